// What a peer's Hello says of a loss: only a process that was not heard before can have gone back.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Alarms } from '../../../gateway/audit/alarms.ts';
import { AfterLoss } from '../../../gateway/outbound/after-loss.ts';
import { openAlarms } from '../../../gateway/store/checkpoints.ts';
import { advanceAcknowledged } from '../../../gateway/store/lanes.ts';
import { type Hello, parseUnitId } from '../../../protocol/index.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { introduce, openUnit } from '../inbound/offline.ts';

const senegal = parseUnitId('SN-DNLTM');
let live: Live;
beforeAll(async () => {
  live = await liveFederation(2);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

const hello = (instance: string, routine: number): Hello => ({
  kind: 'hello',
  versions: [1],
  unit: senegal,
  instance: instance.repeat(16),
  rosterVersion: 1,
  keysetVersion: 1,
  knownKeysetVersion: 1,
  received: { routine },
  windowOctets: 1,
  windowItems: 1,
  clock: new Date(),
  rosterDigest: new Uint8Array(32),
  log: { generation: 1, size: 0 },
  witnessed: { generation: 0, size: 0 },
  relayOctets: 0,
});

it('an older Hello of the same process is no loss; a new process that has less is, and by how much', async () => {
  await using mali = await openUnit(live.of('ML-BRTMTH'));
  await using other = await openUnit(live.of('SN-DNLTM'));
  await introduce(mali, other);
  for (let i = 0; i < 5; i += 1) await mali.report([senegal]);
  const log = () => {};
  const alarms = new Alarms(mali.store, mali.audit, log, mali.now);
  const afterLoss = new AfterLoss({ ...mali, alarms, log, linked: () => [], question: async () => undefined });
  const raised = async () => (await mali.store.read(openAlarms)).map(({ code, params }) => [code, JSON.parse(params).got]);

  await afterLoss.heard(senegal, hello('0a', 0));
  await mali.store.write((tx) => advanceAcknowledged(tx, senegal, 'routine', 5));
  // Two links were dialled at once: this Hello was said before the five were confirmed on the other.
  await afterLoss.heard(senegal, hello('0a', 2));
  expect(await raised()).toEqual([]);
  await afterLoss.heard(senegal, hello('0b', 5));
  expect(await raised()).toEqual([]);
  await afterLoss.heard(senegal, hello('0c', 2));
  expect(await raised()).toEqual([['PEER_WENT_BACK', 3]]);
});
