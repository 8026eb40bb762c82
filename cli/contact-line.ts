import { type Contact, competenceTexts, dutyText, roleText } from '#protocol';
import type { Ui } from './ui.ts';

/** A point of contact as it stands in a message, in one line. */
export function contactLine(contact: Contact, { language }: Ui): string {
  const { telephones = [], mailbox } = contact;
  const matters = competenceTexts(contact, language);
  return [roleText(contact, language), ...matters, dutyText(contact, '', language), ...telephones, ...(mailbox ? [mailbox] : [])].join(', ');
}
