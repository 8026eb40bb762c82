// Dates: the forms in which one day is written, and dates of birth that a text gives away.
import type { Passage } from './passage.ts';
import { compact, folded, type View } from './view.ts';

// Names of months, French then English, and their usual short forms; folded. 'mai'/'may' have none.
const months: readonly string[][] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'fev', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];
const monthNames = months.flat().join('|');

/** Every way to write the day (or month and year) of `value`, as letters and digits only; none for a year alone or for what is no date. */
export function dateKeys(value: string): string[] {
  const day = parsed(folded(value));
  if (day === undefined) return compact(value).length >= 6 ? [compact(value)] : [];
  const { y, m, d } = day;
  const names = months[m - 1] ?? [];
  const mm = String(m).padStart(2, '0');
  if (d === undefined) return [`${y}${mm}`, `${mm}${y}`, ...names.map((name) => `${name}${y}`)];
  const dd = String(d).padStart(2, '0');
  const yy = y.slice(2);
  const keys = new Set([`${y}${mm}${dd}`, `${dd}${mm}${y}`, `${mm}${dd}${y}`, `${d}${m}${y}`, `${m}${d}${y}`, `${d}${mm}${y}`, `${dd}${m}${y}`]);
  for (const key of [`${dd}${mm}${yy}`, `${mm}${dd}${yy}`, `${d}${mm}${yy}`, `${d}${m}${yy}`]) keys.add(key);
  for (const name of names) {
    for (const number of [dd, `${d}`, `${d}er`, `${d}st`, `${d}nd`, `${d}rd`, `${d}th`]) {
      for (const year of [y, yy]) for (const key of [`${number}${name}${year}`, `${number}of${name}${year}`, `${name}${number}${year}`]) keys.add(key);
    }
  }
  return [...keys];
}

function parsed(value: string): { y: string; m: number; d: number | undefined } | undefined {
  const iso = /^\s*(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(value) ?? /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(value);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const european = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?!\d)/.exec(value);
  if (european) return checked(european[3], european[2], european[1]);
  const worded = /^\s*(?:(\d{1,2}) ?(?:er|st|nd|rd|th)?\.? ?(?:of )?)?([a-z]{3,9})\.?,? ?(?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})(?!\d)/.exec(value);
  const month = months.findIndex((names) => names.includes(worded?.[2] ?? '')) + 1;
  return worded && month > 0 ? checked(worded[4], String(month), worded[1] ?? worded[3]) : undefined;
}

function checked(y: string | undefined, month: string | undefined, day: string | undefined): ReturnType<typeof parsed> {
  const m = Number(month);
  const d = day === undefined ? undefined : Number(day);
  return y !== undefined && m >= 1 && m <= 12 && (d === undefined || (d >= 1 && d <= 31)) ? { y, m, d } : undefined;
}

const numeric = '\\d{1,4}[-/. ]{1,3}\\d{1,2}[-/. ]{1,3}\\d{2,4}';
const worded = `\\d{1,2} ?(?:er|st|nd|rd|th)? (?:of )?(?:${monthNames})\\.?(?:,? \\d{2,4})?|(?:${monthNames})\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{2,4})?`;
const cue =
  "(?:\\bnee?s?|\\bborn|\\bbirth|naissance|\\bdob|\\bd\\.o\\.b\\.?|\\bddn|\\bne\\(e\\))(?: (?:vers|around|circa|probablement|on|le|the|is|est|was))*[ :,'-]{1,4}(?:le |the )?";
const birth = new RegExp(`(${cue})(?:${numeric}|${worded})(?![a-z0-9])`, 'g');

/** Dates of birth that are named as such; other dates are no personal data by themselves. Positions in the view. */
export function birthDates(view: View): Passage[] {
  return [...view.lower.matchAll(birth)].map((match) => {
    const start = match.index + (match[1] as string).length;
    return { start, end: match.index + match[0].length, kind: 'date', because: undefined };
  });
}
