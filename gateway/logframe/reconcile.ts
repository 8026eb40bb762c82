// What two units count as exchanged with each other, compared over the link: equal tallies cost one short question, others are told apart digit by
// digit of their fingerprints, until what one side lacks is named with the reason.
import { createHash } from 'node:crypto';
import { CopError, type ExchangeId, type LogAnswer, type LogQuestion, parseExchangeId, type Standings, type UnitId, uuidToBytes } from '#protocol';
import { answerPart, compareSets, type Element } from '../audit/compare-sets.ts';
import type { Reader, Store } from '../store/database.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import { itemsOf, partnerItems, signedDeliveries } from '../store/logframe.ts';
import { messagesOfExchange } from '../store/messages.ts';
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

interface Counted extends Element {
  exchange: ExchangeId;
  at: Date;
}

const LABEL = Buffer.from('cop tally v1');

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
    return answer;
  };
  const { theirs, onlyHere, onlyThere } = await compareSets(own, async (part) => {
    const answer = await ask({ about: 'tally', from: period.from, until: period.until, ...part });
    if (answer.about !== 'tally') throw new CopError('AUDIT_QUESTION_INVALID', { peer: partner, detail: answer.about });
    return { ...answer, elements: answer.elements.map(({ exchange, at }) => elementOf(exchange, at)) };
  });
  result.partners = theirs;
  for (const { exchange, at } of onlyHere) {
    const standing = await ask({ about: 'standing', exchange });
    if (standing.about !== 'standing') throw new CopError('AUDIT_QUESTION_INVALID', { peer: partner, detail: standing.about });
    result.differences.push({ exchange, countedBy: self, at, standing: standing.word, standingAt: standing.at });
  }
  for (const { exchange, at } of onlyThere) {
    const { word, at: standingAt } = await store.read((db) => standingOf(db, exchange, partner));
    result.differences.push({ exchange, countedBy: partner, at, standing: word, standingAt });
  }
  result.differences.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.exchange < b.exchange ? -1 : 1));
  return result;
}

/** Answers a partner's question about what is counted as exchanged with it; never about anybody else's. */
export async function answerTally(peer: UnitId, question: Extract<LogQuestion, { about: 'tally' | 'standing' }>, store: Store): Promise<LogAnswer> {
  if (question.about === 'standing') {
    const { word, at } = await store.read((db) => standingOf(db, question.exchange, peer));
    return { about: 'standing', word, at };
  }
  const { from, until, ...part } = question;
  return { about: 'tally', ...answerPart(await store.read((db) => tallyOf(db, peer, { from, until })), part) };
}

/** What is counted as exchanged with a partner, by ascending fingerprint. */
async function tallyOf(db: Reader, partner: UnitId, { from, until }: Pick<Period, 'from' | 'until'>): Promise<Counted[]> {
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

function elementOf(exchange: ExchangeId, at: Date): Counted {
  const instant = Buffer.alloc(8);
  instant.writeBigUInt64BE(BigInt(at.getTime()));
  return { exchange, at, fingerprint: createHash('sha256').update(LABEL).update(uuidToBytes(exchange)).update(instant).digest('hex') };
}
