// The logical framework of this unit for a period: what was counted, declared and set, as one table.
import type { Member } from '#protocol';
import type { Reader } from '../store/database.ts';
import { type DeclarationRow, listDeclarations, listTargets, type TargetRow } from '../store/logframe.ts';
import { cellsBetween } from '../store/logframe-sums.ts';
import { type Said, saidOf } from './declare.ts';
import { type Indicator, indicators } from './indicators.ts';
import { lastDayOf } from './period.ts';
import type { Cell, LogframeRow, LogframeTable, Period, SetValue } from './table.ts';

/** Reads the table; what is new must have been counted before. */
export async function readTable(db: Reader, unit: Member, period: Period, language: 'fr' | 'en', madeAt: Date): Promise<LogframeTable> {
  const [declarations, targets] = [await listDeclarations(db), await listTargets(db)];
  const confirmed = declarations.filter(({ accepted }) => accepted === 1);
  const rows: LogframeRow[] = [];
  for (const indicator of indicators as readonly Indicator[])
    rows.push(
      indicator.origin === 'derived'
        ? await derivedRow(db, indicator, targets, period, unit.timeZone)
        : declaredRow(indicator, confirmed, targets, period, unit.timeZone),
    );
  const { unit: id, city, timeZone } = unit;
  return { unit: id, unitName: language === 'fr' ? unit.nameFr : unit.nameEn, city, timeZone, period, madeAt, rows, publicVariant: false };
}

async function derivedRow(db: Reader, indicator: Indicator, targets: readonly TargetRow[], period: Period, timeZone: string): Promise<LogframeRow> {
  const [cells, since] = [await cellsBetween(db, indicator.code, period.from, period.until), await cellsBetween(db, indicator.code, undefined, period.until)];
  const sum = (some: readonly { value: number }[]) => some.reduce((total, { value }) => total + value, 0);
  const value = sum(cells);
  return {
    indicator,
    value,
    cells: cells.map((each) => cellOf(indicator, each)),
    sinceStart: sum(since),
    ...goals(indicator, targets, sum(since), period, timeZone),
  };
}

function declaredRow(indicator: Indicator, confirmed: readonly DeclarationRow[], targets: readonly TargetRow[], period: Period, timeZone: string): LogframeRow {
  const own = confirmed.filter((row) => row.indicator === indicator.code && row.until_at <= period.until.getTime());
  // A later declaration for the same time takes the place of an earlier one.
  const newest = own.filter((row, at) => !own.slice(at + 1).some((later) => later.from_at === row.from_at && later.until_at === row.until_at));
  const inPeriod = outermost(newest.filter(({ from_at }) => from_at >= period.from.getTime()));
  const [now, since] = [addedUp(inPeriod.map(saidOf)), addedUp(outermost(newest).map(saidOf))];
  return {
    indicator,
    value: now?.value,
    ...(now?.of ? { of: now.of } : {}),
    cells: now?.cells ?? [],
    sinceStart: since?.value,
    ...goals(indicator, targets, since?.value, period, timeZone),
    declarations: inPeriod.map(({ source, verification, declared_by, decided_by, decided_at }) => ({
      source,
      verification,
      by: declared_by,
      confirmedBy: decided_by ?? '–',
      at: new Date(decided_at ?? 0),
    })),
  };
}

/** Those that lie within no other: who declares a year has declared its months with it. */
function outermost(rows: readonly DeclarationRow[]): DeclarationRow[] {
  return rows.filter((row) => !rows.some((other) => other !== row && other.from_at <= row.from_at && other.until_at >= row.until_at));
}

/** What several declarations come to: cells and parts are added up. */
function addedUp(said: readonly Said[]): { value: number; of?: { part: number; whole: number }; cells: Cell[] } | undefined {
  if (said.length === 0) return undefined;
  const part = said.reduce((sum, each) => sum + (each.part ?? 0), 0);
  const whole = said.reduce((sum, each) => sum + (each.whole ?? 0), 0);
  if (said.some((each) => each.whole !== undefined)) return { value: whole === 0 ? 0 : (100 * part) / whole, of: { part, whole }, cells: [] };
  const bySex = new Map<string, number>();
  for (const { cells = [] } of said) for (const { sex, value } of cells) bySex.set(sex, (bySex.get(sex) ?? 0) + value);
  const cells = [...bySex].map(([sex, value]): Cell => ({ at: { sex }, value }));
  return { value: cells.reduce((sum, { value }) => sum + value, 0), cells };
}

function cellOf({ dimensions }: Indicator, { cell, value }: { cell: string; value: number }): Cell {
  const words = cell.split('|');
  return { at: Object.fromEntries(dimensions.map((name, index) => [name, words[index] ?? ''])), value };
}

/** Baseline, milestone and target as they were set last for their days, and how far it is. */
function goals(
  { code }: Indicator,
  targets: readonly TargetRow[],
  sinceStart: number | undefined,
  period: Period,
  timeZone: string,
): Pick<LogframeRow, 'baseline' | 'milestone' | 'target' | 'progress'> {
  const end = lastDayOf(period, timeZone);
  const set = (kind: TargetRow['kind']): SetValue[] => {
    const newest = new Map(targets.filter((row) => row.indicator === code && row.kind === kind).map(({ on_day, value }) => [on_day, value]));
    return [...newest].map(([on, value]) => ({ on, value })).sort((a, b) => (a.on < b.on ? -1 : 1));
  };
  const dueOr = (values: readonly SetValue[]) => values.find(({ on }) => on >= end) ?? values.at(-1);
  const [baseline, milestone, target] = [set('baseline').at(-1), dueOr(set('milestone')), dueOr(set('target'))];
  const from = baseline?.value ?? 0;
  const way = target === undefined ? 0 : target.value - from;
  return {
    ...(baseline ? { baseline } : {}),
    ...(milestone ? { milestone } : {}),
    ...(target ? { target } : {}),
    progress: target === undefined || sinceStart === undefined ? undefined : way === 0 ? 1 : (sinceStart - from) / way,
  };
}
