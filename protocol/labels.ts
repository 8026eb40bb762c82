// What people call the fields, words and matrix rows of case data, in French and in English. Keys and words on the wire are
// never translated; whoever shows them to an officer takes the label from here.
import { type FieldLabels, fieldLabels } from './field-labels.ts';
import { rowLabels } from './row-labels.ts';
import type { Fields, Leaf, Shape } from './shape.ts';
import { wordLabels } from './word-labels.ts';
import type { WordList } from './words.ts';

/** A label in both languages. */
export interface Label {
  fr: string;
  en: string;
}

const byShape = new Map<string, FieldLabels>(fieldLabels.map(([{ name }, labels]) => [name, labels]));
const byList = new Map<WordList<string>, Readonly<Record<string, readonly [fr: string, en: string]>>>(wordLabels);

/** What a field of a shape is called; its key when there is no label, which a test excludes. */
export function fieldLabel(shape: Shape<Fields>, field: string): Label {
  return toLabel(byShape.get(shape.name)?.[field], field);
}

/** What a word of a list is called; the word itself when there is no label. */
export function wordLabel(list: WordList<string>, word: string): Label {
  return toLabel(byList.get(list)?.[word], word);
}

/** What a row of the policy matrix is called; its id when there is no label. */
export function rowLabel(row: string): Label {
  return toLabel(rowLabels[row], row);
}

/** A value of a field that is no message, as people read it: words by their labels, flags as yes or no, the rest as it is. */
export function valueLabel(leaf: Exclude<Leaf, { type: 'message' }>, value: unknown): Label {
  if (leaf.type === 'word') return wordLabel(leaf.words, String(value));
  if (leaf.type === 'wordSet') {
    const labels = (value as string[]).map((each) => wordLabel(leaf.words, each));
    return { fr: labels.map(({ fr }) => fr).join(', '), en: labels.map(({ en }) => en).join(', ') };
  }
  if (leaf.type === 'flag') return value === true ? { fr: 'oui', en: 'yes' } : { fr: 'non', en: 'no' };
  return { fr: String(value), en: String(value) };
}

function toLabel(pair: readonly [fr: string, en: string] | undefined, key: string): Label {
  return pair ? { fr: pair[0], en: pair[1] } : { fr: key, en: key };
}
