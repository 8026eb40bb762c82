// What two units count as exchanged with each other, compared over the link: equal tallies cost one short question, others are told apart digit by
// digit of their fingerprints, until what one side lacks is named with the reason.
import { createHash } from 'node:crypto';
import {
  CopError,
  type ExchangeId,
  type LogAnswer,
  type LogQuestion,
  limits,
  parseExchangeId,
  type Standings,
  sameBytes,
  type UnitId,
  uuidToBytes,
} from '#protocol';
import type { Reader, Store } from '../store/database.ts';
import { itemsOf, partnerItems, signedDeliveries } from '../store/logframe.ts';
import { deliveriesOf, messagesOfExchange } from '../store/messages.ts';
import { familiesOf } from './families.ts';
import type { Period } from './table.ts';

/** What one side counts and the other does not. */
export interface Difference {
  exchange: ExchangeId;
  /** Who counts it. */
  countedBy: UnitId;
  at: Date;
  /** How it stands at the other side; `counted` there: at another instant. */
  standing: Standings;
  standingAt: Date | undefined;
}

/** What came of comparing. */
export interface Reconciliation {
  with: UnitId;
  period: Period;
  own: number;
  /** As far as it was told: when the tallies are the same, as many. */
  partners: number;
  differences: Difference[];
  /** Questions that it took. */
  questions: number;
}

interface Element {
  fingerprint: string;
  exchange: ExchangeId;
  at: Date;
}

const LABEL = Buffer.from('cop tally v1');
const DIGITS = '0123456789abcdef';
const PREFIX_MAX = 16;

/** Compares with a partner. Throws LINK_UNREACHABLE without a link, AUDIT_QUESTION_INVALID for answers that do not go together, what the partner refuses. */
export async function reconcile(
  partner: UnitId,
  period: Period,
  { self, store, question: put }: { self: UnitId; store: Store; question: (peer: UnitId, question: LogQuestion) => Promise<LogAnswer | undefined> },
): Promise<Reconciliation> {
  const own = await store.read((db) => tallyOf(db, partner, period));
  const result: Reconciliation = { with: partner, period, own: own.length, partners: 0, differences: [], questions: 0 };
  const ask = async (question: LogQuestion): Promise<LogAnswer> => {
    result.questions += 1;
    const answer = await put(partner, question);
    if (!answer) throw new CopError('LINK_UNREACHABLE', { peer: partner, url: '–', detail: '–' });
    if (answer.about === 'refused') throw new CopError(answer.code, { peer: partner, detail: '–' });
    if (answer.about !== question.about) throw new CopError('AUDIT_QUESTION_INVALID', { peer: partner, detail: answer.about });
    return answer;
  };
  const compare = async (prefix: string): Promise<void> => {
    const ours = within(own, prefix);
    const answer = await ask({ about: 'tally', from: period.from, until: period.until, prefix, count: ours.length, digest: digestOf(ours) });
    if (answer.about !== 'tally') return;
    if (answer.same) {
      result.partners += ours.length;
      return;
    }
    if (answer.buckets.length > 0 && prefix.length < PREFIX_MAX) {
      for (const [digit, bucket] of answer.buckets.entries()) {
        const next = prefix + DIGITS[digit];
        const same = within(own, next);
        if (bucket.count === same.length && sameBytes(bucket.digest, digestOf(same))) result.partners += bucket.count;
        else await compare(next);
      }
      return;
    }
    const theirs = answer.elements.map(({ exchange, at }) => elementOf(exchange, at)).filter(({ fingerprint }) => fingerprint.startsWith(prefix));
    result.partners += theirs.length;
    for (const { exchange, at } of ours.filter((each) => !has(theirs, each))) {
      const standing = await ask({ about: 'standing', exchange });
      if (standing.about === 'standing') result.differences.push({ exchange, countedBy: self, at, standing: standing.word, standingAt: standing.at });
    }
    for (const { exchange, at } of theirs.filter((each) => !has(ours, each))) {
      const { word, at: standingAt } = await store.read((db) => standingOf(db, exchange, partner));
      result.differences.push({ exchange, countedBy: partner, at, standing: word, standingAt });
    }
  };
  await compare('');
  result.differences.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.exchange < b.exchange ? -1 : 1));
  return result;
}

