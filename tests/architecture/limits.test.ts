import { expect, test } from 'vitest';
import { read, sources } from './sources.ts';

const lines = read('protocol/limits.ts').split('\n');
const limits = lines.flatMap((line, index) => {
  const name = /^export const (\w+)/.exec(line)?.[1];
  return name === undefined ? [] : [{ name, above: lines[index - 1] ?? '' }];
});

test('protocol/limits.ts exports limits, and constants alone', () => {
  expect(limits.length).toBeGreaterThan(20);
  expect(lines.filter((line) => line.startsWith('export') && !/^export const [A-Z][A-Z0-9_]* = /.test(line))).toEqual([]);
});

test.each(limits)('$name has a docstring that says more than its name', ({ above }) => {
  expect(above).toMatch(/^(?:\/\*\*| \*) ?.{10,}|^ \*\/$/);
});

test.each(limits)('$name bounds something', ({ name }) => {
  const word = new RegExp(`\\b${name}\\b`);
  const users = sources.filter(({ room, path, text }) => room !== 'tests' && path !== 'protocol/limits.ts' && word.test(text.replace(/^import\b[^;]*;/gm, '')));
  const elsewhere = users.length > 0 || lines.some((line) => word.test(line) && !line.startsWith(`export const ${name} `) && line.startsWith('export'));
  expect(elsewhere, `nothing checks ${name}: use it or remove it`).toBe(true);
});
