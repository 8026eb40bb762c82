// What counts at a unit, reckoned from the list of what happened there alone and from the words of the indicators: no line of it is shared with the
// gateway. Slow and plain.
import { type Happening, kindOf, type Message } from './events.ts';

/** One thing that counts: when, as what, how much. */
export interface Thing {
  indicator: string;
  at: number;
  /** Words of the indicator's dimensions, in their order. */
  words: string[];
  value: number;
}

interface Delivery {
  message: Message;
  /** The other unit. */
  peer: string;
  direction: 'sent' | 'received';
  at: number;
}

/** Everything that counts at this unit; `happenings` in the order in which it wrote them down. */
export function tally(unit: string, happenings: readonly Happening[]): Thing[] {
  const own = happenings.filter((each) => each.unit === unit && !each.message.training);
  const here = new Map<number, Message>();
  for (const { what, message } of own) if (what === 'sends' || what === 'gets') here.set(message.n, message);
  const deliveries = deliveriesOf(own, here);
  const orders = ordersOf(own);
  const byMessage = Map.groupBy(deliveries, ({ message }) => message.n);
  return storiesOf([...here.values()], orders).flatMap((story) => {
    const about = story.flat().map(({ n }) => n);
    return thingsOf(
      story,
      about.flatMap((n) => byMessage.get(n) ?? []),
      orders,
    );
  });
}

/**
 * A delivery is a receipt that was signed for it: here for what came, by the other unit for what went. What that unit refused first was refused;
 * what it delivered or read first was not.
 */
function deliveriesOf(own: readonly Happening[], here: ReadonlyMap<number, Message>): Delivery[] {
  const found = new Map<string, Delivery>();
  const refused = new Set<string>();
  const read = new Set<string>();
  for (const each of own) {
    if (each.what === 'gets') {
      const key = `in ${each.message.n}`;
      if (!found.has(key)) found.set(key, { message: each.message, peer: each.message.from, direction: 'received', at: each.signed });
    } else if (each.what === 'learns' && here.has(each.message.n)) {
      const key = `${each.message.n} ${each.from}`;
      if (each.as === 'read' && !refused.has(key)) read.add(key);
      if (each.as === 'rejected' && !found.has(key) && !read.has(key)) refused.add(key);
      if (each.as === 'delivered' && !found.has(key) && !refused.has(key))
        found.set(key, { message: each.message, peer: each.from, direction: 'sent', at: each.signed });
    }
  }
  return [...found.values()];
}

interface Order {
  of: number;
  by: number | undefined;
  /** The unit whose copy it is about, or the one that sent it here. */
  peer: string;
}

/** Orders that take a message away or put another in its place, and were not withdrawn; the newest last. */
function ordersOf(own: readonly Happening[]): Order[] {
  const withdrawn = new Set<number>();
  const orders = new Map<number, Order>();
  for (const { what, unit, message } of own) {
    if (what !== 'sends' && what !== 'gets') continue;
    if (message.withdraws !== undefined) withdrawn.add(message.withdraws.n);
    if (!message.order || orders.has(message.n)) continue;
    const { of, by, action } = message.order;
    if (by === undefined && action !== 'recall' && action !== 'erase') continue;
    orders.set(message.n, { of: of.n, by: by?.n, peer: message.from === unit ? (message.to[0] as string) : message.from });
  }
  return [...orders].flatMap(([n, order]) => (withdrawn.has(n) ? [] : [order]));
}

/** Exchanges of one sender, each with its views: those that rectify one another are one story, in the order in which they do. */
type Story = Message[][];

/** An exchange is of whoever sent it, and of one kind: what else comes under its number is another one. */
const nameOf = ({ exchange, from, kind }: Message) => `${exchange} ${from} ${kind}`;

function storiesOf(messages: readonly Message[], orders: readonly Order[]): Story[] {
  const at = new Map(messages.map((message) => [message.n, message]));
  const label = new Map(messages.map((message, index) => [nameOf(message), index]));
  const befores = new Map<string, string[]>();
  for (const { of, by } of orders) {
    const [old, next] = [at.get(of), by === undefined ? undefined : at.get(by)];
    if (!old || !next || old.from !== next.from || old.kind !== next.kind) continue;
    befores.set(nameOf(next), [...(befores.get(nameOf(next)) ?? []), nameOf(old)]);
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const [exchange, olds] of befores)
      for (const old of olds) {
        const least = Math.min(label.get(exchange) as number, label.get(old) as number);
        for (const each of [exchange, old])
          if (label.get(each) !== least) {
            label.set(each, least);
            changed = true;
          }
      }
  }
  const steps = (exchange: string): number => {
    const olds = befores.get(exchange);
    return olds ? 1 + Math.min(...olds.map(steps)) : 0;
  };
  const views = Map.groupBy(messages, nameOf);
  const stories = Map.groupBy(views.keys(), (exchange) => label.get(exchange));
  return [...stories.values()].map((exchanges) => {
    const first = (exchange: string) => views.get(exchange)?.[0] as Message;
    return exchanges
      .sort((a, b) => steps(a) - steps(b) || first(a).made - first(b).made || first(a).n - first(b).n)
      .map((exchange) => views.get(exchange) as Message[]);
  });
}

