// The table as anybody may see it. Somebody can be recognised in a number of 1 to 4, so that none of them is told, and none can be reckoned from
// what is told.
//
// The rule, for an indicator that is derived or counts persons by sex:
//
// 1. A value of 1 to 4 is told as "fewer than 5", without its cells. 0 is told: it points at nobody.
// 2. When a cell is 1 to 4, all cells up to the smallest one above 4 become one, which tells their sum and not where they were. That smallest one is
//    the complement: without it the sum could show that every part is small. All equal ones go with it, so that no choice among them tells anything:
//    the outcome depends on the values alone, and changing the places of merged values never changes what is published. Cells of 0 are left out then.
//    What the cells lack of the value counts as one more cell. Told cells stand in the order of their words: another could tell of what is absent.
// 3. What all periods come to is told only when it is 0 or the value of this period itself. Otherwise the next table's would give this one's value,
//    by subtraction; so would progress, which is reckoned from it and goes with it.
// 4. A baseline of 1 to 4 is not told, nor is progress from it. Milestones and targets are plans, and are told.
// 5. What is told of deliveries (IND-1R) is not told apart by direction: those that came in are the incoming exchanges of IND-1 once more, and would
//    show what is merged there.
// 6. Of a percentage with a part, or a rest, of 1 to 4, a whole number of hundredths is told without its parts, and progress by hundredths: many
//    parts round to the same.
// 7. Sources of declarations are free text by officers, and are left out with their names.
//
// It looks at one table. Whoever publishes several takes periods that do not overlap: a year, less three of its quarters, tells the fourth.
import type { DimensionName, Indicator } from '../indicators.ts';
import type { Cell, LogframeRow, LogframeTable } from '../table.ts';

/** The smallest number of which single cells are told. */
export const fewest = 5;

const summedOver: Readonly<Record<string, DimensionName>> = { 'IND-1R': 'direction' };

/** The table without what would point at somebody; by the rule above. */
export function publicVariant(table: LogframeTable): LogframeTable {
  return { ...table, publicVariant: true, rows: table.rows.map(publicRow) };
}

const isSmall = (count: number) => count > 0 && count < fewest;

function publicRow(row: LogframeRow): LogframeRow {
  const { declarations: _, ...told } = row;
  if (row.indicator.measure === 'percent') return roundedRow(told);
  if (row.indicator.origin === 'derived' || row.indicator.dimensions.includes('sex')) return guardedRow(told);
  return told;
}

/** Rules 1 to 5. */
function guardedRow(row: LogframeRow): LogframeRow {
  const { value, sinceStart, baseline, ...rest } = withoutDirection(row);
  const withheld: LogframeRow['withheld'] = {};
  // What an officer declared as a total is told when nothing in it is told apart.
  if (value !== undefined && isSmall(value) && (row.indicator.origin === 'derived' || row.cells.length > 0)) withheld.value = 'small';
  // Whether a total that is not told has come to 5 would tell something of its parts.
  if (sinceStart === value && withheld.value) withheld.sinceStart = 'small';
  else if (sinceStart !== undefined && sinceStart !== 0 && sinceStart !== value) withheld.sinceStart = 'apart';
  if (baseline && isSmall(baseline.value)) withheld.baseline = 'small';
  return {
    ...rest,
    value: withheld.value ? undefined : value,
    cells: withheld.value ? [] : inOrder(mergedCells(rest.cells, value ?? 0), rest.indicator),
    sinceStart: withheld.sinceStart ? undefined : sinceStart,
    ...(baseline && !withheld.baseline ? { baseline } : {}),
    progress: withheld.sinceStart || withheld.baseline ? undefined : rest.progress,
    ...(Object.keys(withheld).length > 0 ? { withheld } : {}),
  };
}

/** Rule 2. */
function mergedCells(cells: readonly Cell[], value: number): readonly Cell[] {
  const lacking = value - cells.reduce((sum, cell) => sum + cell.value, 0);
  const all = lacking > 0 && cells.length > 0 ? [...cells, { at: {}, value: lacking }] : cells;
  if (!all.some((cell) => isSmall(cell.value))) return cells;
  const complement = Math.min(...all.map((cell) => cell.value).filter((each) => each >= fewest));
  const together = all.filter((cell) => cell.value <= complement).reduce((sum, cell) => sum + cell.value, 0);
  return [...cells.filter((cell) => cell.value > complement), { at: {}, value: together }];
}

function inOrder(cells: readonly Cell[], indicator: Indicator): readonly Cell[] {
  // The merged one has no word, and stands last.
  const key = ({ at }: Cell) => (Object.keys(at).length === 0 ? '\uFFFF' : wordsOf(at, indicator));
  return [...cells].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const wordsOf = (at: Cell['at'], { dimensions }: Indicator) => dimensions.map((each) => at[each] ?? '').join('\t');

/** Rule 5. */
function withoutDirection(row: LogframeRow): LogframeRow {
  const dropped = summedOver[row.indicator.code];
  if (!dropped) return row;
  const indicator: Indicator = { ...row.indicator, dimensions: row.indicator.dimensions.filter((each) => each !== dropped) };
  const sums = new Map<string, Cell>();
  for (const { at, value } of row.cells) {
    const rest = { ...at };
    delete rest[dropped];
    const key = wordsOf(rest, indicator);
    sums.set(key, { at: rest, value: (sums.get(key)?.value ?? 0) + value });
  }
  return { ...row, indicator, cells: [...sums.values()] };
}

/** Rule 6. */
function roundedRow(row: LogframeRow): LogframeRow {
  const { of, ...rest } = row;
  const tellsParts = of !== undefined && !isSmall(of.part) && !isSmall(of.whole - of.part);
  return {
    ...rest,
    value: row.value === undefined || tellsParts ? row.value : Math.round(row.value),
    ...(tellsParts ? { of } : {}),
    // Its parts are not at hand here.
    sinceStart: row.sinceStart === undefined ? undefined : Math.round(row.sinceStart),
    progress: row.progress === undefined ? undefined : Math.round(row.progress * 100) / 100,
  };
}
