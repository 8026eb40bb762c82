// An evidence pack as octets: one JSON text in one canonical form, so that no changed octet of the file goes unnoticed.
import { sameBytes } from './digest.ts';
import { CopError } from './errors.ts';
import { parseUnitId, type UnitId } from './ids.ts';
import { EVIDENCE_MAX_OCTETS, PROOF_MAX_HASHES } from './limits.ts';
import type { ProvenEntry } from './log-frames.ts';
import { fromBase64 } from './note.ts';

/** What is wrong with a pack, in one word; protocol/README.md says of each when it is given. */
export type EvidenceFault =
  | 'FORM'
  | 'LIMIT'
  | 'ORDER'
  | 'SIGNER'
  | 'SIGNATURE'
  | 'THRESHOLD'
  | 'SUCCESSION'
  | 'ROSTER_OTHER'
  | 'MISMATCH'
  | 'PROOF'
  | 'PROMISE'
  | 'UNCOVERED';

/** The content of a message as its sender signed it. */
export interface EvidenceContent {
  /** JWS protected header, exact octets. */
  jwsProtected: Uint8Array;
  /** 64 octets. */
  signature: Uint8Array;
  /** Encoded Content, unpacked. */
  content: Uint8Array;
}

/** What went to one addressee, and what it answered. */
export interface EvidenceDelivery {
  to: UnitId;
  envelope: Uint8Array;
  /** Encoded SignedParts, by ascending status. */
  receipts: Uint8Array[];
}

/** Entries of one log in the tree of one checkpoint. */
export interface EvidenceLog {
  /** Signed note, with the cosignatures that there are. */
  note: string;
  /** Consistency proof from the checkpoint of the same log that stands before this one in the pack; empty for the first. */
  consistency: Uint8Array[];
  /** By ascending index. */
  entries: ProvenEntry[];
}

/** Everything that proves one message, none of it checked yet. */
export interface EvidencePack {
  /** Encoded SignedRosters, by ascending version without a gap. */
  rosters: Uint8Array[];
  /** Encoded SignedParts, by ascending unit and version. */
  keysets: Uint8Array[];
  /** `undefined` when the exporter leaves it out. */
  content: EvidenceContent | undefined;
  /** By ascending addressee. */
  deliveries: EvidenceDelivery[];
  /** By ascending unit, generation and size. */
  logs: EvidenceLog[];
}

const FORMAT = 'cop-evidence-1';
const HASH_OCTETS = 32;

/** Refuses a pack: `field` is the path of what is wrong. */
export function refuseEvidence(field: string, detail: EvidenceFault, cause?: unknown): never {
  throw new CopError('EVIDENCE_INVALID', { field, detail }, cause);
}

/** The file: JSON without white space, keys in this order, every character beyond ASCII as \u and four hexadecimal digits, one newline. Throws EVIDENCE_INVALID beyond the limit. */
export function encodeEvidence({ rosters, keysets, content, deliveries, logs }: EvidencePack): Uint8Array {
  const json = JSON.stringify({
    format: FORMAT,
    rosters: rosters.map(base64),
    keysets: keysets.map(base64),
    content: content ? { jwsProtected: base64(content.jwsProtected), signature: base64(content.signature), content: base64(content.content) } : null,
    deliveries: deliveries.map(({ to, envelope, receipts }) => ({ to, envelope: base64(envelope), receipts: receipts.map(base64) })),
    logs: logs.map(writeLog),
  });
  return asciiLine(json);
}

/** Entries of a log as they stand in a file. */
export function writeLog({ note, consistency, entries }: EvidenceLog): object {
  return {
    note,
    consistency: consistency.map(base64),
    entries: entries.map(({ index, facts, salt, detailsCommitment, path }) => ({
      index,
      facts: base64(facts),
      salt: base64(salt),
      detailsCommitment: base64(detailsCommitment),
      path: path.map(base64),
    })),
  };
}

/** JSON text in the one form of a file: what is not printable ASCII as escapes, one line. Throws EVIDENCE_INVALID beyond the limit. */
export function asciiLine(json: string): Uint8Array {
  const ascii = json.replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const bytes = new Uint8Array(Buffer.from(`${ascii}\n`, 'latin1'));
  if (bytes.length > EVIDENCE_MAX_OCTETS) refuseEvidence('file', 'LIMIT');
  return bytes;
}

