// What the database promises: settings in force, one owner, damage named, and a write answered only once it is durable.
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, copyFileSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { forgetIn } from '../../../gateway/store/audit-pieces.ts';
import { Store } from '../../../gateway/store/database.ts';
import { addFact, fact } from '../../../gateway/store/trust-records.ts';
import { CopError } from '../../../protocol/index.ts';
import { refusal } from '../../protocol/world.ts';
import { folder, newStore } from './new-store.ts';

const otherProcess = join(import.meta.dirname, 'other-process.ts');
const noRoomProcess = join(import.meta.dirname, 'no-room-process.ts');

const bytes = (text: string) => Buffer.from(text);

describe('settings', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
    ['trusted_schema', 0],
    ['temp_store', 2],
    ['locking_mode', 'exclusive'],
  ])('%s is in force', async (name, expected) => {
    await using opened = await newStore();
    const { rows } = await opened.store.read((db) => sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db));
    expect(rows).toEqual([{ [name]: expected }]);
  });
});

describe('opening', () => {
  it('refuses to make a database where a file is, and to open one where none is', async () => {
    using place = folder();
    expect(await refusal(() => Store.open(place.file, { create: false }))).toBe('FILE_UNREADABLE');
    writeFileSync(place.file, 'somebody’s notes');
    expect(await refusal(() => Store.open(place.file, { create: true }))).toBe('FILE_EXISTS');
    expect(readFileSync(place.file, 'utf8')).toBe('somebody’s notes');
  });

  it('refuses a second owner in this process, and leaves the first one working', async () => {
    await using opened = await newStore();
    expect(await refusal(() => Store.open(opened.store.file, { create: false }))).toBe('STORE_LOCKED');
    await opened.store.write((tx) => addFact(tx, 'still', bytes('here')));
    expect(await opened.store.read((db) => fact(db, 'still'))).toEqual(bytes('here'));
  });

  it('refuses a second owner in another process, for reading too', async () => {
    await using opened = await newStore();
    expect(execFileSync(process.execPath, [otherProcess, opened.store.file], { encoding: 'utf8' }).trim()).toBe('STORE_LOCKED');
    const reader = new Sqlite(opened.store.file, { readonly: true, timeout: 50 });
    expect(() => reader.prepare('select * from fact').all()).toThrow(/locked/);
    reader.close();
  });

  it('can be opened again after a clean close, with what it held', async () => {
    using place = folder();
    const first = await Store.open(place.file, { create: true });
    await first.write((tx) => addFact(tx, 'a', bytes('1')));
    await first.close();
    const second = await Store.open(place.file, { create: false });
    expect(await second.read((db) => fact(db, 'a'))).toEqual(bytes('1'));
    await second.close();
  });

  it('names a damaged database', async () => {
    using place = folder();
    const store = await Store.open(place.file, { create: true });
    for (let i = 0; i < 40; i++) await store.write((tx) => addFact(tx, `fact ${i}`, Buffer.alloc(900, i)));
    await store.close();
    const descriptor = openSync(place.file, 'r+');
    const octets = readFileSync(place.file).length;
    // From the second page on: the first says that it is a database at all.
    for (let at = 4096; at < octets; at += 4096) writeSync(descriptor, Buffer.alloc(64, 0xa5), 0, 64, at);
    closeSync(descriptor);
    const before = readFileSync(place.file);
    expect(await refusal(() => Store.open(place.file, { create: false }))).toBe('STORE_CORRUPT');
    expect(readFileSync(place.file), 'evidence for the repair').toEqual(before);
  });

  it('names a database that was cut short', async () => {
    using place = folder();
    const store = await Store.open(place.file, { create: true });
    for (let i = 0; i < 40; i++) await store.write((tx) => addFact(tx, `fact ${i}`, Buffer.alloc(900, i)));
    await store.close();
    truncateSync(place.file, 5 * 4096);
    expect(await refusal(() => Store.open(place.file, { create: false }))).toBe('STORE_CORRUPT');
  });

  it('names a file that is no database', async () => {
    using place = folder();
    writeFileSync(place.file, 'Rapport du 24 novembre\n'.repeat(400));
    expect(await refusal(() => Store.open(place.file, { create: false }))).toBe('STORE_CORRUPT');
  });

  it('names a folder in the place of the database', async () => {
    using place = folder();
    expect(await refusal(() => Store.open(place.dir, { create: false }))).toBe('STORE_FAILED');
  });

  it('names a database of a newer version, and does not touch it', async () => {
    using place = folder();
    await (await Store.open(place.file, { create: true })).close();
    const newer = new Sqlite(place.file);
    newer.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run('999-casework', new Date().toISOString());
    newer.exec('create table casework (id integer primary key)');
    newer.close();
    expect(await refusal(() => Store.open(place.file, { create: false }))).toBe('STORE_NEWER');
    const after = new Sqlite(place.file);
    expect(after.prepare('select name from kysely_migration order by name').pluck().all()).toEqual([
      '001-init',
      '002-protection',
      '003-audit',
      '004-contacts',
      '005-procedures',
      '006-rectification',
      '007-review',
      '008-assignment',
      '009-outages',
      '010-step-days',
      '011-documents',
      '012-person-acts',
      '013-logframe',
      '014-courier',
      '015-relay',
      '016-many-messages',
      '999-casework',
    ]);
    after.close();
  });

  it('names a database that may only be read', async ({ skip }) => {
    using place = folder();
    await (await Store.open(place.file, { create: true })).close();
    chmodSync(place.file, 0o444);
    chmodSync(place.dir, 0o555);
    try {
      if (process.getuid?.() !== 0) {
        expect(await refusal(() => Store.open(place.file, { create: false }))).toBe('STORE_READ_ONLY');
        return;
      }
      // Permissions do not bind root: somebody else must try.
      let said: string;
      try {
        said = execFileSync(process.execPath, [otherProcess, place.file], { encoding: 'utf8', uid: 65_534, gid: 65_534, cwd: '/' }).trim();
      } catch (error) {
        return skip(`the user nobody cannot run Node here: ${String(error).slice(0, 80)}`);
      }
      expect(said).toBe('STORE_READ_ONLY');
    } finally {
      chmodSync(place.dir, 0o755);
    }
  });
});

