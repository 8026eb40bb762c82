// How the name of a person is filed, so that its parts are found alone, in any order and any spelling of signs.
import { ordinary, particles } from './ordinary-words.ts';
import { put, type Trie } from './trie.ts';
import { folded } from './view.ts';

/** A name, or a part of one, of a field that this recipient does not get. */
export interface NameKey {
  because: string;
  rules: number;
}

/** Counts only with a capital initial (Ba, Sy; Grand), or beside another part of a hidden name. */
export const CAPITAL = 1;
/** Several parts, which a text may write apart or together. */
export const WHOLE = 2;

// A part of a name longer than this is no name.
const LONGEST = 64;

/** Files every part of the name `value`, and the name as a whole. */
export function putName(trie: Trie<NameKey>, value: string, because: string): void {
  const parts = folded(value)
    .split(/[^\p{L}\p{N}']+/u)
    .map((part) => part.split("'").filter((piece) => piece !== ''))
    .filter((pieces) => pieces.length > 0);
  for (const pieces of parts) {
    const word = pieces.join('');
    putPart(trie, word, because, pieces.length > 1);
    // N'Diaye is also written Diaye; the D of D'Almeida alone says nothing.
    if (pieces.length > 1) for (const piece of pieces) if (piece.length >= 3) putPart(trie, piece, because, false);
  }
  const words = parts.map((pieces) => pieces.join(''));
  if (words.length < 2) return;
  const [first = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  // A by-name of everyday words (Le Vieux) is not every old man.
  const everyday = words.every((word) => particles.has(word) || ordinary.has(word));
  for (const order of [words, [...rest, first], [last, ...words.slice(0, -1)]]) {
    const whole = order.join('');
    if (whole.length >= 4 && whole.length <= LONGEST) put(trie, whole, { because, rules: everyday ? WHOLE | CAPITAL : WHOLE });
  }
}

function putPart(trie: Trie<NameKey>, word: string, because: string, joined: boolean): void {
  if (word.length < 2 || word.length > LONGEST || particles.has(word)) return;
  // Scripts without capitals cannot ask for one.
  const latin = /[a-z]/.test(word);
  const weak = latin && (word.length === 2 || ordinary.has(word));
  put(trie, word, { because, rules: (weak ? CAPITAL : 0) | (joined ? WHOLE : 0) });
}
