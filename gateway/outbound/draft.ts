import type { Content, MessageId, Priority, UnitId } from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { NecessityClaim } from '../protection/screen-case.ts';

/** The own message of which another one takes the place, because persons in it were cleared or moved to another category. */
export interface Replaces {
  of: MessageId;
  because: 'acquitted' | 'dropped' | 'recategorised';
  /** References within that message. */
  persons: readonly string[];
}

/** What an officer wants to send, complete and well-formed, but neither screened nor approved. */
export interface Draft {
  content: Content;
  /** Ascending, each once, never this unit. */
  to: UnitId[];
  priority: Priority;
  training: boolean;
  /** How long the message may travel, milliseconds. */
  lifeMs: number;
  /** Who sends, and why. */
  by: Actor;
  /** What the officer says is strictly necessary, and why. */
  necessary: readonly NecessityClaim[];
  /** True when addressees for whom no legal basis is in force shall get the view without personal data. */
  nonPersonal: boolean;
  /** What becomes of the other message, once this one leaves, is for whoever lets it go to order. */
  replaces?: Replaces;
}
