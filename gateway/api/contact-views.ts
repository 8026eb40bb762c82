// Directories of points of contact to the shapes of the contract.
import type { Contact, Member } from '#protocol';
import { isOnDuty, isStale, localTime } from '../casework/duty.ts';
import type { ContactDirectoryRow } from '../store/contact-directories.ts';
import type { ContactView, DirectoryView } from './contact-contract.ts';

/** What a member has published, as it stands at `at`. */
export function directoryView(member: Member, row: ContactDirectoryRow | undefined, contacts: readonly Contact[], at: Date): DirectoryView {
  const { unit, nameFr, nameEn, country, city, timeZone } = member;
  return {
    unit,
    nameFr,
    nameEn,
    country,
    city,
    timeZone,
    localTime: localTime(at, timeZone).clock,
    contacts: contacts.map((contact): ContactView => ({ ...contact, onDuty: isOnDuty(contact, at, timeZone), stale: isStale(contact, at) })),
    ...(row ? { version: row.version, publishedAt: new Date(row.published_at).toISOString(), messageId: row.message_id } : {}),
  };
}
