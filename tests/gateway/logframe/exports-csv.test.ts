// The table for spreadsheets, read back by the letter of RFC 4180, and as a spreadsheet would that expects another separator.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../gateway/documents/csv.ts';
import { logframeCsv } from '../../../gateway/logframe/exports/csv.ts';
import { publicVariant } from '../../../gateway/logframe/exports/public-variant.ts';
import { rowOf, sampleTable, tableOf } from './sample-table.ts';

/** Rows of RFC 4180, section 2, with a separator; throws SyntaxError where the text leaves its grammar. */
function strictly(text: string, separator: string): string[][] {
  if (!text.startsWith('\uFEFF') || !text.endsWith('\r\n')) throw new SyntaxError('byte order mark, last line end');
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`, 'y');
  const rows: string[][] = [[]];
  field.lastIndex = 1;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new SyntaxError(`in ${JSON.stringify(rows.at(-1))}`);
    const [, inQuotes, plain = '', end] = match;
    (rows.at(-1) as string[]).push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === '\r\n' && field.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

/** Cells as sloppily as a spreadsheet may cut them: at any separator and line end, in quotes or not. */
const sloppily = (text: string) => text.slice(1).split(/[,;\t\r\n"]/);

const formula = /^\s*[=+\-@＝＋－＠]/;
const isNumber = /^-?\d+(?:[.,]\d+)?$/;

/** The rows with the titles of their columns. */
function recordsOf(table: typeof sampleTable, language: 'fr' | 'en'): Record<string, string>[] {
  const [head = [], ...rows] = strictly(logframeCsv(table, language), language === 'fr' ? ';' : ',');
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(row.map((value, i) => [head[i] as string, value]));
  });
}

describe('the table as CSV', () => {
  it('French: semicolons, decimal commas, no thousands separators', () => {
    const [first, cell] = recordsOf(sampleTable, 'fr');
    expect(first).toMatchObject({
      ...{ Unité: 'ML-BRTMTH', Indicateur: 'IND-1', Période: '2026-Q4', Du: '2026-10-01', Au: '2026-12-31' },
      ...{ Sens: 'ensemble', Type: 'ensemble', Infraction: 'ensemble', Pays: '', Sexe: '', Âge: '', Partenaire: '' },
      ...{ 'Unité de mesure': 'nombre', 'Valeur de la période': '1234567', 'Depuis le début': '1300000' },
      ...{ 'Valeur de référence': '0', 'Date de référence': '2019-12-31', Jalon: '1250000', 'Date du jalon': '2026-12-31' },
      ...{ Cible: '2000000', 'Date de la cible': '2027-12-31', 'Progression (%)': '65' },
    });
    expect(first?.Définition).toMatch(/^Compte\u00A0: un échange .* Ne compte jamais\u00A0: les exercices, .* Ventilé par\u00A0: sens, type, infraction\.$/);
    expect(cell).toMatchObject({
      Sens: 'Envoyé',
      Type: 'Trafic de migrants par voie terrestre',
      Infraction: 'Trafic illicite de migrants (ICCS 08051)',
      'Valeur de la période': '1200000',
    });
    expect(recordsOf(sampleTable, 'fr').find(({ Indicateur }) => Indicateur === 'IND-6')).toMatchObject({
      'Valeur de la période': '66,6667',
      Jalon: '55,5',
      'Unité de mesure': '%',
    });
  });

  it('English: commas, decimal points', () => {
    const rate = recordsOf(sampleTable, 'en').find(({ Indicator }) => Indicator === 'IND-6');
    expect(rate).toMatchObject({ 'Value of the period': '66.6667', 'Since the start': '62.5', Baseline: '40', 'Progress (%)': '75' });
  });

  it('has a row for each value and for each cell, whose numbers come to it', () => {
    const records = recordsOf(sampleTable, 'en');
    expect(records).toHaveLength(sampleTable.rows.reduce((sum, { cells }) => sum + 1 + cells.length, 0));
    for (const { indicator, value, cells } of sampleTable.rows) {
      const [whole, ...parts] = records.filter(({ Indicator }) => Indicator === indicator.code);
      if (cells.length > 0) expect(parts.reduce((sum, part) => sum + Number(part['Value of the period']), 0)).toBe(value);
      if (value === undefined) expect(whole?.['Value of the period']).toBe('');
    }
  });

  it('says what a public variant does not tell', () => {
    const records = recordsOf(publicVariant(sampleTable), 'fr');
    const of = (code: string) => records.filter(({ Indicateur }) => Indicateur === code);
    expect(of('IND-4')).toEqual([expect.objectContaining({ 'Valeur de la période': '<\u00A05', 'Depuis le début': '<\u00A05' })]);
    expect(of('IND-1')[0]).toMatchObject({ 'Depuis le début': 'non publié', 'Progression (%)': '' });
    expect(of('IND-1').at(-1)).toMatchObject({ Sens: 'Cellules regroupées', Type: 'Cellules regroupées', 'Valeur de la période': '67' });
    expect(of('IND-2')[0]).toMatchObject({ 'Valeur de référence': '<\u00A05', 'Date de référence': '' });
  });

  it('of all that there is has no first day', () => {
    const period = { name: 'start', from: new Date(0), until: new Date('2027-01-01T00:00:00Z') };
    expect(recordsOf(tableOf([rowOf('IND-3', { value: 0 })], { period }), 'fr')[0]).toMatchObject({ Du: '', Au: '2026-12-31' });
  });

  it.each(['fr', 'en'] as const)('%s: nothing in it is a formula, wherever it is cut', (language) => {
    const text = logframeCsv(sampleTable, language);
    expect(sloppily(text).filter((cell) => formula.test(cell) && !isNumber.test(cell))).toEqual([]);
    expect(text).toContain(language === 'fr' ? "'=1+1" : "'@officers");
  });
});

describe('any text', () => {
  const odd = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', ' ', ',', ';', '"', "'", 'a', '1', '|', '\u00A0') });

  it.each(['fr', 'en'] as const)('%s: is harmless, and is read back but for its apostrophes', (language) => {
    fc.assert(
      fc.property(fc.array(fc.array(odd, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const text = csvText(rows, language);
        expect(sloppily(text).filter((cell) => formula.test(cell))).toEqual([]);
        const read = strictly(text, language === 'fr' ? ';' : ',');
        const plain = (all: readonly (readonly string[])[]) => all.map((row) => row.map((cell) => cell.replaceAll("'", '')));
        expect(plain(read)).toEqual(plain(rows));
      }),
    );
  });

  it('a text that looks like a number with a comma is one cell in either language', () => {
    expect(csvText([['', '1,1']], 'en')).toBe('\uFEFF,"1,1"\r\n');
    expect(csvText([['', '1,1']], 'fr')).toBe('\uFEFF;"1,1"\r\n');
  });

  it('numbers stay numbers, also negative ones', () => {
    expect(csvText([[-5, 1_234_567.891, 0]], 'fr')).toBe('\uFEFF-5;1234567,891;0\r\n');
    expect(csvText([[-5, 1_234_567.891, 0]], 'en')).toBe('\uFEFF-5,1234567.891,0\r\n');
  });
});
