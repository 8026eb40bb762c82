import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Documents that go with messages. Their sealed octets lie in files; here stands which there are and how far they have come. */
export const documents: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('document')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('octets', 'bigint', (c) => c.notNull())
      .addColumn('sha256', 'blob', (c) => c.notNull())
      .addColumn('by_officer', 'text', (c) => c.notNull())
      .addColumn('handed_in_at', 'bigint', (c) => c.notNull())
      // Wrapped data key and sealed key of the chunks; NULL once a message holds it, and once the file is gone.
      .addColumn('data_key', 'blob')
      .addColumn('sealed', 'blob')
      .addColumn('erased_at', 'bigint')
      .execute();
    await db.schema
      .createTable('document_use')
      .addColumn('document', 'text', (c) => c.notNull().references('document.id'))
      // Row of the message in this database.
      .addColumn('message', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('document_use_key', ['document', 'message'])
      .execute();
    // A unit that has the whole of a document.
    await db.schema
      .createTable('document_given')
      .addColumn('document', 'text', (c) => c.notNull().references('document.id'))
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('document_given_key', ['document', 'peer'])
      .execute();
    await db.schema
      .createTable('received_document')
      .addColumn('message', 'integer', (c) => c.notNull())
      // Place among the documents of the message, from 0.
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('octets', 'bigint', (c) => c.notNull())
      // Chunks that are durable here.
      .addColumn('chunks', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('since', 'bigint', (c) => c.notNull())
      // Error code, where it was refused.
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('received_document_key', ['message', 'place'])
      .execute();
    await db.schema.createIndex('received_document_by_state').on('received_document').columns(['state']).execute();
  },
};
