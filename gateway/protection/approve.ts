import { CopError, type OfficerId } from '#protocol';
import type { Draft } from '../outbound/draft.ts';
import type { ScreenedDraft, View } from './screen.ts';
import { scrubbed } from './scrub.ts';

declare const stage: unique symbol;

/** The second officer's word. */
export interface Approval {
  officer: OfficerId;
  note: string;
  /** Digest of the views that this officer saw. */
  digest: string;
}

/** A screened draft that may be signed. Only `approve` makes one, and only this type can be signed. */
export interface ApprovedMessage {
  readonly [stage]: 'approved';
  draft: Draft;
  views: readonly View[];
  /** With the note as it is recorded. */
  approval: Approval | undefined;
}

/**
 * Decides whether a screened draft may be signed: one officer is enough for what has no reason to wait, and for the rest another
 * officer's approval of exactly these views. Gives `undefined` when an approval is needed and there is none.
 * Throws APPROVAL_OWN when the author approves, APPROVAL_STALE when the views are not those that the approver saw.
 */
export function approve(screened: ScreenedDraft, approval?: Approval): ApprovedMessage | undefined {
  const { draft, views, reasons, digest } = screened;
  if (approval) {
    if (approval.officer === draft.content.author) throw new CopError('APPROVAL_OWN', { got: approval.officer });
    if (approval.digest !== digest) throw new CopError('APPROVAL_STALE', { expected: approval.digest.slice(0, 16), got: digest.slice(0, 16) });
  } else if (reasons.length > 0) return undefined;
  const recorded = approval && { ...approval, note: scrubbed(approval.note, draft.content) };
  return { draft, views, approval: recorded } as Partial<ApprovedMessage> as ApprovedMessage;
}
