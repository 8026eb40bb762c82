// A disk that may not be written: from the start, by its mount, and all at once under a gateway that runs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FederationUnit } from '#certs-dev';
import type { AuditReport, MessageList, MessageView, Problem, StatusView } from '#gateway/contract';
import { homeOf, type RunningGateway, runGateway, until } from '../../support/cop-process.ts';
import { digestsBelow } from '../../support/files-below.ts';
import { failDisk, journalled, readOnly, underMounts, whyNoImage, whyNoMounts } from '../../support/mounts.ts';
import { ask } from '../../support/officer-client.ts';
import { refusedStart } from '../../support/refused-start.ts';
import { type TwoUnits, twoUnits } from '../../support/two-units.ts';

let units: TwoUnits;
beforeAll(async () => {
  units = await twoUnits('read-only');
}, 60_000);
afterAll(() => units?.[Symbol.dispose]());

const at = <T>(unit: FederationUnit, method: string, path: string, body?: unknown, officer = 'ol-1') => ask<T>(unit, unit.apiPort, method, path, body, officer);
const report = async (from: FederationUnit, to: FederationUnit) => {
  const incident = { type: 'smuggling_land', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
  return at<MessageView>(from, 'POST', '/v1/incidents', { to: [to.unit], incident });
};
const codeOf = ({ body }: { body: unknown }) => (body as Problem).error.code;

const unmountable = whyNoMounts();
if (unmountable) console.warn(`tests/faults/local/read-only.test.ts: ${unmountable}`);

describe.skipIf(unmountable)('a start', { timeout: 60_000 }, () => {
  const home = () => homeOf(units.mali);
  it.each([
    ['of a folder that may only be read', () => readOnly(home())],
    ['of a data folder that may only be read', () => readOnly(join(home(), 'data'))],
    ['of a database that may only be read', () => readOnly(join(home(), 'data', 'cop.sqlite'))],
  ])('%s is refused with a code that says so and what to do, and nothing is changed', async (_, mounts) => {
    const before = digestsBelow(home());
    const { status, code, fr, en } = await refusedStart(home(), underMounts(mounts()));
    expect([status, code]).toEqual([1, 'STORE_READ_ONLY']);
    for (const sentence of [fr, en]) expect(sentence).toContain(`\`findmnt -T ${join(home(), 'data', 'cop.sqlite')}\``);
    expect(digestsBelow(home())).toEqual(before);
  });
});

const unlimitable = spawnSync('prlimit', ['--version']).error?.message;
if (unlimitable) console.warn(`tests/faults/local/read-only.test.ts: a process’s limits cannot be changed here: ${unlimitable}`);

// What a file system that an error has made read-only gives to whoever has a file open: reading goes on, every write fails.
describe.skipIf(unlimitable)('a disk that takes no more writes under a gateway that runs', { timeout: 120_000 }, () => {
  let mali: RunningGateway;
  let senegal: RunningGateway;
  let opened = '';
  let waiting = '';
  const writes = (allowed: boolean) => {
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(mali.pid), `--fsize=${allowed ? 'unlimited' : '1'}:unlimited`], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  };
  const receipts = async (unit: FederationUnit, id: string) => (await at<MessageView>(unit, 'GET', `/v1/messages/${id}`)).body.deliveries[0]?.receipts ?? [];
  const delivered = (unit: FederationUnit, id: string) => until(`receipt of ${id}`, 90, async () => ((await receipts(unit, id)).length > 0 ? true : undefined));
  const health = async () => (await at<StatusView>(units.mali, 'GET', '/v1/status')).body.health.map(({ reason }) => reason.code);
  const received = async () => (await at<MessageList>(units.mali, 'GET', '/v1/messages?direction=in')).body.messages.map(({ id }) => id);
  const log = () => readFileSync(join(units.mali.dir, 'gateway.log'), 'utf8').trim().split('\n').filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as { event: string; code?: string }); // biome-ignore format: one chain

  beforeAll(async () => {
    [mali, senegal] = await Promise.all([runGateway(units.mali), runGateway(units.senegal)]);
    opened = (await report(units.senegal, units.mali)).body.id;
    await delivered(units.senegal, opened);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([mali?.end('SIGTERM'), senegal?.end('SIGTERM')]);
  });

  it('refuses messages and acts, acknowledges nothing, and goes on showing what needs no entry', async () => {
    writes(false);
    expect(codeOf(await report(units.mali, units.senegal))).toBe('STORE_FAILED');
    expect(codeOf(await at(units.mali, 'GET', `/v1/messages/${opened}`))).toBe('STORE_FAILED');
    const before = await cuts();
    waiting = (await report(units.senegal, units.mali)).body.id;
    await until('a message that could not be stored, twice', 60, async () => ((await cuts()) >= before + 2 ? true : undefined));
    expect(await receipts(units.senegal, waiting)).toEqual([]);
    expect(await received()).toEqual([opened]);
    expect(await health()).toContain('STORE_FAILED');
  });

  it('goes on by itself once it takes writes again, and what waited comes in once', async () => {
    writes(true);
    await delivered(units.senegal, waiting);
    expect(await received()).toEqual([waiting, opened]);
    expect((await at(units.mali, 'GET', `/v1/messages/${opened}`)).status).toBe(200);
    expect(await health()).not.toContain('STORE_FAILED');
    expect((await at<AuditReport>(units.mali, 'POST', '/v1/audit/verify', {}, 'chef-1')).body.findings).toEqual([]);
    expect(log().filter(({ code }) => code === 'INTERNAL')).toEqual([]);
  });

  const cuts = async () =>
    readFileSync(join(units.senegal.dir, 'gateway.log'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"link.down"')).length;
});

describe('a file system that an error makes read-only under a gateway that runs', { timeout: 60_000 }, () => {
  it('takes no message any more, says why, and keeps what was acknowledged', async ({ skip }) => {
    const { mali, dir } = units;
    const data = join(homeOf(mali), 'data');
    const image = join(dir, 'disk.ext4');
    const impossible = whyNoImage(image, data);
    if (impossible) {
      console.warn(`tests/faults/local/read-only.test.ts: ${impossible}`);
      return skip(impossible);
    }
    const run = async (work: (gateway: RunningGateway) => Promise<void>) => {
      const gateway = await runGateway(mali, { under: underMounts(journalled(image, data)) });
      await work(gateway).finally(() => gateway.end('SIGKILL'));
    };
    let id = '';
    await run(async ({ pid }) => {
      id = (await report(mali, units.senegal)).body.id;
      failDisk(pid, data);
      const refused = await report(mali, units.senegal);
      expect(refused.status).toBe(503);
      // Since Linux 6.15 such a file system no longer says of itself that it is read-only: then it is known only that the disk refuses.
      expect(['STORE_READ_ONLY', 'STORE_FAILED']).toContain(codeOf(refused));
      expect((await at<MessageList>(mali, 'GET', '/v1/messages')).body.messages.map((message) => message.id)).toContain(id);
    });
    await run(async () => {
      expect((await at<MessageView>(mali, 'GET', `/v1/messages/${id}`)).body.status).toBe('queued');
      expect((await at<AuditReport>(mali, 'POST', '/v1/audit/verify', {}, 'chef-1')).body.findings).toEqual([]);
    });
  });
});
