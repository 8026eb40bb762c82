// Telephone numbers as officers write them, in the one form that travels. The receiver checks that form alone: number plans change.
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { CopError, printable } from '#protocol';

/**
 * A telephone number as E.164 (ITU-T): with +, or in the national form of `country` (ISO 3166-1 alpha-2); spaces and signs between the
 * digits do not count. Throws CONTENT_INVALID for one that no number plan has; `field` is where it stands.
 */
export function toE164(text: string, country: string, field: string): string {
  const parsed = parsePhoneNumberFromString(text, isSupportedCountry(country) ? (country as CountryCode) : undefined);
  // An extension is lost in E.164, and with it the person or the desk that is meant.
  if (!parsed?.isValid() || parsed.ext !== undefined)
    throw new CopError('CONTENT_INVALID', { field, expected: `+… (E.164) | ${country}`, got: printable(text) });
  return parsed.number;
}
