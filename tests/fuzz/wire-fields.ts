// Protobuf octets as a flat list of fields that can be bent in ways that no encoder would. One level at a time, and what is not bent is copied as it
// stands: an input costs less to make than to play.

/** Wire types (protobuf encoding, "message structure"). */
export const VARINT = 0;
export const FIXED64 = 1;
export const OCTETS = 2;
export const FIXED32 = 5;

/** One field as it stands. */
export interface Field {
  number: number;
  wire: number;
  /** Tag, length and value, as they came; absent once it was bent. */
  raw?: Uint8Array | undefined;
  /** Of a varint; bits beyond 2^53 are lost when it is written anew. */
  value: number;
  /** Of octets and of fixed fields. */
  octets: Uint8Array;
  /** What is said of the length, when it is a lie. */
  claimed?: number | undefined;
  /** Octets by which the varint of the value or of the length is longer than it need be. */
  padding?: number | undefined;
}

const NUMBER_MAX = 2_047;
const none = new Uint8Array();

/** Reads octets as a message, or `undefined` when they are none. What is inside of its fields is not looked at. */
export function readFields(octets: Uint8Array): Field[] | undefined {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1, i = 0; i < 10; i++, scale *= 128) {
      const octet = octets[at++];
      if (octet === undefined) return -1;
      value += (octet & 127) * scale;
      if (octet < 128) return value;
    }
    return -1;
  };
  while (at < octets.length) {
    const from = at;
    const tag = varint();
    if (tag < 8) return undefined;
    const [number, wire] = [Math.floor(tag / 8), tag % 8];
    if (number > NUMBER_MAX) return undefined;
    let value = 0;
    let inside: Uint8Array = none;
    if (wire === VARINT) {
      value = varint();
      if (value < 0) return undefined;
    } else {
      const length = wire === OCTETS ? varint() : wire === FIXED64 ? 8 : wire === FIXED32 ? 4 : -1;
      if (length < 0 || at + length > octets.length) return undefined;
      inside = octets.subarray(at, at + length);
      at += length;
    }
    fields.push({ number, wire, raw: octets.subarray(from, at), value, octets: inside });
  }
  return fields;
}

// Filled anew by every write: nothing that is written is longer.
const scratch = new Uint8Array(4 * 1_048_576);

/** Writes fields, lies included; what would be too long for any reader is left out at the end. */
export function writeFields(fields: readonly Field[]): Uint8Array {
  let at = 0;
  for (const { number, wire, raw, value, octets, claimed, padding = 0 } of fields) {
    if (at + (raw ?? octets).length + 64 > scratch.length) break;
    if (raw) {
      scratch.set(raw, at);
      at += raw.length;
      continue;
    }
    at = writeVarint(at, number * 8 + wire, 0);
    if (wire === VARINT) at = writeVarint(at, value, padding);
    else {
      if (wire === OCTETS) at = writeVarint(at, claimed ?? octets.length, padding);
      scratch.set(octets, at);
      at += octets.length;
    }
  }
  return scratch.slice(0, at);
}

/** Negative numbers as protobuf has them: ten octets, two's complement of 64 bits. */
function writeVarint(from: number, value: number, padding: number): number {
  let at = from;
  if (value < 0) {
    for (let rest = BigInt.asUintN(64, BigInt(value)), i = 0; i < 10; i++, rest >>= 7n) scratch[at++] = Number(rest & 127n) | (i < 9 ? 128 : 0);
    return at;
  }
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) scratch[at++] = (rest % 128) | 128;
  scratch[at++] = rest | (padding > 0 ? 128 : 0);
  for (let i = padding; i > 0; i--) scratch[at++] = i > 1 ? 128 : 0;
  return at;
}
