// Within what time a unit answers a request, and when that clock runs, stands still and stops: by the steps of both sides, so that either end
// reads the same.
import {
  broughtToEnd,
  moveIn,
  type ProcedureKind,
  procedures,
  type Side,
  type State,
  type StepFact,
  standingOf,
  stateAfter,
  waitsForAsking,
} from './procedures.ts';
import type { Priority } from './vocabulary.ts';

/** `first`: until any step of the asked unit. `result`: until the request is brought to an end. */
export type ClockName = 'first' | 'result';

/** The time that a unit has by one clock. */
export interface Allowance {
  clock: ClockName;
  hours: number;
  /** The pair agreed on it; otherwise it is what is usual. */
  agreed: boolean;
}

// Directive (EU) 2023/977, Article 5(1): 8 hours for what is urgent and directly available, 3 days for what is urgent and is not, 7 days for all else.
const judicialHours = { urgent: { first: 8, result: 72 }, routine: { first: 168, result: 168 } } as const;
const usualHours: Partial<Record<ProcedureKind, Readonly<Record<Priority, Readonly<Record<ClockName, number>>>>>> = {
  assistance_request: judicialHours,
  extradition_request: judicialHours,
};

/** The clocks of a request of this kind; none where nothing is usual or agreed. `agreedHours`: those for an answer by the agreement of the pair. */
export function allowances(kind: ProcedureKind, priority: Priority, agreedHours: number | undefined): Allowance[] {
  const usual = usualHours[kind]?.[priority];
  const first = agreedHours ?? usual?.first;
  if (first === undefined) return [];
  const answer: Allowance = { clock: 'first', hours: first, agreed: agreedHours !== undefined };
  if (!usual) return [answer];
  // Nobody has to bring a result before he has to answer at all.
  return [answer, { clock: 'result', hours: Math.max(first, usual.result), agreed: first > usual.result }];
}

/** A step as far as it moves a clock. */
export interface TimedStep<Id extends string = string> extends StepFact<Id> {
  /** When its side made it. */
  at: Date;
  /** The day that it carries, as 2027-05-31. */
  on: string | undefined;
}

/** What a clock says. */
export interface ClockReading {
  /** Until when the asked unit has time; while it waits, as if it were told now. */
  due: Date;
  /** A day that the asked unit named has moved `due`. */
  announced: boolean;
  /** When the clock stopped, and by whose step; `undefined` while it does not. */
  stopped: { at: Date; by: Side } | undefined;
  /** The clock stands still: the asked unit waits for the asking one. */
  still: boolean;
  /** How long it has stood still in all, milliseconds. */
  waitedMs: number;
  /** When it ran. */
  ran: { from: Date; to: Date }[];
}

const HOUR_MS = 3_600_000;

/**
 * Reads a clock at `now`. It starts when the request arrived at the asked unit; the result's stands still while that unit waits for the asking
 * one, and goes on to the end of a later day that it names.
 */
export function readClock<Id extends string>(
  { clock, hours }: Pick<Allowance, 'clock' | 'hours'>,
  asked: { kind: ProcedureKind; opening: Id; arrived: Date },
  steps: readonly TimedStep<Id>[],
  now: Date,
): ClockReading {
  const marks = clock === 'first' ? answerMarks(asked, steps) : counted(asked, steps);
  const ran: ClockReading['ran'] = [];
  let [at, due] = [asked.arrived.getTime(), asked.arrived.getTime() + hours * HOUR_MS];
  let [still, announced, waitedMs] = [false, false, 0];
  const goOn = (to: number) => {
    if (still) [waitedMs, due] = [waitedMs + to - at, due + to - at];
    else ran.push({ from: new Date(at), to: new Date(to) });
    at = to;
  };
  for (const mark of marks) {
    goOn(mark.at);
    if (mark.stops) return { due: new Date(due), announced, stopped: { at: new Date(at), by: mark.by }, still: false, waitedMs, ran };
    still = mark.waits;
    if (mark.dayEnd !== undefined && mark.dayEnd > due) [due, announced] = [mark.dayEnd, true];
  }
  goOn(Math.max(at, now.getTime()));
  return { due: new Date(due), announced, stopped: undefined, still, waitedMs, ran };
}

/** A step, as the clock of the result sees it. */
interface Mark {
  at: number;
  by: Side;
  stops: boolean;
  waits: boolean;
  /** Last instant of the day until which the result is to come. */
  dayEnd: number | undefined;
}

/** The steps that count, in order. */
function counted<Id extends string>({ kind, opening, arrived }: Parameters<typeof readClock<Id>>[1], steps: readonly TimedStep<Id>[]): Mark[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  let state: State = procedures[kind].opens;
  let at = arrived.getTime();
  return standingOf(kind, opening, steps).counted.flatMap(({ id }) => {
    const step = byId.get(id);
    if (!step) return [];
    const { expects } = moveIn(kind, state, step.by, step.act) ?? {};
    state = stateAfter(kind, state, step);
    // Two units have two clocks on the wall: what comes after is not before.
    at = Math.max(at, step.at.getTime());
    const dayEnd = expects && step.on !== undefined ? Date.parse(`${step.on}T23:59:59.999Z`) : undefined;
    return [{ at, by: step.by, stops: broughtToEnd(kind, state), waits: waitsForAsking(kind, state), dayEnd }];
  });
}

/** The one step that stops the clock of the first answer: an overtaken one is an answer too; what is taken back needs none. */
function answerMarks<Id extends string>(asked: Parameters<typeof readClock<Id>>[1], steps: readonly TimedStep<Id>[]): Mark[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const answers = steps.filter(({ by }) => by === 'asked').map((step) => madeAt(step, asked.arrived, byId));
  if (answers.length > 0) return [{ at: Math.min(...answers), by: 'asked', stops: true, waits: false, dayEnd: undefined }];
  return counted(asked, steps).filter(({ stops }) => stops);
}

/** When a step was made: by its date, and not before the request, nor what it comes after, whatever date its side has put on it. */
function madeAt<Id extends string>(step: TimedStep<Id>, arrived: Date, byId: ReadonlyMap<Id, TimedStep<Id>>): number {
  let at = Math.max(arrived.getTime(), step.at.getTime());
  let before = byId.get(step.after);
  // As many as there are: steps that came after one another in a ring would be none of ours, and end all the same.
  for (let left = byId.size; before && left > 0; left--) {
    at = Math.max(at, before.at.getTime());
    before = byId.get(before.after);
  }
  return at;
}
