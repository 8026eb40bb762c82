// Texts of one message: what a recipient does not get elsewhere, and in prose what looks like personal data, is hidden.
import { mayOccurIn, type SoughtValue } from './free-text/may-occur.ts';
import { type CompiledValues, compileValues, finderFor, type Passage, type Redaction, redact, redactValues } from './free-text/redact.ts';
import { isGazetted } from './free-text/words.ts';
import { withoutPlaces } from './hidden-values.ts';
import type { FieldOutcome, KeptText } from './walk.ts';
import type { ScannedSort, WrittenField } from './written.ts';

/** What stands in a message beside its case data, and is the same for every recipient. */
export interface FrameTexts {
  /** Names of places of the incident, which are nobody's. */
  places: readonly string[];
  /** The unit's own file reference; empty for none. */
  caseReference: string;
  /** Texts of the marking. */
  marking: readonly string[];
}

/** The fields of a case, and their values as they are looked for. */
export interface CaseTexts {
  fields: readonly WrittenField[];
  values: readonly SoughtValue[];
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
  readonly #case: () => CaseTexts;
  #compiled: Readonly<Record<'prose' | 'other', CompiledValues>> | undefined;
  /** What was found for those who do not get the same fields, by path of the text. */
  readonly #done = new Map<string, Map<string, Redaction>>();

  /** `ofCase` is called when there is something to scan, once. */
  constructor(frame: FrameTexts, ofCase: () => CaseTexts) {
    this.#frame = frame;
    this.#case = ofCase;
  }

  /** Hides passages in the texts that stay, in place; gives those texts in which something was hidden. `outcomes`: of every field. */
  hide(texts: readonly KeptText[], outcomes: readonly FieldOutcome[]): HiddenIn[] {
    if (texts.length === 0) return [];
    this.#compiled ??= this.#compile();
    const hidden = new Set<string>();
    // The names that this recipient gets may stand in the text too, unless somebody else who is hidden bears them.
    const names: string[] = [];
    for (const { path, row, kept, value } of outcomes) {
      if (!kept) hidden.add(path);
      else if (value !== undefined && nameRows.has(row)) names.push(value);
    }
    const hides = (path: string) => hidden.has(path);
    const prose = finderFor(this.#compiled.prose, hides, [...this.#frame.places, ...names]);
    const other = finderFor(this.#compiled.other, hides, []);
    const reader = [...hidden].join('\n');
    const done = this.#done.get(reader) ?? new Map<string, Redaction>();
    this.#done.set(reader, done);
    return texts.flatMap(({ path, sort, text, replace }) => {
      // A town that everybody knows is no person, whoever bears its name.
      if (sort === 'place' && isGazetted(text)) return [];
      const found = done.get(path) ?? (sort === 'prose' ? redact(text, prose) : redactValues(text, other));
      done.set(path, found);
      if (found.passages.length === 0) return [];
      replace(sort === 'prose' || sort === 'line' ? found.text : undefined);
      return [{ path, sort, passages: found.passages }];
    });
  }

  /** The values of the message that may stand in its texts. */
  #compile(): Readonly<Record<'prose' | 'other', CompiledValues>> {
    const { places, caseReference, marking } = this.#frame;
    const { fields, values } = this.#case();
    const all = withoutPlaces(values, places);
    const prose = [...marking];
    const others = [...places, caseReference];
    for (const { sort, text } of fields) if (sort && text !== undefined) (sort === 'prose' ? prose : others).push(text);
    return {
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
