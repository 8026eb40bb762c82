// The audit log in the officer API.
import { z } from 'zod';
import { auditOperations, limits } from '#protocol';
import type { Comparison } from '../audit/compare.ts';
import type { AuditReport } from '../audit/findings.ts';
import type { Reason } from './reason.ts';

export type { Comparison, Omission } from '../audit/compare.ts';
export type { AuditFinding, AuditReport } from '../audit/findings.ts';

const instant = z.iso.datetime({ offset: true });
const reason = z.string().trim().min(1).max(limits.JUSTIFICATION_MAX_CHARACTERS);

/** GET /v1/audit/entries */
export const auditQuery = z.strictObject({
  officer: z.string().max(32).optional(),
  /** Reference of a data subject within a message, as s1. */
  subject: z.string().max(32).optional(),
  partner: z.string().max(64).optional(),
  operation: z.enum(auditOperations.all).optional(),
  act: z.string().max(40).optional(),
  message: z.string().max(64).optional(),
  from: instant.optional(),
  to: instant.optional(),
  /** Default: desc, newest first. */
  order: z.enum(['asc', 'desc']).optional(),
  /** Only entries beyond this number, in the order asked for. */
  beyond: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
});

/** POST /v1/audit/compare → Comparison */
export const compareInput = z.strictObject({ with: z.string().max(64), from: instant, to: instant });

/** POST /v1/audit/evidence/:messageId → EvidenceView */
export const evidenceInput = z.strictObject({ content: z.boolean().optional(), language: z.enum(['fr', 'en']).optional() });

/** POST /v1/audit/holds → AuditStatus */
export const holdInput = z.strictObject({ message: z.string().max(64), reason });

/** POST /v1/audit/restart, POST /v1/audit/alarms/:id/close → AuditStatus */
export const reasonInput = z.strictObject({ reason });

/** One entry, as those may see it who supervise. */
export interface AuditEntryView {
  generation: number;
  index: number;
  /** Number across generations: pass as `beyond`. */
  number: number;
  at: string;
  operation: string;
  act: string;
  partner?: string;
  messageId?: string;
  exchangeId?: string;
  kind?: string;
  training?: boolean;
  /** Why it was refused. */
  outcome?: Reason;
  handling?: readonly string[];
  bases?: readonly string[];
  categories?: readonly string[];
  officer?: string;
  role?: string;
  justification?: string;
  subjects?: readonly string[];
  note?: string;
  /** True once the details were erased at the end of their time. */
  erased: boolean;
  /** True once enough partners have witnessed it. */
  witnessed: boolean;
}

export interface AuditList {
  entries: AuditEntryView[];
  /** Pass as `beyond` for the next page; absent on the last. */
  next?: number;
}

/** Something that a unit signed and that people must look into. */
export interface AlarmView {
  id: number;
  unit: string;
  raisedAt: string;
  reason: Reason;
  /** What proves it: signed checkpoints; keysets, rosters and receipts in base64. */
  evidence: string[];
}

/** GET /v1/audit/status */
export interface AuditStatus {
  unit: string;
  origin: string;
  generation: number;
  size: number;
  /** Entries that enough partners have witnessed. */
  witnessed: number;
  quorum: number;
  checkpoint?: { size: number; madeAt: string; witnesses: string[] };
  /** What this unit has witnessed of its partners. */
  partners: { unit: string; generation: number; size: number; at: string }[];
  alarms: AlarmView[];
  holds: { messageId: string; reason: string; by: string; at: string }[];
}

export type VerifyView = AuditReport;
export type CompareView = Comparison;

/** An evidence pack with its readable document. */
export interface EvidenceView {
  messageId: string;
  /** Base64. */
  pack: string;
  pdf: string;
  /** True when enough partners have witnessed the unit's own entry. */
  witnessed: boolean;
  /** Partners whose own entry is missing: not linked, or without an answer. */
  missing: string[];
}
