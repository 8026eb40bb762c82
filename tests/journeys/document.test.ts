// Documents that go with requests and their answers: handed in, read by whoever approves, fetched by the other unit alone, taken up again after
// a cut and a restart, refused when they were altered, gone with their message.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { DocumentView, DraftSummary, MessageView } from '#gateway/contract';
import { type DocumentFrame, type DocumentId, parseUnitId, type UnitId } from '#protocol';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

const dir = mkdtempSync(join(tmpdir(), 'cop-document-'));
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
let line: Server;
/** Octets a second from Mali to Senegal; nothing when there is no end to them. */
let rate: number | undefined;
const ends = new Set<Socket>();
const senegals = () => senegal.start((config) => ({ ...config, peerUrls: new Map() }));

/** The line between Mali and Senegal: as slow as `rate` says, cut when it is told to. */
function lineTo(port: () => number): Server {
  return createServer((near) => {
    const far = connect(port(), '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        ends.delete(one);
        other.destroy();
      });
    }
    far.pipe(near);
    near.on('data', async (chunk) => {
      near.pause();
      if (rate !== undefined) await sleep((chunk.length * 1_000) / rate);
      if (far.write(chunk)) near.resume();
      else far.once('drain', () => near.resume());
    });
  });
}

const cut = () => {
  for (const end of ends) end.destroy();
};

beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  // Senegal knows no address: Mali dials it through the line.
  await senegals();
  line = lineTo(() => senegal.gateway?.linkPort ?? 0);
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const { port } = line.address() as { port: number };
  await mali.start((config) => ({ ...config, peerUrls: new Map([[senegal.unit.unit as UnitId, [`wss://127.0.0.1:${port}/cop/v1`]]]) }));
  await niger.start();
  await linked(mali, senegal);
  await linked(mali, niger);
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 18', kinds: ['assistance', 'incident'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [at, other] of [[mali, senegal], [senegal, mali], [mali, niger], [niger, mali]] as const) // biome-ignore format: pairs
    expect((await at.ask('POST', '/v1/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1')).status).toBe(201);
}, 60_000);
afterEach(() => {
  rate = undefined;
});
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  line.close();
  rmSync(dir, { recursive: true });
});

/** A file of so many octets that do not pack, and their digest. */
function file(name: string, octets: number): { path: string; sha256: string } {
  const content = randomBytes(octets);
  const path = join(dir, name);
  writeFileSync(path, content);
  return { path, sha256: createHash('sha256').update(content).digest('hex') };
}

async function held(at: LiveUnit, ...words: string[]): Promise<DraftSummary> {
  const { exit, out, err } = await copAt(at, 'ol-1', ...words, '--json');
  expect([exit, exit === 21 ? '' : err]).toEqual([21, '']);
  return JSON.parse(out) as DraftSummary;
}

const approve = (at: LiveUnit, { id }: DraftSummary) => jsonAt<MessageView>(at, 'chef-1', 'message', 'approve', id, '--yes');

let example: string;
/** A request for assistance with these documents, held. */
async function request(to: LiveUnit, ...attached: string[]): Promise<DraftSummary> {
  example ??= (await copAt(mali, 'ol-1', 'assistance', 'example')).out;
  const path = join(dir, `${Math.random()}.yaml`);
  const { to: _, ...rest } = parse(example) as { to: string };
  writeFileSync(path, stringify(rest));
  return held(mali, 'assistance', 'request', '--to', to.unit.unit, '--file', path, ...attached.flatMap((each) => ['--attach', each]));
}

const documents = async (at: LiveUnit, id: string): Promise<DocumentView[]> => (await jsonAt<MessageView>(at, 'ol-1', 'message', 'show', id)).documents ?? [];
const arrived = (at: LiveUnit, id: string) =>
  until(`documents of ${id}`, 30, async () => {
    const { status, body } = await at.ask<MessageView>('GET', `/v1/messages/${id}`);
    const all = status === 200 ? (body.documents ?? []) : [];
    return all.length > 0 && all.every(({ state }) => state !== 'wanted') ? all : undefined;
  });
