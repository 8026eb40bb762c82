// Strangers by the hundred, and whoever connects and says nothing or an octet at a time: there is an end to each, and partners get through.
import { once } from 'node:events';
import { connect as connectTcp, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodeFrame } from '#protocol';
import { until } from '../../support/cop-process.ts';
import { linked } from '../../support/live.ts';
import { behaves, exchange, logged, misbehave, openScene, peerView, sn } from './scene.ts';

let scene: Awaited<ReturnType<typeof openScene>>;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
afterAll(() => scene[Symbol.asyncDispose]());

const held: Socket[] = [];
afterEach(() => {
  for (const socket of held.splice(0)) socket.destroy();
});

const port = () => scene.mali.gateway?.linkPort ?? 0;

/** A connection from one of this machine's addresses, once it is there. */
async function connect(localAddress: string): Promise<Socket> {
  const socket = connectTcp({ host: '127.0.0.1', port: port(), localAddress });
  socket.on('error', () => {});
  held.push(socket);
  await once(socket, 'connect');
  return socket;
}

async function strangers(): Promise<string[]> {
  return (await peerView(scene.mali)).strangers.map(({ reason }) => reason.code);
}

/** Niger's link is cut and dialled anew: it still gets one, and exchanges. */
async function nigerGetsThrough(): Promise<void> {
  await scene.niger.stop();
  await scene.niger.start();
  await linked(scene.mali, scene.niger);
  await exchange(scene);
}

describe('strangers', () => {
  it('who say what is not TLS are cut and named', async () => {
    const socket = await connect('127.0.0.2');
    const closed = once(socket, 'close');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await closed;
    await until('the refusal', 10, async () => (await strangers()).find((code) => code.startsWith('TLS_')), 20);
    await exchange(scene);
  });

  it.each([
    ['GET / HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 403 .*X-COP-Refusal: TLS_NO_CERTIFICATE/s, 'TLS_NO_CERTIFICATE'],
    ['POST /cop/v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n', /^HTTP\/1\.1 403 /, 'TLS_NO_CERTIFICATE'],
    ['PUT /v1/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n', /^HTTP\/1\.1 403 /, 'TLS_NO_CERTIFICATE'],
    ['CONNECT example:443 HTTP/1.1\r\nHost: x\r\n\r\n', /^$/, undefined],
    ['GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n', /^HTTP\/1\.1 403 /, 'TLS_NO_CERTIFICATE'],
    ['BREW / HTCPCP/1.0\r\n\r\n', /^$/, 'LINK_REQUEST_INVALID'],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, /^$/, 'LINK_REQUEST_INVALID'],
    ['GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n', /^(?!.*HTTP.*HTTP)/s, 'TLS_NO_CERTIFICATE'],
  ])('%#: who ask %j get one answer at the most, and no place', async (request, answer, code) => {
    const socket = connectTls({ host: '127.0.0.1', port: port(), rejectUnauthorized: false });
    socket.on('error', () => {});
    let text = '';
    socket.on('data', (data: Buffer) => {
      text += data.toString();
    });
    const closed = once(socket, 'close');
    await once(socket, 'secureConnect');
    const line = scene.mali.log.length;
    socket.write(request);
    await closed;
    expect(text).toMatch(answer);
    if (code) await logged(scene.mali, line, (entry) => entry.event === 'link.refused' && entry.code === code && entry.peer === undefined);
  });

  it('from one address have sixteen places, and a partner there still gets its own', async () => {
    const sockets = await Promise.all(Array.from({ length: 200 }, () => connect('127.0.0.3')));
    await until('all but sixteen are cut', 10, async () => (sockets.filter(({ closed }) => !closed).length <= 16 ? true : undefined), 20);
    expect(await strangers()).toContain('LINK_CROWDED');
    await nigerGetsThrough();
    expect(sockets.filter(({ closed }) => !closed)).toHaveLength(16);
  });

  it('from many addresses have so many places in all: the oldest of whoever has most goes, and a partner gets through', async () => {
    const from = Array.from({ length: 30 }, (_, i) => `127.0.1.${i + 1}`);
    const sockets = await Promise.all(from.flatMap((address) => Array.from({ length: 12 }, () => connect(address))));
    await until('some are cut', 10, async () => (sockets.filter(({ closed }) => !closed).length <= 256 ? true : undefined), 20);
    await nigerGetsThrough();
    expect(sockets.filter(({ closed }) => !closed).length).toBeGreaterThan(200);
  });

  it('who connect again and again from one address are cut before the handshake; the log stays readable', async () => {
    const line = scene.mali.log.length;
    await until(
      'no handshake any more',
      30,
      async () => {
        await Promise.all(Array.from({ length: 8 }, async () => (await connect('127.0.0.4')).destroy()));
        return (await peerView(scene.mali)).strangers.find(({ reason }) => /600/.test(reason.en));
      },
      1,
    );
    await nigerGetsThrough();
    const lines = scene.mali.log.slice(line).filter(({ event, peer }) => event === 'link.refused' && peer === undefined);
    expect(lines.length).toBeLessThan(120);
    expect((await peerView(scene.mali)).strangers.some(({ times }) => times > 50)).toBe(true);
  }, 40_000);
});

