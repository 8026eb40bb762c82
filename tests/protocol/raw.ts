// Protobuf octets written by hand: what the codec would never make.

/** Wire types (protobuf encoding, "message structure"). */
export const VARINT = 0;
export const FIXED64 = 1;
export const OCTETS = 2;
export const FIXED32 = 5;

/** An unsigned integer as a varint, `padding` octets longer than needed. */
export function varint(value: number, padding = 0): Uint8Array {
  const out: number[] = [];
  let rest = value;
  while (rest > 127) {
    out.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
  for (let i = 0; i < padding; i++) {
    out[out.length - 1] = (out.at(-1) as number) + 128;
    out.push(0);
  }
  return Uint8Array.from(out);
}

/** A field whose value is a varint. */
export function number(field: number, value: number): Uint8Array {
  return concat(varint(field * 8 + VARINT), varint(value));
}

/** A field whose value is octets, text, or an embedded message. */
export function octets(field: number, value: Uint8Array | string): Uint8Array {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return concat(varint(field * 8 + OCTETS), varint(bytes.length), bytes);
}

/** A field whose value is a double. */
export function double(field: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return concat(varint(field * 8 + FIXED64), bytes);
}

/** One field of a message as it stands there. */
export interface RawField {
  number: number;
  /** Tag, length and value. */
  bytes: Uint8Array;
  /** The value of an octets field. */
  value: Uint8Array | undefined;
}

/** Splits a well-formed message into its fields. */
export function fieldsOf(message: Uint8Array): RawField[] {
  const fields: RawField[] = [];
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const octet = message[at++];
      if (octet === undefined) throw new RangeError('not a well-formed message');
      value += (octet & 127) * scale;
      if (octet < 128) return value;
    }
  };
  while (at < message.length) {
    const start = at;
    const tag = read();
    let value: Uint8Array | undefined;
    if (tag % 8 === VARINT) read();
    else if (tag % 8 === FIXED64) at += 8;
    else if (tag % 8 === FIXED32) at += 4;
    else {
      const length = read();
      value = message.slice(at, at + length);
      at += length;
    }
    fields.push({ number: Math.floor(tag / 8), bytes: message.slice(start, at), value });
  }
  return fields;
}

/** The message with the value of its first octets field `path[0]`, or of one inside of it, replaced by `change`. */
export function edit(message: Uint8Array, path: readonly number[], change: (value: Uint8Array) => Uint8Array): Uint8Array {
  const [first, ...rest] = path;
  if (first === undefined) return change(message);
  let done = false;
  const parts = fieldsOf(message).map((field) => {
    if (done || field.number !== first || !field.value) return field.bytes;
    done = true;
    return octets(first, edit(field.value, rest, change));
  });
  if (!done) throw new RangeError(`no field ${first}`);
  return concat(...parts);
}

/** All parts, one after the other. */
export function concat(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
