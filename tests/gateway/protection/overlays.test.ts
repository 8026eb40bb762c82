// The fourteen overlay rules and the rules J, B and U: each with a question that it alone decides, and the same question without
// the fact that sets it off.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CaseData, type MemberKind, parseUnitId, readCaseData } from '#protocol';
import { readUnitFile } from '../../../gateway/config/unit-file.ts';
import { toConfig } from '../../../gateway/index.ts';
import { withGrades } from '../../../gateway/protection/grades.ts';
import { type Decision, decide, type PolicyContext, type UnitRule } from '../../../gateway/protection/policy/decide.ts';
import { type ItemFacts, type MessageFacts, overlays, type Question } from '../../../gateway/protection/policy/overlays.ts';
import { subjectOf } from '../../../gateway/protection/subjects.ts';
import { refused } from '../../protocol/world.ts';
import { filterBench, now } from '../../support/screening.ts';

type PersonInput = Omit<NonNullable<CaseData['persons']>[number], 'ref'>;

interface Ask {
  row?: string;
  kind?: MemberKind;
  country?: string;
  message?: Partial<MessageFacts>;
  person?: Partial<PersonInput>;
  /** About nobody. */
  nobody?: true;
  item?: Partial<ItemFacts>;
  context?: Partial<PolicyContext>;
}

const adult: PersonInput = { categories: ['suspect'], minor: 'no' };

function questionOf({ row = 'person.name', kind = 'partner_cop', country = 'SN', message, person, nobody, item }: Ask): Question {
  const unit = parseUnitId('SN-DNLTM');
  const purposes = kind === 'europol_channel' ? (['OPAN'] as const) : [];
  const whole: MessageFacts = { purposes, offences: [], handling: ['H1'], forwarded: false, classification: 'official', classificationCap: 'official' };
  return {
    row,
    recipient: { unit, kind, country },
    message: { ...whole, ...message },
    subjects: nobody ? [] : [subjectOf({ ref: 's1', ...adult, ...person }, now)],
    item: { origin: 'own', handling: [], rightsViolation: false, ...item },
  };
}

const ask = (each: Ask): Decision => decide(questionOf(each), { basis: true, unitRules: [], ...each.context });
const outcome = (each: Ask) => {
  const { action, rule } = ask(each);
  return [rule, action];
};

const smuggling = { iccs: '08051' };
const outside = { iccs: '1001' };

