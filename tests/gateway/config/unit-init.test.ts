// Making a unit, and starting one: what is wrong is named, nothing is overwritten, and what was refused can be tried again.
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Federation, type FederationUnit, fiveUnits, gatewayProfile, issueLeaf, makeFederation } from '#certs-dev';
import { type InitOptions, initUnit, readSecrets, readUnitFile, startGateway, toConfig } from '#gateway';
import { type CopError, parseUnitId } from '#protocol';
import { refused } from '../../protocol/world.ts';
import { initOptions } from '../../support/init-unit.ts';

let dir: string;
let federation: Federation;
let mali: FederationUnit;
let senegal: FederationUnit;
let home: string;
let made: string;
let count = 0;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cop-init-'));
  const ports = () => ({ linkPort: undefined, apiPort: 0 });
  federation = await makeFederation({ dir: join(dir, 'f'), units: fiveUnits.slice(0, 2), ports, at: new Date(), rosterLifeDays: 30, threshold: 2 });
  [mali, senegal] = [federation.unit('ML-BRTMTH'), federation.unit('SN-DNLTM')];
  made = join(dir, 'made');
  await initUnit({ ...optionsOf(mali), home: made });
}, 40_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));
beforeEach(() => {
  count += 1;
  home = join(dir, `home-${count}`);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const optionsOf = (unit: FederationUnit): InitOptions => initOptions(unit, federation.rosterFile, home);
/** A file with this content beside the federation; secret unless told. */
function file(name: string, content: string | Uint8Array, mode = 0o600): string {
  const path = join(dir, `${count}-${name}`);
  writeFileSync(path, content, { mode });
  chmodSync(path, mode);
  return path;
}
const tree = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

describe('a new unit', () => {
  it('has its secrets for itself alone, and unit.yaml last', async () => {
    const { files } = await initUnit({ ...optionsOf(mali), home: `${home}/` });
    const all = ['data/cop.sqlite', 'gateway.cert.pem', 'gateway.key.pem', 'master.key', 'officers.cert.pem', 'unit.yaml'];
    expect([...files].sort()).toEqual(all);
    expect(tree(home)).toEqual(['data', ...all].sort());
    for (const name of ['gateway.key.pem', 'master.key']) expect(statSync(join(home, name)).mode & 0o777, name).toBe(0o600);
    for (const name of ['.', 'data']) expect(statSync(join(home, name)).mode & 0o777, name).toBe(0o700);
    const written = (name: string) => statSync(join(home, name)).mtimeMs;
    for (const name of all.slice(1, -1)) expect(written('unit.yaml')).toBeGreaterThanOrEqual(written(name));
  });

  it('has a master key of its own each time', async () => {
    await initUnit(optionsOf(mali));
    const key = readFileSync(join(home, 'master.key'), 'utf8');
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(key).not.toBe(readFileSync(join(made, 'master.key'), 'utf8'));
  });

  it('is never made over another one', async () => {
    const before = tree(made).map((name) => [name, statSync(join(made, name)).mtimeMs]);
    const error = await refused(() => initUnit({ ...optionsOf(senegal), home: made }));
    expect([error.code, error.params.got]).toEqual(['ALREADY_INITIALISED', made]);
    expect(tree(made).map((name) => [name, statSync(join(made, name)).mtimeMs])).toEqual(before);
  });

  it('is not made over the remains of one whose making the power cut: its key could be the only one', async () => {
    mkdirSync(home);
    writeFileSync(join(home, 'master.key'), 'precious', { mode: 0o600 });
    expect((await refused(() => initUnit(optionsOf(mali)))).code).toBe('FILE_EXISTS');
    expect(readFileSync(join(home, 'master.key'), 'utf8')).toBe('precious');
    expect(existsSync(join(home, 'unit.yaml'))).toBe(false);
  });
});

describe('bad input', () => {
  it.each<[string, () => Partial<InitOptions> | Promise<Partial<InitOptions>>, CopError['code']]>([
    ['a unit that is none', () => ({ unit: 'Mali' }), 'UNIT_ID_INVALID'],
    ['a unit that is no member', () => ({ unit: 'TG-XYZ' }), 'MEMBER_UNKNOWN'],
    ['another unit’s name', () => ({ unit: 'SN-DNLTM' }), 'TLS_CERTIFICATE_UNTRUSTED'],
    ['no roster', () => ({ roster: join(dir, 'nowhere') }), 'FILE_UNREADABLE'],
    ['a roster that is a folder', () => ({ roster: dir }), 'FILE_UNREADABLE'],
    ['a roster of text', () => ({ roster: file('roster', 'ML-BRTMTH, SN-DNLTM') }), 'ROSTER_MALFORMED'],
    ['a roster with a bit flipped', () => ({ roster: file('roster', flipped(readFileSync(federation.rosterFile), -5)) }), 'ROSTER_UNDERSIGNED'],
    ['no certificate', () => ({ certificate: join(dir, 'nowhere') }), 'FILE_UNREADABLE'],
    ['a certificate that is none', () => ({ certificate: file('cert', 'PEM') }), 'FILE_UNREADABLE'],
    ['the certificate of another unit', () => ({ certificate: senegal.files.gatewayCertificate }), 'TLS_CERTIFICATE_UNTRUSTED'],
    ['another unit’s name from this authority', otherName, 'TLS_CERTIFICATE_WRONG_UNIT'],
    ['an officer’s certificate', () => ({ certificate: file('cert', mali.officers[0]?.credential.certificate ?? '') }), 'TLS_CERTIFICATE_UNTRUSTED'],
    ['no key', () => ({ key: join(dir, 'nowhere') }), 'FILE_UNREADABLE'],
    ['a key that is none', () => ({ key: file('key', 'PEM') }), 'FILE_UNREADABLE'],
    ['the key of another certificate', () => ({ key: senegal.files.gatewayKey }), 'CONFIG_CONFLICT'],
    ['a key that others may read', () => ({ key: file('key', mali.gateway.key, 0o644) }), 'FILE_EXPOSED'],
    ['a key that the group may write', () => ({ key: file('key', mali.gateway.key, 0o620) }), 'FILE_EXPOSED'],
    ['an authority that is none', () => ({ authority: file('ca', '') }), 'FILE_UNREADABLE'],
    ['an authority that the roster does not name', () => ({ authority: mali.files.officersCertificate }), 'TLS_CERTIFICATE_UNTRUSTED'],
    ['the authority of another unit', () => ({ authority: senegal.files.authorityCertificate }), 'TLS_CERTIFICATE_UNTRUSTED'],
    ['no officers’ authority', () => ({ officers: join(dir, 'nowhere') }), 'FILE_UNREADABLE'],
    ['an officers’ authority that is none', () => ({ officers: file('officers', '-----BEGIN CERTIFICATE-----') }), 'FILE_UNREADABLE'],
    ['no private keys', () => ({ keys: undefined }), 'CONFIG_CONFLICT'],
    ['private keys of another unit', () => ({ keys: senegal.files.keys }), 'CONFIG_CONFLICT'],
    ['private keys that others may read', () => ({ keys: file('keys', readFileSync(mali.files.keys), 0o640) }), 'FILE_EXPOSED'],
    ['private keys that are no JSON', () => ({ keys: file('keys', '{') }), 'FILE_UNREADABLE'],
    ['private keys without an identity', () => ({ keys: file('keys', JSON.stringify({ keys: [mali.keys.sign] })) }), 'CONFIG_CONFLICT'],
    [
      'an identity key for encryption',
      () => ({ keys: file('keys', JSON.stringify({ keys: [{ ...mali.keys.encrypt, cop_use: 'identity' }] })) }),
      'FILE_UNREADABLE',
    ],
    ['half of an identity key', () => ({ keys: file('keys', JSON.stringify({ keys: [{ ...mali.keys.identity, d: undefined }] })) }), 'FILE_UNREADABLE'],
    ['a port twice', () => ({ link: { host: '0.0.0.0', port: 8440 }, api: { host: '127.0.0.1', port: 8440 } }), 'CONFIG_CONFLICT'],
    ['a port that is none', () => ({ link: { host: '0.0.0.0', port: 70_000 } }), 'CONFIG_INVALID'],
    ['a host that is none', () => ({ api: { host: '', port: 0 } }), 'CONFIG_INVALID'],
    ['no officer', () => ({ enrol: [] }), 'INPUT_INVALID'],
    ['officers without an administrator', () => ({ enrol: initOptions(mali, '', '').enrol.filter(({ role }) => role !== 'administrator') }), 'INPUT_INVALID'],
    [
      'an officer twice',
      () => ({ enrol: [...initOptions(mali, '', '').enrol, { certificate: mali.officers[0]?.certificateFile ?? '', role: 'head' }] }),
      'INPUT_INVALID',
    ],
    ['an officer’s certificate that is not there', () => ({ enrol: [{ certificate: join(dir, 'nowhere'), role: 'administrator' }] }), 'FILE_UNREADABLE'],
    [
      'an officer’s certificate that is none',
      () => ({ enrol: [{ certificate: file('officer', 'PEM'), role: 'administrator' }] }),
      'OFFICER_CERTIFICATE_INVALID',
    ],
    ['an administrator of another unit', () => ({ enrol: initOptions(senegal, '', '').enrol }), 'OFFICER_CERTIFICATE_INVALID'],
    ['the gateway as administrator', () => ({ enrol: [{ certificate: mali.files.gatewayCertificate, role: 'administrator' }] }), 'OFFICER_CERTIFICATE_INVALID'],
    ['a profile that is none', () => ({ profile: 'fiber' as 'fibre' }), 'CONFIG_INVALID'],
  ])('%s: nothing is written, and the right input makes the unit in the same folder', async (_, make, code) => {
    const changes = await make();
    expect((await refused(() => initUnit({ ...optionsOf(mali), ...changes }))).code).toBe(code);
    expect(existsSync(home) ? tree(home) : []).toEqual([]);
    expect((await initUnit(optionsOf(mali))).unit).toBe('ML-BRTMTH');
  });

  it('a folder below a file', async () => {
    writeFileSync(home, '');
    expect((await refused(() => initUnit({ ...optionsOf(mali), home: join(home, 'unit') }))).code).toBe('FILE_UNWRITABLE');
  });

  async function otherName(): Promise<Partial<InitOptions>> {
    const wrong = await issueLeaf(gatewayProfile(parseUnitId('SN-DNLTM'), new Date()), mali.authority);
    return { certificate: file('cert', wrong.certificate), key: file('key', wrong.key) };
  }
});

it('an officer’s certificate that does not hold is named by its file, and a missing administrator by what to add', async () => {
  const { enrol } = optionsOf(mali);
  const wrong = await refused(() => initUnit({ ...optionsOf(mali), enrol: [...enrol, { certificate: senegal.files.gatewayCertificate, role: 'head' }] }));
  expect(wrong.say('fr')).toContain(senegal.files.gatewayCertificate);
  const none = await refused(() => initUnit({ ...optionsOf(mali), enrol: enrol.slice(0, 1) }));
  expect(none.params).toEqual({ field: '--enrol', expected: 'FILE=administrator', got: 'liaison' });
});

describe('a gateway does not start', () => {
  const start = async () => {
    const config = toConfig(home, readUnitFile(home), {});
    await (await startGateway(config, readSecrets(config), () => {})).stop();
  };
  beforeEach(() => cpSync(made, home, { recursive: true }));

  it('unless all is right', async () => {
    await start();
    await start();
  });

  it.each<[string, () => void | Promise<void>, CopError['code'], number]>([
    ['with a master key that others may read', () => chmodSync(join(home, 'master.key'), 0o644), 'FILE_EXPOSED', 23],
    ['with a TLS key that others may read', () => chmodSync(join(home, 'gateway.key.pem'), 0o640), 'FILE_EXPOSED', 23],
    ['without its master key', () => rmSync(join(home, 'master.key')), 'MASTER_KEY_MISSING', 23],
    ['with half a master key', () => writeFileSync(join(home, 'master.key'), Buffer.alloc(16, 1).toString('base64url')), 'MASTER_KEY_WRONG', 12],
    ['with an empty master key', () => writeFileSync(join(home, 'master.key'), ''), 'MASTER_KEY_WRONG', 12],
    ['with a master key in another alphabet', () => writeFileSync(join(home, 'master.key'), Buffer.alloc(32, 0xfb).toString('base64')), 'MASTER_KEY_WRONG', 12],
    ['with another unit’s master key', () => writeFileSync(join(home, 'master.key'), Buffer.alloc(32, 1).toString('base64url')), 'MASTER_KEY_WRONG', 12],
    ['without its certificate', () => rmSync(join(home, 'gateway.cert.pem')), 'FILE_UNREADABLE', 1],
    ['with a certificate that is none', () => writeFileSync(join(home, 'gateway.cert.pem'), 'PEM'), 'FILE_UNREADABLE', 1],
    ['with the certificate of another unit', () => copy(senegal.files.gatewayCertificate, 'gateway.cert.pem'), 'CONFIG_CONFLICT', 2],
    ['with certificate and key of another unit', bothOfSenegal, 'TLS_CERTIFICATE_WRONG_UNIT', 23],
    ['with the key of another certificate', () => copy(senegal.files.gatewayKey, 'gateway.key.pem'), 'CONFIG_CONFLICT', 2],
    ['with a key that is none', () => writeFileSync(join(home, 'gateway.key.pem'), 'PEM'), 'FILE_UNREADABLE', 1],
    ['without its officers’ authority', () => rmSync(join(home, 'officers.cert.pem')), 'FILE_UNREADABLE', 1],
    ['without its database', () => rmSync(join(home, 'data', 'cop.sqlite')), 'FILE_UNREADABLE', 1],
    ['with the database of another unit', databaseOfSenegal, 'CONFIG_CONFLICT', 2],
    ['with a certificate that it has revoked itself', revoked, 'TLS_CERTIFICATE_REVOKED', 23],
  ])('%s', async (_, spoil, code, exit) => {
    await spoil();
    const error = await refused(start);
    expect([error.code, error.row.exit]).toEqual([code, exit]);
  });

  it('on a port that is taken, and lets go of its database', async () => {
    const config = toConfig(home, readUnitFile(home), {});
    const first = await startGateway(toConfig(made, readUnitFile(made), {}), readSecrets(toConfig(made, readUnitFile(made), {})), () => {});
    try {
      const taken = { ...config, api: { host: '127.0.0.1', port: first.apiPort } };
      expect((await refused(() => startGateway(taken, readSecrets(config), () => {}))).code).toBe('PORT_UNAVAILABLE');
      await start();
    } finally {
      await first.stop();
    }
  });

  function copy(from: string, name: string): void {
    copyFileSync(from, join(home, name));
    if (name.includes('key')) chmodSync(join(home, name), 0o600);
  }
  function bothOfSenegal(): void {
    copy(senegal.files.gatewayCertificate, 'gateway.cert.pem');
    copy(senegal.files.gatewayKey, 'gateway.key.pem');
  }
  async function databaseOfSenegal(): Promise<void> {
    const other = join(dir, `senegal-${count}`);
    await initUnit({ ...optionsOf(senegal), home: other });
    copyFileSync(join(other, 'data', 'cop.sqlite'), join(home, 'data', 'cop.sqlite'));
  }
  function revoked(): void {
    const { certificate } = readSecrets(toConfig(home, readUnitFile(home), {}));
    const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
    const settings = readFileSync(join(home, 'unit.yaml'), 'utf8').replace('revokedCertificates: []', `revokedCertificates: ["${fingerprint}"]`);
    writeFileSync(join(home, 'unit.yaml'), settings);
  }
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return Uint8Array.from(bytes, (octet, i) => (i === bytes.length + at ? octet ^ 1 : octet));
}
