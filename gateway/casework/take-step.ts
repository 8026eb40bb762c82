// The next step of this unit in a procedure.
import {
  type Act,
  type Attachment,
  asCopError,
  type CaseData,
  type Content,
  CopError,
  type MessageId,
  moveIn,
  type Outcome,
  possibleActs,
  type Slot,
  type Step,
  type StepReason,
  type UnitId,
} from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { type SendDeps, type Sent, send } from '../outbound/send.ts';
import type { NecessityClaim } from '../protection/screen-case.ts';
import type { Store, Tx } from '../store/database.ts';
import { findMessage, headerOf, type MessageRow } from '../store/messages.ts';
import { checkShow, codesOfAnswer } from './handling.ts';
import { openStored } from './opened.ts';
import { checkParts, type Proceeding, proceedingsOf, slotsOnTable } from './proceedings.ts';
import { type Applied, applyOrder } from './rectification.ts';

/** What an officer does. */
export interface StepRequest {
  act: Act;
  slots: readonly Slot[];
  /** From 1. */
  slot: number | undefined;
  reason: StepReason | undefined;
  on: string | undefined;
  outcome: Outcome | undefined;
  caseData: CaseData | undefined;
  /** Absent when it brings no documents. */
  attachments: Attachment[] | undefined;
  necessary: readonly NecessityClaim[];
  nonPersonal: boolean;
  /** Only with these; default: every unit with which it is possible. */
  to: readonly UnitId[] | undefined;
}

/**
 * Takes a step: one message to each unit with which it is possible; the first answer of an asked unit is receipted as such.
 * Throws PROCEDURE_UNKNOWN, STEP_IMPOSSIBLE, HANDLING_UNACKNOWLEDGED, INPUT_INVALID, REPLACEMENT_AWAITED, and what `send` throws; STEP_PARTLY when
 * it was taken for some units and then could not be for another; its `detail` is the code of why.
 */
export async function takeStep(id: MessageId, request: StepRequest, by: Actor, deps: SendDeps): Promise<[Sent, ...Sent[]]> {
  const row = await deps.store.read((db) => findMessage(db, id));
  const proceedings = row ? await deps.store.read((db) => proceedingsOf(db, row)) : [];
  const opened = row && openStored(row, deps.cipher)?.content;
  if (!row || proceedings.length === 0) throw new CopError('PROCEDURE_UNKNOWN', { got: id });
  if (opened) await checkShow(row, opened, by.officer, deps.store);
  const named = proceedings.filter(({ peer }) => request.to === undefined || request.to.includes(peer));
  const moves = named.flatMap((proceeding) => {
    const move = moveIn(proceeding.kind, proceeding.standing.state, proceeding.side, request.act);
    return move ? [{ proceeding, move }] : [];
  });
  const [first] = named;
  if (!first) throw new CopError('PROCEDURE_UNKNOWN', { got: id });
  if (moves.length === 0) throw impossible(first, request.act);
  // Before anything leaves: what one unit could not take must not be half done.
  for (const { proceeding, move } of moves) {
    checkParts(move, request);
    if (request.slot !== undefined) await checkSlot(proceeding, request.slot, deps);
  }
  const peers = moves.map(({ proceeding }) => proceeding.peer);
  // Each unit has its own times on the table: one number means something else to another.
  if (request.slot !== undefined && peers.length > 1) throw new CopError('INPUT_INVALID', { field: 'to', expected: peers.join(' | '), got: '–' });
  const sent: Sent[] = [];
  for (const { proceeding } of moves) {
    try {
      const applied = await appliedBy(row, opened, proceeding, request, by, deps);
      const reason = applied?.reason ?? request.reason;
      sent.push(await sendStep(row, opened, proceeding, { ...request, reason }, by, deps, applied?.apply));
      await applied?.applied();
    } catch (error) {
      const done = peers.slice(0, sent.length);
      const why = asCopError(error);
      if (done.length === 0 || !why) throw error;
      throw new CopError('STEP_PARTLY', { got: id, expected: done.join(', '), peer: proceeding.peer, detail: why.code }, error);
    }
  }
  return sent as [Sent, ...Sent[]];
}

async function sendStep(
  row: MessageRow,
  opened: Content | undefined,
  { id, peer, standing }: Proceeding,
  { act, slots, slot, reason, on, outcome, caseData, attachments, necessary, nonPersonal }: StepRequest,
  by: Actor,
  deps: SendDeps,
  alongside?: (tx: Tx) => Promise<void>,
): Promise<Sent> {
  const header = headerOf(row);
  const { kind } = deps.directory.member(peer);
  const body: Step = {
    kind: 'step',
    procedureId: id,
    afterId: standing.head,
    act,
    slots: [...slots].sort((a, b) => a.start.getTime() - b.start.getTime()),
    slot: slot === undefined ? undefined : slot - 1,
    reason,
    on,
    outcome,
  };
  const handling = codesOfAnswer(opened ?? { handling: ['H0'] }, kind);
  const content: Content = {
    author: by.officer,
    caseReference: '',
    handling,
    body,
    ...(caseData ? { caseData } : {}),
    ...(attachments ? { attachments } : {}),
  };
  // The same lane as the opening: what is taken after it arrives after it.
  const input = {
    content,
    to: [peer],
    priority: header.priority,
    training: header.training,
    by,
    lifeMs: header.expires.getTime() - header.created.getTime(),
    necessary: withTexts(necessary, caseData, by),
    nonPersonal,
  };
  return send(input, deps, alongside);
}

/** What this unit does with the message that an order is about; nothing for a step that does nothing to it. */
async function appliedBy(
  row: MessageRow,
  opened: Content | undefined,
  { side }: Proceeding,
  { act, reason }: StepRequest,
  by: Actor,
  deps: SendDeps,
): Promise<Applied | undefined> {
  if (opened?.body.kind !== 'rectification_order' || side !== 'asked') return undefined;
  if (act !== 'deliver' && act !== 'deliver_part') return undefined;
  // Whether it was passed on is known here better than by an officer.
  if (act === 'deliver' && reason !== undefined) throw new CopError('INPUT_INVALID', { field: 'reason', expected: '– (deliver)', got: reason });
  const applied = await applyOrder(row, opened.body.form, act === 'deliver', by, deps);
  return act === 'deliver' ? applied : { ...applied, reason };
}

/** Free text leaves when it is strictly necessary: the texts of a step are what it is taken for, by the officer's own justification; another officer decides. */
function withTexts(necessary: readonly NecessityClaim[], caseData: CaseData | undefined, { justification }: Actor): readonly NecessityClaim[] {
  const claimed = necessary.some(({ field }) => field === '*' || field.startsWith('statements'));
  return !caseData?.statements || claimed || !justification ? necessary : [...necessary, { field: 'statements', reason: justification }];
}

/** STEP_IMPOSSIBLE with what is possible instead. */
function impossible({ kind, side, standing }: Pick<Proceeding, 'kind' | 'side' | 'standing'>, act: Act): CopError {
  const possible = [...new Set(possibleActs(kind, standing.state, side))];
  return new CopError('STEP_IMPOSSIBLE', { act, got: standing.state, expected: possible.join(', ') || '–' });
}

/** Throws INPUT_INVALID for a slot (from 1) that was not proposed. */
async function checkSlot(proceeding: Proceeding, slot: number, deps: { store: Store; cipher: RecordCipher }): Promise<void> {
  const slots = await deps.store.read((db) => slotsOnTable(db, proceeding, deps.cipher));
  if (slots && slot > slots.length) throw new CopError('INPUT_INVALID', { field: 'slot', expected: `1–${slots.length}`, got: slot });
}
