// Requests to judicial authorities, and what comes of exchanges: the fields of each form, once; see case-data.ts. Persons stand in case data.
import {
  arrestAges,
  arrestSexes,
  assistanceForms,
  extraditionKinds,
  judicialActs,
  operationKinds,
  permittedUses,
  proceedingNatures,
  rectificationReasons,
  rectifications,
  soughtAs,
  transmissions,
} from './request-vocabulary.ts';
import { count, flag, type Infer, list, message, shape, text, word, wordSet } from './shape.ts';

/** An authority by its name and function, never by a person's name. */
export const authority = shape('Authority', {
  name: { ...text('line', 160), required: true as const },
  function: text('line', 160),
  country: text('country2', 2),
});

export const soughtAssistance = shape('SoughtAssistance', {
  form: { ...word(assistanceForms), required: true as const },
  description: text('prose', 2000),
  procedure: text('prose', 1000),
});

/** An offence with the law that makes it one. */
export const offenceLaw = shape('OffenceLaw', {
  iccs: { ...text('iccs', 6), required: true as const },
  provision: text('line', 200),
  textOfLaw: text('prose', 2000),
  penalty: text('line', 200),
  limitation: text('line', 200),
});

export const assistanceRequest = shape('AssistanceRequest', {
  transmission: { ...word(transmissions), required: true as const },
  requestingAuthority: message(authority),
  conductingAuthority: message(authority),
  centralAuthority: message(authority),
  nature: word(proceedingNatures),
  subject: text('prose', 1000),
  facts: text('prose', 4000),
  assistance: list(10, message(soughtAssistance)),
  purpose: text('prose', 1000),
  offences: list(10, message(offenceLaw)),
  legalBases: list(5, text('line', 160)),
  answerBy: text('day', 10),
  urgency: text('prose', 500),
  confidential: flag(),
  confidentiality: text('prose', 500),
  useLimitation: text('prose', 500),
});

export const judicialAct = shape('JudicialAct', {
  kind: { ...word(judicialActs), required: true as const },
  issuer: { ...text('line', 160), required: true as const },
  issuedOn: { ...text('day', 10), required: true as const },
  reference: text('documentNumber', 40),
});

export const extraditionRequest = shape('ExtraditionRequest', {
  kind: { ...word(extraditionKinds), required: true as const },
  transmission: { ...word(transmissions), required: true as const },
  /** Of the person in the case data. */
  person: { ...text('ref', 5), required: true as const },
  soughtAs: { ...word(soughtAs), required: true as const },
  requestingAuthority: message(authority),
  centralAuthority: message(authority),
  facts: text('prose', 4000),
  offences: list(10, message(offenceLaw)),
  act: message(judicialAct),
  /** Of somebody convicted: the sentence, and how much of it is left. */
  sentence: text('line', 200),
  remainingMonths: count(1200),
  /** With a provisional arrest: the extradition will be requested. */
  willRequest: flag(),
  answerBy: text('day', 10),
});

/** Persons arrested of one crime, sex and age: a count, nobody's data. */
export const arrestCount = shape('ArrestCount', {
  iccs: { ...text('iccs', 6), required: true as const },
  sex: { ...word(arrestSexes), required: true as const },
  age: { ...word(arrestAges), required: true as const },
  count: { ...count(1_000), required: true as const },
});

export const arrestReport = shape('ArrestReport', {
  /** The exchanges that led to them. */
  exchanges: { ...list(20, text('uuid7', 36)), required: true as const },
  on: { ...text('day', 10), required: true as const },
  country: { ...text('country2', 2), required: true as const },
  subdivision: text('subdivision', 6),
  arrests: { ...list(50, message(arrestCount)), required: true as const },
});

/** Asks whoever holds a message to correct, take back, erase or restrict it. */
export const rectificationOrder = shape('RectificationOrder', {
  /** Id of the message. */
  of: { ...text('uuid7', 36), required: true as const },
  action: { ...word(rectifications), required: true as const },
  because: { ...word(rectificationReasons), required: true as const },
  /** With a correction, or an erasure for one person alone: id of the message that takes its place. */
  replacedBy: text('uuid7', 36),
  /** With a re-categorisation or a restriction: of which persons of the case data. */
  persons: list(20, text('ref', 5)),
});

/** Asks the sender of a message for what its handling code keeps. */
export const permissionRequest = shape('PermissionRequest', {
  of: { ...text('uuid7', 36), required: true as const },
  use: { ...word(permittedUses), required: true as const },
  /** With passing on: to which units. */
  units: list(20, text('unit', 64)),
  until: { ...text('day', 10), required: true as const },
});

export const operationProposal = shape('OperationProposal', {
  kinds: { ...wordSet(operationKinds), required: true as const },
  from: { ...text('day', 10), required: true as const },
  until: { ...text('day', 10), required: true as const },
  countries: { ...list(10, text('country2', 2)), required: true as const },
  /** Every unit that takes part. */
  units: { ...list(20, text('unit', 64)), required: true as const },
});

export type AssistanceRequest = Infer<typeof assistanceRequest>;
export type ExtraditionRequest = Infer<typeof extraditionRequest>;
export type ArrestReport = Infer<typeof arrestReport>;
export type RectificationOrder = Infer<typeof rectificationOrder>;
export type PermissionRequest = Infer<typeof permissionRequest>;
export type OperationProposal = Infer<typeof operationProposal>;
