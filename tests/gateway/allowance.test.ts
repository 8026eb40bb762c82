// How much somebody may ask for: at once, on average, and beyond.
import { expect, it } from 'vitest';
import { Allowance } from '../../gateway/allowance.ts';

const MINUTE = 60_000;

it('gives so much at once, and so much a minute afterwards', () => {
  const allowance = new Allowance<string>(5, 10);
  const taken = (at: number) => Array.from({ length: 20 }, () => allowance.take('a', 1, at)).filter(Boolean).length;
  expect([taken(0), taken(0), taken(MINUTE / 10), taken(MINUTE), taken(100 * MINUTE)]).toEqual([5, 0, 1, 5, 5]);
});

it('takes nothing of what is not enough', () => {
  const allowance = new Allowance<string>(5, 10);
  expect([allowance.take('a', 6, 0), allowance.take('a', 5, 0), allowance.take('a', 1, 0)]).toEqual([false, true, false]);
});

it('gives each its own', () => {
  const allowance = new Allowance<string>(1, 1);
  expect([allowance.take('a', 1, 0), allowance.take('b', 1, 0), allowance.take('a', 1, 0)]).toEqual([true, true, false]);
});

it('says how long to wait for what is owed', () => {
  const allowance = new Allowance<string>(2, 60);
  expect(allowance.owedMs('a', 0)).toBe(0);
  for (let i = 0; i < 5; i++) allowance.charge('a', 0);
  expect(allowance.owedMs('a', 0)).toBeCloseTo(3_000);
  expect(allowance.owedMs('a', 1_000)).toBeCloseTo(2_000);
  expect(allowance.owedMs('a', 3_000)).toBeCloseTo(0);
});
