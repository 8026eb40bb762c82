// Three ways to sign, encrypt, decrypt and verify the same octets for the same number of recipients: the protocol's, OpenPGP's, and the bare cryptography.
import { generateKeyPairSync } from 'node:crypto';
import * as openpgp from 'openpgp';
import {
  generatePrivateJwk,
  importDecryptionKey,
  importEncryptionKey,
  importSigningKey,
  importVerifyKey,
  openEnvelope,
  parseUnitId,
  publicHalf,
  readEnvelope,
  sealMessage,
  signMessage,
} from '#protocol';
import { verifyDetached } from '../../protocol/jose.ts';
import { signingPayload } from '../../protocol/signing-payload.ts';
import { header } from '../protocol/world.ts';
import { bareOpen, bareSeal } from './seal-floor.ts';

/** Sealing for all recipients, and opening as the last of them. */
export interface Way {
  seal: () => unknown;
  /** Gives the content. */
  open: () => Promise<Uint8Array> | Uint8Array;
}

const units = ['NE-ECI', 'SN-DNLTM', 'GN-SR', 'CI-SDPAF', 'ES-OLI'].map(parseUnitId);

/**
 * The protocol's own functions, one after the other as a gateway calls them. The content is random and of no kind, so opening ends with the
 * verified signature: `authenticate` would go on to parse.
 */
export async function protocolWay(content: Uint8Array, recipients: number): Promise<Way> {
  const own = await generatePrivateJwk('Ed25519');
  const [signer, verifier] = [await importSigningKey(own), await importVerifyKey(publicHalf(own))];
  const to = units.slice(0, recipients).toSorted();
  const pairs = await Promise.all(to.map(async (unit) => ({ unit, jwk: await generatePrivateJwk('X25519') })));
  const addressees = await Promise.all(pairs.map(async ({ unit, jwk }) => ({ unit, key: await importEncryptionKey(publicHalf(jwk)) })));
  const { unit: self, jwk } = last(pairs);
  const decryption = await importDecryptionKey(jwk);
  const seal = async () => sealMessage(await signMessage({ ...header, to }, content, signer), addressees);
  const bytes = last([...(await seal()).values()]);
  return {
    seal,
    async open() {
      const envelope = readEnvelope(bytes, self);
      const { signed } = await openEnvelope(envelope, async (kid) => (kid === decryption.kid ? decryption : undefined));
      if (!(await verifyDetached(signingPayload(envelope.headerBytes, signed.contentBytes), signed.signature, verifier))) throw new RangeError('signature');
      return signed.contentBytes;
    },
  };
}

/** OpenPGP.js with its own defaults: keys on Curve25519, one message for all recipients, binary. */
export async function openpgpWay(content: Uint8Array, recipients: number): Promise<Way> {
  const keyOf = async (name: string) => (await openpgp.generateKey({ type: 'curve25519', userIDs: [{ name }], format: 'object' })).privateKey;
  const signer = await keyOf('sender');
  const own = await Promise.all(units.slice(0, recipients).map(keyOf));
  const [encryptionKeys, verificationKeys] = [own.map((key) => key.toPublic()), signer.toPublic()];
  const seal = async () =>
    (await openpgp.encrypt({
      message: await openpgp.createMessage({ binary: content }),
      encryptionKeys,
      signingKeys: signer,
      format: 'binary',
    })) as Uint8Array;
  const binaryMessage = await seal();
  return {
    seal,
    async open() {
      const message = await openpgp.readMessage({ binaryMessage });
      // With this option it throws unless the signature verifies.
      const { data } = await openpgp.decrypt({ message, decryptionKeys: last(own), verificationKeys, expectSigned: true, format: 'binary' });
      return data as Uint8Array;
    },
  };
}

/** The same cryptography as the protocol's, bare. */
export function bareWay(content: Uint8Array, recipients: number): Way {
  const signer = generateKeyPairSync('ed25519');
  const own = Array.from({ length: recipients }, () => generateKeyPairSync('x25519'));
  const publicKeys = own.map(({ publicKey }) => publicKey);
  const seal = () => bareSeal(content, signer.privateKey, publicKeys);
  const envelope = last(seal());
  return { seal, open: () => bareOpen(envelope, last(own).privateKey, signer.publicKey) };
}

function last<T>(list: readonly T[]): T {
  const found = list.at(-1);
  if (found === undefined) throw new RangeError('none');
  return found;
}
