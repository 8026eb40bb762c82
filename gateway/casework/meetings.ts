import { type Content, CopError, type DeclineReason, type MeetingAnswer, type MeetingRequest, type MessageId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import { type SendDeps, send, sentId } from '../outbound/send.ts';
import { findMessage, headerOf, type MessageRow, repliesTo } from '../store/messages.ts';
import { personalReceipt } from './consult.ts';
import { checkShow, codesOfAnswer } from './handling.ts';
import { openStored } from './opened.ts';

/** An officer's answer to a meeting request. */
export interface Answer {
  answer: MeetingAnswer;
  /** From 1. */
  slot: number | undefined;
  reason: DeclineReason | undefined;
}

/**
 * Answers a meeting request that this unit received: the reply and the ANSWERED receipt leave together, once.
 * Throws MEETING_UNKNOWN, HANDLING_UNACKNOWLEDGED, MEETING_ANSWERED, INPUT_INVALID (slot), and what `send` throws.
 */
export async function answerMeeting(id: MessageId, { answer, slot, reason }: Answer, by: Actor, deps: SendDeps): Promise<MessageId> {
  const { row, asked, request } = await receivedRequest(id, deps);
  await checkShow(row, asked, by.officer, deps.store);
  const earlier = await deps.store.read((db) => repliesTo(db, id));
  if (earlier.some((reply) => reply.direction === 'out')) throw new CopError('MEETING_ANSWERED', { got: id });
  if (answer === 'accepted' && (slot === undefined || slot > request.slots.length))
    throw new CopError('INPUT_INVALID', { field: 'slot', expected: `1–${request.slots.length}`, got: slot ?? '–' });
  if (answer === 'declined' && slot !== undefined) throw new CopError('INPUT_INVALID', { field: 'slot', expected: '–', got: slot });
  if (answer === 'accepted' && reason !== undefined) throw new CopError('INPUT_INVALID', { field: 'reason', expected: '–', got: reason });
  const header = headerOf(row);
  const answered = await personalReceipt(row, 'answered', by.officer, deps);
  const reply = {
    kind: 'meeting_reply',
    requestId: id,
    answer,
    slot: answer === 'accepted' && slot !== undefined ? slot - 1 : undefined,
    declineReason: reason,
  } as const;
  const handling = codesOfAnswer(asked, deps.directory.member(header.from).kind);
  const content = { author: by.officer, caseReference: '', handling, body: reply };
  const input = {
    content,
    to: [header.from],
    priority: header.priority,
    training: header.training,
    by,
    lifeMs: header.expires.getTime() - header.created.getTime(),
  };
  const sent = await send(input, deps, async (tx) => {
    // Two officers at once: the second one's reply is undone with its transaction.
    if ((await repliesTo(tx, id)).filter((other) => other.direction === 'out').length > 1) throw new CopError('MEETING_ANSWERED', { got: id });
    await answered(tx);
  });
  return sentId(sent);
}

async function receivedRequest(id: MessageId, deps: SendDeps): Promise<{ row: MessageRow; asked: Content; request: MeetingRequest }> {
  const row = await deps.store.read((db) => findMessage(db, id));
  const asked = row?.direction === 'in' && row.kind === 'meeting_request' ? openStored(row, deps.cipher)?.content : undefined;
  if (!row || asked?.body.kind !== 'meeting_request') throw new CopError('MEETING_UNKNOWN', { got: id });
  return { row, asked, request: asked.body };
}
