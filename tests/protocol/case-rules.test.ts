// The rules of case data and of markings, one row each: what is refused under which path, what is allowed beside it; and that
// every field of the shapes is the field of the contract that it says it is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as protocol from '#protocol';
import { type CaseData, type Content, checkContent, encodeContent, type Field, type Fields, parseContent, readCaseData, type Shape } from '#protocol';
import { checkCaseData } from '../../protocol/case-rules.ts';
import { content, contentOf, incident, meetingRequest, refused } from './world.ts';

const suspect = { ref: 's1', categories: ['suspect'] };
const persons = (...changes: object[]) => ({ persons: changes.map((change, index) => ({ ...suspect, ref: `s${index + 1}`, ...change })) });
const smuggling = { procured: 'faux papiers', enteredCountry: 'DZ', benefits: ['financial'] };
const trafficking = { acts: ['harbouring'], means: ['fraud'], purposes: ['servitude'] };
const offence = (change: object) => ({ ...persons({}), offences: [{ iccs: '0703', ...change }] });
const contact = (kind: string, value?: string) => persons({ communications: [{ kind, value }] });
const many = (count: number, item: object) => Array.from({ length: count }, () => item);

const wrong: [string, string, unknown][] = [
  // What it is
  ['', 'a text', 'persons'],
  ['', 'a list', []],
  ['', 'nothing', null],
  ['suspects', 'a field that there is not', { suspects: [] }],
  ['persons[0].shoeSize', 'a field of a person that there is not', persons({ shoeSize: 43 })],
  ['persons[0].name.nickname', 'a field of a name that there is not', persons({ name: { nickname: 'Le Vieux' } })],
  ['persons[0].constructor', 'a field that every object has', persons({ constructor: 'x' })],
  ['persons', 'an object in the place of a list', { persons: suspect }],
  ['persons[0]', 'a text in the place of a person', { persons: ['Diarra'] }],
  ['persons[0].name', 'a text in the place of a name', persons({ name: 'Moussa Diarra' })],
  ['persons[0].escapeRisk', 'a text in the place of a flag', persons({ escapeRisk: 'yes' })],
  ['persons[0].name.surname', 'a number in the place of a text', persons({ name: { surname: 7 } })],
  // What must be there
  ['persons[0].ref', 'no ref', { persons: [{ categories: ['suspect'] }] }],
  ['persons[0].categories', 'no category', { persons: [{ ref: 's1' }] }],
  ['persons[0].categories', 'an empty set of categories', persons({ categories: [] })],
  ['persons[0].aliases[0].name', 'an alias without a name', persons({ aliases: [{ kind: 'alias' }] })],
  ['organisations[0].name', 'an organisation without a name', { organisations: [{ ref: 'o1' }] }],
  ['statements[0].text', 'a statement without a text', { statements: [{ evaluation: { epistemic: 'fact' } }] }],
  ['statements[0].evaluation.epistemic', 'a statement that is neither fact nor assessment', { statements: [{ text: 'Vu à Gao.' }] }],
  ['offences[0].iccs', 'an offence without a code', { offences: [{ stage: 'committed' }] }],
  // Words
  ['persons[0].categories', 'a category that there is not', persons({ categories: ['accomplice'] })],
  ['persons[0].sex', 'a word of another list', persons({ sex: 'yes' })],
  ['persons[0].sex', 'a number of the wire', persons({ sex: 1 })],
  ['persons[0].evaluation.source', 'a grade that there is not', persons({ evaluation: { source: 'D' } })],
  ['persons[0].evaluation.information', 'a grade as a number', persons({ evaluation: { information: 1 } })],
  // Formats
  ['persons[0].ref', 'a ref in capitals', persons({ ref: 'S1' })],
  ['persons[0].ref', 'a ref too long', persons({ ref: 's1234' })],
  ['persons[0].ref', 'a name in the place of a ref', persons({ ref: 'awa' })],
  ['persons[0].languages[0]', 'a name behind a language', persons({ languages: ['fr-Camara'] })],
  ['persons[0].name.surname', 'digits in a name', persons({ name: { surname: 'Diarra 76123456' } })],
  ['persons[0].name.surname', 'an empty name', persons({ name: { surname: '' } })],
  ['persons[0].name.surname', 'a space last', persons({ name: { surname: 'Diarra ' } })],
  ['persons[0].name.surname', 'a sign that turns the line around', persons({ name: { surname: 'Dia\u202Erra' } })],
  ['persons[0].name.surname', '81 letters', persons({ name: { surname: 'a'.repeat(81) } })],
  ['persons[0].birthDate', 'a date as one writes it', persons({ birthDate: '12/03/1985' })],
  ['persons[0].birthDate', 'a day that there is not', persons({ birthDate: '1985-02-30' })],
  ['persons[0].birthDate', 'EDTF of level 1', persons({ birthDate: '198X' })],
  ['persons[0].birthDate', 'a year before 1900', persons({ birthDate: '1899' })],
  ['persons[0].nationalities[0]', 'a country of two letters', persons({ nationalities: ['ML'] })],
  ['persons[0].nationalities[0]', 'a country that there is not', persons({ nationalities: ['QQQ'] })],
  ['persons[0].birthPlace.country', 'a country of three letters', persons({ birthPlace: { country: 'MLI' } })],
  ['persons[0].birthPlace.subdivision', 'a subdivision in words', persons({ birthPlace: { subdivision: 'Gao' } })],
  ['persons[0].documents[0].number', 'a number in small letters', persons({ documents: [{ kind: 'PP', number: 'b123' }] })],
  ['persons[0].faceImages[0].sha256', 'half a digest', persons({ faceImages: [{ sha256: 'ab'.repeat(16) }] })],
  ['persons[0].languages[0]', 'a language in words', persons({ languages: ['français'] })],
  ['offences[0].iccs', 'a crime in words', offence({ iccs: 'fraud' })],
  ['persons[0].communications[0].value', 'a telephone without its country', contact('phone', '76123456')],
  ['persons[0].communications[0].value', 'a telephone with spaces', contact('phone', '+223 76 12 34 56')],
  ['persons[0].communications[0].value', 'a telephone of 16 digits', contact('phone', '+2237612345678901')],
  ['persons[0].communications[0].value', 'an IMEI of 14 digits', contact('imei', '35209900176148')],
  ['persons[0].communications[0].value', 'an IMSI of 16 digits', contact('imsi', '6100201234567890')],
  ['persons[0].communications[0].value', 'an address without an at sign', contact('email', 'a.b.org')],
  ['persons[0].communications[0].value', 'a network address of letters', contact('ip', 'gao.example')],
  ['persons[0].communications[0].value', 'no address at all', contact('phone')],
  ['statements[0].text', 'a control character in prose', { statements: [{ text: 'a\u0007b', evaluation: { epistemic: 'fact' } }] }],
  ['statements[0].text', 'a zero-width space in prose', { statements: [{ text: 'a\u200Bb', evaluation: { epistemic: 'fact' } }] }],
  ['persons[0].occupation', 'a line break in a line', persons({ occupation: 'a\nb' })],
  // References
  ['persons[1].ref', 'a ref twice', persons({}, { ref: 's1' })],
  ['organisations[1].ref', 'a ref of an organisation twice', { organisations: many(2, { ref: 'o1', name: 'Sahel Transit' }) }],
  ['relations[0].from', 'a relation from nobody', { ...persons({}), relations: [{ from: 's9', to: 's1', kind: 'family' }] }],
  ['relations[0].to', 'a relation to nobody', { ...persons({}), relations: [{ from: 's1', to: 's9', kind: 'family' }] }],
  ['relations[0].to', 'a relation to oneself', { ...persons({}), relations: [{ from: 's1', to: 's1', kind: 'family' }] }],
  [
    'organisations[0].directors[1]',
    'a director who is nobody',
    { ...persons({}), organisations: [{ ref: 'o1', name: 'Sahel Transit', directors: ['s1', 's2'] }] },
  ],
  ['offences[0].persons[0]', 'an offence of nobody', offence({ persons: ['s2'] })],
  ['offences[0].persons[0]', 'a victim who is suspected of it', { ...persons({ categories: ['victim'] }), offences: [{ iccs: '0703', persons: ['s1'] }] }],
  [
    'offences[0].persons[0]',
    'somebody unknown who is suspected of it',
    { ...persons({ categories: ['unknown'] }), offences: [{ iccs: '0703', persons: ['s1'] }] },
  ],
  // Narratives
  ['offences[0].evaluation.epistemic', 'a mode of operation that is neither fact nor assessment', offence({ modusOperandi: 'Il payait les gardes.' })],
  ['offences[0].evaluation.epistemic', 'how it was done, graded and no more', offence({ how: 'De nuit.', evaluation: { source: 'A', information: '1' } })],
  ['persons[0].evaluation.epistemic', 'what a victim told, likewise', persons({ categories: ['victim'], victim: { information: 'Il la battait.' } })],
  ['persons[0].evaluation.epistemic', 'what a witness told, likewise', persons({ categories: ['witness'], witness: { information: 'Il la battait.' } })],
  ['persons[0].evaluation.epistemic', 'what an informant told, likewise', persons({ categories: ['informant'], informant: { informationDetail: 'De nuit.' } })],
  // Blocks
  ['persons[0].categories', 'unknown with another category', persons({ categories: ['suspect', 'unknown'] })],
  ['persons[0].victim', 'details of a victim for a suspect', persons({ victim: { exploitation: ['sexual'] } })],
  ['persons[0].witness', 'details of a witness for a suspect', persons({ witness: { protectionNeeded: true } })],
  ['persons[0].informant', 'details of an informant for a suspect', persons({ informant: { code: 'BAOBAB' } })],
  ['persons[0].evaluation.epistemic', 'membership of a group as a fact', persons({ group: { group: 'Clan' }, evaluation: { epistemic: 'fact' } })],
  ['persons[0].evaluation.epistemic', 'traits as a fact', persons({ traits: 'violent', evaluation: { epistemic: 'fact' } })],
  // Elements
  ['offences[0].smuggling', 'smuggling without its elements', offence({ iccs: '08051' })],
  ['offences[0].smuggling', 'elements of smuggling for a fraud', offence({ smuggling })],
  ['offences[0].smuggling.procured', 'smuggling that nobody procured', offence({ iccs: '08051', smuggling: { ...smuggling, procured: undefined } })],
  ['offences[0].smuggling.enteredCountry', 'smuggling to nowhere', offence({ iccs: '08051', smuggling: { ...smuggling, enteredCountry: undefined } })],
  ['offences[0].smuggling.benefits', 'smuggling for nothing', offence({ iccs: '08051', smuggling: { ...smuggling, benefits: [] } })],
  ['offences[0].trafficking', 'trafficking without its elements', offence({ iccs: '0204' })],
  ['offences[0].trafficking', 'a sort of trafficking without its elements', offence({ iccs: '02041' })],
  ['offences[0].trafficking', 'elements of trafficking for a fraud', offence({ trafficking })],
  ['offences[0].trafficking.acts', 'trafficking without an act', offence({ iccs: '0204', trafficking: { ...trafficking, acts: [] } })],
  ['offences[0].trafficking.purposes', 'trafficking without a purpose', offence({ iccs: '0204', trafficking: { ...trafficking, purposes: undefined } })],
  [
    'offences[0].trafficking.means',
    'trafficking of an adult without a means',
    offence({ iccs: '0204', trafficking: { ...trafficking, means: undefined, child: false } }),
  ],
  // What only the filter writes
  ['persons[0].purposes', 'the purposes of one person', persons({ purposes: ['XCHK'] })],
  ['persons[0].pseudonym', 'a pseudonym', persons({ pseudonym: `P-${'A'.repeat(16)}` })],
  ['persons[0].communications[0].pseudonym', 'a pseudonym of a number', persons({ communications: [{ kind: 'phone', pseudonym: `P-${'A'.repeat(16)}` }] })],
  ['persons[0].informant.pseudonym', 'a pseudonym of a code', persons({ categories: ['informant'], informant: { pseudonym: `P-${'A'.repeat(16)}` } })],
  ['aggregates', 'counts', { aggregates: [{ dimension: 'sex', value: 'female', count: 5 }] }],
  // Limits
  ['persons', '201 persons', { persons: Array.from({ length: 201 }, (_, index) => ({ ...suspect, ref: `s${index}` })) }],
  ['persons[0].aliases', '11 aliases', persons({ aliases: many(11, { kind: 'alias', name: 'Le Vieux' }) })],
  ['persons[0].communications', '21 addresses', persons({ communications: many(21, { kind: 'phone', value: '+22376123456' }) })],
  ['statements', '21 statements', { statements: many(21, { text: 'x', evaluation: { epistemic: 'fact' } }) }],
  ['statements[0].text', '4001 characters', { statements: [{ text: 'x'.repeat(4_001), evaluation: { epistemic: 'fact' } }] }],
  ['relations', '401 relations', { ...persons({}, {}), relations: many(401, { from: 's1', to: 's2', kind: 'family' }) }],
];

