import type { ProcedureView, StepItem } from '#gateway/contract';
import { actLabel, reasonLabel, sideLabel, stateLabel } from '#protocol/procedure-words';
import { procedures as tables } from '#protocol/procedures';
import type { Field } from './show-content.ts';
import { outcomeTexts } from './show-outcome.ts';
import { type Clocks, showDay, showSlot, showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** Where each procedure stands and how it came there, one field for each other unit. */
export function procedureFields(procedures: readonly ProcedureView[], clocks: Clocks, ui: Ui): Field[] {
  const { t, language } = ui;
  return procedures.map(({ kind, unit, state, steps }) => [
    t('title.procedure', { unit }),
    stateLabel(state)[language],
    ...steps.flatMap((step) => stepLines(step, kind, [unit, step.unit], clocks, ui)),
  ]);
}

// What procedures are called on the command line, by the kind of message that opens them.
const nouns: Readonly<Record<string, string>> = {
  meeting_request: 'meeting',
  assistance_request: 'assistance',
  extradition_request: 'extradition',
  rectification_order: 'rectification',
  permission_request: 'permission',
  operation_proposal: 'operation',
};

/** The commands by which this unit can go on, if there are any. */
export function nextSteps(id: string, kind: string, procedures: readonly ProcedureView[], { t }: Ui): string[] {
  const possible = [...new Set(procedures.flatMap((procedure) => procedure.possible))];
  const commands = possible.map((act) => `cop ${nouns[kind] ?? kind} ${act.replace('_', '-')} ${id}`);
  return commands.length === 0 ? [] : [t('text.nextSteps', { commands: commands.join(' | ') })];
}

/** "SN-DNLTM (unité requise) accepte le créneau 2", with what it says indented below. */
function stepLines(
  { unit, side, act, at, counts, step, withheld }: StepItem,
  kind: ProcedureView['kind'],
  units: readonly string[],
  clocks: Clocks,
  ui: Ui,
): string[] {
  const { t, language } = ui;
  const readers = units.map((each) => clocks.of(each)).filter((clock) => clock !== undefined);
  const what = t('text.step', { unit, side: sideLabel(side)[language], act: actLabel(act, kind)[language], at: showTime(at, clocks.own, language) });
  const said = [
    ...(step?.slot === undefined ? [] : [t('text.slotOf', { n: step.slot })]),
    ...(step?.reason ? [reasonLabel(step.reason)[language]] : []),
    ...(step?.on ? [dayText(step.on, act, kind, ui)] : []),
    ...outcomeTexts(step?.outcome, ui),
    ...(counts ? [] : [t('text.overtaken')]),
    ...(withheld ? [withheld[language]] : []),
  ];
  const slots = (step?.slots ?? []).map((slot, index) => `  ${index + 1}. ${showSlot(slot, readers.length > 0 ? readers : [clocks.own], language)}`);
  return [`${what}${said.length > 0 ? t('text.stepSaid', { said: said.join(', ') }) : ''}`, ...slots];
}

/** Of a permission it is the last day, of some acts the one by which the result is to come, of anything else the day on which it was done. */
function dayText(on: string, act: StepItem['act'], kind: ProcedureView['kind'], { t, language }: Ui): string {
  const day = showDay(on, language);
  if (kind === 'permission_request') return t('text.throughDay', { day });
  return tables[kind].moves.some((move) => move.act === act && move.expects) ? t('text.expectedDay', { day }) : day;
}
