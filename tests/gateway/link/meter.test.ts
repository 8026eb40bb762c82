import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Config } from '#gateway';
import type { AuditStatus, MessageView, PeerList, PeerView, StatusView } from '#gateway/contract';
import { parseUnitId } from '#protocol';
import { Meter } from '../../../gateway/link/meter.ts';
import { Line } from '../../faults/harness/proxy.ts';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { Chance } from '../../support/seeded.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let line: Line;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await senegal.start((config) => ({ ...config, peerUrls: new Map() }));
  line = await Line.between(new Map([[senegal.unit.unit, senegal.gateway?.linkPort ?? 0]]), new Chance(1));
}, 40_000);
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  await line.close();
});

const url = () => `wss://127.0.0.1:${line.towards(senegal.unit.unit)}/cop/v1`;
const overLine = (config: Config): Config => ({ ...config, peerUrls: new Map([[senegal.unit.unit, [url()]]]) });
const peersOf = async (unit: LiveUnit) => (await unit.ask<PeerList>('GET', '/v1/peers')).body;
const budgetAlarms = async (unit: LiveUnit) =>
  (await unit.ask<AuditStatus>('GET', '/v1/audit/status')).body.alarms
    .filter(({ reason }) => reason.code.startsWith('LINE_BUDGET_'))
    .map(({ reason }) => reason.code);

it('counts what the line has carried, to the octet and alike at both ends, over several connections', async () => {
  await mali.start(overLine);
  await linked(mali, senegal);
  const { id } = await mali.report(['SN-DNLTM']);
  await mali.settled(id);
  for (let i = 0; i < 2; i += 1) {
    const heal = line.partition('reset');
    await until('cut', 10, async () => (mali.gateway?.links.status(senegal.unit.unit)?.state === 'up' ? undefined : true));
    heal();
    mali.gateway?.links.tryNow(senegal.unit.unit);
    await linked(mali, senegal);
  }
  await until('counted', 10, async () => {
    const [here, there] = [await peersOf(mali), await peersOf(senegal)];
    const { octetsIn, octetsOut } = here.use.today;
    const { octets } = line.counts;
    return octetsIn + octetsOut === octets && there.use.today.octetsIn === octetsOut && there.use.today.octetsOut === octetsIn ? true : undefined;
  });
  const { use, peers } = await peersOf(mali);
  expect(peers[0]?.use.today).toEqual(use.today);
  const { body } = await mali.ask<PeerView>('GET', '/v1/peers/SN-DNLTM');
  const { lineOctetsIn = 0, lineOctetsOut = 0, octetsIn = 0, octetsOut = 0 } = body.session ?? {};
  expect(lineOctetsIn).toBeGreaterThan(octetsIn);
  expect(lineOctetsOut).toBeGreaterThan(octetsOut);
  expect(lineOctetsIn + lineOctetsOut).toBeLessThan((use.today.octetsIn + use.today.octetsOut) / 2);
}, 40_000);

it('counts a stranger’s connection with none of the peers', async () => {
  const before = await peersOf(senegal);
  const stranger = connect({
    host: '127.0.0.1',
    port: senegal.gateway?.linkPort ?? 0,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.3',
    ecdhCurve: 'X25519MLKEM768',
  });
  await new Promise((resolve) => stranger.once('secureConnect', resolve));
  stranger.destroy();
  const after = await until('stranger', 10, async () => {
    const now = await peersOf(senegal);
    return now.use.today.octetsIn > before.use.today.octetsIn + 1_000 ? now : undefined;
  });
  expect(after.peers[0]?.use).toEqual(before.peers[0]?.use);
}, 20_000);

it('shows what a message and its receipts took', async () => {
  const { id } = await mali.report(['SN-DNLTM']);
  await mali.settled(id);
  const { deliveries } = (await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body;
  expect(deliveries[0]?.envelopeOctets).toBeGreaterThan(400);
  expect(deliveries[0]?.receiptOctets).toBeGreaterThan(200);
  expect(deliveries[0]?.receiptOctets).toBeLessThan(400);
});

it('goes on counting after a restart, raises alarms for a day and a month that took too much, and closes them when they are over', async () => {
  const { today } = (await peersOf(mali)).use;
  const used = today.octetsIn + today.octetsOut;
  await mali.stop();
  // What the last minute and the farewells took comes to it.
  const budget = (dailyOctets: number, monthlyOctets: number) => (config: Config) => ({
    ...config,
    peerUrls: new Map(),
    profile: { ...config.profile, dailyOctets, monthlyOctets },
  });
  await senegal.stop();
  await mali.start(budget(used * 100, 0));
  expect((await peersOf(mali)).use.today.octetsOut).toBeGreaterThanOrEqual(today.octetsOut);
  expect((await peersOf(mali)).use).toMatchObject({ dailyBudget: used * 100 });
  expect(await budgetAlarms(mali)).toEqual([]);
  await mali.stop();
  await mali.start(budget(Math.round(used * 1.15), used - 1));
  expect((await budgetAlarms(mali)).sort()).toEqual(['LINE_BUDGET_NEAR', 'LINE_BUDGET_SPENT']);
  const { health } = (await mali.ask<StatusView>('GET', '/v1/status')).body;
  const told = health.find(({ reason }) => reason.code === 'LINE_BUDGET_SPENT');
  expect(told?.reason.fr).toContain(String(used - 1));
  await mali.stop();
  await mali.start(budget(Math.round(used * 1.15), used - 1), () => new Date(Date.now() + 40 * 86_400_000));
  expect(await budgetAlarms(mali)).toEqual([]);
}, 40_000);

it('forgets days that are over for two months', () => {
  let now = new Date('2026-11-26T23:59:00Z');
  const peer = parseUnitId('SN-DNLTM');
  const meter = new Meter(() => now, { '2026-09-24': { [peer]: [1, 2] }, '2026-09-25': { [peer]: [3, 4] }, '2026-11-01': { '': [5, 6] } });
  expect(meter.used('2026-11')).toEqual({ in: 5, out: 6 });
  expect(meter.used('2026-11', peer)).toEqual({ in: 0, out: 0 });
  expect(meter.used('2026-09', peer)).toEqual({ in: 4, out: 6 });
  expect(Object.keys(meter.use())).toEqual(['2026-09-25', '2026-11-01']);
  now = new Date('2026-11-27T00:01:00Z');
  expect(Object.keys(meter.use())).toEqual(['2026-11-01']);
});
