// What a partner can send about whom to call: the newest directory of each unit stays, whatever comes later or again.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openContacts, publishContacts } from '../../../gateway/casework/contacts.ts';
import { send } from '../../../gateway/outbound/send.ts';
import { listEntries } from '../../../gateway/store/audit-entries.ts';
import { findDirectory } from '../../../gateway/store/contact-directories.ts';
import { type Contact, type ContactDirectory, parseOfficerId, parseUnitId, type UnitId } from '../../../protocol/index.ts';
import { directory } from '../../protocol/world.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { introduce, type OfflineUnit, openUnit } from './offline.ts';

const [mali, senegal, niger] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'].map(parseUnitId) as [UnitId, UnitId, UnitId];
const by = { officer: parseOfficerId('chef-1'), role: 'head', justification: 'Annuaire d’essai' };
const [first, second] = directory.contacts as [Contact, Contact];

let live: Live;
let here: OfflineUnit;
let there: OfflineUnit;
beforeAll(async () => {
  live = await liveFederation(3);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  const at = new Date();
  [here, there] = [await openUnit(live.of(mali), at), await openUnit(live.of(senegal), at)];
  await introduce(here, there);
});
afterEach(async () => {
  for (const unit of [here, there]) await unit[Symbol.asyncDispose]();
});

const held = async (unit: OfflineUnit, of: UnitId) => {
  const row = await unit.store.read((db) => findDirectory(db, of));
  return row && { version: row.version, contacts: openContacts(row, unit.cipher) };
};
/** The envelopes that wait for `there`, in the order in which they were sealed. */
const sealed = () => here.items(senegal);
/** Sends a directory past the act of publishing, as a gateway that was changed could. */
async function sendDirectory(changes: Partial<ContactDirectory>, training = false): Promise<Uint8Array> {
  const content = { author: by.officer, caseReference: '', handling: ['H2' as const], body: { ...directory, ...changes } };
  await send({ content, to: [senegal], priority: 'routine', training, lifeMs: 86_400_000, by }, here);
  return (await sealed()).at(-1) as Uint8Array;
}
const acts = async (unit: OfflineUnit) => (await unit.store.read((db) => listEntries(db, { limit: 50, order: 'desc' }))).map(({ act }) => act);

describe('publishing', () => {
  it('sends to every other member and keeps it here, together, with its entries in the log', async () => {
    const { version, to } = await publishContacts([first, second], undefined, by, here);
    expect(to).toEqual([niger, senegal]);
    expect(version).toBe(Math.floor(here.clock.at.getTime() / 1000));
    expect(await held(here, mali)).toEqual({ version, contacts: [first, second] });
    expect(await acts(here)).toEqual(expect.arrayContaining(['contacts.published', 'message.transferred']));
  });

  it('goes on above the last version, also within a second and when the clock was set back', async () => {
    const { version } = await publishContacts([first], [senegal], by, here);
    expect((await publishContacts([first], [senegal], by, here)).version).toBe(version + 1);
    here.clock.at = new Date(here.clock.at.getTime() - 3_600_000);
    expect((await publishContacts([{ ...first, verifiedOn: '2026-01-05' }], [senegal], by, here)).version).toBe(version + 2);
  });

  it('of two officers at once one wins and the other is told; nothing of the second has left', async () => {
    const both = await Promise.allSettled([publishContacts([first], [senegal], by, here), publishContacts([second], [senegal], by, here)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONTACTS_OVERTAKEN' } });
    expect(await sealed()).toHaveLength(1);
  });

  it.each([
    ['a number in the national form is made international', { telephones: ['20 22 30 30', '+221 33 821 00 00'] }, undefined],
    ['a number that no plan has', { telephones: ['+223 1'] }, 'contacts[0].telephones[0]'],
    ['a number with an extension', { telephones: ['+223 20 22 30 30 ext. 5'] }, 'contacts[0].telephones[0]'],
    ['a name beside the word for the function', { mailbox: 'moussa.permanence@police.example' }, 'contacts[0].mailbox'],
    ['verified on a day to come', { verifiedOn: '2099-01-01' }, 'contacts[0].verifiedOn'],
    ['a field that there is not', { name: 'Moussa Diallo' }, 'contacts[0].name'],
  ])('%s', async (_, changes, field) => {
    const act = publishContacts([{ ...first, ...changes }], [senegal], by, here);
    if (field) return expect(act).rejects.toMatchObject({ code: 'CONTENT_INVALID', params: { field } });
    await act;
    expect((await held(here, mali))?.contacts[0]?.telephones).toEqual(['+22320223030', '+221338210000']);
  });
});

describe('receiving', () => {
  it('keeps the newest, receipts an older and an equal one like any message, and changes nothing for them', async () => {
    const old = await sendDirectory({ version: 10, contacts: [first] });
    const equal = await sendDirectory({ version: 20, contacts: [first] });
    const newest = await sendDirectory({ version: 20, contacts: [second] });
    for (const envelope of [newest, old, equal, newest]) expect(['admitted', 'repeated']).toContain((await there.take(mali, envelope)).kind);
    expect(await held(there, mali)).toEqual({ version: 20, contacts: [second] });
    expect((await acts(there)).filter((act) => act === 'contacts.learned')).toHaveLength(1);
    expect((await acts(there)).filter((act) => act === 'message.received')).toHaveLength(3);
    expect(await there.items(mali, 'receipts')).toHaveLength(4);
  });

  it('learns nothing from an exercise', async () => {
    expect((await there.take(mali, await sendDirectory({ version: 30 }, true))).kind).toBe('admitted');
    expect(await held(there, mali)).toBeUndefined();
  });

  it('keeps it sealed: the database holds neither number nor mailbox', async () => {
    await there.take(mali, await sendDirectory({}));
    const row = await there.store.read((db) => findDirectory(db, mali));
    for (const text of ['22320223030', 'permanence']) expect(Buffer.from(row?.sealed ?? []).includes(text)).toBe(false);
  });
});
