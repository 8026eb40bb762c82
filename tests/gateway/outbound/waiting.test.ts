// A message to a unit whose keys nobody knows yet waits, says so, and leaves when they come: also after a restart, and
// although another one beside it was damaged on the disk.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MessageList, MessageView, StatusView } from '#gateway/contract';
import { parseUnitId } from '#protocol';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeEach(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await mali.start();
}, 40_000);
afterEach(async () => {
  vi.useRealTimers();
  await live[Symbol.asyncDispose]();
});

const waiting = async (id: string) => (await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body.deliveries[0];

it('waits for the keys, across a restart, and leaves in order when they come', async () => {
  const first = await mali.report(['SN-DNLTM']);
  expect(first.deliveries).toMatchObject([{ status: 'queued', waiting: { reason: { code: 'KEYSET_UNKNOWN' } } }]);
  expect(first.deliveries[0]).not.toHaveProperty('envelopeDigest');
  await mali.stop();
  await mali.start();
  const second = await mali.report(['SN-DNLTM']);
  expect((await waiting(first.id))?.waiting?.reason?.code).toBe('KEYSET_UNKNOWN');
  expect((await mali.ask<StatusView>('GET', '/v1/status')).body.queue.messages).toBe(2);
  await senegal.start();
  for (const { id } of [first, second])
    expect((await mali.settled(id)).deliveries).toMatchObject([{ status: 'delivered', envelopeDigest: expect.any(String) }]);
  const { body } = await senegal.ask<MessageList>('GET', '/v1/messages?direction=in');
  expect(body.messages.map(({ id }) => id)).toEqual([second.id, first.id]);
});

it('leaves although another one that waits was damaged on the disk; that one is told, and nothing else stops', async () => {
  const [damaged, sound] = [await mali.report(['SN-DNLTM']), await mali.report(['SN-DNLTM'])];
  await mali.stop();
  const disk = new Sqlite(join(mali.home, 'data', 'cop.sqlite'));
  const { sealed } = disk.prepare('select sealed from message where message_id = ?').get(damaged.id) as { sealed: Buffer };
  sealed[sealed.length - 20] = (sealed[sealed.length - 20] as number) ^ 1;
  disk.prepare('update message set sealed = ? where message_id = ?').run(sealed, damaged.id);
  disk.close();
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
  expect((await mali.settled(sound.id)).status).toBe('delivered');
  expect((await mali.ask('GET', `/v1/messages/${damaged.id}`)).body).toMatchObject({ error: { code: 'RECORD_ALTERED' } });
  expect(mali.log.find(({ code }) => code === 'RECORD_ALTERED')).toMatchObject({ level: 'error', message: expect.stringContaining(damaged.id) });
  // The link stays, and new messages go.
  const later = await mali.report(['SN-DNLTM']);
  expect((await mali.settled(later.id)).status).toBe('delivered');
});

it('a life that is over before it begins is refused, and the gateway starts again', async () => {
  const incident = { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
  for (const expiresInHours of [1e-9, 1e-7]) {
    const { status, body } = await mali.ask('POST', '/v1/incidents', { to: ['SN-DNLTM'], incident, expiresInHours });
    expect([status, body]).toMatchObject([422, { error: { code: 'INPUT_INVALID', params: { field: 'expiresInHours' } } }]);
  }
  await mali.stop();
  await mali.start();
  expect((await mali.ask<MessageList>('GET', '/v1/messages')).body.messages).toEqual([]);
});

it('a key that a running gateway rotates is announced on the live link, and used', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await mali.stop();
  let at = Date.now();
  await mali.start(undefined, () => new Date(at));
  await senegal.start();
  await linked(mali, senegal);
  const before = (await mali.ask<StatusView>('GET', '/v1/status')).body.keyset;
  // Partners' clocks agree only to minutes; a successor that begins later than their now is not used by them yet.
  at += 7 * 86_400_000;
  vi.advanceTimersByTime(61_000);
  const after = await until('rotation', 10, async () => {
    const { keyset } = (await mali.ask<StatusView>('GET', '/v1/status')).body;
    return keyset.version > before.version ? keyset : undefined;
  });
  expect(after.version).toBe(before.version + 1);
  expect(after.encryptionKey).not.toBe(before.encryptionKey);
  expect(after.signingKey).toBe(before.signingKey);
  await until('Senegal knows', 10, async () =>
    senegal.log.some(({ event, version }) => event === 'keyset.learned' && version === after.version) ? true : undefined,
  );
  expect(mali.gateway?.links.status(parseUnitId('SN-DNLTM'))?.state, 'without a new link').toBe('up');
  expect(mali.log.filter(({ event }) => event === 'link.up')).toHaveLength(mali.log.filter(({ event }) => event === 'gateway.started').length - 1);
  const { id } = await senegal.report(['ML-BRTMTH']);
  expect((await senegal.settled(id)).status).toBe('delivered');
});
