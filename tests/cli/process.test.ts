import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Federation, fiveUnits, makeFederation, officerOf } from '#certs-dev';
import { freePorts } from '../support/free-ports.ts';
import { initWords } from '../support/init-unit.ts';

const cop = fileURLToPath(new URL('../../bin/cop.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'cop-process-'));
const home = join(root, 'home');
const run = promisify(execFile);
const bash = spawnSync('bash', ['-c', 'true']).status === 0;
if (!bash) console.warn('tests/cli/process: completion and pipes of bash skipped, because there is no bash here.');
let federation: Federation;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  const ports = await freePorts(4);
  federation = await makeFederation({
    dir: join(root, 'federation'),
    ports: (_, index) => ({ linkPort: ports[2 * index], apiPort: ports[2 * index + 1] as number }),
    at: new Date(),
    rosterLifeDays: 30,
    units: fiveUnits.slice(0, 2),
  });
  const mali = federation.unit('ML-BRTMTH');
  const { pkcs12File, passphraseFile } = officerOf(mali, 'ol-1');
  env = {
    PATH: process.env.PATH,
    HOME: root,
    COP_HOME: home,
    COP_OFFICER: pkcs12File,
    COP_PASSPHRASE_FILE: passphraseFile,
    COP_JUSTIFICATION: 'Dossier d’essai',
  };
}, 60_000);

afterAll(() => rmSync(root, { recursive: true }));

describe('a real process', () => {
  it('makes a unit, once', async () => {
    const { stdout } = await run(process.execPath, [cop, ...initArguments()], { env });
    expect(stdout).toContain(`✓ Unité ML-BRTMTH créée dans ${home}.`);
    expect(stdout).toContain(`Ensuite\u00a0: cop gateway run --home ${home}`);
    await expect(run(process.execPath, [cop, ...initArguments(), '--lang', 'en'], { env })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('ALREADY_INITIALISED'),
    });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('runs a gateway, serves an officer, and stops in good order on %s', async (signal) => {
    const gateway = spawn(process.execPath, [cop, 'gateway', 'run', '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<[number | null, string | null]>((resolve) => gateway.on('exit', (code, name) => resolve([code, name])));
    const ready = JSON.parse(await firstLine(gateway));
    expect(ready).toEqual({ ready: true, unit: 'ML-BRTMTH', link: expect.stringMatching(/^wss:/), api: expect.stringMatching(/^https:/) });
    const status = await run(process.execPath, [cop, 'unit', 'status', '--json'], { env });
    expect(JSON.parse(status.stdout)).toMatchObject({ unit: 'ML-BRTMTH', officer: 'ol-1', links: { up: 0, of: 1 } });
    const report = ['incident', 'report', '--to', 'SN-DNLTM', '--type', 'distress', '--at', '2026-11-20T09:30Z', '--place', 'Gao, ML', '--wait', '0'];
    await expect(run(process.execPath, [cop, ...report], { env })).rejects.toMatchObject({
      code: 22,
      stdout: expect.stringContaining('✓ Message'),
      stderr: expect.stringContaining('DELIVERY_PENDING'),
    });
    gateway.kill(signal);
    expect(await ended).toEqual([0, null]);
  });

  it.skipIf(!bash)('is quiet when its reader leaves', async () => {
    const { stdout, stderr } = await run(
      'bash',
      ['-c', `set -o pipefail; "$0" "$1" help environment | { read -r first; echo "$first"; }`, process.execPath, cop],
      { env },
    );
    expect([stdout, stderr]).toEqual(['Variables d’environnement\n', '']);
  });

  it('does not pass off a full disk as success', async ({ skip }) => {
    skip(!existsSync('/dev/full'), 'this system has no /dev/full');
    await expect(run('sh', ['-c', `"$0" "$1" help environment > /dev/full`, process.execPath, cop], { env })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('OUTPUT_FAILED'),
    });
  });

  it('shows the trace of a bug only on demand', async () => {
    const broken = support('broken-output.ts');
    const quiet = await run(process.execPath, [broken], { env }).catch((error) => error);
    expect([quiet.code, quiet.stderr]).toEqual([1, expect.stringMatching(/^✗ Erreur interne, référence [0-9a-f]{8}\. .*\n {2}code INTERNAL\n$/)]);
    const loud = await run(process.execPath, [broken], { env: { ...env, COP_DEBUG: '1' } }).catch((error) => error);
    expect(loud.stderr).toContain('TypeError: a bug\n    at ');
  });

  it('starts without what it does not need', async () => {
    const { stdout } = await run(process.execPath, [support('loaded-files.ts')], { env });
    const loaded: string[] = JSON.parse(stdout);
    expect(loaded.some((url) => url.endsWith('/cli/program.ts'))).toBe(true);
    expect([...new Set(loaded.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []))]).toEqual(['commander']);
    expect(loaded.filter((url) => /\/gateway\/|\/cli\/actions\/|node:https|node:tls/.test(url))).toEqual([]);
  });
});

describe('completion', () => {
  it.skipIf(!bash).each([
    [['p'], ['peer', 'permission', 'person']],
    [['peer', 'p'], ['ping']],
    [['--home', '/tmp', 'message', 's'], ['show']],
    [
      ['incident', 'report', '--type', 'smuggling_'],
      ['smuggling_land', 'smuggling_sea', 'smuggling_air'],
    ],
    [
      ['meeting', 'decline', 'some-id', '--reason', ''],
      ['no_slot', 'not_competent', 'deployed'],
    ],
    [
      ['peer', 'show', '--lang', ''],
      ['fr', 'en'],
    ],
    [['peer', 'list', '--js'], ['--json']],
    [['completion', 'f'], ['fish']],
  ])('bash completes cop %j', async (words, expected) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's own braces.
    const script = 'source <("$0" "$1" completion bash); shift; COMP_WORDS=(cop "$@"); COMP_CWORD=$#; _cop; printf "%s\\n" "${COMPREPLY[@]}"';
    const { stdout } = await run('bash', ['-c', script, process.execPath, cop, ...words], { env });
    expect(stdout.trim().split('\n')).toEqual(expected);
  });

  it('zsh gets the same, and fish gets every command with its description', async () => {
    const zsh = await run(process.execPath, [cop, 'completion', 'zsh'], { env });
    expect(zsh.stdout).toMatch(/^#compdef cop\n.*\nautoload -U \+X bashcompinit && bashcompinit\n_cop\(\)/);
    // Names that zsh keeps for itself: a local `path` would empty PATH.
    expect(zsh.stdout).not.toMatch(/\b(path|words|status)=/);
    const fish = await run(process.execPath, [cop, 'completion', 'fish', '--lang', 'en'], { env });
    expect(fish.stdout).toContain(
      "-n '__fish_seen_subcommand_from peer; and not __fish_seen_subcommand_from list show ping reconcile' -a ping -d 'try the link with a partner, now'",
    );
    expect(fish.stdout).toContain("-l type -x -a 'smuggling_land smuggling_sea");
  });
});

function support(name: string): string {
  return fileURLToPath(new URL(`./support/${name}`, import.meta.url));
}

function initArguments(): string[] {
  const mali = federation.unit('ML-BRTMTH');
  const ports = ['--link-host', '127.0.0.1', '--link-port', String(mali.linkPort), '--api-port', String(mali.apiPort)];
  return ['unit', 'init', ...initWords(mali, federation.rosterFile), ...ports];
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  throw new Error('the gateway ended before it was ready');
}
