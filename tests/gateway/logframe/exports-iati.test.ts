// The table as IATI 2.03: read back by a strict reader and held against the order and the counts of the schema; and by the schema itself where it
// and xmllint are at hand.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IatiActivity, logframeIati } from '../../../gateway/logframe/exports/iati.ts';
import { publicVariant } from '../../../gateway/logframe/exports/public-variant.ts';
import type { LogframeTable } from '../../../gateway/logframe/table.ts';
import { elementsOf, readXml, type XmlElement } from '../../support/xml-reader.ts';
import { rowOf, sampleTable, tableOf } from './sample-table.ts';

const activity: IatiActivity = {
  identifier: 'FR-RCS-397802571-T05-EUTF-SAH-ML-13',
  reportingOrg: { ref: 'FR-RCS-397802571', type: '40', name: { fr: 'L’opérateur & Cie', en: 'The "operator" <x>' } },
  startsOn: '2021-01-01',
  title: { fr: 'Partenariat opérationnel conjoint : Mali', en: 'Common operational partnership: Mali' },
  description: { fr: 'Lutte contre le trafic de migrants]]>', en: 'Against migrant smuggling\u0007' },
};

/** What an element holds, in the order of the schema: name, least, most. */
const content: Record<string, readonly (readonly [name: string, least: number, most: number])[]> = {
  'iati-activities': [['iati-activity', 1, 1]],
  'iati-activity': [
    ...([['iati-identifier', 1, 1], ['reporting-org', 1, 1], ['title', 1, 1], ['description', 1, 9]] as const), // biome-ignore format: pairs
    ...([['participating-org', 1, 9], ['activity-status', 1, 1], ['activity-date', 1, 9]] as const), // biome-ignore format: pairs
    ...([['recipient-country', 0, 9], ['sector', 0, 9], ['result', 0, 9]] as const), // biome-ignore format: pairs
  ],
  result: [['title', 1, 1], ['indicator', 1, 99]], // biome-ignore format: pairs
  indicator: [['title', 1, 1], ['description', 0, 1], ['reference', 0, 9], ['baseline', 0, 9], ['period', 0, 99]], // biome-ignore format: pairs
  period: [['period-start', 1, 1], ['period-end', 1, 1], ['target', 0, 9], ['actual', 0, 99]], // biome-ignore format: pairs
  actual: [['dimension', 0, 9], ['comment', 0, 1]], // biome-ignore format: pairs
  target: [['dimension', 0, 9], ['comment', 0, 1]], // biome-ignore format: pairs
  ...Object.fromEntries(['title', 'description', 'comment', 'reporting-org', 'participating-org'].map((name) => [name, [['narrative', 1, 2] as const]])),
};

const attributes: Record<string, Record<string, RegExp>> = {
  'iati-activities': { version: /^2\.03$/, 'generated-datetime': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ },
  'iati-activity': { 'last-updated-datetime': /Z$/, 'xml:lang': /^fr$/ },
  'reporting-org': { ref: /./, type: /^\d\d$/ },
  'participating-org': { ref: /./, type: /^\d\d$/, role: /^4$/ },
  description: { type: /^1$/ },
  'activity-status': { code: /^[1-6]$/ },
  'activity-date': { 'iso-date': /^\d{4}-\d\d-\d\d$/, type: /^2$/ },
  'recipient-country': { code: /^[A-Z]{2}$/, percentage: /^100$/ },
  sector: { vocabulary: /^1$/, code: /^\d{5}$/, percentage: /^100$/ },
  result: { type: /^[1239]$/, 'aggregation-status': /^(?:true|false)$/ },
  indicator: { measure: /^[12]$/, ascending: /^(?:true|false)$/, 'aggregation-status': /^(?:true|false)$/ },
  reference: { vocabulary: /^99$/, code: /^IND-/ },
  baseline: { 'iso-date': /^\d{4}-\d\d-\d\d$/, year: /^\d{4}$/, value: /^\d+(?:\.\d+)?$/ },
  'period-start': { 'iso-date': /^\d{4}-\d\d-\d\d$/ },
  'period-end': { 'iso-date': /^\d{4}-\d\d-\d\d$/ },
  target: { value: /^\d+(?:\.\d+)?$/ },
  actual: { value: /^\d+(?:\.\d+)?$/ },
  dimension: { name: /^[a-z]+$/, value: /./ },
  narrative: { 'xml:lang': /^(?:fr|en)$/ },
};

