// A federation of gateways that are processes of their own, and what the system says of these.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { daysAfter, type Federation, type FederationUnit, makeFederation } from '#certs-dev';
import { initUnit, readSecrets, readUnitFile, startGateway, toConfig } from '#gateway';
import type { StatusView } from '#gateway/contract';
import { encodeRoster, encodeSignedRoster, sha256, signRoster, type UnitId } from '#protocol';
import { homeOf, type RunningGateway, runGateway, until } from '../../support/cop-process.ts';
import { freePorts } from '../../support/free-ports.ts';
import { initOptions } from '../../support/init-unit.ts';
import { type Answer, ask } from '../../support/officer-client.ts';
import { bearerUnit, unionUnits } from './union.ts';

// All at once would keep one another waiting until links are given up.
const STARTED_AT_ONCE = 4;
const LINKS_SECONDS = 900;
const SILENCE_MS = 1_000;
// What Linux counts processor time in, whatever its own clock does.
const TICKS_PER_SECOND = 100;

/** A gateway with connections to its officer API that stay open. */
export interface Member {
  unit: FederationUnit;
  gateway: RunningGateway;
  ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>>;
}

/** Gateways that serve. */
export interface Members extends AsyncDisposable {
  all: readonly Member[];
  /** Lets the first gateway learn the second roster from a member that is linked with it alone; stop it when all know it. */
  bringRoster(): Promise<AsyncDisposable>;
}

/** Makes `count` units, and starts their gateways; resolves when each serves. */
export async function startMembers(count: number): Promise<Members> {
  const dir = mkdtempSync(join(tmpdir(), 'cop-scale-'));
  const all: Member[] = [];
  const end = async () => {
    await Promise.all(all.map(({ gateway }) => gateway.end('SIGTERM')));
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const federation = await made(dir, count);
    const left = federation.units.slice(0, count);
    // The first one ever leaves its code compiled for the others; it takes more memory itself.
    await (await runGateway(left[0] as FederationUnit)).end('SIGTERM');
    const startNext = async (): Promise<void> => {
      for (let unit = left.shift(); unit; unit = left.shift()) all.push(member(unit, await runGateway(unit)));
    };
    const started = await Promise.allSettled(Array.from({ length: STARTED_AT_ONCE }, startNext));
    // Not before each has come up or ended: one that is just starting would be left behind.
    const failed = started.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    return { all, bringRoster: () => bearer(federation, all[0] as Member), [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Resolves when every gateway is linked with every other. */
export async function allLinked(members: readonly Member[]): Promise<void> {
  const waiting = new Set(members);
  await until('all links', LINKS_SECONDS, async () => {
    for (const each of waiting) {
      const { body } = await each.ask<StatusView>('GET', '/v1/status');
      if (body.links.up >= members.length - 1) waiting.delete(each);
    }
    return waiting.size === 0 ? true : undefined;
  });
}

/** Octets of memory that a gateway has in use, and those of them that are its own alone: all run the same program, which is there once. */
export function memoryOf({ gateway }: Member): { used: number; own: number } {
  const status = readFileSync(`/proc/${gateway.pid}/status`, 'utf8');
  const octets = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1_024;
  return { used: octets('VmRSS'), own: octets('RssAnon') };
}

/** Seconds of processor time that a gateway has taken since it began. */
export function processorOf({ gateway }: Member): number {
  // The name of the program stands in brackets and may hold anything.
  const fields = readFileSync(`/proc/${gateway.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function made(dir: string, count: number): Promise<Federation> {
  const ports = await freePorts(count);
  const federation = await makeFederation({
    dir: join(dir, 'federation'),
    units: [...unionUnits.slice(0, count), bearerUnit],
    ports: (_, i) => ({ linkPort: ports[i], apiPort: 0 }),
    at: new Date(),
    rosterLifeDays: 30,
  });
  for (const unit of federation.units) {
    const isBearer = unit.unit === bearerUnit.unit;
    const options = initOptions(unit, isBearer ? await secondRoster(federation) : federation.rosterFile, homeOf(unit));
    await initUnit({ ...options, link: { host: '127.0.0.1', port: unit.linkPort ?? 0 } });
  }
  return federation;
}

/** The same members for longer, signed by as many of them as it takes; the file. */
async function secondRoster({ dir, roster, units }: Federation): Promise<string> {
  const payload = encodeRoster({ ...roster, version: 2, previousDigest: sha256(encodeRoster(roster)), expires: daysAfter(roster.expires, 30) });
  const signers = units.slice(0, roster.threshold);
  const signatures = await Promise.all(signers.map(({ unit, keys }) => signRoster(payload, unit, keys.identity)));
  const file = join(dir, 'roster-2.cop');
  writeFileSync(file, encodeSignedRoster({ payload, signatures }));
  return file;
}

function member(unit: FederationUnit, gateway: RunningGateway): Member {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  let [asked, answered] = [0, performance.now()];
  return {
    unit,
    gateway,
    async ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
      // What has been silent for long the gateway may close in the very moment in which it is used again.
      if (asked === 0 && performance.now() - answered > SILENCE_MS) agent.destroy();
      asked += 1;
      const once = () => ask<T>(unit, gateway.apiPort, method, path, body, 'ol-1', agent);
      try {
        // A gateway that was kept waiting for the processor closes in that moment too. To ask twice changes nothing.
        return await once().catch((error: NodeJS.ErrnoException) => {
          if (method !== 'GET' || error.code !== 'ECONNRESET') throw error;
          return once();
        });
      } finally {
        asked -= 1;
        answered = performance.now();
      }
    },
  };
}

/** Starts the gateway of the bearer, here: it dials the first gateway and no other. */
async function bearer(federation: Federation, { unit: first }: Member): Promise<AsyncDisposable> {
  const home = homeOf(federation.unit(bearerUnit.unit));
  const peerUrls = new Map<UnitId, string[]>(federation.units.filter((unit) => unit.unit !== first.unit).map((unit) => [unit.unit, []]));
  const config = { ...toConfig(home, readUnitFile(home), {}), peerUrls };
  return startGateway(config, readSecrets(config), () => {});
}
