import { sql } from 'kysely';
import type { MessageId, OfficerId, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { AuditEntryTable, AuditKeyTable, AuditLogTable, AuditNodeTable, AuditSubjectTable } from './schema.ts';
import { first, insertMany, statement } from './statement.ts';

export type AuditEntryRow = AuditEntryTable;
export type AuditLogRow = AuditLogTable;

/** The generation of the log that is being written, or `undefined` before the first. */
export function currentLog(db: Reader): Promise<AuditLogRow | undefined> {
  return first(selectCurrentLog(db, {}));
}

const selectCurrentLog = statement((db) => db.selectFrom('audit_log').selectAll().orderBy('generation', 'desc').limit(1));

/** The end of the generation that is being written, and of the sealed pieces: what is appended comes after both. */
export function endOfLog(tx: Tx): Promise<(AuditLogRow & { last_piece: number | null }) | undefined> {
  return first(selectEnd(tx, {}));
}

const selectEnd = statement((db) =>
  db
    .selectFrom('audit_log')
    .selectAll()
    .select((eb) => eb.selectFrom('audit_piece').select('id').orderBy('id', 'desc').limit(1).as('last_piece'))
    .orderBy('generation', 'desc')
    .limit(1),
);

/** Every generation, oldest first. */
export function allLogs(db: Reader): Promise<AuditLogRow[]> {
  return db.selectFrom('audit_log').selectAll().orderBy('generation').execute();
}

/** Begins a generation. */
export async function addLog(tx: Tx, row: AuditLogRow): Promise<void> {
  await tx.insertInto('audit_log').values(row).execute();
}

/** Moves the end of a generation. */
export async function advanceLog(tx: Tx, generation: number, size: number, peaks: Uint8Array): Promise<void> {
  await updateLog(tx, { generation, size, peaks });
}

const updateLog = statement((db, { generation, size, peaks }: Pick<AuditLogRow, 'generation' | 'size' | 'peaks'>) =>
  db.updateTable('audit_log').set({ size, peaks }).where('generation', '=', generation),
);

/** Adds entries, with the references of the data subjects whom they concern. */
export async function addEntries(tx: Tx, rows: readonly AuditEntryRow[], subjects: readonly { subject: string; entry: number }[]): Promise<void> {
  await insertMany(tx, 'audit_entry', entryColumns, rows);
  await insertMany(tx, 'audit_subject', ['subject', 'entry'], subjects);
}

/** Adds complete subtrees. */
export async function addNodes(tx: Tx, nodes: readonly AuditNodeTable[]): Promise<void> {
  await insertMany(tx, 'audit_node', ['id', 'hash'], nodes);
}

const entryColumns = [
  'id',
  'at',
  'operation',
  'act',
  'partner',
  'message_id',
  'officer',
  'record',
  'piece',
  'part',
] as const satisfies (keyof AuditEntryTable)[];

/** Hash of a stored node, or `undefined`. */
export async function nodeAt(db: Reader, id: number): Promise<Uint8Array | undefined> {
  return (await db.selectFrom('audit_node').select('hash').where('id', '=', id).executeTakeFirst())?.hash;
}

/** Nodes with ids from `from` on, in order. */
export function nodesFrom(db: Reader, from: number, limit: number): Promise<{ id: number; hash: Uint8Array }[]> {
  return db.selectFrom('audit_node').selectAll().where('id', '>=', from).orderBy('id').limit(limit).execute();
}

/** Hashes of the nodes with ids from `from` to before `end`, one behind the other, in hexadecimal: one text costs less than its rows. */
export async function nodeHashes(db: Reader, from: number, end: number): Promise<string> {
  const { rows } = await sql<{ hashes: string | null }>`
    select group_concat(part, '') as hashes from (select hex(hash) as part from audit_node where id >= ${from} and id < ${end} order by id)`.execute(db);
  return rows[0]?.hashes ?? '';
}

/** An entry by its id, or `undefined`. */
export function entryAt(db: Reader, id: number): Promise<AuditEntryRow | undefined> {
  return db.selectFrom('audit_entry').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Entries with ids from `from` to before `end`, in order. */
export function entriesBetween(db: Reader, from: number, end: number, limit: number): Promise<AuditEntryRow[]> {
  return db.selectFrom('audit_entry').selectAll().where('id', '>=', from).where('id', '<', end).orderBy('id').limit(limit).execute();
}

/** References of the data subjects of entries with ids from `from` to before `end`, by entry, each entry's in order. */
export function subjectsBetween(db: Reader, from: number, end: number): Promise<AuditSubjectTable[]> {
  return db.selectFrom('audit_subject').selectAll().where('entry', '>=', from).where('entry', '<', end).orderBy('entry').orderBy('subject').execute();
}

/** Id of the last entry, -1 without one. */
export async function lastEntry(db: Reader): Promise<number> {
  return (await db.selectFrom('audit_entry').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst())?.id ?? -1;
}

/** Id of the last node, -1 without one. */
export async function lastNode(db: Reader): Promise<number> {
  return (await db.selectFrom('audit_node').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst())?.id ?? -1;
}

/** Entries about one message, oldest first. */
export function entriesOfMessage(db: Reader, message: MessageId): Promise<AuditEntryRow[]> {
  return db.selectFrom('audit_entry').selectAll().where('message_id', '=', message).orderBy('id').execute();
}

/**
 * Which of these messages an officer has opened by one of these acts. Entries whose details are erased no longer say who it was: they count as his.
 * The plus keeps SQLite from looking through all that the officer has ever done: the entries of a message are few.
 */
export async function openedBy(db: Reader, officer: OfficerId, messages: readonly MessageId[], acts: readonly string[]): Promise<Set<string>> {
  if (messages.length === 0) return new Set();
  const { rows } = await sql<{ message_id: string }>`
    select distinct message_id from audit_entry
    where message_id in (${sql.join(messages)}) and act in (${sql.join(acts)}) and (+officer = ${officer} or officer is null)`.execute(db);
  return new Set(rows.map(({ message_id }) => message_id));
}

/** What a list of entries is narrowed to. */
export interface EntryFilter {
  officer?: string | undefined;
  subject?: string | undefined;
  partner?: UnitId | undefined;
  operation?: string | undefined;
  act?: string | undefined;
  message?: MessageId | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** Only entries with a smaller id (newest first) or a larger one (oldest first). */
  beyond?: number | undefined;
  order: 'asc' | 'desc';
  limit: number;
}

// How many entries a row of audit_span is about, as its trigger has it.
const SPAN = 1_024;

/** Entries that match, as many as `limit`. */
export async function listEntries(db: Reader, filter: EntryFilter): Promise<AuditEntryRow[]> {
  const { officer, subject, partner, operation, act, message, from, to, beyond, order, limit } = filter;
  const bounds = from || to ? await boundsOf(db, from, to) : undefined;
  if (bounds === 'none') return [];
  const isAbout = [officer, subject, partner, message].some((each) => each !== undefined);
  let query = db.selectFrom('audit_entry').orderBy('id', order).limit(limit);
  if (officer !== undefined) query = query.where('officer', '=', officer);
  if (partner !== undefined) query = query.where('partner', '=', partner);
  // The plus keeps SQLite from looking through all that was ever done of the kind.
  if (isAbout && operation !== undefined) query = query.where(sql`+operation`, '=', operation);
  if (isAbout && act !== undefined) query = query.where(sql`+act`, '=', act);
  if (message !== undefined) query = query.where('message_id', '=', message);
  if (from !== undefined) query = query.where('at', '>=', from.getTime());
  if (to !== undefined) query = query.where('at', '<=', to.getTime());
  if (bounds) query = query.where('id', '>=', bounds.first).where('id', '<', bounds.end);
  if (beyond !== undefined) query = query.where('id', order === 'desc' ? '<' : '>', beyond);
  if (subject !== undefined) query = query.where('id', 'in', (eb) => eb.selectFrom('audit_subject').select('entry').where('subject', '=', subject));
  if (isAbout || (operation === undefined && act === undefined)) return query.selectAll().execute();
  // Of each act that is asked for so many are read from the end, as if there were no others.
  const walks = (await actsLogged(db, operation))
    .filter((each) => act === undefined || each.act === act)
    .map((each) => sql`select * from ${query.select('id').where('operation', '=', each.operation).where('act', '=', each.act)}`);
  if (walks.length === 0) return [];
  const found = sql<number>`(select id from (${sql.join(walks, sql` union all `)}) order by id ${sql.raw(order)} limit ${limit})`;
  return db.selectFrom('audit_entry').selectAll().where('id', 'in', found).orderBy('id', order).execute();
}

/** Between which ids entries of a time may be. */
async function boundsOf(db: Reader, from: Date | undefined, to: Date | undefined): Promise<{ first: number; end: number } | 'none'> {
  let query = db.selectFrom('audit_span').select((eb) => [eb.fn.min<number | null>('id').as('first'), eb.fn.max<number | null>('id').as('last')]);
  if (from) query = query.where('last_at', '>=', from.getTime());
  if (to) query = query.where('first_at', '<=', to.getTime());
  const { first, last } = await query.executeTakeFirstOrThrow();
  return first === null || last === null ? 'none' : { first: first * SPAN, end: (last + 1) * SPAN };
}

/** The acts that were ever logged, of an operation or all: from one to the next by the index, not through what lies between. */
async function actsLogged(db: Reader, operation: string | undefined): Promise<{ operation: string; act: string }[]> {
  // Two steps: SQLite would compare both columns at once, but not by the index.
  const ofSame = sql`select id from audit_entry where operation = logged.operation and act > logged.act order by act limit 1`;
  const ofNext = sql`select id from audit_entry where operation > logged.operation order by operation, act limit 1`;
  const [start, next] = operation === undefined ? ['', sql`coalesce((${ofSame}), (${ofNext}))`] : [operation, sql`(${ofSame})`];
  const { rows } = await sql<{ operation: string; act: string }>`
    with recursive logged (operation, act) as (
      values (${start}, '')
      union all
      select next.operation, next.act from logged cross join audit_entry as next on next.id = ${next})
    select operation, act from logged where act <> ''`.execute(db);
  return rows;
}

/** Every key of details. */
export function auditKeys(db: Reader): Promise<AuditKeyTable[]> {
  return db.selectFrom('audit_key').selectAll().orderBy('name').execute();
}

/** Keeps a key of details; false when there was one of this name, which stays as it is: one that is destroyed is not made again. */
export async function addAuditKey(tx: Tx, key: AuditKeyTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('audit_key')
    .values(key)
    .onConflict((c) => c.column('name').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Notes when the destruction of a key was announced. */
export async function announceDestruction(tx: Tx, name: string, at: Date): Promise<void> {
  await tx.updateTable('audit_key').set({ announced_at: at.getTime() }).where('name', '=', name).execute();
}

/** Destroys a key of details. */
export async function destroyAuditKey(tx: Tx, name: string): Promise<void> {
  await tx.updateTable('audit_key').set({ data_key: null, sealed: null }).where('name', '=', name).execute();
}
