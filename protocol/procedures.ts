// Procedures: requests that two units bring to an end together. One table for each kind says who may do what in which state; a walk
// through the steps of both sides, the same at either end, says where a procedure stands.
import { words } from './words.ts';

export const acts = words({
  accept: 1,
  decline: 2,
  counter: 3,
  propose: 4,
  cancel: 5,
  record: 6,
  acknowledge: 7,
  ask: 8,
  inform: 9,
  execute: 10,
  deliver_part: 11,
  deliver: 12,
  refuse: 13,
  postpone: 14,
  withdraw: 15,
  close: 16,
  transmit: 17,
  arrest: 18,
  grant: 19,
  surrender: 20,
});
export const stepReasons = words({
  no_slot: 1,
  not_competent: 2,
  deployed: 3,
  form: 4,
  essential_interests: 5,
  domestic_law: 6,
  legal_system: 7,
  dual_criminality: 8,
  ongoing_proceedings: 9,
  nationality: 10,
  discrimination: 11,
  lapse_of_time: 12,
  already_judged: 13,
  not_found: 14,
  in_proceedings: 15,
  passed_on: 16,
});

export type Act = (typeof acts.all)[number];
export type StepReason = (typeof stepReasons.all)[number];

/** The unit that sent the opening message, or the one that got it. */
export type Side = 'asking' | 'asked';

/** States of all kinds of procedure. */
export const states = [
  'proposed',
  'countered',
  'agreed',
  'declined',
  'cancelled',
  'held',
  'sent',
  'acknowledged',
  'information_requested',
  'executing',
  'partly_executed',
  'executed',
  'refused',
  'postponed',
  'withdrawn',
  'closed',
  'arrested',
  'granted',
  'surrendered',
] as const;
export type State = (typeof states)[number];

/** What a step may carry beside its act. */
export type StepPart = 'slots' | 'slot' | 'reason' | 'on' | 'outcome' | 'caseData' | 'attachments';

/** One line of a table: who may do it, in which states, where it leads (`same`: the state stays), and what the step must or may carry. */
export interface Move {
  act: Act;
  by: Side;
  from: readonly State[];
  to: State | 'same';
  must?: readonly StepPart[];
  may?: readonly StepPart[];
  /** The day that the step carries is the one until which the result is to come; of other lines it is the day on which something was done. */
  expects?: true;
}

/** A kind of procedure. */
export interface Procedure {
  opens: State;
  /** Whose step counts when both sides have made one at the same place, not knowing of each other. */
  first: Side;
  moves: readonly Move[];
}

/** Kinds of message that open a procedure. */
export type ProcedureKind =
  | 'meeting_request'
  | 'assistance_request'
  | 'extradition_request'
  | 'rectification_order'
  | 'permission_request'
  | 'operation_proposal';

// While the asked unit is at work on a request.
const working = ['acknowledged', 'information_requested', 'executing', 'postponed'] as const;
// What both requests to judicial authorities have in common.
const judicial: readonly Move[] = [
  { act: 'acknowledge', by: 'asked', from: ['sent'], to: 'acknowledged', may: ['caseData', 'attachments'] },
  { act: 'ask', by: 'asked', from: ['acknowledged', 'executing', 'postponed'], to: 'information_requested', must: ['caseData'], may: ['attachments'] },
  { act: 'inform', by: 'asking', from: ['information_requested'], to: 'acknowledged', must: ['caseData'], may: ['attachments'] },
  { act: 'transmit', by: 'asking', from: ['sent', ...working], to: 'same', must: ['on'], may: ['attachments'] },
  { act: 'refuse', by: 'asked', from: ['sent', ...working], to: 'refused', must: ['reason'], may: ['caseData', 'attachments'] },
  {
    act: 'postpone',
    by: 'asked',
    from: ['acknowledged', 'information_requested', 'executing'],
    to: 'postponed',
    must: ['reason', 'on'],
    may: ['caseData', 'attachments'],
    expects: true,
  },
  { act: 'withdraw', by: 'asking', from: ['sent', ...working], to: 'withdrawn' },
  { act: 'execute', by: 'asked', from: ['acknowledged', 'postponed'], to: 'executing', may: ['on'], expects: true },
];

