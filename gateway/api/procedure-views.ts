import { type OfficerId, possibleActs, type UnitId } from '#protocol';
import { whyWithheld } from '../casework/handling.ts';
import { openStored } from '../casework/opened.ts';
import { type Proceeding, proceedingsOf } from '../casework/proceedings.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Reader } from '../store/database.ts';
import { findMessage, type MessageRow } from '../store/messages.ts';
import type { StoredStep } from '../store/steps.ts';
import type { ProcedureView, StepItem } from './procedure-contract.ts';
import { errorReason } from './reason-views.ts';
import { stepView } from './step-view.ts';

/** What a view of procedures needs. */
export interface ProcedureViewDeps {
  self: UnitId;
  cipher: RecordCipher;
}

/** The procedures that a message has opened, each with its story; empty when it opened none. */
export async function procedureViews(db: Reader, row: MessageRow, officer: OfficerId, deps: ProcedureViewDeps): Promise<ProcedureView[]> {
  const proceedings = await proceedingsOf(db, row);
  return Promise.all(
    proceedings.map(async (proceeding) => ({
      kind: proceeding.kind,
      unit: proceeding.peer,
      side: proceeding.side,
      state: proceeding.standing.state,
      possible: [...new Set(possibleActs(proceeding.kind, proceeding.standing.state, proceeding.side))],
      steps: await Promise.all(proceeding.steps.map((step) => stepItem(db, step, proceeding, officer, deps))),
    })),
  );
}

async function stepItem(
  db: Reader,
  { id, by, act, at }: StoredStep,
  { side, peer, standing }: Proceeding,
  officer: OfficerId,
  { self, cipher }: ProcedureViewDeps,
): Promise<StepItem> {
  const row = await findMessage(db, id);
  const content = row && openStored(row, cipher)?.content;
  const withheld = row && content ? await whyWithheld(db, row, content, officer) : undefined;
  const shown = content?.body.kind === 'step' ? stepView(content.body) : undefined;
  const { procedureId: _, act: __, ...step } = shown ?? { procedureId: '', act };
  return {
    messageId: id,
    unit: by === side ? self : peer,
    side: by,
    act,
    at: at.toISOString(),
    counts: standing.counted.some((each) => each.id === id),
    ...(withheld ? { withheld: errorReason(withheld) } : shown ? { step } : {}),
  };
}
