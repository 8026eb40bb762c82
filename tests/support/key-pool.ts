// Before each test file. Thirty of them make federations, of 18 to 45 RSA keys each, and OpenSSL takes a sixteenth of a second for
// one: what a file had to make lies in a folder for the next ones. Inside one file no two keys are the same.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { drawKeysFrom, generatePair, type Pair } from '../../certs-dev/fresh-keys.ts';

const folder = inject('keyPool');
let drawn = 0;

drawKeysFrom(async () => {
  const file = join(folder, `${drawn++}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Pair;
  const pair = await generatePair();
  // Whole or not at all: another worker may be reading.
  const written = `${file}.${process.pid}`;
  writeFileSync(written, JSON.stringify(pair), { mode: 0o600 });
  renameSync(written, file);
  return pair;
});
