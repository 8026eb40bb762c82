// The fetching side of a unit that has received documents, without sockets: real database, real files, and a partner in the test's hand.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { Fetcher } from '../../../gateway/attachments/fetch.ts';
import { Vault } from '../../../gateway/attachments/vault.ts';
import { openStored } from '../../../gateway/casework/opened.ts';
import { moveReceived, type ReceivedDocumentRow } from '../../../gateway/store/documents.ts';
import { getMessage, type MessageRow } from '../../../gateway/store/messages.ts';
import {
  type Attachment,
  chunksOf,
  type DocumentFrame,
  type DocumentId,
  documentIdOf,
  limits,
  type MessageId,
  parseUnitId,
  sealChunk,
} from '../../../protocol/index.ts';
import { until } from '../../support/cop-process.ts';
import { type LiveUnit, type LogLine, linked } from '../../support/live.ts';
import { copAt, jsonAt } from '../../support/live-command.ts';
import { type OfflineUnit, openUnit } from '../inbound/offline.ts';

export const mali = parseUnitId('ML-BRTMTH');

/** Sends documents of these contents, each with a request of its own; the ids, once the other unit has the messages. */
export async function sendDocuments(
  from: LiveUnit,
  to: LiveUnit,
  documents: readonly { octets: Uint8Array; priority: 'urgent' | 'routine' }[],
): Promise<MessageId[]> {
  const dir = mkdtempSync(join(tmpdir(), 'cop-sent-'));
  await from.start();
  // Nothing comes by itself: what is to be fetched the test says.
  await to.start((config) => ({ ...config, profile: { ...config.profile, documentOctets: 0 } }));
  await linked(from, to);
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 18', kinds: ['assistance'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [at, other] of [[from, to], [to, from]] as const) // biome-ignore format: pairs
    await at.ask('POST', '/v1/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1');
  const { to: _, ...rest } = parse((await copAt(from, 'ol-1', 'assistance', 'example')).out) as { to: string };
  const request = join(dir, 'request.yaml');
  const ids: MessageId[] = [];
  for (const [index, { octets, priority }] of documents.entries()) {
    const file = join(dir, `piece-${index}.pdf`);
    writeFileSync(file, octets);
    writeFileSync(request, stringify(rest));
    const urgent = priority === 'urgent' ? ['--urgent'] : [];
    const held = await copAt(from, 'ol-1', 'assistance', 'request', '--to', to.unit.unit, '--file', request, '--attach', file, ...urgent, '--json');
    const { id } = JSON.parse(held.out) as { id: string };
    const sent = await jsonAt<{ id: MessageId }>(from, 'chef-1', 'message', 'approve', id, '--yes');
    await from.settled(sent.id);
    ids.push(sent.id);
  }
  await until(
    'all there',
    10,
    async () => (await Promise.all(ids.map((id) => to.ask('GET', `/v1/messages/${id}`)))).every(({ status }) => status === 200) || undefined,
  );
  await from.stop();
  await to.stop();
  rmSync(dir, { recursive: true });
  return ids;
}

/** A received document, as the test may play its giver. */
export interface Played {
  id: DocumentId;
  row: MessageRow;
  attachment: Attachment;
  chunks: number;
  /** The chunk as its sender sealed it. */
  chunk(index: number): Extract<DocumentFrame, { kind: 'documentChunk' }>;
  /** As the database has it now. */
  now(): Promise<ReceivedDocumentRow>;
}

/** The fetching side, whose requests go to `asked`. */
export interface Fetching extends AsyncDisposable {
  unit: OfflineUnit;
  vault: Vault;
  fetcher: Fetcher;
  log: LogLine[];
  /** What was said to the partner. */
  said: DocumentFrame[];
  /** What the partner does when something is said to it; the link is down when it gives false. */
  partner: (frame: DocumentFrame) => boolean;
  /** A document that is wanted from now on. */
  want(message: MessageId, octets: Uint8Array): Promise<Played>;
  files(): string[];
}

/** Opens the fetching side of a stopped unit, in a copy of its folder; `reserve`: octets of the disk that documents leave alone. */
export async function openFetching(live: LiveUnit, reserve?: () => number): Promise<Fetching> {
  const unit = await openUnit(live);
  const folder = mkdtempSync(join(tmpdir(), 'cop-vault-'));
  const vault = await Vault.open(folder, reserve);
  const log: LogLine[] = [];
  const said: DocumentFrame[] = [];
  const fetcher = new Fetcher({
    ...unit,
    vault,
    log: (level, event, fields) => void log.push({ level, event, ...fields }),
    patienceMs: 20_000,
    bitsPerSecond: 10_000_000,
    say: (_, frame) => {
      said.push(frame);
      return fetching.partner(frame);
    },
  });
  const { store, cipher } = unit;
  const fetching: Fetching = {
    unit,
    vault,
    fetcher,
    log,
    said,
    partner: () => true,
    async want(message, octets) {
      const row = await store.read((db) => getMessage(db, message));
      const [attachment] = openStored(row, cipher)?.content.attachments ?? [];
      if (!attachment) throw new TypeError('no document');
      await store.write((tx) => moveReceived(tx, { message: row.id, place: 0 }, 'held', 'wanted', unit.now()));
      const id = documentIdOf(attachment.key);
      const chunks = chunksOf(octets.length);
      const size = limits.DOCUMENT_CHUNK_OCTETS;
      return {
        ...{ id, row, attachment, chunks },
        chunk: (index) => ({
          kind: 'documentChunk',
          document: id,
          index,
          sealed: sealChunk(attachment.key, index, index === chunks - 1, octets.subarray(index * size, (index + 1) * size)),
        }),
        now: () => store.read((db) => db.selectFrom('received_document').selectAll().where('message', '=', row.id).executeTakeFirstOrThrow()),
      };
    },
    files: () => readdirSync(folder),
    async [Symbol.asyncDispose]() {
      await fetcher.stop();
      await unit[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
  return fetching;
}

/** A partner that gives what it is asked for. */
export function giving(fetching: Fetching, ...documents: readonly Played[]): (frame: DocumentFrame) => boolean {
  return (frame) => {
    const document = documents.find(({ id }) => id === frame.document);
    if (frame.kind !== 'documentRequest' || !document) return true;
    const end = Math.min(frame.first + frame.count, document.chunks);
    for (let index = frame.first; index < end; index++) setImmediate(() => fetching.fetcher.answered(mali, document.chunk(index)));
    return true;
  };
}
