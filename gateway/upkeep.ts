// What time alone brings about, and what is noted of the time in which there was no link.
import { type ExchangeId, limits, type MessageId, type UnitId } from '#protocol';
import { clearDocuments } from './attachments/clear.ts';
import type { Documents } from './attachments/documents.ts';
import type { Vault } from './attachments/vault.ts';
import type { Alarms } from './audit/alarms.ts';
import type { Conversation } from './audit/conversation.ts';
import type { DetailsCipher } from './audit/details-cipher.ts';
import type { AuditEvent } from './audit/log.ts';
import { eraseOldDetails } from './audit/retention.ts';
import { eraseOldActs } from './casework/person-acts.ts';
import { lookIntoOld } from './casework/review.ts';
import { eraseOldCases } from './casework/subject-cases.ts';
import type { Config } from './config/config.ts';
import { watchBudget } from './link/budget.ts';
import type { Links } from './link/links.ts';
import type { Meter } from './link/meter.ts';
import { errorFields, type Log } from './log.ts';
import type { AfterLoss } from './outbound/after-loss.ts';
import type { SendDeps } from './outbound/send.ts';
import type { Relay } from './relay/relay.ts';
import { thinWitnessed } from './store/checkpoints.ts';
import type { Tx } from './store/database.ts';
import { expireDeliveries } from './store/deliveries.ts';
import { eraseDrafts } from './store/drafts.ts';
import { eraseDue } from './store/messages.ts';
import { beginOutage, endOutage, lastAlive, markAlive } from './store/outages.ts';
import { seeReviews } from './store/reviews.ts';

// How long cosigned checkpoints of partners are kept beside the newest: to compare with what other witnesses saw.
const WITNESSED_KEPT_MS = 35 * 86_400_000;

/** What time alone brings about: keys rotate, messages that nobody took expire. */
export async function keepUp(
  config: Config,
  deps: SendDeps & { lookAtClock: () => Promise<void>; vault: Vault; documents: Documents; meter: Meter; alarms: Alarms },
  links: Links,
  details: DetailsCipher,
  conversation: Conversation,
  afterLoss: AfterLoss,
  relay: Relay,
  log: Log,
): Promise<void> {
  try {
    await deps.lookAtClock();
    const changed = (tx: Tx) => deps.audit.append(tx, deps.audit.prepare({ act: 'keys.changed' }));
    if (await deps.keyring.maintain(deps.now(), config.revokedCertificates, changed)) {
      log('info', 'keys.rotated', { version: deps.directory.keyset(deps.self)?.keyset.version });
      links.announceKeyset();
    }
    await details.maintain(deps.now());
    await conversation.keepUp();
    await lookIntoOld({ ...deps, log });
    await sweep(deps, log);
    await eraseOldCases(deps);
    await eraseOldActs(deps);
    await eraseOldDetails({ ...deps, details });
    await clearDocuments({ ...deps, log });
    await relay.keepUp();
    await watchBudget({ ...deps, profile: config.profile });
    // What could not be fetched, for want of room or of an answer, is tried again.
    for (const { peer } of links.up()) {
      deps.documents.fetcher.wake(peer);
      void afterLoss.linked(peer);
    }
    await deps.store.write(async (tx) => {
      await thinWitnessed(tx, new Date(deps.now().getTime() - WITNESSED_KEPT_MS));
      await markAlive(tx, deps.now());
    });
    links.retryFaulted();
  } catch (error) {
    // Tried again at the next turn; even a bug of ours in the upkeep must not end the exchange.
    log('error', 'gateway.fault', errorFields(error));
  }
}

/** Keeps when there was no link: an answer may be late for that reason. Failing to note it must not cost the link. */
export async function noteLink(peer: UnitId, state: 'up' | 'down', { store, now }: Pick<SendDeps, 'store' | 'now'>, log: Log): Promise<void> {
  const at = now();
  try {
    await store.write((tx) => (state === 'up' ? endOutage(tx, peer, at) : beginOutage(tx, peer, at)));
  } catch (error) {
    log('error', 'gateway.fault', errorFields(error));
  }
}

/** This unit was off: since it last said that it was alive there was no link with anybody. */
export async function noteAbsence({ store, directory, self, now }: SendDeps): Promise<void> {
  const others = directory.roster.roster.members.map(({ unit }) => unit).filter((unit) => unit !== self);
  await store.write(async (tx) => {
    const last = (await lastAlive(tx)) ?? now();
    for (const unit of others) await beginOutage(tx, unit, last);
  });
}

/**
 * What nobody took expires, and what was promised to be erased is erased; each is recorded with it.
 *
 * The transit limit is MESSAGE_LIFE_MAX_MS, 28 days: until then at the latest a message is delivered or expires, and an expired one is neither
 * sealed for anybody any more nor admitted anywhere. What stays in the queue of one that was sealed before is its envelope, which the
 * addressee's key alone opens: it goes on holding its number, and proves what was on the way. The sender's own copy is no transit: it is
 * reviewed like anything that the unit holds.
 */
async function sweep({ store, audit, now }: SendDeps, log: Log): Promise<void> {
  const [expired, erased] = await store.write(async (tx) => {
    const gone = await expireDeliveries(tx, now());
    const due = await eraseDue(tx, now());
    await seeReviews(tx, now());
    // What nobody approved in the longest life of a message is not sent any more; neither is what was refused kept.
    const drafts = await eraseDrafts(tx, new Date(now().getTime() - limits.MESSAGE_LIFE_MAX_MS));
    const events: AuditEvent[] = [
      ...gone.map(({ message_id, to_unit }) => ({
        act: 'delivery.expired' as const,
        message: message_id as MessageId,
        partner: to_unit as UnitId,
        outcome: 'MESSAGE_EXPIRED' as const,
      })),
      ...due.map(({ message_id, exchange_id, from_unit, direction, kind }) => ({
        act: 'message.erased' as const,
        message: message_id as MessageId,
        exchange: exchange_id as ExchangeId,
        partner: direction === 'in' ? (from_unit as UnitId) : undefined,
        kind,
      })),
      ...drafts.map(({ id, kind }) => ({ act: 'draft.erased' as const, kind, note: id })),
    ];
    await audit.append(tx, audit.prepareAll(events));
    return [gone.length, due.length] as const;
  });
  // Destroyed keys would stand in the log of the database until it comes round to them.
  if (erased > 0) await store.purge();
  if (expired > 0) log('warn', 'delivery.expired', { messages: expired });
  if (erased > 0) log('info', 'message.erased', { messages: erased });
}
