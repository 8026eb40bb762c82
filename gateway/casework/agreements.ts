// What officers do with the legal-basis register: propose and accept agreements, enter what law or an authority allows, end an entry.
import {
  type AgreementKind,
  type AgreementTerms,
  CopError,
  countersignTerms,
  type LegalInstrument,
  limits,
  type Member,
  type MessageId,
  type Purpose,
  printable,
  signTerms,
  type UnitId,
  verifyTerms,
} from '#protocol';
import type { Actor } from '../audit/actor.ts';
import { freshAgreementId } from '../outbound/compose.ts';
import { personalReceipt } from '../outbound/personal-receipt.ts';
import { type SendDeps, send, sentId } from '../outbound/send.ts';
import { stateOf } from '../protection/legal-basis.ts';
import { acceptHere, addAgreement, addBasis, type BasisRow, endBasis, findBasis } from '../store/legal-bases.ts';
import { findMessage } from '../store/messages.ts';

/** What every entry says. */
interface Scope {
  with: UnitId;
  kinds: readonly AgreementKind[];
  purposes: readonly Purpose[];
  /** Default: now. */
  from: Date | undefined;
  until: Date;
}

/** An officer's offer of an agreement. */
export interface Offer extends Scope {
  retentionMonths: number;
  urgentHours: number;
  routineHours: number;
  instruments: readonly LegalInstrument[];
}

/** A treaty article or an authorisation that an officer enters. */
export interface Entitlement extends Scope {
  kind: 'treaty' | 'authorisation';
  reference: string;
}

/** Proposes an agreement: the signed offer leaves and enters the register together. Gives its id. Throws AGREEMENT_INVALID, INPUT_INVALID, what `send` throws. */
export async function proposeAgreement(offer: Offer, by: Actor, deps: SendDeps): Promise<string> {
  const at = deps.now();
  const peer = otherMember(offer.with, deps);
  checkEnd(offer.until, at);
  const { with: _, from, instruments, ...agreed } = offer;
  const terms: AgreementTerms = {
    ...agreed,
    id: freshAgreementId(at),
    proposer: deps.self,
    accepter: peer.unit,
    kinds: [...agreed.kinds],
    purposes: [...agreed.purposes],
    from: from ?? at,
    instruments: [...instruments],
  };
  const signedTerms = await signTerms(terms, deps.keyring.signingKey);
  const entry = deps.audit.prepare({ act: 'agreement.proposed', ...by, partner: peer.unit, bases: [terms.id] });
  const sent = await send(messageTo(peer, by, { kind: 'agreement_proposal', signedTerms }), deps, async (tx, message) => {
    await addAgreement(tx, terms, { status: 'proposed_here', peer: peer.unit, signature: { signedTerms, message, at }, officer: by.officer, at });
    await deps.audit.append(tx, entry);
  });
  sentId(sent);
  return terms.id;
}

/**
 * Accepts what a peer proposed: the countersigned terms leave, the entry is in force and the proposal is answered, together and once.
 * Throws AGREEMENT_UNKNOWN, AGREEMENT_STATE, what verifyTerms and `send` throw.
 */
