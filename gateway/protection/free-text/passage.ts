/** What kind of personal data a passage is or looks like. */
export type PassageKind = 'name' | 'phone' | 'document' | 'plate' | 'coordinates' | 'email' | 'account' | 'device' | 'date' | 'address' | 'other';

/** A value of a structured field that this recipient does not get. */
export interface HiddenValue {
  kind: PassageKind;
  value: string;
  /** Field path it came from, for the record. */
  path: string;
}

/**
 * One hidden passage, as UTF-16 offsets into the original text. `because`: the denied field's path, or undefined when it only
 * looks like personal data.
 */
export interface Passage {
  start: number;
  end: number;
  kind: PassageKind;
  because: string | undefined;
}

// What may stand between two passages of a kind that are one to a reader.
const between: Partial<Record<PassageKind, RegExp>> = { name: /^(?:[^\S\r\n]|['\u2019-]){1,3}$/, coordinates: /^(?:[^\S\r\n]|[,/-]){1,3}$/ };

/**
 * Sorts passages and makes one of those that overlap or touch, and of neighbours that are read as one (the parts of a name,
 * the two numbers of a position) in `text`. A denied field goes before a mere look, the longer passage before the shorter.
 */
export function merge(passages: readonly Passage[], text: string): Passage[] {
  const merged: Passage[] = [];
  for (const passage of [...passages].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = merged.at(-1);
    if (last !== undefined && joins(last, passage, text)) merged[merged.length - 1] = union(last, passage);
    else merged.push(passage);
  }
  return merged;
}

function joins(last: Passage, next: Passage, text: string): boolean {
  if (next.start <= last.end) return true;
  if (next.start - last.end > 3 || last.kind !== next.kind) return false;
  return between[last.kind]?.test(text.slice(last.end, next.start)) ?? false;
}

function union(one: Passage, other: Passage): Passage {
  const known = (one.because === undefined) !== (other.because === undefined);
  const otherLeads = known ? other.because !== undefined : other.end - other.start > one.end - one.start;
  const { kind, because } = otherLeads ? other : one;
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end), kind, because };
}
