// What was written beside what one group of addressees gets, field by field.
import type { DecisionView, ScreenedView } from '#gateway/contract';
import { type CaseData, caseData, type Fields, fieldLabel, type Leaf, type Minor, type Shape, valueLabel } from '#protocol';
import { type CaseItem, type CaseLeaf, caseItems, leavesOf } from './case-items.ts';
import type { Span, Ui } from './ui.ts';

type Plain = Readonly<Record<string, unknown>>;

/** One field: what was written, what leaves, what was decided. */
export interface ScreenedRow {
  label: string;
  written: Span[];
  leaves: string;
  decision: DecisionView | undefined;
}

/** One item with its fields. */
export interface ScreenedItem {
  title: string;
  rows: ScreenedRow[];
}

/** Compares case data with the view of one group of addressees. */
export function screenedItems(written: CaseData, view: ScreenedView, ui: Ui): ScreenedItem[] {
  const decisions = new Map(view.decisions.map((decision) => [decision.path, decision]));
  const sent = view.caseData ?? {};
  const items = caseItems(written, ui).map((item): ScreenedItem => {
    const other = partner(item, written, sent, decisions);
    const rows = leavesOf(item, ui).map((leaf): ScreenedRow => {
      const decision = decisions.get(leaf.path);
      return {
        label: leaf.label,
        written: writtenSpans(leaf.leaf.type === 'text', valueLabel(leaf.leaf, leaf.value)[ui.language], decision, ui),
        leaves: leavesText(leaf, item, other, decision, decisions, ui),
        decision,
      };
    });
    return { title: item.title, rows: [...rows, ...remainingPurposes(item, other, ui)] };
  });
  return [...items, ...counts(sent, ui)];
}

/** The same item in the view: by its ref, by the persons of a relation, otherwise by its place among those that stayed. */
function partner(item: CaseItem, written: CaseData, sent: CaseData, decisions: ReadonlyMap<string, DecisionView>): Plain | undefined {
  const there = listOf(sent, item.list);
  if (item.value.ref !== undefined) return there.find(({ ref }) => ref === item.value.ref);
  if (item.list === 'relations') return there.find(({ from, to, kind }) => from === item.value.from && to === item.value.to && kind === item.value.kind);
  // Of a thing its sort stays where the rest is held back.
  const stays = (index: number) =>
    anyStays(`caseData.${item.list}[${index}]`, decisions) || decisions.get(`caseData.${item.list}[${index}].kind`)?.action === 'generalise';
  const index = listOf(written, item.list).indexOf(item.value);
  if (!stays(index)) return undefined;
  return there[Array.from({ length: index }, (_, before) => before).filter(stays).length];
}

function listOf(data: CaseData, list: string): Plain[] {
  return (data as unknown as Readonly<Record<string, Plain[] | undefined>>)[list] ?? [];
}

function anyStays(path: string, decisions: ReadonlyMap<string, DecisionView>): boolean {
  return [...decisions.values()].some((decision) => (decision.path === path || decision.path.startsWith(`${path}.`)) && stays(decision));
}

function stays({ action }: DecisionView): boolean {
  return action === 'allow' || action === 'necessary' || action === 'redact';
}

/** What was written, with the passages shown that are hidden in it; `isText`: the passages are those of `text` itself. */
export function writtenSpans(isText: boolean, text: string, decision: DecisionView | undefined, ui: Ui): Span[] {
  const passages = decision?.passages ?? [];
  if (!isText || passages.length === 0) return [{ text }];
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of passages) {
    spans.push({ text: text.slice(at, start) });
    // Without colour there is no underline either: the passage stands between marks.
    spans.push(ui.color ? { text: text.slice(start, end), underline: true } : { text: `‹${text.slice(start, end)}›` });
    at = end;
  }
  return [...spans, { text: text.slice(at) }].filter((span) => span.text !== '');
}