describe('writing', () => {
  it('undoes the one that throws, and only that one', async () => {
    await using opened = await newStore();
    const { store } = opened;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 300 }, (_, i) =>
        store.write(async (tx) => {
          await addFact(tx, `fact ${i}`, bytes(String(i)));
          if (i % 50 === 7) throw new CopError('STEP_OVERTAKEN', { got: String(i) });
          return i;
        }),
      ),
    );
    const failed = outcomes.flatMap((outcome, i) => (outcome.status === 'rejected' ? [[i, (outcome.reason as CopError).code]] : []));
    expect(failed).toEqual([7, 57, 107, 157, 207, 257].map((i) => [i, 'STEP_OVERTAKEN']));
    expect(outcomes[8]).toEqual({ status: 'fulfilled', value: 8 });
    const names = await store.read((db) => db.selectFrom('fact').select('name').execute());
    expect(names).toHaveLength(294);
    expect(names.some(({ name }) => name === 'fact 57')).toBe(false);
  });

  it('undoes a statement that a constraint refuses, and keeps its neighbours', async () => {
    await using opened = await newStore();
    const { store } = opened;
    const [first, twice, other] = await Promise.allSettled([
      store.write((tx) => addFact(tx, 'unit', bytes('ML-BRTMTH'))),
      store.write(async (tx) => {
        await addFact(tx, 'companion', bytes('x'));
        await addFact(tx, 'unit', bytes('SN-DNLTM'));
      }),
      store.write((tx) => addFact(tx, 'other', bytes('y'))),
    ]);
    expect([first?.status, twice?.status, other?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.read(async (db) => [await fact(db, 'unit'), await fact(db, 'companion'), await fact(db, 'other')])).toEqual([
      bytes('ML-BRTMTH'),
      undefined,
      bytes('y'),
    ]);
  });

  it('resolves only when a copy of the files, taken at that moment, holds the write', async () => {
    await using opened = await newStore();
    using copy = folder();
    const { store } = opened;
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 10 }, (_, i) => store.write((tx) => addFact(tx, `fact ${round}.${i}`, bytes('x')))));
      // What a power cut would leave: the file and its log, not what a process holds in memory.
      const left = join(copy.dir, `cut-${round}.sqlite`);
      copyFileSync(store.file, left);
      copyFileSync(`${store.file}-wal`, `${left}-wal`);
      const after = await Store.open(left, { create: false });
      const { rows } = await after.read((db) => sql<{ n: number }>`select count(*) as n from fact`.execute(db));
      expect(rows[0]?.n).toBe((round + 1) * 10);
      await after.close();
    }
  });

  it('has no part of a write in a copy of the files taken while it runs', async () => {
    await using opened = await newStore();
    using copy = folder();
    const { store } = opened;
    const left = join(copy.dir, 'cut.sqlite');
    await store.write(async (tx) => {
      await addFact(tx, 'half', bytes('x'));
      copyFileSync(store.file, left);
      copyFileSync(`${store.file}-wal`, `${left}-wal`);
      await addFact(tx, 'whole', bytes('x'));
    });
    const after = await Store.open(left, { create: false });
    expect(await after.read((db) => fact(db, 'half'))).toBeUndefined();
    await after.close();
  });

  it('tells everybody in the commit when the disk is full, keeps nothing of it, and works again when there is room', async () => {
    await using opened = await newStore();
    const { store } = opened;
    await store.write((tx) => addFact(tx, 'before', bytes('x')));
    const { rows } = await store.read((db) => sql<{ page_count: number }>`pragma page_count`.execute(db));
    await store.read((db) => sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 4))}`.execute(db));
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => store.write((tx) => addFact(tx, `fact ${i}`, Buffer.alloc(3_000)))));
    const stored = await store.read((db) => db.selectFrom('fact').select('name').execute());
    const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(new Set(['STORE_FULL']));
    expect(stored).toHaveLength(1 + outcomes.length - refused.length);
    await store.read((db) => sql`pragma max_page_count = 1000000`.execute(db));
    await store.write((tx) => addFact(tx, 'after', Buffer.alloc(9_000)));
    expect(await store.read((db) => fact(db, 'after'))).toHaveLength(9_000);
  });

  it('says so too when it is the commit that finds no room', async () => {
    using place = folder();
    await (await Store.open(place.file, { create: true })).close();
    // A limit on the size of files, in blocks of 512 octets: for a database that cannot grow it is a full disk.
    const limited = ['-c', 'ulimit -f 2000 && exec "$0" "$@"', process.execPath, noRoomProcess, place.file];
    const said = JSON.parse(execFileSync('sh', limited, { encoding: 'utf8' })) as { failed: string[]; stored: number; kept: number };
    expect(said.failed).toEqual(['STORE_FAILED', 'STORE_FAILED', 'STORE_FAILED']);
    expect([said.stored > 0, said.kept]).toEqual([true, said.stored]);
    const after = await Store.open(place.file, { create: false });
    await after.write((tx) => addFact(tx, 'after', Buffer.alloc(90_000)));
    expect(await after.read((db) => db.selectFrom('fact').select('name').execute())).toHaveLength(said.stored + 1);
    await after.close();
  });

  it('names an index that no longer fits its table as damage', async () => {
    using place = folder();
    await (await Store.open(place.file, { create: true })).close();
    // A row that says other than its index, as a failing disk leaves it: what is looked for would be passed over in silence.
    const index = tamper(place.file, (db) => {
      db.exec("insert into delivery (message_id, to_unit, status, since) values ('m', 'SN-DNLTM', 'queued', 1)");
      const entry = db.prepare("select * from sqlite_schema where name = 'delivery_by_digest'").get() as Record<string, unknown>;
      db.exec("delete from sqlite_schema where name = 'delivery_by_digest'");
      return entry;
    });
    tamper(place.file, (db) => db.exec("update delivery set envelope_digest = x'01'"));
    tamper(place.file, (db) => db.prepare('insert into sqlite_schema values (:type, :name, :tbl_name, :rootpage, :sql)').run(index));
    expect(await refusal(() => Store.open(place.file, { create: false }))).toBe('STORE_CORRUPT');
  });

  it('names as damage what SQLite finds only while it runs', async () => {
    using place = folder();
    await (await Store.open(place.file, { create: true })).close();
    // The indexes of the audit log are not compared at the start.
    const index = tamper(place.file, (db) => {
      db.exec("insert into audit_entry (id, at, operation, act, officer, record) values (1, 1, 'access', 'peer.read', 'ol-1', x'00')");
      const entry = db.prepare("select * from sqlite_schema where name = 'audit_entry_by_officer'").get() as Record<string, unknown>;
      db.exec("delete from sqlite_schema where name = 'audit_entry_by_officer'");
      return entry;
    });
    tamper(place.file, (db) => db.exec("update audit_entry set officer = 'ol-2'"));
    tamper(place.file, (db) => db.prepare('insert into sqlite_schema values (:type, :name, :tbl_name, :rootpage, :sql)').run(index));
    const store = await Store.open(place.file, { create: false });
    expect(await refusal(() => store.write((tx) => forgetIn(tx, [1])))).toBe('STORE_CORRUPT');
    await store.close();
  });

  it('names a schema that reads other than when the database was brought up to date', async () => {
    using place = folder();
    await (await Store.open(place.file, { create: true })).close();
    tamper(place.file, (db) =>
      db.exec("update sqlite_schema set sql = replace(sql, '\"reason\"', '\"seasor\"') where name = 'quarantine' or name = 'delivery'"),
    );
    expect(await refusal(() => Store.open(place.file, { create: false }))).toBe('STORE_CORRUPT');
  });

  it('closes only after what was asked for is written', async () => {
    using place = folder();
    const store = await Store.open(place.file, { create: true });
    const writes = Array.from({ length: 200 }, (_, i) => store.write((tx) => addFact(tx, `fact ${i}`, bytes('x'))));
    await store.close();
    expect((await Promise.allSettled(writes)).every(({ status }) => status === 'fulfilled')).toBe(true);
    const again = await Store.open(place.file, { create: false });
    expect(await again.read((db) => db.selectFrom('fact').select('name').execute())).toHaveLength(200);
    await again.close();
  });
});

/** Works on a database's own catalogue. */
function tamper<T>(file: string, work: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(file);
  try {
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    return work(db);
  } finally {
    db.close();
  }
}

describe('what may wait a moment', () => {
  it('goes with the next write, in one commit, and before it', async () => {
    await using opened = await newStore();
    const order: string[] = [];
    const note = (name: string) => async (tx: Parameters<typeof addFact>[0]) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from fact where name in ('soon', 'now')`.execute(tx);
      order.push(`${name} after ${rows[0]?.n}`);
      await addFact(tx, name, bytes(name));
    };
    const soon = opened.store.writeSoon(note('soon')).then(() => order.push('soon durable'));
    await opened.store.write(note('now'));
    await soon;
    // Told one after the other: neither was durable before the other had run.
    expect(order).toEqual(['soon after 0', 'now after 1', 'soon durable']);
  });

  it('does not begin a commit by itself at once, but does after a moment', async () => {
    await using opened = await newStore();
    let ran = false;
    const soon = opened.store.writeSoon(async (tx) => {
      ran = true;
      await addFact(tx, 'soon', bytes('soon'));
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(ran).toBe(false);
    await soon;
    expect(await opened.store.read((db) => fact(db, 'soon'))).toEqual(bytes('soon'));
  });

  it('is there when the database is closed at once', async () => {
    using place = folder();
    const first = await Store.open(place.file, { create: true });
    const soon = first.writeSoon((tx) => addFact(tx, 'soon', bytes('soon')));
    await first.close();
    await soon;
    await using second = { store: await Store.open(place.file, { create: false }), [Symbol.asyncDispose]: async () => second.store.close() };
    expect(await second.store.read((db) => fact(db, 'soon'))).toEqual(bytes('soon'));
  });
});
