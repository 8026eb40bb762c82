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
import { exchangesBetween, receiptOctets, signedDeliveries, withdrawalsOf } from '../store/logframe.ts';
import { cellsBetween, inRows } from '../store/logframe-sums.ts';
import { messagesAbout } from '../store/messages.ts';
import { storedKeysets } from '../store/trust-records.ts';
import { familiesOf } from './families.ts';
import { type Indicator, indicators } from './indicators.ts';
import type { Period } from './table.ts';

const acts: ReadonlySet<string> = new Set<AuditAct>(['message.transferred', 'message.sealed', 'message.received']);
/** How long partners' cosignatures are waited for, milliseconds. */
const PATIENCE_MS = 10_000;

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
  const deadline = performance.now() + PATIENCE_MS;
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

/** Entries and receipts of the exchanges that count in the period, of what rectifies them, of the orders that say so, and of what withdraws these. */
async function gather(db: Reader, { from, until }: Period): Promise<{ entries: AuditEntryRow[]; receipts: Uint8Array[]; units: UnitId[] }> {
  const entries = new Map<number, AuditEntryRow>();
  const receipts = new Set<number>();
  const units = new Set<UnitId>();
  for (const exchanges of inRows(await exchangesBetween(db, from, until))) {
    const families = await familiesOf(db, exchanges);
    const messages = families.flatMap((family) => family.exchanges.flatMap((exchange) => exchange.messages.map(({ id }) => id as MessageId)));
    const orders = (await messagesAbout(db, messages, 'rectification_order')).map(({ message_id }) => message_id as MessageId);
    for (const id of [...messages, ...orders, ...(await withdrawalsOf(db, orders))])
      for (const entry of await entriesOfMessage(db, id)) if (acts.has(entry.act)) entries.set(entry.id, entry);
    for (const { receipt, peer } of await signedDeliveries(db, messages)) {
      receipts.add(receipt);
      units.add(peer);
    }
  }
  const inOrderOfLog = [...entries.values()].sort((a, b) => a.id - b.id);
  const octets: Uint8Array[] = [];
  for (const some of inRows([...receipts].sort((a, b) => a - b))) octets.push(...(await receiptOctets(db, some)));
  return { entries: inOrderOfLog, receipts: octets, units: [...units] };
}

function witnessesOf(note: string): string[] {
  return parseNote(note).signatures.flatMap(({ name }) => /^urn:cop:unit:([^:]+):/.exec(name)?.[1] ?? []);
}
