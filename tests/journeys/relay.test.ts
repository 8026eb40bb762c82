import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '#gateway';
import type { MessageList, MessageView, PeerView } from '#gateway/contract';
import type { UnitId } from '#protocol';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { jsonAt } from '../support/live-command.ts';

const [ml, sn, ne] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'] as [UnitId, UnitId, UnitId];
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of(ml), live.of(sn), live.of(ne)];
}, 60_000);
afterEach(() => live.renew());
afterAll(() => live[Symbol.asyncDispose]());

const willing =
  (more: Partial<Config['relay']> = {}) =>
  (config: Config): Config => ({
    ...config,
    relay: { ...config.relay, between: new Set([ml, sn]), ...more },
  });
/** Dials nobody but the relay. */
const byRelay = (config: Config): Config => ({
  ...config,
  peerUrls: new Map([...config.peerUrls].filter(([unit]) => unit === ne)),
  relay: { ...config.relay, through: [ne] },
});

async function startAll(): Promise<void> {
  await niger.start(willing());
  for (const unit of [mali, senegal]) {
    await unit.start(byRelay);
    await linked(unit, niger);
  }
}

/** Both know each other's keys: by the relay alone. */
async function acquainted(): Promise<void> {
  await until('keys', 15, async () => {
    const [a, b] = await Promise.all([peer(mali, sn), peer(senegal, ml)]);
    return a.keysetVersion > 0 && b.keysetVersion > 0 ? true : undefined;
  });
}

const peer = async (at: LiveUnit, unit: UnitId) => (await at.ask<PeerView>('GET', `/v1/peers/${unit}`)).body;
const statusOf = async (at: LiveUnit, id: string) => (await at.ask<MessageView>('GET', `/v1/messages/${id}`)).body.deliveries.map(({ status }) => status);
const delivered = (at: LiveUnit, id: string, seconds = 15) =>
  until(`${id} is delivered`, seconds, async () => ((await statusOf(at, id)).every((status) => status === 'delivered') ? true : undefined));
async function received(at: LiveUnit): Promise<string[]> {
  return (await jsonAt<MessageList>(at, 'ol-1', 'message', 'list', '--in', '--limit', '500')).messages.map(({ id }) => id).sort();
}

describe('two units that can only dial out', () => {
  it('get to know one another’s keys, and exchange with signed receipts', async () => {
    await startAll();
    await acquainted();
    const [urgent, routine] = await Promise.all([mali.report([sn], { priority: 'urgent' }), mali.report([sn])]);
    await Promise.all([delivered(mali, urgent.id), delivered(mali, routine.id)]);
    const back = await senegal.report([ml]);
    await delivered(senegal, back.id);
    expect(await received(senegal)).toEqual([urgent.id, routine.id].sort());
    expect(await received(mali)).toEqual([back.id]);
    expect(await received(niger)).toEqual([]);
  }, 60_000);
});
