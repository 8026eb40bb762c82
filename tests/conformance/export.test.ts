// What the command exports is verified and opened by an unrelated JOSE implementation: Python's jwcrypto.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JoseExport } from '#gateway/contract';
import { copJson, officerEnvironment } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';

const script = join(import.meta.dirname, 'open_export.py');
const python = ['/usr/bin/python3', 'python3'].find((candidate) => spawnSync(candidate, ['-c', 'import jwcrypto']).status === 0);
if (!python) console.warn('tests/conformance/export: skipped, because no python3 here has the module jwcrypto (Debian: python3-jwcrypto).');

let live: Live;
beforeAll(async () => {
  live = await liveFederation(3);
  for (const id of ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI']) await live.of(id).start();
  await linked(live.of('ML-BRTMTH'), live.of('SN-DNLTM'));
  await linked(live.of('ML-BRTMTH'), live.of('NE-ECI'));
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

async function exported(unit: LiveUnit, id: string, to: string): Promise<JoseExport> {
  const env = { ...officerEnvironment(unit.unit), COP_GATEWAY: `https://127.0.0.1:${unit.gateway?.apiPort}` };
  return copJson<JoseExport>(['message', 'export', id, '--format', 'jose', '--to', to], env);
}

describe.skipIf(!python)('jwcrypto', () => {
  it.each([
    ['one addressee', ['SN-DNLTM']],
    ['two addressees', ['NE-ECI', 'SN-DNLTM']],
  ])('opens a message to %s with the addressee’s key, and finds the signer’s signature good', async (_, to) => {
    const mali = live.of('ML-BRTMTH');
    const { id } = await mali.report(to);
    await mali.settled(id);
    for (const addressee of to) {
      const form = await exported(mali, id, addressee);
      const file = join(mali.home, `${id}-${addressee}.json`);
      writeFileSync(file, JSON.stringify(form));
      const content = execFileSync(python as string, [script, file, live.of(addressee).unit.files.keys], { encoding: 'utf8' }).trim();
      expect(content).toBe(form.content);
    }
  });

  it('refuses an export in which one character of signature, ciphertext or header was changed', async () => {
    const mali = live.of('ML-BRTMTH');
    const { id } = await mali.report(['SN-DNLTM']);
    await mali.settled(id);
    const form = JSON.stringify(await exported(mali, id, 'SN-DNLTM'));
    for (const member of ['signature', 'ciphertext', 'aad']) {
      const file = join(mali.home, `altered-${member}.json`);
      writeFileSync(
        file,
        form.replace(new RegExp(`("${member}":"...)(.)`), (_, before: string, character: string) => before + (character === 'A' ? 'B' : 'A')),
      );
      const { status, stderr } = spawnSync(python as string, [script, file, live.of('SN-DNLTM').unit.files.keys], { encoding: 'utf8' });
      expect(status, member).not.toBe(0);
      expect(stderr, member).toMatch(/InvalidJWSSignature|InvalidJWEData|Verification failed|AssertionError/);
    }
  });
});
