// Exchanges that stand for one another: what rectifies a message of its own sender counts in its place, so that both are one. Whatever was ordered
// in between, and whichever of them arrived, the same exchanges are found together. Pure, as the rules are: for whoever counts, and whoever checks.
import type { Counted } from './counted.ts';
import type { UnitId } from './ids.ts';
import { type Delivered, doesCount, type Item, itemsOfExchange } from './logframe-items.ts';
import type { MemberKind, MessageKind } from './vocabulary.ts';

/** A message that may count: none of an exercise. */
export interface CountedMessage {
  id: string;
  exchange: string;
  from: string;
  kind: MessageKind;
}

/** What an order that was not withdrawn makes of a message: `by` takes its place, or it is taken back (`null`). */
export interface Change {
  of: string;
  by: string | null;
  /** Whose order it is. */
  from: string;
  /** The other unit: whose copy the order is about, or who has sent it. */
  peer: string;
}

/** A signed delivery of a message, by whichever receipt. */
export interface MessageDelivery<R> {
  message: string;
  peer: UnitId;
  direction: 'sent' | 'received';
  /** Instant of the receipt, by the clock of whoever signed it: milliseconds. */
  at: number;
  receipt: R;
}

/** The messages of one exchange, one sender and one kind. */
interface Exchange<M> {
  id: string;
  from: string;
  kind: MessageKind;
  messages: readonly M[];
}

/** Exchanges of one sender and kind of which each rectifies another. */
export interface Family<M> {
  /** Those that rectify nothing come first, then what rectifies them, and so on. */
  exchanges: readonly Exchange<M>[];
  /** Orders of their sender about their messages, oldest first. */
  changes: readonly Change[];
}

/** The families among these messages. `changes`: oldest first. */
export function familiesAmong<M extends CountedMessage>(messages: readonly M[], changes: readonly Change[]): Family<M>[] {
  const known = exchangesIn(messages);
  // By the sender too: nobody orders anything about somebody else's message, nor puts it in the place of his own.
  const at = new Map(known.flatMap((exchange) => exchange.messages.map(({ id, from }) => [`${from} ${id}`, exchange] as const)));
  const after = new Map<Exchange<M>, Set<Exchange<M>>>();
  const beside = new Map<Exchange<M>, Set<Exchange<M>>>();
  const join = (map: typeof after, from: Exchange<M>, to: Exchange<M>) => map.set(from, (map.get(from) ?? new Set()).add(to));
  for (const change of changes) {
    const [of, by] = [change.of, change.by].map((id) => at.get(`${change.from} ${id}`));
    // Nothing takes the place of what is something else.
    if (!of || !by || of === by || of.kind !== by.kind) continue;
    join(after, of, by);
    join(beside, of, by);
    join(beside, by, of);
  }
  const seen = new Set<Exchange<M>>();
  const families: Family<M>[] = [];
  const aboutEach = Map.groupBy(changes.entries(), ([, { of, from }]) => at.get(`${from} ${of}`));
  for (const exchange of known) {
    if (seen.has(exchange)) continue;
    const together = reached(exchange, beside);
    for (const each of together) seen.add(each);
    const about = together.flatMap((each) => aboutEach.get(each) ?? []).sort(([a], [b]) => a - b);
    families.push({ exchanges: inTurn(together, after), changes: about.map(([, change]) => change) });
  }
  return families;
}

