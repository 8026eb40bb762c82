// Where somebody stands in the messages of this unit: as which person of which message, who holds a copy, and what was ordered about it.
import { asCopError, type Content, CopError, type MessageId, type Person, type UnitId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import { openDraft } from '../outbound/hold.ts';
import type { SendDeps } from '../outbound/send.ts';
import type { Reader } from '../store/database.ts';
import { type DraftRow, openDrafts } from '../store/drafts.ts';
import { findMessage, type MessageRow } from '../store/messages.ts';
import { copiesOf } from '../store/rectifications.ts';
import { findWhere } from './find-messages.ts';
import { fitter, type Sought } from './fits.ts';
import { openStored } from './opened.ts';
import { type OrderAbout, ordersAbout } from './orders-about.ts';
import { type PersonAct, personActs } from './person-acts.ts';
import { searchWords } from './search-words.ts';

/** A shorter number stands in many others: a country's code finds every telephone. */
const NUMBER_MIN_CHARACTERS = 5;

/** Who is looked for, and in which case. */
export interface PersonSought extends Sought {
  /** The reference that the message has for its case; `undefined`: of whatever case. */
  caseReference: string | undefined;
}

/** A message in which somebody stands. */
export interface PersonMessage {
  row: MessageRow;
  caseReference: string;
  forwarded: Content['forwarded'];
  /** Those whom it fits; nobody when the name stands elsewhere in the message, or when the content is gone. */
  persons: Person[];
  /** References of the same, also once the content is gone. */
  refs: string[];
  /** The units that hold a copy of an own message, and what was ordered of each. */
  copies: { unit: UnitId; orders: OrderAbout[] }[];
}

/** Where somebody stands. */
export interface PersonFound {
  messages: PersonMessage[];
  /** Drafts in which he stands, of which the content is still here. */
  drafts: DraftRow[];
  /** What was done about him before. */
  acts: PersonAct[];
  searched: number;
  withheld: number;
  unreadable: number;
}

type Deps = Pick<SendDeps, 'store' | 'cipher' | 'audit'>;

/**
 * True for the record of a person of this name, or with one of these numbers: only names, documents, numbers and addresses of the person are
 * looked at, because what a record says of somebody else must not make it his. Throws INPUT_INVALID for a name or a number that is too short.
 */
export function isPerson({ name, numbers }: Sought): (person: Person) => boolean {
  const short = numbers.find((number) => searchWords(number).join('').length < NUMBER_MIN_CHARACTERS);
  if (short !== undefined) throw new CopError('INPUT_INVALID', { field: 'numbers', expected: `≥ ${NUMBER_MIN_CHARACTERS}`, got: short.length });
  const fits = fitter({ name, numbers }, { whole: true });
  return ({ name: own, aliases, documents, nationalNumbers, communications, otherSystems }) =>
    fits({ own, aliases, documents, nationalNumbers, communications, otherSystems });
}

/** Looks for somebody in what this unit has sent and received, newest first, and in what it has done about him before. Throws as `isPerson`. */
export async function findPerson(sought: PersonSought, by: Actor, deps: Deps): Promise<PersonFound> {
  const [fits, stands] = [fitter(sought), isPerson(sought)];
  const inCase = (reference: string) => sought.caseReference === undefined || reference === sought.caseReference;
  await deps.audit.record({ act: 'person.searched', ...by });
  const all = { since: undefined, limit: Number.POSITIVE_INFINITY };
  const { rows, searched, withheld, unreadable } = await findWhere((said) => inCase(said.caseReference) && fits(said), all, by.officer, deps);
  return deps.store.read(async (db) => {
    const known = await personActs(db, deps.cipher);
    const acts = known.acts.filter(({ name, numbers, names }) => fits({ name, numbers, names }));
    const found = [];
    for (const row of rows) found.push(await messageOf(db, row, stands, deps));
    const gone = await erasedIn(db, acts, inCase, new Set(rows.map(({ id }) => id)), deps);
    const messages = [...found, ...gone].sort((a, b) => b.row.id - a.row.id);
    const opened = (await openDrafts(db)).map((row) => ({ row, content: draftContent(row, deps) }));
    const altered = opened.filter(({ content }) => !content).length;
    const drafts = opened.filter(({ content }) => content && inCase(content.caseReference) && content.caseData?.persons?.some(stands));
    return {
      ...{ messages, acts, searched, withheld, drafts: drafts.map(({ row }) => row) },
      unreadable: unreadable + known.unreadable + altered,
    };
  });
}

function draftContent(row: DraftRow, { cipher }: Deps): Content | undefined {
  try {
    return openDraft(row, cipher).content;
  } catch (error) {
    // One that was altered must not hide the others.
    if (!asCopError(error)) throw error;
    return undefined;
  }
}

async function messageOf(db: Reader, row: MessageRow, stands: (person: Person) => boolean, { cipher }: Deps): Promise<PersonMessage> {
  const content = openStored(row, cipher)?.content;
  const persons = (content?.caseData?.persons ?? []).filter(stands);
  return {
    ...{ row, persons, caseReference: content?.caseReference ?? '', forwarded: content?.forwarded },
    refs: persons.map(({ ref }) => ref),
    copies: await copiesWithOrders(db, row, cipher),
  };
}

/** Messages of earlier acts of which the content is gone: what became of their copies elsewhere stays to be followed. */
async function erasedIn(
  db: Reader,
  acts: readonly PersonAct[],
  inCase: (reference: string) => boolean,
  known: ReadonlySet<number>,
  { cipher }: Deps,
): Promise<PersonMessage[]> {
  const erased = new Map<number, PersonMessage>();
  for (const { id, caseReference, persons } of acts.flatMap(({ messages }) => messages)) {
    const row = inCase(caseReference) ? await findMessage(db, id) : undefined;
    if (!row || row.data_key || known.has(row.id)) continue;
    const refs = [...new Set([...(erased.get(row.id)?.refs ?? []), ...persons])].sort();
    erased.set(row.id, { row, caseReference, forwarded: undefined, persons: [], refs, copies: await copiesWithOrders(db, row, cipher) });
  }
  return [...erased.values()];
}

async function copiesWithOrders(db: Reader, row: MessageRow, cipher: Deps['cipher']): Promise<PersonMessage['copies']> {
  if (row.direction !== 'out') return [];
  const id = row.message_id as MessageId;
  const orders = await ordersAbout(db, id, cipher);
  return (await copiesOf(db, [id])).map(({ unit }) => ({ unit, orders: orders.filter((order) => order.unit === unit) }));
}
