import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a peer said last that it has of each lane: a courier brings what comes after. NULL: what it acknowledged. */
export const courier: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('lane').addColumn('told_through', 'bigint').execute();
  },
};
