import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CopError } from './errors.ts';
import { UNPACKED_MAX_OCTETS } from './limits.ts';

// A window of 1 MiB: a frame that asks the decompressor for more memory is refused by it.
const WINDOW_LOG = 20;

/** One Zstandard frame (RFC 8878), without a dictionary: after padding it would save too little (tests/bench/README.md has the figures). */
export function pack(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(zstdCompressSync(bytes, { params: { [constants.ZSTD_c_windowLog]: WINDOW_LOG } }));
}

/**
 * The inverse of `pack`. Throws UNPACKED_TOO_LARGE as soon as the output passes UNPACKED_MAX_OCTETS, whatever
 * the frame claims, and CONTENT_MALFORMED for anything that is not exactly one Zstandard frame.
 */
export function unpack(packed: Uint8Array): Uint8Array {
  const { buffer, engine } = unpackFirst(packed);
  // The signature covers what comes out: octets behind the frame, or a skippable frame, would hide something from it.
  if (engine.bytesWritten !== packed.length || isSkippable(packed)) throw new CopError('CONTENT_MALFORMED', { detail: 'Zstandard' });
  return new Uint8Array(buffer);
}

interface Unpacked {
  buffer: Buffer;
  /** `bytesWritten`: octets that the decompressor took. */
  engine: { bytesWritten: number };
}

function unpackFirst(packed: Uint8Array): Unpacked {
  const options = { info: true, maxOutputLength: UNPACKED_MAX_OCTETS, params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG } };
  try {
    // With `info` Node gives the engine along; its types do not say so.
    return zstdDecompressSync(packed, options) as unknown as Unpacked;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new CopError('UNPACKED_TOO_LARGE', { expected: UNPACKED_MAX_OCTETS }, cause);
    throw new CopError('CONTENT_MALFORMED', { detail: 'Zstandard' }, cause);
  }
}

/** RFC 8878, section 3.1.2: magic numbers 0x184D2A50 to 0x184D2A5F, little endian. */
function isSkippable(packed: Uint8Array): boolean {
  return ((packed[0] as number) & 0xf0) === 0x50;
}
