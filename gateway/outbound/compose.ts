import { v7 } from 'uuid';
import { type Content, CopError, checkContent, type ExchangeId, type MessageId, type Priority, parseExchangeId, parseMessageId, type UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Draft } from './draft.ts';

/** What an officer's request came to, once parsed. */
export interface ComposeInput {
  content: Content;
  to: readonly UnitId[];
  priority: Priority;
  training: boolean;
  lifeMs: number;
}

/**
 * Makes a draft of an officer's input: addressees sorted, each once, all members, never this unit; every rule of the content.
 * Throws ADDRESSEE_SELF, MEMBER_UNKNOWN, CONTENT_INVALID.
 */
export function compose(input: ComposeInput, self: UnitId, directory: Directory): Draft {
  const to = [...new Set(input.to)].sort();
  if (to.includes(self)) throw new CopError('ADDRESSEE_SELF', { got: self });
  for (const unit of to) directory.member(unit);
  return { ...input, to, content: checkContent(input.content) };
}

/** Fresh ids of a message and of its exchange (RFC 9562, version 7, of the instant `at`). */
export function freshIds(at: Date): { messageId: MessageId; exchangeId: ExchangeId } {
  return { messageId: parseMessageId(v7({ msecs: at.getTime() })), exchangeId: parseExchangeId(v7({ msecs: at.getTime() })) };
}
