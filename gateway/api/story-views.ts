// The story of a message, told out of what this unit has stored. It repeats no content but that of orders and permissions about the message,
// and of those only what the asking officer may see.
import { type Content, type MessageId, type OfficerId, opensProcedure, type UnitId } from '#protocol';
import { whyWithheld } from '../casework/handling.ts';
import { openStored, readable } from '../casework/opened.ts';
import { proceedingsOf } from '../casework/proceedings.ts';
import { assignmentsOf } from '../store/assignments.ts';
import { entriesOfMessage } from '../store/audit-entries.ts';
import type { Reader } from '../store/database.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import { findMessage, headerOf, type MessageRow, messagesAbout, messagesOfExchange } from '../store/messages.ts';
import { receiptsFor, type StoredReceipt } from '../store/receipts.ts';
import { ownAbout } from '../store/rectifications.ts';
import type { ProcedureViewDeps } from './procedure-views.ts';
import { errorReason } from './reason-views.ts';
import type { StoryItem } from './story-contract.ts';
import { receiptView } from './views.ts';

/** Everything of this unit about a message, oldest first; what happened at one instant in the order in which one leads to the other. */
export async function storyOf(db: Reader, row: MessageRow, officer: OfficerId, deps: ProcedureViewDeps): Promise<StoryItem[]> {
  const content = openStored(row, deps.cipher)?.content;
  const items = [
    ...(await origins(db, row, content)),
    { what: 'sent', at: iso(row.created_at), unit: row.from_unit, to: [...headerOf(row).to] } satisfies StoryItem,
    ...(row.direction === 'out' ? await deliveryItems(db, row) : await receivedItems(db, row)),
    ...(await assignedItems(db, row, deps)),
    ...(await stepItems(db, row, deps)),
    ...(await forwardItems(db, row)),
    ...(await rectifiedItems(db, row, officer, deps)),
  ];
  // Sorting is stable: ties stay as they were put together.
  return items.sort((a, b) => a.at.localeCompare(b.at));
}

/** What the message comes from, as far as this unit holds it. */
async function origins(db: Reader, row: MessageRow, content: Content | undefined): Promise<StoryItem[]> {
  const opening = row.answers_id === null ? undefined : await findMessage(db, row.answers_id as MessageId);
  const about = row.about_id === null ? undefined : await findMessage(db, row.about_id as MessageId);
  const { forwarded } = content ?? {};
  const source = row.kind === 'incident' ? 'source' : 'subject';
  // Whoever gets what was passed on does not hold what it was made of, and cannot open it: its time is that of what came.
  const elsewhere = forwarded && !about ? [{ ...what('source', row), unit: forwarded.from, at: iso(row.created_at) }] : [];
  return [...(opening ? [item('opening', opening)] : []), ...(about ? [item(source, about)] : []), ...elsewhere];
}

function item(event: 'opening' | 'source' | 'subject', row: MessageRow): StoryItem {
  return { ...what(event, row), at: iso(row.created_at), unit: row.from_unit, id: row.message_id };
}

function what(event: 'opening' | 'source' | 'subject', { kind }: MessageRow) {
  return { what: event, kind } as const;
}

async function deliveryItems(db: Reader, row: MessageRow): Promise<StoryItem[]> {
  const items: StoryItem[] = [];
  for (const { to_unit: to, envelope_digest, status, since } of await deliveriesOf(db, row.message_id as MessageId)) {
    const receipts = envelope_digest ? await receiptsFor(db, 'in', to as UnitId, envelope_digest) : [];
    items.push(...receipts.map(receiptItem));
    // A receipt that says the same is better than what this gateway concluded from silence.
    if (status === 'expired' && !receipts.some(({ receipt }) => receipt.status === 'expired'))
      items.push({ what: 'expired', at: iso(since), unit: row.from_unit, to });
  }
  return items;
}

/** The receipts that this unit has signed: the first one says when it came. */
async function receivedItems(db: Reader, row: MessageRow): Promise<StoryItem[]> {
  return row.envelope_digest ? (await receiptsFor(db, 'out', row.from_unit as UnitId, row.envelope_digest)).map(receiptItem) : [];
}

