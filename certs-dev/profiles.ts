// The X.509 profile of the federation: what each kind of certificate says, for how long. gateway/link checks it.
import { type OfficerId, officerUri, type UnitId, unitUri } from '#protocol';
import type { AlternativeName, AuthorityProfile, LeafProfile, Validity } from './issue.ts';

const DAY_MS = 86_400_000;

/** Milliseconds by which certificates are dated back: the clocks of two machines differ. */
const BACKDATED_MS = 5 * 60_000;

const AUTHORITY_DAYS = 3_652;
const LEAF_DAYS = 365;

/** Which of a unit's two authorities: for its gateway, or for its officers. They are separate, so that neither can stand in for the other. */
export type AuthorityRole = 'authority' | 'officers’ authority';

/** An authority of a unit, for 10 years from `at`. */
export function authorityProfile(unit: UnitId, role: AuthorityRole, at: Date): AuthorityProfile {
  return { commonName: `COP ${unit} ${role}`, ...validFrom(at, AUTHORITY_DAYS) };
}

/** A unit's gateway, for one year from `at`: server and client of links, and server of the officer API. */
export function gatewayProfile(unit: UnitId, at: Date): LeafProfile {
  return { commonName: unit, alternativeNames: [{ uri: unitUri(unit) }, ...loopbackNames], usages: ['serverAuth', 'clientAuth'], ...validFrom(at, LEAF_DAYS) };
}

/** An officer, for one year from `at`. */
export function officerProfile(unit: UnitId, officer: OfficerId, name: string, at: Date): LeafProfile {
  return { commonName: name, alternativeNames: [{ uri: officerUri(unit, officer) }], usages: ['clientAuth'], ...validFrom(at, LEAF_DAYS) };
}

/** The names under which a development gateway is reached. */
export const loopbackNames: readonly AlternativeName[] = [{ dns: 'localhost' }, { ip: '127.0.0.1' }, { ip: '::1' }];

/** `instant` moved by a number of days. */
export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}

function validFrom(at: Date, days: number): Validity {
  return { notBefore: new Date(at.getTime() - BACKDATED_MS), notAfter: daysAfter(at, days) };
}
