// The one file that opens the database. SQLite, one process, every commit on the disk before it is answered.
import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { asCopError, CopError, printable } from '#protocol';
import { connect } from './dialect.ts';
import { diskError } from './disk.ts';
import { init } from './migrations/001-init.ts';
import { protection } from './migrations/002-protection.ts';
import { audit } from './migrations/003-audit.ts';
import { contacts } from './migrations/004-contacts.ts';
import { procedures } from './migrations/005-procedures.ts';
import { rectification } from './migrations/006-rectification.ts';
import { review } from './migrations/007-review.ts';
import { assignment } from './migrations/008-assignment.ts';
import { outages } from './migrations/009-outages.ts';
import { stepDays } from './migrations/010-step-days.ts';
import { documents } from './migrations/011-documents.ts';
import { personActs } from './migrations/012-person-acts.ts';
import { logframe } from './migrations/013-logframe.ts';
import { courier } from './migrations/014-courier.ts';
import { relay } from './migrations/015-relay.ts';
import { manyMessages } from './migrations/016-many-messages.ts';
import { runBy } from './run-by.ts';
import type { Schema } from './schema.ts';
import { checkPages, damaged, forgetSchema, isSchemaAltered, noteSchema } from './soundness.ts';
import { isWalDamaged } from './wal.ts';

/** What a transaction body gets. */
export type Tx = Transaction<Schema>;

/** What a read gets: the connection or a transaction. */
export type Reader = Kysely<Schema>;

/** What brings a database up to date. Names sort in the order in which they run; one is never changed once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-init': init,
  '002-protection': protection,
  '003-audit': audit,
  '004-contacts': contacts,
  '005-procedures': procedures,
  '006-rectification': rectification,
  '007-review': review,
  '008-assignment': assignment,
  '009-outages': outages,
  '010-step-days': stepDays,
  '011-documents': documents,
  '012-person-acts': personActs,
  '013-logframe': logframe,
  '014-courier': courier,
  '015-relay': relay,
  '016-many-messages': manyMessages,
};

// Writes that wait share a commit: throughput does not hang on one fsync per message.
const WRITES_PER_COMMIT = 128;

// While writes come close upon one another, a commit waits for more of them: meanwhile the process goes on with what they need. So many times as long as a
// commit takes, so that commits take a fifth of the time, and never longer than this.
const GATHER_COMMITS = 4;
const GATHER_MAX_MS = 20;

// How long a write that nobody waits for may wait for another to share its commit with.
const SOON_MS = 50;

const savepoint = CompiledQuery.raw('savepoint one');
const releaseSavepoint = CompiledQuery.raw('release one');
const rollbackToSavepoint = CompiledQuery.raw('rollback to one');

/** Writes what the writes of one commit have gathered, in their order. */
export type Gathered<T> = (tx: Tx, items: readonly T[]) => Promise<void>;

interface WaitingWrite {
  work: (tx: Tx) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  /** Nobody waits for it. */
  soon: boolean;
}

/** The unit's database. Owner of the connection; everybody else gets a reader or a transaction for a callback. */
export class Store {
  readonly file: string;
  readonly #sqlite: Sqlite.Database;
  readonly #run: ReturnType<typeof connect>['run'];
  readonly #db: Kysely<Schema>;
  #waiting: WaitingWrite[] = [];
  #onCommit: (() => void)[] = [];
  /** What the write that runs has gathered, and the transaction that it got. */
  #gathering: { tx: Tx | undefined; what: { write: Gathered<unknown>; items: readonly unknown[] }[] } = { tx: undefined, what: [] };
  #running: Promise<void> | undefined;
  #soon: NodeJS.Timeout | undefined;
  #trouble: CopError | undefined;
  /** How long a commit waits for further writes; 0 while they come one by one. */
  #gatherMs = 0;
  /** When the last commit ended, and how long it kept the process from everything else. */
  #committedAt = 0;
  #commitMs = 0;

  private constructor(file: string, sqlite: Sqlite.Database) {
    this.file = file;
    this.#sqlite = sqlite;
    const { db, run } = connect(sqlite);
    this.#db = db;
    this.#run = run;
    // What reads while somebody writes waits, as Kysely has it wait: it must not see what is not committed.
    runBy(db, (query) => (sqlite.inTransaction ? undefined : run(query)));
  }

