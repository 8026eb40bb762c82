// The bare cryptography of a sealed message, once each and without any form around it: what signing, sealing and opening cannot go below.
import { type KeyObject, randomBytes, sign, verify } from 'node:crypto';
import { agree, agreed, open, seal } from './bare-crypto.ts';

const CEK_OCTETS = 32;
const SIGNATURE_OCTETS = 64;
const nothing = Buffer.alloc(0);

/** What one recipient gets. */
interface BareEnvelope {
  ephemeral: Buffer;
  wrapped: Buffer;
  sealed: Buffer;
}

/** Ed25519 once; for each recipient X25519 with a key of its own, the Concat KDF, AES key wrap and AES-256-GCM. */
export function bareSeal(content: Uint8Array, signer: KeyObject, recipients: readonly KeyObject[]): BareEnvelope[] {
  const plaintext = Buffer.concat([sign(null, content, signer), content]);
  return recipients.map((recipient) => {
    const cek = randomBytes(CEK_OCTETS);
    return { ...agree(recipient, cek), sealed: seal(cek, plaintext, nothing) };
  });
}

/** The inverse for one recipient: the content. Throws when it or its signature was altered. */
export function bareOpen({ ephemeral, wrapped, sealed }: BareEnvelope, recipient: KeyObject, signer: KeyObject): Buffer {
  const plaintext = open(agreed(recipient, ephemeral, wrapped), sealed, nothing);
  const content = plaintext.subarray(SIGNATURE_OCTETS);
  if (!verify(null, content, signer, plaintext.subarray(0, SIGNATURE_OCTETS))) throw new RangeError('signature');
  return content;
}
