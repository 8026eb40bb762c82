// Makes the vectors of this folder: `node tests/vectors/make.ts`. Encryption is randomised, so that every run gives other
// envelopes: the files are committed and tests/protocol/vectors.test.ts reads them as they are. The keys stay. The worked examples of
// protocol/README.md are filled from them.

import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { authorityProfile, fiveUnits, issueAuthority } from '#certs-dev';
import { generatePrivateJwk, hex, type PrivateJwk, publicHalf, thumbprint } from '#protocol';
import { type Plain, readVectors } from './plain.ts';
import { fillExamples } from './readme-examples.ts';
import type { TestJwk, UnitVector } from './shapes.ts';

if (!existsSync(`${import.meta.dirname}/keys.json`)) write('keys', await makeKeys());
// The rest is built on the keys: loaded only now that they are there.
const { makeAll } = await import('./make-all.ts');
for (const [name, vectors] of Object.entries(await makeAll())) write(name, vectors);
const readme = `${import.meta.dirname}/../../protocol/README.md`;
writeFileSync(
  readme,
  fillExamples(readFileSync(readme, 'utf8'), (file) => readVectors<Plain>(file)),
);
// In the form that `npm run style` asks for.
execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', 'tests/vectors'], {
  cwd: `${import.meta.dirname}/../..`,
  stdio: 'inherit',
});

function write(name: string, vectors: unknown): void {
  writeFileSync(`${import.meta.dirname}/${name}.json`, `${JSON.stringify(vectors, null, 2)}\n`);
}

async function makeKeys(): Promise<UnitVector[]> {
  return Promise.all(
    fiveUnits.map(async ({ unit }) => ({
      unit,
      identity: await makeJwk('Ed25519'),
      sign: await makeJwk('Ed25519'),
      encrypt: await makeJwk('X25519'),
      anchor: hex(new X509Certificate((await issueAuthority(authorityProfile(unit, 'authority', new Date('2026-01-01T00:00:00.000Z')))).certificate).raw),
    })),
  );
}

async function makeJwk(crv: PrivateJwk['crv']): Promise<TestJwk> {
  const jwk = await generatePrivateJwk(crv);
  return { kid: await thumbprint(crv, publicHalf(jwk)), ...jwk };
}
