import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Plan } from './conductor.ts';

/** How to ask. */
export const usage = `npm run fuzz -- [--inputs 10000000] [--target NAME] [--seed N] [--minutes M] [--workers 1–2] [--unguided] [--hang-seconds 20] [--out FOLDER] [--json]
npm run fuzz -- --play FILE`;

/** How inputs are shared out among the targets, of ten thousand: many where they cost little. A signature costs as much as thirty messages read. */
export const mix: Readonly<Record<string, number>> = { codec: 9_640, engine: 300, roster: 18, courier: 18, signed: 10, evidence: 4, api: 10 };

/** What is asked for. */
export type Asked = { play: string; patienceMs: number; json: boolean } | { play: undefined; plan: Plan; out: string | undefined; json: boolean };

const DEFAULT_INPUTS = 10_000_000;
const SEED_END = 2 ** 32;

/** Reads the words behind the command. Throws RangeError, or what parseArgs throws, for words that are not understood. */
export function readOptions(args: readonly string[], targets: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      inputs: { type: 'string' },
      target: { type: 'string', multiple: true },
      seed: { type: 'string' },
      minutes: { type: 'string' },
      workers: { type: 'string' },
      unguided: { type: 'boolean' },
      'hang-seconds': { type: 'string' },
      out: { type: 'string' },
      play: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const patienceMs = number(values['hang-seconds'] ?? '20', 'hang-seconds', 0.5, 3_600) * 1_000;
  const json = values.json ?? false;
  if (values.play !== undefined) return { play: values.play, patienceMs, json };
  const named = values.target ?? targets;
  for (const each of named) if (!targets.includes(each) && !each.startsWith('planted-')) throw new RangeError(`--target ${targets.join(' | ')}`);
  const inputs = whole(values.inputs ?? String(DEFAULT_INPUTS), 'inputs', 1, 1e12);
  const plan: Plan = {
    seed: values.seed === undefined ? randomInt(SEED_END) : whole(values.seed, 'seed', 0, SEED_END - 1),
    shares: sharesOf(named, inputs),
    minutes: values.minutes === undefined ? undefined : number(values.minutes, 'minutes', 0.01, 100_000),
    workers: whole(values.workers ?? '2', 'workers', 1, 2),
    isGuided: !values.unguided,
    patienceMs,
  };
  return { play: undefined, plan, out: values.out, json };
}

/** So many inputs, shared out as the mix says. */
function sharesOf(targets: readonly string[], inputs: number): Record<string, number> {
  const weights = targets.map((target) => mix[target] ?? 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = targets.map((target, i) => [target, Math.floor((inputs * (weights[i] as number)) / all)] as [string, number]);
  const first = shares[0] as [string, number];
  // What rounding left over.
  first[1] += inputs - shares.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries(shares);
}

function number(text: string, name: string, least: number, most: number): number {
  const value = Number(text);
  if (!(value >= least && value <= most)) throw new RangeError(`--${name} ${least}–${most}`);
  return value;
}

function whole(text: string, name: string, least: number, most: number): number {
  const value = number(text, name, least, most);
  if (!Number.isInteger(value)) throw new RangeError(`--${name}`);
  return value;
}
