// Counting as it goes: what was receipted since the last time is looked at, exchange by exchange. Whatever the order in which receipts, orders
// and messages came, an exchange is always reckoned as a whole, with what rectifies it, so that counting twice changes nothing.
import { type Counted, countedAs, itemsOfFamily, type MemberKind, type MessageId, readCounted, verifySignedRoster } from '#protocol';
import { openStored } from '../casework/opened.ts';
import type { Directory } from '../keys/directory.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Reader, Store, Tx } from '../store/database.ts';
import {
  addChange,
  type CountedRow,
  countedThrough,
  deliveredAfter,
  dropChanges,
  exchangesOf,
  type ItemRow,
  itemsOf,
  noteCounted,
  ordersAndStepsAfter,
  replaceItems,
  signedDeliveries,
  withdrawnBy,
} from '../store/logframe.ts';
import { getMessage } from '../store/messages.ts';
import { familiesOf, type Stored } from './families.ts';

interface Deps {
  store: Store;
  cipher: RecordCipher;
  directory: Directory;
}

const PORTION = 500;

/** Counts what is new; resolves when nothing is left to count, or between two portions once `stop` says so. */
export async function countNew(deps: Deps, stop?: AbortSignal): Promise<void> {
  if (!(await deps.store.read(isNew))) return;
  const kinds = await memberKinds(deps.directory);
  // One transaction for each portion: what else is to be written waits for no more than one.
  while (!stop?.aborted && (await deps.store.write((tx) => countPortion(tx, kinds, deps.cipher))));
}

/**
 * Counts beside everything else: what a unit has exchanged in years takes minutes the first time, and neither its start nor its upkeep waits for
 * that. `turn` begins unless it is still at it; disposing waits for the portion at hand.
 */
export function countingBeside(deps: Deps, failed: (error: unknown) => void): { turn: () => void } & AsyncDisposable {
  const stop = new AbortController();
  let running: Promise<void> | undefined;
  return {
    turn: () => {
      running ??= countNew(deps, stop.signal)
        .catch(failed)
        .finally(() => {
          running = undefined;
        });
    },
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      await running;
    },
  };
}

async function isNew(db: Reader): Promise<boolean> {
  const { receipt, message } = await countedThrough(db);
  return (await deliveredAfter(db, receipt, 1)).length + (await ordersAndStepsAfter(db, message, 1)).length > 0;
}

/** Counts the next receipts, orders and steps; false when there were none. */
async function countPortion(tx: Tx, kinds: ReadonlyMap<string, MemberKind>, cipher: RecordCipher): Promise<boolean> {
  const from = await countedThrough(tx);
  const said = await ordersAndStepsAfter(tx, from.message, PORTION);
  const receipts = await deliveredAfter(tx, from.receipt, PORTION);
  if (said.length + receipts.length === 0) return false;
  const touched = [...receipts.flatMap(({ message_id }) => message_id ?? []), ...(await heed(tx, said, cipher))];
  await recount(tx, await exchangesOf(tx, touched), kinds, cipher);
  await noteCounted(tx, { receipt: receipts.at(-1)?.id ?? from.receipt, message: said.at(-1)?.id ?? from.message });
  return true;
}

/** Notes what orders make of messages, and what was withdrawn of it; the messages that this is about. */
async function heed(tx: Tx, said: readonly CountedRow[], cipher: RecordCipher): Promise<string[]> {
  const about: string[] = [];
  for (const row of said.filter(({ kind }) => kind === 'rectification_order')) {
    const { replaces, takesBack } = await countedOf(tx, row, cipher);
    const of = replaces?.of ?? takesBack;
    if (of === undefined) continue;
    // An order goes to one unit.
    const [to = ''] = JSON.parse(row.to_units) as string[];
    const { id, from_unit, direction } = row;
    await addChange(tx, { id, from_unit, peer: direction === 'in' ? from_unit : to, of_message: of, by_message: replaces?.by ?? null });
    about.push(of);
  }
  const steps = said.filter(({ kind }) => kind === 'step').map(({ message_id }) => message_id);
  for (const { of_message, by_message } of await dropChanges(tx, await withdrawnBy(tx, steps))) about.push(of_message, ...(by_message ? [by_message] : []));
  return about;
}

/** Reckons exchanges anew, with those that they rectify and that rectify them. */
async function recount(tx: Tx, exchanges: readonly string[], kinds: ReadonlyMap<string, MemberKind>, cipher: RecordCipher): Promise<void> {
  const families = await familiesOf(tx, exchanges);
  const members = families.flatMap((family) => family.exchanges);
  const messages = members.flatMap((exchange) => exchange.messages);
  const signed = await signedDeliveries(
    tx,
    messages.map(({ id }) => id),
  );
  const byMessage = Map.groupBy(signed, ({ message }) => message);
  // Another unit's message may have the same id.
  const deliveriesOf = ({ id, from, row }: Stored) =>
    (byMessage.get(id) ?? []).filter(({ direction, peer }) => (row.direction === 'in' ? direction === 'received' && peer === from : direction === 'sent'));
  const counted = new Map<Stored, Counted>();
  for (const message of messages) if (byMessage.has(message.id)) counted.set(message, await countedOf(tx, message.row, cipher));
  const items = families.flatMap((family) =>
    itemsOfFamily(
      family,
      deliveriesOf,
      (unit) => kinds.get(unit) ?? 'partner_cop',
      (message) => counted.get(message) ?? {},
    ).map(({ words, from, ...item }): ItemRow => ({ ...item, from_unit: from, cell: words.join('|') })),
  );
  const before = await itemsOf(
    tx,
    members.map(({ id }) => id),
  );
  const [had, have] = [new Set(before.map(keyOf)), new Set(items.map(keyOf))];
  await replaceItems(
    tx,
    before.filter((item) => !have.has(keyOf(item))),
    items.filter((item) => !had.has(keyOf(item))),
  );
}

const keyOf = ({ exchange, from_unit, indicator, part, at, cell, value, receipt }: ItemRow) =>
  [exchange, from_unit, indicator, part, at, cell, value, receipt].join(' ');

/** What a stored message counts as; of one from before this was kept, or where it was altered on the disk, by its content; nothing once that is gone. */
async function countedOf(tx: Tx, { counted, message_id }: CountedRow, cipher: RecordCipher): Promise<Counted> {
  const words = counted === null ? undefined : wordsIn(counted);
  if (words) return readCounted(words);
  const content = openStored(await getMessage(tx, message_id as MessageId), cipher)?.content;
  return content ? readCounted(countedAs(content)) : {};
}

function wordsIn(json: string): string[] | undefined {
  try {
    return JSON.parse(json) as string[];
  } catch {
    return undefined;
  }
}

/** The kind of every unit that is or was a member. */
export async function memberKinds(directory: Directory): Promise<Map<string, MemberKind>> {
  const rosters = await Promise.all(directory.rostersAfter(0).map((bytes) => verifySignedRoster(bytes)));
  return new Map(rosters.flatMap(({ roster }) => roster.members.map(({ unit, kind }) => [unit as string, kind] as const)));
}