  /**
   * Opens the database `file` and brings it up to date, in one transaction: whoever is killed meanwhile has changed nothing. `create` makes a new
   * one and refuses an existing file.
   * Throws FILE_EXISTS, FILE_UNREADABLE, STORE_LOCKED (another process), STORE_CORRUPT, STORE_NEWER, STORE_FULL, STORE_READ_ONLY, STORE_FAILED.
   */
  static async open(file: string, { create }: { create: boolean }): Promise<Store> {
    if (create && existsSync(file)) throw new CopError('FILE_EXISTS', { file });
    if (!create && !existsSync(file)) throw new CopError('FILE_UNREADABLE', { file, detail: 'ENOENT' });
    let sqlite: Sqlite.Database | undefined;
    try {
      refuseDamagedWal(file);
      sqlite = new Sqlite(file, { timeout: 500 });
      try {
        configure(sqlite);
      } catch (error) {
        // None of these statements can be wrong: what SQLite cannot make out here is the schema, or a page.
        throw /^SQLITE_(ERROR|TOOBIG|MISMATCH|FORMAT)/.test(codeOf(error)) ? damaged(String(error)) : error;
      }
      const store = new Store(file, sqlite);
      await store.#migrate();
      // What a statement or a savepoint may have to undo is kept in memory: it went to a file, which cost more than a message's rows. A migration that
      // sorts a whole table keeps the file.
      sqlite.pragma('temp_store = MEMORY');
      return store;
    } catch (error) {
      sqlite?.close();
      throw storeError(file, error);
    }
  }

