import type { Fetcher } from './fetch.ts';
import type { Giver } from './give.ts';

/** Both sides of what a link does for documents. */
export interface Documents {
  giver: Giver;
  fetcher: Fetcher;
}