/** Where an element departs from the tables above. */
function faults(element: XmlElement, path = ''): string[] {
  const here = `${path}/${element.name}`;
  const allowed = content[element.name] ?? [];
  const order = allowed.map(([name]) => name);
  const names = element.children.map(({ name }) => name);
  const expected = attributes[element.name] ?? {};
  // The description of an indicator has no type.
  const optional = element.name === 'description' && path.endsWith('/indicator') ? ['type'] : [];
  return [
    ...names.filter((name) => !order.includes(name)).map((name) => `${here} holds ${name}`),
    ...names.filter((name, i) => i > 0 && order.indexOf(name) < order.indexOf(names[i - 1] as string)).map((name) => `${here}: ${name} too late`),
    ...allowed
      .filter(([name, least, most]) => {
        const count = names.filter((each) => each === name).length;
        return count < least || count > most;
      })
      .map(([name]) => `${here}: number of ${name}`),
    ...Object.keys(element.attributes)
      .filter((key) => !(key in expected))
      .map((key) => `${here} has ${key}`),
    ...Object.entries(expected)
      .filter(([key, form]) => !optional.includes(key) && !form.test(element.attributes[key] ?? ''))
      .map(([key]) => `${here} ${key}="${element.attributes[key]}"`),
    ...element.children.flatMap((child) => faults(child, here)),
  ];
}

const read = (table: LogframeTable) => readXml(logframeIati(table, activity));
const indicatorOf = (table: LogframeTable, code: string) =>
  elementsOf(read(table), 'indicator').find((each) => elementsOf(each, 'reference')[0]?.attributes.code === code) as XmlElement;

/** The periods of an indicator: days, targets, and what was reached as a whole and in parts. */
const periodsOf = (table: LogframeTable, code: string) =>
  elementsOf(indicatorOf(table, code), 'period').map((period) => {
    const values = (name: string, parts: boolean) =>
      elementsOf(period, name).flatMap((each) => (elementsOf(each, 'dimension').length > 0 === parts ? [each.attributes.value] : []));
    const day = (name: string) => elementsOf(period, name)[0]?.attributes['iso-date'];
    return { days: [day('period-start'), day('period-end')], target: values('target', false), actual: values('actual', false), parts: values('actual', true) };
  });

const variants = [
  ['whole', sampleTable],
  ['public', publicVariant(sampleTable)],
  ['of all that there is', { ...sampleTable, period: { name: 'start', from: new Date(0), until: new Date('2027-01-01T00:00:00Z') } }],
  [
    'of a city east of Greenwich',
    {
      ...sampleTable,
      unit: 'NE-ECI',
      timeZone: 'Africa/Niamey',
      period: { name: '2026-Q4', from: new Date('2026-09-30T23:00:00Z'), until: new Date('2026-12-31T23:00:00Z') },
    },
  ],
] as const satisfies readonly (readonly [string, LogframeTable])[];

