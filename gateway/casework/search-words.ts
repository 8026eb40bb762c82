// Words as a search compares them.
import { CopError, printable } from '#protocol';

/** Letters and digits that a search has at least: fewer match almost everything. */
const SEARCH_MIN_CHARACTERS = 3;

/** The words that somebody looks for. Throws INPUT_INVALID for less than three letters. */
export function soughtWords(text: string): string[] {
  const sought = searchWords(text);
  if (sought.join('').length < SEARCH_MIN_CHARACTERS)
    throw new CopError('INPUT_INVALID', { field: 'text', expected: `≥ ${SEARCH_MIN_CHARACTERS}`, got: printable(text) });
  return sought;
}

/** The words of a text as they are compared: lower case, no accents. */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
