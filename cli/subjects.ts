import type { SubjectCategory } from '#protocol';

// Written out, so that the help does not load the protocol; the type keeps the list whole.
const known: Record<SubjectCategory, true> = {
  suspect: true,
  convicted: true,
  future_offender: true,
  victim: true,
  witness: true,
  informant: true,
  contact: true,
  contact_of_contact: true,
  unknown: true,
};

/** Every category of person. */
export const subjects = Object.keys(known) as readonly SubjectCategory[];