describe('each rule alone decides', () => {
  test.each<[string, string, Ask, [string, string], Ask, [string, string]]>([
    [
      'O1',
      'an offence outside the competence of EUROPOL',
      { kind: 'europol_channel', message: { offences: [outside] } },
      ['O1', 'deny'],
      { kind: 'europol_channel', message: { offences: [outside, smuggling] } },
      ['person.name', 'allow'],
    ],
    ['O1', 'is of no account for a partner', { message: { offences: [outside] } }, ['person.name', 'allow'], {}, ['person.name', 'allow']],
    [
      'O2',
      'a category not known yet, to EUROPOL',
      { kind: 'europol_channel', person: { categories: ['unknown'] } },
      ['O2', 'deny'],
      { kind: 'europol_channel' },
      ['person.name', 'allow'],
    ],
    ['O2', 'to a partner', { row: 'person.sex', person: { categories: ['unknown'] } }, ['O2', 'necessary'], { row: 'person.sex' }, ['person.sex', 'allow']],
    [
      'O3',
      'no purpose for EUROPOL',
      { kind: 'europol_channel', row: 'incident', nobody: true, message: { purposes: [] } },
      ['O3', 'deny'],
      { kind: 'europol_channel', row: 'incident', nobody: true, message: { purposes: ['XCHK'] } },
      ['incident', 'allow'],
    ],
    [
      'O3',
      'the frame of a victim for cross-checking',
      { kind: 'europol_channel', row: 'structure', message: { purposes: ['XCHK'] }, person: { categories: ['victim'] } },
      ['O3', 'deny'],
      { kind: 'europol_channel', row: 'structure', message: { purposes: ['XCHK'] } },
      ['structure', 'allow'],
    ],
    [
      'O4',
      'H2 on what is passed on',
      { message: { forwarded: true, handling: ['H2'] } },
      ['O4', 'deny'],
      { message: { handling: ['H2'] } },
      ['person.name', 'allow'],
    ],
    [
      'O4',
      'H1 on what is passed on to a judge, with a permission to pass it on alone',
      { kind: 'judicial', message: { forwarded: true, handling: ['H1', 'H2'], lifted: ['H2'] } },
      ['O4', 'deny'],
      { message: { forwarded: true, handling: ['H1', 'H2'], lifted: ['H2'] }, item: { origin: 'partner', handling: ['H2'] } },
      ['person.name', 'allow'],
    ],
    [
      'O4',
      'H3 on an item of a partner',
      { item: { origin: 'partner', handling: ['H3'] } },
      ['O4', 'deny'],
      { item: { handling: ['H3'] } },
      ['person.name', 'allow'],
    ],
    [
      'O4',
      'H3 on one item of what is passed on, whose text nobody has acknowledged',
      { message: { forwarded: true, handling: ['H1'] }, item: { origin: 'partner', handling: ['H3'] } },
      ['O4', 'deny'],
      { message: { forwarded: true, handling: ['H1', 'H3'] }, item: { origin: 'partner', handling: ['H3'] } },
      ['person.name', 'allow'],
    ],
    [
      'O4',
      'H1 of a partner, to a judge',
      { kind: 'judicial', item: { origin: 'partner', handling: ['H1'] } },
      ['O4', 'deny'],
      { item: { origin: 'partner', handling: ['H1'] } },
      ['person.name', 'allow'],
    ],
    [
      'O5',
      'what EUROPOL provided',
      { message: { handling: ['H0'] }, item: { origin: 'europol' } },
      ['O5', 'deny'],
      { message: { handling: ['H0'] }, item: { origin: 'interpol' } },
      ['person.name', 'allow'],
    ],
    ['O6', 'a minor', { person: { minor: 'yes' } }, ['O6', 'necessary'], { person: { minor: 'no' } }, ['person.name', 'allow']],
    ['O6', 'perhaps a minor', { person: { minor: 'possible' } }, ['O6', 'necessary'], {}, ['person.name', 'allow']],
    [
      'O6',
      'a contact of whom nobody has said the age',
      { row: 'person.sex', person: { categories: ['contact'], minor: undefined } },
      ['O6', 'necessary'],
      { row: 'person.sex', person: { categories: ['contact'] } },
      ['person.sex', 'allow'],
    ],
    [
      'O6',
      'a minor, outside the police',
      { kind: 'non_police', row: 'person.sex', person: { minor: 'yes' } },
      ['O6', 'deny'],
      { kind: 'non_police', row: 'person.sex' },
      ['O14', 'deny'],
    ],
    [
      'O8',
      'anonymity',
      { person: { categories: ['victim'], victim: { anonymityGuaranteed: true } } },
      ['O8', 'deny'],
      { person: { categories: ['victim'] } },
      ['person.name', 'necessary'],
    ],
    [
      'O8',
      'the coarse part stays',
      { row: 'person.residence', kind: 'interpol_ncb', person: { categories: ['victim'], victim: { anonymityGuaranteed: true } } },
      ['O8', 'generalise'],
      { row: 'person.residence', kind: 'interpol_ncb', person: { categories: ['victim'] } },
      ['person.residence', 'necessary'],
    ],
    [
      'O9',
      'who asked for asylum, to the country of nationality',
      { person: { nationalities: ['SEN'], migrationStatus: 'asylum_seeker' } },
      ['O9', 'deny'],
      { person: { nationalities: ['SEN'] } },
      ['person.name', 'allow'],
    ],
    [
      'O9',
      'a refugee, known by the code in the place of a nationality, to the country of birth',
      { person: { nationalities: ['XXB'], birthPlace: { country: 'SN' } } },
      ['O9', 'deny'],
      { person: { nationalities: ['GIN'], birthPlace: { country: 'SN' }, migrationStatus: 'refugee' } },
      ['person.name', 'allow'],
    ],
    [
      'O9',
      'to another country',
      { person: { nationalities: ['SEN'], atRisk: true } },
      ['O9', 'deny'],
      { country: 'GN', person: { nationalities: ['SEN'], atRisk: true } },
      ['person.name', 'allow'],
    ],
    ['O11', 'an acquittal', { person: { proceedings: 'acquitted' } }, ['O11', 'deny'], { person: { proceedings: 'open' } }, ['person.name', 'allow']],
    [
      'O11',
      'but not the notice of it',
      { person: { proceedings: 'dropped' } },
      ['O11', 'deny'],
      { row: 'crime.proceedings', person: { proceedings: 'dropped' } },
      ['crime.proceedings', 'allow'],
    ],
    ['O12', 'what was obtained by violation', { item: { rightsViolation: true } }, ['O12', 'deny'], {}, ['person.name', 'allow']],
    [
      'O13',
      'above the cap',
      { message: { classification: 'restricted' } },
      ['O13', 'deny'],
      { message: { classification: 'restricted', classificationCap: 'restricted' } },
      ['person.name', 'allow'],
    ],
    [
      'O14',
      'outside the police',
      { row: 'person.sex', kind: 'non_police' },
      ['O14', 'deny'],
      { row: 'crime.offence', kind: 'non_police' },
      ['crime.offence', 'generalise'],
    ],
    [
      'J',
      'an informant, to a judge',
      { kind: 'judicial', person: { categories: ['informant'] } },
      ['J', 'deny'],
      { person: { categories: ['informant'] } },
      ['person.name', 'pseudonymise_always'],
    ],
    ['B', 'no legal basis', { context: { basis: false } }, ['B', 'deny'], {}, ['person.name', 'allow']],
    [
      'B',
      'is not asked for what is about nobody',
      { context: { basis: false } },
      ['B', 'deny'],
      { row: 'incident', nobody: true, context: { basis: false } },
      ['incident', 'allow'],
    ],
    [
      'B',
      'of a thing its sort stays',
      { row: 'object', nobody: true, context: { basis: false } },
      ['B', 'generalise'],
      { row: 'object', nobody: true },
      ['object', 'allow'],
    ],
    [
      'B',
      'the files of other services are those of persons',
      { row: 'case', nobody: true, context: { basis: false } },
      ['B', 'deny'],
      { row: 'case', nobody: true },
      ['case', 'allow'],
    ],
    [
      'U',
      'a unit’s own rule',
      { context: { unitRules: [{ row: 'person.name', recipient: '*', subject: 'suspect', action: 'deny' }] } },
      ['U', 'deny'],
      { context: { unitRules: [{ row: 'person.name', recipient: 'INTERPOL', subject: 'suspect', action: 'deny' }] } },
      ['person.name', 'allow'],
    ],
  ])('%s: %s', (_, __, with_, decided, without, otherwise) => {
    expect(outcome(with_)).toEqual(decided);
    expect(outcome(without)).toEqual(otherwise);
  });

  test('O7: special data is strictly necessary, whatever the tables say', () => {
    const rule = overlays.find(({ id }) => id === 'O7');
    // The tables close these rows already; the rule holds should one of them be opened.
    expect(rule?.apply(questionOf({ row: 'special.health' }), 'allow')).toBe('necessary');
    expect(rule?.apply(questionOf({ row: 'person.name' }), 'allow')).toBeUndefined();
  });
});

