// The frames with which two gateways speak about their audit logs: offers and cosignatures, what was seen elsewhere, questions.
import type { ShownEntry } from './audit-entry.ts';
import type { Wire, WireInput } from './codec.ts';
import { instantFrom, oneOf } from './codec.ts';
import type { ErrorCode } from './error-table.ts';
import { type CopError, isErrorCode } from './errors.ts';
import { type ExchangeId, type MessageId, parseExchangeId, uuidFromBytes, uuidToBytes } from './ids.ts';
import { AUDIT_FACTS_MAX_OCTETS, AUDIT_PAGE_ENTRIES, CHECKPOINT_MAX_OCTETS, MEMBERS_MAX, PROOF_MAX_HASHES, TALLY_BUCKETS, TALLY_LIST_MAX } from './limits.ts';

/** An entry with its proof in the tree of the checkpoint beside it. */
export interface ProvenEntry extends ShownEntry {
  path: Uint8Array[];
}

/** What may be asked about a log. */
export type LogQuestion =
  /** The entry with this leaf, about this message. */
  | { about: 'entry'; leaf: Uint8Array; message: MessageId }
  /** That the tree of `from` entries grew into that of `to`. */
  | { about: 'consistency'; generation: number; from: number; to: number }
  /** Entries about exchanges with the asker: of the first generation from `generation` on that has some, there `after` this place; without, of the newest. */
  | { about: 'exchanges'; from: Date; to: Date; after: number; generation?: number }
  /** How both sides' tallies of a period compare, of fingerprints that begin with these digits. */
  | { about: 'tally'; from: Date; until: Date; prefix: string; count: number; digest: Uint8Array }
  /** How an exchange with the asker is counted. */
  | { about: 'standing'; exchange: ExchangeId }
  /** How the envelopes that the asker takes the other to have compare with those that it has answered, of digests that begin with these digits. */
  | { about: 'deliveries'; prefix: string; count: number; digest: Uint8Array };

/** How an exchange is counted by a unit, and why not. */
export const standings = ['counted', 'training', 'refused', 'unreceipted', 'replaced', 'unknown'] as const;
export type Standings = (typeof standings)[number];

/** What is answered. */
export type LogAnswer =
  | { about: 'entries'; note: string; entries: ProvenEntry[]; more: boolean }
  | { about: 'consistency'; hashes: Uint8Array[] }
  | { about: 'tally'; same: boolean; elements: { exchange: ExchangeId; at: Date }[]; buckets: { count: number; digest: Uint8Array }[] }
  | { about: 'standing'; word: Standings; at: Date | undefined }
  | {
      about: 'deliveries';
      same: boolean;
      /** `message` is absent where the envelope could not be read. */
      elements: { digest: Uint8Array; message: MessageId | undefined }[];
      buckets: { count: number; digest: Uint8Array }[];
    }
  | { about: 'refused'; code: ErrorCode };

/** A frame about logs. Notes and lines are text in which nothing was checked yet. */
export type LogFrame =
  /** Asks for a cosignature; `oldSize` is where the witness stands. */
  | { kind: 'checkpoint'; note: string; oldSize: number; proof: Uint8Array[] }
  /** Gives it. */
  | { kind: 'cosignature'; origin: string; size: number; line: string }
  /** Refuses it, with the checkpoint that the witness holds; empty when it holds none. */
  | { kind: 'conflict'; code: ErrorCode; note: string }
  /** What the sender has cosigned of other logs. */
  | { kind: 'heads'; notes: string[] }
  | { kind: 'question'; id: number; question: LogQuestion }
  | { kind: 'answer'; id: number; answer: LogAnswer };

const HASH_OCTETS = 32;

/** A log frame as the codec takes it. */
export function logFrameToWire(frame: LogFrame): WireInput<'Frame'> {
  switch (frame.kind) {
    case 'checkpoint':
      return { checkpoint: { note: frame.note, oldSize: frame.oldSize, proof: frame.proof } };
    case 'cosignature':
      return { cosignature: { origin: frame.origin, size: frame.size, line: frame.line } };
    case 'conflict':
      return { conflict: { code: frame.code, note: frame.note } };
    case 'heads':
      return { heads: { notes: frame.notes } };
    case 'question':
      return { question: { id: frame.id, ...questionToWire(frame.question) } };
    case 'answer':
      return { answer: { id: frame.id, ...answerToWire(frame.answer) } };
    default:
      return frame satisfies never;
  }
}

