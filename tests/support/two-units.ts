// Two units with homes on this machine, each ready to run as a process of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Federation, type FederationUnit, fiveUnits, makeFederation } from '#certs-dev';
import { initUnit } from './cop-process.ts';
import { freePorts } from './free-ports.ts';

/** Both units, the federation, and the folder in which all of it is; disposing removes the folder. */
export interface TwoUnits extends Disposable {
  dir: string;
  federation: Federation;
  mali: FederationUnit;
  senegal: FederationUnit;
}

/** Makes a federation of Mali and Senegal and the homes of both. `name`: of the folder. */
export async function twoUnits(name: string): Promise<TwoUnits> {
  const dir = mkdtempSync(join(tmpdir(), `cop-${name}-`));
  const ports = await freePorts(4);
  const federation = await makeFederation({
    dir: join(dir, 'federation'),
    units: fiveUnits.slice(0, 2),
    ports: (_, i) => ({ linkPort: ports[2 * i] as number, apiPort: ports[2 * i + 1] as number }),
    at: new Date(),
    rosterLifeDays: 30,
    threshold: 2,
  });
  for (const unit of federation.units) await initUnit(unit, federation.rosterFile);
  const [mali, senegal] = [federation.unit('ML-BRTMTH'), federation.unit('SN-DNLTM')];
  return { dir, federation, mali, senegal, [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }) };
}
