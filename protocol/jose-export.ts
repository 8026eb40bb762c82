import { encode } from './codec.ts';
import { base64url, checkJweForm, jweFromJson, jweToJson, jwsFromJson, jwsToJson, type Signature } from './jose.ts';
import type { AddressedEnvelope, SignedContent } from './open.ts';
import { signingPayload } from './signing-payload.ts';

/** An envelope in the standard serialisations. All strings are base64url of exact octets. */
export interface StandardForm {
  /** RFC 7516 general JSON serialisation; `aad` is the header. */
  jwe: ReturnType<typeof jweToJson>;
  /** RFC 7515 flattened JSON serialisation, detached payload, `b64:false` (RFC 7797). */
  jws: { protected: string; signature: string };
  header: string;
  content: string;
  /** What the JWS signs: derived from header and content. */
  payload: string;
}

/** Converts an envelope and what it holds to the standard serialisations, without loss. */
export function toStandardForm(envelope: AddressedEnvelope, { signature, contentBytes }: SignedContent): StandardForm {
  return {
    jwe: jweToJson(envelope.body, envelope.entry, envelope.headerBytes),
    jws: jwsToJson(signature),
    header: base64url(envelope.headerBytes),
    content: base64url(contentBytes),
    payload: base64url(signingPayload(envelope.headerBytes, contentBytes)),
  };
}

/** The inverse: the exact envelope octets and the signature. Throws ENVELOPE_MALFORMED. */
export function fromStandardForm(form: Pick<StandardForm, 'jwe' | 'jws'>): { envelopeBytes: Uint8Array; signature: Signature } {
  const { body, entry, aad } = jweFromJson(form.jwe);
  checkJweForm(body, entry);
  return { envelopeBytes: encode('Envelope', { header: aad, ...body, recipient: entry }), signature: jwsFromJson(form.jws) };
}
