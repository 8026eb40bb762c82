import type { RosterView } from '#gateway/contract';
import type { Language } from '#protocol/errors';
import type { Client } from './client.ts';
import type { Ui } from './ui.ts';

/** Where somebody reads a clock. */
export interface Clock {
  city: string;
  timeZone: string;
}

/** The clocks of the member units, by unit id, and the one of the officer's own unit. */
export interface Clocks {
  own: Clock;
  of: (unit: string) => Clock | undefined;
}

/** Clocks from the roster in force. A unit that left the roster has none; one's own then reads UTC. */
export async function readClocks(client: Client): Promise<Clocks> {
  const { members } = await client.get<RosterView>('/v1/roster');
  return clocksOf(members, client.unit);
}

/** The clocks of `members`, as seen from `unit`. */
export function clocksOf(members: { unit: string; city: string; timeZone: string }[], unit: string): Clocks {
  const byUnit = new Map(members.map(({ unit, city, timeZone }) => [unit, { city, timeZone }]));
  return { own: byUnit.get(unit) ?? { city: 'UTC', timeZone: 'UTC' }, of: (other) => byUnit.get(other) };
}

/** "24 nov. 2026, 10:15 (Bamako)". */
export function showTime(instant: string, clock: Clock, language: Language): string {
  const date = new Date(instant);
  return `${day(date, clock, language)}, ${hour(date, clock, language)} (${clock.city})`;
}

/** "24 nov. 2026, 09:00–10:00 (Bamako, Dakar) · 10:00–11:00 (Niamey)": one part per time of day, in the order of `clocks`. */
export function showSlot(slot: { start: string; end: string }, clocks: Clock[], language: Language): string {
  const cities = new Map<string, string[]>();
  for (const clock of clocks) {
    const text = showSpan(slot, clock, language);
    const known = cities.get(text) ?? [];
    if (!known.includes(clock.city)) cities.set(text, [...known, clock.city]);
  }
  let shownDay = '';
  return [...cities]
    .map(([text, names]) => {
      // The day is said once, and again only where it differs.
      const prefix = text.slice(0, text.indexOf(', ') + 2);
      const part = prefix === shownDay ? text.slice(prefix.length) : text;
      shownDay = prefix;
      return `${part} (${names.join(', ')})`;
    })
    .join(' · ');
}

/** "24 nov. 2026", of a day as 2026-11-24. */
export function showDay(text: string, language: Language): string {
  return day(new Date(`${text}T12:00:00Z`), { city: 'UTC', timeZone: 'UTC' }, language);
}

/** "6 j 23 h", "7 h 59 min", "45 min": from two days on without minutes. */
export function showDuration(minutes: number, { t }: Pick<Ui, 't'>): string {
  const hours = Math.floor(minutes / 60);
  const [days, ofDay, ofHour] = hours < 48 ? [0, hours, minutes % 60] : [Math.floor(hours / 24), hours % 24, 0];
  const parts = [
    ...(days > 0 ? [t('unit.days', { n: days })] : []),
    ...(ofDay > 0 ? [t('unit.hours', { n: ofDay })] : []),
    ...(ofHour > 0 || hours === 0 ? [t('unit.minutes', { n: ofHour })] : []),
  ];
  return parts.join(' ');
}

function showSpan({ start, end }: { start: string; end: string }, clock: Clock, language: Language): string {
  const [from, to] = [new Date(start), new Date(end)];
  const [first, last] = [day(from, clock, language), day(to, clock, language)];
  return `${first}, ${hour(from, clock, language)}–${first === last ? '' : `${last}, `}${hour(to, clock, language)}`;
}

function day(date: Date, { timeZone }: Clock, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone, day: 'numeric', month: 'short', year: 'numeric' }).format(date);
}

function hour(date: Date, { timeZone }: Clock, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}

function locale(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}
