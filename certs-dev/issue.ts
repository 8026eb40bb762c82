// X.509 certificates (RFC 5280) and PKCS#12 (RFC 7292), built with node-forge: its only home in this room.
// Nothing here judges a certificate: OpenSSL in Node does, in the gateway and in the tests.
import { createPublicKey, pbkdf2Sync, randomBytes, sign } from 'node:crypto';
import forge from 'node-forge';
import { freshKeys, type Pair } from './fresh-keys.ts';

// forge derives the key of a PKCS#12 file in JavaScript; OpenSSL gives the same octets in a hundredth of the time.
forge.pkcs5.pbkdf2 = ((password: string, salt: string, count: number, octets: number, digest: { algorithm: string }) =>
  pbkdf2Sync(Buffer.from(password, 'binary'), Buffer.from(salt, 'binary'), count, octets, digest.algorithm).toString('binary')) as typeof forge.pkcs5.pbkdf2;

/** A certificate and its private key, both PEM. */
export interface Credential {
  certificate: string;
  key: string;
}

/** First and last second at which a certificate holds. */
export interface Validity {
  notBefore: Date;
  notAfter: Date;
}

/** One subject alternative name. */
export type AlternativeName = { uri: string } | { dns: string } | { ip: string };

/** What a certificate may be used for. */
export type ExtendedUsage = 'serverAuth' | 'clientAuth' | 'codeSigning';

/** What a leaf certificate says. */
export interface LeafProfile extends Validity {
  commonName: string;
  /** In the order in which they stand in the certificate. */
  alternativeNames: readonly AlternativeName[];
  usages: readonly ExtendedUsage[];
  /** RSA private key to certify, PEM; default: a fresh one. */
  key?: string | undefined;
}

/** What an authority's certificate says. `impersonates`: PEM of an authority whose key identifier is claimed (for misfits). */
export interface AuthorityProfile extends Validity {
  commonName: string;
  impersonates?: string;
}

/** A self-signed authority with a fresh RSA 2048 key; it may issue leaf certificates only (path length 0). */
export async function issueAuthority(profile: AuthorityProfile): Promise<Credential> {
  const pair = await freshKeys();
  const certificate = blank(pair, profile);
  const subject = nameOf(profile.commonName);
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    keyIdentifierExtension(
      profile.impersonates === undefined ? ownKeyIdentifier(certificate) : keyIdentifierOf(forge.pki.certificateFromPem(profile.impersonates)),
    ),
  ]);
  return signed(certificate, pair, pair.privateKey);
}

/** A leaf certificate with a fresh RSA 2048 key (or `profile.key`), issued by `issuer`, or signed with its own key. */
export async function issueLeaf(profile: LeafProfile, issuer: Credential | 'itself'): Promise<Credential> {
  const pair = profile.key === undefined ? await freshKeys() : pairOf(profile.key);
  const certificate = blank(pair, profile);
  const subject = nameOf(profile.commonName);
  const authority = issuer === 'itself' ? undefined : forge.pki.certificateFromPem(issuer.certificate);
  certificate.setSubject(subject);
  certificate.setIssuer(authority ? nameIn(authority) : subject);
  const own = ownKeyIdentifier(certificate);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, critical: true },
    { name: 'extKeyUsage', ...Object.fromEntries(profile.usages.map((usage) => [usage, true])) },
    ...(profile.alternativeNames.length > 0 ? [{ name: 'subjectAltName', altNames: profile.alternativeNames.map(generalName) }] : []),
    keyIdentifierExtension(own),
    { name: 'authorityKeyIdentifier', keyIdentifier: authority ? keyIdentifierOf(authority) : own },
  ]);
  return signed(certificate, pair, issuer === 'itself' ? pair.privateKey : issuer.key);
}

/**
 * A PKCS#12 file: the credential, and the certificates that its holder shall trust. AES-256 and PBKDF2, so that OpenSSL 3
 * opens it without its legacy provider.
 */
export function bundlePkcs12(bundle: { credential: Credential; trusted: readonly string[]; friendlyName: string; passphrase: string }): Uint8Array {
  const chain = [bundle.credential.certificate, ...bundle.trusted].map((pem) => forge.pki.certificateFromPem(pem));
  const pfx = forge.pkcs12.toPkcs12Asn1(forge.pki.privateKeyFromPem(bundle.credential.key), chain, bundle.passphrase, {
    algorithm: 'aes256',
    friendlyName: bundle.friendlyName,
    saltSize: 16,
    // Few iterations suffice: passphrases here are random, and forge computes the MAC's key slowly.
    count: 2_048,
  });
  return new Uint8Array(der(pfx));
}

function pairOf(privateKey: string): Pair {
  return { publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(), privateKey };
}

function blank(pair: Pair, validity: Validity): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey);
  certificate.serialNumber = freshSerial();
  certificate.validity.notBefore = validity.notBefore;
  certificate.validity.notAfter = validity.notAfter;
  return certificate;
}

/** Signs with RSA PKCS #1 v1.5 and SHA-256. OpenSSL computes the signature: forge alone takes fifty times as long. */
function signed(certificate: forge.pki.Certificate, pair: Pair, signer: string): Credential {
  const byOpenSsl = { sign: () => sign('sha256', der(certificate.tbsCertificate), signer).toString('binary') };
  certificate.sign(byOpenSsl as unknown as forge.pki.rsa.PrivateKey, forge.md.sha256.create());
  return { certificate: forge.pki.certificateToPem(certificate).replaceAll('\r\n', '\n'), key: pair.privateKey };
}

/** DER octets of an ASN.1 value. */
function der(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), 'binary');
}

/** 16 random octets, positive (RFC 5280, 4.1.2.2): the top bit is clear, the next one set so that DER keeps all 16. */
function freshSerial(): string {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] as number) & 0x7f) | 0x40;
  return serial.toString('hex');
}

function nameOf(commonName: string): forge.pki.CertificateField[] {
  // The typings call the tag a class; it is the ASN.1 string type, here UTF8String.
  return [{ name: 'commonName', value: commonName, valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class }];
}

/** The subject of a parsed certificate, to be written again: forge gives its UTF-8 octets undecoded, and would encode them twice. */
function nameIn(certificate: forge.pki.Certificate): forge.pki.CertificateField[] {
  return nameOf(forge.util.decodeUtf8(certificate.subject.getField('CN').value));
}

function generalName(name: AlternativeName): { type: number; value?: string; ip?: string } {
  if ('uri' in name) return { type: 6, value: name.uri };
  if ('dns' in name) return { type: 2, value: name.dns };
  return { type: 7, ip: name.ip };
}

/** SHA-1 of the public key (RFC 5280, 4.2.1.2, method 1), as forge's string of octets. */
function ownKeyIdentifier(certificate: forge.pki.Certificate): string {
  return certificate.generateSubjectKeyIdentifier().getBytes();
}

/** What an authority's certificate claims as its key identifier, which a misfit's need not be the hash of its key. */
function keyIdentifierOf(certificate: forge.pki.Certificate): string {
  const extension = certificate.getExtension('subjectKeyIdentifier') as { subjectKeyIdentifier?: string } | null;
  if (!extension?.subjectKeyIdentifier) throw new TypeError('the authority’s certificate has no subject key identifier');
  return forge.util.hexToBytes(extension.subjectKeyIdentifier);
}

function keyIdentifierExtension(octets: string): object {
  return { id: forge.pki.oids.subjectKeyIdentifier, value: forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.OCTETSTRING, false, octets) };
}
