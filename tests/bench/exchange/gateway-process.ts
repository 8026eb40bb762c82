// A whole gateway in a process of its own: node gateway-process.ts HOME [ADDRESSEE]. With an addressee, it is the one that sends.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import Sqlite from 'better-sqlite3';
import { type Log, readSecrets, readUnitFile, startGateway, toConfig } from '#gateway';
import { parseUnitId } from '#protocol';
import { jsonLog } from '../../../gateway/log.ts';
import type { ComposeInput } from '../../../gateway/outbound/compose.ts';
import { sentId } from '../../../gateway/outbound/send.ts';
import { limitThreads } from '../../../gateway/thread-pool.ts';
import { until } from '../../support/cop-process.ts';
import { report } from './incident.ts';
import { serve } from './serve.ts';

const [home = '', addressee] = process.argv.slice(2);
const LINK_SECONDS = 30;
const REPORTS = 1_000;

await serve(async () => {
  limitThreads(process.env);
  const commits = countCommits();
  const config = toConfig(home, readUnitFile(home), {});
  // As an operator has it: every line is written.
  const file = createWriteStream(join(home, 'bench.log'), { mode: 0o600 });
  const write = jsonLog(file, config.unit, () => new Date());
  const awaited = new Map<unknown, () => void>();
  const log: Log = (level, event, fields) => {
    write(level, event, fields);
    if (event !== 'receipt.settled') return;
    awaited.get(fields?.message)?.();
    awaited.delete(fields?.message);
  };
  const gateway = await startGateway({ ...config, profile: { ...config.profile, backoffMinMs: 100 } }, readSecrets(config), log);
  const stop = async () => {
    await gateway.stop();
    file.end();
    await finished(file);
  };
  if (!addressee) return { ready: config.unit, served: { commits, stop } };
  const to = parseUnitId(addressee);
  await until(`link to ${to}`, LINK_SECONDS, async () => gateway.links.status(to)?.state === 'up' || undefined);
  // Made beforehand: whoever reports is no part of what is measured.
  const reports = Array.from({ length: REPORTS }, () => report(to));
  let next = 0;
  const exchange = async () => {
    next = (next + 1) % REPORTS;
    const { promise, resolve } = Promise.withResolvers<void>();
    awaited.set(sentId(await gateway.send(reports[next] as ComposeInput)), resolve);
    await promise;
  };
  return { ready: config.unit, served: { exchange, commits, stop } };
});

/** Counts the commits of the database, which nothing else tells. */
function countCommits(): () => number {
  let commits = 0;
  const { prepare } = Sqlite.prototype;
  Sqlite.prototype.prepare = function <Row extends unknown[]>(this: Sqlite.Database, sql: string) {
    const statement = prepare.call(this, sql) as Sqlite.Statement<Row>;
    if (sql !== 'commit') return statement;
    const run = statement.run.bind(statement);
    statement.run = (...values) => {
      commits += 1;
      return run(...values);
    };
    return statement;
  } as typeof prepare;
  return () => commits;
}
