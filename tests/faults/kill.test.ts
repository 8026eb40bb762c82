// Promise 1 of the design: nothing acknowledged is lost, nothing is delivered twice, whenever a process is killed.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FederationUnit } from '#certs-dev';
import type { MessageList, MessageView } from '#gateway/contract';
import { type RunningGateway, runGateway, until } from '../support/cop-process.ts';
import { ask } from '../support/officer-client.ts';
import { type TwoUnits, twoUnits } from '../support/two-units.ts';

const ROUNDS = Number(process.env.COP_KILL_ROUNDS ?? 50);
const SEED = Number(process.env.COP_KILL_SEED ?? Date.now() % 1_000_000);

let units: TwoUnits;
const running = new Map<string, RunningGateway>();
beforeAll(async () => {
  units = await twoUnits('kill');
  for (const unit of units.federation.units) running.set(unit.unit, await runGateway(unit));
}, 60_000);
afterAll(async () => {
  await Promise.all([...running.values()].map((gateway) => gateway.end('SIGTERM')));
  units[Symbol.dispose]();
});

it(`survives ${ROUNDS} kill -9 at random points (seed ${SEED})`, { timeout: 600_000 }, async () => {
  const random = seeded(SEED);
  const { mali, senegal } = units;
  const accepted = new Map<string, { from: FederationUnit; to: FederationUnit }>();
  let tried = 0;

  for (let round = 0; round < ROUNDS; round++) {
    const burst = Array.from({ length: 4 }, async (_, i) => {
      const [from, to] = (round + i) % 3 === 0 ? [senegal, mali] : [mali, senegal];
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      tried += 1;
      // A request that the kill cut off was not acknowledged: its message may or may not exist.
      const id = await report(from, to, random() < 0.3).catch(() => undefined);
      if (id) accepted.set(id, { from, to });
    });
    const victim = random() < 0.5 ? mali : senegal;
    await new Promise((resolve) => setTimeout(resolve, random() * 90));
    await running.get(victim.unit)?.end('SIGKILL');
    await Promise.all(burst);
    running.set(victim.unit, await runGateway(victim));
  }

  expect(accepted.size).toBeGreaterThan(ROUNDS);
  for (const [id, { from }] of accepted) {
    await until(`receipt of ${id} (${accepted.size} accepted of ${tried}, seed ${SEED})`, 60, async () => {
      const { body } = await ask<MessageView>(from, from.apiPort, 'GET', `/v1/messages/${id}`);
      return body.deliveries.every(({ receipts }) => receipts.length > 0) ? true : undefined;
    });
  }

  // Checked on both sides: what each has sent and what the other holds.
  for (const [from, to] of [
    [mali, senegal],
    [senegal, mali],
  ] as const) {
    const sent = await ids(from, 'out');
    const received = await ids(to, 'in');
    const promised = [...accepted].filter(([, route]) => route.from === from).map(([id]) => id);
    expect(new Set(received).size, 'delivered twice').toBe(received.length);
    expect(
      promised.filter((id) => !received.includes(id)),
      'acknowledged and lost',
    ).toEqual([]);
    expect(
      promised.filter((id) => !sent.includes(id)),
      'acknowledged and forgotten by its sender',
    ).toEqual([]);
    expect(
      received.filter((id) => !sent.includes(id)),
      'received and never sent',
    ).toEqual([]);
    for (const id of promised) {
      const { body } = await ask<MessageView>(from, from.apiPort, 'GET', `/v1/messages/${id}`);
      expect(body.deliveries.map(({ status, receipts }) => [status, receipts.map((receipt) => receipt.status)])).toEqual([['delivered', ['delivered']]]);
    }
  }
});

async function report(from: FederationUnit, to: FederationUnit, urgent: boolean): Promise<string> {
  const incident = { type: 'smuggling_land', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } };
  const { status, body } = await ask<MessageView>(from, from.apiPort, 'POST', '/v1/incidents', {
    to: [to.unit],
    priority: urgent ? 'urgent' : 'routine',
    incident,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}

async function ids(unit: FederationUnit, direction: 'in' | 'out'): Promise<string[]> {
  const all: string[] = [];
  let before = '';
  do {
    const { body } = await ask<MessageList>(unit, unit.apiPort, 'GET', `/v1/messages?direction=${direction}&limit=500${before}`);
    all.push(...body.messages.map(({ id }) => id));
    before = body.next ? `&before=${body.next}` : '';
  } while (before);
  return all;
}

/** Mulberry32: a seed gives the same kills again. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
