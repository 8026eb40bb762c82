// The alphabets of text fields. A field with a closed alphabet cannot carry what its alphabet leaves out; prose can carry
// anything, and goes through the scan of free text (gateway/protection).
import { isDocumentCountry } from './countries.ts';
import { isUnitId } from './ids.ts';
import { isFunctionalMailbox } from './mailbox.ts';

interface TextRule {
  test(text: string): boolean;
  /** For the error: what a right value looks like, in signs of no language. */
  example: string;
}

// Control and format characters could hide text from the officer who reads it; line breaks are prose.
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const hiddenInProse = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const trimmed = (text: string) => text === text.trim();
const like = (pattern: RegExp, example: string): TextRule => ({ test: (text) => pattern.test(text), example });

export const textFormats = {
  /** What stands for a person or an organisation inside one case: too short to be a name, because every recipient reads it. */
  ref: like(/^[a-z]{1,2}\d{1,3}$/, 's1'),
  /** What is counted in the place of persons. */
  dimension: like(/^(?:category|sex|minor|age_band|nationality|exploitation)$/, 'category | sex | …'),
  /** Personal name, any script, no digits. */
  name: like(/^\p{L}(?:[\p{L}\p{M} .'’-]*[\p{L}\p{M}.])?$/u, 'Diallo | Fatoumata Binta | O’Neil'),
  /** Name of a town or place. */
  place: like(/^\p{L}(?:[\p{L}\p{M} .'’-]*[\p{L}\p{M}.])?$/u, 'Gao | Saint-Louis'),
  /** One line of anything that prints. */
  line: { test: (text) => trimmed(text) && !hidden.test(text), example: '…' },
  /** Free text. */
  prose: { test: (text) => trimmed(text) && !hiddenInProse.test(text), example: '…' },
  /** A date as exactly as it is known: EDTF (ISO 8601-2), level 0 and the sign ~. */
  edtf: { test: isEdtf, example: '1998 | 1998-07 | 1998-07-12 | 1998~' },
  country2: like(/^[A-Z]{2}$/, 'ML (ISO 3166-1 alpha-2)'),
  country3: { test: isDocumentCountry, example: 'MLI | SEN | NER | GIN | CIV | XXA (ICAO Doc 9303-3)' },
  subdivision: like(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'ML-7 (ISO 3166-2)'),
  /** Document, registration and national numbers. */
  documentNumber: like(/^[A-Z0-9](?:[A-Z0-9 ./-]*[A-Z0-9])?$/, 'B1234567'),
  iccs: like(/^\d{2,6}$/, '08051 | 0204 (ICCS)'),
  sha256: like(/^[0-9a-f]{64}$/, 'SHA-256, hex'),
  /** Language, script and region alone: a longer tag could be a name. */
  language: like(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, 'fr | bm | ha-Latn (BCP 47)'),
  /** A whole day. */
  day: { test: (text) => text.length === 10 && isEdtf(text), example: '2026-11-20' },
  /** A time of day. */
  clock: like(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '08:00 | 16:30'),
  /** An international telephone number (ITU-T E.164): the country codes begin with 1 to 9. */
  e164: like(/^\+[1-9]\d{7,14}$/, '+22320223030 (E.164)'),
  /** Id of a message or an exchange (RFC 9562, version 7). */
  uuid7: like(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, '019aaaaa-0000-7000-8000-000000000000'),
  unit: { test: isUnitId, example: 'ML-BRTMTH' },
  mailbox: { test: isFunctionalMailbox, example: 'permanence.brtmth@police.example' },
  pseudonym: like(/^P-[A-Z2-7]{16}$/, 'P-…'),
} as const satisfies Record<string, TextRule>;

export type TextFormat = keyof typeof textFormats;

function isEdtf(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
