// A second gateway on the same folder: refused, and the first one does not notice.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MessageList } from '#gateway/contract';
import { digestsBelow } from '../../support/files-below.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { refusedStart } from '../../support/refused-start.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

it('is refused with exit status 11 and the file, again and again, and the first goes on with its link', { timeout: 60_000 }, async () => {
  // Whoever closes a file gives up the locks that his process has on it: the database is not looked at here.
  const kept = () => digestsBelow(mali.home, (name) => !name.includes('cop.sqlite'));
  const before = kept();
  for (let i = 0; i < 2; i++) {
    const { status, code, fr, en } = await refusedStart(mali.home);
    expect([status, code]).toEqual([11, 'STORE_LOCKED']);
    for (const sentence of [fr, en]) expect(sentence).toContain(`${mali.home}/data/cop.sqlite`);
    const { id } = await senegal.report(['ML-BRTMTH']);
    expect((await senegal.settled(id)).status).toBe('delivered');
  }
  expect(kept()).toEqual(before);
  expect((await mali.ask<MessageList>('GET', '/v1/messages')).body.messages).toHaveLength(2);
  expect(mali.log.filter(({ event }) => event === 'link.down')).toEqual([]);
});
