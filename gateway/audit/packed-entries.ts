// Entries as one piece of memory that one thread hands to another: cloning a row costs as much as checking it.
import type { AuditEntryRow } from '../store/audit-entries.ts';
import type { StoredEntries, Verdict } from './check-entries.ts';

const textColumns = ['operation', 'act', 'partner', 'message_id', 'officer'] as const;
const numberColumns = ['id', 'at', 'piece', 'part'] as const;

/** Entries, column by column, and their pieces. */
export interface PackedEntries {
  /** Columns that hold numbers, row by row; NaN for NULL. */
  numbers: Float64Array<ArrayBuffer>;
  texts: (string | null)[];
  subjects: (readonly string[])[];
  pieces: { id: number; key_name: string }[];
  /** Octets of every record, then of every piece, one behind the other, and how many each has. */
  octets: Uint8Array<ArrayBuffer>;
  lengths: Int32Array<ArrayBuffer>;
}

/** Packs entries; `numbers`, `octets` and `lengths` may be handed over. */
export function packEntries({ rows, subjects, pieces }: StoredEntries): PackedEntries {
  const blobs = [...rows.map(({ record }) => record), ...pieces.map(({ bytes }) => bytes)];
  const octets = new Uint8Array(blobs.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const blob of blobs) {
    octets.set(blob, at);
    at += blob.length;
  }
  const numbers = new Float64Array(rows.length * numberColumns.length);
  const texts: (string | null)[] = [];
  for (const [i, row] of rows.entries()) {
    for (const [n, column] of numberColumns.entries()) numbers[i * numberColumns.length + n] = row[column] ?? Number.NaN;
    for (const column of textColumns) texts.push(row[column]);
  }
  return {
    numbers,
    texts,
    subjects: [...subjects],
    pieces: pieces.map(({ id, key_name }) => ({ id, key_name })),
    octets,
    lengths: Int32Array.from(blobs, ({ length }) => length),
  };
}

/** Gives the entries back, as views of the packed octets. */
export function unpackEntries({ numbers, texts, subjects, pieces, octets, lengths }: PackedEntries): StoredEntries {
  let [at, blob, text, number] = [0, 0, 0, 0];
  const nextOctets = () => {
    at += lengths[blob++] as number;
    return octets.subarray(at - (lengths[blob - 1] as number), at);
  };
  const nextText = () => texts[text++] as string | null;
  const nextNumber = () => {
    const value = numbers[number++] as number;
    return Number.isNaN(value) ? null : value;
  };
  const rows = subjects.map(
    () =>
      ({
        id: nextNumber(),
        at: nextNumber(),
        piece: nextNumber(),
        part: nextNumber(),
        operation: nextText(),
        act: nextText(),
        partner: nextText(),
        message_id: nextText(),
        officer: nextText(),
        record: nextOctets(),
      }) as AuditEntryRow,
  );
  return { rows, subjects, pieces: pieces.map((piece) => ({ ...piece, bytes: nextOctets() })) };
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
