// A disk that is full, for real: the gateway's data lie on a small disk of its own, which is filled while it runs.
import { closeSync, openSync, readFileSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FederationUnit } from '#certs-dev';
import type { AuditReport, MessageList, MessageView, PeerView, Problem, StatusView } from '#gateway/contract';
import { cop, homeOf, officerEnvironment, type RunningGateway, runGateway, until } from '../../support/cop-process.ts';
import { seenBy, smallDisk, underMounts, whyNoMounts } from '../../support/mounts.ts';
import { type Answer, ask } from '../../support/officer-client.ts';
import { type TwoUnits, twoUnits } from '../../support/two-units.ts';

const skipped = whyNoMounts();
if (skipped) console.warn(`tests/faults/local/disk-full.test.ts: ${skipped}`);

let units: TwoUnits;
let full: RunningGateway;
let peer: RunningGateway;

/** Everything that is free on the gateway's disk, taken by somebody else. */
function fillDisk(): void {
  const file = openSync(filler(), 'a');
  try {
    for (const octets of [65_536, 4_096, 1]) {
      const some = Buffer.alloc(octets);
      for (;;) if (writeSync(file, some) < octets) break;
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
}
const data = () => join(homeOf(units.mali), 'data');
const filler = () => seenBy(full.pid, join(data(), 'somebody-elses-files'));
const free = () => statfsSync(seenBy(full.pid, data())).bavail;

const incident = { type: 'smuggling_land', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
const at = <T>(unit: FederationUnit, method: string, path: string, body?: unknown, officer = 'ol-1') => ask<T>(unit, unit.apiPort, method, path, body, officer);
const report = (from: FederationUnit, to: FederationUnit) => at<MessageView>(from, 'POST', '/v1/incidents', { to: [to.unit], incident });
const received = async (unit: FederationUnit) => (await at<MessageList>(unit, 'GET', '/v1/messages?direction=in&limit=500')).body.messages.map(({ id }) => id);
const receipts = async (unit: FederationUnit, id: string) => (await at<MessageView>(unit, 'GET', `/v1/messages/${id}`)).body.deliveries[0]?.receipts ?? [];
const delivered = (unit: FederationUnit, id: string) =>
  until(`receipt of ${id}`, 90, async () => ((await receipts(unit, id)).length > 0 ? (await receipts(unit, id)).map(({ status }) => status) : undefined));
const problem = ({ status, body }: Answer<unknown>) => ({ status, ...(body as Problem).error });
const textOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const lines = (file: string) =>
  textOf(file)
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as { event: string; code?: string; peer?: string; lines?: number });
/** The log of the gateway whose disk is full lies on that disk, as it does in the field. */
const ownLog = () => join(data(), 'gateway.log');
const cuts = () => lines(join(units.senegal.dir, 'gateway.log')).filter(({ event, peer }) => event === 'link.down' && peer === units.mali.unit);

describe.skipIf(skipped)('a disk that is full', { timeout: 120_000 }, () => {
  const opened: string[] = [];
  let waiting = '';
  beforeAll(async () => {
    units = await twoUnits('disk-full');
    const { mali, senegal } = units;
    [full, peer] = await Promise.all([runGateway(mali, { under: underMounts(`${smallDisk(data(), 6)}; exec 2>>'${ownLog()}'`) }), runGateway(senegal)]);
    for (let i = 0; i < 2; i++) {
      const { id } = (await report(senegal, mali)).body;
      expect(await delivered(senegal, id)).toEqual(['delivered']);
      opened.push(id);
    }
    expect((await at(mali, 'GET', `/v1/messages/${opened[0]}`)).status).toBe(200);
    fillDisk();
    expect(free()).toBe(0);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([full?.end('SIGTERM'), peer?.end('SIGTERM')]);
    units?.[Symbol.dispose]();
  });

  it('refuses an officer’s message with a code that says so and what to do, and keeps nothing of it', async () => {
    const { mali, senegal } = units;
    const refused = problem(await report(mali, senegal));
    expect([refused.status, refused.code, refused.exit]).toEqual([503, 'STORE_FULL', 1]);
    for (const sentence of [refused.fr, refused.en]) {
      expect(sentence).toContain(join(data(), 'cop.sqlite'));
      expect(sentence).toContain('`df -h`');
    }
    expect((await at<MessageList>(mali, 'GET', '/v1/messages?direction=out')).body.messages).toEqual([]);
    const said = await cop(
      ['incident', 'report', '--to', senegal.unit, '--type', 'smuggling_land', '--at', '2026-11-23T05:40:00Z', '--place', 'Gao, ML'],
      officerEnvironment(mali),
    );
    expect([said.status, said.stderr.includes('STORE_FULL'), /^ +at /m.test(said.stderr)]).toEqual([1, true, false]);
  });

  it('acknowledges nothing that comes: the sender keeps it, without a receipt', async () => {
    const { mali, senegal } = units;
    const before = cuts().length;
    const sent = await report(senegal, mali);
    expect(sent.status).toBe(201);
    waiting = sent.body.id;
    await until('a message that could not be stored, twice', 60, async () => (cuts().length >= before + 2 ? true : undefined));
    expect(await receipts(senegal, waiting)).toEqual([]);
    expect(await received(mali)).not.toContain(waiting);
    // The sender learns nothing of our troubles, and tries again.
    expect(new Set(cuts().map(({ code }) => code))).toEqual(new Set(['LINK_CLOSED']));
  });

  it('goes on showing what needs no entry in the log, and says what is wrong', async () => {
    const { mali, senegal } = units;
    expect(await received(mali)).toEqual([...opened].reverse());
    expect((await at<PeerView>(mali, 'GET', `/v1/peers/${senegal.unit}`)).status).toBe(200);
    const { health } = (await at<StatusView>(mali, 'GET', '/v1/status')).body;
    expect(health).toContainEqual({ severity: 'error', reason: expect.objectContaining({ code: 'STORE_FULL' }) });
  });

  it('opens nothing: what cannot be logged does not happen', async () => {
    const { mali } = units;
    const answer = await at(mali, 'GET', `/v1/messages/${opened[1]}`);
    expect(problem(answer).code).toBe('STORE_FULL');
    expect(JSON.stringify(answer.body)).not.toContain('Gao');
  });

  it('goes on by itself once there is room: what waited comes in once, and the log has no gap', async () => {
    const { mali, senegal } = units;
    const before = full.pid;
    rmSync(filler());
    expect(await delivered(senegal, waiting)).toEqual(['delivered']);
    expect((await received(mali)).filter((id) => id === waiting)).toEqual([waiting]);
    expect((await at(mali, 'GET', `/v1/messages/${opened[1]}`)).status).toBe(200);
    const { id } = (await report(mali, senegal)).body;
    expect(await delivered(mali, id)).toEqual(['delivered']);
    const { findings } = (await at<AuditReport>(mali, 'POST', '/v1/audit/verify', {}, 'chef-1')).body;
    expect(findings).toEqual([]);
    expect([full.pid, full.process.exitCode]).toEqual([before, null]);
  });

  it('says in its log how many lines are missing there; no other line is spoilt', async () => {
    const log = lines(seenBy(full.pid, ownLog()));
    const lost = log.findIndex(({ event }) => event === 'log.lost');
    expect(log[lost]?.lines).toBeGreaterThan(0);
    expect(log.slice(lost).map(({ event }) => event)).toContain('message.admitted');
    expect(log.filter(({ code }) => code === 'INTERNAL')).toEqual([]);
    // That for whose end there was no room stands by itself.
    expect(textOf(seenBy(full.pid, ownLog())).length - log.length).toBeLessThanOrEqual(1);
  });
});
