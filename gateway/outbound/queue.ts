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
import { addDelivery, type DeliveryRow, isUnplaced, type LanePlace, placeDelivery, unsealedFor } from '../store/deliveries.ts';
import { rowOfMessage, useDocument } from '../store/documents.ts';
import { addFilterRecord } from '../store/filter-records.ts';
import { enqueue } from '../store/lanes.ts';
import { addMessage, findMessage, getMessage, recordName } from '../store/messages.ts';
import { addStep } from '../store/steps.ts';
import { type Envelopes, type SignedView, seal } from './seal.ts';
import type { Unsealed } from './unsealed.ts';

/**
 * Seals the record of a signed message now, and gives the statements that store it with its filter record and its deliveries. A delivery whose
 * envelope is not there, or that would overtake one that waits for keys, waits for `sealWaiting`.
 */
export function queueMessage(
  signed: SignedView,
  envelopes: Envelopes,
  { cipher, audit, unsealed }: { cipher: RecordCipher; audit: AuditLog; unsealed: Unsealed },
  by: Actor & { approvedBy?: string | undefined },
  now: Date,
): (tx: Tx) => Promise<void> {
  const { header, headerBytes, plaintext } = signed.message;
  const { content } = signed.view;
  const { body } = content;
  const record = cipher.seal(recordName('out', header.from, header.messageId), plaintext);
  const counted = countedAs(content);
  const { approvedBy, ...author } = by;
  const entryFor = (partner: UnitId, envelope: Uint8Array | undefined) =>
    audit.prepare({
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
  const entries = header.to.map((unit) => ({ unit, envelope: envelopes.get(unit), entry: entryFor(unit, envelopes.get(unit)) }));
  return async (tx) => {
    if (content.forwarded) await checkStillOpen(tx, content.forwarded.messageId);
    const leaving = entries.map((each) =>
      each.envelope && unsealed.has(each.unit) ? { unit: each.unit, envelope: undefined, entry: entryFor(each.unit, undefined) } : each,
    );
    await audit.append(tx, ...leaving.map(({ entry }) => entry));
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
    for (const { unit, envelope } of leaving) {
      await addDelivery(tx, header.messageId, unit, now, envelope && (await placeFor(tx, unit, header.priority, envelope, now)));
      if (!envelope) unsealed.add(unit);
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

/** What sealing needs. */
export interface SealDeps {
  store: Store;
  directory: Directory;
  cipher: RecordCipher;
  audit: AuditLog;
  unsealed: Unsealed;
  now: () => Date;
  log: Log;
}

/**
 * Seals what waits for the keys of `unit`, once they are known, in the order in which it was stored; the same at start-up, when keys arrive, and
 * for what was sent meanwhile. Gives the number of messages that were queued. One that was altered on the disk is logged and goes on waiting: it
 * must not hold up the others.
 */
export async function sealWaiting(unit: UnitId, deps: SealDeps): Promise<number> {
  return deps.unsealed.has(unit) ? deps.unsealed.inTurn(unit, () => sealAll(unit, deps)) : 0;
}

async function sealAll(unit: UnitId, deps: SealDeps): Promise<number> {
  const { store, unsealed, directory } = deps;
  const unreadable = new Set<string>();
  let queued = 0;
  while (unsealed.has(unit) && (await directory.encryptionKey(unit, deps.now()))) {
    const waiting = (await store.read((db) => unsealedFor(db, unit))).filter(({ message_id }) => !unreadable.has(message_id));
    for (const delivery of waiting) {
      const envelope = await sealOne(delivery, unit, deps);
      if (envelope === 'no key') return queued;
      if (envelope === 'unreadable') unreadable.add(delivery.message_id);
      else if (envelope === 'queued') queued += 1;
    }
    if (waiting.length > 0) continue;
    // Looked once more where nobody can add to it: from here on what is sent need not wait.
    await store.write(async (tx) => {
      const left = await unsealedFor(tx, unit);
      if (left.every(({ message_id }) => unreadable.has(message_id))) unsealed.delete(unit);
    });
  }
  return queued;
}

/** Seals one that waits, and gives it its place. */
async function sealOne(
  delivery: DeliveryRow,
  unit: UnitId,
  { store, directory, cipher, audit, now, log }: SealDeps,
): Promise<'queued' | 'gone' | 'unreadable' | 'no key'> {
  const at = now();
  const row = await store.read((db) => getMessage(db, delivery.message_id as MessageId));
  if (!row.data_key || !row.sealed) return 'unreadable';
  const header = parseHeader(row.header);
  let plaintext: Uint8Array;
  try {
    plaintext = cipher.open(recordName('out', header.from, header.messageId), { dataKey: row.data_key, sealed: row.sealed });
  } catch (error) {
    log('error', 'gateway.fault', { peer: unit, ...errorFields(error) });
    return 'unreadable';
  }
  const envelope = (await seal({ headerBytes: row.header, plaintext }, [unit], directory, at)).get(unit);
  if (!envelope) return 'no key';
  const entry = audit.prepare({
    act: 'message.sealed',
    message: header.messageId,
    exchange: header.exchangeId,
    training: header.training,
    kind: row.kind,
    partner: unit,
    envelopeDigest: sha256(envelope),
  });
  const placed = await store.write(async (tx) => {
    // Placed by somebody else in the meantime: then that envelope is the one that goes.
    if (!(await isUnplaced(tx, header.messageId, unit))) return false;
    await placeDelivery(tx, header.messageId, unit, await placeFor(tx, unit, header.priority, envelope, at));
    await audit.append(tx, entry);
    return true;
  });
  return placed ? 'queued' : 'gone';
}

/** Queues an envelope; where. */
async function placeFor(tx: Tx, to: UnitId, lane: LanePlace['lane'], envelope: Uint8Array, now: Date): Promise<LanePlace> {
  return { lane, number: await enqueue(tx, to, lane, envelope, now), digest: sha256(envelope), octets: envelope.length };
}
