// What goes by hand instead of over a link, with the command alone, between running gateways that do not know how to reach one another.
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { AuditStatus, CourierTaken, DocumentView, DraftSummary, MessageList, MessageView } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let stick: string;
beforeAll(async () => {
  // Of two units each is the one witness that the other needs.
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
}, 40_000);
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'cop-stick-'));
});
afterEach(async () => {
  await live.renew();
  rmSync(stick, { recursive: true });
});
afterAll(() => live[Symbol.asyncDispose]());

interface Made {
  file: string;
  octets: number;
  sealed: boolean;
  receipts: number;
  urgent: number;
  routine: number;
  documents: number;
}

/** Starts units that cannot dial one another. */
async function apart(...units: LiveUnit[]): Promise<void> {
  for (const unit of units) await unit.start((config) => ({ ...config, peerUrls: new Map() }));
}

/** Starts Mali and Senegal with a link between them. */
async function together(): Promise<void> {
  await Promise.all([mali.stop(), senegal.stop()]);
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
}

const exported = (from: LiveUnit, to: LiveUnit, ...more: string[]) =>
  jsonAt<Made>(from, 'admin-1', 'courier', 'export', '--to', to.unit.unit, '--out', stick, ...more);
const imported = (at: LiveUnit, file: string) => jsonAt<CourierTaken>(at, 'admin-1', 'courier', 'import', file);

/** What one unit has for another is carried there. */
async function carried(from: LiveUnit, to: LiveUnit): Promise<CourierTaken> {
  const { file } = await exported(from, to);
  const taken = await imported(to, file);
  rmSync(file);
  return taken;
}

/** Both know each other's keys, without ever having had a link. */
async function acquainted(): Promise<void> {
  await apart(mali, senegal);
  const outcome = await copAt(mali, 'admin-1', 'courier', 'export', '--to', 'SN-DNLTM', '--out', stick, '--json');
  expect(outcome.exit).toBe(3);
  await imported(senegal, (JSON.parse(outcome.out) as Made).file);
  await carried(senegal, mali);
}

/** Mali has reported so many incidents to Senegal. */
async function reported(count: number): Promise<MessageView[]> {
  const sent: MessageView[] = [];
  while (sent.length < count)
    sent.push(...(await Promise.all([{ priority: 'urgent' }, {}, {}, {}, {}, {}, {}, {}, {}, {}].map((more) => mali.report(['SN-DNLTM'], more)))));
  return sent;
}

async function received(at: LiveUnit): Promise<string[]> {
  const { messages } = await jsonAt<MessageList>(at, 'ol-1', 'message', 'list', '--in', '--limit', '500');
  return messages.map(({ id }) => id).sort();
}

const statusOf = async (at: LiveUnit, id: string) => (await at.ask<MessageView>('GET', `/v1/messages/${id}`)).body.deliveries.map(({ status }) => status);

