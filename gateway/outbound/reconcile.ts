// After a loss on either side (a restored backup, a replaced disk) cursors alone do not tell what is missing: numbers that the lost database gave may
// have been given again. What this unit takes a peer to have is compared with what the peer has answered, and what is missing goes out again.
import { CopError, hex, type LogAnswer, type LogQuestion, type MessageId, type UnitId } from '#protocol';
import type { Alarms } from '../audit/alarms.ts';
import { answerPart, compareSets, type Element } from '../audit/compare-sets.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Store } from '../store/database.ts';
import { answeredOf, type HandedOver, handedOver, queueAgain } from '../store/handed-over.ts';

/** What came of comparing with a peer. */
export interface Reconciled {
  with: UnitId;
  /** How many envelopes of this unit the peer has, as far as it was told. */
  theirs: number;
  /** Messages that go out again: the peer has lost them, or their receipts never came. */
  again: MessageId[];
  /** Messages of this unit that the peer has, and this database does not know: `undefined` where the peer could not read them. */
  lost: (MessageId | undefined)[];
  questions: number;
}

/** What comparing needs. */
export interface ReconcileDeps {
  store: Store;
  audit: AuditLog;
  alarms: Alarms;
  now: () => Date;
  question: (peer: UnitId, question: LogQuestion) => Promise<LogAnswer | undefined>;
  wake: (units: readonly UnitId[]) => void;
}

interface Delivered extends Element {
  message: MessageId | undefined;
}

// How many messages the sentence of an alarm names; its evidence has all.
const SHOWN_MAX = 5;

/**
 * Compares with a peer, puts what is missing there into the queue again, and raises an alarm that tells the head of unit what was found.
 * Throws LINK_UNREACHABLE without a link, what the peer refuses.
 */
export async function reconcileDeliveries(peer: UnitId, deps: ReconcileDeps): Promise<Reconciled> {
  const { store, audit, alarms, now, question } = deps;
  const handed = await store.read((db) => handedOver(db, peer));
  const byDigest = new Map(handed.map((each) => [hex(each.digest), each]));
  let questions = 0;
  const { theirs, onlyHere, onlyThere } = await compareSets<Delivered>(sorted(handed), async (part) => {
    questions += 1;
    const answer = await question(peer, { about: 'deliveries', ...part });
    if (!answer) throw new CopError('LINK_UNREACHABLE', { peer, url: '–', detail: '–' });
    if (answer.about === 'refused') throw new CopError(answer.code, { peer, detail: '–' });
    if (answer.about !== 'deliveries') throw new CopError('AUDIT_QUESTION_INVALID', { peer, detail: answer.about });
    return { ...answer, elements: answer.elements.map(({ digest, message }) => ({ fingerprint: hex(digest), message })) };
  });
  const missing = new Set(onlyHere.map(({ fingerprint }) => fingerprint));
  // A receipt may have been lost like a message: whoever has the envelope answers it again with the same one.
  const again = [...byDigest]
    .filter(([digest, { status }]) => (missing.has(digest) && status !== 'expired') || status === 'transmitted')
    .map(([, each]) => each);
  // What is still on its way is known here, and no loss.
  const lost = await store.read(async (db) => {
    const known = new Set((await handedOver(db, peer, 'all')).map(({ digest }) => hex(digest)));
    return onlyThere.filter(({ fingerprint }) => !known.has(fingerprint)).map(({ message }) => message);
  });
  const note = `${again.length} +, ${lost.length} ?`;
  const entry = audit.prepare({ act: 'deliveries.reconciled', partner: peer, note });
  await store.write(async (tx) => {
    for (const each of again) await queueAgain(tx, peer, each, now());
    await audit.append(tx, entry);
  });
  if (again.length > 0) deps.wake([peer]);
  if (again.length + lost.length > 0) {
    const shown =
      lost.length === 0
        ? '–'
        : lost
            .slice(0, SHOWN_MAX)
            .map((message) => message ?? '?')
            .join(', ') + (lost.length > SHOWN_MAX ? ', …' : '');
    const evidence = [...again.map(({ message }) => message), ...lost.map((message) => message ?? '?')];
    await alarms.raise(peer, 1, new CopError('DELIVERIES_LOST', { peer, expected: again.length, got: lost.length, detail: shown }), evidence);
  }
  return { with: peer, theirs, again: again.map(({ message }) => message), lost, questions };
}

/** Answers a peer's question about which of its envelopes this unit has answered. */
export async function answerDeliveries(peer: UnitId, { about, ...part }: Extract<LogQuestion, { about: 'deliveries' }>, store: Store): Promise<LogAnswer> {
  const { same, elements, buckets } = answerPart(sorted(await store.read((db) => answeredOf(db, peer))), part);
  const told = elements.map(({ fingerprint, message }) => ({ digest: new Uint8Array(Buffer.from(fingerprint, 'hex')), message }));
  return { about, same, elements: told, buckets };
}

function sorted(rows: readonly (Pick<HandedOver, 'digest'> & { message: MessageId | undefined })[]): Delivered[] {
  return rows.map(({ digest, message }) => ({ fingerprint: hex(digest), message })).sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}
