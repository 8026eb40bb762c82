// Run as a process of its own by database.test.ts: tries to open a store and says what came of it.
import { Store } from '../../../gateway/store/database.ts';
import { CopError } from '../../../protocol/index.ts';

const said = await Store.open(process.argv[2] ?? '', { create: false }).then(
  () => 'opened',
  (error: unknown) => (error instanceof CopError ? error.code : String(error)),
);
process.stdout.write(said);
