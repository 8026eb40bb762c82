// Makes a failing schedule smaller: ddmin (Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002), bounded in time.
import type { Schedule, ScheduledEvent } from './schedule.ts';

/** What came of shrinking. */
export interface Shrunk {
  schedule: Schedule;
  tries: number;
  /** False when the time was over before nothing more could be taken away. */
  finished: boolean;
}

// Nothing happens for longer than this in a smaller schedule: what was between two events is gone.
const GAP_MAX_MS = 3_000;

/**
 * The smallest schedule that was found to fail, from one that does: halves are taken away, then smaller parts, as long as it still fails.
 * `fails` may be wrong now and then, because time is not part of a schedule: what is given is then larger than it could be, and did fail.
 */
export async function shrink(schedule: Schedule, fails: (smaller: Schedule) => Promise<boolean>, mayGoOn: () => boolean): Promise<Shrunk> {
  let smallest = schedule.events;
  let parts = 2;
  let tries = 0;
  const failing = async (events: readonly ScheduledEvent[]) => {
    tries += 1;
    return fails({ ...schedule, events: closedUp(events) });
  };
  while (smallest.length > 1 && mayGoOn()) {
    const found = await firstFailing(candidates(smallest, parts), failing, mayGoOn);
    if (found) {
      smallest = found.events;
      parts = found.part ? 2 : Math.max(parts - 1, 2);
    } else if (parts >= smallest.length) {
      return { schedule: { ...schedule, events: closedUp(smallest) }, tries, finished: true };
    } else parts = Math.min(parts * 2, smallest.length);
  }
  return { schedule: { ...schedule, events: closedUp(smallest) }, tries, finished: smallest.length <= 1 };
}

interface Candidate {
  events: ScheduledEvent[];
  /** A part alone; otherwise all but a part. */
  part: boolean;
}

/** Each part alone, then everything without each part. Of two halves each is the other's rest. */
function candidates(events: readonly ScheduledEvent[], parts: number): Candidate[] {
  const cut = (i: number) => Math.floor((i * events.length) / parts);
  const ranges = Array.from({ length: parts }, (_, i) => [cut(i), cut(i + 1)] as const).filter(([from, to]) => to > from);
  const alone = ranges.map(([from, to]) => ({ events: events.slice(from, to), part: true }));
  const without = parts === 2 ? [] : ranges.map(([from, to]) => ({ events: [...events.slice(0, from), ...events.slice(to)], part: false }));
  return [...alone, ...without];
}

async function firstFailing(
  all: readonly Candidate[],
  failing: (events: readonly ScheduledEvent[]) => Promise<boolean>,
  mayGoOn: () => boolean,
): Promise<Candidate | undefined> {
  for (const candidate of all) if (mayGoOn() && (await failing(candidate.events))) return candidate;
  return undefined;
}

/** The same events without the long times in which nothing happens any more. */
function closedUp(events: readonly ScheduledEvent[]): ScheduledEvent[] {
  let before = 0;
  let now = 0;
  return events.map((event) => {
    now += Math.min(event.at - before, GAP_MAX_MS);
    before = event.at;
    return { ...event, at: now };
  });
}
