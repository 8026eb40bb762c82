// What counts in the logical framework added up by whole hours and days, so that any period of a city is read at once.
import type { Reader, Tx } from './database.ts';
import type { LogframeItemTable, LogframeSumTable } from './schema.ts';

const HOUR_MS = 3_600_000;
/** The lengths of time for which there are sums, in hours; days are those of UTC. */
const SPANS = [1, 24] as const;
// A statement takes only so many values.
const ROWS_PER_STATEMENT = 1_000;

type Summed = Pick<LogframeItemTable, 'indicator' | 'at' | 'cell' | 'value'>;

/** Adds these to the sums of their time, and takes those away. */
export async function changeSums(tx: Tx, added: readonly Summed[], dropped: readonly Summed[]): Promise<void> {
  const changed = differences(added, dropped);
  for (const rows of inRows(changed))
    await tx
      .insertInto('logframe_sum')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['indicator', 'hours', 'begins', 'cell']).doUpdateSet((eb) => ({ value: eb('logframe_sum.value', '+', eb.ref('excluded.value')) })),
      )
      .execute();
  // A time of which nothing is left is as one in which there was nothing.
  for (const { indicator, hours, begins, cell } of changed.filter(({ value }) => value < 0))
    await tx
      .deleteFrom('logframe_sum')
      .where('indicator', '=', indicator)
      .where('hours', '=', hours)
      .where('begins', '=', begins)
      .where('cell', '=', cell)
      .where('value', '=', 0)
      .execute();
}

function differences(added: readonly Summed[], dropped: readonly Summed[]): LogframeSumTable[] {
  const sums = new Map<string, LogframeSumTable>();
  const add = ({ indicator, at, cell }: Summed, value: number) => {
    const hour = Math.floor(at / HOUR_MS);
    for (const hours of SPANS) {
      const begins = hour - (hour % hours);
      const key = `${indicator} ${hours} ${begins} ${cell}`;
      sums.set(key, { indicator, hours, begins, cell, value: (sums.get(key)?.value ?? 0) + value });
    }
  };
  for (const item of added) add(item, item.value);
  for (const item of dropped) add(item, -item.value);
  return [...sums.values()].filter(({ value }) => value !== 0);
}

/** The sum of every cell of an indicator between two whole hours, by cell; `from` absent: since the start. */
export async function cellsBetween(db: Reader, indicator: string, from: Date | undefined, until: Date): Promise<{ cell: string; value: number }[]> {
  const cells = new Map<string, number>();
  for (const { hours, first, before } of spansOf((from?.getTime() ?? 0) / HOUR_MS, until.getTime() / HOUR_MS)) {
    const rows = await db
      .selectFrom('logframe_sum')
      .select(({ fn }) => ['cell', fn.sum<number>('value').as('value')])
      .where('indicator', '=', indicator)
      .where('hours', '=', hours)
      .where('begins', '>=', first)
      .where('begins', '<', before)
      .groupBy('cell')
      .execute();
    for (const { cell, value } of rows) cells.set(cell, (cells.get(cell) ?? 0) + Number(value));
  }
  return [...cells].map(([cell, value]) => ({ cell, value })).sort((a, b) => (a.cell < b.cell ? -1 : 1));
}

/** Whole days where they fit, hours before and after them. */
function spansOf(from: number, until: number): { hours: (typeof SPANS)[number]; first: number; before: number }[] {
  const [firstDay, lastDay] = [Math.ceil(from / 24) * 24, Math.floor(until / 24) * 24];
  if (firstDay >= lastDay) return [{ hours: 1, first: from, before: until }];
  return [
    { hours: 24 as const, first: firstDay, before: lastDay },
    { hours: 1 as const, first: from, before: firstDay },
    { hours: 1 as const, first: lastDay, before: until },
  ].filter(({ first, before }) => first < before);
}

/** At most so many rows at once. */
export function inRows<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) parts.push(rows.slice(at, at + ROWS_PER_STATEMENT));
  return parts;
}
