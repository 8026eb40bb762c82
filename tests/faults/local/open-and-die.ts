// Run as a process of its own by killed-migration.test.ts: opens a database, and kills itself, as a power cut would, right after a statement.
// Arguments: the file, how many statements it runs.
import Sqlite from 'better-sqlite3';
import { Store } from '../../../gateway/store/database.ts';
import { afterStatements } from './statements.ts';

const [file = '', statements = '0'] = process.argv.slice(2);
afterStatements(Sqlite, (count) => {
  if (count === Number(statements)) process.kill(process.pid, 'SIGKILL');
});
await (await Store.open(file, { create: false })).close();
