// What the links hand over to the rest of the gateway: each becomes one durable step.
import { asCopError, CopError, type Cursors, type ErrorCode, type Lane, lanes, sameBytes, type UnitId } from '#protocol';
import { Allowance } from './allowance.ts';
import type { Documents } from './attachments/documents.ts';
import type { Alarms } from './audit/alarms.ts';
import type { Conversation } from './audit/conversation.ts';
import type { Outcome } from './inbound/outcome.ts';
import { Patience } from './inbound/patience.ts';
import { type ReceiveDeps, receive } from './inbound/receive.ts';
import { settle } from './inbound/settle.ts';
import type { LinkHandlers } from './link/session.ts';
import { errorFields, type Log, type LogEvent } from './log.ts';
import type { AfterLoss } from './outbound/after-loss.ts';
import type { SendDeps } from './outbound/send.ts';
import type { Relay } from './relay/relay.ts';
import type { Tx } from './store/database.ts';
import { markTransmitted } from './store/deliveries.ts';
import { advanceAcknowledged, advanceReceived, lanePositions, loadItems, noteTold, receivedThrough, renumberAfter } from './store/lanes.ts';

// Keysets that a member may announce anew: one a week, and one for every certificate that it revokes. Each stays for good, with its keys.
const KEYSETS_BURST = 16;
const KEYSETS_PER_DAY = 8;

/** What the links hand over: each becomes one durable step. */
export function linkHandlers(
  deps: ReceiveDeps & SendDeps & { alarms: Alarms },
  conversation: Conversation,
  documents: Documents,
  afterLoss: AfterLoss,
  log: Log,
  {
    wakePeer,
    misbehaved,
    keysetChanged,
    rosterChanged,
    relay,
  }: {
    wakePeer: (peer: UnitId) => void;
    /** A peer does what it should not, and the link stays. */
    misbehaved: (peer: UnitId, error: CopError) => void;
    keysetChanged: () => void;
    rosterChanged: (learntFrom: UnitId) => void;
    relay: () => Relay;
  },
): LinkHandlers {
  const { store, directory, self, now, alarms } = deps;
  const patience = new Patience(misbehaved);
  const newKeysets = new Allowance(KEYSETS_BURST, KEYSETS_PER_DAY / (24 * 60));
  // Items are worked at the same time and recorded in the order in which they came, across lanes too: each waits for the
  // one before to have been handed to the store.
  const lastHanded = new Map<UnitId, Promise<void>>();

  return {
    async start(peer) {
      // What came over the link before is worked first: a peer that opens one after the other must not have more worked at once than one window.
      await lastHanded.get(peer);
      const positions = await store.read((db) => lanePositions(db, peer));
      return {
        rosterVersion: directory.roster.roster.version,
        keysetVersion: directory.keyset(self)?.keyset.version ?? 0,
        knownKeysetVersion: directory.keyset(peer)?.keyset.version ?? 0,
        rosterDigest: directory.roster.digest,
        log: deps.audit.position,
        witnessed: await conversation.witness.standing(peer),
        relayOctets: await relay().holder.roomFor(peer),
        lanes: Object.fromEntries(positions.map(({ lane, sentThrough, receivedThrough }) => [lane, { sentThrough, receivedThrough }])) as Awaited<
          ReturnType<LinkHandlers['start']>
        >['lanes'],
      };
    },
    async store(peer, lane, number, item, over) {
      // Its place first: whoever has to wait is not overtaken by what came after it.
      const before = lastHanded.get(peer);
      const { promise: handed, resolve } = Promise.withResolvers<void>();
      lastHanded.set(peer, handed);
      let outcome: Outcome | undefined;
      try {
        await patience.wait(peer, over);
        const work = () => (lane === 'receipts' ? settle(peer, item, deps) : receive(peer, item, deps));
        outcome = await work();
        await before;
        if (before && outcome.code && dependsOnEarlier.has(outcome.code)) {
          // What it refers to may have come right before it and been worked at the same time: it is there once all that was handed over is stored.
          await deps.store.write(async () => {});
          outcome = await work();
        }
        const recorded = deps.store.write((tx) => recordArrival(tx, peer, lane, number, outcome as Outcome));
        resolve();
        // Rarely: the same envelope came over two links at once. What the other one stored is then found and repeated.
        let came = await recorded;
        for (; came === 'stale'; came = await deps.store.write((tx) => recordArrival(tx, peer, lane, number, outcome as Outcome))) outcome = await work();
        if (came === 'known') return came;
      } finally {
        resolve();
        if (lastHanded.get(peer) === handed) lastHanded.delete(peer);
      }
      logOutcome(log, peer, lane, outcome);
      conversation.passed(peer);
      patience.note(peer, outcome);
      if (lane === 'receipts') return outcome.kind;
      wakePeer(peer);
      documents.fetcher.wake(peer);
      return outcome.kind;
    },
    async load(peer, lane, after, maxItems, maxOctets) {
      const load = () => store.read((db) => loadItems(db, peer, lane, after, maxItems, maxOctets));
      const items = await load();
      if (items.length === 0 || items[0]?.number === after + 1) return items;
      // It once said that it had received more than it has: what waits was numbered for that.
      await store.write((tx) => renumberAfter(tx, peer, lane, after));
      return load();
    },
    async acknowledged(peer, cursors: Cursors) {
      if (Object.keys(cursors).length > 0) conversation.passed(peer);
      // Lost, it is told again with the next Hello; and what came with it, a receipt or a message, must not wait for two turns of the disk.
      await store.writeSoon(async (tx) => {
        for (const lane of lanes.all) {
          const through = cursors[lane];
          if (!through) continue;
          await advanceAcknowledged(tx, peer, lane, through);
          if (lane !== 'receipts') await markTransmitted(tx, peer, lane, through, now());
        }
      });
    },
    async cursorAhead(peer, lane, through) {
      await store.write((tx) => renumberAfter(tx, peer, lane, through));
      afterLoss.suspect(peer);
      log('error', 'gateway.fault', { peer, lane, ...errorFields(new CopError('CURSOR_AHEAD', { expected: '<', got: through })) });
    },
    async learnKeyset(peer, bytes) {
      const known = directory.keyset(peer);
      // Announced again: nothing to verify.
      if (known && sameBytes(known.bytes, bytes)) return;
      if (!newKeysets.take(peer)) {
        // What it signs from here on is refused; the link stays, or it would be dialled and announced again without end.
        const error = new CopError('KEYSET_FLOOD', { peer, expected: KEYSETS_PER_DAY });
        log('error', 'keyset.refused', { peer, ...errorFields(error) });
        return misbehaved(peer, error);
      }
      try {
        const entry = deps.audit.prepare({ act: 'keyset.learned', partner: peer });
        if (!(await directory.learnKeyset(peer, bytes, now(), (tx) => deps.audit.append(tx, entry)))) return;
        log('info', 'keyset.learned', { peer, version: directory.keyset(peer)?.keyset.version });
      } catch (error) {
        log('error', 'keyset.refused', { peer, ...errorFields(error) });
        // Both bear the signature of the unit: whoever has them needs nobody's word.
        if (known && asCopError(error)?.code === 'KEYSET_EQUIVOCATION')
          await alarms.raise(peer, known.keyset.version, error as CopError, [known.bytes, bytes].map(base64));
        throw error;
      }
      keysetChanged();
      wakePeer(peer);
    },
    async learnRoster(peer, bytes) {
      try {
        const entry = deps.audit.prepare({ act: 'roster.learned', partner: peer });
        if (!(await directory.learnRoster(bytes, now(), (tx) => deps.audit.append(tx, entry)))) return;
      } catch (error) {
        if (isLocalFault(error)) throw error;
        const refused = asCopError(error) as CopError;
        const { got } = refused.params;
        const fault = refused.code === 'ROSTER_EQUIVOCATION' && got !== undefined ? new CopError('ROSTER_EQUIVOCATION', { peer, got }) : refused;
        // Refused and named, but the link stays: by the roster in force the peer is a member as before.
        log('error', 'roster.refused', { peer, ...errorFields(fault) });
        misbehaved(peer, fault);
        if (fault.code !== 'ROSTER_EQUIVOCATION') return;
        const [held = new Uint8Array()] = directory.rostersAfter(Number(got) - 1);
        await alarms.raise(peer, Number(got), fault, [held, bytes].map(base64));
        return;
      }
      log('info', 'roster.learned', { peer, version: directory.roster.roster.version });
      rosterChanged(peer);
    },
    async greeted(peer, hello) {
      await afterLoss.heard(peer, hello);
      await store.write((tx) => noteTold(tx, peer, hello.received));
      const frames = await conversation.greeted(peer, hello);
      void afterLoss.linked(peer);
      return frames;
    },
    logFrame: (peer, frame) => conversation.frame(peer, frame),
    async documentFrame(peer, frame) {
      if (frame.kind === 'documentRequest') return (await documents.giver.requested(peer, frame)) ? 'worked' : 'unasked';
      return documents.fetcher.answered(peer, frame) ? 'worked' : 'unasked';
    },
    parcelFrame: (peer, frame) => relay().frame(peer, frame),
    ownKeyset: () => directory.keyset(self)?.bytes ?? new Uint8Array(),
    rostersAfter: (version) => directory.rostersAfter(version),
  };
}

