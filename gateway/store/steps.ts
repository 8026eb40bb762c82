import type { Act, MessageId, Side, TimedStep, UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import type { StepTable } from './schema.ts';

/** A stored step. */
export type StoredStep = TimedStep<MessageId>;

/** Adds a step. */
export async function addStep(tx: Tx, procedure: MessageId, peer: UnitId, { id, after, by, act, at, on }: StoredStep): Promise<void> {
  const row: StepTable = { message_id: id, procedure_id: procedure, peer, by_side: by, act, after_id: after, made_at: at.getTime(), named_day: on ?? null };
  await tx.insertInto('step').values(row).execute();
}

/** The steps of a procedure with a unit. One of this unit's own that the other refused, or never got before it expired, did not happen. */
export async function stepsOf(db: Reader, procedure: MessageId, peer: UnitId): Promise<StoredStep[]> {
  const rows = await db
    .selectFrom('step')
    .selectAll()
    .where('procedure_id', '=', procedure)
    .where('peer', '=', peer)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('delivery')
            .select('delivery.status')
            .whereRef('delivery.message_id', '=', 'step.message_id')
            .where('delivery.status', 'in', ['refused', 'expired']),
        ),
      ),
    )
    .orderBy('message_id')
    .execute();
  return rows.map(({ message_id, after_id, by_side, act, made_at, named_day }) => ({
    id: message_id as MessageId,
    after: after_id as MessageId,
    by: by_side as Side,
    act: act as Act,
    at: new Date(made_at),
    on: named_day ?? undefined,
  }));
}
