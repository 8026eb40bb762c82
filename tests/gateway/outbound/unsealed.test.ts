// Messages that wait for the keys of their addressee leave in the order in which they were stored, and what is sent while they are being sealed
// leaves after them: a step must not arrive before what it is a step of.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type SealDeps, sealWaiting } from '../../../gateway/outbound/queue.ts';
import { send, sentId } from '../../../gateway/outbound/send.ts';
import { Unsealed } from '../../../gateway/outbound/unsealed.ts';
import { listEntries } from '../../../gateway/store/audit-entries.ts';
import { splitRecord } from '../../../gateway/store/entry-record.ts';
import { parseEnvelope, parseFacts, sha256, type UnitId } from '../../../protocol/index.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { incident, introduce, type OfflineUnit, officer, openUnit } from '../inbound/offline.ts';

let live: Live;
let mali: OfflineUnit;
let senegal: OfflineUnit;
beforeAll(async () => {
  live = await liveFederation(2);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  mali = await openUnit(live.of('ML-BRTMTH'));
  senegal = await openUnit(live.of('SN-DNLTM'));
  return async () => {
    await mali[Symbol.asyncDispose]();
    await senegal[Symbol.asyncDispose]();
  };
});

const sealing = (): SealDeps => ({ ...mali, log: () => {} });
const queued = async () => (await mali.items(senegal.self)).map((item) => parseEnvelope(item).header.messageId);

it('what is sent once the keys are known leaves after what waited for them', async () => {
  const waited = [await mali.report([senegal.self]), await mali.report([senegal.self]), await mali.report([senegal.self])];
  await introduce(mali, senegal);
  // The keys are known, and nothing is sealed yet.
  const sent = await mali.report([senegal.self]);
  expect(await queued()).toEqual([]);
  expect(await sealWaiting(senegal.self, sealing())).toBe(4);
  const later = await mali.report([senegal.self]);
  expect(await queued()).toEqual([...waited, sent, later]);
});

it('what is sent while they are being sealed leaves in its place, whoever else begins to seal too', async () => {
  const waited: string[] = [];
  for (let n = 0; n < 12; n++) waited.push(await mali.report([senegal.self]));
  await introduce(mali, senegal);
  const seals = [sealWaiting(senegal.self, sealing()), sealWaiting(senegal.self, sealing())];
  const sent: string[] = [];
  for (let n = 0; n < 12; n++) {
    sent.push(await mali.report([senegal.self]));
    seals.push(sealWaiting(senegal.self, sealing()));
  }
  await Promise.all(seals);
  expect(await queued()).toEqual([...waited, ...sent]);
});

it('a clock that was set back changes nothing in the order', async () => {
  const now = mali.clock.at;
  mali.clock.at = new Date(now.getTime() + 3_600_000);
  const first = await mali.report([senegal.self]);
  mali.clock.at = now;
  const second = await mali.report([senegal.self]);
  await introduce(mali, senegal);
  expect(await sealWaiting(senegal.self, sealing())).toBe(2);
  expect(await queued()).toEqual([first, second]);
});

it('a message that was sealed before the keys came, and stored after all that waited had left, does not stay behind', async () => {
  await introduce(mali, senegal);
  const woken: UnitId[] = [];
  const deps = { ...mali, directory: withoutKeys(mali.directory), wake: (units: readonly UnitId[]) => void woken.push(...units) };
  const content = { author: officer.officer, caseReference: '', handling: ['H1' as const], body: incident };
  const sent = await send({ content, to: [senegal.self], priority: 'routine', training: false, lifeMs: 86_400_000, by: officer }, deps);
  expect([await queued(), woken]).toEqual([[], [senegal.self]]);
  expect(await sealWaiting(senegal.self, sealing())).toBe(1);
  expect(await queued()).toEqual([sentId(sent)]);
});

it('the log names the envelope that leaves, and no other', async () => {
  await mali.report([senegal.self]);
  await introduce(mali, senegal);
  await mali.report([senegal.self]);
  await sealWaiting(senegal.self, sealing());
  const entries = await mali.store.read((db) => listEntries(db, { order: 'asc', limit: 100 }));
  const named = entries.flatMap(({ act, id, record }) => {
    const { envelopeDigest } = parseFacts(splitRecord({ id, record }).facts);
    return envelopeDigest ? [[act, Buffer.from(envelopeDigest).toString('hex')]] : [];
  });
  expect(named).toEqual((await mali.items(senegal.self)).map((item) => ['message.sealed', Buffer.from(sha256(item)).toString('hex')]));
});

it('after a restart, what waits goes before what is sent', async () => {
  const waited = await mali.report([senegal.self]);
  await introduce(mali, senegal);
  const again = { ...mali, unsealed: await Unsealed.load(mali.store) };
  const content = { author: officer.officer, caseReference: '', handling: ['H1' as const], body: incident };
  const sent = sentId(await send({ content, to: [senegal.self], priority: 'routine', training: false, lifeMs: 86_400_000, by: officer }, again));
  await sealWaiting(senegal.self, { ...sealing(), unsealed: again.unsealed });
  expect([await queued(), again.unsealed.has(senegal.self)]).toEqual([[waited, sent], false]);
});

/** The directory as it was the moment before the keys came. */
function withoutKeys(directory: OfflineUnit['directory']): OfflineUnit['directory'] {
  return new Proxy(directory, {
    get(target, name) {
      if (name === 'encryptionKey') return async () => undefined;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
