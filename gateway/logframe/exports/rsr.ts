// The table as the interface of Akvo RSR takes updates of indicators: one update for each value, with its sums along each dimension.
import { CopError, type Language } from '#protocol';
import type { DimensionName } from '../indicators.ts';
import type { LogframeRow, LogframeTable } from '../table.ts';
import { definitionText, sumsBy } from './parts.ts';
import { labelIn } from './words.ts';

/** Which numbers the server has given to what. `false`: the project there has none, and nothing is sent of it. */
export interface RsrMapping {
  /** The user in whose name the updates are made; the server asks for one where the key does not name him. */
  user?: number;
  /** By the code of an indicator: its period there that is the table's. */
  periods: Readonly<Record<string, number | false>>;
  /** By dimension and word: the value of the dimension there. */
  dimensions: Readonly<Partial<Record<DimensionName, Readonly<Record<string, number>> | false>>>;
}

interface RsrUpdate {
  period: number;
  user?: number;
  value: number;
  numerator?: number;
  denominator?: number;
  text: string;
  /** A draft: a person there looks at it and hands it in. */
  status: 'D';
  disaggregations: { dimension_value: number; value: number }[];
}

/**
 * The updates as JSON, to be posted one by one to `indicator_period_data_framework`. The server knows no crosses of dimensions: it has the sums along
 * each one, which come to the value. A percentage has its numerator and denominator where they are told. A line without a value, or whose value a public
 * variant does not tell, makes no update. Throws LOGFRAME_MAPPING_MISSING with every number that is not in `mapping`.
 */
export function logframeRsr(table: LogframeTable, language: Language, mapping: RsrMapping): string {
  const rows = table.rows.filter((row) => row.value !== undefined && mapping.periods[row.indicator.code] !== false);
  const missing = [...new Set(rows.flatMap((row) => missingOf(row, mapping)))];
  if (missing.length > 0) throw new CopError('LOGFRAME_MAPPING_MISSING', { detail: missing.join(', ') });
  return `${JSON.stringify(
    rows.map((row) => updateOf(row, table, language, mapping)),
    undefined,
    2,
  )}\n`;
}

function missingOf(row: LogframeRow, { periods, dimensions }: RsrMapping): string[] {
  const period = Number.isInteger(own(periods, row.indicator.code)) ? [] : [`periods.${row.indicator.code}`];
  const words = sumsAlong(row, { periods, dimensions }).filter(({ dimension, word }) => !Number.isInteger(own(dimensions[dimension] || {}, word)));
  return [...period, ...words.map(({ dimension, word }) => `dimensions.${dimension}.${word}`)];
}

function updateOf(row: LogframeRow, table: LogframeTable, language: Language, mapping: RsrMapping): RsrUpdate {
  const { indicator, of, value = 0 } = row;
  return {
    period: own(mapping.periods, indicator.code) as number,
    ...(mapping.user === undefined ? {} : { user: mapping.user }),
    // The server keeps two digits.
    value: Math.round(value * 100) / 100,
    ...(of ? { numerator: of.part, denominator: of.whole } : {}),
    text: `${indicator.code}, ${labelIn(indicator.title, language)}, ${table.unit}, ${table.period.name}. ${definitionText(indicator, language)}`,
    status: 'D',
    disaggregations: sumsAlong(row, mapping).map(({ dimension, word, value: part }) => ({
      dimension_value: own(mapping.dimensions[dimension] || {}, word) as number,
      value: part,
    })),
  };
}

/** The sums along each dimension that the project there has; of a line without cells none. */
function sumsAlong(row: LogframeRow, { dimensions }: RsrMapping): { dimension: DimensionName; word: string; value: number }[] {
  const there = row.indicator.dimensions.filter((dimension) => dimensions[dimension] !== false);
  return there.flatMap((dimension) => sumsBy(row, dimension).map((sum) => ({ dimension, ...sum })));
}

/** What the mapping itself says, and nothing that every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
