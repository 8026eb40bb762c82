// What a rolled-back write, a wrong clock or a lifted hold leave of the log, and what is kept of partners.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MessageId, parseFacts, parseMessageId, parseOfficerId, parseUnitId } from '#protocol';
import { DetailsCipher, PIECE_PARTS } from '../../../gateway/audit/details-cipher.ts';
import { DetailsReader } from '../../../gateway/audit/entry-details.ts';
import { AuditLog } from '../../../gateway/audit/log.ts';
import { eraseOldDetails, liftHold, placeHold } from '../../../gateway/audit/retention.ts';
import { RecordCipher } from '../../../gateway/keys/record-cipher.ts';
import { type AuditEntryRow, entriesBetween, listEntries } from '../../../gateway/store/audit-entries.ts';
import { piecesOf } from '../../../gateway/store/audit-pieces.ts';
import { addWitnessed, thinWitnessed, witnessedOf } from '../../../gateway/store/checkpoints.ts';
import { splitRecord } from '../../../gateway/store/entry-record.ts';
import { newStore } from '../store/new-store.ts';

let opened: Awaited<ReturnType<typeof newStore>>;
let audit: AuditLog;
let details: DetailsCipher;
let at: Date;
const now = () => at;
const master = () => new RecordCipher(new Uint8Array(32));
const message = parseMessageId('019aaaaa-0000-7000-8000-000000000001') as MessageId;
const senegal = parseUnitId('SN-DNLTM');
const consulted = { act: 'message.consulted' as const, message, officer: parseOfficerId('ol-1'), role: 'liaison', justification: 'Enquête', subjects: ['s1'] };
beforeEach(async () => {
  opened = await newStore();
  at = new Date('2026-11-24T12:00:00Z');
  details = await DetailsCipher.load(opened.store, master(), at);
  audit = await AuditLog.load(opened.store, details, now);
});
afterEach(() => opened[Symbol.asyncDispose]());

/** What the upkeep does. */
const upkeep = async (instant: string) => {
  at = new Date(instant);
  await details.maintain(at);
  return eraseOldDetails({ store: opened.store, details, audit, now });
};
const people = async () =>
  opened.store.read(async (db) => {
    const all = await entriesBetween(db, 0, Number.MAX_SAFE_INTEGER, 500);
    const reader = await DetailsReader.of(db, all, details.keys);
    return all.map((row) => reader.detailsOf(row)?.officer);
  });

