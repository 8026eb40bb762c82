// Checkpoints and cosignatures of one generation against the roots of its tree.
import { asCopError, cosignatures, readCheckpoint, sameBytes, type UnitId, verifyCheckpoint, verifyCosignature } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { AuditLogRow } from '../store/audit-entries.ts';
import type { CheckpointRow } from '../store/checkpoints.ts';
import type { CosignatureTable } from '../store/schema.ts';
import { type AuditReport, finder } from './findings.ts';

/** A generation with what was signed of it. */
export interface Generation {
  log: AuditLogRow;
  checkpoints: readonly CheckpointRow[];
  cosignatures: readonly CosignatureTable[];
}

/** Root at each size at which there is a checkpoint. */
export type Roots = Map<number, Uint8Array>;

/** Checks every checkpoint of a generation, and who cosigned it. */
export async function verifyCheckpoints(
  { log, checkpoints, cosignatures: stored }: Generation,
  roots: Roots,
  report: AuditReport,
  { self, directory }: { self: UnitId; directory: Directory },
): Promise<void> {
  const find = finder(report, log.generation);
  const lines = Map.groupBy(stored, ({ size }) => size);
  let previous = 0;
  for (const row of checkpoints) {
    report.checkpoints += 1;
    // One that came in between names the same one before as the next does; one that went is named by its follower.
    if (row.previous_size > previous) find('checkpoint', row.previous_size, 'missing');
    else if (row.previous_size < previous) find('checkpoint', previous, 'added');
    previous = row.size;
    const root = roots.get(row.size);
    try {
      const read = await verifyCheckpoint(row.note, self, directory.logKeys(self));
      const holds = read.generation === log.generation && read.size === row.size && sameBytes(read.root, row.root) && root && sameBytes(root, row.root);
      if (!holds) find('checkpoint', row.size, 'altered');
      if (cosignatures(read.note).length > 0) find('checkpoint', row.size, 'altered');
    } catch (error) {
      if (!asCopError(error)) throw error;
      find('checkpoint', row.size, 'altered');
      continue;
    }
    const told = witnessesOf(row.witnesses);
    const kept = lines.get(row.size) ?? [];
    for (const unit of told) if (!kept.some((line) => line.unit === unit)) find('cosignature', row.size, 'missing', unit);
    for (const line of kept) {
      report.cosignatures += 1;
      if (!told.includes(line.unit)) find('cosignature', row.size, 'added', line.unit);
      try {
        const { at } = await verifyCosignature(readCheckpoint(row.note), line.line, line.unit as UnitId, directory.logKeys(line.unit as UnitId));
        if (at.getTime() !== line.signed_at) find('cosignature', row.size, 'altered', line.unit);
      } catch (error) {
        if (!asCopError(error)) throw error;
        find('cosignature', row.size, 'altered', line.unit);
      }
    }
    lines.delete(row.size);
  }
  if (log.checkpointed !== previous) find('checkpoint', Math.max(log.checkpointed, previous), log.checkpointed > previous ? 'missing' : 'added');
  for (const [size, orphans] of lines) {
    find('checkpoint', size, 'missing');
    report.cosignatures += orphans.length;
  }
}

function witnessesOf(text: string): string[] {
  try {
    const units: unknown = JSON.parse(text);
    return Array.isArray(units) ? units.map(String) : [];
  } catch {
    return [];
  }
}
