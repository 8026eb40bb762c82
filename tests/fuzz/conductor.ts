// A whole run: which target gets how many inputs, two processes at a time, what they find, and what it all came to.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './child-process.ts';
import type { Reach } from './coverage.ts';
import { findCulprit } from './culprit.ts';
import type { Finding, Progress } from './loop.ts';
import { fromPlain, type Job, writeBatch } from './records.ts';

/** What is to be run. */
export interface Plan {
  seed: number;
  /** Inputs of each target. */
  shares: Readonly<Record<string, number>>;
  minutes: number | undefined;
  workers: number;
  isGuided: boolean;
  patienceMs: number;
}

/** What a target's run came to. */
export interface Result {
  target: string;
  inputs: number;
  accepted: number;
  codes: Record<string, number>;
  kept: number;
  slowestMs: number;
  /** Of all its processes, one after the other. */
  seconds: number;
  rssMax: number;
  /** After collection, of the process that grew most: first sample after the warm-up, and last one. */
  heap: [first: number, last: number] | undefined;
  reach: Record<string, Reach>;
}

/** What a run came to. */
export interface Outcome {
  results: Result[];
  findings: (Finding & { target: string })[];
  seconds: number;
}

// A guided job of each target comes first: a part of its inputs, and not for longer than this. The others go on from what it kept, at full speed.
const SCOUT_SHARE = 0.05;
const SCOUT_MS = 60_000;
// Inputs of one process: memory is looked at over these, and a fault that comes late is not far from its beginning.
const PART = 1_000_000;

/** Runs a plan. `found` hears of each fault at once, `say` how far it is. */
export async function conduct(plan: Plan, found: (target: string, finding: Finding) => void, say: (line: string) => void): Promise<Outcome> {
  const begun = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'cop-fuzz-run-'));
  const { scouts, jobs } = jobsOf(plan, folder);
  const results = new Map<string, Result>();
  const findings: Outcome['findings'] = [];
  const signatures = new Set<string>();
  const under = new Map<string, number>();
  const stops = new Set<() => void>();
  let isOver = false;
  const timer = plan.minutes === undefined ? undefined : setTimeout(stopAll, plan.minutes * 60_000);
  const shower = setInterval(() => say(progressLine()), 10_000);
  function stopAll(): void {
    isOver = true;
    for (const stop of stops) stop();
  }
  process.once('SIGINT', stopAll);
  try {
    const guided = scouts.map(({ target, inputs }) => ({ target, inputs }));
    await Promise.all(Array.from({ length: plan.workers }, (_, worker) => work(scouts, worker)));
    // What a guided process did not get to in its time is left to those that come after: all that was asked for is played.
    for (const { target, inputs } of guided) {
      const next = jobs.find((job) => job.target === target);
      if (next) next.inputs += inputs - (results.get(target)?.inputs ?? 0);
    }
    await Promise.all(Array.from({ length: plan.workers }, (_, worker) => work(jobs, worker)));
  } finally {
    clearTimeout(timer);
    clearInterval(shower);
    process.removeListener('SIGINT', stopAll);
    rmSync(folder, { recursive: true, force: true });
  }
  return { results: [...results.values()], findings, seconds: (performance.now() - begun) / 1_000 };

  async function work(wave: Job[], worker: number): Promise<void> {
    for (let job = wave.shift(); job && !isOver; job = wave.shift()) await run(job, worker);
  }

  async function run(job: Job, worker: number): Promise<void> {
    let since = performance.now();
    let last: { progress: Progress; rss: number; reach: Record<string, Reach> } | undefined;
    let rssMax = 0;
    const { stop, ended } = runChild(job, plan.patienceMs, (said) => {
      if (said.say === 'ready') since = performance.now();
      if (said.say === 'found') note(job.target, { ...said.finding, inputs: said.finding.inputs.map(fromPlain) });
      if (said.say !== 'progress' && said.say !== 'end') return;
      rssMax = Math.max(rssMax, said.rss);
      last = { ...said, reach: said.say === 'end' ? said.reach : {} };
      under.set(job.batchFile, said.progress.inputs);
    });
    stops.add(stop);
    if (isOver) stop();
    const end = await ended;
    stops.delete(stop);
    under.delete(job.batchFile);
    if (last) add(results, job.target, last, rssMax, (performance.now() - since) / 1_000);
    if (end.how !== 'end') note(job.target, await findCulprit(job, end, plan.patienceMs, mkdtempSync(join(folder, `culprit-${worker}-`))));
  }

  function note(target: string, finding: Finding): void {
    const key = `${target} ${finding.signature}`;
    if (signatures.has(key)) return;
    signatures.add(key);
    findings.push({ ...finding, target });
    found(target, finding);
  }

  function progressLine(): string {
    const done = [...results.values()].reduce((sum, { inputs }) => sum + inputs, 0) + [...under.values()].reduce((sum, inputs) => sum + inputs, 0);
    const seconds = (performance.now() - begun) / 1_000;
    return `${Math.round(seconds)} s: ${done} inputs, ${Math.round(done / seconds)}/s, ${jobs.length} parts wait, ${findings.length} faults`;
  }
}

