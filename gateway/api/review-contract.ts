// Reviews of personal data in the officer API.
import { z } from 'zod';
import { limits } from '#protocol';

const reason = z.string().trim().min(1).max(limits.JUSTIFICATION_MAX_CHARACTERS);

/** GET /v1/reviews?within=&fiveYears= → ReviewList */
export const reviewQuery = z.strictObject({
  /** Days ahead; default 90. */
  within: z.coerce.number().int().min(0).max(3_650).optional(),
  /** `1`: instead what Article 30 protects and has been held for more than five years. */
  fiveYears: z.literal('1').optional(),
});

/** POST /v1/reviews/:messageId/keep → { messageId, until } */
export const keepInput = z.strictObject({
  /** Last day, as 2029-12-31; at most three years from now. */
  until: z.iso.date(),
  reason,
});
export type KeepInput = z.infer<typeof keepInput>;

/** POST /v1/reviews/:messageId/erase → { messageId } */
export const eraseInput = z.strictObject({ reason });

/** When somebody must look at a message again, and what is to be known before. */
export interface ReviewState {
  /** When its content is erased unless somebody decides otherwise. */
  reviewAt: string;
  /** The sender's restriction or the agreed retention ends it then: it cannot be kept. */
  fixed: boolean;
  /** Under legal hold: kept until that is lifted. */
  held: boolean;
  overdue: boolean;
  /** Article 30 protects some of it. */
  article30: boolean;
  /** The newest decision to keep it. */
  kept?: { by: string; at: string; reason: string };
}
