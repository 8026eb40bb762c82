// On what basis personal data may go to a partner: the regimes that two countries share, and the entries that cover a day.
import { describe, expect, it } from 'vitest';
import { agreementKinds, type Member, memberKinds, type Purpose, parseMessageId, parseOfficerId, parseUnitId, purposes, type UnitId } from '#protocol';
import { basisInForce, instrumentNeeded, type LegalBasis, loadBases, type Regime, regime, stateOf } from '../../../gateway/protection/legal-basis.ts';
import type { Store } from '../../../gateway/store/database.ts';
import { addDelivery, moveDelivery } from '../../../gateway/store/deliveries.ts';
import { acceptHere, acceptThere, addAgreement, addBasis, endBasis, findBasis, listBases } from '../../../gateway/store/legal-bases.ts';
import { terms } from '../../protocol/world.ts';
import { newStore } from '../store/new-store.ts';

const countries = ['ML', 'SN', 'NE', 'GN', 'CI'] as const;
const lastDayOfAll = new Date('2025-01-28T23:59:59.999Z');
const withdrawal = new Date('2025-01-29T00:00:00.000Z');
const letter: Record<string, Regime> = { E: 'ecowas', M: 'malabo', T: 'third' };

describe('regime', () => {
  // Rows send, columns receive, both in the order ML SN NE GN CI.
  it.each<[string, Date, string[]]>([
    ['before Malabo', new Date('2023-06-07T23:59:59.999Z'), ['EEEEE', 'EEEEE', 'EEEEE', 'EEEEE', 'EEEEE']],
    ['on the last day of five members', lastDayOfAll, ['EEEEE', 'EEEEE', 'EEEEE', 'EEEEE', 'EEEEE']],
    ['from the withdrawal of Mali and Niger on', withdrawal, ['TTTTT', 'TEMEE', 'TMMMM', 'TEMEE', 'TEMEE']],
    ['today', new Date('2026-11-24T12:00:00.000Z'), ['TTTTT', 'TEMEE', 'TMMMM', 'TEMEE', 'TEMEE']],
    ['before the ECOWAS act', new Date('2010-02-15T23:59:59.999Z'), ['TTTTT', 'TTTTT', 'TTTTT', 'TTTTT', 'TTTTT']],
  ])('%s, for all 25 pairs', (_, at, rows) => {
    for (const [i, from] of countries.entries()) {
      for (const [j, to] of countries.entries()) expect([from, to, regime(from, to, at)]).toEqual([from, to, letter[rows[i]?.[j] ?? '']]);
    }
  });

  it.each(['BE', 'TG', '', 'constructor', '__proto__', 'sn'])('a country that no table knows is a third one: %j', (country) => {
    expect([regime(country, 'SN', withdrawal), regime('SN', country, withdrawal), regime(country, country, lastDayOfAll)]).toEqual(['third', 'third', 'third']);
  });
});

const member = (unit: string, kind: Member['kind'] = 'partner_cop'): Member => ({
  ...{ unit: parseUnitId(unit), nameFr: '', nameEn: '', country: unit.slice(0, 2), city: '', timeZone: 'UTC', kind },
  ...{ urls: [], tlsAnchors: [], identityKey: new Uint8Array(32) },
});
const [mali, senegal, niger, guinea] = [member('ML-BRTMTH'), member('SN-DNLTM'), member('NE-ECI'), member('GN-SR')];
const from = new Date('2026-04-01T00:00:00.000Z');
const until = new Date('2027-03-31T23:59:59.999Z');
const at = new Date('2026-11-24T12:00:00.000Z');
const entry = (peer: Member, changes: Partial<LegalBasis> = {}): LegalBasis => ({
  ...{ id: 'x', kind: 'agreement', peer: peer.unit, kinds: ['incident', 'arrest'], purposes: ['XCHK', 'EXCH'], from, until, reference: '' },
  ...{ retentionMonths: 24, urgentHours: 24, routineHours: 120, ...changes },
});
const named = { reference: 'UNTOC, art. 27(1)' };

describe('instrumentNeeded', () => {
  it.each(memberKinds.all)('towards a member of kind %s, and for one', (kind) => {
    const other = { country: 'GN', kind };
    const partner = { country: 'SN', kind: 'partner_cop' } as const;
    const expected = kind !== 'partner_cop';
    expect([instrumentNeeded(partner, other, at), instrumentNeeded(other, partner, at)]).toEqual([expected, expected]);
  });

  it('follows the regime of the day', () => {
    expect([instrumentNeeded(mali, senegal, lastDayOfAll), instrumentNeeded(mali, senegal, withdrawal)]).toEqual([false, true]);
    expect(instrumentNeeded(senegal, niger, withdrawal), 'Malabo').toBe(false);
  });
});

