// What the rules ask of each item of a case: looked at once, and the same for every recipient.
import type { CaseData, Evaluation } from '#protocol';
import type { ItemFacts } from './policy/overlays.ts';
import { type Subject, subjectOf } from './subjects.ts';
import { fieldsOf, listIn, type WrittenField, type WrittenMessage, writtenCase } from './written.ts';

/** The lists of a case that somebody writes. */
type ListName = Exclude<keyof CaseData, 'aggregates'>;
type ItemOf<L extends ListName> = NonNullable<CaseData[L]>[number];

/** An item as it was written. */
export interface CaseItem<T> {
  whole: T;
  written: WrittenMessage;
  /** Of whom it is about and its facts: items with the same one are decided alike. */
  signature: string;
}

/** What is asked about items of one signature. */
export interface ItemQuestions {
  subjects: readonly Subject[];
  facts: ItemFacts;
  /** Rows of the matrix that their fields have. */
  rows: ReadonlySet<string>;
}

/** A case, looked at. */
export interface CaseItems {
  data: CaseData;
  subjects: ReadonlyMap<string, Subject>;
  lists: { readonly [L in ListName]: readonly CaseItem<ItemOf<L>>[] };
  fields: readonly WrittenField[];
  /** By signature. */
  questions: ReadonlyMap<string, ItemQuestions>;
}

// A telephone, device or network number, or an e-mail address; an account in a network may bear any name.
const addressLike = /^[+\d.:a-f]+$|^\S+@\S+$/i;

// An offence or an organisation is judged like the suspect whom it is about.
const ofSuspects: Subject = {
  ref: '',
  categories: ['suspect'],
  minor: false,
  youngSuspect: false,
  anonymous: false,
  exposed: false,
  nationalities: [],
  cleared: false,
  signature: 'suspects',
};

/** The items of a case at `now`. */
export function caseItems(data: CaseData, now: Date): CaseItems {
  const written = writtenCase(data);
  const subjects = new Map((data.persons ?? []).map((each) => [each.ref, subjectOf(each, now)]));
  const about = (refs: readonly string[]) => refs.map((ref) => subjects.get(ref)).filter((each) => each !== undefined);
  const questions = new Map<string, Asked>();
  const items = <L extends ListName>(name: L, of: (item: ItemOf<L>) => readonly Subject[]): CaseItem<ItemOf<L>>[] => {
    const wholes = (data[name] ?? []) as ItemOf<L>[];
    const messages = listIn(written, name);
    return wholes.map((whole, index) => caseItem(whole, messages[index] as WrittenMessage, of(whole), questions));
  };
  const lists = {
    persons: items('persons', ({ ref }) => about([ref])),
    relations: items('relations', ({ from, to }) => about([from, to])),
    offences: items('offences', ({ persons }) => {
      const suspected = about(persons ?? []);
      // What only persons who were cleared are said to have done is about them; of other offences they are taken off the list.
      return suspected.length > 0 && suspected.every(({ cleared }) => cleared) ? suspected : [ofSuspects];
    }),
    organisations: items('organisations', () => [ofSuspects]),
    statements: items('statements', () => []),
    transports: items('transports', () => []),
    references: items('references', () => []),
  };
  return { data, subjects, lists, fields: fieldsOf(written), questions };
}

interface Asked extends ItemQuestions {
  rows: Set<string>;
}

function caseItem<T extends object>(whole: T, written: WrittenMessage, subjects: readonly Subject[], questions: Map<string, Asked>): CaseItem<T> {
  const facts = factsOf('evaluation' in whole ? (whole.evaluation as Evaluation | undefined) : undefined);
  const signature = `${subjects.map((each) => each.signature).join(' ')} ${facts.origin} ${facts.handling.join()} ${facts.rightsViolation}`;
  const { rows } = questions.get(signature) ?? { rows: new Set<string>() };
  for (const field of fieldsOf(written)) {
    rows.add(field.row);
    if (isLetInAsWhole(field, subjects)) field.sort = undefined;
  }
  questions.set(signature, { subjects, facts, rows });
  return { whole, written, signature };
}

/** A text in which nothing is hidden. */
function isLetInAsWhole({ sort, row, text = '' }: WrittenField, subjects: readonly Subject[]): boolean {
  // A person's own number was decided on; one of a thing or a firm may be that of somebody who is hidden.
  if (sort === 'documentNumber' && subjects.some(({ ref }) => ref !== '')) return true;
  // With a mark in it a number or an address would be none.
  return row === 'comms' && sort !== undefined && addressLike.test(text);
}

function factsOf(evaluation: Evaluation | undefined): ItemFacts {
  return { origin: evaluation?.origin ?? 'own', handling: evaluation?.handling ?? [], rightsViolation: evaluation?.rightsViolation === true };
}
