// Entries as one piece of memory that one thread hands to another: cloning a row costs as much as checking it.
import type { StoredEntry, Verdict } from './check-entries.ts';

const octetColumns = ['facts', 'details_commitment', 'details'] as const;
const textColumns = ['operation', 'act', 'partner', 'message_id', 'officer', 'details_key'] as const;
const ABSENT = -1;

/** Entries, column by column. */
export interface PackedEntries {
  /** Id and instant of each. */
  numbers: Float64Array<ArrayBuffer>;
  texts: (string | null)[];
  subjects: (readonly string[])[];
  /** Octets of every blob, one behind the other, and how many each has; -1 for NULL. */
  octets: Uint8Array<ArrayBuffer>;
  lengths: Int32Array<ArrayBuffer>;
}

/** Packs entries; `numbers`, `octets` and `lengths` may be handed over. */
export function packEntries(entries: readonly StoredEntry[]): PackedEntries {
  const numbers = new Float64Array(entries.length * 2);
  const lengths = new Int32Array(entries.length * octetColumns.length);
  const texts: (string | null)[] = [];
  let total = 0;
  for (const { row } of entries) for (const column of octetColumns) total += row[column]?.length ?? 0;
  const octets = new Uint8Array(total);
  let [at, blob] = [0, 0];
  for (const [i, { row }] of entries.entries()) {
    numbers[2 * i] = row.id;
    numbers[2 * i + 1] = row.at;
    for (const column of textColumns) texts.push(row[column]);
    for (const column of octetColumns) {
      const value = row[column];
      lengths[blob++] = value ? value.length : ABSENT;
      if (value) octets.set(value, at);
      at += value?.length ?? 0;
    }
  }
  return { numbers, texts, subjects: entries.map(({ subjects }) => subjects), octets, lengths };
}

/** Gives the entries back, as views of the packed octets. */
export function unpackEntries({ numbers, texts, subjects, octets, lengths }: PackedEntries): StoredEntry[] {
  let [at, blob, text] = [0, 0, 0];
  const nextOctets = () => {
    const length = lengths[blob++] as number;
    if (length === ABSENT) return null;
    at += length;
    return octets.subarray(at - length, at);
  };
  const nextText = () => texts[text++] as string | null;
  return subjects.map((own, i) => ({
    row: {
      id: numbers[2 * i],
      at: numbers[2 * i + 1],
      ...Object.fromEntries(textColumns.map((column) => [column, nextText()])),
      ...Object.fromEntries(octetColumns.map((column) => [column, nextOctets()])),
    } as StoredEntry['row'],
    subjects: own,
  }));
}

const verdicts = ['sound', 'erased', 'altered'] as const satisfies Verdict[];

/** Packs verdicts, one octet each. */
export function packVerdicts(list: readonly Verdict[]): Uint8Array {
  return Uint8Array.from(list, (verdict) => verdicts.indexOf(verdict));
}

/** Gives the verdicts back. */
export function unpackVerdicts(packed: Uint8Array): Verdict[] {
  return Array.from(packed, (place) => verdicts[place] as Verdict);
}
