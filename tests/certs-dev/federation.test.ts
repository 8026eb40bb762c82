import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Federation, type FederationUnit, fiveUnits, makeFederation, officerOf, portsFrom } from '#certs-dev';
import { encodeSignedRoster, hex, parseUnitId, publicHalf, thumbprint, verifySignedRoster } from '#protocol';
import { handshake } from './handshake.ts';

const DAY_MS = 86_400_000;
const at = new Date();
const root = mkdtempSync(join(tmpdir(), 'certs-dev-'));
const dir = join(root, 'federation');
let federation: Federation;
let mali: FederationUnit;
let senegal: FederationUnit;

beforeAll(async () => {
  federation = await makeFederation({ dir, ports: portsFrom(20_000), at, rosterLifeDays: 90 });
  mali = federation.unit('ML-BRTMTH');
  senegal = federation.unit('SN-DNLTM');
}, 60_000);

afterAll(() => rmSync(root, { recursive: true }));

describe('certificates', () => {
  it('gives every unit an authority of its own that may issue leaves only, for ten years', () => {
    const subjects = federation.units.flatMap((unit) => [unit.authority, unit.officersAuthority].map((authority) => inspect(authority.certificate)));
    for (const authority of subjects) {
      expect(authority.ca).toBe(true);
      expect(authority.verify(authority.publicKey)).toBe(true);
      expect(days(authority)).toBeCloseTo(3_652, 0);
      expect(hasExtension(authority, 'basicConstraints: critical, CA, path length 0')).toBe(true);
      expect(hasExtension(authority, 'keyUsage: critical, keyCertSign, cRLSign')).toBe(true);
    }
    expect(new Set(subjects.map(({ subject }) => subject)).size).toBe(10);
    expect(inspect(mali.authority.certificate).subject).toBe('CN=COP ML-BRTMTH authority');
  });

  it('names exactly the unit and loopback in the gateway’s certificate, for one year', () => {
    const gateway = inspect(mali.gateway.certificate);
    expect(gateway.subject).toBe('CN=ML-BRTMTH');
    expect(gateway.subjectAltName).toBe('URI:urn:cop:unit:ML-BRTMTH, DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
    expect(gateway.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
    expect(hasExtension(gateway, 'keyUsage: critical, digitalSignature')).toBe(true);
    expect(gateway.ca).toBe(false);
    expect(gateway.signatureAlgorithm).toBe('sha256WithRSAEncryption');
    expect(gateway.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(days(gateway)).toBeCloseTo(365, 0);
    expect(gateway.validFromDate.getTime()).toBeLessThan(at.getTime());
  });

  it('names exactly the officer in the officer’s certificate, issued by the officers’ authority alone', () => {
    const officer = inspect(officerOf(mali, 'ol-1').credential.certificate);
    expect(officer.subject).toBe('CN=Officier de liaison 1');
    expect(officer.subjectAltName).toBe('URI:urn:cop:officer:ML-BRTMTH:ol-1');
    expect(officer.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']);
    expect(issuedBy(officer, mali.officersAuthority.certificate)).toBe(true);
    expect(issuedBy(officer, mali.authority.certificate)).toBe(false);
    expect(inspect(officerOf(mali, 'chef-1').credential.certificate).subject).toBe('CN=Chef de l’unité');
  });

  it('numbers every certificate with 16 random octets, positive', () => {
    const serials = federation.units
      .flatMap((unit) => [unit.authority, unit.officersAuthority, unit.gateway, ...unit.officers.map(({ credential }) => credential)])
      .map(({ certificate }) => inspect(certificate).serialNumber);
    for (const serial of serials) expect(serial).toMatch(/^[4-7][0-9A-F]{31}$/);
    expect(new Set(serials).size).toBe(45);
  });

  it('puts each key beside its certificate', () => {
    for (const unit of federation.units) {
      for (const { certificate, key } of [unit.authority, unit.officersAuthority, unit.gateway])
        expect(inspect(certificate).checkPrivateKey(createPrivateKey(key))).toBe(true);
    }
  });

  it.each(['127.0.0.1', 'localhost'] as const)('lets two gateways verify each other at %s in a real handshake', async (host) => {
    const anchors = [mali.authority.certificate, senegal.authority.certificate];
    const result = await handshake({ ...mali.gateway, ca: anchors }, { cert: senegal.gateway.certificate, key: senegal.gateway.key, ca: anchors }, host);
    expect(result).toEqual({ clientRefused: undefined, clientNames: inspect(senegal.gateway.certificate).subjectAltName, serverRefused: undefined });
  });

  it('gives no trust across units', async () => {
    const result = await handshake(
      { ...mali.gateway, ca: [mali.authority.certificate] },
      { cert: senegal.gateway.certificate, key: senegal.gateway.key, ca: [senegal.authority.certificate] },
    );
    // Each side also sends its own authority, which the other does not know.
    expect(result.clientRefused).toBe('SELF_SIGNED_CERT_IN_CHAIN');
    expect(result.serverRefused).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  });
});

describe('officers’ PKCS#12 files', () => {
  it('hold the certificate that stands beside them, to be enrolled', () => {
    for (const { officers } of federation.units)
      for (const { certificateFile, credential } of officers) expect(readFileSync(certificateFile, 'utf8')).toBe(credential.certificate);
  });

  it('open with their passphrase, without OpenSSL’s legacy provider, and log in to the unit’s API server that they trust', async () => {
    for (const officer of mali.officers) {
      const pfx = readFileSync(officer.pkcs12File);
      const passphrase = readFileSync(officer.passphraseFile, 'utf8').trimEnd();
      expect(passphrase.length).toBeGreaterThanOrEqual(20);
      const result = await handshake({ ...mali.gateway, ca: [mali.officersAuthority.certificate] }, { pfx, passphrase });
      expect(result).toEqual({ clientRefused: undefined, clientNames: `URI:urn:cop:officer:ML-BRTMTH:${officer.officer}`, serverRefused: undefined });
    }
  });

  it('trust no other unit’s API server', async () => {
    const { pkcs12, passphrase } = officerOf(mali, 'ol-1');
    const result = await handshake({ ...senegal.gateway, ca: [mali.officersAuthority.certificate] }, { pfx: Buffer.from(pkcs12), passphrase });
    expect(result.serverRefused).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  });

  it('do not open with another passphrase', () => {
    const [first, second] = [officerOf(mali, 'ol-1'), officerOf(mali, 'chef-1')];
    expect(first.passphrase).not.toBe(second.passphrase);
    expect(() => createSecureContext({ pfx: Buffer.from(first.pkcs12), passphrase: second.passphrase })).toThrow(/mac verify failure/i);
    expect(() => createSecureContext({ pfx: Buffer.from(first.pkcs12), passphrase: '' })).toThrow();
  });
});

describe('keys', () => {
  it('are three per unit, each under its RFC 7638 thumbprint', async () => {
    const { keys } = JSON.parse(readFileSync(mali.files.keys, 'utf8'));
    expect(keys.map(({ cop_use, crv }: { cop_use: string; crv: string }) => [cop_use, crv])).toEqual([
      ['identity', 'Ed25519'],
      ['sign', 'Ed25519'],
      ['encrypt', 'X25519'],
    ]);
    for (const jwk of keys) {
      expect(jwk.kid).toBe(await thumbprint(jwk.crv, publicHalf(jwk)));
      expect(createPublicKey(createPrivateKey({ key: jwk, format: 'jwk' })).export({ format: 'jwk' }).x).toBe(jwk.x);
    }
    expect(new Set(federation.units.flatMap((unit) => Object.values(unit.keys).map(({ kid }) => kid))).size).toBe(15);
  });
});

describe('the roster', () => {
  it('verifies, signed by three of the five', async () => {
    const verified = await verifySignedRoster(readFileSync(federation.rosterFile));
    expect(verified.roster.threshold).toBe(3);
    expect(verified.signedBy).toEqual(['ML-BRTMTH', 'NE-ECI', 'SN-DNLTM']);
    expect(verified.roster.expires.getTime() - at.getTime()).toBe(90 * DAY_MS);
    expect(verified.roster.members.map(({ unit, kind }) => [unit, kind])).toEqual(
      ['CI-SDPAF', 'GN-SR', 'ML-BRTMTH', 'NE-ECI', 'SN-DNLTM'].map((unit) => [unit, 'partner_cop']),
    );
  });

  it('does not verify with one signature less', async () => {
    const { payload, signatures } = await verifySignedRoster(readFileSync(federation.rosterFile));
    await expect(verifySignedRoster(encodeSignedRoster({ payload, signatures: signatures.slice(1) }))).rejects.toMatchObject({ code: 'ROSTER_UNDERSIGNED' });
  });

  it('names each unit’s own authority, identity key and address', async () => {
    const { roster } = await verifySignedRoster(readFileSync(federation.rosterFile));
    for (const unit of federation.units) {
      const member = roster.members.find((candidate) => candidate.unit === unit.unit);
      expect(member?.tlsAnchors.map((der) => inspect(der).fingerprint256)).toEqual([inspect(unit.authority.certificate).fingerprint256]);
      expect(hex(member?.identityKey ?? new Uint8Array())).toBe(hex(publicHalf(unit.keys.identity)));
      expect(member?.urls).toEqual([`wss://127.0.0.1:${unit.linkPort}/cop/v1`]);
    }
  });

  it('takes other members, of other kinds, that only dial', async () => {
    const units = [
      fiveUnits[0],
      fiveUnits[1],
      {
        unit: parseUnitId('FR-LIAISON'),
        nameFr: 'Officier de liaison',
        nameEn: 'Liaison officer',
        country: 'FR',
        city: 'Paris',
        timeZone: 'Europe/Paris',
        kind: 'europol_channel' as const,
      },
    ];
    const made = await makeFederation({
      dir: join(root, 'others'),
      units: units.filter((unit) => unit !== undefined),
      ports: (unit, index) => ({ linkPort: unit === 'FR-LIAISON' ? undefined : 21_000 + index, apiPort: 21_100 + index }),
      at,
      rosterLifeDays: 1,
    });
    const { roster } = await verifySignedRoster(readFileSync(made.rosterFile));
    expect(roster.members.map(({ unit, kind, urls }) => [unit, kind, urls.length])).toEqual([
      ['FR-LIAISON', 'europol_channel', 0],
      ['ML-BRTMTH', 'partner_cop', 1],
      ['SN-DNLTM', 'partner_cop', 1],
    ]);
    expect(roster.threshold).toBe(2);
  }, 60_000);
});

describe('the files', () => {
  it('are exactly those of the layout, secrets readable by their owner alone', () => {
    const modes = Object.fromEntries(listing(join(dir, 'GN-SR')).map((file) => [file, mode(join(dir, 'GN-SR', file))]));
    expect(modes).toEqual({
      'authority.cert.pem': '644',
      'authority.key.pem': '600',
      'gateway.cert.pem': '644',
      'gateway.key.pem': '600',
      'keys.jwks.json': '600',
      officers: '700',
      'officers.cert.pem': '644',
      'officers.key.pem': '600',
      ...Object.fromEntries(
        ['admin-1', 'audit-1', 'chef-1', 'dpd-1', 'ol-1', 'ol-2'].flatMap((officer) => [
          [`officers/${officer}.cert.pem`, '644'],
          [`officers/${officer}.p12`, '600'],
          [`officers/${officer}.passphrase`, '600'],
        ]),
      ),
    });
    expect(readdirSync(dir).sort()).toEqual(['CI-SDPAF', 'GN-SR', 'ML-BRTMTH', 'NE-ECI', 'SN-DNLTM', 'roster.cop']);
    expect([mode(dir), mode(join(dir, 'GN-SR'))]).toEqual(['700', '700']);
  });

  it('are never overwritten: a second run changes nothing and says why', async () => {
    const before = snapshot(dir);
    await expect(makeFederation({ dir, ports: portsFrom(20_000), at, rosterLifeDays: 90 })).rejects.toMatchObject({
      code: 'FILE_EXISTS',
      params: { file: federation.rosterFile },
    });
    expect(snapshot(dir)).toEqual(before);
  });

  it('are not mixed with a folder that an interrupted run left', async () => {
    const half = join(root, 'half');
    mkdirSync(join(half, 'NE-ECI'), { recursive: true });
    await expect(makeFederation({ dir: half, ports: portsFrom(20_000), at, rosterLifeDays: 90 })).rejects.toMatchObject({
      code: 'FILE_EXISTS',
      params: { file: join(half, 'NE-ECI') },
    });
    expect(listing(half)).toEqual(['NE-ECI']);
  });
});

function inspect(certificate: string | Uint8Array): X509Certificate {
  return new X509Certificate(certificate);
}

function issuedBy(certificate: X509Certificate, issuer: string): boolean {
  const authority = inspect(issuer);
  return certificate.checkIssued(authority) && certificate.verify(authority.publicKey);
}

function days(certificate: X509Certificate): number {
  return (certificate.validToDate.getTime() - certificate.validFromDate.getTime()) / DAY_MS;
}

/** The DER of an extension, which Node does not show by itself: OID, critical, value. */
const extensions = {
  'basicConstraints: critical, CA, path length 0': '0603551d130101ff040830060101ff020100',
  'keyUsage: critical, keyCertSign, cRLSign': '0603551d0f0101ff040403020106',
  'keyUsage: critical, digitalSignature': '0603551d0f0101ff040403020780',
};

function hasExtension(certificate: X509Certificate, extension: keyof typeof extensions): boolean {
  return certificate.raw.toString('hex').includes(extensions[extension]);
}

function mode(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

function listing(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort();
}

function snapshot(folder: string): [string, string][] {
  return listing(folder).map((file) => [file, statSync(join(folder, file)).isFile() ? readFileSync(join(folder, file), 'hex') : '']);
}
