// Sign, then encrypt. What is signed is exactly what is packed, encrypted and kept.
import { encode } from './codec.ts';
import { CopError } from './errors.ts';
import { encodeHeader, type Header } from './header.ts';
import type { UnitId } from './ids.ts';
import { type EncryptionKey, encryptTo, protectedHeaderFor, type SigningKey, signDetached } from './jose.ts';
import { ENVELOPE_MAX_OCTETS, UNPACKED_MAX_OCTETS } from './limits.ts';
import { pack } from './packing.ts';
import { pad, paddedSize } from './padding.ts';
import { signingPayload } from './signing-payload.ts';

const SIGNATURE_OCTETS = 64;

/** A header and a content under one signature, ready to be encrypted to any number of addressees, now or later. */
export interface SignedMessage {
  header: Header;
  /** The exact octets of the header: signed, and authenticated by the encryption. */
  headerBytes: Uint8Array;
  /** Padded plaintext of the encryption: signature and packed content. */
  plaintext: Uint8Array;
}

/** An addressee with the key to encrypt to. */
export interface Addressee {
  unit: UnitId;
  key: EncryptionKey;
}

/**
 * Signs header and content with the unit's signing key (RFC 7515, RFC 7797).
 * `contentBytes` come from encodeContent. Throws UNPACKED_TOO_LARGE or ENVELOPE_TOO_LARGE when the message exceeds a limit.
 */
export async function signMessage(fields: Omit<Header, 'paddedSize'>, contentBytes: Uint8Array, key: SigningKey): Promise<SignedMessage> {
  if (contentBytes.length > UNPACKED_MAX_OCTETS) throw new CopError('UNPACKED_TOO_LARGE', { expected: UNPACKED_MAX_OCTETS });
  const packedContent = pack(contentBytes);
  // The header states the padded size and the signature covers the header, so the size is reckoned with
  // a signature of the right length that is not there yet.
  const shape = { jwsProtected: protectedHeaderFor('cop-content', key.kid), signature: new Uint8Array(SIGNATURE_OCTETS), packedContent };
  const header: Header = { ...fields, paddedSize: paddedSize(encode('SignedContent', shape).length) };
  const headerBytes = encodeHeader(header);
  const signature = await signDetached(signingPayload(headerBytes, contentBytes), 'cop-content', key);
  const plaintext = pad(encode('SignedContent', { ...signature, packedContent }));
  if (plaintext.length + headerBytes.length > ENVELOPE_MAX_OCTETS - 1_024)
    throw new CopError('ENVELOPE_TOO_LARGE', { expected: ENVELOPE_MAX_OCTETS, got: plaintext.length });
  return { header, headerBytes, plaintext };
}

/**
 * Encrypts a signed message (RFC 7516) and gives each addressee its own envelope. Nothing is shared between them but
 * what is inside: with several recipients in one JWE the ephemeral keys would stand outside of what is authenticated
 * (envelope.proto says more), and the key agreements cost the same.
 */
export async function sealMessage(
  message: Pick<SignedMessage, 'headerBytes' | 'plaintext'>,
  addressees: readonly Addressee[],
): Promise<Map<UnitId, Uint8Array>> {
  const { headerBytes, plaintext } = message;
  const envelopes = addressees.map(async ({ unit, key }) => {
    const { body, entry } = await encryptTo(plaintext, headerBytes, key);
    return [unit, encode('Envelope', { header: headerBytes, ...body, recipient: entry })] as const;
  });
  return new Map(await Promise.all(envelopes));
}
