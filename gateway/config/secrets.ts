import { createPrivateKey, X509Certificate } from 'node:crypto';
import { CopError, type UnitId, unitUri } from '#protocol';
import { readPlainFile, readSecretFile } from '../keys/secret-file.ts';
import type { TlsIdentity } from '../link/tls.ts';
import { fingerprintOf } from '../link/tls.ts';
import type { Config } from './config.ts';

/** What a gateway keeps to itself. */
export interface Secrets {
  masterKey: Uint8Array;
  identity: TlsIdentity;
  certificate: X509Certificate;
  /** Anchors of officers' certificates, PEM. */
  officers: string;
}

/**
 * Reads the secret files and checks that they fit the configuration.
 * Throws MASTER_KEY_MISSING, MASTER_KEY_WRONG, FILE_EXPOSED, FILE_UNREADABLE, CONFIG_CONFLICT, TLS_CERTIFICATE_WRONG_UNIT, TLS_CERTIFICATE_REVOKED.
 */
export function readSecrets(config: Config): Secrets {
  const masterKey = readMasterKey(config.files.masterKey, config.unit);
  return { masterKey, ...readIdentity(config, config.files) };
}

/**
 * Reads certificate, key and officers' authority, wherever they still are, and checks that they fit the configuration.
 * Throws as readSecrets, without the MASTER_KEY_ codes.
 */
export function readIdentity(config: Config, files: Record<'certificate' | 'key' | 'officers', string>): Omit<Secrets, 'masterKey'> {
  const certificatePem = readPlainFile(files.certificate).toString();
  const keyPem = readSecretFile(files.key).toString();
  const officers = readPlainFile(files.officers).toString();
  const certificate = parsePem(files.certificate, () => new X509Certificate(certificatePem));
  parsePem(files.officers, () => new X509Certificate(officers));
  const key = parsePem(files.key, () => createPrivateKey(keyPem));
  if (!certificate.checkPrivateKey(key)) throw new CopError('CONFIG_CONFLICT', { detail: 'gateway.cert.pem ≠ gateway.key.pem', fix: 'cop unit init' });
  const names = (certificate.subjectAltName ?? '').split(', ');
  if (!names.includes(`URI:${unitUri(config.unit)}`))
    throw new CopError('TLS_CERTIFICATE_WRONG_UNIT', { expected: config.unit, got: names.find((name) => name.startsWith('URI:'))?.slice(4) ?? '–' });
  const fingerprint = fingerprintOf(certificate);
  if (config.revokedCertificates.includes(fingerprint)) throw new CopError('TLS_CERTIFICATE_REVOKED', { peer: config.unit, got: fingerprint.slice(0, 16) });
  return { identity: { certificate: certificatePem, key: keyPem }, certificate, officers };
}

function readMasterKey(file: string, unit: UnitId): Uint8Array {
  let text: string;
  try {
    text = readSecretFile(file).toString('latin1').trim();
  } catch (error) {
    if (error instanceof CopError && error.params.detail === 'ENOENT') throw new CopError('MASTER_KEY_MISSING', { file }, error);
    throw error;
  }
  const key = Buffer.from(text, 'base64url');
  if (key.length !== 32 || key.toString('base64url') !== text) throw new CopError('MASTER_KEY_WRONG', { file, expected: unit });
  return new Uint8Array(key);
}

function parsePem<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new CopError('FILE_UNREADABLE', { file, detail: 'PEM' }, cause);
  }
}
