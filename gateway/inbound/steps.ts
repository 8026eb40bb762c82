// A step that another unit has taken: it must be possible where it was made. Whether it still counts is for the walk to say.
import { type AuthenticMessage, CopError, type MessageId, moveIn, possibleActs, standingOf, stateBefore, type UnitId } from '#protocol';
import { checkParts, type Proceeding, proceedingsOf, slotsOnTable } from '../casework/proceedings.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { Store, Tx } from '../store/database.ts';
import { findMessage } from '../store/messages.ts';
import { addStep } from '../store/steps.ts';

/**
 * Checks the step in an authentic message, if there is one, and gives the statement that keeps it.
 * Throws STEP_UNMATCHED when this unit knows no such procedure with the sender, or not what the step comes after; STEP_REFUSED.
 */
export async function enterStep(message: AuthenticMessage, { store, cipher }: { store: Store; cipher: RecordCipher }): Promise<(tx: Tx) => Promise<void>> {
  const { header, content } = message;
  const { body } = content;
  if (body.kind !== 'step') return async () => {};
  const peer = header.from;
  const opening = await store.read((db) => findMessage(db, body.procedureId));
  const proceeding = opening && (await store.read((db) => proceedingsOf(db, opening))).find((each) => each.peer === peer);
  if (!opening || !proceeding || header.training !== (opening.training === 1)) throw unmatched(peer, body.procedureId);
  const { id, kind, side, steps } = proceeding;
  const by = side === 'asked' ? 'asking' : 'asked';
  const state = stateBefore(kind, id, steps, body.afterId);
  if (!state) throw unmatched(peer, body.afterId);
  const move = moveIn(kind, state, by, body.act);
  if (!move) throw new CopError('STEP_REFUSED', { peer, act: body.act, got: state, expected: possibleActs(kind, state, by).join(', ') || '–' });
  try {
    checkParts(move, { ...body, caseData: content.caseData, attachments: content.attachments });
    await checkSlot(proceeding, body.afterId, body.slot, { store, cipher });
  } catch (error) {
    if (!(error instanceof CopError)) throw error;
    throw new CopError('STEP_REFUSED', { peer, act: body.act, got: String(error.params.field ?? ''), expected: String(error.params.expected ?? '') }, error);
  }
  const step = { id: header.messageId, after: body.afterId, by, act: body.act, at: header.created, on: body.on } as const;
  return (tx) => addStep(tx, id, peer, step);
}

function unmatched(peer: UnitId, got: MessageId): CopError {
  return new CopError('STEP_UNMATCHED', { peer, got });
}

/** Throws INPUT_INVALID for a slot that was not on the table where the step was made. */
async function checkSlot(
  proceeding: Proceeding,
  after: Proceeding['id'],
  slot: number | undefined,
  { store, cipher }: { store: Store; cipher: RecordCipher },
): Promise<void> {
  if (slot === undefined) return;
  const { id, kind, steps } = proceeding;
  // The branch on which the sender stood, which may be another than the one that counts here.
  const branch: Proceeding['steps'][number][] = [];
  for (let at = after; at !== id; ) {
    const step = steps.find((each) => each.id === at);
    if (!step) return;
    branch.unshift(step);
    at = step.after;
  }
  const slots = await store.read((db) => slotsOnTable(db, { id, standing: standingOf(kind, id, branch) }, cipher));
  if (slots && slot >= slots.length) throw new CopError('INPUT_INVALID', { field: 'slot', expected: `0–${slots.length - 1}`, got: slot });
}
