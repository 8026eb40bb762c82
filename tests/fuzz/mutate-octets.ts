// Mutations that know nothing of what the octets mean.
import type { Chance } from '../support/seeded.ts';

/** Larger inputs are cut: they cost time and show what smaller ones show, as limits are tried by doors of their own. */
export const INPUT_MAX_OCTETS = 65_536;

/** Values at which code changes its mind. */
export const boundaries = [0, 1, 2, 3, 7, 8, 15, 16, 31, 32, 63, 64, 127, 128, 255, 256, 1_023, 1_024, 4_095, 16_384, 32_767, 32_768, 65_535, 65_536, 1_048_576, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff] as const; // biome-ignore format: a list

type Mutate = (octets: Uint8Array, other: Uint8Array, chance: Chance) => Uint8Array;

const flipBit: Mutate = (octets, _, chance) => changed(octets, chance, (octet) => octet ^ (1 << chance.whole(0, 7)));
const setOctet: Mutate = (octets, _, chance) => changed(octets, chance, () => chance.whole(0, 255));
const setBoundary: Mutate = (octets, _, chance) => {
  const out = octets.slice();
  const width = chance.one([1, 2, 4]);
  if (out.length < width) return out;
  const view = new DataView(out.buffer);
  const at = chance.whole(0, out.length - width);
  const value = chance.one(boundaries);
  if (width === 1) view.setUint8(at, value & 0xff);
  else if (width === 2) view.setUint16(at, value & 0xffff, chance.in(0.5));
  else view.setUint32(at, value, chance.in(0.5));
  return out;
};
const remove: Mutate = (octets, _, chance) => {
  const [from, to] = rangeIn(octets, chance);
  return joined(octets.subarray(0, from), octets.subarray(to));
};
const insert: Mutate = (octets, _, chance) => {
  const at = chance.whole(0, octets.length);
  return joined(octets.subarray(0, at), randomOctets(chance.whole(1, 16), chance), octets.subarray(at));
};
const repeat: Mutate = (octets, _, chance) => {
  const [from, to] = rangeIn(octets, chance);
  const times = chance.in(0.9) ? chance.whole(1, 4) : chance.whole(5, 200);
  return joined(octets.subarray(0, to), ...Array.from({ length: times }, () => octets.subarray(from, to)), octets.subarray(to));
};
const truncate: Mutate = (octets, _, chance) => octets.subarray(0, chance.whole(0, octets.length));
const append: Mutate = (octets, _, chance) => joined(octets, randomOctets(chance.whole(1, 8), chance));
const splice: Mutate = (octets, other, chance) => {
  const [from, to] = rangeIn(octets, chance);
  const [otherFrom, otherTo] = rangeIn(other, chance);
  return joined(octets.subarray(0, from), other.subarray(otherFrom, otherTo), octets.subarray(to));
};
const swap: Mutate = (octets, _, chance) => {
  const [from, to] = rangeIn(octets, chance);
  const middle = chance.whole(from, to);
  return joined(octets.subarray(0, from), octets.subarray(middle, to), octets.subarray(from, middle), octets.subarray(to));
};

const all = [flipBit, flipBit, setOctet, setBoundary, setBoundary, remove, insert, repeat, truncate, append, splice, swap];

/** One to a few mutations of octets, one after the other. */
export function mutateOctets(octets: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  let out = octets;
  do out = chance.one(all)(out, other, chance);
  while (chance.in(0.4));
  return out.length > INPUT_MAX_OCTETS ? out.slice(0, INPUT_MAX_OCTETS) : out;
}

/** Octets of pure chance. */
export function randomOctets(length: number, chance: Chance): Uint8Array {
  return Uint8Array.from({ length }, () => chance.whole(0, 255));
}

/** All parts, one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function changed(octets: Uint8Array, chance: Chance, change: (octet: number) => number): Uint8Array {
  const out = octets.slice();
  if (out.length === 0) return out;
  const at = chance.whole(0, out.length - 1);
  out[at] = change(out[at] as number);
  return out;
}

function rangeIn(octets: Uint8Array, chance: Chance): [from: number, to: number] {
  const from = chance.whole(0, octets.length);
  // Short ranges meet fields, long ones meet structures.
  const most = chance.in(0.7) ? Math.min(16, octets.length - from) : octets.length - from;
  return [from, from + chance.whole(0, most)];
}
