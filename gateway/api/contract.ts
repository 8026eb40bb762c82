// The officer API: what the command `cop` and the console send and get, as JSON over HTTPS with client
// certificates. Requests are schemas, because they are untrusted; answers are types, because the
// gateway makes them. Times are RFC 3339 in UTC. Keys and codes are English and never translated.
import { z } from 'zod';
import {
  type CaseData,
  type Form,
  formKinds,
  type IncidentType,
  incidentTypes,
  type Means,
  type MeetingMode,
  type MeetingPurpose,
  type MessageKind,
  meansOfTransport,
  meetingModes,
  meetingPurposes,
  messageKinds,
  type Priority,
  priorities,
  type ReceiptStatus,
  rectificationReasons,
  rectifications,
} from '#protocol';
import type { AcceptanceView, TermsView } from './agreement-contract.ts';
import type { ContactDirectoryView } from './contact-contract.ts';
import { type DocumentView, documentsInput } from './document-contract.ts';
import type { ClockView, ProcedureView, StepView } from './procedure-contract.ts';
import { caseInput, type DraftSummary, type MarkingView, markingInput } from './protection-contract.ts';
import type { Reason } from './reason.ts';
import type { ReviewState } from './review-contract.ts';
import type { StoryItem } from './story-contract.ts';

export * from './agreement-contract.ts';
export * from './audit-contract.ts';
export * from './contact-contract.ts';
export * from './courier-contract.ts';
export * from './document-contract.ts';
export * from './logframe-contract.ts';
export * from './person-contract.ts';
export type { Problem } from './problem.ts';
export * from './procedure-contract.ts';
export * from './protection-contract.ts';
export type { Reason } from './reason.ts';
export * from './review-contract.ts';
export * from './story-contract.ts';
export * from './subject-contract.ts';
export * from './unit-contract.ts';

const instant = z.iso.datetime({ offset: true });

const place = z.strictObject({
  name: z.string().max(200),
  country: z.string().max(8),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  /** First-level subdivision, ISO 3166-2. */
  subdivision: z.string().max(8).optional(),
});

const envelopeOptions = {
  /** Unit ids of the addressees. */
  to: z.array(z.string().max(64)).min(1).max(64),
  /** Default: routine. */
  priority: z.enum(priorities.all).optional(),
  /** Default: false. */
  training: z.boolean().optional(),
  /** Hours until the message expires; default 168 (7 days), at least 0.01 (36 seconds), at most 672 (28 days). */
  expiresInHours: z.number().min(0.01).max(672).optional(),
  caseReference: z.string().max(80).optional(),
  ...markingInput,
};

/** POST /v1/incidents → 201 MessageView, or 202 DraftSummary when a second officer must approve */
export const incidentInput = z.strictObject({
  ...envelopeOptions,
  ...caseInput,
  incident: z.strictObject({
    type: z.enum(incidentTypes.all),
    from: instant,
    until: instant.optional(),
    place,
    route: z.array(place).max(20).optional(),
    headCount: z
      .strictObject({ total: z.number().optional(), women: z.number().optional(), men: z.number().optional(), minors: z.number().optional() })
      .optional(),
    means: z.array(z.enum(meansOfTransport.all)).max(20).optional(),
  }),
});

/** POST /v1/meetings → as POST /v1/incidents */
export const meetingInput = z.strictObject({
  ...envelopeOptions,
  meeting: z.strictObject({
    purpose: z.enum(meetingPurposes.all),
    mode: z.enum(meetingModes.all),
    place: place.optional(),
    slots: z
      .array(z.strictObject({ start: instant, end: instant }))
      .min(1)
      .max(10),
  }),
});

/** POST /v1/meetings/:messageId/calendar → CalendarView */
export const calendarInput = z.strictObject({ language: z.enum(['fr', 'en']) });
export type CalendarInput = z.infer<typeof calendarInput>;

/** Meetings as RFC 5545 has them. */
export interface CalendarView {
  /** Events, or meetings of which nothing is agreed yet. */
  meetings: number;
  calendar: string;
}