describe('the order', () => {
  test('is that of the fourteen', () => {
    expect(overlays.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, index) => `O${index + 1}`));
  });

  test.each<[string, Ask, string]>([
    ['the matrix before all', { row: 'migration.asylumClaim', item: { rightsViolation: true }, context: { basis: false } }, 'migration.asylumClaim'],
    ['O1 before O2', { kind: 'europol_channel', message: { offences: [outside] }, person: { categories: ['unknown'] } }, 'O1'],
    ['O4 before O5', { message: { handling: ['H2'] }, item: { origin: 'europol' } }, 'O4'],
    ['O9 before O11', { person: { nationalities: ['SEN'], atRisk: true, proceedings: 'acquitted' } }, 'O9'],
    ['O11 before O12', { person: { proceedings: 'acquitted' }, item: { rightsViolation: true } }, 'O11'],
    ['O12 before O13', { item: { rightsViolation: true }, message: { classification: 'restricted' } }, 'O12'],
    ['O13 before B', { message: { classification: 'restricted' }, context: { basis: false } }, 'O13'],
    ['B before U', { context: { basis: false, unitRules: [{ row: '*', recipient: '*', subject: '*', action: 'deny' }] } }, 'B'],
  ])('%s', (_, each, rule) => {
    expect(outcome(each)).toEqual([rule, 'deny']);
  });

  test('no rule opens what one before it has closed', () => {
    for (const { apply } of overlays) expect(['deny', undefined]).toContain(apply(questionOf({ person: { minor: 'yes' } }), 'deny'));
    const lax: UnitRule[] = [{ row: '*', recipient: '*', subject: '*', action: 'allow' }];
    expect(outcome({ item: { rightsViolation: true }, context: { unitRules: lax } })).toEqual(['O12', 'deny']);
    expect(outcome({ person: { minor: 'yes' }, context: { unitRules: lax } })).toEqual(['O6', 'necessary']);
  });
});

