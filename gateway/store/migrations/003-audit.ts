import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The audit log: entries, the tree over them, checkpoints, and what this unit has witnessed of its partners' logs. */
export const audit: Migration = {
  async up(db: Kysely<unknown>) {
    // One row a generation. Ids of entries and nodes go on from one generation to the next: an append is at the end of the table.
    await db.schema
      .createTable('audit_log')
      .addColumn('generation', 'integer', (c) => c.primaryKey())
      .addColumn('first_entry', 'bigint', (c) => c.notNull())
      .addColumn('first_node', 'bigint', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('peaks', 'blob', (c) => c.notNull())
      // Size of the newest checkpoint: one that is taken away is missed.
      .addColumn('checkpointed', 'bigint', (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      // Since when it is known not to lead to what was witnessed, and the highest generation that anybody has seen: alarms are closed, these stay.
      .addColumn('broken_at', 'bigint')
      .addColumn('seen_generation', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('audit_entry')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('operation', 'text', (c) => c.notNull())
      .addColumn('act', 'text', (c) => c.notNull())
      .addColumn('partner', 'text')
      .addColumn('message_id', 'text')
      .addColumn('officer', 'text')
      // entry-record.ts says what stands in it.
      .addColumn('record', 'blob', (c) => c.notNull())
      .addColumn('piece', 'integer')
      .addColumn('part', 'integer')
      .execute();
    // Answers: what did this officer do? what passed with this partner? what became of this message?
    await db.schema.createIndex('audit_entry_by_officer').on('audit_entry').columns(['officer']).execute();
    await db.schema.createIndex('audit_entry_by_partner').on('audit_entry').columns(['partner']).execute();
    await db.schema.createIndex('audit_entry_by_message').on('audit_entry').columns(['message_id']).execute();

    await db.schema
      .createTable('audit_subject')
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('entry', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('audit_subject_key', ['subject', 'entry'])
      .execute();
    await db.schema.createIndex('audit_subject_by_entry').on('audit_subject').columns(['entry', 'subject']).execute();

    await db.schema
      .createTable('audit_node')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('hash', 'blob', (c) => c.notNull())
      .execute();

    // Details of entries that were appended together, sealed in one piece.
    await db.schema
      .createTable('audit_piece')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('key_name', 'text', (c) => c.notNull())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .execute();

    // Details of one month share a key: destroying it erases them, in backups too.
    await db.schema
      .createTable('audit_key')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('data_key', 'blob')
      .addColumn('sealed', 'blob')
      // When its destruction was announced in the log.
      .addColumn('announced_at', 'bigint')
      .execute();

    await db.schema
      .createTable('checkpoint')
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('root', 'blob', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      // Size of the one before, and who has cosigned, as a JSON array: for the same reason.
      .addColumn('previous_size', 'bigint', (c) => c.notNull())
      .addColumn('witnesses', 'text', (c) => c.notNull())
      .addColumn('made_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('checkpoint_key', ['generation', 'size'])
      .execute();

    await db.schema
      .createTable('cosignature')
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('line', 'text', (c) => c.notNull())
      .addColumn('signed_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('cosignature_key', ['generation', 'size', 'unit'])
      .execute();

    // Every checkpoint of a partner that this unit cosigned: the newest is the state, the others show a split view.
    await db.schema
      .createTable('witnessed')
      .addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('root', 'blob', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('witnessed_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('witnessed_key', ['unit', 'generation', 'size'])
      .execute();
    // Answers: what is old enough to go?
    await db.schema.createIndex('witnessed_by_time').on('witnessed').columns(['witnessed_at']).execute();

    // What other witnesses say that a log showed them, until the log has proven that it is the same log.
    await db.schema
      .createTable('head_claim')
      .addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('root', 'blob', (c) => c.notNull())
      .addColumn('witness', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('heard_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('head_claim_key', ['unit', 'generation', 'witness'])
      .execute();

    await db.schema
      .createTable('alarm')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('params', 'text', (c) => c.notNull())
      .addColumn('evidence', 'text', (c) => c.notNull())
      .addColumn('raised_at', 'bigint', (c) => c.notNull())
      .addColumn('closed_at', 'bigint')
      .addColumn('closed_by', 'text')
      .execute();
    // Answers: what is open?
    await db.schema.createIndex('alarm_by_state').on('alarm').columns(['closed_at']).execute();

    // A record under legal hold keeps its details past their time.
    await db.schema
      .createTable('audit_hold')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('message_id', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('placed_by', 'text', (c) => c.notNull())
      .addColumn('placed_at', 'bigint', (c) => c.notNull())
      .addColumn('lifted_by', 'text')
      .addColumn('lifted_at', 'bigint')
      .execute();
  },
};
