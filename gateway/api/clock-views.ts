import { type AnswerClock, type ClockFacts, clocksOf } from '../casework/answer-clocks.ts';
import { loadBasesSince } from '../protection/legal-basis.ts';
import type { Reader } from '../store/database.ts';
import type { MessageRow } from '../store/messages.ts';
import type { MessageSummary } from './contract.ts';
import type { ApiDeps } from './deps.ts';
import type { ClockView } from './procedure-contract.ts';

const MINUTE_MS = 60_000;

/** What clocks depend on, now. */
export async function clockFacts({ self, store, now }: ApiDeps): Promise<ClockFacts> {
  return { self, bases: await loadBasesSince(store), now: now() };
}

/** The clocks of a message, when it has any. */
export async function clockViews(db: Reader, row: MessageRow, facts: ClockFacts): Promise<Pick<MessageSummary, 'clocks'>> {
  const clocks = await clocksOf(db, row, facts);
  return clocks.length === 0 ? {} : { clocks: clocks.map((clock) => clockView(clock, facts.now)) };
}

function clockView({ clock, unit, toAct, agreed, announced, started, due, stopped, still, outageMs, waitedMs }: AnswerClock, now: Date): ClockView {
  const lateMs = (stopped?.at ?? now).getTime() - due.getTime();
  return {
    clock,
    unit,
    state: stopped ? (stopped.by === 'asked' ? 'met' : 'dropped') : still ? 'still' : 'running',
    ...(toAct ? { toAct } : {}),
    source: announced ? 'announced' : agreed ? 'agreed' : 'usual',
    startedAt: started.toISOString(),
    dueAt: due.toISOString(),
    ...(stopped ? { stoppedAt: stopped.at.toISOString() } : {}),
    // Nobody is promised more than there is, and nobody late is in time.
    ...(lateMs > 0 ? { lateMinutes: Math.ceil(lateMs / MINUTE_MS) } : stopped ? {} : { leftMinutes: Math.floor(-lateMs / MINUTE_MS) }),
    outageMinutes: Math.round(outageMs / MINUTE_MS),
    waitedMinutes: Math.round(waitedMs / MINUTE_MS),
  };
}
