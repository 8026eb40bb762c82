// Texts of one message: what a recipient does not get elsewhere, and in prose what looks like personal data, is hidden.
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
import { compact, folded } from './free-text/view.ts';
import { isGazetted } from './free-text/words.ts';
import type { FieldOutcome, KeptText, ScannedSort } from './walk.ts';

/** What stands in a message beside its case data, and is the same for every recipient. */
export interface FrameTexts {
  /** Names of places of the incident, which are nobody's. */
  places: readonly string[];
  /** The unit's own file reference; empty for none. */
  caseReference: string;
}

/** What was hidden in a text. */
export interface HiddenIn {
  path: string;
  sort: ScannedSort;
  passages: Passage[];
}

/** The scan of one message, shared by its recipients: its values are compiled once, and who gets the same reads the same text. */
export class TextScan {
  readonly #frame: FrameTexts;
  #compiled: Readonly<Record<'prose' | 'other', CompiledValues>> | undefined;
  readonly #done = new Map<string, Redaction>();

  constructor(frame: FrameTexts) {
    this.#frame = frame;
  }

  /** Hides passages in the texts that stay, in place; gives those texts in which something was hidden. `outcomes`: of every field. */
  hide(texts: readonly KeptText[], outcomes: readonly FieldOutcome[]): HiddenIn[] {
    if (texts.length === 0) return [];
    this.#compiled ??= this.#compile(outcomes);
    const hidden = new Set(outcomes.flatMap(({ path, kept }) => (kept ? [] : [path])));
    // The names that this recipient gets may stand in the text too, unless somebody else who is hidden bears them.
    const names = outcomes.flatMap(({ row, kept, value }) => (kept && value !== undefined && nameRows.has(row) ? [value] : []));
    const hides = (path: string) => hidden.has(path);
    const prose = finderFor(this.#compiled.prose, hides, [...this.#frame.places, ...names]);
    const other = finderFor(this.#compiled.other, hides, []);
    const reader = createHash('sha256')
      .update([...hidden].join('\n'))
      .digest('base64');
    return texts.flatMap(({ path, sort, text, replace }) => {
      // A town that everybody knows is no person, whoever bears its name.
      if (sort === 'place' && isGazetted(text)) return [];
      const key = `${path}\n${reader}`;
      const found = this.#done.get(key) ?? (sort === 'prose' ? redact(text, prose) : redactValues(text, other));
      this.#done.set(key, found);
      if (found.passages.length === 0) return [];
      replace(sort === 'prose' || sort === 'line' ? found.text : undefined);
      return [{ path, sort, passages: found.passages }];
    });
  }

  /** The values of the message that may stand in its texts: every recipient's outcomes hold the same. */
  #compile(outcomes: readonly FieldOutcome[]): Readonly<Record<'prose' | 'other', CompiledValues>> {
    const { places, caseReference } = this.#frame;
    const all = valuesOf(outcomes, places);
    const textsOf = (isWanted: (sort: ScannedSort) => boolean) =>
      outcomes.flatMap(({ text, value }) => (text && value !== undefined && isWanted(text) ? [value] : []));
    const telling = all.filter(isTelling);
    const others = [...textsOf((sort) => sort !== 'prose'), ...places, caseReference];
    return {
      prose: compileValues(all.filter(mayOccurIn(textsOf((sort) => sort === 'prose'))), places),
      other: compileValues(telling.filter(mayOccurIn(others)), places),
    };
  }
}

/** What is looked for outside prose: an occupation or a firm may bear a name or a number; that it holds a date, a town or a word says nothing. */
function isTelling({ kind, value }: HiddenValue): boolean {
  if (kind === 'other') return /(?:\d\D*){4}/.test(value);
  return kind !== 'date' && kind !== 'address';
}

/** The values of fields, as they may be found in a text. `places`: towns of the incident. */
export function valuesOf(outcomes: readonly FieldOutcome[], places: readonly string[]): HiddenValue[] {
  const known = new Set(places.map(folded));
  return outcomes.flatMap(({ path, row, value }) => {
    if (value === undefined || value.length < 2) return [];
    const kind = sortOf(row, path, value);
    // A place that the recipient reads in the incident tells nothing more about the person who lives there.
    if (kind === 'address' && known.has(folded(value))) return [];
    // An account is known by its name alone too, whatever the network is called: facebook: binta.sow.
    const handle = kind === 'account' && row === 'comms' ? /^\p{L}+\s*[:\s]\s*@?(\S.*)$/u.exec(value)?.[1] : undefined;
    return [{ kind, value, path }, ...(handle !== undefined && compact(handle).length >= SHORTEST_HANDLE ? [{ kind, value: handle, path }] : [])];
  });
}

// A shorter one is a word like any other.
const SHORTEST_HANDLE = 5;

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
  if (row === 'comms' && path.endsWith('].value')) return sortOfAddress(value);
  if (/\.(issuedOn|expiresOn|when|date)$/.test(path)) return 'date';
  return sorts[row] ?? 'other';
}

function sortOfAddress(value: string): PassageKind {
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return 'email';
  if (/^\+?\d+$/.test(value)) return 'phone';
  return /^[\d.:a-f]+$/i.test(value) ? 'device' : 'account';
}