const filesOf = (at: LiveUnit) => readdirSync(join(at.home, 'data', 'documents'));
const digestOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

async function save(at: LiveUnit, id: string, number: number): Promise<string> {
  const path = join(dir, `${at.unit.unit}-${Math.random()}`);
  await jsonAt(at, 'ol-1', 'document', 'save', id, String(number), '--out', path);
  return digestOf(path);
}

describe('a request with two documents', () => {
  const [report, photo] = [file('pv.pdf', 300_000), file('photo.jpg', 17)];
  let draft: DraftSummary;
  let id: string;

  it('tells the size and the time beforehand, and waits for the head of unit, who can read them', async () => {
    draft = await request(senegal, `Procès-verbal=${report.path}`, photo.path);
    const path = join(dir, 'draft');
    await jsonAt(mali, 'chef-1', 'document', 'save', draft.id, '1', '--draft', '--out', path);
    expect(digestOf(path)).toBe(report.sha256);
    const shown = await copAt(mali, 'chef-1', 'message', 'show', draft.id);
    expect(shown.out.replaceAll('\u00a0', ' ')).toMatch(/1\. Procès-verbal, 300 ko/);
    const told = await copAt(
      mali,
      'ol-1',
      'assistance',
      'request',
      '--to',
      'SN-DNLTM',
      '--file',
      join(dir, readdirSync(dir).find((name) => name.endsWith('.yaml')) as string),
      '--attach',
      photo.path,
    );
    expect(told.exit).toBe(21);
    expect(told.out.replaceAll('\u00a0', ' ')).toContain('Pièce déposée : photo.jpg, 17 o, au moins 1 s sur la liaison de cette unité.');
  });

  it('arrives whole, octet for octet, and both sides say so', async () => {
    ({ id } = await approve(mali, draft));
    expect(await arrived(senegal, id)).toMatchObject([
      { number: 1, title: 'Procès-verbal', octets: 300_000, sha256: report.sha256, state: 'complete', arrived: 300_000 },
      { number: 2, title: 'photo.jpg', octets: 17, sha256: photo.sha256, state: 'complete' },
    ]);
    expect([await save(senegal, id, 1), await save(senegal, id, 2)]).toEqual([report.sha256, photo.sha256]);
    await until('Mali knows', 10, async () => ((await documents(mali, id)).every(({ given }) => given?.[0]?.since) ? true : undefined));
    expect((await copAt(mali, 'ol-1', 'message', 'show', id)).out).toMatch(/remise à SN-DNLTM, /);
    expect(await save(mali, id, 1)).toBe(report.sha256);
  });

  it('is in the log of both: by its digest, who saved it, to whom it went', async () => {
    const acts = async (at: LiveUnit) =>
      (await jsonAt<{ entries: { act: string; message?: string }[] }>(at, 'dpd-1', 'audit', 'list', '--limit', '200')).entries
        .filter(({ act, message }) => act.startsWith('document.') && (message === undefined || message === id))
        .map(({ act }) => act);
    expect(await acts(mali)).toEqual(expect.arrayContaining(['document.handed_in', 'document.given', 'document.saved']));
    expect(await acts(senegal)).toEqual(expect.arrayContaining(['document.received', 'document.saved']));
  });

  it('shows no key to anybody', async () => {
    for (const at of [mali, senegal]) expect((await copAt(at, 'ol-1', 'message', 'show', id, '--json')).out).not.toMatch(/"key"/);
    const lines = JSON.stringify([...mali.log, ...senegal.log]);
    expect(lines).not.toContain('Procès-verbal');
  });

  it('is answered with a document', async () => {
    const answer = file('audition.pdf', 50_001);
    for (const act of ['acknowledge', 'execute']) await jsonAt(senegal, 'ol-1', 'assistance', act, id);
    const step = await approve(
      senegal,
      await held(senegal, 'assistance', 'deliver', id, '--text', 'Audition du témoin.', '--attach', `Audition=${answer.path}`),
    );
    expect(await arrived(mali, step.id)).toMatchObject([{ title: 'Audition', state: 'complete' }]);
    expect(await save(mali, step.id, 1)).toBe(answer.sha256);
  });

  it('keeps its documents on the disk as nobody can read them', () => {
    for (const at of [mali, senegal])
      for (const name of filesOf(at)) expect(readFileSync(join(at.home, 'data', 'documents', name)).includes(readFileSync(photo.path))).toBe(false);
  });
});

