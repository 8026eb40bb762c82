// What goes wrong with documents at an officer's own machine and gateway: each time he is told what it was, and nothing half done stays.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { officerOf } from '#certs-dev';
import type { DraftSummary, MessageView } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

const dir = mkdtempSync(join(tmpdir(), 'cop-trouble-'));
const at = (name: string) => join(dir, name);
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await mali.start();
  // Nothing comes by itself.
  await senegal.start((config) => ({ ...config, profile: { ...config.profile, documentOctets: 0 } }));
  await linked(mali, senegal);
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 18', kinds: ['assistance'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [one, other] of [[mali, senegal], [senegal, mali]] as const) // biome-ignore format: pairs
    await one.ask('POST', '/v1/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1');
  const { to: _, ...rest } = parse((await copAt(mali, 'ol-1', 'assistance', 'example')).out) as { to: string };
  writeFileSync(at('request.yaml'), stringify(rest));
}, 60_000);
beforeEach(() => {
  mali.log.length = 0;
});
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true });
});

const attach = (...files: string[]) =>
  copAt(mali, 'ol-1', 'assistance', 'request', '--to', 'SN-DNLTM', '--file', at('request.yaml'), ...files.flatMap((file) => ['--attach', file]), '--json');
const filesOf = (unit: LiveUnit) => readdirSync(join(unit.home, 'data', 'documents'));
const handedIn = () => mali.log.filter(({ event }) => event === 'document.handed_in');

/** A draft with a document of so many octets, and the file in which Mali keeps it. */
async function drafted(octets: number): Promise<{ id: string; file: string }> {
  writeFileSync(at('piece.pdf'), randomBytes(octets));
  const { id } = JSON.parse((await attach(at('piece.pdf'))).out) as DraftSummary;
  return { id, file: join(mali.home, 'data', 'documents', `own-${handedIn().at(-1)?.document}`) };
}

async function sent(octets: number): Promise<{ id: string; file: string }> {
  const { id, file } = await drafted(octets);
  const message = await jsonAt<MessageView>(mali, 'chef-1', 'message', 'approve', id, '--yes');
  await mali.settled(message.id);
  return { id: message.id, file };
}

const save = (unit: LiveUnit, id: string, out: string, ...more: string[]) =>
  copAt(unit, 'chef-1', 'document', 'save', id, '1', '--out', out, '--json', ...more);

const mkfifo = spawnSync('mkfifo', ['--version']).error === undefined;
if (!mkfifo) console.warn('tests/journeys/document-trouble: a pipe skipped, because there is no mkfifo here.');

describe('a file that cannot be handed in', () => {
  beforeAll(() => {
    mkdirSync(at('folder'));
    if (mkfifo) execFileSync('mkfifo', [at('pipe')]);
    writeFileSync(at('large'), '');
    truncateSync(at('large'), 3e9);
    writeFileSync(at('ok'), 'x');
  });

  it.each<[string, string, string, string]>([
    ['a folder', at('folder'), 'FILE_UNREADABLE', 'ce n’est pas un fichier'],
    ...(mkfifo ? [['a pipe', at('pipe'), 'FILE_UNREADABLE', 'ce n’est pas un fichier'] as [string, string, string, string]] : []),
    ['one of three gigabytes', at('large'), 'DOCUMENT_TOO_LARGE', '2147483648'],
    ['one with too long a title', `${'x'.repeat(161)}=${at('ok')}`, 'CONTENT_INVALID', '≤ 160'],
    ['one whose title hides what it is', `facture\u202efdp.exe=${at('ok')}`, 'CONTENT_INVALID', 'facture·fdp.exe'],
  ])('%s: said at once, before the others are sent', async (_, words, code, said) => {
    writeFileSync(at('first.pdf'), randomBytes(1_000));
    const { code: got, fr } = errorOf(await attach(at('first.pdf'), words));
    expect([got, fr]).toEqual([code, expect.stringContaining(said)]);
    expect(handedIn()).toEqual([]);
  });

  it('one that grows while it is read is not handed in as if it were whole', async () => {
    writeFileSync(at('video'), randomBytes(20_000_000));
    const descriptor = openSync(at('video'), 'a');
    const recording = setInterval(() => writeSync(descriptor, randomBytes(100_000)), 1);
    const outcome = await attach(at('video'));
    clearInterval(recording);
    expect(errorOf(outcome)).toMatchObject({ code: 'FILE_UNREADABLE', fr: expect.stringContaining('il a changé pendant la lecture') });
    expect(handedIn()).toEqual([]);
    await until('nothing of it is kept', 20, async () => (filesOf(mali).length === 0 ? true : undefined));
    // The gateway says so once it has noticed, which may be after the command has ended.
    await until('the gateway says so', 20, async () => (mali.log.some(({ code }) => code === 'DOCUMENT_CUT') ? true : undefined));
  });
});

