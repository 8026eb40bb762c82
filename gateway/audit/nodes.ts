// Where the nodes of the tree lie: complete subtrees of two leaves or more, in the order in which appending completes them, so that
// every append writes at the end of the table. Leaf hashes are not kept twice: they are made of their entries.
import { CopError, type ReadNode } from '#protocol';
import { type AuditLogRow, entryAt, nodeAt } from '../store/audit-entries.ts';
import type { Reader } from '../store/database.ts';
import { splitRecord } from '../store/entry-record.ts';

/** Id of the complete subtree of 2^level leaves (level ≥ 1) that begins at leaf index · 2^level of a generation. */
export function nodeId({ first_node }: Pick<AuditLogRow, 'first_node'>, level: number, index: number): number {
  const last = (index + 1) * 2 ** level - 1;
  // Before leaf n, as many subtrees of two leaves or more are complete as n minus the ones in its binary form.
  return first_node + last - ones(last) + level - 1;
}

/** Reads the nodes of a generation for proofs. Throws AUDIT_ALTERED for one that is gone. */
export function nodeReader(db: Reader, log: AuditLogRow): ReadNode {
  return async (level, index) => {
    if (level === 0) {
      const entry = await entryAt(db, log.first_entry + index);
      if (!entry) throw new CopError('AUDIT_ALTERED', { got: index, detail: '–' });
      return splitRecord(entry).leaf;
    }
    const hash = await nodeAt(db, nodeId(log, level, index));
    if (!hash) throw new CopError('AUDIT_ALTERED', { got: index * 2 ** level, detail: '–' });
    return hash;
  };
}

/** How many ones the binary form of a whole number up to 2^53 has. */
function ones(n: number): number {
  let count = 0;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
