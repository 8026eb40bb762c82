import { describe, expect, it } from 'vitest';
import { eraseAt } from '../../../gateway/inbound/erasure.ts';
import type { LegalBasis } from '../../../gateway/protection/legal-basis.ts';

const agreed = (...months: (number | undefined)[]) => months.map((retentionMonths) => ({ retentionMonths }) as LegalBasis);
const named = (eraseBy: string) => [{ kind: 'erasure', text: '', eraseBy } as const];
const stored = new Date('2027-01-31T10:00:00Z');

describe('the day of erasure', () => {
  it.each([
    ['nothing named, nothing agreed', undefined, agreed(), undefined],
    ['a treaty, which says nothing of months', undefined, agreed(undefined), undefined],
    ['the end of the day that the sender named', named('2027-05-31'), agreed(), '2027-05-31T23:59:59.999Z'],
    ['the agreed months', undefined, agreed(2), '2027-03-31T10:00:00.000Z'],
    ['the last day of a shorter month', undefined, agreed(1), '2027-02-28T10:00:00.000Z'],
    ['years', undefined, agreed(36), '2030-01-31T10:00:00.000Z'],
    ['the shortest of several', undefined, agreed(36, undefined, 6, 12), '2027-07-31T10:00:00.000Z'],
    ['an earlier day that the sender named', named('2027-02-03'), agreed(6), '2027-02-03T23:59:59.999Z'],
    ['not a later one', named('2029-01-01'), agreed(6), '2027-07-31T10:00:00.000Z'],
  ])('is %s', (_, restrictions, bases, at) => {
    expect(eraseAt(restrictions, bases, stored)?.toISOString()).toBe(at);
  });
});
