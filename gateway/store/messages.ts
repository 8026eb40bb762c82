import { type Insertable, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import { asCopError, CopError, type Header, type MessageId, type OfficerId, parseHeader, printable, sameBytes, sha256, type UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { DeliveryTable, MessageTable } from './schema.ts';
import { changedOne, first, insertMany, oneRow, statement } from './statement.ts';

/** How long before its day, at the least, the upkeep must have seen that a review is near before the content goes. */
export const REVIEW_NOTICE_MS = 24 * 3_600_000;

export type MessageRow = Selectable<MessageTable>;
export type DeliveryRow = DeliveryTable;

/** What the review of personal data needs to know of a message. */
export interface ReviewFacts {
  personal: boolean;
  /** Article 30 of Regulation (EU) 2016/794 protects some of it. */
  article30: boolean;
  /** Absent where there is nothing to review. */
  at: Date | undefined;
}

// Word for word as the indexes have it that are for these alone.
export const isOpen = sql<SqlBool>`delivery.status in ('queued', 'transmitted')`;
const isIncoming = sql<SqlBool>`direction <> 'out'`;
const isQueued = sql<SqlBool>`delivery.status is 'queued'`;

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
  db.selectFrom('message').selectAll().where('message_id', '=', id).orderBy('direction', 'desc').limit(oneRow),
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

/** Where an envelope waits to go, and which it is. */
export interface LanePlace {
  lane: 'urgent' | 'routine';
  number: number;
  digest: Uint8Array;
  octets: number;
}

/** Adds an addressee of an outgoing message, with the place of its envelope when there is one. */
export async function addDelivery(tx: Tx, id: MessageId, to: UnitId, at: Date, place: LanePlace | undefined): Promise<void> {
  await insertDelivery(tx, { id, to, since: at.getTime(), ...(place ?? nowhere) });
}

const nowhere = { lane: null, number: null, digest: null, octets: null };

type NewDelivery = { id: MessageId; to: UnitId; since: number } & (LanePlace | typeof nowhere);

const insertDelivery = statement((db, { id, to, since, lane, number, digest, octets }: NewDelivery) =>
  db
    .insertInto('delivery')
    .values({ message_id: id, to_unit: to, status: 'queued', since, lane, number, envelope_digest: digest, envelope_octets: octets, reason: null }),
);

/** Gives a delivery its envelope and its place in a lane. False when it already has them. */
export async function placeDelivery(tx: Tx, id: MessageId, to: UnitId, place: LanePlace): Promise<boolean> {
  return changedOne(updatePlace(tx, { id, to, ...place }));
}

const updatePlace = statement((db, { id, to, lane, number, digest, octets }: { id: MessageId; to: UnitId } & LanePlace) =>
  db
    .updateTable('delivery')
    .set({ lane, number, envelope_digest: digest, envelope_octets: octets })
    .where('message_id', '=', id)
    .where('to_unit', '=', to)
    .where('lane', 'is', null),
);

/** Whether a delivery has no envelope and no place yet. */
export async function isUnplaced(tx: Tx, id: MessageId, to: UnitId): Promise<boolean> {
  return (await first(selectUnplaced(tx, { id, to }))) !== undefined;
}

const selectUnplaced = statement((db, { id, to }: { id: MessageId; to: UnitId }) =>
  db.selectFrom('delivery').select('lane').where('message_id', '=', id).where('to_unit', '=', to).where('lane', 'is', null),
);

/** Deliveries of a message, by addressee. */
export function deliveriesOf(db: Reader, id: MessageId): Promise<DeliveryRow[]> {
  return db.selectFrom('delivery').selectAll().where('message_id', '=', id).orderBy('to_unit').execute();
}

/** Deliveries to `peer` that wait for its keys, in the order in which their messages were stored. */
export function unsealedFor(db: Reader, peer: UnitId): Promise<DeliveryRow[]> {
  return db
    .selectFrom('delivery')
    .innerJoin('message', (join) => join.onRef('message.message_id', '=', 'delivery.message_id').on('message.direction', '=', 'out'))
    .selectAll('delivery')
    .where('delivery.to_unit', '=', peer)
    .where(isQueued)
    .where('delivery.lane', 'is', null)
    .orderBy('message.id')
    .execute();
}

/** Units for whose keys deliveries wait. */
export async function unitsWithUnsealed(db: Reader): Promise<UnitId[]> {
  const rows = await db
    .selectFrom('delivery_count')
    .select('to_unit')
    .where('status', '=', 'queued')
    .where('n', '>', 0)
    .where((eb) =>
      eb.exists(eb.selectFrom('delivery').select('lane').whereRef('delivery.to_unit', '=', 'delivery_count.to_unit').where(isQueued).where('lane', 'is', null)),
    )
    .execute();
  return rows.map(({ to_unit }) => to_unit as UnitId);
}

/** The delivery whose envelope has this digest, with the exchange it belongs to, or `undefined`. */
export function deliveryByDigest(
  db: Reader,
  to: UnitId,
  digest: Uint8Array,
): Promise<(DeliveryRow & Pick<MessageTable, 'exchange_id' | 'kind' | 'training' | 'created_at'>) | undefined> {
  return first(selectByDigest(db, { to, digest }));
}

const selectByDigest = statement((db, { to, digest }: { to: UnitId; digest: Uint8Array }) =>
  db
    .selectFrom('delivery')
    .innerJoin('message', (join) => join.onRef('message.message_id', '=', 'delivery.message_id').on('message.direction', '=', 'out'))
    .selectAll('delivery')
    .select(['message.exchange_id', 'message.kind', 'message.training', 'message.created_at'])
    .where('delivery.to_unit', '=', to)
    .where('delivery.envelope_digest', '=', digest),
);

// From which statuses each can be reached. `expired` can still become `delivered`: when this gateway gave a delivery up and
// the addressee proves that it came all the same, the receipt is right. `delivered` never becomes `refused`: a peer that
// signs both has contradicted itself, and the first receipt stands.
const reachableFrom = {
  queued: [],
  transmitted: ['queued'],
  expired: ['queued', 'transmitted'],
  refused: ['queued', 'transmitted', 'expired'],
  delivered: ['queued', 'transmitted', 'expired'],
  read: ['queued', 'transmitted', 'expired', 'delivered'],
  answered: ['queued', 'transmitted', 'expired', 'delivered', 'read'],
} as const satisfies Record<DeliveryRow['status'], readonly DeliveryRow['status'][]>;

/** Moves a delivery forward; a status that cannot follow the present one changes nothing. True when it moved. */
export async function moveDelivery(
  tx: Tx,
  delivery: Pick<DeliveryRow, 'message_id' | 'to_unit'>,
  status: DeliveryRow['status'],
  at: Date,
  reason: string | null,
): Promise<boolean> {
  return changedOne(updateStatus[status](tx, { message_id: delivery.message_id, to_unit: delivery.to_unit, since: at.getTime(), reason }));
}

const updateStatusTo = (status: DeliveryRow['status']) =>
  statement((db, { message_id, to_unit, since, reason }: Pick<DeliveryRow, 'message_id' | 'to_unit' | 'since' | 'reason'>) =>
    db
      .updateTable('delivery')
      .set({ status, since, reason })
      .where('message_id', '=', message_id)
      .where('to_unit', '=', to_unit)
      .where('status', 'in', reachableFrom[status]),
  );

const updateStatus = {
  queued: updateStatusTo('queued'),
  transmitted: updateStatusTo('transmitted'),
  expired: updateStatusTo('expired'),
  refused: updateStatusTo('refused'),
  delivered: updateStatusTo('delivered'),
  read: updateStatusTo('read'),
  answered: updateStatusTo('answered'),
} satisfies Record<DeliveryRow['status'], unknown>;

/** Marks as transmitted what the peer acknowledged up to `through` of a lane. */
export async function markTransmitted(tx: Tx, peer: UnitId, lane: 'urgent' | 'routine', through: number, at: Date): Promise<void> {
  await updateTransmitted(tx, { peer, lane, through, since: at.getTime() });
}

const updateTransmitted = statement((db, { peer, lane, through, since }: { peer: UnitId; lane: 'urgent' | 'routine'; through: number; since: number }) =>
  db
    .updateTable('delivery')
    .set({ status: 'transmitted', since })
    .where('to_unit', '=', peer)
    .where(isQueued)
    .where('lane', '=', lane)
    .where('number', '<=', through),
);

/** Outgoing deliveries that passed their expiry without any receipt: now marked, and given. */
export function expireDeliveries(tx: Tx, now: Date): Promise<Pick<DeliveryRow, 'message_id' | 'to_unit'>[]> {
  return (
    tx
      .updateTable('delivery')
      .set({ status: 'expired', since: now.getTime(), reason: 'MESSAGE_EXPIRED' })
      // One that the peer took and never answered too: without a receipt nobody knows that it was delivered.
      .where(isOpen)
      // By the units to which anything waits: SQLite would rather go through the whole table.
      .where('to_unit', 'in', (eb) =>
        eb.selectFrom('delivery_count').select('delivery_count.to_unit').where('delivery_count.status', 'in', ['queued', 'transmitted']).where('n', '>', 0),
      )
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('message')
            .select('message.id')
            .whereRef('message.message_id', '=', 'delivery.message_id')
            .where('message.direction', '=', 'out')
            .where('message.expires_at', '<', now.getTime()),
        ),
      )
      .returning(['message_id', 'to_unit'])
      .execute()
  );
}

