import type { LateView } from '#gateway/contract';
import type { Field } from './show-content.ts';
import { type Clocks, showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** Whose answer is late by the agreement of the pair, and since when. */
export function lateFields(late: readonly LateView[] | undefined, clocks: Clocks, { t, language }: Ui): Field[] {
  if (!late) return [];
  return [
    [
      t('title.late'),
      ...late.map(({ unit, since, outageHours }) => {
        const at = showTime(since, clocks.own, language);
        const hours = outageHours.toLocaleString(language);
        return outageHours > 0 ? t('text.lateOutage', { unit, since: at, hours }) : t('text.lateSince', { unit, since: at });
      }),
    ],
  ];
}