describe('case data that an officer may not write', () => {
  test.each(wrong)('%s: %s', async (path, _, data) => {
    const error = await refused(() => readCaseData(data));
    expect([error.code, error.params.field]).toEqual(['CONTENT_INVALID', path === '' ? 'caseData' : `caseData.${path}`]);
    expect(String(error.params.got)).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(String(error.params.got).length).toBeLessThan(60);
  });
});

const allowed: [string, object][] = [
  ['nothing', {}],
  ['an empty list, which is none', { persons: [] }],
  ['categories in any order, one twice', persons({ categories: ['victim', 'suspect', 'victim'] })],
  ['a name in Arabic script', persons({ name: { surname: 'ديارا' } })],
  ['200 persons', { persons: Array.from({ length: 200 }, (_, index) => ({ ...suspect, ref: `s${index}` })) }],
  ['a date as far as it is known', persons({ birthDate: '1985~' }, { birthDate: '1985-03' })],
  ['a person without a country', persons({ nationalities: ['XXA'] })],
  ['an overseas citizen, and codes of a mission and of organisations (ICAO Doc 9303-3)', persons({ nationalities: ['GBO', 'UNK', 'XCE', 'XDC'] })],
  [
    'an IMSI of 14 digits and of 15',
    persons({ communications: many(1, { kind: 'imsi', value: '61002012345678' }) }, { communications: [{ kind: 'imsi', value: '610020123456789' }] }),
  ],
  ['line breaks in prose', { statements: [{ text: 'a\nb', evaluation: { epistemic: 'assessment' } }] }],
  ['membership of a group as an assessment', persons({ group: { group: 'Clan' }, evaluation: { epistemic: 'assessment' } })],
  ['trafficking of a child without a means', offence({ iccs: '02041', trafficking: { ...trafficking, means: undefined, child: true } })],
  ['smuggling with its elements', offence({ iccs: '08051', smuggling, persons: ['s1'] })],
];