/** Writes what goes into the socket an octet at a time, until somebody cuts it. */
async function drip(octets: Uint8Array, socket: { write(octet: Uint8Array): unknown; destroyed: boolean }): Promise<void> {
  for (let i = 0; i < octets.length && !socket.destroyed; i++) {
    socket.write(octets.subarray(i, i + 1));
    await sleep(100);
  }
}

async function tlsSocket(): Promise<Socket> {
  const socket = connectTls({ host: '127.0.0.1', port: port(), rejectUnauthorized: false });
  socket.on('error', () => {});
  await once(socket, 'secureConnect');
  return socket;
}

function silentTcp(): Promise<Socket> {
  return connect('127.0.0.5');
}

async function slowHandshake(): Promise<Socket> {
  const hello = await clientHello();
  const socket = await silentTcp();
  void drip(hello, socket);
  return socket;
}

async function slowRequest(): Promise<Socket> {
  const socket = await tlsSocket();
  void drip(Buffer.from(`GET /cop/v1 HTTP/1.1\r\nHost: x\r\n${'X-Padding: x\r\n'.repeat(20)}`), socket);
  return socket;
}

describe('who holds a place and says nothing', () => {
  beforeAll(async () => {
    // As on BGAN: nothing is sent to keep a link alive, so that nothing of it helps here.
    await scene.mali.stop();
    await scene.mali.start((config) => ({
      ...config,
      profile: { ...config.profile, handshakeMs: 1_000, connectMs: 1_000, silenceMs: 1_000, keepAliveMs: 0 },
    }));
    await scene.niger.stop();
    await scene.niger.start();
    await linked(scene.mali, scene.niger);
  }, 40_000);

  it('a stranger, at whatever step: TCP alone, the handshake alone, the handshake or the request an octet at a time', async () => {
    const { mali } = scene;
    const line = mali.log.length;
    const holding = await Promise.all([silentTcp(), tlsSocket(), slowHandshake(), slowRequest()]);
    const closed = Promise.all(holding.map((socket) => once(socket, 'close')));
    await exchange(scene);
    await closed;
    const named = () => mali.log.slice(line).filter(({ event, code, peer }) => event === 'link.refused' && code === 'LINK_SILENT' && peer === undefined);
    await until('four refusals', 10, async () => (named().length === holding.length ? true : undefined), 20);
    expect(await strangers()).toContain('LINK_SILENT');
  });

  it('a member opens a WebSocket and says no Hello', async () => {
    const { mali, peer } = scene;
    await peer.leave();
    const line = mali.log.length;
    await peer.open();
    await exchange(scene);
    await peer.end();
    await logged(mali, line, ({ event, code, peer: of }) => event === 'link.refused' && code === 'LINK_SILENT' && of === sn);
    expect((await peerView(mali)).refusals[0]?.reason.code).toBe('LINK_SILENT');
    await behaves(scene);
  });

  it('a member sends a frame an octet at a time', () =>
    misbehave(
      scene,
      async (peer) => {
        const [head, ...rest] = clientFrame(encodeFrame({ kind: 'heads', notes: ['x'.repeat(1_000)] }));
        void drip(Buffer.from([head as number, ...rest]), peer.tls);
        await peer.end();
      },
      { end: 'FRAME_SLOW', refusal: 'FRAME_SLOW' },
    ));

  it('a member sends a frame that takes longer than any silence, but comes: it is waited for', async () => {
    const { peer } = scene;
    if (!peer.isOpen) await peer.link();
    const frame = clientFrame(encodeFrame({ kind: 'question', id: 77, question: { about: 'consistency', generation: 1, from: 1, to: 1 } }));
    const large = clientFrame(encodeFrame({ kind: 'heads', notes: Array.from({ length: 40 }, () => 'x'.repeat(200)) }));
    for (let from = 0; from < large.length; from += 200) {
      peer.tls.write(large.subarray(from, from + 200));
      await sleep(35);
    }
    peer.tls.write(frame);
    await peer.hear('answer', ({ id }) => id === 77);
    await behaves(scene);
  });
});

/** What a client says first in TLS 1.3. */
async function clientHello(): Promise<Buffer> {
  const listening = createServer();
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const said = new Promise<Buffer>((resolve) => listening.once('connection', (socket) => socket.once('data', (data: Buffer) => resolve(data))));
  const client = connectTls({ host: '127.0.0.1', port: (listening.address() as { port: number }).port });
  client.on('error', () => {});
  const hello = await said;
  client.destroy();
  listening.close();
  return hello;
}

/** A binary WebSocket message of a client (RFC 6455, section 5.2), with a mask of zeros. */
function clientFrame(payload: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head[0] = 0x82;
  head[1] = 0x80 | 126;
  head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}
