// What is small on the wire and large in memory, sent by a member to a gateway in a process of its own: that process stays small.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits, parseExchangeId, parseMessageId, sealMessage } from '#protocol';
import { bomb, type Forgery, forge } from '../../protocol/forge.ts';
import { octets } from '../../protocol/raw.ts';
import type { HostilePeer } from '../../support/hostile-peer.ts';
import { behaves, misbehave, ml, openProcessScene, sn } from './scene.ts';

const MEGABYTE = 1_048_576;
/** What the process may have more than before: a window of items, what is being learnt, and what the collector has not got to. One bomb alone is a gigabyte. */
const ROOM = 256 * MEGABYTE;

let scene: Awaited<ReturnType<typeof openProcessScene>>;
let before: number;
beforeAll(async () => {
  scene = await openProcessScene();
  await behaves(scene);
  before = resident();
}, 60_000);
afterAll(() => scene[Symbol.asyncDispose]());

/** Octets of memory that the gateway had at the most. */
function resident(): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${scene.gateway.pid}/status`, 'utf8'))?.[1]) * 1024;
}

const stayed = () => expect((resident() - before) / MEGABYTE, 'MB more than before').toBeLessThan(ROOM / MEGABYTE);

/** Sends octets that are no WebSocket message, or a part of one. */
const write = (peer: HostilePeer, bytes: Uint8Array) => new Promise<void>((resolve) => peer.tls.write(bytes, () => resolve()));

/** The head of a client's WebSocket frame (RFC 6455, section 5.2), with a mask of zeros. */
function head(length: number, { opcode = 2, fin = true }: { opcode?: number; fin?: boolean } = {}): Buffer {
  const bytes = Buffer.alloc(14);
  bytes[0] = (fin ? 0x80 : 0) | opcode;
  bytes[1] = 0xff;
  bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes;
}

describe('a member that sends', () => {
  it('messages of 32 KB that unpack to a gigabyte', async () => {
    await misbehave(
      scene,
      async (peer) => {
        for (let i = 0; i < 24; i++) peer.say(peer.delivery(await sealed(peer, { pack: bomb })));
        await peer.acknowledged('routine', peer.next.routine - 1);
      },
      { setAside: 'UNPACKED_TOO_LARGE' },
    );
    stayed();
  });

  it.each<[string, () => Uint8Array, 'FRAME_MALFORMED' | 'FRAME_TOO_LARGE']>([
    [
      'a frame full of empty messages',
      () =>
        octets(
          3,
          new Uint8Array(limits.FRAME_MAX_OCTETS - 8).map((_, i) => (i % 2 === 0 ? 0x0a : 0)),
        ),
      'FRAME_MALFORMED',
    ],
    ['messages nested two thousand times', () => nested(2_000), 'FRAME_MALFORMED'],
    ['a frame longer than the limit', () => new Uint8Array(limits.FRAME_MAX_OCTETS + 1), 'FRAME_TOO_LARGE'],
    ['one that says that it has an exabyte', () => head(2 ** 60), 'FRAME_TOO_LARGE'],
  ])(
    '%s',
    async (_, make, code) => {
      await misbehave(
        scene,
        async (peer) => {
          for (let round = 0; round < 3; round++) {
            if (!peer.isOpen) await peer.link();
            const bytes = make();
            if (bytes.length === 14) await write(peer, bytes);
            else peer.say(bytes);
            await peer.end();
          }
        },
        { end: code === 'FRAME_TOO_LARGE' ? 'WebSocket 1009' : code, refusal: code },
      );
      stayed();
    },
    60_000,
  );

  it('a frame in single octets, each in a record of its own', async () => {
    await misbehave(
      scene,
      async (peer) => {
        await write(peer, head(MEGABYTE));
        const octet = new Uint8Array(1);
        for (let sent = 0; sent < 20_000 && peer.isOpen; sent++) await write(peer, octet);
      },
      { end: 'WebSocket 1008', refusal: 'FRAME_MALFORMED' },
    );
    stayed();
  });

  it('a message in fragments without end', async () => {
    await misbehave(
      scene,
      async (peer) => {
        await write(peer, head(0, { fin: false }));
        for (let i = 0; i < 100 && peer.isOpen; i++) await write(peer, head(0, { opcode: 0, fin: false }));
      },
      { end: 'WebSocket 1008', refusal: 'FRAME_MALFORMED' },
    );
    stayed();
  });

  it('rosters of half a megabyte, one behind the other', async () => {
    await misbehave(
      scene,
      async (peer) => {
        const bytes = new Uint8Array(randomBytes(limits.ROSTER_MAX_OCTETS));
        for (let i = 0; i < 48; i++) peer.say({ kind: 'roster', bytes });
        await peer.worked();
      },
      { refusal: 'ROSTER_MALFORMED' },
    );
    stayed();
  });
});

/** A message of Senegal to Mali that differs from an honest one. */
async function sealed({ parts }: HostilePeer, forgery: Forgery): Promise<Uint8Array> {
  const now = new Date();
  const id = () => `019aaaaa-0000-7000-8000-${randomBytes(6).toString('hex')}`;
  const fields = {
    messageId: parseMessageId(id()),
    exchangeId: parseExchangeId(id()),
    from: sn,
    to: [ml],
    created: now,
    expires: new Date(now.getTime() + 3_600_000),
  };
  const message = await forge({ fields, signer: parts.keyring.signingKey, ...forgery });
  const key = await parts.directory.encryptionKey(ml, now);
  if (!key) throw new RangeError('no key of Mali');
  return (await sealMessage(message, [{ unit: ml, key }])).get(ml) as Uint8Array;
}

function nested(depth: number): Uint8Array {
  let bytes = new Uint8Array();
  for (let i = 0; i < depth; i++) bytes = new Uint8Array(octets(1, bytes));
  return bytes;
}
