import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { developmentOfficers, misfitNames } from '#certs-dev';
import { verifySignedRoster } from '#protocol';

const main = fileURLToPath(new URL('../../certs-dev/main.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'certs-command-'));

afterAll(() => rmSync(root, { recursive: true }));

describe('npm run certs', { timeout: 60_000 }, () => {
  it('makes a federation, says in French what and until when, and refuses to do it twice', async () => {
    const dir = join(root, 'fr');
    const made = await run('--dir', dir, '--base-port', '22000', '--misfits');
    expect(made.status).toBe(0);
    expect(made.out).toContain(`Fédération de développement créée dans «\u00a0${dir}\u00a0»\u00a0: 5 unités.`);
    expect(made.out).toContain('signée par 3 unités, valable jusqu’au');
    const enrol = developmentOfficers.map(({ officer, role }) => `--enrol ${dir}/NE-ECI/officers/${officer}.cert.pem=${role}`).join(' ');
    expect(made.out).toContain(
      `node bin/cop.js unit init --home ${dir}/NE-ECI/home --unit NE-ECI --roster ${dir}/roster.cop --keys ${dir}/NE-ECI/keys.jwks.json --certificate ${dir}/NE-ECI/gateway.cert.pem --key ${dir}/NE-ECI/gateway.key.pem --authority ${dir}/NE-ECI/authority.cert.pem --officers ${dir}/NE-ECI/officers.cert.pem ${enrol} --link-port 22004 --api-port 22005`,
    );
    for (const name of misfitNames) expect(existsSync(join(dir, 'CI-SDPAF', 'misfits', `${name}.cert.pem`))).toBe(true);
    const again = await run('--dir', dir);
    expect(again).toEqual({
      status: 1,
      out: '',
      err: `Le fichier «\u00a0${dir}/roster.cop\u00a0» existe déjà et n’est pas écrasé. Choisissez un autre nom. [FILE_EXISTS]\n`,
    });
  });

  it('gives programs one JSON object whose paths exist', async () => {
    const dir = join(root, 'json');
    const { status, out } = await run('--json', '--dir', dir, '--days', '30');
    expect(status).toBe(0);
    const report = JSON.parse(out);
    const { roster } = await verifySignedRoster(readFileSync(report.roster));
    expect(report.rosterExpires).toBe(roster.expires.toISOString());
    expect(roster.expires.getTime() - roster.created.getTime()).toBe(30 * 86_400_000);
    expect(report.units.map(({ unit, linkPort, apiPort }: Record<string, unknown>) => [unit, linkPort, apiPort])).toEqual([
      ['ML-BRTMTH', 18440, 18441],
      ['SN-DNLTM', 18442, 18443],
      ['NE-ECI', 18444, 18445],
      ['GN-SR', 18446, 18447],
      ['CI-SDPAF', 18448, 18449],
    ]);
    for (const { officers } of report.units)
      for (const { certificate, pkcs12, passphrase } of officers)
        expect([existsSync(certificate), existsSync(pkcs12), existsSync(passphrase)]).toEqual([true, true, true]);
    expect(report.units[0].officers.map(({ officer, role }: Record<string, unknown>) => [officer, role])).toEqual([
      ['ol-1', 'liaison'],
      ['ol-2', 'liaison'],
      ['chef-1', 'head'],
      ['dpd-1', 'dpo'],
      ['audit-1', 'auditor'],
      ['admin-1', 'administrator'],
    ]);
    const again = await run('--json', '--dir', dir);
    expect([again.status, JSON.parse(again.out).error.code]).toEqual([1, 'FILE_EXISTS']);
  });

  it.each([
    [['--base-port', 'x'], '--base-port attend un nombre entier de 1 à 65526\u202f; reçu\u00a0: «\u00a0x\u00a0». Voyez `npm run certs -- --help`. [USAGE]\n'],
    [['--base-port', '65527', '--lang', 'en'], '--base-port takes a whole number from 1 to 65526; got "65527". See `npm run certs -- --help`. [USAGE]\n'],
    [['--days', '0'], '--days attend un nombre entier de 1 à 3650\u202f; reçu\u00a0: «\u00a00\u00a0». Voyez `npm run certs -- --help`. [USAGE]\n'],
    [['--force'], 'Option refusée\u00a0: «\u00a0--force\u00a0». Voyez `npm run certs -- --help`. [USAGE]\n'],
    [['federation', '--lang=en'], 'Option refused: "federation". See `npm run certs -- --help`. [USAGE]\n'],
    [['--lang', 'de'], '--lang attend fr ou en\u202f; reçu\u00a0: «\u00a0de\u00a0». Voyez `npm run certs -- --help`. [USAGE]\n'],
  ])('refuses %j, writes nothing, and says how to go on', async (options, err) => {
    const dir = join(root, 'refused');
    expect(await run('--dir', dir, ...options)).toEqual({ status: 2, out: '', err });
    expect(existsSync(dir)).toBe(false);
  });

  it('says that a place cannot be written', async () => {
    const blocked = await run('--dir', join(main, 'below-a-file'));
    expect(blocked.status).toBe(1);
    expect(blocked.err).toMatch(/\[FILE_UNWRITABLE\]\n$/);
  });

  it('helps in both languages', async () => {
    expect((await run('--help')).out).toContain('Usage\u00a0: npm run certs -- [options]');
    expect((await run('--help', '--lang', 'en')).out).toContain('Usage: npm run certs -- [options]');
  });
});

function run(...options: string[]): Promise<{ status: number; out: string; err: string }> {
  // A dozen processes of the same code: it is compiled for the first one.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'compiled') };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...options], { env }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}
