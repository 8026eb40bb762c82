// Somebody over all messages, in the officer API: where he stands, and acquittal, dropped proceedings or another category as one act.
import { z } from 'zod';
import {
  type Alias,
  type PersonName,
  type Rectification,
  type RectificationReason,
  type State,
  type StepReason,
  type SubjectCategory,
  subjectCategories,
} from '#protocol';
import { type PersonReason, personReasons } from './person-reasons.ts';
import { necessaryInput } from './protection-contract.ts';
import type { Reason } from './reason.ts';

export { type PersonReason, personReasons } from './person-reasons.ts';

const sought = {
  name: z.string().trim().min(1).max(200),
  /** Telephones, documents, national numbers. */
  numbers: z.array(z.string().trim().min(1).max(60)).max(10).optional(),
};

/** POST /v1/persons/search → PersonFoundView */
export const personInput = z.strictObject({
  ...sought,
  /** Only messages with this reference of a case. */
  caseReference: z.string().trim().min(1).max(80).optional(),
});
export type PersonInput = z.infer<typeof personInput>;

/** POST /v1/persons/rectify → 201 PersonActView: all of it was recorded, or nothing */
export const personActInput = z.strictObject({
  ...sought,
  because: z.enum(personReasons),
  /** Which, and as which persons of each; of an own message all views are meant. */
  messages: z
    .array(z.strictObject({ id: z.string().max(64), persons: z.array(z.string().max(5)).min(1).max(20) }))
    .min(1)
    .max(500),
  /** With another category alone. */
  categories: z.array(z.enum(subjectCategories.all)).min(1).max(9).optional(),
  /** Fields of the person that are strictly necessary in the new category; `field`: "name", "*". */
  necessary: necessaryInput.optional(),
});
export type PersonActInput = z.infer<typeof personActInput>;

/** An order to the unit of one copy, and where it stands. */
export interface PersonOrderView {
  id: string;
  at: string;
  action: Rectification;
  because: RectificationReason;
  persons?: string[];
  /** The message that takes the place of the other one. */
  replacedBy?: string;
  state: State;
  /** Of the answer. */
  reason?: StepReason;
}

/** A message in which somebody stands. */
export interface PersonMessageView {
  id: string;
  direction: 'in' | 'out';
  kind: string;
  from: string;
  to: string[];
  createdAt: string;
  caseReference?: string;
  /** The message that was passed on. */
  forwarded?: { from: string; messageId: string };
  /** The content is gone from here; of the persons the references are known. */
  erased: boolean;
  /** Whom it fits; nobody when the name stands elsewhere in the message, to be checked by eye. */
  persons: { ref: string; categories: SubjectCategory[]; name?: PersonName; aliases?: Alias[]; birthDate?: string; nationalities?: string[] }[];
  /** Units that hold a copy of an own message. */
  copies: { unit: string; orders: PersonOrderView[] }[];
}

/** POST /v1/persons/search, newest first */
export interface PersonFoundView {
  messages: PersonMessageView[];
  /** Drafts in which he stands. */
  drafts: { id: string; kind: string; author: string; to: string[]; status: 'to_approve' | 'approved' | 'rejected' }[];
  /** What was done about him before. */
  acts: { reference: string; because: PersonReason; at: string; by: string }[];
  searched: number;
  /** Not looked into: the officer has not acknowledged the text of H3. */
  withheld: number;
  unreadable: number;
}

/** What came of an act for one message. */
export interface PersonActedView {
  id: string;
  direction: 'in' | 'out';
  kind: string;
  persons: string[];
  orders: { id: string; to: string; action: Rectification }[];
  /** Units of which its destruction was ordered before. */
  already: string[];
  /** What takes its place: messages, or a draft that waits for a second officer. */
  replacement?: { messages: string[] } | { draft: string };
  /** What became of the content here; absent when it was to stay. */
  here?: 'erased' | 'held' | 'gone' | 'shared';
  /** Whose data it is: to be told, and to put it right everywhere. */
  provider?: { unit: string; id: string };
  /** It said so before. */
  unchanged?: true;
  /** Why something could not be done. */
  problem?: Reason;
}

/** POST /v1/persons/rectify */
export interface PersonActView {
  reference: string;
  because: PersonReason;
  messages: PersonActedView[];
  /** Drafts that were to take the place of one of these messages: refused and destroyed. */
  overtaken: string[];
}
