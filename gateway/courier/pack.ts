// What a courier takes along: what the link with the peer would carry now, in the order in which it would.
import { randomBytes } from 'node:crypto';
import {
  type Cursors,
  chunksOf,
  type DocumentId,
  type Frame,
  type Lane,
  lanes,
  limits,
  openlyCourier,
  PROTOCOL_VERSION,
  sealCourier,
  sealCourierNote,
  type UnitId,
} from '#protocol';
import type { Vault } from '../attachments/vault.ts';
import type { Conversation } from '../audit/conversation.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Directory } from '../keys/directory.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Store } from '../store/database.ts';
import { completeSince, notGiven } from '../store/documents.ts';
import { lanePositions, loadItems } from '../store/lanes.ts';

export interface PackDeps {
  self: UnitId;
  store: Store;
  directory: Directory;
  keyring: Keyring;
  audit: AuditLog;
  conversation: Conversation;
  vault: Vault;
  now: () => Date;
}

/** What waits for a peer now: of each lane what comes after `after`, up to `through`, and whole documents. */
export interface Load {
  lanes: Record<Lane, { after: number; through: number }>;
  documents: { id: DocumentId; octets: number }[];
}

// How much of a lane is held in memory at once.
const PAGE_ITEMS = 64;
const PAGE_OCTETS = 2 * 1_048_576;
// Longer than a message lives: who has heard nothing of it by then has given the document up.
const TOLD_MS = limits.MESSAGE_LIFE_MAX_MS + 7 * 86_400_000;

/** What waits for a peer: messages, receipts, documents. */
export async function loadFor(peer: UnitId, { store }: Pick<PackDeps, 'store'>): Promise<Load> {
  return store.read(async (db) => {
    const positions = await lanePositions(db, peer);
    return {
      lanes: Object.fromEntries(positions.map(({ lane, toldThrough, sentThrough }) => [lane, { after: toldThrough, through: sentThrough }])) as Load['lanes'],
      documents: (await notGiven(db, peer)).map(({ id, octets }) => ({ id: id as DocumentId, octets })),
    };
  });
}

/** The octets of a file for a peer with these frames; with keys alone, when its own are not known. */
export async function courierFile(peer: UnitId, frames: AsyncIterable<Frame>, keys: AsyncIterable<Frame>, deps: PackDeps): Promise<AsyncGenerator<Uint8Array>> {
  const { self, directory, keyring, now } = deps;
  const addressee = await directory.encryptionKey(peer, now());
  if (!addressee) return openlyCourier(keys);
  const key = randomBytes(32);
  const keyset = directory.keyset(self)?.bytes ?? new Uint8Array();
  const cover = await sealCourierNote({ from: self, to: peer, created: now(), key }, keyset, keyring.signingKey, addressee);
  return sealCourier(cover, key, frames);
}

/** The frames of a load. A document whose file is damaged here is left out from there on. */
export async function* packed(peer: UnitId, load: Load, deps: PackDeps): AsyncGenerator<Frame> {
  const { store, vault, conversation, now } = deps;
  yield await hello(peer, deps);
  yield* news(deps);
  for (const frame of await conversation.parting(peer)) yield frame;
  yield* numbered(peer, load.lanes, deps);
  const had = await store.read((db) => completeSince(db, peer, new Date(now().getTime() - TOLD_MS)));
  for (const { document, octets } of had) yield { kind: 'documentRequest', document: document as DocumentId, first: chunksOf(octets), count: 0 };
  for (const { id, octets } of load.documents) {
    for (let index = 0; index < chunksOf(octets); index += 1) {
      const sealed = await vault.chunk(id, index);
      if (!sealed) break;
      yield { kind: 'documentChunk', document: id, index, sealed };
    }
  }
}

/** What waits in the lanes. */
export async function* numbered(peer: UnitId, loaded: Load['lanes'], { store }: Pick<PackDeps, 'store'>): AsyncGenerator<Frame> {
  for (const lane of lanes.all) {
    const { after, through } = loaded[lane];
    for (let last = after; last < through; ) {
      const items = await store.read((db) => loadItems(db, peer, lane, last, Math.min(PAGE_ITEMS, through - last), PAGE_OCTETS));
      if (items.length === 0) break;
      for (const { number, item } of items) yield { kind: 'deliver', lane, number, item, received: {} };
      last = items.at(-1)?.number ?? through;
    }
  }
}

/** Only what is no secret: the keyset and the rosters of this unit, for a peer whose keys are not known. */
export async function* keysAlone(deps: Pick<PackDeps, 'self' | 'directory'>): AsyncGenerator<Frame> {
  yield* news(deps);
  yield* keysetAlone(deps);
}

/** The keyset of this unit. */
export async function* keysetAlone({ self, directory }: Pick<PackDeps, 'self' | 'directory'>): AsyncGenerator<Frame> {
  const keyset = directory.keyset(self);
  if (keyset) yield { kind: 'keyset', bytes: keyset.bytes };
}

/** Every roster since the first: nobody knows how long the other side has heard nothing. */
function* news({ directory }: Pick<PackDeps, 'directory'>): Generator<Frame> {
  for (const bytes of directory.rostersAfter(0)) yield { kind: 'roster', bytes };
}

/** The first frame of every file: from whom it is, and what this unit has. */
export async function hello(peer: UnitId, { self, store, directory, audit, conversation, now }: PackDeps): Promise<Frame> {
  const positions = await store.read((db) => lanePositions(db, peer));
  const received: Cursors = Object.fromEntries(
    positions.filter(({ receivedThrough }) => receivedThrough > 0).map(({ lane, receivedThrough }) => [lane, receivedThrough]),
  );
  return {
    kind: 'hello',
    versions: [PROTOCOL_VERSION],
    unit: self,
    // No link of this process: nobody may take it for one.
    instance: randomBytes(16).toString('hex'),
    rosterVersion: directory.roster.roster.version,
    keysetVersion: directory.keyset(self)?.keyset.version ?? 0,
    knownKeysetVersion: directory.keyset(peer)?.keyset.version ?? 0,
    received,
    windowOctets: 0,
    windowItems: 0,
    clock: now(),
    rosterDigest: directory.roster.digest,
    log: audit.position,
    witnessed: await conversation.witness.standing(peer),
    relayOctets: 0,
  };
}
