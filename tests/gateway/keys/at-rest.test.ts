// A stolen disk without the master key: nothing of a message, and no private key, stands readable in the database.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MessageView } from '#gateway/contract';
import { filesBelow } from '../../support/files-below.ts';
import { type Live, linked, liveFederation } from '../../support/live.ts';

let live: Live;
beforeAll(async () => {
  live = await liveFederation(2);
  await live.of('ML-BRTMTH').start();
  await live.of('SN-DNLTM').start();
  await linked(live.of('ML-BRTMTH'), live.of('SN-DNLTM'));
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

it('holds neither content nor private keys in the clear, on either side, while it runs and after it stopped', async () => {
  const place = 'Zzyzxtombouctou';
  const sender = live.of('ML-BRTMTH');
  const { id } = await sender.report(['SN-DNLTM'], {
    caseReference: 'QX9/PLAIN/77',
    incident: { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: place, country: 'ML' }, route: [{ name: `${place} Nord`, country: 'ML' }] },
  });
  await sender.settled(id);
  const { body } = await live.of('SN-DNLTM').ask<MessageView>('GET', `/v1/messages/${id}`);
  expect(JSON.stringify(body), 'the content is there for officers').toContain(place);

  for (const when of ['running', 'stopped'] as const) {
    for (const unit of ['ML-BRTMTH', 'SN-DNLTM']) {
      const { home, unit: secrets } = live.of(unit);
      // The database, its log, whatever else was left there.
      const disk = Buffer.concat(filesBelow(join(home, 'data')).map(([, octets]) => octets));
      expect(disk.length).toBeGreaterThan(20_000);
      // Were the search blind, it would not find what is meant to stand there.
      expect(disk.includes(unit)).toBe(true);
      const hidden: Record<string, Buffer> = { place: Buffer.from(place), case: Buffer.from('QX9/PLAIN/77'), word: Buffer.from('"d":"') };
      for (const [use, jwk] of Object.entries(secrets.keys)) {
        hidden[`${use} key, as text`] = Buffer.from(jwk.d);
        hidden[`${use} key, as octets`] = Buffer.from(jwk.d, 'base64url');
      }
      const masterKey = readFileSync(join(home, 'master.key'), 'latin1').trim();
      hidden['master key, as text'] = Buffer.from(masterKey);
      hidden['master key, as octets'] = Buffer.from(masterKey, 'base64url');
      for (const [what, octets] of Object.entries(hidden)) expect(disk.includes(octets), `${what} of ${unit}, ${when}`).toBe(false);
    }
    if (when === 'running') for (const unit of ['ML-BRTMTH', 'SN-DNLTM']) await live.of(unit).stop();
  }
});