/** POST /v1/messages/search → FoundList */
export const searchInput = z.strictObject({
  text: z.string().max(200),
  /** Only messages released from then on. */
  since: instant.optional(),
  limit: z.number().int().min(1).max(500).optional(),
});
export type SearchInput = z.infer<typeof searchInput>;

/** POST /v1/requests → as POST /v1/incidents */
export const requestInput = z.strictObject({
  ...envelopeOptions,
  ...caseInput,
  kind: z.enum(formKinds),
  /** What the form of this kind says; its fields stand in protocol/request-data.ts. */
  form: z.unknown(),
  ...documentsInput,
});

/** POST /v1/rectifications → 201 RectificationView: one order to every unit that got the message */
export const rectificationInput = z.strictObject({
  /** An own message; all views of its exchange are meant. */
  of: z.string().max(64),
  action: z.enum(rectifications.all),
  because: z.enum(rectificationReasons.all),
  /** With a correction: the own message that takes its place. */
  replacedBy: z.string().max(64).optional(),
  /** References of persons of the case data: only those are asked who got one of them. */
  persons: z.array(z.string().max(5)).min(1).max(20).optional(),
  /** Default: every unit that got it. */
  to: z.array(z.string().max(64)).min(1).max(64).optional(),
});

/** GET /v1/requests?kind=&limit=&before= → RequestList */
export const requestQuery = z.strictObject({
  kind: z.enum(formKinds),
  limit: z.coerce.number().int().min(1).max(500).optional(),
  /** Message id: only older ones. */
  before: z.string().max(64).optional(),
});

/** GET /v1/arrests?limit=&before= → ArrestList */
export const arrestQuery = requestQuery.omit({ kind: true });

/** GET /v1/messages?direction=&peer=&kind=&mine=&unassigned=&unread=&limit=&before= → MessageList */
export const messageQuery = z.strictObject({
  direction: z.enum(['in', 'out']).optional(),
  peer: z.string().max(64).optional(),
  kind: z.enum(messageKinds.all).optional(),
  /** "1": only what the asking officer has. */
  mine: z.literal('1').optional(),
  /** "1": only what came and nobody has. */
  unassigned: z.literal('1').optional(),
  /** "1": only what came and nobody of the unit has opened yet. */
  unread: z.literal('1').optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
  /** Message id: only older ones. */
  before: z.string().max(64).optional(),
});

/** POST /v1/messages/:messageId/assign → AssignmentView; without `to`, to nobody */
export const assignInput = z.strictObject({ to: z.string().max(64).optional() });
export type AssignInput = z.infer<typeof assignInput>;

export type IncidentInput = z.infer<typeof incidentInput>;
export type MeetingInput = z.infer<typeof meetingInput>;
export type RequestInput = z.infer<typeof requestInput>;
export type RectificationInput = z.infer<typeof rectificationInput>;

/** Statuses that people see. `received` is an incoming message that nobody has opened. */
export type DeliveryStatus = 'queued' | 'transmitted' | 'delivered' | 'read' | 'answered' | 'refused' | 'expired';
export type MessageStatus = DeliveryStatus | 'received';

export interface PlaceView {
  name: string;
  country: string;
  latitude?: number;
  longitude?: number;
  subdivision?: string;
}

export interface IncidentView {
  type: IncidentType;
  from: string;
  until?: string;
  place: PlaceView;
  route: PlaceView[];
  headCount: { total?: number; women?: number; men?: number; minors?: number };
  means: Means[];
}

export interface MeetingRequestView {
  purpose: MeetingPurpose;
  mode: MeetingMode;
  place?: PlaceView;
  slots: { start: string; end: string }[];
}

export type ContentView =
  | { incident: IncidentView }
  | { meetingRequest: MeetingRequestView }
  | { step: StepView }
  | { form: Form }
  | { agreementProposal: TermsView }
  | { agreementAcceptance: AcceptanceView }
  | { contactDirectory: ContactDirectoryView };
export type Kind = MessageKind;

