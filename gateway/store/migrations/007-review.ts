import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When personal data is looked at again, what was decided about it, and what data subjects ask. */
export const review: Migration = {
  async up(db: Kysely<unknown>) {
    // Null: nobody has looked into the content yet. Contents are sealed, so that the gateway does it at its next upkeep, not this migration.
    for (const column of ['personal', 'article30']) await db.schema.alterTable('message').addColumn(column, 'integer').execute();
    for (const column of ['review_at', 'review_seen_at']) await db.schema.alterTable('message').addColumn(column, 'bigint').execute();
    // Answers: what is due? what was never looked into?
    await db.schema.createIndex('message_by_review').on('message').column('review_at').execute();
    await db.schema.createIndex('message_by_personal').on('message').column('personal').execute();

    // A decision to keep, with its justification; what was erased is in the audit log.
    await db.schema
      .createTable('review_decision')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('message', 'integer', (c) => c.notNull())
      .addColumn('decided_by', 'text', (c) => c.notNull())
      .addColumn('decided_at', 'bigint', (c) => c.notNull())
      .addColumn('until', 'bigint', (c) => c.notNull())
      // The justification may name persons.
      .addColumn('data_key', 'blob', (c) => c.notNull())
      .addColumn('sealed', 'blob', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('review_decision_by_message').on('review_decision').column('message').execute();

    // Requests of data subjects. Who asks, and why it was closed as it was, are sealed.
    await db.schema
      .createTable('subject_case')
      .addColumn('reference', 'text', (c) => c.primaryKey())
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('opened_at', 'bigint', (c) => c.notNull())
      .addColumn('opened_by', 'text', (c) => c.notNull())
      .addColumn('forwarded_at', 'bigint')
      .addColumn('closed_at', 'bigint')
      .addColumn('closed_by', 'text')
      .addColumn('outcome', 'text')
      .addColumn('data_key', 'blob')
      .addColumn('sealed', 'blob')
      .execute();
  },
};