describe('what is refused', () => {
  const small = file('small.pdf', 100);
  it.each<[string, () => Promise<string[]>, string]>([
    ['a file that is not there', async () => ['--attach', join(dir, 'absent.pdf')], 'FILE_UNREADABLE'],
    ['an empty file', async () => ['--attach', file('empty.pdf', 0).path], 'DOCUMENT_EMPTY'],
    ['a title of two lines', async () => ['--attach', `a\nb=${small.path}`], 'CONTENT_INVALID'],
  ])('%s', async (_, words, code) => {
    const path = join(dir, 'refused.yaml');
    const { to: __, ...rest } = parse((await copAt(mali, 'ol-1', 'assistance', 'example')).out) as { to: string };
    writeFileSync(path, stringify(rest));
    expect(errorOf(await copAt(mali, 'ol-1', 'assistance', 'request', '--to', 'SN-DNLTM', '--file', path, ...(await words()), '--json')).code).toBe(code);
  });

  it('a document that another officer handed in, one that was sent, one that is none', async () => {
    const { id } = await request(senegal, small.path);
    const sent = await approve(mali, { id } as DraftSummary);
    const [given] = (await mali.ask<MessageView>('GET', `/v1/messages/${sent.id}`)).body.documents ?? [];
    expect(given?.title).toBe('small.pdf');
    const attach = (document: string, officer = 'ol-1') =>
      mali.ask<{ error: { code: string } }>(
        'POST',
        `/v1/procedures/${sent.id}/steps`,
        { act: 'transmit', on: '2026-12-01', attachments: [{ document, title: 'x' }] },
        officer,
      );
    const ids = mali.log.filter(({ event }) => event === 'document.handed_in').map(({ document }) => String(document));
    expect((await attach(ids.at(-1) as string)).body.error.code).toBe('DOCUMENT_UNKNOWN');
    expect((await attach('0'.repeat(32))).body.error.code).toBe('DOCUMENT_UNKNOWN');
    expect((await attach('../master.key')).body.error.code).toBe('DOCUMENT_UNKNOWN');
  });

  it('a document with a message that takes none', async () => {
    const body = { to: ['SN-DNLTM'], kind: 'arrest_report', form: {}, attachments: [{ document: '0'.repeat(32), title: 'x' }] };
    expect((await mali.ask<{ error: { code: string } }>('POST', '/v1/requests', body)).body.error.code).not.toBe('INTERNAL');
  });

  it('saving over a file that exists, and a number that is none', async () => {
    const { id } = await request(senegal, small.path);
    expect(errorOf(await copAt(mali, 'chef-1', 'document', 'save', id, '1', '--draft', '--out', small.path, '--json')).code).toBe('FILE_EXISTS');
    expect(digestOf(small.path)).toBe(small.sha256);
    const path = join(dir, 'never');
    for (const number of ['0', '2', '-1', 'x']) {
      const { code } = errorOf(await copAt(mali, 'chef-1', 'document', 'save', id, '--draft', '--out', path, '--json', '--', number));
      expect(code).toBe('DOCUMENT_UNKNOWN');
    }
    expect(existsSync(path)).toBe(false);
  });
});

