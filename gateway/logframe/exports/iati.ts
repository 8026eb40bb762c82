// The table as the International Aid Transparency Initiative has it, version 2.03: results with indicators, and what was reached in which period.
import type { Label, Language } from '#protocol';
import { dayText } from '../../documents/times.ts';
import { type Attributes, element, type Xml, xmlDocument } from '../../documents/xml.ts';
import type { Indicator } from '../indicators.ts';
import type { LogframeRow, LogframeTable } from '../table.ts';
import { dayAt, daysOf, definitionText, sourceTexts, wordAt } from './parts.ts';
import { exportWord, labelIn } from './words.ts';

/** What the table does not know of the activity that it reports on. */
export interface IatiActivity {
  /** Of the activity: begins with the reference of the organisation, as FR-RCS-123-COP-ML. */
  identifier: string;
  /** Who reports. `type` by the code list OrganisationType, as 10 for a government. */
  reportingOrg: { ref: string; type: string; name: Label };
  /** The first day of the activity, as 2021-01-01. Milestones and targets are of the period from then. */
  startsOn: string;
  title: Label;
  description: Label;
  /** By the code list ActivityStatus; default: 2, being carried out. */
  status?: string;
  /** By the code list ResultType: 1 output, 2 outcome, 3 impact; default: 2, as the indicators are those of specific objectives. */
  resultType?: string;
  /** Default: that of the activity. */
  resultTitle?: Label;
  /** Purpose code of the Development Assistance Committee; default: 15130, legal and judicial development, under which police reforms come. */
  sector?: string;
}

const languages = ['fr', 'en'] as const satisfies readonly Language[];

/**
 * The table as iati-activities 2.03, texts in both languages. The table's own period has the value and its parts, each with a dimension for all by which
 * the indicator is told apart; a milestone and a target stand in the period from the start of the activity to their day, with what has been reached
 * so far. What a public variant does not tell is absent, and the description says so; what it merged has the value "merged" in each dimension.
 * Percentages are in hundredths, rounded to two digits.
 */
export function logframeIati(table: LogframeTable, activity: IatiActivity): string {
  const { identifier, reportingOrg, startsOn, title, description, status = '2', sector = '15130' } = activity;
  const made = table.madeAt.toISOString();
  const organisation = (name: string, attributes: Attributes) =>
    element(name, { ref: reportingOrg.ref, type: reportingOrg.type, ...attributes }, narratives(reportingOrg.name));
  return xmlDocument(
    element('iati-activities', { version: '2.03', 'generated-datetime': made }, [
      element('iati-activity', { 'last-updated-datetime': made, 'xml:lang': 'fr' }, [
        element('iati-identifier', {}, identifier),
        organisation('reporting-org', {}),
        element('title', {}, narratives(title)),
        element('description', { type: '1' }, narratives(description)),
        // Role 4: who carries it out.
        organisation('participating-org', { role: '4' }),
        element('activity-status', { code: status }),
        // Type 2: the actual start.
        element('activity-date', { 'iso-date': startsOn, type: '2' }),
        element('recipient-country', { code: table.unit.slice(0, 2), percentage: '100' }),
        element('sector', { vocabulary: '1', code: sector, percentage: '100' }),
        element('result', { type: activity.resultType ?? '2', 'aggregation-status': false }, [
          element('title', {}, narratives(activity.resultTitle ?? title)),
          ...table.rows.map((row) => indicatorOf(row, table, startsOn)),
        ]),
      ]),
    ]),
  );
}

function indicatorOf(row: LogframeRow, table: LogframeTable, startsOn: string): Xml {
  const { indicator, baseline } = row;
  const isPercent = indicator.measure === 'percent';
  // Percentages of several units do not add up.
  return element('indicator', { measure: isPercent ? '2' : '1', ascending: indicator.direction === 'up', 'aggregation-status': !isPercent }, [
    element('title', {}, narratives(indicator.title)),
    element('description', {}, narratives({ fr: description(row, 'fr'), en: description(row, 'en') })),
    element('reference', { vocabulary: '99', code: indicator.code }),
    ...(baseline ? [element('baseline', { 'iso-date': baseline.on, year: Number(baseline.on.slice(0, 4)), value: numberOf(baseline.value) })] : []),
    ...periodsOf(row, table, startsOn),
  ]);
}

function description(row: LogframeRow, language: Language): string {
  const source = `${exportWord(language, 'source')}${language === 'fr' ? '\u00A0:' : ':'} ${sourceTexts(row, language).join(' | ')}.`;
  const notTold = row.withheld?.value ? [exportWord(language, 'notTold')] : [];
  return [definitionText(row.indicator, language), source, ...notTold].join(' ');
}

/** Targets and what was reached, by the first and the last day of their period: one period each. */
function periodsOf(row: LogframeRow, table: LogframeTable, startsOn: string): Xml[] {
  const { first = startsOn, last } = daysOf(table);
  const periods = new Map<string, { start: string; end: string; targets: Xml[]; actuals: Xml[] }>();
  const at = (start: string, end: string) => {
    const key = `${start}/${end}`;
    const period = periods.get(key) ?? { start, end, targets: [], actuals: [] };
    periods.set(key, period);
    return period;
  };
  if (row.value !== undefined) at(first, last).actuals.push(element('actual', { value: numberOf(row.value) }), ...cellsOf(row));
  for (const key of ['milestone', 'target'] as const) {
    const set = row[key];
    // A day before the activity has no period in it.
    if (!set || set.on < startsOn) continue;
    const period = at(startsOn, set.on);
    period.targets.push(element('target', { value: numberOf(set.value) }, [comment((language) => exportWord(language, key))]));
    if (row.sinceStart === undefined || period.actuals.length > 0) continue;
    const asOf = (language: Language) => exportWord(language, 'asOf', { day: dayText(dayAt(last), language) });
    period.actuals.push(element('actual', { value: numberOf(row.sinceStart) }, [comment(asOf)]));
  }
  return [...periods.values()].map(({ start, end, targets, actuals }) =>
    element('period', {}, [element('period-start', { 'iso-date': start }), element('period-end', { 'iso-date': end }), ...targets, ...actuals]),
  );
}

function cellsOf(row: LogframeRow): Xml[] {
  const dimensions = (cell: LogframeRow['cells'][number]) =>
    row.indicator.dimensions.map((name) => element('dimension', { name, value: codeOf(name, wordAt(cell, name)) }));
  return row.cells.map((cell) => element('actual', { value: numberOf(cell.value) }, dimensions(cell)));
}

/** A crime by its code, said to be one; other words as they are: programs read them. */
function codeOf(dimension: Indicator['dimensions'][number], word: string): string {
  return dimension === 'crime' && /^\d+$/.test(word) ? `ICCS-${word}` : word;
}

function narratives(label: Label): Xml[] {
  return languages.map((language) => element('narrative', { 'xml:lang': language }, labelIn(label, language)));
}

function comment(text: (language: Language) => string): Xml {
  return element('comment', {}, narratives({ fr: text('fr'), en: text('en') }));
}

/** A decimal number as programs write it. */
const numberOf = (value: number): string => String(Math.round(value * 100) / 100);
