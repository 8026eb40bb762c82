// What people must look into: kept with its evidence until an officer closes it, and itself in the log.
import { CopError, type ErrorCode, type UnitId } from '#protocol';
import type { Log } from '../log.ts';
import { errorFields } from '../log.ts';
import { type AlarmRow, addAlarm, openAlarms } from '../store/checkpoints.ts';
import type { Reader, Store } from '../store/database.ts';
import type { AuditLog } from './log.ts';

/** Raises and lists alarms. */
export class Alarms {
  readonly #store: Store;
  readonly #audit: AuditLog;
  readonly #log: Log;
  readonly #now: () => Date;

  constructor(store: Store, audit: AuditLog, log: Log, now: () => Date) {
    this.#store = store;
    this.#audit = audit;
    this.#log = log;
    this.#now = now;
  }

  /** Raises an alarm about the log of `unit`, once as long as it is open. `evidence`: signed notes. True when it is new. */
  async raise(unit: UnitId, generation: number, error: CopError, evidence: readonly string[]): Promise<boolean> {
    const at = this.#now();
    const entry = this.#audit.prepare({ act: 'log.alarm', partner: unit, outcome: error.code, note: JSON.stringify(error.params) });
    const raised = await this.#store.write(async (tx) => {
      const alarm = { code: error.code, unit, generation, params: JSON.stringify(error.params), evidence: JSON.stringify(evidence), raised_at: at.getTime() };
      if (!(await addAlarm(tx, alarm))) return false;
      await this.#audit.append(tx, entry);
      return true;
    });
    if (raised) this.#log('error', 'audit.alarm', { peer: unit, generation, ...errorFields(error) });
    return raised;
  }
}

/** The error that an alarm stands for. */
export function alarmError({ code, params }: Pick<AlarmRow, 'code' | 'params'>): CopError {
  return new CopError(code as ErrorCode, JSON.parse(params) as Record<string, string>);
}

// Alarms that say that this unit's own log does not continue what partners have witnessed.
const broken: readonly ErrorCode[] = ['LOG_ROLLBACK', 'LOG_FORK', 'LOG_SPLIT_VIEW'];

/** True while an alarm says that this generation of the own log contradicts what was witnessed: it is not offered any more. */
export async function isBroken(db: Reader, self: UnitId, generation: number): Promise<boolean> {
  const alarms = await openAlarms(db);
  return alarms.some((alarm) => alarm.unit === self && alarm.generation === generation && (broken as readonly string[]).includes(alarm.code));
}
