// When a gateway gives memory back, and that it does.
import { expect, it } from 'vitest';
import { collect, isWorthCollecting } from '../../gateway/give-memory-back.ts';

const MB = 1_048_576;

it.each([
  ['idle, and nothing was collected before', { utilization: 0.01, heapOctets: 60 * MB, leftOctets: 0 }, true],
  ['idle, and half as much again is there', { utilization: 0, heapOctets: 60 * MB, leftOctets: 40 * MB }, true],
  ['idle, and hardly more is there', { utilization: 0, heapOctets: 42 * MB, leftOctets: 40 * MB }, false],
  ['at work, however much is there', { utilization: 0.2, heapOctets: 400 * MB, leftOctets: 40 * MB }, false],
])('%s', (_, standing, expected) => {
  expect(isWorthCollecting(standing)).toBe(expected);
});

it('what nobody holds any more goes back', () => {
  let held: unknown[] | undefined = Array.from({ length: 400_000 }, (_, i) => ({ i, text: `entry ${i}` }));
  const with400000 = collect();
  expect(held).toHaveLength(400_000);
  held = undefined;
  expect(with400000 - collect()).toBeGreaterThan(20 * MB);
});
