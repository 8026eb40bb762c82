// Everything that one development unit holds, made in memory: certificates, officers’ PKCS#12 files, private keys.
import { randomBytes } from 'node:crypto';
import { generatePrivateJwk, type OfficerId, type PrivateJwk, parseOfficerId, publicHalf, thumbprint, type UnitId } from '#protocol';
import { bundlePkcs12, type Credential, issueAuthority, issueLeaf } from './issue.ts';
import { authorityProfile, gatewayProfile, officerProfile } from './profiles.ts';

/** What a private key of a unit is for. */
export type CopUse = 'identity' | 'sign' | 'encrypt';

/** A private JWK as `keys.jwks.json` holds it. `kid` is the RFC 7638 thumbprint. */
export type UnitJwk = PrivateJwk & { kid: string; cop_use: CopUse };

/** What an officer may do in the unit’s gateway. */
export type OfficerRole = 'liaison' | 'head' | 'dpo' | 'auditor' | 'administrator';

/** An officer’s credential. */
export interface OfficerSecrets {
  officer: OfficerId;
  role: OfficerRole;
  /** Display name, the certificate’s common name. */
  name: string;
  credential: Credential;
  pkcs12: Uint8Array;
  passphrase: string;
}

/** All that a unit holds. */
export interface UnitSecrets {
  authority: Credential;
  officersAuthority: Credential;
  gateway: Credential;
  officers: readonly OfficerSecrets[];
  keys: { identity: UnitJwk; sign: UnitJwk; encrypt: UnitJwk };
}

/** The officers of every development unit: each role, and two of the one that most officers have. */
export const developmentOfficers: readonly { officer: OfficerId; role: OfficerRole; name: string }[] = [
  { officer: parseOfficerId('ol-1'), role: 'liaison', name: 'Officier de liaison 1' },
  { officer: parseOfficerId('ol-2'), role: 'liaison', name: 'Officier de liaison 2' },
  { officer: parseOfficerId('chef-1'), role: 'head', name: 'Chef de l’unité' },
  { officer: parseOfficerId('dpd-1'), role: 'dpo', name: 'Délégué à la protection des données' },
  { officer: parseOfficerId('audit-1'), role: 'auditor', name: 'Auditeur' },
  { officer: parseOfficerId('admin-1'), role: 'administrator', name: 'Administrateur' },
];

/** Makes a unit’s authorities, certificates and keys, valid from `at`. */
export async function makeUnitSecrets(unit: UnitId, at: Date): Promise<UnitSecrets> {
  const [authority, officersAuthority, identity, sign, encrypt] = await Promise.all([
    issueAuthority(authorityProfile(unit, 'authority', at)),
    issueAuthority(authorityProfile(unit, 'officers’ authority', at)),
    freshJwk('identity'),
    freshJwk('sign'),
    freshJwk('encrypt'),
  ]);
  const [gateway, ...officers] = await Promise.all([
    issueLeaf(gatewayProfile(unit, at), authority),
    ...developmentOfficers.map((officer) => makeOfficer({ unit, ...officer, at, officersAuthority, trusted: authority.certificate })),
  ]);
  return { authority, officersAuthority, gateway, officers, keys: { identity, sign, encrypt } };
}

/** Issues an officer’s certificate and its PKCS#12 file, which also carries `trusted`: the authority of the unit’s API server. */
export async function makeOfficer(officer: {
  unit: UnitId;
  officer: OfficerId;
  role: OfficerRole;
  name: string;
  at: Date;
  officersAuthority: Credential;
  trusted: string;
}): Promise<OfficerSecrets> {
  const credential = await issueLeaf(officerProfile(officer.unit, officer.officer, officer.name, officer.at), officer.officersAuthority);
  // 24 characters, 144 bits.
  const passphrase = randomBytes(18).toString('base64url');
  const pkcs12 = bundlePkcs12({ credential, trusted: [officer.trusted], friendlyName: officer.name, passphrase });
  return { officer: officer.officer, role: officer.role, name: officer.name, credential, pkcs12, passphrase };
}

async function freshJwk(use: CopUse): Promise<UnitJwk> {
  const jwk = await generatePrivateJwk(use === 'encrypt' ? 'X25519' : 'Ed25519');
  return { ...jwk, kid: await thumbprint(jwk.crv, publicHalf(jwk)), cop_use: use };
}
