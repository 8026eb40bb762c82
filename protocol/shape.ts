// Shapes: a message of case data described once, as a table of fields. What officers write as JSON, what the gateway works
// with and what travels are the same plain values; a shape says which are allowed. Rows come from the .proto options.
import { CopError } from './errors.ts';
import { rows } from './generated/rows.ts';
import { printable } from './ids.ts';
import { type TextFormat, textFormats } from './text-formats.ts';
import type { WordList } from './words.ts';

/** What a field holds. */
export type Leaf =
  | { type: 'text'; format: TextFormat; max: number }
  | { type: 'word'; words: WordList<string> }
  | { type: 'wordSet'; words: WordList<string> }
  | { type: 'flag' }
  | { type: 'count'; max: number }
  | { type: 'message'; shape: Shape<Fields> };

/** A field of a shape. */
export type Field = (Leaf | { type: 'list'; max: number; of: Leaf }) & {
  required?: true;
  /** Coarse already: it survives generalisation. */
  general?: true;
  /** Made by the filter, never by an officer. */
  made?: true;
  /** Tells what happened or what somebody said: the item that holds it must say whether that is fact or assessment. */
  narrative?: true;
};

export type Fields = Readonly<Record<string, Field>>;

/** A message as a table of fields. */
export interface Shape<F extends Fields> {
  /** Name of the message in the .proto files. */
  name: string;
  fields: F;
  /** Matrix row of each field, by name; a field that is not here has none and is denied. */
  rows: Readonly<Record<string, string>>;
  /** The fields as pairs, and the names of those that must be there: asked for every message, so made once. */
  entries: readonly (readonly [string, Field])[];
  required: readonly string[];
  /** Those that are narratives or may hold one, at any depth. */
  narratives: readonly (readonly [string, Field])[];
}

type ValueOf<L> = L extends { type: 'text' }
  ? string
  : L extends { type: 'word'; words: WordList<infer W> }
    ? W
    : L extends { type: 'wordSet'; words: WordList<infer W> }
      ? W[]
      : L extends { type: 'flag' }
        ? boolean
        : L extends { type: 'count' }
          ? number
          : L extends { type: 'message'; shape: Shape<infer F> }
            ? InferFields<F>
            : L extends { type: 'list'; of: infer O }
              ? ValueOf<O>[]
              : never;

type InferFields<F> = { -readonly [K in keyof F as F[K] extends { required: true } ? K : never]: ValueOf<F[K]> } & {
  -readonly [K in keyof F as F[K] extends { required: true } ? never : K]?: ValueOf<F[K]>;
};

/** The value that a shape describes. */
export type Infer<S> = S extends Shape<infer F> ? InferFields<F> : never;

export const text = <const F extends TextFormat>(format: F, max: number) => ({ type: 'text', format, max }) as const;
export const word = <W extends string>(list: WordList<W>) => ({ type: 'word', words: list }) as const;
export const wordSet = <W extends string>(list: WordList<W>) => ({ type: 'wordSet', words: list }) as const;
export const flag = () => ({ type: 'flag' }) as const;
export const count = (max: number) => ({ type: 'count', max }) as const;
export const message = <F extends Fields>(inner: Shape<F>) => ({ type: 'message', shape: inner }) as const;
export const list = <const L extends Leaf>(max: number, of: L) => ({ type: 'list', max, of }) as const;

/** The matrix row of a field of the contract; `undefined` when it has none. */
export function rowOf(message: string, field: string): string | undefined {
  return rows[message]?.[field];
}

/** Makes the shape of a message of the contract. */
export function shape<const F extends Fields>(name: string, fields: F): Shape<F> {
  const entries = Object.entries<Field>(fields);
  const required = entries.filter(([, field]) => field.required).map(([field]) => field);
  return { name, fields, rows: rows[name] ?? {}, entries, required, narratives: entries.filter(([, field]) => mayNarrate(field)) };
}

function mayNarrate(field: Field): boolean {
  const leaf: Leaf = field.type === 'list' ? field.of : field;
  return field.narrative === true || (leaf.type === 'message' && leaf.shape.narratives.length > 0);
}

/** A plain object that was not looked at yet. */
type Plain = Readonly<Record<string, unknown>>;

/**
 * Checks a value against a shape, field by field, nothing unknown left over; gives it back as its type, fields in the order of
 * the shape. Throws CONTENT_INVALID with the field's path. Text that the gateway makes (pseudonyms) is let in only with `made`.
 */
export function checkShape<F extends Fields>(of: Shape<F>, value: unknown, path: string, made: boolean): InferFields<F> {
  const object = plain(value, path);
  for (const name of Object.keys(object)) if (!Object.hasOwn(of.fields, name)) refuse(`${path}.${name}`, '–', name);
  const checked: Record<string, unknown> = {};
  for (const [name, field] of of.entries) {
    const here = `${path}.${name}`;
    const given = object[name];
    if (given === undefined) {
      if (field.required) refuse(here, expectation(field), '');
      continue;
    }
    if (field.made && !made) refuse(here, '–', String(given));
    const kept = field.type === 'list' ? checkList(field, given, here, made) : checkLeaf(field, given, here, made);
    if (kept !== undefined) checked[name] = kept;
    else if (field.required) refuse(here, expectation(field), '');
  }
  return checked as InferFields<F>;
}

