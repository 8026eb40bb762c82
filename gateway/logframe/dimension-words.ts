// What the dimensions of the logical framework and their words are called in exports: as on the terminal, and what a public variant merges.
import { countedLabel, dimensionLabel, type Label } from '#protocol';
import type { DimensionName } from './indicators.ts';

/** The word of a cell that was merged with others, and does not tell where they were. */
export const merged = 'merged';

/** The title of a dimension. */
export function dimensionTitle(dimension: DimensionName): Label {
  return dimensionLabel(dimension);
}

/** What a word of a dimension is called; a unit id and a word without a name stand for themselves. */
export function dimensionWord(dimension: DimensionName, word: string): Label {
  return word === merged ? { fr: 'cellules regroupées', en: 'merged cells' } : countedLabel(dimension, word);
}
