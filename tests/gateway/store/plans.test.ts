// What lists, counts and the upkeep ask costs the same however many messages there are: each question is answered by an index.
import Sqlite from 'better-sqlite3';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type EntryFilter, listEntries } from '../../../gateway/store/audit-entries.ts';
import { type Reader, Store, type Tx } from '../../../gateway/store/database.ts';
import { expireDeliveries, markTransmitted, queueState, unanswered, unitsWithUnsealed, unsealedFor } from '../../../gateway/store/deliveries.ts';
import { isUnreceipted } from '../../../gateway/store/handed-over.ts';
import { listMessages, type MessageFilter, messageCounts } from '../../../gateway/store/messages.ts';
import { hasIssued, receiptNamed } from '../../../gateway/store/receipts.ts';
import type { Schema } from '../../../gateway/store/schema.ts';
import { stepsOf } from '../../../gateway/store/steps.ts';
import { parseMessageId, parseUnitId } from '../../../protocol/index.ts';
import { folder } from './new-store.ts';

const peer = parseUnitId('SN-DNLTM');
const message = parseMessageId('019aaaaa-0000-7000-8000-000000000001');
const digest = new Uint8Array(32);
const at = new Date('2026-11-24T08:00:00Z');
const list = (filter: Partial<MessageFilter>) => (db: Reader) =>
  listMessages(db, { direction: undefined, peer: undefined, kind: undefined, before: undefined, limit: 50, ...filter });
const entries = (filter: Partial<EntryFilter>) => (db: Reader) => listEntries(db, { order: 'desc', limit: 50, ...filter });
const writing = (work: (tx: Tx) => Promise<unknown>) => (db: Reader) => db.transaction().execute(work);

