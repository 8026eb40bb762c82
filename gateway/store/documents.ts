// Documents of messages: which there are, with which messages they go, how far they have come.
import { type SqlBool, sql } from 'kysely';
import { type Attachment, type DocumentId, documentIdOf, type ErrorCode, limits, type MessageId, type OfficerId, type UnitId } from '#protocol';
import type { SealedRecord } from '../keys/record-cipher.ts';
import type { Reader, Tx } from './database.ts';
import type { MessageRow } from './messages.ts';
import type { DocumentTable, ReceivedDocumentTable } from './schema.ts';
import { first, statement } from './statement.ts';

export type DocumentRow = DocumentTable;
export type ReceivedDocumentRow = ReceivedDocumentTable;

/** A document that was handed in. */
export interface NewDocument {
  id: DocumentId;
  octets: number;
  sha256: Uint8Array;
  by: OfficerId;
  at: Date;
  /** The key of its chunks, sealed. */
  record: SealedRecord;
}

/** Keeps a document that goes with no message yet. */
export async function addDocument(tx: Tx, { id, octets, sha256, by, at, record }: NewDocument): Promise<void> {
  const row = { id, octets, sha256, by_officer: by, handed_in_at: at.getTime(), data_key: record.dataKey, sealed: record.sealed, erased_at: null };
  await tx.insertInto('document').values(row).execute();
}

