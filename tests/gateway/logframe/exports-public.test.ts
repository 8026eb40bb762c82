// What anybody sees, attacked: everything that is compatible with it is enumerated, also by a reader who knows the rule.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicVariant } from '../../../gateway/logframe/exports/public-variant.ts';
import type { Cell, LogframeRow } from '../../../gateway/logframe/table.ts';
import { rowOf, sampleTable, tableOf } from './sample-table.ts';

const isSmall = (value: number) => value >= 1 && value <= 4;
const published = (row: LogframeRow): LogframeRow => publicVariant(tableOf([row])).rows[0] as LogframeRow;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const crimes = ['08051', '0204', '07023', 'other'];
const sexes = ['female', 'male', 'unknown', 'mixed'];

/** The places of cells of cases with victims: crimes by sexes. */
const places = (byCrime: number, bySex: number): Cell['at'][] =>
  crimes.slice(0, byCrime).flatMap((crime) => sexes.slice(0, bySex).map((sex) => ({ crime, sex, age: 'adult' })));

/** A line whose cells hold the given numbers; those of 0 stand there or not. */
function casesOf(at: readonly Cell['at'][], values: readonly number[], zeros: boolean): LogframeRow {
  const cells = values.map((value, i) => ({ at: at[i] as Cell['at'], value })).filter(({ value }) => zeros || value > 0);
  return rowOf('IND-5', { value: sum(values), cells, sinceStart: sum(values) });
}

/** Every way to write `total` as a sum of `parts` numbers from 0. */
function compositions(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => compositions(total - first, parts - 1).map((rest) => [first, ...rest])).flat();
}

/** Sums of places that a reader may be after: each cell, each crime, each sex. */
function questionsOf(at: readonly Cell['at'][]): ((values: readonly number[]) => number)[] {
  const single = at.map((_, i) => (values: readonly number[]) => values[i] as number);
  const along = (['crime', 'sex'] as const).flatMap((dimension) =>
    [...new Set(at.map((each) => each[dimension]))].map((word) => (values: readonly number[]) => sum(values.filter((_, i) => at[i]?.[dimension] === word))),
  );
  return [...single, ...along];
}

describe('everything that could have been published as the same', () => {
  describe.each([
    [1, 2, 16],
    [1, 3, 16],
    [2, 2, 14],
    [1, 4, 14],
    [2, 3, 9],
  ])('%d crimes by %d sexes, up to %d cases', (byCrime, bySex, most) => {
    it.each([true, false])('leaves every small number at least two values (cells of 0 in the table: %s)', (zeros) => {
      const at = places(byCrime, bySex);
      const tables = Array.from({ length: most + 1 }, (_, total) => compositions(total, at.length)).flat();
      const alike = Map.groupBy(tables, (values) => JSON.stringify(published(casesOf(at, values, zeros))));
      let asked = 0;
      for (const group of alike.values()) {
        for (const question of questionsOf(at)) {
          const answers = new Set(group.map(question));
          for (const values of group) {
            if (!isSmall(question(values))) continue;
            asked++;
            if (answers.size < 2) expect.fail(`${values} of ${[...answers]} in ${group.length}`);
          }
        }
      }
      expect(asked).toBeGreaterThan(10);
    });
  });
});

