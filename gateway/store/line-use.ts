import type { Reader, Tx } from './database.ts';

const LINE_USE = 'line-use';

/** Keeps what has gone over the lines. */
export async function keepLineUse(tx: Tx, use: unknown): Promise<void> {
  const value = Buffer.from(JSON.stringify(use));
  await tx
    .insertInto('fact')
    .values({ name: LINE_USE, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** What was kept last; `undefined` before anything was. */
export async function keptLineUse(db: Reader): Promise<unknown> {
  const row = await db.selectFrom('fact').select('value').where('name', '=', LINE_USE).executeTakeFirst();
  return row && JSON.parse(Buffer.from(row.value).toString());
}
