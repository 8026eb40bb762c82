// Builds the parts of a gateway and connects them: the only file that knows them all.
import { randomBytes } from 'node:crypto';
import { asCopError, CopError, type Cursors, type Lane, lanes, limits, sameBytes, type UnitId } from '#protocol';
import { type ApiAddress, startApi } from './api/server.ts';
import type { Config } from './config/config.ts';
import type { Secrets } from './config/secrets.ts';
import type { Outcome } from './inbound/outcome.ts';
import { receive } from './inbound/receive.ts';
import { settle } from './inbound/settle.ts';
import { Directory } from './keys/directory.ts';
import { Keyring } from './keys/keyring.ts';
import { loadPseudonymKey } from './keys/pseudonym-key.ts';
import { RecordCipher } from './keys/record-cipher.ts';
import { Links } from './link/links.ts';
import { Listener } from './link/listener.ts';
import type { LinkHandlers } from './link/session.ts';
import { errorFields, type Log, type LogEvent } from './log.ts';
import { sealWaiting } from './outbound/queue.ts';
import type { SendDeps } from './outbound/send.ts';
import { policyDigest } from './protection/policy/matrix.ts';
import { unitRulesText } from './protection/policy/unit-rules.ts';
import { Pseudonyms } from './protection/pseudonyms.ts';
import type { FilterSettings } from './protection/settings.ts';
import { Store, type Tx } from './store/database.ts';
import { eraseDrafts } from './store/drafts.ts';
import { advanceAcknowledged, advanceReceived, lanePositions, loadItems, receivedThrough, renumberAfter } from './store/lanes.ts';
import { eraseDue, expireDeliveries, markTransmitted } from './store/messages.ts';
import { fact } from './store/trust-records.ts';

/** A running gateway. */
export interface Gateway extends AsyncDisposable {
  readonly unit: UnitId;
  readonly linkPort: number;
  readonly apiPort: number;
  readonly links: Links;
  /** Stops: no new work, links closed with a word, what runs is finished, database closed. */
  stop(): Promise<void>;
}

// How often rotation and expiry are looked at.
const UPKEEP_MS = 60_000;

/** Starts a gateway; resolves when it serves. Throws what opening its parts throws, with nothing left open. */
export async function startGateway(config: Config, secrets: Secrets, log: Log, now: () => Date = () => new Date()): Promise<Gateway> {
  await using opened = new AsyncDisposableStack();
  const self = config.unit;
  const store = await Store.open(config.files.database, { create: false });
  opened.defer(() => store.close());
  const cipher = new RecordCipher(secrets.masterKey);
  await checkOwner(store, self, cipher);
  const directory = await Directory.load(store);
  directory.member(self);
  const keyring = new Keyring(self, store, cipher, directory);
  await keyring.load(now(), config.revokedCertificates);

  const wakePeer = async (peer: UnitId): Promise<void> => {
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
  const deps: SendDeps = { self, directory, keyring, cipher, store, filter, now, wake };
  const handlers = linkHandlers(deps, log, wakePeer, (learntFrom) => {
    listener.refreshTrust();
    links.sync();
    links.announceRoster(directory.roster.roster.version, learntFrom);
  });
  const links = new Links({
    self,
    instance: randomBytes(16).toString('hex'),
    profile: config.profile,
    identity: secrets.identity,
    trust: directory,
    handlers,
    addresses: () =>
      new Map(directory.roster.roster.members.filter(({ unit }) => unit !== self).map(({ unit, urls }) => [unit, config.peerUrls.get(unit) ?? urls])),
    log,
    random: Math.random,
  });
  const listener = new Listener(secrets.identity, directory, {
    connected: (socket) => void links.accept(socket),
    refused: (peer, address, error) => links.refused(peer, { at: now(), direction: 'in', address, error }),
  });

  for (const { unit } of directory.roster.roster.members) if (unit !== self) await sealWaiting(unit, { ...deps, log });
  opened.defer(() => listener.close());
  const linkPort = await listener.listen(config.link.host, config.link.port);
  const startedAt = now();
  const api: ApiAddress = await startApi({ config, secrets, links, startedAt, log, ...deps });
  opened.defer(() => api.close());
  links.sync();
  opened.defer(() => links.stop());
  const upkeep = setInterval(() => void keepUp(config, deps, links, log), UPKEEP_MS);
  upkeep.unref();
  opened.defer(() => clearInterval(upkeep));
  await keepUp(config, deps, links, log);

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
      await parts.disposeAsync();
      log('info', 'gateway.stopped');
    })();
    return stopping;
  };
  return { unit: self, linkPort, apiPort: api.port, links, stop, [Symbol.asyncDispose]: stop };
}

/** The database must be this unit's, and the master key the database's. */
async function checkOwner(store: Store, unit: UnitId, cipher: RecordCipher): Promise<void> {
  const [owner, check] = await store.read(async (db) => [await fact(db, 'unit'), await fact(db, 'master-key-check')] as const);
  if (!owner || !check) throw new CopError('STORE_CORRUPT', { file: store.file, detail: 'fact' });
  const name = Buffer.from(owner).toString();
  if (name !== unit) throw new CopError('CONFIG_CONFLICT', { detail: `unit: ${unit} ≠ ${name} (cop.sqlite)`, fix: `unit: ${name}` });
  if (!sameBytes(check, cipher.checkValue)) throw new CopError('MASTER_KEY_WRONG', { expected: unit });
}

