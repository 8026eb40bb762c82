import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Credential, type MisfitName, makeMisfits, makeUnitSecrets, misfitNames, misfits, type UnitSecrets, writeMisfits } from '#certs-dev';
import { parseUnitId } from '#protocol';
import { handshake } from './handshake.ts';

const unit = parseUnitId('ML-BRTMTH');
const other = parseUnitId('SN-DNLTM');
let secrets: UnitSecrets;
let made: Record<MisfitName, Credential>;

beforeAll(async () => {
  const at = new Date();
  secrets = await makeUnitSecrets(unit, at);
  made = await makeMisfits({ unit, other, authority: secrets.authority, officersAuthority: secrets.officersAuthority, at });
}, 60_000);

describe('misfits', () => {
  it.each(misfitNames)('%s is refused by OpenSSL for its own reason, or left to the gateway', async (name) => {
    const { openssl } = misfits[name];
    expect((await present(name)).clientRefused).toBe(openssl);
  });

  it('is not refused when nothing is wrong', async () => {
    const { gateway, officers, authority, officersAuthority } = secrets;
    const good = await handshake({ ...gateway, ca: [authority.certificate] }, { cert: gateway.certificate, key: gateway.key, ca: [authority.certificate] });
    expect(good).toMatchObject({ clientRefused: undefined, serverRefused: undefined });
    const { credential } = officers[0] as (typeof officers)[number];
    const goodOfficer = await handshake(
      { ...gateway, ca: [officersAuthority.certificate] },
      { cert: credential.certificate, key: credential.key, ca: [authority.certificate] },
    );
    expect(goodOfficer).toMatchObject({ clientRefused: undefined, serverRefused: undefined });
  });

  it.each([
    ['wrong_unit', ['URI:urn:cop:unit:SN-DNLTM']],
    ['no_unit', []],
    ['two_units', ['URI:urn:cop:unit:ML-BRTMTH', 'URI:urn:cop:unit:SN-DNLTM']],
    ['revoked', ['URI:urn:cop:unit:ML-BRTMTH']],
    ['officer_wrong_unit', ['URI:urn:cop:officer:SN-DNLTM:ol-1']],
  ] as const)('%s carries the names that the gateway must judge', async (name, uris) => {
    const names = (await present(name)).clientNames?.split(', ') ?? [];
    expect(names.filter((entry) => entry.startsWith('URI:'))).toEqual(uris);
  });

  it('server_only serves, and wrong_usage does not even that', async () => {
    const asServer = (name: MisfitName) => handshake({ ...made[name], ca: [] }, { ca: [secrets.authority.certificate] });
    expect((await asServer('server_only')).serverRefused).toBeUndefined();
    expect((await asServer('wrong_usage')).serverRefused).toBe('INVALID_PURPOSE');
  });

  it('look_alike_authority claims the real authority’s name and key identifier', () => {
    const [leaf, authority] = [new X509Certificate(made.look_alike_authority.certificate), new X509Certificate(secrets.authority.certificate)];
    // checkIssued compares names and key identifiers and looks at no signature; verify does.
    expect(leaf.checkIssued(authority)).toBe(true);
    expect(leaf.verify(authority.publicKey)).toBe(false);
  });

  it('are written one pair each, keys readable by their owner alone', () => {
    const root = mkdtempSync(join(tmpdir(), 'misfits-'));
    try {
      const dir = join(root, 'misfits');
      writeMisfits(dir, made);
      expect(readdirSync(dir).sort()).toEqual(misfitNames.flatMap((name) => [`${name}.cert.pem`, `${name}.key.pem`]).sort());
      for (const name of misfitNames) expect(statSync(join(dir, `${name}.key.pem`)).mode & 0o777).toBe(0o600);
      expect(() => writeMisfits(dir, made)).toThrow(expect.objectContaining({ code: 'FILE_EXISTS' }));
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

/** Presents a misfit to a server of the unit that trusts the authority which should have issued it. */
function present(name: MisfitName) {
  const authority = misfits[name].holder === 'officer' ? secrets.officersAuthority : secrets.authority;
  return handshake(
    { ...secrets.gateway, ca: [authority.certificate] },
    { cert: made[name].certificate, key: made[name].key, ca: [secrets.authority.certificate] },
  );
}