/** What is asked, and what of the indexes its plan must name. */
const questions: [what: string, ask: (db: Reader) => Promise<unknown>, ...indexes: string[]][] = [
  ['whether a message was read', (db) => hasIssued(db, peer, digest, 'read'), 'receipt_once (direction=? AND peer=? AND envelope_digest=? AND status=?)'],
  [
    'whether a logged receipt is there',
    (db) => receiptNamed(db, { peer, envelopeDigest: digest, message, digest }),
    'receipt_once (direction=? AND peer=? AND envelope_digest=?)',
  ],
  ['what has expired', writing((tx) => expireDeliveries(tx, at)), 'delivery_open (to_unit=?)', 'sqlite_autoindex_message_1 (message_id=?'],
  ['what an acknowledgement covers', writing((tx) => markTransmitted(tx, peer, 'routine', 5, at)), 'delivery_queued (to_unit=? AND lane=? AND number<?)'],
  ['what waits', (db) => queueState(db, undefined), 'delivery_open (to_unit=?)'],
  ['what waits for a unit', (db) => queueState(db, peer), 'delivery_open (to_unit=?)'],
  ['what has no receipt', (db) => unanswered(db, peer, at), 'delivery_open (to_unit=? AND since<?)'],
  ['whether anything has none', (db) => isUnreceipted(db, peer, at), 'delivery_open (to_unit=? AND since<?)'],
  ['who misses keys', unitsWithUnsealed, 'delivery_queued (to_unit=? AND lane=?)'],
  ['what waits for keys', (db) => unsealedFor(db, peer), 'delivery_queued (to_unit=? AND lane=?)'],
  ['how many messages there are', (db) => messageCounts(db, undefined)],
  ['how many passed with a unit', (db) => messageCounts(db, peer)],
  ['the steps of a procedure', (db) => stepsOf(db, message, peer), 'sqlite_autoindex_delivery_1 (message_id=?)'],
  ['the newest messages', list({}), 'SCAN message'],
  ['the newest that came', list({ direction: 'in' }), 'message_in (direction=?)'],
  ['the newest that were sent', list({ direction: 'out' }), 'message_out (direction=?)'],
  ['the newest of a kind', list({ kind: 'incident' }), 'message_by_kind (kind=?)'],
  ['the newest of a kind that were sent', list({ kind: 'incident', direction: 'out' }), 'message_by_kind (kind=?)'],
  [
    'the newest with a unit',
    list({ peer }),
    'PRIMARY KEY (peer=? AND direction=? AND kind>?)',
    'PRIMARY KEY (peer=? AND direction=? AND kind=?)',
    'message USING INTEGER PRIMARY KEY',
  ],
  ['of a kind with a unit', list({ peer, kind: 'incident' }), 'PRIMARY KEY (peer=? AND direction=? AND kind=?)'],
  ['older ones with a unit', list({ peer, before: message }), 'PRIMARY KEY (peer=? AND direction=? AND kind=? AND message<?)'],
  ['what of a unit nobody has', list({ peer, unassigned: true }), 'message_unassigned (direction=?)'],
  ['what of a unit nobody has opened', list({ peer, unread: true, direction: 'in', kind: 'incident' }), 'message_unopened (direction=?)'],
  ['entries of an act', entries({ act: 'message.erased' }), 'audit_entry_by_act (operation=? AND act>?)', 'audit_entry_by_act (operation=? AND act=?)'],
  [
    'entries of an operation',
    entries({ operation: 'erase', order: 'asc' }),
    'audit_entry_by_act (operation=? AND act>?)',
    'audit_entry_by_act (operation=? AND act=?)',
  ],
  ['entries of a time', entries({ from: at, to: at }), 'audit_entry USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
  ['entries of a time and an act', entries({ from: at, act: 'message.erased' }), 'audit_entry_by_act (operation=? AND act=? AND rowid>? AND rowid<?)'],
  ['of a partner and an act', entries({ partner: peer, act: 'message.received' }), 'audit_entry_by_partner (partner=?)'],
  ['of a message and an operation', entries({ message, operation: 'erase' }), 'audit_entry_by_message (message_id=?)'],
];

describe('no table that grows is gone through for', () => {
  it.each(questions)('%s', async (_, ask, ...indexes) => {
    using place = folder();
    await (await Store.open(place.file, { create: true })).close();
    const sqlite = new Sqlite(place.file);
    sqlite.exec(oneOfEach);
    const asked: CompiledQuery[] = [];
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }), log: ({ query }) => void asked.push(query) });
    await ask(db);
    const plans = asked
      .filter(({ sql }) => !/^(begin|commit|savepoint|release)/.test(sql))
      .flatMap(({ sql, parameters }) => sqlite.prepare(`explain query plan ${sql}`).all(...(parameters as unknown[])) as { detail: string }[]);
    await db.destroy();
    const details = plans.map(({ detail }) => detail);
    for (const index of indexes) expect(details.join('\n')).toContain(index);
    expect(details.filter((detail) => /SCAN (message|delivery|receipt|audit_entry|next|message_peer)\b/.test(detail) && !indexes.includes(detail))).toEqual([]);
  });
});

it('no index has a condition that SQLite would match with whatever is given for its column', async () => {
  using place = folder();
  await (await Store.open(place.file, { create: true })).close();
  const sqlite = new Sqlite(place.file);
  const conditions = sqlite.prepare("select sql from sqlite_schema where type = 'index' and sql like '% where %'").pluck().all() as string[];
  sqlite.close();
  expect(conditions.length).toBeGreaterThan(5);
  expect(conditions.filter((text) => /where .*[a-z_]+ ==? /.test(text))).toEqual([]);
});

// Enough for every question to be asked to its end.
const oneOfEach = `
  insert into message (direction, from_unit, message_id, exchange_id, kind, to_units, header, created_at, expires_at, stored_at, priority, training)
    values ('out', 'ML-BRTMTH', '${message}', 'x', 'incident', '[]', x'', 0, 0, 0, 'routine', 0);
  insert into delivery (message_id, to_unit, status, since) values ('${message}', '${peer}', 'queued', 0);
  insert into audit_entry (id, at, operation, act, record) values (0, ${at.getTime()}, 'erase', 'message.erased', x'');
`;
