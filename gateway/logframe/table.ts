// What a logical framework shows for a period: the form that every reader of it takes, on a terminal, on paper or in a file.
import type { DimensionName, Indicator } from './indicators.ts';

/** A period, in the time of the unit's city: from the first instant to before the last one. */
export interface Period {
  /** 2026-Q4, 2026-11, 2026, or "start" for all that there is. */
  name: string;
  from: Date;
  until: Date;
}

/**
 * A part of a value: by each dimension of its indicator, one word (an ICCS code, a sex, a unit id). Without a word: cells that were merged for a
 * public variant, as one.
 */
export interface Cell {
  at: Partial<Record<DimensionName, string>>;
  value: number;
}

/** A value that was set for a day: a baseline, a milestone, a target. Several of the same kind follow one another; none is overwritten. */
export interface SetValue {
  value: number;
  /** A whole day, as 2026-12-31. */
  on: string;
}

/** Why a public variant does not tell a number: it is 1 to 4 (`small`), or with others it would tell one that is (`apart`). */
export type Withheld = 'small' | 'apart';

/** A line for a period. */
export interface LogframeRow {
  indicator: Indicator;
  /** Of the period; `undefined` when nothing was declared. Of a percentage the percentage, with its parts in `of`. */
  value: number | undefined;
  of?: { part: number; whole: number };
  cells: readonly Cell[];
  /** What all periods up to the end of this one come to: what a target is compared with. Of a percentage as `value`. */
  sinceStart: number | undefined;
  baseline?: SetValue;
  /** The next one due at the end of the period or later, or the last one. */
  milestone?: SetValue;
  target?: SetValue;
  /** Part of the way from the baseline to the target, from 0; above 1 when it was passed. `undefined` without a target. */
  progress: number | undefined;
  /** Of a declared one: where it comes from and how it is verified, one for each declaration that counts. */
  declarations?: readonly { source: string; verification: string; by: string; confirmedBy: string; at: Date }[];
  /** Of a public variant: what is absent because it is not told. */
  withheld?: Partial<Record<'value' | 'sinceStart' | 'baseline', Withheld>>;
}

/** The logical framework of a unit for a period. */
export interface LogframeTable {
  unit: string;
  unitName: string;
  city: string;
  timeZone: string;
  period: Period;
  madeAt: Date;
  rows: readonly LogframeRow[];
  /** Cells that would point at somebody are merged, and do not tell where they were. */
  publicVariant: boolean;
}
