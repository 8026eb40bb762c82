// The fuzzer: `npm run fuzz`. README.md beside this file says what it does and what it does not.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conduct } from './conductor.ts';
import { Trial } from './culprit.ts';
import { readFailure, writeFailure } from './failure-file.ts';
import { type Asked, readOptions, usage } from './options.ts';
import { reachOf, reportLines } from './report.ts';
import { oracles } from './target.ts';
import { targetNames } from './targets/index.ts';

const say = (line: string) => void process.stderr.write(`${line}\n`);
const write = (line: string) => void process.stdout.write(`${line}\n`);
const asked = read();
if (asked?.play !== undefined) process.exitCode = await playAgain(asked);
else if (asked) process.exitCode = await run(asked);

/** Runs a plan; the exit status. */
async function run({ plan, out, json }: Extract<Asked, { play: undefined }>): Promise<number> {
  const shares = Object.entries(plan.shares).map(([target, inputs]) => `${target} ${inputs}`);
  say(`seed ${plan.seed}${plan.isGuided ? ', guided by coverage' : ''}: ${shares.join(', ')} inputs`);
  const files: string[] = [];
  let folder = out;
  const outcome = await conduct(
    plan,
    (target, finding) => {
      folder ??= mkdtempSync(join(tmpdir(), 'cop-fuzz-'));
      const name = `${files.length + 1}-${target}-${finding.oracle.replaceAll(' ', '-')}`;
      const { file, command } = writeFailure(folder, name, target, plan.seed, plan.shares[target] ?? 0, finding);
      files.push(file);
      say(`FAULT in ${target}: ${finding.oracle} (${oracles[finding.oracle]}): ${finding.signature} ${finding.detail}\n  again: ${command}`);
    },
    say,
  );
  if (json) write(JSON.stringify({ seed: plan.seed, ...outcome, results: outcome.results.map((each) => ({ ...each, reached: reachOf(each) })), files }));
  else for (const line of reportLines(outcome, plan.seed)) write(line);
  return outcome.findings.length > 0 ? 1 : 0;
}

/** Plays what failed once more; 1 when it fails again. */
async function playAgain({ play, patienceMs }: Extract<Asked, { play: string }>): Promise<number> {
  const { failure, inputs } = readFailure(play);
  say(`seed ${failure.seed}, ${failure.target}, ${inputs.length} inputs: ${failure.oracle}: ${failure.detail}`);
  const folder = mkdtempSync(join(tmpdir(), 'cop-fuzz-play-'));
  try {
    const job = { target: failure.target, seed: failure.seed, inputs: inputs.length, isGuided: false, batchFile: '' };
    const { how, findings } = await new Trial(job, patienceMs, folder).play(inputs);
    for (const { oracle, detail } of findings) write(`${oracle}: ${detail}`);
    if (how !== 'end') write(how);
    const fails = how !== 'end' || findings.length > 0;
    if (!fails) write('no fault');
    return fails ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(): Asked | undefined {
  try {
    return readOptions(process.argv.slice(2), targetNames);
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}
