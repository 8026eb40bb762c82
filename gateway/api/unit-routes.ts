import { statSync } from 'node:fs';
import { base64url, CopError, type ErrorCode, hex, type Member, parseUnitId, type UnitId } from '#protocol';
import { DISK_RESERVE_OCTETS } from '../attachments/vault.ts';
import { alarmError } from '../audit/alarms.ts';
import { dayOf } from '../link/meter.ts';
import type { KeptRefusal } from '../link/refusals.ts';
import { fingerprintOf } from '../link/tls.ts';
import type { Officer } from '../officers/roles.ts';
import { openAlarms } from '../store/checkpoints.ts';
import { queueState, unanswered } from '../store/deliveries.ts';
import { roomOn } from '../store/disk.ts';
import { lanePositions } from '../store/lanes.ts';
import { messageCounts } from '../store/messages.ts';
import { latestSent, type ParcelSent } from '../store/parcels-sent.ts';
import { quarantineOf } from '../store/quarantine.ts';
import { reviewsOpen } from '../store/reviews.ts';
import { VERSION } from '../version.ts';
import type { LineUse, ParcelView, PeerList, PeerSummary, PeerView, PingView, ReconciledView, RefusalView, RosterView, StatusView } from './contract.ts';
import type { ApiDeps } from './deps.ts';
import { errorReason, reasonOfPeer, reasonView } from './reason-views.ts';
import { Routes } from './routes.ts';
import { linkReason } from './views.ts';

const DAY_MS = 86_400_000;
// One notice is enough well before; the list of `health` is short so that it is read.
const CERTIFICATE_WARNING_MS = 30 * DAY_MS;
// Time for a head of unit to decide.
const REVIEW_WARNING_MS = 30 * DAY_MS;
const CLOCK_WARNING_MS = 60_000;
const PING_MS = 30_000;
// A gateway that is linked signs a receipt with the message it stores: so long takes nothing but a fault, or somebody who withholds it.
const RECEIPT_LATE_MS = 15 * 60_000;
// Until then what waited while there was no link is on its way.
const LINK_SETTLED_MS = 60_000;
// Parcels of which `cop peer show` tells.
const PARCELS_SHOWN = 10;
// So long a rule that a partner broke is among what the status warns of; `cop peer show` has it for longer.
const MISBEHAVIOUR_MS = 3_600_000;