describe('a long document on a slow line', () => {
  const long = file('video.mp4', 3_000_000);

  it('lets messages pass, goes on after a cut and after a restart of the other side, and is whole', async () => {
    rate = 1_000_000;
    const { id } = await approve(mali, await request(senegal, long.path));
    const begun = await until('a third of it', 30, async () => {
      const [document] = (await senegal.ask<MessageView>('GET', `/v1/messages/${id}`)).body?.documents ?? [];
      return document && document.arrived > 1_000_000 ? document : undefined;
    });
    expect(begun.state).toBe('wanted');
    const urgent = await mali.report(['SN-DNLTM'], { priority: 'urgent' });
    await mali.settled(urgent.id);
    expect((await documents(senegal, id))[0]?.state).toBe('wanted');
    cut();
    await linked(mali, senegal);
    await until('further than before the cut', 30, async () => {
      const [document] = await documents(senegal, id);
      return document && document.arrived > begun.arrived ? true : undefined;
    });
    await senegal.stop();
    await senegals();
    await linked(mali, senegal);
    // What was durable is not asked for again.
    expect((await documents(senegal, id))[0]?.arrived).toBeGreaterThan(1_000_000);
    rate = undefined;
    await arrived(senegal, id);
    expect(await save(senegal, id, 1)).toBe(long.sha256);
  }, 60_000);

  it('is held when it is larger than what comes by itself, until an officer asks for it', async () => {
    await senegal.stop();
    await senegal.start((config) => ({ ...config, peerUrls: new Map(), profile: { ...config.profile, documentOctets: 10_000 } }));
    await linked(mali, senegal);
    const [large, small] = [file('large.bin', 10_001), file('fits.bin', 10_000)];
    const { id } = await approve(mali, await request(senegal, large.path, small.path));
    expect(await arrived(senegal, id)).toMatchObject([{ state: 'held' }, { state: 'complete' }]);
    expect(errorOf(await copAt(senegal, 'ol-1', 'document', 'save', id, '1', '--out', join(dir, 'held'), '--json'))).toMatchObject({
      code: 'DOCUMENT_HELD',
    });
    expect((await copAt(senegal, 'ol-1', 'message', 'show', id)).out).toContain('à demander par `cop document fetch`');
    await jsonAt(senegal, 'ol-1', 'document', 'fetch', id, '1');
    await until('it came', 15, async () => ((await documents(senegal, id))[0]?.state === 'complete' ? true : undefined));
    expect(await save(senegal, id, 1)).toBe(large.sha256);
    await senegal.stop();
    await senegals();
    await linked(mali, senegal);
  }, 60_000);
});

