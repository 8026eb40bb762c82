import { type CodeKey, putCode } from './code-keys.ts';
import { findCodes } from './codes.ts';
import { findCoordinates, type HiddenPositions, hiddenPositions } from './coordinates.ts';
import { birthDates } from './dates.ts';
import { findCodes as findHiddenCodes, findNames as findHiddenNames, type Hides, widened } from './find-hidden.ts';
import { withoutHarmless } from './harmless.ts';
import { type NameKey, putName } from './name-keys.ts';
import { looksLikeName } from './names.ts';
import { findNumbers } from './numbers.ts';
import { findOnline } from './online.ts';
import { type HiddenValue, merge, type Passage } from './passage.ts';
import { findStreets } from './streets.ts';
import { emptyTrie, isEmpty, type Ruled, type Trie } from './trie.ts';
import { type View, viewOf } from './view.ts';
import { isKnown, putKnown } from './words.ts';

export type { HiddenValue, Passage, PassageKind } from './passage.ts';

/** What stands in the place of a hidden passage: of one length, so that the length of what was hidden does not show. */
export const MARK = '█████';

export interface Redaction {
  text: string;
  passages: Passage[];
}

declare const compiled: unique symbol;

/** Values of structured fields, ready to be found in any text of the message. Only `compileValues` makes them. */
export interface CompiledValues {
  readonly [compiled]: true;
  names: Trie<NameKey>;
  codes: Trie<CodeKey>;
  positions: HiddenPositions;
  /** Texts that were searched for one recipient, for the next. */
  readings: Map<string, Reading>;
  /** Paths of the values. */
  paths: ReadonlySet<string>;
}

/** What is the same in a text for whoever reads it: how it is compared, and from the first search of prose on what looks like personal data. */
interface Reading {
  view: View;
  looks: readonly Passage[] | undefined;
}

/** What one recipient does not get. */
export interface HiddenFinder {
  values: CompiledValues;
  /** Whether the field at this path is hidden from the recipient. */
  hides: Hides;
  known: Trie<Ruled>;
}

// What was hidden can make its neighbours look otherwise, so the search is repeated; more often than this it never was needed.
const ROUNDS = 4;

/** Compiled once per message: compiling costs more than searching. `places`: towns, which an address may end in without being hidden for it. */
export function compileValues(values: readonly HiddenValue[], places: readonly string[]): CompiledValues {
  const made = {
    names: emptyTrie<NameKey>(),
    codes: emptyTrie<CodeKey>(),
    positions: hiddenPositions(values),
    readings: new Map<string, Reading>(),
    paths: new Set(values.map(({ path }) => path)),
  };
  const towns = emptyTrie<Ruled>();
  putKnown(towns, places);
  const isPlace = (part: string): boolean => isKnown(towns, part);
  for (const value of values) {
    if (value.kind === 'name') putName(made.names, value.value, value.path);
    else if (value.kind !== 'coordinates') putCode(made.codes, value, isPlace);
  }
  return made as Partial<CompiledValues> as CompiledValues;
}

/**
 * Of compiled values those that one recipient does not get. `known`: words that are not personal here (place names of the
 * message, names that the recipient gets); a hidden value is hidden even if it is one of them.
 */
export function finderFor(values: CompiledValues, hides: Hides, known: readonly string[]): HiddenFinder {
  const finder = { values, hides, known: emptyTrie<Ruled>() };
  putKnown(finder.known, known);
  return finder;
}

/** A finder of these values alone. */
export function hiddenFinder(hidden: readonly HiddenValue[], known: readonly string[]): HiddenFinder {
  return finderFor(compileValues(hidden, known), () => true, known);
}

/**
 * Hides what a text gives away: the values of `finder`, in any spelling of signs, and what looks like personal data. Returns
 * the text with MARK in the place of each passage, and the passages, in order and apart, for the officer who checks them.
 *
 * It helps an officer and does not replace one. It does not find: a name that nothing announces, that is neither a common one
 * nor beside another capital; other spellings of a hidden name (Diallo, Jallow), its initials, pet names and misspellings;
 * names in Arabic script that are not hidden values, unless a word like المدعو comes before; numbers in words, in pieces far
 * apart, or of fewer than eight digits without a word that announces them; a person described without any of these (the
 * mayor's eldest son). It hides too much rather than too little: unknown places, ships, firms and long counts may be hidden.
 */
export function redact(text: string, finder: HiddenFinder): Redaction {
  let passages = find(text, finder);
  for (let round = 1; passages.length > 0 && round < ROUNDS; round++) {
    const more = find(marked(text, passages), finder);
    if (more.length === 0) break;
    passages = merge([...passages, ...inOriginal(more, passages)], text);
  }
  return { text: marked(text, passages), passages };
}

/**
 * Hides the values of `finder` alone: for a line whose own field the recipient gets, where an address may look like an address.
 * Gives what `redact` gives.
 */
export function redactValues(text: string, { values, hides }: HiddenFinder): Redaction {
  if (isEmpty(values.names) && isEmpty(values.codes)) return { text, passages: [] };
  const { view } = readingOf(text, values);
  const codes = widened(view, merge(findHiddenCodes(view, values.codes, hides), ''));
  const found = [...codes, ...findHiddenNames(view, values.names, hides)];
  if (found.length === 0) return { text, passages: [] };
  const passages = merge(
    found.map((passage) => inText(view, passage)),
    text,
  );
  return { text: marked(text, passages), passages };
}

function find(text: string, { values, hides, known }: HiddenFinder): Passage[] {
  const reading = readingOf(text, values);
  const { view } = reading;
  reading.looks ??= looksOf(view, values.positions);
  const codes = widened(view, merge(findHiddenCodes(view, values.codes, hides), ''));
  return merge(
    [...codes, ...findHiddenNames(view, values.names, hides), ...reading.looks, ...looksLikeName(view, known)].map((passage) => inText(view, passage)),
    text,
  );
}

function readingOf(text: string, { readings }: CompiledValues): Reading {
  const reading = readings.get(text) ?? { view: viewOf(text), looks: undefined };
  readings.set(text, reading);
  return reading;
}

/** What looks like personal data, but for names, which depend on those that the reader gets. */
function looksOf(view: View, positions: HiddenPositions): Passage[] {
  const numbers = withoutHarmless(view);
  return [...findOnline(view), ...findCoordinates(view, positions), ...findNumbers(numbers), ...findCodes(numbers), ...birthDates(view), ...findStreets(view)];
}

function inText({ starts, ends }: View, passage: Passage): Passage {
  return { ...passage, start: starts[passage.start] as number, end: ends[passage.end - 1] as number };
}

function marked(text: string, passages: readonly Passage[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of passages) {
    result += text.slice(from, start) + MARK;
    from = end;
  }
  return result + text.slice(from);
}

/** Passages of the marked text as passages of the original; one that reaches into a mark takes what is behind it. */
function inOriginal(found: readonly Passage[], hidden: readonly Passage[]): Passage[] {
  let next = 0;
  let shift = 0;
  return found.map((passage) => {
    const original = (at: number, atEnd: boolean): number => {
      for (let mark = hidden[next]; mark !== undefined && mark.start - shift < at; mark = hidden[++next]) {
        const inMark = mark.start - shift + MARK.length;
        if (at < inMark) return atEnd ? mark.end : mark.start;
        shift += mark.end - mark.start - MARK.length;
      }
      return at + shift;
    };
    return { ...passage, start: original(passage.start, false), end: original(passage.end, true) };
  });
}