/** A document of this unit's own. */
export function findDocument(db: Reader, id: DocumentId): Promise<DocumentRow | undefined> {
  return db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Lets a document go with a message of this unit, which holds its key from now on. False when it is not here any more. */
export async function useDocument(tx: Tx, id: DocumentId, message: number): Promise<boolean> {
  const row = await tx.selectFrom('document').select('erased_at').where('id', '=', id).executeTakeFirst();
  if (!row || row.erased_at !== null) return false;
  await tx.insertInto('document_use').values({ document: id, message }).execute();
  await tx.updateTable('document').set({ data_key: null, sealed: null }).where('id', '=', id).execute();
  return true;
}

/** True when a message that this unit sends to the peer brings the document, and its content is still here. */
export async function mayHave(db: Reader, id: DocumentId, peer: UnitId): Promise<boolean> {
  const row = await db
    .selectFrom('document_use')
    .innerJoin('message', 'message.id', 'document_use.message')
    .innerJoin('delivery', 'delivery.message_id', 'message.message_id')
    .innerJoin('document', 'document.id', 'document_use.document')
    .select('message.id')
    .where('document_use.document', '=', id)
    .where('document.erased_at', 'is', null)
    .where('message.direction', '=', 'out')
    .where('message.data_key', 'is not', null)
    .where('delivery.to_unit', '=', peer)
    .where('delivery.status', 'not in', ['refused', 'expired'])
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that a unit has the whole document; false when that was known. */
export async function noteGiven(tx: Tx, id: DocumentId, peer: UnitId, at: Date): Promise<boolean> {
  const values = { document: id, peer, at: at.getTime() };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('document_given')
    .values(values)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Which units have the whole of a document, and since when. */
export async function givenTo(db: Reader, id: DocumentId): Promise<{ peer: UnitId; at: Date }[]> {
  const rows = await db.selectFrom('document_given').selectAll().where('document', '=', id).orderBy('peer').execute();
  return rows.map(({ peer, at }) => ({ peer: peer as UnitId, at: new Date(at) }));
}

/** An own message that brings a document to this unit, the newest. */
export async function messageWith(db: Reader, id: DocumentId, peer: UnitId): Promise<MessageRow | undefined> {
  return db
    .selectFrom('document_use')
    .innerJoin('message', 'message.id', 'document_use.message')
    .innerJoin('delivery', 'delivery.message_id', 'message.message_id')
    .selectAll('message')
    .where('document_use.document', '=', id)
    .where('delivery.to_unit', '=', peer)
    .orderBy('message.id', 'desc')
    .executeTakeFirst();
}

/** Keeps which documents came with a message; `holdAbove`: larger ones an officer must ask for. */
export async function addReceived(tx: Tx, message: number, attachments: readonly Attachment[], holdAbove: number, at: Date): Promise<void> {
  for (const [place, { octets, key }] of attachments.entries()) {
    const state = octets > holdAbove ? ('held' as const) : ('wanted' as const);
    const row = { message, place, document: documentIdOf(key), octets, chunks: 0, state, since: at.getTime(), reason: null };
    await tx.insertInto('received_document').values(row).execute();
  }
}

/** The documents of a received message, in their order. */
export function receivedOf(db: Reader, message: number): Promise<ReceivedDocumentRow[]> {
  return db.selectFrom('received_document').selectAll().where('message', '=', message).orderBy('place').execute();
}

/**
 * The document that is to be fetched from a peer next: those of urgent messages first, then in the order in which the messages came. `room`:
 * of those of which no more octets are missing; `coming` has come further than is noted of it.
 */
export async function nextWanted(
  db: Reader,
  peer: UnitId,
  room: number = Number.MAX_SAFE_INTEGER,
  coming: Pick<ReceivedDocumentRow, 'message' | 'place' | 'chunks'> = { message: 0, place: 0, chunks: 0 },
): Promise<{ document: ReceivedDocumentRow; row: MessageRow } | undefined> {
  const { message, place, chunks } = coming;
  const document = await first(selectWanted(db, { peer, room, message, place, chunks }));
  if (!document) return undefined;
  const row = await db.selectFrom('message').selectAll().where('id', '=', document.message).executeTakeFirstOrThrow();
  return { document, row };
}

const selectWanted = statement(
  (db, { peer, room, message, place, chunks }: Pick<ReceivedDocumentRow, 'message' | 'place' | 'chunks'> & { peer: UnitId; room: number }) =>
    db
      .selectFrom('received_document')
      .innerJoin('message', 'message.id', 'received_document.message')
      .selectAll('received_document')
      .where('received_document.state', '=', 'wanted')
      .where('message.from_unit', '=', peer)
      .where('message.data_key', 'is not', null)
      .where(
        sql<SqlBool>`octets - ${limits.DOCUMENT_CHUNK_OCTETS} * iif(received_document.message = ${message} and place = ${place}, ${chunks}, chunks) <= ${room}`,
      )
      .orderBy('message.priority', 'desc')
      .orderBy('message.id')
      .orderBy('received_document.place')
      .limit(1),
);

/** A document of a message of the peer that is not here yet, whether it comes by itself or must be asked for. */
export async function missing(db: Reader, peer: UnitId, id: DocumentId): Promise<{ document: ReceivedDocumentRow; row: MessageRow } | undefined> {
  const document = await db
    .selectFrom('received_document')
    .innerJoin('message', 'message.id', 'received_document.message')
    .selectAll('received_document')
    .where('received_document.document', '=', id)
    .where('received_document.state', 'in', ['wanted', 'held'])
    .where('message.from_unit', '=', peer)
    .where('message.data_key', 'is not', null)
    .executeTakeFirst();
  if (!document) return undefined;
  const row = await db.selectFrom('message').selectAll().where('id', '=', document.message).executeTakeFirstOrThrow();
  return { document, row };
}

/** Own documents that go to a peer and that it has not said to have, in the order in which their messages were stored. */
export async function notGiven(db: Reader, peer: UnitId): Promise<Pick<DocumentRow, 'id' | 'octets'>[]> {
  return db
    .selectFrom('document_use')
    .innerJoin('message', 'message.id', 'document_use.message')
    .innerJoin('delivery', 'delivery.message_id', 'message.message_id')
    .innerJoin('document', 'document.id', 'document_use.document')
    .leftJoin('document_given', (join) => join.onRef('document_given.document', '=', 'document.id').on('document_given.peer', '=', peer))
    .select(['document.id', 'document.octets'])
    .where('document.erased_at', 'is', null)
    .where('message.direction', '=', 'out')
    .where('message.data_key', 'is not', null)
    .where('delivery.to_unit', '=', peer)
    .where('delivery.status', 'not in', ['refused', 'expired'])
    .where('document_given.document', 'is', null)
    .orderBy('message.id')
    .execute();
}

/** Documents of a peer's messages that became complete here since an instant. */
export async function completeSince(db: Reader, peer: UnitId, since: Date): Promise<Pick<ReceivedDocumentRow, 'document' | 'octets'>[]> {
  return db
    .selectFrom('received_document')
    .innerJoin('message', 'message.id', 'received_document.message')
    .select(['received_document.document', 'received_document.octets'])
    .where('message.from_unit', '=', peer)
    .where('received_document.state', '=', 'complete')
    .where('received_document.since', '>=', since.getTime())
    .execute();
}

const stillThere = (tx: Tx, { message, place }: Pick<ReceivedDocumentRow, 'message' | 'place'>) =>
  tx
    .updateTable('received_document')
    .where('message', '=', message)
    .where('place', '=', place)
    .where('message', 'in', (eb) => eb.selectFrom('message').select('id').where('data_key', 'is not', null));

/** Notes how many chunks of a wanted document are durable here; false when it is not wanted any more, or its message's content is gone. */
export async function noteChunks(tx: Tx, document: Pick<ReceivedDocumentRow, 'message' | 'place'>, chunks: number): Promise<boolean> {
  const { numUpdatedRows } = await stillThere(tx, document).set({ chunks }).where('state', '=', 'wanted').executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Moves a received document from one state to another; false when it is not in it any more, or its message's content is gone. */
export async function moveReceived(
  tx: Tx,
  document: Pick<ReceivedDocumentRow, 'message' | 'place'>,
  from: ReceivedDocumentRow['state'],
  state: ReceivedDocumentRow['state'],
  at: Date,
  reason: ErrorCode | undefined = undefined,
): Promise<boolean> {
  const set = { state, since: at.getTime(), reason: reason ?? null };
  const { numUpdatedRows } = await stillThere(tx, document).set(set).where('state', '=', from).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes that what was left of a received document is gone, like its message's content. */
export async function eraseReceived(tx: Tx, { message, place }: Pick<ReceivedDocumentRow, 'message' | 'place'>, at: Date): Promise<void> {
  const set = { state: 'erased' as const, since: at.getTime(), reason: null };
  await tx.updateTable('received_document').set(set).where('message', '=', message).where('place', '=', place).execute();
}

/** Received documents whose message's content is gone: what is left of them here cannot be read any more. */
export function orphans(db: Reader): Promise<ReceivedDocumentRow[]> {
  return db
    .selectFrom('received_document')
    .innerJoin('message', 'message.id', 'received_document.message')
    .selectAll('received_document')
    .where('received_document.state', '!=', 'erased')
    .where('message.data_key', 'is', null)
    .execute();
}

/** Own documents that no message with content brings any more, and those that nobody sent since `before`. */
export async function unused(db: Reader, before: Date): Promise<DocumentRow[]> {
  return db
    .selectFrom('document')
    .selectAll()
    .where('erased_at', 'is', null)
    .where((eb) => {
      const uses = eb.selectFrom('document_use').select('document_use.message').whereRef('document_use.document', '=', 'document.id');
      const live = uses.innerJoin('message', 'message.id', 'document_use.message').where('message.data_key', 'is not', null);
      const sent = eb.and([eb.exists(uses), eb.not(eb.exists(live))]);
      return eb.or([sent, eb.and([eb.not(eb.exists(uses)), eb('handed_in_at', '<', before.getTime())])]);
    })
    .execute();
}

/** Documents whose files are somebody's: own ones, and those of received messages whose content is here, unless they were refused. */
export async function keptDocuments(db: Reader): Promise<{ own: Pick<DocumentRow, 'id'>[]; received: Pick<ReceivedDocumentRow, 'message' | 'place'>[] }> {
  const own = await db.selectFrom('document').select('id').where('erased_at', 'is', null).execute();
  const received = await db
    .selectFrom('received_document')
    .innerJoin('message', 'message.id', 'received_document.message')
    .select(['received_document.message', 'received_document.place'])
    .where('received_document.state', 'in', ['wanted', 'complete'])
    .where('message.data_key', 'is not', null)
    .execute();
  return { own, received };
}

/** Notes that the file of an own document is gone. */
export async function eraseDocument(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('document').set({ data_key: null, sealed: null, erased_at: at.getTime() }).where('id', '=', id).execute();
}

/** Where a message of this id and direction stands in this database. */
export async function rowOfMessage(db: Reader, id: MessageId, direction: MessageRow['direction'], from: UnitId): Promise<number> {
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('message_id', '=', id)
    .where('direction', '=', direction)
    .where('from_unit', '=', from)
    .executeTakeFirstOrThrow();
  return row.id;
}
