import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect } from 'vitest';
import { DetailsCipher } from '../../../gateway/audit/details-cipher.ts';
import type { VerifyDeps } from '../../../gateway/audit/verify.ts';
import { readSecrets, readUnitFile, toConfig } from '../../../gateway/index.ts';
import { Directory } from '../../../gateway/keys/directory.ts';
import { RecordCipher } from '../../../gateway/keys/record-cipher.ts';
import { Store } from '../../../gateway/store/database.ts';

/** Works on a copy of a unit's folder after these statements have run on its database; each must change something. `flip` changes one bit. */
export async function onLogCopy<T>(home: string, statements: readonly string[], work: (deps: VerifyDeps) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'cop-log-'));
  try {
    cpSync(home, copy, { recursive: true });
    const config = toConfig(copy, readUnitFile(copy), {});
    const db = new Sqlite(config.files.database);
    const flip = (octets: unknown, at: unknown) => Buffer.from(octets as Buffer).map((octet, i) => (i === at ? octet ^ 1 : octet));
    db.function('flip', (octets) => flip(octets, 5));
    db.function('flip_at', flip);
    for (const sql of statements) expect(db.prepare(sql).run().changes, sql).toBeGreaterThan(0);
    db.close();
    const cipher = new RecordCipher(readSecrets(config).masterKey);
    const store = await Store.open(config.files.database, { create: false });
    try {
      const details = await DetailsCipher.load(store, cipher, new Date());
      return await work({ self: config.unit, store, directory: await Directory.load(store), cipher, details, now: () => new Date() });
    } finally {
      await store.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
