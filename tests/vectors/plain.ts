// Vectors are JSON: instants as ISO text, octets as hexadecimal, what is absent left out.
import { readFileSync } from 'node:fs';
import { hex } from '#protocol';

/** A value as JSON holds it. */
export type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };

/** The JSON form of a decoded value. */
export function plain(value: unknown): Plain {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return hex(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
  }
  return value as Plain;
}

/** Octets of hexadecimal text. */
export function unhex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

/** Reads one vector file of this folder. */
export function readVectors<T>(name: string): T {
  return JSON.parse(readFileSync(`${import.meta.dirname}/${name}.json`, 'utf8')) as T;
}
