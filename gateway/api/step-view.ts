import type { Outcome, Slot, Step } from '#protocol';
import type { StepView } from './procedure-contract.ts';

/** A step's content; slots counted from 1. */
export function stepView({ procedureId, act, slots, slot, reason, on, outcome }: Step): StepView {
  return {
    procedureId,
    act,
    ...(slots.length > 0 ? { slots: slotsView(slots) } : {}),
    ...(slot === undefined ? {} : { slot: slot + 1 }),
    ...(reason === undefined ? {} : { reason }),
    ...(on === undefined ? {} : { on }),
    ...(outcome === undefined ? {} : { outcome: counted(outcome) }),
  };
}

/** Proposed times. */
export function slotsView(slots: readonly Slot[]): { start: string; end: string }[] {
  return slots.map(({ start, end }) => ({ start: start.toISOString(), end: end.toISOString() }));
}

function counted({ victimsAssisted, arrests, seizures }: Outcome): NonNullable<StepView['outcome']> {
  return {
    ...(victimsAssisted === undefined ? {} : { victimsAssisted }),
    ...(arrests === undefined ? {} : { arrests }),
    ...(seizures === undefined ? {} : { seizures }),
  };
}
