// What every export takes from a line: its definition, its sums along a dimension, what stands for a number that is not told.
import type { Language } from '#protocol';
import { dayText } from '../../documents/times.ts';
import { dimensionTitle, dimensionWord, merged } from '../dimension-words.ts';
import type { DimensionName, Indicator } from '../indicators.ts';
import type { Cell, LogframeRow, LogframeTable } from '../table.ts';
import { exportWord, labelIn } from './words.ts';

/** The word of a cell along a dimension; that of what was merged, when it has none. */
export function wordAt(cell: Cell, dimension: DimensionName): string {
  return cell.at[dimension] ?? merged;
}

/** A title that begins a line or a cell. */
export function dimensionText(dimension: DimensionName, language: Language): string {
  return labelIn(dimensionTitle(dimension), language);
}

/** What a word is called, as it begins a line or a cell. */
export function wordText(dimension: DimensionName, word: string, language: Language): string {
  const text = labelIn(dimensionWord(dimension, word), language);
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** The sums of the cells along one dimension, a word once, in the order of the cells; what was merged comes last. */
export function sumsBy(row: LogframeRow, dimension: DimensionName): { word: string; value: number }[] {
  const sums = new Map<string, number>();
  for (const cell of row.cells) {
    const word = wordAt(cell, dimension);
    sums.set(word, (sums.get(word) ?? 0) + cell.value);
  }
  const all = [...sums].map(([word, value]) => ({ word, value }));
  return [...all.filter(({ word }) => word !== merged), ...all.filter(({ word }) => word === merged)];
}

/** By what an indicator is told apart. */
export function dimensionsText({ dimensions }: Indicator, language: Language): string {
  if (dimensions.length === 0) return exportWord(language, 'notBroken');
  return dimensions.map((each) => dimensionText(each, language).toLocaleLowerCase(language)).join(', ');
}

/** What counts, what never does, and by what it is told apart, as sentences. */
export function definitionText(indicator: Indicator, language: Language): string {
  return exportWord(language, 'define', {
    counts: labelIn(indicator.counts, language),
    never: labelIn(indicator.never, language),
    dimensions: dimensionsText(indicator, language),
  });
}

/** Where a number comes from and how it is verified: as the indicator says, and as each declaration does. The officers stay in the log. */
export function sourceTexts({ indicator, declarations = [] }: LogframeRow, language: Language): string[] {
  return [labelIn(indicator.source, language), ...declarations.map(({ source, verification }) => exportWord(language, 'declared', { source, verification }))];
}

/** What stands for a number that is absent: that it is not told, or that there is none. */
export function absentText(row: LogframeRow, of: 'value' | 'sinceStart' | 'baseline', language: Language): string {
  const why = row.withheld?.[of];
  return exportWord(language, why ?? 'none');
}

/** The first and the last day of a period, as the calendar of the unit's city has them; of all that there is no first. */
export function daysOf({ period: { name, from, until }, timeZone }: LogframeTable): { first: string | undefined; last: string } {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return { first: name === 'start' ? undefined : day.format(from), last: day.format(new Date(until.getTime() - 1)) };
}

/** The instant that stands for a whole day, as 2026-12-31. */
export function dayAt(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** "2026-Q4 : du 1er octobre 2026 au 31 décembre 2026 (heure de Bamako)". */
export function periodText(table: LogframeTable, language: Language): string {
  const { first, last } = daysOf(table);
  const to = dayText(dayAt(last), language);
  if (first === undefined) return exportWord(language, 'periodOfAll', { to, city: table.city });
  return exportWord(language, 'periodOf', { name: table.period.name, from: dayText(dayAt(first), language), to, city: table.city });
}
