// Small counts are not sent, and cannot be had by subtraction either: what is told leaves nobody out, or at least as many as may be told.

/** A count below this would point at persons (overlay rule 14): it is not sent. */
export const SMALLEST_COUNT = 5;

/** A count, or what is left when others are taken away, that would point at persons. Nobody is nobody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_COUNT;
}

/**
 * Of parts of one whole those that may be told: each large enough, and together leaving no small rest, for which the smallest of them
 * stay untold too. `restOf`: how many of the whole are in none of the parts; without it the whole is not known to anybody.
 */
export function tellable<T extends { count: number }>(parts: readonly T[], restOf: ((told: readonly T[]) => number) | undefined): T[] {
  let told = parts.filter(({ count }) => count >= SMALLEST_COUNT).sort((a, b) => b.count - a.count);
  while (restOf && told.length > 0 && isSmall(restOf(told))) told = told.slice(0, -1);
  return told;
}

/** The whole without its parts. */
export function restOf(whole: number): (told: readonly { count: number }[]) => number {
  return (told) => Math.abs(whole - told.reduce((sum, { count }) => sum + count, 0));
}
