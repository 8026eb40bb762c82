// Builds the parts of a gateway and connects them: the only file that knows them all.
import { randomBytes } from 'node:crypto';
import { asCopError, CopError, sameBytes, type UnitId } from '#protocol';
import { type ApiAddress, startApi } from './api/server.ts';
import { Fetcher } from './attachments/fetch.ts';
import { Giver } from './attachments/give.ts';
import { Vault } from './attachments/vault.ts';
import { Alarms } from './audit/alarms.ts';
import { Conversation } from './audit/conversation.ts';
import { DetailsCipher } from './audit/details-cipher.ts';
import { AuditLog } from './audit/log.ts';
import { Clock } from './clock.ts';
import type { Config } from './config/config.ts';
import type { Secrets } from './config/secrets.ts';
import { Directory } from './keys/directory.ts';
import { Keyring } from './keys/keyring.ts';
import { loadPseudonymKey } from './keys/pseudonym-key.ts';
import { RecordCipher } from './keys/record-cipher.ts';
import { Links } from './link/links.ts';
import { Listener } from './link/listener.ts';
import { Meter, type Use } from './link/meter.ts';
import type { LinkProfile } from './link/profiles.ts';
import { linkHandlers } from './link-handlers.ts';
import { errorFields, type Log } from './log.ts';
import { countingBeside, countNew } from './logframe/count.ts';
import { AfterLoss } from './outbound/after-loss.ts';
import type { ComposeInput } from './outbound/compose.ts';
import { sealWaiting } from './outbound/queue.ts';
import { type SendDeps, type Sent, send } from './outbound/send.ts';
import { Unsealed } from './outbound/unsealed.ts';
import { policyDigest } from './protection/policy/matrix.ts';
import { unitRulesText } from './protection/policy/unit-rules.ts';
import { Pseudonyms } from './protection/pseudonyms.ts';
import type { FilterSettings } from './protection/settings.ts';
import { Relay } from './relay/relay.ts';
import { Store } from './store/database.ts';
import { lanePositions } from './store/lanes.ts';
import { keepLineUse, keptLineUse } from './store/line-use.ts';
import { fact } from './store/trust-records.ts';
import { type SystemClock, systemClock } from './system-clock.ts';
import { Turns } from './turns.ts';
import { keepUp, noteAbsence, noteLink } from './upkeep.ts';
import { VERSION } from './version.ts';

/** A running gateway. */
export interface Gateway extends AsyncDisposable {
  readonly unit: UnitId;
  readonly linkPort: number;
  readonly apiPort: number;
  readonly links: Links;
  /** What is said about audit logs; a checkpoint can be made and offered at once. */
  readonly conversation: Conversation;
  /** Sends a message as an officer's request does, for whoever runs in this process. Throws as `send` of outbound/send.ts. */
  send(input: ComposeInput): Promise<Sent>;
  /** Stops: no new work, links closed with a word, what runs is finished, database closed. */
  stop(): Promise<void>;
}

// How often rotation and expiry are looked at.
const UPKEEP_MS = 60_000;

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
  // Many messages at once are one look at what waits.
  const outgoing = new Turns(
    async (peer) => {
      await sealWaiting(peer, { ...deps, log });
      for (const { lane, sentThrough } of await store.read((db) => lanePositions(db, peer))) links.wake(peer, lane, sentThrough);
      relay.sender.wake(peer);
    },
    (peer, error) => {
      log('error', 'gateway.fault', { peer, ...errorFields(error) });
      // What waits is looked at again when the link has begun anew: nothing may lie there unseen.
      links.status(peer)?.session?.close(asCopError(error) ?? new CopError('INTERNAL', { ref: peer }, error));
    },
  );
  opened.defer(() => outgoing.stop());
  const wakePeer = (peer: UnitId) => outgoing.wake(peer);
  const wake = (units: readonly UnitId[]) => units.forEach(wakePeer);
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
      say: (peer, frame) => links.sayOf(peer, frame),
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
    relay: () => relay,
  });
  const addresses = () =>
    new Map(directory.roster.roster.members.filter(({ unit }) => unit !== self).map(({ unit, urls }) => [unit, config.peerUrls.get(unit) ?? urls]));
  const links = new Links({
    self,
    instance: randomBytes(16).toString('hex'),
    profileOf,
    meter,
    identity: secrets.identity,
    trust: directory,
    handlers,
    addresses,
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
      if (state === 'up') relay.linked(peer);
      else relay.sender.wake(peer);
    },
  });
  const relay = new Relay({
    ...deps,
    ...config.relay,
    conversation,
    vault,
    documents,
    handlers,
    log,
    relayRoom: (peer) => links.status(peer)?.session?.hello?.relayOctets,
    isLinked: (peer) => links.status(peer)?.state === 'up',
    isUnreachable: (peer) => directory.member(self).urls.length === 0 && (addresses().get(peer) ?? []).length === 0,
    say: (peer, frame) => links.sayOf(peer, frame),
    give: (peer, frame) => links.give(peer, frame),
    misbehaved: (peer, error) => links.misbehaved(peer, error),
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
    relay,
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
  opened.defer(() => relay.stop());
  opened.defer(() => afterLoss.stop());
  const counting = opened.use(countingBeside(deps, (error) => log('error', 'gateway.fault', errorFields(error))));
  const upkeep = setInterval(() => {
    void keepUp(config, { ...deps, lookAtClock, vault, documents, meter, alarms }, links, details, conversation, afterLoss, relay, log);
    counting.turn();
  }, UPKEEP_MS);
  upkeep.unref();
  opened.defer(() => clearInterval(upkeep));
  await keepUp(config, { ...deps, lookAtClock, vault, documents, meter, alarms }, links, details, conversation, afterLoss, relay, log);
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
  return { unit: self, linkPort, apiPort: api.port, links, conversation, send: (input) => send(input, deps), stop, [Symbol.asyncDispose]: stop };
}

/** The database must be this unit's, and the master key the database's. */
async function checkOwner(store: Store, unit: UnitId, masterKey: string, cipher: RecordCipher): Promise<void> {
  const [owner, check] = await store.read(async (db) => [await fact(db, 'unit'), await fact(db, 'master-key-check')] as const);
  if (!owner || !check) throw new CopError('STORE_CORRUPT', { file: store.file, detail: 'fact' });
  const name = Buffer.from(owner).toString();
  if (name !== unit) throw new CopError('CONFIG_CONFLICT', { detail: `unit: ${unit} ≠ ${name} (cop.sqlite)`, fix: `unit: ${name}` });
  if (!sameBytes(check, cipher.checkValue)) throw new CopError('MASTER_KEY_WRONG', { file: masterKey, expected: unit });
}
