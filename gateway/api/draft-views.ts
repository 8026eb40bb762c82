// Drafts, previews and filter records in the shapes of the contract.
import { type Content, CopError, type FilterRecord, hex, sha256 } from '#protocol';
import { article30Of } from '../casework/article-30.ts';
import type { ScreenedDraft, View } from '../protection/screen.ts';
import type { FieldDecision } from '../protection/screen-case.ts';
import { whyApproval, whyOf } from '../protection/why.ts';
import type { DraftRow } from '../store/drafts.ts';
import { attachedViews } from './document-views.ts';
import type { ApprovalReason, DecisionView, DraftSummary, FilterRecordView, PreviewView, ScreenedView, WrittenView } from './protection-contract.ts';
import { contentView, markingView } from './views.ts';

/** A held draft, unopened. Throws DRAFT_UNKNOWN for none. */
export function draftSummary(row: DraftRow | undefined): DraftSummary {
  if (!row) throw new CopError('DRAFT_UNKNOWN', { got: '–' });
  return {
    id: row.id,
    status: row.state === 'waiting' ? 'to_approve' : row.state,
    kind: row.kind,
    to: JSON.parse(row.to_units) as string[],
    author: row.author,
    createdAt: new Date(row.created_at).toISOString(),
    priority: row.priority,
    training: row.training === 1,
    approval: approvalReasons(JSON.parse(row.reasons) as ApprovalReason[]),
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.decided_at === null ? {} : { decidedAt: new Date(row.decided_at).toISOString() }),
    ...(row.note ? { note: row.note } : {}),
  };
}

/** What was written beside what each addressee gets; `nonPersonal`: the officer has asked for the view without personal data where no basis covers it. */
export function previewView({ draft, views, reasons, digest }: ScreenedDraft, { nonPersonal }: { nonPersonal: boolean }): PreviewView {
  const refusedFor = nonPersonal ? [] : views.filter(({ lacksBasis }) => lacksBasis).flatMap(({ to }) => to);
  return { written: writtenView(draft.content), views: views.map(screenedView), refusedFor, approval: approvalReasons(reasons), digest };
}

/** A content as it is, with everything that a reader of it is told or has to respect. */
export function writtenView(content: Content): WrittenView {
  return {
    ...(content.caseReference === '' ? {} : { caseReference: content.caseReference }),
    ...markingView(content),
    content: contentView(content),
    ...(content.attachments ? { documents: attachedViews(content) } : {}),
    ...(content.caseData ? { caseData: content.caseData } : {}),
  };
}

function screenedView({ to, recipientClass, content, decisions, bases }: View): ScreenedView {
  return { to, recipientClass, ...writtenView(content), decisions: decisions.map(decisionView), bases };
}

function decisionView({ path, action, rule, article, reason, passages, releasable }: FieldDecision): DecisionView {
  return {
    path,
    action,
    rule,
    article,
    why: whyOf({ action, rule, releasable }),
    ...(reason === '' ? {} : { reason }),
    passages: passages.map(({ start, end, kind, because }) => ({ start, end, kind, ...(because === undefined ? {} : { because }) })),
    releasable,
  };
}

/** A signed filter record; `bytes` as it is kept. */
export function filterRecordView(record: FilterRecord, bytes: Uint8Array, { decisions }: { decisions: boolean }): FilterRecordView {
  const { messageId, exchangeId, from, to, recipientClass, policyVersion, author, bases, withheld } = record;
  const article30 = article30Of(record);
  return {
    messageId,
    exchangeId,
    from,
    to,
    recipientClass,
    policyVersion,
    policyDigest: hex(record.policyDigest),
    contentDigest: hex(record.contentDigest),
    author,
    ...(record.approvedBy === undefined ? {} : { approvedBy: record.approvedBy }),
    ...(record.approvalNote === '' ? {} : { approvalNote: record.approvalNote }),
    at: record.at.toISOString(),
    bases,
    withheld,
    ...(article30.persons + article30.special > 0 ? { article30 } : {}),
    decisions: decisions
      ? record.decisions.map(({ path, action, rule, article, reason }) => ({
          path,
          action,
          rule,
          article,
          why: whyOf({ action, rule, releasable: false }),
          ...(reason === '' ? {} : { reason }),
        }))
      : undefined,
    digest: hex(sha256(bytes)),
  };
}

function approvalReasons(reasons: readonly ApprovalReason[]): DraftSummary['approval'] {
  return reasons.map((code) => ({ code, why: whyApproval(code) }));
}