export async function acceptAgreement(id: string, by: Actor, deps: SendDeps): Promise<void> {
  const at = deps.now();
  const row = await getBasis(id, deps);
  const state = stateOf(row, at);
  if (state !== 'proposed_there' || !row.peer_signed_terms || row.peer_signed_at === null) throw wrongState(id, state, 'proposed_there');
  const peer = deps.directory.member(row.peer as UnitId);
  const findKey: Parameters<typeof verifyTerms>[3] = (unit, kid, when) => deps.directory.verifyKey(unit, kid, when);
  const proposal = await verifyTerms(row.peer_signed_terms, peer.unit, new Date(row.peer_signed_at), findKey);
  const signedTerms = await countersignTerms(proposal, deps.keyring.signingKey);
  const proposed = await deps.store.read((db) => findMessage(db, row.peer_message_id as MessageId));
  const answered = proposed && (await personalReceipt(proposed, 'answered', by.officer, deps));
  const entry = deps.audit.prepare({ act: 'agreement.accepted', ...by, partner: peer.unit, bases: [id] });
  const acceptance = messageTo(peer, by, { kind: 'agreement_acceptance', proposalDigest: proposal.digest, signedTerms });
  const sent = await send(acceptance, deps, async (tx, message) => {
    // Two officers at once, or one who ends it meanwhile: the second act is undone with its transaction.
    if (!(await acceptHere(tx, id, { signedTerms, message, at }, by.officer))) throw wrongState(id, (await findBasis(tx, id))?.status ?? '–', 'proposed_there');
    await answered?.(tx);
    await deps.audit.append(tx, entry);
  });
  sentId(sent);
}

/** Enters a treaty article or an authorisation. Gives its id. Throws INPUT_INVALID, ADDRESSEE_SELF, MEMBER_UNKNOWN. */
export async function enterBasis(entitlement: Entitlement, by: Actor, deps: SendDeps): Promise<string> {
  const at = deps.now();
  const peer = otherMember(entitlement.with, deps);
  checkEnd(entitlement.until, at);
  const { with: _, from = at, ...entered } = entitlement;
  if (entered.until <= from) throw new CopError('INPUT_INVALID', { field: 'until', expected: `> ${from.toISOString()}`, got: entered.until.toISOString() });
  const id = freshAgreementId(at);
  const entry = deps.audit.prepare({ act: 'basis.added', ...by, partner: peer.unit, bases: [id], note: entered.reference });
  await deps.store.write(async (tx) => {
    await addBasis(tx, { ...entered, id, peer: peer.unit, from, officer: by.officer, at });
    await deps.audit.append(tx, entry);
  });
  return id;
}

/** Ends this unit's side of an entry, at once. Throws AGREEMENT_UNKNOWN, AGREEMENT_STATE. */
export async function endEntry(id: string, reason: string, by: Actor, deps: SendDeps): Promise<void> {
  const { peer } = await getBasis(id, deps);
  const entry = deps.audit.prepare({ act: 'agreement.ended', ...by, partner: peer as UnitId, bases: [id], note: reason });
  const ended = await deps.store.write(async (tx) => {
    if (!(await endBasis(tx, id, by.officer, reason, deps.now()))) return false;
    await deps.audit.append(tx, entry);
    return true;
  });
  if (!ended) throw wrongState(id, 'ended', 'in_force');
}

async function getBasis(id: string, deps: SendDeps): Promise<BasisRow> {
  const row = await deps.store.read((db) => findBasis(db, id));
  if (!row) throw new CopError('AGREEMENT_UNKNOWN', { got: printable(id) });
  return row;
}

function otherMember(unit: UnitId, { self, directory }: SendDeps): Member {
  if (unit === self) throw new CopError('ADDRESSEE_SELF', { got: unit });
  return directory.member(unit);
}

function checkEnd(until: Date, now: Date): void {
  if (until <= now) throw new CopError('INPUT_INVALID', { field: 'until', expected: `> ${now.toISOString()}`, got: until.toISOString() });
}

function messageTo(peer: Member, by: Actor, body: Parameters<typeof send>[0]['content']['body']): Parameters<typeof send>[0] {
  return {
    // H0 binds police use, which a member outside the police has none of.
    content: { author: by.officer, caseReference: '', handling: [peer.kind === 'non_police' ? 'H2' : 'H0'], body },
    to: [peer.unit],
    priority: 'routine',
    training: false,
    by,
    lifeMs: limits.MESSAGE_LIFE_MAX_MS,
  };
}

function wrongState(id: string, got: string, expected: string): CopError {
  return new CopError('AGREEMENT_STATE', { id, got, expected });
}
