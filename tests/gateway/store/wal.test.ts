// Damage of a write-ahead log is told from what a power cut leaves of one.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Store } from '../../../gateway/store/database.ts';
import { addFact } from '../../../gateway/store/trust-records.ts';
import { isWalDamaged } from '../../../gateway/store/wal.ts';
import { type Folder, folder, newStore } from './new-store.ts';

const FRAME = 24 + 4_096;

let place: Folder;
let log: Buffer;
/** Where the last transaction begins, and the one before it. */
let last: number;
let lastButOne: number;
beforeAll(async () => {
  place = folder();
  await (await Store.open(place.file, { create: true })).close();
  const store = await Store.open(place.file, { create: false });
  // Small ones of one frame, and large ones of several.
  for (let i = 0; i < 8; i++) await store.write((tx) => addFact(tx, `fact ${i}`, Buffer.alloc(i % 3 === 0 ? 12_000 : 10, i)));
  log = readFileSync(`${place.file}-wal`);
  await store.close();
  const ends = Array.from({ length: (log.length - 32) / FRAME }, (_, i) => 32 + i * FRAME).filter((at) => log.readUInt32BE(at + 4) !== 0);
  [lastButOne, last] = [(ends.at(-3) as number) + FRAME, (ends.at(-2) as number) + FRAME];
});
afterAll(() => place[Symbol.dispose]());

const damaged = (octets: Uint8Array) => {
  const file = join(place.dir, 'a-wal');
  writeFileSync(file, octets);
  return isWalDamaged(file);
};
const changed = (at: number, ...octets: number[]) => {
  const copy = Buffer.from(log);
  copy.set(octets, at);
  return copy;
};

describe('a log', () => {
  it('that is not there, empty, or whole', () => {
    expect(isWalDamaged(join(place.dir, 'nowhere'))).toBe(false);
    expect([damaged(new Uint8Array()), damaged(log.subarray(0, 32)), damaged(log)]).toEqual([false, false, false]);
  });

  it('that was cut anywhere is what a power cut leaves', () => {
    for (let octets = 0; octets < log.length; octets += 997) expect(damaged(log.subarray(0, octets)), String(octets)).toBe(false);
  });

  it('of which an octet before the last transaction is another one is damaged', () => {
    expect(lastButOne).toBeGreaterThan(10 * FRAME);
    // Of the last but one, too, unless its own checksum is hit: then the last one is no longer known to follow it.
    for (let at = 0; at < last; at += 313)
      if (at < lastButOne || (at - 32) % FRAME >= 24) expect(damaged(changed(at, (log[at] as number) ^ 0x40)), String(at)).toBe(true);
    for (let frame = 32; frame < lastButOne; frame += FRAME) {
      // Each field of its header: page, size, both salts, both checksums.
      for (const field of [0, 4, 8, 12, 16, 20]) {
        const at = frame + field;
        expect(damaged(changed(at, 255 - (log[at] as number), 255 - (log[at + 1] as number))), `${frame} ${field}`).toBe(true);
      }
    }
  });

  it('whose last transaction is torn, in whatever way, is not', () => {
    for (let frame = last; frame < log.length; frame += FRAME) {
      const torn = Buffer.from(log);
      torn.fill(0, frame + 100, frame + 2_000);
      expect(damaged(torn), String(frame)).toBe(false);
      torn.fill(0, frame, frame + FRAME);
      expect(damaged(torn), String(frame)).toBe(false);
    }
  });

  it('with what an earlier use of the file has left behind its end is not', async () => {
    await using opened = await newStore();
    for (let i = 0; i < 12; i++) await opened.store.write((tx) => addFact(tx, `fact ${i}`, Buffer.alloc(5_000, i)));
    await opened.store.read((db) => sql`pragma wal_checkpoint(restart)`.execute(db));
    const before = readFileSync(`${opened.store.file}-wal`);
    await opened.store.write((tx) => addFact(tx, 'later', Buffer.from('x')));
    const after = readFileSync(`${opened.store.file}-wal`);
    expect(after.length).toBe(before.length);
    expect(after.subarray(0, 32).equals(before.subarray(0, 32))).toBe(false);
    expect(damaged(after)).toBe(false);
    const file = join(place.dir, 'b-wal');
    writeFileSync(file, after);
    truncateSync(file, after.length - 50);
    expect(isWalDamaged(file)).toBe(false);
  });
});
