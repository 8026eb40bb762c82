import type { AttachedView, DocumentView } from '#gateway/contract';
import { type Field, showOctets } from './show-content.ts';
import { type Clocks, showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** The documents of a message with how far each has come, as a field; nothing when it has none. */
export function documentFields(documents: readonly DocumentView[] | undefined, clocks: Clocks, ui: Ui): Field[] {
  if (!documents) return [];
  return [[ui.t('title.documents'), ...documents.flatMap((document) => [documentLine(document, ui), ...givenLines(document, clocks, ui)])]];
}

/** The documents that a draft names, as a field; nothing when it names none. */
export function attachedFields(documents: readonly AttachedView[] | undefined, ui: Ui): Field[] {
  const lines = (documents ?? []).map(({ number, title, octets }) => ui.t('text.document.complete', { number, title, size: showOctets(octets, ui) }));
  return lines.length > 0 ? [[ui.t('title.documents'), ...lines]] : [];
}

/** One document on one line. */
export function documentLine({ number, title, octets, state, arrived, reason }: DocumentView, ui: Ui): string {
  const { t, language } = ui;
  const size = showOctets(octets, ui);
  if (state === 'refused' && reason) return t('text.documentRefused', { number, title, size, reason: reason[language] });
  if (state === 'wanted') return t('text.documentComing', { number, title, size, percent: Math.floor((100 * arrived) / octets) });
  return t(`text.document.${state === 'refused' ? 'erased' : state}`, { number, title, size });
}

function givenLines({ octets, given = [] }: DocumentView, clocks: Clocks, { t, language }: Ui): string[] {
  return given.map(({ unit, octets: has, since }) =>
    since
      ? `  ${t('text.documentGiven', { unit, at: showTime(since, clocks.own, language) })}`
      : `  ${t('text.documentGoing', { unit, percent: Math.floor((100 * has) / octets) })}`,
  );
}