/** A receipt whose signature and binding were verified when it came in (or that this gateway signed). */
export interface ReceiptView {
  status: ReceiptStatus;
  from: string;
  to: string;
  at: string;
  officer?: string;
  reason?: Reason;
  /** SHA-256 of the envelope it is bound to, hex. */
  envelopeDigest: string;
  /** SHA-256 of the signed receipt itself, hex. */
  digest: string;
  verified: true;
}

/** One addressee of an outgoing message. */
export interface DeliveryView {
  to: string;
  status: DeliveryStatus;
  /** Since when it has this status. */
  since: string;
  /** SHA-256 of the sealed envelope, hex; absent while the addressee's keys are unknown. */
  envelopeDigest?: string;
  /** Octets of the sealed envelope; absent while the addressee's keys are unknown. */
  envelopeOctets?: number;
  /** Octets of the signed receipts that came for it. */
  receiptOctets: number;
  receipts: ReceiptView[];
  /** Why it still waits, and when it is tried again; only while `queued` or `transmitted`. */
  waiting?: { reason?: Reason; nextTryAt?: string; relay?: CarrierView };
}

/** The relay that a message was entrusted to, and where its parcel stands. */
export interface CarrierView {
  relay: string;
  state: 'made' | 'held' | 'handed_over';
  /** Since when. */
  at: string;
}

export interface MessageSummary {
  id: string;
  exchangeId: string;
  direction: 'in' | 'out';
  kind: Kind;
  from: string;
  to: string[];
  /** When the officer released it. */
  createdAt: string;
  /** When this gateway stored it. */
  storedAt: string;
  expiresAt: string;
  priority: Priority;
  training: boolean;
  status: MessageStatus;
  /** Of a request that has arrived: the clocks of each unit that was asked, those that have stopped too. */
  clocks?: ClockView[];
  /** Order of its sender at which the content was destroyed here. */
  erasedBy?: string;
  /** Order of its sender for which the content does not leave. */
  restrictedBy?: string;
  /** Message that takes its place, by an order of its sender. */
  replacedBy?: string;
  /** Officer of this unit who has it. */
  assignedTo?: string;
  /** In the list, of what came: the asking officer could open it and has not. */
  unopened?: true;
}

/** POST /v1/messages/:messageId/assign */
export interface AssignmentView {
  messageId: string;
  /** Absent: nobody has it. */
  officer?: string;
}

export interface MessageView extends MessageSummary, MarkingView {
  author: string;
  caseReference?: string;
  /** Absent when it has none. */
  documents?: DocumentView[];
  content: ContentView;
  caseData?: CaseData;
  /** The message that was passed on. */
  forwarded?: { from: string; messageId: string };
  /** The other views of the same exchange, for other addressees. */
  alsoSent?: { id: string; to: string[] }[];
  /** Outgoing: one per addressee. Incoming: empty. */
  deliveries: DeliveryView[];
  /** Incoming: the receipts that this gateway signed, oldest first. Outgoing: empty. */
  receipts: ReceiptView[];
  /** Octets of the sealed envelope of an incoming message. */
  envelopeOctets?: number;
  /** Incoming: when the content is destroyed, by its sender's restriction or by the agreed retention. */
  eraseAt?: string;
  /** Of one with personal data: when its content is destroyed unless a review decides otherwise. */
  reviewAt?: string;
  /** Of a message that opened procedures: where each stands, with each other unit. */
  procedures?: ProcedureView[];
  /** Everything of this unit about it, oldest first. */
  story: StoryItem[];
  /** Its entries in this unit's audit log, and whether enough partners have witnessed what passed. */
  log: { entries: number; witnessed: boolean };
}

/** POST /v1/messages/search, newest first */
export interface FoundList {
  messages: MessageSummary[];
  /** Messages that were opened and read through. */
  searched: number;
  /** Messages that were not looked into, because the officer has not acknowledged the text of H3. */
  withheld: number;
  /** Messages that cannot be opened: `cop audit verify` names them. */
  unreadable: number;
  /** True when more were found than are shown. */
  more: boolean;
  milliseconds: number;
}

/** GET /v1/messages/:messageId/deliveries?waitSeconds=: how far a message has come. */
export interface DeliveriesView extends MessageSummary {
  deliveries: DeliveryView[];
}