function leavesText(
  leaf: CaseLeaf,
  item: CaseItem,
  other: Plain | undefined,
  decision: DecisionView | undefined,
  decisions: ReadonlyMap<string, DecisionView>,
  ui: Ui,
): string {
  const { t, language } = ui;
  if (!other) return '—';
  const inside = leaf.path.slice(item.path.length + 1);
  if (!decision || stays(decision) || (decision.action === 'generalise' && leaf.field.general)) {
    const value = valueAt(other, inside, item.path, decisions);
    return value === undefined ? '—' : valueLabel(leaf.leaf, value)[language];
  }
  // A number is replaced, its sort is not.
  const [, number] = /^communications\[(\d+)\]\.kind$/.exec(inside) ?? [];
  const replaced = number === undefined ? undefined : (other.communications as Plain[] | undefined)?.[Number(number)];
  if (replaced?.kind === leaf.value) return valueLabel(leaf.leaf, leaf.value)[language];
  const made = item.list === 'persons' ? madeInstead(inside, item, other, ui) : '';
  if (made === '') return '—';
  return decision.action === 'generalise' ? t('text.generalised', { value: made }) : t('text.pseudonymOf', { value: made });
}

/** The value at a path of the view; in lists counted among what stayed. */
function valueAt(value: Plain, inside: string, path: string, decisions: ReadonlyMap<string, DecisionView>): unknown {
  let here: unknown = value;
  let at = path;
  for (const [, name = '', index] of inside.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)) {
    here = (here as Plain | undefined)?.[name];
    at += `.${name}`;
    if (index === undefined || here === undefined) continue;
    const before = Array.from({ length: Number(index) }, (_, i) => i).filter((i) => anyStays(`${at}[${i}]`, decisions));
    here = (here as unknown[])[before.length];
    at += `[${index}]`;
  }
  return here;
}

/** What the filter wrote in the place of a field: an age band, a pseudonym. */
function madeInstead(inside: string, { value, shape }: CaseItem, other: Plain, { t, language }: Ui): string {
  const word = (name: string) => {
    const field = shape.fields[name];
    return field && field.type === 'word' && other[name] !== undefined && value[name] === undefined ? valueLabel(field, other[name])[language] : '';
  };
  if (inside === 'birthDate') {
    const minor = word('minor') === '' ? '' : t(`minor.${other.minor as Minor}`);
    return [word('ageBand'), minor].filter((part) => part !== '').join(', ');
  }
  if (inside === firstName(value)) return String(other.pseudonym ?? '');
  if (inside === 'informant.code') return String((other.informant as Plain | undefined)?.pseudonym ?? '');
  const [, index] = /^communications\[(\d+)\]\.value$/.exec(inside) ?? [];
  if (index === undefined) return '';
  return String((other.communications as Plain[] | undefined)?.[Number(index)]?.pseudonym ?? '');
}

/** The part of a name that stands first. */
function firstName({ name }: Plain): string {
  return `name.${Object.keys((name as Plain | undefined) ?? {})[0] ?? ''}`;
}

/** Towards EUROPOL a person may go for fewer purposes than the message. */
function remainingPurposes({ shape, value }: CaseItem, other: Plain | undefined, { language }: Ui): ScreenedRow[] {
  if (other?.purposes === undefined || value.purposes !== undefined) return [];
  const leaf = shape.fields.purposes as Extract<Leaf, { type: 'wordSet' }>;
  return [{ label: fieldLabel(shape, 'purposes')[language], written: [], leaves: valueLabel(leaf, other.purposes)[language], decision: undefined }];
}

/** Counts in the place of persons. */
function counts(sent: CaseData, ui: Ui): ScreenedItem[] {
  const rows = (sent.aggregates ?? []).map(({ dimension, value, count }): ScreenedRow => {
    return { label: countedBy(dimension, ui), written: [], leaves: `${countedValue(dimension, value, ui)}, ${count ?? 0}`, decision: undefined };
  });
  return rows.length === 0 ? [] : [{ title: ui.t('title.counts'), rows }];
}

const personShape: Shape<Fields> = caseData.fields.persons.of.shape;
const fieldOf: Readonly<Record<string, string>> = { category: 'categories', sex: 'sex', minor: 'minor', nationality: 'nationalities' };

/** What a count is made by, as people say it. */
export function countedBy(dimension: string, { language }: Ui): string {
  return fieldLabel(personShape, fieldOf[dimension] ?? 'victim')[language];
}

/** What is counted, as people say it. */
export function countedValue(dimension: string, value: string, { language }: Ui): string {
  const field = personShape.fields[fieldOf[dimension] ?? ''];
  const victim = personShape.fields.victim;
  const inner = victim?.type === 'message' ? victim.shape.fields.exploitation : undefined;
  const leaf = dimension === 'exploitation' ? inner : field;
  return leaf?.type === 'word' || leaf?.type === 'wordSet' ? valueLabel({ type: 'word', words: leaf.words }, value)[language] : value;
}
