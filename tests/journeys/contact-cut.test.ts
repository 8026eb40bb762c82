// A directory on its way while the line is cut: before it arrives, and after it arrived but before its answer did.
import { randomInt } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContactList, DirectoryView, PublishedView } from '#gateway/contract';
import type { UnitId } from '#protocol';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';

// A long directory takes more on the wire; checkpoints and what keeps the link alive take less.
const DIRECTORY_OCTETS = 900;

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let line: Server;
let armed: 'way' | 'answer' | undefined;
let cuts = 0;

/** The line between the two: cut as `armed` says, once. */
function lineTo(port: () => number): Server {
  return createServer((near) => {
    const far = connect(port(), '127.0.0.1');
    let handed = false;
    const cut = (...sockets: Socket[]) => {
      armed = undefined;
      cuts += 1;
      for (const socket of sockets) socket.destroy();
    };
    near.on('data', (chunk) => {
      if (chunk.length > DIRECTORY_OCTETS && armed === 'way') return cut(near, far);
      handed ||= chunk.length > DIRECTORY_OCTETS && armed === 'answer';
      far.write(chunk);
    });
    far.on('data', (chunk) => (handed && armed === 'answer' ? cut(near, far) : near.write(chunk)));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
}

beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  // Started first, so that it knows no address and only Mali dials.
  await senegal.start();
  line = lineTo(() => senegal.gateway?.linkPort ?? 0);
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const { port } = line.address() as { port: number };
  await mali.start((config) => ({ ...config, peerUrls: new Map([[senegal.unit.unit as UnitId, [`wss://127.0.0.1:${port}/cop/v1`]]]) }));
  await linked(mali, senegal);
}, 40_000);
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  line.close();
});

const roles = ['duty_officer', 'liaison', 'judicial_cooperation', 'victim_protection', 'document_fraud', 'technical'];
// Numbers and addresses without any rule, so that they do not pack into little.
const drawn = (from: string, count: number) => Array.from({ length: count }, () => from[randomInt(from.length)]).join('');
const contacts = Array.from({ length: 24 }, (_, index) => ({
  role: roles[index % roles.length],
  languages: ['fr'],
  duty: 'always',
  telephones: [20, 21, 44, 76].map((area) => `+223${area}${drawn('0123456789', 6)}`),
  mailbox: `permanence@${drawn('abcdefghijklmnopqrstuvwxyz', 24)}.example`,
  verifiedOn: '2026-02-20',
}));
const directoryAt = async (at: LiveUnit) => (await at.ask<ContactList>('GET', '/v1/contacts?unit=ML-BRTMTH')).body.directories[0] as DirectoryView;

it.each(['way', 'answer'] as const)('cut on its %s: it arrives once, with one receipt, and both sides hold the same', async (where) => {
  armed = where;
  const before = cuts;
  const published = await mali.ask<PublishedView>('POST', '/v1/contacts', { contacts }, 'chef-1');
  expect(published.status).toBe(201);
  const { messageId, version } = published.body;
  const { deliveries } = await mali.settled(messageId, 30);
  expect(cuts).toBe(before + 1);
  expect(deliveries.map(({ status, receipts }) => [status, receipts.length])).toEqual([['delivered', 1]]);
  const there = await until('directory', 15, async () => {
    const found = await directoryAt(senegal);
    return found.version === version ? found : undefined;
  });
  expect(there.contacts).toEqual((await directoryAt(mali)).contacts);
});
