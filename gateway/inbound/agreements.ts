import {
  type AgreementAcceptance,
  type AgreementProposal,
  type AuthenticMessage,
  CopError,
  type FindVerifyKey,
  printable,
  readTerms,
  type UnitId,
  verifyAcceptance,
  verifyTerms,
} from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Store, Tx } from '../store/database.ts';
import { acceptThere, addAgreement, findBasis } from '../store/legal-bases.ts';

/** What entering an agreement needs. */
export interface EnterDeps {
  self: UnitId;
  directory: Directory;
  store: Store;
  now: () => Date;
}

/**
 * Works the agreement in an authentic message, if there is one, and gives the statement that enters it into the register: false,
 * with nothing entered, when the register has moved on since. Throws what verifyTerms throws, AGREEMENT_INVALID, AGREEMENT_UNKNOWN,
 * AGREEMENT_STATE.
 */
export async function enterAgreement(message: AuthenticMessage, deps: EnterDeps): Promise<(tx: Tx) => Promise<boolean>> {
  const { body } = message.content;
  if (body.kind !== 'agreement_proposal' && body.kind !== 'agreement_acceptance') return async () => true;
  // What is done in an exercise binds nobody.
  if (message.header.training) throw new CopError('AGREEMENT_INVALID', { field: 'training', expected: 'false', got: 'true' });
  return body.kind === 'agreement_proposal' ? enterProposal(message, body, deps) : enterAcceptance(message, body, deps);
}

async function enterProposal({ header }: AuthenticMessage, { signedTerms }: AgreementProposal, deps: EnterDeps): Promise<(tx: Tx) => Promise<boolean>> {
  const { terms } = await verifyTerms(signedTerms, header.from, header.created, findKey(deps));
  checkParty('proposer', terms.proposer, header.from);
  checkParty('accepter', terms.accepter, deps.self);
  if (await deps.store.read((db) => findBasis(db, terms.id))) throw new CopError('AGREEMENT_INVALID', { field: 'agreement_id', expected: '–', got: terms.id });
  const entry = {
    status: 'proposed_there',
    peer: header.from,
    signature: { signedTerms, message: header.messageId, at: header.created },
    at: deps.now(),
  } as const;
  return async (tx) => {
    if (await findBasis(tx, terms.id)) return false;
    await addAgreement(tx, terms, entry);
    return true;
  };
}

async function enterAcceptance({ header }: AuthenticMessage, body: AgreementAcceptance, deps: EnterDeps): Promise<(tx: Tx) => Promise<boolean>> {
  const { from, messageId, created } = header;
  const terms = readTerms(body.signedTerms);
  checkParty('accepter', terms.accepter, from);
  checkParty('proposer', terms.proposer, deps.self);
  const row = await deps.store.read((db) => findBasis(db, terms.id));
  if (!row?.own_signed_terms || row.peer !== from) throw new CopError('AGREEMENT_UNKNOWN', { got: terms.id });
  await verifyAcceptance(body, row.own_signed_terms, from, created, findKey(deps));
  if (row.status === 'ended') throw new CopError('AGREEMENT_STATE', { id: terms.id, got: row.status, expected: 'proposed_here' });
  // Accepted again, by a unit that has lost its own record of it: the first signature stays.
  if (row.status === 'in_force') return async (tx) => (await findBasis(tx, terms.id))?.status === 'in_force';
  return (tx) => acceptThere(tx, terms.id, { signedTerms: body.signedTerms, message: messageId, at: created });
}

function checkParty(field: 'proposer' | 'accepter', got: UnitId, expected: UnitId): void {
  if (got !== expected) throw new CopError('AGREEMENT_INVALID', { field, expected, got: printable(got) });
}

function findKey({ directory }: EnterDeps): FindVerifyKey {
  return (unit, kid, at) => directory.verifyKey(unit, kid, at);
}
