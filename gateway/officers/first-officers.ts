import { asCopError, CopError, type UnitId } from '#protocol';
import { readPlainFile } from '../keys/secret-file.ts';
import type { OfficerTable } from '../store/schema.ts';
import { officerRow } from './enrol.ts';
import type { Role } from './roles.ts';

/** An officer to enrol when the unit is made: the certificate's PEM file, and the role. */
export interface FirstOfficer {
  certificate: string;
  role: Role;
}

/**
 * The rows of a new unit's officers, from certificates of its officers' authority (`authority`, PEM).
 * Throws INPUT_INVALID (no administrator, an officer twice), FILE_UNREADABLE, OFFICER_CERTIFICATE_INVALID.
 */
export function firstOfficers(enrol: readonly FirstOfficer[], authority: string, unit: UnitId, at: Date): OfficerTable[] {
  // Only an administrator can enrol others: a unit without one could never have any.
  if (!enrol.some(({ role }) => role === 'administrator'))
    throw new CopError('INPUT_INVALID', { field: '--enrol', expected: 'FILE=administrator', got: enrol.map(({ role }) => role).join(', ') || '–' });
  const rows = enrol.map(({ certificate, role }) => {
    const pem = readPlainFile(certificate).toString();
    try {
      return officerRow(pem, role, authority, unit, at, null);
    } catch (error) {
      const known = asCopError(error);
      // Of several files, which?
      throw known ? new CopError(known.code, { ...known.params, detail: `${certificate}: ${known.params.detail}` }, error) : error;
    }
  });
  const twice = rows.find(({ officer }, index) => rows.findIndex((other) => other.officer === officer) < index);
  if (twice) throw new CopError('INPUT_INVALID', { field: '--enrol', expected: `1 × ${twice.officer}`, got: `2 × ${twice.officer}` });
  return rows;
}
