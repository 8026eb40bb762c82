// The same decisions through the officer API, in a federation that has a EUROPOL channel and a member outside the police.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FederationUnit, fiveUnits, type MemberSpec, makeFederation } from '#certs-dev';
import { type Gateway, initUnit, readSecrets, readUnitFile, startGateway, toConfig } from '#gateway';
import type { DraftSummary, MessageList, Problem } from '#gateway/contract';
import { memberKinds, parseUnitId } from '#protocol';
import { initOptions } from '../../support/init-unit.ts';
import { ask } from '../../support/officer-client.ts';

const others = memberKinds.all
  .filter((kind) => kind !== 'partner_cop')
  .map((kind, i): MemberSpec => {
    const unit = parseUnitId(`BE-${['EUROPOL', 'BCN', 'JUGE', 'ONG'][i]}`);
    return { unit, nameFr: 'Essai', nameEn: 'Trial', country: 'BE', city: 'Bruxelles', timeZone: 'Europe/Brussels', kind };
  });

let dir: string;
let unit: FederationUnit;
let gateway: Gateway;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cop-kinds-'));
  const units = [...fiveUnits.slice(0, 2), ...others];
  const ports = () => ({ linkPort: undefined, apiPort: 0 });
  const federation = await makeFederation({ dir: join(dir, 'federation'), units, ports, at: new Date(), rosterLifeDays: 30, threshold: 2 });
  unit = federation.unit('ML-BRTMTH');
  const home = join(unit.dir, 'home');
  await initUnit(initOptions(unit, federation.rosterFile, home));
  const config = toConfig(home, readUnitFile(home), {});
  gateway = await startGateway(config, readSecrets(config), () => {});
}, 40_000);
afterAll(async () => {
  await gateway.stop();
  rmSync(dir, { recursive: true, force: true });
});

const report = <T>(to: string[], handling: string[]) =>
  ask<T>(unit, gateway.apiPort, 'POST', '/v1/incidents', {
    to,
    handling,
    purposes: ['EXCH'],
    incident: { type: 'distress', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } },
  });

describe('nothing leaves without a second officer', () => {
  it.each(others)('to $kind: it waits, and nothing is queued', async ({ unit: member }) => {
    for (const to of [[member], ['SN-DNLTM', member]]) {
      const { status, body } = await report<DraftSummary>(to, ['H1']);
      expect([status, body.status, body.approval.map(({ code }) => code)]).toEqual([202, 'to_approve', ['recipient']]);
    }
    expect((await ask<MessageList>(unit, gateway.apiPort, 'GET', '/v1/messages')).body.messages).toEqual([]);
  });

  it('and H0 never to a member outside the police', async () => {
    const { status, body } = await report<Problem>(['BE-ONG'], ['H0']);
    expect([status, body.error]).toMatchObject([403, { code: 'SCREENING_REFUSED', exit: 20, params: { peer: 'BE-ONG', field: 'handling' } }]);
  });

  it('while a partner gets the same', async () => {
    expect((await report(['SN-DNLTM'], ['H0'])).status).toBe(201);
  });
});
