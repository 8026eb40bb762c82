// Case data as items with labelled lines: persons first, each field by its name in the officer's language.
import { type CaseData, caseData, type Evaluation, type Field, type Fields, fieldLabel, type Leaf, type Shape, valueLabel, wordLabel } from '#protocol';
import type { Ui } from './ui.ts';

type Plain = Readonly<Record<string, unknown>>;

/** A person, a thing or a fact of the case. */
export interface CaseItem {
  /** As the filter names it: caseData.persons[v1]. */
  path: string;
  /** The list of case data in which it stands. */
  list: string;
  title: string;
  shape: Shape<Fields>;
  value: Plain;
}

/** A field of an item that holds a value of its own. */
export interface CaseLeaf {
  path: string;
  label: string;
  leaf: Exclude<Leaf, { type: 'message' }>;
  field: Field;
  value: unknown;
}

/** Blocks whose name adds nothing to the names of their fields. */
export const transparent: ReadonlySet<string> = new Set(['name', 'victim', 'witness', 'informant', 'special', 'smuggling', 'trafficking']);
// Said in the title of an item.
const inTitle = new Set(['ref', 'categories', 'evaluation']);

/** The items of case data, in the order of the contract. */
export function caseItems(data: CaseData, ui: Ui): CaseItem[] {
  return caseData.entries.flatMap(([list, field]) => {
    const items = (data as unknown as Readonly<Record<string, Plain[]>>)[list];
    if (!items || field.type !== 'list' || field.of.type !== 'message') return [];
    const { shape } = field.of;
    return items.map((value, index) => {
      const ref = typeof value.ref === 'string' ? value.ref : undefined;
      return { path: `caseData.${list}[${ref ?? index}]`, list, title: titleOf(list, value, index, ui), shape, value };
    });
  });
}

/** The leaves of an item, under the paths that the filter uses. Its title says the rest. */
export function leavesOf(item: CaseItem, { language }: Ui): CaseLeaf[] {
  return leaves(item.shape, item.value, item.path, '').filter(({ path }) => {
    const [first = ''] = path.slice(item.path.length + 1).split(/[.[]/);
    return !inTitle.has(first);
  });

  function leaves(shape: Shape<Fields>, value: Plain, path: string, prefix: string): CaseLeaf[] {
    return shape.entries.flatMap(([name, field]): CaseLeaf[] => {
      const given = value[name];
      if (given === undefined) return [];
      const own = fieldLabel(shape, name)[language];
      const leaf: Leaf = field.type === 'list' ? field.of : field;
      const several = field.type === 'list' && (given as unknown[]).length > 1;
      return (field.type === 'list' ? (given as unknown[]) : [given]).flatMap((one, index): CaseLeaf[] => {
        const here = field.type === 'list' ? `${path}.${name}[${index}]` : `${path}.${name}`;
        const numbered = several ? `${own} ${index + 1}` : own;
        const label = prefix === '' || prefix === own ? numbered : `${prefix}, ${lowered(numbered)}`;
        if (leaf.type !== 'message') return [{ path: here, label, leaf, field, value: one }];
        return leaves(leaf.shape, one as Plain, here, transparent.has(name) && !several ? prefix : label);
      });
    });
  }
}

/** An item as titles with lines, one line for each thing in it: a document, an address. */
export function itemLines(item: CaseItem, ui: Ui): [title: string, ...lines: string[]][] {
  return lines(item.shape, item.value, true);

  function lines(shape: Shape<Fields>, value: Plain, outermost: boolean): [string, ...string[]][] {
    return shape.entries.flatMap(([name, field]): [string, ...string[]][] => {
      const given = value[name];
      if (given === undefined || (outermost && inTitle.has(name))) return [];
      const leaf: Leaf = field.type === 'list' ? field.of : field;
      if (field.type !== 'list' && leaf.type === 'message' && transparent.has(name) && name !== 'name') return lines(leaf.shape, given as Plain, false);
      const label = fieldLabel(shape, name)[ui.language];
      const many = field.type === 'list' ? (given as unknown[]) : [given];
      return [[label, ...many.map((one) => oneLine(leaf, one, ui))]];
    });
  }
}

/** A value as people read it, on one line. */
export function oneLine(leaf: Leaf, value: unknown, ui: Ui): string {
  if (leaf.type !== 'message') return valueLabel(leaf, value)[ui.language];
  if (leaf.shape.name === 'Evaluation') return showGrade(value as Evaluation, ui);
  return leaf.shape.entries
    .flatMap(([name, field]) => {
      const given = (value as Plain)[name];
      if (given === undefined) return [];
      const inner: Leaf = field.type === 'list' ? field.of : field;
      if (inner.type === 'flag') return given === true ? [lowered(fieldLabel(leaf.shape, name)[ui.language])] : [];
      return (field.type === 'list' ? (given as unknown[]) : [given]).map((one) => oneLine(inner, one, ui));
    })
    .join(', ');
}

/** "B2, fait, à la date du 2026-11-22": how far an item can be relied upon. */
export function showGrade(evaluation: Evaluation, { t, language }: Ui): string {
  const { source, information, defaulted, epistemic, asOf, verifiedOn, origin, rightsViolation, handling } = evaluation;
  const code = `${source ?? ''}${information ?? ''}`;
  const fields = (caseData.fields.persons.of.shape.fields.evaluation as Extract<Leaf, { type: 'message' }>).shape;
  const word = (name: string, value: string) => {
    const field = fields.fields[name];
    return field?.type === 'word' ? wordLabel(field.words, value)[language] : value;
  };
  return [
    ...(code === '' ? [] : [defaulted ? t('text.gradedByDefault', { grade: code }) : code]),
    ...(epistemic ? [word('epistemic', epistemic)] : []),
    ...(asOf ? [t('text.asOf', { date: asOf })] : []),
    ...(verifiedOn ? [t('text.verifiedOn', { date: verifiedOn })] : []),
    ...(origin && origin !== 'own' ? [t('text.originOf', { origin: word('origin', origin) })] : []),
    ...(handling ?? []),
    ...(rightsViolation ? [lowered(fieldLabel(fields, 'rightsViolation')[language])] : []),
  ].join(', ');
}

/** Without the capital of a label that begins a line; acronyms keep theirs. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function titleOf(list: string, value: Plain, index: number, ui: Ui): string {
  const { t } = ui;
  const name = t(`item.${list as 'persons'}`, { n: index + 1 });
  const ref = typeof value.ref === 'string' ? value.ref : '';
  const categories = (value.categories as string[] | undefined)?.map((each) => wordLabel(categoryWords, each)[ui.language]) ?? [];
  const grade = value.evaluation ? showGrade(value.evaluation as Evaluation, ui) : '';
  const who = ref === '' ? name : [ref, categories.length > 0 ? categories.join(', ') : lowered(name)].join(' – ');
  return grade === '' ? who : `${who} (${grade})`;
}

const categoryWords = (caseData.fields.persons.of.shape.fields.categories as Extract<Leaf, { type: 'wordSet' }>).words;
