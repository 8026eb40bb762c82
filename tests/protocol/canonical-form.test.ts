// Every message of the contract has exactly one encoding. Each case takes a good message, gives one of its parts a second
// form, has it signed and sealed properly again where it needs to be, and expects a refusal for its form alone.

import { describe, expect, test } from 'vitest';
import {
  type ErrorCode,
  encodeContent,
  encodeFrame,
  encodeHeader,
  encodeRoster,
  encodeSignedRoster,
  importSigningKey,
  messageKinds,
  parseContent,
  parseEnvelope,
  parseFrame,
  parseHeader,
  publicHalf,
  signRoster,
  verifyKeyset,
  verifyReceipt,
  verifySignedRoster,
} from '#protocol';
import { signPart } from '../../protocol/signed-part.ts';
import { readVectors, unhex } from '../vectors/plain.ts';
import type { Keysets, Receipts } from '../vectors/shapes.ts';
import { forge } from './forge.ts';
import { concat, edit, FIXED32, FIXED64, fieldsOf, number, OCTETS, octets, varint } from './raw.ts';
import {
  content,
  contentOf,
  findVerifyKey,
  header,
  incident,
  keysOf,
  mali,
  meetingRequest,
  niger,
  receive,
  refusal,
  rosterOf,
  seal,
  sealed,
  senegal,
  step,
} from './world.ts';

interface Subject {
  what: string;
  good: Uint8Array;
  /** Messages inside of it, by field numbers; the empty path is the message itself. */
  parts: number[][];
  code: ErrorCode;
  check: (bytes: Uint8Array) => unknown;
}

const identity = await importSigningKey(keysOf(mali).identity);
const nigerSigns = await importSigningKey(keysOf(niger).sign);
const receiptPayload = unhex(readVectors<Receipts>('receipts').valid[0]?.payload as string);
const keysetPayload = unhex(readVectors<Keysets>('keysets').valid[1]?.payload as string);
const rosterPayload = encodeRoster(rosterOf());
const hello = encodeFrame({
  kind: 'hello',
  versions: [1],
  unit: mali,
  instance: '00'.repeat(16),
  rosterVersion: 1,
  keysetVersion: 1,
  knownKeysetVersion: 1,
  received: { receipts: 5 },
  windowOctets: 1,
  windowItems: 1,
  clock: header.created,
  rosterDigest: new Uint8Array(32),
  log: { generation: 1, size: 3 },
  witnessed: { generation: 1, size: 2 },
  relayOctets: 7,
});
const deliver = encodeFrame({ kind: 'deliver', lane: 'urgent', number: 1, item: Uint8Array.of(1), received: { receipts: 5 } });
const openedBy = (to: Uint8Array | undefined) => receive(to as Uint8Array, niger);
const signed = async (payload: Uint8Array) => {
  const signatures = await Promise.all([mali, niger, senegal].map((unit) => signRoster(payload, unit, keysOf(unit).identity)));
  return encodeSignedRoster({ payload, signatures });
};

const subjects: Subject[] = [
  { what: 'Header', good: encodeHeader({ ...header, paddedSize: 448 }), parts: [[]], code: 'ENVELOPE_MALFORMED', check: parseHeader },
  { what: 'Envelope', good: (await sealed()).get(niger) as Uint8Array, parts: [[], [3]], code: 'ENVELOPE_MALFORMED', check: parseEnvelope },
  {
    what: 'Content with an incident',
    good: encodeContent(content),
    parts: [[], [1], [3], [10], [10, 4], [10, 5], [10, 6]],
    code: 'CONTENT_MALFORMED',
    check: parseContent,
  },
  {
    what: 'Content with a meeting request',
    good: encodeContent(contentOf(meetingRequest)),
    parts: [[11], [11, 3], [11, 4]],
    code: 'CONTENT_MALFORMED',
    check: parseContent,
  },
  { what: 'Content with a step', good: encodeContent(contentOf(step)), parts: [[16]], code: 'CONTENT_MALFORMED', check: parseContent },
  {
    what: 'Content, signed and sealed',
    good: encodeContent(content),
    parts: [[], [10]],
    code: 'CONTENT_MALFORMED',
    check: async (contentBytes) => openedBy((await seal(await forge({ contentBytes }), [niger])).get(niger)),
  },
  {
    what: 'Receipt, signed',
    good: receiptPayload,
    parts: [[]],
    code: 'RECEIPT_MALFORMED',
    check: async (payload) => verifyReceipt(await signPart(payload, 'cop-receipt', nigerSigns), niger, mali, findVerifyKey),
  },
  {
    what: 'SignedPart of a receipt',
    good: await signPart(receiptPayload, 'cop-receipt', nigerSigns),
    parts: [[]],
    code: 'RECEIPT_MALFORMED',
    check: (bytes) => verifyReceipt(bytes, niger, mali, findVerifyKey),
  },
  {
    what: 'Keyset, signed',
    good: keysetPayload,
    parts: [[], [4]],
    code: 'KEYSET_MALFORMED',
    check: async (payload) => verifyKeyset(await signPart(payload, 'cop-keyset', identity), mali, publicHalf(keysOf(mali).identity)),
  },
  {
    what: 'Roster, signed',
    good: rosterPayload,
    parts: [[], [6]],
    code: 'ROSTER_MALFORMED',
    check: async (payload) => verifySignedRoster(await signed(payload)),
  },
  { what: 'SignedRoster', good: await signed(rosterPayload), parts: [[], [2]], code: 'ROSTER_MALFORMED', check: verifySignedRoster },
  { what: 'Frame with a hello', good: hello, parts: [[], [1], [1, 7]], code: 'FRAME_MALFORMED', check: (bytes) => parseFrame(bytes, '?') },
  { what: 'Frame with a delivery', good: deliver, parts: [[2], [2, 5]], code: 'FRAME_MALFORMED', check: (bytes) => parseFrame(bytes, '?') },
  {
    what: 'Frame with an acknowledgement',
    good: encodeFrame({ kind: 'acknowledge', received: { urgent: 9 } }),
    parts: [[3], [3, 1]],
    code: 'FRAME_MALFORMED',
    check: (bytes) => parseFrame(bytes, '?'),
  },
  { what: 'Frame with a ping', good: encodeFrame({ kind: 'ping', nonce: 4 }), parts: [[4]], code: 'FRAME_MALFORMED', check: (bytes) => parseFrame(bytes, '?') },
  { what: 'Frame with a pong', good: encodeFrame({ kind: 'pong', nonce: 4 }), parts: [[5]], code: 'FRAME_MALFORMED', check: (bytes) => parseFrame(bytes, '?') },
  {
    what: 'Frame with a farewell',
    good: encodeFrame({ kind: 'farewell', code: 'LINK_STOPPING' }),
    parts: [[6]],
    code: 'FRAME_MALFORMED',
    check: (bytes) => parseFrame(bytes, '?'),
  },
];