export const procedures: Readonly<Record<ProcedureKind, Procedure>> = {
  // RFC 5546: the organizer's word comes first; an attendee replies or counters.
  meeting_request: {
    opens: 'proposed',
    first: 'asking',
    moves: [
      { act: 'accept', by: 'asked', from: ['proposed'], to: 'agreed', must: ['slot'] },
      { act: 'decline', by: 'asked', from: ['proposed', 'agreed'], to: 'declined', may: ['reason'] },
      { act: 'counter', by: 'asked', from: ['proposed', 'agreed', 'declined'], to: 'countered', must: ['slots'], may: ['reason'] },
      { act: 'accept', by: 'asking', from: ['countered'], to: 'agreed', must: ['slot'] },
      { act: 'decline', by: 'asking', from: ['countered'], to: 'proposed', may: ['reason'] },
      { act: 'propose', by: 'asking', from: ['proposed', 'countered', 'agreed', 'declined'], to: 'proposed', must: ['slots'] },
      { act: 'cancel', by: 'asking', from: ['proposed', 'countered', 'agreed', 'declined'], to: 'cancelled' },
      { act: 'record', by: 'asking', from: ['agreed', 'held'], to: 'held', must: ['caseData'] },
      { act: 'record', by: 'asked', from: ['agreed', 'held'], to: 'held', must: ['caseData'] },
    ],
  },
  // The asked unit tells what it has done: its word comes first.
  assistance_request: {
    opens: 'sent',
    first: 'asked',
    moves: [
      ...judicial,
      { act: 'deliver_part', by: 'asked', from: ['executing', 'partly_executed'], to: 'partly_executed', must: ['caseData'], may: ['attachments'] },
      { act: 'deliver', by: 'asked', from: ['executing', 'partly_executed'], to: 'executed', must: ['caseData'], may: ['attachments'] },
      { act: 'transmit', by: 'asking', from: ['partly_executed'], to: 'same', must: ['on'], may: ['attachments'] },
      { act: 'withdraw', by: 'asking', from: ['partly_executed'], to: 'withdrawn' },
      { act: 'close', by: 'asking', from: ['partly_executed', 'executed', 'refused'], to: 'closed' },
    ],
  },
  extradition_request: {
    opens: 'sent',
    first: 'asked',
    moves: [
      ...judicial,
      { act: 'arrest', by: 'asked', from: ['acknowledged', 'executing'], to: 'arrested', must: ['on'], may: ['attachments'] },
      { act: 'refuse', by: 'asked', from: ['arrested'], to: 'refused', must: ['reason'], may: ['caseData', 'attachments'] },
      { act: 'withdraw', by: 'asking', from: ['arrested', 'granted'], to: 'withdrawn' },
      { act: 'transmit', by: 'asking', from: ['arrested'], to: 'same', must: ['on'], may: ['attachments'] },
      { act: 'grant', by: 'asked', from: ['executing', 'arrested'], to: 'granted', must: ['on'], may: ['attachments'] },
      { act: 'surrender', by: 'asked', from: ['granted'], to: 'surrendered', must: ['on'], may: ['attachments'] },
      { act: 'close', by: 'asking', from: ['surrendered', 'refused'], to: 'closed' },
    ],
  },
  // Whoever holds the message says what became of it.
  rectification_order: {
    opens: 'sent',
    first: 'asked',
    moves: [
      // With a reason where it was passed on: whoever got it there is asked in turn.
      { act: 'deliver', by: 'asked', from: ['sent'], to: 'executed', may: ['reason'] },
      { act: 'deliver_part', by: 'asked', from: ['sent'], to: 'partly_executed', must: ['reason'] },
      { act: 'refuse', by: 'asked', from: ['sent'], to: 'refused', must: ['reason'] },
      { act: 'withdraw', by: 'asking', from: ['sent'], to: 'withdrawn' },
    ],
  },
  permission_request: {
    opens: 'sent',
    first: 'asked',
    moves: [
      { act: 'grant', by: 'asked', from: ['sent'], to: 'granted', must: ['on'] },
      { act: 'refuse', by: 'asked', from: ['sent', 'granted'], to: 'refused', may: ['reason'] },
      { act: 'withdraw', by: 'asking', from: ['sent', 'granted'], to: 'withdrawn' },
    ],
  },
  operation_proposal: {
    opens: 'proposed',
    first: 'asking',
    moves: [
      { act: 'accept', by: 'asked', from: ['proposed'], to: 'agreed' },
      { act: 'decline', by: 'asked', from: ['proposed', 'agreed'], to: 'declined', may: ['reason'] },
      { act: 'cancel', by: 'asking', from: ['proposed', 'agreed', 'declined'], to: 'cancelled' },
      { act: 'record', by: 'asking', from: ['agreed', 'held'], to: 'held', must: ['outcome'], may: ['caseData'] },
      { act: 'record', by: 'asked', from: ['agreed', 'held'], to: 'held', must: ['outcome'], may: ['caseData'] },
    ],
  },
};