/** The jobs of a plan, the largest targets cut into parts; what is slow comes first, so that nobody waits for it at the end. */
function jobsOf({ seed, shares, isGuided }: Plan, folder: string): { scouts: Job[]; jobs: Job[] } {
  let made = 0;
  const job = (target: string, inputs: number): Job => {
    made += 1;
    return { target, inputs, seed: (seed + made * 0x9e37_79b9) >>> 0, isGuided: false, batchFile: join(folder, `${made}.batch`) };
  };
  const scouts: Job[] = [];
  const jobs = Object.entries(shares).flatMap(([target, inputs]) => {
    const scouted = isGuided ? Math.ceil(inputs * SCOUT_SHARE) : 0;
    const corpusFile = join(folder, `${target}.corpus`);
    if (isGuided) {
      writeBatch(corpusFile, []);
      scouts.push({ ...job(target, scouted), isGuided, corpusFile, limitMs: SCOUT_MS });
    }
    const rest = inputs - scouted;
    const parts = Math.max(1, Math.ceil(rest / PART));
    const shareOf = (part: number) => Math.floor(rest / parts) + (part < rest % parts ? 1 : 0);
    return Array.from({ length: parts }, (_, part) => ({ ...job(target, shareOf(part)), ...(isGuided ? { corpusFile } : {}) }));
  });
  return { scouts, jobs: jobs.filter(({ inputs }) => inputs > 0).sort((a, b) => a.inputs - b.inputs) };
}

function add(
  results: Map<string, Result>,
  target: string,
  { progress, reach }: { progress: Progress; reach: Record<string, Reach> },
  rssMax: number,
  seconds: number,
): void {
  const none: Result = { target, inputs: 0, accepted: 0, codes: {}, kept: 0, slowestMs: 0, seconds: 0, rssMax: 0, heap: undefined, reach: {} };
  const sum = results.get(target) ?? none;
  results.set(target, sum);
  sum.inputs += progress.inputs;
  sum.accepted += progress.accepted;
  sum.kept += progress.kept;
  sum.seconds += seconds;
  sum.slowestMs = Math.max(sum.slowestMs, progress.slowestMs);
  sum.rssMax = Math.max(sum.rssMax, rssMax);
  for (const [code, times] of Object.entries(progress.codes)) sum.codes[code] = (sum.codes[code] ?? 0) + times;
  const [first, last] = [progress.heap[Math.ceil(progress.heap.length / 3)], progress.heap.at(-1)];
  if (first !== undefined && last !== undefined && (!sum.heap || last - first > sum.heap[1] - sum.heap[0])) sum.heap = [first, last];
  // Processes of one target reach nearly the same: the one that reached more of a file speaks for it.
  for (const [file, own] of Object.entries(reach)) {
    const known = sum.reach[file];
    if (!known || own.functionsReached + own.blocksReached > known.functionsReached + known.blocksReached) sum.reach[file] = own;
  }
}
