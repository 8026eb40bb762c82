// Whether entries are what their leaves commit to: columns, facts, details and the references of data subjects.
import { AUDIT_SALT_OCTETS, asCopError, parseDetails, parseFacts, sameBytes, shownLeaf } from '#protocol';
import type { AuditEntryRow } from '../store/audit-entries.ts';
import type { AuditPieceRow } from '../store/audit-pieces.ts';
import { splitRecord } from '../store/entry-record.ts';
import { type DetailsKeys, DetailsReader } from './entry-details.ts';

/** Entries as they are stored, with what stands beside them. */
export interface StoredEntries {
  rows: readonly AuditEntryRow[];
  /** References of the data subjects of each, sorted. */
  subjects: readonly (readonly string[])[];
  /** The sealed pieces of their details. */
  pieces: readonly AuditPieceRow[];
}

/** `erased`: details that nobody can open any more, and nothing that speaks of people left; whether that was due is for the caller to say. */
export type Verdict = 'sound' | 'erased' | 'altered';

/** Checks entries, each by itself. */
export function checkEntries({ rows, subjects, pieces }: StoredEntries, keys: DetailsKeys): Verdict[] {
  const details = new DetailsReader(pieces, keys);
  return rows.map((row, i) => checkEntry(row, subjects[i] ?? [], details));
}

function checkEntry(row: AuditEntryRow, subjects: readonly string[], reader: DetailsReader): Verdict {
  try {
    const record = splitRecord(row);
    if (!sameBytes(shownLeaf(record), record.leaf) || !columnsHold(row, record.facts)) return 'altered';
    const part = reader.partOf(row);
    if (!part) return row.officer === null && subjects.length === 0 ? 'erased' : 'altered';
    const details = parseDetails(part.subarray(AUDIT_SALT_OCTETS), { committed: true });
    return (details.officer ?? null) === row.officer && (details.subjects ?? []).join('\n') === subjects.join('\n') ? 'sound' : 'altered';
  } catch (error) {
    if (asCopError(error)) return 'altered';
    throw error;
  }
}

/** The columns that lists search say what the committed facts say. */
function columnsHold(row: AuditEntryRow, facts: Uint8Array): boolean {
  const { at, operation, act, partner, message } = parseFacts(facts, '?', { committed: true });
  return at.getTime() === row.at && operation === row.operation && act === row.act && (partner ?? null) === row.partner && (message ?? null) === row.message_id;
}
