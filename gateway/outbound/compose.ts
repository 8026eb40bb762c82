import { v7 } from 'uuid';
import {
  type AgreementId,
  type Content,
  CopError,
  checkContent,
  checkParticipants,
  type ExchangeId,
  type MessageId,
  type Priority,
  parseAgreementId,
  parseExchangeId,
  parseMessageId,
  printable,
  type Restriction,
  type UnitId,
} from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { Directory } from '../keys/directory.ts';
import { withGrades } from '../protection/grades.ts';
import type { NecessityClaim } from '../protection/screen-case.ts';
import type { Draft, Replaces } from './draft.ts';

/** What an officer's request came to, once parsed. */
export interface ComposeInput {
  content: Content;
  to: readonly UnitId[];
  priority: Priority;
  training: boolean;
  lifeMs: number;
  /** Who sends, and why. */
  by: Actor;
  /** Default: none. */
  necessary?: readonly NecessityClaim[];
  /** Default: false. */
  nonPersonal?: boolean;
  replaces?: Replaces;
}

/**
 * Makes a draft of an officer's input: addressees sorted, each once, all members, never this unit, all taking part in an operation that is
 * proposed; every rule of the content, and no day of erasure that is over;
 * items of case data that nobody graded get X4 (Regulation (EU) 2016/794, Article 29).
 * Throws ADDRESSEE_SELF, MEMBER_UNKNOWN, CONTENT_INVALID.
 */
export function compose(input: ComposeInput, self: UnitId, directory: Directory, now: Date): Draft {
  const to = [...new Set(input.to)].sort();
  if (to.includes(self)) throw new CopError('ADDRESSEE_SELF', { got: self });
  for (const unit of to) directory.member(unit);
  const { body, caseData, restrictions = [] } = input.content;
  checkParticipants(body, self, to);
  checkErasure(restrictions, now);
  const content = caseData ? { ...input.content, caseData: withGrades(caseData) } : input.content;
  return { ...input, to, content: checkContent(content), necessary: input.necessary ?? [], nonPersonal: input.nonPersonal ?? false };
}

/** A day that is over would have the content destroyed as it arrives. */
function checkErasure(restrictions: readonly Restriction[], now: Date): void {
  const today = now.toISOString().slice(0, 10);
  restrictions.forEach(({ eraseBy }, index) => {
    if (eraseBy !== undefined && eraseBy < today)
      throw new CopError('CONTENT_INVALID', { field: `restrictions[${index}].eraseBy`, expected: `≥ ${today}`, got: printable(eraseBy) });
  });
}

/** Fresh ids of a message and of its exchange (RFC 9562, version 7, of the instant `at`). */
export function freshIds(at: Date): { messageId: MessageId; exchangeId: ExchangeId } {
  return { messageId: parseMessageId(v7({ msecs: at.getTime() })), exchangeId: parseExchangeId(v7({ msecs: at.getTime() })) };
}

/** A fresh id of an agreement; the time in it is the date of the proposal. */
export function freshAgreementId(at: Date): AgreementId {
  return parseAgreementId(v7({ msecs: at.getTime() }));
}
