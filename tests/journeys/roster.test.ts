// A member that joins: the new roster travels over the links, and nothing but its signatures makes it count.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { type FederationUnit, fiveUnits, makeFederation } from '#certs-dev';
import { initUnit, jsonLog, readSecrets, readUnitFile, startGateway, toConfig } from '#gateway';
import { encodeRoster, encodeSignedRoster, type Roster, sha256, signRoster, type UnitId } from '#protocol';
import { until } from '../support/cop-process.ts';

it('is linked once two of the old members have signed the roster that names it, and not before', { timeout: 60_000 }, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cop-roster-'));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rmSync(dir, { recursive: true, force: true }));
  const federation = await makeFederation({
    dir: join(dir, 'federation'),
    units: fiveUnits.slice(0, 4),
    ports: () => ({ linkPort: undefined, apiPort: 0 }),
    at: new Date(),
    rosterLifeDays: 30,
    threshold: 2,
  });
  const [ml, sn, ne, gn] = [federation.unit('ML-BRTMTH'), federation.unit('SN-DNLTM'), federation.unit('NE-ECI'), federation.unit('GN-SR')];
  const signed = async (roster: Roster, signers: FederationUnit[]) => {
    const payload = encodeRoster(roster);
    const signatures = await Promise.all(signers.map((unit) => signRoster(payload, unit.unit, unit.keys.identity)));
    return { payload, bytes: encodeSignedRoster({ payload, signatures }) };
  };
  const members = (units: FederationUnit[]) => federation.roster.members.filter(({ unit }) => units.some((candidate) => candidate.unit === unit));
  const first = await signed({ ...federation.roster, members: members([ml, sn, ne]) }, [ml, sn]);
  const next = { ...federation.roster, version: 2, previousDigest: sha256(first.payload), created: new Date() };
  const second = await signed(next, [ml, sn, gn]);
  // Signed by one old member and the newcomer only: valid by itself, but not the old members' will.
  const usurped = await signed({ ...next, expires: new Date(next.expires.getTime() + 1) }, [ne, gn]);

  const start = async (unit: FederationUnit, roster: Uint8Array, peers: [string, number][]) => {
    const rosterFile = join(dir, `${unit.unit}-${Math.random()}.cop`);
    writeFileSync(rosterFile, roster);
    const home = join(unit.dir, `home-${Math.random()}`);
    const { files } = unit;
    const common = {
      roster: rosterFile,
      keys: files.keys,
      certificate: files.gatewayCertificate,
      key: files.gatewayKey,
      authority: files.authorityCertificate,
      officers: files.officersCertificate,
    };
    await initUnit({ home, unit: unit.unit, ...common, link: { host: '127.0.0.1', port: 0 }, api: { host: '127.0.0.1', port: 0 }, profile: 'fibre' });
    const config = {
      ...toConfig(home, readUnitFile(home), {}),
      peerUrls: new Map(peers.map(([id, port]) => [id as UnitId, [`wss://127.0.0.1:${port}/cop/v1`]])),
    };
    const log = new PassThrough();
    const lines: string[] = [];
    log.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    const gateway = await startGateway(
      config,
      readSecrets(config),
      jsonLog(log, unit.unit, () => new Date()),
    );
    cleanup.defer(() => gateway.stop());
    return { gateway, lines };
  };

  const mali = await start(ml, first.bytes, []);
  const usurper = await start(ne, usurped.bytes, [['ML-BRTMTH', mali.gateway.linkPort]]);
  await until('refused roster', 15, async () =>
    mali.lines.some((line) => line.includes('roster.refused') && line.includes('ROSTER_UNDERSIGNED')) ? true : undefined,
  );
  await usurper.gateway.stop();
  expect(mali.gateway.links.status('GN-SR' as UnitId)).toBeUndefined();

  const guinea = await start(gn, second.bytes, [['ML-BRTMTH', mali.gateway.linkPort]]);
  await until('stranger', 10, async () => (mali.lines.some((line) => line.includes('link.refused') && line.includes('GN-SR')) ? true : undefined));

  await start(sn, second.bytes, [['ML-BRTMTH', mali.gateway.linkPort]]);
  await until('the newcomer is linked', 30, async () =>
    mali.gateway.links.status('GN-SR' as UnitId)?.state === 'up' && guinea.gateway.links.status('ML-BRTMTH' as UnitId)?.state === 'up' ? true : undefined,
  );
  expect(mali.lines.some((line) => line.includes('roster.learned'))).toBe(true);
});
