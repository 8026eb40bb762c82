// A file that holds what failed, so that it can be played again anywhere.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './loop.ts';
import { fromPlain, type PlainInput, toPlain } from './records.ts';
import { type Input, type Oracle, oracles } from './target.ts';

/** What such a file holds. */
export interface Failure {
  target: string;
  oracle: Oracle;
  means: string;
  detail: string;
  /** Of the run that found it. */
  seed: number;
  /** Plays it again. */
  command: string;
  inputs: PlainInput[];
}

/** Writes a finding; gives the command that plays it again. A fault of the whole run, which no input shows, is run again with its seed. */
export function writeFailure(folder: string, name: string, target: string, seed: number, inputs: number, finding: Finding): { file: string; command: string } {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const command = finding.inputs.length > 0 ? `npm run fuzz -- --play ${file}` : `npm run fuzz -- --target ${target} --seed ${seed} --inputs ${inputs}`;
  const { oracle, detail } = finding;
  const failure: Failure = { target, oracle, means: oracles[oracle], detail, seed, command, inputs: finding.inputs.map(toPlain) };
  writeFileSync(file, `${JSON.stringify(failure, null, 2)}\n`);
  return { file, command };
}

/** Reads such a file. */
export function readFailure(file: string): { failure: Failure; inputs: Input[] } {
  const failure = JSON.parse(readFileSync(file, 'utf8')) as Failure;
  return { failure, inputs: failure.inputs.map(fromPlain) };
}
