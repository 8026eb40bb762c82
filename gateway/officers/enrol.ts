// Enrolling and revoking officers. What is checked against the other officers is checked in the transaction that changes
// them: two administrators at once cannot leave the unit without one.
import { CopError, type MessageId, type OfficerId, type UnitId } from '#protocol';
import type { AuditLog } from '../audit/log.ts';
import { fingerprintOf } from '../link/tls.ts';
import { releaseMessages } from '../store/assignments.ts';
import type { Store, Tx } from '../store/database.ts';
import { anotherHas, findOfficer, markRevoked, putOfficer } from '../store/officers.ts';
import type { OfficerTable } from '../store/schema.ts';
import { readOfficerCertificate } from './certificate.ts';
import { type Act, type Officer, permissions, type Role, requireRole } from './roles.ts';

/** What enrolling needs of the gateway. */
export interface EnrolDeps {
  self: UnitId;
  store: Store;
  /** The officers' authority, PEM. */
  secrets: { officers: string };
  now: () => Date;
  audit: AuditLog;
}

/** An officer as kept, and what this one took the place of. */
export interface Enrolment {
  row: OfficerTable;
  before: OfficerTable | undefined;
}

/** The row of a new officer or a new certificate. Throws OFFICER_CERTIFICATE_INVALID. */
export function officerRow(pem: string, role: Role, authority: string, unit: UnitId, at: Date, by: OfficerId | null): OfficerTable & { officer: OfficerId } {
  const { officer, certificate } = readOfficerCertificate(pem, authority, unit, at);
  const kept = { role, fingerprint: fingerprintOf(certificate), enrolled_by: by, enrolled_at: at.getTime() };
  return { officer, ...kept, revoked_at: null, revoked_by: null, revoke_reason: null };
}

/**
 * Enrols the officer whom a certificate names, or gives an enrolled one a new certificate, another role, or both.
 * Throws OFFICER_CERTIFICATE_INVALID, OFFICER_ID_REVOKED, OFFICER_SELF, LAST_ADMINISTRATOR, and for `by` what `logIn` throws.
 */
export async function enrol(pem: string, role: Role, by: Officer, { self, store, secrets, now, audit }: EnrolDeps): Promise<Enrolment> {
  const row = officerRow(pem, role, secrets.officers, self, now(), by.id);
  const entry = { officer: by.id, role: by.role, note: `${row.officer} ${role} ${row.fingerprint}` };
  const [enrolled, changed] = [audit.prepare({ act: 'officer.enrolled', ...entry }), audit.prepare({ act: 'officer.changed', ...entry })];
  return store.write(async (tx) => {
    await stillMay(tx, 'officer.add', by);
    const before = await findOfficer(tx, row.officer);
    if (before) refuseRevoked(before);
    if (before && before.role !== role) await checkLoss(tx, row.officer, before, by);
    await putOfficer(tx, row);
    await audit.append(tx, before ? changed : enrolled);
    if (!permissions['message.open'].includes(role)) await release(tx, row.officer, by, now(), audit);
    return { row, before };
  });
}

/** Revokes an officer for good. Throws OFFICER_ID_UNKNOWN, OFFICER_ID_REVOKED, OFFICER_SELF, LAST_ADMINISTRATOR, and for `by` what `logIn` throws. */
export async function revoke(officer: OfficerId, reason: string, by: Officer, { store, now, audit }: EnrolDeps): Promise<OfficerTable> {
  const at = now();
  const entry = audit.prepare({ act: 'officer.revoked', officer: by.id, role: by.role, note: `${officer}: ${reason}` });
  return store.write(async (tx) => {
    await stillMay(tx, 'officer.revoke', by);
    const row = await findOfficer(tx, officer);
    if (!row) throw new CopError('OFFICER_ID_UNKNOWN', { got: officer });
    refuseRevoked(row);
    await checkLoss(tx, officer, row, by);
    await markRevoked(tx, officer, at, by.id, reason);
    await audit.append(tx, entry);
    await release(tx, officer, by, at, audit);
    return { ...row, revoked_at: at.getTime(), revoked_by: by.id, revoke_reason: reason };
  });
}

/** Since the request was let in, another one may have revoked or moved its officer. */
async function stillMay(tx: Tx, act: Act, { id }: Officer): Promise<void> {
  const row = await findOfficer(tx, id);
  if (!row) throw new CopError('OFFICER_UNKNOWN', { got: id });
  if (row.revoked_at) throw new CopError('OFFICER_REVOKED', { got: id, since: new Date(row.revoked_at).toISOString() });
  requireRole(act, { id, role: row.role });
}

/** What an officer had who can open it no more is nobody's again: it must not wait for one who does not come back. */
async function release(tx: Tx, officer: OfficerId, by: Officer, at: Date, audit: AuditLog): Promise<void> {
  const released = await releaseMessages(tx, officer, by.id, at);
  const entries = released.map(({ message_id, kind }) => {
    return audit.prepare({ act: 'message.assigned', officer: by.id, role: by.role, message: message_id as MessageId, kind, note: '–' });
  });
  await audit.append(tx, ...entries);
}

function refuseRevoked({ officer, revoked_at }: OfficerTable): void {
  if (revoked_at) throw new CopError('OFFICER_ID_REVOKED', { got: officer, since: new Date(revoked_at).toISOString() });
}

/** May `officer` lose the role? There must always be an administrator, and nobody judges himself. */
async function checkLoss(tx: Tx, officer: OfficerId, { role }: OfficerTable, by: Officer): Promise<void> {
  if (role === 'administrator' && !(await anotherHas(tx, role, officer))) throw new CopError('LAST_ADMINISTRATOR', { got: officer });
  if (officer === by.id) throw new CopError('OFFICER_SELF', { got: officer });
}
