// What exports call things: in both languages, and as each sets its signs.
import { describe, expect, it } from 'vitest';
import { arrestAges, arrestSexes, incidentTypes } from '#protocol';
import { numberText, percentText, typeset } from '../../../gateway/documents/typography.ts';
import { dimensionTitle, dimensionWord, merged } from '../../../gateway/logframe/dimension-words.ts';
import { exportWord, exportWords, labelIn } from '../../../gateway/logframe/exports/words.ts';
import { type DimensionName, dimensionNames, indicators } from '../../../gateway/logframe/indicators.ts';

const known: [DimensionName, string][] = [
  ...(['sent', 'received'] as const).map((word): [DimensionName, string] => ['direction', word]),
  ...incidentTypes.all.map((word): [DimensionName, string] => ['type', word]),
  ...(['08051', '0204', '07023', 'other'] as const).map((word): [DimensionName, string] => ['crime', word]),
  ...[...arrestSexes.all, 'unspecified', 'mixed'].map((word): [DimensionName, string] => ['sex', word]),
  ...[...arrestAges.all, 'mixed'].map((word): [DimensionName, string] => ['age', word]),
  ...dimensionNames.map((name): [DimensionName, string] => [name, merged]),
];

describe('words of dimensions', () => {
  it.each(known)('%s %s has a name in both languages', (dimension, word) => {
    const { fr, en } = dimensionWord(dimension, word);
    expect(fr).not.toBe(word);
    expect(fr).not.toBe(en);
  });

  it.each(dimensionNames)('%s has a title', (name) => {
    expect(Object.values(dimensionTitle(name)).every((title) => /^\p{Lu}/u.test(title))).toBe(true);
  });

  it('a crime says of which classification it is, and what has no name stands for itself', () => {
    expect(dimensionWord('crime', '08051').fr).toContain('(ICCS 08051)');
    expect(dimensionWord('partner', 'SN-DNLTM')).toEqual({ fr: 'SN-DNLTM', en: 'SN-DNLTM' });
    expect(dimensionWord('crime', '0101')).toEqual({ fr: '0101', en: '0101' });
    expect(dimensionWord('type', 'later')).toEqual({ fr: 'later', en: 'later' });
    expect(dimensionWord('country', 'CI').fr).toBe('Côte d’Ivoire');
    expect(dimensionWord('country', 'nowhere').en).toBe('nowhere');
  });
});

describe('words of the exports', () => {
  // Signs that French and English write alike.
  const alike = ['percent', 'small', 'none'];

  it.each(exportWords)('%s is said in both languages, with the same words to fill in', (key) => {
    const [fr, en] = (['fr', 'en'] as const).map((language) => exportWord(language, key, new Proxy({}, { get: (_, name) => `<${String(name)}>` })));
    if (!alike.includes(key)) expect(fr).not.toBe(en);
    const filled = (text: string | undefined) => [...(text ?? '').matchAll(/<\w+>/g)].map(([each]) => each).sort();
    expect(filled(fr)).toEqual(filled(en));
    expect(fr).not.toMatch(/ [:;!?»]|« |'/);
  });

  it.each(indicators.map((each) => [each.code, each] as const))('%s is set as French is', (_, { title, counts, never, source }) => {
    for (const label of [title, counts, never, source]) expect(labelIn(label, 'fr')).not.toMatch(/ [:;!?»]|« |'/);
  });

  it('numbers as each language sets them', () => {
    expect([numberText(1_234_567, 'fr'), numberText(1_234_567, 'en')]).toEqual(['1\u202F234\u202F567', '1,234,567']);
    expect([percentText(200 / 3, 'fr'), percentText(200 / 3, 'en'), percentText(5, 'fr')]).toEqual(['66,7\u00A0%', '66.7%', '5\u00A0%']);
    expect(typeset('« a » : b ; n° 3', 'fr')).toBe('«\u00A0a\u00A0»\u00A0: b\u202F; n°\u00A03');
  });
});
