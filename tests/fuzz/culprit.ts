// Which input it was: a process that hung or died left only the batch that it was at.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, runChild } from './child-process.ts';
import type { Finding } from './loop.ts';
import { minimise } from './minimise.ts';
import { fromPlain, type Job, readBatch, readPlace, writeBatch } from './records.ts';
import { faultOf, type Input } from './target.ts';

// A process for each try: so few of them.
const EFFORT = { tries: 16, milliseconds: 90_000 };

/** Finds the input with which a job hung or died, and makes it smaller. Gives all of the batch when none does alone. */
export async function findCulprit(job: Job, ended: Exclude<Ended, { how: 'end' }>, patienceMs: number, folder: string): Promise<Finding> {
  // It did not come as far as its first batch.
  if (!existsSync(job.batchFile)) return { ...faultOf(ended.how, '', ended.how === 'hang' ? 'while it was opened' : ended.detail, ''), inputs: [] };
  const batch = readBatch(job.batchFile);
  const trial = new Trial(job, patienceMs, folder);
  const at = (await trial.play(batch)).place;
  const input = at === undefined ? undefined : batch[at];
  const detail = ended.how === 'hang' ? `nothing was heard for ${patienceMs / 1_000} s` : ended.detail;
  const isSame = async (octets: Uint8Array, door: string) => (await trial.play([{ door, octets }])).how === ended.how;
  if (!input || !(await isSame(input.octets, input.door))) return { ...faultOf(ended.how, '', detail, ''), inputs: batch };
  const octets = await minimise(input.octets, (smaller) => isSame(smaller, input.door), EFFORT);
  return { ...faultOf(ended.how, input.door, detail, ''), inputs: [{ door: input.door, octets }] };
}

/** Plays inputs in a child of their own. */
export class Trial {
  readonly #job: Job;
  readonly #patienceMs: number;
  readonly #folder: string;

  constructor(job: Omit<Job, 'replay'>, patienceMs: number, folder: string) {
    this.#job = job;
    this.#patienceMs = patienceMs;
    this.#folder = folder;
  }

  /** How it ended, what was found, and at which input it was. */
  async play(batch: readonly Input[]): Promise<{ how: Ended['how']; findings: Finding[]; place: number | undefined }> {
    const [batchFile, placeFile] = [join(this.#folder, 'trial.batch'), join(this.#folder, 'trial.place')];
    writeBatch(batchFile, batch);
    const findings: Finding[] = [];
    const { ended } = runChild({ ...this.#job, batchFile, replay: { placeFile } }, this.#patienceMs, (said) => {
      if (said.say === 'found') findings.push({ ...said.finding, inputs: said.finding.inputs.map(fromPlain) });
    });
    const { how } = await ended;
    return { how, findings, place: how === 'end' ? undefined : readPlace(placeFile) };
  }
}
