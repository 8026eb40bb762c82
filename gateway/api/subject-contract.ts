// Requests of data subjects in the officer API.
import { z } from 'zod';
import { limits } from '#protocol';

/** What was decided. */
export const subjectOutcomes = ['granted', 'partial', 'refused'] as const;
export type SubjectOutcome = (typeof subjectOutcomes)[number];

/** POST /v1/subjects → 201 SubjectCaseView */
export const subjectInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** Telephones, documents, national numbers. */
  numbers: z.array(z.string().trim().min(1).max(60)).max(10).optional(),
  /** Day on which the request came, as 2026-11-24. */
  received: z.iso.date(),
});
export type SubjectInput = z.infer<typeof subjectInput>;

/** POST /v1/subjects/:reference/close → SubjectCaseView */
export const subjectCloseInput = z.strictObject({
  outcome: z.enum(subjectOutcomes),
  reason: z.string().trim().min(1).max(limits.JUSTIFICATION_MAX_CHARACTERS),
});
export type SubjectCloseInput = z.infer<typeof subjectCloseInput>;

/** A case, without who asks: POST /v1/subjects/:reference/search shows it. */
export interface SubjectCaseView {
  reference: string;
  /** Day on which the request came. */
  received: string;
  openedBy: string;
  /** Until when it is to be passed on or answered first, and answered. */
  firstBy: string;
  answerBy: string;
  /** Which of the clocks has run out without that. */
  late: ('first' | 'answer')[];
  forwardedAt?: string;
  closed?: { at: string; by: string; outcome: SubjectOutcome };
}

/** GET /v1/subjects, those that are open first. */
export interface SubjectList {
  cases: SubjectCaseView[];
}

/** POST /v1/subjects/:reference/search: where data of somebody is held; never what is said of anybody else. */
export interface SubjectFoundView {
  reference: string;
  name: string;
  numbers: string[];
  messages: {
    id: string;
    direction: 'in' | 'out';
    kind: string;
    from: string;
    to: string[];
    storedAt: string;
    /** Those whom it fits, by the reference within the message. */
    persons: { ref: string; categories: string[] }[];
    bases: { id: string; kind: 'agreement' | 'treaty' | 'authorisation'; reference: string }[];
  }[];
  providers: string[];
  recipients: string[];
  searched: number;
  /** Not looked into: the officer has not acknowledged the text of H3. */
  withheld: number;
  unreadable: number;
}
