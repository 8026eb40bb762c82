// Finds the values of denied fields in a text, whatever was written between and around their letters and digits.
import { ANYWHERE, alikeCode, type CodeKey } from './code-keys.ts';
import { CAPITAL, type NameKey, WHOLE } from './name-keys.ts';
import type { Passage } from './passage.ts';
import { step, type Trie } from './trie.ts';
import { DIGIT, isCapital, LETTER, type View } from './view.ts';

// So many signs between two digits of a number still leave it one number; the mark is longer.
const GAP = 4;
// A key this short counts only where its parts stand one sign apart.
const SHORT = 6;
// Longer runs of letters are not taken apart into names.
const WORD = 64;

/** Numbers, codes and phrases; positions in the view. */
export function findCodes(view: View, keys: Trie<CodeKey>, hides: Hides): Passage[] {
  const { lower, classes } = view;
  const { code, child } = keys;
  const found: Passage[] = [];
  const places = new Int32Array(lower.length);
  const codes = new Int32Array(lower.length);
  let count = 0;
  for (let at = 0; at < lower.length; at++) {
    if (!classes[at]) continue;
    places[count] = at;
    codes[count++] = alikeCode(lower.charCodeAt(at));
  }
  for (let from = 0; from < count; from++) {
    const start = places[from] as number;
    let before = start;
    let widest = 0;
    for (let at = from, node = 0; at < count; at++) {
      const place = places[at] as number;
      if (place - before - 1 > widest) widest = place - before - 1;
      if (widest > GAP) break;
      before = place;
      // The first child looked at here, for most nodes have only one: this is the step that is taken most.
      node = code[node] === codes[at] ? (child[node] as number) : step(keys, node, codes[at] as number);
      if (node === 0) break;
      const filed = keys.values[node];
      if (filed === undefined) continue;
      const isWhole = isEdge(view, start) && isEdge(view, place + 1);
      const key = filed.find(({ because, length, rules }) => hides(because) && (length >= SHORT || widest <= 1) && (rules & ANYWHERE || isWhole));
      if (key) found.push({ start, end: place + 1, kind: key.kind, because: key.because });
    }
  }
  return found;
}

/** Widens passages to whole words; in a run that begins with a word (tel76123456) to its digits alone. Passages must be sorted and apart. */
export function widened(view: View, passages: readonly Passage[]): Passage[] {
  const { classes } = view;
  // Where the passage before ended: what it took is not walked over again.
  let reached = 0;
  return passages.map((passage) => {
    let { start, end } = passage;
    if (end <= reached) return passage;
    const same = (at: number, edge: number): boolean => Boolean(classes[at]) && (passage.kind !== 'phone' || classes[at] === classes[edge]);
    while (start > reached && same(start - 1, start)) start--;
    while (end < classes.length && same(end, end - 1)) end++;
    reached = end;
    return { ...passage, start, end };
  });
}

function isEdge({ classes }: View, at: number): boolean {
  return !classes[at] || classes[at] !== classes[at - 1];
}

interface Named extends Passage {
  /** A part that counts only beside another one. */
  weak: boolean;
}

/** Names and parts of names, at the borders of words; positions in the view. */
export function findNames(view: View, keys: Trie<NameKey>, hides: Hides): Passage[] {
  const { classes, lower } = view;
  const found: Named[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (classes[at] !== LETTER || classes[at - 1] === LETTER) continue;
    // The Arabic words for and, in, with, to and like are written on to the name.
    const named = nameAt(view, keys, at, hides) ?? (/[\u0648\u0641\u0628\u0644\u0643]/.test(lower.charAt(at)) ? nameAt(view, keys, at + 1, hides) : undefined);
    if (named) found.push({ ...named, start: at });
  }
  const strong = new Set(found.filter(({ weak }) => !weak).flatMap(({ start, end }) => [start - 1, end + 1]));
  return found.filter(({ weak, start, end }) => !weak || strong.has(end) || strong.has(start)).map(({ weak: _, ...passage }) => passage);
}

/** The longest name that begins at `start`. */
function nameAt(view: View, keys: Trie<NameKey>, start: number, hides: Hides): Named | undefined {
  const { classes, lower } = view;
  let longest: Named | undefined;
  const written: Written = { spaced: false, capitals: isCapital(view, start), single: false };
  let piece = start;
  for (let at = start, node = 0; at < lower.length; ) {
    node = step(keys, node, lower.charCodeAt(at));
    if (node === 0) break;
    at++;
    if (classes[at] === LETTER) {
      // The French plural of a name: les Diallos.
      const plural = at - start >= 4 && lower[at] === 's' && classes[at + 1] !== LETTER && keys.values[node] !== undefined;
      if (plural) longest = chosen(view, keys, node, { ...written, hides }, start, at + 1) ?? longest;
      continue;
    }
    if (at - piece === 1) written.single = true;
    longest = chosen(view, keys, node, { ...written, hides }, start, at) ?? longest;
    const gap = gapAt(view, at);
    if (gap === 0) break;
    written.spaced ||= lower.slice(at, at + gap).includes(' ');
    at += gap;
    piece = at;
    written.capitals &&= isCapital(view, at);
  }
  return longest ?? togetherAt(view, keys, start, hides);
}

interface Written {
  spaced: boolean;
  capitals: boolean;
  single: boolean;
}

/** Whether the field at this path is one that the recipient does not get. */
export type Hides = (path: string) => boolean;

function chosen(view: View, keys: Trie<NameKey>, node: number, written: Written & { hides: Hides }, start: number, end: number): Named | undefined {
  // Lamine is not found in "la mine": parts with a space between are capitals, or letters spelled out, or parts of the value.
  const key = keys.values[node]?.find(
    ({ rules, because }) => written.hides(because) && (rules & WHOLE || !written.spaced || written.capitals || written.single),
  );
  if (key === undefined) return undefined;
  return { start, end, kind: 'name', because: key.because, weak: Boolean(key.rules & CAPITAL) && !isCapital(view, start) };
}

// How many signs part two pieces of one name: a space, a hyphen, an apostrophe, a stop, or two of them; 0 when it is something else.
function gapAt({ classes, lower }: View, at: number): number {
  for (let gap = 1; gap <= 2; gap++) {
    if (!" '-._".includes(lower.charAt(at + gap - 1)) || at + gap >= lower.length) return 0;
    if (classes[at + gap] === LETTER) return gap;
    if (classes[at + gap] === DIGIT) return 0;
  }
  return 0;
}

/** A word that is two or more names written together (mamadoutraore); names of two letters are not tried. */
function togetherAt(view: View, keys: Trie<NameKey>, start: number, hides: Hides): Named | undefined {
  const { classes, lower } = view;
  let end = start;
  while (classes[end] === LETTER && end - start <= WORD) end++;
  if (end - start < 6 || end - start > WORD) return undefined;
  const because = new Map<number, string>([[start, '']]);
  for (let from = start; from < end; from++) {
    const before = because.get(from);
    if (before === undefined) continue;
    for (let at = from, node = 0; at < end; at++) {
      node = step(keys, node, lower.charCodeAt(at));
      if (node === 0) break;
      const key = at - from >= 2 ? keys.values[node]?.find(({ rules, because: path }) => hides(path) && !(rules & CAPITAL)) : undefined;
      if (key && !because.has(at + 1)) because.set(at + 1, before || key.because);
    }
  }
  const path = because.get(end);
  return path ? { start, end, kind: 'name', because: path, weak: false } : undefined;
}
