// One process of a run: one target, one seed. What it loads is loaded after the counting of coverage has begun.
import { openSync } from 'node:fs';
import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Coverage } from './coverage.ts';
import { BatchFile, type Job, notePlace, readBatch, type Said, toPlain, writeBatch } from './records.ts';

const job = JSON.parse(process.argv[2] ?? '') as Job;
const coverage = job.isGuided && !job.replay ? await Coverage.begin(`${new URL('../..', import.meta.url).pathname}`) : undefined;
const { openTarget } = await import('./targets/index.ts');
const { judge } = await import('./target.ts');
const { runLoop } = await import('./loop.ts');

// Most inputs are refused with an error, and half of the time would go into noting where each was thrown. Who needs it plays the input again.
if (!job.replay) Error.stackTraceLimit = 0;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let isStopped = false;
process.on('message', () => {
  isStopped = true;
});
// A parent that is gone needs no answer.
const orphaned = () => process.exit(1);
process.on('disconnect', orphaned);

// A fault that nobody waits for is the product's too: it would end a gateway.
process.on('unhandledRejection', (error) => fail(`unhandled rejection: ${error instanceof Error ? error.stack : String(error)}`));

try {
  const target = await openTarget(job.target);
  say({ say: 'ready' });
  if (job.replay) await replay(target, job.replay);
  else await loop(target);
  await target.close?.();
  process.removeListener('disconnect', orphaned);
  process.disconnect();
} catch (error) {
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** What natives hold, of zlib above all, goes only when the process gets round to it after a collection: measured at once it looks like growth. */
async function collectGarbage(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await turn();
  }
}

async function loop(target: Awaited<ReturnType<typeof openTarget>>): Promise<void> {
  const file = new BatchFile(job.batchFile);
  const begun = performance.now();
  let said = begun;
  const { corpusFile, isGuided, limitMs = Number.POSITIVE_INFINITY } = job;
  const progress = await runLoop(target, {
    seed: job.seed,
    inputs: job.inputs,
    start: corpusFile && !isGuided ? readBatch(corpusFile) : [],
    coverage,
    note: (batch) => file.write(batch),
    collect: collectGarbage,
    async go(now) {
      if (performance.now() - said > 250) {
        said = performance.now();
        say({ say: 'progress', progress: now, rss: process.memoryUsage.rss() });
      }
      await turn();
      return !isStopped && performance.now() - begun < limitMs;
    },
    keep(kept) {
      if (corpusFile && isGuided) writeBatch(corpusFile, kept);
    },
    found: ({ inputs, ...fault }) => say({ say: 'found', finding: { ...fault, inputs: inputs.map(toPlain) } }),
  });
  file.close();
  await coverage?.take();
  say({ say: 'end', progress, rss: process.memoryUsage.rss(), reach: coverage?.reach() ?? {} });
}

/** Plays a batch again, input by input, so that it can be seen at which one the process dies or hangs. */
async function replay(target: Awaited<ReturnType<typeof openTarget>>, { placeFile, only }: NonNullable<Job['replay']>): Promise<void> {
  const place = openSync(placeFile, 'w');
  for (const [i, input] of readBatch(job.batchFile).entries()) {
    if (only !== undefined && i !== only) continue;
    notePlace(place, i);
    const verdict = await judge(target, input);
    if ('fault' in verdict) say({ say: 'found', finding: { ...verdict.fault, inputs: [toPlain(input)] } });
  }
  say({ say: 'end', progress: { inputs: 0, accepted: 0, codes: {}, kept: 0, slowestMs: 0, heap: [] }, rss: process.memoryUsage.rss(), reach: {} });
}

function say(said: Said): void {
  process.send?.(said);
}

function fail(detail: string): never {
  say({ say: 'failed', detail });
  process.exit(70);
}