/** A file as JSON. Throws EVIDENCE_INVALID. */
export function jsonOf(bytes: Uint8Array): unknown {
  if (bytes.length > EVIDENCE_MAX_OCTETS) refuseEvidence('file', 'LIMIT');
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
  } catch (cause) {
    return refuseEvidence('file', 'FORM', cause);
  }
}

/** Reads a file. Throws EVIDENCE_INVALID for every octet that encodeEvidence would not write. */
export function readEvidence(bytes: Uint8Array): EvidencePack {
  const pack = readPack(jsonOf(bytes));
  // Whatever has a second form (white space, order, a key twice, another escape) is found here.
  if (!sameBytes(encodeEvidence(pack), bytes)) refuseEvidence('file', 'FORM');
  return pack;
}

function readPack(value: unknown): EvidencePack {
  const { format, rosters, keysets, content, deliveries, logs } = object(value, 'file');
  if (format !== FORMAT) refuseEvidence('format', 'FORM');
  return {
    rosters: list(rosters, 'rosters', octets),
    keysets: list(keysets, 'keysets', octets),
    content: content === null ? undefined : readContent(content),
    deliveries: list(deliveries, 'deliveries', (each, path) => {
      const { to, envelope, receipts } = object(each, path);
      return { to: unit(to, `${path}.to`), envelope: octets(envelope, `${path}.envelope`), receipts: list(receipts, `${path}.receipts`, octets) };
    }),
    logs: list(logs, 'logs', readLog),
  };
}

/** Reads entries of a log. Throws EVIDENCE_INVALID. */
export function readLog(value: unknown, path: string): EvidenceLog {
  const { note, consistency, entries } = object(value, path);
  return {
    note: typeof note === 'string' ? note : refuseEvidence(`${path}.note`, 'FORM'),
    consistency: hashes(consistency, `${path}.consistency`),
    entries: list(entries, `${path}.entries`, readEntry),
  };
}

function readContent(value: unknown): EvidenceContent {
  const { jwsProtected, signature, content } = object(value, 'content');
  return {
    jwsProtected: octets(jwsProtected, 'content.jwsProtected'),
    signature: octets(signature, 'content.signature'),
    content: octets(content, 'content.content'),
  };
}

function readEntry(value: unknown, path: string): ProvenEntry {
  const { index, facts, salt, detailsCommitment, path: proof } = object(value, path);
  return {
    index: Number.isSafeInteger(index) && (index as number) >= 0 ? (index as number) : refuseEvidence(`${path}.index`, 'FORM'),
    facts: octets(facts, `${path}.facts`),
    salt: hash(salt, `${path}.salt`),
    detailsCommitment: hash(detailsCommitment, `${path}.detailsCommitment`),
    path: hashes(proof, `${path}.path`),
  };
}

/** For the files of this form. */
export function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuseEvidence(path, 'FORM');
  return value as Record<string, unknown>;
}

/** For the files of this form. */
export function list<T>(value: unknown, path: string, read: (each: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) return refuseEvidence(path, 'FORM');
  return value.map((each, i) => read(each, `${path}[${i}]`));
}

/** For the files of this form. */
export function octets(value: unknown, path: string): Uint8Array {
  return (typeof value === 'string' ? fromBase64(value) : undefined) ?? refuseEvidence(path, 'FORM');
}

function hash(value: unknown, path: string): Uint8Array {
  const bytes = octets(value, path);
  return bytes.length === HASH_OCTETS ? bytes : refuseEvidence(path, 'FORM');
}

function hashes(value: unknown, path: string): Uint8Array[] {
  const all = list(value, path, hash);
  return all.length <= PROOF_MAX_HASHES ? all : refuseEvidence(path, 'FORM');
}

/** For the files of this form. */
export function unit(value: unknown, path: string): UnitId {
  try {
    return parseUnitId(String(value));
  } catch (cause) {
    return refuseEvidence(path, 'FORM', cause);
  }
}

/** For the files of this form. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
}
