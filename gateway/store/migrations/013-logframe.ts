import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the logical framework counts, hour by hour, and what officers declare and set for it. */
export const logframe: Migration = {
  async up(db: Kysely<unknown>) {
    // JSON array of words without personal data; NULL for messages from before: then the content is opened once.
    await db.schema.alterTable('message').addColumn('counted', 'text').execute();
    // Answers: which orders and steps came since?
    await db.schema.createIndex('message_by_kind').on('message').columns(['kind']).execute();
    // One thing that counts: how much, when, as what.
    await db.schema
      .createTable('logframe_item')
      .addColumn('exchange', 'text', (c) => c.notNull())
      .addColumn('from_unit', 'text', (c) => c.notNull())
      .addColumn('indicator', 'text', (c) => c.notNull())
      // Of several of one exchange: a partner, a line of a report; empty otherwise.
      .addColumn('part', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      // Words of the indicator's dimensions, in their order, separated by "|".
      .addColumn('cell', 'text', (c) => c.notNull())
      .addColumn('value', 'bigint', (c) => c.notNull())
      // The receipt that makes it count.
      .addColumn('receipt', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('logframe_item_key', ['exchange', 'from_unit', 'indicator', 'part'])
      .execute();
    // Answers: which exchanges are behind a number?
    await db.schema.createIndex('logframe_item_by_time').on('logframe_item').columns(['indicator', 'at']).execute();
    // The items added up by hour and by day of UTC, so that years are read at once; time zones here differ by whole hours.
    await db.schema
      .createTable('logframe_sum')
      .addColumn('indicator', 'text', (c) => c.notNull())
      .addColumn('hours', 'integer', (c) => c.notNull())
      .addColumn('begins', 'integer', (c) => c.notNull())
      .addColumn('cell', 'text', (c) => c.notNull())
      .addColumn('value', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('logframe_sum_key', ['indicator', 'hours', 'begins', 'cell'])
      .execute();
    // What an order of its sender makes of a message: another one takes its place, or it is taken back (NULL).
    await db.schema
      .createTable('logframe_change')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('from_unit', 'text', (c) => c.notNull())
      .addColumn('peer', 'text', (c) => c.notNull())
      .addColumn('of_message', 'text', (c) => c.notNull())
      .addColumn('by_message', 'text')
      .execute();
    await db.schema.createIndex('logframe_change_of').on('logframe_change').columns(['of_message']).execute();
    await db.schema.createIndex('logframe_change_by').on('logframe_change').columns(['by_message']).execute();
    // What officers declare, with its source; another officer confirms or rejects it.
    await db.schema
      .createTable('logframe_declaration')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('indicator', 'text', (c) => c.notNull())
      .addColumn('period', 'text', (c) => c.notNull())
      .addColumn('from_at', 'bigint', (c) => c.notNull())
      .addColumn('until_at', 'bigint', (c) => c.notNull())
      // JSON: [{cell, value}], or {part, whole}.
      .addColumn('said', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('verification', 'text', (c) => c.notNull())
      .addColumn('declared_by', 'text', (c) => c.notNull())
      .addColumn('declared_at', 'bigint', (c) => c.notNull())
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', 'bigint')
      .addColumn('accepted', 'integer')
      .execute();
    // Baselines, milestones and targets: each new one stands beside the earlier ones.
    await db.schema
      .createTable('logframe_target')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('indicator', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('on_day', 'text', (c) => c.notNull())
      .addColumn('value', 'real', (c) => c.notNull())
      .addColumn('set_by', 'text', (c) => c.notNull())
      .addColumn('set_at', 'bigint', (c) => c.notNull())
      .execute();
  },
};
