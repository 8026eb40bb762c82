// What a partner can send about agreements: what is honest enters the register together with its receipt, and whatever else is
// refused by a signed receipt with the register as it was.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptAgreement, endEntry, type Offer, proposeAgreement } from '../../../gateway/casework/agreements.ts';
import { receive } from '../../../gateway/inbound/receive.ts';
import { send } from '../../../gateway/outbound/send.ts';
import { loadBases, stateOf } from '../../../gateway/protection/legal-basis.ts';
import { findBasis } from '../../../gateway/store/legal-bases.ts';
import {
  type AgreementTerms,
  type Body,
  encodeTerms,
  parseAgreementId,
  parseOfficerId,
  parseUnitId,
  readTerms,
  sha256,
  signTerms,
  type UnitId,
  verifyReceipt,
} from '../../../protocol/index.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { introduce, type OfflineUnit, openUnit } from './offline.ts';

const [mali, senegal, niger] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'].map(parseUnitId) as [UnitId, UnitId, UnitId];
const chief = parseOfficerId('chef-1');
const by = { officer: chief, role: 'head', justification: 'Accord d’essai' };
const DAY_MS = 86_400_000;

let live: Live;
let here: OfflineUnit;
let there: OfflineUnit;
let third: OfflineUnit;
beforeAll(async () => {
  live = await liveFederation(3);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  const at = new Date();
  [here, there, third] = [await openUnit(live.of(mali), at), await openUnit(live.of(senegal), at), await openUnit(live.of(niger), at)];
  await introduce(here, there, third);
});
afterEach(async () => {
  for (const unit of [here, there, third]) await unit[Symbol.asyncDispose]();
});

const offer = (peer: UnitId): Offer => ({
  ...{ with: peer, kinds: ['incident', 'arrest'], purposes: ['XCHK', 'EXCH'], from: undefined, until: new Date(here.clock.at.getTime() + 365 * DAY_MS) },
  ...{ retentionMonths: 24, urgentHours: 24, routineHours: 120, instruments: [{ instrument: 'UNTOC', article: 'art. 27(1)' }] },
});
const row = (unit: OfflineUnit, id: string) => unit.store.read((db) => findBasis(db, id));
const state = async (unit: OfflineUnit, id: string) => {
  const found = await row(unit, id);
  return found && stateOf(found, unit.clock.at);
};
/** The newest envelope that waits at `from` for `to`. */
const newest = async (from: OfflineUnit, to: OfflineUnit) => (await from.items(to.self)).at(-1) as Uint8Array;
/** Hands over what came last; how it was answered, by a receipt whose signature `from` has checked. */
async function hand(from: OfflineUnit, to: OfflineUnit, envelope?: Uint8Array) {
  const bytes = envelope ?? (await newest(from, to));
  await to.take(from.self, bytes);
  const receipt = (await to.items(from.self, 'receipts')).at(-1) as Uint8Array;
  const verified = await verifyReceipt(receipt, to.self, from.self, (unit, kid, at) => from.directory.verifyKey(unit, kid, at));
  expect(Buffer.from(verified.receipt.envelopeDigest)).toEqual(Buffer.from(sha256(bytes)));
  await from.settle(to.self, receipt);
  return [verified.receipt.status, verified.receipt.reason];
}
/** Sends a body as it is, by way of the outbound story. */
const sendBody = (from: OfflineUnit, to: UnitId, body: Body, training = false) =>
  send({ content: { author: chief, caseReference: '', handling: ['H0'], body }, to: [to], priority: 'routine', training, lifeMs: DAY_MS, by }, from);

/** What Mali has proposed to Senegal and Senegal has received. */
async function proposed() {
  const id = await proposeAgreement(offer(senegal), by, here);
  expect(await hand(here, there)).toEqual(['delivered', undefined]);
  const signedTerms = (await row(here, id))?.own_signed_terms as Uint8Array;
  return { id, signedTerms, digest: sha256(signedTerms), terms: readTerms(signedTerms) };
}
const signedBy = (unit: OfflineUnit, terms: AgreementTerms) => signTerms(terms, unit.keyring.signingKey);

