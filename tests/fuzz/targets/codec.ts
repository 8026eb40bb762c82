// Everything that reads octets without a key: the codec itself for each type of message, and what is built on it.
import fc from 'fast-check';
import {
  claimOfKeyset,
  encodeContent,
  encodeDetails,
  encodeFacts,
  encodeFrame,
  encodeHeader,
  encodeNote,
  encodeSignatureLine,
  encodeTerms,
  importSigningKey,
  parseContent,
  parseDetails,
  parseEnvelope,
  parseFacts,
  parseFrame,
  parseHeader,
  parseNote,
  parseTerms,
  readCheckpoint,
  readFilterRecord,
  readReceipt,
  readSignedContent,
  readTerms,
  signReceipt,
  signTerms,
} from '#protocol';
import { decode, encode, type WireName } from '../../../protocol/codec.ts';
import { pack, unpack } from '../../../protocol/packing.ts';
import { pad, unpad } from '../../../protocol/padding.ts';
import * as arbitrary from '../../protocol/arbitraries.ts';
import { bomb, claimingBomb, forge, frameWithWindow } from '../../protocol/forge.ts';
import { content, contentOf, incident, keysOf, mali, meetingRequest, niger, receiptFor, sealed, step, terms } from '../../protocol/world.ts';
import { readVectors, unhex } from '../../vectors/plain.ts';
import { latin, mustBeSame, wireDoor } from '../door.ts';
import { mutateOctets } from '../mutate-octets.ts';
import { mutateText } from '../mutate-text.ts';
import type { Door, Target } from '../target.ts';
import { filterRecord, sampleDetails, sampleFacts, sampleNote } from './samples.ts';

const SAMPLES = 120;
const wireTypes = ['Envelope', 'SignedContent', 'SignedPart', 'Keyset', 'Roster', 'SignedRoster', 'AuditFacts', 'CourierNote', 'CourierInside', 'CourierCover'] as const; // biome-ignore format: a list