describe('case data that an officer may write', () => {
  test.each(allowed)('%s', (_, data) => {
    const read = readCaseData(data);
    expect(checkCaseData(read)).toEqual(read);
    const whole: Content = { ...content, caseData: read };
    if (Object.keys(read).length > 0) expect(parseContent(encodeContent(whole)).caseData).toEqual(read);
  });

  test('sets of words come into the order of the contract, empty lists go', () => {
    expect(readCaseData({ persons: [{ ...suspect, categories: ['victim', 'suspect'], aliases: [] }], relations: [] })).toEqual({
      persons: [{ ref: 's1', categories: ['suspect', 'victim'] }],
    });
  });
});

describe('what the filter makes may travel', () => {
  const made: CaseData = {
    persons: [
      { ref: 'i1', categories: ['informant'], pseudonym: `P-${'A'.repeat(16)}`, communications: [{ kind: 'phone', pseudonym: `P-${'B'.repeat(16)}` }] },
    ],
    // A view may lack the elements as a whole.
    offences: [{ iccs: '08051' }],
    aggregates: [{ dimension: 'sex', value: 'female', count: 5 }],
  };

  test('pseudonyms, counts, an offence without its elements', () => {
    expect(parseContent(encodeContent({ ...content, caseData: made })).caseData).toEqual(made);
  });

  test('but not a number beside its pseudonym', async () => {
    const both = { kind: 'phone' as const, value: '+22376123456', pseudonym: `P-${'B'.repeat(16)}` };
    const error = await refused(() => encodeContent({ ...content, caseData: { persons: [{ ref: 's1', categories: ['suspect'], communications: [both] }] } }));
    expect(error.params.field).toBe('caseData.persons[0].communications[0].pseudonym');
  });

  test('and case data only with an incident', async () => {
    expect((await refused(() => checkContent(contentOf(meetingRequest, { caseData: made })))).params.field).toBe('caseData');
  });
});

