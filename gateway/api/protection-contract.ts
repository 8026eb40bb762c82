// The part of the officer API that shows what the data-protection filter does: previews, explanations, records, approvals.
import { z } from 'zod';
import type { CaseData, Classification, FilterAction, HandlingCode, Priority, Purpose, Restriction } from '#protocol';
import { classifications, handlingCodes, purposes, restrictionKinds } from '#protocol';
import type { AttachedView } from './document-contract.ts';
import type { PersonReason } from './person-reasons.ts';

/** What every message that carries information may say beside its content; part of IncidentInput. */
export const markingInput = {
  /** Default: H0. */
  handling: z.array(z.enum(handlingCodes.all)).min(1).max(4).optional(),
  /** The text of H3. */
  handlingText: z.string().max(1_000).optional(),
  /** Purposes of Article 18(2) of Regulation (EU) 2016/794; needed towards EUROPOL. */
  purposes: z.array(z.enum(purposes.all)).max(4).optional(),
  restrictions: z
    .array(z.strictObject({ kind: z.enum(restrictionKinds.all), text: z.string().max(1_000).optional(), eraseBy: z.string().max(10).optional() }))
    .max(4)
    .optional(),
  /** Default: official. */
  classification: z.enum(classifications.all).optional(),
};

/** Fields that an officer calls strictly necessary, with the reason. */
export const necessaryInput = z.array(z.strictObject({ field: z.string().min(1).max(200), reason: z.string().min(3).max(500) })).max(100);

/** Persons, things and facts of the case, and what the officer asks of the filter; part of IncidentInput. */
export const caseInput = {
  /** As protocol/proto/case.proto has it, words for numbers; checked by the protocol's own rules. */
  caseData: z.unknown().optional(),
  /** Fields that are strictly necessary, with the reason; a second officer decides. `field`: "persons[v1].name", "persons[v1]", "*". */
  necessary: necessaryInput.optional(),
  /** Send addressees for whom no legal basis is in force the view without personal data. */
  nonPersonal: z.boolean().optional(),
};

/** POST /v1/drafts/:id/approve → ApprovedView; `digest`: that of the views that the approver saw. */
export const approveInput = z.strictObject({ digest: z.string().length(64), note: z.string().max(500).optional() });

/** POST /v1/drafts/:id/reject → DraftSummary */
export const rejectInput = z.strictObject({ reason: z.string().min(3).max(500) });

/** POST /v1/messages/:id/forward → as POST /v1/incidents */
export const forwardInput = z.strictObject({
  to: z.array(z.string().max(64)).min(1).max(64),
  necessary: necessaryInput.optional(),
  nonPersonal: z.boolean().optional(),
});

/** GET /v1/filter/explain?field=&for=&to=&purposes= → ExplanationView */
export const explainQuery = z.strictObject({
  /** Row of the matrix ("person.name") or path of a field ("persons[v1].name.surname"). */
  field: z.string().max(200),
  /** Category of data subject; default: suspect. */
  for: z.string().max(40).optional(),
  /** Unit id. */
  to: z.string().max(64),
  /** Separated by commas. */
  purposes: z.string().max(40).optional(),
});

/** GET /v1/filter/log?limit=&special= → FilterLog */
export const filterLogQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).optional(),
  /** "1": only records by which data of a special category left. */
  special: z.literal('1').optional(),
});

export type CaseInput = { caseData?: unknown; necessary?: { field: string; reason: string }[]; nonPersonal?: boolean };

/** Restrictions on use that came with a message, or go with it. */
export interface MarkingView {
  handling: HandlingCode[];
  handlingText?: string;
  purposes?: Purpose[];
  restrictions?: Restriction[];
  classification?: Classification;
}

/** Why a decision was taken, in words. */
export interface Why {
  fr: string;
  en: string;
}

/** A hidden passage of a free text: offsets into what was written. */
export interface PassageView {
  start: number;
  end: number;
  kind: string;
  /** Path of the field whose value it is; absent when it only looks like personal data. */
  because?: string;
}

