// Reads a ZIP archive from its central directory, with the inflater and the checksum of Node: independent of what packed it.
import { crc32, inflateRawSync } from 'node:zlib';

/** Every file of an archive, by its path, in the order of the directory; throws RangeError where the archive contradicts itself. */
export function readZip(octets: Uint8Array): Map<string, Uint8Array> {
  const zip = Buffer.from(octets);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end !== zip.length - 22) throw new RangeError('no end of the central directory');
  const files = new Map<string, Uint8Array>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new RangeError(`no entry at ${at}`);
    const [method, sum, packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [nameLength, extra, comment, local] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (zip.readUInt32LE(local) !== 0x04034b50 || zip.toString('utf8', local + 30, local + 30 + nameLength) !== name) throw new RangeError(`header of ${name}`);
    const start = local + 30 + nameLength + zip.readUInt16LE(local + 28);
    const stored = zip.subarray(start, start + packed);
    const content = method === 8 ? inflateRawSync(stored) : stored;
    if (content.length !== size || crc32(content) !== sum || files.has(name)) throw new RangeError(`content of ${name}`);
    files.set(name, content);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