describe('markings', () => {
  const marked = (changes: Partial<Content>) => contentOf(incident, { handling: ['H1'], ...changes });
  const use = { kind: 'use', text: 'Contre la traite.', eraseBy: undefined } as const;
  const erasure = { kind: 'erasure', text: '', eraseBy: '2027-05-31' } as const;
  const transfer = { kind: 'transfer', text: '', eraseBy: undefined } as const;
  const access = { kind: 'access', text: 'La brigade seule.', eraseBy: undefined } as const;

  test.each<[string, string, Content]>([
    ['handlingText', 'H3 without its text', marked({ handling: ['H3'] })],
    ['handlingText', 'a text without H3', marked({ handlingText: 'À lire.' })],
    ['handlingText', 'an empty text', marked({ handling: ['H3'], handlingText: '' })],
    ['handlingText', '501 characters', marked({ handling: ['H3'], handlingText: 'x'.repeat(501) })],
    ['handlingText', 'a control character', marked({ handling: ['H3'], handlingText: 'a\u0007b' })],
    ['purposes', 'purposes descending', marked({ purposes: ['OPAN', 'XCHK'] })],
    ['purposes', 'a purpose twice', marked({ purposes: ['OPAN', 'OPAN'] })],
    ['restrictions', 'restrictions out of order', marked({ restrictions: [transfer, use] })],
    ['restrictions', 'two of a kind', marked({ restrictions: [use, use] })],
    ['restrictions[0].text', 'a use without words', marked({ restrictions: [{ ...use, text: '' }] })],
    ['restrictions[0].text', 'an access without words', marked({ restrictions: [{ ...access, text: '' }] })],
    ['restrictions[1].text', '501 characters', marked({ restrictions: [access, { ...use, text: 'x'.repeat(501) }] })],
    ['restrictions[0].eraseBy', 'an erasure without a day', marked({ restrictions: [{ ...erasure, eraseBy: undefined }] })],
    ['restrictions[0].eraseBy', 'an erasure in a month', marked({ restrictions: [{ ...erasure, eraseBy: '2027-05' }] })],
    ['restrictions[0].eraseBy', 'an erasure on a day that there is not', marked({ restrictions: [{ ...erasure, eraseBy: '2027-02-30' }] })],
    ['restrictions[0].eraseBy', 'a day for a transfer', marked({ restrictions: [{ ...transfer, eraseBy: '2027-05-31' }] })],
  ])('%s: %s is refused', async (field, _, value) => {
    for (const act of [() => checkContent(value), () => encodeContent(value)])
      expect(await refused(act)).toMatchObject({ code: 'CONTENT_INVALID', params: { field } });
  });

  test.each<[string, Content]>([
    ['H3 with its text', marked({ handling: ['H1', 'H3'], handlingText: 'À lire.\nPuis à suivre.' })],
    ['every restriction, in order', marked({ restrictions: [access, use, transfer, erasure] })],
    ['purposes ascending, and a class', marked({ purposes: ['XCHK', 'EXCH'], classification: 'restricted' })],
  ])('%s travels', (_, value) => {
    expect(parseContent(encodeContent(value))).toEqual(value);
  });
});

