// A member that sends without end. What it may send at once is the same for all its links, so that those that need most of it come first.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type DocumentId, type Frame, importSigningKey, type LogFrame, limits, signKeyset } from '#protocol';
import { until } from '../../support/cop-process.ts';
import type { HostilePeer } from '../../support/hostile-peer.ts';
import { behaves, exchange, logged, misbehave, ml, openScene, peerView, sn } from './scene.ts';

let scene: Awaited<ReturnType<typeof openScene>>;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
afterAll(() => scene[Symbol.asyncDispose]());

/** Octets that are no envelope and no receipt, and never the same. */
const junk = () => new Uint8Array(randomBytes(16));
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

// Half of what may be open: some of the lot before may still be.
const AT_ONCE = limits.AUDIT_QUESTIONS_MAX / 2;

/** Says frames, some at once, each lot after the one before was worked, until something has happened: how fast this machine is does not matter. */
async function patiently(peer: HostilePeer, make: (i: number) => Frame, atOnce: number, happened: () => boolean): Promise<void> {
  for (let said = 0; said < 10_000 && peer.isOpen && !happened(); said += atOnce) {
    peer.sayTogether(...times(atOnce, (i) => make(said + i)));
    await Promise.race([peer.worked(), peer.end()]);
  }
}

describe('a member that sends without end', () => {
  it('more deliveries than the window is cut', () =>
    misbehave(
      scene,
      async (peer) => {
        const { bytes } = await peer.envelope();
        peer.sayTogether(...times(limits.WINDOW_ITEMS + 1, () => peer.delivery(bytes)));
      },
      { end: 'DELIVERY_WINDOW', refusal: 'DELIVERY_WINDOW' },
    ));

  it('questions about the log, all at once, is cut', () =>
    misbehave(scene, async (peer) => peer.sayTogether(...times(9, question)), { end: 'DELIVERY_WINDOW', refusal: 'DELIVERY_WINDOW' }));

  it('questions about the log, one after the other, is put off and named', () =>
    misbehave(
      scene,
      async (peer) => {
        const refused = () => peer.heard.some((frame) => frame.kind === 'answer' && frame.answer.about === 'refused' && frame.answer.code === 'AUDIT_BUSY');
        await patiently(peer, question, AT_ONCE, refused);
      },
      { refusal: 'AUDIT_BUSY' },
    ));

  it.each<[string, (i: number) => LogFrame]>([
    ['cosignatures', (size) => ({ kind: 'cosignature', origin: `urn:cop:unit:${ml}:log:1`, size: size + 1_000_000, line: '' })],
    ['conflicts', () => ({ kind: 'conflict', code: 'CHECKPOINT_STALE', note: 'x' })],
  ])('%s that answer no offer is passed over and named', (_, make) =>
    misbehave(
      scene,
      async (peer) => {
        const line = scene.mali.log.length;
        const named = () => scene.mali.log.slice(line).some(({ event, code }) => event === 'peer.misbehaved' && code === 'AUDIT_BUSY');
        await patiently(peer, make, AT_ONCE, named);
        expect(peer.heard.filter(({ kind }) => kind === 'checkpoint').length, 'offers').toBeLessThan(4);
      },
      { refusal: 'AUDIT_BUSY' },
    ),
  );

  it('new keysets is passed over and named: they are not learnt, and what it signs with the keys before still counts', () =>
    misbehave(
      scene,
      async (peer) => {
        const known = peer.parts.directory.keyset(sn)?.keyset;
        if (!known) throw new RangeError('no keyset');
        const identity = await importSigningKey(scene.live.of(sn).unit.keys.identity);
        for (let version = known.version + 1; version < known.version + 25; version++)
          peer.say({ kind: 'keyset', bytes: await signKeyset({ ...known, version }, identity) });
        await peer.worked();
        expect((await peerView(scene.mali)).keysetVersion - known.version).toBeLessThan(17);
      },
      { refusal: 'KEYSET_FLOOD' },
    ));

  it('deliveries that are refused waits in its window, and honest ones follow when it has waited', async () => {
    const { mali, peer } = scene;
    const isFlood = (line: number) => mali.log.slice(line).some(({ event, code }) => event === 'peer.misbehaved' && code === 'DELIVERY_FLOOD');
    await misbehave(
      scene,
      async () => {
        for (const line = mali.log.length; !isFlood(line); ) {
          const part = times(3, () => peer.delivery(junk()));
          peer.say(...part);
          await peer.acknowledged('routine', peer.next.routine - 1);
        }
        // Beyond that two a second are worked, in their order, however many wait.
        const since = performance.now();
        for (let lot = 0; lot < 2; lot++) {
          peer.say(...times(2, () => peer.delivery(junk())));
          await peer.acknowledged('routine', peer.next.routine - 1);
        }
        expect(performance.now() - since).toBeGreaterThan(800);
      },
      { refusal: 'DELIVERY_FLOOD', setAside: 'ENVELOPE_MALFORMED' },
    );
  }, 40_000);

  it('document requests for what nobody has, all at once, is cut', () =>
    misbehave(scene, async (peer) => peer.sayTogether(...times(limits.DOCUMENT_CHUNKS_ASKED + 1, request)), {
      end: 'DELIVERY_WINDOW',
      refusal: 'DELIVERY_WINDOW',
    }));

  it.each<[string, (i: number) => Frame]>([
    ['acknowledgements that move nothing', () => ({ kind: 'acknowledge', received: {} })],
    ['pings', (nonce) => ({ kind: 'ping', nonce })],
    ['pongs that nobody asked for', (nonce) => ({ kind: 'pong', nonce })],
    ['chunks of documents that nobody asked for', (index) => ({ kind: 'documentChunk', document: documentId(), index, sealed: randomBytes(17) })],
    ['a delivery that is there already', () => ({ kind: 'deliver', lane: 'routine', number: 1, item: junk(), received: {} })],
    ['its keyset, again and again', () => ({ kind: 'keyset', bytes: scene.peer.parts.directory.keyset(sn)?.bytes ?? junk() })],
    ['rosters that nobody signed', () => ({ kind: 'roster', bytes: junk() })],
  ])('%s is cut', (_, make) =>
    misbehave(
      scene,
      async (peer) => {
        for (let sent = 0; sent < 100_000 && peer.isOpen; sent += 500) {
          peer.sayTogether(...times(500, (i) => make(sent + i)));
          await new Promise((resolve) => setImmediate(resolve));
        }
      },
      { end: 'FRAME_FLOOD', refusal: 'FRAME_FLOOD' },
    ),
  );

  it('document requests for what nobody has, one after the other, is cut', () =>
    misbehave(
      scene,
      async (peer) => {
        const answered = () => peer.heard.filter(({ kind }) => kind === 'documentRefusal').length;
        for (let asked = 0; asked < 10_000 && peer.isOpen; asked += 32) {
          peer.sayTogether(...times(32, request));
          await until('answers', 30, async () => (answered() >= asked + 32 || !peer.isOpen ? true : undefined), 1);
        }
      },
      { end: 'FRAME_FLOOD', refusal: 'FRAME_FLOOD' },
    ));

  it('pings of the WebSocket, and does not read what answers them, is cut', () =>
    misbehave(
      scene,
      async (peer) => {
        peer.tls.cork();
        for (let i = 0; i < 3_000; i++) peer.socket.ping(String(i));
        peer.tls.uncork();
      },
      { end: 'FRAME_FLOOD', refusal: 'FRAME_FLOOD' },
    ));
});

