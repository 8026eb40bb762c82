// The closed word lists of case data: see vocabulary.ts.
import { words } from './words.ts';

export const subjectCategories = words({
  suspect: 1,
  convicted: 2,
  future_offender: 3,
  victim: 4,
  witness: 5,
  informant: 6,
  contact: 7,
  contact_of_contact: 8,
  unknown: 9,
});
export const sexes = words({ female: 1, male: 2, unspecified: 3, unknown: 4 });
export const minors = words({ yes: 1, no: 2, possible: 3 });
export const ageBands = words({ under_15: 1, '15_17': 2, '18_24': 3, '25_39': 4, '40_59': 5, '60_plus': 6 });
export const aliasKinds = words({ alias: 1, nickname: 2, assumed: 3 });
export const maritalStatuses = words({ single: 1, married: 2, divorced: 3, widowed: 4, other: 5 });
export const documentKinds = words({ PP: 1, PE: 2, PD: 3, PO: 4, PR: 5, PT: 6, PS: 7, PL: 8, PM: 9, PU: 10, I: 11, A: 12, C: 13, V: 14, DL: 15, other: 16 });
export const documentStates = words({ genuine: 1, forged: 2, impostor: 3, stolen: 4, unchecked: 5 });
export const contactMeans = words({ phone: 1, imei: 2, imsi: 3, email: 4, social: 5, ip: 6 });
export const accountKinds = words({ bank: 1, card: 2, mobile_money: 3, hawala: 4 });
export const biometricKinds = words({ fingerprint: 1, voice: 2, dental: 3, blood: 4, face_template: 5 });
export const occupationGroups = words({
  managers: 1,
  professionals: 2,
  technicians: 3,
  clerks: 4,
  service_sales: 5,
  agriculture_fishery: 6,
  craft: 7,
  operators_drivers: 8,
  elementary: 9,
  armed_forces: 10,
  none: 11,
});
export const dangerRatings = words({ low: 1, medium: 2, high: 3 });
export const incidentRoles = words({
  organiser: 1,
  recruiter: 2,
  driver: 3,
  guide: 4,
  lodger: 5,
  forger: 6,
  financier: 7,
  corrupt_official: 8,
  exploiter: 9,
  migrant: 10,
  victim: 11,
  witness: 12,
});
export const relationKinds = words({ family: 1, associate: 2, contact: 3, employer: 4, recruited: 5, transported: 6, exploited: 7, paid: 8, guardian: 9 });
export const exploitationTypes = words({
  sexual: 1,
  forced_labour: 2,
  slavery: 3,
  servitude: 4,
  organ_removal: 5,
  forced_begging: 6,
  forced_criminality: 7,
  other: 8,
});
export const informationKinds = words({ routes: 1, persons: 2, documents: 3, money: 4, places: 5, vehicles: 6 });
export const migrationStatuses = words({ regular: 1, irregular: 2, asylum_seeker: 3, refugee: 4, unknown: 5 });
export const proceedingStates = words({ open: 1, convicted: 2, acquitted: 3, dropped: 4 });
export const transportKinds = words({ car: 1, pickup: 2, motorcycle: 3, bus: 4, truck: 5, vessel: 6, aircraft: 7, train: 8 });
export const sourceGrades = words({ A: 1, B: 2, C: 3, X: 4 });
export const informationGrades = words({ '1': 1, '2': 2, '3': 3, '4': 4 });
export const epistemics = words({ fact: 1, assessment: 2 });
export const origins = words({ own: 1, partner: 2, europol: 3, interpol: 4, private: 5 });
export const offenceStages = words({ suspected: 1, attempted: 2, committed: 3 });
export const traffickingActs = words({ recruitment: 1, transportation: 2, transfer: 3, harbouring: 4, receipt: 5 });
export const traffickingMeans = words({
  force: 1,
  coercion: 2,
  abduction: 3,
  fraud: 4,
  deception: 5,
  abuse_of_power: 6,
  abuse_of_vulnerability: 7,
  payment: 8,
});
export const benefits = words({ financial: 1, other_material: 2 });
export const aggravations = words({ lives_endangered: 1, inhuman_treatment: 2 });

export type SubjectCategory = (typeof subjectCategories.all)[number];
export type Sex = (typeof sexes.all)[number];
export type Minor = (typeof minors.all)[number];
export type AgeBand = (typeof ageBands.all)[number];
export type AliasKind = (typeof aliasKinds.all)[number];
export type MaritalStatus = (typeof maritalStatuses.all)[number];
export type DocumentKind = (typeof documentKinds.all)[number];
export type DocumentState = (typeof documentStates.all)[number];
export type ContactMeans = (typeof contactMeans.all)[number];
export type AccountKind = (typeof accountKinds.all)[number];
export type BiometricKind = (typeof biometricKinds.all)[number];
export type OccupationGroup = (typeof occupationGroups.all)[number];
export type DangerRating = (typeof dangerRatings.all)[number];
export type IncidentRole = (typeof incidentRoles.all)[number];
export type RelationKind = (typeof relationKinds.all)[number];
export type ExploitationType = (typeof exploitationTypes.all)[number];
export type InformationKind = (typeof informationKinds.all)[number];
export type MigrationStatus = (typeof migrationStatuses.all)[number];
export type Proceedings = (typeof proceedingStates.all)[number];
export type TransportKind = (typeof transportKinds.all)[number];
export type SourceGrade = (typeof sourceGrades.all)[number];
export type InformationGrade = (typeof informationGrades.all)[number];
export type Epistemic = (typeof epistemics.all)[number];
export type Origin = (typeof origins.all)[number];
export type OffenceStage = (typeof offenceStages.all)[number];
export type TraffickingAct = (typeof traffickingActs.all)[number];
export type TraffickingMeans = (typeof traffickingMeans.all)[number];
export type Benefit = (typeof benefits.all)[number];
export type Aggravation = (typeof aggravations.all)[number];
