// Stored rows to the shapes of the contract.
import { type Content, CopError, type ErrorCode, hex, type Marking, type MeetingRequest, type Place, readTerms, type UnitId } from '#protocol';
import type { Documents } from '../attachments/documents.ts';
import { logOfEntry } from '../audit/answers.ts';
import type { Conversation } from '../audit/conversation.ts';
import { openStored } from '../casework/opened.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { LinkStatus, Links } from '../link/links.ts';
import { allLogs, entriesOfMessage } from '../store/audit-entries.ts';
import type { Reader } from '../store/database.ts';
import { type DeliveryRow, deliveriesOf } from '../store/deliveries.ts';
import { headerOf, type MessageRow, messagesOfExchange } from '../store/messages.ts';
import { carrierOf } from '../store/parcels-sent.ts';
import { receiptsFor, type StoredReceipt } from '../store/receipts.ts';
import { termsView } from './agreement-views.ts';
import type {
  CarrierView,
  ContentView,
  DeliveriesView,
  DeliveryView,
  MarkingView,
  MeetingRequestView,
  MessageStatus,
  MessageSummary,
  MessageView,
  PlaceView,
  Reason,
  ReceiptView,
} from './contract.ts';
import { documentViews } from './document-views.ts';
import { errorReason, reasonOfPeer, reasonView } from './reason-views.ts';
import { slotsView, stepView } from './step-view.ts';

/** A message in a list. Throws RECORD_ALTERED. */
export async function summaryView(db: Reader, row: MessageRow): Promise<MessageSummary> {
  const { messageId, exchangeId, from, to, created, expires, priority, training } = headerOf(row);
  return {
    id: messageId,
    exchangeId: String(exchangeId),
    direction: row.direction,
    kind: row.kind,
    from,
    to: [...to],
    createdAt: created.toISOString(),
    storedAt: iso(row.stored_at),
    expiresAt: expires.toISOString(),
    priority,
    training,
    status: await statusOf(db, row),
    ...(row.erased_by ? { erasedBy: row.erased_by } : {}),
    ...(row.restricted_by ? { restrictedBy: row.restricted_by } : {}),
    ...(row.replaced_by ? { replacedBy: row.replaced_by } : {}),
    ...(row.assigned_to ? { assignedTo: row.assigned_to } : {}),
  };
}

/** A message with its content, deliveries and receipts, without its story. Throws EXPORT_IMPOSSIBLE when it was erased, RECORD_ALTERED. */
export async function messageView(db: Reader, row: MessageRow, deps: ViewDeps): Promise<Omit<MessageView, 'story'>> {
  const { cipher, links, conversation } = deps;
  const opened = openStored(row, cipher);
  if (!opened) throw new CopError('EXPORT_IMPOSSIBLE', { got: row.message_id, detail: 'erased' });
  const { content } = opened;
  const deliveries = row.direction === 'out' ? await deliveriesOf(db, row.message_id as Parameters<typeof deliveriesOf>[1]) : [];
  const issued = row.direction === 'in' && row.envelope_digest ? await receiptsFor(db, 'out', row.from_unit as UnitId, row.envelope_digest) : [];
  return {
    ...(await summaryView(db, row)),
    author: content.author,
    ...(content.caseReference === '' ? {} : { caseReference: content.caseReference }),
    ...markingView(content),
    content: contentView(content),
    ...(content.attachments ? { documents: await documentViews(db, row, content.attachments, deps) } : {}),
    ...(content.caseData ? { caseData: content.caseData } : {}),
    ...(content.forwarded ? { forwarded: content.forwarded } : {}),
    ...(row.direction === 'out' ? await alsoSent(db, row) : {}),
    deliveries: await Promise.all(deliveries.map((delivery) => deliveryView(db, delivery, links))),
    receipts: issued.map(receiptView),
    ...(row.envelope ? { envelopeOctets: row.envelope.length } : {}),
    ...(row.erase_at === null ? {} : { eraseAt: iso(row.erase_at) }),
    ...(row.review_at === null ? {} : { reviewAt: iso(row.review_at) }),
    log: await logState(db, row, conversation),
  };
}

/** What a view of a message needs. */
export interface ViewDeps {
  cipher: RecordCipher;
  links: Links;
  conversation: Conversation;
  documents: Documents;
}

async function logState(db: Reader, row: MessageRow, { checkpoints }: Conversation): Promise<MessageView['log']> {
  const [entries, logs] = [await entriesOfMessage(db, row.message_id as Parameters<typeof entriesOfMessage>[1]), await allLogs(db)];
  // What officers do with it afterwards is about them; the exchange itself is what partners can witness.
  const last = entries.findLast(({ act }) => act === 'message.transferred' || act === 'message.received');
  const log = last && logOfEntry(logs, last.id);
  const through = log && (await checkpoints.witnessedThrough(db, log.generation));
  return { entries: entries.length, witnessed: last !== undefined && log !== undefined && last.id - log.first_entry < (through ?? 0) };
}

/** How far a message has come. */
export async function deliveriesView(db: Reader, row: MessageRow, links: Links): Promise<DeliveriesView> {
  const deliveries = row.direction === 'out' ? await deliveriesOf(db, row.message_id as Parameters<typeof deliveriesOf>[1]) : [];
  return { ...(await summaryView(db, row)), deliveries: await Promise.all(deliveries.map((delivery) => deliveryView(db, delivery, links))) };
}

