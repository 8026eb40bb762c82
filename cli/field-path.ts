// The path of a field, as the filter names it, in the words that officers read.
import { caseData, type Field, type Fields, fieldLabel, type Leaf, type Shape } from '#protocol';
import { lowered, transparent } from './case-items.ts';
import type { Ui } from './ui.ts';

// Parts of a message that are no case data.
const outside = {
  occurredFrom: 'title.when',
  occurredTo: 'title.when',
  place: 'title.place',
  route: 'title.route',
  headCount: 'title.people',
  means: 'title.means',
  caseReference: 'title.case',
  handlingText: 'title.handlingText',
  restrictions: 'title.restrictions',
} as const;

/** "s1, nom de famille" for caseData.persons[s1].name.surname; a path that nobody knows stays as it is. */
export function showPath(path: string, { t, language }: Ui): string {
  const parts = path.split('.').map((part) => ({ name: part.replace(/\[.*/, ''), key: /\[(\w+)\]$/.exec(part)?.[1] }));
  const [root, ...inside] = parts;
  if (root?.name !== 'caseData') {
    const { name = '', key } = (root?.name === 'incident' ? inside[0] : root) ?? {};
    const title = Object.hasOwn(outside, name) ? t(outside[name as keyof typeof outside]) : undefined;
    return title === undefined ? path : [title, ...(key !== undefined && /^\d+$/.test(key) ? [String(Number(key) + 1)] : [])].join(' ');
  }
  let shape: Shape<Fields> | undefined = caseData;
  const words: string[] = [];
  for (const [depth, { name, key }] of inside.entries()) {
    const field: Field | undefined = shape?.fields[name];
    if (!shape || !field) return path;
    const isLast = depth === inside.length - 1;
    if (depth === 0) words.push(itemName(name, key, t));
    else if (isLast || !transparent.has(name)) words.push(lowered(numbered(fieldLabel(shape, name)[language], key)));
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    shape = leaf.type === 'message' ? leaf.shape : undefined;
  }
  return words.join(', ');
}

function itemName(list: string, key: string | undefined, t: Ui['t']): string {
  if (key !== undefined && !/^\d+$/.test(key)) return key;
  return t(`item.${list as 'persons'}`, { n: Number(key ?? 0) + 1 });
}

function numbered(label: string, key: string | undefined): string {
  return key === undefined || key === '0' ? label : `${label} ${Number(key) + 1}`;
}