describe('basisInForce', () => {
  const covers = (self: Member, peer: Member, basis: LegalBasis, question: Partial<Parameters<typeof basisInForce>[1]> = {}) =>
    basisInForce([basis], { self, peer, kinds: ['incident'], purposes: ['XCHK'], at, ...question }).length === 1;

  it.each<[string, LegalBasis, Partial<Parameters<typeof basisInForce>[1]>, boolean]>([
    ['an agreement of the pair', entry(guinea), {}, true],
    ['an agreement with another unit', entry(niger), {}, false],
    ['its first instant', entry(guinea), { at: from }, true],
    ['the instant before', entry(guinea), { at: new Date(from.getTime() - 1) }, false],
    ['its last instant', entry(guinea), { at: until }, true],
    ['the instant after', entry(guinea), { at: new Date(until.getTime() + 1) }, false],
    ['the other kind that it covers', entry(guinea), { kinds: ['arrest'] }, true],
    ['a kind that it does not cover', entry(guinea), { kinds: ['extradition'] }, false],
    ['both its purposes', entry(guinea), { purposes: ['XCHK', 'EXCH'] }, true],
    ['one purpose more', entry(guinea), { purposes: ['XCHK', 'OPAN'] }, false],
    ['no purpose named', entry(guinea), { purposes: [] }, true],
    ['no purpose named, another kind', entry(guinea), { purposes: [], kinds: ['assistance'] }, false],
  ])('within ECOWAS, %s', (_, basis, question, expected) => {
    expect(covers(senegal, guinea, basis, question)).toBe(expected);
  });

  it.each<[string, Member, Member, Partial<LegalBasis>, boolean]>([
    ['an agreement alone, to a third country', mali, senegal, {}, false],
    ['an agreement that cites an instrument', mali, senegal, named, true],
    ['a treaty article', mali, senegal, { kind: 'treaty', ...named }, true],
    ['an authorisation', mali, senegal, { kind: 'authorisation', reference: 'APDP, n° 2026-14' }, true],
    ['an agreement alone, among Malabo parties', niger, guinea, {}, true],
    ['an agreement alone, from a third country', senegal, mali, {}, false],
    ...(['europol_channel', 'interpol_ncb', 'judicial', 'non_police'] as const).flatMap((kind): [string, Member, Member, Partial<LegalBasis>, boolean][] => [
      [`an agreement alone, to ${kind}`, senegal, member('SN-XX', kind), {}, false],
      [`an agreement that cites an instrument, to ${kind}`, senegal, member('SN-XX', kind), named, true],
      [`a treaty article, for ${kind}`, member('SN-XX', kind), senegal, { kind: 'treaty', ...named }, true],
    ]),
  ])('%s', (_, self, peer, changes, expected) => {
    expect(covers(self, peer, entry(peer, changes))).toBe(expected);
  });

  it('gives every entry that covers, and only those', () => {
    const bases = [entry(guinea, { id: 'a' }), entry(niger, { id: 'b' }), entry(guinea, { id: 'c', kinds: ['meeting'] }), entry(guinea, { id: 'd', ...named })];
    const ids = (peer: Member) => basisInForce(bases, { self: senegal, peer, kinds: ['incident'], purposes: [], at }).map(({ id }) => id);
    expect([ids(guinea), ids(niger), ids(mali)]).toEqual([['a', 'd'], ['b'], []]);
  });

  it('needs one entry for all purposes: two halves do not make a whole', () => {
    const halves = purposes.all.map((purpose) => entry(guinea, { purposes: [purpose] }));
    const question = { self: senegal, peer: guinea, kinds: ['incident'] as const, at };
    expect(basisInForce(halves, { ...question, purposes: ['XCHK', 'EXCH'] })).toEqual([]);
    for (const purpose of purposes.all) expect(basisInForce(halves, { ...question, purposes: [purpose] })).toHaveLength(1);
  });
});

