// Acquittal, dropped proceedings and another category of a person (Regulation (EU) 2016/794, Annex II, A.5 and B.7) as one act over all messages in
// which he stands: everything is made first and recorded in one transaction, all of it or nothing.
import { asCopError, type Content, CopError, type MessageId, type Person, type SubjectCategory, subjectCategories, type UnitId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { Replaces } from '../outbound/draft.ts';
import { openDraft } from '../outbound/hold.ts';
import { type Prepared, prepareScreened, type SendDeps } from '../outbound/send.ts';
import { livesOn, withCategories, withoutPersons } from '../protection/reduce-persons.ts';
import type { ScreenedDraft } from '../protection/screen.ts';
import type { NecessityClaim } from '../protection/screen-case.ts';
import type { Tx } from '../store/database.ts';
import { openDrafts } from '../store/drafts.ts';
import { getMessage, type MessageRow, messagesOfExchange } from '../store/messages.ts';
import { addPersonAct } from '../store/person-acts.ts';
import { type Copy, copiesOf } from '../store/rectifications.ts';
import type { Sought } from './fits.ts';
import { checkShow } from './handling.ts';
import { contentOf, openStored } from './opened.ts';
import { ordersAbout, takesAway } from './orders-about.ts';
import { type PersonActRecord, sealPersonAct } from './person-acts.ts';
import { isPerson } from './persons.ts';
import { isRectifiable } from './rectifiable.ts';
import { prepareDraftErasure, prepareOrder, type SentOrder } from './rectification.ts';
import { freshReference } from './references.ts';
import { ordersInPlace, type PreparedOrder, screenReplacement, sentOrder } from './replacements.ts';
import { type Erasure, prepareErasure } from './review.ts';

/** What an officer has done about somebody. */
export interface PersonRequest {
  sought: Sought;
  because: Replaces['because'];
  /** In which messages, and there as which persons. Of an own message all views are meant. */
  messages: readonly { id: MessageId; persons: readonly string[] }[];
  /** With another category alone. */
  categories: readonly SubjectCategory[];
  /** Fields of the person that are strictly necessary in the new category: "name", "*" for all. */
  necessary: readonly NecessityClaim[];
}

/** What came of it for one message. */
export interface ActedMessage {
  row: MessageRow;
  persons: string[];
  orders: SentOrder[];
  /** Units of which its destruction was ordered before. */
  already: UnitId[];
  /** What takes its place: messages, or a draft that waits for a second officer. */
  replacement: { messages: readonly MessageId[] } | { draft: string } | undefined;
  /** What became of the content here; `shared`: it came with others in it, who are not cleared; `undefined`: it was to stay. */
  erasure: Erasure | 'shared' | undefined;
  /** Whose data it is: told to that unit, which alone can have it put right everywhere. */
  provider: { unit: UnitId; id: MessageId } | undefined;
  /** It said so before. */
  unchanged: boolean;
  /** Why something could not be done. */
  problem: CopError | undefined;
}

/** What came of the whole act. */
export interface PersonActed {
  reference: string;
  messages: ActedMessage[];
  /** Drafts that were to take the place of one of these messages, and are overtaken. */
  overtaken: string[];
}

/** A message that is meant, opened. */
interface Target {
  row: MessageRow;
  content: Content;
  persons: Person[];
}

/** What is to be recorded for one message. */
interface Plan extends Pick<ActedMessage, 'already' | 'provider' | 'unchanged' | 'problem'> {
  target: Target;
  orders: PreparedOrder[];
  replacement: Prepared | undefined;
  erase: ((tx: Tx) => Promise<Erasure | 'shared'>) | undefined;
}

/**
 * Has everybody who got one of these messages destroy it, or takes its place by one that says what the new category allows; destroys what this unit
 * itself holds of whoever was cleared. Throws MESSAGE_UNKNOWN, MESSAGE_ERASED, EXPORT_IMPOSSIBLE, HANDLING_UNACKNOWLEDGED, PERSON_UNKNOWN,
 * INPUT_INVALID, and in the transaction DRAFT_DECIDED when a draft was let go meanwhile; then nothing was recorded.
 */
export async function actOnPersons(request: PersonRequest, by: Actor, deps: SendDeps): Promise<PersonActed> {
  checkCategories(request);
  const { because, sought } = request;
  const targets = await targetsOf(request, by, deps);
  const now = deps.now();
  const reference = freshReference('PA', now.toISOString().slice(0, 4));
  const plans: Plan[] = [];
  for (const target of targets) plans.push(await planOf(target, request, reference, by, deps));
  const overtaken = await overtakenDrafts(targets, deps);
  const destroyed = overtaken.map((draft) => prepareDraftErasure(draft, reference, by, deps));
  const act = { reference, because, at: now, by: by.officer, ...sealPersonAct(reference, recordOf(sought, targets), deps.cipher) };
  const entry = deps.audit.prepare({ act: 'person.rectified', ...by, note: `${reference}: ${because}` });
  const erasures = await deps.store.write(async (tx) => {
    const done: ActedMessage['erasure'][] = [];
    for (const { replacement, orders, erase } of plans) {
      // First what takes the place: so it arrives first.
      await replacement?.record(tx);
      for (const { ready } of orders) await ready.record(tx);
      done.push(await erase?.(tx));
    }
    for (const destroy of destroyed) await destroy(tx);
    await addPersonAct(tx, act);
    await deps.audit.append(tx, entry);
    return done;
  });
  deps.wake(
    plans.flatMap(({ replacement, orders }) => [...(replacement?.kind === 'queued' ? replacement.units : []), ...orders.flatMap(({ ready }) => ready.units)]),
  );
  if (erasures.includes('erased') || overtaken.length > 0) await deps.store.purge();
  return { reference, messages: plans.map((plan, index) => actedMessage(plan, erasures[index])), overtaken: overtaken.map(({ id }) => id) };
}

function checkCategories({ because, categories, necessary }: PersonRequest): void {
  const refuse = (field: string, expected: string, got: string) => new CopError('INPUT_INVALID', { field, expected, got });
  if (because !== 'recategorised') {
    if (categories.length > 0) throw refuse('categories', `– (${because})`, categories.join(', '));
    if (necessary.length > 0) throw refuse('necessary', `– (${because})`, necessary.map(({ field }) => field).join(', '));
  } else if (categories.length === 0) throw refuse('categories', subjectCategories.all.join(' | '), '');
  else if (categories.includes('unknown') && categories.length > 1) throw refuse('categories', 'unknown', categories.join(', '));
}

/** The messages that are meant, each once; of an own one every view in which these persons stand. */
async function targetsOf({ sought, messages }: PersonRequest, { officer }: Actor, deps: SendDeps): Promise<Target[]> {
  const stands = isPerson(sought);
  const targets = new Map<number, Target>();
  const add = (row: MessageRow, content: Content, refs: readonly string[]): void => {
    const before = targets.get(row.id)?.persons ?? [];
    const more = (content.caseData?.persons ?? []).filter(({ ref }) => refs.includes(ref) && !before.some((known) => known.ref === ref));
    if (before.length + more.length > 0) targets.set(row.id, { row, content, persons: [...before, ...more] });
  };
  for (const { id, persons: refs } of messages) {
    const row = await deps.store.read((db) => getMessage(db, id));
    const content = contentOf(row, deps);
    await checkShow(row, content, officer, deps.store);
    const stranger = refs.find((ref) => !content.caseData?.persons?.some((person) => person.ref === ref && stands(person)));
    if (stranger !== undefined) throw new CopError('PERSON_UNKNOWN', { got: `${id} ${stranger}` });
    add(row, content, refs);
    if (row.direction === 'in') continue;
    const views = await deps.store.read((db) => messagesOfExchange(db, row.exchange_id));
    for (const view of views.filter(({ direction, message_id }) => direction === 'out' && message_id !== id)) {
      const other = await deps.store.read((db) => getMessage(db, view.message_id as MessageId));
      const opened = openStored(other, deps.cipher);
      // The same reference is the same person in every view, also where the name did not go.
      if (opened) add(other, opened.content, refs);
    }
  }
  return [...targets.values()];
}

async function planOf(target: Target, request: PersonRequest, reference: string, by: Actor, deps: SendDeps): Promise<Plan> {
  const { row, content } = target;
  const cleared = request.because !== 'recategorised';
  const none: Plan = {
    ...{ target, orders: [], already: [], replacement: undefined, problem: undefined, unchanged: false },
    provider: providerOf(row, content),
    erase: cleared ? erasureOf(target, reference, by, deps) : undefined,
  };
  if (row.direction === 'in' || !isRectifiable(row.kind)) return none;
  const { open, already } = await copiesToRectify(row, deps);
  if (open.length === 0) return { ...none, already };
  const plan = { ...none, already, ...(cleared ? await planCleared(target, open, request, by, deps) : await planMoved(target, open, request, by, deps)) };
  // Somebody has to write by hand what may stay, and reads here what that was; the same act then destroys it.
  return plan.problem ? { ...plan, erase: undefined } : plan;
}

/** Destroys what this unit holds; not what came with others in it, of whom this unit cannot make a message that says the rest: its provider can. */
function erasureOf({ row, content, persons }: Target, reference: string, by: Actor, deps: SendDeps): NonNullable<Plan['erase']> {
  const rest = () =>
    withoutPersons(
      content,
      persons.map(({ ref }) => ref),
      deps.now(),
    );
  if (row.direction === 'in' && livesOn(rest())) return async () => 'shared';
  return prepareErasure(row, reference, by, deps);
}

type Planned = Partial<Pick<Plan, 'orders' | 'replacement' | 'problem' | 'unchanged'>>;

/** Every copy is destroyed; what is left of the message without these persons takes its place, at once or when a second officer lets it. */
async function planCleared(target: Target, open: readonly Copy[], { because }: PersonRequest, by: Actor, deps: SendDeps): Promise<Planned> {
  const { row, content } = target;
  const persons = target.persons.map(({ ref }) => ref);
  const replaces: Replaces = { of: row.message_id as MessageId, because, persons };
  const reduced = withoutPersons(content, persons, deps.now());
  // What came from elsewhere is for its provider to send again.
  const wanted = livesOn(reduced) && !content.forwarded;
  const { made: replacement, problem } = wanted
    ? await attempt(async () => prepareScreened(await screenedFor(target, reduced, open, replaces, [], by, deps), deps))
    : { made: undefined, problem: undefined };
  const orders: PreparedOrder[] = [];
  for (const copy of open) {
    const replacedBy = replacement?.kind === 'queued' ? replacement.idFor.get(copy.unit) : undefined;
    orders.push({ copy, action: 'erase', ready: await prepareOrder(copy, { action: 'erase', because, persons, replacedBy }, row, by, deps) });
  }
  return { orders, replacement, problem };
}

/** What the new category allows takes the place of each copy; until a second officer has let it, and where it cannot be made, copies do not leave. */
async function planMoved(target: Target, open: readonly Copy[], request: PersonRequest, by: Actor, deps: SendDeps): Promise<Planned> {
  const { row, content } = target;
  const { because, categories } = request;
  const persons = target.persons.map(({ ref }) => ref);
  // Data of another unit is in the category in which that unit put it.
  if (content.forwarded) return {};
  if (target.persons.every((person) => isIn(person, categories))) return { unchanged: true };
  const replaces: Replaces = { of: row.message_id as MessageId, because, persons };
  const necessary = persons.flatMap((ref) =>
    request.necessary.map(({ field, reason }) => ({ field: field === '*' ? `persons[${ref}]` : `persons[${ref}].${field}`, reason })),
  );
  const { made, problem } = await attempt(async () => {
    const screened = await screenedFor(target, withCategories(content, persons, categories), open, replaces, necessary, by, deps);
    return { screened, prepared: await prepareScreened(screened, deps) };
  });
  const copies = { row, content, copies: open };
  if (made?.prepared.kind === 'queued')
    return { replacement: made.prepared, orders: await ordersInPlace(copies, replaces, made.screened, made.prepared, by, deps) };
  const orders: PreparedOrder[] = [];
  for (const copy of open)
    orders.push({ copy, action: 'restrict', ready: await prepareOrder(copy, { action: 'restrict', because, persons, replacedBy: undefined }, row, by, deps) });
  return { orders, replacement: made?.prepared, problem };
}

function screenedFor(
  { row }: Target,
  content: Content,
  open: readonly Copy[],
  replaces: Replaces,
  necessary: readonly NecessityClaim[],
  by: Actor,
  deps: SendDeps,
): Promise<ScreenedDraft> {
  return screenReplacement({ row, content, to: open.map(({ unit }) => unit) }, replaces, necessary, by, deps);
}

/** What was made, or by which rule it could not be: the rest of the act goes on, and says so. */
async function attempt<T>(make: () => Promise<T>): Promise<{ made: T | undefined; problem: CopError | undefined }> {
  try {
    return { made: await make(), problem: undefined };
  } catch (error) {
    const problem = asCopError(error);
    if (!problem || problem.row.fault === 'local') throw error;
    return { made: undefined, problem };
  }
}

/** The copies of a view that are still to be rectified, and the units that were ordered before to destroy theirs. */
async function copiesToRectify(row: MessageRow, { store, cipher }: SendDeps): Promise<{ open: Copy[]; already: UnitId[] }> {
  const id = row.message_id as MessageId;
  return store.read(async (db) => {
    const gone = new Set((await ordersAbout(db, id, cipher)).filter(takesAway).map(({ unit }) => unit));
    const copies = await copiesOf(db, [id]);
    return { open: copies.filter(({ unit }) => !gone.has(unit)), already: copies.map(({ unit }) => unit).filter((unit) => gone.has(unit)) };
  });
}

/** Waiting or refused drafts that were to take the place of one of these messages: what they say is overtaken. */
async function overtakenDrafts(targets: readonly Target[], { store, cipher }: SendDeps) {
  const ids = new Set<string>(targets.map(({ row }) => row.message_id));
  return (await store.read(openDrafts)).filter((draft) => ids.has(openDraft(draft, cipher).replaces?.of ?? ''));
}

function isIn({ categories }: Person, wanted: readonly SubjectCategory[]): boolean {
  return categories.length === wanted.length && wanted.every((each) => categories.includes(each));
}

function providerOf(row: MessageRow, { forwarded }: Content): Plan['provider'] {
  if (row.direction === 'in') return { unit: row.from_unit as UnitId, id: row.message_id as MessageId };
  return forwarded && { unit: forwarded.from, id: forwarded.messageId };
}

function recordOf({ name, numbers }: Sought, targets: readonly Target[]): PersonActRecord {
  return {
    ...{ name, numbers },
    names: targets.flatMap(({ persons }) => persons.flatMap((person) => (person.name ? [person.name] : []))),
    messages: targets.map(({ row, content, persons }) => ({
      id: row.message_id as MessageId,
      caseReference: content.caseReference,
      persons: persons.map(({ ref }) => ref),
    })),
  };
}

function actedMessage({ target, orders, replacement, already, provider, unchanged, problem }: Plan, erasure: ActedMessage['erasure']): ActedMessage {
  return {
    ...{ already, provider, unchanged, problem, erasure },
    row: target.row,
    persons: target.persons.map(({ ref }) => ref),
    orders: orders.map(sentOrder),
    replacement: replacement && (replacement.kind === 'queued' ? { messages: replacement.messages } : { draft: replacement.draft }),
  };
}