/** One decision of the filter about one field; never a value. */
export interface DecisionView {
  path: string;
  action: FilterAction;
  /** Row of the matrix, overlay rule O1 to O14, J, B, U. */
  rule: string;
  article: string;
  why: Why;
  /** Reason of strict necessity. */
  reason?: string;
  passages: PassageView[];
  /** A reason of strict necessity would let the field through. */
  releasable: boolean;
}

/** Everything that a content says, as it was written or as it would leave. */
export interface WrittenView extends MarkingView {
  caseReference?: string;
  content: object;
  /** Documents that go with it; absent when there are none. */
  documents?: AttachedView[];
  caseData?: CaseData;
}

/** What a group of addressees would get. */
export interface ScreenedView extends WrittenView {
  to: string[];
  /** Class of the matrix: PARTNER_COP, EUROPOL_18_2_A, EUROPOL_18_2_BCD, INTERPOL, NON_POLICE. */
  recipientClass: string;
  decisions: DecisionView[];
  /** Ids of the legal bases in force. */
  bases: string[];
}

export type ApprovalReason = 'recipient' | 'strictly_necessary' | 'suspect_under_15' | 'place_like_name' | 'judicial_request';

/** POST /v1/filter/preview, with the body of POST /v1/incidents: nothing is sent or stored. */
export interface PreviewView {
  written: WrittenView;
  views: ScreenedView[];
  /** Addressees to whom sending would be refused for want of a legal basis, unless the view without personal data is asked for. */
  refusedFor: string[];
  /** Why a second officer must approve; empty when none must. */
  approval: { code: ApprovalReason; why: Why }[];
  digest: string;
}

/** A message that waits for a second officer, or that one has decided on. */
export interface DraftSummary {
  id: string;
  status: 'to_approve' | 'approved' | 'rejected';
  kind: string;
  to: string[];
  author: string;
  createdAt: string;
  priority: Priority;
  training: boolean;
  approval: { code: ApprovalReason; why: Why }[];
  decidedBy?: string;
  decidedAt?: string;
  note?: string;
  /** The own message whose place it takes, and why; told when the draft is opened or decided. */
  replaces?: { of: string; because: PersonReason };
}

/** GET /v1/drafts/:id: what was written and what would leave; views only while it waits. */
export interface DraftView extends DraftSummary, MarkingView {
  written?: PreviewView['written'];
  views: ScreenedView[];
  /** To be given with the approval. */
  digest?: string;
}

/** GET /v1/drafts?state= */
export interface DraftList {
  drafts: DraftSummary[];
}

/** GET /v1/filter/explain */
export interface ExplanationView {
  row: string;
  subject: string;
  to: string;
  recipientClass: string;
  action: string;
  rule: string;
  article: string;
  why: Why;
  /** Reference in Annex II of Regulation (EU) 2016/794. */
  annex: string;
  /** True when a legal basis is in force with this unit. */
  basis: boolean;
}

/** The signed record of what the filter decided about one message. */
export interface FilterRecordView {
  messageId: string;
  exchangeId: string;
  from: string;
  to: string[];
  recipientClass: string;
  policyVersion: string;
  policyDigest: string;
  contentDigest: string;
  author: string;
  approvedBy?: string;
  approvalNote?: string;
  at: string;
  bases: string[];
  withheld: number;
  /** Fields that left although Article 30 of Regulation (EU) 2016/794 protects them; absent when there is none. */
  article30?: {
    /** On victims, witnesses, informants and minors (paragraph 1). */
    persons: number;
    /** Of special categories (paragraph 2). */
    special: number;
  };
  decisions: Omit<DecisionView, 'passages' | 'releasable'>[] | undefined;
  /** SHA-256 of the signed record, hex. */
  digest: string;
}

/** GET /v1/filter/log */
export interface FilterLog {
  records: Omit<FilterRecordView, 'decisions'>[];
}

/** GET /v1/messages/:id/handoff?lang= : the package that a liaison officer enters in SIENA by hand. */
export interface HandoffView {
  messageId: string;
  variant: 'personal' | 'non_personal';
  /** The content of the package as data. */
  json: object;
  /** The filter record that came with the message, as signed (base64) and as read; absent when the view has no case data. */
  filterRecord?: { signed: string; record: FilterRecordView };
  /** PDF, base64. */
  pdf: string;
}