describe('a member that opens links', () => {
  it('and says nothing has a few of them; the oldest goes', async () => {
    const { mali, peer } = scene;
    await peer.leave();
    const line = mali.log.length;
    const others = exchange(scene);
    const sockets = await Promise.all(times(8, () => peer.open()));
    await logged(mali, line, ({ event, code, peer: of }) => event === 'link.refused' && code === 'LINK_CROWDED' && of === sn);
    await until('the others are cut', 10, async () => (sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length <= 4 ? true : undefined), 10);
    for (const socket of sockets) socket.terminate();
    await others;
    await behaves(scene);
  });

  it('and closes them, without end, is refused before the upgrade', async () => {
    const { mali, peer } = scene;
    await peer.leave();
    const others = exchange(scene);
    const refused = await until(
      'a refusal',
      30,
      async () => {
        const all = await Promise.allSettled(times(10, () => peer.open().then((socket) => socket.terminate())));
        return all.find((each) => each.status === 'rejected' && String(each.reason).includes('429 LINK_CROWDED'));
      },
      1,
    );
    expect(refused).toBeDefined();
    expect((await peerView(mali)).refusals.map(({ reason }) => reason.code)).toContain('LINK_CROWDED');
    await others;
    await behaves(scene);
  }, 60_000);
});

it('leaves a log that can be read: what came again and again is counted', async () => {
  const { refusals } = await peerView(scene.mali);
  expect(refusals.length).toBeLessThanOrEqual(20);
  expect(refusals.some(({ times: n }) => n > 1)).toBe(true);
});

function question(id: number): LogFrame {
  return { kind: 'question', id: id + 1, question: { about: 'consistency', generation: 1, from: 1, to: 1 } };
}

function documentId(): DocumentId {
  return randomBytes(16).toString('hex') as DocumentId;
}

function request(): Frame {
  return { kind: 'documentRequest', document: documentId(), first: 0, count: 1 };
}
