import type { StepItem } from '#gateway/contract';
import type { Ui } from './ui.ts';

/** What an operation came to, one text for each count that is known. */
export function outcomeTexts(outcome: NonNullable<StepItem['step']>['outcome'], { t }: Ui): string[] {
  return (['victimsAssisted', 'arrests', 'seizures'] as const).flatMap((name) => {
    const n = outcome?.[name];
    return n === undefined ? [] : [t(`outcome.${name}`, { n })];
  });
}
