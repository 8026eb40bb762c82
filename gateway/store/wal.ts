// The write-ahead log of SQLite (sqlite.org/fileformat2.html, section 4), looked through before SQLite opens it: where a frame is damaged SQLite
// takes it for the end and passes over all that follows, also what was acknowledged, without a word.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;
/** Page sizes are powers of two between these. */
const PAGE_MIN = 512;
const PAGE_MAX = 65_536;

interface Checksum {
  a: number;
  b: number;
}

/**
 * Whether a log (`file`) has lost something that was committed. A power cut may leave its last transaction torn: that was never answered, and is
 * no damage. But a transaction is written only once the one before is on the disk: sound frames of a later one behind a broken frame prove that
 * it broke afterwards.
 */
export function isWalDamaged(file: string): boolean {
  const log = openLog(file);
  if (log === undefined) return false;
  try {
    return lostCommit(log);
  } finally {
    closeSync(log);
  }
}

function openLog(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function lostCommit(log: number): boolean {
  const { size } = fstatSync(log);
  const header = read(log, 0, HEADER);
  // The header is on the disk before the first frame is written.
  const hasFrames = size >= HEADER + FRAME_HEADER + PAGE_MIN;
  const magic = header.length === HEADER ? header.readUInt32BE(0) : 0;
  const page = header.length === HEADER ? header.readUInt32BE(8) : 0;
  const little = (magic & 1) === 0;
  const isPage = page >= PAGE_MIN && page <= PAGE_MAX && (page & (page - 1)) === 0;
  if ((magic | 1) !== (MAGIC | 1) || !isPage || !same(sum(header.subarray(0, 24), { a: 0, b: 0 }, little), stored(header, 24))) return hasFrames;

  let before = stored(header, 24);
  let broken = false;
  /** Behind the break: whether the frame just before has ended a transaction. */
  let ended = false;
  for (let at = HEADER; at + FRAME_HEADER + page <= size; at += FRAME_HEADER + page) {
    const frame = read(log, at, FRAME_HEADER + page);
    const ours = frame.subarray(8, 16).equals(header.subarray(16, 24));
    const sound = ours && same(sum(frame.subarray(FRAME_HEADER), sum(frame.subarray(0, 8), before, little), little), stored(frame, 16));
    before = stored(frame, 16);
    const ends = frame.readUInt32BE(4) !== 0;
    if (!sound) {
      // The first broken frame may itself say that it ends its transaction. Behind another break lies what earlier power cuts have left.
      ended = !broken && ours && ends;
      broken = true;
    } else if (broken) {
      if (ended) return true;
      ended = ends;
    }
  }
  return false;
}

function read(log: number, at: number, octets: number): Buffer {
  const buffer = Buffer.alloc(octets);
  return buffer.subarray(0, readSync(log, buffer, 0, octets, at));
}

function stored(bytes: Buffer, at: number): Checksum {
  return { a: bytes.readUInt32BE(at), b: bytes.readUInt32BE(at + 4) };
}

function same(one: Checksum, other: Checksum): boolean {
  return one.a === other.a && one.b === other.b;
}

/** The checksum of the format: two sums over pairs of words, each seeded by the sum before. */
function sum(bytes: Buffer, { a, b }: Checksum, little: boolean): Checksum {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + words.getUint32(at, little) + b) >>> 0;
    b = (b + words.getUint32(at + 4, little) + a) >>> 0;
  }
  return { a, b };
}
