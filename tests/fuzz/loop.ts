// The loop: draws inputs, writes them down, brings them in, judges, keeps what reached something new.
import { Chance } from '../support/seeded.ts';
import { Corpus } from './corpus.ts';
import type { Coverage } from './coverage.ts';
import { Growth } from './growth.ts';
import { minimise } from './minimise.ts';
import { type Fault, faultOf, type Input, judge, type Target, type Verdict } from './target.ts';

/** Processor time that one input may take, milliseconds: a thousand times what most take, on a slow machine. */
export const INPUT_CPU_MS = 500;
/** Octets by which a batch may raise the memory of the process: sixty times the largest message, unpacked. */
export const BATCH_OCTETS_MAX = 268_435_456;

/** What is asked of a loop. */
export interface LoopOptions {
  seed: number;
  inputs: number;
  /** Absent: inputs are made of the samples alone, and the same seed gives the same inputs. */
  coverage?: Coverage | undefined;
  /** Inputs that an earlier loop kept. */
  start: readonly Input[];
  /** Writes a batch down before it is played. */
  note(batch: readonly Input[]): void;
  /** Frees what can be freed, so that what is left counts. */
  collect(): Promise<void>;
  /** Called after each batch; gives false when the time is over. */
  go(progress: Progress): Promise<boolean>;
  found(finding: Finding): void;
  /** What was kept, at the end. */
  keep?(kept: readonly Input[]): void;
}

/** A fault and what shows it. */
export interface Finding extends Fault {
  /** Mostly one; all of a batch where one alone does not show it. */
  inputs: Input[];
}

/** Where a loop stands. */
export interface Progress {
  inputs: number;
  accepted: number;
  /** How often each code was the answer. */
  codes: Record<string, number>;
  kept: number;
  /** Slowest input by the clock, milliseconds. */
  slowestMs: number;
  /** After collection: of the heap and of buffers, octets. */
  heap: number[];
}

// Distinct faults after which a loop has said enough.
const FAULTS_MAX = 12;
// A look at the coverage costs as much as some hundred inputs: it becomes rare when it shows nothing new, and takes no more than this part of the time.
const LOOK_RARELY_MAX = 256;
const LOOK_SHARE = 0.12;
// Inputs that are looked at together, before each alone.
const GROUP = 16;

/** Runs until so many inputs were played, the time is over, or enough was found. */
export async function runLoop(target: Target, options: LoopOptions): Promise<Progress> {
  const chance = new Chance(options.seed);
  const corpus = new Corpus(target);
  for (const input of options.start) corpus.keep(input, chance);
  const growth = new Growth(options.inputs, options.collect);
  const progress: Progress = { inputs: 0, accepted: 0, codes: {}, kept: 0, slowestMs: 0, heap: growth.samples };
  const known = new Set<string>();
  const looks = new Looks(options.coverage);
  const report = async (fault: Fault, batch: readonly Input[], input: Input | undefined) => {
    if (known.has(fault.signature)) return;
    known.add(fault.signature);
    options.found({ ...fault, inputs: input ? await shown(target, fault, batch, input) : [...batch] });
  };
  await options.coverage?.take();
  for (let isGoing = true; isGoing && progress.inputs < options.inputs && known.size < FAULTS_MAX; ) {
    const batch = Array.from({ length: Math.min(target.batch, options.inputs - progress.inputs) }, () => corpus.draw(chance));
    options.note(batch);
    const before = process.memoryUsage.rss();
    for (const { input, verdict, ms } of await playBatch(target, batch)) {
      progress.slowestMs = Math.max(progress.slowestMs, ms);
      if ('fault' in verdict) await report(await placed(target, input, verdict.fault), batch, input);
      else if (verdict.accepted) progress.accepted += 1;
      else progress.codes[verdict.code] = (progress.codes[verdict.code] ?? 0) + 1;
      if (ms > INPUT_CPU_MS && (target.together ?? 1) === 1) {
        const slow = await slowness(target, input);
        if (slow) await report(slow, batch, input);
      }
    }
    progress.inputs += batch.length;
    const taken = process.memoryUsage.rss() - before;
    if (taken > BATCH_OCTETS_MAX)
      await report(faultOf('burst', target.keepsState ? '' : (batch[0]?.door ?? ''), `${Math.round(taken / 1_048_576)} MB more`, ''), batch, undefined);
    for (const input of await looks.afterBatch(target, batch)) corpus.keep(input, chance);
    progress.kept = corpus.size;
    await target.pause?.();
    const grown = await growth.after(progress.inputs);
    if (grown) await report(faultOf('growth', '', grown, ''), [], undefined);
    isGoing = await options.go(progress);
  }
  const grown = growth.verdict();
  if (grown) await report(faultOf('growth', '', grown, ''), [], undefined);
  options.keep?.(corpus.kept);
  return progress;
}

