// The fuzzer is tried with faults on purpose: it must find each, name it, and make the input smaller.
import { describe, expect, it } from 'vitest';
import type { Finding } from './loop.ts';
import { runLoop } from './loop.ts';
import { failureFolder, runFuzz } from './run-fuzz.ts';
import { judge, type Oracle } from './target.ts';
import { openTarget } from './targets/index.ts';

const BAD = 0x21;

async function findingsOf(name: string, inputs: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  await runLoop(await openTarget(`planted-${name}`), {
    seed: 7,
    inputs,
    start: [],
    note: () => {},
    collect: async () => {},
    go: async () => true,
    found: (finding) => findings.push(finding),
  });
  return findings;
}

describe('a fault that one input shows', () => {
  it.each<[string, Oracle]>([
    ['error-type', 'error type'],
    ['error-type-later', 'error type'],
    ['error-words', 'error words'],
    ['error-code', 'error type'],
    ['round-trip', 'round trip'],
    ['forgery', 'forgery'],
    ['answer-500', 'answer'],
    ['answer-internal', 'answer'],
    ['answer-shape', 'answer'],
    ['answer-leak', 'answer'],
    ['state', 'state'],
  ])('%s is found as %s, and shown with one octet', async (name, oracle) => {
    const findings = await findingsOf(name, 1_500);
    expect(findings.map((each) => each.oracle)).toEqual([oracle]);
    expect(findings[0]?.inputs.map(({ octets }) => [...octets])).toEqual([[BAD]]);
    expect(await judge(await openTarget(`planted-${name}`), { door: 'planted', octets: Uint8Array.of(BAD) })).toMatchObject({ fault: { oracle } });
  });

  it('slow: by processor time, and shown with one octet', async () => {
    const findings = await findingsOf('slow', 192);
    expect(findings[0]).toMatchObject({ oracle: 'slow', inputs: [{ door: 'planted' }] });
    expect(findings[0]?.inputs[0]?.octets).toContain(BAD);
  }, 120_000);

  it('burst: memory that a batch takes', async () => {
    expect((await findingsOf('burst', 1_500)).map(({ oracle }) => oracle)).toContain('burst');
  });

  it('an engine that breaks a rule is found by its host', async () => {
    expect((await findingsOf('invariant', 3_000)).map(({ oracle }) => oracle)).toContain('invariant');
  }, 60_000);

  it('a refusal with an error of the table is none', async () => {
    expect(await findingsOf('sound', 1_500)).toEqual([]);
  });
});

describe('a fault that takes the process along', () => {
  it.each<[string, Oracle]>([
    ['hang', 'hang'],
    ['hang-asleep', 'hang'],
    ['crash', 'crash'],
  ])(
    '%s is found from outside, and played again from the file',
    async (name, oracle) => {
      using folder = failureFolder();
      const run = await runFuzz(folder.path, '--target', `planted-${name}`, '--inputs', '2000', '--seed', '7', '--unguided', '--hang-seconds', '1');
      expect(run.status).toBe(1);
      expect(run.err).toMatch(/^seed 7: /);
      const [failure] = run.failures;
      expect(failure).toMatchObject({ target: `planted-${name}`, oracle, seed: 7, inputs: [{ door: 'planted' }] });
      expect([...Buffer.from(failure?.inputs[0]?.base64 ?? '', 'base64')]).toContain(BAD);
      expect(failure?.command).toBe(`npm run fuzz -- --play ${failure?.file}`);
      expect((await runFuzz(folder.path, '--play', failure?.file ?? '', '--hang-seconds', '1')).status).toBe(1);
    },
    240_000,
  );

  it('growth is found over the run, and run again with its seed', async () => {
    using folder = failureFolder();
    const run = await runFuzz(folder.path, '--target', 'planted-growth', '--inputs', '20000', '--seed', '7', '--unguided');
    expect(run.status).toBe(1);
    expect(run.failures).toMatchObject([{ oracle: 'growth', inputs: [], command: 'npm run fuzz -- --target planted-growth --seed 7 --inputs 20000' }]);
  }, 120_000);
});
