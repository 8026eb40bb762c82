// Who was turned away at the door stands in the log; a flood of them does not fill it.
import { asCopError } from '#protocol';
import type { AuditLog } from '../audit/log.ts';

/** The same refusal within this time is counted, not recorded again, milliseconds. */
const AGAIN_MS = 60_000;

/** Records refused logins. */
export class RefusedLogins {
  readonly #audit: AuditLog;
  readonly #now: () => Date;
  readonly #seen = new Map<string, { at: number; more: number }>();

  constructor(audit: AuditLog, now: () => Date) {
    this.#audit = audit;
    this.#now = now;
  }

  /** Records a refusal: the first at once, those that follow within a minute as a number with the next. */
  async record(error: unknown): Promise<void> {
    const refusal = asCopError(error);
    if (!refusal || refusal.row.fault === 'local') return;
    const who = String(refusal.params.got ?? '–');
    const key = `${refusal.code} ${who}`;
    const at = this.#now().getTime();
    const before = this.#seen.get(key);
    if (before && Math.abs(at - before.at) < AGAIN_MS) {
      before.more += 1;
      return;
    }
    for (const [name, { at: seenAt }] of this.#seen) if (Math.abs(at - seenAt) >= AGAIN_MS) this.#seen.delete(name);
    this.#seen.set(key, { at, more: 0 });
    await this.#audit.record({ act: 'officer.refused', outcome: refusal.code, note: before && before.more > 0 ? `${who}, +${before.more}` : who });
  }
}