const police = new Set(['partner_cop', 'europol_channel', 'interpol_ncb']);

function thingsOf(story: Story, all: readonly Delivery[], orders: readonly Order[]): Thing[] {
  const [[{ kind }]] = story as [[Message]];
  if (kind !== 'incident' && kind !== 'arrest_report' && kind !== 'assistance_request' && kind !== 'extradition_request') return [];
  const of = (views: readonly Message[]) =>
    all.filter(({ message, peer }) => views.includes(message) && (kind !== 'incident' || police.has(kindOf[peer] ?? 'partner_cop')));
  const inOrder = story.flatMap((views) => of(views).sort((a, b) => a.at - b.at || (a.peer < b.peer ? -1 : 1)));
  const firsts = inOrder.filter(({ peer }, index) => inOrder.findIndex((each) => each.peer === peer) === index);
  const [first] = firsts;
  if (!first) return [];
  const told = newest(story, orders, (views) => of(views).length > 0);
  const arrived = told.filter((view) => of([view]).length > 0);
  const says = (arrived.find((view) => (view.says.victims ?? []).length > 0) ?? (arrived[0] as Message)).says;
  const thing = (indicator: string, { at }: Delivery, words: string[], value = 1): Thing => ({ indicator, at, words, value });
  switch (kind) {
    case 'incident': {
      const crime = says.offence === undefined ? crimeOfType(says.type) : crimeOf(says.offence);
      const victims = says.victims ?? [];
      return [
        thing('IND-1', first, [first.direction, says.type as string, crime]),
        ...firsts.map((each) => thing('IND-1R', each, [each.direction, each.peer])),
        ...(victims.length === 0 ? [] : [thing('IND-5', first, [crime, common(victims.map(({ sex }) => sex ?? 'unknown')), common(victims.map(ageOf))])]),
      ];
    }
    case 'arrest_report': {
      // Taken back from everybody who has what counts now.
      const gone = of(told).every(({ message, peer }) => {
        const last = orders.filter((order) => order.of === message.n && order.peer === peer).at(-1);
        return last !== undefined && last.by === undefined;
      });
      if (gone) return [];
      return (says.arrests ?? [])
        .filter(({ count }) => count > 0)
        .map(({ iccs, sex, age, count }) => thing('IND-2', first, [says.country as string, crimeOf(iccs), sex, age], count));
    }
    case 'assistance_request':
      return first.direction === 'received' ? [thing('IND-3', first, [first.peer])] : [];
    case 'extradition_request':
      return firsts.map((each) => thing('IND-4', each, [each.direction, each.peer, crimeOf(says.offence ?? '')]));
  }
}

/** What the newest order put in the place of the first exchange, and so on; of what has arrived. */
function newest(story: Story, orders: readonly Order[], hasArrived: (views: readonly Message[]) => boolean): Message[] {
  const tried = new Set<Message[]>();
  const after = (views: Message[]): Message[] | undefined => {
    tried.add(views);
    for (const { of, by } of [...orders].reverse()) {
      if (!views.some(({ n }) => n === of)) continue;
      const next = story.find((others) => others.some(({ n }) => n === by));
      const found = next && !tried.has(next) ? after(next) : undefined;
      if (found) return found;
    }
    return hasArrived(views) ? views : undefined;
  };
  for (const views of story) {
    const found = tried.has(views) ? undefined : after(views);
    if (found) return found;
  }
  throw new RangeError('nothing arrived');
}

function crimeOf(iccs: string): string {
  if (iccs.startsWith('08051')) return '08051';
  if (iccs.startsWith('0204')) return '0204';
  return iccs.startsWith('07023') ? '07023' : 'other';
}

function crimeOfType(type: string | undefined): string {
  if (type === 'trafficking') return '0204';
  if (type === 'document_fraud') return '07023';
  return type === 'distress' ? 'other' : '08051';
}

function ageOf({ minor }: { minor?: string }): string {
  return minor === 'yes' ? 'minor' : minor === 'no' ? 'adult' : 'unknown';
}

function common(words: readonly string[]): string {
  return new Set(words).size === 1 ? (words[0] as string) : 'mixed';
}
