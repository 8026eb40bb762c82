import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who of the unit has a message, and which messages nobody of it has opened. */
export const assignment: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('message').addColumn('assigned_to', 'text').execute();
    await db.schema.alterTable('message').addColumn('opened_at', 'bigint').execute();
    // What was opened before is known by the receipts with which this unit said so.
    await sql`
      update message set opened_at = (
        select min(at) from receipt
        where receipt.direction = 'out' and peer = from_unit and receipt.envelope_digest = message.envelope_digest and status in ('read', 'answered'))
      where direction = 'in'`.execute(db);
    // Answers: what does this officer have?
    await db.schema.createIndex('message_by_assignee').on('message').columns(['assigned_to']).execute();
    // Answers: what came and is nobody's? what has nobody opened? As long as the answer, not as the table.
    await sql`create index message_unassigned on message (direction, id) where assigned_to is null`.execute(db);
    await sql`create index message_unopened on message (direction, id) where opened_at is null and data_key is not null`.execute(db);

    // Every change, not only the last: it stands in the story of the message.
    await db.schema
      .createTable('assignment')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      // Row of the message in this database: ids of messages are unique only together with their sender.
      .addColumn('message', 'integer', (c) => c.notNull())
      // Null: nobody has it any more.
      .addColumn('officer', 'text')
      .addColumn('by_officer', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('assignment_by_message').on('assignment').columns(['message']).execute();
  },
};
