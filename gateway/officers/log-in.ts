import type { TLSSocket } from 'node:tls';
import { CopError, type UnitId } from '#protocol';
import { fingerprintOf } from '../link/tls.ts';
import type { Store } from '../store/database.ts';
import { findOfficer } from '../store/officers.ts';
import { officerIn } from './certificate.ts';
import type { Officer } from './roles.ts';

/**
 * The officer whom a connection's certificate proves, with the role that the unit gave. Asked at every request, so that a
 * revocation holds on connections that are open.
 * Throws TLS_NO_CERTIFICATE, OFFICER_REFUSED, OFFICER_UNKNOWN, OFFICER_REVOKED.
 */
export async function logIn(socket: TLSSocket, unit: UnitId, store: Store, now: Date): Promise<Officer> {
  const refuse = (detail: string) => new CopError('OFFICER_REFUSED', { expected: unit, detail });
  const certificate = socket.getPeerX509Certificate();
  if (!certificate) throw new CopError('TLS_NO_CERTIFICATE');
  const id = officerIn(certificate, unit, now, refuse);
  if (!socket.authorized) throw refuse(String(socket.authorizationError ?? '?'));
  const row = await store.read((db) => findOfficer(db, id));
  if (row?.revoked_at) throw new CopError('OFFICER_REVOKED', { got: id, since: new Date(row.revoked_at).toISOString() });
  if (row?.fingerprint !== fingerprintOf(certificate)) throw new CopError('OFFICER_UNKNOWN', { got: id });
  return { id, role: row.role };
}