/** A log frame from what the codec gave. Throws what `malformed` makes. */
export function logFrameFromWire(kind: LogFrame['kind'], wire: Wire<'Frame'>, malformed: (detail: string) => CopError): LogFrame {
  const text = (value: string | null | undefined, detail: string): string => {
    if (Buffer.byteLength(value ?? '') > CHECKPOINT_MAX_OCTETS) throw malformed(detail);
    return value ?? '';
  };
  switch (kind) {
    case 'checkpoint': {
      const { note, oldSize, proof } = wire.checkpoint ?? {};
      return { kind, note: text(note, 'checkpoint.note'), oldSize: oldSize ?? 0, proof: hashes(proof, malformed) };
    }
    case 'cosignature': {
      const { origin, size, line } = wire.cosignature ?? {};
      return { kind, origin: text(origin, 'cosignature.origin'), size: size ?? 0, line: text(line, 'cosignature.line') };
    }
    case 'conflict': {
      const { code, note } = wire.conflict ?? {};
      return { kind, code: errorCode(code, malformed), note: text(note, 'conflict.note') };
    }
    case 'heads': {
      const notes = wire.heads?.notes ?? [];
      if (notes.length > MEMBERS_MAX) throw malformed('heads');
      return { kind, notes: notes.map((note) => text(note, 'heads.notes')) };
    }
    case 'question':
      return { kind, id: wire.question?.id ?? 0, question: questionFromWire(wire.question ?? {}, malformed) };
    case 'answer':
      return { kind, id: wire.answer?.id ?? 0, answer: answerFromWire(wire.answer ?? {}, malformed) };
    default:
      return kind satisfies never;
  }
}

function questionToWire(
  question: LogQuestion,
): Pick<NonNullable<NonNullable<WireInput<'Frame'>>['question']>, 'entry' | 'consistency' | 'exchanges' | 'tally' | 'standing' | 'deliveries'> {
  switch (question.about) {
    case 'entry':
      return { entry: { leaf: question.leaf, messageId: uuidToBytes(question.message) } };
    case 'consistency':
      return { consistency: { generation: question.generation, from: question.from, to: question.to } };
    case 'exchanges':
      return { exchanges: { fromMs: question.from.getTime(), toMs: question.to.getTime(), after: question.after, generation: question.generation ?? 0 } };
    case 'tally': {
      const { from, until, prefix, count, digest } = question;
      return { tally: { fromMs: from.getTime(), untilMs: until.getTime(), prefix, count, digest } };
    }
    case 'standing':
      return { standing: { exchangeId: uuidToBytes(question.exchange) } };
    case 'deliveries':
      return { deliveries: { prefix: question.prefix, count: question.count, digest: question.digest } };
    default:
      return question satisfies never;
  }
}

function questionFromWire(wire: NonNullable<Wire<'Frame'>['question']>, malformed: (detail: string) => CopError): LogQuestion {
  const about = oneOf(wire, ['entry', 'consistency', 'exchanges', 'tally', 'standing', 'deliveries']);
  switch (about) {
    case 'entry': {
      const { leaf, messageId } = wire.entry ?? {};
      const [hash] = hashes([leaf ?? new Uint8Array()], malformed);
      return { about, leaf: hash as Uint8Array, message: messageIn(messageId, malformed) };
    }
    case 'consistency': {
      const { generation, from, to } = wire.consistency ?? {};
      return { about, generation: generation ?? 0, from: from ?? 0, to: to ?? 0 };
    }
    case 'exchanges': {
      const { fromMs, toMs, after, generation } = wire.exchanges ?? {};
      const [from, to] = [instantFrom(fromMs), instantFrom(toMs)];
      if (!from || !to) throw malformed('question.exchanges');
      return { about, from, to, after: after ?? 0, ...(generation ? { generation } : {}) };
    }
    case 'tally': {
      const { fromMs, untilMs, prefix, count, digest } = wire.tally ?? {};
      const [from, until] = [instantFrom(fromMs), instantFrom(untilMs)];
      if (!from || !until) throw malformed('question.tally');
      return { about, from, until, ...partOf(prefix, count, digest, malformed) };
    }
    case 'standing':
      return { about, exchange: exchangeIn(wire.standing?.exchangeId, malformed) };
    case 'deliveries':
      return { about, ...partOf(wire.deliveries?.prefix, wire.deliveries?.count, wire.deliveries?.digest, malformed) };
    case undefined:
      throw malformed('question');
    default:
      return about satisfies never;
  }
}

function answerToWire(
  answer: LogAnswer,
): Pick<NonNullable<NonNullable<WireInput<'Frame'>>['answer']>, 'entries' | 'consistency' | 'refused' | 'tally' | 'standing' | 'deliveries'> {
  switch (answer.about) {
    case 'entries':
      return { entries: { note: answer.note, entries: answer.entries, more: answer.more } };
    case 'consistency':
      return { consistency: { hashes: answer.hashes } };
    case 'refused':
      return { refused: answer.code };
    case 'tally': {
      const { same, elements, buckets } = answer;
      return { tally: { same, elements: elements.map(({ exchange, at }) => ({ exchangeId: uuidToBytes(exchange), atMs: at.getTime() })), buckets } };
    }
    case 'standing':
      return { standing: { word: answer.word, atMs: answer.at?.getTime() ?? 0 } };
    case 'deliveries': {
      const { same, elements, buckets } = answer;
      const told = elements.map(({ digest, message }) => ({ envelopeDigest: digest, ...(message ? { messageId: uuidToBytes(message) } : {}) }));
      return { deliveries: { same, elements: told, buckets } };
    }
    default:
      return answer satisfies never;
  }
}

