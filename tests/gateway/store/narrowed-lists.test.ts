// Lists of what is whose and of what nobody has opened: they cost as much as their answer, however many messages there are.
import Sqlite from 'better-sqlite3';
import { type CompiledQuery, DummyDriver, Kysely, SqliteAdapter, SqliteDialect, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { expect, it } from 'vitest';
import { openedBy } from '../../../gateway/store/audit-entries.ts';
import { type Reader, Store } from '../../../gateway/store/database.ts';
import { listMessages, type MessageFilter } from '../../../gateway/store/messages.ts';
import { init } from '../../../gateway/store/migrations/001-init.ts';
import { protection } from '../../../gateway/store/migrations/002-protection.ts';
import { audit } from '../../../gateway/store/migrations/003-audit.ts';
import { contacts } from '../../../gateway/store/migrations/004-contacts.ts';
import { procedures } from '../../../gateway/store/migrations/005-procedures.ts';
import { rectification } from '../../../gateway/store/migrations/006-rectification.ts';
import { assignment } from '../../../gateway/store/migrations/008-assignment.ts';
import type { Schema } from '../../../gateway/store/schema.ts';
import { parseMessageId, parseOfficerId } from '../../../protocol/index.ts';
import { folder } from './new-store.ts';

const officer = parseOfficerId('ol-1');
const message = parseMessageId('019aaaaa-0000-7000-8000-000000000001');
const list = (filter: Partial<MessageFilter>) => (db: Reader) =>
  listMessages(db, { direction: undefined, peer: undefined, kind: undefined, before: undefined, limit: 50, ...filter });

it.each<[string, (db: Reader) => Promise<unknown>, RegExp]>([
  ['what an officer has', list({ assignedTo: officer }), /^SEARCH message USING INDEX message_by_assignee/],
  ['what nobody has', list({ unassigned: true }), /^SEARCH message USING INDEX message_unassigned/],
  ['what nobody has opened', list({ unread: true }), /^SEARCH message USING INDEX message_unopened/],
  [
    'what an officer has opened of a page',
    (db) => openedBy(db, officer, [message], ['message.consulted']),
    /^SEARCH audit_entry USING INDEX audit_entry_by_message/,
  ],
])('%s is looked up by an index', async (_, ask, plan) => {
  using place = folder();
  await (await Store.open(place.file, { create: true })).close();
  const db = new Sqlite(place.file);
  const asked: CompiledQuery[] = [];
  await ask(recorder(asked));
  const [query] = asked;
  const rows = db.prepare(`explain query plan ${query?.sql}`).all(...((query?.parameters ?? []) as unknown[])) as { detail: string }[];
  db.close();
  expect(rows[0]?.detail).toMatch(plan);
  expect(rows.map(({ detail }) => detail).filter((detail) => /SCAN|ORDER BY/.test(detail))).toEqual([]);
});

it('what was opened before the database knew of it is known by the receipts', async () => {
  const sqlite = new Sqlite(':memory:');
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  for (const before of [init, protection, audit, contacts, procedures, rectification]) await before.up(db);
  const message = sqlite.prepare(`
    insert into message (direction, from_unit, message_id, exchange_id, kind, to_units, header, created_at, expires_at, stored_at, priority, training, data_key, envelope_digest)
    values (?, 'SN-DNLTM', ?, 'e', 'incident', '[]', x'00', 1, 2, 1, 'routine', 0, x'00', ?)`);
  const receipt = sqlite.prepare(`
    insert into receipt (direction, peer, envelope_digest, status, at, bytes, digest) values (?, 'SN-DNLTM', ?, ?, ?, x'00', x'00')`);
  for (const id of ['delivered', 'read']) message.run('in', id, Buffer.from(id));
  message.run('out', 'own', null);
  for (const id of ['delivered', 'read']) receipt.run('out', Buffer.from(id), 'delivered', 10);
  receipt.run('out', Buffer.from('read'), 'read', 11);
  receipt.run('out', Buffer.from('read'), 'answered', 12);
  // That the other unit has read something is no reading here.
  receipt.run('in', Buffer.from('delivered'), 'read', 13);
  await assignment.up(db);
  expect(sqlite.prepare('select opened_at from message order by id').pluck().all()).toEqual([null, 11, null]);
  await db.destroy();
});

/** A database that answers nothing and keeps what it was asked. */
function recorder(asked: CompiledQuery[]): Reader {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    log: ({ query }) => void asked.push(query),
  });
}
