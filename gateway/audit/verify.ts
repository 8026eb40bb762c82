// The whole log once more from the database: every entry, every node, every checkpoint and cosignature, and the messages and receipts that
// the entries are about. What differs is named with its place; nothing is mended. The gateway works on meanwhile: what is checked is the
// log as it stood at the beginning.
import type { UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { allLogs, lastEntry, lastNode } from '../store/audit-entries.ts';
import { allCosignatures, checkpointsOf } from '../store/checkpoints.ts';
import type { Store } from '../store/database.ts';
import type { DetailsCipher } from './details-cipher.ts';
import { type AuditReport, finder, sortFindings } from './findings.ts';
import { nodeId } from './nodes.ts';
import { type Generation, verifyCheckpoints } from './verify-checkpoints.ts';
import { verifyRecords } from './verify-records.ts';
import { verifyTree } from './verify-tree.ts';

export interface VerifyDeps {
  self: UnitId;
  store: Store;
  directory: Directory;
  cipher: RecordCipher;
  details: DetailsCipher;
  now: () => Date;
}

/** Derives the whole log again. */
export async function verifyLog(deps: VerifyDeps): Promise<AuditReport> {
  const report: AuditReport = { entries: 0, checkpoints: 0, cosignatures: 0, messages: 0, erased: 0, findings: [] };
  const generations = await standing(deps.store);
  await verifyEnds(generations, report, deps.store);
  for (const generation of generations) {
    const roots = await verifyTree(generation, report, deps);
    await verifyCheckpoints(generation, roots, report, deps);
  }
  await verifyRecords(
    generations.map(({ log }) => log),
    report,
    deps,
  );
  sortFindings(report);
  return report;
}

/** Every generation as it stands at one moment: read in a turn of its own, between two commits. */
function standing(store: Store): Promise<Generation[]> {
  return store.write(async (tx) => {
    const generations: Generation[] = [];
    for (const log of await allLogs(tx)) {
      generations.push({ log, checkpoints: await checkpointsOf(tx, log.generation), cosignatures: await allCosignatures(tx, log.generation) });
    }
    return generations;
  });
}

/** Each generation begins where the one before ends, the first with the first entry, and behind the last there is nothing. */
async function verifyEnds(generations: readonly Generation[], report: AuditReport, store: Store): Promise<void> {
  let [entry, node] = [0, 0];
  for (const [i, { log }] of generations.entries()) {
    const find = finder(report, log.generation);
    if (log.first_entry !== entry || log.first_node !== node || (i === 0 && log.generation !== 1)) find('log', 0, 'altered', `${log.generation}`);
    entry = log.first_entry + log.size;
    node = nodeId(log, 1, Math.floor(log.size / 2));
  }
  // Read together, in a turn: what is appended meanwhile moves all three.
  const [log, last, highest] = await store.write(async (tx) => [(await allLogs(tx)).at(-1), await lastEntry(tx), await lastNode(tx)] as const);
  if (!log) return;
  const find = finder(report, log.generation);
  // A few rows that somebody put in behind the end; a size that promises more is told by what is missing.
  for (let at = log.size; at <= last - log.first_entry && at < log.size + SURPLUS_NAMED; at++) find('entry', at, 'added');
  if (highest >= nodeId(log, 1, Math.floor(log.size / 2))) find('node', log.size, 'added');
}

const SURPLUS_NAMED = 10;
