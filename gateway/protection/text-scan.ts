// Texts of one message: what a recipient does not get elsewhere, and in prose what looks like personal data, is hidden.
import { mayOccurIn, type SoughtValue } from './free-text/may-occur.ts';
import { type CompiledValues, compileValues, finderFor, type Passage, type Redaction, redact, redactValues } from './free-text/redact.ts';
import { isGazetted, mayBeKnownIn } from './free-text/words.ts';
import { withoutPlaces } from './hidden-values.ts';
import type { FieldOutcome, KeptText } from './walk.ts';
import type { ScannedSort, WrittenField } from './written.ts';

/** What stands in a message beside its case data, and is the same for every recipient. */
export interface FrameTexts {
  /** Names of places of the incident, which are nobody's. */
  places: readonly string[];
  /** The unit's own file reference; empty for none. */
  caseReference: string;
  /** Texts of the marking, and those of a request. */
  marking: readonly string[];
  /** Single lines of a request. */
  lines: readonly string[];
}

/** What was hidden in a text. */
export interface HiddenIn {
  path: string;
  sort: ScannedSort;
  passages: Passage[];
}

/** Of a message what may stand in its texts. */
interface Compiled {
  prose: CompiledValues;
  other: CompiledValues;
  /** Names of persons that may stand in prose. */
  names: ReadonlySet<string>;
}

/** The scan of one message, shared by its recipients: its values are compiled once, and who gets the same reads the same text. */
export class TextScan {
  readonly #frame: FrameTexts;
  readonly #fields: readonly WrittenField[];
  readonly #values: () => readonly SoughtValue[];
  #compiled: Compiled | undefined;
  /** What was found for those who get the same of what matters, by path of the text. */
  readonly #done = new Map<string, Map<string, Redaction>>();

  /** `values`: those of the fields; asked for when there is something to scan. */
  constructor(frame: FrameTexts, fields: readonly WrittenField[], values: () => readonly SoughtValue[]) {
    this.#frame = frame;
    this.#fields = fields;
    this.#values = values;
  }

  /** Hides passages in the texts that stay, in place; gives those texts in which something was hidden. `outcomes`: of every field. */
  hide(texts: readonly KeptText[], outcomes: readonly FieldOutcome[]): HiddenIn[] {
    // Without prose nothing is hidden but values of the message, and most reports have none.
    if (texts.every(({ sort }) => sort !== 'prose') && this.#values().length === 0) return [];
    this.#compiled ??= this.#compile();
    const compiled = this.#compiled;
    const hidden = new Set<string>();
    // The names that this recipient gets may stand in the text too, unless somebody else who is hidden bears them.
    const names: string[] = [];
    for (const { path, row, kept, value } of outcomes) {
      if (kept) {
        if (value !== undefined && nameRows.has(row) && compiled.names.has(value)) names.push(value);
      } else if (compiled.prose.paths.has(path) || compiled.other.paths.has(path)) hidden.add(path);
    }
    const hides = (path: string) => hidden.has(path);
    const prose = finderFor(compiled.prose, hides, [...this.#frame.places, ...names]);
    const other = finderFor(compiled.other, hides, []);
    const reader = [...hidden, '', ...names].join('\n');
    const done = this.#done.get(reader) ?? new Map<string, Redaction>();
    this.#done.set(reader, done);
    return texts.flatMap(({ path, sort, text, replace }) => {
      const found = done.get(path) ?? (sort === 'prose' ? redact(text, prose) : redactValues(text, other));
      done.set(path, found);
      // A town that everybody knows is no person, whoever bears its name.
      if (found.passages.length === 0 || (sort === 'place' && isGazetted(text))) return [];
      replace(sort === 'prose' || sort === 'line' ? found.text : undefined);
      return [{ path, sort, passages: found.passages }];
    });
  }

  /** The values of the message that may stand in its texts. */
  #compile(): Compiled {
    const { places, caseReference, marking, lines } = this.#frame;
    const all = withoutPlaces(this.#values(), places);
    const prose = [...marking];
    const others = [...places, caseReference, ...lines];
    for (const { sort, text } of this.#fields) if (sort && text !== undefined) (sort === 'prose' ? prose : others).push(text);
    const texts = new Set(this.#fields.flatMap(({ row, text }) => (text !== undefined && nameRows.has(row) ? [text] : [])));
    return {
      names: new Set([...texts].filter(mayBeKnownIn(prose))),
      prose: compileValues(all.filter(mayOccurIn(prose)), places),
      other: compileValues(all.filter(isTelling).filter(mayOccurIn(others)), places),
    };
  }
}

/** What is looked for outside prose: an occupation or a firm may bear a name or a number; that it holds a date, a town or a word says nothing. */
function isTelling({ kind, value }: SoughtValue): boolean {
  if (kind === 'other') return /(?:\d\D*){4}/.test(value);
  return kind !== 'date' && kind !== 'address';
}

const nameRows: ReadonlySet<string> = new Set(['person.name', 'person.alias']);