// Items are worked at the same time and recorded in their order: what one of these says may only mean that the item before was not recorded yet.
const dependsOnEarlier: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'STEP_UNMATCHED',
  'STEP_REFUSED',
  'ORDER_UNMATCHED',
  'PERMISSION_UNMATCHED',
  'AGREEMENT_UNKNOWN',
  'AGREEMENT_STATE',
  'LEGAL_BASIS_MISSING',
]);

/** Records an item together with the cursor. An item that is already dealt with changes nothing. */
async function recordArrival(tx: Tx, peer: UnitId, lane: Lane, number: number, outcome: Outcome): Promise<'recorded' | 'known' | 'stale'> {
  const received = await receivedThrough(tx, peer, lane);
  if (received >= number) return 'known';
  if (received !== number - 1) throw new CopError('DELIVERY_GAP', { expected: received + 1, got: number });
  if (!(await outcome.record(tx))) return 'stale';
  await advanceReceived(tx, peer, lane, number);
  return 'recorded';
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** True for an error that says that this machine is at fault, and for a bug. */
function isLocalFault(error: unknown): boolean {
  return (asCopError(error)?.row.fault ?? 'local') === 'local';
}

function logOutcome(log: Log, peer: UnitId, lane: Lane, outcome: Outcome): void {
  const events: Record<Outcome['kind'], LogEvent> = {
    admitted: 'message.admitted',
    repeated: 'message.repeated',
    refused: 'message.refused',
    settled: 'receipt.settled',
    'set aside': 'receipt.set_aside',
  };
  const level = outcome.kind === 'refused' || outcome.kind === 'set aside' ? 'warn' : 'info';
  log(level, events[outcome.kind], { peer, lane, message: outcome.message, code: outcome.code });
}