/** The unit itself, the roster, the peers. */
export function unitRoutes(deps: ApiDeps): Routes {
  const { store, directory, links, self } = deps;
  const routes = new Routes(deps);

  routes.get('unit.status', '/status', async (context) => {
    const { officer: id, role } = context.var;
    return context.json(await status(deps, { id, role }));
  });
  routes.get('roster.read', '/roster', (context) => context.json(rosterView(deps)));

  routes.get('peer.read', '/peers', async (context) => {
    const peers = await Promise.all(directory.roster.roster.members.filter(({ unit }) => unit !== self).map((member) => summary(member, deps)));
    const { dailyOctets, monthlyOctets } = deps.config.profile;
    const use = {
      ...lineUse(undefined, deps),
      ...(dailyOctets > 0 ? { dailyBudget: dailyOctets } : {}),
      ...(monthlyOctets > 0 ? { monthlyBudget: monthlyOctets } : {}),
    };
    return context.json({ unit: self, peers, use } satisfies PeerList);
  });

  routes.get('peer.read', '/peers/:unit', async (context) => {
    const peer = otherMember(context.req.param('unit'), deps);
    const { session, lastSeenAt } = links.status(peer.unit) ?? {};
    const [positions, counts, setAside, parcels] = await store.read(
      async (db) =>
        [
          await lanePositions(db, peer.unit),
          await messageCounts(db, peer.unit),
          await quarantineOf(db, peer.unit),
          await latestSent(db, peer.unit, PARCELS_SHOWN),
        ] as const,
    );
    const view: PeerView = {
      ...(await summary(peer, deps)),
      urls: [...(deps.config.peerUrls.get(peer.unit) ?? peer.urls)],
      keysetVersion: directory.keyset(peer.unit)?.keyset.version ?? 0,
      ...(session
        ? {
            tls: {
              protocol: session.tls.protocol,
              cipher: session.tls.cipher,
              group: session.tls.group,
              resumed: session.tls.resumed,
              certificateFingerprint: session.tls.certificateFingerprint,
              certificateExpiresAt: session.tls.certificateExpires.toISOString(),
            },
            session: {
              dialledBy: session.direction === 'out' ? self : peer.unit,
              ...(session.roundTripMs === undefined ? {} : { roundTripMs: session.roundTripMs }),
              clockOffsetMs: session.clockOffsetMs,
              ...session.traffic,
              lineOctetsIn: session.line.in,
              lineOctetsOut: session.line.out,
            },
          }
        : {}),
      cursors: positions,
      messages: counts,
      ...(lastSeenAt ? { lastSeenAt: lastSeenAt.toISOString() } : {}),
      parcels: parcels.map((parcel) => parcelView(parcel, peer.unit)),
      ...(deps.config.relay.between.has(peer.unit) ? { holds: await holds(peer.unit, deps) } : {}),
      setAside: setAside.map(({ code, items, latest }) => ({ reason: reasonOfPeer(code, peer.unit), items, latestAt: latest.toISOString() })),
      refusals: links.refusals.of(peer.unit).map(refusalView),
      strangers: links.refusals.strangers.map(refusalView),
    };
    return context.json(view);
  });

  routes.post('peer.ping', '/peers/:unit/ping', async (context) => {
    const peer = otherMember(context.req.param('unit'), deps);
    const session = await linkWithin(peer.unit, deps);
    const roundTripMs = await within(PING_MS, session.ping(), new CopError('LINK_SILENT', { peer: peer.unit, got: PING_MS / 1000, expected: PING_MS / 1000 }));
    return context.json({ unit: peer.unit, roundTripMs, group: session.tls.group } satisfies PingView);
  });

  routes.post('peer.reconcile', '/peers/:unit/reconcile', async (context) => {
    const { unit } = otherMember(context.req.param('unit'), deps);
    await linkWithin(unit, deps);
    const { theirs, again, lost, questions } = await deps.afterLoss.compare(unit);
    return context.json({ unit, theirs, again, lost: lost.map((message) => message ?? null), questions } satisfies ReconciledView);
  });

  return routes;
}

