import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When there was no link with a unit. */
export const outages: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('outage')
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('began_at', 'bigint', (c) => c.notNull())
      // NULL while it lasts.
      .addColumn('ended_at', 'bigint')
      .addPrimaryKeyConstraint('outage_key', ['peer', 'began_at'])
      .execute();
  },
};
