// What changed between the moment an administrator was let in and the moment the act is done: the transaction looks again.
import { beforeAll, describe, expect, it } from 'vitest';
import { authorityProfile, type Credential, issueAuthority, issueLeaf, officerProfile } from '#certs-dev';
import { type OfficerId, parseOfficerId, parseUnitId } from '#protocol';
import { DetailsCipher } from '../../../gateway/audit/details-cipher.ts';
import { AuditLog } from '../../../gateway/audit/log.ts';
import { RecordCipher } from '../../../gateway/keys/record-cipher.ts';
import { enrol, revoke } from '../../../gateway/officers/enrol.ts';
import type { Officer, Role } from '../../../gateway/officers/roles.ts';
import type { Store } from '../../../gateway/store/database.ts';
import { listOfficers, putOfficer } from '../../../gateway/store/officers.ts';
import { newStore } from '../store/new-store.ts';

const self = parseUnitId('ML-BRTMTH');
const [ada, bea, leo] = ['ada', 'bea', 'leo'].map(parseOfficerId) as [OfficerId, OfficerId, OfficerId];
let authority: Credential;
beforeAll(async () => {
  authority = await issueAuthority(authorityProfile(self, 'officers’ authority', new Date()));
});
const issue = async (officer: OfficerId) => (await issueLeaf(officerProfile(self, officer, 'Essai', new Date()), authority)).certificate;
const administrator = (id: OfficerId): Officer => ({ id, role: 'administrator' });

async function unitWith(store: Store, officers: Record<string, Role>) {
  await store.write(async (tx) => {
    for (const [officer, role] of Object.entries(officers))
      await putOfficer(tx, { officer, role, fingerprint: officer, enrolled_by: null, enrolled_at: 0, revoked_at: null, revoked_by: null, revoke_reason: null });
  });
  const now = () => new Date();
  const audit = await AuditLog.load(store, await DetailsCipher.load(store, new RecordCipher(new Uint8Array(32)), now()), now);
  return { self, store, secrets: { officers: authority.certificate }, audit, now };
}

describe('two administrators in the same moment', () => {
  it('cannot revoke each other: one of them stays', async () => {
    await using opened = await newStore();
    const deps = await unitWith(opened.store, { ada: 'administrator', bea: 'administrator' });
    const outcomes = await Promise.allSettled([revoke(bea, 'x', administrator(ada), deps), revoke(ada, 'x', administrator(bea), deps)]);
    expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'OFFICER_REVOKED', params: { got: bea } } }]);
    expect((await opened.store.read(listOfficers)).map(({ officer, revoked_at }) => [officer, revoked_at !== null])).toEqual([
      ['ada', false],
      ['bea', true],
    ]);
  });

  it('cannot take the role from each other', async () => {
    await using opened = await newStore();
    const deps = await unitWith(opened.store, { ada: 'administrator', bea: 'administrator' });
    const [forAda, forBea] = [await issue(ada), await issue(bea)];
    const outcomes = await Promise.allSettled([enrol(forBea, 'head', administrator(ada), deps), enrol(forAda, 'head', administrator(bea), deps)]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'ROLE_REQUIRED', params: { act: 'officer.add', role: 'head' } } },
    ]);
    expect((await opened.store.read(listOfficers)).map(({ officer, role }) => [officer, role])).toEqual([
      ['ada', 'administrator'],
      ['bea', 'head'],
    ]);
  });

  it('revoke the same officer once', async () => {
    await using opened = await newStore();
    const deps = await unitWith(opened.store, { ada: 'administrator', bea: 'administrator', leo: 'liaison' });
    const outcomes = await Promise.allSettled([revoke(leo, 'first', administrator(ada), deps), revoke(leo, 'second', administrator(bea), deps)]);
    expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'OFFICER_ID_REVOKED' } }]);
    expect((await opened.store.read(listOfficers)).at(-1)).toMatchObject({ officer: 'leo', revoked_by: 'ada', revoke_reason: 'first' });
  });
});

it('an administrator who was revoked meanwhile enrols nobody', async () => {
  await using opened = await newStore();
  const deps = await unitWith(opened.store, { ada: 'administrator', bea: 'administrator' });
  const certificate = await issue(leo);
  await revoke(bea, 'x', administrator(ada), deps);
  await expect(enrol(certificate, 'head', administrator(bea), deps)).rejects.toMatchObject({ code: 'OFFICER_REVOKED' });
  await expect(enrol(certificate, 'head', administrator(leo), deps)).rejects.toMatchObject({ code: 'OFFICER_UNKNOWN', params: { got: leo } });
  expect(await opened.store.read(listOfficers)).toHaveLength(2);
});
