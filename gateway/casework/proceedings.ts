// Procedures at this unit: which there are, and where they stand.
import {
  CopError,
  type MessageId,
  type Move,
  opensProcedure,
  type ProcedureKind,
  type Side,
  type Slot,
  type Standing,
  type StepPart,
  standingOf,
  type UnitId,
} from '#protocol';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Reader } from '../store/database.ts';
import { findMessage, headerOf, type MessageRow } from '../store/messages.ts';
import { type StoredStep, stepsOf } from '../store/steps.ts';
import { openStored } from './opened.ts';

/** A procedure with one other unit, as it stands here. */
export interface Proceeding {
  id: MessageId;
  kind: ProcedureKind;
  /** This unit's side. */
  side: Side;
  peer: UnitId;
  steps: readonly StoredStep[];
  standing: Standing<MessageId>;
}

/** The procedures that a message has opened, one with each other unit; none when it has opened none. */
export async function proceedingsOf(db: Reader, row: MessageRow): Promise<Proceeding[]> {
  const { kind } = row;
  if (!opensProcedure(kind)) return [];
  const id = row.message_id as MessageId;
  const peers = row.direction === 'in' ? [row.from_unit as UnitId] : headerOf(row).to;
  const side = row.direction === 'in' ? 'asked' : 'asking';
  return Promise.all(
    peers.map(async (peer) => {
      const steps = await stepsOf(db, id, peer);
      return { id, kind, side, peer, steps, standing: standingOf(kind, id, steps) } as const;
    }),
  );
}

/** The times that were proposed last and still stand; `undefined` when their message was erased. */
export async function slotsOnTable(db: Reader, { id, standing }: Pick<Proceeding, 'id' | 'standing'>, cipher: RecordCipher): Promise<Slot[] | undefined> {
  // What was proposed last, unless it was a counter-proposal that was declined: then what stood before it stands again.
  let [last, before] = [id, id];
  for (const { id: step, by, act } of standing.counted) {
    if (act === 'counter') before = last;
    if (act === 'counter' || act === 'propose') last = step;
    else if (act === 'decline' && by === 'asking') last = before;
  }
  const row = await findMessage(db, last);
  const body = row && openStored(row, cipher)?.content.body;
  return body?.kind === 'meeting_request' || body?.kind === 'step' ? body.slots : undefined;
}

type Parts = { slots: readonly Slot[] } & Partial<Record<Exclude<StepPart, 'slots'>, unknown>>;

/** Throws INPUT_INVALID for what the act needs and has not, or has and must not have. */
export function checkParts({ act, must = [], may = [] }: Move, step: Parts): void {
  const given: Readonly<Record<StepPart, boolean>> = {
    slots: step.slots.length > 0,
    slot: step.slot !== undefined,
    reason: step.reason !== undefined,
    on: step.on !== undefined,
    outcome: step.outcome !== undefined,
    caseData: step.caseData !== undefined,
    attachments: step.attachments !== undefined,
  };
  for (const [part, there] of Object.entries(given) as [StepPart, boolean][]) {
    if (must.includes(part) && !there) throw new CopError('INPUT_INVALID', { field: part, expected: `… (${act})`, got: '–' });
    if (there && !must.includes(part) && !may.includes(part)) throw new CopError('INPUT_INVALID', { field: part, expected: `– (${act})`, got: part });
  }
}
