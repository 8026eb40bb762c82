import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CopError } from './errors.ts';
import { UNPACKED_MAX_OCTETS } from './limits.ts';

// A window of 1 MiB: a frame that asks the decompressor for more memory is refused by it.
const WINDOW_LOG = 20;

/** One Zstandard frame (RFC 8878). */
export function pack(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(zstdCompressSync(bytes, { params: { [constants.ZSTD_c_windowLog]: WINDOW_LOG } }));
}

/**
 * The inverse of `pack`. Throws UNPACKED_TOO_LARGE as soon as the output passes UNPACKED_MAX_OCTETS, whatever
 * the frame claims, and CONTENT_MALFORMED for anything that is not a Zstandard frame.
 */
export function unpack(packed: Uint8Array): Uint8Array {
  try {
    return new Uint8Array(zstdDecompressSync(packed, { maxOutputLength: UNPACKED_MAX_OCTETS, params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG } }));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new CopError('UNPACKED_TOO_LARGE', { expected: UNPACKED_MAX_OCTETS }, cause);
    throw new CopError('CONTENT_MALFORMED', { detail: 'Zstandard' }, cause);
  }
}