describe('a reader who solves for what is not told', () => {
  const at = places(3, 4);
  const numbers = fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: at.length, maxLength: at.length });

  it('finds no cell below 5, and none exactly: what was merged may be anything up to its sum', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const row = casesOf(at, values, false);
        const told = published(row);
        if (told.value === undefined) return;
        const key = (each: Cell['at']) => JSON.stringify(each);
        const open = told.cells.find((cell) => Object.keys(cell.at).length === 0);
        const known = new Map(told.cells.filter((cell) => cell !== open).map((cell) => [key(cell.at), cell.value]));
        const unknown = at.filter((each) => !known.has(key(each)));
        const left = told.value - sum([...known.values()]);
        expect(left).toBe(open?.value ?? 0);
        for (const [i, each] of at.entries()) {
          const value = values[i] as number;
          if (known.has(key(each))) expect([known.get(key(each)), isSmall(value)]).toEqual([value, false]);
          else if (isSmall(value)) {
            // The bounds of one unknown in a sum of several: from 0 to the whole sum.
            expect(unknown.length).toBeGreaterThanOrEqual(2);
            expect(left).toBeGreaterThanOrEqual(5);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing in what is told by changing the places of merged numbers', () => {
    fc.assert(
      fc.property(numbers, fc.infiniteStream(fc.nat()), (values, dice) => {
        const complement = Math.min(...values.filter((value) => value >= 5));
        fc.pre(values.some(isSmall));
        const low = values.flatMap((value, i) => (value > 0 && value <= complement ? [i] : []));
        const shuffled = [...low];
        for (let i = shuffled.length - 1; i > 0; i--) {
          const j = (dice.next().value as number) % (i + 1);
          [shuffled[i], shuffled[j]] = [shuffled[j] as number, shuffled[i] as number];
        }
        const moved = [...values];
        for (const [k, i] of low.entries()) moved[i] = values[shuffled[k] as number] as number;
        expect(published(casesOf(at, moved, false))).toEqual(published(casesOf(at, values, false)));
      }),
    );
  });

  it('adds up: told cells come to the value', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const told = published(casesOf(at, values, true));
        if (told.value !== undefined) expect(sum(told.cells.map(({ value }) => value))).toBe(told.value);
        else expect([told.cells, told.withheld?.value]).toEqual([[], 'small']);
      }),
    );
  });
});

describe('several tables and lines side by side', () => {
  it('the totals of one quarter after another leave a small quarter at least two values', () => {
    const quarters = fc.array(fc.oneof(fc.nat(5), fc.nat(12)), { minLength: 2, maxLength: 5 });
    /** What is told of each quarter: its value and what all up to it come to. */
    const history = (values: readonly number[]) =>
      JSON.stringify(
        values.map((value, i) => {
          const told = published(
            rowOf('IND-3', {
              value,
              sinceStart: sum(values.slice(0, i + 1)),
              target: { value: 20, on: '2027-12-31' },
              progress: sum(values.slice(0, i + 1)) / 20,
            }),
          );
          return [told.value, told.sinceStart, told.progress, told.withheld];
        }),
      );
    fc.assert(
      fc.property(quarters, (values) => {
        const seen = history(values);
        for (const [i, value] of values.entries()) {
          if (!isSmall(value)) continue;
          const others = [1, 2, 3, 4].filter((other) => other !== value).map((other) => values.with(i, other));
          expect(others.some((each) => history(each) === seen)).toBe(true);
        }
      }),
    );
  });

  it('deliveries that came in do not show which exchanges were merged', () => {
    const at = [
      { direction: 'received', type: 'smuggling_sea', crime: '08051' },
      { direction: 'received', type: 'distress', crime: 'other' },
      { direction: 'sent', type: 'smuggling_sea', crime: '08051' },
    ];
    /** One delivery for each exchange, from or to one of two partners: `got` and `gave` of them were one partner's. */
    const tell = (values: readonly number[], got: number, gave: number) => {
      const [first = 0, second = 0, out = 0] = values;
      const cells = values.map((value, i) => ({ at: at[i] as Cell['at'], value })).filter((cell) => cell.value > 0);
      const deliveries = [
        { at: { direction: 'received', partner: 'SN-DNLTM' }, value: got },
        { at: { direction: 'received', partner: 'NE-ECI' }, value: first + second - got },
        { at: { direction: 'sent', partner: 'SN-DNLTM' }, value: gave },
        { at: { direction: 'sent', partner: 'NE-ECI' }, value: out - gave },
      ].filter((cell) => cell.value > 0);
      const value = sum(values);
      const rows = [rowOf('IND-1', { value, cells, sinceStart: value }), rowOf('IND-1R', { value, cells: deliveries, sinceStart: value })];
      return JSON.stringify(publicVariant(tableOf(rows)).rows.map((row) => [row.value, row.cells]));
    };
    const upTo = (most: number) => Array.from({ length: most + 1 }, (_, each) => each);
    // As few as 6 and 3 in, 5 out: with deliveries by direction, 9 in less the 6 that are told would be the 3.
    const worlds = compositions(14, 3).flatMap((values) =>
      upTo((values[0] as number) + (values[1] as number)).flatMap((got) =>
        upTo(values[2] as number).map((gave) => ({ values, told: tell(values, got, gave) })),
      ),
    );
    const questions = [...at.map((_, i) => (values: readonly number[]) => values[i] as number), (values: readonly number[]) => sum(values.slice(0, 2))];
    for (const group of Map.groupBy(worlds, ({ told }) => told).values()) {
      for (const question of questions) {
        const answers = new Set(group.map(({ values }) => question(values)));
        const small = group.find(({ values }) => isSmall(question(values)));
        if (small && answers.size < 2) expect.fail(`${small.values} in ${small.told}: only ${[...answers]}`);
      }
    }
  });
});

