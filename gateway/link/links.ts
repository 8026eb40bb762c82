// One link per peer: dialled by either side, the second one closed, and dialled again after every end.
import {
  asCopError,
  CopError,
  type DocumentFrame,
  type ErrorCode,
  isErrorCode,
  type Lane,
  type LogFrame,
  limits,
  type ParcelFrame,
  type UnitId,
} from '#protocol';
import { Allowance } from '../allowance.ts';
import { errorFields, type Log } from '../log.ts';
import type { SystemClock } from '../system-clock.ts';
import { backoffMs } from './backoff.ts';
import type { Meter } from './meter.ts';
import type { LinkProfile } from './profiles.ts';
import { type Refusal, Refusals } from './refusals.ts';
import { type LinkHandlers, Session } from './session.ts';
import { dial, type FrameSocket } from './socket.ts';
import { Tickets } from './tickets.ts';
import { lostStanding, type TlsIdentity, type TlsTrust } from './tls.ts';

/** What the links need. */
export interface LinksOptions {
  self: UnitId;
  /** 16 random octets, hex, new at every process start. */
  instance: string;
  /** How the line to a peer is used. */
  profileOf: (peer: UnitId) => LinkProfile;
  identity: TlsIdentity;
  trust: TlsTrust;
  meter: Meter;
  handlers: LinkHandlers;
  /** The other members and where they can be dialled, in order of preference; asked before every attempt. */
  addresses: () => ReadonlyMap<UnitId, readonly string[]>;
  log: Log;
  clock: SystemClock;
  random: () => number;
  /** A link came up, or was lost. */
  changed: (peer: UnitId, state: 'up' | 'down') => void;
}

/** How the link with one peer stands. */
export interface LinkStatus {
  state: 'up' | 'connecting' | 'waiting' | 'down';
  since: Date;
  reason: CopError | undefined;
  nextTryAt: Date | undefined;
  session: Session | undefined;
  lastSeenAt: Date | undefined;
}

interface PeerLink {
  status: LinkStatus;
  /** Attempts that led to no link, and links that ended because a rule was broken, since the last one that did not. */
  failures: number;
  /** Links that ended one after the other because one of both machines is at fault: dialling again at once does not mend it. */
  faults: number;
  /** Every session that has begun and not ended: the link, and those that still wait for the peer's Hello. */
  sessions: Set<Session>;
  /** Cuts a wait short. */
  kick: () => void;
  dialling: Promise<void>;
}

// Links that a member may open: two a second is what a line does that is cut again and again, and that both dial.
const OPENINGS_BURST = 60;
const OPENINGS_PER_MINUTE = 120;
// Links of one member that wait for its Hello: it and we may have dialled at once, and each may have given up one before.
const GREETINGS_MAX = 4;
// Lines of the log about refusals, of each member and of all strangers together; what is beyond is counted in the next.
const LINES_BURST = 60;
const LINES_PER_MINUTE = 60;

// How links end without anybody's fault: the line, a restart, two that dialled at once, a member that left.
const ordinary: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['LINK_CLOSED', 'LINK_SILENT', 'LINK_STOPPING', 'LINK_DUPLICATE', 'MEMBER_UNKNOWN']);

/** True when a link ended because the peer broke a rule. */
function isBroken(reason: CopError): boolean {
  return (reason.row.fault === 'peer' || reason.row.fault === 'version') && !ordinary.has(reason.code);
}

/** The rule that we broke, by the peer's last word. */
function ruleTold({ code, params }: CopError): ErrorCode | undefined {
  const told = code === 'LINK_CLOSED' ? String(params.detail) : '';
  return isErrorCode(told) && isBroken(new CopError(told)) ? told : undefined;
}

/** All links of a gateway. */
export class Links {
  readonly refusals = new Refusals();
  readonly #openings = new Allowance(OPENINGS_BURST, OPENINGS_PER_MINUTE);
  readonly #control = new Allowance(limits.CONTROL_FRAMES_BURST, limits.CONTROL_FRAMES_PER_MINUTE);
  readonly #lines = new Allowance<UnitId | 'strangers'>(LINES_BURST, LINES_PER_MINUTE);
  readonly #unlogged = new Map<UnitId | 'strangers', number>();
  readonly #options: LinksOptions;
  readonly #peers = new Map<UnitId, PeerLink>();
  readonly #stop = new AbortController();
  readonly #tickets = new Tickets();

  constructor(options: LinksOptions) {
    this.#options = options;
  }

