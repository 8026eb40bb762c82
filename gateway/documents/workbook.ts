// Workbooks as spreadsheets open them (Office Open XML, ECMA-376): sheets with real numbers and dates, a frozen head, and bar charts. The parts are few
// and small and are written here; a library packs them.
import { strToU8, zipSync } from 'fflate';
import { type BarChart, chartPart, drawingPart } from './workbook-chart.ts';
import { type Attributes, element, type Xml, xmlDocument } from './xml.ts';

/** How a number is shown. */
export type NumberStyle = 'count' | 'percent';

/** A text; a number with the way it is shown (a date is the instant at which its day begins in UTC); or nothing. */
export type SheetCell = string | { number: number; style: NumberStyle } | { date: Date } | undefined;

/** One sheet. Its first row is the head: bold, and in sight while the rest moves. */
export interface Sheet {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  /** Widths of its columns, in characters. */
  widths: readonly number[];
  head: readonly string[];
  rows: readonly (readonly SheetCell[])[];
  /** Below the rows, side by side. */
  charts?: readonly BarChart[];
}

/** What a workbook is made of. */
export interface Workbook {
  title: string;
  /** The date of making that it bears. */
  at: Date;
  sheets: readonly Sheet[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const mime = 'application/vnd.openxmlformats-officedocument';

// Indexes into cellXfs of the style part.
const styles = { text: 0, head: 1, count: 2, percent: 3, date: 4 } as const;

/** The file. The same workbook makes the same octets. */
export function workbookFile(workbook: Workbook): Uint8Array {
  const parts = new Map<string, Xml>();
  const types: [part: string, type: string][] = [];
  const add = (path: string, type: string, content: Xml) => {
    parts.set(path, content);
    types.push([`/${path}`, type]);
  };
  add('xl/workbook.xml', `${mime}.spreadsheetml.sheet.main+xml`, workbookPart(workbook));
  add('xl/styles.xml', `${mime}.spreadsheetml.styles+xml`, stylesPart());
  add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', corePart(workbook));
  let charts = 0;
  for (const [i, sheet] of workbook.sheets.entries()) {
    add(`xl/worksheets/sheet${i + 1}.xml`, `${mime}.spreadsheetml.worksheet+xml`, sheetPart(sheet));
    if (!sheet.charts?.length) continue;
    const numbered = sheet.charts.map((chart) => ({ chart, number: ++charts }));
    add(`xl/drawings/drawing${i + 1}.xml`, `${mime}.drawing+xml`, drawingPart(numbered.length, heightOf(sheet)));
    for (const { chart, number } of numbered) add(`xl/charts/chart${number}.xml`, `${mime}.drawingml.chart+xml`, chartPart(chart));
    parts.set(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relations([['drawing', `../drawings/drawing${i + 1}.xml`]]));
    parts.set(`xl/drawings/_rels/drawing${i + 1}.xml.rels`, relations(numbered.map(({ number }) => ['chart', `../charts/chart${number}.xml`])));
  }
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relations([...workbook.sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const), ['styles', 'styles.xml']]),
  );
  parts.set('_rels/.rels', rootRelations());
  return packed(new Map([['[Content_Types].xml', typesPart(types)], ...parts]), workbook.at);
}

/** The types come first in the file: some readers expect them there. */
function packed(parts: ReadonlyMap<string, Xml>, at: Date): Uint8Array {
  const files = [...parts].map(([path, content]) => [path, strToU8(xmlDocument(content, true))] as const);
  return zipSync(Object.fromEntries(files), { mtime: at });
}

/** The name of a column from its index: A, B, …, Z, AA. */
export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;
}

function sheetPart({ name: _, widths, head, rows, charts }: Sheet): Xml {
  const lastCell = `${columnName(head.length - 1)}${rows.length + 1}`;
  return element('worksheet', { xmlns: main, 'xmlns:r': office }, [
    element('sheetPr', {}, [element('pageSetUpPr', { fitToPage: 1 })]),
    element('dimension', { ref: `A1:${lastCell}` }),
    element('sheetViews', {}, [
      element('sheetView', { workbookViewId: 0 }, [
        element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
        element('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' }),
      ]),
    ]),
    element('sheetFormatPr', { defaultRowHeight: 15 }),
    element(
      'cols',
      {},
      widths.map((width, i) => element('col', { min: i + 1, max: i + 1, width, customWidth: 1 })),
    ),
    element('sheetData', {}, [rowPart(1, head, widths, styles.head), ...rows.map((row, i) => rowPart(i + 2, row, widths))]),
    element('autoFilter', { ref: `A1:${lastCell}` }),
    element('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    // A4, on its side, as many pages long as it needs.
    element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    ...(charts?.length ? [element('drawing', { 'r:id': 'rId1' })] : []),
  ]);
}

function rowPart(number: number, cells: readonly SheetCell[], widths: readonly number[], textStyle: number = styles.text): Xml {
  const parts = cells.map((cell, i) => cellPart(`${columnName(i)}${number}`, cell, textStyle));
  return element(
    'row',
    { r: number, ht: rowHeight(cells, widths), customHeight: 1 },
    parts.filter((part) => part !== undefined),
  );
}