describe('an honest agreement', () => {
  it('is held by both sides with both signatures over the same octets', async () => {
    const { id, signedTerms } = await proposed();
    expect([await state(here, id), await state(there, id)]).toEqual(['proposed_here', 'proposed_there']);
    expect([await loadBases(here.store), await loadBases(there.store)]).toEqual([[], []]);
    await acceptAgreement(id, by, there);
    expect(await hand(there, here)).toEqual(['delivered', undefined]);
    expect([await state(here, id), await state(there, id)]).toEqual(['in_force', 'in_force']);
    const [a, b] = [await row(here, id), await row(there, id)];
    expect([...(a?.own_signed_terms ?? [])]).toEqual([...(b?.peer_signed_terms ?? [])]);
    expect([...(a?.peer_signed_terms ?? [])]).toEqual([...(b?.own_signed_terms ?? [])]);
    expect([...(a?.own_signed_terms ?? [])]).toEqual([...signedTerms]);
    expect(encodeTerms(readTerms(a?.peer_signed_terms as Uint8Array))).toEqual(encodeTerms(readTerms(signedTerms)));
    expect(await loadBases(here.store, senegal)).toMatchObject([{ id, peer: senegal, reference: 'UNTOC, art. 27(1)', retentionMonths: 24 }]);
    expect(await loadBases(there.store, mali)).toMatchObject([{ id, peer: mali, reference: 'UNTOC, art. 27(1)', retentionMonths: 24 }]);
  });

  it('stands twice when both propose at the same time, and either can be accepted', async () => {
    const [ours, theirs] = [await proposeAgreement(offer(senegal), by, here), await proposeAgreement(offer(mali), by, there)];
    expect([await hand(here, there), await hand(there, here)]).toEqual([
      ['delivered', undefined],
      ['delivered', undefined],
    ]);
    await acceptAgreement(theirs, by, here);
    await hand(here, there);
    expect([await state(here, theirs), await state(there, theirs)]).toEqual(['in_force', 'in_force']);
    expect([await state(here, ours), await state(there, ours)]).toEqual(['proposed_here', 'proposed_there']);
  });

  it('accepted again by a unit that lost its record changes nothing and is no fault', async () => {
    const { id, digest, terms } = await proposed();
    await acceptAgreement(id, by, there);
    await hand(there, here);
    const first = await row(here, id);
    await sendBody(there, mali, { kind: 'agreement_acceptance', proposalDigest: digest, signedTerms: await signedBy(there, terms) });
    expect(await hand(there, here)).toEqual(['delivered', undefined]);
    expect(await row(here, id)).toEqual(first);
  });

  it('worked twice at once is entered once', async () => {
    const id = await proposeAgreement(offer(senegal), by, here);
    const bytes = await newest(here, there);
    const outcomes = await Promise.all([receive(mali, bytes, there), receive(mali, bytes, there)]);
    expect(await Promise.all(outcomes.map((outcome) => there.store.write((tx) => outcome.record(tx))))).toEqual([true, false]);
    expect(await state(there, id)).toBe('proposed_there');
  });
});

describe('a forged proposal', () => {
  const own = async (changes: Partial<AgreementTerms>) => {
    const { signedTerms } = await proposed();
    return { ...readTerms(signedTerms), id: parseAgreementId('019aaaaa-0000-7000-8000-00000000b001'), ...changes };
  };
  async function refusedProposal(signedTerms: Uint8Array, id: string, training = false) {
    await sendBody(here, senegal, { kind: 'agreement_proposal', signedTerms }, training);
    const answer = await hand(here, there);
    expect(await row(there, id)).toBeUndefined();
    return answer;
  }

  it('in which the sender is not the proposer', async () => {
    const terms = await own({ proposer: senegal, accepter: mali });
    expect(await refusedProposal(await signedBy(here, terms), terms.id)).toEqual(['rejected', 'AGREEMENT_INVALID']);
  });

  it('that another unit is to accept', async () => {
    const terms = await own({ accepter: niger });
    expect(await refusedProposal(await signedBy(here, terms), terms.id)).toEqual(['rejected', 'AGREEMENT_INVALID']);
  });

  it('that another unit signed', async () => {
    const terms = await own({});
    expect(await refusedProposal(await signedBy(third, terms), terms.id)).toEqual(['rejected', 'SIGNER_UNKNOWN']);
  });

  it('whose terms were changed after the signature', async () => {
    const terms = await own({});
    const signed = await signedBy(here, terms);
    const at = Buffer.from(signed).indexOf(Buffer.from('UNTOC'));
    expect(at).toBeGreaterThan(0);
    expect(
      await refusedProposal(
        signed.map((octet, i) => (i === at ? octet + 1 : octet)),
        terms.id,
      ),
    ).toEqual(['rejected', 'SIGNATURE_INVALID']);
  });

  it('in an exercise', async () => {
    const terms = await own({});
    expect(await refusedProposal(await signedBy(here, terms), terms.id, true)).toEqual(['rejected', 'AGREEMENT_INVALID']);
  });

  it('under the id of an agreement that is known', async () => {
    const { id, terms } = await proposed();
    const before = await row(there, id);
    await sendBody(here, senegal, { kind: 'agreement_proposal', signedTerms: await signedBy(here, { ...terms, retentionMonths: 1 }) });
    expect(await hand(here, there)).toEqual(['rejected', 'AGREEMENT_INVALID']);
    expect(await row(there, id)).toEqual(before);
  });
});

