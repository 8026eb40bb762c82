// After three years the people in an entry are gone, from the database and from every backup of it; the log still verifies.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MessageId, parseFacts, parseMessageId, parseOfficerId, parseUnitId } from '#protocol';
import { DetailsCipher } from '../../../gateway/audit/details-cipher.ts';
import { DetailsReader } from '../../../gateway/audit/entry-details.ts';
import { AuditLog } from '../../../gateway/audit/log.ts';
import { eraseOldDetails, holds, liftHold, placeHold } from '../../../gateway/audit/retention.ts';
import { verifyLog } from '../../../gateway/audit/verify.ts';
import type { Directory } from '../../../gateway/keys/directory.ts';
import { RecordCipher } from '../../../gateway/keys/record-cipher.ts';
import { type AuditEntryRow, entriesBetween, listEntries } from '../../../gateway/store/audit-entries.ts';
import { splitRecord } from '../../../gateway/store/entry-record.ts';
import { newStore } from '../store/new-store.ts';

let opened: Awaited<ReturnType<typeof newStore>>;
let audit: AuditLog;
let details: DetailsCipher;
let at: Date;
const now = () => at;
const head = { officer: parseOfficerId('chef-1'), role: 'head', justification: '' };
const ids = [1, 2, 3].map((n) => parseMessageId(`019aaaaa-0000-7000-8000-00000000000${n}`)) as [MessageId, MessageId, MessageId];
beforeEach(async () => {
  opened = await newStore();
  at = new Date('2026-11-24T12:00:00Z');
  details = await DetailsCipher.load(opened.store, new RecordCipher(new Uint8Array(32)), at);
  audit = await AuditLog.load(opened.store, details, now);
});
afterEach(() => opened[Symbol.asyncDispose]());

const consulted = (message: MessageId) => ({
  act: 'message.consulted' as const,
  message,
  officer: parseOfficerId('ol-1'),
  role: 'liaison',
  justification: `Enquête sur ${message.slice(-1)}`,
  subjects: ['s1'],
});
const upkeep = async (instant: string | number) => {
  at = new Date(instant);
  await details.maintain(at);
  return eraseOldDetails({ store: opened.store, details, audit, now });
};
/** The upkeep at this time, and a day later: what is destroyed is announced a day before. */
const later = async (instant: string) => {
  expect(await upkeep(instant)).toEqual([]);
  return upkeep(Date.parse(instant) + 24 * 3_600_000);
};
const rows = () => opened.store.read((db) => entriesBetween(db, 0, Number.MAX_SAFE_INTEGER, 100));
const people = async () => {
  const all = await rows();
  const reader = await opened.store.read((db) => DetailsReader.of(db, all, details.keys));
  return all.map((row) => reader.detailsOf(row)?.justification);
};
const piecesUnder = async (key: string) =>
  (await opened.store.read((db) => db.selectFrom('audit_piece').select('id').where('key_name', '=', key).execute())).length;
const verified = async () => {
  const deps = { self: parseUnitId('ML-BRTMTH'), store: opened.store, directory: { logKeys: () => [] } as unknown as Directory, details, now };
  return (await verifyLog({ ...deps, cipher: new RecordCipher(new Uint8Array(32)) })).findings.filter(({ what }) => what !== 'message');
};

describe('three years', () => {
  it('erase who and why, month by month, and every commitment still holds', async () => {
    await audit.record(consulted(ids[0]));
    at = new Date('2026-12-02T08:00:00Z');
    await details.maintain(at);
    await audit.record(consulted(ids[1]));
    expect(await later('2029-11-30T23:00:00Z')).toEqual([]);
    expect(await later('2029-12-01T01:00:00Z')).toEqual(['2026-11']);
    expect((await people()).slice(0, 2)).toEqual([undefined, 'Enquête sur 2']);
    const [first] = await rows();
    expect(first).toMatchObject({ officer: null, piece: null, part: null });
    expect(parseFacts(splitRecord(first as AuditEntryRow).facts)).toMatchObject({ act: 'message.consulted', message: ids[0] });
    expect(await piecesUnder('2026-11')).toBe(0);
    expect(await opened.store.read((db) => listEntries(db, { subject: 's1', order: 'asc', limit: 10 }))).toHaveLength(1);
    expect(await verified()).toEqual([]);
    // That it was done stands in the log.
    expect((await rows()).at(-1)).toMatchObject({ act: 'audit.erased', operation: 'erase' });
    expect(await later('2030-01-02T00:00:00Z')).toEqual(['2026-12']);
  });

  it('do not pass for what is held, until the hold is lifted', async () => {
    await audit.record(consulted(ids[0]), consulted(ids[1]));
    const deps = { store: opened.store, details, audit, now };
    await placeHold(ids[0], 'Procédure devant le tribunal de Bamako', head, deps);
    expect(await holds(opened.store)).toMatchObject([{ messageId: ids[0], by: 'chef-1' }]);
    await expect(placeHold(ids[0], 'encore', head, deps)).rejects.toMatchObject({ code: 'HOLD_STANDS' });
    await expect(placeHold(ids[2], 'inconnu', head, deps)).rejects.toMatchObject({ code: 'MESSAGE_UNKNOWN' });
    expect(await later('2029-12-15T01:00:00Z')).toEqual(['2026-11']);
    expect((await people()).slice(0, 2)).toEqual(['Enquête sur 1', undefined]);
    expect(await verified()).toEqual([]);
    await liftHold(ids[0], head, deps);
    await expect(liftHold(ids[0], head, deps)).rejects.toMatchObject({ code: 'HOLD_UNKNOWN' });
    await later('2030-02-01T01:00:00Z');
    expect((await people()).slice(0, 2)).toEqual([undefined, undefined]);
    expect(await verified()).toEqual([]);
  });

  it('a clock that goes back does not make a destroyed key anew', async () => {
    await audit.record(consulted(ids[0]));
    await later('2030-01-01T01:00:00Z');
    await details.maintain(new Date('2026-11-24T12:00:00Z'));
    at = new Date('2026-11-24T13:00:00Z');
    await audit.record(consulted(ids[1]));
    expect((await people()).filter((each) => each?.startsWith('Enquête'))).toEqual(['Enquête sur 2']);
    // A clock that ran ahead for more than a day: what it took before its time is said to be gone.
    expect(await verified()).toMatchObject([{ what: 'entry', at: 0 }]);
  });
});

describe('what the log demands', () => {
  it('a consultation without a justification is a fault of ours, not an entry', () => {
    expect(() => audit.prepare({ ...consulted(ids[0]), justification: '' })).toThrow(TypeError);
  });

  it('an entry of a transaction that fails is not there', async () => {
    await audit.record(consulted(ids[0]));
    const entry = audit.prepare(consulted(ids[1]));
    await expect(
      opened.store.write(async (tx) => {
        await audit.append(tx, entry);
        throw new RangeError('undone');
      }),
    ).rejects.toThrow('undone');
    await audit.record(consulted(ids[2]));
    expect((await rows()).map(({ id, message_id }) => [id, message_id])).toEqual([
      [0, ids[0]],
      [1, ids[2]],
    ]);
    expect(await verified()).toEqual([]);
  });
});
