// Numbers that are no personal data, so that they are not taken for it: dates, times, amounts, years, references of cases and laws.
import type { View } from './view.ts';

// Stands for what was found harmless; a view never holds it.
const BLANK = '\u0001';

const date =
  /(?<![a-z0-9]|\d[./-])(?:\d{4}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\2(?:19|20)\d\d)(?![./-]?\d|[a-su-z])/g;
// With a year of two digits it may also be the beginning of a telephone number.
const shortDate = /(?<![a-z0-9]|\d[ ./-])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1\d\d(?![./-]?\d|[a-z]| ?\d\d(?![\d:h]))/g;
const time = /(?<![\d:])(?:[01]?\d|2[0-3]) ?[h:] ?[0-5]\d(?::[0-5]\d(?:[.,]\d{1,6})?)?(?![\d:]|\.\d)/g;

const currency =
  '(?:f ?cfa|fcfa|cfa|xof|xaf|gnf|fg|eur|euros?|€|\\$|usd|dollars?|francs?|naira|ngn|mru|ouguiyas?|dirhams?|mad|cedis?|livres?|pounds?|£|gbp)(?![a-z])';
const figure = '(?:\\d{1,3}(?:[ .,]\\d{3}){1,5}|\\d{1,12})(?:[.,]\\d{1,2})?';
const amount = new RegExp(`(?<![\\d+]|\\d[ .,/-])${figure}(?: ?(?:mille|millions?|milliards?|thousand|billions?)(?: de| d')?)? ?${currency}`, 'g');
const amountAfterSign = new RegExp(`(?<![a-z])(?:€|\\$|£|usd|eur|xof|gnf|fcfa) ?${figure}(?![\\d]|[ ./-]\\d)`, 'g');
const round = /(?<![\d+]|\d[ .,/-])(?:\d{1,3}(?:[ .]?\d{3}){0,3}(?:[ .]?000){2}|\d{1,2}([ .])\d{3}\1(?:000))(?![\d]|[ ./-]\d)/g;

const years = /(?<![\d]|\d[ ./-])(?:19|20)\d\d(?:(?: ?[-/] ?| )(?:19|20)\d\d){1,4}(?![\d]|[ ./-]\d)/g;
const uuid = /(?<![a-z0-9])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![a-z0-9])/g;
// Parts of at most twelve letters or digits with / or - between: a reference when reference() says so.
const parted = /(?<![a-z0-9/-])[a-z0-9]{1,12}(?:[/-][a-z0-9]{1,12}){1,5}(?![a-z0-9]|[/-][a-z0-9])/g;

/** The view with every harmless number blanked; positions stay. */
export function withoutHarmless(view: View): View {
  let { lower } = view;
  for (const pattern of [uuid, parted, date, shortDate, time, amount, amountAfterSign, round, years]) {
    lower = lower.replace(pattern, (text) => (pattern !== parted || reference(text) ? BLANK.repeat(text.length) : text));
  }
  if (lower === view.lower) return view;
  const cased = [...view.cased.split('')].map((unit, at) => (lower[at] === BLANK ? BLANK : unit)).join('');
  return { ...view, lower, cased };
}

/**
 * Whether parts with a year among them are a reference (BRTMTH/2026/0142, 2016/794, 2021-0879/PM): no part is a long number,
 * and a plate (DK-2012-AB) has no further number.
 */
function reference(text: string): boolean {
  const parts = text.split(/[/-]/);
  const numbers = parts.filter((part) => /\d/.test(part));
  const year = parts.some((part) => /^(?:19|20)\d\d$/.test(part));
  const short = numbers.every((part) => /^[a-z]{0,4}\d{1,5}[a-z]{0,2}$/.test(part));
  const named = parts.some((part) => /^[a-z]{3,}$/.test(part));
  const worded = parts.length > numbers.length;
  return year && short && (worded ? numbers.length <= 3 && (numbers.length >= 2 || named) : numbers.length === 2);
}