describe('a connection that ends while a document is handed in', () => {
  function post(octets: number, use: (outgoing: ReturnType<typeof request>) => void): Promise<number | string> {
    const { pkcs12File, passphraseFile } = officerOf(mali.unit, 'ol-1');
    const pfx = { pfx: readFileSync(pkcs12File), passphrase: readFileSync(passphraseFile, 'utf8').trim(), ca: mali.unit.authority.certificate };
    const headers = { 'content-type': 'application/octet-stream', 'content-length': octets, 'cop-justification': 'x' };
    return new Promise((resolve) => {
      const to = { host: '127.0.0.1', port: mali.gateway?.apiPort, method: 'POST', path: '/v1/documents', agent: false as const };
      const outgoing = request({ ...to, headers, ...pfx }, (incoming) => {
        incoming.resume();
        resolve(incoming.statusCode ?? 0);
      });
      outgoing.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      use(outgoing);
    });
  }

  it('leaves nothing, and is no bug of the gateway', async () => {
    const before = filesOf(mali);
    const sending = post(5_000_000, (outgoing) => {
      outgoing.write(randomBytes(1_000_000));
      void until('it comes in', 5, async () => (filesOf(mali).some((name) => name.endsWith('.part')) ? true : undefined)).then(() => outgoing.destroy());
    });
    expect(await sending).toBe('ECONNRESET');
    await until('nothing is left', 5, async () => (filesOf(mali).length === before.length ? true : undefined));
    expect(mali.log.filter(({ event }) => event === 'api.refused')).toMatchObject([{ level: 'warn', code: 'DOCUMENT_CUT' }]);
  });

  it('is not waited for when it announces more than there may be', async () => {
    const begun = performance.now();
    expect(await post(3_000_000_000, (outgoing) => outgoing.write(randomBytes(100)))).toBe(422);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('a document that the disk has damaged', () => {
  it('in the middle: the officer is told that it is not whole, the log says why, and no file stays', async () => {
    const { id, file } = await drafted(100_000);
    const octets = readFileSync(file);
    octets[50_000] = (octets[50_000] as number) ^ 1;
    writeFileSync(file, octets);
    expect(errorOf(await save(mali, id, at('damaged'), '--draft')).code).toBe('DOCUMENT_CUT');
    expect(existsSync(at('damaged'))).toBe(false);
    expect(mali.log.filter(({ event }) => event === 'document.damaged')).toMatchObject([{ level: 'error', code: 'RECORD_ALTERED', officer: 'chef-1' }]);
  });

  it.each<[string, (file: string) => void]>([
    ['cut', (file) => truncateSync(file, 50_000)],
    ['lost', (file) => rmSync(file)],
  ])('or %s: nothing is said to have been saved', async (name, harm) => {
    const { id, file } = await drafted(100_000);
    harm(file);
    expect(errorOf(await save(mali, id, at(name), '--draft')).code).toBe('RECORD_ALTERED');
    expect(existsSync(at(name))).toBe(false);
    const { entries } = await jsonAt<{ entries: { act: string; note?: string }[] }>(mali, 'dpd-1', 'audit', 'list', '--limit', '20');
    const document = file.slice(-32);
    expect(entries.filter(({ note }) => note === document).map(({ act }) => act)).toEqual(['document.handed_in']);
  });
});

describe('a document that is not here', () => {
  it('because it was not asked for, is to be asked for: the officer is told how', async () => {
    const { id } = await sent(1_000);
    expect(errorOf(await save(senegal, id, at('held')))).toMatchObject({ code: 'DOCUMENT_HELD', fr: expect.stringContaining(`cop document fetch ${id} 1`) });
  });

  it('because its sender has lost it, is not called altered', async () => {
    const { id, file } = await sent(1_000);
    rmSync(file);
    await jsonAt(senegal, 'ol-1', 'document', 'fetch', id, '1');
    await until('it is refused', 10, async () => {
      const { body } = await senegal.ask<MessageView>('GET', `/v1/messages/${id}`);
      return body.documents?.[0]?.state === 'refused' ? true : undefined;
    });
    expect(errorOf(await save(senegal, id, at('lost-there')))).toMatchObject({
      code: 'DOCUMENT_GONE',
      fr: expect.stringContaining('ML-BRTMTH n’a plus la pièce'),
    });
  });
});

it('nothing is written over, nor through a link', async () => {
  const { id } = await sent(1_000);
  symlinkSync(at('elsewhere'), at('link'));
  mkdirSync(at('there'));
  for (const out of [at('link'), at('there'), '/dev/full']) expect(errorOf(await save(mali, id, out)).code).toBe('FILE_EXISTS');
  expect(errorOf(await save(mali, id, at('no/such'))).code).toBe('FILE_UNWRITABLE');
  expect(existsSync(at('elsewhere'))).toBe(false);
});

it('its title is what stands before the first sign, unless that is a path', async () => {
  mkdirSync(at('a=b'));
  const cases: [string, string, string][] = [
    ['a=b/c.pdf', at('a=b/c.pdf'), 'c.pdf'],
    ['x=y.pdf', `Annexe=${at('x=y.pdf')}`, 'Annexe'],
    ['x=y.pdf', at('x=y.pdf'), 'x=y.pdf'],
  ];
  for (const [name, words, title] of cases) {
    writeFileSync(at(name), randomBytes(10));
    const { id } = JSON.parse((await attach(words)).out) as DraftSummary;
    const { body } = await mali.ask('GET', `/v1/drafts/${id}`, undefined, 'chef-1');
    expect(JSON.stringify(body)).toContain(`"title":"${title}"`);
  }
});
