import { type Content, CopError, countedAs, documentIdOf, type Header, type MessageId, moveIn, parseHeader, type Step, sha256, type UnitId } from '#protocol';
import { about } from '../audit/about.ts';
import type { Actor } from '../audit/actor.ts';
import type { AuditLog } from '../audit/log.ts';
import { aboutWhich } from '../casework/about-which.ts';
import { checkUnrestricted } from '../casework/handling.ts';
import { proceedingsOf } from '../casework/proceedings.ts';
import { reviewFacts } from '../casework/review-facts.ts';
import type { Directory } from '../keys/directory.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { errorFields, type Log } from '../log.ts';
import type { Store, Tx } from '../store/database.ts';
import { rowOfMessage, useDocument } from '../store/documents.ts';
import { addFilterRecord } from '../store/filter-records.ts';
import { enqueue } from '../store/lanes.ts';
import { addDelivery, addMessage, type DeliveryRow, findMessage, getMessage, placeDelivery, recordName, unsealedFor } from '../store/messages.ts';
import { addStep } from '../store/steps.ts';
import { type Envelopes, type SignedView, seal } from './seal.ts';

/** Seals the record of a signed message now, and gives the statements that store it with its filter record and its deliveries. */
export function queueMessage(
  signed: SignedView,
  envelopes: Envelopes,
  { cipher, audit }: { cipher: RecordCipher; audit: AuditLog },
  by: Actor & { approvedBy?: string | undefined },
  now: Date,
): (tx: Tx) => Promise<void> {
  const { header, headerBytes, plaintext } = signed.message;
  const { content } = signed.view;
  const { body } = content;
  const record = cipher.seal(recordName('out', header.from, header.messageId), plaintext);
  const counted = countedAs(content);
  const { approvedBy, ...author } = by;
  const entries = header.to.map((partner) => {
    const envelope = envelopes.get(partner);
    return audit.prepare({
      act: 'message.transferred',
      ...about(header, signed.view.content),
      partner,
      contentDigest: signed.contentDigest,
      filterRecordDigest: sha256(signed.record),
      bases: signed.view.basesOf.get(partner) ?? [],
      counted,
      ...(envelope ? { envelopeDigest: sha256(envelope) } : {}),
      ...author,
      ...(approvedBy ? { note: approvedBy } : {}),
    });
  });
  return async (tx) => {
    if (content.forwarded) await checkStillOpen(tx, content.forwarded.messageId);
    await audit.append(tx, ...entries);
    await addMessage(tx, {
      direction: 'out',
      header,
      headerBytes,
      kind: body.kind,
      answers: body.kind === 'step' ? body.procedureId : undefined,
      about: aboutWhich(content),
      record,
      envelope: undefined,
      storedAt: now,
      review: reviewFacts(content, now),
      counted,
    });
    await useDocuments(tx, header, content);
    if (body.kind === 'step') await keepStep(tx, header, signed.view.content, body);
    await addFilterRecord(tx, header.messageId, signed.record, now);
    for (const unit of header.to) {
      await addDelivery(tx, header.messageId, unit, now);
      const envelope = envelopes.get(unit);
      if (envelope) await place(tx, { message_id: header.messageId, to_unit: unit }, header.priority, envelope, now);
    }
  };
}

/** What waited for a second officer may have been taken back meanwhile. Throws FORWARD_IMPOSSIBLE, MESSAGE_RESTRICTED, MESSAGE_REPLACED. */
async function checkStillOpen(tx: Tx, forwarded: MessageId): Promise<void> {
  const row = await findMessage(tx, forwarded);
  if (!row?.data_key) throw new CopError('FORWARD_IMPOSSIBLE', { got: forwarded, detail: 'erased' });
  checkUnrestricted(row);
}

/** The documents go with this message from now on. Throws DOCUMENT_UNKNOWN for one that is not here any more. */
async function useDocuments(tx: Tx, { messageId, from }: Header, { attachments }: Content): Promise<void> {
  if (!attachments) return;
  const row = await rowOfMessage(tx, messageId, 'out', from);
  for (const { key } of attachments) {
    const id = documentIdOf(key);
    if (!(await useDocument(tx, id, row))) throw new CopError('DOCUMENT_UNKNOWN', { got: id });
  }
}

