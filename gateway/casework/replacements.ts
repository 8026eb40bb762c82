// What takes the place of an own message because somebody in it was cleared or is in another category now: made of the view that went, screened
// anew, and let go together with the orders about the copies whose place it takes.
import { isDeepStrictEqual } from 'node:util';
import { type Content, CopError, type MessageId, readFilterRecord, type SubjectCategory, type UnitId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import { compose } from '../outbound/compose.ts';
import type { Replaces } from '../outbound/draft.ts';
import { type Ready, release, type SendDeps, type Sent, screenFor } from '../outbound/send.ts';
import type { ScreenedDraft } from '../protection/screen.ts';
import type { NecessityClaim } from '../protection/screen-case.ts';
import { filterRecordOf } from '../store/filter-records.ts';
import { findMessage, headerOf, type MessageRow } from '../store/messages.ts';
import type { Copy } from '../store/rectifications.ts';
import { openStored } from './opened.ts';
import { prepareOrder, type SentOrder } from './rectification.ts';

/**
 * Screens what takes the place of a view for the units that hold it, under the reasons that its release had, but those about the persons
 * concerned, and these. Throws REPLACEMENT_BY_HAND for a message that opens or continues a procedure, and what composing and screening throw.
 */
export async function screenReplacement(
  { row, content, to }: { row: MessageRow; content: Content; to: readonly UnitId[] },
  replaces: Replaces,
  necessary: readonly NecessityClaim[],
  by: Actor,
  deps: SendDeps,
): Promise<ScreenedDraft> {
  if (row.kind !== 'incident') throw new CopError('REPLACEMENT_BY_HAND', { got: row.message_id, detail: row.kind });
  const { priority, training, expires, created } = headerOf(row);
  const claims = [...necessary, ...(await earlierClaims(row, replaces.persons, deps))];
  const input = {
    ...{ content: { ...content, author: by.officer }, to, priority, training, by, necessary: claims, replaces },
    lifeMs: expires.getTime() - created.getTime(),
  };
  return screenFor(compose(input, deps.self, deps.directory, deps.now()), deps);
}

/**
 * The reasons for which fields of a view were strictly necessary. Places in lists are not those of the view, from which others may have been
 * taken: of a list the reasons hold for the whole of it, and all that is left of it had one, or needed none.
 */
async function earlierClaims(row: MessageRow, persons: readonly string[], { store }: SendDeps): Promise<NecessityClaim[]> {
  const bytes = await store.read((db) => filterRecordOf(db, row.message_id as MessageId));
  const reasons = new Map<string, Set<string>>();
  for (const { path, reason } of bytes ? readFilterRecord(bytes).decisions : []) {
    const [field = ''] = /^(?:\w+\[[a-z]+\d+\](?:\.\w+)*|\w+)/.exec(path.replace(/^caseData\./, '')) ?? [];
    if (reason === '' || persons.some((ref) => field === `persons[${ref}]` || field.startsWith(`persons[${ref}].`))) continue;
    reasons.set(field, (reasons.get(field) ?? new Set()).add(reason));
  }
  return [...reasons].map(([field, given]) => ({ field, reason: [...given].join(' / ') }));
}

/** A content as far as it is compared: what its addressee reads, but the categories of these persons. */
function comparable({ body, caseReference, handlingText, restrictions, caseData }: Content, persons: readonly string[]) {
  const moved = caseData?.persons?.map((person) => (persons.includes(person.ref) ? { ...person, categories: [] as SubjectCategory[] } : person));
  return { body, caseReference, handlingText, restrictions, caseData: { ...caseData, ...(moved ? { persons: moved } : {}) } };
}

/** Orders to those whose copy another message takes the place of: to destroy what holds more than that message, to mark what does not. */
export async function ordersInPlace(
  { row, content, copies }: { row: MessageRow; content: Content | undefined; copies: readonly Copy[] },
  { because, persons }: Replaces,
  { views }: ScreenedDraft,
  { idFor }: Pick<Ready, 'idFor'>,
  by: Actor,
  deps: SendDeps,
): Promise<PreparedOrder[]> {
  const orders: PreparedOrder[] = [];
  for (const copy of copies) {
    const next = views.find(({ to }) => to.includes(copy.unit))?.content;
    // What cannot be compared any more counts as holding more.
    const same = next && content && isDeepStrictEqual(comparable(content, persons), comparable(next, persons));
    const action = same ? 'correct' : 'erase';
    orders.push({ copy, action, ready: await prepareOrder(copy, { action, because, persons: [...persons], replacedBy: idFor.get(copy.unit) }, row, by, deps) });
  }
  return orders;
}

/** An order that is made, and stands nowhere yet. */
export interface PreparedOrder {
  copy: Copy;
  action: SentOrder['action'];
  ready: Ready;
}

/** What a prepared order came to. */
export function sentOrder({ copy, action, ready }: PreparedOrder): SentOrder {
  return { id: ready.messages[0], copy, action };
}

/** What came of an approval. */
export interface Approved {
  sent: Sent;
  /** About the copies whose place the message takes. */
  orders: SentOrder[];
}

/** Lets go of what was held, with the orders about the copies whose place it takes, in one transaction. Throws as `release`. */
export async function approveDraft(id: string, approval: { by: Actor; note: string; digest: string }, deps: SendDeps): Promise<Approved> {
  const orders: SentOrder[] = [];
  const sent = await release(id, approval, deps, async (screened, message) => {
    const { replaces } = screened.draft;
    if (!replaces) return [];
    const row = await deps.store.read((db) => findMessage(db, replaces.of));
    if (!row) throw new CopError('MESSAGE_UNKNOWN', { got: replaces.of });
    const copies = [...message.idFor.keys()].map((unit): Copy => ({ unit, id: replaces.of }));
    // Whoever was cleared has been ordered to be erased already, and here too; once more, to say what took the place: the two are one exchange.
    const content = replaces.because === 'recategorised' ? openStored(row, deps.cipher)?.content : undefined;
    const prepared = await ordersInPlace({ row, content, copies }, replaces, screened, message, approval.by, deps);
    orders.push(...prepared.map(sentOrder));
    return prepared.map(({ ready }) => ready);
  });
  return { sent, orders };
}
