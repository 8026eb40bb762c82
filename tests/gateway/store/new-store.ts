// A new database in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { Store } from '../../../gateway/store/database.ts';

/** A folder that is removed with what it holds. */
export interface Folder extends Disposable {
  dir: string;
  file: string;
}

/** A fresh folder; `file` is where its database shall stand. */
export function folder(): Folder {
  const dir = mkdtempSync(join(tmpdir(), 'cop-store-'));
  return { dir, file: join(dir, 'cop.sqlite'), [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }) };
}

/** An open new database, closed and removed at the end. */
export async function newStore(): Promise<{ store: Store } & AsyncDisposable> {
  const { file, [Symbol.dispose]: remove } = folder();
  const store = await Store.open(file, { create: true });
  return {
    store,
    async [Symbol.asyncDispose]() {
      await store.close();
      remove();
    },
  };
}

/** A new store for each test of the file, handed over before it runs. */
export function storeForEach(hand: (store: Store) => void): void {
  let opened: Awaited<ReturnType<typeof newStore>>;
  beforeEach(async () => {
    opened = await newStore();
    hand(opened.store);
  });
  afterEach(() => opened[Symbol.asyncDispose]());
}