function checkList(field: Extract<Field, { type: 'list' }>, value: unknown, path: string, made: boolean): unknown[] | undefined {
  if (!Array.isArray(value)) refuse(path, '[…]', String(value));
  if (value.length > field.max) refuse(path, `≤ ${field.max}`, String(value.length));
  // An empty list and no list are the same on the wire: one form is kept.
  return value.length === 0 ? undefined : value.map((item, index) => checkLeaf(field.of, item, `${path}[${index}]`, made));
}

function checkLeaf(leaf: Leaf, value: unknown, path: string, made: boolean): unknown {
  switch (leaf.type) {
    case 'text':
      return checkText(leaf, value, path);
    case 'word':
      if (!leaf.words.all.includes(value as string)) refuse(path, leaf.words.all.join(' | '), String(value));
      return value;
    case 'wordSet':
      return checkWords(leaf.words, value, path);
    case 'flag':
      if (typeof value !== 'boolean') refuse(path, 'true | false', String(value));
      return value;
    case 'count':
      if (!(Number.isInteger(value) && (value as number) >= 0 && (value as number) <= leaf.max)) refuse(path, `0–${leaf.max}`, String(value));
      return value;
    case 'message':
      return checkShape(leaf.shape, value, path, made);
    default:
      return leaf satisfies never;
  }
}

function checkText({ format, max }: Extract<Leaf, { type: 'text' }>, value: unknown, path: string): string {
  const rule = textFormats[format];
  if (typeof value !== 'string' || value.length === 0 || value.length > max || !rule.test(value)) {
    refuse(path, `${rule.example} (≤ ${max})`, typeof value === 'string' ? value : typeof value);
  }
  return value;
}

/** A set of words in the order of the contract, each once; an officer may give them in any order. */
function checkWords(words: WordList<string>, value: unknown, path: string): string[] | undefined {
  if (!Array.isArray(value)) refuse(path, words.all.join(' | '), String(value));
  const unknown = value.find((each) => !words.all.includes(each as string));
  if (unknown !== undefined) refuse(path, words.all.join(' | '), String(unknown));
  return value.length === 0 ? undefined : words.all.filter((each) => value.includes(each));
}

/** True when a value of this shape holds a narrative, at any depth. */
export function holdsNarrative(of: Shape<Fields>, value: Plain): boolean {
  return of.narratives.some(([name, field]) => {
    const given = value[name];
    if (given === undefined) return false;
    if (field.narrative) return true;
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    if (leaf.type !== 'message') return false;
    return (field.type === 'list' ? (given as Plain[]) : [given as Plain]).some((item) => holdsNarrative(leaf.shape, item));
  });
}

/** The wire form of a checked value: words become numbers. */
export function shapeToWire(of: Shape<Fields>, value: Plain): Record<string, unknown> {
  const wire: Record<string, unknown> = {};
  for (const [name, field] of of.entries) {
    const given = value[name];
    if (given === undefined) continue;
    wire[name] = field.type === 'list' ? (given as unknown[]).map((item) => leafToWire(field.of, item)) : leafToWire(field, given);
  }
  return wire;
}

function leafToWire(leaf: Leaf, value: unknown): unknown {
  if (leaf.type === 'word') return leaf.words.number(value as string);
  if (leaf.type === 'wordSet') return (value as string[]).map((each) => leaf.words.number(each));
  return leaf.type === 'message' ? shapeToWire(leaf.shape, value as Plain) : value;
}

/** The value of a decoded message, not yet checked against its shape except that every number is a word. Throws CONTENT_INVALID. */
export function shapeFromWire(of: Shape<Fields>, wire: Plain, path: string): Plain {
  const value: Record<string, unknown> = {};
  for (const [name, field] of of.entries) {
    const given = Object.hasOwn(wire, name) ? wire[name] : undefined;
    if (given === undefined || given === null || given === '' || (field.type === 'word' && given === 0)) continue;
    const here = `${path}.${name}`;
    value[name] =
      field.type === 'list' ? (given as unknown[]).map((item, index) => leafFromWire(field.of, item, `${here}[${index}]`)) : leafFromWire(field, given, here);
  }
  return value;
}

function leafFromWire(leaf: Leaf, wire: unknown, path: string): unknown {
  if (leaf.type === 'word') return wordOf(leaf.words, wire, path);
  if (leaf.type === 'wordSet') {
    const numbers = wire as number[];
    // Out of order or twice would be a second form of the same set.
    if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] as number))) refuse(path, 'ascending, each once', numbers.join(', '));
    return numbers.map((number) => wordOf(leaf.words, number, path));
  }
  return leaf.type === 'message' ? shapeFromWire(leaf.shape, wire as Plain, path) : wire;
}

function wordOf(words: WordList<string>, number: unknown, path: string): string {
  return words.word(number as number) ?? refuse(path, words.all.join(' | '), String(number));
}

function plain(value: unknown, path: string): Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, '{…}', Array.isArray(value) ? '[…]' : typeof value);
  return value as Plain;
}

function expectation(field: Field): string {
  if (field.type === 'text') return textFormats[field.format].example;
  if (field.type === 'word' || field.type === 'wordSet') return field.words.all.join(' | ');
  return field.type;
}

function refuse(field: string, expected: string, got: string): never {
  throw new CopError('CONTENT_INVALID', { field, expected, got: printable(got) });
}
