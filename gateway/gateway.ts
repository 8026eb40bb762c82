// Builds the parts of a gateway and connects them: the only file that knows them all.
import { randomBytes } from 'node:crypto';
import {
  asCopError,
  CopError,
  type Cursors,
  type ErrorCode,
  type ExchangeId,
  type Lane,
  lanes,
  limits,
  type MessageId,
  sameBytes,
  type UnitId,
} from '#protocol';
import { Allowance } from './allowance.ts';
import { type ApiAddress, startApi } from './api/server.ts';
import { clearDocuments } from './attachments/clear.ts';
import type { Documents } from './attachments/documents.ts';
import { Fetcher } from './attachments/fetch.ts';
import { Giver } from './attachments/give.ts';
import { Vault } from './attachments/vault.ts';
import { Alarms } from './audit/alarms.ts';
import { Conversation } from './audit/conversation.ts';
import { DetailsCipher } from './audit/details-cipher.ts';
import { type AuditEvent, AuditLog } from './audit/log.ts';
import { eraseOldDetails } from './audit/retention.ts';
import { eraseOldActs } from './casework/person-acts.ts';
import { lookIntoOld } from './casework/review.ts';
import { eraseOldCases } from './casework/subject-cases.ts';
import { Clock } from './clock.ts';
import type { Config } from './config/config.ts';
import type { Secrets } from './config/secrets.ts';
import type { Outcome } from './inbound/outcome.ts';
import { Patience } from './inbound/patience.ts';
import { type ReceiveDeps, receive } from './inbound/receive.ts';
import { settle } from './inbound/settle.ts';
import { Directory } from './keys/directory.ts';
import { Keyring } from './keys/keyring.ts';
import { loadPseudonymKey } from './keys/pseudonym-key.ts';
import { RecordCipher } from './keys/record-cipher.ts';
import { watchBudget } from './link/budget.ts';
import { Links } from './link/links.ts';
import { Listener } from './link/listener.ts';
import { Meter, type Use } from './link/meter.ts';
import type { LinkProfile } from './link/profiles.ts';
import type { LinkHandlers } from './link/session.ts';
import { errorFields, type Log, type LogEvent } from './log.ts';
import { countingBeside, countNew } from './logframe/count.ts';
import { AfterLoss } from './outbound/after-loss.ts';
import { sealWaiting } from './outbound/queue.ts';
import type { SendDeps } from './outbound/send.ts';
import { Unsealed } from './outbound/unsealed.ts';
import { policyDigest } from './protection/policy/matrix.ts';
import { unitRulesText } from './protection/policy/unit-rules.ts';
import { Pseudonyms } from './protection/pseudonyms.ts';
import type { FilterSettings } from './protection/settings.ts';
import { thinWitnessed } from './store/checkpoints.ts';
import { Store, type Tx } from './store/database.ts';
import { eraseDrafts } from './store/drafts.ts';
import { advanceAcknowledged, advanceReceived, lanePositions, loadItems, noteTold, receivedThrough, renumberAfter } from './store/lanes.ts';
import { keepLineUse, keptLineUse } from './store/line-use.ts';
import { eraseDue, expireDeliveries, markTransmitted } from './store/messages.ts';
import { beginOutage, endOutage, lastAlive, markAlive } from './store/outages.ts';
import { seeReviews } from './store/reviews.ts';
import { fact } from './store/trust-records.ts';
import { type SystemClock, systemClock } from './system-clock.ts';
import { VERSION } from './version.ts';

/** A running gateway. */
export interface Gateway extends AsyncDisposable {
  readonly unit: UnitId;
  readonly linkPort: number;
  readonly apiPort: number;
  readonly links: Links;
  /** What is said about audit logs; a checkpoint can be made and offered at once. */
  readonly conversation: Conversation;
  /** Stops: no new work, links closed with a word, what runs is finished, database closed. */
  stop(): Promise<void>;
}

// Keysets that a member may announce anew: one a week, and one for every certificate that it revokes. Each stays for good, with its keys.
const KEYSETS_BURST = 16;
const KEYSETS_PER_DAY = 8;
// How often rotation and expiry are looked at.
const UPKEEP_MS = 60_000;
// How long cosigned checkpoints of partners are kept beside the newest: to compare with what other witnesses saw.
const WITNESSED_KEPT_MS = 35 * 86_400_000;

/** Starts a gateway; resolves when it serves. Throws what opening its parts throws, with nothing left open. */
export async function startGateway(config: Config, secrets: Secrets, log: Log, system: SystemClock = systemClock): Promise<Gateway> {
  try {
    return await start(config, secrets, log, system);
  } catch (error) {
    // A record without which there is no gateway: its keys.
    if (asCopError(error)?.code !== 'RECORD_ALTERED') throw error;
    throw new CopError('STORE_CORRUPT', { file: config.files.database, detail: String(asCopError(error)?.params.got) }, error);
  }
}

