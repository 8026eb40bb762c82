import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Parcels that this unit has handed to a relay, and those that it holds for others. */
export const relay: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('parcel_sent')
      // SHA-256 of the encoded parcel.
      .addColumn('digest', 'blob', (c) => c.primaryKey())
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('relay', 'text', (c) => c.notNull())
      .addColumn('urgent', 'integer', (c) => c.notNull())
      // NULL once the relay holds it.
      .addColumn('file', 'blob')
      .addColumn('octets', 'integer', (c) => c.notNull())
      .addColumn('made_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      // Up to which number each lane was brought; 0: nothing of it.
      .addColumn('receipts_through', 'bigint', (c) => c.notNull())
      .addColumn('urgent_through', 'bigint', (c) => c.notNull())
      .addColumn('routine_through', 'bigint', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      // Error code, where it was given up or could not be taken to its end.
      .addColumn('reason', 'text')
      // What the relay signed last.
      .addColumn('receipt', 'blob')
      .execute();
    await db.schema.createIndex('parcel_sent_by_peer').on('parcel_sent').columns(['peer', 'made_at']).execute();
    await db.schema
      .createTable('parcel_held')
      // The order in which they came.
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('digest', 'blob', (c) => c.notNull().unique())
      .addColumn('from_unit', 'text', (c) => c.notNull())
      .addColumn('to_unit', 'text', (c) => c.notNull())
      .addColumn('urgent', 'integer', (c) => c.notNull())
      // NULL once it was handed over or given up.
      .addColumn('file', 'blob')
      .addColumn('octets', 'integer', (c) => c.notNull())
      .addColumn('arrived_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('reason', 'text')
      // What this unit signed last about it.
      .addColumn('receipt', 'blob', (c) => c.notNull())
      // 1 once that was said to the unit that made it.
      .addColumn('told', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('parcel_held_by_addressee').on('parcel_held').columns(['to_unit', 'state']).execute();
    await db.schema.createIndex('parcel_held_by_sender').on('parcel_held').columns(['from_unit', 'state']).execute();
  },
};
