// Whether the lines take more than they are meant to. It only tells: what an officer sends goes, whatever it costs.
import { CopError, type UnitId } from '#protocol';
import type { Alarms } from '../audit/alarms.ts';
import { openAlarms } from '../store/checkpoints.ts';
import type { Store } from '../store/database.ts';
import { keepLineUse } from '../store/line-use.ts';
import { dayOf, type Meter } from './meter.ts';
import type { LinkProfile } from './profiles.ts';

export interface BudgetDeps {
  self: UnitId;
  meter: Meter;
  profile: LinkProfile;
  store: Store;
  alarms: Alarms;
  now: () => Date;
}

// While something can still be done about it.
const NEAR_SHARE = 0.8;

/** Keeps what was counted, raises an alarm for a day and a month that took too much, and closes those of days and months that are over. */
export async function watchBudget({ self, meter, profile, store, alarms, now }: BudgetDeps): Promise<void> {
  await store.write((tx) => keepLineUse(tx, meter.use()));
  const day = dayOf(now());
  const budgets = [
    { period: day, octets: profile.dailyOctets },
    { period: day.slice(0, 7), octets: profile.monthlyOctets },
  ];
  for (const { period, octets } of budgets) {
    if (octets === 0) continue;
    const used = meter.used(period);
    const got = used.in + used.out;
    if (got < octets * NEAR_SHARE) continue;
    const code = got < octets ? 'LINE_BUDGET_NEAR' : 'LINE_BUDGET_SPENT';
    await alarms.raise(self, numberOf(period), new CopError(code, { got, expected: octets, since: period }), []);
  }
  const current = budgets.map(({ period }) => numberOf(period));
  for (const alarm of await store.read(openAlarms)) {
    if (!alarm.code.startsWith('LINE_BUDGET_') || current.includes(alarm.generation)) continue;
    await alarms.close(alarm, 'over', undefined);
  }
}

/** A day or month as a number, which tells its alarm from those of others. */
function numberOf(period: string): number {
  return Number(period.replaceAll('-', ''));
}
