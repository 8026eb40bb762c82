import type { ErrorCode, MessageId } from '#protocol';
import type { Tx } from '../store/database.ts';

/** What came of one incoming item. */
export interface Outcome {
  /** For the log. */
  kind: 'admitted' | 'repeated' | 'refused' | 'settled' | 'set aside';
  message: MessageId | undefined;
  code: ErrorCode | undefined;
  /** True for a receipt that was settled before. */
  again?: boolean;
  /**
   * Records it; false when the database has moved on since the outcome was worked out (the same envelope came over two
   * links at once): then nothing was recorded and the item is to be worked again.
   */
  record: (tx: Tx) => Promise<boolean>;
}
