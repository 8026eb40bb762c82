import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

// Conditions of indexes say `is`, or what is not: SQLite would match one that says `direction = 'in'` with any statement that
// says `direction = ?`, compile that anew for each value, and take the direction for as telling as the id of a message.

/**
 * What lists, counts and the upkeep need so that they cost the same however many messages there are. Triggers keep it, in the transaction of
 * whoever writes.
 */
export const manyMessages: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...deliveries, ...messages, ...counts, ...log, ...sparse]) await sql.raw(statement).execute(db);
  },
};

/** Most messages answer nothing, are about nothing, and have no day: no entry for them, and no page to write. */
const sparse = [
  ['message', 'message_by_answer', 'answers_id'],
  ['message', 'message_by_about', 'about_id'],
  ['message', 'message_by_erasure', 'erase_at'],
  ['message', 'message_by_review', 'review_at'],
  ['message', 'message_by_assignee', 'assigned_to'],
  ['audit_entry', 'audit_entry_by_officer', 'officer'],
].flatMap(([table, name, column]) => [`drop index ${name}`, `create index ${name} on ${table} (${column}) where ${column} is not null`]);

const deliveries = [
  // Answers: since when does the oldest of this peer wait? what may have expired? As long as what waits, not as the table.
  'drop index delivery_by_status',
  "create index delivery_open on delivery (to_unit, since) where status in ('queued', 'transmitted')",
  // Answers: which does this acknowledgement cover? which wait for the peer's keys?
  'drop index delivery_by_number',
  "create index delivery_queued on delivery (to_unit, lane, number) where status is 'queued'",
];

const messages = [
  // Answers: what came last? what was sent last?
  "create index message_in on message (direction) where direction is 'in'",
  "create index message_out on message (direction) where direction is 'out'",
  // What was sent is nobody's to open or to have: no entry for it.
  'drop index message_unassigned',
  "create index message_unassigned on message (direction, id) where direction <> 'out' and assigned_to is null",
  'drop index message_unopened',
  "create index message_unopened on message (direction, id) where direction <> 'out' and opened_at is null and data_key is not null",

  // Answers: what passed last with this peer, of this kind? One row for each unit that a message came from or goes to.
  `create table message_peer (
    peer text not null, direction text not null, kind text not null, message integer not null,
    primary key (peer, direction, kind, message)
  ) without rowid`,
  "insert into message_peer select from_unit, direction, kind, id from message where direction = 'in'",
  `insert into message_peer select to_unit, direction, kind, message.id
    from message join delivery on delivery.message_id = message.message_id where direction = 'out'`,
];

const counts = [
  'create table received_count (from_unit text primary key, n integer not null) without rowid',
  "insert into received_count select from_unit, count(*) from message where direction = 'in' group by from_unit",
  'create table delivery_count (to_unit text not null, status text not null, n integer not null, primary key (to_unit, status)) without rowid',
  'insert into delivery_count select to_unit, status, count(*) from delivery group by to_unit, status',

  `create trigger message_came after insert on message when new.direction = 'in' begin
    insert into message_peer values (new.from_unit, 'in', new.kind, new.id);
    insert into received_count values (new.from_unit, 1) on conflict do update set n = n + 1;
  end`,
  `create trigger message_gone after delete on message when old.direction = 'in' begin
    delete from message_peer where peer = old.from_unit and direction = 'in' and kind = old.kind and message = old.id;
    update received_count set n = n - 1 where from_unit = old.from_unit;
  end`,
  `create trigger delivery_added after insert on delivery begin
    insert into message_peer select new.to_unit, 'out', kind, id from message where message_id = new.message_id and direction = 'out';
    insert into delivery_count values (new.to_unit, new.status, 1) on conflict do update set n = n + 1;
  end`,
  `create trigger delivery_moved after update of status on delivery when new.status <> old.status begin
    update delivery_count set n = n - 1 where to_unit = old.to_unit and status = old.status;
    insert into delivery_count values (new.to_unit, new.status, 1) on conflict do update set n = n + 1;
  end`,
  `create trigger delivery_gone after delete on delivery begin
    delete from message_peer where peer = old.to_unit and direction = 'out' and (kind, message) in
      (select kind, id from message where message_id = old.message_id and direction = 'out');
    update delivery_count set n = n - 1 where to_unit = old.to_unit and status = old.status;
  end`,
];

const log = [
  // Answers: which entries are of this act, or of this operation?
  'create index audit_entry_by_act on audit_entry (operation, act)',
  // Answers: where in the log may this time be? The times of every 1024 entries: they follow one another, but clocks are set back.
  'create table audit_span (id integer primary key, first_at bigint not null, last_at bigint not null)',
  'insert into audit_span select id / 1024, min(at), max(at) from audit_entry group by id / 1024',
  `create trigger audit_entry_added after insert on audit_entry begin
    insert into audit_span values (new.id / 1024, new.at, new.at) on conflict do update
      set first_at = min(first_at, new.at), last_at = max(last_at, new.at) where new.at < first_at or new.at > last_at;
  end`,
];
