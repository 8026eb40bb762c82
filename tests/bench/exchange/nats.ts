// NATS JetStream: a broker between the two sides, whose streams are on the disk. What is exchanged is sealed as the protocol seals it.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Credential, daysAfter, issueAuthority, issueLeaf } from '#certs-dev';
import { base64url, generatePrivateJwk, type PrivateJwk, publicHalf } from '#protocol';
import { freePorts } from '../../support/free-ports.ts';
import type { AtHand } from './contender.ts';
import { folder, pair } from './pair.ts';
import { startServer, withServer } from './server.ts';

const NAME = 'NATS JetStream';
// The first one to have `sync_interval: always`: before, what is acknowledged is on the disk minutes later.
const MINIMUM = [2, 10];

/** A side: its keys, and what it knows of the other and of the broker. */
export interface NatsSide {
  unit: string;
  keys: Record<'sign' | 'encrypt', PrivateJwk>;
  /** Public keys of the partner, base64url. */
  partner: { unit: string } & Record<'sign' | 'encrypt', string>;
  port: number;
  credential: Credential;
  authority: string;
}

/** Two clients of a broker, where there is one that syncs. */
export async function nats(): Promise<AtHand> {
  const version = await versionOf('nats-server');
  if (version === undefined) return { name: NAME, absent: 'no nats-server' };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [minMajor = 0, minMinor = 0] = MINIMUM;
  if (major < minMajor || (major === minMajor && minor < minMinor))
    return { name: NAME, absent: `nats-server ${version} does not sync what it acknowledges, ${MINIMUM.join('.')} would` };
  await using opened = new AsyncDisposableStack();
  const dir = folder(opened);
  const [port = 0] = await freePorts(1);
  const validity = { notBefore: daysAfter(new Date(), -1), notAfter: daysAfter(new Date(), 2) };
  const authority = await issueAuthority({ commonName: 'bench authority', ...validity });
  // The client checks this name whatever the address.
  const credentialOf = (commonName: string) =>
    issueLeaf({ commonName, alternativeNames: [{ dns: 'localhost' }], usages: ['serverAuth', 'clientAuth'], ...validity }, authority);
  const cpuSeconds = startServer(opened, 'nats-server', ['-c', configure(dir, port, await credentialOf('broker'), authority.certificate)]);
  const sideOf = async (unit: string) => ({
    unit,
    keys: { sign: await generatePrivateJwk('Ed25519'), encrypt: await generatePrivateJwk('X25519') },
    port,
    credential: await credentialOf(unit),
    authority: authority.certificate,
  });
  const [mali, senegal] = [await sideOf('ML-BRTMTH'), await sideOf('SN-DNLTM')];
  const partnerOf = ({ unit, keys }: typeof mali) => ({ unit, sign: base64url(publicHalf(keys.sign)), encrypt: base64url(publicHalf(keys.encrypt)) });
  const own: { taking: NatsSide; sending: NatsSide } = {
    taking: { ...senegal, partner: partnerOf(mali) },
    sending: { ...mali, partner: partnerOf(senegal) },
  };
  return withServer(await pair(NAME, join(import.meta.dirname, 'nats-process.ts'), { dir, opened, own }), cpuSeconds);
}

/** Writes the broker's configuration, key and certificates; gives the file. */
function configure(dir: string, port: number, credential: Credential, authority: string): string {
  const write = (name: string, text: string) => {
    writeFileSync(join(dir, name), text, { mode: 0o600 });
    return join(dir, name);
  };
  const [key, certificate, ca] = [write('broker.key', credential.key), write('broker.pem', credential.certificate), write('authority.pem', authority)];
  return write(
    'broker.conf',
    [
      `log_file: "${join(dir, 'broker.log')}"`,
      `listen: "127.0.0.1:${port}"`,
      `jetstream { store_dir: "${join(dir, 'streams')}", sync_interval: always }`,
      `tls { key_file: "${key}", cert_file: "${certificate}", ca_file: "${ca}", verify: true }`,
    ].join('\n'),
  );
}

/** `undefined`: there is none. */
async function versionOf(command: string): Promise<string | undefined> {
  try {
    return /\d+\.\d+\.\d+/.exec((await promisify(execFile)(command, ['--version'])).stdout)?.[0];
  } catch {
    return undefined;
  }
}
