// The front door of the development PKI: for tests and the demo, never for production code.
export {
  type Federation,
  type FederationOfficer,
  type FederationOptions,
  type FederationUnit,
  makeFederation,
  officerOf,
  portsFrom,
  type UnitFiles,
  type UnitPorts,
} from './federation.ts';
export { type AlternativeName, type Credential, type ExtendedUsage, issueAuthority, issueLeaf, type LeafProfile } from './issue.ts';
export { type MisfitName, type MisfitScenario, type MisfitSource, makeMisfits, misfitNames, misfits, writeMisfits } from './misfits.ts';
export { authorityProfile, daysAfter, gatewayProfile, officerProfile } from './profiles.ts';
export {
  type CopUse,
  developmentOfficers,
  makeOfficer,
  makeUnitSecrets,
  type OfficerRole,
  type OfficerSecrets,
  type UnitJwk,
  type UnitSecrets,
} from './unit-secrets.ts';
export { fiveUnits, type MemberSpec, partnerAuthorities } from './units.ts';
