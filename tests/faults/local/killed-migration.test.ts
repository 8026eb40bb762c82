// A gateway that is killed while it brings the database of an older version up to date: the next start finishes it, and everything is there.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport, MessageList, MessageView } from '#gateway/contract';
import { Store } from '../../../gateway/store/database.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { makeOlder, rowsOf, versions } from './older-database.ts';
import { afterStatements } from './statements.ts';

const openAndDie = join(import.meta.dirname, 'open-and-die.ts');
const dir = mkdtempSync(join(tmpdir(), 'cop-migration-'));
const [first, beforeLast] = [versions[0] as string, versions.at(-2) as string];
let live: Live;
let mali: LiveUnit;
let today: string;
let shown: MessageView[];

const older = (version: string) => join(dir, `${version}.sqlite`);
const copyOf = (version: string, name: string) => {
  const file = join(dir, `${name}.sqlite`);
  rmSync(`${file}-wal`, { force: true });
  copyFileSync(older(version), file);
  return file;
};
async function finish(file: string, version: string): Promise<void> {
  await (await Store.open(file, { create: false })).close();
  expect(rowsOf(file, older(version))).toEqual(rowsOf(older(version), older(version)));
  const sqlite = new Sqlite(file, { readonly: true });
  expect(sqlite.prepare('select name from kysely_migration order by name').pluck().all()).toEqual(versions);
  expect([sqlite.pragma('integrity_check', { simple: true }), shapeOf(sqlite)]).toEqual(['ok', shapeOf(new Sqlite(today, { readonly: true }))]);
  sqlite.close();
}
const shapeOf = (sqlite: Sqlite.Database) => sqlite.prepare("select type, name, sql from sqlite_schema where name not like 'sqlite_%' order by name").all();
const shownBy = async (unit: LiveUnit) => {
  const { messages } = (await unit.ask<MessageList>('GET', '/v1/messages?limit=500')).body;
  return Promise.all(messages.map(async ({ id }) => (await unit.ask<MessageView>('GET', `/v1/messages/${id}`)).body));
};
/** What does not change by being looked at again, or by a link that is not there. */
const lasting = ({ log: _, story, status, deliveries, ...message }: MessageView) => message;

beforeAll(async () => {
  live = await liveFederation(2);
  mali = live.of('ML-BRTMTH');
  const senegal = live.of('SN-DNLTM');
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  for (let i = 0; i < 4; i++) {
    const [from, to] = i % 2 === 0 ? [mali, senegal] : [senegal, mali];
    await from.settled((await from.report([to.unit.unit], { priority: i === 1 ? 'urgent' : 'routine' })).id);
  }
  const slots = [{ start: '2026-12-08T09:00:00Z', end: '2026-12-08T12:00:00Z' }];
  const meeting = { purpose: 'joint_operation', mode: 'video', slots };
  const { body } = await mali.ask<MessageView>('POST', '/v1/meetings', { to: ['SN-DNLTM'], meeting });
  await mali.settled(body.id);
  shown = (await shownBy(mali)).map(lasting) as MessageView[];
  await mali.stop();
  await senegal.stop();
  today = `${mali.home}/data/cop.sqlite`;
  for (const version of versions.slice(0, -1)) await makeOlder(older(version), version, today);
}, 60_000);
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});

it('the databases of older versions hold real messages', () => {
  expect(shown.length).toBe(5);
  for (const version of versions.slice(0, -1)) expect(rowsOf(older(version), older(version)).message).toHaveLength(5);
});

it.each(versions.slice(0, -1))('a database of version %s is brought up to date with all that it holds', async (version) => {
  await finish(copyOf(version, 'undisturbed'), version);
});

describe.each([first, beforeLast])('from version %s', (version) => {
  it('a power cut after any statement leaves what the next start finishes', { timeout: 60_000 }, async () => {
    const file = copyOf(version, 'cut');
    const left: string[] = [];
    // What a killed process leaves: the file and its log as the system has them, not what the process holds in memory.
    const stop = afterStatements(Sqlite, (count) => {
      const cut = join(dir, `cut-${count}.sqlite`);
      copyFileSync(file, cut);
      if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${cut}-wal`);
      left.push(cut);
    });
    await (await Store.open(file, { create: false })).close().finally(stop);
    expect(left.length).toBeGreaterThan(8);
    for (const cut of left) {
      await finish(cut, version);
      for (const name of [cut, `${cut}-wal`]) rmSync(name, { force: true });
    }
  });

  it('a process that kills itself in the middle, too', { timeout: 60_000 }, async () => {
    const file = copyOf(version, 'killed');
    // Again and again on the same file, each time further.
    for (const statements of [9, 15]) {
      const { signal } = spawnSync(process.execPath, [openAndDie, file, String(statements)], { encoding: 'utf8' });
      expect([statements, signal]).toEqual([statements, 'SIGKILL']);
    }
    await finish(file, version);
  });
});

it('the gateway then shows every message as before, and its log verifies', async () => {
  const file = copyOf(beforeLast, 'served');
  spawnSync(process.execPath, [openAndDie, file, '12']);
  for (const end of ['', '-wal']) {
    rmSync(`${today}${end}`, { force: true });
    if (existsSync(`${file}${end}`)) cpSync(`${file}${end}`, `${today}${end}`);
  }
  await mali.start();
  expect((await shownBy(mali)).map(lasting)).toEqual(shown);
  expect((await mali.ask<AuditReport>('POST', '/v1/audit/verify', {}, 'chef-1')).body.findings).toEqual([]);
});
