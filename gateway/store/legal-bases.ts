import type { AgreementKind, AgreementTerms, MessageId, OfficerId, Purpose, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { DeliveryTable, LegalBasisTable } from './schema.ts';
import { statement } from './statement.ts';

/** An entry, with what became of the message that carried this unit's signature; null when there is none. */
export type BasisRow = LegalBasisTable & { own_delivery: DeliveryTable['status'] | null };

/** A unit's signature under terms: the octets, the message that carried them and when it was made. */
export interface TermsSignature {
  signedTerms: Uint8Array;
  message: MessageId;
  at: Date;
}

const unsigned = {
  own_signed_terms: null,
  own_signed_at: null,
  own_message_id: null,
  peer_signed_terms: null,
  peer_signed_at: null,
  peer_message_id: null,
  ended_at: null,
  ended_by: null,
  end_reason: null,
} as const;

/** Every entry, of one peer or of all, oldest first. */
export async function listBases(db: Reader, peer: UnitId | undefined): Promise<BasisRow[]> {
  return (await (peer === undefined ? selectBases(db, {}) : selectBasesWith(db, { peer }))).rows;
}

const selectBases = statement((db) => basesInOrder(db));
const selectBasesWith = statement((db, { peer }: { peer: UnitId }) => basesInOrder(db).where('legal_basis.peer', '=', peer));

function basesInOrder(db: Reader) {
  return basisRows(db).orderBy('legal_basis.added_at').orderBy('legal_basis.id');
}

/** The entry with this id, or `undefined`. */
export function findBasis(db: Reader, id: string): Promise<BasisRow | undefined> {
  return basisRows(db).where('legal_basis.id', '=', id).executeTakeFirst();
}

/** An agreement that one of the two units has signed. */
export type Proposal = { peer: UnitId; signature: TermsSignature; at: Date } & (
  | { status: 'proposed_here'; officer: OfficerId }
  | { status: 'proposed_there'; officer?: undefined }
);

/** Adds a proposed agreement. A second one with the same id is a bug of the caller: it asked first. */
export async function addAgreement(tx: Tx, terms: AgreementTerms, proposal: Proposal): Promise<void> {
  const { signedTerms, message, at } = proposal.signature;
  const signed =
    proposal.status === 'proposed_here'
      ? { own_signed_terms: signedTerms, own_signed_at: at.getTime(), own_message_id: message }
      : { peer_signed_terms: signedTerms, peer_signed_at: at.getTime(), peer_message_id: message };
  await tx
    .insertInto('legal_basis')
    .values({
      ...unsigned,
      ...signed,
      id: terms.id,
      kind: 'agreement',
      peer: proposal.peer,
      status: proposal.status,
      kinds: JSON.stringify(terms.kinds),
      purposes: JSON.stringify(terms.purposes),
      valid_from: terms.from.getTime(),
      valid_until: terms.until.getTime(),
      retention_months: terms.retentionMonths,
      urgent_hours: terms.urgentHours,
      routine_hours: terms.routineHours,
      reference: terms.instruments.map(({ instrument, article }) => `${instrument}, ${article}`).join('; '),
      added_by: proposal.officer ?? null,
      added_at: proposal.at.getTime(),
    })
    .execute();
}

/** A treaty article or an authorisation, which holds without the peer's word. */
export interface NewBasis {
  id: string;
  kind: 'treaty' | 'authorisation';
  peer: UnitId;
  kinds: readonly AgreementKind[];
  purposes: readonly Purpose[];
  from: Date;
  until: Date;
  reference: string;
  officer: OfficerId;
  at: Date;
}

/** Adds a treaty article or an authorisation. */
export async function addBasis(tx: Tx, basis: NewBasis): Promise<void> {
  await tx
    .insertInto('legal_basis')
    .values({
      ...unsigned,
      id: basis.id,
      kind: basis.kind,
      peer: basis.peer,
      status: 'in_force',
      kinds: JSON.stringify(basis.kinds),
      purposes: JSON.stringify(basis.purposes),
      valid_from: basis.from.getTime(),
      valid_until: basis.until.getTime(),
      retention_months: null,
      urgent_hours: null,
      routine_hours: null,
      reference: basis.reference,
      added_by: basis.officer,
      added_at: basis.at.getTime(),
    })
    .execute();
}

/** This unit accepts what the peer proposed. False when the entry is not `proposed_there`. */
export async function acceptHere(tx: Tx, id: string, own: TermsSignature, officer: OfficerId): Promise<boolean> {
  const updated = await tx
    .updateTable('legal_basis')
    .set({ status: 'in_force', own_signed_terms: own.signedTerms, own_signed_at: own.at.getTime(), own_message_id: own.message, added_by: officer })
    .where('id', '=', id)
    .where('status', '=', 'proposed_there')
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** The peer accepts what this unit proposed. False when the entry is not `proposed_here`. */
export async function acceptThere(tx: Tx, id: string, peer: TermsSignature): Promise<boolean> {
  const updated = await tx
    .updateTable('legal_basis')
    .set({ status: 'in_force', peer_signed_terms: peer.signedTerms, peer_signed_at: peer.at.getTime(), peer_message_id: peer.message })
    .where('id', '=', id)
    .where('status', '=', 'proposed_here')
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Ends this unit's side. False when it has ended already. */
export async function endBasis(tx: Tx, id: string, officer: OfficerId, reason: string, at: Date): Promise<boolean> {
  const updated = await tx
    .updateTable('legal_basis')
    .set({ status: 'ended', ended_at: at.getTime(), ended_by: officer, end_reason: reason })
    .where('id', '=', id)
    .where('status', '!=', 'ended')
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

function basisRows(db: Reader) {
  return db
    .selectFrom('legal_basis')
    .leftJoin('delivery', (join) => join.onRef('delivery.message_id', '=', 'legal_basis.own_message_id').onRef('delivery.to_unit', '=', 'legal_basis.peer'))
    .selectAll('legal_basis')
    .select('delivery.status as own_delivery');
}
