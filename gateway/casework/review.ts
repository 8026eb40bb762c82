// The review of personal data (Regulation (EU) 2016/794, Article 31): three years after it was stored somebody decides whether it is kept, for three
// more years at most and with a justification; what nobody decides on is erased. Data of Article 30 that is held for more than five years is
// named for the data-protection officer.
import { asCopError, type Content, CopError, type ExchangeId, type MessageId, type OfficerId, type UnitId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import { monthsAfter } from '../inbound/erasure.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { errorFields, type Log } from '../log.ts';
import type { SendDeps } from '../outbound/send.ts';
import type { Reader, Store, Tx } from '../store/database.ts';
import { getMessage, type MessageRow } from '../store/messages.ts';
import { article30Before, eraseReviewed, heldAmong, keepMessage, lastKeep, noteReview, reviewsUntil, unlooked } from '../store/reviews.ts';
import { openStored } from './opened.ts';
import { REVIEW_MONTHS, reviewFacts } from './review-facts.ts';

/** After this long data of Article 30 is named for the supervisor, months (Article 31(3)). */
const ARTICLE_30_MONTHS = 60;

const DAY_MS = 86_400_000;
const PAGE = 200;

/** A message to look at again. */
export interface DueReview {
  row: MessageRow;
  /** When its content goes unless somebody decides otherwise. */
  at: Date;
  /** The sender's restriction or the agreed retention ends it on that day: nobody here may keep it longer. */
  fixed: boolean;
  /** Under legal hold: its content stays until that is lifted. */
  held: boolean;
  overdue: boolean;
  /** The newest decision to keep it. */
  kept: { by: OfficerId; at: Date; reason: string } | undefined;
}

type ReviewDeps = Pick<SendDeps, 'store' | 'cipher' | 'audit' | 'now'>;

/** What is due within so many days, the first day first; with `fiveYears` instead what Article 30 protects and is held for longer than that. */
export async function dueReviews({ days, fiveYears }: { days: number; fiveYears: boolean }, { store, cipher, now }: ReviewDeps): Promise<DueReview[]> {
  const at = now();
  return store.read(async (db) => {
    const rows = fiveYears
      ? await article30Before(db, new Date(monthsAfter(at, -ARTICLE_30_MONTHS)))
      : await reviewsUntil(db, new Date(at.getTime() + days * DAY_MS));
    const held = new Set<string>(
      await heldAmong(
        db,
        rows.map(({ message_id }) => message_id),
      ),
    );
    return Promise.all(rows.map((row) => dueReview(db, row, held, at, cipher)));
  });
}

async function dueReview(db: Reader, row: MessageRow, held: ReadonlySet<string>, now: Date, cipher: RecordCipher): Promise<DueReview> {
  const day = dayOf(row);
  const kept = await lastKeep(db, row);
  return {
    row,
    at: day,
    fixed: isFixed(row),
    held: held.has(row.message_id),
    overdue: day <= now,
    kept: kept && { by: kept.by, at: kept.at, reason: Buffer.from(cipher.open(keepName(row, kept.at), kept)).toString('utf8') },
  };
}

/**
 * Keeps a message until the end of a day (as 2029-12-31), at most three years from now, whatever its next day of review was.
 * Throws MESSAGE_UNKNOWN, REVIEW_NEEDLESS, ERASURE_FIXED past the day on which its sender or the agreement wants it gone, INPUT_INVALID for a day out of bounds.
 */
export async function keepReviewed(id: MessageId, day: string, reason: string, by: Actor, deps: ReviewDeps): Promise<void> {
  const row = await reviewable(id, deps);
  const now = deps.now();
  const until = new Date(`${day}T23:59:59.999Z`);
  const [first, last] = [dayText(now.getTime()), dayText(monthsAfter(now, REVIEW_MONTHS))];
  if (day < first || day > last) throw new CopError('INPUT_INVALID', { field: 'until', expected: `${first} – ${last}`, got: day });
  if (row.erase_at !== null && day > dayText(row.erase_at))
    throw new CopError('ERASURE_FIXED', { got: id, peer: row.from_unit, expected: dayText(row.erase_at) });
  const record = deps.cipher.seal(keepName(row, now), Buffer.from(reason));
  const entry = deps.audit.prepare({ act: 'review.kept', ...by, ...aboutRow(row), note: `${day}: ${reason}` });
  await deps.store.write(async (tx) => {
    if (!(await keepMessage(tx, row, { by: by.officer, at: now, until, ...record }))) throw needless(id);
    await deps.audit.append(tx, entry);
  });
}

/** Erases the content of a message now. Throws MESSAGE_UNKNOWN, REVIEW_NEEDLESS, CONTENT_HELD while it is under legal hold. */
export async function eraseAtReview(id: MessageId, reason: string, by: Actor, deps: ReviewDeps): Promise<void> {
  const erase = prepareErasure(await reviewable(id, deps), reason, by, deps);
  await deps.store.write(async (tx) => {
    const outcome = await erase(tx);
    if (outcome === 'held') throw new CopError('CONTENT_HELD', { got: id });
    if (outcome === 'gone') throw needless(id);
  });
  await deps.store.purge();
}

/** What came of an erasure: done, not done while the message is under legal hold, or nothing was there any more. */
export type Erasure = 'erased' | 'held' | 'gone';

/** Makes the erasure of a message's content, with its entry in the log, for a transaction of the caller's. */
export function prepareErasure(row: MessageRow, note: string, by: Actor, { audit }: Pick<ReviewDeps, 'audit'>): (tx: Tx) => Promise<Erasure> {
  const entry = audit.prepare({ act: 'message.erased', ...by, ...aboutRow(row), note });
  return async (tx) => {
    if ((await heldAmong(tx, [row.message_id])).length > 0) return 'held';
    if (!(await eraseReviewed(tx, row))) return 'gone';
    await audit.append(tx, entry);
    return 'erased';
  };
}

/**
 * Looks into messages that were stored before there were reviews, so that they get their day too. One that cannot be opened gets it as one that
 * Article 30 protects: what nobody can look into is not kept for ever either.
 */
export async function lookIntoOld({ store, cipher, log }: { store: Store; cipher: RecordCipher; log: Log }): Promise<void> {
  for (;;) {
    const rows = await store.read((db) => unlooked(db, PAGE));
    if (rows.length === 0) return;
    const found = rows.map((row) => ({ row, facts: factsOf(row, cipher, log) }));
    await store.write(async (tx) => {
      for (const { row, facts } of found) await noteReview(tx, row, facts);
    });
  }
}

function factsOf(row: MessageRow, cipher: RecordCipher, log: Log): ReturnType<typeof reviewFacts> {
  const storedAt = new Date(row.stored_at);
  let content: Content | undefined;
  try {
    content = openStored(row, cipher)?.content;
  } catch (error) {
    if (!asCopError(error)) throw error;
    log('error', 'gateway.fault', errorFields(error));
  }
  return content ? reviewFacts(content, storedAt) : { personal: true, article30: true, at: new Date(monthsAfter(storedAt, REVIEW_MONTHS)) };
}

async function reviewable(id: MessageId, { store }: ReviewDeps): Promise<MessageRow> {
  const row = await store.read((db) => getMessage(db, id));
  if (row.review_at === null || !row.data_key) throw needless(id);
  return row;
}

function needless(got: MessageId): CopError {
  return new CopError('REVIEW_NEEDLESS', { got });
}

function isFixed({ erase_at, review_at }: MessageRow): boolean {
  return erase_at !== null && (review_at === null || erase_at <= review_at);
}

function dayOf({ erase_at, review_at }: MessageRow): Date {
  return new Date(Math.min(erase_at ?? Number.POSITIVE_INFINITY, review_at ?? Number.POSITIVE_INFINITY));
}

function dayText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The name under which a justification is sealed. */
function keepName({ direction, from_unit, message_id }: MessageRow, at: Date): string {
  return `review ${direction} ${from_unit} ${message_id} ${at.getTime()}`;
}

function aboutRow(row: MessageRow) {
  return {
    message: row.message_id as MessageId,
    exchange: row.exchange_id as ExchangeId,
    kind: row.kind,
    ...(row.direction === 'in' ? { partner: row.from_unit as UnitId } : {}),
  };
}
