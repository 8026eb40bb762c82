import type { CaseData } from '#protocol';
import { caseItems, itemLines } from './case-items.ts';
import { countedBy, countedValue } from './screened-rows.ts';
import { type Field, fieldLines } from './show-content.ts';
import type { Ui } from './ui.ts';

/** Writes case data for people: persons, then things and facts, each with its grade and its fields by name. */
export function showCase(data: CaseData, ui: Ui): void {
  const { aggregates = [], ...rest } = data;
  for (const item of caseItems(rest, ui)) {
    ui.line();
    ui.title(item.title);
    for (const line of fieldLines(itemLines(item, ui))) ui.line(line);
  }
  if (aggregates.length === 0) return;
  ui.line();
  ui.title(ui.t('title.counts'));
  const fields = aggregates.map(({ dimension, value, count }): Field => [countedBy(dimension, ui), `${countedValue(dimension, value, ui)}, ${count ?? 0}`]);
  for (const line of fieldLines(fields)) ui.line(line);
}
