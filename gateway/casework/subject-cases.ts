// Requests of data subjects (Regulation (EU) 2016/794, Articles 36 and 37): a case with two clocks, a search that tells where somebody's data is held
// and to whom it went, and a decision. Who asks is sealed; the log knows the reference of the case alone.
import { type Content, CopError, type MessageId, parseFacts, type UnitId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { AuditEvent } from '../audit/log.ts';
import { monthsAfter } from '../inbound/erasure.ts';
import type { RecordCipher, SealedRecord } from '../keys/record-cipher.ts';
import type { SendDeps } from '../outbound/send.ts';
import { basisKinds, basisOf } from '../protection/legal-basis.ts';
import { entriesOfMessage } from '../store/audit-entries.ts';
import type { Reader } from '../store/database.ts';
import { splitRecord } from '../store/entry-record.ts';
import { type BasisRow, listBases } from '../store/legal-bases.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import { addCase, closeCase, eraseCases, forwardCase, getCase, listCases, type SubjectCaseRow } from '../store/subject-cases.ts';
import { findWhere } from './find-messages.ts';
import { fitter, type Sought } from './fits.ts';
import { openStored } from './opened.ts';
import { freshReference } from './references.ts';
import { soughtWords } from './search-words.ts';

const DAY_MS = 86_400_000;
/** Months from the day of the request: to pass it on or to answer first, and to answer (Articles 36(3), 36(4) and 37). */
const FIRST_MONTHS = 1;
const ANSWER_MONTHS = 3;
/** How long it is kept who had asked, months after the case was closed: as long as the details of the log. */
const KEPT_MONTHS = 36;

/** Who asks. */
export interface Subject extends Sought {
  /** Why the case was closed as it was. */
  reason?: string;
}

/** Where a case stands. */
export interface CaseState {
  row: SubjectCaseRow;
  /** Until when it is to be passed on or answered first, and answered: the last instants. */
  firstBy: Date;
  answerBy: Date;
  /** Which of the clocks has run out without that. */
  late: ('first' | 'answer')[];
}

/** A message in which somebody's data is held. */
export interface SubjectMessage {
  row: MessageRow;
  /** References, within the message, of the persons whom it fits, and as what they stand there; never anybody else. */
  persons: { ref: string; categories: readonly string[] }[];
  /** By which entries of the register it came or went. */
  bases: BasisRow[];
}

/** What is held of somebody. */
export interface SubjectFound {
  subject: Subject;
  messages: SubjectMessage[];
  /** Who gave the data, and who got it. */
  providers: UnitId[];
  recipients: UnitId[];
  searched: number;
  withheld: number;
  unreadable: number;
}

type Deps = Pick<SendDeps, 'store' | 'cipher' | 'audit' | 'now'>;

/** Opens a case about a request that came on a day (as 2026-11-24). Gives its reference. Throws INPUT_INVALID for a day to come, a name of less than three letters. */
export async function openCase({ name, numbers, received }: Omit<Subject, 'reason'> & { received: string }, by: Actor, deps: Deps): Promise<CaseState> {
  const now = deps.now();
  const today = now.toISOString().slice(0, 10);
  if (received > today) throw new CopError('INPUT_INVALID', { field: 'received', expected: `≤ ${today}`, got: received });
  for (const text of [name, ...numbers]) soughtWords(text);
  const reference = freshReference('DS', received.slice(0, 4));
  const record = seal(reference, { name, numbers }, deps.cipher);
  const entry = deps.audit.prepare({ act: 'subject.opened', ...by, note: reference });
  await deps.store.write(async (tx) => {
    await addCase(tx, { reference, receivedAt: new Date(`${received}T00:00:00Z`), at: now, by: by.officer, ...record });
    await deps.audit.append(tx, entry);
  });
  return deps.store.read(async (db) => stateOf(await getCase(db, reference), now));
}

/** Every case with its clocks, those that are open first. */
export async function subjectCases({ store, now }: Deps): Promise<CaseState[]> {
  const at = now();
  return (await store.read(listCases)).map((row) => stateOf(row, at));
}

/**
 * Looks for the messages in which every word of the name, or one of the numbers, stands. Nothing of what they say is given.
 * Throws SUBJECT_UNKNOWN, SUBJECT_CLOSED once it is erased who had asked, RECORD_ALTERED.
 */
export async function searchSubject(reference: string, by: Actor, deps: Deps): Promise<SubjectFound> {
  const subject = unseal(await deps.store.read((db) => getCase(db, reference)), deps.cipher);
  await deps.audit.record({ act: 'subject.searched', ...by, note: reference });
  const fits = fitter(subject);
  const { rows, searched, withheld, unreadable } = await findWhere(fits, { since: undefined, limit: Number.POSITIVE_INFINITY }, by.officer, deps);
  const messages = await deps.store.read(async (db) => {
    const register = await listBases(db, undefined);
    return Promise.all(
      rows.map(async (row) => {
        const content = openStored(row, deps.cipher)?.content;
        const persons = (content?.caseData?.persons ?? []).filter(fits).map(({ ref, categories }) => ({ ref, categories }));
        return { row, persons, bases: content ? await basesBehind(db, row, content, register) : [] };
      }),
    );
  });
  const units = (some: MessageRow[], of: (row: MessageRow) => string[]) => [...new Set(some.flatMap(of))].sort() as UnitId[];
  const [came, went] = [rows.filter(({ direction }) => direction === 'in'), rows.filter(({ direction }) => direction === 'out')];
  return {
    ...{ subject, messages, searched, withheld, unreadable },
    providers: units(came, ({ from_unit }) => [from_unit]),
    recipients: units(went, (row) => [...headerOf(row).to]),
  };
}

/** Records that a case was passed on to who must decide, or answered for the first time: the first clock stands. Throws SUBJECT_UNKNOWN, SUBJECT_CLOSED. */
export async function forwardSubject(reference: string, by: Actor, deps: Deps): Promise<CaseState> {
  await deps.store.read((db) => getCase(db, reference));
  const now = deps.now();
  const entry = deps.audit.prepare({ act: 'subject.forwarded', ...by, note: reference });
  await deps.store.write(async (tx) => {
    if (!(await forwardCase(tx, reference, now))) throw new CopError('SUBJECT_CLOSED', { got: reference });
    await deps.audit.append(tx, entry);
  });
  return deps.store.read(async (db) => stateOf(await getCase(db, reference), now));
}

/** Closes a case with what was decided and why. Throws SUBJECT_UNKNOWN, SUBJECT_CLOSED. */
export async function closeSubject(
  reference: string,
  { outcome, reason }: { outcome: NonNullable<SubjectCaseRow['outcome']>; reason: string },
  by: Actor,
  deps: Deps,
): Promise<CaseState> {
  const row = await deps.store.read((db) => getCase(db, reference));
  const now = deps.now();
  const record = seal(reference, { ...unseal(row, deps.cipher), reason }, deps.cipher);
  const entry = deps.audit.prepare({ act: 'subject.closed', ...by, note: reference });
  await deps.store.write(async (tx) => {
    if (!(await closeCase(tx, reference, { outcome, by: by.officer, at: now, ...record }))) throw new CopError('SUBJECT_CLOSED', { got: reference });
    await deps.audit.append(tx, entry);
  });
  return deps.store.read(async (db) => stateOf(await getCase(db, reference), now));
}

/** Destroys who had asked once a case has been closed for three years. */
export async function eraseOldCases({ store, audit, now }: Deps): Promise<void> {
  const before = new Date(monthsAfter(now(), -KEPT_MONTHS));
  const erased = await store.write(async (tx) => {
    const cases = await eraseCases(tx, before);
    await audit.append(tx, audit.prepareAll(cases.map(({ reference }): AuditEvent => ({ act: 'subject.erased', note: reference }))));
    return cases.length;
  });
  if (erased > 0) await store.purge();
}

function stateOf(row: SubjectCaseRow, now: Date): CaseState {
  const received = new Date(row.received_at);
  const [firstBy, answerBy] = [FIRST_MONTHS, ANSWER_MONTHS].map((months) => new Date(monthsAfter(received, months) + DAY_MS - 1)) as [Date, Date];
  const firstAt = row.forwarded_at ?? row.closed_at ?? now.getTime();
  const late = [
    ...(firstAt > firstBy.getTime() ? (['first'] as const) : []),
    ...((row.closed_at ?? now.getTime()) > answerBy.getTime() ? (['answer'] as const) : []),
  ];
  return { row, firstBy, answerBy, late };
}

/** Of what was sent the log tells by which entries; of what came, those that covered it on that day. */
async function basesBehind(db: Reader, row: MessageRow, content: Content, register: readonly BasisRow[]): Promise<BasisRow[]> {
  if (row.direction === 'out') {
    const sent = (await entriesOfMessage(db, row.message_id as MessageId)).filter(({ act }) => act === 'message.transferred');
    const ids = new Set(sent.flatMap((entry) => parseFacts(splitRecord(entry).facts).bases ?? []));
    return register.filter(({ id }) => ids.has(id));
  }
  const kinds = basisKinds(content);
  const covered = ({ status, ended_at }: BasisRow) => status === 'in_force' || (status === 'ended' && (ended_at ?? 0) > row.stored_at);
  return register.filter((basis) => {
    const { from, until, peer, kinds: agreed } = basisOf(basis);
    const inTime = from.getTime() <= row.stored_at && row.stored_at <= until.getTime();
    return peer === row.from_unit && covered(basis) && inTime && agreed.some((kind) => kinds.includes(kind));
  });
}

function seal(reference: string, subject: Subject, cipher: RecordCipher): SealedRecord {
  return cipher.seal(`subject ${reference}`, Buffer.from(JSON.stringify(subject)));
}

function unseal({ reference, data_key, sealed }: SubjectCaseRow, cipher: RecordCipher): Subject {
  if (!data_key || !sealed) throw new CopError('SUBJECT_CLOSED', { got: reference });
  return JSON.parse(Buffer.from(cipher.open(`subject ${reference}`, { dataKey: data_key, sealed })).toString('utf8')) as Subject;
}
