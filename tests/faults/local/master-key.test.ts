// A master key that is not there, not the right one, or not to be read: no start, nothing changed, and no new key in its place.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CopError } from '#protocol';
import { runGateway } from '../../../gateway/run.ts';
import { digestsBelow } from '../../support/files-below.ts';
import { type Live, type LiveUnit, liveFederation } from '../../support/live.ts';
import { refusedStart } from '../../support/refused-start.ts';

let live: Live;
let mali: LiveUnit;
let dir: string;
let home: string;
let key: string;
beforeAll(async () => {
  live = await liveFederation(2);
  mali = live.of('ML-BRTMTH');
  // A unit that has something to lose.
  await mali.start();
  await mali.report(['SN-DNLTM']);
  await mali.stop();
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cop-key-'));
  home = join(dir, 'home');
  key = join(home, 'master.key');
  cpSync(mali.home, home, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const start = (folder = home) => {
  const signal = AbortSignal.abort();
  return runGateway({ home: folder, env: {}, signal, out: new PassThrough().resume(), onReady: () => {} }).then(
    () => undefined,
    (error: unknown) => error,
  );
};
const safeCopy = () => cpSync(join(mali.home, 'master.key'), key);

describe('a start is refused, nothing is changed, and with the safe copy of the key everything is there again', () => {
  it.each<[string, () => void, CopError['code'], number, string]>([
    ['without the key', () => rmSync(key), 'MASTER_KEY_MISSING', 23, 'copie de sûreté'],
    ['with a key under another name', () => renameSync(key, `${key}.old`), 'MASTER_KEY_MISSING', 23, 'copie de sûreté'],
    ['with a link that leads nowhere', () => replace(() => symlinkSync(join(dir, 'medium', 'master.key'), key)), 'MASTER_KEY_MISSING', 23, 'copie de sûreté'],
    ['with the key of another unit', () => cpSync(join(live.of('SN-DNLTM').home, 'master.key'), key), 'MASTER_KEY_WRONG', 12, 'ML-BRTMTH'],
    ['with a key of the right form that is none of ours', () => write(Buffer.alloc(32, 7).toString('base64url')), 'MASTER_KEY_WRONG', 12, 'ML-BRTMTH'],
    ['with half a key', () => write(Buffer.alloc(16, 7).toString('base64url')), 'MASTER_KEY_WRONG', 12, 'ML-BRTMTH'],
    ['with an empty key', () => write(''), 'MASTER_KEY_WRONG', 12, 'ML-BRTMTH'],
    ['with a key that anybody may read', () => chmodSync(key, 0o644), 'FILE_EXPOSED', 23, 'chmod 600'],
    ['with a key that the group may write', () => chmodSync(key, 0o620), 'FILE_EXPOSED', 23, 'chmod 600'],
    ['with a folder in its place', () => replace(() => mkdirSync(key, 0o700)), 'FILE_UNREADABLE', 1, 'Vérifiez'],
  ])('%s', async (_, spoil, code, exit, next) => {
    spoil();
    const before = digestsBelow(home);
    const error = await start();
    expect(error).toBeInstanceOf(CopError);
    const { row, say, ...known } = error as CopError;
    expect([known.code, row.exit]).toEqual([code, exit]);
    for (const language of ['fr', 'en'] as const) expect(say.call(error, language)).toContain(key);
    expect(say.call(error, 'fr')).toContain(next);
    expect(digestsBelow(home)).toEqual(before);
    // The same again: the first attempt has made nothing that the second one takes.
    expect((await start()) as CopError).toMatchObject({ code });
    rmSync(key, { recursive: true, force: true });
    safeCopy();
    expect(await start()).toBeUndefined();
  });
});

function replace(make: () => void): void {
  rmSync(key);
  make();
}

function write(text: string): void {
  writeFileSync(key, text, { mode: 0o600 });
}

it('as a process: one line, the exit status of the table, and not a word of a stack', { timeout: 60_000 }, async () => {
  rmSync(key);
  expect(await refusedStart(home)).toMatchObject({ status: 23, code: 'MASTER_KEY_MISSING' });
});

it('one that the gateway’s own account may not read is named with the reason', { timeout: 60_000 }, async ({ skip }) => {
  const isRoot = process.getuid?.() === 0;
  // Permissions do not bind root: somebody else must try.
  const under = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  chmodSync(key, isRoot ? 0o600 : 0o000);
  if (isRoot) {
    chmodSync(dir, 0o755);
    chmodSync(home, 0o755);
  }
  const refused = await refusedStart(home, under).catch((error: unknown) => error);
  if (refused instanceof Error) {
    console.warn(`tests/faults/local/master-key.test.ts: the user nobody cannot run the gateway here: ${refused.message.slice(0, 200)}`);
    return skip('the user nobody cannot run the gateway here');
  }
  expect(refused).toMatchObject({ status: 1, code: 'FILE_UNREADABLE', en: expect.stringContaining(`${key}" cannot be read (EACCES)`) });
});