  /** Starts with the members that there are; called again when the roster changed. */
  sync(): void {
    for (const unit of this.#options.addresses().keys()) {
      if (this.#peers.has(unit)) continue;
      const link: PeerLink = {
        status: { state: 'down', since: new Date(), reason: undefined, nextTryAt: undefined, session: undefined, lastSeenAt: undefined },
        failures: 0,
        faults: 0,
        sessions: new Set(),
        kick: () => {},
        dialling: Promise.resolve(),
      };
      this.#peers.set(unit, link);
      link.dialling = this.#keepDialling(unit, link);
    }
    for (const [unit, link] of this.#peers) {
      if (this.#options.addresses().has(unit)) continue;
      for (const session of link.sessions) session.close(new CopError('MEMBER_UNKNOWN', { got: unit }));
    }
  }

  /** Roster or keysets changed: a link whose certificate does not speak for its unit any more ends now. */
  recheck(): void {
    for (const { sessions } of this.#peers.values()) {
      for (const session of sessions) {
        const fault = lostStanding(session.proven, this.#options.trust);
        if (fault) session.close(fault);
      }
    }
  }

  /** How the link with a peer stands. */
  status(peer: UnitId): LinkStatus | undefined {
    return this.#peers.get(peer)?.status;
  }

  /** Links that are up. */
  up(): Session[] {
    return [...this.#peers.values()].flatMap(({ status }) => (status.state === 'up' && status.session ? [status.session] : []));
  }

  /** Something waits in a lane of a peer up to this number. */
  wake(peer: UnitId, lane: Lane, through: number): void {
    const { session, state } = this.status(peer) ?? {};
    if (state === 'up') session?.wake(lane, through);
  }

  /** Says something about logs to a peer; false when there is no link. */
  say(peer: UnitId, frame: LogFrame): boolean {
    const { session, state } = this.status(peer) ?? {};
    if (state !== 'up' || !session) return false;
    session.say(frame);
    return true;
  }

  /** Says something about documents or parcels to a peer; false when there is no link. */
  sayOf(peer: UnitId, frame: DocumentFrame | ParcelFrame): boolean {
    const { session, state } = this.status(peer) ?? {};
    if (state !== 'up' || !session) return false;
    session.sayOf(frame);
    return true;
  }

  /** Gives a part of a document, or a parcel, to a peer when no message waits; false when there is no link. */
  async give(peer: UnitId, frame: DocumentFrame | ParcelFrame): Promise<boolean> {
    const { session, state } = this.status(peer) ?? {};
    return state === 'up' && session !== undefined && session.give(frame);
  }

  /** Tells all peers our new keyset. */
  announceKeyset(): void {
    for (const session of this.up()) session.announceKeyset();
  }

  /** Tells all peers but the one that told us of a new roster. */
  announceRoster(version: number, except: UnitId): void {
    for (const session of this.up()) if (session.peer !== except) session.announceRoster(version);
  }

  /** Dials now instead of waiting, when the link is not up. */
  tryNow(peer: UnitId): void {
    const link = this.#peers.get(peer);
    if (!link || link.status.state === 'up') return;
    link.failures = 0;
    link.faults = 0;
    link.kick();
  }

  /** Why a peer that dials gets no link now; `undefined` when it does. */
  crowded(peer: UnitId): CopError | undefined {
    return this.#openings.take(peer) ? undefined : new CopError('LINK_CROWDED', { expected: OPENINGS_PER_MINUTE, got: peer });
  }

  /** Dials now whom only a fault of a machine keeps waiting. To be called when this one was seen to work. */
  retryFaulted(): void {
    for (const [peer, { faults }] of this.#peers) if (faults > 1) this.tryNow(peer);
  }

  /** A peer that proved its certificate has dialled us. */
  async accept(socket: FrameSocket): Promise<void> {
    const link = this.#peers.get(socket.peer);
    if (!link || this.#stop.signal.aborted) return socket.destroy();
    const session = await this.#begin(socket, link);
    await session?.ended;
  }

  /** Records and logs a refused attempt, or the end of a link by a broken rule. */
  refused(peer: UnitId | undefined, refusal: Refusal): void {
    this.#record('link.refused', peer, refusal);
  }

  /** A peer does on its link what it should not, and the link stays: shown and logged like a refusal. */
  misbehaved(peer: UnitId, error: CopError): void {
    const { session } = this.status(peer) ?? {};
    this.#record('peer.misbehaved', peer, { at: new Date(), direction: session?.direction ?? 'in', address: session?.address ?? '–', error });
  }

  #record(event: 'link.refused' | 'peer.misbehaved', peer: UnitId | undefined, refusal: Refusal): void {
    this.refusals.add(peer, refusal);
    const whose = peer ?? 'strangers';
    // Nobody outside may fill the disk with our log.
    if (!this.#lines.take(whose)) {
      this.#unlogged.set(whose, (this.#unlogged.get(whose) ?? 0) + 1);
      return;
    }
    const { direction, address, error } = refusal;
    const unlogged = this.#unlogged.get(whose);
    this.#unlogged.delete(whose);
    this.#options.log('warn', event, { peer, direction, address, ...errorFields(error), ...(unlogged ? { unlogged } : {}) });
  }

  /** Closes all links and dials no more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    const ended = [...this.#peers.values()].map(async (link) => {
      link.kick();
      const sessions = [...link.sessions];
      for (const session of sessions) session.close(new CopError('LINK_STOPPING'));
      await Promise.all(sessions.map(({ ended }) => ended));
      await link.dialling;
    });
    await Promise.all(ended);
  }

  async #keepDialling(peer: UnitId, link: PeerLink): Promise<void> {
    const { profileOf, random } = this.#options;
    const profile = profileOf(peer);
    const { signal } = this.#stop;
    // When both could dial, the unit with the smaller id goes first: fewer links are opened only to be closed.
    if (this.#options.self > peer) await this.#wait(link, profile.backoffMinMs * 2);
    while (!signal.aborted) {
      const running = link.status.session;
      if (running) {
        await running.ended;
        const soon = this.#options.self > peer ? profile.backoffMinMs * 2 : random() * profile.backoffMinMs;
        // After a broken rule it would only be broken again: the next attempt waits as if this one had failed.
        const pause = link.failures === 0 ? soon : backoffMs(link.failures, profile, random);
        if (!signal.aborted) await this.#wait(link, Math.max(pause, this.#faultPause(link, profile)));
        continue;
      }
      const urls = this.#options.addresses().get(peer) ?? [];
      if (urls.length === 0) {
        await this.#wait(link, undefined);
        continue;
      }
      this.#set(link, { state: 'connecting' });
      for (const url of urls) if (await this.#attempt(peer, link, url)) break;
      if (signal.aborted || link.status.session) continue;
      const wait = Math.max(backoffMs(link.failures, profile, random), this.#faultPause(link, profile));
      link.failures += 1;
      this.#set(link, { state: 'waiting', nextTryAt: new Date(Date.now() + wait) });
      await this.#wait(link, wait);
    }
  }

  /** How long a machine is given that was at fault more than once, whoever dials. */
  #faultPause({ faults }: PeerLink, profile: LinkProfile): number {
    return faults > 1 ? backoffMs(faults, profile, this.#options.random) : 0;
  }

  /** One attempt; true when it led to a link, which then has ended again. */
  async #attempt(peer: UnitId, link: PeerLink, url: string): Promise<boolean> {
    const { identity, trust, meter, profileOf, log } = this.#options;
    try {
      const socket = await dial(url, peer, { identity, trust, meter, tickets: this.#tickets }, profileOf(peer).connectMs, this.#stop.signal);
      if (link.status.session) {
        // They came first while we dialled.
        socket.close(1000);
        return true;
      }
      const session = await this.#begin(socket, link);
      await session?.ended;
      return session?.hello !== undefined;
    } catch (error) {
      const fault = asCopError(error);
      if (!fault) throw error;
      link.status.reason = fault;
      if (this.#stop.signal.aborted) return false;
      if (fault.code === 'LINK_UNREACHABLE') log('info', 'link.dial_failed', { peer, url, ...errorFields(fault) });
      else this.refused(peer, { at: new Date(), direction: 'out', address: url, error: fault });
      return false;
    }
  }

  /** Starts a session on a socket; `undefined` when the local state could not be read, or there is nothing to start any more. */
  async #begin(socket: FrameSocket, link: PeerLink): Promise<Session | undefined> {
    const { self, instance, profileOf, handlers, log, clock } = this.#options;
    const { peer } = socket;
    let start: Awaited<ReturnType<LinkHandlers['start']>>;
    try {
      start = await handlers.start(peer);
    } catch (error) {
      log('error', 'gateway.fault', { peer, ...errorFields(error) });
      socket.destroy();
      return undefined;
    }
    // While that was read, the gateway may have begun to stop, or the peer ceased to be a member.
    if (this.#stop.signal.aborted || !this.#options.addresses().has(peer)) {
      socket.destroy();
      return undefined;
    }
    const greeting = [...link.sessions].filter(({ hello, ending }) => hello === undefined && !ending);
    if (greeting.length >= GREETINGS_MAX) greeting[0]?.close(new CopError('LINK_CROWDED', { expected: GREETINGS_MAX, got: peer }));
    const startedAt = Date.now();
    const session: Session = new Session(socket, { self, peer, instance, profile: profileOf(peer), control: this.#control, ...start }, handlers, clock, () =>
      this.#greeted(session, link, startedAt),
    );
    link.sessions.add(session);
    void session.ended.then((reason) => {
      link.sessions.delete(session);
      this.#ended(session, link, reason);
    });
    return session;
  }

  /** Both Hellos are there. If there is a link already, one of the two must go, and both sides must choose the same. */
  #greeted(session: Session, link: PeerLink, startedAt: number): void {
    const { self, profileOf, log } = this.#options;
    const { peer, direction } = session;
    const { connectMs } = profileOf(peer);
    const existing = link.status.session;
    if (existing && existing !== session && existing.hello) {
      const dialledAtOnce =
        existing.hello.instance === session.hello?.instance && existing.direction !== direction && startedAt - link.status.since.getTime() < connectMs;
      const dialler = direction === 'out' ? self : peer;
      // A peer dials only when it knows of no link. So the older link is dead, unless both dialled at the same moment:
      // then the one that the smaller unit id dialled stays.
      const [first] = [self, peer].sort();
      if (dialledAtOnce && dialler !== first) {
        session.close(new CopError('LINK_DUPLICATE', { peer }));
        return;
      }
      existing.close(new CopError('LINK_DUPLICATE', { peer }));
    }
    link.status = { state: 'up', since: new Date(), reason: undefined, nextTryAt: undefined, session, lastSeenAt: new Date() };
    link.kick();
    const { group, protocol, cipher, resumed } = session.tls;
    this.#options.changed(peer, 'up');
    log('info', 'link.up', { peer, direction, address: session.address, protocol, cipher, group, resumed, clockOffsetMs: session.clockOffsetMs });
  }

  #ended(session: Session, link: PeerLink, reason: CopError): void {
    const { log, profileOf } = this.#options;
    const { peer, direction } = session;
    const wasLink = link.status.session === session;
    if (wasLink) {
      const lasted = Date.now() - link.status.since.getTime() > profileOf(peer).backoffMaxMs;
      link.failures = isBroken(reason) ? (lasted ? 0 : link.failures) + 1 : 0;
      link.faults = !isMachineFault(reason) ? 0 : lasted ? 1 : link.faults + 1;
      link.status = { state: 'down', since: new Date(), reason, nextTryAt: undefined, session: undefined, lastSeenAt: new Date() };
      this.#options.changed(peer, 'down');
      log(reason.row.fault === 'local' ? 'error' : 'info', 'link.down', { peer, direction, ...session.traffic, ...errorFields(reason) });
    }
    const at = { at: new Date(), direction, address: session.address };
    const told = ruleTold(reason);
    if (wasLink ? isBroken(reason) : reason.code !== 'LINK_CLOSED' && reason.code !== 'LINK_DUPLICATE' && reason.params.detail !== 'LINK_DUPLICATE')
      this.refused(peer, { ...at, error: reason });
    else if (wasLink && told) this.refused(peer, { ...at, error: new CopError('LINK_REFUSED', { peer, detail: told }) });
  }

  #set(link: PeerLink, change: Partial<LinkStatus>): void {
    if (link.status.session) return;
    const since = change.state && change.state !== link.status.state ? new Date() : link.status.since;
    link.status = { ...link.status, nextTryAt: undefined, ...change, since };
  }

  /** Waits so long, or until a kick. `undefined`: until a kick alone. */
  async #wait(link: PeerLink, milliseconds: number | undefined): Promise<void> {
    if (this.#stop.signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds);
    link.kick = resolve;
    await promise;
    clearTimeout(timer);
    link.kick = () => {};
  }
}

/** Whether a link has ended for a fault of this machine, or of the peer's, which says no more of it than that it stops. */
function isMachineFault(reason: CopError): boolean {
  return reason.row.fault === 'local' || reason.params.detail === ('LINK_STOPPING' satisfies ErrorCode);
}
