// The indicators as they are read: each code once, in two languages, in French as French is set.
import { describe, expect, it } from 'vitest';
import { dimensionNames, type Indicator, indicatorOf, indicators } from '../../../gateway/logframe/indicators.ts';
import { dimensionLabel } from '../../../protocol/index.ts';

describe.each<Indicator>([...indicators])('$code', (indicator) => {
  it('is the only one of its code, and told apart by what has a name', () => {
    expect(indicators.filter(({ code }) => code === indicator.code)).toEqual([indicator]);
    expect(indicatorOf(indicator.code)).toBe(indicator);
    for (const name of indicator.dimensions) {
      expect(dimensionNames).toContain(name);
      expect(dimensionLabel(name).fr).not.toBe(name);
    }
    // A rate has its parts beside it, and cannot be split by anything that adds up.
    if (indicator.measure === 'percent') expect(indicator.dimensions).toEqual([]);
  });

  it.each(['title', 'counts', 'never', 'source'] as const)('says its %s in French and in English', (field) => {
    const { fr, en } = indicator[field];
    expect(fr).not.toBe(en);
    expect(fr).not.toMatch(/'|"|[^\u00a0]:|[^\u202f][;!?]|«[^\u00a0]|[^\u00a0]»/);
    expect(en).not.toMatch(/[\u00a0\u202f«»’]| [:;!?]/);
  });
});

it('there is none of another code', () => {
  expect([indicatorOf('IND-0'), indicatorOf('ind-1'), indicatorOf('')]).toEqual([undefined, undefined, undefined]);
});
