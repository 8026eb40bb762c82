// Procedures in the officer API: steps, and where a procedure stands. See contract.ts.
import { z } from 'zod';
import { type Act, acts, type ClockName, type ProcedureKind, type Side, type State, type StepReason, stepReasons } from '#protocol';
import { documentsInput } from './document-contract.ts';
import { caseInput } from './protection-contract.ts';
import type { Reason } from './reason.ts';

const instant = z.iso.datetime({ offset: true });

/** POST /v1/procedures/:messageId/steps → 201 StepsView, or 202 DraftSummary when a second officer must approve */
export const stepInput = z.strictObject({
  act: z.enum(acts.all),
  /** Only with these units; default: every one with which it is possible. */
  to: z.array(z.string().max(64)).min(1).max(64).optional(),
  slots: z
    .array(z.strictObject({ start: instant, end: instant }))
    .max(10)
    .optional(),
  /** From 1, as shown to the officer. */
  slot: z.number().int().min(1).max(5).optional(),
  reason: z.enum(stepReasons.all).optional(),
  /** A day, as 2027-05-31. */
  on: z.string().max(20).optional(),
  /** What a joint operation came to. */
  outcome: z.strictObject({ victimsAssisted: z.number().optional(), arrests: z.number().optional(), seizures: z.number().optional() }).optional(),
  ...caseInput,
  ...documentsInput,
});

export type StepInput = z.infer<typeof stepInput>;

/** What a step says beside its case data. */
export interface StepView {
  /** The message that opened the procedure. */
  procedureId: string;
  act: Act;
  slots?: { start: string; end: string }[];
  /** From 1. */
  slot?: number;
  reason?: StepReason;
  on?: string;
  outcome?: { victimsAssisted?: number; arrests?: number; seizures?: number };
}

/** One step in the story of a procedure. */
export interface StepItem {
  messageId: string;
  unit: string;
  side: Side;
  act: Act;
  at: string;
  /** False when the other side took a step at the same place that comes first: this one changed nothing. */
  counts: boolean;
  /** What it says; absent once its content is erased, or while `withheld` says why it is not shown. */
  step?: Omit<StepView, 'procedureId' | 'act'>;
  withheld?: Reason;
}

/** A procedure with one other unit. */
export interface ProcedureView {
  kind: ProcedureKind;
  unit: string;
  /** The side of this gateway's unit. */
  side: Side;
  state: State;
  /** What this gateway's unit can do now. */
  possible: Act[];
  steps: StepItem[];
}

/** Until when a unit that was asked has time, by one clock. */
export interface ClockView {
  /** `first`: for any answer; `result`: until the request is brought to an end. */
  clock: ClockName;
  /** Unit that was asked. */
  unit: string;
  /** `still`: it waits for the asking unit. `met`: it has acted. `dropped`: the request was taken back before. */
  state: 'running' | 'still' | 'met' | 'dropped';
  /** Unit whose turn it is; absent once the clock has stopped. */
  toAct?: string;
  /** Where the time comes from: the agreement of the pair, what is usual, or a later day that the unit that was asked has named. */
  source: 'agreed' | 'usual' | 'announced';
  startedAt: string;
  /** While the clock stands still, as if the asking unit answered now. */
  dueAt: string;
  /** Once it is `met` or `dropped`. */
  stoppedAt?: string;
  /** Whole minutes that are left; absent when it is late, or has stopped. */
  leftMinutes?: number;
  /** Minutes past the due instant, begun ones too; absent when it is not late, or was not when it stopped. */
  lateMinutes?: number;
  /** Minutes without a link between the two units while the clock ran, as this gateway saw it: told apart, and not taken off. */
  outageMinutes: number;
  /** Minutes that it has stood still: told apart, and added to the due instant. */
  waitedMinutes: number;
}
