// The logical framework in the officer API. See contract.ts.
import { z } from 'zod';
import { dimensionNames } from '../logframe/indicators.ts';

const code = z.string().max(16);
const period = z.string().max(16);
const words = z.string().trim().min(1).max(300);
const people = z.number().int().min(0).max(1_000_000);

/** GET /v1/logframe?period=&language= → LogframeView */
export const logframeQuery = z.strictObject({
  /** 2026-Q4, 2026-11, 2026, or "start" for all there is; default: the current quarter. */
  period: period.optional(),
  language: z.enum(['fr', 'en']).optional(),
});

/** GET /v1/logframe/:indicator/items?period=&limit= → LogframeItems */
export const itemsQuery = z.strictObject({ period: period.optional(), limit: z.coerce.number().int().min(1).max(10_000).optional() });

/** POST /v1/logframe/declarations → 201 DeclarationView */
export const declarationInput = z.strictObject({
  indicator: code,
  period,
  cells: z
    .array(z.strictObject({ sex: z.enum(['female', 'male', 'unknown']), value: people }))
    .max(3)
    .optional(),
  part: people.optional(),
  whole: people.optional(),
  source: words,
  verification: words,
});
export type DeclarationInput = z.infer<typeof declarationInput>;

/** POST /v1/logframe/targets → 201 { indicator, kind, on, value } */
export const targetInput = z.strictObject({
  indicator: code,
  kind: z.enum(['baseline', 'milestone', 'target']),
  on: z.iso.date(),
  value: z.number(),
});
export type TargetInput = z.infer<typeof targetInput>;

interface Said {
  fr: string;
  en: string;
}

/** A value that was set for a day. */
export interface SetValueView {
  value: number;
  on: string;
}

/** One line. */
export interface LogframeRowView {
  code: string;
  origin: 'derived' | 'declared';
  measure: 'number' | 'persons' | 'percent';
  direction: 'up' | 'down';
  title: Said;
  counts: Said;
  never: Said;
  source: Said;
  dimensions: string[];
  /** Absent when nothing was declared. */
  value?: number;
  of?: { part: number; whole: number };
  cells: { at: Record<string, string>; value: number }[];
  sinceStart?: number;
  baseline?: SetValueView;
  milestone?: SetValueView;
  target?: SetValueView;
  progress?: number;
  declarations?: { source: string; verification: string; by: string; confirmedBy: string; at: string }[];
}

export interface LogframeView {
  unit: string;
  unitName: string;
  city: string;
  timeZone: string;
  /** From the first instant to before the last one. */
  period: { name: string; from: string; until: string };
  madeAt: string;
  rows: LogframeRowView[];
  /** Declarations that wait for another officer. */
  waiting: number;
}

/** What is behind a number. */
export interface LogframeItems {
  indicator: string;
  period: { name: string; from: string; until: string };
  items: { exchange: string; at: string; cell: Record<string, string>; value: number }[];
  /** There are more. */
  more: boolean;
}

/** A declaration, waiting or decided. */
export interface DeclarationView {
  id: number;
  indicator: string;
  period: string;
  cells?: { sex: string; value: number }[];
  part?: number;
  whole?: number;
  source: string;
  verification: string;
  declaredBy: string;
  declaredAt: string;
  decided?: { by: string; at: string; accepted: boolean };
}

/** GET /v1/logframe/declarations */
export interface DeclarationList {
  declarations: DeclarationView[];
}

const label = z.strictObject({ fr: words, en: words });

/** POST /v1/logframe/export → the file (application/octet-stream) */
export const exportInput = z.strictObject({
  period: period.optional(),
  format: z.enum(['csv', 'xlsx', 'pdf', 'iati', 'rsr']),
  language: z.enum(['fr', 'en']).optional(),
  /** For anybody: cells under 5 are merged, with what would tell them. */
  public: z.boolean().optional(),
  /** With iati: the activity that it reports on (gateway/logframe/exports/iati.ts). */
  activity: z
    .strictObject({
      identifier: words,
      reportingOrg: z.strictObject({ ref: words, type: z.string().max(8), name: label }),
      startsOn: z.iso.date(),
      title: label,
      description: label,
      status: z.string().max(4).optional(),
      resultType: z.string().max(4).optional(),
      resultTitle: label.optional(),
      sector: z.string().max(8).optional(),
    })
    .optional(),
  /** With rsr: the numbers that the server has given to indicators and words (gateway/logframe/exports/rsr.ts). */
  mapping: z
    .strictObject({
      user: z.number().int().optional(),
      periods: z.record(z.string().max(16), z.number().int().nullable()),
      dimensions: z.partialRecord(z.enum(dimensionNames), z.record(z.string().max(64), z.number().int()).nullable()),
    })
    .optional(),
});
export type ExportInput = z.infer<typeof exportInput>;

/** POST /v1/logframe/reconcile → ReconciliationView */
export const reconcileInput = z.strictObject({ with: z.string().max(64), period: period.optional() });
export type ReconcileInput = z.infer<typeof reconcileInput>;

/** What came of comparing with a partner what both count as exchanged with each other. */
export interface ReconciliationView {
  with: string;
  period: { name: string; from: string; until: string };
  own: number;
  partners: number;
  differences: {
    exchange: string;
    countedBy: string;
    at: string;
    /** How it stands at the other side; `counted`: at another instant. */
    standing: 'counted' | 'training' | 'refused' | 'unreceipted' | 'replaced' | 'unknown';
    standingAt?: string;
  }[];
  /** Questions that it took over the link. */
  questions: number;
}
