// Updates for Akvo RSR: what its interface takes, and what is asked of the mapping.
import { describe, expect, it } from 'vitest';
import { CopError } from '#protocol';
import { publicVariant } from '../../../gateway/logframe/exports/public-variant.ts';
import { logframeRsr, type RsrMapping } from '../../../gateway/logframe/exports/rsr.ts';
import type { DimensionName } from '../../../gateway/logframe/indicators.ts';
import type { LogframeTable } from '../../../gateway/logframe/table.ts';
import { sampleTable } from './sample-table.ts';

interface Update {
  period: number;
  user?: number;
  value: number;
  numerator?: number;
  denominator?: number;
  text: string;
  status: string;
  disaggregations: { dimension_value: number; value: number }[];
}

/** A mapping of everything that stands in the tables, with a number of its own for each. */
function wholeMapping() {
  const of = new Map<number, DimensionName>();
  const dimensions: Partial<Record<DimensionName, Record<string, number>>> = {};
  let next = 500;
  for (const { indicator, cells } of [...sampleTable.rows, ...publicVariant(sampleTable).rows]) {
    for (const name of indicator.dimensions) {
      dimensions[name] ??= { merged: ++next };
      of.set(next, of.get(next) ?? name);
      for (const { at } of cells) {
        const word = at[name];
        if (word === undefined || dimensions[name][word] !== undefined) continue;
        dimensions[name][word] = ++next;
        of.set(next, name);
      }
    }
  }
  return { periods: Object.fromEntries(sampleTable.rows.map(({ indicator }, i) => [indicator.code, 100 + i])), dimensions, of };
}

const updates = (table: LogframeTable, mapping: RsrMapping) => JSON.parse(logframeRsr(table, 'fr', mapping)) as Update[];

/** The error of an export. */
function errorOf(mapping: RsrMapping): CopError {
  try {
    logframeRsr(sampleTable, 'en', mapping);
  } catch (error) {
    if (error instanceof CopError) return error;
    throw error;
  }
  throw new RangeError('no error');
}

describe('updates for Akvo RSR', () => {
  it('are drafts, one for each value, with the period of the mapping', () => {
    const made = updates(sampleTable, wholeMapping());
    expect(made.map(({ period, value, status }) => [period, value, status])).toEqual([
      [100, 1_234_567, 'D'],
      [101, 60, 'D'],
      [102, 31, 'D'],
      [103, 0, 'D'],
      [104, 2, 'D'],
      [105, 12, 'D'],
      [106, 66.67, 'D'],
      [107, 24, 'D'],
    ]);
    expect(made[0]?.text).toMatch(/^IND-1, Échanges d’informations .*, ML-BRTMTH, 2026-Q4\. Compte\u00A0: /);
    expect(made.every(({ user }) => user === undefined)).toBe(true);
    expect(updates(sampleTable, { ...wholeMapping(), user: 7 }).every(({ user }) => user === 7)).toBe(true);
  });

  it.each([
    ['whole', sampleTable],
    ['public', publicVariant(sampleTable)],
  ] as const)('%s: the sums along each dimension come to the value', (_, table) => {
    const mapping = wholeMapping();
    let compared = 0;
    for (const { value, disaggregations } of updates(table, mapping)) {
      const sums = Map.groupBy(disaggregations, (each) => mapping.of.get(each.dimension_value));
      for (const parts of sums.values()) {
        compared++;
        expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(value);
        // The server keeps one number for each value of a dimension.
        expect(new Set(parts.map((part) => part.dimension_value)).size).toBe(parts.length);
      }
    }
    expect(compared).toBeGreaterThan(8);
  });

  it('a percentage has its numerator and denominator, unless they are not told', () => {
    expect(updates(sampleTable, wholeMapping())[6]).toMatchObject({ numerator: 2, denominator: 3, disaggregations: [] });
    const rate = updates(publicVariant(sampleTable), wholeMapping()).find(({ period }) => period === 106);
    expect(rate).toMatchObject({ value: 67 });
    expect(rate).not.toHaveProperty('numerator');
  });

  it('what is not told makes no update', () => {
    expect(updates(publicVariant(sampleTable), wholeMapping()).map(({ period }) => period)).not.toContain(104);
  });

  it('false leaves out an indicator or a dimension that the project does not have', () => {
    const mapping = wholeMapping();
    const fewer = { periods: { ...mapping.periods, 'IND-2': false as const }, dimensions: { ...mapping.dimensions, direction: false as const } };
    const made = updates(sampleTable, fewer);
    expect(made.map(({ period }) => period)).not.toContain(102);
    expect(made[1]?.disaggregations.map(({ value }) => value)).toEqual([42, 15, 3]);
  });

  it('names every number that is missing, once, and makes nothing', () => {
    const { periods, dimensions } = wholeMapping();
    const { 'IND-3': _, ...poorer } = periods;
    const { '08051': __, ...crimes } = dimensions.crime ?? {};
    const error = errorOf({ periods: poorer, dimensions: { ...dimensions, crime: crimes } });
    expect([error.code, error.params.detail]).toEqual(['LOGFRAME_MAPPING_MISSING', 'dimensions.crime.08051, periods.IND-3']);
  });

  it('takes nothing from what every object has, and no number that is none', () => {
    const { periods, dimensions } = wholeMapping();
    const odd = { ...dimensions, sex: Object.create({ male: 1, female: 2 }) as Record<string, number> };
    expect(errorOf({ periods, dimensions: odd }).params.detail).toContain('dimensions.sex.male');
    expect(errorOf({ periods: { ...periods, 'IND-1': 1.5 }, dimensions }).params.detail).toBe('periods.IND-1');
  });
});
