// A whole development federation on disk: the signed roster, and a folder per unit with all its secrets.
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { encodeRoster, encodeSignedRoster, type OfficerId, publicHalf, type Roster, signRoster, type UnitId } from '#protocol';
import { makeFolder, makeNewFolder, refuseExisting, writeNewFile, writeNewSecret } from './new-file.ts';
import { daysAfter } from './profiles.ts';
import { makeUnitSecrets, type OfficerSecrets, type UnitSecrets } from './unit-secrets.ts';
import { fiveUnits, type MemberSpec } from './units.ts';

/** Where a unit listens on loopback. Without a `linkPort` the unit only dials, and the roster gives no address for it. */
export interface UnitPorts {
  linkPort: number | undefined;
  apiPort: number;
}

/** What to make. */
export interface FederationOptions {
  /** Made with mode 0700 when missing. */
  dir: string;
  /** Default: the five units of the action. */
  units?: readonly MemberSpec[];
  /** The ports of each unit; `portsFrom` numbers them. */
  ports: (unit: UnitId, index: number) => UnitPorts;
  /** The instant from which certificates and roster hold. */
  at: Date;
  /** Days from `at` until the roster’s expiry. */
  rosterLifeDays: number;
  /** Signatures that a roster needs. Default: more than half of the members, three of five. */
  threshold?: number;
  /** Cosignatures that make a checkpoint of an audit log count as witnessed. Default: two, or all the others when they are fewer. */
  witnessQuorum?: number;
}

/** An officer of a unit, with the files of the certificate, of the PKCS#12 and of its passphrase. */
export interface FederationOfficer extends OfficerSecrets {
  /** PEM, to enrol the officer. */
  certificateFile: string;
  pkcs12File: string;
  passphraseFile: string;
}

/** A unit, with the paths of its files. */
export interface FederationUnit extends MemberSpec, UnitPorts, Omit<UnitSecrets, 'officers'> {
  dir: string;
  files: UnitFiles;
  officers: readonly FederationOfficer[];
}

/** Paths of a unit’s files. */
export interface UnitFiles {
  authorityCertificate: string;
  authorityKey: string;
  officersCertificate: string;
  officersKey: string;
  gatewayCertificate: string;
  gatewayKey: string;
  keys: string;
}

/** A federation that was made. */
export interface Federation {
  dir: string;
  rosterFile: string;
  roster: Roster;
  /** In the order of the options. */
  units: readonly FederationUnit[];
  /** The unit with this id. Throws RangeError when the federation has none. */
  unit(id: string): FederationUnit;
}

/**
 * Makes the keys and certificates of every unit and the roster that `threshold` of them sign, and writes them below `dir`,
 * secrets with mode 0600. Nothing is ever overwritten. Throws FILE_EXISTS, FILE_UNWRITABLE, ROSTER_INVALID.
 */
export async function makeFederation(options: FederationOptions): Promise<Federation> {
  const specs = options.units ?? fiveUnits;
  const rosterFile = join(options.dir, 'roster.cop');
  refuseExisting([rosterFile, ...specs.map(({ unit }) => join(options.dir, unit))]);
  // Before the keys: a place that cannot be written is told at once.
  makeFolder(options.dir);
  const units = await Promise.all(specs.map(async (spec, index) => placed(options, spec, index, await makeUnitSecrets(spec.unit, options.at))));
  const roster = rosterOf(options, units);
  const signedRoster = await signByMajority(roster, units);
  for (const unit of units) writeUnit(unit);
  // Last: a folder with a roster is complete.
  writeNewFile(rosterFile, signedRoster);
  return { dir: options.dir, rosterFile, roster, units, unit: (id) => find(units, id) };
}

/** Ports for `makeFederation`: two per unit, upwards from `base`. */
export function portsFrom(base: number): FederationOptions['ports'] {
  return (_unit, index) => ({ linkPort: base + 2 * index, apiPort: base + 2 * index + 1 });
}

