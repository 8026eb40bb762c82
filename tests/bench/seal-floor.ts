// The bare cryptography of a sealed message, once each and without any form around it: what signing, sealing and opening cannot go below.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';

const CEK_OCTETS = 32;
const IV_OCTETS = 12;
const SIGNATURE_OCTETS = 64;
// RFC 3394, section 2.2.3.1.
const wrapIv = Buffer.alloc(8, 0xa6);
// RFC 8410: what stands before the 32 octets of an X25519 key.
const spkiPrefix = Buffer.from('302a300506032b656e032100', 'hex');

/** What one recipient gets. */
interface BareEnvelope {
  ephemeral: Buffer;
  wrapped: Buffer;
  iv: Buffer;
  ciphertext: Buffer;
  tag: Buffer;
}

/** Ed25519 once; for each recipient X25519 with a key of its own, the Concat KDF, AES key wrap and AES-256-GCM. */
export function bareSeal(content: Uint8Array, signer: KeyObject, recipients: readonly KeyObject[]): BareEnvelope[] {
  const plaintext = Buffer.concat([sign(null, content, signer), content]);
  return recipients.map((recipient) => {
    const own = generateKeyPairSync('x25519');
    const wrapKey = concatKdf(diffieHellman({ privateKey: own.privateKey, publicKey: recipient }));
    const [cek, iv] = [randomBytes(CEK_OCTETS), randomBytes(IV_OCTETS)];
    const wrap = createCipheriv('id-aes256-wrap', wrapKey, wrapIv);
    const wrapped = Buffer.concat([wrap.update(cek), wrap.final()]);
    const cipher = createCipheriv('aes-256-gcm', cek, iv);
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    const ephemeral = own.publicKey.export({ type: 'spki', format: 'der' }).subarray(spkiPrefix.length);
    return { ephemeral, wrapped, iv, ciphertext, tag: cipher.getAuthTag() };
  });
}

/** The inverse for one recipient: the content. Throws when it or its signature was altered. */
export function bareOpen({ ephemeral, wrapped, iv, ciphertext, tag }: BareEnvelope, recipient: KeyObject, signer: KeyObject): Buffer {
  const publicKey = createPublicKey({ key: Buffer.concat([spkiPrefix, ephemeral]), format: 'der', type: 'spki' });
  const unwrap = createDecipheriv('id-aes256-wrap', concatKdf(diffieHellman({ privateKey: recipient, publicKey })), wrapIv);
  const cek = Buffer.concat([unwrap.update(wrapped), unwrap.final()]);
  const decipher = createDecipheriv('aes-256-gcm', cek, iv);
  decipher.setAuthTag(tag);
  const plaintext = Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  const content = plaintext.subarray(SIGNATURE_OCTETS);
  if (!verify(null, content, signer, plaintext.subarray(0, SIGNATURE_OCTETS))) throw new RangeError('signature');
  return content;
}

/** RFC 7518, section 4.6.2, for ECDH-ES+A256KW: one round of SHA-256. */
function concatKdf(secret: Buffer): Buffer {
  const algorithm = Buffer.from('ECDH-ES+A256KW');
  return createHash('sha256')
    .update(Buffer.concat([uint32(1), secret, uint32(algorithm.length), algorithm, uint32(0), uint32(0), uint32(256)]))
    .digest();
}

function uint32(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}
