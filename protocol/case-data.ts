// Every field of case data, once: its form, its limit, whether it must be there, whether it survives generalisation. Types,
// checks, JSON form and wire form all follow from here; the matrix row of each field stands in protocol/proto/case.proto.
import * as lists from './case-vocabulary.ts';
import { count, flag, type Infer, list, message, shape, text, word, wordSet } from './shape.ts';
import { handlingCodes, purposes } from './vocabulary.ts';

export const evaluation = shape('Evaluation', {
  source: word(lists.sourceGrades),
  information: word(lists.informationGrades),
  defaulted: flag(),
  epistemic: word(lists.epistemics),
  asOf: text('edtf', 12),
  verifiedOn: text('edtf', 12),
  origin: word(lists.origins),
  rightsViolation: flag(),
  handling: wordSet(handlingCodes),
});

export const personName = shape('PersonName', {
  surname: text('name', 80),
  forenames: text('name', 80),
  maidenName: text('name', 80),
  asWritten: text('name', 120),
});

export const alias = shape('Alias', {
  kind: { ...word(lists.aliasKinds), required: true as const },
  name: { ...text('name', 80), required: true as const },
});

export const locality = shape('Locality', {
  street: text('line', 120),
  locality: text('place', 60),
  subdivision: { ...text('subdivision', 6), general: true },
  country: { ...text('country2', 2), general: true },
  when: text('edtf', 12),
});

export const identityDocument = shape('IdentityDocument', {
  kind: { ...word(lists.documentKinds), required: true as const },
  number: text('documentNumber', 30),
  issuer: text('country3', 3),
  issuedOn: text('edtf', 12),
  expiresOn: text('edtf', 12),
  state: word(lists.documentStates),
});

export const communication = shape('Communication', {
  kind: { ...word(lists.contactMeans), required: true as const },
  value: text('line', 120),
  pseudonym: { ...text('pseudonym', 32), made: true },
});

export const mediaReference = shape('MediaReference', {
  sha256: text('sha256', 64),
  description: text('prose', 200),
});

export const biometric = shape('Biometric', {
  kind: { ...word(lists.biometricKinds), required: true as const },
  reference: { ...text('line', 80), required: true as const },
});

export const account = shape('Account', {
  kind: { ...word(lists.accountKinds), required: true as const },
  identifier: { ...text('line', 60), required: true as const },
  institution: text('line', 80),
});

export const transport = shape('Transport', {
  kind: { ...word(lists.transportKinds), required: true as const, general: true },
  registration: text('documentNumber', 20),
  registrationCountry: text('country2', 2),
  identifier: text('documentNumber', 20),
  description: text('prose', 200),
});

export const conviction = shape('Conviction', {
  iccs: { ...text('iccs', 6), required: true as const },
  date: text('edtf', 12),
  court: text('prose', 200),
});

export const groupMembership = shape('GroupMembership', {
  group: { ...text('line', 80), required: true as const },
  position: text('line', 80),
});

export const systemReference = shape('SystemReference', {
  system: { ...text('line', 40), required: true as const },
  reference: { ...text('line', 60), required: true as const },
});

export const victimDetails = shape('VictimDetails', {
  identification: text('prose', 300),
  exploitation: wordSet(lists.exploitationTypes),
  damage: text('prose', 500),
  anonymityGuaranteed: flag(),
  courtParticipation: flag(),
  information: { ...text('prose', 1000), narrative: true },
});

export const witnessDetails = shape('WitnessDetails', {
  information: { ...text('prose', 1000), narrative: true },
  anonymityGuaranteed: flag(),
  protectionNeeded: flag(),
  protectedBy: text('line', 80),
  newIdentity: text('prose', 200),
  courtParticipation: flag(),
});

