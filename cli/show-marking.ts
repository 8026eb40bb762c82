import type { MarkingView } from '#gateway/contract';
import { type Field, optional } from './show-content.ts';
import type { Ui } from './ui.ts';

/** What is demanded of whoever uses a message, as fields. */
export function markingFields({ handling, handlingText, purposes, restrictions, classification }: MarkingView, { t }: Ui): Field[] {
  const limits = (restrictions ?? []).map(({ kind, text, eraseBy }) =>
    [t(`restriction.${kind}`), text, eraseBy ?? ''].filter((part) => part !== '').join(', '),
  );
  return [
    [t('title.handling'), handling.join(', ')],
    ...optional(t('title.handlingText'), handlingText ?? ''),
    ...optional(t('title.purposes'), (purposes ?? []).map((purpose) => `${purpose} (${t(`processing.${purpose}`)})`).join(', ')),
    ...(limits.length > 0 ? ([[t('title.restrictions'), ...limits]] as Field[]) : []),
    ...optional(t('title.classification'), classification === undefined ? '' : t(`classification.${classification}`)),
  ];
}
