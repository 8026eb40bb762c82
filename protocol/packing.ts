import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { DICTIONARY_ID, dictionaryText } from './dictionary/dictionary.ts';
import { CopError } from './errors.ts';
import { UNPACKED_MAX_OCTETS } from './limits.ts';

// A window of 1 MiB: a frame that asks the decompressor for more memory is refused by it.
const WINDOW_LOG = 20;
const MAGIC = 0xfd2f_b528;
// Up to here a higher level is of use. Level 6 takes a fifth of the time of level 19, and of an exchange spares half a per cent less (tests/bench/README.md).
const SMALL_OCTETS = 16_384;
const SMALL_LEVEL = 6;

/**
 * One Zstandard frame (RFC 8878), with the dictionary of this version when that is shorter; its header then names the dictionary. The same octets
 * for the same content with the same release of the compressor.
 */
export function pack(bytes: Uint8Array): Uint8Array {
  const [without, within] = [compress(bytes, undefined), compress(bytes, dictionary())];
  return new Uint8Array(within.length < without.length ? within : without);
}

/**
 * The inverse of `pack`. Throws UNPACKED_TOO_LARGE as soon as the output passes UNPACKED_MAX_OCTETS, whatever
 * the frame claims, and CONTENT_MALFORMED for anything that is not exactly one Zstandard frame with the dictionary of this version or none.
 */
export function unpack(packed: Uint8Array): Uint8Array {
  const { buffer, engine } = unpackFirst(packed, dictionaryOf(packed));
  // The signature covers what comes out: octets behind the frame would hide something from it.
  if (engine.bytesWritten !== packed.length) throw malformed();
  return new Uint8Array(buffer);
}

let decoded: Uint8Array | undefined;

/** The dictionary of this version (RFC 8878, section 5). Decoded when it is first asked for: most commands pack nothing. */
export function dictionary(): Uint8Array {
  decoded ??= new Uint8Array(Buffer.from(dictionaryText, 'base64'));
  return decoded;
}

/** Node takes dictionaries; its types do not say so. */
type Options = Parameters<typeof zstdCompressSync>[1] & { dictionary: Uint8Array | undefined };

function compress(bytes: Uint8Array, dictionary: Uint8Array | undefined): Uint8Array {
  const level = bytes.length <= SMALL_OCTETS ? { [constants.ZSTD_c_compressionLevel]: SMALL_LEVEL } : {};
  const options: Options = { params: { [constants.ZSTD_c_windowLog]: WINDOW_LOG, ...level }, dictionary };
  return zstdCompressSync(bytes, options);
}

interface Unpacked {
  buffer: Buffer;
  /** `bytesWritten`: octets that the decompressor took. */
  engine: { bytesWritten: number };
}

function unpackFirst(packed: Uint8Array, dictionary: Uint8Array | undefined): Unpacked {
  const params = { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG };
  const options: Options = { info: true, maxOutputLength: UNPACKED_MAX_OCTETS, params, dictionary };
  try {
    // With `info` Node gives the engine along; its types do not say so.
    return zstdDecompressSync(packed, options) as unknown as Unpacked;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new CopError('UNPACKED_TOO_LARGE', { expected: UNPACKED_MAX_OCTETS }, cause);
    throw malformed(cause);
  }
}

/**
 * The dictionary that a frame names (RFC 8878, section 3.1.1.1); none when it names none, or 0. The decompressor is not asked: given a dictionary it would
 * use it for frames that name none too, and what these unpack to would depend on the implementation. A skippable frame has another magic number.
 */
function dictionaryOf(packed: Uint8Array): Uint8Array | undefined {
  const header = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const descriptor = header.length > 4 && header.readUInt32LE(0) === MAGIC ? header.readUInt8(4) : undefined;
  if (descriptor === undefined) throw malformed();
  const octets = [0, 1, 2, 4][descriptor & 3] as number;
  if (octets === 0) return undefined;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const at = isSingleSegment ? 5 : 6;
  if (header.length < at + octets) throw malformed();
  const id = header.readUIntLE(at, octets);
  if (id !== 0 && id !== DICTIONARY_ID) throw malformed();
  return id === 0 ? undefined : dictionary();
}

function malformed(cause?: unknown): CopError {
  return new CopError('CONTENT_MALFORMED', { detail: 'Zstandard' }, cause);
}
