// Certificates that a gateway must refuse, each wrong in one way alone, so that a test sees which check refused it.
import { join } from 'node:path';
import { type OfficerId, parseOfficerId, type UnitId, unitUri } from '#protocol';
import { type Credential, issueAuthority, issueLeaf } from './issue.ts';
import { makeNewFolder, writeNewFile, writeNewSecret } from './new-file.ts';
import { authorityProfile, daysAfter, gatewayProfile, loopbackNames, officerProfile } from './profiles.ts';

/** The unit whose authorities issue the misfits. */
export interface MisfitSource {
  unit: UnitId;
  authority: Credential;
  officersAuthority: Credential;
  /** Another member, whom some misfits pretend to be. */
  other: UnitId;
  /** The instant at which the misfits are to be refused. */
  at: Date;
  /** RSA private key that all misfits certify, PEM: spares the time of making one for each. Default: a fresh one each. */
  key?: string;
}

/** One way of being wrong. */
export interface MisfitScenario {
  /** Whose certificate it looks like. */
  holder: 'gateway' | 'officer';
  /** What is wrong with it. */
  flaw: string;
  /** What OpenSSL reports when a client presents it to a server that trusts the unit’s authority; `undefined` when OpenSSL sees nothing wrong, and the gateway itself must. */
  openssl: string | undefined;
  issue(source: MisfitSource): Promise<Credential>;
}

const officer: OfficerId = parseOfficerId('ol-1');
const officerName = 'Officier de liaison 1';

/** Every scenario by name. */
export const misfits = {
  expired: {
    holder: 'gateway',
    flaw: 'ended yesterday',
    openssl: 'CERT_HAS_EXPIRED',
    issue: ({ unit, authority, at, key }) => issueLeaf({ ...gatewayProfile(unit, at), key, ...ended(at) }, authority),
  },
  not_yet_valid: {
    holder: 'gateway',
    flaw: 'begins tomorrow',
    openssl: 'CERT_NOT_YET_VALID',
    issue: ({ unit, authority, at, key }) => issueLeaf({ ...gatewayProfile(unit, at), key, notBefore: daysAfter(at, 1) }, authority),
  },
  wrong_unit: {
    holder: 'gateway',
    flaw: 'names another unit, though this unit’s authority issued it',
    openssl: undefined,
    issue: ({ other, authority, at, key }) => issueLeaf({ ...gatewayProfile(other, at), key }, authority),
  },
  no_unit: {
    holder: 'gateway',
    flaw: 'names no unit',
    openssl: undefined,
    issue: ({ unit, authority, at, key }) => issueLeaf({ ...gatewayProfile(unit, at), key, alternativeNames: loopbackNames }, authority),
  },
  two_units: {
    holder: 'gateway',
    flaw: 'names two units',
    openssl: undefined,
    issue: ({ unit, other, authority, at, key }) =>
      issueLeaf({ ...gatewayProfile(unit, at), key, alternativeNames: [{ uri: unitUri(unit) }, { uri: unitUri(other) }, ...loopbackNames] }, authority),
  },
  wrong_usage: {
    holder: 'gateway',
    flaw: 'is for signing code',
    openssl: 'INVALID_PURPOSE',
    issue: ({ unit, authority, at, key }) => issueLeaf({ ...gatewayProfile(unit, at), key, usages: ['codeSigning'] }, authority),
  },
  server_only: {
    holder: 'gateway',
    flaw: 'may serve but not dial',
    openssl: 'INVALID_PURPOSE',
    issue: ({ unit, authority, at, key }) => issueLeaf({ ...gatewayProfile(unit, at), key, usages: ['serverAuth'] }, authority),
  },
  unknown_authority: {
    holder: 'gateway',
    flaw: 'comes from an authority that no roster names',
    openssl: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    issue: async ({ unit, at, key }) =>
      issueLeaf(
        { ...gatewayProfile(unit, at), key },
        await issueAuthority({ ...authorityProfile(unit, 'authority', at), commonName: 'COP unknown authority' }),
      ),
  },
  look_alike_authority: {
    holder: 'gateway',
    flaw: 'comes from an authority with the name and key identifier of the real one, but another key',
    openssl: 'CERT_SIGNATURE_FAILURE',
    issue: async ({ unit, authority, at, key }) =>
      issueLeaf(
        { ...gatewayProfile(unit, at), key },
        await issueAuthority({ ...authorityProfile(unit, 'authority', at), impersonates: authority.certificate }),
      ),
  },
  self_signed: {
    holder: 'gateway',
    flaw: 'is signed with its own key',
    openssl: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    issue: ({ unit, at, key }) => issueLeaf({ ...gatewayProfile(unit, at), key }, 'itself'),
  },
  revoked: {
    holder: 'gateway',
    flaw: 'is good until its fingerprint is listed as revoked',
    openssl: undefined,
    issue: ({ unit, authority, at, key }) => issueLeaf({ ...gatewayProfile(unit, at), key }, authority),
  },
  officer_wrong_unit: {
    holder: 'officer',
    flaw: 'names an officer of another unit, though this unit’s officers’ authority issued it',
    openssl: undefined,
    issue: ({ other, officersAuthority, at, key }) => issueLeaf({ ...officerProfile(other, officer, officerName, at), key }, officersAuthority),
  },
  officer_expired: {
    holder: 'officer',
    flaw: 'ended yesterday',
    openssl: 'CERT_HAS_EXPIRED',
    issue: ({ unit, officersAuthority, at, key }) => issueLeaf({ ...officerProfile(unit, officer, officerName, at), key, ...ended(at) }, officersAuthority),
  },
  officer_unknown_authority: {
    holder: 'officer',
    flaw: 'comes from an authority that the unit does not know',
    openssl: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    issue: async ({ unit, at, key }) =>
      issueLeaf(
        { ...officerProfile(unit, officer, officerName, at), key },
        await issueAuthority({ ...authorityProfile(unit, 'officers’ authority', at), commonName: 'COP unknown authority' }),
      ),
  },
} as const satisfies Record<string, MisfitScenario>;

/** Names of the scenarios. */
export type MisfitName = keyof typeof misfits;

/** All names, in the order of the table. */
export const misfitNames = Object.keys(misfits) as MisfitName[];

/** One certificate and key, PEM, per scenario. */
export async function makeMisfits(source: MisfitSource): Promise<Record<MisfitName, Credential>> {
  const made = await Promise.all(misfitNames.map(async (name) => [name, await misfits[name].issue(source)] as const));
  return Object.fromEntries(made) as Record<MisfitName, Credential>;
}

/** Writes misfits as `<dir>/<name>.cert.pem` and `.key.pem` (0600) into a new folder. Throws FILE_EXISTS, FILE_UNWRITABLE. */
export function writeMisfits(dir: string, made: Record<MisfitName, Credential>): void {
  makeNewFolder(dir);
  for (const name of misfitNames) {
    writeNewFile(join(dir, `${name}.cert.pem`), made[name].certificate);
    writeNewSecret(join(dir, `${name}.key.pem`), made[name].key);
  }
}

function ended(at: Date): { notBefore: Date; notAfter: Date } {
  return { notBefore: daysAfter(at, -30), notAfter: daysAfter(at, -1) };
}