describe('a forged acceptance', () => {
  async function refusedAcceptance(from: OfflineUnit, id: string, body: { proposalDigest: Uint8Array; signedTerms: Uint8Array }, training = false) {
    const before = await row(here, id);
    await sendBody(from, mali, { kind: 'agreement_acceptance', ...body }, training);
    const answer = await hand(from, here);
    expect(await row(here, id)).toEqual(before);
    expect(await loadBases(here.store)).toEqual([]);
    return answer;
  }

  it('of other terms than those proposed', async () => {
    const { id, digest, terms } = await proposed();
    for (const changes of [{ retentionMonths: 36 }, { purposes: ['XCHK', 'OPAN', 'EXCH'] as AgreementTerms['purposes'] }, { instruments: [] }]) {
      const signedTerms = await signedBy(there, { ...terms, ...changes });
      expect(await refusedAcceptance(there, id, { proposalDigest: digest, signedTerms })).toEqual(['rejected', 'AGREEMENT_INVALID']);
    }
  });

  it('of another proposal', async () => {
    const { id, digest, terms } = await proposed();
    const signedTerms = await signedBy(there, terms);
    expect(await refusedAcceptance(there, id, { proposalDigest: digest.map((octet) => octet ^ 1), signedTerms })).toEqual(['rejected', 'AGREEMENT_INVALID']);
  });

  it('that the proposer’s own signature is handed back as', async () => {
    const { id, digest, signedTerms } = await proposed();
    expect(await refusedAcceptance(there, id, { proposalDigest: digest, signedTerms })).toEqual(['rejected', 'SIGNER_UNKNOWN']);
  });

  it('by a unit that is no party', async () => {
    const { id, digest, terms } = await proposed();
    for (const signer of [third, there]) {
      const signedTerms = await signedBy(signer, terms);
      expect(await refusedAcceptance(third, id, { proposalDigest: digest, signedTerms })).toEqual(['rejected', 'AGREEMENT_INVALID']);
    }
  });

  it('by another unit in its own name', async () => {
    const { id, digest, terms } = await proposed();
    const signedTerms = await signedBy(third, { ...terms, accepter: niger });
    expect(await refusedAcceptance(third, id, { proposalDigest: digest, signedTerms })).toEqual(['rejected', 'AGREEMENT_UNKNOWN']);
  });

  it('of what was never proposed', async () => {
    const { id, digest, terms } = await proposed();
    const signedTerms = await signedBy(there, { ...terms, id: parseAgreementId('019aaaaa-0000-7000-8000-00000000b002') });
    expect(await refusedAcceptance(there, id, { proposalDigest: digest, signedTerms })).toEqual(['rejected', 'AGREEMENT_UNKNOWN']);
  });

  it('of what the accepter itself proposed', async () => {
    const id = await proposeAgreement(offer(mali), by, there);
    await hand(there, here);
    const signedTerms = (await row(there, id))?.own_signed_terms as Uint8Array;
    expect(await refusedAcceptance(there, id, { proposalDigest: sha256(signedTerms), signedTerms })).toEqual(['rejected', 'AGREEMENT_INVALID']);
  });

  it('in an exercise', async () => {
    const { id, digest, terms } = await proposed();
    expect(await refusedAcceptance(there, id, { proposalDigest: digest, signedTerms: await signedBy(there, terms) }, true)).toEqual([
      'rejected',
      'AGREEMENT_INVALID',
    ]);
  });
});

