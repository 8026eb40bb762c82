// Rows of the legal-basis register, and terms of agreements, to the shapes of the contract.
import { type AgreementTerms, agreementKinds, hex, type Member, readTerms, sha256 } from '#protocol';
import { basisInForce, basisOf, instrumentNeeded, type LegalBasis, regime, stateOf } from '../protection/legal-basis.ts';
import type { BasisRow } from '../store/legal-bases.ts';
import type { BasisView, CoverageView, TermsSignatureView, TermsView } from './agreement-contract.ts';

/** The terms of an agreement. */
export function termsView({ id, from, until, ...terms }: AgreementTerms): TermsView {
  return { agreementId: id, ...terms, from: from.toISOString(), until: until.toISOString() };
}

/** An entry of the register of `self`. */
export function basisView(row: BasisRow, self: string, at: Date): BasisView {
  const { from, until, reference, retentionMonths, urgentHours, routineHours, kinds, purposes } = basisOf(row);
  return {
    id: row.id,
    kind: row.kind,
    peer: row.peer,
    state: stateOf(row, at),
    kinds: [...kinds],
    purposes: [...purposes],
    from: from.toISOString(),
    until: until.toISOString(),
    ...(reference === '' ? {} : { reference }),
    ...(retentionMonths === undefined ? {} : { retentionMonths }),
    ...(urgentHours === undefined ? {} : { urgentHours }),
    ...(routineHours === undefined ? {} : { routineHours }),
    signatures: signaturesOf(row, self),
    ...(row.added_by === null ? {} : { addedBy: row.added_by }),
    addedAt: iso(row.added_at),
    ...(row.ended_at === null ? {} : { ended: { at: iso(row.ended_at), by: row.ended_by ?? '–', reason: row.end_reason ?? '–' } }),
  };
}

/** What may go from `self` to `peer` at `at`, by entries that stand. */
export function coverageView(bases: readonly LegalBasis[], self: Member, peer: Member, at: Date): CoverageView {
  const needed = instrumentNeeded(self, peer, at);
  const covers = (kind: (typeof agreementKinds.all)[number], entries: readonly LegalBasis[]) =>
    basisInForce(entries, { self, peer, kinds: [kind], purposes: [], at }).length > 0;
  const covered = agreementKinds.all.filter((kind) => covers(kind, bases));
  // The same question as if every entry named an instrument: what is covered then lacks nothing else.
  const named = bases.map((basis) => ({ ...basis, reference: '–' }));
  const missing = agreementKinds.all
    .filter((kind) => !covered.includes(kind))
    .map((kind) => ({ kind, lacks: covers(kind, named) ? ('instrument' as const) : ('basis' as const) }));
  return { unit: peer.unit, regime: regime(self.country, peer.country, at), instrumentNeeded: needed, covered, missing };
}

function signaturesOf(row: BasisRow, self: string): TermsSignatureView[] {
  const own = signature(self, row.own_signed_terms, row.own_signed_at, row.own_message_id);
  const theirs = signature(row.peer, row.peer_signed_terms, row.peer_signed_at, row.peer_message_id);
  const terms = row.own_signed_terms ?? row.peer_signed_terms;
  const proposedHere = terms !== null && readTerms(terms).proposer === self;
  return proposedHere ? [...own, ...theirs] : [...theirs, ...own];
}

function signature(unit: string, signed: Uint8Array | null, at: number | null, messageId: string | null): TermsSignatureView[] {
  return signed === null || at === null || messageId === null ? [] : [{ unit, at: iso(at), messageId, digest: hex(sha256(signed)) }];
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
