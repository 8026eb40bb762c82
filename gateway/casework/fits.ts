// Whether something is about somebody, by name and numbers.
import { holdsAll, textsOf } from './find-messages.ts';
import { searchWords, soughtWords } from './search-words.ts';

/** Who is looked for. */
export interface Sought {
  name: string;
  /** Telephones, documents, national numbers, as somebody wrote them. */
  numbers: readonly string[];
}

/**
 * True for a value in which every word of the name, or one of the numbers, stands. A number counts whatever stands between its digits, also
 * within a longer one. `whole`: a word of the name must be a word there, and not only begin one. Throws INPUT_INVALID for a name of less than three letters.
 */
export function fitter({ name, numbers }: Sought, { whole = false }: { whole?: boolean } = {}): (value: object) => boolean {
  const words = soughtWords(name);
  const bare = numbers.map((number) => bareOf(number).replace(/^00/, ''));
  return (value) => {
    if (holdsAll(words, value, { whole })) return true;
    if (bare.length === 0) return false;
    return textsOf(value)
      .map(bareOf)
      .some((text) => bare.some((number) => text.includes(number)));
  };
}

function bareOf(text: string): string {
  return searchWords(text).join('');
}
