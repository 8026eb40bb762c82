// What a vCard says of a point of contact: the unit as an organisation, the function as a part of it, and nobody's name.
import { createHash } from 'node:crypto';
import { type Contact, competenceTexts, dutyText, type Language, languageTexts, type Member, roleText } from '#protocol';
import { type Property, vcard } from './vcard.ts';

/** The directory of one member. */
export interface CardSource {
  member: Member;
  contacts: readonly Contact[];
  publishedAt: Date;
}

/** The points of contact of several members as vCard 4.0 (RFC 6350), one card each. */
export function contactCards(sources: readonly CardSource[], language: Language): string {
  return sources.flatMap((source) => source.contacts.map((contact, index) => vcard(propertiesOf(source, contact, index, language)))).join('');
}

function propertiesOf({ member, contacts, publishedAt }: CardSource, contact: Contact, index: number, language: Language): Property[] {
  const role = roleText(contact, language);
  const matters = competenceTexts(contact, language);
  const place = contacts.slice(0, index).filter(({ role: other }) => other === contact.role).length;
  return [
    { name: 'KIND', value: { text: 'org' } },
    { name: 'UID', value: { raw: `urn:uuid:${uuidOf(`${member.unit} ${contact.role} ${place}`)}` } },
    { name: 'FN', parameters: { LANGUAGE: language }, value: { text: `${member.unit}, ${role}` } },
    { name: 'ORG', parameters: { LANGUAGE: language }, value: { parts: [language === 'fr' ? member.nameFr : member.nameEn, role] } },
    { name: 'ROLE', parameters: { LANGUAGE: language }, value: { text: role } },
    ...(matters.length > 0 ? [{ name: 'CATEGORIES', value: { list: matters } }] : []),
    ...(contact.telephones ?? []).map((number, at) => ({
      name: 'TEL',
      parameters: { VALUE: 'uri', TYPE: 'work,voice', PREF: String(at + 1) },
      value: { raw: `tel:${number}` },
    })),
    ...(contact.mailbox ? [{ name: 'EMAIL', parameters: { TYPE: 'work' }, value: { text: contact.mailbox } }] : []),
    ...contact.languages.map((tag, at) => ({ name: 'LANG', parameters: { PREF: String(at + 1) }, value: { raw: tag } })),
    { name: 'TZ', value: { text: member.timeZone } },
    { name: 'NOTE', parameters: { LANGUAGE: language }, value: { text: noteOf(member, contact, language) } },
    { name: 'REV', value: { raw: publishedAt.toISOString().replace(/[-:]|\.\d{3}/g, '') } },
  ];
}

function noteOf({ city }: Member, contact: Contact, language: Language): string {
  const [duty, spoken] = [dutyText(contact, city, language), languageTexts(contact, language).join(', ')];
  return language === 'fr'
    ? `Service\u00a0: ${duty}\nLangues\u00a0: ${spoken}\nVérifié le ${contact.verifiedOn}`
    : `Duty: ${duty}\nLanguages: ${spoken}\nVerified on ${contact.verifiedOn}`;
}

/** The same for the same function of the same unit, so that a new card takes the place of the old one (RFC 9562, version 8, of SHA-256). */
function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(`cop contact ${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
