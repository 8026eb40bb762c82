// A gateway that is told to stop stops, whatever its peers and strangers are doing just then.
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Config } from '#gateway';
import { type Live, type LiveUnit, liveFederation } from '../../support/live.ts';

// A closing that nobody answers takes three seconds, a request that runs gets two. Without an end it would be for ever.
const SOON_MS = 10_000;

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

const leave: (() => void)[] = [];
afterEach(async () => {
  for (const each of leave.splice(0)) each();
  await Promise.all([mali.stop(), senegal.stop()]);
});

/** Stops a unit; true when it was done soon. */
function stopsSoon(unit: LiveUnit): Promise<boolean> {
  return Promise.race([unit.stop().then(() => true), sleep(SOON_MS, false, { ref: false })]);
}

describe('a gateway stops soon while', () => {
  it('a member has dialled it and says no Hello', async () => {
    await mali.start();
    const { certificate, key } = senegal.unit.gateway;
    const socket = new WebSocket(`wss://127.0.0.1:${mali.gateway?.linkPort}/cop/v1`, 'cop.v1', { cert: certificate, key, rejectUnauthorized: false });
    leave.push(() => socket.terminate());
    // Mali's Hello: its session has begun.
    await new Promise((resolve) => socket.once('message', resolve));
    expect(await stopsSoon(mali)).toBe(true);
  }, 20_000);

  it('a member that it has dialled says no Hello', async () => {
    const { certificate, key } = senegal.unit.gateway;
    const { promise: greeted, resolve } = Promise.withResolvers<void>();
    const sockets = new WebSocketServer({ noServer: true });
    const server = createServer({ cert: certificate, key, requestCert: true, rejectUnauthorized: false });
    server.on('upgrade', (request, stream, head) =>
      sockets.handleUpgrade(request, stream, head, (socket) => {
        leave.push(() => socket.terminate());
        socket.once('message', () => resolve());
      }),
    );
    leave.push(() => void server.close());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `wss://127.0.0.1:${(server.address() as AddressInfo).port}/cop/v1`;
    await mali.start((config) => ({ ...config, peerUrls: new Map([[senegal.unit.unit, [url]]]) }));
    await greeted;
    expect(await stopsSoon(mali)).toBe(true);
  }, 20_000);

  it.each(['linkPort', 'apiPort'] as const)(
    'a stranger holds a connection to its %s and says nothing',
    async (port) => {
      await mali.start();
      const socket = connect(mali.gateway?.[port] as number, '127.0.0.1');
      leave.push(() => socket.destroy());
      socket.on('error', () => {});
      await new Promise((resolve) => socket.once('connect', resolve));
      expect(await stopsSoon(mali)).toBe(true);
    },
    20_000,
  );

  it('a link with a member comes up, at whatever moment of it', async () => {
    const atOnce = (config: Config): Config => ({ ...config, profile: { ...config.profile, backoffMinMs: 1 } });
    for (let pause = 0; pause < 60; pause += 2) {
      await mali.start(atOnce);
      await senegal.start(atOnce);
      await sleep(pause);
      expect(await stopsSoon(pause % 4 === 0 ? mali : senegal), `after ${pause} ms`).toBe(true);
      await Promise.all([mali.stop(), senegal.stop()]);
    }
  }, 120_000);
});
