import type { Content, Priority, UnitId } from '#protocol';

/** What an officer wants to send, complete and well-formed, but neither screened nor approved. */
export interface Draft {
  content: Content;
  /** Ascending, each once, never this unit. */
  to: UnitId[];
  priority: Priority;
  training: boolean;
  /** How long the message may travel, milliseconds. */
  lifeMs: number;
}