/** Second forms of one message, given its octets. */
const secondForms: Record<string, (message: Uint8Array) => Uint8Array> = {
  'an unknown number field': (message) => concat(message, number(999, 1)),
  'an unknown octets field': (message) => concat(message, octets(999, 'x')),
  'an unknown fixed field': (message) => concat(message, varint(999 * 8 + FIXED64), new Uint8Array(8)),
  'an unknown group': (message) => concat(message, varint(999 * 8 + 3), varint(999 * 8 + 4)),
  'a group that does not end': (message) => concat(message, varint(999 * 8 + 3)),
  'field number 0': (message) => concat(message, varint(OCTETS), varint(0)),
  'an octet behind': (message) => concat(message, Uint8Array.of(0)),
  'a tag behind': (message) => concat(message, Uint8Array.of(8)),
  'its first field twice': (message) => concat(fieldsOf(message)[0]?.bytes as Uint8Array, message),
  'its first field behind the others': (message) =>
    concat(
      ...fieldsOf(message)
        .slice(1)
        .map(({ bytes }) => bytes),
      number(1, 0),
      fieldsOf(message)[0]?.bytes as Uint8Array,
    ),
  'an overlong tag': (message) => concat(varint(message[0] as number, 1), message.slice(1)),
  'an overlong number or length': (message) => concat(message.slice(0, 1), varint(message[1] as number, 1), message.slice(2)),
  'a wire type that does not belong to its field': (message) => concat(message, varint(8 + FIXED32), new Uint8Array(4)),
  'its last octet cut off': (message) => message.slice(0, -1),
};

describe.each(subjects)('$what', ({ good, parts, code, check }) => {
  test('is accepted as it is', async () => {
    expect(await check(good)).toBeDefined();
  });

  test.each(Object.entries(secondForms))('refused: %s', async (_, change) => {
    for (const part of parts) expect(await refusal(() => check(edit(good, part, change))), `in ${part.join('.') || 'itself'}`).toBe(code);
  });
});

describe('SignedContent, sealed', () => {
  test.each(Object.entries(secondForms))('refused: %s', async (_, change) => {
    expect(await refusal(async () => openedBy((await seal(await forge({ signedContent: change }), [niger])).get(niger)))).toBe('CONTENT_MALFORMED');
  });
});

describe('values that stand for the same', () => {
  test.each([
    ['a number with bits beyond the 32nd', concat(varint(8), Uint8Array.of(0x81, 0x80, 0x80, 0x80, 0x10))],
    ['a default that is written out', concat(number(1, 1), number(9, 0))],
    ['a truth value of two', concat(number(1, 1), number(9, 2))],
  ])('%s', async (_, bytes) => {
    expect(await refusal(() => parseHeader(bytes))).toBe('ENVELOPE_MALFORMED');
  });

  test('a list of numbers that is not packed', async () => {
    const unpacked = edit(encodeContent(content), [3], () => concat(number(1, 2), number(1, 3)));
    expect(await refusal(() => parseContent(unpacked))).toBe('CONTENT_MALFORMED');
  });

  test('a list in two packs', async () => {
    const twice = edit(encodeContent(content), [3], () => concat(octets(1, Uint8Array.of(2)), octets(1, Uint8Array.of(3))));
    expect(await refusal(() => parseContent(twice))).toBe('CONTENT_MALFORMED');
  });

  test.each([[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xff], [0xc3]])('text that is not UTF-8: %i %i %i', async (...bytes) => {
    const spoiled = edit(encodeContent(content), [10, 4, 1], (name) => concat(name, Uint8Array.from(bytes.filter((octet) => octet !== undefined))));
    expect(await refusal(() => parseContent(spoiled))).toBe('CONTENT_MALFORMED');
  });
});

test('an incident without a head count is refused: with an empty one it would be the same content in other octets', async () => {
  const bytes = encodeContent(contentOf({ ...incident, headCount: { total: undefined, women: undefined, men: undefined, minors: undefined } }));
  // Its field in Content, and that of the head count in it.
  const without = edit(bytes, [messageKinds.number('incident')], (value) =>
    concat(...fieldsOf(value).flatMap((field) => (field.number === 6 ? [] : [field.bytes]))),
  );
  expect(without.length).toBe(bytes.length - 2);
  expect(parseContent(bytes)).toBeDefined();
  expect(await refusal(() => parseContent(without))).toBe('CONTENT_INVALID');
});