function answerFromWire(wire: NonNullable<Wire<'Frame'>['answer']>, malformed: (detail: string) => CopError): LogAnswer {
  const about = oneOf(wire, ['entries', 'consistency', 'refused', 'tally', 'standing', 'deliveries']);
  switch (about) {
    case 'entries': {
      const { note, entries, more } = wire.entries ?? {};
      if ((entries ?? []).length > AUDIT_PAGE_ENTRIES || Buffer.byteLength(note ?? '') > CHECKPOINT_MAX_OCTETS) throw malformed('answer.entries');
      return { about, note: note ?? '', entries: (entries ?? []).map((entry) => entryFromWire(entry, malformed)), more: more ?? false };
    }
    case 'consistency':
      return { about, hashes: hashes(wire.consistency?.hashes, malformed) };
    case 'refused':
      return { about, code: errorCode(wire.refused, malformed) };
    case 'tally': {
      const { same, elements, buckets } = wire.tally ?? {};
      if ((elements ?? []).length > TALLY_LIST_MAX) throw malformed('answer.tally');
      return {
        about,
        same: same ?? false,
        elements: (elements ?? []).map(({ exchangeId, atMs }) => ({
          exchange: exchangeIn(exchangeId, malformed),
          at: instantFrom(atMs) ?? bad(malformed('answer.tally')),
        })),
        buckets: bucketsOf(buckets, malformed),
      };
    }
    case 'deliveries': {
      const { same, elements, buckets } = wire.deliveries ?? {};
      if ((elements ?? []).length > TALLY_LIST_MAX) throw malformed('answer.deliveries');
      return {
        about,
        same: same ?? false,
        elements: (elements ?? []).map(({ envelopeDigest, messageId }) => ({
          digest: hashes([envelopeDigest ?? new Uint8Array()], malformed)[0] as Uint8Array,
          message: messageId?.length ? messageIn(messageId, malformed) : undefined,
        })),
        buckets: bucketsOf(buckets, malformed),
      };
    }
    case 'standing': {
      const { word, atMs } = wire.standing ?? {};
      const known = standings.find((each) => each === word) ?? bad(malformed('answer.standing'));
      return { about, word: known, at: atMs ? instantFrom(atMs) : undefined };
    }
    case undefined:
      throw malformed('answer');
    default:
      return about satisfies never;
  }
}

/** The part of a set that is asked about. */
function partOf(
  prefix: string | null | undefined,
  count: number | null | undefined,
  digest: Uint8Array | null | undefined,
  malformed: (detail: string) => CopError,
): { prefix: string; count: number; digest: Uint8Array } {
  const [hash] = hashes([digest ?? new Uint8Array()], malformed);
  if (!/^[0-9a-f]{0,16}$/.test(prefix ?? '')) throw malformed('question.prefix');
  return { prefix: prefix ?? '', count: count ?? 0, digest: hash as Uint8Array };
}

function bucketsOf(
  wire: readonly { count?: number | null; digest?: Uint8Array | null }[] | null | undefined,
  malformed: (detail: string) => CopError,
): { count: number; digest: Uint8Array }[] {
  const list = wire ?? [];
  if (![0, TALLY_BUCKETS].includes(list.length)) throw malformed('answer.buckets');
  return list.map(({ count, digest }) => ({ count: count ?? 0, digest: hashes([digest ?? new Uint8Array()], malformed)[0] as Uint8Array }));
}

function entryFromWire(
  wire: { index?: number | null; facts?: Uint8Array | null; salt?: Uint8Array | null; detailsCommitment?: Uint8Array | null; path?: Uint8Array[] | null },
  malformed: (detail: string) => CopError,
): ProvenEntry {
  const [salt, detailsCommitment] = hashes([wire.salt ?? new Uint8Array(), wire.detailsCommitment ?? new Uint8Array()], malformed);
  const facts = wire.facts ?? new Uint8Array();
  if (facts.length > AUDIT_FACTS_MAX_OCTETS) throw malformed('answer.facts');
  return {
    index: wire.index ?? 0,
    facts,
    salt: salt as Uint8Array,
    detailsCommitment: detailsCommitment as Uint8Array,
    path: hashes(wire.path, malformed),
  };
}

function hashes(wire: readonly Uint8Array[] | null | undefined, malformed: (detail: string) => CopError): Uint8Array[] {
  const list = [...(wire ?? [])];
  if (list.length > PROOF_MAX_HASHES || list.some((hash) => hash.length !== HASH_OCTETS)) throw malformed('hash');
  return list;
}

function messageIn(bytes: Uint8Array | null | undefined, malformed: (detail: string) => CopError): MessageId {
  try {
    return uuidFromBytes(bytes ?? new Uint8Array());
  } catch {
    throw malformed('message_id');
  }
}

function errorCode(text: string | null | undefined, malformed: (detail: string) => CopError): ErrorCode {
  if (!isErrorCode(text ?? '')) throw malformed('code');
  return text as ErrorCode;
}

function exchangeIn(bytes: Uint8Array | null | undefined, malformed: (detail: string) => CopError): ExchangeId {
  try {
    return parseExchangeId(uuidFromBytes(bytes ?? new Uint8Array()));
  } catch {
    throw malformed('exchange_id');
  }
}

function bad(error: CopError): never {
  throw error;
}