/** What a family comes to: as what its newest message that was delivered says, in the place of the first one. */
export function itemsOfFamily<M extends CountedMessage, R>(
  { exchanges, changes }: Family<M>,
  deliveriesOf: (message: M) => readonly MessageDelivery<R>[],
  kindOf: (unit: UnitId) => MemberKind,
  countedOf: (message: M) => Counted,
): Item<R>[] {
  const [first] = exchanges;
  if (!first) return [];
  const delivered = exchanges
    .flatMap(({ id: exchange, from, messages }, turn) =>
      messages.flatMap((message) => deliveriesOf(message).map((each): Delivered<R> => ({ ...each, exchange, from, turn, peerKind: kindOf(each.peer) }))),
    )
    .filter((each) => doesCount(first.kind, each));
  const newest = newestOf(exchanges, changes, new Set(delivered.map(({ exchange }) => exchange)));
  if (!newest) return [];
  const own = delivered.filter(({ exchange }) => exchange === newest.id);
  const views = newest.messages.filter(({ id }) => own.some(({ message }) => message === id)).map(countedOf);
  // What the sender has taken back from one unit still stands with another.
  const takenBack = own.every(({ message, peer }) => changes.findLast((change) => change.of === message && change.peer === peer)?.by === null);
  return itemsOfExchange(first.kind, views, delivered, takenBack);
}

/** The messages by their exchange; what is somebody else's, or something else, under the same id is in one of its own. */
function exchangesIn<M extends CountedMessage>(messages: readonly M[]): Exchange<M>[] {
  return [...Map.groupBy(messages, ({ exchange, from, kind }) => `${exchange} ${from} ${kind}`).values()].flatMap((own) =>
    own[0] ? [{ id: own[0].exchange, from: own[0].from, kind: own[0].kind, messages: own }] : [],
  );
}

/** The exchange that says what counts: of what takes the place of another the one of the newest order, among those that have arrived. */
function newestOf<M extends CountedMessage>(
  exchanges: readonly Exchange<M>[],
  changes: readonly Change[],
  arrived: ReadonlySet<string>,
): Exchange<M> | undefined {
  const at = new Map(exchanges.flatMap((exchange) => exchange.messages.map(({ id }) => [id, exchange] as const)));
  const newestFirst = Map.groupBy(changes.toReversed(), ({ of }) => at.get(of));
  const seen = new Set<Exchange<M>>();
  for (const exchange of exchanges) {
    // As far as orders lead, and back where nothing has arrived. By a list and not by calls: a hostile unit may have made a very long chain.
    const path: { exchange: Exchange<M>; orders: Iterator<Change> }[] = [];
    const enter = (next: Exchange<M> | undefined) => {
      if (!next || seen.has(next)) return;
      seen.add(next);
      path.push({ exchange: next, orders: (newestFirst.get(next) ?? []).values() });
    };
    enter(exchange);
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const order = last.orders.next();
      if (!order.done) enter(at.get(order.value.by ?? ''));
      else if (arrived.has(last.exchange.id)) return last.exchange;
      else path.pop();
    }
  }
  return undefined;
}

/** Those that rectify nothing first, then what rectifies them, and so on; of several the oldest first. In a circle it begins with the oldest. */
function inTurn<M extends CountedMessage>(together: readonly Exchange<M>[], after: ReadonlyMap<Exchange<M>, ReadonlySet<Exchange<M>>>): Exchange<M>[] {
  const later = new Set(together.flatMap((each) => [...(after.get(each) ?? [])]));
  const oldest = (some: Iterable<Exchange<M>>) => [...some].sort((a, b) => (firstId(a) < firstId(b) ? -1 : 1));
  const order = new Set<Exchange<M>>();
  const rest = oldest(together).values();
  let level = oldest(together.filter((each) => !later.has(each)));
  while (order.size < together.length) {
    for (const each of level) order.add(each);
    level = oldest(new Set(level.flatMap((each) => [...(after.get(each) ?? [])]).filter((each) => !order.has(each))));
    // Nothing leads on, and not all are there: a circle.
    while (level.length === 0 && order.size < together.length) {
      const next = rest.next().value as Exchange<M>;
      if (!order.has(next)) level = [next];
    }
  }
  return [...order];
}

// The time of its making is in it.
const firstId = ({ messages }: Exchange<CountedMessage>) => messages.map(({ id }) => id).reduce((first, id) => (id < first ? id : first));

/** All that hang together with one. */
function reached<T>(from: T, beside: ReadonlyMap<T, ReadonlySet<T>>): T[] {
  const all = new Set([from]);
  for (const each of all) for (const next of beside.get(each) ?? []) all.add(next);
  return [...all];
}