function receiptItem(stored: StoredReceipt): StoryItem {
  const { status, from, at, officer, reason } = receiptView(stored);
  return { what: 'receipt', at, unit: from, status, ...(officer ? { officer } : {}), ...(reason ? { reason } : {}) };
}

async function assignedItems(db: Reader, row: MessageRow, { self }: ProcedureViewDeps): Promise<StoryItem[]> {
  const changes = await assignmentsOf(db, row);
  return changes.map(({ officer, by_officer: by, at }) => ({ what: 'assigned', at: iso(at), unit: self, ...(officer === null ? {} : { officer }), by }));
}

/** The steps of both sides in the procedures that a message has opened. What they say stands in the procedures. */
async function stepItems(db: Reader, row: MessageRow, { self }: ProcedureViewDeps): Promise<StoryItem[]> {
  if (!opensProcedure(row.kind)) return [];
  const proceedings = await proceedingsOf(db, row);
  return proceedings.flatMap(({ kind, side, peer, steps, standing }) =>
    steps.map(({ id, by, act, at }): StoryItem => {
      const counts = standing.counted.some((each) => each.id === id);
      return { what: 'step', at: at.toISOString(), unit: by === side ? self : peer, kind, side: by, act, counts, id };
    }),
  );
}

async function forwardItems(db: Reader, row: MessageRow): Promise<StoryItem[]> {
  if (row.direction !== 'in') return [];
  const forwards = await ownAbout(db, row.message_id as MessageId, 'incident');
  return forwards.map((each) => ({
    what: 'forward',
    at: iso(each.created_at),
    unit: each.from_unit,
    to: [...headerOf(each).to],
    id: each.message_id,
  }));
}

/** Orders and permissions about the message with what came of them, what takes its place, and that its content is gone. */
async function rectifiedItems(db: Reader, row: MessageRow, officer: OfficerId, deps: ProcedureViewDeps): Promise<StoryItem[]> {
  const id = row.message_id as MessageId;
  const items: StoryItem[] = [];
  const replacements = new Set<string>(row.replaced_by === null ? [] : [row.replaced_by]);
  for (const kind of ['rectification_order', 'permission_request'] as const)
    for (const about of await messagesAbout(db, await viewsOf(db, row), kind)) {
      const content = readable(about, deps.cipher);
      const reason = content && (await whyWithheld(db, about, content, officer));
      const body = reason ? undefined : content?.body;
      if (body?.kind === 'rectification_order' && body.form.replacedBy !== undefined) replacements.add(body.form.replacedBy);
      const withheld = reason ? { withheld: errorReason(reason) } : {};
      const head = { at: iso(about.created_at), unit: about.from_unit, id: about.message_id };
      for (const { peer, standing } of await proceedingsOf(db, about)) {
        const common = { ...head, to: about.direction === 'out' ? peer : deps.self, state: standing.state, ...withheld };
        if (kind === 'rectification_order')
          items.push({ what: 'order', ...common, ...(body?.kind === 'rectification_order' ? { action: body.form.action } : {}) });
        else items.push({ what: 'permission', ...common, ...(body?.kind === 'permission_request' ? { use: body.form.use } : {}) });
      }
      items.push(...(await stepItems(db, about, deps)));
    }
  for (const replacement of replacements) {
    const found = await findMessage(db, replacement as MessageId);
    if (found) items.push({ what: 'replacement', at: iso(found.created_at), unit: found.from_unit, id: replacement });
  }
  const erased = (await entriesOfMessage(db, id)).filter(({ act }) => act === 'message.erased');
  return [...items, ...erased.map(({ at }): StoryItem => ({ what: 'erased', at: iso(at), unit: deps.self, ...(row.erased_by ? { id: row.erased_by } : {}) }))];
}

/** Under which ids the message went out: whoever orders something about one view orders it about all. */
async function viewsOf(db: Reader, row: MessageRow): Promise<MessageId[]> {
  if (row.direction === 'in') return [row.message_id as MessageId];
  const views = await messagesOfExchange(db, row.exchange_id);
  return views.filter(({ direction }) => direction === 'out').map(({ message_id }) => message_id as MessageId);
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
