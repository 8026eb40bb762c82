// The fields of a point of contact, once: see case-data.ts. Their matrix row stands in protocol/proto/content.proto.
import { competences, contactLanguages, contactRoles, duties, weekdays } from './contact-vocabulary.ts';
import { LANGUAGES_MAX, MAILBOX_MAX_CHARACTERS, TELEPHONES_MAX } from './limits.ts';
import { type Infer, list, shape, text, word, wordSet } from './shape.ts';

export const contact = shape('Contact', {
  role: { ...word(contactRoles), required: true as const },
  competences: wordSet(competences),
  /** The preferred one first. */
  languages: { ...list(LANGUAGES_MAX, word(contactLanguages)), required: true as const },
  duty: { ...word(duties), required: true as const },
  days: wordSet(weekdays),
  from: text('clock', 5),
  until: text('clock', 5),
  /** The preferred one first. */
  telephones: list(TELEPHONES_MAX, text('e164', 16)),
  mailbox: text('mailbox', MAILBOX_MAX_CHARACTERS),
  verifiedOn: { ...text('day', 10), required: true as const },
});

export type Contact = Infer<typeof contact>;