  /** Runs `read` outside a transaction. Throws STORE_CORRUPT, STORE_FULL, STORE_READ_ONLY or STORE_FAILED for what the disk refuses. */
  async read<T>(read: (db: Reader) => Promise<T>): Promise<T> {
    try {
      return await read(this.#db);
    } catch (error) {
      throw this.#told(error);
    }
  }

  /** What the disk refused last: until it takes a write again, and damage until the gateway is started on a sound database. */
  get trouble(): CopError | undefined {
    return this.#trouble;
  }

  /**
   * Runs `work` in a transaction and resolves once it is durable. Several waiting writes share one commit; each has a
   * savepoint of its own, so that one that throws undoes itself alone.
   * `work` must await nothing but statements of `tx`: cryptography is done before.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const written = this.#queued(work, false);
    this.#running ??= this.#commitAll();
    return written;
  }

  /**
   * As `write`, for what is no worse for being lost with a power cut and on which nothing waits: it goes with the next commit, or after a moment with
   * one of its own. A commit keeps the whole process waiting for the disk, and what is urgent came in the same breath.
   */
  writeSoon<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const written = this.#queued(work, true);
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      if (this.#waiting.length > 0) this.#running ??= this.#commitAll();
    }, SOON_MS);
    return written;
  }

  #queued<T>(work: (tx: Tx) => Promise<T>, soon: boolean): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.push({ work, resolve, reject, soon });
    return promise as Promise<T>;
  }

  /** Called by the body of a write: `then` runs once it is durable, and never when it is undone. */
  afterCommit(then: () => void): void {
    this.#onCommit.push(then);
  }

  /**
   * Called by the body of a write: `write` gets these items together with those of the other writes of the same commit, once, at its end. It is for what
   * costs little more for many than for one, such as the growth of a tree. What a write has gathered goes with it when it is undone.
   */
  gather<T>(tx: Tx, write: Gathered<T>, items: readonly T[]): void {
    if (tx !== this.#gathering.tx) throw new TypeError('only a write that runs can gather');
    this.#gathering.what.push({ write: write as Gathered<unknown>, items });
  }

  /** Overwrites what was destroyed in the log too: there it would stand until the log happens to come round to it. */
  async purge(): Promise<void> {
    await this.read((db) => sql`pragma wal_checkpoint(truncate)`.execute(db));
  }

  /** Octets of the database on the disk. */
  octets(): number {
    const pages = this.#sqlite.pragma('page_count', { simple: true }) as number;
    return pages * (this.#sqlite.pragma('page_size', { simple: true }) as number);
  }

  /** Waits for running writes, then closes. */
  async close(): Promise<void> {
    clearTimeout(this.#soon);
    if (this.#waiting.length > 0) this.#running ??= this.#commitAll();
    while (this.#running) await this.#running;
    await this.#db.destroy();
  }

  async #migrate(): Promise<void> {
    const migrator = new Migrator({ db: this.#db, provider: { getMigrations: async () => migrations } });
    // What a newer version has made of it is told as such.
    if (isSchemaAltered(this.#sqlite) && unknownMigrations(this.#sqlite).length === 0)
      throw new CopError('STORE_CORRUPT', { file: this.file, detail: 'schema' });
    if ((await migrator.getMigrations()).some(({ executedAt }) => !executedAt)) forgetSchema(this.#sqlite);
    const { error } = await migrator.migrateToLatest();
    if (!error) return noteSchema(this.#sqlite);
    if (!(error instanceof Error) || !/missing|corrupted migrations/.test(error.message)) throw error;
    const [newer] = unknownMigrations(this.#sqlite);
    throw newer
      ? new CopError('STORE_NEWER', { file: this.file, got: newer }, error)
      : new CopError('STORE_CORRUPT', { file: this.file, detail: 'kysely_migration' }, error);
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      // So close upon the last one: there are more to come.
      if (performance.now() - this.#committedAt < this.#commitMs) this.#gatherMs = Math.max(1, this.#gatherMs);
      if (this.#gatherMs > 0 && this.#waiting.length < WRITES_PER_COMMIT) await sleep(this.#gatherMs);
      this.#gatherMs = this.#gatherFor(await this.#commit());
    }
    this.#running = undefined;
  }

  /** How long the next commit waits, after one with so many writes that somebody waited for. */
  #gatherFor(writes: number): number {
    if (writes > 1) return Math.min(Math.max(1, 2 * this.#gatherMs), GATHER_COMMITS * this.#commitMs, GATHER_MAX_MS);
    return this.#gatherMs > 1 ? this.#gatherMs / 2 : 0;
  }

  /** Commits what waits; how many writes that were that somebody waits for. */
  async #commit(): Promise<number> {
    const batch: WaitingWrite[] = [];
    const settled: (() => void)[] = [];
    const gathered = new Map<Gathered<unknown>, unknown[]>();
    let undone: unknown;
    let worked = 0;
    try {
      await this.#db.transaction().execute(async (tx) => {
        runBy(tx, this.#run);
        // Also what came while the transaction waited for reads, or runs.
        for (let next = this.#waiting.shift(); next; next = batch.length < WRITES_PER_COMMIT ? this.#waiting.shift() : undefined) {
          batch.push(next);
          const { work, resolve, reject } = next;
          this.#run(savepoint);
          this.#onCommit = [];
          this.#gathering = { tx, what: [] };
          try {
            const value = await work(tx);
            this.#run(releaseSavepoint);
            for (const { write, items } of this.#gathering.what) gathered.set(write, (gathered.get(write) ?? []).concat(items));
            settled.push(...this.#onCommit, () => resolve(value));
          } catch (error) {
            // A full disk undoes the whole transaction, savepoints too; what then fails for want of them says nothing.
            if (!this.#sqlite.inTransaction) undone = error;
            this.#run(rollbackToSavepoint);
            this.#run(releaseSavepoint);
            settled.push(() => reject(this.#told(error)));
          }
        }
        this.#onCommit = [];
        this.#gathering = { tx: undefined, what: [] };
        for (const [write, items] of gathered) await write(tx, items);
        settled.unshift(...this.#onCommit);
        worked = performance.now();
      });
      this.#committedAt = performance.now();
      this.#commitMs = this.#committedAt - worked;
      if (this.#trouble?.code !== 'STORE_CORRUPT') this.#trouble = undefined;
      for (const settle of settled) settle();
    } catch (error) {
      // Where the transaction did not even begin, those are told who would have been in it.
      if (batch.length === 0) batch.push(...this.#waiting.splice(0, WRITES_PER_COMMIT));
      // The commit itself failed: nothing of the batch is durable, so nobody may be told otherwise.
      for (const { reject } of batch) reject(this.#told(undone ?? error));
    }
    return batch.filter(({ soon }) => !soon).length;
  }

  #told(error: unknown): unknown {
    const told = storeError(this.file, error);
    if (told !== error) this.#trouble = asCopError(told);
    return told;
  }
}

function configure(sqlite: Sqlite.Database): void {
  // Exclusive: a second process on the same file is refused, and the shared-memory file is not needed.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('secure_delete = ON');
  // 16 MB: the end of every index stays at hand while the log grows.
  sqlite.pragma('cache_size = -16384');
  // 16 MB of log before it is written back: the same pages of an index are then written once for many commits.
  sqlite.pragma('wal_autocheckpoint = 4000');
  sqlite.pragma('trusted_schema = OFF');
  // Takes the lock now rather than at the first write.
  sqlite.exec('begin immediate; commit');
  checkPages(sqlite);
}

function unknownMigrations(sqlite: Sqlite.Database): string[] {
  const names = sqlite.prepare('select name from kysely_migration order by name').pluck().all() as string[];
  return names.filter((name) => !Object.hasOwn(migrations, name)).map((name) => printable(name));
}

/** Throws STORE_CORRUPT for a write-ahead log that has lost what was committed; SQLite would open without it, and remove it at the end. */
function refuseDamagedWal(file: string): void {
  if (!isWalDamaged(`${file}-wal`)) return;
  // A log into which another process just writes may look like that.
  const probe = new Sqlite(file, { readonly: true, timeout: 500 });
  const hadIndex = existsSync(`${file}-shm`);
  try {
    probe.prepare('select count(*) from sqlite_schema').get();
  } finally {
    probe.close();
    if (!hadIndex) rmSync(`${file}-shm`, { force: true });
  }
  throw new CopError('STORE_CORRUPT', { file, detail: 'WAL' });
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function storeError(file: string, error: unknown): unknown {
  if (asCopError(error)) return error;
  const code = codeOf(error);
  // By prefix: SQLite says more after it, such as SQLITE_CORRUPT_INDEX.
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new CopError('STORE_LOCKED', { file }, error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new CopError('STORE_CORRUPT', { file, detail: code }, error);
  if (/^SQLITE_(IOERR|FULL|READONLY|CANTOPEN|NOMEM|PERM|AUTH)/.test(code)) return diskError(file, code, error);
  // What the system itself says of a file.
  if (/^E[A-Z]+$/.test(code)) return diskError(file, code, error);
  // A constraint that fails, or anything that is not the disk, is a bug of ours: it keeps its stack.
  return error;
}
