// The table as a workbook: values with their targets and charts, definitions, and cells.
import type { Language } from '#protocol';
import { instantText } from '../../documents/times.ts';
import { columnName, type NumberStyle, type Sheet, type SheetCell, sheetRef, workbookFile } from '../../documents/workbook.ts';
import type { Bar, BarChart } from '../../documents/workbook-chart.ts';
import { dimensionNames, type Indicator } from '../indicators.ts';
import type { LogframeRow, LogframeTable } from '../table.ts';
import { absentText, dayAt, daysOf, dimensionsText, dimensionText, periodText, sourceTexts, wordAt, wordText } from './parts.ts';
import { type ExportWord, exportWord, labelIn } from './words.ts';

/** What a column of the first sheet holds, in their order. */
const columns = [
  ['indicator', 11],
  ['title', 44],
  ['period', 11],
  ['from', 12],
  ['to', 12],
  ['measure', 13],
  ['value', 14],
  ['sinceStart', 14],
  ['baseline', 14],
  ['baselineOn', 14],
  ['milestone', 12],
  ['milestoneOn', 14],
  ['target', 12],
  ['targetOn', 14],
  ['progress', 13],
] as const satisfies readonly (readonly [ExportWord, number])[];

type Column = (typeof columns)[number][0];
type Columns = Partial<Record<Column, SheetCell>>;

// Columns whose cells are the bars of a chart.
const barColumns = ['value', 'sinceStart', 'target'] as const;

/**
 * The table as a workbook (Office Open XML): numbers and dates are real ones, percentages parts of 1. The first sheet has a row and, for each indicator
 * with a target, a chart; the second what is counted; the third a row for each cell. A number that a public variant does not tell stands as a text.
 */
export function logframeXlsx(table: LogframeTable, language: Language): Uint8Array {
  const name = (key: ExportWord) => exportWord(language, key);
  return workbookFile({
    title: `${name('framework')} – ${table.unit} – ${table.period.name}`,
    at: table.madeAt,
    sheets: [indicatorSheet(table, language), definitionSheet(table, language), cellSheet(table, language)],
  });
}

function indicatorSheet(table: LogframeTable, language: Language): Sheet {
  const name = exportWord(language, 'sheetIndicators');
  const head = columns.map(([key]) => exportWord(language, key));
  return {
    name,
    head,
    widths: columns.map(([, width]) => width),
    rows: table.rows.map((row) => {
      const cells = cellsOf(row, table, language);
      return columns.map(([key]) => cells[key]);
    }),
    charts: table.rows.flatMap((row, i) => chartOf(row, i + 2, sheetRef(name), head, language)),
  };
}

function cellsOf(row: LogframeRow, table: LogframeTable, language: Language): Columns {
  const { indicator, baseline, milestone, target, progress } = row;
  const { first, last } = daysOf(table);
  const number = (value: number | undefined): SheetCell => (value === undefined ? undefined : { number: inCells(value, indicator), style: styleOf(indicator) });
  const day = (on: string | undefined): SheetCell => (on === undefined ? undefined : { date: dayAt(on) });
  const told = (key: 'value' | 'sinceStart') => number(row[key]) ?? (row.withheld?.[key] ? absentText(row, key, language) : undefined);
  return {
    indicator: indicator.code,
    title: labelIn(indicator.title, language),
    period: table.period.name,
    from: day(first),
    to: day(last),
    measure: exportWord(language, indicator.measure),
    value: told('value'),
    sinceStart: told('sinceStart'),
    baseline: row.withheld?.baseline ? absentText(row, 'baseline', language) : number(baseline?.value),
    baselineOn: day(baseline?.on),
    milestone: number(milestone?.value),
    milestoneOn: day(milestone?.on),
    target: number(target?.value),
    targetOn: day(target?.on),
    progress: progress === undefined ? undefined : { number: progress, style: 'percent' },
  };
}

const styleOf = ({ measure }: Indicator): NumberStyle => (measure === 'percent' ? 'percent' : 'count');

/** A spreadsheet shows a part of 1 as a percentage. */
const inCells = (value: number, { measure }: Indicator): number => (measure === 'percent' ? value / 100 : value);

/** Of a row of the sheet: what there is, beside its target. */
function chartOf(row: LogframeRow, number: number, sheet: string, head: readonly string[], language: Language): BarChart[] {
  if (!row.target) return [];
  const cell = (column: Column, at: number) => `${sheet}!$${columnOf(column)}$${at}`;
  const bars = barColumns.flatMap((column): Bar[] => {
    const value = column === 'target' ? row.target?.value : row[column];
    if (value === undefined) return [];
    const at = columns.findIndex(([key]) => key === column);
    return [{ nameCell: cell(column, 1), name: head[at] as string, valueCell: cell(column, number), value: inCells(value, row.indicator) }];
  });
  const { code, title } = row.indicator;
  const format = row.indicator.measure === 'percent' ? '0.0%' : '#,##0';
  return [{ title: `${code} – ${labelIn(title, language)}`, categoryCell: cell('indicator', number), category: code, bars, format }];
}

const columnOf = (column: Column) => columnName(columns.findIndex(([key]) => key === column));

function definitionSheet(table: LogframeTable, language: Language): Sheet {
  const keys = ['indicator', 'title', 'measure', 'counts', 'never', 'dimensions', 'source'] as const;
  const rows: SheetCell[][] = table.rows.map((row) => {
    const { code, title, measure, counts, never } = row.indicator;
    return [
      code,
      labelIn(title, language),
      exportWord(language, measure),
      labelIn(counts, language),
      labelIn(never, language),
      dimensionsText(row.indicator, language),
      sourceTexts(row, language).join('\n'),
    ];
  });
  const about: SheetCell[][] = [
    [exportWord(language, 'unitOfPolice'), `${table.unit} – ${table.unitName}`],
    [exportWord(language, 'period'), periodText(table, language)],
    [exportWord(language, 'madeAt'), instantText(table.madeAt, language, table)],
    ...(table.publicVariant ? [[exportWord(language, 'publicVariant'), exportWord(language, 'publicRule')]] : []),
  ];
  return {
    name: exportWord(language, 'sheetDefinitions'),
    head: keys.map((key) => exportWord(language, key)),
    widths: [14, 44, 13, 50, 50, 24, 50],
    rows: [...rows, ...about],
  };
}

function cellSheet(table: LogframeTable, language: Language): Sheet {
  return {
    name: exportWord(language, 'sheetCells'),
    head: [
      exportWord(language, 'indicator'),
      exportWord(language, 'title'),
      ...dimensionNames.map((each) => dimensionText(each, language)),
      exportWord(language, 'value'),
    ],
    widths: [11, 44, 12, 34, 38, 18, 18, 18, 16, 14],
    rows: table.rows.flatMap((row) =>
      row.cells.map((cell): SheetCell[] => [
        row.indicator.code,
        labelIn(row.indicator.title, language),
        ...dimensionNames.map((each) => (row.indicator.dimensions.includes(each) ? wordText(each, wordAt(cell, each), language) : undefined)),
        { number: cell.value, style: 'count' },
      ]),
    ),
  };
}
