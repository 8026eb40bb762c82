// The closed word lists of points of contact: see vocabulary.ts.
import { words } from './words.ts';

export const contactRoles = words({
  head_of_unit: 1,
  duty_officer: 2,
  liaison: 3,
  judicial_cooperation: 4,
  victim_protection: 5,
  document_fraud: 6,
  data_protection: 7,
  technical: 8,
});
export const competences = words({
  smuggling_land: 1,
  smuggling_sea: 2,
  smuggling_air: 3,
  trafficking: 4,
  document_fraud: 5,
  judicial: 6,
  financial: 7,
  victims: 8,
  distress: 9,
  analysis: 10,
});
/** Primary tags of BCP 47 (RFC 5646) for the languages of the region and those of its partners. */
export const contactLanguages = words({
  fr: 1,
  en: 2,
  ar: 3,
  pt: 4,
  es: 5,
  bm: 6,
  dyu: 7,
  man: 8,
  sus: 9,
  ff: 10,
  wo: 11,
  srr: 12,
  snk: 13,
  ha: 14,
  dje: 15,
  kr: 16,
  tmh: 17,
  son: 18,
  bci: 19,
});
export const duties = words({ always: 1, hours: 2 });
/** ISO 8601: the week begins on Monday. */
export const weekdays = words({ mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 });

export type ContactRole = (typeof contactRoles.all)[number];
export type Competence = (typeof competences.all)[number];
export type ContactLanguage = (typeof contactLanguages.all)[number];
export type Duty = (typeof duties.all)[number];
export type Weekday = (typeof weekdays.all)[number];