/** How many deliveries wait, for one peer or all, and since when the oldest does. */
export async function queueState(db: Reader, peer: UnitId | undefined): Promise<{ waiting: number; oldest: Date | undefined }> {
  let query = db
    .selectFrom('delivery_count')
    .select('n')
    .select((eb) =>
      eb
        .selectFrom('delivery')
        .select((of) => of.fn.min('since').as('since'))
        .whereRef('delivery.to_unit', '=', 'delivery_count.to_unit')
        .where(isOpen)
        .as('oldest'),
    )
    .where('status', 'in', ['queued', 'transmitted'])
    .where('n', '>', 0);
  if (peer) query = query.where('to_unit', '=', peer);
  const rows = await query.execute();
  const oldest = Math.min(...rows.map((row) => row.oldest ?? Number.POSITIVE_INFINITY));
  return { waiting: total(rows), oldest: Number.isFinite(oldest) ? new Date(oldest) : undefined };
}

/** Deliveries to a peer that were sealed and have stood without a receipt since before `before`: how many, and since when the oldest. */
export async function unanswered(db: Reader, peer: UnitId, before: Date): Promise<{ waiting: number; oldest: Date | undefined }> {
  const row = await db
    .selectFrom('delivery')
    .select((eb) => [eb.fn.countAll<number>().as('waiting'), eb.fn.min('since').as('oldest')])
    .where('to_unit', '=', peer)
    .where(isOpen)
    // The plus: by the time, not by the lane.
    .where(sql`+lane`, 'is not', null)
    .where('since', '<', before.getTime())
    .executeTakeFirstOrThrow();
  return { waiting: row.waiting, oldest: row.oldest === null ? undefined : new Date(row.oldest) };
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

function total(counts: readonly { n: number }[]): number {
  return counts.reduce((sum, { n }) => sum + n, 0);
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
