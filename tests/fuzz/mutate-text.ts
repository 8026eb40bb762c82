// Mutations of text, as UTF-8 octets that sometimes are none.
import type { Chance } from '../support/seeded.ts';

// What programs stumble over: empty, blank, controls, other ways to write the same, other directions, names of the language, numbers that are none,
// paths, markup, questions to a database, halves of characters, endless length.
const tokens = [
  '', ' ', '\0', '\n', '\r\n', '\t', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200e', '\u202e', '\u2028', '\ufeff', '\ufffd', '\uffff', 'e\u0301', '\u0130', '\u1e9e', 'ﬁ',
  '𝔐', '👩‍👩‍👧', 'غاو', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'true', 'NaN', 'Infinity', '-0', '1e999', '0x10', '9007199254740993', '-1',
  '../../etc/passwd', '%00', '%2e%2e%2f', '%', "' or '1'='1", '<script>', '{code}', '$&', '\\', '"', 'ML-BRTMTH', 'SN-DNLTM', 'NE-ECI', '2026-02-30', '2026-11-23T05:40:00Z',
  '9999-12-31T23:59:59Z', '019cada0-5d20-7000-8000-00000000a001', '*', 'persons[v1].name', 'H3', 'wss://x', 'a'.repeat(64), 'é'.repeat(300), '9'.repeat(400), '('.repeat(2_000), ' a'.repeat(3_000),
]; // biome-ignore format: a list

// Halves, overlong forms and surrogates: RFC 3629, sections 3 and 10.
const notUtf8 = [[0xff], [0xc0, 0x80], [0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]].map((octets) => Buffer.from(octets));

/** Text with something put in, taken out, doubled or in another case; rarely octets that are no text. */
export function mutateText(octets: Uint8Array, chance: Chance): Uint8Array {
  if (chance.in(0.05)) return new Uint8Array(Buffer.concat([octets.subarray(0, chance.whole(0, octets.length)), chance.one(notUtf8)]));
  return new Uint8Array(Buffer.from(mutateWords(Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString(), chance)));
}

/** The same for text that is text. */
export function mutateWords(text: string, chance: Chance): string {
  const at = chance.whole(0, text.length);
  const to = Math.min(text.length, at + chance.whole(0, 4));
  switch (chance.whole(0, 7)) {
    case 0:
      return chance.one(tokens);
    case 1:
    case 2:
      return text.slice(0, at) + chance.one(tokens) + text.slice(to);
    case 3:
      return text.slice(0, at) + text.slice(to);
    case 4:
      return text.slice(0, to) + text.slice(at, to).repeat(chance.in(0.9) ? 1 : chance.whole(2, 500)) + text.slice(to);
    case 5:
      return chance.in(0.5) ? text.toLowerCase() : text.toUpperCase();
    case 6:
      return text.slice(0, at) + String.fromCharCode(chance.in(0.7) ? chance.whole(32, 126) : chance.whole(0, 0xffff)) + text.slice(at + 1);
    default:
      return text.replace(/\d+/, (digits) => String(Number(digits) + chance.one([-1, 1, 1_000, -1_000])));
  }
}
