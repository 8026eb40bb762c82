import { type Content, holdsPersonalData } from '#protocol';
import { monthsAfter } from '../inbound/erasure.ts';
import type { ReviewFacts } from '../store/messages.ts';
import { holdsArticle30 } from './article-30.ts';

/** How long personal data is kept until somebody looks at it again, months; as long again for each decision to keep it (Article 31(2)). */
export const REVIEW_MONTHS = 36;

/** What the review needs to know of a content that is stored now. */
export function reviewFacts(content: Pick<Content, 'body' | 'caseData'>, storedAt: Date): ReviewFacts {
  const personal = holdsPersonalData(content);
  return {
    personal,
    article30: personal && holdsArticle30(content, storedAt),
    at: personal ? new Date(monthsAfter(storedAt, REVIEW_MONTHS)) : undefined,
  };
}
