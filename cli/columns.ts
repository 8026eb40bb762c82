import type { Span } from './ui.ts';

/** Text as spans, broken between words into lines of at most `width` characters; a word that is longer is broken too. */
export function wrap(spans: readonly Span[], width: number): Span[][] {
  const lines: Span[][] = [];
  let line: Span[] = [];
  for (const word of wordsOf(spans).flatMap((each) => pieces(each, width))) {
    if (line.length > 0 && lengthOf(line) + lengthOf(trimmed(word)) > width) {
      lines.push(trimmed(line));
      line = [];
    }
    line.push(...word);
  }
  return [...lines, trimmed(line)];
}

/** Words with the space that follows them; one may run through several spans. */
function wordsOf(spans: readonly Span[]): Span[][] {
  const words: Span[][] = [[]];
  for (const { text, ...style } of spans) {
    for (const part of text.split(/(?<=\s)/)) {
      words.at(-1)?.push({ ...style, text: part.replace(/\s$/, ' ') });
      if (/\s$/.test(part)) words.push([]);
    }
  }
  return words;
}

function pieces(word: readonly Span[], width: number): Span[][] {
  if (lengthOf(trimmed(word)) <= width) return [[...word]];
  return word.flatMap(({ text, ...style }) => (text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []).map((piece): Span[] => [{ ...style, text: piece }]));
}

/** Rows as lines of columns with the given widths, two spaces apart; cells that are longer go on below. */
export function columns(rows: readonly (readonly Span[])[][], widths: readonly number[]): Span[][] {
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => wrap(cell, widths[column] ?? 1));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      cells.flatMap((cell, column): Span[] => {
        const spans = cell[line] ?? [];
        const padding = (widths[column] ?? 0) - lengthOf(spans);
        return column === cells.length - 1 ? spans : [...spans, { text: ' '.repeat(Math.max(0, padding) + 2) }];
      }),
    ).map(trimmed);
  });
}

/** Characters of a line. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + [...text.normalize('NFC')].length, 0);
}

/** Without spaces at the end. */
function trimmed(line: readonly Span[]): Span[] {
  const kept = [...line];
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return [...kept, { ...last, text }];
  }
  return [];
}
