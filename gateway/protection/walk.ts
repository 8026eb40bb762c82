// One message of case data, field by field: what a decision lets through, written into a new object. Nothing is copied unless a
// decision says so; a field without a row is left out.
import type { Field, Fields, Leaf, Shape } from '#protocol';
import type { Decision } from './policy/decide.ts';

/** What came of one field. */
export interface FieldOutcome {
  path: string;
  row: string;
  decision: Decision;
  /** The value, for the hidden-text scan: never recorded. */
  value: string | undefined;
  /** What sort of text the value is, when it is one that is scanned. */
  text: 'prose' | 'line' | undefined;
  kept: boolean;
}

/** A free text that stays, to be scanned once all decisions are known. */
export interface KeptText {
  path: string;
  row: string;
  /** In a line only hidden values are looked for. */
  sort: 'prose' | 'line';
  text: string;
  replace(text: string): void;
}

/** What the walk asks and tells. */
export interface Visitor {
  /** The decision about a field. */
  decide(row: string, path: string): Decision;
  /** Whether an officer gave the reason why the field is strictly necessary. */
  released(decision: Decision, path: string): boolean;
  outcome(outcome: FieldOutcome): void;
  text(text: KeptText): void;
  /** What stood at this path goes as a whole, because a part without which it means nothing may not go. */
  dropped(path: string): void;
}

type Plain = Readonly<Record<string, unknown>>;

const unmapped: Decision = { action: 'deny', rule: 'unmapped', article: '(EU) 2016/794 Art 18(5)' };

/** The fields of `value` that may go. `inherited`: the row of the field that holds it. Required fields that may not go take the whole along: `undefined`. */
export function walk(shape: Shape<Fields>, value: Plain, path: string, inherited: string, visitor: Visitor): Record<string, unknown> | undefined {
  const result: Record<string, unknown> = {};
  for (const [name, field] of shape.entries) {
    const given = value[name];
    if (given === undefined) continue;
    const own = shape.rows[name];
    const row = own === 'inherit' ? inherited : own;
    const here = path === '' ? name : `${path}.${name}`;
    const kept = walkField(field, given, here, row, visitor, (made) => {
      result[name] = made;
    });
    if (kept !== undefined) result[name] = kept;
  }
  const incomplete = shape.required.some((name) => result[name] === undefined);
  if (!incomplete && Object.keys(result).length > 0) return result;
  visitor.dropped(path);
  return undefined;
}

function walkField(field: Field, value: unknown, path: string, row: string | undefined, visitor: Visitor, set: (value: unknown) => void): unknown {
  if (field.type !== 'list') return walkLeaf(field, field, value, path, row, visitor, set);
  const items = value as unknown[];
  const kept: unknown[] = [];
  for (const [index, item] of items.entries()) {
    const at = kept.length;
    const made = walkLeaf(field.of, field, item, `${path}[${refOf(item) ?? index}]`, row, visitor, (replaced) => {
      kept[at] = replaced;
    });
    if (made !== undefined) kept.push(made);
  }
  return kept.length > 0 ? kept : undefined;
}

function walkLeaf(leaf: Leaf, field: Field, value: unknown, path: string, row: string | undefined, visitor: Visitor, set: (value: unknown) => void): unknown {
  if (leaf.type === 'message') return walk(leaf.shape, value as Plain, path, row ?? '', visitor);
  const decision = row === undefined || row === '' ? unmapped : visitor.decide(row, path);
  const released = (decision.action === 'necessary' || decision.action === 'pseudonymise') && visitor.released(decision, path);
  const kept = decision.action === 'allow' || released || (decision.action === 'generalise' && field.general === true);
  const sort = leaf.type === 'text' && (leaf.format === 'prose' || leaf.format === 'line') ? leaf.format : undefined;
  visitor.outcome({
    path,
    row: row ?? '',
    decision: released ? { ...decision, action: 'necessary' } : decision,
    value: leaf.type === 'text' ? (value as string) : undefined,
    text: sort,
    kept,
  });
  if (!kept) return undefined;
  if (sort) visitor.text({ path, row: row ?? '', sort, text: value as string, replace: set });
  return value;
}

function refOf(item: unknown): string | undefined {
  const ref = typeof item === 'object' && item !== null ? (item as Plain).ref : undefined;
  return typeof ref === 'string' ? ref : undefined;
}