/** The running link, dialled now when there is none. Throws the reason why there is none. */
async function linkWithin(peer: UnitId, { links, relay }: ApiDeps) {
  links.tryNow(peer);
  // What waits takes the other way at once, when there is one.
  if (links.status(peer)?.state !== 'up') relay.sender.tryNow(peer);
  const until = performance.now() + 5_000;
  for (;;) {
    const current = links.status(peer);
    if (current?.state === 'up' && current.session) return current.session;
    if (performance.now() > until || current?.state === 'waiting') throw current?.reason ?? new CopError('LINK_UNREACHABLE', { peer, url: '–', detail: '–' });
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function within<T>(milliseconds: number, promise: Promise<T>, error: CopError): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(error), milliseconds);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function otherMember(text: string, { self, directory }: ApiDeps): Member {
  const unit = parseUnitId(text);
  if (unit === self) throw new CopError('ADDRESSEE_SELF', { got: unit });
  return directory.member(unit);
}

async function summary(member: Member, deps: ApiDeps): Promise<PeerSummary> {
  const { links, store } = deps;
  const { unit, nameFr, nameEn, country, city, timeZone, kind } = member;
  const link = links.status(unit);
  const queue = await store.read((db) => queueState(db, unit));
  return {
    unit,
    nameFr,
    nameEn,
    country,
    city,
    timeZone,
    kind,
    link: link?.state ?? 'down',
    since: (link?.since ?? new Date()).toISOString(),
    queued: queue.waiting,
    use: lineUse(unit, deps),
    ...linkReason(link),
  };
}

function parcelView({ relay, state, at, urgent, octets, reason }: ParcelSent, peer: UnitId): ParcelView {
  const why = reason === null ? {} : { reason: reasonView(reason as ErrorCode, { peer: state === 'given_up' ? relay : peer, expected: peer }) };
  return { relay, state, at: new Date(at).toISOString(), urgent: urgent === 1, octets, ...why };
}

/** What this gateway holds for a member and of it, as a relay. */
async function holds(peer: UnitId, { relay }: ApiDeps): Promise<NonNullable<PeerView['holds']>> {
  const held = await relay.holder.held(peer);
  const view = ({ parcels, octets, oldest }: (typeof held)['for']) => ({ parcels, octets, ...(oldest ? { oldestAt: oldest.toISOString() } : {}) });
  return { for: view(held.for), of: view(held.of) };
}

/** What the lines with a peer, or all of them, have carried today and this month. */
function lineUse(peer: UnitId | undefined, { meter, now }: ApiDeps): LineUse {
  const day = dayOf(now());
  const [today, month] = [meter.used(day, peer), meter.used(day.slice(0, 7), peer)];
  return { today: { octetsIn: today.in, octetsOut: today.out }, month: { octetsIn: month.in, octetsOut: month.out } };
}

function refusalView({ at, direction, address, error, times }: KeptRefusal): RefusalView {
  return { at: at.toISOString(), direction, address, reason: errorReason(error), times };
}

async function status(deps: ApiDeps, { id, role }: Officer): Promise<StatusView> {
  const { directory, links, store, self, keyring, secrets } = deps;
  const now = deps.now();
  const { roster } = directory.roster;
  const encryption = keyring.newest('encrypt');
  const [queue, counts] = await store.read(async (db) => [await queueState(db, undefined), await messageCounts(db, undefined)] as const);
  return {
    unit: self,
    version: VERSION,
    officer: id,
    role,
    startedAt: deps.startedAt.toISOString(),
    roster: { version: roster.version, expiresAt: roster.expires.toISOString(), expired: roster.expires < now, members: roster.members.length },
    keyset: {
      version: directory.keyset(self)?.keyset.version ?? 0,
      signingKey: keyring.newest('sign').kid,
      encryptionKey: encryption.kid,
      encryptionKeyUntil: new Date(encryption.not_after).toISOString(),
    },
    certificate: { fingerprint: fingerprintOf(secrets.certificate), expiresAt: secrets.certificate.validToDate.toISOString() },
    links: { up: links.up().length, of: roster.members.length - 1 },
    queue: { messages: queue.waiting, ...(queue.oldest ? { oldestAt: queue.oldest.toISOString() } : {}) },
    store: { file: 'data/cop.sqlite', octets: statSync(store.file).size, messagesIn: counts.in, messagesOut: counts.out },
    audit: await deps.conversation.checkpoints.witnessed(),
    health: [
      ...(await alarms(deps)),
      ...disk(deps),
      ...health(deps, now),
      ...misbehaviour(deps),
      ...(await withheld(deps, now)),
      ...(await reviews(deps, now)),
    ],
  };
}

/** What somebody must look into comes first. */
async function alarms({ store }: ApiDeps): Promise<StatusView['health']> {
  return (await store.read(openAlarms)).map((alarm) => ({ severity: 'error', reason: errorReason(alarmError(alarm)) }));
}

/** What partners did lately that they should not; not what somebody did under a name that he could not prove. */
function misbehaviour({ links, directory }: ApiDeps): StatusView['health'] {
  const since = Date.now() - MISBEHAVIOUR_MS;
  return directory.roster.roster.members.flatMap(({ unit }) => {
    const recent = links.refusals.of(unit).filter(({ claimed, at, error }) => !claimed && at.getTime() > since && error.code !== 'LINK_REFUSED');
    const newest = new Map(recent.toReversed().map((refusal) => [refusal.error.code, refusal.error]));
    return [...newest.values()].map((error) => ({ severity: 'warning' as const, reason: errorReason(error) }));
  });
}

/** Partners that are linked and do not answer for what they got, or do not take it. */
async function withheld({ store, links, directory }: ApiDeps, now: Date): Promise<StatusView['health']> {
  const findings: StatusView['health'] = [];
  for (const { unit } of directory.roster.roster.members) {
    const link = links.status(unit);
    if (link?.state !== 'up' || Date.now() - link.since.getTime() < LINK_SETTLED_MS) continue;
    const { waiting, oldest } = await store.read((db) => unanswered(db, unit, new Date(now.getTime() - RECEIPT_LATE_MS)));
    if (!oldest) continue;
    const error = new CopError('RECEIPTS_AWAITED', { peer: unit, got: waiting, since: `${oldest.toISOString().slice(0, 16)}Z` });
    findings.push({ severity: 'warning', reason: errorReason(error) });
  }
  return findings;
}

/** What the disk refuses, and its filling up well before it does: what it takes to make room is not always at hand. */
function disk({ store }: ApiDeps): StatusView['health'] {
  const { file, trouble } = store;
  if (trouble) return [{ severity: 'error', reason: errorReason(trouble) }];
  const got = roomOn(file);
  if (got === undefined || got >= DISK_RESERVE_OCTETS) return [];
  if (got === 0) return [{ severity: 'error', reason: errorReason(new CopError('STORE_FULL', { file, detail: '0' })) }];
  return [{ severity: 'warning', reason: errorReason(new CopError('DISK_FILLING', { file, got, expected: DISK_RESERVE_OCTETS })) }];
}

/** Personal data that goes by itself unless somebody decides. */
async function reviews({ store }: ApiDeps, now: Date): Promise<StatusView['health']> {
  const { n, first } = await store.read((db) => reviewsOpen(db, new Date(now.getTime() + REVIEW_WARNING_MS)));
  if (!first) return [];
  return [{ severity: 'warning', reason: errorReason(new CopError('REVIEW_DUE', { got: n, expected: first.toISOString().slice(0, 10) })) }];
}

function health({ directory, links, secrets, self }: ApiDeps, now: Date): StatusView['health'] {
  const findings: StatusView['health'] = [];
  const { roster } = directory.roster;
  const warn = (error: CopError) => findings.push({ severity: 'warning', reason: errorReason(error) });
  if (roster.expires < now) warn(new CopError('ROSTER_EXPIRED', { got: roster.expires.toISOString().slice(0, 10) }));
  const expires = secrets.certificate.validToDate;
  if (expires < now)
    findings.push({ severity: 'error', reason: errorReason(new CopError('TLS_CERTIFICATE_EXPIRED', { peer: self, got: expires.toISOString().slice(0, 10) })) });
  else if (expires.getTime() - now.getTime() < CERTIFICATE_WARNING_MS)
    warn(new CopError('CERTIFICATE_EXPIRES_SOON', { got: expires.toISOString().slice(0, 10) }));
  for (const { unit } of roster.members) {
    const link = links.status(unit);
    if (link?.reason && link.state !== 'up') warn(link.reason);
    const offset = link?.session?.clockOffsetMs ?? 0;
    if (Math.abs(offset) > CLOCK_WARNING_MS) warn(new CopError('CLOCK_OFFSET', { peer: unit, got: Math.round(offset / 1000) }));
  }
  return findings;
}

function rosterView({ directory, now }: ApiDeps): RosterView {
  const { roster, digest, signedBy } = directory.roster;
  return {
    version: roster.version,
    createdAt: roster.created.toISOString(),
    expiresAt: roster.expires.toISOString(),
    expired: roster.expires < now(),
    threshold: roster.threshold,
    digest: hex(digest),
    signedBy,
    members: roster.members.map(({ unit, nameFr, nameEn, country, city, timeZone, kind, urls, identityKey }) => ({
      unit,
      nameFr,
      nameEn,
      country,
      city,
      timeZone,
      kind,
      urls,
      identityKey: base64url(identityKey),
      anchors: directory.anchorsOf(unit).map((anchor) => ({ fingerprint: fingerprintOf(anchor), expiresAt: anchor.validToDate.toISOString() })),
    })),
  };
}
