// How something grows with what is stored, told by a word.

/** What was measured at one size. */
export interface Point {
  size: number;
  milliseconds: number;
}

export type Shape = 'flat' | 'logarithmic' | 'linear';

// What differs less than that between the smallest and the largest size is what two runs differ by.
const FLAT_RATIO = 1.5;
const FLAT_MS = 0.5;

/**
 * `flat` when the largest size takes at most half again as long as the smallest, or half a millisecond more. Otherwise whichever of a + b · log n and
 * a + b · n leaves the smaller relative errors; of two sizes, which either meets, `linear` when it grows by more than log n itself does.
 */
export function shapeOf(points: readonly Point[]): Shape {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new RangeError('no points');
  if (last.milliseconds <= Math.max(first.milliseconds * FLAT_RATIO, first.milliseconds + FLAT_MS)) return 'flat';
  if (points.length < 3) return last.milliseconds / first.milliseconds > Math.log(last.size) / Math.log(first.size) ? 'linear' : 'logarithmic';
  return errorOf(points, (size) => size) < errorOf(points, Math.log) ? 'linear' : 'logarithmic';
}

/** The sum of the squares of the relative errors that the best a + b · g(n) leaves. */
function errorOf(points: readonly Point[], g: (size: number) => number): number {
  const weighed = points.map(({ size, milliseconds }) => ({ x: g(size), y: milliseconds, weight: milliseconds ** -2 }));
  const sum = (of: (point: (typeof weighed)[number]) => number) => weighed.reduce((all, point) => all + point.weight * of(point), 0);
  const weight = sum(() => 1);
  const [meanX, meanY] = [sum(({ x }) => x) / weight, sum(({ y }) => y) / weight];
  const b = sum(({ x, y }) => (x - meanX) * (y - meanY)) / sum(({ x }) => (x - meanX) ** 2);
  return sum(({ x, y }) => (y - meanY - b * (x - meanX)) ** 2);
}
