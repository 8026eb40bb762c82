// The table as a workbook: unpacked and read back by readers of our own, by openpyxl and by LibreOffice where they are at hand.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../../gateway/documents/workbook.ts';
import { publicVariant } from '../../../gateway/logframe/exports/public-variant.ts';
import { logframeXlsx } from '../../../gateway/logframe/exports/xlsx.ts';
import type { LogframeTable } from '../../../gateway/logframe/table.ts';
import { elementsOf, readXml, type XmlElement } from '../../support/xml-reader.ts';
import { readZip } from '../../support/zip-reader.ts';
import { sampleTable } from './sample-table.ts';

type Cell = string | number;

/** The parts of a workbook, each well-formed. */
function partsOf(octets: Uint8Array): Map<string, XmlElement> {
  return new Map([...readZip(octets)].map(([path, content]) => [path, readXml(Buffer.from(content).toString())]));
}

/** The cells of a sheet by their places: numbers as numbers, texts as texts. */
function cellsOf(sheet: XmlElement): Map<string, { value: Cell; style: number }> {
  return new Map(
    elementsOf(sheet, 'c').map(({ attributes, children }) => {
      const text = children[0]?.name === 'is' ? (children[0].children[0]?.text ?? '') : undefined;
      return [attributes.r as string, { value: text ?? Number(children[0]?.text), style: Number(attributes.s) }];
    }),
  );
}

/** The rows of a sheet under the titles of its head. */
function recordsOf(sheet: XmlElement): Record<string, Cell>[] {
  const cells = cellsOf(sheet);
  const heads = [...cells].flatMap(([at, { value }]) => (/^[A-Z]+1$/.test(at) ? [[at.replace(/\d/g, ''), String(value)] as const] : []));
  const rows = elementsOf(sheet, 'row').length;
  return Array.from({ length: rows - 1 }, (_, i) =>
    Object.fromEntries(
      heads.flatMap(([column, head]) => {
        const cell = cells.get(`${column}${i + 2}`);
        return cell ? [[head, cell.value]] : [];
      }),
    ),
  );
}

const sheet = (table: LogframeTable, language: 'fr' | 'en', number: number) =>
  partsOf(logframeXlsx(table, language)).get(`xl/worksheets/sheet${number}.xml`) as XmlElement;

/** Days since 1899-12-30, as spreadsheets count. */
const serial = (day: string) => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

