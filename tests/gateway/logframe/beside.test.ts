// Counting beside everything else: it stops between two portions, goes on later, and a failure costs a turn and nothing more.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countingBeside, countNew } from '../../../gateway/logframe/count.ts';
import type { Store } from '../../../gateway/store/database.ts';
import { linesAt, linesOf } from './counted.ts';
import { type Happening, makeYear } from './events.ts';
import { emptyUnit, type Loaded, load, rostersOfYear } from './load.ts';
import { tally } from './tally.ts';

const self = 'ML-BRTMTH';
let unit: Loaded;
let year: Happening[];
beforeEach(async () => {
  unit = await emptyUnit(self, await rostersOfYear());
  year = makeYear(11, 3_000);
  await load(unit, year);
});
afterEach(() => unit[Symbol.asyncDispose]());

const unexpected = (error: unknown) => {
  throw error;
};

test('stopped, it has counted a part, and the next one counts the rest', async () => {
  const counting = countingBeside(unit, unexpected);
  counting.turn();
  // While it is at it, another turn begins nothing.
  counting.turn();
  await counting[Symbol.asyncDispose]();
  const all = linesOf(tally(self, year));
  expect((await linesAt(unit)).length).toBeLessThan(all.length);
  await countNew(unit);
  expect(await linesAt(unit)).toEqual(all);
});

test('a failure is told, and the next turn goes on', async () => {
  let fails = true;
  const write: Store['write'] = (work) => (fails ? Promise.reject(new Error('disk full')) : unit.store.write(work));
  const store = { read: unit.store.read.bind(unit.store), write } as unknown as Store;
  const failures: unknown[] = [];
  const { promise: failed, resolve } = Promise.withResolvers<void>();
  const counting = countingBeside({ ...unit, store }, (error) => {
    failures.push(error);
    resolve();
  });
  counting.turn();
  await failed;
  fails = false;
  await expect
    .poll(
      async () => {
        counting.turn();
        return linesAt(unit);
      },
      { timeout: 20_000 },
    )
    .toEqual(linesOf(tally(self, year)));
  await counting[Symbol.asyncDispose]();
  expect(failures).toEqual([new Error('disk full')]);
});