describe('what was withdrawn', () => {
  it('cannot be accepted any more, and the accepter learns that its signature has no effect', async () => {
    const { id } = await proposed();
    await endEntry(id, 'Décision du chef', by, here);
    await acceptAgreement(id, by, there);
    expect(await state(there, id), 'not known there yet').toBe('in_force');
    expect(await hand(there, here)).toEqual(['rejected', 'AGREEMENT_STATE']);
    expect([await state(here, id), await state(there, id)]).toEqual(['ended', 'refused']);
    expect([await loadBases(here.store), await loadBases(there.store)]).toEqual([[], []]);
  });

  it('while the acceptance is being worked: it is worked again and refused', async () => {
    const { id } = await proposed();
    await acceptAgreement(id, by, there);
    const bytes = await newest(there, here);
    const outcome = await receive(senegal, bytes, here);
    await endEntry(id, 'Décision du chef', by, here);
    const messages = () => here.store.read((db) => db.selectFrom('message').select('message_id').where('direction', '=', 'in').execute());
    const before = await messages();
    expect(await here.store.write((tx) => outcome.record(tx)), 'stale').toBe(false);
    expect(await messages(), 'and nothing of it is stored').toEqual(before);
    expect(await hand(there, here, bytes)).toEqual(['rejected', 'AGREEMENT_STATE']);
  });
});

describe('an officer who errs', () => {
  const codeOf = async (act: Promise<unknown>) => act.then(() => 'accepted').catch((error: { code?: string }) => error.code);

  it('cannot accept twice, nor what is expired, unknown, ended or proposed here', async () => {
    const { id } = await proposed();
    expect(await codeOf(acceptAgreement(id, by, here)), 'own').toBe('AGREEMENT_STATE');
    expect(await codeOf(acceptAgreement('x', by, there))).toBe('AGREEMENT_UNKNOWN');
    const at = there.clock.at;
    there.clock.at = new Date(at.getTime() + 366 * DAY_MS);
    expect(await codeOf(acceptAgreement(id, by, there)), 'expired').toBe('AGREEMENT_STATE');
    there.clock.at = at;
    const twice = [acceptAgreement(id, by, there), acceptAgreement(id, by, there)];
    expect((await Promise.all(twice.map(codeOf))).sort(), 'two officers at once').toEqual(['AGREEMENT_STATE', 'accepted']);
    expect(await there.items(mali), 'one acceptance leaves').toHaveLength(1);
    await endEntry(id, 'x', by, there);
    expect(await codeOf(acceptAgreement(id, by, there)), 'ended').toBe('AGREEMENT_STATE');
    expect(await codeOf(endEntry(id, 'x', by, there)), 'ended twice').toBe('AGREEMENT_STATE');
  });

  it('proposes nothing that breaks a rule, and nothing of it is stored', async () => {
    const wrong: [Partial<Offer>, string][] = [
      [{ with: mali }, 'ADDRESSEE_SELF'],
      [{ with: parseUnitId('TG-XYZ') }, 'MEMBER_UNKNOWN'],
      [{ until: here.clock.at }, 'INPUT_INVALID'],
      [{ retentionMonths: 37 }, 'AGREEMENT_INVALID'],
      [{ kinds: [] }, 'AGREEMENT_INVALID'],
      [{ routineHours: 23 }, 'AGREEMENT_INVALID'],
      [{ instruments: [{ instrument: 'Tel 76123456', article: '1' }] }, 'AGREEMENT_INVALID'],
    ];
    for (const [changes, code] of wrong) expect(await codeOf(proposeAgreement({ ...offer(senegal), ...changes }, by, here))).toBe(code);
    expect(await here.store.read((db) => db.selectFrom('legal_basis').selectAll().execute())).toEqual([]);
    expect(await here.items(senegal)).toEqual([]);
  });
});
