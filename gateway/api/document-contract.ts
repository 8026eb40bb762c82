// Documents of messages in the officer API. See contract.ts.
import { z } from 'zod';
import { limits } from '#protocol';
import type { Reason } from './reason.ts';

/** Documents that a message takes along: each was handed in by the same officer, and goes with one message. */
export const documentsInput = {
  attachments: z
    .array(z.strictObject({ document: z.string().max(64), title: z.string().trim().min(1).max(limits.DOCUMENT_TITLE_MAX_CHARACTERS) }))
    .min(1)
    .max(limits.ATTACHMENTS_MAX)
    .optional(),
};

/** POST /v1/documents, octets as they are (application/octet-stream) → 201 HandedInView */
export interface HandedInView {
  id: string;
  octets: number;
  /** SHA-256 of the octets, hex. */
  sha256: string;
  /** What it takes at least on a line of this gateway's profile, seconds. */
  seconds: number;
}

/** A document as a message names it. */
export interface AttachedView {
  /** From 1. */
  number: number;
  title: string;
  octets: number;
  /** SHA-256 of the octets, hex. */
  sha256: string;
}

/**
 * A document of a message: `complete` at its place; of a received one also `wanted` (it comes by itself), `held` (an officer must ask for it:
 * POST /v1/messages/:messageId/documents/:number/fetch), `refused` (with the reason), `erased`.
 * GET /v1/messages/:messageId/documents/:number gives the octets.
 */
export interface DocumentView extends AttachedView {
  state: 'complete' | 'wanted' | 'held' | 'refused' | 'erased';
  /** Octets that are here. */
  arrived: number;
  reason?: Reason;
  /** Of an own one: which addressees have how much of it; `since` once it is the whole. */
  given?: { unit: string; octets: number; since?: string }[];
}
