// unit.yaml and the environment: every wrong value is named with its field, every impossible combination with a way out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Environment, readUnitFile, toConfig } from '../../../gateway/index.ts';
import { profileNames, profiles } from '../../../gateway/link/profiles.ts';
import { parseUnitId } from '../../../protocol/index.ts';
import { refused } from '../../protocol/world.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cop-config-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const good = {
  unit: 'unit: ML-BRTMTH',
  link: 'link: { host: 0.0.0.0, port: 8440 }',
  api: 'api: { host: 127.0.0.1, port: 8441 }',
};
/** A good file with some lines changed, taken out or added. */
function read(changes: Record<string, string>, env: Environment = {}) {
  writeFileSync(join(home, 'unit.yaml'), `${Object.values({ ...good, ...changes }).join('\n')}\n`);
  return toConfig(home, readUnitFile(home), env);
}

describe('a good file', () => {
  it('with nothing but what is needed takes the defaults', () => {
    const config = read({});
    expect(config).toMatchObject({ unit: 'ML-BRTMTH', link: { host: '0.0.0.0', port: 8440 }, profile: profiles.fibre, revokedCertificates: [] });
    expect([...config.peerUrls]).toEqual([]);
    expect(config.files.database).toBe(join(home, 'data', 'cop.sqlite'));
  });

  it('may say all there is', () => {
    const config = read({
      profile: 'profile: bgan',
      peers: 'peers:\n  SN-DNLTM: { urls: [ "wss://10.0.0.2:8440/cop/v1", "wss://[fd00::2]:8440/cop/v1" ] }\n  NE-ECI: { urls: [] }',
      revokedCertificates: `revokedCertificates: [ "${'ab'.repeat(32)}" ]`,
    });
    expect(config.profile).toBe(profiles.bgan);
    expect(config.peerUrls.get(parseUnitId('SN-DNLTM'))).toHaveLength(2);
    expect(config.peerUrls.get(parseUnitId('NE-ECI'))).toEqual([]);
  });

  it('spares the line of a partner that is dearer than its own, and keeps to its own budget', () => {
    const { profile, partnerProfiles } = read({
      profile: 'profile: vsat',
      partnerProfiles: 'partnerProfiles: { NE-ECI: bgan, SN-DNLTM: fibre }',
      budget: 'budget: { monthlyOctets: 500000000 }',
    });
    expect(profile).toEqual({ ...profiles.vsat, monthlyOctets: 500_000_000 });
    expect(partnerProfiles.get(parseUnitId('SN-DNLTM'))).toEqual(profile);
    expect(partnerProfiles.get(parseUnitId('NE-ECI'))).toEqual({ ...profiles.bgan, monthlyOctets: 500_000_000, dailyOctets: 0 });
  });

  it('relays for nobody and through nobody unless it says so', () => {
    expect(read({}).relay).toEqual({ between: new Set(), capacity: 256_000_000, through: [] });
    const { relay } = read({ relay: 'relay: { for: [ NE-ECI, SN-DNLTM ], megabytes: 5, through: [ GN-SR ] }' });
    expect(relay).toEqual({ between: new Set(['NE-ECI', 'SN-DNLTM']), capacity: 5_000_000, through: ['GN-SR'] });
  });
});

