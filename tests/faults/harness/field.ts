// Where schedules are played: a federation whose gateways reach each other over lines that fail.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Federation, type FederationUnit, fiveUnits, makeFederation } from '#certs-dev';
import { initUnit } from '#gateway';
import { homeOf, logFileOf } from '../../support/cop-process.ts';
import { freePorts } from '../../support/free-ports.ts';
import { initOptions } from '../../support/init-unit.ts';
import { Chance } from '../../support/seeded.ts';
import { faketimeLibrary } from './clock.ts';
import { mountSmallDisk, type SmallDisk } from './disk.ts';
import { Line } from './proxy.ts';

/** The federation, and what can be done to it here. */
export interface Field extends AsyncDisposable {
  readonly dir: string;
  readonly federation: Federation;
  /** Disks that can be filled, by unit. */
  readonly disks: ReadonlyMap<string, SmallDisk>;
  /** What makes clocks go wrong; `undefined` where it is not installed. */
  readonly faketime: string | undefined;
  /** What cannot be done on this machine, and why. */
  readonly missing: readonly string[];
  /** Puts every unit back as it was when it was made, with new lines between them. */
  renew(seed: number): Promise<Lines>;
  /** True: the folder stays when everything else is ended. */
  keep: boolean;
}

/** The lines between all units. */
export interface Lines extends AsyncDisposable {
  between(link: readonly [string, string]): Line;
  readonly all: readonly Line[];
  /** Where this unit reaches the others: `peers` of its unit.yaml. */
  addressesFrom(unit: string): Record<string, { urls: string[] }>;
}

/** What a field is made for. */
export interface FieldOptions {
  units: readonly string[];
  /** Units whose disk is to be filled. */
  smallDisks: readonly string[];
}

// A gateway whose clock is late must find its certificate valid.
const CERTIFIED_BEFORE_MS = 2 * 3_600_000;

/** Makes the units, none of them started. */
export async function makeField({ units, smallDisks }: FieldOptions): Promise<Field> {
  const dir = mkdtempSync(join(tmpdir(), 'cop-faults-'));
  const ports = await freePorts(2 * units.length);
  const federation = await makeFederation({
    dir: join(dir, 'federation'),
    units: units.map((id) => fiveUnits.find(({ unit }) => unit === id) ?? unknown(id)),
    ports: (_, i) => ({ linkPort: ports[2 * i] as number, apiPort: ports[2 * i + 1] as number }),
    at: new Date(Date.now() - CERTIFIED_BEFORE_MS),
    rosterLifeDays: 30,
    threshold: 2,
  });
  for (const unit of federation.units) {
    const { linkPort = 0, apiPort } = unit;
    const at = (port: number) => ({ host: '127.0.0.1', port });
    await initUnit({ ...initOptions(unit, federation.rosterFile, `${homeOf(unit)}.new`), link: at(linkPort), api: at(apiPort) });
  }
  const disks = new Map<string, SmallDisk>();
  const missing: string[] = [];
  for (const unit of federation.units) {
    mkdirSync(dataOf(unit), { recursive: true, mode: 0o700 });
    if (!smallDisks.includes(unit.unit)) continue;
    const disk = mountSmallDisk(dataOf(unit));
    if (typeof disk === 'string') missing.push(`disks are not filled: ${disk}`);
    else disks.set(unit.unit, disk);
  }
  const faketime = faketimeLibrary();
  if (!faketime) missing.push('clocks are not shifted: libfaketime is not installed');
  const field: Field = {
    dir,
    federation,
    disks,
    faketime,
    missing,
    keep: false,
    async renew(seed) {
      const lines = await makeLines(federation, seed);
      for (const unit of federation.units) renewHome(unit, lines);
      return lines;
    },
    async [Symbol.asyncDispose]() {
      for (const [id, disk] of disks) {
        const data = dataOf(federation.unit(id));
        if (field.keep) cpSync(data, `${data}.kept`, { recursive: true });
        disk[Symbol.dispose]();
        if (field.keep) cpSync(`${data}.kept`, data, { recursive: true });
      }
      if (!field.keep) rmSync(dir, { recursive: true, force: true });
    },
  };
  return field;
}

const dataOf = (unit: FederationUnit) => join(homeOf(unit), 'data');

/** Everything in its folder is as when it was made, and it dials the others over the lines. */
function renewHome(unit: FederationUnit, lines: Lines): void {
  const home = homeOf(unit);
  for (const name of readdirSync(dataOf(unit))) rmSync(join(dataOf(unit), name), { recursive: true, force: true });
  cpSync(`${home}.new`, home, { recursive: true });
  const file = join(home, 'unit.yaml');
  writeFileSync(file, stringify({ ...(parse(readFileSync(file, 'utf8')) as object), peers: lines.addressesFrom(unit.unit) }));
  rmSync(logFileOf(unit), { force: true });
}

async function makeLines(federation: Federation, seed: number): Promise<Lines> {
  const { units } = federation;
  const lines = new Map<string, Line>();
  const nameOf = (link: readonly [string, string]) => [...link].sort().join(' ');
  for (const [i, one] of units.entries()) {
    for (const other of units.slice(i + 1)) {
      const ends = new Map([one, other].map((unit) => [String(unit.unit), unit.linkPort ?? 0]));
      lines.set(nameOf([one.unit, other.unit]), await Line.between(ends, new Chance(seed + lines.size)));
    }
  }
  const between = (link: readonly [string, string]) => lines.get(nameOf(link)) ?? unknown(nameOf(link));
  return {
    between,
    all: [...lines.values()],
    addressesFrom(id) {
      const others = units.filter(({ unit }) => unit !== id);
      return Object.fromEntries(others.map(({ unit }) => [unit, { urls: [`wss://127.0.0.1:${between([id, unit]).towards(unit)}/cop/v1`] }]));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...lines.values()].map((line) => line.close()));
    },
  };
}

function unknown(what: string): never {
  throw new RangeError(what);
}