const LINE_POINTS = 14;
// What a word may leave of a line when the next one does not fit.
const LINE_IS_FULL = 0.85;

/** Points of a row whose texts are wrapped: not every reader reckons it. */
function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, i) => {
    const width = (widths[i] ?? 10) * LINE_IS_FULL;
    return typeof cell === 'string' ? cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0) : 1;
  });
  return Math.max(1, ...lines) * LINE_POINTS + 2;
}

const heightOf = ({ head, rows, widths }: Sheet) => [head, ...rows].reduce((sum, cells) => sum + rowHeight(cells, widths), 0);

function cellPart(ref: string, cell: SheetCell, textStyle: number): Xml | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === 'string') {
    const at: Attributes = { r: ref, s: textStyle, t: 'inlineStr' };
    return element('c', at, [element('is', {}, [element('t', { 'xml:space': 'preserve' }, cell)])]);
  }
  const [number, style] = 'date' in cell ? [serialOf(cell.date), styles.date] : [cell.number, styles[cell.style]];
  return element('c', { r: ref, s: style }, [element('v', {}, String(number))]);
}

const MS_PER_DAY = 86_400_000;

/** Days since the last day but one of 1899, which spreadsheets count from. */
const serialOf = (date: Date) => (date.getTime() - Date.UTC(1899, 11, 30)) / MS_PER_DAY;

function workbookPart({ sheets }: Workbook): Xml {
  const last = ({ head, rows }: Sheet) => `$A$1:$${columnName(head.length - 1)}$${rows.length + 1}`;
  return element('workbook', { xmlns: main, 'xmlns:r': office }, [
    element('bookViews', {}, [element('workbookView', { activeTab: 0 })]),
    element(
      'sheets',
      {},
      sheets.map(({ name }, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` })),
    ),
    element(
      'definedNames',
      {},
      sheets.flatMap((sheet, i) => [
        element('definedName', { name: '_xlnm._FilterDatabase', localSheetId: i, hidden: 1 }, `${sheetRef(sheet.name)}!${last(sheet)}`),
        element('definedName', { name: '_xlnm.Print_Titles', localSheetId: i }, `${sheetRef(sheet.name)}!$1:$1`),
      ]),
    ),
  ]);
}

/** A sheet in a formula. */
export function sheetRef(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function stylesPart(): Xml {
  const font = (bold: boolean) => element('font', {}, [...(bold ? [element('b')] : []), element('sz', { val: 10 }), element('name', { val: 'Calibri' })]);
  const fill = (pattern: string, color?: string) =>
    element('fill', {}, [
      element('patternFill', { patternType: pattern }, color ? [element('fgColor', { rgb: color }), element('bgColor', { indexed: 64 })] : []),
    ]);
  const none = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side));
  const format = (numFmtId: number, given: Attributes = {}) => {
    const isHead = given.fontId === 1;
    const aligned = element('alignment', { vertical: 'top', wrapText: numFmtId === 0 ? 1 : undefined });
    return element('xf', { numFmtId, fontId: 0, fillId: isHead ? 2 : 0, borderId: 0, xfId: 0, applyNumberFormat: 1, applyAlignment: 1, ...given }, [aligned]);
  };
  return element('styleSheet', { xmlns: main }, [
    element('numFmts', { count: 1 }, [element('numFmt', { numFmtId: 164, formatCode: '0.0%' })]),
    element('fonts', { count: 2 }, [font(false), font(true)]),
    // The first two are what every reader takes them for.
    element('fills', { count: 3 }, [fill('none'), fill('gray125'), fill('solid', 'FFE8ECF1')]),
    element('borders', { count: 1 }, [element('border', {}, none)]),
    element('cellStyleXfs', { count: 1 }, [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    // In the order of `styles`; 3 is #,##0 and 14 the short date of the reader's language.
    element('cellXfs', { count: 5 }, [format(0), format(0, { fontId: 1, applyFont: 1, applyFill: 1 }), format(3), format(164), format(14)]),
    element('cellStyles', { count: 1 }, [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  ]);
}

function corePart({ title, at }: Workbook): Xml {
  const names = {
    'xmlns:cp': `${packaged}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const made = `${at.toISOString().slice(0, 19)}Z`;
  return element('cp:coreProperties', names, [element('dc:title', {}, title), element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, made)]);
}

function typesPart(types: readonly (readonly [part: string, type: string])[]): Xml {
  return element('Types', { xmlns: `${packaged}/content-types` }, [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...types.map(([part, type]) => element('Override', { PartName: part, ContentType: type })),
  ]);
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): Xml {
  return element(
    'Relationships',
    { xmlns: `${packaged}/relationships` },
    targets.map(([kind, target], i) => element('Relationship', { Id: `rId${i + 1}`, Type: `${office}/${kind}`, Target: target })),
  );
}

function rootRelations(): Xml {
  return element('Relationships', { xmlns: `${packaged}/relationships` }, [
    element('Relationship', { Id: 'rId1', Type: `${office}/officeDocument`, Target: 'xl/workbook.xml' }),
    element('Relationship', { Id: 'rId2', Type: `${packaged}/relationships/metadata/core-properties`, Target: 'docProps/core.xml' }),
  ]);
}
