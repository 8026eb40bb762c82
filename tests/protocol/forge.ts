// Messages that an honest sender would never make, properly signed and sealed where the test wants it.
import { encodeContent, encodeHeader, type Header, importSigningKey, type SigningKey } from '#protocol';
import { encode } from '../../protocol/codec.ts';
import { type Purpose, protectedHeaderFor, signDetached } from '../../protocol/jose.ts';
import { pack } from '../../protocol/packing.ts';
import { pad } from '../../protocol/padding.ts';
import { signingPayload } from '../../protocol/signing-payload.ts';
import { content, header, keysOf } from './world.ts';

/** How a forged message differs from an honest one. */
export interface Forgery {
  fields?: Partial<Header>;
  /** Changes the header's octets before they are signed. */
  headerBytes?: (bytes: Uint8Array) => Uint8Array;
  contentBytes?: Uint8Array;
  /** Header octets that the signature is over, instead of those that travel. */
  signedHeader?: Uint8Array;
  purpose?: Purpose;
  signer?: SigningKey;
  /** Compresses the content. */
  pack?: (content: Uint8Array) => Uint8Array;
  /** Changes the encoded SignedContent before it is padded. */
  signedContent?: (bytes: Uint8Array) => Uint8Array;
  /** Changes the padded plaintext; the header states the size that results. */
  plaintext?: (bytes: Uint8Array) => Uint8Array;
}

/** A signed message with these differences, ready to be sealed. */
export async function forge(forgery: Forgery): Promise<{ headerBytes: Uint8Array; plaintext: Uint8Array }> {
  const keep = (bytes: Uint8Array) => bytes;
  const { purpose = 'cop-content', contentBytes = encodeContent(content) } = forgery;
  const signer = forgery.signer ?? (await importSigningKey(keysOf(forgery.fields?.from ?? header.from).sign));
  const packedContent = (forgery.pack ?? pack)(contentBytes);
  const wrap = (signature: { jwsProtected: Uint8Array; signature: Uint8Array }) =>
    (forgery.plaintext ?? keep)(pad((forgery.signedContent ?? keep)(encode('SignedContent', { ...signature, packedContent }))));
  const paddedSize = wrap({ jwsProtected: protectedHeaderFor(purpose, signer.kid), signature: new Uint8Array(64) }).length;
  const headerBytes = (forgery.headerBytes ?? keep)(encodeHeader({ ...header, paddedSize, ...forgery.fields }));
  const signature = await signDetached(signingPayload(forgery.signedHeader ?? headerBytes, contentBytes), purpose, signer);
  return { headerBytes, plaintext: wrap(signature) };
}

/** A Zstandard frame of 32 KB that unpacks to 1 GiB: 8192 blocks of the largest size, each one repeated octet. */
export function bomb(): Uint8Array {
  return repeatedBlocks(8192, Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38]));
}

/** A Zstandard frame of 1 KB that claims to unpack to 1 GiB, and unpacks to 32 MiB. */
export function claimingBomb(): Uint8Array {
  // Frame_Header_Descriptor 0x80: a content size of four octets, a window descriptor.
  return repeatedBlocks(250, Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x80, 0x38, 0x00, 0x00, 0x00, 0x40]));
}

/** A Zstandard frame (RFC 8878, section 3.1.1) that asks for a window of 2 ** `windowLog` octets and holds `text`. */
export function frameWithWindow(windowLog: number, text: string): Uint8Array {
  const head = [0x28, 0xb5, 0x2f, 0xfd, 0x00, (windowLog - 10) << 3];
  const block = text.length * 8 + 1;
  return Uint8Array.from([...head, block & 0xff, (block >> 8) & 0xff, block >> 16, ...new TextEncoder().encode(text)]);
}

/** A frame without a Frame_Content_Size in one segment, changed so that its header names this dictionary in so many octets (RFC 8878, section 3.1.1.1). */
export function naming(frame: Uint8Array, id: number, octets: 1 | 2 | 4 = 1): Uint8Array {
  const out = Buffer.concat([frame.subarray(0, 6), Buffer.alloc(octets), frame.subarray(6)]);
  out[4] = (out[4] as number) | { 1: 1, 2: 2, 4: 3 }[octets];
  out.writeUIntLE(id, 6, octets);
  return new Uint8Array(out);
}

function repeatedBlocks(blocks: number, head: Uint8Array): Uint8Array {
  const octets = 128 * 1024;
  const out = Buffer.alloc(head.length + blocks * 4);
  out.set(head);
  // Block header: last, type 1 (one octet, repeated), regenerated size.
  for (let i = 0; i < blocks; i++) {
    out.writeUIntLE(octets * 8 + 2 + (i === blocks - 1 ? 1 : 0), head.length + i * 4, 3);
    out[head.length + i * 4 + 3] = 0x41;
  }
  return new Uint8Array(out);
}