describe('a line or a partner that is not honest', () => {
  /** Changes what Mali gives, while `use` runs. */
  async function changing(change: (frame: DocumentFrame) => DocumentFrame, use: () => Promise<void>): Promise<void> {
    const links = mali.gateway?.links as NonNullable<LiveUnit['gateway']>['links'];
    const give = links.give.bind(links);
    links.give = (peer, frame) => give(peer, change(frame as DocumentFrame));
    await use();
    links.give = give;
  }
  const flipped = (sealed: Uint8Array) => sealed.map((octet, i) => (i === 0 ? octet ^ 1 : octet));

  it('a damaged chunk is asked for again', async () => {
    const some = file('damaged.bin', 100_000);
    let damages = 2;
    const damage = (frame: DocumentFrame): DocumentFrame =>
      frame.kind === 'documentChunk' && frame.index === 2 && damages-- > 0 ? { ...frame, sealed: flipped(frame.sealed) } : frame;
    await changing(damage, async () => {
      const { id } = await approve(mali, await request(senegal, some.path));
      expect(await arrived(senegal, id)).toMatchObject([{ state: 'complete' }]);
      expect(await save(senegal, id, 1)).toBe(some.sha256);
    });
    expect(damages).toBeLessThan(0);
    expect(senegal.log.filter(({ event }) => event === 'document.damaged')).toHaveLength(2);
  });

  it('an altered one is refused, logged, told to the officer, and does not stop the next', async () => {
    const [some, next] = [file('altered.bin', 100_000), file('next.bin', 5)];
    const alter = (frame: DocumentFrame): DocumentFrame =>
      frame.kind === 'documentChunk' && frame.index === 2 ? { ...frame, sealed: flipped(frame.sealed) } : frame;
    await changing(alter, async () => {
      const { id } = await approve(mali, await request(senegal, some.path, next.path));
      expect(await arrived(senegal, id)).toMatchObject([{ state: 'refused', reason: { code: 'DOCUMENT_ALTERED' } }, { state: 'complete' }]);
      expect(errorOf(await copAt(senegal, 'ol-1', 'document', 'save', id, '1', '--out', join(dir, 'altered'), '--json')).code).toBe('DOCUMENT_ALTERED');
      expect(senegal.log.filter(({ event }) => event === 'document.refused')).toMatchObject([{ code: 'DOCUMENT_ALTERED', peer: 'ML-BRTMTH' }]);
      expect((await copAt(senegal, 'ol-1', 'message', 'show', id)).out).toMatch(/refusée/);
    });
  });

  it('is given to nobody but the addressees of its message', async () => {
    const { document } = mali.log.findLast(({ event }) => event === 'document.handed_in') as unknown as { document: DocumentId };
    const seen: DocumentFrame[] = [];
    await changing(
      (frame) => {
        seen.push(frame);
        return frame;
      },
      async () => {
        niger.gateway?.links.sayOf(parseUnitId('ML-BRTMTH'), { kind: 'documentRequest', document, first: 0, count: 1 });
        await until('an answer', 10, async () => (seen.length > 0 ? true : undefined));
      },
    );
    expect(seen).toEqual([{ kind: 'documentRefusal', document, code: 'DOCUMENT_GONE' }]);
  });

  it('who asks for more than there may be is cut', async () => {
    const { id } = await approve(mali, await request(niger, file('asked.bin', 3_000_000).path));
    await arrived(niger, id);
    const { document } = mali.log.findLast(({ event }) => event === 'document.handed_in') as unknown as { document: DocumentId };
    for (let i = 0; i < 4; i++) niger.gateway?.links.sayOf(parseUnitId('ML-BRTMTH'), { kind: 'documentRequest', document, first: 64 * i, count: 64 });
    await until('the link is cut', 10, async () =>
      niger.log.some(({ event, code, message }) => event === 'link.down' && `${code} ${message}`.includes('DELIVERY_WINDOW')) ? true : undefined,
    );
    await linked(mali, niger);
  });
});

describe('a document whose message is gone', () => {
  it('is gone from the disks of both', async () => {
    const before = { mali: filesOf(mali).length, senegal: filesOf(senegal).length };
    const { id } = await approve(mali, await request(senegal, file('recalled.pdf', 40_000).path));
    await arrived(senegal, id);
    expect([filesOf(mali).length, filesOf(senegal).length]).toEqual([before.mali + 1, before.senegal + 1]);
    await jsonAt(mali, 'ol-1', 'message', 'recall', id, '--because', 'unlawful');
    const order = await until('the order', 10, async () => {
      const list = await senegal.ask<{ requests: { id: string; form?: { form: { of: string } } }[] }>('GET', '/v1/requests?kind=rectification_order');
      return list.body.requests.find((each) => each.form?.form.of === id);
    });
    await jsonAt(senegal, 'ol-1', 'rectification', 'deliver', order.id);
    // The upkeep does it once a minute, and at the start.
    await senegal.stop();
    await senegals();
    await until('the file is gone', 10, async () => (filesOf(senegal).length === before.senegal ? true : undefined));
    expect(errorOf(await copAt(senegal, 'ol-1', 'document', 'save', id, '1', '--out', join(dir, 'gone'), '--json')).code).toBe('MESSAGE_ERASED');
  });
});
