import type { PlaceView } from '#gateway/contract';
import { arrestAges, arrestSexes } from '#protocol/request-vocabulary';
import { failure } from './failure.ts';
import { both } from './i18n/translate.ts';

// What people type becomes what the officer API takes. The gateway checks again, with every rule of the
// protocol; here only the form is read, so that the error can name the flag.

/** Persons of one crime, sex and age in a report, at the most; the gateway checks the same. */
const ARRESTS_MAX = 1_000;

const instantPattern = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** "Gao, ML" (or "Gao, ml") → a place. Throws INPUT_INVALID. */
export function parsePlace(field: string, text: string): PlaceView {
  const comma = text.lastIndexOf(',');
  const name = text.slice(0, Math.max(comma, 0)).trim();
  const country = text
    .slice(comma + 1)
    .trim()
    .toUpperCase();
  if (comma < 0 || name === '' || !/^[A-Z]{2}$/.test(country)) throw failure('INPUT_INVALID', { field, expected: both('expected.place'), got: shown(text) });
  return { name, country };
}

/** "16.27,-0.04" → degrees rounded to 0.01, as the protocol carries them. Throws INPUT_INVALID. */
export function parseCoordinates(field: string, text: string): { latitude: number; longitude: number } {
  const match = /^([+-]?\d{1,2}(?:\.\d+)?)\s*,\s*([+-]?\d{1,3}(?:\.\d+)?)$/.exec(text.trim());
  const [latitude, longitude] = [match?.[1], match?.[2]].map(Number) as [number, number];
  if (!match || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    throw failure('INPUT_INVALID', { field, expected: both('expected.coordinates'), got: shown(text) });
  return { latitude: hundredths(latitude), longitude: hundredths(longitude) };
}

/** An RFC 3339 instant → the same in UTC. Throws INPUT_INVALID. */
export function parseInstant(field: string, text: string): string {
  const instant = readInstant(text.trim());
  if (!instant) throw failure('INPUT_INVALID', { field, expected: both('expected.time'), got: shown(text) });
  return instant.toISOString();
}

/** "2027-12-31" → the first or the last instant of that day in UTC, or a whole RFC 3339 instant → the same in UTC. Throws INPUT_INVALID. */
export function parseDay(field: string, text: string, which: 'first' | 'last'): string {
  const day = text.trim();
  const instant = readInstant(/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T${which === 'first' ? '00:00:00' : '23:59:59.999'}Z` : day);
  if (!instant) throw failure('INPUT_INVALID', { field, expected: both('expected.day'), got: shown(text) });
  return instant.toISOString();
}

/** "2027-12-31" → the same, a day that there is. Throws INPUT_INVALID. */
export function parseWholeDay(field: string, text: string): string {
  const day = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !readInstant(`${day}T00:00Z`))
    throw failure('INPUT_INVALID', { field, expected: both('expected.wholeDay'), got: shown(text) });
  return day;
}

/** "ML" or "ml" → the code of a country. Throws INPUT_INVALID. */
export function parseCountry(field: string, text: string): string {
  const country = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) throw failure('INPUT_INVALID', { field, expected: both('expected.country'), got: shown(text) });
  return country;
}

/** "08051,male,adult,2" → persons arrested of one crime, sex and age. Throws INPUT_INVALID. */
export function parseArrests(field: string, text: string): { iccs: string; sex: string; age: string; count: number } {
  const [iccs = '', sex = '', age = '', count = '', ...more] = text.split(',').map((part) => part.trim());
  const known = /^\d{2,6}$/.test(iccs) && arrestSexes.all.some((each) => each === sex) && arrestAges.all.some((each) => each === age);
  if (!known || !/^[1-9]\d{0,3}$/.test(count) || Number(count) > ARRESTS_MAX || more.length > 0)
    throw failure('INPUT_INVALID', {
      field,
      expected: both('expected.arrests', { sexes: arrestSexes.all.join(', '), ages: arrestAges.all.join(', ') }),
      got: shown(text),
    });
  return { iccs, sex, age, count: Number(count) };
}

/** "UNTOC, art. 27(1)" → instrument and article. Throws INPUT_INVALID. */
export function parseCitation(field: string, text: string): { instrument: string; article: string } {
  const comma = text.indexOf(',');
  const [instrument, article] = [text.slice(0, Math.max(comma, 0)).trim(), text.slice(comma + 1).trim()];
  if (instrument === '' || article === '') throw failure('INPUT_INVALID', { field, expected: both('expected.citation'), got: shown(text) });
  return { instrument, article };
}

/** "persons[v1].name=why" → the field and the reason. Throws INPUT_INVALID. */
export function parseNecessary(field: string, text: string): { field: string; reason: string } {
  const sign = text.indexOf('=');
  const [path, reason] = [text.slice(0, Math.max(sign, 0)).trim(), text.slice(sign + 1).trim()];
  if (path === '' || reason === '') throw failure('INPUT_INVALID', { field, expected: both('expected.necessary'), got: shown(text) });
  return { field: path, reason };
}

/** "START/END", two RFC 3339 instants → a slot. Throws INPUT_INVALID. */
export function parseSlot(field: string, text: string): { start: string; end: string } {
  const parts = text.split('/').map((part) => readInstant(part.trim()));
  const [start, end] = parts;
  if (parts.length !== 2 || !start || !end) throw failure('INPUT_INVALID', { field, expected: both('expected.interval'), got: shown(text) });
  if (end <= start) throw failure('INPUT_INVALID', { field, expected: both('expected.orderedInterval'), got: shown(text) });
  return { start: start.toISOString(), end: end.toISOString() };
}

/** A whole number in decimal digits, between bounds. Throws INPUT_INVALID. */
export function parseInteger(field: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < min || value > max)
    throw failure('INPUT_INVALID', { field, expected: both('expected.integer', { min, max }), got: shown(text) });
  return value;
}

/** A decimal number, between bounds. Throws INPUT_INVALID. */
export function parseNumber(field: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(text) || value < min || value > max)
    throw failure('INPUT_INVALID', { field, expected: both('expected.number', { min, max }), got: shown(text) });
  return value;
}

/** At most 60 characters of what somebody typed, to show in an error. */
export function shown(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '·');
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
}

function readInstant(text: string): Date | undefined {
  const match = instantPattern.exec(text);
  const instant = new Date(text.toUpperCase());
  if (!match || Number.isNaN(instant.getTime())) return undefined;
  // JavaScript reads 31 February as 3 March.
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return day.getUTCDate() === Number(match[3]) ? instant : undefined;
}

function hundredths(degrees: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(degrees * 100) / 100 + 0;
}
