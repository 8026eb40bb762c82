// What grows: the federation, up to a unit of each member of the African Union, and what one unit has stored.
import type { Bench, Finding } from './report.ts';
import { measureGateways } from './scale/gateways.ts';
import { measureStored } from './scale/stored.ts';

/** 5, 20 and 55 gateways (COP_BENCH_GATEWAYS: other numbers), then 1,000 to 1,000,000 messages (COP_BENCH_STORED). */
export const scaleBench: Bench = async ({ short }) => {
  const found: Finding[] = [];
  for (const count of numbersOf(process.env.COP_BENCH_GATEWAYS, short ? [3] : [5, 20, 55]))
    found.push(...(await measureGateways({ count, exchanges: short ? 30 : 1_100, idleSeconds: short ? 1 : 30 })));
  const sizes = numbersOf(process.env.COP_BENCH_STORED, short ? [200, 2_000] : [1_000, 10_000, 100_000, 1_000_000]);
  if (sizes.length > 0) found.push(...(await measureStored(sizes, short ? 0.1 : 2)));
  return found;
};

/** Numbers apart from one another by commas; none for the empty text, which leaves that part out. */
function numbersOf(text: string | undefined, usual: readonly number[]): readonly number[] {
  return text === undefined ? usual : text.split(',').filter(Boolean).map(Number);
}
