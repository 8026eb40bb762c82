// Corrections, recalls, erasure and restriction (Regulation (EU) 2018/1725, Articles 74(3) and 82; Directive (EU) 2016/680, Articles 7(3)
// and 16; Regulation (EU) 2016/794, Article 31 and Annex II, A.5 and B.7): what the sender of a message orders, and what its holder does.
import { type Content, CopError, limits, type MessageId, type RectificationOrder, type StepReason, type UnitId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { AuditEvent } from '../audit/log.ts';
import { openDraft } from '../outbound/hold.ts';
import { prepare, type Ready, type SendDeps } from '../outbound/send.ts';
import type { Tx } from '../store/database.ts';
import { type DraftRow, decideDraft, openDrafts } from '../store/drafts.ts';
import { findMessage, getMessage, headerOf, type MessageRow, messagesOfExchange } from '../store/messages.ts';
import { type Copy, copiesOf, eraseContent, eraseDraft, ownAbout, replaceContent, restrictContent } from '../store/rectifications.ts';
import { heldAmong } from '../store/reviews.ts';
import { codesOfAnswer } from './handling.ts';
import { openStored } from './opened.ts';
import { isRectifiable } from './rectifiable.ts';

/** What an officer orders. */
export interface OrderRequest extends Omit<RectificationOrder, 'of' | 'replacedBy'> {
  of: MessageId;
  replacedBy: MessageId | undefined;
  /** Only these units; default: every one that got the message. */
  to: readonly UnitId[] | undefined;
}

/** An order that was sent. */
export interface SentOrder {
  id: MessageId;
  action: RectificationOrder['action'];
  /** To this unit, about the message that it got. */
  copy: Copy;
}

/**
 * Orders every unit that got a message of this unit, in whatever view, to correct it or to take it back: one order to each, all of them or
 * none. Where persons are named, only those are asked who got one of them.
 * Throws MESSAGE_UNKNOWN, RECTIFICATION_IMPOSSIBLE, REPLACEMENT_UNSENT, and what `prepare` throws.
 */
export async function orderRectification(request: OrderRequest, by: Actor, deps: SendDeps): Promise<[SentOrder, ...SentOrder[]]> {
  const { of, to, replacedBy } = request;
  const row = await deps.store.read((db) => getMessage(db, of));
  const refuse = (detail: string) => new CopError('RECTIFICATION_IMPOSSIBLE', { got: of, detail });
  if (row.direction !== 'out') throw refuse(row.from_unit);
  if (!isRectifiable(row.kind)) throw refuse(row.kind);
  const copies = await copiesWithPersons(await viewsOf(row, deps), request.persons, deps);
  const asked = copies.filter(({ unit }) => to === undefined || to.includes(unit));
  const missed = to?.find((unit) => !asked.some((copy) => copy.unit === unit));
  if (missed !== undefined || asked.length === 0) throw refuse(missed ?? request.persons?.join(', ') ?? '–');
  const replacements = replacedBy === undefined ? [] : await replacementsOf(replacedBy, deps);
  const orders: { copy: Copy; ready: Ready }[] = [];
  for (const copy of asked) {
    const replacement = replacements.find(({ unit }) => unit === copy.unit)?.id;
    if (replacedBy !== undefined && replacement === undefined) throw new CopError('REPLACEMENT_UNSENT', { peer: copy.unit, got: replacedBy });
    orders.push({ copy, ready: await prepareOrder(copy, { ...request, replacedBy: replacement }, row, by, deps) });
  }
  await deps.store.write(async (tx) => {
    for (const { ready } of orders) await ready.record(tx);
  });
  deps.wake(orders.flatMap(({ ready }) => ready.units));
  return orders.map(({ copy, ready }) => ({ id: ready.messages[0], action: request.action, copy })) as [SentOrder, ...SentOrder[]];
}

/** What a step of the holder does beside being sent. */
export interface Applied {
  /** Said in the step; absent when there is nothing to say. */
  reason: StepReason | undefined;
  /** In the transaction of the step. */
  apply: (tx: Tx) => Promise<void>;
  /** Once that is durable. */
  applied: () => Promise<void>;
}

/**
 * What applying an order comes to here: the content destroyed, marked as replaced, or kept from leaving; and orders to those to whom this unit
 * has passed it on. `whole`: as it was ordered; otherwise the content is kept for what is under way, and does not leave.
 * Throws REPLACEMENT_AWAITED; inside the transaction STEP_OVERTAKEN when it was passed on to somebody else meanwhile, CONTENT_HELD for what is
 * under legal hold.
 */
export async function applyOrder(order: MessageRow, form: RectificationOrder, whole: boolean, by: Actor, deps: SendDeps): Promise<Applied> {
  const id = order.message_id as MessageId;
  const of = form.of as MessageId;
  const peer = order.from_unit as UnitId;
  const held = await deps.store.read((db) => getMessage(db, of));
  const action = whole ? form.action : 'restrict';
  const replacement = form.replacedBy as MessageId | undefined;
  if (action === 'correct' && replacement !== undefined) await checkArrived(replacement, peer, deps);
  const forwards = await deps.store.read((db) => ownAbout(db, of, 'incident'));
  const passed = await passedOn(of, deps);
  const named = await copiesWithPersons(passed, form.persons, deps);
  const successors = replacement === undefined ? [] : await passedOn(replacement, deps);
  const chased: Ready[] = [];
  for (const copy of named) {
    const successor = successors.findLast(({ unit }) => unit === copy.unit)?.id;
    // Who has not got what takes its place keeps the old one from leaving, at least.
    const same = form.action === 'correct' && successor === undefined ? 'restrict' : form.action;
    const { because, persons } = form;
    chased.push(await prepareOrder(copy, { action: same, because, persons, replacedBy: successor }, held, by, deps));
  }
  const erases = action === 'recall' || action === 'erase';
  const drafts = erases ? await draftsOf(of, deps) : [];
  const erased = erases ? [held, ...forwards] : [];
  const entry = (act: AuditEvent['act'], row: MessageRow) => {
    const { messageId, exchangeId } = headerOf(row);
    return deps.audit.prepare({ act, ...by, message: messageId, exchange: exchangeId, partner: peer, kind: row.kind, note: id });
  };
  const erasures = erased.map((row) => ({ row, logged: entry('message.erased', row) }));
  const destroyed = drafts.map((draft) => prepareDraftErasure(draft, id, by, deps));
  const marked = erases ? undefined : entry(action === 'correct' ? 'message.replaced' : 'message.restricted', held);
  return {
    reason: chased.length > 0 ? 'passed_on' : undefined,
    async apply(tx) {
      const now = await ownAbout(tx, of, 'incident');
      if (now.length !== forwards.length) throw new CopError('STEP_OVERTAKEN', { got: id });
      const ids = erased.map(({ message_id }) => message_id);
      // What is kept for a court here is not the sender's to take away; it can be restricted instead.
      const [kept] = erases ? await heldAmong(tx, ids) : [];
      if (kept) throw new CopError('CONTENT_HELD', { got: kept });
      for (const { row, logged } of erasures) if (await eraseContent(tx, row, id)) await deps.audit.append(tx, logged);
      for (const destroy of destroyed) await destroy(tx);
      if (action !== 'restrict' && replacement !== undefined) await replaceContent(tx, held, replacement);
      if (action === 'restrict') await restrictContent(tx, held, id);
      // The copies that were passed on from here hold the same: they do not leave a second time.
      if (!erases) for (const row of forwards) await restrictContent(tx, row, id);
      if (marked) await deps.audit.append(tx, marked);
      for (const { record } of chased) await record(tx);
    },
    async applied() {
      deps.wake(chased.flatMap(({ units }) => units));
      if (erases) await deps.store.purge();
    },
  };
}

/** Who got an own message: all views of its exchange. */
function viewsOf(row: MessageRow, deps: SendDeps): Promise<Copy[]> {
  return deps.store.read(async (db) => {
    const views = (await messagesOfExchange(db, row.exchange_id)).filter(({ direction }) => direction === 'out');
    return copiesOf(
      db,
      views.map(({ message_id }) => message_id as MessageId),
    );
  });
}

/** Who got a received message from here. */
function passedOn(of: MessageId, deps: SendDeps): Promise<Copy[]> {
  return deps.store.read(async (db) => {
    const forwards = await ownAbout(db, of, 'incident');
    return copiesOf(
      db,
      forwards.map(({ message_id }) => message_id as MessageId),
    );
  });
}

/** Who got the message that takes the place of another. Throws MESSAGE_UNKNOWN, RECTIFICATION_IMPOSSIBLE for one that came from elsewhere. */
async function replacementsOf(id: MessageId, deps: SendDeps): Promise<Copy[]> {
  const row = await deps.store.read((db) => getMessage(db, id));
  if (row.direction !== 'out' || !isRectifiable(row.kind)) throw new CopError('RECTIFICATION_IMPOSSIBLE', { got: id, detail: row.kind });
  return viewsOf(row, deps);
}

/** Throws REPLACEMENT_AWAITED until the message that takes the place of another has come from the same unit. */
async function checkArrived(id: MessageId, peer: UnitId, deps: SendDeps): Promise<void> {
  const row = await deps.store.read((db) => findMessage(db, id));
  if (row?.direction !== 'in' || row.from_unit !== peer) throw new CopError('REPLACEMENT_AWAITED', { peer, got: id });
}

/** The copies in which one of these persons stands, all copies when none is named. One that cannot be looked into any more counts as one. */
async function copiesWithPersons(copies: readonly Copy[], persons: readonly string[] | undefined, deps: SendDeps): Promise<Copy[]> {
  if (!persons || copies.length === 0) return [...copies];
  const known = new Map<MessageId, Content | undefined>();
  for (const { id } of copies) if (!known.has(id)) known.set(id, await contentAt(id, deps));
  return copies.filter(({ id }) => {
    const opened = known.get(id);
    return !opened || opened.caseData?.persons?.some(({ ref }) => persons.includes(ref));
  });
}

async function contentAt(id: MessageId, deps: SendDeps): Promise<Content | undefined> {
  const row = await deps.store.read((db) => findMessage(db, id));
  return row && openStored(row, deps.cipher)?.content;
}

type Wording = Pick<OrderRequest, 'action' | 'because' | 'persons' | 'replacedBy'>;

/** Makes one order, to the unit of one copy, about the message that the copy is of. Throws CONTENT_INVALID, and what the steps of sending throw. */
export async function prepareOrder(
  { unit, id }: Copy,
  { action, because, persons, replacedBy }: Wording,
  about: MessageRow,
  by: Actor,
  deps: SendDeps,
): Promise<Ready> {
  const form: RectificationOrder = {
    of: id,
    action,
    because,
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(persons ? { persons: [...persons] } : {}),
  };
  const header = headerOf(about);
  const handling = codesOfAnswer({ handling: ['H0'] }, deps.directory.member(unit).kind);
  // In the lane of what it is about, so that it arrives after it, and for as long as anything may wait for a unit that is away.
  const input = {
    content: { author: by.officer, caseReference: '', handling, body: { kind: 'rectification_order' as const, form } },
    to: [unit],
    priority: header.priority,
    training: header.training,
    by,
    lifeMs: limits.MESSAGE_LIFE_MAX_MS,
  };
  return prepare(input, deps);
}

/** Makes the destruction of a draft before its time for a transaction of the caller's; one that waits is refused with this note. In the transaction DRAFT_DECIDED when somebody was faster. */
export function prepareDraftErasure(draft: DraftRow, note: string, by: Actor, { audit, now }: Pick<SendDeps, 'audit' | 'now'>): (tx: Tx) => Promise<void> {
  const logged = audit.prepare({ act: 'draft.erased', ...by, kind: draft.kind, note: draft.id });
  return async (tx) => {
    if (draft.state === 'waiting') await decideDraft(tx, draft.id, 'rejected', by.officer, note, now());
    if (await eraseDraft(tx, draft.id)) await audit.append(tx, logged);
  };
}

/** Drafts in which the message lies, waiting or refused. */
async function draftsOf(of: MessageId, deps: SendDeps): Promise<DraftRow[]> {
  const drafts = await deps.store.read((db) => openDrafts(db));
  return drafts.filter((row) => openDraft(row, deps.cipher).content.forwarded?.messageId === of);
}
