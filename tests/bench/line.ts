// What the benchmarks of the line share: two gateways with a counting line between them, what goes over it, and how its octets are counted.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '#gateway';
import { parseUnitId } from '#protocol';
import { type LinkProfile, profiles } from '../../gateway/link/profiles.ts';
import { Line } from '../faults/harness/proxy.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { Chance } from '../support/seeded.ts';

// Nothing goes over a line that was silent for so long, but a keep-alive.
const QUIET_MS = 1_000;
const QUIET_SECONDS = 30;

/** Mali dials Senegal over a line. */
export interface Pair extends AsyncDisposable {
  live: Live;
  mali: LiveUnit;
  senegal: LiveUnit;
  line: Line;
  /** Mali's configuration with the address of the line. */
  dialling: (config: Config) => Config;
}

/** Both gateways run, and have exchanged their keys: what is measured then is a link like any other. */
export async function pairOverLine(changes: Partial<LinkProfile> = {}): Promise<Pair> {
  await using stack = new AsyncDisposableStack();
  const live = stack.use(await liveFederation(2));
  const [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  const profile = { ...profiles.vsat, keepAliveMs: 0, ...changes };
  await senegal.start((config) => ({ ...config, profile, peerUrls: new Map() }));
  const line = stack.adopt(await Line.between(new Map([[senegal.unit.unit, senegal.gateway?.linkPort ?? 0]]), new Chance(1)), (each) => each.close());
  const url = `wss://127.0.0.1:${line.towards(senegal.unit.unit)}/cop/v1`;
  const dialling = (config: Config): Config => ({ ...config, profile, peerUrls: new Map([[parseUnitId('SN-DNLTM'), [url]]]) });
  await mali.start(dialling);
  await linked(mali, senegal);
  const all = stack.move();
  return { live, mali, senegal, line, dialling, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

/** Octets on the line: from Mali, which dials, and back. */
export interface Octets {
  there: number;
  back: number;
}

/** Octets until now. */
export function counted({ counts, octetsBack }: Line): Octets {
  return { there: counts.octets - octetsBack, back: octetsBack };
}

/** Octets of `work` and of what follows from it, until the line is quiet. */
export async function octetsOf(line: Line, work: () => Promise<unknown>): Promise<Octets> {
  const before = counted(line);
  await work();
  await quiet(line);
  const after = counted(line);
  return { there: after.there - before.there, back: after.back - before.back };
}

export const total = ({ there, back }: Octets): number => there + back;

/** Waits until nothing has passed for a second. */
export async function quiet(line: Line): Promise<void> {
  await until('a quiet line', QUIET_SECONDS, async () => {
    const before = line.counts.octets;
    await sleep(QUIET_MS);
    return line.counts.octets === before || undefined;
  });
}

/** An incident of about a kilobyte that does not pack well: places with names that say nothing. */
export function kilobyte(): object {
  const name = () =>
    randomBytes(45)
      .toString('base64')
      .replace(/[+/=\d]/g, 'x')
      .slice(0, 58);
  return {
    priority: 'urgent',
    incident: {
      type: 'smuggling_land',
      from: '2026-11-23T05:40:00Z',
      place: { name: 'Gao', country: 'ML' },
      route: Array.from({ length: 12 }, () => ({ name: name(), country: 'ML' })),
      headCount: { total: 23 },
      means: ['pickup'],
    },
  };
}

/** Octets of a message to its receipt and all that follows; and its content, not packed. */
export async function octetsOfMessage({ mali, line }: Pair, message: object): Promise<Octets & { content: Uint8Array }> {
  let id = '';
  const octets = await octetsOf(line, async () => {
    ({ id } = await mali.report(['SN-DNLTM'], message));
    await settled(mali, id);
  });
  const { body } = await mali.ask<{ content: string }>('GET', `/v1/messages/${id}/jose`);
  return { ...octets, content: new Uint8Array(Buffer.from(body.content, 'base64url')) };
}

/** By the gateway's own log: to ask it would take as long as what is measured, because opening a message is itself recorded and durable. */
export async function settled(mali: LiveUnit, id: string): Promise<void> {
  while (!mali.log.some(({ event, message }) => event === 'receipt.settled' && message === id)) await sleep(1);
}

/** Cuts the link; the function that is given back lets it be dialled again. */
export async function cut({ mali, senegal, line }: Pair): Promise<() => void> {
  const heal = line.partition('reset');
  while (mali.gateway?.links.status(senegal.unit.unit)?.state === 'up') await sleep(10);
  return heal;
}

/** Dials at once, and waits until both ends have the link and nothing more to say. */
export async function back({ mali, senegal, line }: Pair): Promise<void> {
  mali.gateway?.links.tryNow(senegal.unit.unit);
  await linked(mali, senegal);
  await quiet(line);
}

/** Octets of a link that comes back without a message, its TLS session resumed. */
export async function octetsOfReturn(pair: Pair): Promise<Octets> {
  const heal = await cut(pair);
  heal();
  const octets = await octetsOf(pair.line, () => back(pair));
  if (!wasResumed(pair)) throw new RangeError('the TLS session was not resumed');
  return octets;
}

/** Whether the link of now goes on with an earlier TLS session. */
export function wasResumed({ mali, senegal }: Pair): boolean {
  return mali.gateway?.links.status(senegal.unit.unit)?.session?.tls.resumed ?? false;
}
