// Gathers what proves the derived numbers of a period: the entries of this unit's log about the exchanges behind them, and the receipts. What comes
// out has been verified as a stranger would, with the roster in force.
import {
  EvidenceTrust,
  encodeLogframeProof,
  type LogframeProofReport,
  type MessageId,
  parseNote,
  provableKeysets,
  provableRosters,
  type UnitId,
  verifyLogframeProof,
} from '#protocol';
import type { AuditAct } from '../audit/acts.ts';
import { logOfEntry } from '../audit/answers.ts';
import { type EvidenceDeps, inOrder, provable, underCheckpoints } from '../audit/evidence.ts';
import { type AuditEntryRow, allLogs, entriesOfMessage } from '../store/audit-entries.ts';
import type { Reader } from '../store/database.ts';
import { cellsBetween, exchangesBetween, exchangesOf, messagesIn, placedFor, receiptOctets, signedDeliveries } from '../store/logframe.ts';
import { messagesAbout } from '../store/messages.ts';
import { storedKeysets } from '../store/trust-records.ts';
import { type Indicator, indicators } from './indicators.ts';
import type { Period } from './table.ts';

const acts: ReadonlySet<string> = new Set<AuditAct>(['message.transferred', 'message.sealed', 'message.received']);
/** How long partners' cosignatures are waited for, milliseconds. */
const PATIENCE_MS = 10_000;
// A correction of a correction: as far as counting follows them.
const CHANGES_MAX = 20;

/** Makes the proof of a period; what is new must have been counted before. Throws EVIDENCE_INVALID when what is stored does not prove what was counted. */
export async function proveLogframe(
  period: Period,
  deps: Pick<EvidenceDeps, 'self' | 'store' | 'directory' | 'conversation' | 'linked'>,
): Promise<{ bytes: Uint8Array; report: LogframeProofReport }> {
  const { self, store, directory, conversation } = deps;
  const gathered = await store.read((db) => gather(db, period));
  await conversation.checkpoint();
  const logs = await store.read(allLogs);
  const byLog = Map.groupBy(gathered.entries, ({ id }) => logOfEntry(logs, id));
  const deadline = Date.now() + PATIENCE_MS;
  const shown = (await Promise.all([...byLog].map(([log, rows]) => underCheckpoints(log, rows, deps, deadline)))).flat();
  const rosters = await provableRosters(directory.rostersAfter(0));
  const units = new Set<string>([self, ...gathered.units, ...shown.flatMap(({ note }) => witnessesOf(note))]);
  const keysets = await provableKeysets(
    (await store.read(storedKeysets)).filter(({ unit }) => units.has(unit)).map(({ bytes }) => bytes),
    rosters,
  );
  const trust = await EvidenceTrust.open(rosters, keysets, directory.roster.bytes);
  const derived = (indicators as readonly Indicator[]).filter(({ origin }) => origin === 'derived');
  const claims = await store.read((db) =>
    Promise.all(derived.map(async ({ code }) => ({ indicator: code, cells: await cellsBetween(db, code, period.from, period.until) }))),
  );
  const bytes = encodeLogframeProof({
    ...{ unit: self, from: period.from.getTime(), until: period.until.getTime(), rosters, keysets, claims },
    // One generation after the other: a log that begins anew proves nothing of the one before.
    logs: inOrder(
      await provable(
        shown.map((log) => ({ ...log, consistency: [] })),
        trust,
      ),
    ),
    receipts: gathered.receipts,
  });
  return { bytes, report: await verifyLogframeProof(bytes, directory.roster.bytes) };
}

/** Entries and receipts of the exchanges that count in the period, of what takes their place, and of the orders that say so. */
async function gather(db: Reader, { from, until }: Period): Promise<{ entries: AuditEntryRow[]; receipts: Uint8Array[]; units: UnitId[] }> {
  const entries = new Map<number, AuditEntryRow>();
  const receipts = new Set<number>();
  const units = new Set<UnitId>();
  const take = async (id: MessageId) => {
    for (const entry of await entriesOfMessage(db, id)) if (acts.has(entry.act)) entries.set(entry.id, entry);
  };
  for (const exchange of await exchangesBetween(db, from, until)) {
    let some: string[] = [exchange];
    for (let turn = 0; turn < CHANGES_MAX && some.length > 0; turn++) {
      const messages = (await Promise.all(some.map((each) => messagesIn(db, each)))).flat();
      const ids = messages.map(({ message_id }) => message_id as MessageId);
      for (const row of messages) {
        await take(row.message_id as MessageId);
        for (const { receipt, peer } of await signedDeliveries(db, row)) {
          receipts.add(receipt);
          units.add(peer);
        }
      }
      if (ids.length === 0) break;
      for (const order of await messagesAbout(db, ids, 'rectification_order')) await take(order.message_id as MessageId);
      some = await exchangesOf(db, await placedFor(db, ids));
    }
  }
  const inOrderOfLog = [...entries.values()].sort((a, b) => a.id - b.id);
  return { entries: inOrderOfLog, receipts: await receiptOctets(db, [...receipts]), units: [...units] };
}

function witnessesOf(note: string): string[] {
  return parseNote(note).signatures.flatMap(({ name }) => /^urn:cop:unit:([^:]+):/.exec(name)?.[1] ?? []);
}
