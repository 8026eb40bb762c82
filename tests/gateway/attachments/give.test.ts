// What a partner can ask of the giving side: real documents and a real database, and a link that gives when the test lets it.
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Giver } from '../../../gateway/attachments/give.ts';
import { Vault } from '../../../gateway/attachments/vault.ts';
import { openStored } from '../../../gateway/casework/opened.ts';
import { getMessage } from '../../../gateway/store/messages.ts';
import { type DocumentFrame, type DocumentId, documentIdOf, limits, type MessageId, openChunk, parseUnitId } from '../../../protocol/index.ts';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, type LogLine, liveFederation } from '../../support/live.ts';
import { type OfflineUnit, openUnit } from '../inbound/offline.ts';
import { sendDocuments } from './fetched.ts';

const senegal = parseUnitId('SN-DNLTM');
let live: Live;
let mali: LiveUnit;
let long: MessageId;
beforeAll(async () => {
  live = await liveFederation(2);
  mali = live.of('ML-BRTMTH');
  [long] = (await sendDocuments(mali, live.of('SN-DNLTM'), [{ octets: randomBytes(3_000_000), priority: 'routine' }])) as [MessageId];
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

/** The giving side; what it gives goes to `given` while `open`, and else waits. */
interface Giving extends AsyncDisposable {
  unit: OfflineUnit;
  giver: Giver;
  document: DocumentId;
  key: Uint8Array;
  file: string;
  given: DocumentFrame[];
  /** Frames that wait for the link. */
  waiting: ((linked: boolean) => void)[];
  open: boolean;
  log: LogLine[];
  ask(first: number, count: number, document?: DocumentId): Promise<void>;
}

async function openGiving(): Promise<Giving> {
  const unit = await openUnit(mali);
  const folder = mkdtempSync(join(tmpdir(), 'cop-vault-'));
  cpSync(join(mali.home, 'data', 'documents'), folder, { recursive: true });
  const log: LogLine[] = [];
  const row = await unit.store.read((db) => getMessage(db, long));
  const { key } = openStored(row, unit.cipher)?.content.attachments?.[0] ?? { key: new Uint8Array() };
  const document = documentIdOf(key);
  const giver = new Giver({
    ...unit,
    vault: await Vault.open(folder),
    log: (level, event, fields) => void log.push({ level, event, ...fields }),
    give: async (_, frame) => {
      const linked = giving.open || (await new Promise<boolean>((resolve) => giving.waiting.push(resolve)));
      if (linked) giving.given.push(frame);
      return linked;
    },
  });
  const giving: Giving = {
    ...{ unit, giver, document, key, log, file: join(folder, `own-${document}`), given: [], waiting: [], open: true },
    ask: async (first, count, of = document) => void giver.requested(senegal, { kind: 'documentRequest', document: of, first, count }),
    async [Symbol.asyncDispose]() {
      await unit[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
  return giving;
}

const code = (asking: Promise<void>) =>
  asking.then(
    () => undefined,
    (error: { code: string }) => error.code,
  );
const indexes = ({ given }: Giving) => given.flatMap((frame) => (frame.kind === 'documentChunk' ? [frame.index] : []));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const quiet = () => sleep(300);

it('gives what was asked for, in its order, as it was sealed', async () => {
  await using giving = await openGiving();
  await giving.ask(0, 4);
  await giving.ask(4, 4);
  await until('all', 5, async () => (giving.given.length === 8 ? true : undefined));
  expect(indexes(giving)).toEqual(range(0, 8));
  for (const frame of giving.given) if (frame.kind === 'documentChunk') expect(openChunk(giving.key, frame.index, false, frame.sealed)).toHaveLength(16_384);
});

it('a flood of requests for what nobody has ends the link, and waits in one place', async () => {
  await using giving = await openGiving();
  giving.open = false;
  const unknown = () => randomBytes(16).toString('hex') as DocumentId;
  const codes = await Promise.all(range(0, 200).map(() => code(giving.ask(0, 1, unknown()))));
  expect(codes.slice(0, limits.DOCUMENT_CHUNKS_ASKED)).toEqual(range(0, limits.DOCUMENT_CHUNKS_ASKED).map(() => undefined));
  expect(codes.slice(limits.DOCUMENT_CHUNKS_ASKED + 1).every((each) => each === 'DELIVERY_WINDOW')).toBe(true);
  await quiet();
  expect(giving.waiting).toHaveLength(1);
});

it('so does one of words that all of it is there', async () => {
  await using giving = await openGiving();
  giving.open = false;
  await giving.ask(0, 1);
  await quiet();
  const codes = await Promise.all(range(0, 200).map(() => code(giving.ask(184, 0))));
  expect(codes.at(-1)).toBe('DELIVERY_WINDOW');
});

it('what is asked for again from somewhere on takes the place of what waits from there on', async () => {
  await using giving = await openGiving();
  giving.open = false;
  for (let i = 0; i < 10; i++) expect(await code(giving.ask(0, 32))).toBeUndefined();
  expect(await code(giving.ask(16, 32))).toBeUndefined();
  await quiet();
  giving.open = true;
  giving.waiting.forEach((go) => void go(true));
  await until('all', 5, async () => (indexes(giving).at(-1) === 47 ? true : undefined));
  await quiet();
  expect(indexes(giving).slice(-48)).toEqual(range(0, 48));
  expect(indexes(giving).length).toBeLessThanOrEqual(49);
});

it('what was asked for on a new link is given there, even when the old one ends late', async () => {
  await using giving = await openGiving();
  giving.open = false;
  await giving.ask(0, 4);
  await until('it waits', 5, async () => (giving.waiting.length === 1 ? true : undefined));
  giving.giver.lost(senegal);
  // The next link.
  giving.open = true;
  await giving.ask(2, 4);
  await quiet();
  // Only now does the old socket say that it is closed.
  giving.waiting.forEach((go) => void go(false));
  await until('all', 5, async () => (indexes(giving).length === 4 ? true : undefined));
  expect(indexes(giving)).toEqual([2, 3, 4, 5]);
});

it('chunks beyond the end are given to nobody, and hold up nothing', async () => {
  await using giving = await openGiving();
  await giving.ask(4_294_967_295, 64);
  await giving.ask(182, 64);
  await until('the end', 5, async () => (indexes(giving).length === 2 ? true : undefined));
  expect(indexes(giving)).toEqual([182, 183]);
});

it('a file that was cut is not given as if it were whole: the peer is told, and so is the log', async () => {
  await using giving = await openGiving();
  truncateSync(giving.file, 3 * 16_400 + 5_000);
  await giving.ask(2, 8);
  await until('a refusal', 5, async () => (giving.given.some(({ kind }) => kind === 'documentRefusal') ? true : undefined));
  await quiet();
  expect(giving.given.map(({ kind }) => kind)).toEqual(['documentChunk', 'documentRefusal']);
  expect(giving.log).toMatchObject([{ level: 'error', event: 'document.damaged', document: giving.document }]);
});

it('what a message no longer brings is refused also when it was asked for before', async () => {
  await using giving = await openGiving();
  giving.open = false;
  await giving.ask(0, 4);
  await giving.ask(4, 4);
  await quiet();
  await giving.unit.store.write((tx) => tx.updateTable('message').set({ data_key: null, sealed: null }).where('message_id', '=', long).execute());
  giving.open = true;
  giving.waiting.forEach((go) => void go(true));
  await until('a refusal', 5, async () => (giving.given.some(({ kind }) => kind === 'documentRefusal') ? true : undefined));
  expect(indexes(giving)).toEqual(range(0, 4));
});