describe('what is told', () => {
  const of = (code: string) => publicVariant(sampleTable).rows.find(({ indicator }) => indicator.code === code) as LogframeRow;

  it('cells that are small go with the smallest that is not, the rest stays', () => {
    expect(of('IND-1').cells).toEqual([
      { at: { direction: 'received', type: 'trafficking', crime: '0204' }, value: 34_500 },
      { at: { direction: 'sent', type: 'smuggling_land', crime: '08051' }, value: 1_200_000 },
      { at: {}, value: 67 },
    ]);
  });

  it('a table without small numbers stays as it is', () => {
    const row = rowOf('IND-5', { value: 12, cells: [{ at: { crime: '0204', sex: 'male', age: 'adult' }, value: 12 }], sinceStart: 12 });
    expect(published(row)).toEqual(row);
    expect(published(rowOf('IND-3', { value: 0, sinceStart: 0 }))).toEqual(rowOf('IND-3', { value: 0, sinceStart: 0 }));
  });

  it('a value of 1 to 4 is not told, nor what it was made of', () => {
    expect(of('IND-4')).toMatchObject({ value: undefined, cells: [], sinceStart: undefined, withheld: { value: 'small', sinceStart: 'small' } });
  });

  it('a total that would tell another period, and progress from it, are not told', () => {
    expect(of('IND-1')).toMatchObject({ value: 1_234_567, sinceStart: undefined, progress: undefined, withheld: { sinceStart: 'apart' } });
    expect(of('IND-1R')).toMatchObject({ sinceStart: 60, progress: 1.2 });
    expect(of('IND-1R').withheld).toBeUndefined();
  });

  it('a small baseline is not told', () => {
    expect(of('IND-2').baseline).toBeUndefined();
    expect(of('IND-2').withheld?.baseline).toBe('small');
  });

  it('deliveries are told by partner alone', () => {
    expect(of('IND-1R').indicator.dimensions).toEqual(['partner']);
    expect(of('IND-1R').cells).toEqual([
      { at: { partner: 'SN-DNLTM' }, value: 42 },
      { at: {}, value: 18 },
    ]);
  });

  it('a percentage of few is rounded and has no parts; one of many has', () => {
    expect(of('IND-6')).toMatchObject({ value: 67, sinceStart: 63, progress: 0.75 });
    expect(of('IND-6').of).toBeUndefined();
    const many = rowOf('IND-6', { value: 62.5, of: { part: 5, whole: 10 } });
    expect(published(many).of).toEqual({ part: 5, whole: 10 });
    // Of 0 of 3 as of 3 of 3: the rest is small.
    expect(published(rowOf('IND-6', { value: 0, of: { part: 0, whole: 3 } })).of).toBeUndefined();
  });

  it('officers that were declared as a total are told, by sex they are merged', () => {
    expect(published(rowOf('IND-8', { value: 3, sinceStart: 3 })).value).toBe(3);
    expect(published(rowOf('IND-8', { value: 3, cells: [{ at: { sex: 'female' }, value: 3 }], sinceStart: 3 })).value).toBeUndefined();
    expect(of('IND-7').cells).toEqual([{ at: {}, value: 24 }]);
  });

  it('what the cells lack of the value is one more cell', () => {
    const at = { crime: '0204', sex: 'male', age: 'adult' };
    expect(published(rowOf('IND-5', { value: 12, cells: [{ at, value: 9 }] })).cells).toEqual([{ at: {}, value: 12 }]);
    expect(published(rowOf('IND-5', { value: 19, cells: [{ at, value: 9 }] })).cells).toEqual([{ at, value: 9 }]);
  });

  it('no officer and no free text is in it', () => {
    expect(JSON.stringify(publicVariant(sampleTable))).not.toMatch(/chef-1|ol-\d|HYPERLINK|Attestations/);
  });
});