/** Answers a partner's question about what is counted as exchanged with it; never about anybody else's. */
export async function answerTally(peer: UnitId, question: Extract<LogQuestion, { about: 'tally' | 'standing' }>, store: Store): Promise<LogAnswer> {
  if (question.about === 'standing') {
    const { word, at } = await store.read((db) => standingOf(db, question.exchange, peer));
    return { about: 'standing', word, at };
  }
  const { from, until, prefix, count, digest } = question;
  const ours = within(await store.read((db) => tallyOf(db, peer, { from, until })), prefix);
  if (count === ours.length && sameBytes(digest, digestOf(ours))) return { about: 'tally', same: true, elements: [], buckets: [] };
  if (ours.length <= limits.TALLY_LIST_MAX) return { about: 'tally', same: false, elements: ours.map(({ exchange, at }) => ({ exchange, at })), buckets: [] };
  const buckets = [...DIGITS].map((digit) => {
    const some = within(ours, prefix + digit);
    return { count: some.length, digest: digestOf(some) };
  });
  return { about: 'tally', same: false, elements: [], buckets };
}

/** What is counted as exchanged with a partner, by ascending fingerprint. */
async function tallyOf(db: Reader, partner: UnitId, { from, until }: Pick<Period, 'from' | 'until'>): Promise<Element[]> {
  const items = await partnerItems(db, partner, from, until);
  return items.map(({ exchange, at }) => elementOf(parseExchangeId(exchange), new Date(at))).sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}

/** How an exchange with a partner is counted here, and why not. */
async function standingOf(db: Reader, exchange: ExchangeId, partner: UnitId): Promise<{ word: Standings; at: Date | undefined }> {
  const countedIn = async (exchanges: readonly string[]) =>
    (await itemsOf(db, exchanges)).find(({ indicator, part }) => indicator === 'IND-1R' && part === partner);
  const item = await countedIn([exchange]);
  if (item) return { word: 'counted', at: new Date(item.at) };
  const none = (word: Standings) => ({ word, at: undefined });
  const messages = (await messagesOfExchange(db, exchange)).filter(({ direction, from_unit, to_units }) =>
    direction === 'in' ? from_unit === partner : (JSON.parse(to_units) as string[]).includes(partner),
  );
  const [first] = messages;
  if (!first) return none('unknown');
  if (first.training === 1) return none('training');
  const [family] = (await familiesOf(db, [exchange])).filter(({ exchanges }) => exchanges.some(({ id, from }) => id === exchange && from === first.from_unit));
  const others = (family?.exchanges ?? []).map(({ id }) => id).filter((id) => id !== exchange);
  if (await countedIn(others)) return none('replaced');
  const signed = await signedDeliveries(
    db,
    messages.map(({ message_id }) => message_id),
  );
  const delivered = signed.some(({ peer }) => peer === partner);
  if (delivered) return none('unknown');
  const statuses =
    first.direction === 'out'
      ? (await deliveriesOf(db, first.message_id as Parameters<typeof deliveriesOf>[1])).filter(({ to_unit }) => to_unit === partner)
      : [];
  return none(statuses.some(({ status }) => status === 'refused' || status === 'expired') ? 'refused' : 'unreceipted');
}

function elementOf(exchange: ExchangeId, at: Date): Element {
  const instant = Buffer.alloc(8);
  instant.writeBigUInt64BE(BigInt(at.getTime()));
  return { exchange, at, fingerprint: createHash('sha256').update(LABEL).update(uuidToBytes(exchange)).update(instant).digest('hex') };
}

function within(elements: readonly Element[], prefix: string): Element[] {
  return prefix === '' ? [...elements] : elements.filter(({ fingerprint }) => fingerprint.startsWith(prefix));
}

function has(elements: readonly Element[], { fingerprint }: Element): boolean {
  return elements.some((each) => each.fingerprint === fingerprint);
}

/** Of fingerprints in ascending order. */
function digestOf(elements: readonly Element[]): Uint8Array {
  const hash = createHash('sha256');
  for (const { fingerprint } of elements) hash.update(Buffer.from(fingerprint, 'hex'));
  return new Uint8Array(hash.digest());
}
