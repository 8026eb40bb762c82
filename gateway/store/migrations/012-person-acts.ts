import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Acquittals, dropped proceedings and re-categorisations that this unit has had applied to its messages. */
export const personActs: Migration = {
  async up(db: Kysely<unknown>) {
    // What it was about is gone from here afterwards: of whom and of which messages it was is kept sealed, so that the answers can be followed.
    await db.schema
      .createTable('person_act')
      .addColumn('reference', 'text', (c) => c.primaryKey())
      .addColumn('because', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('by_officer', 'text', (c) => c.notNull())
      .addColumn('data_key', 'blob')
      .addColumn('sealed', 'blob')
      .execute();
  },
};
