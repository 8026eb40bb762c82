// What the entries are about against what is stored of it.
import { setImmediate } from 'node:timers/promises';
import { asCopError, type MessageId, parseFacts, sameBytes, sha256, type UnitId } from '#protocol';
import { openStored } from '../casework/opened.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { AuditEntryRow, AuditLogRow } from '../store/audit-entries.ts';
import type { Store } from '../store/database.ts';
import { splitRecord } from '../store/entry-record.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import { receiptNamed, receiptsFor } from '../store/receipts.ts';
import { type AuditReport, finder } from './findings.ts';

const PAGE = 250;

/** What the entries tell of messages and receipts still stands there as it was. */
export async function verifyRecords(
  logs: readonly AuditLogRow[],
  report: AuditReport,
  { store, cipher }: { store: Store; cipher: RecordCipher },
): Promise<void> {
  for (let from = 0; ; ) {
    const page = await store.read((db) =>
      db
        .selectFrom('audit_entry')
        .selectAll()
        .where('act', 'in', ['message.transferred', 'message.received', 'receipt.received'])
        .where('id', '>=', from)
        .orderBy('id')
        .limit(PAGE)
        .execute(),
    );
    for (const entry of page) await checkRecord(entry, logs, report, store, cipher);
    // Links and officers have their turn.
    await setImmediate();
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    from = last.id + 1;
  }
}

async function checkRecord(entry: AuditEntryRow, logs: readonly AuditLogRow[], report: AuditReport, store: Store, cipher: RecordCipher): Promise<void> {
  const log = logs.findLast(({ first_entry }) => entry.id >= first_entry);
  if (!log) return;
  const find = finder(report, log.generation);
  const index = entry.id - log.first_entry;
  let facts: ReturnType<typeof parseFacts>;
  try {
    facts = parseFacts(splitRecord(entry).facts);
  } catch (error) {
    // Named where the entries were checked.
    if (!asCopError(error)) throw error;
    return;
  }
  const name = facts.message ?? '';
  if (entry.act === 'receipt.received') {
    // By the envelope: there is no index of the messages of receipts.
    const { partner, envelopeDigest, receiptDigest } = facts;
    const isNamed = partner && envelopeDigest && receiptDigest;
    const kept = isNamed && (await store.read((db) => receiptNamed(db, { peer: partner, envelopeDigest, message: name, digest: receiptDigest })));
    if (!kept) find('receipt', index, 'missing', name);
    else if (!sameBytes(sha256(kept), receiptDigest)) find('receipt', index, 'altered', name);
    return;
  }
  report.messages += 1;
  const direction = entry.act === 'message.received' ? 'in' : 'out';
  const row = await store.read((db) =>
    db.selectFrom('message').selectAll().where('message_id', '=', name).where('direction', '=', direction).executeTakeFirst(),
  );
  if (!row) {
    find('message', index, 'missing', name);
    return;
  }
  if (direction === 'in') {
    if (!(await receiptsHold(row, store))) find('receipt', index, 'altered', name);
    const digest = row.envelope_digest;
    const holds = digest && facts.envelopeDigest && sameBytes(digest, facts.envelopeDigest) && (!row.envelope || sameBytes(sha256(row.envelope), digest));
    if (!holds) {
      find('message', index, 'altered', name);
      return;
    }
  }
  try {
    headerOf(row);
    const opened = openStored(row, cipher);
    // Content that is destroyed was destroyed by an act that stands in the log.
    if (!opened && !(await erasedByAct(facts.message, store))) find('message', index, 'altered', name);
    if (opened && facts.contentDigest && !sameBytes(sha256(opened.signed.contentBytes), facts.contentDigest)) find('message', index, 'altered', name);
  } catch (error) {
    if (!asCopError(error)) throw error;
    find('message', index, 'altered', name);
  }
}

/** Whether the receipts that this unit has issued for a message are as they were signed. */
async function receiptsHold({ from_unit, envelope_digest }: MessageRow, store: Store): Promise<boolean> {
  try {
    if (envelope_digest) await store.read((db) => receiptsFor(db, 'out', from_unit as UnitId, envelope_digest));
    return true;
  } catch (error) {
    if (asCopError(error)?.code !== 'RECORD_ALTERED') throw error;
    return false;
  }
}

async function erasedByAct(message: MessageId | undefined, store: Store): Promise<boolean> {
  if (!message) return false;
  const act = await store.read((db) =>
    db.selectFrom('audit_entry').select('id').where('act', '=', 'message.erased').where('message_id', '=', message).executeTakeFirst(),
  );
  return act !== undefined;
}