async function start(config: Config, secrets: Secrets, log: Log, system: SystemClock): Promise<Gateway> {
  await using opened = new AsyncDisposableStack();
  const self = config.unit;
  const store = await Store.open(config.files.database, { create: false });
  opened.defer(() => store.close());
  const cipher = new RecordCipher(secrets.masterKey);
  await checkOwner(store, self, config.files.masterKey, cipher);
  const clock = await Clock.load(store, system);
  const { now, leap } = clock;
  const details = await DetailsCipher.load(store, cipher, now());
  const audit = await AuditLog.load(store, details, now);
  const directory = await Directory.load(store);
  directory.member(self);
  const keyring = new Keyring(self, store, cipher, directory);
  await keyring.load(now(), config.revokedCertificates, (tx) => audit.append(tx, audit.prepare({ act: 'keys.changed' })));

  const unsealed = await Unsealed.load(store);
  const wakePeer = async (peer: UnitId): Promise<void> => {
    await sealWaiting(peer, { ...deps, log });
    for (const { lane, sentThrough } of await store.read((db) => lanePositions(db, peer))) links.wake(peer, lane, sentThrough);
  };
  const wake = (units: readonly UnitId[]): void => {
    for (const unit of units) wakePeer(unit).catch((error: unknown) => log('error', 'gateway.fault', { peer: unit, ...errorFields(error) }));
  };
  const { stricter, classification } = config.filter;
  const filter: FilterSettings = {
    pseudonyms: new Pseudonyms(await loadPseudonymKey(store, cipher)),
    unitRules: stricter,
    classificationCap: classification,
    policyDigest: policyDigest(unitRulesText(stricter)),
  };
  const alarms = new Alarms(store, audit, log, now);
  const meter = new Meter(now, ((await store.read(keptLineUse)) as Use | undefined) ?? {});
  // What went over the lines since the last minute, and the farewells.
  opened.defer(() => store.write((tx) => keepLineUse(tx, meter.use())).catch((error: unknown) => log('error', 'gateway.fault', errorFields(error))));
  const profileOf = (peer: UnitId): LinkProfile => config.partnerProfiles.get(peer) ?? config.profile;
  const conversation = new Conversation({
    self,
    store,
    keyring,
    directory,
    alarms,
    log,
    now,
    audit,
    say: (peer, frame) => links.say(peer, frame),
    linked: () => links.up().map(({ peer }) => peer),
    misbehaved: (peer, error) => links.misbehaved(peer, error),
    logPauses: (peer) => ({ awake: profileOf(peer).logAwakeMs, idle: profileOf(peer).logIdleMs }),
    countNew: () => countNew({ store, cipher, directory }),
  });
  opened.defer(() => conversation.stop());
  const vault = await Vault.open(config.documents);
  const documents = {
    giver: new Giver({ store, audit, vault, now, log, give: (peer, frame) => links.give(peer, frame) }),
    fetcher: new Fetcher({
      store,
      cipher,
      audit,
      vault,
      now,
      log,
      patienceMs: config.profile.silenceMs,
      bitsPerSecond: config.profile.bitsPerSecond,
      say: (peer, frame) => links.sayOfDocument(peer, frame),
    }),
  };
  const deps: SendDeps = { self, directory, keyring, cipher, store, filter, audit, unsealed, now, wake };
  const afterLoss = new AfterLoss({
    ...deps,
    alarms,
    log,
    question: (peer, question) => conversation.ask(peer, question),
    linked: () => links.up().map(({ peer }) => peer),
  });
  alarms.onRaised = (unit, code) => afterLoss.alarmed(unit, code);
  const handlers = linkHandlers({ ...deps, alarms, leap, documentOctets: config.profile.documentOctets }, conversation, documents, afterLoss, log, {
    wakePeer,
    misbehaved: (peer, error) => links.misbehaved(peer, error),
    keysetChanged: () => links.recheck(),
    rosterChanged: (learntFrom) => {
      listener.refreshTrust();
      links.sync();
      links.recheck();
      links.announceRoster(directory.roster.roster.version, learntFrom);
    },
  });
  const links = new Links({
    self,
    instance: randomBytes(16).toString('hex'),
    profileOf,
    meter,
    identity: secrets.identity,
    trust: directory,
    handlers,
    addresses: () =>
      new Map(directory.roster.roster.members.filter(({ unit }) => unit !== self).map(({ unit, urls }) => [unit, config.peerUrls.get(unit) ?? urls])),
    log,
    clock: system,
    random: Math.random,
    changed: (peer, state) => {
      // What its clock says may bear out ours.
      if (state === 'up') lookAtClock().catch((error: unknown) => log('error', 'gateway.fault', errorFields(error)));
      void noteLink(peer, state, deps, log);
      // Also when a second link takes the place of the first: what was asked for there is lost.
      conversation.lost(peer);
      documents.fetcher.lost(peer);
      documents.giver.lost(peer);
      if (state === 'up') documents.fetcher.wake(peer);
    },
  });
  const lookAtClock = () => clock.look({ self, alarms, offsets: () => links.up().map(({ clockOffsetMs }) => clockOffsetMs) });
  const listener = new Listener(secrets.identity, directory, config.profile.handshakeMs, {
    connected: (socket) => void links.accept(socket),
    refused: (peer, address, error, claimed) => links.refused(peer, { at: now(), direction: 'in', address, error, ...(claimed ? { claimed } : {}) }),
    crowded: (peer) => links.crowded(peer),
    meter,
  });

  for (const { unit } of directory.roster.roster.members) if (unit !== self) await sealWaiting(unit, { ...deps, log });
  opened.defer(() => listener.close());
  const linkPort = await listener.listen(config.link.host, config.link.port);
  const startedAt = now();
  const api: ApiAddress = await startApi({
    config,
    secrets,
    links,
    vault,
    documents,
    handlers,
    afterLoss,
    meter,
    startedAt,
    log,
    conversation,
    details,
    alarms,
    lookAtClock,
    ...deps,
  });
  opened.defer(() => api.close());
  await noteAbsence(deps);
  links.sync();
  opened.defer(() => links.stop());
  opened.defer(() => documents.fetcher.stop());
  opened.defer(() => afterLoss.stop());
  const counting = opened.use(countingBeside(deps, (error) => log('error', 'gateway.fault', errorFields(error))));
  const upkeep = setInterval(() => {
    void keepUp(config, { ...deps, lookAtClock, vault, documents, meter, alarms }, links, details, conversation, afterLoss, log);
    counting.turn();
  }, UPKEEP_MS);
  upkeep.unref();
  opened.defer(() => clearInterval(upkeep));
  await keepUp(config, { ...deps, lookAtClock, vault, documents, meter, alarms }, links, details, conversation, afterLoss, log);
  counting.turn();

  await audit.record({ act: 'gateway.started', note: VERSION });
  log('info', 'gateway.started', {
    linkPort,
    apiPort: api.port,
    members: directory.roster.roster.members.length,
    rosterVersion: directory.roster.roster.version,
  });
  const parts = opened.move();
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      log('info', 'gateway.stopping');
      await audit.record({ act: 'gateway.stopped' }).catch((error: unknown) => log('error', 'gateway.fault', errorFields(error)));
      await conversation.checkpoint().catch((error: unknown) => log('error', 'gateway.fault', errorFields(error)));
      await parts.disposeAsync();
      log('info', 'gateway.stopped');
    })();
    return stopping;
  };
  return { unit: self, linkPort, apiPort: api.port, links, conversation, stop, [Symbol.asyncDispose]: stop };
}