/** Keeps this unit's own step. Throws SCREENING_REFUSED when nothing is left of what it tells; STEP_OVERTAKEN when another one was taken since: by a second officer, or by the other unit. */
async function keepStep(tx: Tx, { messageId, to, created }: Header, { caseData }: Content, step: Step): Promise<void> {
  const { procedureId, afterId, act, on } = step;
  const [peer] = to;
  const proceeding = (await proceedingsOf(tx, await getMessage(tx, procedureId))).find((each) => each.peer === peer);
  if (!proceeding || proceeding.standing.head !== afterId) throw new CopError('STEP_OVERTAKEN', { got: procedureId });
  const move = moveIn(proceeding.kind, proceeding.standing.state, proceeding.side, act);
  // What the filter has taken out as a whole would be refused there: the officer is told here.
  if (move?.must?.includes('caseData') && !caseData)
    throw new CopError('SCREENING_REFUSED', { peer: proceeding.peer, field: 'caseData', detail: `– (${act})` });
  await addStep(tx, procedureId, proceeding.peer, { id: messageId, after: afterId, by: proceeding.side, act, at: created, on });
}

/**
 * Seals what waited for the keys of `unit`, now that they are known; the same at start-up and when keys arrive.
 * Gives the number of messages that were queued. One that was altered on the disk is logged and goes on waiting: it must not hold up the others.
 */
export async function sealWaiting(
  unit: UnitId,
  deps: { store: Store; directory: Directory; cipher: RecordCipher; audit: AuditLog; now: () => Date; log: Log },
): Promise<number> {
  const waiting = await deps.store.read((db) => unsealedFor(db, unit));
  let queued = 0;
  for (const delivery of waiting) {
    const now = deps.now();
    const row = await deps.store.read((db) => getMessage(db, delivery.message_id as Parameters<typeof getMessage>[1]));
    if (!row.data_key || !row.sealed) continue;
    const header = parseHeader(row.header);
    let plaintext: Uint8Array;
    try {
      plaintext = deps.cipher.open(recordName('out', header.from, header.messageId), { dataKey: row.data_key, sealed: row.sealed });
    } catch (error) {
      deps.log('error', 'gateway.fault', { peer: unit, ...errorFields(error) });
      continue;
    }
    const envelope = (await seal({ headerBytes: row.header, plaintext }, [unit], deps.directory, now)).get(unit);
    if (!envelope) return queued;
    const entry = deps.audit.prepare({
      act: 'message.sealed',
      message: header.messageId,
      exchange: header.exchangeId,
      training: header.training,
      kind: row.kind,
      partner: unit,
      envelopeDigest: sha256(envelope),
    });
    const placed = await deps.store.write(async (tx) => {
      if (!(await place(tx, delivery, header.priority, envelope, now))) return false;
      await deps.audit.append(tx, entry);
      return true;
    });
    if (placed) queued += 1;
  }
  return queued;
}

async function place(
  tx: Tx,
  delivery: Pick<DeliveryRow, 'message_id' | 'to_unit'>,
  lane: 'urgent' | 'routine',
  envelope: Uint8Array,
  now: Date,
): Promise<boolean> {
  const to = delivery.to_unit as UnitId;
  const id = delivery.message_id as Parameters<typeof placeDelivery>[1];
  // Placed by somebody else in the meantime: then that envelope is the one that goes.
  const waiting = await tx
    .selectFrom('delivery')
    .select('lane')
    .where('message_id', '=', id)
    .where('to_unit', '=', to)
    .where('lane', 'is', null)
    .executeTakeFirst();
  if (!waiting) return false;
  const number = await enqueue(tx, to, lane, envelope, now);
  return placeDelivery(tx, id, to, { lane, number, digest: sha256(envelope), octets: envelope.length });
}
