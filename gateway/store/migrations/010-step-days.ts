import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The day that a step carries. Of steps from before, which no released version has made, it stands in their content alone. */
export const stepDays: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('step').addColumn('named_day', 'text').execute();
  },
};
