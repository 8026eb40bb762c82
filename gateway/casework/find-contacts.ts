// Search in the points of contact, in the words that officers use: French or English, with or without accents.
import { type Contact, competences, contactLanguages, contactRoles, type Label, type Member, wordLabel } from '#protocol';
import { searchWords, soughtWords } from './search-words.ts';

/** Tells of a point of contact of a member whether it is what somebody looks for. */
export type Finder = (member: Member, contact: Contact) => boolean;

/**
 * Looks for points of contact for which every word of `text` begins a word of the unit's id, names, country or city, or of the role, the
 * competences or the languages of the contact. Throws INPUT_INVALID for less than three letters.
 */
export function finderOf(text: string): Finder {
  const sought = soughtWords(text);
  return (member, contact) => {
    const known = [...searchWords(textOfMember(member)), ...searchWords(textOfContact(contact))];
    return sought.every((word) => known.some((other) => other.startsWith(word)));
  };
}

function textOfMember({ unit, nameFr, nameEn, country, city }: Member): string {
  const countries = ['fr', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(country) ?? country);
  return [unit, nameFr, nameEn, ...countries, city].join(' ');
}

function textOfContact({ role, competences: matters = [], languages }: Contact): string {
  const labels: Label[] = [
    wordLabel(contactRoles, role),
    ...matters.map((each) => wordLabel(competences, each)),
    ...languages.map((each) => wordLabel(contactLanguages, each)),
  ];
  return [role, ...matters, ...languages, ...labels.flatMap(({ fr, en }) => [fr, en])].join(' ');
}