describe('what is rolled back', () => {
  it('leaves the place of the log where it was: a receipt that is signed next promises no later place than its entry gets', async () => {
    await audit.record({ act: 'gateway.started' });
    // As when two officers approve, or answer, at once: the second act is undone with its transaction, after its entries were appended.
    const entry = audit.prepare({ act: 'gateway.started' });
    const undone = opened.store.write(async (tx) => {
      await audit.append(tx, entry, audit.prepare({ act: 'gateway.started' }));
      throw new RangeError('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const { size } = await opened.store.read((db) => db.selectFrom('audit_log').select('size').executeTakeFirstOrThrow());
    // Evidence (protocol/evidence-logs.ts) holds a promise only for an entry at this place or behind it.
    expect(audit.position.size).toBe(size);
  });
});

describe('what an entry holds', () => {
  it('can be read again, however much there was to record: 63 addressees of one view, each covered by two entries of the register', async () => {
    // queue.ts gives every addressee's entry the bases of all who get the same view (screen.ts: view.bases are joined).
    const bases = Array.from({ length: 126 }, (_, n) => `019aaaaa-0000-7000-8000-${String(n).padStart(12, '0')}`);
    await audit.record({ act: 'message.transferred', message, partner: senegal, bases, officer: parseOfficerId('ol-1'), justification: 'Enquête' });
    const [row] = await opened.store.read((db) => entriesBetween(db, 0, Number.MAX_SAFE_INTEGER, 1));
    expect(() => parseFacts(splitRecord(row as AuditEntryRow).facts)).not.toThrow();
  });

  it('is found again among more entries than one sealed piece has parts', async () => {
    const officers = Array.from({ length: 2 * PIECE_PARTS + 3 }, (_, n) => parseOfficerId(`ol-${n}`));
    await audit.record(...officers.map((officer) => ({ ...consulted, officer })));
    await audit.record(consulted);
    expect(await people()).toEqual([...officers, 'ol-1']);
    const { pieces } = await opened.store.read((db) =>
      db
        .selectFrom('audit_piece')
        .select(({ fn }) => fn.countAll<number>().as('pieces'))
        .executeTakeFirstOrThrow(),
    );
    expect(pieces).toBe(4);
  });

  it('whose part of a piece is another entry’s is not shown as its own', async () => {
    await audit.record(consulted, { ...consulted, officer: parseOfficerId('ol-2') });
    await opened.store.write((tx) => tx.updateTable('audit_entry').set({ part: 1 }).where('id', '=', 0).execute());
    await expect(people()).rejects.toMatchObject({ code: 'RECORD_ALTERED' });
  });
});

describe('the clock', () => {
  it('that was set back for a moment takes nobody’s name away', async () => {
    // Three days in which the machine thought it was 2020: whoever can set the clock acts without leaving his name.
    await upkeep('2020-01-01T00:00:00Z');
    await audit.record(consulted);
    expect(await people()).toContain('ol-1');
    await upkeep('2026-11-24T12:05:00Z');
    expect(await people()).toContain('ol-1');
  });

  it('that ran ahead for a minute destroys nothing', async () => {
    await audit.record(consulted);
    await upkeep('2036-11-24T12:01:00Z');
    await upkeep('2026-11-24T12:02:00Z');
    expect(await people()).toContain('ol-1');
  });

  it('that ran ahead keeps nobody’s name longer than three years', async () => {
    await audit.record(consulted);
    await upkeep('2036-11-24T12:01:00Z');
    await upkeep('2026-11-24T12:02:00Z');
    await audit.record(consulted);
    await upkeep('2030-01-01T00:00:00Z');
    await upkeep('2030-01-02T00:00:00Z');
    expect(await people()).not.toContain('ol-1');
    expect(await opened.store.read((db) => listEntries(db, { subject: 's1', order: 'asc', limit: 10 }))).toEqual([]);
  });
});

describe('a hold that was lifted', () => {
  it('leaves nothing that a backup can open', async () => {
    await audit.record(consulted);
    const by = { officer: parseOfficerId('chef-1'), role: 'head', justification: '' };
    const deps = { store: opened.store, details, audit, now };
    await placeHold(message, 'Procédure', by, deps);
    await upkeep('2030-01-01T00:00:00Z');
    await upkeep('2030-01-02T00:00:00Z');
    const backup = await opened.store.read((db) => entriesBetween(db, 0, Number.MAX_SAFE_INTEGER, 1));
    const pieces = await opened.store.read((db) => piecesOf(db, backup));
    expect(new DetailsReader(pieces, details.keys).detailsOf(backup[0] as AuditEntryRow)).toMatchObject({ officer: 'ol-1' });
    await liftHold(message, by, deps);
    await upkeep('2030-01-02T00:01:00Z');
    // With the keys that the unit holds after the erasure, and the rows of the backup.
    const after = await DetailsCipher.load(opened.store, master(), at);
    expect(new DetailsReader(pieces, after.keys).detailsOf(backup[0] as AuditEntryRow)).toBeUndefined();
  });
});

describe('what was cosigned of a partner', () => {
  const row = (size: number, instant: string) => ({
    unit: senegal,
    generation: 1,
    size,
    root: new Uint8Array(32).fill(size),
    note: '',
    witnessed_at: new Date(instant).getTime(),
  });

  it('is never thinned out at its newest: else a fork from before it would be cosigned', async () => {
    // This unit’s clock ran two months ahead when it cosigned 100; then it was set right, and 110 came. After that the partner was away.
    await opened.store.write(async (tx) => {
      await addWitnessed(tx, row(100, '2027-01-24T12:00:00Z'));
      await addWitnessed(tx, row(110, '2026-11-24T12:00:00Z'));
      await thinWitnessed(tx, new Date('2026-12-30T12:00:00Z'));
    });
    expect((await opened.store.read((db) => witnessedOf(db, senegal)))?.size).toBe(110);
  });

  it('is thinned out to the newest, of however many', async () => {
    const count = 6_000;
    const start = new Date('2026-01-01T00:00:00Z').getTime();
    await opened.store.write(async (tx) => {
      for (let n = 0; n < count; n += 500)
        await tx
          .insertInto('witnessed')
          .values(Array.from({ length: 500 }, (_, i) => ({ ...row(1, '2026-01-01T00:00:00Z'), size: n + i + 1, witnessed_at: start + (n + i) * 60_000 })))
          .execute();
    });
    // The gateway was off for some weeks: four days of one busy partner are over at once.
    await opened.store.write((tx) => thinWitnessed(tx, new Date('2026-12-01T00:00:00Z')));
    expect((await opened.store.read((db) => db.selectFrom('witnessed').select('size').execute())).map(({ size }) => size)).toEqual([count]);
  });
});
