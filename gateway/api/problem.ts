import type { Reason } from './reason.ts';

/** Body of every answer that is not 2xx. `exit` is the exit status for `cop`. */
export interface Problem {
  error: Reason & { exit: number; params: Record<string, string | number> };
}
