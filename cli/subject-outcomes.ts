import type { SubjectOutcome } from '#gateway/contract';

/** What a data-protection officer may decide; the gateway checks the same. */
export const subjectOutcomes = ['granted', 'partial', 'refused'] as const satisfies readonly SubjectOutcome[];
