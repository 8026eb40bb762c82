import type { ClockView, MessageSummary } from '#gateway/contract';
import type { Field } from './show-content.ts';
import { type Clocks, showDuration, showTime } from './times.ts';
import type { Ui } from './ui.ts';

const names = ['first', 'result'] as const;

/** Until when the units that were asked have time, and what they have left; of what is done, only what was done late. */
export function clockFields({ clocks: read = [] }: Pick<MessageSummary, 'clocks'>, clocks: Clocks, ui: Ui): Field[] {
  return names.flatMap((name): Field[] => {
    const lines = read.filter(({ clock }) => clock === name).flatMap((each) => clockLines(each, clocks, ui));
    return lines.length === 0 ? [] : [[ui.t(`title.clock.${name}`), ...lines]];
  });
}

/** Whose answer or result is late and still to come: "réponse en retard (SN-DNLTM)". */
export function lateTexts({ clocks: read = [] }: Pick<MessageSummary, 'clocks'>, { t }: Ui): string[] {
  return names.flatMap((name) => {
    const late = read.filter(({ clock, stoppedAt, lateMinutes }) => clock === name && stoppedAt === undefined && lateMinutes !== undefined);
    return late.length === 0 ? [] : [t(`text.late.${name}`, { units: late.map(({ unit }) => unit).join(', ') })];
  });
}

/** The clock in one line; what is told apart indented below. */
function clockLines(clock: ClockView, clocks: Clocks, ui: Ui): string[] {
  const { t } = ui;
  const text = clockText(clock, clocks, ui);
  if (text === undefined) return [];
  const { outageMinutes, waitedMinutes } = clock;
  return [
    text,
    ...(outageMinutes > 0 ? [`  ${t('text.clockOutage', { time: showDuration(outageMinutes, ui) })}`] : []),
    ...(waitedMinutes > 0 ? [`  ${t('text.clockWaited', { time: showDuration(waitedMinutes, ui) })}`] : []),
  ];
}

function clockText({ unit, state, toAct = '', source, dueAt, stoppedAt, leftMinutes = 0, lateMinutes }: ClockView, clocks: Clocks, ui: Ui): string | undefined {
  const { t, language } = ui;
  const common = { unit, source: t(`text.clockSource.${source}`) };
  const due = showTime(dueAt, clocks.own, language);
  const left = showDuration(leftMinutes, ui);
  if (lateMinutes === undefined) {
    if (state === 'running') return t('text.clockRuns', { ...common, due, left });
    return state === 'still' ? t('text.clockStill', { ...common, asking: toAct, due, left }) : undefined;
  }
  const late = showDuration(lateMinutes, ui);
  if (state === 'running') return t('text.clockLate', { ...common, due, late });
  if (state === 'still') return t('text.clockStillLate', { ...common, asking: toAct, late });
  // What was taken back was late for nobody in the end.
  return state === 'met' ? t('text.clockMetLate', { ...common, at: showTime(stoppedAt ?? dueAt, clocks.own, language), late }) : undefined;
}
