// Case data as it was written, field by field: looked at once for a message, and then walked for each of its recipients.
import { type CaseData, caseData, type Fields, type Leaf, type Shape, type TextFormat } from '#protocol';

/**
 * How a text is scanned: prose for whatever looks like personal data, a line for hidden values alone, and a text of a closed alphabet,
 * in which a mark has no place, for hidden values too: it goes as a whole or not at all.
 */
export type ScannedSort = 'prose' | 'line' | 'place' | 'documentNumber' | 'reference';

/** One value of a field: of a list one of many. */
export interface WrittenField {
  path: string;
  /** Row of the matrix; empty when there is none. */
  row: string;
  value: unknown;
  /** The value when it is a text, for the hidden-text scan. */
  text: string | undefined;
  /** What sort of text it is, when it is one that is scanned; whoever knows that nothing is to be hidden in it takes it away. */
  sort: ScannedSort | undefined;
  /** Coarse already: it survives generalisation. */
  general: boolean;
}

/** A message with those of its members that somebody filled in. */
export interface WrittenMessage {
  path: string;
  /** Names of members without which the others mean nothing. */
  required: readonly string[];
  members: readonly WrittenMember[];
}

export interface WrittenMember {
  name: string;
  isList: boolean;
  items: readonly WrittenItem[];
}

export type WrittenItem = WrittenField | WrittenMessage;

export type Plain = Readonly<Record<string, unknown>>;

/** The fields of `value` at `path`. `inherited`: the row of the field that holds it. */
export function written(shape: Shape<Fields>, value: Plain, path: string, inherited: string): WrittenMessage {
  const members: WrittenMember[] = [];
  for (const [name, field] of shape.entries) {
    const given = value[name];
    if (given === undefined) continue;
    const own = shape.rows[name];
    const row = (own === 'inherit' ? inherited : own) ?? '';
    const here = path === '' ? name : `${path}.${name}`;
    const general = field.general === true;
    const items =
      field.type === 'list'
        ? (given as unknown[]).map((item, index) => itemOf(field.of, item, `${here}[${refOf(item) ?? index}]`, row, general))
        : [itemOf(field, given, here, row, general)];
    members.push({ name, isList: field.type === 'list', items });
  }
  return { path, required: shape.required, members };
}

/** The whole of a case; paths begin with "caseData". */
export function writtenCase(data: CaseData): WrittenMessage {
  return written(caseData, data, 'caseData', '');
}

/** The messages in one list of a message. */
export function listIn({ members }: WrittenMessage, name: string): readonly WrittenMessage[] {
  return members.find((member) => member.name === name)?.items.filter(isMessage) ?? [];
}

/** Every field, in order, at any depth. */
export function fieldsOf(message: WrittenMessage): WrittenField[] {
  const fields: WrittenField[] = [];
  collect(message, fields);
  return fields;
}

function collect({ members }: WrittenMessage, fields: WrittenField[]): void {
  for (const { items } of members) for (const item of items) isMessage(item) ? collect(item, fields) : fields.push(item);
}

export function isMessage(item: WrittenItem): item is WrittenMessage {
  return 'members' in item;
}

function itemOf(leaf: Leaf, value: unknown, path: string, row: string, general: boolean): WrittenItem {
  if (leaf.type === 'message') return written(leaf.shape, value as Plain, path, row);
  if (leaf.type !== 'text') return { path, row, value, text: undefined, sort: undefined, general };
  return { path, row, value, text: value as string, sort: isScanned(leaf.format) ? leaf.format : undefined, general };
}

function isScanned(format: TextFormat): format is Extract<TextFormat, ScannedSort> {
  return format === 'prose' || format === 'line' || format === 'place' || format === 'documentNumber';
}

function refOf(item: unknown): string | undefined {
  const ref = typeof item === 'object' && item !== null ? (item as Plain).ref : undefined;
  return typeof ref === 'string' ? ref : undefined;
}
