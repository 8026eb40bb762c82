import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Points of contact: the newest directory of each unit, this one's too. */
export const contacts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('contact_directory')
      .addColumn('unit', 'text', (c) => c.primaryKey())
      .addColumn('version', 'bigint', (c) => c.notNull())
      .addColumn('message_id', 'text', (c) => c.notNull())
      .addColumn('published_at', 'bigint', (c) => c.notNull())
      .addColumn('stored_at', 'bigint', (c) => c.notNull())
      // Sealed like messages: a stolen disk shows nobody whom to call.
      .addColumn('data_key', 'blob', (c) => c.notNull())
      .addColumn('sealed', 'blob', (c) => c.notNull())
      .execute();
  },
};
