// The thread that checks entries of a large log (entry-checker.ts starts it): pages of entries come, verdicts go.
import { parentPort, workerData } from 'node:worker_threads';
import { checkEntries } from './check-entries.ts';
import type { DetailsKeys } from './entry-details.ts';
import { type PackedEntries, packVerdicts, unpackEntries } from './packed-entries.ts';

const keys = workerData as DetailsKeys;
parentPort?.on('message', (page: PackedEntries) => {
  parentPort?.postMessage(packVerdicts(checkEntries(unpackEntries(page), keys)));
});
