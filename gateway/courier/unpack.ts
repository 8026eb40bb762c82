// What a courier brings is worked as if it had come over the link: the same steps, the same transactions, the same receipts. What came over the
// link meanwhile, or with an earlier courier, is known and changes nothing.
import { asCopError, CopError, type CourierReading, claimOfKeyset, type Frame, type Hello, lanes, PROTOCOL_VERSION, readCourier, type UnitId } from '#protocol';
import type { ArrivalDeps } from '../attachments/arrival.ts';
import { DocumentsByHand } from '../attachments/by-hand.ts';
import type { Documents } from '../attachments/documents.ts';
import type { Conversation } from '../audit/conversation.ts';
import type { Directory } from '../keys/directory.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Arrival, LinkHandlers } from '../link/session.ts';
import { lanePositions, noteTold } from '../store/lanes.ts';

export interface UnpackDeps extends ArrivalDeps {
  self: UnitId;
  directory: Directory;
  keyring: Keyring;
  cipher: RecordCipher;
  documents: Documents;
  conversation: Conversation;
  /** What takes what links bring. */
  handlers: LinkHandlers;
  /** A peer can be sent something. */
  wake: (units: readonly UnitId[]) => void;
  /** False for a file that was made before another one of the peer that came: it cannot say that the peer has less. */
  isLatest?: (peer: UnitId, made: Date) => boolean;
}

/** What came of a file. */
export interface Unpacked {
  /** Absent for one with keys alone. */
  from: UnitId | undefined;
  made: Date | undefined;
  /** How many items came to what; `known`: they were here already. */
  items: Record<Arrival, number>;
  /** Documents that are whole now. */
  documents: number;
  /** Units of which keys were learnt. */
  keys: UnitId[];
  /** The version of the roster in force, when it is a new one. */
  roster: number | undefined;
  /** Why the file was not taken to its end. */
  stopped: CopError | undefined;
}

// A file is not cut off like a link: what was read of it is worked.
const never = new AbortController().signal;

// Items that are worked at once: they share commits.
const AT_ONCE = 64;

/**
 * Takes a file. What is durable when it turns out to be damaged or cut stays, and `stopped` says why the rest was not taken. Throws what reading its
 * cover throws, and for what is this machine's fault.
 */
export async function unpack(source: AsyncIterable<Uint8Array>, deps: UnpackDeps): Promise<Unpacked> {
  const { self, keyring, directory } = deps;
  const taken: Unpacked = {
    ...{ from: undefined, made: undefined, documents: 0, keys: [], roster: undefined, stopped: undefined },
    items: { admitted: 0, repeated: 0, refused: 0, settled: 0, 'set aside': 0, known: 0 },
  };
  const learn = (unit: UnitId, bytes: Uint8Array) => learnKeyset(unit, bytes, taken, deps);
  const reading = await readCourier(source, {
    self,
    findKey: (kid) => keyring.decryptionKey(kid),
    findSigner: (unit, kid, at) => directory.verifyKey(unit, kid, at),
    learnKeyset: learn,
  });
  const version = directory.roster.roster.version;
  try {
    if (reading.note) await take(reading, reading.note.from, taken, deps);
    else await takeKeys(reading, taken, deps);
  } catch (error) {
    const fault = asCopError(error);
    if (!fault || fault.row.fault === 'local') throw error;
    taken.stopped = fault;
  }
  if (directory.roster.roster.version > version) taken.roster = directory.roster.roster.version;
  return taken;
}

async function take({ note, frames }: CourierReading, peer: UnitId, taken: Unpacked, deps: UnpackDeps): Promise<void> {
  taken.from = peer;
  taken.made = note?.created;
  // What it holds comes on the same lanes as what the link brings: the link's own part of it goes on when this is done.
  using _ = await deps.documents.fetcher.pause(peer);
  const byHand = new DocumentsByHand(peer, deps);
  const working = new Set<Promise<void>>();
  let failed: unknown;
  try {
    let begun = false;
    for await (const frame of frames) {
      if (failed !== undefined) throw failed;
      if (!begun) await greet(frame, peer, note?.created, deps);
      else if (frame.kind === 'deliver') {
        const { lane, number, item } = frame;
        const work = deps.handlers
          .store(peer, lane, number, item, never)
          .then((came) => {
            taken.items[came] += 1;
          })
          .catch((error: unknown) => {
            failed ??= explained(error, peer);
          })
          .finally(() => working.delete(work));
        working.add(work);
        if (working.size >= AT_ONCE) await Promise.race(working);
      } else {
        // What comes after refers to what came before.
        await Promise.all(working);
        if (frame.kind === 'documentChunk') await byHand.take(frame.document, frame.index, frame.sealed);
        else await takeOther(frame, peer, deps);
      }
      begun = true;
    }
  } finally {
    await Promise.all(working);
    await byHand.end();
    taken.documents = byHand.complete;
    deps.wake([peer]);
  }
  if (failed !== undefined) throw failed;
}

