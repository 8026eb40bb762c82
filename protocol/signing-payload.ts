/**
 * The octets that a content signature covers: length (32 bit, big endian) and octets of the header, then length and
 * octets of the content. The lengths make the border between the two part of what is signed.
 */
export function signingPayload(headerBytes: Uint8Array, contentBytes: Uint8Array): Uint8Array {
  const payload = new Uint8Array(8 + headerBytes.length + contentBytes.length);
  const view = new DataView(payload.buffer);
  view.setUint32(0, headerBytes.length);
  payload.set(headerBytes, 4);
  view.setUint32(4 + headerBytes.length, contentBytes.length);
  payload.set(contentBytes, 8 + headerBytes.length);
  return payload;
}