/** A receipt; params name the parties so that the sentence of a reason reads. */
export function receiptView({ receipt, digest }: StoredReceipt): ReceiptView {
  return {
    status: receipt.status,
    from: receipt.from,
    to: receipt.to,
    at: receipt.at.toISOString(),
    ...(receipt.officer ? { officer: receipt.officer } : {}),
    ...(receipt.reason ? { reason: reasonOfPeer(receipt.reason, receipt.to) } : {}),
    envelopeDigest: hex(receipt.envelopeDigest),
    digest: hex(digest),
    verified: true,
  };
}

/** A meeting request's content. */
export function requestView(request: MeetingRequest): MeetingRequestView {
  return {
    purpose: request.purpose,
    mode: request.mode,
    ...(request.place ? { place: placeView(request.place) } : {}),
    slots: slotsView(request.slots),
  };
}

/** Why a link is not up. */
export function linkReason(status: LinkStatus | undefined): { reason?: Reason; nextTryAt?: string } {
  return {
    ...(status?.reason && status.state !== 'up' ? { reason: errorReason(status.reason) } : {}),
    ...(status?.nextTryAt ? { nextTryAt: status.nextTryAt.toISOString() } : {}),
  };
}

/** Restrictions on use. */
export function markingView({ handling, handlingText, purposes, restrictions, classification }: Marking): MarkingView {
  return {
    handling,
    ...(handlingText === undefined ? {} : { handlingText }),
    ...(purposes?.length ? { purposes } : {}),
    ...(restrictions?.length ? { restrictions } : {}),
    ...(classification === undefined ? {} : { classification }),
  };
}

async function alsoSent(db: Reader, row: MessageRow): Promise<Pick<MessageView, 'alsoSent'>> {
  const others = (await messagesOfExchange(db, row.exchange_id)).filter(({ message_id, direction }) => direction === 'out' && message_id !== row.message_id);
  return others.length === 0 ? {} : { alsoSent: others.map(({ message_id, to_units }) => ({ id: message_id, to: JSON.parse(to_units) as string[] })) };
}

/** The kind's own content. */
export function contentView(content: Content): ContentView {
  const { body } = content;
  switch (body.kind) {
    case 'incident': {
      const { kind: _, occurredFrom, occurredTo, place, route, headCount, ...rest } = body;
      const counted = Object.fromEntries(Object.entries(headCount).filter(([, count]) => count !== undefined));
      return {
        incident: {
          ...rest,
          from: occurredFrom.toISOString(),
          ...(occurredTo ? { until: occurredTo.toISOString() } : {}),
          place: placeView(place),
          route: route.map(placeView),
          headCount: counted,
        },
      };
    }
    case 'meeting_request':
      return { meetingRequest: requestView(body) };
    case 'step':
      return { step: stepView(body) };
    case 'agreement_proposal':
      return { agreementProposal: termsView(readTerms(body.signedTerms)) };
    case 'agreement_acceptance':
      return { agreementAcceptance: { ...termsView(readTerms(body.signedTerms)), proposalDigest: hex(body.proposalDigest) } };
    case 'contact_directory':
      return { contactDirectory: { version: body.version, contacts: body.contacts } };
    default:
      return { form: body };
  }
}

function placeView(place: Place): PlaceView {
  return {
    name: place.name,
    country: place.country,
    ...(place.latitude === undefined || place.longitude === undefined ? {} : { latitude: place.latitude, longitude: place.longitude }),
    ...(place.subdivision ? { subdivision: place.subdivision } : {}),
  };
}

async function deliveryView(db: Reader, row: DeliveryRow, links: Links): Promise<DeliveryView> {
  const peer = row.to_unit as UnitId;
  const waits = row.status === 'queued' || row.status === 'transmitted';
  const receipts = row.envelope_digest ? await receiptsFor(db, 'in', peer, row.envelope_digest) : [];
  const unsealed: { reason?: Reason } = row.lane === null ? { reason: reasonView('KEYSET_UNKNOWN' satisfies ErrorCode, { peer }) } : {};
  return {
    to: peer,
    status: row.status,
    since: iso(row.since),
    ...(row.envelope_digest ? { envelopeDigest: hex(row.envelope_digest) } : {}),
    ...(row.envelope_octets === null ? {} : { envelopeOctets: row.envelope_octets }),
    receiptOctets: receipts.reduce((sum, { bytes }) => sum + bytes.length, 0),
    receipts: receipts.map(receiptView),
    ...(waits ? { waiting: { ...linkReason(links.status(peer)), ...unsealed, ...(await carrierView(db, row, peer)) } } : {}),
  };
}

/** The relay that a delivery was entrusted to. */
async function carrierView(db: Reader, { lane, number }: DeliveryRow, peer: UnitId): Promise<{ relay?: CarrierView }> {
  const carrier = lane !== null && number !== null ? await carrierOf(db, peer, lane, number) : undefined;
  if (!carrier || carrier.state === 'given_up') return {};
  return { relay: { relay: carrier.relay, state: carrier.state, at: iso(carrier.at) } };
}

// The status of a message to several units is that of the one that is least far: "delivered" must not hide one that waits.
const farness: readonly MessageStatus[] = ['refused', 'expired', 'queued', 'transmitted', 'delivered', 'read', 'answered'];

async function statusOf(db: Reader, row: MessageRow): Promise<MessageStatus> {
  if (row.direction === 'out') {
    const statuses = (await deliveriesOf(db, row.message_id as Parameters<typeof deliveriesOf>[1])).map(({ status }) => status);
    return farness.find((status) => statuses.some((candidate) => candidate === status)) ?? 'queued';
  }
  const issued = row.envelope_digest ? await receiptsFor(db, 'out', row.from_unit as UnitId, row.envelope_digest) : [];
  const statuses = issued.map(({ receipt }) => receipt.status);
  return statuses.includes('answered') ? 'answered' : statuses.includes('read') ? 'read' : 'received';
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
