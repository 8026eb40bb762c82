import { type Insertable, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { asCopError, CopError, type Header, type MessageId, type OfficerId, parseHeader, printable, sameBytes, sha256, type UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import { total } from './deliveries.ts';
import type { MessageTable } from './schema.ts';
import { first, insertMany, statement } from './statement.ts';

/** How long before its day, at the least, the upkeep must have seen that a review is near before the content goes. */
export const REVIEW_NOTICE_MS = 24 * 3_600_000;

export type MessageRow = Selectable<MessageTable>;

/** What the review of personal data needs to know of a message. */
export interface ReviewFacts {
  personal: boolean;
  /** Article 30 of Regulation (EU) 2016/794 protects some of it. */
  article30: boolean;
  /** Absent where there is nothing to review. */
  at: Date | undefined;
}

// Word for word as the index has it that is for these alone.
const isIncoming = sql<SqlBool>`direction <> 'out'`;

/** What is known of a message before its content is opened. */
export interface NewMessage {
  direction: 'out' | 'in';
  header: Header;
  headerBytes: Uint8Array;
  kind: MessageTable['kind'];
  answers: MessageId | undefined;
  /** Message that it passes on, rectifies, or asks a permission for. */
  about?: MessageId | undefined;
  record: { dataKey: Uint8Array; sealed: Uint8Array };
  envelope: { bytes: Uint8Array; digest: Uint8Array } | undefined;
  storedAt: Date;
  /** Instant from which the content is to be erased. */
  eraseAt?: Date | undefined;
  /** What was found of personal data in it; absent: the upkeep looks. */
  review?: ReviewFacts | undefined;
  /** What it counts as; absent: its content tells. */
  counted?: readonly string[] | undefined;
}

/** The name under which a message's record is sealed. */
export function recordName(direction: 'out' | 'in', from: UnitId, id: MessageId): string {
  return `message ${direction} ${from} ${id}`;
}

/** Inserts a message. A second one with the same id, sender and direction is a bug of the caller: it asked first. */
export async function addMessage(tx: Tx, message: NewMessage): Promise<void> {
  const { header } = message;
  const row: Required<Insertable<Omit<MessageTable, 'id'>>> = {
    direction: message.direction,
    from_unit: header.from,
    message_id: header.messageId,
    exchange_id: header.exchangeId,
    kind: message.kind,
    answers_id: message.answers ?? null,
    to_units: JSON.stringify(header.to),
    header: message.headerBytes,
    created_at: header.created.getTime(),
    expires_at: header.expires.getTime(),
    stored_at: message.storedAt.getTime(),
    priority: header.priority,
    training: header.training ? 1 : 0,
    data_key: message.record.dataKey,
    sealed: message.record.sealed,
    envelope: message.envelope?.bytes ?? null,
    envelope_digest: message.envelope?.digest ?? null,
    erase_at: message.eraseAt?.getTime() ?? null,
    about_id: message.about ?? null,
    erased_by: null,
    restricted_by: null,
    replaced_by: null,
    assigned_to: null,
    opened_at: null,
    ...(message.review ? reviewColumns(message.review) : { personal: null, article30: null, review_at: null }),
    review_seen_at: null,
    counted: message.counted ? JSON.stringify(message.counted) : null,
  };
  await insertMany(tx, 'message', Object.keys(row) as (keyof typeof row)[], [row]);
}

/** What was found in a message, as its row has it. */
export function reviewColumns({ personal, article30, at }: ReviewFacts): Pick<MessageTable, 'personal' | 'article30' | 'review_at'> {
  return { personal: personal ? 1 : 0, article30: article30 ? 1 : 0, review_at: at?.getTime() ?? null };
}

/** The message with this id, of any direction; an own message before a received one of the same id. */
export async function findMessage(db: Reader, id: MessageId): Promise<MessageRow | undefined> {
  return first(selectMessage(db, { id }));
}

const selectMessage = statement((db, { id }: { id: MessageId }) =>
  db.selectFrom('message').selectAll().where('message_id', '=', id).orderBy('direction', 'desc').limit(1),
);

/** As findMessage. Throws MESSAGE_UNKNOWN. */
export async function getMessage(db: Reader, id: MessageId): Promise<MessageRow> {
  const row = await findMessage(db, id);
  if (!row) throw new CopError('MESSAGE_UNKNOWN', { got: printable(id) });
  return row;
}

/** What a list of messages is narrowed to. */
export interface MessageFilter {
  direction: 'in' | 'out' | undefined;
  peer: UnitId | undefined;
  kind: MessageTable['kind'] | undefined;
  before: MessageId | undefined;
  /** Only what this officer has. */
  assignedTo?: OfficerId | undefined;
  /** Only what came and nobody has. */
  unassigned?: boolean | undefined;
  /** Only what came, can be opened, and was opened by nobody of the unit. */
  unread?: boolean | undefined;
  limit: number;
}

/** Messages, newest first; one more than `limit` when there are more. */
export async function listMessages(db: Reader, filter: MessageFilter): Promise<MessageRow[]> {
  const { direction, peer, kind, assignedTo, unassigned, unread } = filter;
  const before = filter.before && (await getMessage(db, filter.before)).id;
  let query = db
    .selectFrom('message')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(filter.limit + 1);
  // What waits for somebody is short, and has its own indexes.
  const isDesk = assignedTo !== undefined || unassigned || unread;
  if (peer && !isDesk) return query.where('id', 'in', await newestWith(db, peer, filter, before)).execute();
  if (direction) query = query.where(kind || isDesk ? sql<SqlBool>`direction = ${direction}` : sql<SqlBool>`direction is ${sql.lit(direction)}`);
  if (kind) query = query.where('kind', '=', kind);
  if (assignedTo !== undefined) query = query.where('assigned_to', '=', assignedTo);
  if (unassigned || unread) query = query.where('direction', '=', 'in').where(isIncoming);
  if (unassigned) query = query.where('assigned_to', 'is', null);
  if (unread) query = query.where('opened_at', 'is', null).where('data_key', 'is not', null);
  if (peer) {
    query = query.where((eb) =>
      eb.or([
        eb.and([eb('direction', '=', 'in'), eb('from_unit', '=', peer)]),
        eb.and([
          eb('direction', '=', 'out'),
          eb.exists(eb.selectFrom('delivery').select('to_unit').whereRef('delivery.message_id', '=', 'message.message_id').where('to_unit', '=', peer)),
        ]),
      ]),
    );
  }
  if (before !== undefined) query = query.where('id', '<', before);
  return query.execute();
}

/** The numbers of the newest messages that passed with a peer. Of each direction and kind so many are read from the end, as if there were no others. */
async function newestWith(
  db: Reader,
  peer: UnitId,
  { direction, kind, limit }: Pick<MessageFilter, 'direction' | 'kind' | 'limit'>,
  before: number | undefined,
): Promise<RawBuilder<number>> {
  const beforeIt = before === undefined ? sql`` : sql`and message < ${before}`;
  const end = sql`order by message desc limit ${limit + 1}`;
  const walks: RawBuilder<unknown>[] = [];
  for (const each of direction ? [direction] : (['in', 'out'] as const))
    for (const one of kind ? [kind] : await kindsWith(db, peer, each))
      walks.push(sql`select * from (select message from message_peer where peer = ${peer} and direction = ${each} and kind = ${one} ${beforeIt} ${end})`);
  return walks.length === 0 ? sql`(null)` : sql`(select message from (${sql.join(walks, sql` union all `)}) ${end})`;
}

/** Of which kinds anything passed with a peer: from one to the next by the index, not through what lies between. */
async function kindsWith(db: Reader, peer: UnitId, direction: 'in' | 'out'): Promise<string[]> {
  const next = sql`select min(kind) from message_peer where peer = ${peer} and direction = ${direction}`;
  const { rows } = await sql<{ kind: string }>`
    with recursive found (kind) as (${next} union all select (${next} and kind > found.kind) from found where found.kind is not null)
    select kind from found where kind is not null`.execute(db);
  return rows.map(({ kind }) => kind);
}

/** Messages before one (by its number in this database), newest first, of a time from `since` on. */
export function messagesBefore(db: Reader, before: number | undefined, since: Date | undefined, limit: number): Promise<MessageRow[]> {
  let query = db.selectFrom('message').selectAll().orderBy('id', 'desc').limit(limit);
  if (before !== undefined) query = query.where('id', '<', before);
  if (since) query = query.where('created_at', '>=', since.getTime());
  return query.execute();
}

/**
 * Destroys the content of messages that the sender's restriction, the agreed retention, or a review that nobody made (announced a notice
 * before) lets nobody keep past `now`: the data key, and the envelope, which the unit's encryption key could still open. Header, digest and
 * receipts stay. What is under hold stays whole. Gives which.
 */
export function eraseDue(tx: Tx, now: Date): Promise<Pick<MessageRow, 'message_id' | 'exchange_id' | 'from_unit' | 'direction' | 'kind'>[]> {
  const at = now.getTime();
  return tx
    .updateTable('message')
    .set({ data_key: null, sealed: null, envelope: null })
    .where((eb) => eb.or([eb('erase_at', '<=', at), eb.and([eb('review_at', '<=', at), eb('review_seen_at', '<=', at - REVIEW_NOTICE_MS)])]))
    .where('data_key', 'is not', null)
    .where('message_id', 'not in', (eb) => eb.selectFrom('audit_hold').select('audit_hold.message_id').where('lifted_at', 'is', null))
    .returning(['message_id', 'exchange_id', 'from_unit', 'direction', 'kind'])
    .execute();
}

/** The messages of one exchange, in the order in which they were stored. */
export function messagesOfExchange(
  db: Reader,
  exchange: string,
): Promise<Pick<MessageRow, 'message_id' | 'direction' | 'from_unit' | 'to_units' | 'training'>[]> {
  return db
    .selectFrom('message')
    .select(['message_id', 'direction', 'from_unit', 'to_units', 'training'])
    .where('exchange_id', '=', exchange)
    .orderBy('id')
    .execute();
}

/** Every message of a kind that belongs to no exercise, oldest first. */
export function realMessages(db: Reader, kind: MessageTable['kind']): Promise<MessageRow[]> {
  return db.selectFrom('message').selectAll().where('kind', '=', kind).where('training', '=', 0).orderBy('id').execute();
}

/** Messages of one kind about one of others, of both directions, oldest first. */
export function messagesAbout(db: Reader, ids: readonly MessageId[], kind: MessageTable['kind']): Promise<MessageRow[]> {
  return db.selectFrom('message').selectAll().where('about_id', 'in', ids).where('kind', '=', kind).orderBy('id').execute();
}

/** Marks a received message as opened, once. */
export async function markOpened(tx: Tx, { id }: Pick<MessageRow, 'id'>, at: Date): Promise<void> {
  await tx.updateTable('message').set({ opened_at: at.getTime() }).where('id', '=', id).where('opened_at', 'is', null).execute();
}

/** How many messages this gateway holds, per direction; with a peer, the ones exchanged with it. */
export async function messageCounts(db: Reader, peer: UnitId | undefined): Promise<{ in: number; out: number; outDelivered: number }> {
  let received = db.selectFrom('received_count').select('n');
  if (peer) received = received.where('from_unit', '=', peer);
  let sent = db.selectFrom('delivery_count').select(['status', 'n']);
  if (peer) sent = sent.where('to_unit', '=', peer);
  const [incoming, outgoing] = [await received.execute(), await sent.execute()];
  const delivered = outgoing.filter(({ status }) => status === 'delivered' || status === 'read' || status === 'answered');
  return { in: total(incoming), out: total(outgoing), outDelivered: total(delivered) };
}

/** Header of a stored message. Throws RECORD_ALTERED where it, or the envelope, contradicts the columns beside: a disk, or somebody, has changed one of both. */
export function headerOf(row: MessageRow): Header {
  const header = readStored(row.message_id, () => parseHeader(row.header));
  const { messageId, exchangeId, from, to, created, expires, priority, training } = header;
  const told = [messageId, exchangeId, from, JSON.stringify(to), created.getTime(), expires.getTime(), priority, training ? 1 : 0];
  const { message_id, exchange_id, from_unit, to_units, created_at, expires_at } = row;
  const kept = [message_id, exchange_id, from_unit, to_units, created_at, expires_at, row.priority, row.training];
  const { envelope, envelope_digest } = row;
  const held = !envelope || !envelope_digest || sameBytes(sha256(envelope), envelope_digest);
  if (!held || kept.some((value, i) => value !== told[i])) throw new CopError('RECORD_ALTERED', { got: message_id });
  return header;
}

/** Reads what stands in the database; what cannot be read there was sound when it was stored. Throws RECORD_ALTERED, naming `got`. */
export function readStored<T>(got: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!asCopError(error) && !(error instanceof SyntaxError)) throw error;
    throw new CopError('RECORD_ALTERED', { got }, error);
  }
}
