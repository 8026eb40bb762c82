// The story of a message in the officer API: everything of this unit about it, in order of time. See contract.ts.
import type { Act, MessageKind, PermittedUse, ProcedureKind, ReceiptStatus, Rectification, Side, State } from '#protocol';
import type { Reason } from './reason.ts';

/** What happened, and what is told of it beside when and by whom. */
export type StoryEvent =
  /** The message itself, or the one that opened the procedure of which it is a step, or the one that it is about. */
  | { what: 'sent'; to: string[] }
  | { what: 'opening' | 'subject' | 'source'; kind: MessageKind }
  /** A signed receipt of the unit. */
  | { what: 'receipt'; status: ReceiptStatus; officer?: string; reason?: Reason }
  /** Nothing came back from this addressee before the message expired. */
  | { what: 'expired'; to: string }
  /** A step of a procedure that it opened, or of an order or a permission about it. */
  | { what: 'step'; kind: ProcedureKind; side: Side; act: Act; counts: boolean }
  /** This unit has passed it on. */
  | { what: 'forward'; to: string[] }
  /** A rectification order about it; `withheld` says why no more is told. */
  | { what: 'order'; to: string; state: State; action?: Rectification; withheld?: Reason }
  /** A permission that is asked for it. */
  | { what: 'permission'; to: string; state: State; use?: PermittedUse; withheld?: Reason }
  /** The message that takes its place. */
  | { what: 'replacement' }
  /** Its content was destroyed here. */
  | { what: 'erased' }
  /** It was given to an officer; without one, to nobody. */
  | { what: 'assigned'; officer?: string; by: string };

/** One line of the story. */
export type StoryItem = StoryEvent & {
  at: string;
  /** Unit that did it. */
  unit: string;
  /** Message to open here; absent when there is none but the one whose story it is. */
  id?: string;
};

/** GET /v1/messages/:messageId/story: also of a message whose content is destroyed. */
export interface StoryView {
  id: string;
  /** Oldest first. */
  story: StoryItem[];
}