export const informantDetails = shape('InformantDetails', {
  code: text('line', 40),
  pseudonym: { ...text('pseudonym', 32), made: true },
  information: { ...wordSet(lists.informationKinds), general: true },
  informationDetail: { ...text('prose', 500), narrative: true },
  anonymityGuaranteed: flag(),
  protectionNeeded: flag(),
  courtParticipation: flag(),
  negativeExperiences: text('prose', 300),
  rewards: text('prose', 200),
  newIdentity: text('prose', 200),
});

export const specialData = shape('SpecialData', {
  ethnicOrigin: text('prose', 100),
  beliefs: text('prose', 100),
  health: text('prose', 300),
  sexualLife: text('prose', 200),
});

export const person = shape('Person', {
  ref: { ...text('ref', 5), required: true as const },
  categories: { ...wordSet(lists.subjectCategories), required: true as const },
  evaluation: message(evaluation),
  purposes: { ...wordSet(purposes), made: true },
  pseudonym: { ...text('pseudonym', 32), made: true },
  name: message(personName),
  aliases: list(10, message(alias)),
  father: message(personName),
  mother: message(personName),
  sex: word(lists.sexes),
  birthDate: text('edtf', 12),
  ageBand: { ...word(lists.ageBands), general: true },
  minor: { ...word(lists.minors), general: true },
  birthPlace: message(locality),
  nationalities: list(4, text('country3', 3)),
  maritalStatus: word(lists.maritalStatuses),
  residences: list(10, message(locality)),
  physicalDescription: text('prose', 500),
  distinguishingMarks: text('prose', 300),
  documents: list(10, message(identityDocument)),
  nationalNumbers: list(4, text('documentNumber', 30)),
  faceImages: list(5, message(mediaReference)),
  biometrics: list(10, message(biometric)),
  dnaReferences: list(4, text('line', 80)),
  occupation: text('line', 80),
  occupationGroup: { ...word(lists.occupationGroups), general: true },
  formerOccupations: list(10, text('line', 120)),
  languages: { ...list(8, text('language', 12)), general: true },
  accounts: list(10, message(account)),
  assets: list(10, text('prose', 200)),
  lifestyle: text('prose', 300),
  movements: list(20, message(locality)),
  weapons: text('prose', 200),
  dangerRating: word(lists.dangerRatings),
  escapeRisk: flag(),
  traits: text('prose', 300),
  drugAbuse: text('prose', 200),
  communications: list(20, message(communication)),
  transports: list(10, message(transport)),
  convictions: list(10, message(conviction)),
  roles: wordSet(lists.incidentRoles),
  group: message(groupMembership),
  material: list(10, message(mediaReference)),
  proceedings: word(lists.proceedingStates),
  otherSystems: list(10, message(systemReference)),
  victim: message(victimDetails),
  witness: message(witnessDetails),
  informant: message(informantDetails),
  special: message(specialData),
  migrationStatus: word(lists.migrationStatuses),
  asylumClaim: text('prose', 200),
  atRisk: flag(),
});

export const organisation = shape('Organisation', {
  ref: { ...text('ref', 5), required: true as const },
  evaluation: message(evaluation),
  name: { ...text('line', 120), required: true as const },
  place: message(locality),
  registrationNumber: text('documentNumber', 30),
  legalForm: text('line', 40),
  activity: { ...text('line', 120), general: true },
  directors: list(10, text('ref', 5)),
  accounts: list(10, message(account)),
});

export const relation = shape('Relation', {
  from: { ...text('ref', 5), required: true as const },
  to: { ...text('ref', 5), required: true as const },
  kind: { ...word(lists.relationKinds), required: true as const },
  nature: text('prose', 300),
  evaluation: message(evaluation),
});

export const smugglingElements = shape('SmugglingElements', {
  procured: text('prose', 300),
  enteredCountry: { ...text('country2', 2), required: true as const },
  benefits: wordSet(lists.benefits),
  aggravations: wordSet(lists.aggravations),
});

export const traffickingElements = shape('TraffickingElements', {
  acts: wordSet(lists.traffickingActs),
  means: wordSet(lists.traffickingMeans),
  purposes: wordSet(lists.exploitationTypes),
  child: flag(),
});

