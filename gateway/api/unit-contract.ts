// The unit itself in the officer API: its officers, its peers and their links, its state and its roster. See contract.ts.
import { z } from 'zod';
import type { MemberKind, ParcelState } from '#protocol';
import { type Role, roles } from '../officers/roles.ts';
import type { Reason } from './reason.ts';

/** POST /v1/officers → EnrolmentView */
export const officerInput = z.strictObject({
  /** PEM, from the unit's officers' authority. */
  certificate: z.string().max(16_384),
  role: z.enum(roles),
});

/** POST /v1/officers/:id/revoke → OfficerView */
export const revocationInput = z.strictObject({ reason: z.string().trim().min(1).max(200) });

export type OfficerInput = z.infer<typeof officerInput>;
export type RevocationInput = z.infer<typeof revocationInput>;
export type { Role };

export type LinkState = 'up' | 'connecting' | 'waiting' | 'down';

/** A link that was refused, by this gateway or by the other, or that ended by a broken rule; or something else that a partner should not do. */
export interface RefusalView {
  /** Of the last one. */
  at: string;
  /** The same within a minute. */
  times: number;
  /** `in`: they dialled us; `out`: we dialled them. */
  direction: 'in' | 'out';
  address: string;
  reason: Reason;
}

/** Which unit, and where its seat is. */
export interface UnitIdentity {
  unit: string;
  nameFr: string;
  nameEn: string;
  country: string;
  city: string;
  timeZone: string;
}

/** What the lines have carried, handshakes included, TCP's and IP's own octets not; by days of UTC. */
export interface LineUse {
  today: { octetsIn: number; octetsOut: number };
  month: { octetsIn: number; octetsOut: number };
}

export interface PeerSummary extends UnitIdentity {
  kind: MemberKind;
  link: LinkState;
  /** Since when the link has this state. */
  since: string;
  /** Messages that wait for this peer. */
  queued: number;
  /** Of all links with this peer. */
  use: LineUse;
  /** Why the link is not up. */
  reason?: Reason;
  nextTryAt?: string;
}

/** GET /v1/peers */
export interface PeerList {
  unit: string;
  peers: PeerSummary[];
  /** Of all connections, those of strangers too; and what they are meant to take, when somebody counts. */
  use: LineUse & { dailyBudget?: number; monthlyBudget?: number };
}

/** GET /v1/peers/:unit */
export interface PeerView extends PeerSummary {
  urls: string[];
  keysetVersion: number;
  /** Only while the link is up. */
  tls?: {
    protocol: string;
    cipher: string;
    /** TLS named group of the key exchange. */
    group: string;
    resumed: boolean;
    /** SHA-256 of the peer's certificate, hex. */
    certificateFingerprint: string;
    certificateExpiresAt: string;
  };
  /** Only while the link is up. `octets…`: of its frames; `lineOctets…`: what TCP has carried of it, with TLS and its handshake. */
  session?: {
    dialledBy: string;
    roundTripMs?: number;
    clockOffsetMs: number;
    octetsIn: number;
    octetsOut: number;
    framesIn: number;
    framesOut: number;
    lineOctetsIn: number;
    lineOctetsOut: number;
  };
  cursors: { lane: string; sentThrough: number; acknowledgedThrough: number; receivedThrough: number }[];
  messages: { out: number; in: number; outDelivered: number };
  lastSeenAt?: string;
  /** What went to it through relays, the newest first; at most 10. */
  parcels: ParcelView[];
  /** Only when this gateway is a relay for it: what is held here for it, and of it. */
  holds?: { for: HeldView; of: HeldView };
  /** What came from it and was not let in, as far as it is kept (1,000 items), by reason; the last one first. */
  setAside: { reason: Reason; items: number; latestAt: string }[];
  /** Newest first; at most 20. */
  refusals: RefusalView[];
  /** Refused attempts at this gateway by somebody who could not be identified; newest first, at most 20. */
  strangers: RefusalView[];
}

/** A parcel that this unit made. */
export interface ParcelView {
  relay: string;
  /** `made`: the relay has not taken it yet. */
  state: 'made' | ParcelState;
  /** Since when. */
  at: string;
  urgent: boolean;
  octets: number;
  /** Why it was given up, or could not be taken to its end. */
  reason?: Reason;
}

/** Parcels that wait here. */
export interface HeldView {
  parcels: number;
  octets: number;
  /** When the oldest came. */
  oldestAt?: string;
}

/** POST /v1/peers/:unit/reconcile: what the peer has of this unit's messages, compared. */
export interface ReconciledView {
  unit: string;
  /** How many of this unit's envelopes the peer has, as far as it was told. */
  theirs: number;
  /** Messages that go out again: the peer has lost them, or their receipts. */
  again: string[];
  /** Messages that the peer has and this unit's database does not know; null: it could not be read there. */
  lost: (string | null)[];
  /** Questions that it took. */
  questions: number;
}

/** POST /v1/peers/:unit/ping */
export interface PingView {
  unit: string;
  roundTripMs: number;
  group: string;
}

/** An officer of this unit. */
export interface OfficerView {
  officer: string;
  role: Role;
  /** SHA-256 of the certificate, hex. */
  fingerprint: string;
  /** When this certificate and role were recorded. */
  enrolledAt: string;
  /** Absent: when the unit was made. */
  enrolledBy?: string;
  revoked?: { at: string; by: string; reason: string };
}

/** An officer just enrolled. */
export interface EnrolmentView extends OfficerView {
  /** What an officer who was enrolled before had until now. */
  replaced?: { role: Role; fingerprint: string };
}

/** GET /v1/officers */
export interface OfficerList {
  unit: string;
  officers: OfficerView[];
}

/** GET /v1/status */
export interface StatusView {
  unit: string;
  version: string;
  officer: string;
  /** Of the officer who asks. */
  role: Role;
  startedAt: string;
  /** Roster in force. */
  roster: { version: number; expiresAt: string; expired: boolean; members: number };
  keyset: { version: number; signingKey: string; encryptionKey: string; encryptionKeyUntil: string };
  certificate: { fingerprint: string; expiresAt: string };
  links: { up: number; of: number };
  queue: { messages: number; oldestAt?: string };
  store: { file: string; octets: number; messagesIn: number; messagesOut: number };
  /** This unit's audit log: how many entries, and how many of them enough partners have witnessed. */
  audit: { generation: number; size: number; witnessed: number; quorum: number };
  /** What this gateway finds wrong with itself; empty when all is well. */
  health: { severity: 'warning' | 'error'; reason: Reason }[];
}

/** GET /v1/roster */
export interface RosterView {
  version: number;
  createdAt: string;
  expiresAt: string;
  expired: boolean;
  threshold: number;
  /** SHA-256 of the payload, hex. */
  digest: string;
  signedBy: string[];
  members: (UnitIdentity & {
    kind: MemberKind;
    urls: string[];
    identityKey: string;
    anchors: { fingerprint: string; expiresAt: string }[];
  })[];
}
