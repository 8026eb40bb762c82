// What a gateway has counted, as it stands in its database, and what was counted apart, in the same words.
import type { Store } from '../../../gateway/store/database.ts';
import type { Thing } from './tally.ts';

interface Has {
  store: Store;
}

/** Everything that was counted, and its sums. */
export function counted({ store }: Has) {
  return store.read(async (db) => ({
    items: await db.selectFrom('logframe_item').selectAll().orderBy('exchange').orderBy('from_unit').orderBy('indicator').orderBy('part').execute(),
    sums: await db.selectFrom('logframe_sum').selectAll().orderBy('indicator').orderBy('hours').orderBy('begins').orderBy('cell').execute(),
  }));
}

/** The things behind it, each as a line: indicator, time, words, value. */
export async function linesAt(unit: Has): Promise<string[]> {
  return (await counted(unit)).items.map(({ indicator, at, cell, value }) => line(indicator, at, cell, value)).sort();
}

/** The same of things that were counted apart. */
export function linesOf(things: readonly Thing[]): string[] {
  return things.map(({ indicator, at, words, value }) => line(indicator, at, words.join('|'), value)).sort();
}

const line = (indicator: string, at: number, cell: string, value: number) => `${indicator} ${new Date(at).toISOString()} ${cell} ${value}`;

/** Forgets what was counted, as if nothing ever had been. */
export async function forget({ store }: Has): Promise<void> {
  await store.write(async (tx) => {
    for (const table of ['logframe_item', 'logframe_sum', 'logframe_change'] as const) await tx.deleteFrom(table).execute();
    await tx.deleteFrom('fact').where('name', 'like', 'logframe-%').execute();
  });
}
