// Who answers now, by the clock of the unit's seat, and which entries are too old to rely on.
import { type Contact, weekdays } from '#protocol';

const DAY_MS = 86_400_000;

/**
 * Days after which an entry counts as stale: postings change twice a year, and a number that nobody has looked at through one change may
 * ring in an empty room.
 */
export const STALE_AFTER_DAYS = 180;

/** The weekday (from 0, Monday) and the time of day (HH:MM) at `at` in a time zone (IANA). */
export function localTime(at: Date, timeZone: string): { day: number; clock: string } {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const weekday = part('weekday').toLowerCase();
  return { day: (weekdays.all as readonly string[]).indexOf(weekday), clock: `${part('hour')}:${part('minute')}` };
}

/** The date at `at` in a time zone (IANA), as 2026-11-20. */
export function localDay(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at);
  return (['year', 'month', 'day'] as const).map((type) => parts.find((each) => each.type === type)?.value ?? '').join('-');
}

/** Whether a point of contact answers at `at`, in the time zone of its unit's seat; the minute of the end is no longer of the duty. */
export function isOnDuty({ duty, days = [], from = '', until = '' }: Contact, at: Date, timeZone: string): boolean {
  if (duty === 'always') return true;
  const { day, clock } = localTime(at, timeZone);
  const on = (index: number) => days.some((word) => word === weekdays.all[(index + 7) % 7]);
  // Of the same length and in digits, so that times of day compare as text.
  if (from < until) return on(day) && clock >= from && clock < until;
  return (on(day) && clock >= from) || (on(day - 1) && clock < until);
}

/** Whether an entry was last verified too long ago; a day that is still to come verifies nothing. */
export function isStale({ verifiedOn }: Contact, at: Date): boolean {
  const age = at.getTime() - Date.parse(verifiedOn);
  // The sender's day can begin half a day before ours.
  return age > STALE_AFTER_DAYS * DAY_MS || age < -DAY_MS;
}
