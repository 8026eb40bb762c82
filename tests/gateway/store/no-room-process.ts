// Run as a process of its own by database.test.ts, where files may not grow: writes until the disk takes no more, and says what came of it.
import { sql } from 'kysely';
import { Store } from '../../../gateway/store/database.ts';
import { addFact } from '../../../gateway/store/trust-records.ts';
import { CopError } from '../../../protocol/index.ts';

const store = await Store.open(process.argv[2] ?? '', { create: false });
// All that a write changes stays in memory until it commits: it is the commit that finds no room.
await store.read((db) => sql`pragma cache_spill = off`.execute(db));
const failed: unknown[] = [];
let stored = 0;
while (failed.length < 3 && stored < 1_000) {
  try {
    await store.write((tx) => addFact(tx, `fact ${stored}`, Buffer.alloc(20_000)));
    stored += 1;
  } catch (error) {
    failed.push(error instanceof CopError ? error.code : String(error));
  }
}
const kept = await store.read((db) => db.selectFrom('fact').select('name').execute());
process.stdout.write(JSON.stringify({ failed, stored, kept: kept.length }));