describe('two units that never had a link', () => {
  it('learn each other’s keys, exchange messages, and have receipts and cosignatures of their logs', async () => {
    await apart(mali, senegal);
    const first = await mali.report(['SN-DNLTM']);
    // Nobody can encrypt to keys that he does not know: the first courier takes what is no secret.
    const outcome = await copAt(mali, 'admin-1', 'courier', 'export', '--to', 'SN-DNLTM', '--out', stick);
    expect([outcome.exit, outcome.out, outcome.err]).toEqual([
      3,
      expect.stringMatching(
        /^✓ Nos clés pour SN-DNLTM écrites dans \S+\.keys \(0600\), [\d,]+\u00a0k?o\.\nÀ l’arrivée, dans l’unité SN-DNLTM\u00a0: cop courier import FICHIER\n$/,
      ),
      expect.stringContaining('Les clés de SN-DNLTM ne sont pas connues ici'),
    ]);
    const [keys] = readdirSync(stick);
    expect(statSync(join(stick, keys as string)).mode & 0o777).toBe(0o600);
    expect(await imported(senegal, join(stick, keys as string))).toMatchObject({ keys: ['ML-BRTMTH'], admitted: 0 });

    const urgent = await senegal.report(['ML-BRTMTH'], { priority: 'urgent' });
    const made = await exported(senegal, mali);
    expect(made).toMatchObject({ sealed: true, urgent: 1, routine: 0, receipts: 0, documents: 0 });
    const taken = await copAt(mali, 'ol-1', 'courier', 'import', made.file);
    expect([taken.exit, taken.err]).toEqual([0, '']);
    expect(taken.out).toContain('Messages admis\u00a0: 1\u202f; accusés reçus\u00a0: 0\u202f; pièces complètes\u00a0: 0\u202f; déjà connus\u00a0: 0.\n');
    expect(taken.out).toContain(
      'Clés nouvelles de\u00a0: SN-DNLTM.\nPour que SN-DNLTM ait les accusés sans liaison\u00a0: cop courier export --to SN-DNLTM --out RÉPERTOIRE\n',
    );

    // What waited for the keys goes along with the receipt.
    expect(await exported(mali, senegal)).toMatchObject({ sealed: true, receipts: 1, routine: 1 });
    expect(await carried(mali, senegal)).toMatchObject({ admitted: 1, receipts: 1, refused: 0, setAside: 0 });
    expect(await statusOf(senegal, urgent.id)).toEqual(['delivered']);
    expect(await statusOf(mali, first.id)).toEqual(['queued']);
    expect(await carried(senegal, mali)).toMatchObject({ admitted: 0, receipts: 1 });
    expect(await statusOf(mali, first.id)).toEqual(['delivered']);

    // Each has cosigned a checkpoint of the other, and the cosignature has come back.
    for (const [unit, peer] of [
      [mali, 'SN-DNLTM'],
      [senegal, 'ML-BRTMTH'],
    ] as const) {
      const { partners, witnessed, alarms } = await jsonAt<AuditStatus>(unit, 'audit-1', 'audit', 'status');
      expect(partners).toEqual([expect.objectContaining({ unit: peer, generation: 1 })]);
      expect(witnessed).toBeGreaterThan(0);
      expect(alarms).toEqual([]);
    }
  });

  it('carry documents, and tell that they have them', async () => {
    await acquainted();
    const treaty = { kind: 'treaty', reference: 'UNTOC, art. 18', kinds: ['assistance'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
    for (const [one, other] of [[mali, senegal], [senegal, mali]] as const) // biome-ignore format: pairs
      await one.ask('POST', '/v1/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1');
    const { to: _, ...rest } = parse((await copAt(mali, 'ol-1', 'assistance', 'example')).out) as { to: string };
    writeFileSync(join(stick, 'request.yaml'), stringify(rest));
    const octets = randomBytes(400_000);
    writeFileSync(join(stick, 'pv.pdf'), octets);
    const asked = await copAt(
      mali,
      'ol-1',
      'assistance',
      'request',
      '--to',
      'SN-DNLTM',
      '--file',
      join(stick, 'request.yaml'),
      '--attach',
      join(stick, 'pv.pdf'),
      '--json',
    );
    const { id } = JSON.parse(asked.out) as DraftSummary;
    const sent = await jsonAt<MessageView>(mali, 'chef-1', 'message', 'approve', id, '--yes');

    // The message alone first, then the document; larger ones than the line takes unasked come all the same.
    const light = await exported(mali, senegal, '--without-documents');
    expect([light.documents, light.octets < 100_000]).toEqual([0, true]);
    await senegal.stop();
    await senegal.start((config) => ({ ...config, peerUrls: new Map(), profile: { ...config.profile, documentOctets: 0 } }));
    expect(await imported(senegal, light.file)).toMatchObject({ admitted: 1, documents: 0 });
    rmSync(light.file);
    const heavy = await exported(mali, senegal);
    expect([heavy.documents, heavy.octets > 400_000]).toEqual([1, true]);
    expect(await imported(senegal, heavy.file)).toMatchObject({ admitted: 0, documents: 1, known: 1 });
    const saved = join(stick, 'saved.pdf');
    await jsonAt(senegal, 'ol-1', 'document', 'save', sent.id, '1', '--out', saved);
    expect(readFileSync(saved).equals(octets)).toBe(true);

    await carried(senegal, mali);
    const { body } = await mali.ask<{ documents: DocumentView[] }>('GET', `/v1/messages/${sent.id}`);
    expect(body.documents[0]?.given).toMatchObject([{ unit: 'SN-DNLTM', octets: 400_000, since: expect.any(String) }]);
    rmSync(heavy.file);
    expect((await exported(mali, senegal)).documents).toBe(0);
  });
});

describe('courier and link', () => {
  it('bring the same once, whichever is first', async () => {
    await acquainted();
    const [slow, fast] = [await mali.report(['SN-DNLTM']), await mali.report(['SN-DNLTM'], { priority: 'urgent' })];
    const early = await exported(mali, senegal);
    await together();
    await Promise.all([mali.settled(slow.id), mali.settled(fast.id)]);
    expect(await imported(senegal, early.file)).toMatchObject({ admitted: 0, refused: 0, known: 2 });
    expect(await received(senegal)).toEqual([slow.id, fast.id].sort());
    // A file that is late says less than what has come since. Nothing was lost, and nobody is alarmed.
    const late = await exported(senegal, mali);
    await mali.settled((await mali.report(['SN-DNLTM'])).id);
    await imported(mali, late.file);
    for (const unit of [mali, senegal]) expect((await jsonAt<AuditStatus>(unit, 'audit-1', 'audit', 'status')).alarms).toEqual([]);

    // While the link is down the courier is first; the link then brings the receipts.
    await Promise.all([mali.stop(), senegal.stop()]);
    await apart(mali, senegal);
    const third = await mali.report(['SN-DNLTM']);
    expect(await carried(mali, senegal)).toMatchObject({ admitted: 1 });
    await together();
    await mali.settled(third.id);
    expect(await received(senegal)).toHaveLength(4);
    expect(await received(senegal)).toContain(third.id);
  });

  it('bring the same once when both bring it at the same time', async () => {
    await acquainted();
    const sent = await reported(60);
    const { file } = await exported(mali, senegal);
    await Promise.all([mali.stop(), senegal.stop()]);
    await mali.start();
    await senegal.start();
    const taken = await imported(senegal, file);
    await Promise.all(sent.map(({ id }) => mali.settled(id, 60)));
    expect([taken.refused, taken.setAside, taken.stopped]).toEqual([0, 0, undefined]);
    expect(taken.admitted + taken.known).toBe(60);
    expect(await received(senegal)).toEqual(sent.map(({ id }) => id).sort());
  }, 90_000);
});

describe('a file', () => {
  it('shows nobody what it holds, and nobody but its addressee opens it', async () => {
    await acquainted();
    const { id } = await mali.report(['SN-DNLTM']);
    const { file } = await exported(mali, senegal);
    const octets = readFileSync(file);
    for (const word of ['ML-BRTMTH', 'SN-DNLTM', 'cop-content', 'Gao']) expect(octets.includes(word)).toBe(false);
    expect(octets.includes(Buffer.from(id.replaceAll('-', ''), 'hex'))).toBe(false);
    const refused = await copAt(mali, 'admin-1', 'courier', 'import', file, '--json');
    expect([refused.exit, errorOf(refused).code]).toEqual([1, 'COURIER_FOREIGN']);
  });

  it('that is none is said to be none', async () => {
    await apart(mali);
    writeFileSync(join(stick, 'photo.jpg'), randomBytes(5_000));
    writeFileSync(join(stick, 'empty'), '');
    mkdirSync(join(stick, 'folder'));
    for (const [name, code] of [
      ['photo.jpg', 'COURIER_MALFORMED'],
      ['empty', 'COURIER_MALFORMED'],
      ['folder', 'FILE_UNREADABLE'],
      ['nothing', 'FILE_UNREADABLE'],
    ] as const)
      expect(errorOf(await copAt(mali, 'admin-1', 'courier', 'import', join(stick, name), '--json')).code).toBe(code);
    const nowhere = await copAt(mali, 'admin-1', 'courier', 'export', '--to', 'SN-DNLTM', '--out', join(stick, 'nowhere'), '--json');
    expect(errorOf(nowhere)).toMatchObject({ code: 'FILE_UNWRITABLE' });
    expect(existsSync(join(stick, 'nowhere'))).toBe(false);
  });

  it.each([
    ['damaged', (file: string) => writeFileSync(file, flipped(readFileSync(file), 40_000))],
    ['cut', (file: string) => truncateSync(file, 40_000)],
  ])(
    'that is %s is taken up to there, and a new one brings the rest',
    async (_, harm) => {
      await acquainted();
      await reported(80);
      const { file, octets } = await exported(mali, senegal);
      expect(octets).toBeGreaterThan(45_000);
      harm(file);
      const outcome = await copAt(senegal, 'admin-1', 'courier', 'import', file, '--json');
      const { admitted } = JSON.parse(outcome.out) as CourierTaken;
      expect([outcome.exit, errorOf(outcome).code]).toEqual([3, 'COURIER_DAMAGED']);
      expect([admitted > 10, admitted < 80]).toEqual([true, true]);
      expect(await received(senegal)).toHaveLength(admitted);
      rmSync(file);
      expect(await carried(mali, senegal)).toMatchObject({ admitted: 80 - admitted, known: admitted });
    },
    60_000,
  );

  it('again, or an old one, changes nothing', async () => {
    await acquainted();
    await mali.report(['SN-DNLTM']);
    const old = join(stick, 'old');
    const { file } = await exported(mali, senegal);
    cpSync(file, old);
    rmSync(file);
    await mali.report(['SN-DNLTM']);
    expect(await carried(mali, senegal)).toMatchObject({ admitted: 2 });
    await carried(senegal, mali);
    for (const _ of [1, 2]) expect(await imported(senegal, old)).toMatchObject({ admitted: 0, refused: 0, known: 1, keys: [] });
    expect(await received(senegal)).toHaveLength(2);
  });

  it('says what is missing to a unit that has gone back to a backup, and once that unit has told what it has, brings it', async () => {
    await acquainted();
    await senegal.stop();
    const backup = join(stick, 'backup');
    cpSync(senegal.home, backup, { recursive: true });
    await apart(senegal);
    const lost = await mali.report(['SN-DNLTM']);
    await carried(mali, senegal);
    await carried(senegal, mali);
    await senegal.stop();
    rmSync(senegal.home, { recursive: true });
    cpSync(backup, senegal.home, { recursive: true });
    await apart(senegal);
    const next = await mali.report(['SN-DNLTM']);
    const { file } = await exported(mali, senegal);
    const outcome = await copAt(senegal, 'admin-1', 'courier', 'import', file, '--json');
    expect([outcome.exit, errorOf(outcome).code]).toEqual([3, 'COURIER_GAP']);
    expect(await received(senegal)).toEqual([]);
    rmSync(file);
    await carried(senegal, mali);
    expect(await carried(mali, senegal)).toMatchObject({ admitted: 2 });
    expect(await received(senegal)).toEqual([lost.id, next.id].sort());
  });
});

function flipped(octets: Buffer, at: number): Buffer {
  const copy = Buffer.from(octets);
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}
