// Makes a unit's folder: configuration, secrets, database with the first keys, keyset and roster. The last file to be
// written is unit.yaml, so that a folder in which the power failed is not taken for a unit.
import { randomBytes, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { base64url, CopError, generatePrivateJwk, memberOf, parseUnitId, publicHalf, sameBytes, verifySignedRoster } from '#protocol';
import { homeFiles, toConfig } from './config/config.ts';
import { type ImportedKey, readKeyFile } from './config/key-file.ts';
import { readIdentity } from './config/secrets.ts';
import { parseSettings, UNIT_FILE, writeUnitFile } from './config/unit-file.ts';
import { Directory } from './keys/directory.ts';
import { Keyring, newKey } from './keys/keyring.ts';
import { RecordCipher } from './keys/record-cipher.ts';
import { readPlainFile, writeNewFile } from './keys/secret-file.ts';
import type { ProfileName } from './link/profiles.ts';
import { type FirstOfficer, firstOfficers } from './officers/first-officers.ts';
import type { Role } from './officers/roles.ts';
import { Store } from './store/database.ts';
import { putOfficer } from './store/officers.ts';
import { markAlive } from './store/outages.ts';
import type { UnitKeyTable } from './store/schema.ts';
import { addFact, addOwnKey, addRoster } from './store/trust-records.ts';

/** What a new unit is made of; roster … enrol are file paths. */
export interface InitOptions {
  home: string;
  unit: string;
  roster: string;
  certificate: string;
  key: string;
  authority: string;
  officers: string;
  /** Private keys to take over (JWK set with `cop_use`): the identity key that the roster names; signing and encryption keys are generated when they are not there. */
  keys?: string | undefined;
  /** The first officers, one administrator at least. */
  enrol: readonly FirstOfficer[];
  link: { host: string; port: number };
  api: { host: string; port: number };
  profile: ProfileName;
}

/** A unit that was made. */
export interface MadeUnit {
  home: string;
  unit: string;
  files: string[];
  identityKey: string;
  officers: { officer: string; role: Role }[];
}

/**
 * Makes a unit. Nothing is overwritten.
 * Throws ALREADY_INITIALISED, UNIT_ID_INVALID, MEMBER_UNKNOWN, the ROSTER_ codes, FILE_UNREADABLE, FILE_EXPOSED, FILE_EXISTS,
 * FILE_UNWRITABLE, CONFIG_INVALID, CONFIG_CONFLICT, TLS_CERTIFICATE_WRONG_UNIT, TLS_CERTIFICATE_UNTRUSTED, INPUT_INVALID and
 * OFFICER_CERTIFICATE_INVALID (officers to enrol).
 */
export async function initUnit(options: InitOptions): Promise<MadeUnit> {
  const { home } = options;
  const unit = parseUnitId(options.unit);
  if (existsSync(join(home, UNIT_FILE))) throw new CopError('ALREADY_INITIALISED', { got: home });
  const now = new Date();
  const settings = parseSettings({ unit, link: options.link, api: options.api, profile: options.profile }, UNIT_FILE);
  const config = toConfig(home, settings, {});
  const roster = await verifySignedRoster(readPlainFile(options.roster));
  const member = memberOf(roster.roster, unit);
  const certificatePem = readPlainFile(options.certificate).toString();
  checkIssuer(certificatePem, readPlainFile(options.authority).toString(), member.tlsAnchors);
  const imported = options.keys ? readKeyFile(options.keys) : [];
  const identity = imported.find(({ use }) => use === 'identity');
  if (!identity || !sameBytes(publicHalf(identity.jwk), member.identityKey)) {
    throw new CopError('CONFIG_CONFLICT', { detail: `identity key of ${unit} ≠ roster (${base64url(member.identityKey).slice(0, 12)}…)`, fix: '--keys FILE' });
  }

  // All that is given is read before anything is written: what was refused can be corrected and tried again in the same folder.
  const given = readIdentity(config, options);
  const officers = firstOfficers(options.enrol, given.officers, unit, now);
  const files = homeFiles(home);
  makeFolder(join(home, 'data'));
  const masterKey = randomBytes(32);
  writeNewFile(files.masterKey, masterKey.toString('base64url'), 0o600);
  writeNewFile(files.certificate, given.identity.certificate, 0o644);
  writeNewFile(files.key, given.identity.key, 0o600);
  writeNewFile(files.officers, given.officers, 0o644);

  const cipher = new RecordCipher(masterKey);
  const rows = await firstKeys(cipher, imported, now);
  const store = await Store.open(files.database, { create: true });
  try {
    await store.write(async (tx) => {
      await addFact(tx, 'unit', Buffer.from(unit));
      await addFact(tx, 'master-key-check', cipher.checkValue);
      await addRoster(tx, roster.roster.version, roster.bytes, now);
      for (const row of rows) await addOwnKey(tx, row);
      for (const officer of officers) await putOfficer(tx, officer);
      await markAlive(tx, now);
    });
    await new Keyring(unit, store, cipher, await Directory.load(store)).load(now, config.revokedCertificates);
  } finally {
    await store.close();
  }
  writeNewFile(join(home, UNIT_FILE), writeUnitFile(settings), 0o644);
  return {
    home,
    unit,
    files: [UNIT_FILE, ...Object.values(files).map((file) => relative(home, file))],
    identityKey: base64url(member.identityKey),
    officers: officers.map(({ officer, role }) => ({ officer, role })),
  };
}

async function firstKeys(cipher: RecordCipher, imported: readonly ImportedKey[], now: Date): Promise<UnitKeyTable[]> {
  const rows: UnitKeyTable[] = [];
  for (const use of ['identity', 'sign', 'encrypt'] as const) {
    const jwk = imported.find((candidate) => candidate.use === use)?.jwk ?? (await generatePrivateJwk(use === 'encrypt' ? 'X25519' : 'Ed25519'));
    rows.push(await newKey(cipher, use, jwk, now));
  }
  return rows;
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CopError('FILE_UNWRITABLE', { file: dir, detail: String((error as NodeJS.ErrnoException).code) }, error);
  }
}

/** The gateway's certificate must come from an authority that the roster names for the unit. */
function checkIssuer(certificatePem: string, authorityPem: string, anchors: readonly Uint8Array[]): void {
  let certificate: X509Certificate;
  let authority: X509Certificate;
  try {
    certificate = new X509Certificate(certificatePem);
    authority = new X509Certificate(authorityPem);
  } catch (cause) {
    throw new CopError('FILE_UNREADABLE', { file: 'certificate, authority', detail: 'PEM' }, cause);
  }
  const named = anchors.some((der) => sameBytes(der, authority.raw));
  if (!named || !certificate.checkIssued(authority) || !certificate.verify(authority.publicKey)) {
    throw new CopError('TLS_CERTIFICATE_UNTRUSTED', { peer: certificate.subject.slice(0, 40), detail: named ? 'issuer' : 'roster' });
  }
}
