// The words of a text, as the search for names reads them.
import { commonNames } from './common-names.ts';
import { ordinary, particles, places } from './ordinary-words.ts';
import { put, type Ruled, step, type Trie } from './trie.ts';
import { compact, isCapital, LETTER, type View, viewOf } from './view.ts';

/** `none`: of a script without capitals. */
export type Shape = 'upper' | 'capital' | 'lower' | 'none';

/** A word, or several that a hyphen or an apostrophe makes one (Jean-Pierre, N'Diaye). Positions are in the view. */
export interface Word {
  start: number;
  end: number;
  /** Folded, parts with a space between. */
  text: string;
  shape: Shape;
  /** Known to be no name: an everyday word, a place, an acronym of the message. */
  ordinary: boolean;
  /** A place or an acronym that the message itself names. */
  place: boolean;
  common: boolean;
  particle: boolean;
  /** One capital letter with a stop, as of a first name. */
  initial: boolean;
}

// A known phrase has at most so many words.
const PHRASE = 8;
// What everyday words end in, and names of the region do not.
const suffix =
  /.{3}(?:tions?|ments?|ages?|eurs?|euses?|trices?|ismes?|istes?|ances?|ences?|ites?|ures?|aires?|ing|ly|ness|ants|ees?|oires?|iques?|elles?|eaux|ships?|ers)$/;

/** Files places and acronyms, phrase by phrase. */
export function putKnown(trie: Trie<Ruled>, phrases: readonly string[]): void {
  for (const phrase of phrases) put(trie, compact(phrase), { rules: 0 });
}

/** A test for whether a phrase may be found in any of `texts` once it is filed: its letters follow one another there, whatever stands between. */
export function mayBeKnownIn(texts: readonly string[]): (phrase: string) => boolean {
  const letters = texts.map(viewOf).map(({ lower, classes }) => lower.replace(/[\s\S]/g, (unit, at) => (classes[at] === LETTER ? unit : '')));
  return (phrase) => {
    const whole = compact(phrase);
    return letters.some((some) => some.includes(whole));
  };
}

const builtIn: Trie<Ruled> = { code: [-1], child: [0], more: [undefined], values: [undefined] };
putKnown(builtIn, places);

/** Whether `phrase`, letters and digits only, is a place or an acronym of the message or of this region. */
export function isKnown(known: Trie<Ruled>, phrase: string): boolean {
  return [known, builtIn].some((trie) => {
    let node = 0;
    for (const unit of phrase) {
      node = step(trie, node, unit.charCodeAt(0));
      if (node === 0) return false;
    }
    return trie.values[node] !== undefined;
  });
}

/** Whether a name is one of the places of this region that everybody knows. */
export function isGazetted(name: string): boolean {
  return isKnown(builtIn, compact(name));
}

/** The words of a text, in order. `known`: places and acronyms of the message. */
export function wordsOf(view: View, known: Trie<Ruled>): Word[] {
  const pieces = piecesOf(view);
  const placed = new Uint8Array(pieces.length);
  pieces.forEach((_, from) => {
    for (let at = from, last = from + Math.max(reach(view, pieces, from, known), reach(view, pieces, from, builtIn)); at < last; at++) placed[at] = 1;
  });
  const words: Word[] = [];
  for (let from = 0, to = 1; from < pieces.length; from = to, to++) {
    while (to < pieces.length && linked(view, pieces, to)) to++;
    words.push(wordOf(view, pieces.slice(from, to), placed.subarray(from, to)));
  }
  return words;
}

interface Piece {
  start: number;
  end: number;
}

function piecesOf({ classes }: View): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] !== LETTER) continue;
    const start = at;
    while (classes[at] === LETTER) at++;
    pieces.push({ start, end: at });
  }
  return pieces;
}

// How many pieces from `from` on are a known phrase; the longest counts.
function reach({ lower }: View, pieces: readonly Piece[], from: number, known: Trie<Ruled>): number {
  let longest = 0;
  for (let at = from, node = 0; at < pieces.length && at < from + PHRASE; at++) {
    const { start, end } = pieces[at] as Piece;
    for (let unit = start; unit < end; unit++) {
      node = step(known, node, lower.charCodeAt(unit));
      if (node === 0) return longest;
    }
    if (known.values[node]) longest = at - from + 1;
    const next = pieces[at + 1];
    if (next === undefined || next.start - end > 2) break;
  }
  return longest;
}

// Whether the piece at `to` belongs to the one before: after a hyphen always, after an apostrophe when both are capitals of one name.
function linked(view: View, pieces: readonly Piece[], to: number): boolean {
  const before = pieces[to - 1] as Piece;
  const piece = pieces[to] as Piece;
  if (piece.start - before.end !== 1) return false;
  const sign = view.lower[before.end];
  if (sign === '-') return true;
  const article = before.end - before.start === 1 && !'nmd'.includes(view.lower.charAt(before.start));
  return sign === "'" && !article && isCapital(view, before.start) && isCapital(view, piece.start);
}

function wordOf(view: View, pieces: readonly Piece[], placed: Uint8Array): Word {
  const { lower, cased } = view;
  const texts = pieces.map(({ start, end }) => lower.slice(start, end));
  const { start } = pieces[0] as Piece;
  const { end } = pieces.at(-1) as Piece;
  const shape = shapeOf(cased.slice(start, end), lower.slice(start, end));
  const place = placed.every(Boolean);
  const capital = shape === 'upper' || shape === 'capital';
  // M. is a title before it is an initial.
  const initial = capital && end - start === 1 && lower[end] === '.' && lower[start] !== 'm';
  const common = capital && !place && [...texts, texts.join('')].some((text) => commonNames.has(text));
  // Without a vowel it is no name but an acronym.
  const acronym = shape === 'upper' && end - start >= 3 && !/[aeiouy]/.test(lower.slice(start, end));
  const everyday = texts.every((text, at) => placed[at] || ordinary.has(text) || (text.length === 1 && texts.length > 1 && !'nmd'.includes(text)));
  // An everyday word that begins a sentence.
  const opening = shape === 'capital' && suffix.test(texts.join('')) && isFirst(lower, start);
  const particle = texts.length === 1 && particles.has(texts[0] ?? '');
  return {
    start,
    end,
    text: texts.join(' '),
    shape,
    ordinary: !common && !initial && (place || everyday || acronym || opening),
    place,
    common,
    particle,
    initial,
  };
}

function shapeOf(cased: string, lower: string): Shape {
  if (cased === lower) return /^\p{Ll}/u.test(lower) ? 'lower' : 'none';
  if (cased.charAt(0) === lower.charAt(0) && cased.codePointAt(0) === lower.codePointAt(0)) return 'lower';
  return cased.length > 1 && cased.toUpperCase() === cased ? 'upper' : 'capital';
}

// What stands before, past quotes, brackets and bullets; the stop of an initial ends no sentence.
function isFirst(lower: string, start: number): boolean {
  let at = start - 1;
  for (const last = start - 8; at >= 0 && at > last && ' "\'(«*•-['.includes(lower.charAt(at)); ) at--;
  if (at < 0) return true;
  return '!?\n'.includes(lower.charAt(at)) || (lower[at] === '.' && !/(?:^|[^a-z])[a-z]$/.test(lower.slice(Math.max(0, at - 2), at)));
}
