// The part of the contract about points of contact; see contract.ts.
import { z } from 'zod';
import { type Contact, limits } from '#protocol';
import type { UnitIdentity } from './unit-contract.ts';

/** POST /v1/contacts → PublishedView */
export const contactsInput = z.strictObject({
  /** Points of contact; protocol/contact-data.ts says what each holds. Telephone numbers also in the national form of the unit's country. */
  contacts: z.array(z.unknown()).min(1).max(limits.CONTACTS_MAX),
  /** Unit ids; default: every other member. */
  to: z.array(z.string().max(64)).min(1).max(limits.ADDRESSEES_MAX).optional(),
});

/** GET /v1/contacts?unit=&text= → ContactList */
export const contactQuery = z.strictObject({
  /** Only this unit's. */
  unit: z.string().max(64).optional(),
  /** At least three letters: only contacts that they find. */
  text: z.string().max(100).optional(),
});

/** POST /v1/contacts/cards → ContactCards */
export const cardsInput = z.strictObject({
  /** Default: every unit's. */
  unit: z.string().max(64).optional(),
  language: z.enum(['fr', 'en']),
});

export type ContactsInput = z.input<typeof contactsInput>;
export type CardsInput = z.infer<typeof cardsInput>;
export type { Contact };

/** A directory that has left. */
export interface PublishedView {
  /** Above every earlier one. */
  version: number;
  contacts: number;
  to: string[];
  /** The message that carries it; members of another kind get one of their own in the same exchange. */
  messageId: string;
}

/** A point of contact as it stands now. */
export interface ContactView extends Contact {
  onDuty: boolean;
  /** Verified too long ago to rely on. */
  stale: boolean;
}

/** What one unit has published. */
export interface DirectoryView extends UnitIdentity {
  /** HH:MM now, in the time zone of the seat. */
  localTime: string;
  /** Empty when the unit has published nothing to this one. */
  contacts: ContactView[];
  version?: number;
  publishedAt?: string;
  /** The message that carried it. */
  messageId?: string;
}

/** GET /v1/contacts */
export interface ContactList {
  unit: string;
  /** Instant for which duty is told. */
  at: string;
  /** Days after which an entry is stale. */
  staleAfterDays: number;
  /** This unit's own too; with a text only units of which a contact was found. */
  directories: DirectoryView[];
}

/** POST /v1/contacts/cards: vCard 4.0 (RFC 6350). */
export interface ContactCards {
  cards: number;
  vcard: string;
}

/** A directory as it stands in a message. */
export interface ContactDirectoryView {
  version: number;
  contacts: Contact[];
}
