import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Steps of procedures, of both sides: what remains when the content of their messages is erased. */
export const procedures: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('step')
      .addColumn('message_id', 'text', (c) => c.primaryKey())
      .addColumn('procedure_id', 'text', (c) => c.notNull())
      // The other unit of the procedure, whoever made the step.
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('by_side', 'text', (c) => c.notNull())
      .addColumn('act', 'text', (c) => c.notNull())
      .addColumn('after_id', 'text', (c) => c.notNull())
      .addColumn('made_at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('step_by_procedure').on('step').columns(['procedure_id', 'peer']).execute();
  },
};
