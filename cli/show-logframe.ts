import type { DeclarationView, LogframeItems, LogframeRowView, LogframeView } from '#gateway/contract';
import { countedLabel, dimensionLabel } from '#protocol';
import { type Field, fieldLines } from './show-content.ts';
import { table } from './table.ts';
import { type Clocks, showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** Writes the logical framework: a line for each indicator, then what each value is made of. */
export function showLogframe(view: LogframeView, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  ui.title(t('text.logframeTitle', { unit: view.unitName, code: view.unit, period: view.period.name }));
  ui.line(
    `  ${t('text.logframePeriod', { from: showTime(view.period.from, clocks.own, language), until: showTime(view.period.until, clocks.own, language) })}`,
  );
  ui.line();
  const rows = [
    [
      t('title.indicator'),
      t('title.indicatorTitle'),
      t('title.value'),
      t('title.sinceStart'),
      t('title.baseline'),
      t('title.milestone'),
      t('title.target'),
      t('title.progress'),
    ],
    ...view.rows.map((row) => [
      row.code,
      row.title[language],
      valueText(row.value, row, ui),
      valueText(row.sinceStart, row, ui),
      setText(row.baseline, row, ui),
      setText(row.milestone, row, ui),
      setText(row.target, row, ui),
      row.progress === undefined ? '–' : percent(100 * row.progress, ui),
    ]),
  ];
  for (const line of table(aligned(rows, 2))) ui.line(`  ${line}`);
  for (const row of view.rows.filter(({ cells }) => cells.length > 0)) showCells(row, ui);
  if (view.waiting > 0) {
    ui.line();
    ui.line(t('text.declarationsWait', { n: view.waiting }));
  }
  ui.line();
  ui.line(t('text.logframeNext'));
}

/** By each dimension of its own, what a value is made of. */
function showCells(row: LogframeRowView, ui: Ui): void {
  const { t, language } = ui;
  ui.line();
  ui.title(t('text.ofIndicator', { code: row.code, title: row.title[language] }));
  const parts = row.dimensions.flatMap((name) => {
    const sums = new Map<string, number>();
    for (const { at, value } of row.cells) sums.set(at[name] ?? '', (sums.get(at[name] ?? '') ?? 0) + value);
    const inOrder = [...sums].sort(([, a], [, b]) => b - a);
    return inOrder.map(([word, value], index) => [index === 0 ? dimensionLabel(name)[language] : '', countedLabel(name, word)[language], number(value, ui)]);
  });
  for (const line of table(aligned(parts, 2))) ui.line(`  ${line}`);
}

/** Writes what is behind a number, and how it is counted. */
export function showItems(list: LogframeItems, row: LogframeRowView | undefined, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  ui.title(t('text.ofIndicator', { code: list.indicator, title: row?.title[language] ?? '' }));
  if (row) {
    const fields: Field[] = [
      [t('title.countsAsOne'), row.counts[language]],
      [t('title.neverCounts'), row.never[language]],
      [t('title.logframeSource'), row.source[language]],
    ];
    for (const line of fieldLines(fields)) ui.line(line);
  }
  if (list.items.length > 0) {
    ui.line();
    const rows = list.items.map(({ exchange, at, cell, value }) => [
      exchange,
      showTime(at, clocks.own, language),
      number(value, ui),
      Object.entries(cell)
        .map(([name, word]) => countedLabel(name, word)[language])
        .join(', '),
    ]);
    for (const line of table(rows)) ui.line(`  ${line}`);
  }
  ui.line();
  ui.line(t(list.more ? 'text.itemsMore' : 'text.itemsAll', { n: list.items.length }));
}

/** A declaration as lines. */
export function declarationLine(declaration: DeclarationView, ui: Ui): string[] {
  const { t } = ui;
  const { id, indicator, period, cells, part, whole, source, verification, declaredBy, decided } = declaration;
  const said = cells
    ? cells.map(({ sex, value }) => `${countedLabel('sex', sex)[ui.language]} ${number(value, ui)}`).join(', ')
    : t('text.partOf', { part: number(part ?? 0, ui), whole: number(whole ?? 0, ui) });
  const state = decided ? t(decided.accepted ? 'text.declarationConfirmed' : 'text.declarationRejected', { by: decided.by }) : t('text.declarationWaits');
  return [t('text.declaration', { id, indicator, period, said }), `  ${t('text.declarationBy', { by: declaredBy, source, verification, state })}`];
}

/** Rows with the columns from `first` on set to the right: numbers stand under numbers. */
function aligned(rows: readonly string[][], first: number): string[][] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows.map((row) => row.map((cell, column) => (column < first ? cell : ' '.repeat((widths[column] ?? 0) - [...cell].length) + cell)));
}

function setText(set: { value: number; on: string } | undefined, row: LogframeRowView, ui: Ui): string {
  return set ? `${valueText(set.value, row, ui)} (${set.on})` : '–';
}

function valueText(value: number | undefined, { measure }: LogframeRowView, ui: Ui): string {
  if (value === undefined) return '–';
  return measure === 'percent' ? percent(value, ui) : number(value, ui);
}

function number(value: number, { language }: Ui): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(value);
}

function percent(value: number, ui: Ui): string {
  return `${number(value, ui)}${ui.language === 'fr' ? '\u00a0%' : '%'}`;
}
