// What is fuzzed, and how it is judged: a target takes inputs through its doors, and says of each whether it was accepted or with which code it was refused.
import { CopError, errorTable } from '#protocol';
import type { Chance } from '../support/seeded.ts';

/** One input: octets, and the door through which they come in. Plain data, so that a file can hold it and play it again. */
export interface Input {
  door: string;
  octets: Uint8Array;
}

/** What can be wrong; protocol promises are in README.md. */
export const oracles = {
  'error type': 'something else than an error of the table was thrown',
  'error words': 'an error leaves a word of its sentence unfilled',
  'round trip': 'what was accepted does not encode to what came',
  forgery: 'something was accepted as signed or sealed that nobody signed or sealed',
  invariant: 'a rule that always holds was broken',
  answer: 'the officer API answered otherwise than it may',
  state: 'something that was refused left a trace',
  slow: 'one input took more processor time than the bound',
  hang: 'one input did not end',
  crash: 'the process died',
  growth: 'memory grew over the run',
  burst: 'a few inputs took memory beyond the bound',
} as const;
export type Oracle = keyof typeof oracles;

/** An oracle spoke: what a target throws when the product did wrong. */
export class OracleFault extends Error {
  readonly oracle: Oracle;

  constructor(oracle: Oracle, detail: string) {
    super(detail);
    this.name = 'OracleFault';
    this.oracle = oracle;
  }
}

/** One way into a target. */
export interface Door {
  /** How often it is taken, relative to the others. */
  weight: number;
  /** Valid inputs, from which others are made. */
  samples: readonly Uint8Array[];
  /** Makes another input of one; `other`: a second one, to take parts from. */
  mutate(octets: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array;
  /**
   * Brings the octets in. Returns when they were accepted, or the code with which they were refused without anything being thrown; throws the CopError with
   * which they were refused, or an OracleFault.
   * Whatever else it throws is a fault of the product.
   */
  play(octets: Uint8Array): Played | Promise<Played>;
}

// biome-ignore lint/suspicious/noConfusingVoidType: most doors have nothing to say.
type Played = string | undefined | void;

/** A part of the product with its doors. */
export interface Target {
  doors: Readonly<Record<string, Door>>;
  /** Inputs that are made, written down and played before the next ones are made. */
  batch: number;
  /** Inputs of a batch that are under way at once; 1 for all that answer without waiting. */
  together?: number;
  /** True when an input leaves something behind that later ones meet: a single one may not fail alone. */
  keepsState?: boolean;
  /** Called between batches. */
  pause?(): Promise<void>;
  close?(): Promise<void>;
}

/** What came of one input. */
export type Verdict = { accepted: true } | { accepted: false; code: string } | { fault: Fault };

/** What was found, apart from the input. */
export interface Fault {
  oracle: Oracle;
  detail: string;
  /** What tells one fault from another: oracle, door, kind of error and the place where it was thrown. */
  signature: string;
}

/** Brings one input in and judges what comes of it. Gives a promise only when the target does. */
export function judge(target: Target, { door, octets }: Input): Verdict | Promise<Verdict> {
  const way = target.doors[door];
  if (!way) throw new RangeError(`no door ${door}`);
  try {
    const playing = way.play(octets);
    if (!(playing instanceof Promise)) return playing === undefined ? accepted : { accepted: false, code: playing };
    return playing.then(
      (code): Verdict => (code === undefined ? accepted : { accepted: false, code }),
      (error: unknown) => judgeThrown(door, error),
    );
  } catch (error) {
    return judgeThrown(door, error);
  }
}

const accepted: Verdict = { accepted: true };

/** What a thrown value says about the product. */
function judgeThrown(door: string, error: unknown): Verdict {
  if (error instanceof OracleFault) return { fault: faultOf(error.oracle, door, error.message, '') };
  if (!(error instanceof CopError)) return { fault: faultOf('error type', door, shownError(error), placeOf(error)) };
  if (!Object.hasOwn(errorTable, error.code)) return { fault: faultOf('error type', door, `code ${error.code}`, '') };
  const unfilled = unfilledWords(error);
  if (unfilled.length > 0) return { fault: faultOf('error words', door, `${error.code} leaves ${unfilled.join(', ')} unfilled`, error.code) };
  return { accepted: false, code: error.code };
}

/** A fault with its signature. */
export function faultOf(oracle: Oracle, door: string, detail: string, place: string): Fault {
  // Numbers differ from input to input, the fault does not.
  const kind = detail.slice(0, 80).replace(/[0-9a-f]{8,}|\d+/g, '#');
  return { oracle, detail, signature: [oracle, door, kind, place].join(' | ') };
}

const wordsOf = new Map<string, string[]>();

function unfilledWords({ code, params }: CopError): string[] {
  let words = wordsOf.get(code);
  if (!words) {
    words = (errorTable[code].en.match(/\{\w+\}/g) ?? []).map((word) => word.slice(1, -1));
    wordsOf.set(code, words);
  }
  return words.filter((word) => params[word] === undefined);
}

function shownError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 400) : `threw ${typeof error}`;
}

/** The line of the product in which it was thrown. */
function placeOf(error: unknown): string {
  const lines = (error instanceof Error ? (error.stack ?? '') : '').split('\n').slice(1);
  const line = lines.find((each) => /\/(?:protocol|gateway)\//.test(each)) ?? lines[0] ?? '';
  return /((?:protocol|gateway|tests)\/[\w./-]+:\d+)/.exec(line)?.[1] ?? line.trim().slice(0, 80);
}
