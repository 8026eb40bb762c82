// Mutations of protobuf octets that keep most of the structure, so that what is wrong is met deep inside.
import type { Chance } from '../support/seeded.ts';
import { boundaries, INPUT_MAX_OCTETS, mutateOctets, randomOctets } from './mutate-octets.ts';
import { mutateText } from './mutate-text.ts';
import { FIXED32, FIXED64, type Field, OCTETS, readFields, VARINT, writeFields } from './wire-fields.ts';

type Bend = (fields: Field[], other: Uint8Array, chance: Chance) => void;

const drop: Bend = (fields, _, chance) => void fields.splice(chance.whole(0, fields.length - 1), 1);
const twice: Bend = (fields, _, chance) => {
  const at = chance.whole(0, fields.length - 1);
  const times = chance.in(0.95) ? 1 : chance.whole(2, 300);
  fields.splice(at, 0, ...Array.from({ length: times }, () => ({ ...(fields[at] as Field) })));
};
const reorder: Bend = (fields, _, chance) => void fields.splice(chance.whole(0, fields.length - 1), 0, ...fields.splice(chance.whole(0, fields.length - 1), 1));
const renumber: Bend = (fields, _, chance) => {
  bent(chance.one(fields)).number = chance.in(0.8) ? chance.whole(1, 30) : chance.one([15, 16, 2_047, 2_048, 19_000, 536_870_911]);
};
const unknown: Bend = (fields, _, chance) => {
  // 3 and 4 begin and end a group, 6 and 7 are no wire type.
  const wire = chance.one([VARINT, FIXED64, OCTETS, 3, 4, FIXED32, 6, 7]);
  const octets = randomOctets(wire === FIXED32 ? 4 : 8, chance);
  fields.splice(chance.whole(0, fields.length), 0, { number: chance.whole(1, 60), wire, value: chance.whole(0, 300), octets });
};
const value: Bend = (fields, _, chance) => {
  const field = bent(chance.one(fields));
  if (field.wire === VARINT) field.value = bentNumber(field.value, chance);
  else if (field.wire === FIXED64) field.octets = bentDouble(field.octets, chance);
  else field.octets = bentOctets(field.octets, chance);
};
const lieAboutLength: Bend = (fields, _, chance) => {
  const field = bent(chance.one(fields));
  field.claimed = chance.in(0.5) ? Math.max(0, field.octets.length + chance.whole(-3, 3)) : chance.one(boundaries);
};
const overlong: Bend = (fields, _, chance) => {
  bent(chance.one(fields)).padding = chance.whole(1, 9);
};
const nest: Bend = (fields, _, chance) => {
  const field = bent(chance.one(fields));
  // The same message inside of itself, over and over; rarely deep enough for any stack.
  const depth = chance.in(0.95) ? chance.whole(1, 8) : chance.whole(9, 400);
  for (let i = 0; i < depth; i++) field.octets = writeFields([{ ...field }]);
  field.wire = OCTETS;
};
const graft: Bend = (fields, other, chance) => {
  const given = fieldOf(other, chance);
  if (!given) return;
  const same = fields.findIndex(({ number }) => number === given.number);
  if (same >= 0 && chance.in(0.7)) fields[same] = given;
  else fields.splice(chance.whole(0, fields.length), 0, given);
};

const all: Bend[] = [drop, twice, reorder, renumber, unknown, value, value, value, value, lieAboutLength, overlong, nest, graft, graft];

/** Mutates the octets of a message: its fields mostly, its octets sometimes, in the order that readers take often. */
export function mutateWire(octets: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const out = chance.in(0.12) ? mutateOctets(octets, other, chance) : bendAt(octets, other, chance);
  return out.length > INPUT_MAX_OCTETS ? out.slice(0, INPUT_MAX_OCTETS) : out;
}

function bendAt(octets: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  const fields = readFields(octets);
  if (!fields || fields.length === 0) return bentOctets(octets, chance);
  do {
    const inner = chance.in(0.6) ? chance.one(fields) : undefined;
    if (inner?.wire === OCTETS && inner.octets.length > 1) bent(inner).octets = bendAt(inner.octets, other, chance);
    else chance.one(all)(fields, other, chance);
  } while (fields.length > 0 && chance.in(0.3));
  if (chance.in(0.6)) fields.sort((a, b) => a.number - b.number);
  return writeFields(fields);
}

/** The field, to be written anew. */
function bent(field: Field): Field {
  field.raw = undefined;
  return field;
}

/** A field from anywhere in a message. */
function fieldOf(octets: Uint8Array, chance: Chance): Field | undefined {
  const fields = readFields(octets);
  if (!fields || fields.length === 0) return undefined;
  const field = chance.one(fields);
  return (field.wire === OCTETS && chance.in(0.6) ? fieldOf(field.octets, chance) : undefined) ?? field;
}

function bentNumber(value: number, chance: Chance): number {
  if (chance.in(0.4)) return value + chance.whole(-2, 2);
  if (chance.in(0.5)) return chance.whole(0, 40);
  return chance.in(0.7) ? chance.one(boundaries) : chance.one([2 ** 32, 2 ** 53, 2 ** 63, 2 ** 64 - 2 ** 11, -1, -(2 ** 31), -(2 ** 63)]);
}

const doubles = [0, -0, 1, -1, 0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, Number.MIN_VALUE, 8.64e15, 8.64e15 + 1, 90, 91, 180, -181, 4_294_967_296]; // biome-ignore format: a list

function bentDouble(octets: Uint8Array, chance: Chance): Uint8Array {
  const out = octets.slice();
  if (out.length !== 8) return out;
  const view = new DataView(out.buffer);
  if (chance.in(0.2)) out[chance.whole(0, 7)] = chance.whole(0, 255);
  else view.setFloat64(0, chance.in(0.4) ? view.getFloat64(0, true) + chance.one([-1, 1, 0.5, 86_400_000, -86_400_000]) : chance.one(doubles), true);
  return out;
}

function bentOctets(octets: Uint8Array, chance: Chance): Uint8Array {
  return looksLikeText(octets) && chance.in(0.8) ? mutateText(octets, chance) : mutateOctets(octets, octets, chance);
}

function looksLikeText(octets: Uint8Array): boolean {
  for (let i = 0; i < Math.min(octets.length, 64); i++) if ((octets[i] as number) < 9 || octets[i] === 127) return false;
  return true;
}
