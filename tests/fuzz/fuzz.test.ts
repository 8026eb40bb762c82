// A short run over every target, with a seed that stays and with a new one, and that a seed gives the same inputs again.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { runLoop } from './loop.ts';
import { mix, readOptions } from './options.ts';
import { failureFolder, runFuzz } from './run-fuzz.ts';
import { openTarget, targetNames } from './targets/index.ts';

const without = (name: string) => targetNames.filter((each) => each !== name).flatMap((each) => ['--target', each]);

describe('a short run', () => {
  it('with a seed that stays finds nothing, and says what it did', async () => {
    using folder = failureFolder();
    const run = await runFuzz(folder.path, ...without('api'), '--inputs', '20000', '--seed', '1', '--minutes', '1', '--unguided', '--json');
    expect(run.failures, run.err).toEqual([]);
    expect(run.status, run.err).toBe(0);
    const report = JSON.parse(run.out) as { seed: number; results: { target: string; inputs: number; accepted: number; codes: object }[] };
    expect(report.seed).toBe(1);
    expect(report.results.map(({ target }) => target).sort()).toEqual(targetNames.filter((name) => name !== 'api').sort());
    for (const { target, inputs, codes } of report.results) {
      expect(inputs, target).toBeGreaterThan(0);
      expect(Object.keys(codes).length, `${target} refuses some`).toBeGreaterThan(0);
    }
    const codec = report.results.find(({ target }) => target === 'codec');
    expect(codec?.accepted, 'some are accepted').toBeGreaterThan(0);
  }, 180_000);

  it('with a new one, guided by coverage, finds nothing, and says how far it reached', async () => {
    using folder = failureFolder();
    const run = await runFuzz(folder.path, '--target', 'codec', '--target', 'engine', '--inputs', '4000');
    expect(run.err).toMatch(/^seed \d+, guided by coverage: /);
    expect(run.failures, run.err).toEqual([]);
    expect(run.status, run.err).toBe(0);
    expect(run.out).toMatch(/codec reached \d+ of \d+ functions/);
  }, 240_000);

  it('of the officer API finds nothing', async () => {
    using folder = failureFolder();
    const run = await runFuzz(folder.path, '--target', 'api', '--inputs', '256', '--minutes', '1', '--unguided');
    expect(run.failures, run.err).toEqual([]);
    expect(run.status, run.err).toBe(0);
  }, 240_000);
});

describe('a seed', () => {
  const digestOf = async (seed: number) => {
    const hash = createHash('sha256');
    const target = await openTarget('engine');
    await runLoop(target, { seed, inputs: 500, start: [], note: (batch) => batch.forEach(({ door, octets }) => void hash.update(door).update(octets)), collect: async () => {}, go: async () => true, found: () => {} }); // biome-ignore format: one line
    return hash.digest('hex');
  };

  it('gives the same inputs again, another one others', async () => {
    expect(await digestOf(5)).toBe(await digestOf(5));
    expect(await digestOf(5)).not.toBe(await digestOf(6));
  });
});

describe('the words behind the command', () => {
  it('share ten million out as the mix says, to the last input', () => {
    const asked = readOptions([], targetNames);
    if (asked.play !== undefined) throw new Error('play');
    const shares = Object.values(asked.plan.shares);
    expect(shares.reduce((sum, each) => sum + each, 0)).toBe(10_000_000);
    expect(Object.keys(asked.plan.shares)).toEqual(Object.keys(mix));
    expect(asked.plan).toMatchObject({ workers: 2, isGuided: true, minutes: undefined });
  });

  it.each([[['--target', 'nothing']], [['--seed', '-1']], [['--inputs', '1.5']], [['--workers', '3']], [['--minutes', 'x']], [['--what']]])(
    '%j is not understood',
    (words) => {
      expect(() => readOptions(words, targetNames)).toThrow();
    },
  );
});