describe('O10: every item has a grade, and a narrative is fact or assessment', () => {
  test('what nobody graded is X4, and says so; what was graded in part keeps its part', () => {
    const data: CaseData = {
      persons: [
        { ref: 's1', categories: ['suspect'] },
        { ref: 's2', categories: ['suspect'], evaluation: { source: 'A', information: '1' } },
      ],
      offences: [{ iccs: '0703', evaluation: { information: '2' } }],
    };
    const { persons, offences, statements } = withGrades(data);
    expect(persons?.map(({ evaluation }) => evaluation)).toEqual([
      { source: 'X', information: '4', defaulted: true },
      { source: 'A', information: '1' },
    ]);
    expect(offences?.[0]?.evaluation).toEqual({ source: 'X', information: '2', defaulted: true });
    expect(statements).toBeUndefined();
    expect(data.persons?.[0]?.evaluation, 'what was given is left alone').toBeUndefined();
  });

  test('a narrative that is neither is refused', async () => {
    const error = await refused(() => readCaseData({ statements: [{ text: 'Le camion est passé.' }] }));
    expect([error.code, error.params.field]).toEqual(['CONTENT_INVALID', 'caseData.statements[0].evaluation.epistemic']);
    expect(readCaseData({ statements: [{ text: 'Le camion est passé.', evaluation: { epistemic: 'fact' } }] }).statements?.length).toBe(1);
  });
});

describe('unit.yaml', () => {
  const configOf = (filter: string) => {
    const home = mkdtempSync(join(tmpdir(), 'cop-rules-'));
    try {
      const text = `unit: ML-BRTMTH\nlink: { host: 127.0.0.1, port: 8440 }\napi: { host: 127.0.0.1, port: 8441 }\nfilter: ${filter}\n`;
      writeFileSync(join(home, 'unit.yaml'), text);
      return toConfig(home, readUnitFile(home), {});
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  };

  test.each([
    ['a field that the matrix opens', '{ row: comms, subject: suspect, action: deny }'],
    ['one that it lets through with a reason', '{ row: person.name, subject: victim, recipient: PARTNER_COP, action: pseudonymise }'],
    ['everything for one class', '{ row: "*", recipient: INTERPOL, action: deny }'],
  ])('a stricter rule is taken: %s', (_, rule) => {
    expect(configOf(`{ stricter: [ ${rule} ] }`).filter.stricter).toHaveLength(1);
  });

  test.each([
    ['opens what is denied', '{ row: migration.asylumClaim, action: allow }', 'filter.stricter[0].action'],
    ['asks less than strict necessity', '{ row: person.name, subject: victim, recipient: PARTNER_COP, action: allow }', 'filter.stricter[0].action'],
    ['is stricter for some and laxer for others', '{ row: person.name, action: necessary }', 'filter.stricter[0].action'],
    ['names a row that there is not', '{ row: person.shoeSize, action: deny }', 'filter.stricter[0].row'],
    ['names an action that there is not', '{ row: comms, action: forget }', 'filter.stricter.0.action'],
    ['names a class that there is not', '{ row: comms, recipient: PRESS, action: deny }', 'filter.stricter.0.recipient'],
  ])('a rule that %s is refused', async (_, rule, field) => {
    const error = await refused(() => configOf(`{ stricter: [ ${rule} ] }`));
    expect([error.code, error.params.field]).toEqual(['CONFIG_INVALID', field]);
  });

  test('the cap of classification is official use unless the unit says more, and never confidential', async () => {
    expect(configOf('{}').filter.classification).toBe('official');
    const error = await refused(() => configOf('{ classification: confidential }'));
    expect([error.code, error.params.field]).toEqual(['CONFIG_INVALID', 'filter.classification']);
    const content = { classification: 'restricted' };
    await using usual = await filterBench();
    expect((await refused(() => usual.screen(undefined, ['SN-DNLTM'], { content }))).params).toMatchObject({
      peer: 'SN-DNLTM',
      detail: expect.stringContaining('O13'),
    });
    await using accredited = await filterBench({ change: { classificationCap: configOf('{ classification: restricted }').filter.classification } });
    expect((await accredited.screen(undefined, ['SN-DNLTM'], { content })).views.length).toBe(1);
    expect((await refused(() => accredited.screen(undefined, ['SN-DNLTM'], { content: { classification: 'confidential' } }))).code).toBe('SCREENING_REFUSED');
  });
});
