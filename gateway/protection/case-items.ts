// What the rules ask of each item of a case: looked at once, and the same for every recipient.
import type { CaseData, Evaluation } from '#protocol';
import type { ItemFacts } from './policy/overlays.ts';
import { type Subject, subjectOf } from './subjects.ts';
import { listIn, type WrittenMessage } from './written.ts';

/** The lists of a case that somebody writes. */
export type ListName = Exclude<keyof CaseData, 'aggregates'>;
export type ItemOf<L extends ListName> = NonNullable<CaseData[L]>[number];

/** An item with what decisions about it depend on. */
export interface CaseItem<T> {
  whole: T;
  written: WrittenMessage;
  subjects: readonly Subject[];
  facts: ItemFacts;
  /** Of subjects and facts: items with the same one are decided alike. */
  signature: string;
}

/** A case, looked at. */
export interface CaseItems {
  subjects: ReadonlyMap<string, Subject>;
  lists: { readonly [L in ListName]: readonly CaseItem<ItemOf<L>>[] };
}

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

/** The items of a case at `now`. `written`: the same case. */
export function caseItems(data: CaseData, written: WrittenMessage, now: Date): CaseItems {
  const subjects = new Map((data.persons ?? []).map((each) => [each.ref, subjectOf(each, now)]));
  const about = (refs: readonly string[]) => refs.map((ref) => subjects.get(ref)).filter((each) => each !== undefined);
  const items = <L extends ListName>(name: L, of: (item: ItemOf<L>) => readonly Subject[]): CaseItem<ItemOf<L>>[] => {
    const wholes = (data[name] ?? []) as ItemOf<L>[];
    const messages = listIn(written, name);
    return wholes.map((whole, index) => caseItem(whole, messages[index] as WrittenMessage, of(whole)));
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
  return { subjects, lists };
}

function caseItem<T extends { evaluation?: Evaluation }>(whole: T, written: WrittenMessage, subjects: readonly Subject[]): CaseItem<T> {
  const { origin = 'own', handling = [], rightsViolation = false } = whole.evaluation ?? {};
  const signature = `${subjects.map((each) => each.signature).join(' ')} ${origin} ${handling.join()} ${rightsViolation}`;
  return { whole, written, subjects, facts: { origin, handling, rightsViolation }, signature };
}