/** The database must be this unit's, and the master key the database's. */
async function checkOwner(store: Store, unit: UnitId, masterKey: string, cipher: RecordCipher): Promise<void> {
  const [owner, check] = await store.read(async (db) => [await fact(db, 'unit'), await fact(db, 'master-key-check')] as const);
  if (!owner || !check) throw new CopError('STORE_CORRUPT', { file: store.file, detail: 'fact' });
  const name = Buffer.from(owner).toString();
  if (name !== unit) throw new CopError('CONFIG_CONFLICT', { detail: `unit: ${unit} ≠ ${name} (cop.sqlite)`, fix: `unit: ${name}` });
  if (!sameBytes(check, cipher.checkValue)) throw new CopError('MASTER_KEY_WRONG', { file: masterKey, expected: unit });
}

/** What the links hand over: each becomes one durable step. */
function linkHandlers(
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
  }: {
    wakePeer: (peer: UnitId) => Promise<void>;
    /** A peer does what it should not, and the link stays. */
    misbehaved: (peer: UnitId, error: CopError) => void;
    keysetChanged: () => void;
    rosterChanged: (learntFrom: UnitId) => void;
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
      await wakePeer(peer);
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
      await wakePeer(peer);
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

/** What time alone brings about: keys rotate, messages that nobody took expire. */
async function keepUp(
  config: Config,
  deps: SendDeps & { lookAtClock: () => Promise<void>; vault: Vault; documents: Documents; meter: Meter; alarms: Alarms },
  links: Links,
  details: DetailsCipher,
  conversation: Conversation,
  afterLoss: AfterLoss,
  log: Log,
): Promise<void> {
  try {
    await deps.lookAtClock();
    const changed = (tx: Tx) => deps.audit.append(tx, deps.audit.prepare({ act: 'keys.changed' }));
    if (await deps.keyring.maintain(deps.now(), config.revokedCertificates, changed)) {
      log('info', 'keys.rotated', { version: deps.directory.keyset(deps.self)?.keyset.version });
      links.announceKeyset();
    }
    await details.maintain(deps.now());
    await conversation.keepUp();
    await lookIntoOld({ ...deps, log });
    await sweep(deps, log);
    await eraseOldCases(deps);
    await eraseOldActs(deps);
    await eraseOldDetails({ ...deps, details });
    await clearDocuments({ ...deps, log });
    await watchBudget({ ...deps, profile: config.profile });
    // What could not be fetched, for want of room or of an answer, is tried again.
    for (const { peer } of links.up()) {
      deps.documents.fetcher.wake(peer);
      void afterLoss.linked(peer);
    }
    await deps.store.write(async (tx) => {
      await thinWitnessed(tx, new Date(deps.now().getTime() - WITNESSED_KEPT_MS));
      await markAlive(tx, deps.now());
    });
    links.retryFaulted();
  } catch (error) {
    // Tried again at the next turn; even a bug of ours in the upkeep must not end the exchange.
    log('error', 'gateway.fault', errorFields(error));
  }
}

/** Keeps when there was no link: an answer may be late for that reason. Failing to note it must not cost the link. */
async function noteLink(peer: UnitId, state: 'up' | 'down', { store, now }: Pick<SendDeps, 'store' | 'now'>, log: Log): Promise<void> {
  const at = now();
  try {
    await store.write((tx) => (state === 'up' ? endOutage(tx, peer, at) : beginOutage(tx, peer, at)));
  } catch (error) {
    log('error', 'gateway.fault', errorFields(error));
  }
}

/** This unit was off: since it last said that it was alive there was no link with anybody. */
async function noteAbsence({ store, directory, self, now }: SendDeps): Promise<void> {
  const others = directory.roster.roster.members.map(({ unit }) => unit).filter((unit) => unit !== self);
  await store.write(async (tx) => {
    const last = (await lastAlive(tx)) ?? now();
    for (const unit of others) await beginOutage(tx, unit, last);
  });
}

/**
 * What nobody took expires, and what was promised to be erased is erased; each is recorded with it.
 *
 * The transit limit is MESSAGE_LIFE_MAX_MS, 28 days: until then at the latest a message is delivered or expires, and an expired one is neither
 * sealed for anybody any more nor admitted anywhere. What stays in the queue of one that was sealed before is its envelope, which the
 * addressee's key alone opens: it goes on holding its number, and proves what was on the way. The sender's own copy is no transit: it is
 * reviewed like anything that the unit holds.
 */
async function sweep({ store, audit, now }: SendDeps, log: Log): Promise<void> {
  const [expired, erased] = await store.write(async (tx) => {
    const gone = await expireDeliveries(tx, now());
    const due = await eraseDue(tx, now());
    await seeReviews(tx, now());
    // What nobody approved in the longest life of a message is not sent any more; neither is what was refused kept.
    const drafts = await eraseDrafts(tx, new Date(now().getTime() - limits.MESSAGE_LIFE_MAX_MS));
    const events: AuditEvent[] = [
      ...gone.map(({ message_id, to_unit }) => ({
        act: 'delivery.expired' as const,
        message: message_id as MessageId,
        partner: to_unit as UnitId,
        outcome: 'MESSAGE_EXPIRED' as const,
      })),
      ...due.map(({ message_id, exchange_id, from_unit, direction, kind }) => ({
        act: 'message.erased' as const,
        message: message_id as MessageId,
        exchange: exchange_id as ExchangeId,
        partner: direction === 'in' ? (from_unit as UnitId) : undefined,
        kind,
      })),
      ...drafts.map(({ id, kind }) => ({ act: 'draft.erased' as const, kind, note: id })),
    ];
    await audit.append(tx, audit.prepareAll(events));
    return [gone.length, due.length] as const;
  });
  // Destroyed keys would stand in the log of the database until it comes round to them.
  if (erased > 0) await store.purge();
  if (expired > 0) log('warn', 'delivery.expired', { messages: expired });
  if (erased > 0) log('info', 'message.erased', { messages: erased });
}
