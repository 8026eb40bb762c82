import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Everything that an exchange needs. Written with the schema builder, so that SQLite and PostgreSQL share it. */
export const init: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('fact')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'blob', (c) => c.notNull())
      .execute();

    await db.schema
      .createTable('unit_key')
      .addColumn('kid', 'text', (c) => c.primaryKey())
      .addColumn('use', 'text', (c) => c.notNull())
      .addColumn('public_key', 'blob', (c) => c.notNull())
      .addColumn('not_before', 'bigint', (c) => c.notNull())
      .addColumn('not_after', 'bigint', (c) => c.notNull())
      .addColumn('data_key', 'blob')
      .addColumn('sealed', 'blob')
      .execute();

    await db.schema
      .createTable('roster')
      .addColumn('version', 'integer', (c) => c.primaryKey())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .addColumn('stored_at', 'bigint', (c) => c.notNull())
      .execute();

    await db.schema
      .createTable('keyset')
      .addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .addColumn('stored_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('keyset_key', ['unit', 'version'])
      .execute();

    // The unique key is what makes a second delivery of a message impossible. `id` is the order in which messages were
    // stored, which clocks do not tell.
    await db.schema
      .createTable('message')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('direction', 'text', (c) => c.notNull())
      .addColumn('from_unit', 'text', (c) => c.notNull())
      .addColumn('message_id', 'text', (c) => c.notNull())
      .addColumn('exchange_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('answers_id', 'text')
      .addColumn('to_units', 'text', (c) => c.notNull())
      .addColumn('header', 'blob', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('stored_at', 'bigint', (c) => c.notNull())
      .addColumn('priority', 'text', (c) => c.notNull())
      .addColumn('training', 'integer', (c) => c.notNull())
      .addColumn('data_key', 'blob')
      .addColumn('sealed', 'blob')
      .addColumn('envelope', 'blob')
      .addColumn('envelope_digest', 'blob')
      .addUniqueConstraint('message_key', ['message_id', 'from_unit', 'direction'])
      .execute();
    // Answers: which replies belong to this request?
    await db.schema.createIndex('message_by_answer').on('message').columns(['answers_id']).execute();

    await db.schema
      .createTable('delivery')
      .addColumn('message_id', 'text', (c) => c.notNull())
      .addColumn('to_unit', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('lane', 'text')
      .addColumn('number', 'bigint')
      .addColumn('envelope_digest', 'blob')
      .addColumn('envelope_octets', 'integer')
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('delivery_key', ['message_id', 'to_unit'])
      .execute();
    // Answers: what still waits for this peer, and since when?
    await db.schema.createIndex('delivery_by_status').on('delivery').columns(['to_unit', 'status']).execute();
    // Answers: which delivery does this receipt belong to?
    await db.schema.createIndex('delivery_by_digest').on('delivery').columns(['to_unit', 'envelope_digest']).execute();
    // Answers: which deliveries does this acknowledgement cover?
    await db.schema.createIndex('delivery_by_number').on('delivery').columns(['to_unit', 'lane', 'number']).execute();

    await db.schema
      .createTable('lane_item')
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('number', 'bigint', (c) => c.notNull())
      .addColumn('item', 'blob', (c) => c.notNull())
      .addColumn('queued_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('lane_item_key', ['peer', 'lane', 'number'])
      .execute();

    await db.schema
      .createTable('lane')
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('lane', 'text', (c) => c.notNull())
      .addColumn('sent_through', 'bigint', (c) => c.notNull())
      .addColumn('acknowledged_through', 'bigint', (c) => c.notNull())
      .addColumn('received_through', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('lane_key', ['peer', 'lane'])
      .execute();

    await db.schema
      .createTable('receipt')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('direction', 'text', (c) => c.notNull())
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('envelope_digest', 'blob', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('message_id', 'text')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('officer', 'text')
      .addColumn('reason', 'text')
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .addColumn('digest', 'blob', (c) => c.notNull())
      .execute();
    // Answers: was this envelope already answered, and with which receipt? One receipt per status, ever.
    await db.schema.createIndex('receipt_once').unique().on('receipt').columns(['direction', 'peer', 'envelope_digest', 'status']).execute();

    await db.schema
      .createTable('quarantine')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('item', 'blob', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('stored_at', 'bigint', (c) => c.notNull())
      .execute();
    // Answers: which items of this peer are the oldest?
    await db.schema.createIndex('quarantine_by_peer').on('quarantine').columns(['peer', 'id']).execute();
  },
};
