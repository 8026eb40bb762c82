import { CopError } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Draft } from '../outbound/draft.ts';
import type { ScreenedDraft } from './screen.ts';

declare const stage: unique symbol;

/** A screened draft that may be signed. Only `approve` makes one, and only this type can be signed. */
export interface ApprovedMessage {
  readonly [stage]: 'approved';
  draft: Draft;
}

/**
 * Decides whether one officer is enough: non-personal content to partner units is. Throws APPROVAL_REQUIRED for members of
 * any other kind (design: anything to EUROPOL, INTERPOL, a judge or outside the police needs a second officer).
 */
export function approve(screened: ScreenedDraft, directory: Directory): ApprovedMessage {
  for (const unit of screened.draft.to) {
    const { kind } = directory.member(unit);
    if (kind !== 'partner_cop') throw new CopError('APPROVAL_REQUIRED', { peer: unit, detail: kind });
  }
  return { draft: screened.draft } as ApprovedMessage;
}