describe('a wrong file', () => {
  it.each<[string, Record<string, string>, string]>([
    ['without a unit', { unit: '' }, 'unit'],
    ['with a unit that is none', { unit: 'unit: Mali' }, 'unit'],
    ['with a unit that is a number', { unit: 'unit: 7' }, 'unit'],
    ['without a link', { link: '' }, 'link'],
    ['with a link that is a text', { link: 'link: 0.0.0.0:8440' }, 'link'],
    ['without a link port', { link: 'link: { host: 0.0.0.0 }' }, 'link.port'],
    ['with a port as text', { link: 'link: { host: 0.0.0.0, port: "8440" }' }, 'link.port'],
    ['with a port beyond 65535', { link: 'link: { host: 0.0.0.0, port: 65536 }' }, 'link.port'],
    ['with a port below 0', { api: 'api: { host: 127.0.0.1, port: -1 }' }, 'api.port'],
    ['with half a port', { api: 'api: { host: 127.0.0.1, port: 84.5 }' }, 'api.port'],
    ['with an empty host', { api: 'api: { host: "", port: 8441 }' }, 'api.host'],
    ['with a host of endless length', { api: `api: { host: ${'a'.repeat(256)}, port: 8441 }` }, 'api.host'],
    ['with a partner’s profile that is none', { more: 'partnerProfiles: { NE-ECI: pigeon }' }, 'partnerProfiles.NE-ECI'],
    ['with a profile of a partner that is no unit', { more: 'partnerProfiles: { Niamey: bgan }' }, 'partnerProfiles.Niamey'],
    ['with a budget below nothing', { more: 'budget: { dailyOctets: -1 }' }, 'budget.dailyOctets'],
    ['with a budget of a week', { more: 'budget: { weeklyOctets: 1 }' }, 'budget.weeklyOctets'],
    ['with a relay for what is no unit', { more: 'relay: { for: [ Niamey ] }' }, 'relay.for'],
    ['with a relay that is no unit', { more: 'relay: { through: [ 7 ] }' }, 'relay.through.0'],
    ['with a relay without room', { more: 'relay: { megabytes: 0 }' }, 'relay.megabytes'],
    ['with an unknown key', { more: 'colour: blue' }, 'colour'],
    ['with an unknown key inside', { link: 'link: { host: 0.0.0.0, port: 8440, tls: false }' }, 'link.tls'],
    ['with an unknown profile', { profile: 'profile: fiber' }, 'profile'],
    ['with a peer that is no unit', { peers: 'peers: { Dakar: { urls: [] } }' }, 'peers.Dakar'],
    ['with a peer without addresses', { peers: 'peers: { SN-DNLTM: {} }' }, 'peers.SN-DNLTM.urls'],
    ['with an address that is none', { peers: 'peers: { SN-DNLTM: { urls: [ "10.0.0.2" ] } }' }, 'peers.SN-DNLTM.urls.0'],
    ['with an address in the clear', { peers: 'peers: { SN-DNLTM: { urls: [ "ws://10.0.0.2:8440/cop/v1" ] } }' }, 'peers.SN-DNLTM.urls.0'],
    ['with five addresses', { peers: `peers: { SN-DNLTM: { urls: [ ${Array(5).fill('"wss://a.example/cop/v1"').join()} ] } }` }, 'peers.SN-DNLTM.urls'],
    ['with an address of endless length', { peers: `peers: { SN-DNLTM: { urls: [ "wss://a.example/${'x'.repeat(200)}" ] } }` }, 'peers.SN-DNLTM.urls.0'],
    ['with a fingerprint with colons', { revoked: `revokedCertificates: [ "${'AB:'.repeat(31)}AB" ]` }, 'revokedCertificates.0'],
    ['with one fingerprint that is no list', { revoked: `revokedCertificates: "${'ab'.repeat(32)}"` }, 'revokedCertificates'],
    ['that is no YAML', { unit: 'unit: [' }, 'YAML'],
    ['with a key twice', { again: 'unit: SN-DNLTM' }, 'YAML'],
    ['of two documents', { again: '---\nunit: SN-DNLTM' }, 'YAML'],
    ['with tabs', { again: 'peers:\n\tSN-DNLTM:' }, 'YAML'],
  ])('%s: CONFIG_INVALID with the field', async (_, changes, field) => {
    const error = await refused(() => read(changes));
    expect([error.code, error.params.field, error.row.exit]).toEqual(['CONFIG_INVALID', field, 2]);
    expect(error.params.file).toBe(join(home, 'unit.yaml'));
    // One sentence in two languages: what was expected is said in signs, not in words of one of them.
    expect(error.say('fr')).not.toMatch(/Invalid|expected|received|Unrecognized|undefined|\[object/);
  });

  it.each(['', '# nothing yet\n', '7', '- a\n- b'])('that holds no settings: %j', async (text) => {
    writeFileSync(join(home, 'unit.yaml'), text);
    const error = await refused(() => readUnitFile(home));
    expect([error.code, error.params.field]).toEqual(['CONFIG_INVALID', '–']);
  });

  it('that would unfold to gigabytes is refused at once', async () => {
    const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`);
    writeFileSync(join(home, 'unit.yaml'), `l0: &l0 lol\n${levels.join('\n')}\n`);
    const start = performance.now();
    expect((await refused(() => readUnitFile(home))).code).toBe('CONFIG_INVALID');
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('with ten thousand brackets is refused', async () => {
    writeFileSync(join(home, 'unit.yaml'), `unit: ${'['.repeat(10_000)}`);
    expect((await refused(() => readUnitFile(home))).code).toBe('CONFIG_INVALID');
  });

  it('that is not there: NOT_INITIALISED with the folder, exit status 10', async () => {
    const error = await refused(() => readUnitFile(join(home, 'nowhere')));
    expect([error.code, error.params.got, error.row.exit]).toEqual(['NOT_INITIALISED', join(home, 'nowhere'), 10]);
  });
});

describe('an impossible combination', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', 8440, 'api.port: 8441'],
    ['0.0.0.0', '127.0.0.1', 8440, 'api.port: 8441'],
    ['127.0.0.1', '0.0.0.0', 8440, 'api.port: 8441'],
    ['::', '10.0.0.1', 65_535, 'api.port: 65534'],
  ])('link %s and API %s on the same port %i', async (link, api, port, fix) => {
    const error = await refused(() => read({ link: `link: { host: "${link}", port: ${port} }`, api: `api: { host: "${api}", port: ${port} }` }));
    expect([error.code, error.params.fix]).toEqual(['CONFIG_CONFLICT', fix]);
    expect(error.params.detail).toContain(String(port));
  });

  it('is not: the same port on two addresses, or any port twice', () => {
    expect(read({ link: 'link: { host: 10.0.0.1, port: 8441 }' }).link.port).toBe(8441);
    expect(read({ link: 'link: { host: 0.0.0.0, port: 0 }', api: 'api: { host: 0.0.0.0, port: 0 }' }).api.port).toBe(0);
  });

  it('the unit among its own peers', async () => {
    const error = await refused(() => read({ peers: 'peers: { ML-BRTMTH: { urls: [] } }' }));
    expect([error.code, error.params.fix]).toEqual(['CONFIG_CONFLICT', '– peers.ML-BRTMTH']);
  });
});

describe('the environment', () => {
  it('overrides the file', () => {
    const env = { COP_LINK_HOST: '10.1.1.1', COP_LINK_PORT: '9000', COP_API_HOST: '::1', COP_API_PORT: '0', COP_PROFILE: 'vsat' };
    expect(read({}, env)).toMatchObject({ link: { host: '10.1.1.1', port: 9000 }, api: { host: '::1', port: 0 }, profile: profiles.vsat });
  });

  it.each<[Environment, string, string]>([
    [{ COP_LINK_PORT: '' }, 'COP_LINK_PORT', 'port'],
    [{ COP_LINK_PORT: 'https' }, 'COP_LINK_PORT', 'port'],
    [{ COP_LINK_PORT: '65536' }, 'COP_LINK_PORT', 'port'],
    [{ COP_API_PORT: '-1' }, 'COP_API_PORT', 'port'],
    [{ COP_API_PORT: '1e3' }, 'COP_API_PORT', 'port'],
    [{ COP_API_PORT: '0x1F' }, 'COP_API_PORT', 'port'],
    [{ COP_API_PORT: ' 80' }, 'COP_API_PORT', 'port'],
    [{ COP_LINK_HOST: '' }, 'COP_LINK_HOST', 'host'],
    [{ COP_API_HOST: '' }, 'COP_API_HOST', 'host'],
    [{ COP_PROFILE: '' }, 'COP_PROFILE', 'profile'],
    [{ COP_PROFILE: 'constructor' }, 'COP_PROFILE', 'profile'],
    [{ COP_PROFILE: '__proto__' }, 'COP_PROFILE', 'profile'],
  ])('%j: CONFIG_INVALID, which names the variable', async (env, file, field) => {
    const error = await refused(() => read({}, env));
    expect([error.code, error.params.file, error.params.field]).toEqual(['CONFIG_INVALID', file, field]);
  });

  it('makes conflicts that are found too', async () => {
    expect((await refused(() => read({}, { COP_API_PORT: '8440' }))).code).toBe('CONFIG_CONFLICT');
  });

  it('has a word for every profile', () => {
    for (const name of profileNames) expect(read({}, { COP_PROFILE: name }).profile).toBe(profiles[name]);
  });
});
