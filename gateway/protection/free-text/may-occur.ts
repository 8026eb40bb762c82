// Most values of a case with a hundred persons are nowhere in its texts. What cannot be found need not be compiled: this test is
// quick and errs on one side only, so that no value that the search would find is left out.
import { alikeCode } from './code-keys.ts';
import type { HiddenValue } from './passage.ts';
import { compact, folded } from './view.ts';

// Every key that the search knows holds so many signs of the value in a row; of a short value or an address of the net fewer.
const GRAM = 4;
const SHORT_GRAM = 3;

// Three groups of digits near one another, six or eight in a row, or digits beside the beginning of a month's name.
const dateLike =
  /\d\D{1,6}\d{1,2}\D{1,6}\d|(?<!\d)(?:\d{6}|\d{8})(?!\d)|(?:jan|fe[bv]|mar|a[vp]r|ma[iy]|jui?[nl]|ao?u[tg]|sep|oct|nov|dec)[a-z]*\D{0,3}\d|\d\D{0,4}(?:jan|fe[bv]|mar|a[vp]r|ma[iy]|jui?[nl]|ao?u[tg]|sep|oct|nov|dec)/;

/** A value with what the test compares of it: made once, however many texts it may stand in. */
export interface SoughtValue extends HiddenValue {
  /** Letters and digits; of a name or a date none. */
  letters: string;
  /** Parts of a name as they are filed. */
  parts: readonly string[];
}

/** A value, to be tested. */
export function sought({ kind, value, path }: HiddenValue): SoughtValue {
  const byLetters = kind !== 'name' && kind !== 'date' && kind !== 'coordinates';
  return { kind, value, path, letters: byLetters ? compact(value) : '', parts: kind === 'name' ? nameParts(value) : [] };
}

/** A test for whether a value may be found in any of `texts`. */
export function mayOccurIn(texts: readonly string[]): (value: SoughtValue) => boolean {
  const letters = texts.map(compact).join(' ');
  const grams = new Set<number>();
  for (let at = 0; at < letters.length; at++) for (const length of [SHORT_GRAM, GRAM]) grams.add(gramAt(letters, at, length));
  // Asked for dates alone, which most texts are not searched for.
  let dated: boolean | undefined;
  const hasDate = (): boolean => {
    dated ??= texts.some((text) => dateLike.test(folded(text)));
    return dated;
  };
  return ({ kind, value, letters: whole, parts }) => {
    if (kind === 'coordinates') return true;
    if (kind === 'date') return dateMayOccur(value, letters) && hasDate();
    if (kind === 'name') return parts.some((part) => (part.length < SHORT_GRAM || grams.has(gramAt(part, 0, SHORT_GRAM))) && letters.includes(part));
    // A number is filed with and without its prefixes, always to its end.
    if (kind === 'phone' && /^\+?\d+$/.test(value)) return grams.has(gramAt(whole, Math.max(0, whole.length - GRAM), GRAM));
    const length = whole.length < 6 || kind === 'email' ? SHORT_GRAM : GRAM;
    for (let at = 0; at + length <= whole.length; at++) if (grams.has(gramAt(whole, at, length))) return true;
    return false;
  };
}

/** Signs in a row as one number, alike ones as one: ASCII signs have one of their own; of others several may share it, and then may occur. */
function gramAt(letters: string, at: number, length: number): number {
  let gram = 1;
  const end = Math.min(at + length, letters.length);
  for (let unit = at; unit < end; unit++) gram = (gram << 7) ^ alikeCode(letters.charCodeAt(unit));
  return gram;
}

/** Parts of a name as they are filed, apostrophes taken both ways. */
function nameParts(value: string): string[] {
  const words = folded(value).split(/[^\p{L}\p{N}']+/u);
  return words.flatMap((word) => (word.includes("'") ? [word.replaceAll("'", ''), ...word.split("'")] : word)).filter((part) => part.length >= 2);
}

/** Whatever way a day is written, its year comes whole, or its two last digits follow a day, a month or an ending of one. */
function dateMayOccur(value: string, letters: string): boolean {
  const [, year, month = '', day = ''] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?$/.exec(value) ?? [];
  if (year === undefined) return true;
  if (letters.includes(year)) return true;
  const short = year.slice(2);
  for (let at = letters.indexOf(short); at >= 0; at = letters.indexOf(short, at + 1)) {
    const before = letters.charAt(at - 1);
    if (/[a-z]/.test(before) || (before !== '' && (month.endsWith(before) || day.endsWith(before)))) return true;
  }
  return false;
}
