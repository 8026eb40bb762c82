// What must hold for every text: nothing hidden is left in any form, nothing else is touched, positions are right.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HiddenValue, hiddenFinder, MARK, redact } from '../../../../gateway/protection/free-text/redact.ts';

// A second reading of "the same value", on purpose not the one of the gateway.
const digitRows = [0x660, 0x6f0, 0x7c0, 0xff10, 0x1d7ce];
const cyrillic: Record<string, string> = { а: 'a', е: 'e', о: 'o', к: 'k', А: 'a', Е: 'e', О: 'o', К: 'k' };
function plain(text: string): string {
  return [...text]
    .map((character) => {
      const point = character.codePointAt(0) as number;
      const row = digitRows.find((zero) => point >= zero && point < zero + 10);
      return row === undefined ? (cyrillic[character] ?? character) : String(point - row);
    })
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const fillers =
  'la/patrouille/a vu/un camion/vers midi/près du fleuve/avec des jeunes/et du riz,/puis/la nuit est venue. Le/12 mars 2026,/34 migrants ;/500 FCFA :/aucun blessé/(14h30) !'.split(
    '/',
  );
const filler = fc.array(fc.constantFrom(...fillers), { maxLength: 8 }).map((words) => words.join(' '));
// Syllables that the fillers do not hold.
const part = fc.array(fc.constantFrom('zo', 'ké', 'wa', 'gbo', 'kou', 'ñe'), { minLength: 3, maxLength: 5 }).map((syllables) => syllables.join(''));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));

// How a writer, or somebody who wants to slip something through, changes one character.
const letters: ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => letter.toUpperCase(),
  (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''),
  (letter) => `${letter}\u0301`,
  (letter) => `${letter}\u200B`,
  (letter) => `${letter}\u00AD`,
  (letter) => (/[a-z0-9]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) as number) + 0xfee0) : letter),
  (letter) => Object.keys(cyrillic).find((look) => cyrillic[look] === letter) ?? letter,
];
const disguisedName = (name: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.infiniteStream(fc.constantFrom(...letters)), fc.constantFrom('', '', '', '-', ' ', '.'))
    .map(([stream, between]) => [...name].map((letter) => (stream.next().value as (letter: string) => string)(letter)).join(between));
const digitLooks = fc.constantFrom(0x30, 0x30, 0x30, ...digitRows);
const disguisedNumber = (number: string): fc.Arbitrary<string> =>
  fc.tuple(fc.infiniteStream(digitLooks), fc.infiniteStream(fc.constantFrom('', '', ' ', '-', '.', '\u00A0', '\u200B', ' - ', '/'))).map(([looks, signs]) =>
    [...number]
      .map((character, at) => {
        const sign = at > 0 ? signs.next().value : '';
        return sign + (/\d/.test(character) ? String.fromCodePoint((looks.next().value as number) + Number(character)) : character);
      })
      .join(''),
  );

interface Planted {
  value: HiddenValue;
  /** What must not be left, as letters and digits. */
  secret: string;
  written: string;
}
const planted: fc.Arbitrary<Planted> = fc.oneof(
  fc
    .tuple(part, part)
    .chain(([surname, forename]) =>
      fc
        .constantFrom(surname, forename)
        .chain((said) =>
          disguisedName(said).map(
            (written): Planted => ({ value: { kind: 'name', value: `${surname} ${forename}`, path: 'name' }, secret: plain(said), written }),
          ),
        ),
    ),
  digits(8).chain((number) =>
    disguisedNumber(number).map((written): Planted => ({ value: { kind: 'phone', value: `+223${number}`, path: 'phone' }, secret: number, written })),
  ),
  digits(7).chain((number) =>
    disguisedNumber(`XB${number}`).map(
      (written): Planted => ({ value: { kind: 'document', value: `xb ${number}`, path: 'document' }, secret: `xb${number}`, written }),
    ),
  ),
  digits(15).chain((number) =>
    disguisedNumber(number).map((written): Planted => ({ value: { kind: 'device', value: number, path: 'imei' }, secret: number, written })),
  ),
  digits(4).chain((number) =>
    disguisedNumber(`WK${number}XB`).map(
      (written): Planted => ({ value: { kind: 'plate', value: `WK-${number}-XB`, path: 'plate' }, secret: `wk${number}xb`, written }),
    ),
  ),
);

const snippets = fc.constantFrom(
  'Mamadou',
  'DIALLO',
  'Zeydoune',
  'le nommé',
  'M.',
  'A.',
  'alias «',
  '»',
  '76123456',
  '+223',
  '12 34',
  'AB 1234 CD',
  '13.5116, 2.1254',
  '13°30\'42"N',
  'x@y.ml',
  '@zeyd',
  'passeport',
  'rue 12',
  'né le',
  '12/03/1998',
  'ML13 D008',
  '1 000 000',
  'FCFA',
  'LE',
  'ÉTÉ',
  'GAO',
  'Hier',
  '.',
  ',',
  '\n',
  'et',
  'de',
  'P<MLI<<',
  MARK,
  '█',
  '🇲🇱',
  'محمد',
  '2026',
  'BRTMTH/2026/0142',
  'zeyd',
  'ba',
  'Ba',
);
const anyText = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: snippets }, { weight: 2, arbitrary: filler }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }),
    {
      maxLength: 24,
    },
  )
  .chain((pieces) => fc.constantFrom(' ', ' ', '', '  ').map((between) => pieces.join(between)));
const finder = hiddenFinder(
  [
    { kind: 'name', value: 'Ba Zeyd', path: 'name' },
    { kind: 'phone', value: '76123456', path: 'phone' },
    { kind: 'other', value: 'midi près', path: 'other' },
  ],
  ['Gao'],
);

describe('redact', () => {
  it('leaves no hidden value, in whatever disguise', () => {
    fc.assert(
      fc.property(fc.array(planted, { minLength: 1, maxLength: 5 }), fc.array(filler, { minLength: 6, maxLength: 6 }), (values, around) => {
        const text = values.map(({ written }, at) => `${around[at]} ${written} `).join('') + around.at(-1);
        const compiled = hiddenFinder(
          values.map(({ value }) => value),
          [],
        );
        const left = plain(redact(text, compiled).text.replaceAll(MARK, '|'));
        for (const { secret } of values) expect(left.includes(secret), `${secret} in ${left}`).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves a text alone in which there is nothing', () => {
    fc.assert(
      fc.property(fc.array(filler, { maxLength: 12 }), (parts) => {
        const text = parts.join('\n');
        expect(redact(text, hiddenFinder([{ kind: 'name', value: 'Zeydoune', path: 'name' }], []))).toEqual({ text, passages: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('says where: passages are in order, apart, of whole characters, and give the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const redaction = redact(text, finder);
        let rebuilt = '';
        let from = 0;
        for (const { start, end } of redaction.passages) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const edge of [start, end]) expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(edge - 1, edge + 1))).toBe(false);
          rebuilt += text.slice(from, start) + MARK;
          from = end;
        }
        expect(redaction.text).toBe(rebuilt + text.slice(from));
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds nothing more in what it gave', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = redact(text, finder).text;
        expect(redact(once, finder)).toEqual({ text: once, passages: [] });
      }),
      { numRuns: 3_000 },
    );
  });
});
