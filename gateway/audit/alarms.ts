// What people must look into: kept with its evidence until an officer closes it, and itself in the log.
import { CopError, type ErrorCode, parseUnitId, type UnitId } from '#protocol';
import type { Log } from '../log.ts';
import { errorFields } from '../log.ts';
import { type AlarmRow, addAlarm, closeAlarm } from '../store/checkpoints.ts';
import type { Store, Tx } from '../store/database.ts';
import type { Actor } from './actor.ts';
import type { AuditLog } from './log.ts';

/** Raises and lists alarms. */
export class Alarms {
  readonly #store: Store;
  readonly #audit: AuditLog;
  readonly #log: Log;
  readonly #now: () => Date;
  /** Called when an alarm about a unit is new. */
  onRaised: (unit: UnitId, code: ErrorCode) => void = () => {};

  constructor(store: Store, audit: AuditLog, log: Log, now: () => Date) {
    this.#store = store;
    this.#audit = audit;
    this.#log = log;
    this.#now = now;
  }

  /**
   * Raises an alarm about `unit`, once as long as it is open. `evidence`: what it signed, notes as text and everything else in base64.
   * `together`: what becomes durable with it. True when it is new.
   */
  async raise(
    unit: UnitId,
    generation: number,
    error: CopError,
    evidence: readonly string[],
    together: (tx: Tx) => Promise<void> = async () => {},
  ): Promise<boolean> {
    const raise = this.prepare(unit, generation, error, evidence);
    return this.#store.write(async (tx) => {
      await together(tx);
      return raise(tx);
    });
  }

  /** Works an alarm out; what comes back raises it in the transaction of what it is about. True when it is new. */
  prepare(unit: UnitId, generation: number, error: CopError, evidence: readonly string[]): (tx: Tx) => Promise<boolean> {
    const at = this.#now();
    const entry = this.#audit.prepare({ act: 'log.alarm', partner: unit, outcome: error.code, note: JSON.stringify(error.params) });
    const alarm = { code: error.code, unit, generation, params: JSON.stringify(error.params), evidence: JSON.stringify(evidence), raised_at: at.getTime() };
    return async (tx) => {
      if (!(await addAlarm(tx, alarm))) return false;
      await this.#audit.append(tx, entry);
      this.#store.afterCommit(() => {
        this.#log('error', 'audit.alarm', { peer: unit, generation, ...errorFields(error) });
        this.onRaised(unit, error.code);
      });
      return true;
    };
  }

  /** Closes an alarm, `by` an officer or by itself. False when it was closed. */
  async close({ id, unit, code }: Pick<AlarmRow, 'id' | 'unit' | 'code'>, reason: string, by: Actor | undefined): Promise<boolean> {
    const entry = this.#audit.prepare({ act: 'log.alarm_closed', ...by, partner: parseUnitId(unit), note: `${id} ${code}: ${reason}` });
    return this.#store.write(async (tx) => {
      if (!(await closeAlarm(tx, id, by?.officer ?? null, this.#now()))) return false;
      await this.#audit.append(tx, entry);
      return true;
    });
  }
}

/** The error that an alarm stands for. */
export function alarmError({ code, params }: Pick<AlarmRow, 'code' | 'params'>): CopError {
  return new CopError(code as ErrorCode, JSON.parse(params) as Record<string, string>);
}
