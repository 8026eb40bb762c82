// Telephone numbers, and other long numbers, as they look without knowing whose they are.
import type { Passage, PassageKind } from './passage.ts';
import type { View } from './view.ts';

// Fewer digits are an amount, a count or a date; the numbers of the five countries have eight (ML, NE), nine (SN, GN), ten (CI).
const FEWEST = 8;
// With a word before it that announces a number, six say enough.
const FEWEST_ANNOUNCED = 6;
const MARKS = ' .-/()_:*';
const prefixes: readonly (readonly [string, number])[] = [
  ['223', 8],
  ['221', 9],
  ['227', 8],
  ['224', 9],
  ['225', 10],
];
const announced =
  /\b(?:tel|telephone|telephonique|phone|mobile|portable|gsm|cell|whatsapp|viber|signal|imo|contact|contacts|appele|appelle|appeler|joindre|joignable|ligne|sim|call|called)\b(?: (?:au|le|sur|est|is|on|at|a|number|numero|no|num|suivant))*[^a-z0-9\n]{0,4}(?:n[°o]? ?)?$/;

/** Runs of digits, of which those that are harmless were blanked. Positions are in the view. */
export function findNumbers(view: View): Passage[] {
  const { lower } = view;
  const found: Passage[] = [];
  for (let at = 0; at < lower.length; ) {
    if (!isDigit(lower, at)) at++;
    else {
      const { digits, end } = runAt(lower, at);
      const plus = /\+[ (]{0,2}$/.exec(lower.slice(Math.max(0, at - 3), at))?.[0] ?? '';
      const fewest = plus || digits.length >= FEWEST ? FEWEST : announced.test(lower.slice(Math.max(0, at - 48), at)) ? FEWEST_ANNOUNCED : FEWEST;
      if (digits.length >= fewest) found.push({ start: at - plus.length, end, kind: kindOf(digits, plus !== ''), because: undefined });
      at = end;
    }
  }
  return found;
}

// A run goes on over signs that people put between the digits of one number, and over a comma without a space.
function runAt(lower: string, start: number): { digits: string; end: number } {
  let digits = '';
  let at = start;
  for (;;) {
    const from = at;
    while (isDigit(lower, at)) at++;
    digits += lower.slice(from, at);
    let next = at;
    while (next - at < 3 && next < lower.length && MARKS.includes(lower.charAt(next))) next++;
    if (lower[at] === ',') next = at + 1;
    if (next === at || !isDigit(lower, next)) return { digits, end: at };
    at = next;
  }
}

function isDigit(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function kindOf(digits: string, plus: boolean): PassageKind {
  const bare = digits.replace(/^00/, '');
  const country = prefixes.some(([prefix, length]) => bare.startsWith(prefix) && bare.length === prefix.length + length);
  if (plus || country || bare.length <= 10) return 'phone';
  if (bare.length === 15) return 'device';
  // The identity number of Senegal and others of that length.
  return bare.length <= 14 ? 'document' : 'account';
}