export const offence = shape('Offence', {
  iccs: { ...text('iccs', 6), required: true as const },
  stage: word(lists.offenceStages),
  when: text('edtf', 12),
  where: message(locality),
  how: { ...text('prose', 500), narrative: true },
  modusOperandi: { ...text('prose', 500), narrative: true },
  range: list(20, text('country2', 2)),
  persons: list(100, text('ref', 5)),
  smuggling: message(smugglingElements),
  trafficking: message(traffickingElements),
  evaluation: message(evaluation),
});

export const statement = shape('Statement', {
  text: { ...text('prose', 4000), required: true as const, narrative: true },
  evaluation: message(evaluation),
});

export const aggregate = shape('Aggregate', {
  dimension: { ...text('dimension', 16), required: true as const },
  value: { ...text('line', 40), required: true as const },
  count: count(10_000),
});

export const caseData = shape('CaseData', {
  persons: list(200, message(person)),
  organisations: list(50, message(organisation)),
  relations: list(400, message(relation)),
  offences: list(20, message(offence)),
  transports: list(20, message(transport)),
  statements: list(20, message(statement)),
  aggregates: list(100, message(aggregate)),
  references: list(10, message(systemReference)),
});

/** How far an item can be relied upon (Regulation (EU) 2016/794, Article 29; Regulation (EU) 2018/1725, Article 74). */
export type Evaluation = Infer<typeof evaluation>;
/** A name in its parts. */
export type PersonName = Infer<typeof personName>;
/** Another name of a person. */
export type Alias = Infer<typeof alias>;
/** A place as coarse as it is known. */
export type Locality = Infer<typeof locality>;
/** An identity or travel document (ICAO Doc 9303). */
export type IdentityDocument = Infer<typeof identityDocument>;
/** A means of communication. */
export type Communication = Infer<typeof communication>;
/** An image or recording that is kept elsewhere. */
export type MediaReference = Infer<typeof mediaReference>;
/** A biometric trace, by reference: the trace itself stays in its system. */
export type Biometric = Infer<typeof biometric>;
/** An account or a way to move money. */
export type Account = Infer<typeof account>;
/** A vehicle, vessel or aircraft. */
export type Transport = Infer<typeof transport>;
/** A conviction. */
export type Conviction = Infer<typeof conviction>;
/** Membership of a criminal group: always an assessment. */
export type GroupMembership = Infer<typeof groupMembership>;
/** Where another system holds something on a person. */
export type SystemReference = Infer<typeof systemReference>;
/** What is said of a victim as such (Annex II, B.4). */
export type VictimDetails = Infer<typeof victimDetails>;
/** What is said of a witness as such (Annex II, B.5). */
export type WitnessDetails = Infer<typeof witnessDetails>;
/** What is said of an informant as such (Annex II, B.6). */
export type InformantDetails = Infer<typeof informantDetails>;
/** Special categories of data (Regulation (EU) 2016/794, Article 30(2)). */
export type SpecialData = Infer<typeof specialData>;
/** A natural person and what is known of him or her. */
export type Person = Infer<typeof person>;
/** A legal person or another body linked to the crime. */
export type Organisation = Infer<typeof organisation>;
/** A relation between two persons of the case. */
export type Relation = Infer<typeof relation>;
/** The elements of smuggling of migrants (Protocol, Article 3(a)). */
export type SmugglingElements = Infer<typeof smugglingElements>;
/** The elements of trafficking in persons (Protocol, Article 3). */
export type TraffickingElements = Infer<typeof traffickingElements>;
/** An offence, or a suspicion of one. */
export type Offence = Infer<typeof offence>;
/** Free text, after the scan for personal data. */
export type Statement = Infer<typeof statement>;
/** A count in the place of persons, for recipients outside the police; below 5 it is not sent. */
export type Aggregate = Infer<typeof aggregate>;
/** Persons, things and facts of a case, beside what the kind of message says. */
export type CaseData = Infer<typeof caseData>;
