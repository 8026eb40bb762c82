// Whether entries are what their leaves commit to: columns, facts, details and the references of data subjects.
import type { KeyObject } from 'node:crypto';
import { asCopError, commitment, parseDetails, parseFacts, sameBytes } from '#protocol';
import type { AuditEntryRow } from '../store/audit-entries.ts';
import { openDetails } from './details-cipher.ts';

/** What is checked of an entry whose leaf holds, with the references that stand beside it. */
export interface StoredEntry {
  row: Omit<AuditEntryRow, 'leaf' | 'salt'>;
  /** Sorted. */
  subjects: readonly string[];
}

/** `erased`: details that nobody can open any more, and nothing that speaks of people left; whether that was due is for the caller to say. */
export type Verdict = 'sound' | 'erased' | 'altered';

/** The keys of details by name. */
export type DetailsKeys = ReadonlyMap<string, KeyObject>;

/** Checks one entry of which the leaf is made of the commitments, so that its facts are what was appended. */
export function checkEntry({ row, subjects }: StoredEntry, keys: DetailsKeys): Verdict {
  try {
    if (!columnsHold(row)) return 'altered';
    const key = row.details_key === null ? undefined : keys.get(row.details_key);
    if (!key || row.details === null || row.details_key === null) return row.officer === null && subjects.length === 0 ? 'erased' : 'altered';
    const opened = openDetails(row.details_key, key, row.details_commitment, row.details);
    const [salt, part] = [opened.subarray(0, 32), opened.subarray(32)];
    if (!sameBytes(commitment(salt, part), row.details_commitment)) return 'altered';
    const details = parseDetails(part, { committed: true });
    return (details.officer ?? null) === row.officer && (details.subjects ?? []).join('\n') === subjects.join('\n') ? 'sound' : 'altered';
  } catch (error) {
    if (asCopError(error)) return 'altered';
    throw error;
  }
}

/** The columns that lists search say what the committed facts say. */
function columnsHold(row: StoredEntry['row']): boolean {
  const { at, operation, act, partner, message } = parseFacts(row.facts, '?', { committed: true });
  return at.getTime() === row.at && operation === row.operation && act === row.act && (partner ?? null) === row.partner && (message ?? null) === row.message_id;
}
