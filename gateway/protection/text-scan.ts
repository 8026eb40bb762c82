// Free text of one message: what a recipient does not get elsewhere, and in prose what looks like personal data, is hidden.
import { createHash } from 'node:crypto';

import { mayOccurIn } from './free-text/may-occur.ts';
import {
  type CompiledValues,
  compileValues,
  finderFor,
  type HiddenValue,
  type Passage,
  type PassageKind,
  type Redaction,
  redact,
  redactValues,
} from './free-text/redact.ts';
import type { FieldOutcome, KeptText } from './walk.ts';

/** The scan of one message, shared by its recipients: its values are compiled once, and who gets the same reads the same text. */
export class TextScan {
  readonly #places: readonly string[];
  #compiled: Readonly<Record<'prose' | 'line', CompiledValues>> | undefined;
  readonly #done = new Map<string, Redaction>();

  /** `places`: names of places in the message, which are nobody's. */
  constructor(places: readonly string[]) {
    this.#places = places;
  }

  /** Hides passages in the texts that stay, in place; gives those texts in which something was hidden. `outcomes`: of every field. */
  hide(texts: readonly KeptText[], outcomes: readonly FieldOutcome[]): { path: string; passages: Passage[] }[] {
    if (texts.length === 0) return [];
    this.#compiled ??= this.#compile(outcomes);
    const hidden = new Set(outcomes.flatMap(({ path, kept }) => (kept ? [] : [path])));
    // The names that this recipient gets may stand in the text too, unless somebody else who is hidden bears them.
    const names = outcomes.flatMap(({ row, kept, value }) => (kept && value !== undefined && nameRows.has(row) ? [value] : []));
    const hides = (path: string) => hidden.has(path);
    const finders = { prose: finderFor(this.#compiled.prose, hides, [...this.#places, ...names]), line: finderFor(this.#compiled.line, hides, []) };
    const reader = createHash('sha256')
      .update([...hidden].join('\n'))
      .digest('base64');
    return texts.flatMap(({ path, sort, text, replace }) => {
      const key = `${path}\n${reader}`;
      const found = this.#done.get(key) ?? (sort === 'prose' ? redact(text, finders.prose) : redactValues(text, finders.line));
      this.#done.set(key, found);
      if (found.passages.length === 0) return [];
      replace(found.text);
      return [{ path, passages: found.passages }];
    });
  }

  /** The values of the message that may stand in its texts: every recipient's outcomes hold the same. */
  #compile(outcomes: readonly FieldOutcome[]): Readonly<Record<'prose' | 'line', CompiledValues>> {
    const all = this.#valuesOf(outcomes);
    const textsOf = (sort: 'prose' | 'line') => outcomes.flatMap(({ text, value }) => (text === sort && value !== undefined ? [value] : []));
    const telling = all.filter(({ kind }) => kind !== 'date' && kind !== 'address' && kind !== 'other');
    return {
      prose: compileValues(all.filter(mayOccurIn(textsOf('prose'))), this.#places),
      // An occupation or a firm may bear a name or a number; that it holds a date or a town says nothing.
      line: compileValues(telling.filter(mayOccurIn(textsOf('line'))), this.#places),
    };
  }

  #valuesOf(outcomes: readonly FieldOutcome[]): HiddenValue[] {
    const known = new Set(this.#places.map(folded));
    return outcomes.flatMap(({ path, row, value }) => {
      if (value === undefined || value.length < 2) return [];
      const kind = sortOf(row, path, value);
      // A place that the recipient reads in the incident tells nothing more about the person who lives there.
      return kind === 'address' && known.has(folded(value)) ? [] : [{ kind, value, path }];
    });
  }
}

const nameRows: ReadonlySet<string> = new Set(['person.name', 'person.alias']);

const sorts: Readonly<Record<string, PassageKind>> = {
  'person.name': 'name',
  'person.alias': 'name',
  'person.parent': 'name',
  'person.birthDate': 'date',
  'person.birthPlace': 'address',
  'person.residence': 'address',
  'behaviour.movements': 'address',
  'id.document': 'document',
  'id.nationalNumber': 'document',
  'financial.accounts': 'account',
  transport: 'plate',
  'informant.code': 'name',
};

function sortOf(row: string, path: string, value: string): PassageKind {
  if (row === 'comms' && path.endsWith('].value')) return value.includes('@') ? 'email' : /^\+?\d+$/.test(value) ? 'phone' : 'other';
  if (/\.(issuedOn|expiresOn|when|date)$/.test(path)) return 'date';
  return sorts[row] ?? 'other';
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