describe('what the register holds', () => {
  const officer = parseOfficerId('chef-1');
  const idOf = (n: number) => parseMessageId(`019cada0-5d20-7000-8000-00000000c${String(n).padStart(3, '0')}`);
  const signature = (n: number) => ({ signedTerms: Uint8Array.of(n), message: idOf(n), at: from });
  const agreed = { ...terms, proposer: mali.unit, accepter: niger.unit, from, until };

  async function stored(store: Store, peer?: UnitId) {
    return (await loadBases(store, peer)).map(({ id }) => id);
  }

  it('an agreement stands once both have signed, and until either ends it', async () => {
    await using opened = await newStore();
    const { store } = opened;
    await store.write((tx) => addAgreement(tx, agreed, { status: 'proposed_here', peer: niger.unit, signature: signature(1), officer, at }));
    expect(await stored(store)).toEqual([]);
    expect(await store.write((tx) => acceptHere(tx, agreed.id, signature(2), officer)), 'not ours to accept').toBe(false);
    expect(await store.write((tx) => acceptThere(tx, agreed.id, signature(2)))).toBe(true);
    expect(await store.write((tx) => acceptThere(tx, agreed.id, signature(3))), 'the first signature stays').toBe(false);
    expect(await loadBases(store, niger.unit)).toEqual([
      {
        ...{ id: agreed.id, kind: 'agreement', peer: niger.unit, kinds: agreed.kinds, purposes: agreed.purposes, from, until },
        ...{ reference: 'UNTOC, art. 27(1); Convention de Malabo, art. 14(6)', retentionMonths: 24, urgentHours: 24, routineHours: 120 },
      },
    ]);
    expect(await stored(store, senegal.unit)).toEqual([]);
    expect(await store.write((tx) => endBasis(tx, agreed.id, officer, 'x', at))).toBe(true);
    expect(await store.write((tx) => endBasis(tx, agreed.id, officer, 'y', at)), 'ended once').toBe(false);
    expect(await stored(store)).toEqual([]);
    const [row] = await store.read((db) => listBases(db, undefined));
    expect(row).toMatchObject({ status: 'ended', end_reason: 'x', own_signed_at: from.getTime(), peer_signed_at: from.getTime() });
    expect([...(row?.peer_signed_terms ?? [])]).toEqual([2]);
  });

  it('has no effect while the peer has refused this unit’s signature, or never got it', async () => {
    await using opened = await newStore();
    const { store } = opened;
    const delivery = { message_id: idOf(2), to_unit: niger.unit };
    await store.write(async (tx) => {
      await addAgreement(
        tx,
        { ...agreed, proposer: niger.unit, accepter: mali.unit },
        { status: 'proposed_there', peer: niger.unit, signature: signature(1), at },
      );
      await acceptHere(tx, agreed.id, signature(2), officer);
      await addDelivery(tx, idOf(2), niger.unit, at, undefined);
    });
    const state = async () => {
      const row = await store.read((db) => findBasis(db, agreed.id));
      return [row && stateOf(row, at), (await stored(store)).length];
    };
    expect(await state()).toEqual(['in_force', 1]);
    await store.write((tx) => moveDelivery(tx, delivery, 'expired', at, 'MESSAGE_EXPIRED'));
    expect(await state()).toEqual(['refused', 0]);
    await store.write((tx) => moveDelivery(tx, delivery, 'delivered', at, null));
    expect(await state(), 'it had come all the same').toEqual(['in_force', 1]);
  });

  it('a refused signature stays refused', async () => {
    await using opened = await newStore();
    const { store } = opened;
    await store.write(async (tx) => {
      await addAgreement(tx, agreed, { status: 'proposed_here', peer: niger.unit, signature: signature(1), officer, at });
      await addDelivery(tx, idOf(1), niger.unit, at, undefined);
      await moveDelivery(tx, { message_id: idOf(1), to_unit: niger.unit }, 'refused', at, 'AGREEMENT_INVALID');
    });
    const row = await store.read((db) => findBasis(db, agreed.id));
    expect(row && stateOf(row, at)).toBe('refused');
  });

  it('treaty articles and authorisations stand at once, each in its time', async () => {
    await using opened = await newStore();
    const { store } = opened;
    const covered: Purpose[] = ['EXCH'];
    const added = { id: idOf(7), kind: 'treaty', peer: senegal.unit, kinds: agreementKinds.all, purposes: covered, from, until, officer, at } as const;
    await store.write((tx) => addBasis(tx, { ...added, reference: 'UNTOC, art. 18' }));
    expect(await loadBases(store)).toMatchObject([{ kind: 'treaty', kinds: agreementKinds.all, reference: 'UNTOC, art. 18', retentionMonths: undefined }]);
    const row = await store.read((db) => findBasis(db, idOf(7)));
    const states = [from.getTime() - 1, from.getTime(), until.getTime(), until.getTime() + 1].map((time) => row && stateOf(row, new Date(time)));
    expect(states).toEqual(['not_yet', 'in_force', 'in_force', 'expired']);
  });
});