/** True for a kind of message that opens a procedure. */
export function opensProcedure(kind: string): kind is ProcedureKind {
  return Object.hasOwn(procedures, kind);
}

/** A step as far as it moves a procedure. */
export interface StepFact<Id extends string = string> {
  id: Id;
  /** What stood last where it was made: another step, or the opening. */
  after: Id;
  by: Side;
  act: Act;
}

/** Where a procedure stands. */
export interface Standing<Id extends string = string> {
  state: State;
  /** The last step that counts, or the opening. */
  head: Id;
  /** The steps that count, in order; what is not here was overtaken by a step of the other side. */
  counted: readonly StepFact<Id>[];
}

/**
 * Walks from the opening from step to step. Where both sides have made one after the same, that of the side that comes first counts, and
 * whatever was made after the other does not; of two by one side, the one with the lower id. Both ends hold the same steps in the end, in
 * whatever order they came, and so they see the same state.
 */
export function standingOf<Id extends string>(kind: ProcedureKind, opening: Id, steps: readonly StepFact<Id>[]): Standing<Id> {
  const { opens, first } = procedures[kind];
  const following = Map.groupBy(steps, ({ after }) => after);
  const counted: StepFact<Id>[] = [];
  let [state, head]: [State, Id] = [opens, opening];
  for (;;) {
    const possible = (following.get(head) ?? []).filter(({ by, act }) => moveIn(kind, state, by, act));
    const [next] = possible.sort((a, b) => (a.by === b.by ? (a.id < b.id ? -1 : 1) : a.by === first ? -1 : 1));
    if (!next) return { state, head, counted };
    state = stateAfter(kind, state, next);
    head = next.id;
    counted.push(next);
  }
}

/** The state in which a step was made, by what stood before it there; `undefined` when that is not known here, or was not possible. */
export function stateBefore<Id extends string>(kind: ProcedureKind, opening: Id, steps: readonly StepFact<Id>[], after: Id): State | undefined {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const path: StepFact<Id>[] = [];
  for (let at = after; at !== opening; ) {
    const step = byId.get(at);
    // A circle cannot come from honest units, each of whose steps names an earlier one.
    if (!step || path.length > steps.length) return undefined;
    path.unshift(step);
    at = step.after;
  }
  let state: State = procedures[kind].opens;
  for (const step of path) {
    if (!moveIn(kind, state, step.by, step.act)) return undefined;
    state = stateAfter(kind, state, step);
  }
  return state;
}

/** The line of the table by which a side may do this in a state; `undefined` when it may not. */
export function moveIn(kind: ProcedureKind, state: State, by: Side, act: Act): Move | undefined {
  return procedures[kind].moves.find((move) => move.act === act && move.by === by && move.from.includes(state));
}

/** What a side may do in a state, in the order of the table. */
export function possibleActs(kind: ProcedureKind, state: State, by: Side): Act[] {
  return procedures[kind].moves.filter((move) => move.by === by && move.from.includes(state)).map(({ act }) => act);
}

/** True where the asked unit owes nothing more: the asking one may close the procedure, or nobody can do anything in it. */
export function broughtToEnd(kind: ProcedureKind, state: State): boolean {
  return moveIn(kind, state, 'asking', 'close') !== undefined || !procedures[kind].moves.some(({ from }) => from.includes(state));
}

/** True where the asked unit waits for what the asking one is to tell. */
export function waitsForAsking(kind: ProcedureKind, state: State): boolean {
  return moveIn(kind, state, 'asking', 'inform') !== undefined;
}

/** Where a step leads from a state; the state itself where the table does not let its side make it. */
export function stateAfter(kind: ProcedureKind, state: State, { by, act }: { by: Side; act: Act }): State {
  const to = moveIn(kind, state, by, act)?.to ?? state;
  return to === 'same' ? state : to;
}
