// The closed word lists of requests, reports and orders: see vocabulary.ts.
import { words } from './words.ts';

/** Forms of assistance: UNTOC, Article 18(3). */
export const assistanceForms = words({
  statements: 1,
  service: 2,
  search: 3,
  examine: 4,
  information: 5,
  originals: 6,
  trace_proceeds: 7,
  appearance: 8,
  recover_assets: 9,
  other: 10,
});
export const proceedingNatures = words({ investigation: 1, prosecution: 2, judicial_proceeding: 3 });
/** What is on its way: a copy for the police, ahead of the central authorities, or the formal request itself. */
export const transmissions = words({ advance_copy: 1, formal: 2 });
export const extraditionKinds = words({ extradition: 1, provisional_arrest: 2 });
export const soughtAs = words({ accused: 1, convicted: 2 });
export const judicialActs = words({ warrant: 1, judgment: 2 });
export const arrestSexes = words({ female: 1, male: 2, unknown: 3 });
export const arrestAges = words({ adult: 1, minor: 2, unknown: 3 });
/** What is asked of whoever holds a message. */
export const rectifications = words({ correct: 1, recall: 2, erase: 3, restrict: 4 });
/** Why: Regulation (EU) 2018/1725, Articles 74(3) and 82; Regulation (EU) 2016/794, Annex II, A.5 and B.7. */
export const rectificationReasons = words({
  inaccurate: 1,
  wrong_recipient: 2,
  unlawful: 3,
  acquitted: 4,
  dropped: 5,
  recategorised: 6,
  outdated: 7,
  contested: 8,
  protection: 9,
});
/** What handling codes keep: passing on (H2), use in court (H1). */
export const permittedUses = words({ forward: 1, court: 2 });
export const operationKinds = words({ surveillance: 1, checks: 2, dismantling: 3, rescue: 4, prevention: 5 });

export type AssistanceForm = (typeof assistanceForms.all)[number];
export type Rectification = (typeof rectifications.all)[number];
export type RectificationReason = (typeof rectificationReasons.all)[number];
export type PermittedUse = (typeof permittedUses.all)[number];
