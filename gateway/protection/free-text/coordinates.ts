// Positions on the map: in decimal degrees, in degrees and minutes, as UTM or MGRS, as a Plus Code or three words.
import type { HiddenValue, Passage } from './passage.ts';
import { folded, type View } from './view.ts';

/** Hidden positions: each number at each precision a text may give it, with the path it came from. */
export type HiddenPositions = ReadonlyMap<string, string>;

// Decimals at which two positions are compared: a kilometre to a decimetre. Fewer say little, more are cut.
const COARSEST = 2;
const FINEST = 6;

const decimal = /(?<![\d.,])[-+]?\d{1,3}[.,]\d{1,15}(?!\d|[.,]\d)/g;
const degrees = '(?:°|degres?\\b|degrees?\\b|deg\\b)';
const side = '(?:[nsewo]|nord|sud|est|ouest|north|south|east|west)\\b';
const minutes = `\\d{1,2}(?:[.,]\\d{1,6})? ?(?:'(?!')|minutes?\\b|min\\b)`;
const seconds = `\\d{1,2}(?:[.,]\\d{1,6})? ?(?:"|''|'|secondes?\\b|seconds?\\b|sec\\b)?`;
const sexagesimal = new RegExp(
  `(?<![\\d.,])(?:\\b[nsewo] ?)?\\d{1,3} ?${degrees} ?(?:${minutes}(?: ?${seconds})?(?: ?(?:de )?(?:latitude |longitude )?${side})?|\\d{1,2}(?:[.,]\\d{1,6})? ?${side})`,
  'g',
);
// Where capitals tell a position from a count.
const capitals = [
  /(?<![\w.,])[NSEWO] ?\d{1,3}[ :-]\d{1,2}[ :-]\d{1,2}(?:[.,]\d{1,4})?(?!\w)/g,
  /(?<![\w.,])\d{1,3}[ :-]\d{1,2}(?:[ :-]\d{1,2}(?:[.,]\d{1,4})?|[.,]\d{1,4}) ?[NSEWO](?!\w)/g,
  /(?<!\w)\d{4,7}(?:[.,]\d{1,3})?[NS][ /,]{0,2}\d{5,8}(?:[.,]\d{1,3})?[EWO](?!\w)/g,
  /(?<!\w)\d{1,2} ?[C-HJ-NP-X][ ,]{1,2}\d{6}(?:[.,]\d{1,3})?(?: ?m? ?E)?[ ,]{1,2}\d{6,7}(?:[.,]\d{1,3})?(?: ?m? ?N)?(?!\w)/g,
  /(?<!\w)\d{1,2}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?\d{2,5} ?\d{2,5}(?!\w)/g,
];
const plusCode = /(?<![a-z0-9])(?=[0-9]{0,7}[a-z])[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}(?![a-z0-9])/g;
const threeWords = /(?<![:/])\/\/\/[a-z-]+\.[a-z-]+\.[a-z-]+/g;

const announced = /\b(?:lat|latitude|lon|lng|long|longitude|gps|coord|coords|coordonnees?|coordinates?|position)\b[^a-z0-9\n]{0,4}$/;
const sideAfter = /^ ?(?:°|degres?|degrees?)? ?(?:[NSEWO]|[nsewo]|[Nn]ord|[Ss]ud|[Ee]st|[Oo]uest|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?![A-Za-z])/;
const degreeAfter = /^ ?°(?! ?[cf]\b)/;
// A rate, a price or a measure with many decimals is no position.
const unitAfter = /^ ?(?:%|€|\$|f ?cfa|fcfa|cfa|xof|eur|euros?|usd|dollars?|francs?|km|kg|m|ml|g|l|t|tonnes?|litres?|ms|s|h|mb|gb|mo|go|ko)(?![a-z])/;

/** Files every number of the hidden positions. */
export function hiddenPositions(hidden: readonly HiddenValue[]): HiddenPositions {
  const positions = new Map<string, string>();
  for (const { kind, value, path } of hidden) {
    if (kind !== 'coordinates') continue;
    const text = folded(value);
    const numbers = [...[...text.matchAll(decimal)].map(([number]) => decimalOf(number)), ...[...text.matchAll(sexagesimal)].map(([angle]) => angleOf(angle))];
    for (const number of numbers) for (const key of keysOf(number)) if (!positions.has(key)) positions.set(key, path);
  }
  return positions;
}

/** What is, or looks like, a position. Positions of passages are in the view. */
export function findCoordinates(view: View, hidden: HiddenPositions): Passage[] {
  const { lower, cased } = view;
  const found = decimals(view, hidden);
  for (const match of lower.matchAll(sexagesimal))
    found.push({
      ...span(match),
      because: keysOf(angleOf(match[0]))
        .map((key) => hidden.get(key))
        .find(Boolean),
    });
  for (const pattern of capitals) for (const match of cased.matchAll(pattern)) found.push(span(match));
  for (const pattern of [plusCode, threeWords]) for (const match of lower.matchAll(pattern)) found.push(span(match));
  return found;
}

function decimals(view: View, hidden: HiddenPositions): Passage[] {
  const { lower, cased } = view;
  const found: Passage[] = [];
  let last: { end: number; fine: boolean; start: number } | undefined;
  for (const match of lower.matchAll(decimal)) {
    const start = match.index;
    const end = start + match[0].length;
    const places = match[0].length - match[0].search(/[.,]/) - 1;
    const size = Math.abs(decimalOf(match[0]));
    const after = cased.slice(end, end + 12);
    const measured = unitAfter.test(after.toLowerCase());
    const onEarth = size <= 180 && !measured;
    const fine = onEarth && places >= (match[0].includes(',') ? 4 : 3);
    // The second of two numbers that stand side by side.
    const paired = fine && last?.fine && /^[ ,;/|&°nsewo-]{1,6}$/.test(lower.slice(last.end, start)) ? last : undefined;
    const sided = sideAfter.exec(after)?.[0] ?? '';
    const marked = places >= COARSEST && size <= 180 && (sided.includes('°') || (places >= 3 && degreeAfter.test(after)) || /^ ?[NSEWO]$/.test(sided));
    const because = measured || places < COARSEST ? undefined : hidden.get(keyOf(size, Math.min(places, FINEST)));
    if (paired || because || marked || (onEarth && places >= 4) || (onEarth && announced.test(lower.slice(Math.max(0, start - 24), start)))) {
      found.push({ start: paired?.start ?? start, end: end + (marked ? sided.length : 0), kind: 'coordinates', because });
    }
    last = { start, end, fine };
  }
  return found;
}

function span(match: RegExpExecArray): Passage {
  const end = match.index + match[0].length;
  return { start: match.index, end, kind: 'coordinates', because: undefined };
}

function decimalOf(text: string): number {
  return Number(text.replace(',', '.'));
}

function angleOf(text: string): number {
  const [whole = 0, minute = 0, second = 0] = [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => decimalOf(number));
  return whole + minute / 60 + second / 3600;
}

// Rounded and cut: people do either. West and south are written in many ways, so the sign is left out.
function keysOf(value: number): string[] {
  const keys = new Set<string>();
  for (let places = COARSEST; places <= FINEST; places++) {
    const scaled = Math.abs(value) * 10 ** places;
    for (const number of [Math.floor(scaled + 1e-6), Math.round(scaled), Math.ceil(scaled - 1e-6)]) keys.add(`${places} ${number}`);
  }
  return [...keys];
}

function keyOf(size: number, places: number): string {
  return `${places} ${Math.floor(size * 10 ** places + 1e-6)}`;
}
