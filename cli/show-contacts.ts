import type { ContactList, ContactView, DirectoryView } from '#gateway/contract';
import { type Contact, competenceTexts, dutyText, languageTexts, roleText } from '#protocol';
import { type Field, fieldLines, optional } from './show-content.ts';
import { showTime } from './times.ts';
import type { Ui } from './ui.ts';

/** Writes what a unit has published: each point of contact, whether it answers now, and when an entry is too old to rely on. */
export function showDirectory(directory: DirectoryView, { staleAfterDays }: Pick<ContactList, 'staleAfterDays'>, ui: Ui): void {
  const { t, language } = ui;
  const { unit, city, timeZone, localTime, contacts, publishedAt } = directory;
  const name = language === 'fr' ? directory.nameFr : directory.nameEn;
  ui.title(t('text.directoryTitle', { unit, name, time: localTime, city }));
  if (publishedAt === undefined) ui.line(`  ${t('text.noDirectory')}`);
  else ui.line(`  ${t('text.directoryPublished', { at: showTime(publishedAt, { city, timeZone }, language) })}`);
  for (const contact of contacts) {
    ui.line();
    ui.line(`  ${t(contact.onDuty ? 'text.onDuty' : 'text.offDuty', { role: roleText(contact, language) })}`);
    for (const line of fieldLines(contactFields(contact, city, staleOf(contact, staleAfterDays, ui), ui))) ui.line(`  ${line}`);
  }
  ui.line();
}

function contactFields(contact: Contact, city: string, stale: string, ui: Ui): Field[] {
  const { t, language } = ui;
  return [
    ...optional(t('title.competences'), competenceTexts(contact, language).join(', ')),
    [t('title.languages'), languageTexts(contact, language).join(', ')],
    [t('title.duty'), dutyText(contact, city, language)],
    ...optional(t('title.telephone'), (contact.telephones ?? []).join(', ')),
    ...optional(t('title.mailbox'), contact.mailbox ?? ''),
    [t('title.verifiedOn'), `${contact.verifiedOn}${stale}`],
  ];
}

function staleOf({ stale }: ContactView, days: number, { t }: Ui): string {
  return stale ? ` – ${t('text.staleContact', { n: days })}` : '';
}
