// Arbitrary directories of points of contact that keep every rule.
import fc from 'fast-check';
import { type Contact, type ContactDirectory, competences, contactLanguages, contactRoles, limits, weekdays } from '#protocol';

const digits = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const hours = fc
  .record({ days: fc.subarray([...weekdays.all], { minLength: 1 }), times: fc.uniqueArray(clock, { minLength: 2, maxLength: 2 }) })
  .map(({ days, times: [from = '', until = ''] }) => ({ duty: 'hours' as const, days, from, until }));
const telephones = fc.uniqueArray(
  fc.tuple(fc.constantFrom('+223', '+221', '+1', '+882'), digits(7, 11)).map((parts) => parts.join('')),
  { minLength: 1, maxLength: limits.TELEPHONES_MAX },
);
const mailbox = fc
  .tuple(
    fc.constantFrom('permanence', 'liaison', 'dpo'),
    fc.constantFrom('.', '-', '_'),
    fc.constantFrom('brtmth', 'dnltm', '2sr'),
    fc.constantFrom('police.example', 'a-b.ml'),
  )
  .map(([word, sign, unit, domain]) => `${word}${sign}${unit}@${domain}`);
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

/** Any point of contact. */
export const contact: fc.Arbitrary<Contact> = fc
  .record({
    role: fc.constantFrom(...contactRoles.all),
    competences: fc.subarray([...competences.all]),
    // In any order: the first is the preferred one.
    languages: fc.shuffledSubarray([...contactLanguages.all], { minLength: 1, maxLength: limits.LANGUAGES_MAX }),
    duty: fc.oneof(fc.constant({ duty: 'always' as const }), hours),
    ways: fc.oneof(fc.record({ telephones }), fc.record({ mailbox }), fc.record({ telephones, mailbox })),
    verifiedOn: day,
  })
  .map(({ duty, ways, competences: matters, ...rest }) => ({ ...rest, ...duty, ...ways, ...(matters.length > 0 ? { competences: matters } : {}) }));

/** Any directory. */
export const directory: fc.Arbitrary<ContactDirectory> = fc.record({
  kind: fc.constant('contact_directory' as const),
  version: fc.integer({ min: 1, max: 0xffff_ffff }),
  contacts: fc.array(contact, { minLength: 1, maxLength: 5 }),
});
