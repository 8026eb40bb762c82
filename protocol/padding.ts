import { CopError } from './errors.ts';
import { PADDED_MIN_OCTETS } from './limits.ts';

/**
 * Octets of the padded form of `length` octets: Padmé buckets (Nikitin et al., PETS 2019), at least
 * PADDED_MIN_OCTETS. Leaks O(log log n) bits of the length for at most 12 % more octets.
 */
export function paddedSize(length: number): number {
  const needed = Math.max(length + 4, PADDED_MIN_OCTETS);
  const exponent = Math.floor(Math.log2(needed));
  const significant = Math.floor(Math.log2(exponent)) + 1;
  const unit = 2 ** Math.max(exponent - significant, 0);
  return Math.ceil(needed / unit) * unit;
}

/** Four octets of length (big endian), the bytes, zeros up to `paddedSize`. */
export function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedSize(bytes.length));
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, 4);
  return padded;
}

/** The inverse of `pad`. Throws PADDING_INVALID unless the bytes are exactly what `pad` makes. */
export function unpad(padded: Uint8Array): Uint8Array {
  if (padded.length < PADDED_MIN_OCTETS) throw new CopError('PADDING_INVALID');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > padded.length - 4 || paddedSize(length) !== padded.length) throw new CopError('PADDING_INVALID');
  if (padded.subarray(4 + length).some((octet) => octet !== 0)) throw new CopError('PADDING_INVALID');
  return padded.subarray(4, 4 + length);
}
