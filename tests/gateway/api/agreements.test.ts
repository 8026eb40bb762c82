// The legal-basis register as officers see it, between two running gateways of countries that share no data-protection regime.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgreementList, BasisView, MessageList, MessageView, Problem } from '#gateway/contract';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

const DAY_MS = 86_400_000;
const clock = { ahead: 0 };
const now = () => new Date(Date.now() + clock.ahead);

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await mali.start(undefined, now);
  await senegal.start(undefined, now);
  await linked(mali, senegal);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const offer = (changes: object = {}) => ({
  ...{ with: 'SN-DNLTM', kinds: ['arrest', 'incident'], purposes: ['EXCH', 'XCHK'], until: day(365) },
  ...{ retentionMonths: 24, urgentHours: 24, routineHours: 120, instruments: [{ instrument: 'UNTOC', article: 'art. 27(1)' }] },
  ...changes,
});
const post = <T>(unit: LiveUnit, path: string, body: unknown) => unit.ask<T>('POST', `/v1${path}`, body, 'chef-1');
const list = async (unit: LiveUnit) => (await unit.ask<AgreementList>('GET', '/v1/agreements', undefined, 'dpd-1')).body;
const entry = async (unit: LiveUnit, id: string) => (await list(unit)).entries.find((candidate) => candidate.id === id);
const arrived = (unit: LiveUnit, id: string, state: BasisView['state']) =>
  until(`${id} ${state}`, 15, async () => {
    const found = await entry(unit, id);
    return found?.state === state ? found : undefined;
  });

async function propose(changes: object = {}): Promise<BasisView> {
  const { status, body } = await post<BasisView>(mali, '/agreements', offer(changes));
  expect([status, body.state]).toEqual([201, 'proposed_here']);
  await arrived(senegal, body.id, 'proposed_there');
  return body;
}

describe('an agreement', () => {
  it('proposed here and accepted there is in force at both, with both signatures, and its messages are answered and shown', async () => {
    const { id, signatures, ...proposal } = await propose();
    expect(proposal).toMatchObject({ kind: 'agreement', peer: 'SN-DNLTM', kinds: ['incident', 'arrest'], purposes: ['XCHK', 'EXCH'], addedBy: 'chef-1' });
    expect(proposal.reference).toBe('UNTOC, art. 27(1)');
    expect(signatures.map(({ unit }) => unit)).toEqual(['ML-BRTMTH']);
    expect((await entry(senegal, id))?.addedBy, 'nobody there has acted yet').toBeUndefined();

    const { status, body: accepted } = await post<BasisView>(senegal, `/agreements/${id}/accept`, {});
    expect([status, accepted.state, accepted.addedBy]).toEqual([201, 'in_force', 'chef-1']);
    const here = await arrived(mali, id, 'in_force');
    expect(here.signatures.map(({ unit, digest }) => [unit, digest])).toEqual(accepted.signatures.map(({ unit, digest }) => [unit, digest]));
    expect(
      here.signatures.map(({ unit }) => unit),
      'the proposer first',
    ).toEqual(['ML-BRTMTH', 'SN-DNLTM']);

    const [proposed, acceptance] = here.signatures.map(({ messageId }) => messageId) as [string, string];
    const terms = { agreementId: id, proposer: 'ML-BRTMTH', accepter: 'SN-DNLTM', retentionMonths: 24, urgentHours: 24, routineHours: 120 };
    const answered = await until('answered', 10, async () => {
      const { body } = await mali.ask<MessageView>('GET', `/v1/messages/${proposed}`);
      return body.status === 'answered' ? body : undefined;
    });
    expect(answered.deliveries[0]?.receipts.map((receipt) => [receipt.status, receipt.officer])).toContainEqual(['answered', 'chef-1']);
    expect(answered).toMatchObject({ kind: 'agreement_proposal', author: 'chef-1', handling: ['H0'], content: { agreementProposal: terms } });
    const { body: received } = await mali.ask<MessageView>('GET', `/v1/messages/${acceptance}`);
    expect(received).toMatchObject({ kind: 'agreement_acceptance', direction: 'in', content: { agreementAcceptance: terms } });
    expect(received.content).toMatchObject({ agreementAcceptance: { proposalDigest: here.signatures[0]?.digest } });
    const { body: listed } = await senegal.ask<MessageList>('GET', '/v1/messages?kind=agreement_acceptance');
    expect(listed.messages.map((message) => message.id)).toEqual([acceptance]);
  });

  it('covers what it says, in its time, until a unit ends its side', async () => {
    const { id } = await propose({ kinds: ['assistance'], from: day(10), until: day(20) });
    await post(senegal, `/agreements/${id}/accept`, {});
    const covered = async (unit: LiveUnit) => (await list(unit)).peers[0]?.covered.includes('assistance');
    const seen: unknown[] = [];
    for (const days of [0, 11, 21]) {
      clock.ahead = days * DAY_MS;
      seen.push([(await entry(senegal, id))?.state, await covered(senegal)]);
    }
    expect(seen).toEqual([
      ['not_yet', false],
      ['in_force', true],
      ['expired', false],
    ]);
    clock.ahead = 11 * DAY_MS;
    const { status, body } = await post<BasisView>(mali, `/agreements/${id}/end`, { reason: ' Décision du chef ' });
    expect([status, body.state, body.ended]).toMatchObject([200, 'ended', { by: 'chef-1', reason: 'Décision du chef' }]);
    expect([await covered(mali), await covered(senegal)], 'each side for itself').toEqual([false, true]);
    clock.ahead = 0;
  });

  it('to another regime needs an instrument: without one the list says what is missing', async () => {
    const { id } = await propose({ kinds: ['meeting'], instruments: [] });
    await post(senegal, `/agreements/${id}/accept`, {});
    await arrived(mali, id, 'in_force');
    const [peer] = (await list(mali)).peers;
    expect(peer).toMatchObject({ unit: 'SN-DNLTM', regime: 'third', instrumentNeeded: true });
    expect(peer?.missing).toEqual([
      { kind: 'meeting', lacks: 'instrument' },
      { kind: 'assistance', lacks: 'basis' },
      { kind: 'extradition', lacks: 'basis' },
    ]);
    const basis = { kind: 'authorisation', with: 'SN-DNLTM', reference: 'APDP, n° 2026-00014', kinds: ['meeting'], purposes: ['EXCH'], until: day(30) };
    const { status, body } = await mali.ask<BasisView>('POST', '/v1/legal-bases', basis, 'dpd-1');
    expect([status, body]).toMatchObject([
      201,
      { kind: 'authorisation', state: 'in_force', reference: 'APDP, n° 2026-00014', signatures: [], addedBy: 'dpd-1' },
    ]);
    expect((await list(mali)).peers[0]?.covered).toContain('meeting');
    expect((await list(senegal)).peers[0]?.covered, 'an entry holds where it was made').not.toContain('meeting');
    await post(mali, `/agreements/${body.id}/end`, { reason: 'retirée' });
    expect((await list(mali)).peers[0]?.covered).not.toContain('meeting');
  });
});

