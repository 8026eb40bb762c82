import type { OfficerId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { OfficerTable } from './schema.ts';

/** An officer's row, revoked or not, or `undefined`. */
export function findOfficer(db: Reader, officer: OfficerId): Promise<OfficerTable | undefined> {
  return db.selectFrom('officer').selectAll().where('officer', '=', officer).executeTakeFirst();
}

/** Every officer who was ever enrolled. */
export function listOfficers(db: Reader): Promise<OfficerTable[]> {
  return db.selectFrom('officer').selectAll().orderBy('officer').execute();
}

/** Keeps a new officer, or gives a known one another certificate or role. */
export async function putOfficer(tx: Tx, row: OfficerTable): Promise<void> {
  const { officer: _, ...values } = row;
  await tx
    .insertInto('officer')
    .values(row)
    .onConflict((conflict) => conflict.column('officer').doUpdateSet(values))
    .execute();
}

/** Marks an officer as revoked. */
export async function markRevoked(tx: Tx, officer: OfficerId, at: Date, by: OfficerId, reason: string): Promise<void> {
  await tx.updateTable('officer').set({ revoked_at: at.getTime(), revoked_by: by, revoke_reason: reason }).where('officer', '=', officer).execute();
}

/** True when somebody other than `officer` has this role and is not revoked. */
export async function anotherHas(db: Reader, role: OfficerTable['role'], officer: OfficerId): Promise<boolean> {
  const row = await db
    .selectFrom('officer')
    .select('officer')
    .where('role', '=', role)
    .where('officer', '!=', officer)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
