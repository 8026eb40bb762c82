// Names as they look without knowing whose they are: by what stands before them, and by their capitals.
import { announcesByName, type Cue, cueOf } from './name-cues.ts';
import { particles } from './ordinary-words.ts';
import type { Passage } from './passage.ts';
import { emptyTrie, type Ruled, type Trie } from './trie.ts';
import { type View, viewOf } from './view.ts';
import { type Word, wordsOf } from './words.ts';

// Words of one name, at most.
const LONGEST = 6;
// A sentence of capitals alone tells nothing by them: at least so many words, and three in five.
const SHOUTED = 4;
const linking = new Set(['et', 'and', 'ou', 'or', 'de', 'd', 'of']);
const articles = new Set(['le', 'la', 'les', 'l', 'de', 'des', 'du', 'd']);

/** Positions are in the view. `known`: places and acronyms of the message. */
export function looksLikeName(view: View, known: Trie<Ruled>): Passage[] {
  const words = wordsOf(view, known);
  const shouted = shoutedWords(view, words);
  return [...afterCues(view, words, shouted), ...byCapitals(view, words, shouted)];
}

/** Whether a short text, such as the name of a place, bears what looks like a person's name. */
export function bearsName(text: string): boolean {
  return looksLikeName(viewOf(text), emptyTrie()).length > 0;
}

function afterCues(view: View, words: readonly Word[], shouted: Uint8Array): Passage[] {
  const found: Passage[] = [];
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next === undefined) return;
    const sign = view.lower.slice(word.end, Math.min(next.start, word.end + 8));
    const before = words[at - 1];
    const cue =
      cueOf(word.text, word.shape !== 'lower', before?.text, sign) ??
      (word.text === 'a' && before?.text === 'k' && words[at - 2]?.text === 'a' ? 'sure' : undefined);
    if (cue === undefined) return;
    const quoted =
      announcesByName(word.text) || word.text === 'a' ? /^\.? ?["'«] ?([^\s"'«»█][^"'«»█\n]{0,47})["'»]/.exec(view.lower.slice(word.end, word.end + 56)) : null;
    if (quoted) {
      const start = word.end + quoted[0].indexOf(quoted[1] as string);
      found.push(name(start, start + (quoted[1] as string).trimEnd().length));
    } else if (next.start - word.end <= 5 && (word.text.length <= 4 ? /^[ :.'"«(-]+$/ : /^[ :'"«(-]+$/).test(sign)) {
      let span = nameFrom(view, words, at + 1, cue, shouted);
      // fils de Boubou et de Zena; les nommés Issa, Boubou et Zena
      for (let from = at + 1, several = 0; span !== undefined && several < LONGEST; several++) {
        found.push(span);
        while (from < words.length && (words[from] as Word).start < span.end) from++;
        while (from < words.length && linking.has((words[from] as Word).text) && (words[from] as Word).start - span.end <= 8) from++;
        const goesOn =
          from < words.length &&
          /^(?:, ?| )(?:(?:et|and|ou|or) )?(?:de |d'|of )?$/.test(view.lower.slice(span.end, Math.min((words[from] as Word).start, span.end + 12)));
        span = goesOn ? nameFrom(view, words, from, 'likely', shouted) : undefined;
      }
    }
  });
  return found;
}

function nameFrom(view: View, words: readonly Word[], from: number, cue: Cue, shouted: Uint8Array): Passage | undefined {
  let start = -1;
  let end = 0;
  let count = 0;
  for (let at = from; at < words.length && at < from + LONGEST; at++) {
    const word = words[at] as Word;
    if (at > from && !follows(view, words[at - 1] as Word, word)) break;
    const opening = count === 0;
    const capital = word.shape !== 'lower' && word.shape !== 'none';
    // A particle belongs to the name that goes on after it; one with a capital is a name of its own.
    if (word.particle && (!capital || articles.has(word.text))) continue;
    if (!capital || (word.ordinary && !(opening && word.place && cue !== 'likely')) || (count >= 3 && shouted[at])) break;
    if (opening) start = word.start;
    end = word.end;
    count++;
  }
  if (end > 0) return name(start, end);
  return cue === 'sure' ? plainNameFrom(view, words, from) : undefined;
}

// One or two words without capitals: le nommé mamadou traoré.
function plainNameFrom(view: View, words: readonly Word[], from: number): Passage | undefined {
  let end = 0;
  for (let at = from; at < from + 2; at++) {
    const word = words[at];
    if (word === undefined || word.ordinary || word.particle || word.text.length < 2 || (at > from && !follows(view, words[at - 1] as Word, word))) break;
    end = word.end;
  }
  return end > 0 ? name((words[from] as Word).start, end) : undefined;
}

function byCapitals(view: View, words: readonly Word[], shouted: Uint8Array): Passage[] {
  const found: Passage[] = [];
  for (let from = 0, to = 0; from < words.length; from = Math.max(to, from + 1)) {
    to = from;
    const parts: number[] = [];
    for (let at = from; at < words.length; at++) {
      if (at > from && !follows(view, words[at - 1] as Word, words[at] as Word)) break;
      if (isPart(words, at, shouted)) {
        parts.push(at);
        to = at + 1;
      } else if (parts.length === 0 || !(words[at] as Word).particle || at - to >= 2) break;
    }
    const chain = parts.map((at) => words[at] as Word);
    if (isName(view, chain)) found.push(name((chain[0] as Word).start, (chain.at(-1) as Word).end));
  }
  return found;
}

// Whether a word can be part of a name: a capital that is not known to be something else. Amid capitals, beside a common name only.
function isPart(words: readonly Word[], at: number, shouted: Uint8Array): boolean {
  const word = words[at] as Word;
  if (word.shape === 'lower' || word.shape === 'none' || word.ordinary || articles.has(word.text)) return false;
  if (!shouted[at] || word.common) return true;
  return !word.particle && word.text.length >= 3 && Boolean(words[at - 1]?.common || words[at + 1]?.common);
}

function isName(view: View, chain: readonly Word[]): boolean {
  if (chain.some(({ common }) => common)) return true;
  const [only] = chain;
  if (only === undefined) return false;
  // Moussa, 34 ans
  if (chain.length === 1) return !only.initial && /^,? ?\(?\d{1,2} (?:ans|years?|yrs?|mois|months?)\b/.test(view.lower.slice(only.end, only.end + 14));
  if (chain.every(({ initial }) => initial)) return false;
  return chain.some(({ shape }) => shape === 'capital') || chain.every(({ text }) => text.length >= 4);
}

// Only spaces between, or the stop of an initial.
function follows({ lower }: View, before: Word, next: Word): boolean {
  const gap = lower.slice(before.end, Math.min(next.start, before.end + 4));
  return /^ {1,3}$/.test(gap) || (before.initial && /^\. ?$/.test(gap)) || (particles.has(before.text) && gap === "'");
}

function shoutedWords({ lower }: View, words: readonly Word[]): Uint8Array {
  const shouted = new Uint8Array(words.length);
  for (let from = 0, to = 1; from < words.length; from = to, to++) {
    while (to < words.length && !/[.!?\n]/.test(lower.slice((words[to - 1] as Word).end, (words[to] as Word).start))) to++;
    const sentence = words.slice(from, to).filter(({ end, start }) => end - start > 1);
    const upper = sentence.filter(({ shape }) => shape === 'upper').length;
    if (upper >= SHOUTED && upper * 5 >= sentence.length * 3) shouted.fill(1, from, to);
  }
  return shouted;
}

function name(start: number, end: number): Passage {
  return { start, end, kind: 'name', because: undefined };
}
