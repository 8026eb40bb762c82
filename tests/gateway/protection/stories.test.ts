// Stories of one report and one recipient: what must be in the octets that are sealed, and what must not. Each names its article.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asCopError } from '#protocol';
import { type Extra, type FilterBench, filterBench, type Received } from '../../support/screening.ts';

let bench: FilterBench;
beforeAll(async () => {
  bench = await filterBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

interface Story {
  title: string;
  article: string;
  data: object;
  to: string;
  extra?: Extra;
  /** Words that the recipient reads. */
  has?: string[];
  /** Words that are nowhere in the octets. */
  not?: string[];
  /** Rule that decided on a path of the case data. */
  rules?: Record<string, string>;
  check?: (received: Received) => void;
}

const europol = (...purposes: string[]): Extra => ({ content: { purposes } });
const because = (...fields: string[]): Extra => ({ necessary: fields.map((field) => ({ field, reason: 'Identification de la victime.' })) });
const suspect = {
  ref: 's1',
  categories: ['suspect'],
  name: { surname: 'Diarra', forenames: 'Moussa' },
  birthDate: '1985-03-12',
  sex: 'male',
  nationalities: ['MLI'],
};
const victim = {
  ref: 'v1',
  categories: ['victim'],
  name: { surname: 'Camara', forenames: 'Awa' },
  birthDate: '1999-06-01',
  sex: 'female',
  nationalities: ['GIN'],
};
const witness = { ref: 'w1', categories: ['witness'], name: { surname: 'Kante' }, minor: 'no' };
const informant = {
  ref: 'i1',
  categories: ['informant'],
  name: { surname: 'Keita' },
  birthDate: '1980-02-02',
  evaluation: { epistemic: 'assessment' },
  informant: { code: 'BAOBAB', information: ['routes'], informationDetail: 'Passages de nuit' },
};
const contact = { ref: 'c1', categories: ['contact'], name: { surname: 'Toure' }, minor: 'no' };
const persons = (...all: object[]) => ({ persons: all });
const smuggling = { iccs: '08051', persons: ['s1'], smuggling: { procured: 'faux papiers', enteredCountry: 'DZ', benefits: ['financial'] } };
const fact = { epistemic: 'fact' };

const stories: Story[] = [
  // Suspects
  { title: 'a suspect to a partner unit', article: '2016/794 Annex II B.2', data: persons(suspect), to: 'SN-DNLTM', has: ['Diarra', 'Moussa', '1985-03-12'], rules: { 'persons[s1].name.surname': 'person.name' } },
  { title: 'a suspect to EUROPOL for cross-checking', article: '2016/794 Annex II A.2', data: persons({ ...suspect, maritalStatus: 'married' }), to: 'ES-OLI', extra: europol('XCHK'), has: ['Diarra'], rules: { 'persons[s1].maritalStatus': 'person.maritalStatus' }, check: ({ caseData }) => expect(JSON.stringify(caseData)).not.toContain('married') },
  { title: 'his marital status for operational analysis', article: '2016/794 Annex II B.2(a)(x)', data: persons({ ...suspect, maritalStatus: 'married' }), to: 'ES-OLI', extra: europol('OPAN'), check: ({ caseData }) => expect(JSON.stringify(caseData)).toContain('married') },
  { title: 'his nickname for cross-checking', article: '2016/794 Annex II A.2(a)', data: persons({ ...suspect, aliases: [{ kind: 'nickname', name: 'Capitaine' }, { kind: 'alias', name: 'Traore' }] }), to: 'ES-OLI', extra: europol('XCHK'), has: ['Traore'], not: ['Capitaine'] },
  { title: 'his nickname for operational analysis', article: '2016/794 Annex II B.2(a)(xii)', data: persons({ ...suspect, aliases: [{ kind: 'nickname', name: 'Capitaine' }] }), to: 'ES-OLI', extra: europol('OPAN'), has: ['Capitaine'] },
  { title: 'both purposes at once: what is closed for one is closed', article: '2016/794 Art 19(1)', data: persons({ ...suspect, lifestyle: 'train de vie élevé' }), to: 'ES-OLI', extra: europol('XCHK', 'OPAN'), not: ['train de vie'], has: ['Diarra'] },
  { title: 'a suspect under 15: nothing without a reason and a second officer', article: '2016/794 Art 30(1)', data: persons({ ...suspect, birthDate: '2013-01-01' }), to: 'SN-DNLTM', not: ['Diarra'], rules: { 'persons[s1].name.surname': 'O6' } },
  { title: 'a suspect of 17, with the reason', article: '2016/794 Art 30(1)', data: persons({ ...suspect, birthDate: '2009-01-01' }), to: 'SN-DNLTM', extra: because('persons[s1].name'), has: ['Diarra'], not: ['2009-01-01'] },
  { title: 'a suspect who may be a minor', article: '2016/794 Art 30(1)', data: persons({ ref: 's1', categories: ['suspect'], name: { surname: 'Diarra' }, minor: 'possible' }), to: 'SN-DNLTM', not: ['Diarra'], rules: { 'persons[s1].name.surname': 'O6' } },
  { title: 'a suspect’s bank account', article: '2016/794 Annex II B.2(e)', data: persons({ ...suspect, accounts: [{ kind: 'bank', identifier: 'ML13XYZ' }] }), to: 'SN-DNLTM', not: ['ML13XYZ'] },
  { title: 'a suspect’s bank account with the reason', article: '2016/794 Annex II B.2(e)', data: persons({ ...suspect, accounts: [{ kind: 'bank', identifier: 'ML13XYZ' }] }), to: 'SN-DNLTM', extra: because('persons[s1].accounts'), has: ['ML13XYZ'] },
  { title: 'fingerprints of a suspect: strictly necessary', article: '2016/794 Art 30(2)', data: persons({ ...suspect, biometrics: [{ kind: 'fingerprint', reference: 'AFIS 4411' }] }), to: 'SN-DNLTM', not: ['AFIS 4411'], rules: { 'persons[s1].biometrics[0].reference': 'id.biometric' } },
  { title: 'an acquittal sends the notice alone', article: '2016/794 Annex II A.5', data: persons({ ...suspect, proceedings: 'acquitted' }), to: 'SN-DNLTM', not: ['Diarra', '1985'], rules: { 'persons[s1].name.surname': 'O11', 'persons[s1].proceedings': 'crime.proceedings' }, check: ({ caseData }) => expect(JSON.stringify(caseData)).toContain('acquitted') },
  { title: 'dropped proceedings likewise, to EUROPOL', article: '2016/794 Annex II A.5', data: persons({ ...suspect, proceedings: 'dropped' }), to: 'ES-OLI', extra: europol('XCHK'), not: ['Diarra'], rules: { 'persons[s1].name.surname': 'O11' } },
  // Victims
  { title: 'a victim to EUROPOL for cross-checking: nothing', article: '2016/794 Annex II A.1', data: persons(suspect, victim), to: 'ES-OLI', extra: europol('XCHK'), has: ['Diarra'], not: ['Camara', 'Awa', '1999', 'v1'] },
  { title: 'a victim to EUROPOL for analysis, without a reason', article: '2016/794 Art 30(1)', data: persons(suspect, victim), to: 'ES-OLI', extra: europol('OPAN'), not: ['Camara', '1999'] },
  { title: 'a victim to EUROPOL for analysis, with the reason', article: '2016/794 Annex II B.4', data: persons(victim), to: 'ES-OLI', extra: { ...europol('OPAN'), ...because('persons[v1].name') }, has: ['Camara'], not: ['1999-06-01'] },
  { title: 'with both purposes a victim keeps the one that fits', article: '2016/794 Annex II A.1', data: persons(suspect, victim), to: 'ES-OLI', extra: { ...europol('XCHK', 'OPAN'), ...because('persons[v1].name') }, has: ['Camara'], check: ({ caseData }) => expect(JSON.stringify(caseData)).toContain('"purposes":["OPAN"]') },
  { title: 'a victim to a partner: age band, no date', article: '2016/794 Art 30(1)', data: persons(victim), to: 'SN-DNLTM', not: ['Camara', '1999'], check: ({ caseData }) => expect(JSON.stringify(caseData)).toContain('"ageBand":"25_39"') },
  { title: 'a victim’s home: region alone', article: 'THB Protocol Art 6(1)', data: persons({ ...victim, residences: [{ street: 'Rue 12', locality: 'Mopti', subdivision: 'ML-5', country: 'ML' }] }), to: 'SN-DNLTM', has: ['ML-5'], not: ['Rue 12', 'Mopti'] },
  { title: 'a victim’s telephone: a pseudonym for matching', article: '2018/1725 Art 85', data: persons({ ...victim, communications: [{ kind: 'phone', value: '+224622114477' }] }), to: 'SN-DNLTM', not: ['622114477'], check: ({ caseData }) => expect(JSON.stringify(caseData)).toMatch(/"pseudonym":"P-[A-Z2-7]{16}"/) },
  { title: 'anonymity guaranteed: not even with a reason', article: '2016/794 Annex II B.4(d)', data: persons({ ...victim, victim: { anonymityGuaranteed: true, exploitation: ['sexual'] } }), to: 'SN-DNLTM', extra: because('*'), not: ['Camara', 'Awa', '1999'], rules: { 'persons[v1].name.surname': 'O8' } },
  { title: 'the form of exploitation', article: '2016/794 Annex II B.4(b)', data: persons({ ...victim, victim: { exploitation: ['forced_begging'] } }), to: 'SN-DNLTM', check: ({ caseData }) => expect(JSON.stringify(caseData)).toContain('forced_begging') },
  { title: 'a victim of 16 with the reason', article: '2016/794 Art 30(1)', data: persons({ ...victim, birthDate: '2010-01-01' }), to: 'SN-DNLTM', extra: because('persons[v1].sex'), not: ['Camara'], check: ({ caseData }) => expect(JSON.stringify(caseData)).toContain('female') },
  { title: 'her health: strictly necessary', article: '2016/794 Art 30(2)', data: persons({ ...victim, special: { health: 'enceinte' } }), to: 'SN-DNLTM', not: ['enceinte'] },
  { title: 'her health with the reason, to save her', article: '2016/794 Art 30(2)', data: persons({ ...victim, special: { health: 'enceinte' } }), to: 'SN-DNLTM', extra: because('persons[v1].special'), has: ['enceinte'] },
  // Special categories
  { title: 'ethnic origin alone', article: '2016/794 Art 30(2)', data: persons({ ref: 's1', categories: ['suspect'], minor: 'no', special: { ethnicOrigin: 'région du Nord' } }), to: 'ES-OLI', extra: { ...europol('OPAN'), ...because('persons[s1].special') }, not: ['Nord'], rules: { 'persons[s1].special.ethnicOrigin': 'O7' } },
  { title: 'ethnic origin beside a name, with the reason', article: '2016/794 Art 30(2)', data: persons({ ...suspect, special: { ethnicOrigin: 'région du Nord' } }), to: 'SN-DNLTM', extra: because('persons[s1].special'), has: ['Nord'] },
  { title: 'religion to a partner: never', article: 'INTERPOL Constitution Art 3', data: persons({ ...suspect, special: { beliefs: 'confrérie' } }), to: 'SN-DNLTM', extra: because('*'), not: ['confrérie'] },
  // Witnesses, informants, contacts
  { title: 'a witness’s new identity: never by this way', article: '2016/794 Annex II B.5(d)', data: persons({ ...witness, witness: { newIdentity: 'Fanta Kone', protectionNeeded: true } }), to: 'ES-OLI', extra: { ...europol('OPAN'), ...because('*') }, not: ['Fanta', 'Kone'] },
  { title: 'the protective flag travels', article: '2016/794 Annex II B.5(b)-(c)', data: persons({ ...witness, witness: { protectionNeeded: true } }), to: 'SN-DNLTM', not: ['Kante'], check: ({ caseData }) => expect(JSON.stringify(caseData)).toContain('"protectionNeeded":true') },
  { title: 'an informant to a partner: coded', article: '2016/794 Annex II B.6(a)', data: persons(informant), to: 'SN-DNLTM', extra: because('*'), not: ['Keita', 'BAOBAB', '1980', 'Passages'], check: ({ caseData }) => expect(JSON.stringify(caseData)).toMatch(/"pseudonym":"P-/) },
  { title: 'an informant to a judge: not at all', article: 'UNTOC Art 24', data: persons(suspect, informant), to: 'SN-PARQUET', extra: because('*'), has: ['Diarra'], not: ['Keita', 'BAOBAB', 'i1'], rules: { 'persons[i1].name.surname': 'J' } },
  { title: 'an informant to EUROPOL for cross-checking: not at all', article: '2016/794 Annex II A.1', data: persons(suspect, informant), to: 'ES-OLI', extra: europol('XCHK'), not: ['Keita', 'BAOBAB', 'i1'] },
  { title: 'a contact without a reason', article: '2016/794 Annex II B.3', data: persons(suspect, contact), to: 'SN-DNLTM', not: ['Toure'] },
  { title: 'a contact of a contact to a partner: nothing', article: '2016/794 Annex II B.3(d)', data: { persons: [suspect, { ref: 'x1', categories: ['contact_of_contact'], name: { surname: 'Sidibe' }, minor: 'no' }], relations: [{ from: 's1', to: 'x1', kind: 'family' }] }, to: 'SN-DNLTM', extra: because('*'), not: ['Sidibe', 'x1'] },
  { title: 'a contact of a contact to EUROPOL: the link alone', article: '2016/794 Annex II B.3(d)', data: { persons: [suspect, { ref: 'x1', categories: ['contact_of_contact'], name: { surname: 'Sidibe' }, minor: 'no' }], relations: [{ from: 's1', to: 'x1', kind: 'family' }] }, to: 'ES-OLI', extra: { ...europol('OPAN'), ...because('relations') }, has: ['x1'], not: ['Sidibe'], check: ({ caseData }) => expect(JSON.stringify(caseData)).toContain('"kind":"family"') },
  { title: 'several categories: the union, strictly necessary for the victim', article: '2016/794 Annex II B.7', data: persons({ ...victim, categories: ['suspect', 'victim'], maritalStatus: 'single' }), to: 'SN-DNLTM', not: ['Camara'], rules: { 'persons[v1].name.surname': 'person.name' } },
  { title: 'category unknown to EUROPOL: nothing', article: '2018/1725 Art 73', data: persons({ ref: 'u1', categories: ['unknown'], name: { surname: 'Bah' }, minor: 'no' }), to: 'ES-OLI', extra: { ...europol('OPAN'), ...because('*') }, not: ['Bah'], rules: { 'persons[u1].name.surname': 'O2' } },
  { title: 'category unknown to a partner: with the reason', article: '2018/1725 Art 73', data: persons({ ref: 'u1', categories: ['unknown'], name: { surname: 'Bah' }, minor: 'no' }), to: 'SN-DNLTM', extra: because('persons[u1].name'), has: ['Bah'] },
  // Asylum
  { title: 'an asylum seeker to the country of nationality', article: '1951 Convention Art 33', data: persons({ ...suspect, nationalities: ['SEN'], migrationStatus: 'asylum_seeker' }), to: 'SN-DNLTM', extra: because('*'), not: ['Diarra', '1985'], rules: { 'persons[s1].name.surname': 'O9' } },
  { title: 'the same to another country', article: '2016/794 Annex II B.2', data: persons({ ...suspect, nationalities: ['SEN'], migrationStatus: 'asylum_seeker' }), to: 'GN-SR', has: ['Diarra'] },
  { title: 'the claim itself: to nobody', article: '2016/794 Art 18(5)', data: persons({ ...suspect, asylumClaim: 'demande du 3 mars' }), to: 'GN-SR', extra: because('*'), not: ['demande du'] },
  // Origin and handling
  { title: 'what comes from EUROPOL', article: '2016/794 Art 23(7)', data: persons({ ...suspect, evaluation: { origin: 'europol' } }), to: 'SN-DNLTM', extra: because('*'), not: ['Diarra'], rules: { 'persons[s1].name.surname': 'O5' } },
  { title: 'an item of a partner marked H2', article: 'H2', data: persons({ ...suspect, evaluation: { origin: 'partner', handling: ['H2'] } }), to: 'GN-SR', not: ['Diarra'], rules: { 'persons[s1].name.surname': 'O4' } },
  { title: 'an item of a partner marked H1, to a judge', article: 'H1', data: persons({ ...suspect, evaluation: { origin: 'partner', handling: ['H1'] } }), to: 'SN-PARQUET', not: ['Diarra'], rules: { 'persons[s1].name.surname': 'O4' } },
  { title: 'the same to a unit', article: 'H1', data: persons({ ...suspect, evaluation: { origin: 'partner', handling: ['H1'] } }), to: 'GN-SR', has: ['Diarra'] },
  { title: 'what was obtained by violation', article: '2016/794 Art 23(9)', data: persons({ ...suspect, evaluation: { rightsViolation: true } }), to: 'SN-DNLTM', extra: because('*'), not: ['Diarra', 's1'], rules: { 'persons[s1].name.surname': 'O12' } },
  { title: 'a grade that is missing: X4', article: '2016/794 Art 29', data: persons(suspect), to: 'SN-DNLTM', check: ({ caseData }) => expect(JSON.stringify(caseData)).toContain('"source":"X","information":"4","defaulted":true') },
  // Free text
  { title: 'free text without a reason', article: '2018/1725 Art 74', data: { statements: [{ text: 'Le passeur attend à Gao.', evaluation: fact }] }, to: 'SN-DNLTM', not: ['passeur attend'] },
  { title: 'free text names a victim: hidden', article: '2018/1725 Art 74', data: { ...persons(victim), statements: [{ text: 'Awa CAMARA est arrivée le 12 ; camara a payé.', evaluation: fact }] }, to: 'SN-DNLTM', extra: because('statements'), has: ['est arrivée'], not: ['CAMARA', 'camara', 'Awa'] },
  { title: 'free text gives the number of a victim otherwise written', article: '2018/1725 Art 74', data: { ...persons({ ...victim, communications: [{ kind: 'phone', value: '+224622114477' }] }), statements: [{ text: 'Joignable au 622.11.44.77 le soir.', evaluation: fact }] }, to: 'SN-DNLTM', extra: because('statements'), not: ['622', '44.77'] },
  { title: 'free text names the suspect, who is named anyway', article: '2016/794 Annex II B.2', data: { ...persons(suspect), statements: [{ text: 'Vu avec Moussa Diarra au marché.', evaluation: fact }] }, to: 'SN-DNLTM', extra: because('statements'), has: ['Vu avec Moussa Diarra'] },
  // Outside the police
  { title: 'an organisation gets counts from 5 upwards', article: '2018/1725 Art 85', data: persons(...[1, 2, 3, 4, 5].map((n) => ({ ...victim, ref: `v${n}` })), { ...suspect, ref: 's1' }), to: 'SN-ONG', not: ['Camara', 'Diarra', 'v1', 'Gao', '16.27'], check: ({ caseData, content }) => {
    expect(caseData).toEqual({ aggregates: [
      { dimension: 'category', value: 'victim', count: 5 },
      // The suspect is not counted here either: 6 beside 5 victims would tell of him.
      { dimension: 'minor', value: 'no', count: 5 },
      { dimension: 'nationality', value: 'GIN', count: 5 },
      { dimension: 'sex', value: 'female', count: 5 },
    ] });
    expect(content.body).toMatchObject({ occurredFrom: new Date('2026-11-01T00:00:00Z'), place: { name: '', country: 'ML', subdivision: 'ML-7' }, headCount: { total: 23, women: undefined } });
    expect(content.caseReference).toBe('');
  } },
  { title: 'and nothing about fewer', article: '2018/1725 Art 85', data: persons(victim), to: 'SN-ONG', not: ['Camara', 'female', 'v1'], check: ({ caseData }) => expect(caseData).toEqual({}) },
  // INTERPOL
  { title: 'a victim’s telephone to INTERPOL: never', article: 'RPD', data: persons({ ...victim, communications: [{ kind: 'phone', value: '+224622114477' }] }), to: 'SN-BCN', extra: because('*'), not: ['622114477'] },
  { title: 'a suspect to INTERPOL', article: 'RPD', data: persons(suspect), to: 'SN-BCN', has: ['Diarra'] },
]; // biome-ignore format: one story a line, read as a table

test('there are at least 40 stories, and no two alike', () => {
  expect(stories.length).toBeGreaterThanOrEqual(40);
  expect(new Set(stories.map(({ title }) => title)).size).toBe(stories.length);
});

describe('what a recipient gets', () => {
  test.each(stories)('$title ($article), to $to', async ({ data, to, extra, has = [], not = [], rules = {}, check }) => {
    const received = await bench.view(data, to, extra);
    for (const text of has) expect(received.octets, 'reads').toContain(text);
    for (const text of not) expect(received.octets, 'must not read').not.toContain(text);
    for (const [path, rule] of Object.entries(rules)) expect(received.rule(path), path).toBe(rule);
    check?.(received);
  });
});

interface Refusal {
  title: string;
  article: string;
  data: object | undefined;
  to: string;
  extra?: Extra;
  code: string;
  detail?: string;
}

const refusals: Refusal[] = [
  { title: 'EUROPOL without a purpose', article: '2016/794 Art 19(1)', data: undefined, to: 'ES-OLI', code: 'SCREENING_REFUSED', detail: 'O3' },
  { title: 'EUROPOL, an offence outside Annex I', article: '2016/794 Art 3', data: { offences: [{ iccs: '0502' }] }, to: 'ES-OLI', extra: europol('OPAN'), code: 'SCREENING_REFUSED', detail: 'O1' },
  { title: 'above the classification of this gateway', article: '2009/968/JHA', data: undefined, to: 'SN-DNLTM', extra: { content: { classification: 'confidential' } }, code: 'SCREENING_REFUSED', detail: 'O13' },
  { title: 'H0 to a member outside the police', article: 'H0', data: undefined, to: 'SN-ONG', extra: { content: { handling: ['H0'] } }, code: 'SCREENING_REFUSED', detail: 'H0' },
  { title: 'a forwarded message under H2', article: 'H2', data: undefined, to: 'GN-SR', extra: { content: { handling: ['H2'], forwarded: { from: 'SN-DNLTM', messageId: '019ab3f0-0000-7000-8000-000000000001' } } }, code: 'SCREENING_REFUSED', detail: 'O4' },
  { title: 'a narrative that is neither fact nor assessment', article: '2018/1725 Art 74(1)', data: { statements: [{ text: 'x' }] }, to: 'SN-DNLTM', code: 'CONTENT_INVALID' },
  { title: 'smuggling without its elements', article: 'Smuggling Protocol Art 3(a)', data: { offences: [{ iccs: '08051' }] }, to: 'SN-DNLTM', code: 'CONTENT_INVALID' },
  { title: 'trafficking of an adult without a means', article: 'THB Protocol Art 3', data: { offences: [{ iccs: '0204', trafficking: { acts: ['harbouring'], purposes: ['servitude'] } }] }, to: 'SN-DNLTM', code: 'CONTENT_INVALID' },
]; // biome-ignore format: one story a line, read as a table

describe('what does not leave at all', () => {
  test.each(refusals)('$title ($article)', async ({ data, to, extra, code, detail }) => {
    const error = await Promise.resolve()
      .then(() => bench.screen(data, [to], extra))
      .then(() => undefined, asCopError);
    expect(error?.code).toBe(code);
    if (detail) expect(String(error?.params.detail)).toContain(detail);
  });

  test('trafficking of a child needs no means (THB Protocol Art 3(c))', async () => {
    const offence = { iccs: '0204', trafficking: { acts: ['harbouring'], purposes: ['servitude'], child: true } };
    expect((await bench.screen({ offences: [offence] }, ['SN-DNLTM'])).views.length).toBe(1);
  });
});

describe('without a legal basis (A/SA.1/01/10 Art 36, Malabo Art 14(6))', () => {
  test('personal data is refused, and the view without it is offered', async () => {
    await using poor = await filterBench({ without: ['GN-SR'] });
    const error = await poor.screen(persons(suspect), ['GN-SR']).then(() => undefined, asCopError);
    expect([error?.code, error?.params.peer]).toEqual(['LEGAL_BASIS_MISSING', 'GN-SR']);
    const { caseData, octets, rule } = await poor.view({ ...persons(suspect), offences: [smuggling] }, 'GN-SR', { nonPersonal: true });
    expect(octets).not.toContain('Diarra');
    expect(rule('persons[s1].name.surname')).toBe('B');
    expect(caseData).toMatchObject({ offences: [{ iccs: '08051' }] });
    expect(JSON.stringify(caseData)).not.toContain('s1');
  });

  test('and an incident without persons needs none', async () => {
    await using poor = await filterBench({ without: ['GN-SR'] });
    expect((await poor.screen(undefined, ['GN-SR'])).views.length).toBe(1);
  });
});

describe('pseudonyms (2018/1725 Art 85)', () => {
  const phone = { ...victim, communications: [{ kind: 'phone', value: '+224622114477' }] };
  const pseudonymIn = ({ octets }: Received) => /P-[A-Z2-7]{16}/.exec(octets)?.[0];

  test('are stable for a pair, and another for the next', async () => {
    const [first, again, other] = [
      await bench.view(persons(phone), 'SN-DNLTM'),
      await bench.view(persons({ ...phone, ref: 'v9' }), 'SN-DNLTM'),
      await bench.view(persons(phone), 'GN-SR'),
    ];
    expect(pseudonymIn(first)).toBeDefined();
    expect(pseudonymIn(again)).toBe(pseudonymIn(first));
    expect(pseudonymIn(other)).not.toBe(pseudonymIn(first));
  });
});

describe('a unit that is stricter', () => {
  test('closes what the matrix opens', async () => {
    const unitRules = [{ row: 'comms', recipient: '*', subject: 'suspect', action: 'deny' }] as const;
    await using strict = await filterBench({ change: { unitRules } });
    const data = persons({ ...suspect, communications: [{ kind: 'phone', value: '+22376451200' }] });
    expect((await bench.view(data, 'SN-DNLTM')).octets).toContain('76451200');
    const { octets, rule } = await strict.view(data, 'SN-DNLTM');
    expect(octets).not.toContain('76451200');
    expect(rule('persons[s1].communications[0].value')).toBe('U');
  });
});

describe('views of one exchange', () => {
  test('recipients who get the same share a view; a second officer is asked for when a field was released', async () => {
    const { views, reasons } = await bench.screen(persons(suspect), ['GN-SR', 'NE-ECI', 'SN-PARQUET']);
    expect(views.map(({ to }) => to)).toEqual([['GN-SR', 'NE-ECI', 'SN-PARQUET']]);
    expect(reasons).toEqual(['recipient']);
    expect((await bench.screen(persons(victim), ['GN-SR'], because('persons[v1].name'))).reasons).toEqual(['strictly_necessary']);
    expect((await bench.screen(persons(victim), ['GN-SR'])).reasons).toEqual([]);
    expect((await bench.screen(persons({ ...suspect, birthDate: '2013-01-01' }), ['GN-SR'], because('*'))).reasons).toEqual([
      'strictly_necessary',
      'suspect_under_15',
    ]);
  });
});