/** A fault with the place where it was thrown: errors are made without one, because most inputs are refused with one. */
async function placed(target: Target, input: Input, fault: Fault): Promise<Fault> {
  if (fault.oracle !== 'error type') return fault;
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 20;
  const verdict = await judge(target, input);
  Error.stackTraceLimit = limit;
  return 'fault' in verdict ? verdict.fault : fault;
}

interface Played {
  input: Input;
  verdict: Verdict;
  ms: number;
}

async function playBatch(target: Target, batch: readonly Input[]): Promise<Played[]> {
  const played: Played[] = [];
  const together = target.together ?? 1;
  if (together > 1) {
    for (let from = 0; from < batch.length; from += together)
      played.push(...(await Promise.all(batch.slice(from, from + together).map(async (input) => timed(input, async () => judge(target, input))))));
    return played;
  }
  for (const input of batch) {
    const begun = performance.now();
    const judged = judge(target, input);
    // Most answer at once: waiting for what is there costs as much as reading a small message.
    const verdict = judged instanceof Promise ? await judged : judged;
    played.push({ input, verdict, ms: performance.now() - begun });
  }
  return played;
}

async function timed(input: Input, play: () => Promise<Verdict>): Promise<Played> {
  const begun = performance.now();
  return { input, verdict: await play(), ms: performance.now() - begun };
}

/** Whether an input takes so much processor time once more: by the clock it also takes long when others have the processor. */
async function slowness(target: Target, input: Input): Promise<Fault | undefined> {
  const before = process.cpuUsage();
  await judge(target, input);
  const { user, system } = process.cpuUsage(before);
  const ms = Math.round((user + system) / 1_000);
  return ms > INPUT_CPU_MS ? faultOf('slow', input.door, `${ms} ms of processor time`, '') : undefined;
}

/** The smallest inputs that show a fault: one alone where one alone does. */
async function shown(target: Target, fault: Fault, batch: readonly Input[], input: Input): Promise<Input[]> {
  const fails = async (octets: Uint8Array) => {
    const verdict =
      fault.oracle === 'slow' ? { fault: await slowness(target, { door: input.door, octets }) } : await judge(target, { door: input.door, octets });
    if (!('fault' in verdict) || !verdict.fault) return false;
    const found = await placed(target, { door: input.door, octets }, verdict.fault);
    return found.signature === fault.signature;
  };
  if (!(await fails(input.octets))) return batch.slice(0, batch.indexOf(input) + 1);
  return [{ door: input.door, octets: await minimise(input.octets, fails) }];
}

/** When the coverage is looked at: at first after each batch, then more and more rarely, and again after each when something new was reached. */
class Looks {
  readonly #coverage: Coverage | undefined;
  readonly #begun = performance.now();
  #spentMs = 0;
  #every = 1;
  #since = 0;

  constructor(coverage: Coverage | undefined) {
    this.#coverage = coverage;
  }

  /** The inputs of the batch that reach what none had reached before. They are played again for it: where inputs meet what earlier ones left, it is not asked. */
  async afterBatch(target: Target, batch: readonly Input[]): Promise<Input[]> {
    const begun = performance.now();
    const coverage = this.#coverage;
    if (!coverage || target.keepsState || ++this.#since < this.#every || this.#spentMs > LOOK_SHARE * (begun - this.#begun) + 1_000) return [];
    this.#since = 0;
    const fresh: Input[] = [];
    const isNew = await coverage.look();
    this.#every = isNew ? 1 : Math.min(this.#every * 2, LOOK_RARELY_MAX);
    if (isNew) {
      for (let from = 0; from < batch.length; from += GROUP) {
        const group = batch.slice(from, from + GROUP);
        for (const input of group) await judge(target, input);
        if (!(await coverage.look())) continue;
        for (const input of group) {
          await judge(target, input);
          if (await coverage.take()) fresh.push(input);
        }
      }
      coverage.settle();
    }
    this.#spentMs += performance.now() - begun;
    return fresh;
  }
}
