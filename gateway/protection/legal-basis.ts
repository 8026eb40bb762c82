// What lets personal data go to another member: agreements that both units signed, treaty articles, authorisations of a
// data-protection authority. Dated entries per peer, because law and membership change.
import type { AgreementKind, Content, Member, MemberKind, Purpose, UnitId } from '#protocol';
import type { Store } from '../store/database.ts';
import { type BasisRow, listBases } from '../store/legal-bases.ts';

/** The body of data-protection law that two countries share. */
export type Regime = 'ecowas' | 'malabo' | 'third';

/** Where an entry stands: `refused` when the message that carried this unit's signature was refused, or expired before it arrived. */
export type BasisState = 'proposed_here' | 'proposed_there' | 'refused' | 'not_yet' | 'in_force' | 'expired' | 'ended';

/** An entry that both sides, or the law, stand by; whether it covers a given day is for `basisInForce` to say. */
export interface LegalBasis {
  id: string;
  kind: 'agreement' | 'treaty' | 'authorisation';
  peer: UnitId;
  kinds: readonly AgreementKind[];
  purposes: readonly Purpose[];
  from: Date;
  /** Last instant. */
  until: Date;
  /** Instrument and article, or authority and number; empty for an agreement that cites none. */
  reference: string;
  /** What the pair agreed; `undefined` where an entry says nothing of it. */
  retentionMonths: number | undefined;
  urgentHours: number | undefined;
  routineHours: number | undefined;
}

interface Period {
  from: number;
  /** First instant after it; `undefined` while it lasts. */
  until: number | undefined;
}

// ECOWAS Supplementary Act A/SA.1/01/10 of 16 February 2010. Mali and Niger have left.
const ecowasFrom = Date.UTC(2010, 1, 16);
const withdrawal = Date.UTC(2025, 0, 29);
const ecowas: Readonly<Record<string, Period>> = {
  SN: { from: ecowasFrom, until: undefined },
  GN: { from: ecowasFrom, until: undefined },
  CI: { from: ecowasFrom, until: undefined },
  ML: { from: ecowasFrom, until: withdrawal },
  NE: { from: ecowasFrom, until: withdrawal },
};
// African Union Convention on Cyber Security and Personal Data Protection (Malabo). Mali is not a party.
const malaboFrom = Date.UTC(2023, 5, 8);
const malabo: Readonly<Record<string, Period>> = Object.fromEntries(
  ['SN', 'NE', 'GN', 'CI'].map((country) => [country, { from: malaboFrom, until: undefined }]),
);

/**
 * Data-protection regime between two countries on a date: ECOWAS members' Act A/SA.1/01/10 (SN, GN, CI; ML and NE left on 2025-01-29),
 * Malabo Convention parties (SN, NE, GN, CI; in force 2023-06-08), otherwise third. A country that the tables do not know is a third one.
 */
export function regime(senderCountry: string, recipientCountry: string, at: Date): Regime {
  const bound = (parties: Readonly<Record<string, Period>>) => [senderCountry, recipientCountry].every((country) => binds(parties, country, at));
  return bound(ecowas) ? 'ecowas' : bound(malabo) ? 'malabo' : 'third';
}

function binds(parties: Readonly<Record<string, Period>>, country: string, at: Date): boolean {
  const period = Object.hasOwn(parties, country) ? parties[country] : undefined;
  return period !== undefined && at.getTime() >= period.from && (period.until === undefined || at.getTime() < period.until);
}

/** True when an entry must name a treaty article or an authority's authorisation: another regime, or a member that is no partner unit. */
export function instrumentNeeded(self: Pick<Member, 'country' | 'kind'>, peer: Pick<Member, 'country' | 'kind'>, at: Date): boolean {
  const partners: readonly MemberKind[] = ['partner_cop'];
  return !partners.includes(self.kind) || !partners.includes(peer.kind) || regime(self.country, peer.country, at) === 'third';
}

/**
 * The entries that cover sending personal data of any of these kinds for these purposes to or from the peer now; empty when there is none.
 * Where `instrumentNeeded` says so only those that name a treaty article or an authorisation count; an agreement does when its
 * terms cite an instrument. With no purposes given, an entry for any purpose covers.
 */
export function basisInForce(
  bases: readonly LegalBasis[],
  { self, peer, kinds, purposes, at }: { self: Member; peer: Member; kinds: readonly AgreementKind[]; purposes: readonly Purpose[]; at: Date },
): LegalBasis[] {
  const needed = instrumentNeeded(self, peer, at);
  return bases.filter(
    (basis) =>
      basis.peer === peer.unit &&
      basis.from <= at &&
      at <= basis.until &&
      basis.kinds.some((kind) => kinds.includes(kind)) &&
      purposes.every((purpose) => basis.purposes.includes(purpose)) &&
      (!needed || basis.reference !== ''),
  );
}

/** The kinds of exchange of which one must be agreed for the personal data in a message. */
export function basisKinds({ body }: Pick<Content, 'body'>): AgreementKind[] {
  if (body.kind === 'assistance_request') return ['assistance'];
  if (body.kind === 'extradition_request') return ['extradition'];
  // A step belongs to what was asked, which the register covers by its own kind.
  return body.kind === 'step' ? ['incident', 'assistance', 'extradition'] : ['incident'];
}

/** Every entry that stands, of one peer or of all: not proposed only, not refused, not ended. */
export async function loadBases(store: Store, peer?: UnitId): Promise<LegalBasis[]> {
  const rows = await store.read((db) => listBases(db, peer));
  return rows.filter((row) => row.status === 'in_force' && !isRefused(row)).map(basisOf);
}

/** As loadBases, with the agreements that have ended since, each until then: what was asked under one is answered under it. */
export async function loadBasesSince(store: Store): Promise<LegalBasis[]> {
  const rows = await store.read((db) => listBases(db, undefined));
  const stood = rows.filter((row) => (row.status === 'in_force' || (row.status === 'ended' && signedByBoth(row))) && !isRefused(row));
  return stood.map((row) => ({ ...basisOf(row), until: new Date(Math.min(row.valid_until, row.ended_at ?? row.valid_until)) }));
}

/** Where an entry stands at `at`. */
export function stateOf(row: BasisRow, at: Date): BasisState {
  if (row.status === 'ended') return 'ended';
  if (isRefused(row)) return 'refused';
  if (at.getTime() > row.valid_until) return 'expired';
  if (row.status !== 'in_force') return row.status;
  return at.getTime() < row.valid_from ? 'not_yet' : 'in_force';
}

/** An entry as the filter takes it. */
export function basisOf(row: BasisRow): LegalBasis {
  return {
    id: row.id,
    kind: row.kind,
    peer: row.peer as UnitId,
    kinds: JSON.parse(row.kinds) as AgreementKind[],
    purposes: JSON.parse(row.purposes) as Purpose[],
    from: new Date(row.valid_from),
    until: new Date(row.valid_until),
    reference: row.reference,
    retentionMonths: row.retention_months ?? undefined,
    urgentHours: row.urgent_hours ?? undefined,
    routineHours: row.routine_hours ?? undefined,
  };
}

/** An agreement that was one: a proposal can be ended too. */
function signedByBoth({ own_signed_terms, peer_signed_terms }: BasisRow): boolean {
  return own_signed_terms !== null && peer_signed_terms !== null;
}

/** The peer does not hold this unit's signature. */
function isRefused({ own_delivery }: BasisRow): boolean {
  return own_delivery === 'refused' || own_delivery === 'expired';
}