describe('the shapes are the contract', () => {
  interface Declared {
    name: string;
    type: string;
    repeated: boolean;
    optional: boolean;
  }
  const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const declared = new Map<string, Declared[]>();
  let message = '';
  const protos = ['case.proto', 'contact.proto'].map((file) => readFileSync(join(import.meta.dirname, '../../protocol/proto', file), 'utf8'));
  for (const line of protos.join('\n').split('\n')) {
    message = /^message (\w+)/.exec(line)?.[1] ?? (/^(?:enum|extend) /.test(line) ? '' : message);
    const field = /^ {2}(optional |repeated )?([\w.]+) (\w+) = \d+/.exec(line);
    if (!message || !field || /^[A-Z_0-9]+$/.test(field[2] ?? '')) continue;
    const [, label = '', type = '', name = ''] = field;
    declared.set(message, [...(declared.get(message) ?? []), { name: camel(name), type, repeated: label === 'repeated ', optional: label === 'optional ' }]);
  }
  // The message around its contacts is written by hand, like the other kinds.
  declared.delete('ContactDirectory');
  const isShape = (value: unknown): boolean => typeof value === 'object' && value !== null && 'fields' in value && 'entries' in value;
  const shapes = Object.values<unknown>(protocol).filter(isShape) as Shape<Fields>[];

  test('every message of case.proto and contact.proto has a shape, and every shape a message', () => {
    expect(shapes.map(({ name }) => name).sort()).toEqual([...declared.keys()].sort());
    expect(shapes.length).toBeGreaterThan(20);
  });

  test.each(shapes.map((shape) => [shape.name, shape] as const))('%s', (name, shape) => {
    const fields = declared.get(name) ?? [];
    // In the same order, so that a field is added in both at the same place.
    expect(shape.entries.map(([field]) => field)).toEqual(fields.map((field) => field.name));
    for (const [field, rule] of shape.entries) {
      const written = fields.find((each) => each.name === field);
      expect([`${name}.${field}`, written?.repeated, kindOf(written?.type ?? '')]).toEqual([`${name}.${field}`, isRepeated(rule), kindOfField(rule)]);
      // What may be 0 or false must be told apart from what is not there.
      if (rule.type === 'flag' || rule.type === 'count') expect(`${field} ${written?.optional}`).toBe(`${field} true`);
    }
  });

  const isRepeated = (field: Field) => field.type === 'list' || field.type === 'wordSet';
  const kindOf = (type: string) => (type === 'string' || type === 'bool' || type === 'uint32' ? type : declared.has(type) ? type : 'enum');
  const kindOfField = (field: Field): string => {
    const leaf = field.type === 'list' ? field.of : field;
    if (leaf.type === 'message') return leaf.shape.name;
    return { text: 'string', flag: 'bool', count: 'uint32', word: 'enum', wordSet: 'enum' }[leaf.type];
  };
});
