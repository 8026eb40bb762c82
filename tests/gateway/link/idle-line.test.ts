import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Config } from '#gateway';
import type { MessageView } from '#gateway/contract';
import type { UnitId } from '#protocol';
import { profiles, together } from '../../../gateway/link/profiles.ts';
import { Line } from '../../faults/harness/proxy.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { Chance } from '../../support/seeded.ts';

const MINUTE_MS = 60_000;

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let line: Line;
beforeEach(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
}, 40_000);
afterEach(async () => {
  vi.useRealTimers();
  await live[Symbol.asyncDispose]();
  await line?.close();
});

/** Links Mali, whose line is `here`, to Senegal on fibre, which knows `there` of it. */
async function link(here: keyof typeof profiles, there: Config['partnerProfiles']): Promise<void> {
  // Every clock and timer of the gateways; what goes over sockets goes by itself.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'], now: Date.now() });
  await senegal.start((config) => ({ ...config, peerUrls: new Map(), partnerProfiles: there }));
  line = await Line.between(new Map([[senegal.unit.unit, senegal.gateway?.linkPort ?? 0]]), new Chance(1));
  const url = `wss://127.0.0.1:${line.towards(senegal.unit.unit)}/cop/v1`;
  await mali.start((config) => ({ ...config, profile: { ...profiles[here], backoffMinMs: 100 }, peerUrls: new Map([[senegal.unit.unit, [url]]]) }));
  await Promise.all([linked(mali, senegal), pass(1)]);
  // What there is to say when a link comes up.
  await pass(3);
}

/** Lets minutes pass, and after each what it brought about. */
async function pass(minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i += 1) {
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    await sleep(30);
  }
}

/** Both units' officers do what is logged at home and concerns nobody else. */
async function consult(): Promise<void> {
  for (const unit of [mali, senegal]) expect((await unit.ask('GET', '/v1/meetings')).status).toBe(200);
}

/** Until the receipt is there: seconds at the most, of these clocks too. */
async function receipted(id: string): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    const { body } = await mali.ask<MessageView>('GET', `/v1/messages/${id}`);
    if (body.deliveries.every(({ receipts }) => receipts.length > 0)) return;
    await vi.advanceTimersByTimeAsync(100);
    await sleep(20);
  }
  throw new Error('no receipt');
}

const stillUp = () => [mali, senegal].map((unit, i) => unit.gateway?.links.status(([senegal, mali][i] as LiveUnit).unit.unit)?.state);
const there = (name: keyof typeof profiles) => new Map<UnitId, Config['profile']>([['ML-BRTMTH' as UnitId, together(profiles.fibre, profiles[name])]]);

describe('a line that is paid by volume, with nothing to carry', () => {
  it('carries not one octet in its keep-alive period, whatever is logged at both ends; then one ping', async () => {
    await link('bgan', there('bgan'));
    const before = line.counts.octets;
    const minutes = profiles.bgan.keepAliveMs / MINUTE_MS;
    await consult();
    await pass(minutes / 2);
    await consult();
    await pass(minutes / 2 - 4);
    expect(line.counts.octets).toBe(before);
    expect(stillUp()).toEqual(['up', 'up']);
    await pass(5);
    expect(stillUp()).toEqual(['up', 'up']);
    // Both ends may have pinged: some forty octets each way, with TLS.
    expect(line.counts.octets - before).toBeGreaterThan(0);
    expect(line.counts.octets - before).toBeLessThan(250);
    expect(line.counts.connections).toBe(1);
  }, 60_000);

  it('tells what was logged beside the messages, once an hour at the most', async () => {
    await link('bgan', there('bgan'));
    await pass(57);
    const witnessed = async () => (await mali.ask<{ audit: { size: number; witnessed: number } }>('GET', '/v1/status')).body.audit.witnessed;
    const atFirst = await witnessed();
    const { id } = await mali.report(['SN-DNLTM']);
    await receipted(id);
    await pass(3);
    expect(await witnessed()).toBeGreaterThan(atFirst);
    const before = line.counts.octets;
    await consult();
    await pass(10);
    expect(line.counts.octets).toBe(before);
  }, 60_000);

  it('is woken by a partner on fibre that was not told of it: so the partner is told in unit.yaml', async () => {
    await link('bgan', new Map());
    const before = line.counts.octets;
    await pass(5);
    expect(line.counts.octets - before).toBeGreaterThan(250);
  }, 60_000);
});

it('a line on which volume costs nothing has what was logged witnessed within two minutes', async () => {
  await link('fibre', new Map());
  await consult();
  await pass(3);
  const left = async () => {
    const { size, witnessed } = (await mali.ask<{ audit: { size: number; witnessed: number } }>('GET', '/v1/status')).body.audit;
    return size - witnessed;
  };
  // No more of these clocks' time: only what a loaded machine takes until the last frame is worked.
  for (let i = 0; i < 100 && (await left()) > 0; i += 1) await sleep(50);
  expect(await left()).toBe(0);
}, 60_000);