/** What the links hand over: each becomes one durable step. */
function linkHandlers(deps: SendDeps, log: Log, wakePeer: (peer: UnitId) => Promise<void>, rosterChanged: (learntFrom: UnitId) => void): LinkHandlers {
  const { store, directory, self, now } = deps;
  // Items are worked at the same time and recorded in the order in which they came, across lanes too: each waits for the
  // one before to have been handed to the store.
  const lastHanded = new Map<UnitId, Promise<void>>();

  return {
    async start(peer) {
      const positions = await store.read((db) => lanePositions(db, peer));
      return {
        rosterVersion: directory.roster.roster.version,
        keysetVersion: directory.keyset(self)?.keyset.version ?? 0,
        knownKeysetVersion: directory.keyset(peer)?.keyset.version ?? 0,
        lanes: Object.fromEntries(positions.map(({ lane, sentThrough, receivedThrough }) => [lane, { sentThrough, receivedThrough }])) as Awaited<
          ReturnType<LinkHandlers['start']>
        >['lanes'],
      };
    },
    async store(peer, lane, number, item) {
      const before = lastHanded.get(peer) ?? Promise.resolve();
      const { promise: handed, resolve } = Promise.withResolvers<void>();
      lastHanded.set(peer, handed);
      let outcome: Outcome | undefined;
      try {
        const work = () => (lane === 'receipts' ? settle(peer, item, deps) : receive(peer, item, deps));
        outcome = await work();
        await before;
        let recorded = deps.store.write((tx) => recordArrival(tx, peer, lane, number, outcome as Outcome));
        resolve();
        // Rarely: the same envelope came over two links at once. What the other one stored is then found and repeated.
        while ((await recorded) === 'stale') {
          outcome = await work();
          recorded = deps.store.write((tx) => recordArrival(tx, peer, lane, number, outcome as Outcome));
        }
      } finally {
        resolve();
        if (lastHanded.get(peer) === handed) lastHanded.delete(peer);
      }
      logOutcome(log, peer, lane, outcome);
      if (lane !== 'receipts') await wakePeer(peer);
    },
    load: (peer, lane, after, maxItems, maxOctets) => store.read((db) => loadItems(db, peer, lane, after, maxItems, maxOctets)),
    async acknowledged(peer, cursors: Cursors) {
      await store.write(async (tx) => {
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
      log('error', 'gateway.fault', { peer, lane, ...errorFields(new CopError('CURSOR_AHEAD', { expected: '<', got: through })) });
    },
    async learnKeyset(peer, bytes) {
      try {
        if (!(await directory.learnKeyset(peer, bytes, now()))) return;
        log('info', 'keyset.learned', { peer, version: directory.keyset(peer)?.keyset.version });
      } catch (error) {
        log('error', 'keyset.refused', { peer, ...errorFields(error) });
        throw error;
      }
      if ((await sealWaiting(peer, { ...deps, log })) > 0) await wakePeer(peer);
    },
    async learnRoster(peer, bytes) {
      try {
        if (!(await directory.learnRoster(bytes, now()))) return;
      } catch (error) {
        if (isLocalFault(error)) throw error;
        // Refused and named, but the link stays: by the roster in force the peer is a member as before.
        log('error', 'roster.refused', { peer, ...errorFields(error) });
        return;
      }
      log('info', 'roster.learned', { peer, version: directory.roster.roster.version });
      rosterChanged(peer);
    },
    ownKeyset: () => directory.keyset(self)?.bytes ?? new Uint8Array(),
    rostersAfter: (version) => directory.rostersAfter(version),
  };
}

/** Records an item together with the cursor. An item that is already dealt with changes nothing. */
async function recordArrival(tx: Tx, peer: UnitId, lane: Lane, number: number, outcome: Outcome): Promise<'recorded' | 'known' | 'stale'> {
  const received = await receivedThrough(tx, peer, lane);
  if (received >= number) return 'known';
  if (received !== number - 1) throw new CopError('DELIVERY_GAP', { expected: received + 1, got: number });
  if (!(await outcome.record(tx))) return 'stale';
  await advanceReceived(tx, peer, lane, number);
  return 'recorded';
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
async function keepUp(config: Config, deps: SendDeps, links: Links, log: Log): Promise<void> {
  try {
    if (await deps.keyring.maintain(deps.now(), config.revokedCertificates)) {
      log('info', 'keys.rotated', { version: deps.directory.keyset(deps.self)?.keyset.version });
      links.announceKeyset();
    }
    const expired = await deps.store.write((tx) => expireDeliveries(tx, deps.now()));
    if (expired > 0) log('warn', 'delivery.expired', { messages: expired });
    const erased = await deps.store.write((tx) => eraseDue(tx, deps.now()));
    if (erased > 0) log('info', 'message.erased', { messages: erased });
    // What nobody approved in the longest life of a message is not sent any more; neither is what was refused kept.
    await deps.store.write((tx) => eraseDrafts(tx, new Date(deps.now().getTime() - limits.MESSAGE_LIFE_MAX_MS)));
  } catch (error) {
    // Tried again at the next turn; even a bug of ours in the upkeep must not end the exchange.
    log('error', 'gateway.fault', errorFields(error));
  }
}
