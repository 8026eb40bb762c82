import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a message is about, and what was done to its content at its sender's order. */
export const rectification: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of ['about_id', 'erased_by', 'restricted_by', 'replaced_by']) await db.schema.alterTable('message').addColumn(column, 'text').execute();
    await db.schema.createIndex('message_by_about').on('message').column('about_id').execute();
  },
};
