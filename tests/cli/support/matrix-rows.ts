import { readFileSync } from 'node:fs';

/** Ids of every row of the policy matrix and of what goes beyond it. */
export const rules = [
  ...new Set(
    ['matrix', 'beyond'].flatMap((name) => {
      const file = new URL(`../../../gateway/protection/policy/${name}.csv`, import.meta.url);
      return readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(';')[0] as string);
    }),
  ),
];
