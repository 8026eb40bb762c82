import type { Classification } from '#protocol';
import type { UnitRule } from './policy/decide.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** What the filter is told once, at the start of the gateway. */
export interface FilterSettings {
  pseudonyms: Pseudonyms;
  /** Where this unit is stricter than the matrix. */
  unitRules: readonly UnitRule[];
  /** Highest classification that may pass. */
  classificationCap: Classification;
  /** SHA-256 of the policy in force, unit rules included. */
  policyDigest: Uint8Array;
}