describe('the package', () => {
  const parts = partsOf(logframeXlsx(sampleTable, 'fr'));

  it('names the type of every part, and every relation leads to one', () => {
    const types = elementsOf(parts.get('[Content_Types].xml') as XmlElement, 'Override').map(({ attributes }) => attributes.PartName);
    const content = [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml').map((path) => `/${path}`);
    expect(types.sort()).toEqual(content.sort());
    const targets = [...parts].flatMap(([path, part]) => {
      if (!path.endsWith('.rels')) return [];
      const folder = posix.dirname(posix.dirname(path));
      return elementsOf(part, 'Relationship').map(({ attributes }) => posix.normalize(posix.join(folder, attributes.Target as string)));
    });
    expect(targets.filter((target) => !parts.has(target))).toEqual([]);
    expect([...new Set(targets)].sort()).toEqual(content.map((path) => path.slice(1)).sort());
  });

  it('the same table makes the same octets', () => {
    expect(Buffer.from(logframeXlsx(sampleTable, 'fr')).equals(Buffer.from(logframeXlsx(sampleTable, 'fr')))).toBe(true);
  });

  it('every style of a cell exists', () => {
    const formats = elementsOf(elementsOf(parts.get('xl/styles.xml') as XmlElement, 'cellXfs')[0] as XmlElement, 'xf').length;
    for (const number of [1, 2, 3]) {
      const used = [...cellsOf(parts.get(`xl/worksheets/sheet${number}.xml`) as XmlElement).values()].map(({ style }) => style);
      expect(Math.max(...used)).toBeLessThan(formats);
    }
  });
});

describe('the sheets', () => {
  it('French: numbers and dates are real ones, a percentage a part of 1', () => {
    const [first, ...rest] = recordsOf(sheet(sampleTable, 'fr', 1));
    expect(first).toEqual({
      ...{ Indicateur: 'IND-1', Intitulé: 'Échanges d’informations au niveau régional (incidents, renseignement)', Période: '2026-Q4' },
      ...{ Du: serial('2026-10-01'), Au: serial('2026-12-31'), 'Unité de mesure': 'nombre', 'Valeur de la période': 1_234_567 },
      ...{ 'Depuis le début': 1_300_000, 'Valeur de référence': 0, 'Date de référence': serial('2019-12-31'), Jalon: 1_250_000 },
      ...{ 'Date du jalon': serial('2026-12-31'), Cible: 2_000_000, 'Date de la cible': serial('2027-12-31'), Progression: 0.65 },
    });
    expect(rest.find(({ Indicateur }) => Indicateur === 'IND-6')).toMatchObject({ 'Valeur de la période': 200 / 3 / 100, Cible: 0.7 });
    expect(rest.find(({ Indicateur }) => Indicateur === 'IND-8')).not.toHaveProperty('Valeur de la période');
    expect(serial('2026-12-31')).toBe(46_387);
  });

  it.each([1, 2, 3])('sheet %d has a head that stays in sight, and no formula', (number) => {
    const read = sheet(sampleTable, 'en', number);
    expect(elementsOf(read, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', topLeftCell: 'A2', state: 'frozen' });
    expect(elementsOf(read, 'f')).toEqual([]);
    expect(elementsOf(read, 'col').length).toBe(elementsOf(elementsOf(read, 'row')[0] as XmlElement, 'c').length);
  });

  it('a title that looks like a formula is a text', () => {
    expect(recordsOf(sheet(sampleTable, 'fr', 1)).map(({ Intitulé }) => Intitulé)).toContain('=1+1\u202F; "officiers", formés');
  });

  it('the second defines every indicator, and says of which unit and period', () => {
    const records = recordsOf(sheet(sampleTable, 'en', 2));
    expect(records[0]).toMatchObject({ Indicator: 'IND-1', 'Broken down by': 'direction, type, crime' });
    expect(records[6]?.['Source and means of verification']).toContain('HYPERLINK');
    expect(records.slice(9).map(({ Indicator, Title }) => [Indicator, String(Title).replaceAll('\u00A0', ' ')])).toEqual([
      ['Unit', 'ML-BRTMTH – Brigade « BRTMTH » & <Bamako>'],
      ['Period', '2026-Q4: 1 October 2026 to 31 December 2026 (time in Bamako)'],
      ['Made on', '4 January 2027 at 09:30:00 UTC (09:30 in Bamako)'],
    ]);
  });

  it('the third has the cells, whose numbers come to the values', () => {
    const records = recordsOf(sheet(sampleTable, 'en', 3));
    for (const { indicator, value, cells } of sampleTable.rows) {
      const parts = records.filter(({ Indicator }) => Indicator === indicator.code);
      expect(parts).toHaveLength(cells.length);
      if (cells.length > 0) expect(parts.reduce((sum, part) => sum + (part['Value of the period'] as number), 0)).toBe(value);
    }
  });

  it('a public variant says what it does not tell', () => {
    const records = recordsOf(sheet(publicVariant(sampleTable), 'en', 1));
    expect(records[4]).toMatchObject({ 'Value of the period': '<\u00A05', 'Since the start': '<\u00A05' });
    expect(records[0]).toMatchObject({ 'Since the start': 'not published' });
    expect(recordsOf(sheet(publicVariant(sampleTable), 'en', 2)).at(-1)?.Indicator).toBe('Public variant');
  });
});

describe('the charts', () => {
  it.each(['fr', 'en'] as const)('%s: there is one for each target, whose bars are cells of the sheet', (language) => {
    const parts = partsOf(logframeXlsx(sampleTable, language));
    const cells = cellsOf(parts.get('xl/worksheets/sheet1.xml') as XmlElement);
    const name = elementsOf(parts.get('xl/workbook.xml') as XmlElement, 'sheet')[0]?.attributes.name;
    const charts = [...parts].filter(([path]) => path.startsWith('xl/charts/')).map(([, part]) => part);
    expect(charts).toHaveLength(sampleTable.rows.filter(({ target }) => target).length);
    let bars = 0;
    for (const chart of charts) {
      for (const reference of [...elementsOf(chart, 'c:strRef'), ...elementsOf(chart, 'c:numRef')]) {
        const [, of, column, row] = /^'([^']+)'!\$([A-Z]+)\$(\d+)$/.exec(elementsOf(reference, 'c:f')[0]?.text ?? '') ?? [];
        expect(of).toBe(name);
        expect(elementsOf(reference, 'c:v')[0]?.text).toBe(String(cells.get(`${column}${row}`)?.value));
        bars++;
      }
    }
    expect(bars).toBe(charts.length * 3 * 3);
  });

  it('columns are named as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

/** Runs something on the file of a table. */
function withFile<T>(table: LogframeTable, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cop-xlsx-'));
  try {
    const file = join(folder, 'logframe.xlsx');
    writeFileSync(file, logframeXlsx(table, 'fr'));
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const python = ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0);
if (!python) process.stdout.write('openpyxl (python3-openpyxl) is not there: the workbook is not read back by it here.\n');
const office = spawnSync('soffice', ['--version']).error === undefined;
if (!office) process.stdout.write('LibreOffice (libreoffice-calc) is not there: the workbook is not opened by it here.\n');

describe('other readers', () => {
  it.skipIf(!python)('openpyxl finds sheets, numbers, dates and charts', () => {
    const script =
      'import sys, json, openpyxl; b = openpyxl.load_workbook(sys.argv[1]); s = b.worksheets[0]; print(json.dumps([b.sheetnames, [len(x._charts) for x in b.worksheets], s["G2"].value, str(s["D2"].value), s.freeze_panes, s["G8"].number_format]))';
    const read = withFile(sampleTable, (file) => JSON.parse(execFileSync(python as string, ['-c', script, file], { encoding: 'utf8' })));
    expect(read).toEqual([['Indicateurs', 'Définitions', 'Ventilation'], [5, 0, 0], 1_234_567, '2026-10-01 00:00:00', 'A2', '0.0%']);
  });

  it.skipIf(!office)(
    'LibreOffice opens it, and writes the same numbers and charts again',
    () => {
      const again = withFile(sampleTable, (file, folder) => {
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        execFileSync('soffice', [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, file], { stdio: 'ignore' });
        return readZip(readFileSync(join(folder, 'logframe.ods')));
      });
      const content = Buffer.from(again.get('content.xml') as Uint8Array).toString();
      for (const each of ['table:name="Indicateurs"', 'office:value="1234567"', 'office:date-value="2026-10-01"', 'office:value="0.65"'])
        expect(content).toContain(each);
      expect([...again.keys()].filter((path) => /^Object \d+\/content\.xml$/.test(path))).toHaveLength(5);
    },
    60_000,
  );
});
