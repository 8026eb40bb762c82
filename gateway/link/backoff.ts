/**
 * Milliseconds to wait before attempt `failures` + 1: exponential with full jitter, so that partners that lost the same
 * satellite do not all dial in the same second. `random` gives a number in [0, 1).
 */
export function backoffMs(failures: number, { backoffMinMs, backoffMaxMs }: { backoffMinMs: number; backoffMaxMs: number }, random: () => number): number {
  const ceiling = Math.min(backoffMaxMs, backoffMinMs * 2 ** Math.min(failures, 30));
  // Half of the lowest wait at least: a jitter of zero would dial a dead line without a pause.
  return Math.round(backoffMinMs / 2 + random() * (ceiling - backoffMinMs / 2));
}
