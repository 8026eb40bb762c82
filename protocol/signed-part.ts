import { decode, encode } from './codec.ts';
import type { ErrorCode } from './error-table.ts';
import { type Purpose, readSignatureHeader, type Signature, type SigningKey, signDetached, type VerifyKey, verifyDetached } from './jose.ts';

/** A payload and a signature over it that was not checked yet. */
export interface SignedPart {
  payload: Uint8Array;
  signature: Signature;
  /** Key id that the signature names. */
  kid: string;
}

/** Signs `payload` for one purpose and encodes both as a SignedPart. */
export async function signPart(payload: Uint8Array, purpose: Purpose, key: SigningKey): Promise<Uint8Array> {
  return encode('SignedPart', { ...(await signDetached(payload, purpose, key)), payload });
}

/** Reads a SignedPart. Throws `malformed` for bytes beyond `maxOctets`, of another form, or signed for another purpose. */
export function readPart(bytes: Uint8Array, purpose: Purpose, maxOctets: number, malformed: ErrorCode, peer: string): SignedPart {
  const wire = decode('SignedPart', bytes, { maxOctets, malformed, tooLarge: malformed, peer });
  const signature: Signature = { jwsProtected: wire.jwsProtected, signature: wire.signature };
  return { payload: wire.payload, signature, kid: readSignatureHeader(signature.jwsProtected, purpose, malformed, peer) };
}

/** True when `key` signed this part. */
export function verifyPart(part: SignedPart, key: VerifyKey): Promise<boolean> {
  return verifyDetached(part.payload, part.signature, key);
}
