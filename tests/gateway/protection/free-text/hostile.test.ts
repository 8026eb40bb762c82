// Long texts made to cost much: each is read in one go, so a search that looked back at every step would run into the time limit of a test.
import { describe, expect, it } from 'vitest';
import { type HiddenValue, hiddenFinder, MARK, redact } from '../../../../gateway/protection/free-text/redact.ts';

const LENGTH = 50_000;
const hidden: HiddenValue[] = [
  { kind: 'name', value: 'aaa', path: 'name' },
  { kind: 'name', value: 'a aa aaa', path: 'name' },
  { kind: 'phone', value: '11111111', path: 'phone' },
  { kind: 'document', value: 'a1'.repeat(60), path: 'document' },
  { kind: 'other', value: 'a'.repeat(5_000), path: 'other' },
  { kind: 'coordinates', value: '1.111, 1.111', path: 'place' },
];
const finder = hiddenFinder(hidden, ['a a a a a a a', 'Gao']);

const motifs = [
  'a', 'A', 'Aa ', 'A. ', 'a-', "a'", "A'", 'a.', 'a@', '@', 'a:', ':', '<', 'a<', '/', '///a', '(at)', 'http://', 't.me/', 'www.a.',
  '1', '1-', '1 ', '1.', '1,', '1/', '1.1', '1,1 ', '1.111 ', '12 ', '1 000 ', '+', '+1 ', '1°', '°', '1:', '2026/', 'a/2026-', '20 20 ',
  'A1', 'a1', 'A 1 ', 'AB12 ', 'ML13 ', 'iban ML13 ', 'passeport ', 'passeport a', 'passeport A1 ', 'plaque 1 ', 'né le 1', '1 mars ', 'rue 1 ', '1 rue ',
  'nommé ', 'nommé A ', 'nommé de ', 'nommés A, ', 'M. ', 'dit "', 'fils de ', 'et de ', 'Ould ', 'Mamadou ', 'DIALLO ', 'Jean-', 'N’',
  '\u0301', '\u200B', 'é', 'ﷺ', 'ا', '𝟗', '𞤀', '\uD800', '\n', ' ', '.', '"', '█', `${MARK} `, '11111111 a ',
]; // biome-ignore format: one list, read as one

describe('a text of 50,000 characters', () => {
  it.each(motifs)('of %j', (motif) => {
    const text = motif.repeat(Math.ceil(LENGTH / motif.length)).slice(0, LENGTH);
    for (const variant of [text, `${text}!`, `Q${text}`]) {
      const { passages } = redact(variant, finder);
      expect(passages.every(({ start, end }, at) => start < end && start >= (passages[at - 1]?.end ?? 0))).toBe(true);
    }
  });
});

it('two thousand hidden values are compiled once and found in every text', () => {
  const many = Array.from({ length: 2_000 }, (_, at): HiddenValue => ({ kind: 'phone', value: String(60_000_000 + at * 7), path: `phones[${at}]` }));
  const compiled = hiddenFinder(many, []);
  for (const { value, path } of many) {
    expect(redact(`au ${value}.`, compiled).passages).toEqual([{ start: 3, end: 11, kind: 'phone', because: path }]);
  }
});