/** The officer of a unit. Throws RangeError when the unit has none with this id. */
export function officerOf(unit: FederationUnit, officer: string | OfficerId): FederationOfficer {
  const found = unit.officers.find((candidate) => candidate.officer === officer);
  if (!found) throw new RangeError(`${unit.unit} has no officer ${officer}`);
  return found;
}

function placed(options: FederationOptions, spec: MemberSpec, index: number, secrets: UnitSecrets): FederationUnit {
  const dir = join(options.dir, spec.unit);
  return {
    ...spec,
    ...options.ports(spec.unit, index),
    ...secrets,
    dir,
    files: {
      authorityCertificate: join(dir, 'authority.cert.pem'),
      authorityKey: join(dir, 'authority.key.pem'),
      officersCertificate: join(dir, 'officers.cert.pem'),
      officersKey: join(dir, 'officers.key.pem'),
      gatewayCertificate: join(dir, 'gateway.cert.pem'),
      gatewayKey: join(dir, 'gateway.key.pem'),
      keys: join(dir, 'keys.jwks.json'),
    },
    officers: secrets.officers.map((officer) => ({
      ...officer,
      certificateFile: join(dir, 'officers', `${officer.officer}.cert.pem`),
      pkcs12File: join(dir, 'officers', `${officer.officer}.p12`),
      passphraseFile: join(dir, 'officers', `${officer.officer}.passphrase`),
    })),
  };
}

function rosterOf(options: FederationOptions, units: readonly FederationUnit[]): Roster {
  return {
    version: 1,
    previousDigest: new Uint8Array(),
    created: options.at,
    expires: daysAfter(options.at, options.rosterLifeDays),
    threshold: options.threshold ?? Math.floor(units.length / 2) + 1,
    // Two of the others, where there are two: one that is cut off must not hold up the rest.
    witnessQuorum: options.witnessQuorum ?? Math.min(2, units.length - 1),
    members: units
      .map((unit) => ({
        unit: unit.unit,
        nameFr: unit.nameFr,
        nameEn: unit.nameEn,
        country: unit.country,
        city: unit.city,
        timeZone: unit.timeZone,
        kind: unit.kind,
        urls: unit.linkPort === undefined ? [] : [`wss://127.0.0.1:${unit.linkPort}/cop/v1`],
        tlsAnchors: [new Uint8Array(new X509Certificate(unit.authority.certificate).raw)],
        identityKey: publicHalf(unit.keys.identity),
      }))
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
  };
}

/** Exactly as many signatures as the threshold asks for: a federation that works shows that this is enough. */
async function signByMajority(roster: Roster, units: readonly FederationUnit[]): Promise<Uint8Array> {
  const payload = encodeRoster(roster);
  const signatures = await Promise.all(units.slice(0, roster.threshold).map(({ unit, keys }) => signRoster(payload, unit, keys.identity)));
  return encodeSignedRoster({ payload, signatures });
}

function writeUnit(unit: FederationUnit): void {
  const { files } = unit;
  makeNewFolder(unit.dir);
  makeNewFolder(join(unit.dir, 'officers'));
  writeNewFile(files.authorityCertificate, unit.authority.certificate);
  writeNewSecret(files.authorityKey, unit.authority.key);
  writeNewFile(files.officersCertificate, unit.officersAuthority.certificate);
  writeNewSecret(files.officersKey, unit.officersAuthority.key);
  writeNewFile(files.gatewayCertificate, unit.gateway.certificate);
  writeNewSecret(files.gatewayKey, unit.gateway.key);
  writeNewSecret(files.keys, `${JSON.stringify({ keys: [unit.keys.identity, unit.keys.sign, unit.keys.encrypt] }, null, 2)}\n`);
  for (const officer of unit.officers) {
    writeNewFile(officer.certificateFile, officer.credential.certificate);
    writeNewSecret(officer.pkcs12File, officer.pkcs12);
    writeNewSecret(officer.passphraseFile, `${officer.passphrase}\n`);
  }
}

function find(units: readonly FederationUnit[], id: string): FederationUnit {
  const found = units.find(({ unit }) => unit === id);
  if (!found) throw new RangeError(`the federation has no unit ${id}`);
  return found;
}
