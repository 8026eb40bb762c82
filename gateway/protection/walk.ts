// One message of case data, field by field: what a decision lets through, written into a new object. Nothing is copied unless a
// decision says so; a field without a row is left out.
import type { Fields, Shape } from '#protocol';
import type { Decision } from './policy/decide.ts';
import { isMessage, type Plain, type ScannedSort, type WrittenField, type WrittenItem, type WrittenMessage, written } from './written.ts';

/** What came of one field. */
export interface FieldOutcome {
  path: string;
  row: string;
  decision: Decision;
  /** The value, for the hidden-text scan: never recorded. */
  value: string | undefined;
  /** What sort of text the value is, when it is one that is scanned. */
  sort: ScannedSort | undefined;
  kept: boolean;
}

/** A text that stays, to be scanned once all decisions are known. */
export interface KeptText {
  path: string;
  row: string;
  sort: ScannedSort;
  text: string;
  /** Writes what is left of it; `undefined` when nothing may stay. */
  replace(text: string | undefined): void;
}

/** What the walk asks and tells. */
export interface Visitor {
  /** The decision about a field; `value` tells a ref from a ref, and nothing else is decided by it. */
  decide(row: string, path: string, value: unknown): Decision;
  /** Whether an officer gave the reason why the field is strictly necessary. */
  released(decision: Decision, path: string): boolean;
  outcome(outcome: FieldOutcome): void;
  text(text: KeptText): void;
  /** What stood at this path goes as a whole, because a part without which it means nothing may not go. */
  dropped(path: string): void;
}

/** About a field that nobody mapped. */
export const unmapped: Decision = { action: 'deny', rule: 'unmapped', article: '(EU) 2016/794 Art 18(5)' };

/** The fields of `value` that may go. `inherited`: the row of the field that holds it. Required fields that may not go take the whole along: `undefined`. */
export function walk(shape: Shape<Fields>, value: Plain, path: string, inherited: string, visitor: Visitor): Record<string, unknown> | undefined {
  return walkWritten(written(shape, value, path, inherited), visitor);
}

/** The same for what was looked at before. */
export function walkWritten({ path, required, members }: WrittenMessage, visitor: Visitor): Record<string, unknown> | undefined {
  const result: Record<string, unknown> = {};
  let isEmpty = true;
  for (const { name, isList, items } of members) {
    const kept = isList ? walkList(items, visitor) : walkItem(items[0] as WrittenItem, visitor, result, name);
    if (kept === undefined) continue;
    result[name] = kept;
    isEmpty = false;
  }
  if (!isEmpty && required.every((name) => result[name] !== undefined)) return result;
  visitor.dropped(path);
  return undefined;
}

function walkList(items: readonly WrittenItem[], visitor: Visitor): unknown[] | undefined {
  const kept: unknown[] = [];
  for (const item of items) {
    const made = walkItem(item, visitor, kept, kept.length);
    if (made !== undefined) kept.push(made);
  }
  return kept.length > 0 ? kept : undefined;
}

/** What is kept of an item, to be written to `holder` at `at`. */
function walkItem(item: WrittenItem, visitor: Visitor, holder: object, at: string | number): unknown {
  return isMessage(item) ? walkWritten(item, visitor) : walkField(item, visitor, holder, at);
}

function walkField({ path, row, value, text, sort, general }: WrittenField, visitor: Visitor, holder: object, at: string | number): unknown {
  const decision = row === '' ? unmapped : visitor.decide(row, path, value);
  const { action } = decision;
  const released = (action === 'necessary' || action === 'pseudonymise') && visitor.released(decision, path);
  const kept = action === 'allow' || released || (action === 'generalise' && general);
  visitor.outcome({ path, row, decision: released && action !== 'necessary' ? { ...decision, action: 'necessary' } : decision, value: text, sort, kept });
  if (!kept) return undefined;
  if (sort && text !== undefined) visitor.text({ path, row, sort, text, replace: (left) => put(holder, at, left) });
  return value;
}

/** In a list the places of the others stay as they are. */
function put(holder: object, at: string | number, left: string | undefined): void {
  if (left === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, at);
  else Reflect.set(holder, at, left);
}
