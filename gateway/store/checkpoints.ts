import { type Selectable, sql } from 'kysely';
import type { UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { AlarmTable, CheckpointTable, CosignatureTable, HeadClaimTable, WitnessedTable } from './schema.ts';

export type CheckpointRow = CheckpointTable;
export type WitnessedRow = WitnessedTable;
export type HeadClaimRow = HeadClaimTable;
export type AlarmRow = Selectable<AlarmTable>;

/** The newest own checkpoint, or `undefined` before the first. */
export function latestCheckpoint(db: Reader): Promise<CheckpointRow | undefined> {
  return db.selectFrom('checkpoint').selectAll().orderBy('generation', 'desc').orderBy('size', 'desc').limit(1).executeTakeFirst();
}

/** This generation of the own log does not lead to what was witnessed: only a new one mends that. */
export async function breakLog(tx: Tx, generation: number, at: Date): Promise<void> {
  await tx.updateTable('audit_log').set({ broken_at: at.getTime() }).where('generation', '=', generation).where('broken_at', 'is', null).execute();
}

/** True when a generation of the own log is known not to lead to what was witnessed. */
export async function isLogBroken(db: Reader, generation: number): Promise<boolean> {
  const row = await db.selectFrom('audit_log').select('broken_at').where('generation', '=', generation).executeTakeFirst();
  return typeof row?.broken_at === 'number';
}

/** Somebody has seen this generation of the own log: the next one that begins is above it. */
export async function noteSeenGeneration(tx: Tx, generation: number): Promise<void> {
  await tx.updateTable('audit_log').set({ seen_generation: generation }).where('seen_generation', '<', generation).execute();
}

/** Own checkpoints of a generation, smallest first. */
export function checkpointsOf(db: Reader, generation: number): Promise<CheckpointRow[]> {
  return db.selectFrom('checkpoint').selectAll().where('generation', '=', generation).orderBy('size').execute();
}

/** Keeps an own checkpoint. */
export async function addCheckpoint(tx: Tx, row: CheckpointRow): Promise<void> {
  await tx.insertInto('checkpoint').values(row).execute();
  await tx.updateTable('audit_log').set({ checkpointed: row.size }).where('generation', '=', row.generation).execute();
}

/** Cosignatures of one checkpoint, by witness. */
export function cosignaturesOf(db: Reader, generation: number, size: number): Promise<CosignatureTable[]> {
  return db.selectFrom('cosignature').selectAll().where('generation', '=', generation).where('size', '=', size).orderBy('unit').execute();
}

/** The newest checkpoint that a unit has cosigned. */
export function lastCosigned(db: Reader, unit: UnitId): Promise<{ generation: number; size: number } | undefined> {
  return db
    .selectFrom('cosignature')
    .select(['generation', 'size'])
    .where('unit', '=', unit)
    .orderBy('generation', 'desc')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Cosignatures of a whole generation, by size and witness. */
export function allCosignatures(db: Reader, generation: number): Promise<CosignatureTable[]> {
  return db.selectFrom('cosignature').selectAll().where('generation', '=', generation).orderBy('size').orderBy('unit').execute();
}

/** Keeps a cosignature; a second one of the same witness for the same checkpoint changes nothing. */
export async function addCosignature(tx: Tx, row: CosignatureTable): Promise<void> {
  const { generation, size } = row;
  await tx
    .insertInto('cosignature')
    .values(row)
    .onConflict((c) => c.columns(['generation', 'size', 'unit']).doNothing())
    .execute();
  const units = (await cosignaturesOf(tx, generation, size)).map(({ unit }) => unit);
  await tx
    .updateTable('checkpoint')
    .set({ witnesses: JSON.stringify(units) })
    .where('generation', '=', generation)
    .where('size', '=', size)
    .execute();
}

/** The largest size of a generation that at least `quorum` of these units cosigned, or `undefined`. */
export async function witnessedThrough(db: Reader, generation: number, units: readonly UnitId[], quorum: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('cosignature')
    .select('size')
    .where('generation', '=', generation)
    .where('unit', 'in', units)
    .groupBy('size')
    .having((eb) => eb.fn.countAll<number>(), '>=', quorum)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.size;
}

/** The smallest own checkpoint of a generation that covers `size` entries and that at least `quorum` of these units cosigned. */
export async function witnessedCheckpoint(
  db: Reader,
  generation: number,
  size: number,
  units: readonly UnitId[],
  quorum: number,
): Promise<CheckpointRow | undefined> {
  const found = await db
    .selectFrom('cosignature')
    .select('size')
    .where('generation', '=', generation)
    .where('size', '>=', size)
    .where('unit', 'in', units)
    .groupBy('size')
    .having((eb) => eb.fn.countAll<number>(), '>=', quorum)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst();
  if (!found) return undefined;
  return db.selectFrom('checkpoint').selectAll().where('generation', '=', generation).where('size', '=', found.size).executeTakeFirst();
}

/** What this unit cosigned last of a partner's log, or `undefined`. */
export function witnessedOf(db: Reader, unit: UnitId): Promise<WitnessedRow | undefined> {
  return db.selectFrom('witnessed').selectAll().where('unit', '=', unit).orderBy('generation', 'desc').orderBy('size', 'desc').limit(1).executeTakeFirst();
}

/** What this unit cosigned of a partner's log at a size, or `undefined`. */
export function witnessedAt(db: Reader, unit: UnitId, generation: number, size: number): Promise<WitnessedRow | undefined> {
  return db.selectFrom('witnessed').selectAll().where('unit', '=', unit).where('generation', '=', generation).where('size', '=', size).executeTakeFirst();
}

/** Keeps a checkpoint that this unit cosigns. */
export async function addWitnessed(tx: Tx, row: WitnessedRow): Promise<void> {
  await tx.insertInto('witnessed').values(row).execute();
}

/**
 * What was cosigned before `before` goes, but never the newest of a log, whatever the clock said when: from there the next is checked.
 * 35 days are longer than any witness stays away unnoticed.
 */
export async function thinWitnessed(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom('witnessed')
    .where('witnessed_at', '<', before.getTime())
    // The subquery reads the end of the primary key: comparing every row with every newer one takes minutes after some weeks off.
    .where(
      sql<boolean>`(generation, size) < (select newer.generation, newer.size from witnessed as newer where newer.unit = witnessed.unit order by newer.generation desc, newer.size desc limit 1)`,
    )
    .execute();
}

/** What witnesses say of a log and is not proven yet. */
export function claimsAbout(db: Reader, unit: UnitId): Promise<HeadClaimRow[]> {
  return db.selectFrom('head_claim').selectAll().where('unit', '=', unit).execute();
}

/** Keeps what a witness says last of a log. */
export async function putClaim(tx: Tx, row: HeadClaimRow): Promise<void> {
  const { size, root, note, heard_at } = row;
  await tx
    .insertInto('head_claim')
    .values(row)
    .onConflict((c) => c.columns(['unit', 'generation', 'witness']).doUpdateSet({ size, root, note, heard_at }))
    .execute();
}

/** Drops a claim that was settled. */
export async function dropClaim(tx: Tx, { unit, generation, witness, size }: Pick<HeadClaimRow, 'unit' | 'generation' | 'witness' | 'size'>): Promise<void> {
  await tx
    .deleteFrom('head_claim')
    .where('unit', '=', unit)
    .where('generation', '=', generation)
    .where('witness', '=', witness)
    .where('size', '=', size)
    .execute();
}

/** Raises an alarm; false when the same is open already. */
export async function addAlarm(tx: Tx, alarm: Omit<AlarmRow, 'id' | 'closed_at' | 'closed_by'>): Promise<boolean> {
  const open = await tx
    .selectFrom('alarm')
    .select('id')
    .where('code', '=', alarm.code)
    .where('unit', '=', alarm.unit)
    // Each restart is of another generation: who restarts without end would fill this log with what one alarm says.
    .$if(alarm.code !== 'LOG_RESTARTED', (query) => query.where('generation', '=', alarm.generation))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (open) return false;
  await tx
    .insertInto('alarm')
    .values({ ...alarm, closed_at: null, closed_by: null })
    .execute();
  return true;
}

/** Alarms that nobody has closed, newest first. */
export function openAlarms(db: Reader): Promise<AlarmRow[]> {
  return db.selectFrom('alarm').selectAll().where('closed_at', 'is', null).orderBy('id', 'desc').execute();
}

/** An alarm by its number, or `undefined`. */
export function alarmAt(db: Reader, id: number): Promise<AlarmRow | undefined> {
  return db.selectFrom('alarm').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Closes an alarm, by an officer or (null) by itself; false when it was closed. */
export async function closeAlarm(tx: Tx, id: number, officer: string | null, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('alarm')
    .set({ closed_at: at.getTime(), closed_by: officer })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
