// What every benchmark takes and gives.

/** One thing that a benchmark found: a sentence for people, and the same figures for programs. */
export interface Finding {
  /** Stays the same from version to version, so that runs can be compared. */
  name: string;
  text: string;
  /** By name; the unit is the end of the name: `medianMs`, `perSecond`, `octets`. A ratio is a bare number. */
  figures: Readonly<Record<string, number>>;
}

/** How much is measured. */
export interface Extent {
  /** A few seconds in all: shows that the benchmark still works. Its figures say little. */
  short: boolean;
}

/** A benchmark. It throws when what it measures does not do its work, never for a figure. */
export type Bench = (extent: Extent) => Promise<Finding[]>;

/** Seconds that `work` takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

/** The value below which the share `part` of the values lies (nearest rank). Throws RangeError for none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))];
  if (value === undefined) throw new RangeError('no values');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
