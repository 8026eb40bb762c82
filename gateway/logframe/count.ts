// Counting as it goes: what was receipted since the last time is looked at, exchange by exchange. Whatever the order in which receipts, orders
// and messages came, an exchange is always reckoned as a whole, so that counting twice changes nothing.
import { type Counted, countedAs, type Delivered, itemsOfExchange, type MemberKind, type MessageKind, readCounted, verifySignedRoster } from '#protocol';
import { openStored } from '../casework/opened.ts';
import type { Directory } from '../keys/directory.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Reader, Store, Tx } from '../store/database.ts';
import {
  addItem,
  changeOf,
  countedThrough,
  deliveredAfter,
  dropItem,
  exchangesOf,
  type ItemRow,
  itemsOf,
  messagesIn,
  noteChange,
  noteCounted,
  ordersAfter,
  placeOf,
  signedDeliveries,
} from '../store/logframe.ts';
import { findMessage, type MessageRow } from '../store/messages.ts';

interface Deps {
  store: Store;
  cipher: RecordCipher;
  directory: Directory;
}

const BATCH = 500;
// A correction of a correction of a correction: more is a circle that a hostile partner made.
const CHANGES_MAX = 20;

/** Counts what is new; resolves when nothing is left to count. */
export async function countNew(deps: Deps): Promise<void> {
  const kinds = await memberKinds(deps.directory);
  for (;;) {
    const from = await deps.store.read(countedThrough);
    const [orders, receipts] = await deps.store.read(
      async (db) => [await ordersAfter(db, from.message, BATCH), await deliveredAfter(db, from.receipt, BATCH)] as const,
    );
    if (orders.length + receipts.length === 0) return;
    const changes = orders.map((row) => countedOf(row, deps.cipher));
    const ids = receipts.flatMap(({ message_id }) => (message_id === null ? [] : [message_id]));
    await deps.store.write(async (tx) => {
      const touched = new Set<string>(await exchangesOf(tx, ids));
      for (const { replaces, takesBack } of changes) {
        const of = replaces?.of ?? takesBack;
        if (of === undefined) continue;
        await noteChange(tx, of, replaces?.by);
        for (const exchange of await exchangesOf(tx, [of, ...(replaces ? [replaces.by] : [])])) touched.add(exchange);
      }
      for (const exchange of touched) await recount(tx, exchange, kinds, deps.cipher);
      await noteCounted(tx, { receipt: receipts.at(-1)?.id ?? from.receipt, message: orders.at(-1)?.id ?? from.message });
    });
  }
}

/** Reckons an exchange anew: what takes the place of another counts there. */
async function recount(tx: Tx, exchange: string, kinds: ReadonlyMap<string, MemberKind>, cipher: RecordCipher): Promise<void> {
  const root = await rootOf(tx, exchange);
  if (root !== exchange) await replaceItems(tx, exchange, []);
  const messages = await messagesIn(tx, root);
  const [first] = messages;
  if (!first) return;
  const { row, takenBack } = await newestOf(tx, first, messages);
  const deliveries: Delivered[] = [];
  for (const message of messages)
    for (const each of await signedDeliveries(tx, message)) deliveries.push({ ...each, peerKind: kinds.get(each.peer) ?? 'partner_cop' });
  const items = itemsOfExchange(first.kind as MessageKind, countedOf(row, cipher), deliveries, takenBack);
  await replaceItems(
    tx,
    root,
    items.map(({ words, ...item }) => ({ ...item, exchange: root, cell: words.join('|') })),
  );
}

/** The exchange in whose place this one stands: itself, unless it corrects another of the same sender. */
async function rootOf(db: Reader, exchange: string): Promise<string> {
  let root = exchange;
  for (let turn = 0; turn < CHANGES_MAX; turn++) {
    const messages = await messagesIn(db, root);
    const [first] = messages;
    const of =
      first &&
      (await placeOf(
        db,
        messages.map(({ message_id }) => message_id),
      ));
    const before = of && (await findMessage(db, of));
    // Nobody puts his own message in the place of somebody else's.
    if (!first || !before || before.from_unit !== first.from_unit || before.exchange_id === root) return root;
    root = before.exchange_id;
  }
  return exchange;
}

/** The message that says what counts now, as far as it is here. */
async function newestOf(db: Reader, first: MessageRow, messages: readonly MessageRow[]): Promise<{ row: MessageRow; takenBack: boolean }> {
  let row = first;
  let ids = messages.map(({ message_id }) => message_id);
  for (let turn = 0; turn < CHANGES_MAX; turn++) {
    const change = await changeOf(db, ids);
    if (!change) break;
    if (change.by === null) return { row, takenBack: true };
    const next = await findMessage(db, change.by);
    if (!next || next.kind !== first.kind || next.from_unit !== first.from_unit) break;
    row = next;
    ids = (await messagesIn(db, next.exchange_id)).map(({ message_id }) => message_id);
  }
  return { row, takenBack: false };
}

async function replaceItems(tx: Tx, exchange: string, items: readonly ItemRow[]): Promise<void> {
  const same = (a: ItemRow, b: ItemRow) =>
    a.indicator === b.indicator && a.part === b.part && a.at === b.at && a.cell === b.cell && a.value === b.value && a.receipt === b.receipt;
  const before = await itemsOf(tx, exchange);
  for (const item of before) if (!items.some((each) => same(each, item))) await dropItem(tx, item);
  for (const item of items) if (!before.some((each) => same(each, item))) await addItem(tx, item);
}

/** What a stored message counts as; of one from before this was kept, by its content; nothing once that is gone. */
function countedOf(row: MessageRow, cipher: RecordCipher): Counted {
  if (row.counted !== null) return readCounted(JSON.parse(row.counted) as string[]);
  const content = openStored(row, cipher)?.content;
  return content ? readCounted(countedAs(content)) : {};
}

/** The kind of every unit that is or was a member. */
export async function memberKinds(directory: Directory): Promise<Map<string, MemberKind>> {
  const rosters = await Promise.all(directory.rostersAfter(0).map((bytes) => verifySignedRoster(bytes)));
  return new Map(rosters.flatMap(({ roster }) => roster.members.map(({ unit, kind }) => [unit as string, kind] as const)));
}
