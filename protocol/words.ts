// One closed word list of the contract: word and number, both directions derived from one table.

/** A closed list of words, each with its number in the .proto files. */
export interface WordList<W extends string> {
  /** Every word, in the order of the contract. */
  all: [W, ...W[]];
  /** The contract's number of a word. */
  number(word: W): number;
  /** The word of a number that came over the wire, or `undefined` when the contract has none. */
  word(number: number): W | undefined;
}

/** Makes a list from a table of words and numbers. */
export function words<const T extends Record<string, number>>(byWord: T): WordList<keyof T & string> {
  const byNumber = new Map<number, keyof T & string>(Object.entries(byWord).map(([word, number]) => [number, word]));
  return {
    all: Object.keys(byWord) as [keyof T & string, ...(keyof T & string)[]],
    number: (word) => byWord[word] as number,
    word: (number) => byNumber.get(number),
  };
}
