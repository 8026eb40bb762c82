import type { BasisView } from '#gateway/contract';
import { answerFields, type Field, fieldLines, optional, scopeFields } from './show-content.ts';
import { type Clocks, showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** Writes an entry of the legal-basis register: who signed, what it covers, from when until when. */
export function showBasis(basis: BasisView, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  const time = (instant: string) => showTime(instant, clocks.own, language);
  const signed = basis.signatures.map(({ unit, at }) => t('text.signedBy', { unit, at: time(at) }));
  const { ended } = basis;
  const fields: Field[] = [
    ...(signed.length > 0 ? [[t('title.signatures'), ...signed] as Field] : []),
    ...scopeFields(basis, clocks, ui),
    ...optional(t('title.reference'), basis.reference ?? ''),
    ...answerFields(basis, ui),
    ...optional(t('title.officer'), basis.addedBy ?? ''),
    ...optional(t('title.ended'), ended ? t('text.endedBy', { at: time(ended.at), by: ended.by, reason: ended.reason }) : ''),
  ];
  for (const line of fieldLines(fields)) ui.line(line);
}