describe('bad input', () => {
  const refused = async (path: string, body: unknown): Promise<[number, string, unknown]> => {
    const before = await list(mali);
    const { status, body: problem } = await post<Problem>(mali, path, body);
    expect(await list(mali), 'nothing is entered').toEqual(before);
    return [status, problem.error.code, problem.error.params.field];
  };

  it.each<[string, object, string, string?]>([
    ['an unknown key', { urgent: true }, 'INPUT_INVALID', 'urgent'],
    ['no kind', { kinds: [] }, 'INPUT_INVALID', 'kinds'],
    ['an unknown kind', { kinds: ['gossip'] }, 'INPUT_INVALID', 'kinds.0'],
    ['an unknown purpose', { purposes: ['PUBL'] }, 'INPUT_INVALID', 'purposes.0'],
    ['no end', { until: undefined }, 'INPUT_INVALID', 'until'],
    ['an end in the past', { until: '2020-01-01T00:00:00Z' }, 'INPUT_INVALID', 'until'],
    ['an end before its beginning', { from: day(30), until: day(29) }, 'AGREEMENT_INVALID', 'valid_until_ms'],
    ['an end in another century', { until: '2126-01-01T00:00:00Z' }, 'AGREEMENT_INVALID', 'valid_until_ms'],
    ['37 months', { retentionMonths: 37 }, 'INPUT_INVALID', 'retentionMonths'],
    ['half a month', { retentionMonths: 0.5 }, 'INPUT_INVALID', 'retentionMonths'],
    ['routine before urgent', { urgentHours: 48, routineHours: 24 }, 'AGREEMENT_INVALID', 'routine_hours'],
    [
      'an instrument with a telephone number',
      { instruments: [{ instrument: 'Tel 76123456', article: '1' }] },
      'AGREEMENT_INVALID',
      'instruments[0].instrument',
    ],
    ['eleven instruments', { instruments: Array(11).fill({ instrument: 'UNTOC', article: '1' }) }, 'AGREEMENT_INVALID', 'instruments'],
    ['a unit id that is none', { with: 'Senegal' }, 'UNIT_ID_INVALID', undefined],
    ['this unit', { with: 'ML-BRTMTH' }, 'ADDRESSEE_SELF', undefined],
  ])('a proposal with %s', async (_, changes, code, field) => {
    expect(await refused('/agreements', offer(changes))).toEqual([422, code, field]);
  });

  it('an addressee that is no member', async () => {
    expect(await refused('/agreements', offer({ with: 'TG-XYZ' }))).toEqual([404, 'MEMBER_UNKNOWN', undefined]);
  });

  it.each<[string, object, string]>([
    ['a reference of nothing', { reference: ' ' }, 'reference'],
    ['an agreement', { kind: 'agreement' }, 'kind'],
    ['an end before its beginning', { from: day(30), until: day(29) }, 'until'],
  ])('an entry with %s', async (_, changes, field) => {
    const basis = { kind: 'treaty', with: 'SN-DNLTM', reference: 'UNTOC, art. 18', kinds: ['incident'], purposes: ['EXCH'], until: day(30), ...changes };
    expect(await refused('/legal-bases', basis)).toEqual([422, 'INPUT_INVALID', field]);
  });

  it('an id that nobody knows, and states in which nothing can be done', async () => {
    for (const id of ['x', '%00', '019aaaaa-0000-7000-8000-00000000ffff'])
      expect(await refused(`/agreements/${id}/accept`, {})).toEqual([404, 'AGREEMENT_UNKNOWN', undefined]);
    const { id } = await propose();
    expect(await refused(`/agreements/${id}/accept`, {}), 'own proposal').toEqual([422, 'AGREEMENT_STATE', undefined]);
    expect(await refused(`/agreements/${id}/accept`, { officer: 'x' }), 'more than an empty object').toEqual([422, 'INPUT_INVALID', 'officer']);
    expect(await refused(`/agreements/${id}/end`, { reason: '' })).toEqual([422, 'INPUT_INVALID', 'reason']);
  });
});
