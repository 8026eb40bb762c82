// A form in words, French and English, for whoever shows it: command, document.
import type { Language } from './errors.ts';
import { type Form, formShape } from './forms.ts';
import { fieldLabel, valueLabel } from './labels.ts';
import type { Fields, Leaf, Shape } from './shape.ts';

/** One line of a form: how deep it stands, what it is called, what it says (empty above what belongs to it). */
export interface FormRow {
  depth: number;
  title: string;
  value: string;
}

/** The lines of a form, in the order of its fields. */
export function formRows({ kind, form }: Form, language: Language): FormRow[] {
  return rowsOf(formShape(kind), form as Readonly<Record<string, unknown>>, language, 0);
}

function rowsOf(shape: Shape<Fields>, value: Readonly<Record<string, unknown>>, language: Language, depth: number): FormRow[] {
  return shape.entries.flatMap(([name, field]) => {
    const given = value[name];
    if (given === undefined) return [];
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    const title = fieldLabel(shape, name)[language];
    const items = field.type === 'list' ? (given as unknown[]) : [given];
    if (leaf.type !== 'message') return [{ depth, title, value: items.map((item) => valueLabel(leaf, item)[language]).join(', ') }];
    return items.flatMap((item, index) => [
      { depth, title: items.length > 1 ? `${title} ${index + 1}` : title, value: '' },
      ...rowsOf(leaf.shape, item as Readonly<Record<string, unknown>>, language, depth + 1),
    ]);
  });
}
