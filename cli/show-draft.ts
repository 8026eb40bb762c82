import type { DraftView } from '#gateway/contract';
import { rectificationReasons, wordLabel } from '#protocol';
import { type Field, fieldLines, optional } from './show-content.ts';
import { markingFields } from './show-marking.ts';
import { showScreened } from './show-screened.ts';
import { type Clocks, showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** Writes a draft for people: who wrote it, why it waits or what was decided, what was written beside what would leave, what to do next. */
export function showDraft(draft: DraftView, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  const { id, status, kind, decidedBy, decidedAt, note } = draft;
  ui.title(t('text.draftTitle', { kind: t(`kind.${kind as 'incident'}`), id, status: t(`status.${status}`) }));
  const fields: Field[] = [
    [t('title.to'), draft.to.join(', ')],
    [t('title.author'), draft.author],
    [t('title.created'), showTime(draft.createdAt, clocks.own, language)],
    [t('title.priority'), t(`priority.${draft.priority}`)],
    // What each addressee gets of the marking stands with the views.
    ...(draft.handling.length > 0 && draft.views.length === 0 ? markingFields(draft, ui) : []),
    ...optional(t('title.training'), draft.training ? t('word.yes') : ''),
    ...optional(
      t('title.replaces'),
      draft.replaces ? t('text.replacesBecause', { of: draft.replaces.of, because: wordLabel(rectificationReasons, draft.replaces.because)[language] }) : '',
    ),
    [t('title.waitsFor'), ...draft.approval.map(({ why }) => why[language])],
    ...optional(t('title.decided'), decidedBy && decidedAt ? t('text.decidedBy', { by: decidedBy, at: showTime(decidedAt, clocks.own, language) }) : ''),
    ...optional(status === 'rejected' ? t('title.reason') : t('title.note'), note ?? ''),
  ];
  for (const line of fieldLines(fields)) ui.line(line);
  showScreened(draft, clocks, ui);
  ui.line();
  if (status === 'to_approve') ui.line(t('text.toApprove', { id }));
  else ui.line(status === 'rejected' ? t('text.rejectedNext') : t('text.approvedNext'));
}
