import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who may do what, and what may leave to whom. */
export const protection: Migration = {
  async up(db: Kysely<unknown>) {
    // A revoked officer's row stays, so that the identifier is never another person's.
    await db.schema
      .createTable('officer')
      .addColumn('officer', 'text', (c) => c.primaryKey())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addColumn('enrolled_by', 'text')
      .addColumn('enrolled_at', 'bigint', (c) => c.notNull())
      .addColumn('revoked_at', 'bigint')
      .addColumn('revoked_by', 'text')
      .addColumn('revoke_reason', 'text')
      .execute();

    // An entry that has ended stays: it says on what basis something left.
    await db.schema
      .createTable('legal_basis')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('kinds', 'text', (c) => c.notNull())
      .addColumn('purposes', 'text', (c) => c.notNull())
      .addColumn('valid_from', 'bigint', (c) => c.notNull())
      .addColumn('valid_until', 'bigint', (c) => c.notNull())
      .addColumn('retention_months', 'integer')
      .addColumn('urgent_hours', 'integer')
      .addColumn('routine_hours', 'integer')
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('own_signed_terms', 'blob')
      .addColumn('own_signed_at', 'bigint')
      .addColumn('own_message_id', 'text')
      .addColumn('peer_signed_terms', 'blob')
      .addColumn('peer_signed_at', 'bigint')
      .addColumn('peer_message_id', 'text')
      .addColumn('added_by', 'text')
      .addColumn('added_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('ended_by', 'text')
      .addColumn('end_reason', 'text')
      .execute();
    // Answers: which entries cover this peer?
    await db.schema.createIndex('legal_basis_by_peer').on('legal_basis').columns(['peer']).execute();

    await db.schema
      .createTable('draft')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('to_units', 'text', (c) => c.notNull())
      .addColumn('priority', 'text', (c) => c.notNull())
      .addColumn('training', 'integer', (c) => c.notNull())
      .addColumn('reasons', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', 'bigint')
      .addColumn('note', 'text')
      .addColumn('data_key', 'blob')
      .addColumn('sealed', 'blob')
      .execute();
    // Answers: what waits for a second officer?
    await db.schema.createIndex('draft_by_state').on('draft').columns(['state', 'created_at']).execute();

    await db.schema
      .createTable('filter_record')
      .addColumn('message_id', 'text', (c) => c.primaryKey())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .addColumn('stored_at', 'bigint', (c) => c.notNull())
      .execute();
    // Answers: what did the filter decide last?
    await db.schema.createIndex('filter_record_by_time').on('filter_record').columns(['stored_at']).execute();

    await db.schema
      .createTable('acknowledgement')
      .addColumn('message_id', 'text', (c) => c.notNull())
      .addColumn('officer', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('acknowledgement_key', ['message_id', 'officer'])
      .execute();

    // Answers: which views does this exchange have?
    await db.schema.createIndex('message_by_exchange').on('message').columns(['exchange_id']).execute();

    // The day by which the sender wants the content erased.
    await db.schema.alterTable('message').addColumn('erase_at', 'bigint').execute();
    // Answers: what must be erased by now?
    await db.schema.createIndex('message_by_erasure').on('message').columns(['erase_at']).execute();
  },
};
