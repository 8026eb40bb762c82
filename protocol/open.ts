// bytes → AddressedEnvelope → OpenedContent → AuthenticMessage. Each step takes what the previous one gives, and only
// the steps of this file make these types.
import { decode } from './codec.ts';
import type { Content } from './content.ts';
import { parseContent } from './content-codec.ts';
import { sha256 } from './digest.ts';
import { CopError } from './errors.ts';
import { type Header, parseHeader } from './header.ts';
import { printable, type UnitId } from './ids.ts';
import {
  checkJweForm,
  type DecryptionKey,
  decryptWith,
  type JweBody,
  type JweEntry,
  readSignatureHeader,
  type Signature,
  type VerifyKey,
  verifyDetached,
} from './jose.ts';
import { ENVELOPE_MAX_OCTETS } from './limits.ts';
import { unpack } from './packing.ts';
import { unpad } from './padding.ts';
import { signingPayload } from './signing-payload.ts';

declare const stage: unique symbol;

/** An envelope whose form was checked and whose header names this unit among the addressees. Nothing is proven yet. */
export interface AddressedEnvelope {
  readonly [stage]: 'addressed';
  bytes: Uint8Array;
  /** SHA-256 of the bytes: what receipts are bound to. */
  digest: Uint8Array;
  header: Header;
  headerBytes: Uint8Array;
  body: JweBody;
  entry: JweEntry;
}

/** A decrypted message whose signature was not checked yet. */
export interface OpenedContent {
  readonly [stage]: 'opened';
  envelope: AddressedEnvelope;
  /** Padded plaintext, as decrypted: what the receiver keeps, encrypted under its own key. */
  plaintext: Uint8Array;
  signed: SignedContent;
}

/** A signature and the content it is over. */
export interface SignedContent {
  signature: Signature;
  signerKid: string;
  contentBytes: Uint8Array;
}

/** A message that the unit named in its header signed. Whether it may come in is the receiver's policy. */
export interface AuthenticMessage {
  readonly [stage]: 'authentic';
  envelope: AddressedEnvelope;
  header: Header;
  content: Content;
  plaintext: Uint8Array;
  signed: SignedContent;
}

/** Finds the private key that an envelope was encrypted to, or `undefined`. */
export type FindDecryptionKey = (kid: string) => Promise<DecryptionKey | undefined>;

/** Finds a key that `unit` had announced for signing at the instant `at`, or `undefined`. */
export type FindVerifyKey = (unit: UnitId, kid: string, at: Date) => Promise<VerifyKey | undefined>;

/**
 * Reads an envelope without any key. `self` must be an addressee.
 * Throws ENVELOPE_TOO_LARGE, ENVELOPE_MALFORMED, HEADER_VERSION, HEADER_INVALID, NOT_ADDRESSED.
 */
export function readEnvelope(bytes: Uint8Array, self: UnitId): AddressedEnvelope {
  const envelope = parseEnvelope(bytes);
  if (!envelope.header.to.includes(self)) throw new CopError('NOT_ADDRESSED', { expected: self });
  return envelope;
}

/** Reads an envelope that this unit itself sealed, for export. Throws as readEnvelope, without NOT_ADDRESSED. */
export function parseEnvelope(bytes: Uint8Array): AddressedEnvelope {
  const wire = decode('Envelope', bytes, { maxOctets: ENVELOPE_MAX_OCTETS, malformed: 'ENVELOPE_MALFORMED', tooLarge: 'ENVELOPE_TOO_LARGE' });
  const header = parseHeader(wire.header);
  const body: JweBody = { jweProtected: wire.jweProtected, iv: wire.iv, ciphertext: wire.ciphertext, tag: wire.tag };
  const entry: JweEntry = { kid: wire.recipient?.kid ?? '', encryptedKey: wire.recipient?.encryptedKey ?? new Uint8Array() };
  checkJweForm(body, entry);
  if (wire.ciphertext.length !== header.paddedSize) throw new CopError('HEADER_INVALID', { field: 'padded_size', expected: wire.ciphertext.length });
  return { bytes, digest: sha256(bytes), header, headerBytes: wire.header, body, entry } as AddressedEnvelope;
}

/**
 * Decrypts an addressed envelope.
 * Throws DECRYPTION_KEY_UNKNOWN, DECRYPTION_FAILED (any alteration), PADDING_INVALID, CONTENT_MALFORMED, UNPACKED_TOO_LARGE.
 */
export async function openEnvelope(envelope: AddressedEnvelope, findKey: FindDecryptionKey): Promise<OpenedContent> {
  const key = await findKey(envelope.entry.kid);
  if (!key) throw new CopError('DECRYPTION_KEY_UNKNOWN', { got: printable(envelope.entry.kid) });
  const plaintext = await decryptWith(envelope.body, envelope.entry, envelope.headerBytes, key);
  return { envelope, plaintext, signed: readSignedContent(plaintext, envelope.header.from) } as OpenedContent;
}

/**
 * Reads the padded plaintext of a message of `from`: decrypted just now, or kept by this unit.
 * Throws PADDING_INVALID, CONTENT_MALFORMED, UNPACKED_TOO_LARGE.
 */
export function readSignedContent(plaintext: Uint8Array, from: UnitId): SignedContent {
  const wire = decode('SignedContent', unpad(plaintext), { maxOctets: plaintext.length, malformed: 'CONTENT_MALFORMED', tooLarge: 'CONTENT_MALFORMED' });
  const signature: Signature = { jwsProtected: wire.jwsProtected, signature: wire.signature };
  const signerKid = readSignatureHeader(signature.jwsProtected, 'cop-content', 'CONTENT_MALFORMED', from);
  return { signature, signerKid, contentBytes: unpack(wire.packedContent) };
}

/**
 * Verifies that the unit in the header signed exactly this header and this content, then parses the content.
 * Throws SIGNER_UNKNOWN, SIGNATURE_INVALID, CONTENT_MALFORMED, CONTENT_INVALID.
 */
export async function authenticate(opened: OpenedContent, findKey: FindVerifyKey): Promise<AuthenticMessage> {
  const { envelope, plaintext, signed } = opened;
  const { signature, signerKid, contentBytes } = signed;
  const { header } = envelope;
  const key = await findKey(header.from, signerKid, header.created);
  if (!key) throw new CopError('SIGNER_UNKNOWN', { peer: header.from, got: printable(signerKid) });
  const genuine = await verifyDetached(signingPayload(envelope.headerBytes, contentBytes), signature, key);
  if (!genuine) throw new CopError('SIGNATURE_INVALID', { peer: header.from });
  return { envelope, header, content: parseContent(contentBytes), plaintext, signed } as AuthenticMessage;
}