/** GET /v1/messages */
export interface MessageList {
  messages: MessageSummary[];
  /** How many of this page are not shown because they were altered on the disk; absent: none. */
  unreadable?: number;
  /** What waits for a second officer; on the first page only. */
  waiting?: DraftSummary[];
  /** What a second officer has refused of the asking officer's own drafts, while its content is kept; on the first page only. */
  rejected?: DraftSummary[];
  /** Pass as `before` for the next page; absent on the last. */
  next?: string;
}

/** GET /v1/meetings */
export interface MeetingList {
  meetings: {
    id: string;
    direction: 'in' | 'out';
    from: string;
    to: string[];
    createdAt: string;
    /** Absent while `withheld` says why. */
    request?: MeetingRequestView;
    /** Why the content is not shown: the asking officer has not acknowledged the text of H3. */
    withheld?: Reason;
    procedures: ProcedureView[];
    /** As in a MessageSummary. */
    clocks?: ClockView[];
  }[];
}

/** GET /v1/requests, newest first */
export interface RequestList {
  requests: (MessageSummary & {
    caseReference?: string;
    /** Absent while `withheld` says why it is not shown. */
    form?: Form;
    withheld?: Reason;
    procedures: ProcedureView[];
  })[];
  /** Pass as `before` for the next page; absent on the last. */
  next?: string;
}

/** Arrests of one crime, sex and age, over all reports that count. */
export interface ArrestTotal {
  /** ICCS code of the crime. */
  iccs: string;
  sex: string;
  age: string;
  /** Arrests that this unit reported. */
  own: number;
  /** Arrests that other units reported to it. */
  partners: number;
}

/** GET /v1/arrests, newest first */
export interface ArrestList extends RequestList {
  /** Over all reports, also those of other pages; those of exercises are never counted. */
  totals: {
    /** Reports that are counted; one that left as several messages is one. */
    reports: number;
    /** Reports whose content is erased, or not shown to the asking officer yet: not counted. */
    uncounted: number;
    arrests: ArrestTotal[];
  };
}

/** GET /v1/reviews, the first day first. */
export interface ReviewList {
  reviews: ReviewView[];
}

/** A message with personal data that somebody must look at again. */
export interface ReviewView extends MessageSummary, ReviewState {}

/** POST /v1/rectifications */
export interface RectificationView {
  /** One for each unit; `of`: the message as that unit got it. */
  orders: { id: string; to: string; of: string }[];
}

/** POST /v1/drafts/:id/approve: the first of its messages, and the orders about the copies whose place they take. */
export interface ApprovedView extends Omit<MessageView, 'story'> {
  orders: RectificationView['orders'];
}

/** GET /v1/quarantine?limit=&before= */
export const quarantineQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  /** Number of an item: only older ones. */
  before: z.coerce.number().int().min(1).optional(),
});

/** Something that came and was not let in; kept as it came. */
export interface RefusedView {
  id: number;
  peer: string;
  at: string;
  reason: Reason;
  /** Absent when what came has no readable header. */
  messageId?: string;
  octets: number;
  /** SHA-256 of what came, hex: the signed refusal names it. */
  digest: string;
}

/** GET /v1/quarantine, newest first. */
export interface RefusedList {
  refused: RefusedView[];
  /** Pass as `before` for the next page; absent on the last. */
  next?: number;
}

/** GET /v1/messages/:id/jose?to=UNIT : an envelope in the standard serialisations (protocol/README.md, section 4). */
export interface JoseExport {
  messageId: string;
  exchangeId: string;
  from: string;
  to: string;
  envelopeDigest: string;
  /** RFC 7516 general JSON serialisation with `aad`. */
  jwe: object;
  /** RFC 7515 flattened JSON serialisation, `b64:false`, detached payload (RFC 7797). */
  jws: object;
  /** Exact octets of the header, base64url. */
  header: string;
  /** Exact octets of the content, base64url. */
  content: string;
  /** Exact octets that the JWS signs, base64url: derived from header and content. */
  payload: string;
  /** The signer's public key. */
  signerKey: object;
  /** Header and content, decoded for reading. */
  decoded: { header: object; content: object };
}
