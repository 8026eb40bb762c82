// Members that join: new rosters travel over the links, and nothing but their signatures makes them count.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Federation, type FederationUnit, fiveUnits, makeFederation } from '#certs-dev';
import { type Gateway, initUnit, jsonLog, readSecrets, readUnitFile, startGateway, toConfig } from '#gateway';
import { encodeRoster, encodeSignedRoster, type Roster, sha256, signRoster, type UnitId } from '#protocol';
import { until } from '../support/cop-process.ts';
import { initOptions } from '../support/init-unit.ts';
import { quick } from '../support/live.ts';

interface Started {
  gateway: Gateway;
  lines: string[];
}

let dir: string;
let federation: Federation;
let started: Gateway[];
let [ml, sn, ne, gn]: FederationUnit[] = [];
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cop-roster-'));
  started = [];
  federation = await makeFederation({
    dir: join(dir, 'federation'),
    units: fiveUnits.slice(0, 4),
    ports: () => ({ linkPort: undefined, apiPort: 0 }),
    at: new Date(),
    rosterLifeDays: 30,
    threshold: 2,
  });
  [ml, sn, ne, gn] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI', 'GN-SR'].map((id) => federation.unit(id));
});
afterEach(async () => {
  await Promise.all(started.map((gateway) => gateway.stop()));
  rmSync(dir, { recursive: true, force: true });
});

/** Version 1 names three units; the next ones name Guinea too. */
async function rosters(): Promise<{ first: Signed; second: Signed; third: Signed; usurped: Signed }> {
  const guests = federation.roster.members.filter(({ unit }) => unit !== gn?.unit);
  const first = await signed({ ...federation.roster, members: guests }, [ml, sn]);
  const next: Roster = { ...federation.roster, version: 2, previousDigest: sha256(first.payload) };
  const second = await signed(next, [ml, sn, gn]);
  const third = await signed({ ...next, version: 3, previousDigest: sha256(second.payload) }, [ml, gn]);
  // Signed by one old member and the newcomer only: valid by itself, but not the old members' will.
  const usurped = await signed({ ...next, expires: new Date(next.expires.getTime() + 1) }, [ne, gn]);
  return { first, second, third, usurped };
}

interface Signed {
  payload: Uint8Array;
  bytes: Uint8Array;
}

async function signed(roster: Roster, signers: (FederationUnit | undefined)[]): Promise<Signed> {
  const payload = encodeRoster(roster);
  const signatures = await Promise.all(signers.flatMap((unit) => (unit ? [signRoster(payload, unit.unit, unit.keys.identity)] : [])));
  return { payload, bytes: encodeSignedRoster({ payload, signatures }) };
}

async function start(unit: FederationUnit | undefined, roster: Signed, peers: Record<string, Started>): Promise<Started> {
  if (!unit) throw new RangeError('unit');
  const rosterFile = join(unit.dir, `roster-${started.length}.cop`);
  writeFileSync(rosterFile, roster.bytes);
  const home = join(unit.dir, `home-${started.length}`);
  await initUnit(initOptions(unit, rosterFile, home));
  const peerUrls = new Map(Object.entries(peers).map(([id, { gateway }]) => [id as UnitId, [`wss://127.0.0.1:${gateway.linkPort}/cop/v1`]]));
  const log = new PassThrough();
  const lines: string[] = [];
  log.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const config = { ...quick(toConfig(home, readUnitFile(home), {})), peerUrls };
  const gateway = await startGateway(
    config,
    readSecrets(config),
    jsonLog(log, unit.unit, () => new Date()),
  );
  started.push(gateway);
  return { gateway, lines };
}

async function logged({ lines }: Started, ...words: string[]): Promise<void> {
  await until(words.join(' '), 20, async () => (lines.some((line) => words.every((word) => line.includes(word))) ? true : undefined));
}

async function linked(a: Started, b: Started): Promise<void> {
  const isUp = (from: Started, to: Started) => from.gateway.links.status(to.gateway.unit)?.state === 'up';
  await until(`link ${a.gateway.unit} – ${b.gateway.unit}`, 30, async () => (isUp(a, b) && isUp(b, a) ? true : undefined));
}

describe('a newcomer', () => {
  it('is linked once enough old members have signed the roster that names it, and not before', { timeout: 60_000 }, async () => {
    const { first, second, usurped } = await rosters();
    const mali = await start(ml, first, {});
    const usurper = await start(ne, usurped, { 'ML-BRTMTH': mali });
    await logged(mali, 'roster.refused', 'ROSTER_UNDERSIGNED');
    await linked(mali, usurper);
    expect(mali.gateway.links.status('GN-SR' as UnitId)).toBeUndefined();

    const guinea = await start(gn, second, { 'ML-BRTMTH': mali });
    await logged(mali, 'link.refused', 'GN-SR');
    await start(sn, second, { 'ML-BRTMTH': mali });
    await linked(mali, guinea);
    await logged(mali, 'roster.learned', '"version":2');
  });
});

describe('a unit that was away while the roster changed twice', () => {
  it('gets every version in order from a partner, and is linked with the newcomer', { timeout: 60_000 }, async () => {
    const { first, second, third } = await rosters();
    const senegal = await start(sn, first, {});
    const niger = await start(ne, second, { 'SN-DNLTM': senegal });
    await linked(senegal, niger);
    await logged(senegal, 'roster.learned', '"version":2');
    const guinea = await start(gn, third, { 'SN-DNLTM': senegal });
    await logged(senegal, 'roster.learned', '"version":3');
    // Those who had a link heard of it at once.
    await logged(niger, 'roster.learned', '"version":3');

    const mali = await start(ml, first, { 'SN-DNLTM': senegal, 'GN-SR': guinea });
    await logged(mali, 'roster.learned', '"version":2');
    await logged(mali, 'roster.learned', '"version":3');
    await linked(mali, guinea);
  });
});
