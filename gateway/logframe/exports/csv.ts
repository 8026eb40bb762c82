// The table for spreadsheets: a row for each value, and one for each of its cells.
import type { Language } from '#protocol';
import { type CsvCell, csvText } from '../../documents/csv.ts';
import { dimensionNames } from '../indicators.ts';
import type { LogframeRow, LogframeTable, SetValue } from '../table.ts';
import { absentText, daysOf, definitionText, dimensionText, sourceTexts, wordAt, wordText } from './parts.ts';
import { exportWord, labelIn } from './words.ts';

/**
 * The table as CSV (RFC 4180) for spreadsheets of the language. On the row of a value, each dimension of its indicator says that it is the whole; on the
 * row of a cell, what the cell is. A value that a public variant does not tell stands as "< 5" or as not published.
 */
export function logframeCsv(table: LogframeTable, language: Language): string {
  const t = (key: Parameters<typeof exportWord>[1]) => exportWord(language, key);
  const { first, last } = daysOf(table);
  const head = [
    ...[t('unitOfPolice'), t('indicator'), t('title'), t('period'), t('from'), t('to')],
    ...dimensionNames.map((each) => dimensionText(each, language)),
    ...[t('measure'), t('value'), t('sinceStart')],
    ...[t('baseline'), t('baselineOn'), t('milestone'), t('milestoneOn'), t('target'), t('targetOn')],
    ...[t('progressPercent'), t('definition'), t('source')],
  ];
  const rows = table.rows.flatMap((row) => {
    const { code, title, measure } = row.indicator;
    const common = [table.unit, code, labelIn(title, language), table.period.name, first, last];
    const cells = row.cells.map((cell) => [
      ...common,
      ...dimensionNames.map((each) => (row.indicator.dimensions.includes(each) ? wordText(each, wordAt(cell, each), language) : undefined)),
      ...[t(measure), cell.value],
      ...Array<CsvCell>(10).fill(undefined),
    ]);
    return [valueRow(common, row, language), ...cells];
  });
  return csvText([head, ...rows], language);
}

function valueRow(common: readonly CsvCell[], row: LogframeRow, language: Language): CsvCell[] {
  const { indicator, value, sinceStart, baseline, milestone, target, progress } = row;
  return [
    ...common,
    ...dimensionNames.map((each) => (indicator.dimensions.includes(each) ? exportWord(language, 'total') : undefined)),
    exportWord(language, indicator.measure),
    value ?? (row.withheld?.value ? absentText(row, 'value', language) : undefined),
    sinceStart ?? (row.withheld?.sinceStart ? absentText(row, 'sinceStart', language) : undefined),
    ...(row.withheld?.baseline ? [absentText(row, 'baseline', language), undefined] : setCells(baseline)),
    ...setCells(milestone),
    ...setCells(target),
    progress === undefined ? undefined : progress * 100,
    definitionText(indicator, language),
    sourceTexts(row, language).join(' | '),
  ];
}

const setCells = (set: SetValue | undefined): CsvCell[] => [set?.value, set?.on];
