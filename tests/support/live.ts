// Real gateways in this process: real sockets on port 0, real SQLite files, real certificates.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Federation, type FederationUnit, fiveUnits, makeFederation } from '#certs-dev';
import { type Config, type Gateway, initUnit, type Log, readSecrets, readUnitFile, startGateway, toConfig } from '#gateway';
import type { MessageView } from '#gateway/contract';
import type { UnitId } from '#protocol';
import { CLOCK_OFF_MAX_MS } from '../../gateway/clock.ts';
import { type SystemClock, systemClock } from '../../gateway/system-clock.ts';
import { until } from './cop-process.ts';
import { initOptions } from './init-unit.ts';
import { type Answer, ask } from './officer-client.ts';

export { type Answer, codeOf } from './officer-client.ts';

/** One line of a gateway's log. */
export type LogLine = { level: string; event: string } & Record<string, unknown>;

/** A unit whose gateway can be started and stopped. */
export interface LiveUnit {
  unit: FederationUnit;
  home: string;
  log: LogLine[];
  gateway: Gateway | undefined;
  /** `clock`: another time than this machine's. What it shows has passed, unit by unit alike, while the unit ran. */
  start(change?: (config: Config) => Config, clock?: () => Date): Promise<Gateway>;
  /** As `start`, on a machine whose clock was set or has leapt: `clock` shows a time that never passed. */
  startLeapt(clock: () => Date, change?: (config: Config) => Config): Promise<Gateway>;
  stop(): Promise<void>;
  /** Asks the officer API as an officer of this unit. */
  ask<T>(method: string, path: string, body?: unknown, officer?: string): Promise<Answer<T>>;
  /** Sends a plain incident; the stored message. */
  report(to: readonly string[], more?: object): Promise<MessageView>;
  /** The message once every addressee has answered. */
  settled(id: string, seconds?: number): Promise<MessageView>;
}

/** A federation of live units. */
export interface Live extends AsyncDisposable {
  federation: Federation;
  of(id: string): LiveUnit;
  /** Stops every unit and puts its folder back as it was when it was made: a test begins anew without new certificates. */
  renew(): Promise<void>;
}

/** Makes a federation of the first `count` of the five units, all initialised, none started. */
export async function liveFederation(count: number): Promise<Live> {
  const dir = mkdtempSync(join(tmpdir(), 'cop-live-'));
  const federation = await makeFederation({
    dir: join(dir, 'federation'),
    units: fiveUnits.slice(0, count),
    // Addresses are told to whoever dials, once they are known.
    ports: () => ({ linkPort: undefined, apiPort: 0 }),
    at: new Date(),
    rosterLifeDays: 30,
    threshold: 2,
  });
  const units = new Map<string, LiveUnit>();
  for (const unit of federation.units) {
    const home = join(unit.dir, 'home');
    await initUnit(initOptions(unit, federation.rosterFile, home));
    cpSync(home, `${home}.new`, { recursive: true });
    units.set(unit.unit, liveUnit(unit, home, units));
  }
  const of = (id: string): LiveUnit => {
    const found = units.get(id);
    if (!found) throw new RangeError(id);
    return found;
  };
  return {
    federation,
    of,
    async renew() {
      for (const unit of units.values()) {
        await unit.stop();
        rmSync(unit.home, { recursive: true, force: true });
        cpSync(`${unit.home}.new`, unit.home, { recursive: true });
        unit.log.length = 0;
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...units.values()].map((unit) => unit.stop()));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Waits until two units have a link. */
export async function linked(a: LiveUnit, b: LiveUnit): Promise<void> {
  await until(`link ${a.unit.unit} – ${b.unit.unit}`, 15, async () => (isUp(a, b) && isUp(b, a) ? true : undefined));
}

/** Shorter pauses before dialling: of two units the second waits twice the lowest one, on loopback a second that no test needs. */
export function quick(config: Config): Config {
  return { ...config, profile: { ...config.profile, backoffMinMs: 100 } };
}

function isUp(a: LiveUnit, b: LiveUnit): boolean {
  return a.gateway?.links.status(b.unit.unit)?.state === 'up';
}

function liveUnit(unit: FederationUnit, home: string, all: ReadonlyMap<string, LiveUnit>): LiveUnit {
  const log: LogLine[] = [];
  const write: Log = (level, event, fields) => void log.push({ level, event, ...fields });
  const live: LiveUnit = {
    unit,
    home,
    log,
    gateway: undefined,
    start(change, clock) {
      if (!clock) return begin(systemClock, change);
      bridge(`${home}/data/cop.sqlite`, clock());
      return begin({ wall: clock, monotonic: () => clock().getTime() }, change);
    },
    startLeapt: (clock, change) => begin({ ...systemClock, wall: clock }, change),
    async stop() {
      await live.gateway?.stop();
      live.gateway = undefined;
    },
    ask: (method, path, body, officer = 'ol-1') => ask(unit, live.gateway?.apiPort ?? 0, method, path, body, officer),
    report: (to, more) => reportBy(live.ask, to, more),
    settled: (id, seconds = 15) =>
      until(`receipts of ${id}`, seconds, async () => {
        const { body } = await live.ask<MessageView>('GET', `/v1/messages/${id}`);
        return body.deliveries.every(({ receipts }) => receipts.length > 0) ? body : undefined;
      }),
  };
  async function begin(system: SystemClock, change: (config: Config) => Config = (config) => config): Promise<Gateway> {
    const known = [...all.values()].flatMap((other) =>
      other.gateway && other !== live ? [[other.unit.unit, [`wss://127.0.0.1:${other.gateway.linkPort}/cop/v1`]] as [UnitId, string[]]] : [],
    );
    const config = change({ ...quick(toConfig(home, readUnitFile(home), {})), peerUrls: new Map(known) });
    live.gateway = await startGateway(config, readSecrets(config), write, system);
    return live.gateway;
  }
  return live;
}

/** Sends a plain incident by the officer API that `ask` asks; the stored message. */
export async function reportBy(ask: LiveUnit['ask'], to: readonly string[], more: object = {}): Promise<MessageView> {
  const incident = {
    type: 'smuggling_land',
    from: '2026-11-23T05:40:00Z',
    place: { name: 'Gao', country: 'ML' },
    headCount: { total: 23 },
    means: ['pickup'],
  };
  const { status, body } = await ask<MessageView>('POST', '/v1/incidents', { to, incident, ...more });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** A gateway doubts a clock by which it was off for longer than this, or which is behind: the last that a unit noted is put near enough. */
function bridge(database: string, at: Date): void {
  const db = new Sqlite(database);
  try {
    const noted = db.prepare("select value from fact where name = 'alive'").pluck().get() as Buffer | undefined;
    const last = noted ? Number(noted.toString()) : at.getTime();
    const near = Math.min(Math.max(last, at.getTime() - CLOCK_OFF_MAX_MS + 3_600_000), at.getTime());
    if (near !== last) db.prepare("update fact set value = ? where name = 'alive'").run(Buffer.from(String(near)));
  } finally {
    db.close();
  }
}
