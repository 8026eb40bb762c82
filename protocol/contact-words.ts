// Points of contact in words, French and English, for whoever shows them: command, document, card.
import type { Contact } from './contact-data.ts';
import { competences, contactLanguages, contactRoles, duties, weekdays } from './contact-vocabulary.ts';
import type { Language } from './errors.ts';
import { wordLabel } from './labels.ts';

/** The function. */
export function roleText({ role }: Contact, language: Language): string {
  return wordLabel(contactRoles, role)[language];
}

/** What it deals with. */
export function competenceTexts({ competences: matters = [] }: Contact, language: Language): string[] {
  return matters.map((each) => wordLabel(competences, each)[language]);
}

/** The languages, the preferred one first. */
export function languageTexts({ languages }: Contact, language: Language): string[] {
  return languages.map((each) => wordLabel(contactLanguages, each)[language]);
}

/** When it answers: "jour et nuit", or "lundi, mardi, 08:00–16:30 (Bamako)"; `city`: whose clock, empty when it is said elsewhere. */
export function dutyText({ duty, days = [], from, until }: Contact, city: string, language: Language): string {
  if (duty === 'always') return wordLabel(duties, duty)[language];
  return `${days.map((day) => wordLabel(weekdays, day)[language]).join(', ')}, ${from}–${until}${city === '' ? '' : ` (${city})`}`;
}
