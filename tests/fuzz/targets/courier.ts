// A courier's file: as it comes, and with each of its layers bent before it is signed, sealed or cut into chunks.
import {
  type CourierKeys,
  encodeFrame,
  type Frame,
  importDecryptionKey,
  importEncryptionKey,
  importSigningKey,
  openlyCourier,
  parseFrame,
  publicHalf,
  readCourier,
  sealChunk,
  sealCourier,
  sealCourierNote,
  signKeyset,
} from '#protocol';
import { encode } from '../../../protocol/codec.ts';
import { COURIER_KEYS, COURIER_SEALED } from '../../../protocol/courier.ts';
import { encryptTo } from '../../../protocol/jose.ts';
import { signPart } from '../../../protocol/signed-part.ts';
import { at, findVerifyKey, keysetOf, keysOf, mali, niger } from '../../protocol/world.ts';
import { latin, mustBeKnown, mustBeSame, wireDoor } from '../door.ts';
import { joined, mutateOctets } from '../mutate-octets.ts';
import { mutateWire } from '../mutate-wire.ts';
import type { Target } from '../target.ts';

const fileKey = new Uint8Array(32).fill(7);
const associated = Buffer.from('cop courier v1');
const CHUNK = 16_384;

/** Reading a courier's file. */
export async function courierTarget(): Promise<Target> {
  const own = await importDecryptionKey(keysOf(niger).encrypt);
  const addressee = await importEncryptionKey(publicHalf(keysOf(niger).encrypt));
  const signer = await importSigningKey(keysOf(mali).sign);
  const keyset = await signKeyset(keysetOf(mali), await importSigningKey(keysOf(mali).identity));
  const keys: CourierKeys = {
    self: niger,
    findKey: async (kid) => (kid === own.kid ? own : undefined),
    findSigner: findVerifyKey,
    learnKeyset: async () => {},
  };
  const cover = await sealCourierNote({ from: mali, to: niger, created: at, key: fileKey }, keyset, signer, addressee);

  const small = framesOf(3, 20);
  const large = framesOf(40, 900);
  const files = [await collected(sealCourier(cover, fileKey, streamOf(small))), await collected(sealCourier(cover, fileKey, streamOf(large)))];
  const openly = await collected(openlyCourier(streamOf([{ kind: 'keyset', bytes: keyset }])));
  const known = new Set([...small, ...large].map((frame) => latin(encodeFrame(frame))));

  /** Reads a file to its end, in pieces whose lengths follow from it. */
  const read = async (file: Uint8Array, check: (frame: Frame, isSealed: boolean) => void) => {
    const { note, frames } = await readCourier(pieces(file), keys);
    for await (const frame of frames) check(frame, note !== undefined);
  };
  const checkFrame = (frame: Frame) => mustBeSame(encodeFrame(frame), encodeFrame(parseFrame(encodeFrame(frame), mali)));
  const covered = async (inside: Uint8Array) => {
    const { body, entry } = await encryptTo(inside, associated, addressee);
    return joined(COURIER_SEALED, withLength(encode('CourierCover', { ...body, recipient: entry })), sealChunk(fileKey, 0, true, Buffer.alloc(0)));
  };
  const notePayload = encode('CourierNote', { version: 1, from: mali, to: niger, createdMs: at.getTime(), key: fileKey });
  const note = await signPart(notePayload, 'cop-courier', signer);
  const stream = (frames: readonly Frame[]) => joined(...frames.map((frame) => withLength(encodeFrame(frame))));

  return {
    batch: 32,
    doors: {
      // What somebody without keys can do to a file under way.
      file: {
        weight: 4,
        samples: [...files, openly],
        mutate: mutateOctets,
        play: (octets) =>
          read(octets, (frame, isSealed) => {
            if (isSealed) mustBeKnown(known, encodeFrame(frame), 'a frame that nobody sealed');
            else checkFrame(frame);
          }),
      },
      cover: wireDoor(2, [cover], async (octets) => read(joined(COURIER_SEALED, withLength(octets), sealChunk(fileKey, 0, true, Buffer.alloc(0))), checkFrame)),
      // What a sender can do.
      inside: wireDoor(3, [encode('CourierInside', { keyset, note })], async (octets) => read(await covered(octets), checkFrame)),
      note: wireDoor(3, [notePayload], async (octets) =>
        read(await covered(encode('CourierInside', { keyset, note: await signPart(octets, 'cop-courier', signer) })), checkFrame),
      ),
      stream: {
        weight: 4,
        samples: [stream(small), stream(large.slice(0, 5)), stream([{ kind: 'ping', nonce: 1 }])],
        mutate: (octets, other, chance) => {
          const length = octets.length > 4 ? new DataView(octets.buffer, octets.byteOffset).getUint32(0) : 0;
          if (length === 0 || length + 4 > octets.length || chance.in(0.4)) return mutateOctets(octets, other, chance);
          return joined(withLength(mutateWire(octets.subarray(4, 4 + length), other.subarray(4), chance)), octets.subarray(4 + length));
        },
        async play(octets) {
          const chunks: Uint8Array[] = [];
          for (let from = 0, index = 0; from === 0 || from < octets.length; from += CHUNK, index++)
            chunks.push(sealChunk(fileKey, index, from + CHUNK >= octets.length, octets.subarray(from, from + CHUNK)));
          await read(joined(COURIER_SEALED, withLength(cover), ...chunks), checkFrame);
        },
      },
      keys: wireDoor(4, [encodeFrame({ kind: 'keyset', bytes: keyset }), ...small.map(encodeFrame)], async (octets) =>
        read(joined(COURIER_KEYS, withLength(octets)), checkFrame),
      ),
    },
  };
}

function framesOf(count: number, octets: number): Frame[] {
  return Array.from({ length: count }, (_, i) => ({ kind: 'deliver', lane: 'routine', number: i + 1, item: new Uint8Array(octets).fill(i), received: {} }));
}

async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function* pieces(file: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 1 + ((file.length * 31) % 9_000);
  for (let from = 0; from < file.length; from += size) yield file.subarray(from, from + size);
}

async function collected(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return joined(...parts);
}

function withLength(octets: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, octets.length);
  return joined(length, octets);
}
