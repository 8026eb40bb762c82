// Periods of a logical framework: a month, a quarter, a year, or all there is, in the time of the unit's city.
import { CopError, printable } from '#protocol';
import type { Period } from './table.ts';

const HOUR_MS = 3_600_000;
const START = 'start';
// The contract has no instant 0.
const BEGINNING = new Date(HOUR_MS);

/**
 * Reads "2026-Q4", "2026-11", "2026" or "start" (until the end of the current month). Periods begin and end on the hour of the city's midnight.
 * Throws INPUT_INVALID.
 */
export function readPeriod(name: string, timeZone: string, now: Date): Period {
  if (name === START) {
    const [year, month] = partsIn(now, timeZone);
    return { name, from: BEGINNING, until: monthBegin(year, month + 1, timeZone) };
  }
  const match = /^(20\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(name);
  if (!match) throw new CopError('INPUT_INVALID', { field: 'period', expected: '2026-Q4 | 2026-11 | 2026 | start', got: printable(name) });
  const [, year = '', quarter, month] = match;
  const begin = quarter ? Number(quarter) * 3 - 2 : month ? Number(month) : 1;
  const months = quarter ? 3 : month ? 1 : 12;
  return { name, from: monthBegin(Number(year), begin, timeZone), until: monthBegin(Number(year), begin + months, timeZone) };
}

/** The quarter in which an instant lies, by name. */
export function quarterOf(at: Date, timeZone: string): string {
  const [year, month] = partsIn(at, timeZone);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** The day before an instant, as 2026-12-31: the last day of a period that ends there. */
export function lastDayOf({ until }: Pick<Period, 'until'>, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(until.getTime() - 1));
}

/** Midnight of the first day of a month in the city; month 13 is January of the next year. */
function monthBegin(year: number, month: number, timeZone: string): Date {
  const utc = Date.UTC(year, month - 1, 1);
  // The city's clock at about that time tells how far it is from UTC; once more at that instant, for clocks that are changed in between.
  const about = utc - offsetMs(new Date(utc), timeZone);
  return new Date(Math.round((utc - offsetMs(new Date(about), timeZone)) / HOUR_MS) * HOUR_MS);
}

function offsetMs(at: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const text = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(text);
  if (!match) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function partsIn(at: Date, timeZone: string): [year: number, month: number] {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric' }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return [part('year'), part('month')];
}