/** The codec and all readers that need no key. */
export async function codecTarget(): Promise<Target> {
  const drawn = <T>(values: fc.Arbitrary<T>, write: (value: T) => Uint8Array) => fc.sample(values, { numRuns: SAMPLES, seed: 1 }).map(write);
  const envelope = (await sealed()).get(niger) as Uint8Array;
  const receipt = await signReceipt(receiptFor(envelope), await importSigningKey(keysOf(niger).sign));
  const signedTerms = await signTerms(terms, await importSigningKey(keysOf(mali).sign));
  const { plaintext } = await forge({});
  const contents = [
    ...[content, contentOf(meetingRequest), contentOf(step)].map(encodeContent),
    ...[incident].map((body) => encodeContent(contentOf(body, { caseReference: '' }))),
    ...small(drawn(arbitrary.content, encodeContent)),
  ];
  const keysets = vectorOctets('keysets');
  const rosters = vectorOctets('rosters');
  const raw: Record<(typeof wireTypes)[number], Uint8Array[]> = {
    Envelope: [envelope],
    SignedContent: [unpad(plaintext)],
    SignedPart: [receipt, signedTerms, ...keysets],
    Keyset: keysets.map((bytes) => part(bytes)),
    Roster: rosters.map((bytes) => decode('SignedRoster', bytes, anySize).payload),
    SignedRoster: rosters,
    AuditFacts: [...sampleFacts],
    CourierNote: [encode('CourierNote', { version: 1, from: mali, to: niger, createdMs: 1_772_439_300_000, key: new Uint8Array(32).fill(7) })],
    CourierInside: [encode('CourierInside', { keyset: keysets[0] ?? receipt, note: receipt })],
    CourierCover: [courierCover(envelope)],
  };
  const doors: Record<string, Door> = {
    parseContent: wireDoor(14, contents, (octets) => mustBeSame(octets, encodeContent(parseContent(octets)))),
    parseFrame: wireDoor(24, small(drawn(arbitrary.frame, encodeFrame)), (octets) => mustBeSame(octets, encodeFrame(parseFrame(octets, niger)))),
    parseHeader: wireDoor(8, small(drawn(arbitrary.header, encodeHeader)), (octets) => mustBeSame(octets, encodeHeader(parseHeader(octets)))),
    parseTerms: wireDoor(6, small(drawn(arbitrary.terms, encodeTerms)), (octets) => mustBeSame(octets, encodeTerms(parseTerms(octets)))),
    readTerms: wireDoor(2, [signedTerms], (octets) => void readTerms(octets)),
    parseEnvelope: wireDoor(6, [envelope], (octets) => void parseEnvelope(octets)),
    readReceipt: wireDoor(4, [receipt, ...vectorOctets('receipts')], (octets) => void readReceipt(octets)),
    claimOfKeyset: wireDoor(3, keysets, (octets) => void claimOfKeyset(octets)),
    readFilterRecord: wireDoor(4, [await filterRecord()], (octets) => void readFilterRecord(octets)),
    parseFacts: wireDoor(5, sampleFacts, (octets) => mustBeSame(octets, encodeFacts(parseFacts(octets)))),
    parseDetails: wireDoor(3, sampleDetails, (octets) => mustBeSame(octets, encodeDetails(parseDetails(octets)))),
    readSignedContent: octetsDoor(3, [plaintext], (octets) => void readSignedContent(octets, mali)),
    unpad: octetsDoor(2, [plaintext, pad(new Uint8Array(0)), pad(new Uint8Array(900).fill(1))], (octets) => mustBeSame(octets, pad(unpad(octets)))),
    unpack: octetsDoor(1, [...contents.map(pack), bomb(), claimingBomb(), frameWithWindow(20, 'x')], (octets) => void unpack(octets)),
    note: textDoor(4, [await sampleNote()], (octets) => {
      const text = latinOrUtf8(octets);
      const { text: signed, signatures } = parseNote(text);
      mustBeSame(Buffer.from(text), Buffer.from(encodeNote({ text: signed, signatures })));
      for (const signature of signatures) encodeSignatureLine(signature);
    }),
    readCheckpoint: textDoor(3, [await sampleNote()], (octets) => void readCheckpoint(latinOrUtf8(octets))),
  };
  for (const name of wireTypes) doors[`decode ${name}`] = wireDoor(2, raw[name], (octets) => mustBeSame(octets, again(name, octets)));
  return { doors, batch: 256 };
}

/** Those that are not large: these cost more and show no more. */
function small(samples: Uint8Array[]): Uint8Array[] {
  return samples.filter(({ length }) => length < 900);
}

const anySize = { maxOctets: 1_048_576, malformed: 'FRAME_MALFORMED', tooLarge: 'FRAME_TOO_LARGE' } as const;

function again(name: WireName, octets: Uint8Array): Uint8Array {
  return encode(name, decode(name, octets, { ...anySize, peer: niger }));
}

/** The payload of a SignedPart. */
function part(octets: Uint8Array): Uint8Array {
  return decode('SignedPart', octets, anySize).payload;
}

function courierCover(envelope: Uint8Array): Uint8Array {
  const { jweProtected, iv, ciphertext, tag, recipient } = decode('Envelope', envelope, anySize);
  return encode('CourierCover', { jweProtected, iv, ciphertext, tag, recipient });
}

function vectorOctets(name: string): Uint8Array[] {
  return readVectors<{ valid: { bytes: string }[] }>(name).valid.map(({ bytes }) => unhex(bytes));
}

function octetsDoor(weight: number, samples: readonly Uint8Array[], play: Door['play']): Door {
  return { weight, samples, mutate: mutateOctets, play };
}

function textDoor(weight: number, samples: readonly Uint8Array[], play: Door['play']): Door {
  return { weight, samples, mutate: (octets, other, chance) => (chance.in(0.5) ? mutateText(octets, chance) : mutateOctets(octets, other, chance)), play };
}

/** Octets as text: with halves of surrogates where they are no UTF-8, which text that came in JSON may hold. */
function latinOrUtf8(octets: Uint8Array): string {
  const text = Buffer.from(octets).toString();
  return text.includes('\ufffd') ? latin(octets) : text;
}