/** The first frame: from whom it is, and what that unit has. */
async function greet(frame: Frame, peer: UnitId, made: Date | undefined, { handlers, store, conversation, isLatest }: UnpackDeps): Promise<void> {
  if (frame.kind !== 'hello') throw new CopError('FRAME_UNEXPECTED', { peer, got: frame.kind, expected: 'hello' });
  if (frame.unit !== peer) throw new CopError('LINK_UNIT_MISMATCH', { expected: peer, got: frame.unit });
  if (!frame.versions.includes(PROTOCOL_VERSION)) throw new CopError('LINK_VERSION', { expected: PROTOCOL_VERSION, got: frame.versions.join(', ') || '–' });
  await hear(frame, peer, !made || !isLatest || isLatest(peer, made), { handlers, store });
  await conversation.heard(peer, frame);
}

/** What the peer has; when that is more than this unit remembers having sent, this unit has lost data. */
async function hear({ received }: Hello, peer: UnitId, mayBeLess: boolean, { handlers, store }: Pick<UnpackDeps, 'handlers' | 'store'>): Promise<void> {
  const positions = await store.read((db) => lanePositions(db, peer));
  for (const { lane, sentThrough } of positions) {
    const through = received[lane] ?? 0;
    if (through > sentThrough) await handlers.cursorAhead(peer, lane, through);
  }
  await handlers.acknowledged(peer, received);
  // A file may have been on its way for long, and say less than what has come over the link since: that is no loss, and nobody is alarmed. The next
  // file then begins earlier than it need, with what will be known.
  if (mayBeLess) await store.write((tx) => noteTold(tx, peer, received));
}

async function takeOther(frame: Frame, peer: UnitId, deps: UnpackDeps): Promise<void> {
  switch (frame.kind) {
    case 'roster':
      return deps.handlers.learnRoster(peer, frame.bytes);
    case 'checkpoint':
    case 'cosignature':
    case 'heads':
      // What there is to answer is kept, and goes with the next courier or the next link.
      return void (await deps.handlers.logFrame(peer, frame));
    case 'documentRequest':
      if (frame.count === 0) return deps.documents.giver.had(peer, frame.document, frame.first);
      break;
    default:
  }
  throw new CopError('FRAME_UNEXPECTED', { peer, got: frame.kind, expected: lanes.all.join(', ') });
}

async function takeKeys({ frames }: CourierReading, taken: Unpacked, deps: UnpackDeps): Promise<void> {
  for await (const frame of frames) {
    if (frame.kind === 'roster') await deps.handlers.learnRoster(deps.self, frame.bytes);
    else if (frame.kind === 'keyset') await learnKeyset(claimOfKeyset(frame.bytes).unit, frame.bytes, taken, deps);
    else throw new CopError('FRAME_UNEXPECTED', { peer: '?', got: frame.kind, expected: 'roster, keyset' });
  }
}

/** Keys that are older than those known are no news: the file was on its way for long. */
async function learnKeyset(unit: UnitId, bytes: Uint8Array, taken: Unpacked, { directory, handlers }: UnpackDeps): Promise<void> {
  const known = directory.keyset(unit)?.keyset.version ?? 0;
  if (claimOfKeyset(bytes).version < known) return;
  await handlers.learnKeyset(unit, bytes);
  if ((directory.keyset(unit)?.keyset.version ?? 0) > known) taken.keys.push(unit);
}

function explained(error: unknown, peer: UnitId): unknown {
  const fault = asCopError(error);
  if (fault?.code !== 'DELIVERY_GAP') return error;
  const { expected = '?', got = '?' } = fault.params;
  return new CopError('COURIER_GAP', { peer, expected, got }, error);
}