describe('the table as IATI 2.03', () => {
  it.each(variants)('%s: holds to the order, the counts and the attributes of the schema', (_, table) => {
    expect(faults(read(table))).toEqual([]);
  });

  it('the check of the structure finds faults', () => {
    const broken = structuredClone(read(sampleTable));
    const [indicator] = elementsOf(broken, 'indicator');
    indicator?.children.reverse();
    delete elementsOf(broken, 'baseline')[0]?.attributes.year;
    expect(faults(broken).join('\n')).toMatch(/too late[\s\S]*baseline year="undefined"/);
  });

  it('has the value and its parts in the table’s period, milestone and target in the activity’s', () => {
    expect(periodsOf(sampleTable, 'IND-1')).toEqual([
      { days: ['2026-10-01', '2026-12-31'], target: [], actual: ['1234567'], parts: ['1200000', '34500', '60', '4', '3'] },
      { days: ['2021-01-01', '2026-12-31'], target: ['1250000'], actual: ['1300000'], parts: [] },
      { days: ['2021-01-01', '2027-12-31'], target: ['2000000'], actual: ['1300000'], parts: [] },
    ]);
    expect(elementsOf(indicatorOf(sampleTable, 'IND-1'), 'baseline')[0]?.attributes).toEqual({ 'iso-date': '2019-12-31', year: '2019', value: '0' });
  });

  it('says each part by every dimension of its indicator, a crime by its code', () => {
    const parts = elementsOf(indicatorOf(sampleTable, 'IND-2'), 'actual').map((actual) =>
      elementsOf(actual, 'dimension').map((each) => Object.values(each.attributes).join('=')),
    );
    expect(parts[1]).toEqual(['country=ML', 'crime=ICCS-08051', 'sex=male', 'age=adult']);
  });

  it('a period is one, when the table’s is the activity’s up to the day of a target', () => {
    const period = { name: 'start', from: new Date(0), until: new Date('2027-01-01T00:00:00Z') };
    const table = tableOf([rowOf('IND-3', { value: 7, sinceStart: 7, target: { value: 9, on: '2026-12-31' } })], { period });
    expect(periodsOf(table, 'IND-3')).toEqual([{ days: ['2021-01-01', '2026-12-31'], target: ['9'], actual: ['7'], parts: [] }]);
  });

  it('rates are percentages, which do not add up over units', () => {
    expect(indicatorOf(sampleTable, 'IND-6').attributes).toEqual({ measure: '2', ascending: 'true', 'aggregation-status': 'false' });
    expect(indicatorOf(sampleTable, 'IND-2').attributes).toEqual({ measure: '1', ascending: 'true', 'aggregation-status': 'true' });
    expect(periodsOf(sampleTable, 'IND-6')[0]?.actual).toEqual(['66.67']);
  });

  it('an indicator without a value has its definition and no period', () => {
    expect(periodsOf(sampleTable, 'IND-8')).toEqual([]);
    expect(elementsOf(indicatorOf(sampleTable, 'IND-8'), 'description')[0]?.children.map(({ text }) => text)[1]).toMatch(
      /^Counts: one officer who was mentored/,
    );
  });

  it('says of a public variant what is not told and what was merged', () => {
    const table = publicVariant(sampleTable);
    expect(periodsOf(table, 'IND-4')).toEqual([]);
    expect(elementsOf(indicatorOf(table, 'IND-4'), 'description')[0]?.children.map(({ text }) => text)[1]).toContain('1 to 4 and is not published');
    const last = elementsOf(indicatorOf(table, 'IND-1'), 'actual')
      .filter((each) => each.children.length === 3)
      .at(-1);
    expect([last?.attributes.value, ...(last?.children ?? []).map((each) => each.attributes.value)]).toEqual(['67', 'merged', 'merged', 'merged']);
  });

  it('texts stand as they were given, in both languages, but for what XML cannot hold', () => {
    const read = readXml(logframeIati(sampleTable, activity));
    const narratives = (name: string) => elementsOf(read, name)[0]?.children.map(({ text }) => text);
    expect(narratives('reporting-org')).toEqual(['L’opérateur & Cie', 'The "operator" <x>']);
    expect(narratives('description')).toEqual(['Lutte contre le trafic de migrants]]>', 'Against migrant smuggling\uFFFD']);
    expect(narratives('title')).toEqual(['Partenariat opérationnel conjoint\u00A0: Mali', 'Common operational partnership: Mali']);
  });
});

// The schemas are the initiative's and are not part of this project: a folder named by COP_IATI_SCHEMAS, or one beside the project.
const schema = [process.env.COP_IATI_SCHEMAS, join(import.meta.dirname, '../../../../shared/iati')]
  .filter((folder) => folder !== undefined)
  .map((folder) => join(folder, 'iati-activities-schema.xsd'))
  .find((file) => existsSync(file));
const validator = spawnSync('xmllint', ['--version']).error === undefined;
if (!schema || !validator)
  process.stdout.write('xmllint (libxml2-utils) or the schemas of IATI (COP_IATI_SCHEMAS) are not there: the XML is not validated against them here.\n');

describe('the schemas of IATI', () => {
  const validated = (xml: string) => {
    const dir = mkdtempSync(join(tmpdir(), 'cop-iati-'));
    try {
      const file = join(dir, 'activity.xml');
      writeFileSync(file, xml);
      const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema ?? '', file], { encoding: 'utf8' });
      return { status, stderr };
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  };

  it.skipIf(!schema || !validator).each(variants)('%s: is valid', (_, table) => {
    expect(validated(logframeIati(table, activity))).toEqual({ status: 0, stderr: expect.stringContaining('validates') });
  });

  it.skipIf(!schema || !validator)('something else is not', () => {
    expect(validated(logframeIati(sampleTable, activity).replace(/<period-end [^>]*>/, '')).status).not.toBe(0);
  });
});
