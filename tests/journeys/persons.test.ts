// One act about a person over all messages, between three running gateways and with the command: acquittal, dropped proceedings, another category.
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  AgreementList,
  AuditList,
  AuditReport,
  DraftSummary,
  DraftView,
  LogframeView,
  MessageView,
  PersonActedView,
  PersonActView,
  PersonFoundView,
  RectificationView,
  RequestList,
} from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { filesBelow } from '../support/files-below.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
}, 60_000);
beforeEach(async () => {
  await live.renew();
  for (const unit of [mali, senegal, niger]) await unit.start();
  for (const [a, b] of [[mali, senegal], [senegal, niger], [mali, niger]] as const) await linked(a, b); // biome-ignore format: pairs
  for (const at of [mali, senegal, niger])
    for (const peer of [mali, senegal, niger]) {
      if (at === peer) continue;
      const basis = { kind: 'treaty', with: peer.unit.unit, reference: 'UNTOC, art. 27(1)', kinds: ['incident', 'meeting'], purposes: ['EXCH'] };
      expect((await at.ask('POST', '/v1/legal-bases', { ...basis, until: '2090-12-31T00:00:00Z' }, 'chef-1')).status).toBe(201);
    }
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const moussa = {
  ref: 's1',
  categories: ['suspect'],
  name: { surname: 'Diarra', forenames: 'Moussa' },
  birthDate: '1985-03-12',
  nationalities: ['MLI'],
  communications: [{ kind: 'phone', value: '+22376451200' }],
};
const issa = { ref: 's2', categories: ['suspect'], name: { surname: 'Keïta', forenames: 'Issa' }, birthDate: '1979-08-30' };
const homonym = { ...moussa, birthDate: '1999-01-02', communications: [{ kind: 'phone', value: '+22366112233' }] };
const both = {
  persons: [moussa, issa],
  relations: [{ from: 's1', to: 's2', kind: 'associate' }],
  offences: [
    {
      iccs: '0703',
      persons: ['s1', 's2'],
      modusOperandi: 'Moussa Diarra conduit, Issa Keïta encaisse ; on l’appelle au 76 45 12 00.',
      evaluation: { epistemic: 'fact' },
    },
  ],
};

async function sent(at: LiveUnit, to: string[], caseData: object, more: object = {}): Promise<string> {
  const { id } = await at.report(to, { handling: ['H0'], caseData, ...more });
  await at.settled(id);
  return id;
}

const cop = (at: LiveUnit, ...words: string[]) => copAt(at, 'ol-1', ...words);
const find = (name = 'Moussa Diarra', ...more: string[]) => jsonAt<PersonFoundView>(mali, 'ol-1', 'person', 'find', name, ...more);
const open = (at: LiveUnit, id: string) => at.ask<MessageView>('GET', `/v1/messages/${id}`);
const orders = async (at: LiveUnit) => (await at.ask<RequestList>('GET', '/v1/requests?kind=rectification_order&limit=500')).body.requests;
const standing = (found: PersonFoundView, id: string) => found.messages.find((each) => each.id === id);

/** The outcome of an act with --json: its document and its exit status. */
async function acted(...words: string[]): Promise<{ act: PersonActView; exit: number; code: string | undefined }> {
  const outcome = await cop(mali, 'person', ...words, '--json');
  return { act: JSON.parse(outcome.out) as PersonActView, exit: outcome.exit, code: outcome.exit === 0 ? undefined : errorOf(outcome).code };
}

/** Applies every order that stands open at a unit; what was applied. */
async function applyAll(at: LiveUnit, expected: number): Promise<RequestList['requests']> {
  const waiting = await until(`${expected} orders at ${at.unit.unit}`, 15, async () => {
    const some = (await orders(at)).filter(({ direction, procedures }) => direction === 'in' && procedures[0]?.state === 'sent');
    return some.length === expected ? some : undefined;
  });
  for (const { id } of waiting) {
    const { exit, err } = await cop(at, 'rectification', 'deliver', id);
    expect([exit, err]).toEqual([0, '']);
  }
  return waiting;
}

/** The messages that take the place of one, and the draft that is to. */
const messagesIn = (message: PersonActedView | undefined) => (message?.replacement && 'messages' in message.replacement ? message.replacement.messages : []);
const draftIn = (message: PersonActedView | undefined) => (message?.replacement && 'draft' in message.replacement ? message.replacement.draft : '');

const formOf = (request: RequestList['requests'][number]) => (request.form?.kind === 'rectification_order' ? request.form.form : undefined);

async function sound(at: LiveUnit): Promise<void> {
  expect((await at.ask<AuditReport>('POST', '/v1/audit/verify', {}, 'chef-1')).body.findings).toEqual([]);
}

describe('somebody is looked for', () => {
  it('in what was sent and received: as whom, told apart from homonyms, who holds a copy, and what was ordered', async () => {
    const first = await sent(mali, ['SN-DNLTM', 'NE-ECI'], both, { caseReference: 'BRTMTH/2026/0142' });
    const other = await sent(mali, ['SN-DNLTM'], { persons: [homonym] });
    const came = await sent(senegal, ['ML-BRTMTH'], { persons: [{ ...moussa, ref: 'x7' }] });
    // A name that merely begins like it, and one that two persons have between them, are not the person.
    await sent(mali, ['SN-DNLTM'], { persons: [{ ...issa, name: { surname: 'Diarrassouba', forenames: 'Moussa' } }] });
    const apart = await sent(mali, ['SN-DNLTM'], {
      persons: [
        { ...issa, name: { surname: 'Diarra', forenames: 'Issa' } },
        { ...moussa, name: { surname: 'Sow', forenames: 'Moussa' } },
      ],
    });
    const found = await find();
    const persons = new Map(found.messages.map(({ id, persons: some }) => [id, some.map(({ ref, birthDate }) => `${ref} ${birthDate}`)]));
    expect(persons.get(first)).toEqual(['s1 1985-03-12']);
    expect(persons.get(other)).toEqual(['s1 1999-01-02']);
    expect(persons.get(came)).toEqual(['x7 1985-03-12']);
    expect(persons.get(apart)).toEqual([]);
    expect(standing(found, first)).toMatchObject({
      ...{ direction: 'out', kind: 'incident', caseReference: 'BRTMTH/2026/0142', erased: false },
      copies: [{ unit: 'NE-ECI', orders: [] }, { unit: 'SN-DNLTM', orders: [] }], // biome-ignore format: two
    });
    expect((await find('Moussa Diarra', '--case', 'BRTMTH/2026/0142')).messages.map(({ id }) => id)).toEqual([first]);
    expect((await find('Inconnu Total', '--number', '76 45 12 00')).messages.map(({ id }) => id).sort()).toEqual([first, came, apart].sort());
    expect(errorOf(await cop(mali, 'person', 'find', 'Moussa Diarra', '--number', '+223', '--json')).code).toBe('INPUT_INVALID');

    await mali.ask('POST', '/v1/rectifications', { of: other, action: 'restrict', because: 'contested' });
    expect(standing(await find(), other)?.copies).toMatchObject([{ unit: 'SN-DNLTM', orders: [{ action: 'restrict', because: 'contested', state: 'sent' }] }]);
    const text = await cop(mali, 'person', 'find', 'Moussa Diarra');
    expect(text.exit).toBe(0);
    for (const part of [
      's1 : Moussa Diarra, mis en cause, 2 janv. 1999, MLI',
      'SN-DNLTM : limiter l’usage (exactitude contestée)',
      'hors des fiches de personnes',
    ])
      expect(text.out.replace(/\u00a0/g, ' '), text.out).toContain(part);

    const { entries } = (await mali.ask<AuditList>('GET', '/v1/audit/entries?act=person.searched', undefined, 'audit-1')).body;
    expect(entries.length).toBeGreaterThan(4);
    expect(JSON.stringify(entries)).not.toMatch(/Moussa|Diarra|764512/);
  }, 60_000);

  it('and nothing is done without --all or --only', async () => {
    const id = await sent(mali, ['SN-DNLTM'], { persons: [moussa] });
    for (const verb of [['acquit'], ['drop'], ['recategorise', '--as', 'witness']]) {
      const [name = '', ...more] = verb;
      const asked = await cop(mali, 'person', name, 'Moussa Diarra', ...more, '--lang', 'en');
      expect([asked.exit, asked.err]).toEqual([2, expect.stringContaining('One of the options "--all, --only" is required.')]);
      expect(asked.out).toContain(id);
    }
    expect(await orders(mali)).toEqual([]);
    const none = await cop(mali, 'person', 'acquit', 'Salif Ouattara', '--all', '--json');
    expect([none.exit, errorOf(none).code]).toEqual([2, 'PERSON_UNKNOWN']);
    const wrong = await mali.ask('POST', '/v1/persons/rectify', { name: 'Issa Keïta', because: 'acquitted', messages: [{ id, persons: ['s1'] }] });
    expect(codeOf(wrong)).toBe('PERSON_UNKNOWN');
    expect(await orders(mali)).toEqual([]);
  }, 60_000);
});

describe('an acquittal', () => {
  it('takes the person out of every message everywhere, and leaves what is said of others', async () => {
    const two = await sent(mali, ['SN-DNLTM', 'NE-ECI'], both, { caseReference: 'BRTMTH/2026/0142' });
    const alone = await sent(mali, ['SN-DNLTM'], { persons: [moussa] });
    const other = await sent(mali, ['SN-DNLTM'], { persons: [homonym] });
    const came = await sent(senegal, ['ML-BRTMTH'], { persons: [moussa] });
    const shared = await sent(senegal, ['ML-BRTMTH'], { persons: [moussa, issa] });
    const held = await sent(mali, ['NE-ECI'], { persons: [moussa] });
    expect((await mali.ask('POST', '/v1/audit/holds', { message: held, reason: 'Réquisition du parquet.' }, 'chef-1')).status).toBeLessThan(300);
    const passed = (await senegal.ask<MessageView>('POST', `/v1/messages/${alone}/forward`, { to: ['NE-ECI'] })).body.id;
    await senegal.settled(passed);
    expect((await open(niger, passed)).body.caseData?.persons?.[0]?.name?.surname).toBe('Diarra');

    const { act, exit } = await acted('acquit', 'Moussa Diarra', '--only', `${two},${alone}`, '--only', `${came},${shared},${held}=s1`);
    expect(exit).toBe(0);
    const of = (id: string) => act.messages.find((each) => each.id === id);
    expect(of(two)).toMatchObject({ persons: ['s1'], here: 'erased', orders: [{ to: 'NE-ECI', action: 'erase' }, { to: 'SN-DNLTM', action: 'erase' }] }); // biome-ignore format: one message
    expect(of(alone)).toMatchObject({ here: 'erased', orders: [{ to: 'SN-DNLTM', action: 'erase' }] });
    expect(of(alone)?.replacement).toBeUndefined();
    expect(of(came)).toMatchObject({ direction: 'in', here: 'erased', orders: [], provider: { unit: 'SN-DNLTM', id: came } });
    // Who else stands in what another unit sent is not cleared: that unit alone can send it without him.
    expect(of(shared)).toMatchObject({ direction: 'in', here: 'shared', orders: [], provider: { unit: 'SN-DNLTM', id: shared } });
    expect((await open(mali, shared)).body.caseData?.persons).toHaveLength(2);
    expect(of(held)).toMatchObject({ here: 'held', orders: [{ to: 'NE-ECI' }] });
    const [reduced = '', ...more] = messagesIn(of(two));
    expect(more).toEqual([]);
    for (const id of [two, alone, came]) expect(codeOf(await open(mali, id))).toBe('EXPORT_IMPOSSIBLE');
    for (const id of [held, other]) expect((await open(mali, id)).status).toBe(200);

    // In Niger the order of Senegal too, which chases what it had passed on.
    const [there, chased] = [(await applyAll(senegal, 2)).map(formOf), (await applyAll(niger, 3)).map(formOf)];
    const because = { action: 'erase', because: 'acquitted', persons: ['s1'] };
    expect(there.find((form) => form?.of === two)).toEqual({ of: two, ...because, replacedBy: reduced });
    expect(chased.find((form) => form?.of === held)).toEqual({ of: held, ...because });
    expect(chased.find((form) => form?.of === passed)).toEqual({ of: passed, ...because });
    for (const at of [senegal, niger]) {
      expect(codeOf(await open(at, two))).toBe('MESSAGE_ERASED');
      const { body } = await open(at, reduced);
      expect(body.caseReference).toBe('BRTMTH/2026/0142');
      expect(body.caseData).toMatchObject({ persons: [{ ref: 's2', name: { surname: 'Keïta' } }], offences: [{ iccs: '0703', persons: ['s2'] }] });
      expect(body.caseData?.relations).toBeUndefined();
      expect(body.caseData?.offences?.[0]?.modusOperandi).toMatch(/conduit, Issa Keïta encaisse/);
      expect(JSON.stringify(body)).not.toMatch(/Moussa|Diarra|76 ?45 ?12 ?00|1985-03-12|"s1"/);
    }
    const listed = (await niger.ask<{ messages: { id: string; replacedBy?: string; erasedBy?: string }[] }>('GET', '/v1/messages?limit=50')).body.messages;
    expect(listed.find(({ id }) => id === two)).toMatchObject({ replacedBy: reduced, erasedBy: expect.any(String) });

    expect(codeOf(await open(niger, passed))).toBe('MESSAGE_ERASED');
    expect((await open(senegal, other)).body.caseData?.persons?.[0]?.birthDate).toBe('1999-01-02');

    const after = await until('answers', 15, async () => {
      const found = await find();
      return standing(found, alone)?.copies[0]?.orders[0]?.state === 'executed' ? found : undefined;
    });
    expect(standing(after, alone)).toMatchObject({ erased: true, persons: [{ ref: 's1' }], copies: [{ unit: 'SN-DNLTM', orders: [{ because: 'acquitted', reason: 'passed_on' }] }] }); // biome-ignore format: one message
    expect(standing(after, two)?.copies.map(({ orders: some }) => some[0]?.replacedBy)).toEqual([reduced, reduced]);
    expect(after.acts).toMatchObject([{ reference: act.reference, because: 'acquitted', by: 'ol-1' }]);
    expect((await find('Issa Keïta')).messages.map(({ id }) => id)).toEqual([reduced, shared]);

    // The same again: what was ordered is not ordered twice.
    const again = await acted('acquit', 'Moussa Diarra', '--only', held);
    expect(again.act.messages).toMatchObject([{ id: held, orders: [], already: ['NE-ECI'], here: 'held' }]);
    for (const at of [mali, senegal, niger]) await sound(at);
    await nothingInClear(/Moussa|Diarra|76451200/);
  }, 90_000);

  it('reaches the views of a message in which the name did not go, too', async () => {
    // Who has fled is not told to the country that he fled: there he stands without a name.
    const fled = { ...moussa, sex: 'male', nationalities: ['SEN'], asylumClaim: 'Demande déposée à Niamey.' };
    const id = await sent(mali, ['SN-DNLTM', 'NE-ECI'], { persons: [fled, issa] });
    const found = await find();
    expect(found.messages.map(({ to }) => to)).toEqual([['NE-ECI']]);
    const { act, exit } = await acted('acquit', 'Moussa Diarra', '--all');
    expect(exit).toBe(0);
    expect(act.messages.flatMap(({ orders: some }) => some.map(({ to, action }) => `${to} ${action}`)).sort()).toEqual(['NE-ECI erase', 'SN-DNLTM erase']);
    for (const at of [senegal, niger]) {
      const [order] = await applyAll(at, 1);
      const replacedBy = (order && formOf(order)?.replacedBy) ?? '';
      expect((await open(at, replacedBy)).body.caseData?.persons?.map(({ ref }) => ref)).toEqual(['s2']);
    }
    expect(codeOf(await open(mali, id))).toBe('EXPORT_IMPOSSIBLE');
  }, 60_000);

  it('is one act: with one message that cannot be meant, none is touched', async () => {
    const id = await sent(mali, ['SN-DNLTM'], { persons: [moussa] });
    const absent = '019aaaaa-0000-7000-8000-00000000ffff';
    const body = { name: 'Moussa Diarra', because: 'acquitted', messages: [{ id, persons: ['s1'] }, { id: absent, persons: ['s1'] }] }; // biome-ignore format: two
    expect(codeOf(await mali.ask('POST', '/v1/persons/rectify', body))).toBe('MESSAGE_UNKNOWN');
    expect(codeOf(await mali.ask('POST', '/v1/persons/rectify', { ...body, messages: [body.messages[0]], categories: ['witness'] }))).toBe('INPUT_INVALID');
    expect([await orders(mali), (await open(mali, id)).status]).toEqual([[], 200]);
    expect((await find()).acts).toEqual([]);
  }, 60_000);

  it('asks which of two who bear the name is meant', async () => {
    const id = await sent(mali, ['SN-DNLTM'], { persons: [moussa, { ...homonym, ref: 's2' }] });
    for (const which of [['--all'], ['--only', id]]) {
      const asked = await cop(mali, 'person', 'acquit', 'Moussa Diarra', ...which, '--lang', 'en');
      expect([asked.exit, asked.err]).toEqual([2, expect.stringContaining(`say which (--only ${id}=s1, --only ${id}=s2)`)]);
    }
    const { act, exit } = await acted('acquit', 'Moussa Diarra', '--only', `${id}=s2`);
    expect([exit, act.messages.map(({ persons }) => persons)]).toEqual([0, [['s2']]]);
    const [reduced = ''] = messagesIn(act.messages[0]);
    await applyAll(senegal, 1);
    // What the two have in common was said of the other one too: his record stays whole.
    expect((await open(senegal, reduced)).body.caseData?.persons).toMatchObject([{ ref: 's1', birthDate: '1985-03-12', name: { forenames: 'Moussa' } }]);
  }, 60_000);

  it('erases at once and lets what is left follow the second officer, or not', async () => {
    const victim = { ref: 'v1', categories: ['victim'], name: { surname: 'Sow', forenames: 'Awa' }, birthDate: '1999-06-01' };
    const necessary = [{ field: 'persons[v1].name', reason: 'À mettre à l’abri sans délai.' }];
    const ids: string[] = [];
    for (let n = 0; n < 2; n++) {
      const incident = { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
      const body = { to: ['SN-DNLTM'], incident, caseData: { persons: [moussa, victim] }, necessary };
      const draft = (await mali.ask<DraftSummary>('POST', '/v1/incidents', body)).body.id;
      ids.push(await approve(draft));
    }
    const { act, exit, code } = await acted('drop', 'Moussa Diarra', '--all');
    expect([exit, code]).toEqual([21, 'REPLACEMENT_WAITS']);
    expect(act.messages.map(({ here, orders: some }) => [here, some.map(({ action }) => action)])).toEqual([
      ['erased', ['erase']],
      ['erased', ['erase']],
    ]);
    const drafts = new Map(act.messages.map((message) => [message.id, draftIn(message)]));
    await applyAll(senegal, 2);
    for (const id of ids) expect(codeOf(await open(senegal, id))).toBe('MESSAGE_ERASED');

    const [first = '', second = ''] = ids.map((id) => drafts.get(id) as string);
    const shown = (await mali.ask<DraftView>('GET', `/v1/drafts/${first}`, undefined, 'chef-1')).body;
    expect(shown.replaces).toEqual({ of: ids[0], because: 'dropped' });
    expect(JSON.stringify(shown)).not.toMatch(/Moussa|Diarra/);
    const exchanges = async (at: LiveUnit) => {
      const { rows } = (await at.ask<LogframeView>('GET', '/v1/logframe?period=start')).body;
      return rows.find(({ code }) => code === 'IND-1')?.value;
    };
    const before = [await exchanges(mali), await exchanges(senegal)];
    const said = await copAt(mali, 'chef-1', 'message', 'approve', first, '--yes');
    expect([said.exit, said.out.includes(`message ${ids[0]} (abandon définitif des poursuites)`)]).toEqual([0, true]);
    const arrived = await until('the reduced message', 15, async () => {
      const { messages } = (await senegal.ask<{ messages: { id: string; kind: string }[] }>('GET', '/v1/messages?limit=10')).body;
      const id = messages.find(({ kind, id: each }) => kind === 'incident' && !ids.includes(each))?.id;
      return id;
    });
    expect((await open(senegal, arrived)).body.caseData).toMatchObject({ persons: [{ ref: 'v1', name: { surname: 'Sow' } }] });
    // It takes the place of what was erased, and says so: nothing was exchanged anew.
    await applyAll(senegal, 1);
    await mali.settled(arrived);
    expect([await exchanges(mali), await exchanges(senegal)]).toEqual(before);

    const refused = await copAt(mali, 'chef-1', 'message', 'reject', second, '--reason', 'Plus rien à dire.', '--lang', 'en');
    expect(refused.out).toContain(`Nothing takes the place of message ${ids[1]}, whose erasure stays ordered`);
    expect((await orders(senegal)).length).toBe(3);
  }, 60_000);

  it('that leaves something which cannot be sent any more names it, and keeps it here until it was read', async () => {
    const offences = [{ iccs: '0703', modusOperandi: 'Moussa Diarra et Issa Keïta falsifient.', evaluation: { epistemic: 'fact' } }];
    const id = await sent(mali, ['SN-DNLTM'], { persons: [moussa, issa], offences });
    // No basis any more: what is left cannot be sent, and the rest of the act is done.
    const { entries } = (await mali.ask<AgreementList>('GET', '/v1/agreements')).body;
    const basis = entries.find(({ peer }) => peer === 'SN-DNLTM')?.id;
    expect((await mali.ask('POST', `/v1/agreements/${basis}/end`, { reason: 'Plus en vigueur.' }, 'chef-1')).status).toBeLessThan(300);
    const { act, exit, code } = await acted('acquit', 'Moussa Diarra', '--all');
    expect([exit, code]).toEqual([3, 'PERSON_PARTLY']);
    expect(act.messages).toMatchObject([{ id, orders: [{ action: 'erase' }], problem: { code: 'LEGAL_BASIS_MISSING' } }]);
    expect(act.messages[0]?.here, 'somebody has to read what may stay').toBeUndefined();
    await applyAll(senegal, 1);
    expect([codeOf(await open(senegal, id)), (await open(mali, id)).status]).toEqual(['MESSAGE_ERASED', 200]);
    const again = await acted('acquit', 'Moussa Diarra', '--only', id);
    expect([again.exit, again.act.messages[0]]).toMatchObject([0, { here: 'erased', already: ['SN-DNLTM'], orders: [] }]);
  }, 60_000);
});

it('tells in words what came of it, in both languages', async () => {
  const two = await sent(mali, ['SN-DNLTM'], both);
  const came = await sent(senegal, ['ML-BRTMTH'], { persons: [moussa] });
  const acquitted = await cop(mali, 'person', 'acquit', 'Moussa Diarra', '--all');
  expect(acquitted.exit).toBe(0);
  const french = acquitted.out.replace(/\u00a0/g, ' ');
  expect(french).toMatch(/^✓ Acte PA-\d{4}-\w{6} enregistré : acquittement définitif\.\n/);
  for (const part of [
    `incident ${two} (envoyé, s1)`,
    '  Demandé       SN-DNLTM : effacer, demande ',
    '  Remplacé par  ',
    '  Ici           contenu détruit',
    `SN-DNLTM, dont vient le message ${came} : à prévenir`,
  ])
    expect(french, french).toContain(part);
  expect(french.trimEnd().split('\n').at(-1)).toBe('Les réponses des unités : cop person find "Moussa Diarra"');
  await applyAll(senegal, 1);
  const found = await until('the answer', 15, async () => {
    const { out } = await cop(mali, 'person', 'find', 'Moussa Diarra', '--lang', 'en');
    return out.includes('executed') ? out : undefined;
  });
  expect(found).toMatch(/SN-DNLTM: erase \(definitive acquittal\), order \S+, executed, corrected: replaced by \S+\n/);
  expect(found).toMatch(/Act PA-\d{4}-\w{6} of .*, by ol-1: definitive acquittal\.\n/);

  const waiting = await cop(mali, 'person', 'recategorise', 'Issa Keïta', '--as', 'witness', '--all', '--necessary', 'name=À entendre.', '--lang', 'en');
  expect([waiting.exit, waiting.out]).toEqual([21, expect.stringMatching(/Replaced by +to approve: cop message approve \S+\n/)]);
  expect(waiting.err).toContain('code REPLACEMENT_WAITS');
}, 60_000);

describe('a step of a procedure', () => {
  it('is erased everywhere, and what may stay of it is to be written by hand', async () => {
    const slots = [{ start: '2027-05-10T09:00:00Z', end: '2027-05-10T10:00:00Z' }];
    const meeting = { purpose: 'procedures', mode: 'video', slots };
    const { id } = (await mali.ask<MessageView>('POST', '/v1/meetings', { to: ['SN-DNLTM'], meeting })).body;
    await mali.settled(id);
    const step = (at: LiveUnit, body: object) => at.ask<MessageView>('POST', `/v1/procedures/${id}/steps`, body);
    const accepted = (await step(senegal, { act: 'accept', slot: 1 })).body.id;
    await senegal.settled(accepted);
    const record = await step(mali, { act: 'record', caseData: { persons: [moussa, issa] } });
    expect(record.status, JSON.stringify(record.body)).toBe(201);
    await mali.settled(record.body.id);
    const { act, exit } = await acted('acquit', 'Moussa Diarra', '--all');
    expect([exit, act.messages]).toMatchObject([
      3,
      [{ id: record.body.id, kind: 'step', orders: [{ action: 'erase' }], problem: { code: 'REPLACEMENT_BY_HAND' } }],
    ]);
    await applyAll(senegal, 1);
    expect(codeOf(await open(senegal, record.body.id))).toBe('MESSAGE_ERASED');
    const moved = await acted('recategorise', 'Issa Keïta', '--as', 'witness', '--only', record.body.id);
    // Nobody holds a copy any more that could be restricted.
    expect([moved.exit, moved.act.messages]).toMatchObject([0, [{ orders: [], already: ['SN-DNLTM'] }]]);
  }, 60_000);
});

/** Approves a draft as the head of unit; the id of its first message, once it has arrived. */
async function approve(draft: string): Promise<string> {
  const { digest } = (await mali.ask<DraftView>('GET', `/v1/drafts/${draft}`, undefined, 'chef-1')).body;
  const { status, body } = await mali.ask<MessageView & { orders: RectificationView['orders'] }>('POST', `/v1/drafts/${draft}/approve`, { digest }, 'chef-1');
  expect(status, JSON.stringify(body)).toBe(201);
  await mali.settled(body.id);
  return body.id;
}

/** Nothing of a person stands in clear in the log of this unit, in its database or in the entries of its audit log. */
async function nothingInClear(of: RegExp): Promise<void> {
  const { entries } = (await mali.ask<AuditList>('GET', '/v1/audit/entries?limit=1000', undefined, 'audit-1')).body;
  const act = entries.find((entry) => entry.act === 'person.rectified');
  expect(act).toMatchObject({ operation: 'alter', officer: 'ol-1', note: expect.stringMatching(/^PA-\d{4}-\w{6}: acquitted$/) });
  expect(JSON.stringify(entries)).not.toMatch(of);
  expect(JSON.stringify(mali.log)).not.toMatch(of);
  await mali.stop();
  for (const [name, octets] of filesBelow(join(mali.home, 'data'))) expect(octets.toString('latin1'), name).not.toMatch(of);
  await mali.start();
}

describe('another category', () => {
  const binta = {
    ref: 's1',
    categories: ['suspect'],
    name: { surname: 'Traoré', forenames: 'Binta' },
    birthDate: '1990-04-05',
    aliases: [{ kind: 'nickname', name: 'La Patronne' }],
    communications: [{ kind: 'phone', value: '+22376558812' }],
  };
  const data = { persons: [binta, issa], relations: [{ from: 's1', to: 's2', kind: 'associate' }], offences: [{ iccs: '0703', persons: ['s1', 's2'] }] }; // biome-ignore format: one case

  it('leaves at the holder what it allows, and destroys the rest', async () => {
    const id = await sent(mali, ['SN-DNLTM', 'NE-ECI'], data);
    const { act, exit } = await acted('recategorise', 'Binta Traoré', '--as', 'witness', '--all');
    expect(exit).toBe(0);
    const [message] = act.messages;
    expect(message).toMatchObject({ id, persons: ['s1'], orders: [{ to: 'NE-ECI', action: 'erase' }, { to: 'SN-DNLTM', action: 'erase' }] }); // biome-ignore format: one message
    expect(message?.here).toBeUndefined();
    // Of the telephone each unit gets a code of its own now: no two of them the same message.
    const next = messagesIn(message);
    expect(next).toHaveLength(2);
    for (const at of [senegal, niger]) {
      const [order] = await applyAll(at, 1);
      const form = order && formOf(order);
      expect(form).toEqual({ of: id, action: 'erase', because: 'recategorised', replacedBy: expect.any(String), persons: ['s1'] });
      expect(next).toContain(form?.replacedBy);
      expect(codeOf(await open(at, id))).toBe('MESSAGE_ERASED');
      const { body } = await open(at, form?.replacedBy as string);
      expect(JSON.stringify(body)).not.toMatch(/Binta|Traor|Patronne|558812|1990-04/);
      expect(body.caseData?.offences?.[0]?.persons).toEqual(['s2']);
      expect(body.caseData?.persons?.find(({ ref }) => ref === 's1')).toMatchObject({ categories: ['witness'], ageBand: expect.any(String) });
      expect(body.caseData?.persons?.find(({ ref }) => ref === 's2')?.name?.surname).toBe('Keïta');
    }
    expect((await open(mali, id)).status, 'this unit keeps its own').toBe(200);
    expect((await find('Binta Traoré')).acts).toMatchObject([{ because: 'recategorised' }]);
  }, 60_000);

  it('that allows the same only corrects; and one that was there before changes nothing', async () => {
    const id = await sent(mali, ['SN-DNLTM'], { persons: [binta] });
    const { act } = await acted('recategorise', 'Binta Traoré', '--as', 'convicted', '--all');
    expect(act.messages).toMatchObject([{ id, orders: [{ action: 'correct' }] }]);
    const [next = ''] = messagesIn(act.messages[0]);
    await applyAll(senegal, 1);
    expect((await open(senegal, id)).body.replacedBy).toBe(next);
    expect((await open(senegal, next)).body.caseData?.persons).toMatchObject([{ ...binta, categories: ['convicted'] }]);
    const again = await acted('recategorise', 'Binta Traoré', '--as', 'convicted', '--only', next);
    expect(again.act.messages).toMatchObject([{ id: next, orders: [], unchanged: true }]);
  }, 60_000);

  it('with what is strictly necessary waits for a second officer: restricted meanwhile, put right with the approval', async () => {
    const id = await sent(mali, ['SN-DNLTM'], data);
    const words = ['recategorise', 'Binta Traoré', '--as', 'witness', '--all', '--necessary', 'name=À entendre sans délai.'];
    const { act, exit, code } = await acted(...words);
    expect([exit, code]).toEqual([21, 'REPLACEMENT_WAITS']);
    expect(act.messages).toMatchObject([{ id, orders: [{ to: 'SN-DNLTM', action: 'restrict' }] }]);
    await applyAll(senegal, 1);
    expect(codeOf(await senegal.ask('GET', `/v1/messages/${id}/jose`))).toBe('MESSAGE_RESTRICTED');
    const draft = draftIn(act.messages[0]);

    // The same once more: what waited is overtaken, and its place is taken by what waits now.
    const again = await acted(...words);
    expect(again.act.overtaken).toEqual([draft]);
    expect(codeOf(await mali.ask('POST', `/v1/drafts/${draft}/approve`, { digest: '0'.repeat(64) }, 'chef-1'))).toBe('DRAFT_DECIDED');
    const waiting = draftIn(again.act.messages[0]);
    await applyAll(senegal, 1);

    const said = await copAt(mali, 'chef-1', 'message', 'approve', waiting, '--yes', '--lang', 'en');
    expect([said.exit, said.out]).toEqual([0, expect.stringMatching(/Order \S+ queued for SN-DNLTM|queued for SN-DNLTM \(message/)]);
    const [order] = await applyAll(senegal, 1);
    const form = order && formOf(order);
    expect(form).toMatchObject({ of: id, action: 'erase', because: 'recategorised', persons: ['s1'], replacedBy: expect.any(String) });
    expect(codeOf(await open(senegal, id))).toBe('MESSAGE_ERASED');
    const { body } = await open(senegal, form?.replacedBy as string);
    expect(body.caseData?.persons?.find(({ ref }) => ref === 's1')).toMatchObject({ categories: ['witness'], name: binta.name });
    expect(JSON.stringify(body)).not.toMatch(/Patronne|558812/);
    for (const at of [mali, senegal]) await sound(at);
  }, 60_000);

  it('that the head of unit refuses leaves the restriction, and says so', async () => {
    const id = await sent(mali, ['SN-DNLTM'], data);
    const { act } = await acted('recategorise', 'Binta Traoré', '--as', 'witness', '--all', '--necessary', '*=À entendre sans délai.');
    const draft = draftIn(act.messages[0]);
    await applyAll(senegal, 1);
    const refused = await copAt(mali, 'chef-1', 'message', 'reject', draft, '--reason', 'Sans nécessité.');
    expect(refused.out).toContain(`Le message ${id} reste restreint chez ceux qui l’ont reçu`);
    expect((await open(senegal, id)).body.restrictedBy).toBeDefined();
    expect((await orders(senegal)).length).toBe(1);
  }, 60_000);

  it('of what came from elsewhere is for its provider, and says whom to tell', async () => {
    const came = await sent(senegal, ['ML-BRTMTH'], { persons: [binta] });
    const passed = (await mali.ask<MessageView>('POST', `/v1/messages/${came}/forward`, { to: ['NE-ECI'] })).body.id;
    await mali.settled(passed);
    const { act, exit } = await acted('recategorise', 'Binta Traoré', '--as', 'witness', '--all');
    expect(exit).toBe(0);
    for (const each of act.messages) expect(each).toMatchObject({ orders: [], provider: { unit: 'SN-DNLTM', id: came } });
    expect(act.messages.map(({ id }) => id).sort()).toEqual([came, passed].sort());
    const cleared = await acted('acquit', 'Binta Traoré', '--all');
    const of = (id: string) => cleared.act.messages.find((each) => each.id === id);
    expect([of(came), of(passed)]).toMatchObject([{ here: 'erased', orders: [] }, { here: 'erased', orders: [{ to: 'NE-ECI', action: 'erase' }] }]); // biome-ignore format: two
    await applyAll(niger, 1);
    expect(codeOf(await open(niger, passed))).toBe('MESSAGE_ERASED');
  }, 60_000);
});
