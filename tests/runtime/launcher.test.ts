import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sentence } from '../../protocol/errors.ts';

const root = join(import.meta.dirname, '..', '..');
const pinned = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
const scratch = mkdtempSync(join(tmpdir(), 'cop-launcher-'));
const old = findOldNode();
if (!old) console.log('Skipped: the launcher under an old Node. No Node below version 22 is on PATH; put one there to run these tests.');

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('bin/cop.js under the pinned Node', () => {
  test('prints help', async () => {
    const { status, stdout, stderr } = await run(pinned, [join(root, 'bin', 'cop.js'), '--help']);
    expect(stderr).toBe('');
    expect(stdout).toContain('cop');
    expect(stdout).toContain('incident');
    expect(status).toBe(0);
  });

  test('is an executable that finds node on PATH', async () => {
    const { status, stdout } = await run(join(root, 'bin', 'cop.js'), ['--help'], { PATH: `${dirname(pinned)}${delimiter}${process.env.PATH}` });
    expect(stdout).toContain('incident');
    expect(status).toBe(0);
  });

  test('keeps compiled code in the user’s cache folder, and starts without one', async () => {
    const home = mkdtempSync(join(scratch, 'home-'));
    const cop = join(root, 'bin', 'cop.js');
    expect((await run(pinned, [cop, '--help'], { XDG_CACHE_HOME: home })).status).toBe(0);
    expect(readdirSync(join(home, 'cop-exchange')).length).toBeGreaterThan(0);
    writeFileSync(join(home, 'file'), '');
    expect((await run(pinned, [cop, '--help'], { XDG_CACHE_HOME: join(home, 'file', 'below') })).status).toBe(0);
  });

  test('does not run code from a cache folder that others may write', async () => {
    const home = mkdtempSync(join(scratch, 'shared-'));
    chmodSync(home, 0o777);
    expect((await run(pinned, [join(root, 'bin', 'cop.js'), '--help'], { XDG_CACHE_HOME: home })).status).toBe(0);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe.skipIf(!old)('bin/cop.js under an old Node', () => {
  const node = old as string;

  test('runs itself again with the pinned one', async () => {
    const { status, stdout, stderr } = await run(node, [join(root, 'bin', 'cop.js'), '--help']);
    expect(stderr).toBe('');
    expect(stdout).toContain('incident');
    expect(status).toBe(0);
  });

  test('passes the exit status on', async () => {
    expect((await run(node, [join(root, 'bin', 'cop.js'), 'no-such-noun'])).status).toBe(2);
  });

  test('hands arguments, streams and version over', async () => {
    const folder = installation('process.stdin.pipe(process.stdout); console.error(process.versions.node, JSON.stringify(process.argv.slice(2)));');
    const { stdout, stderr } = await run(node, [join(folder, 'bin', 'cop.js'), 'a b', '--', '--x'], {}, 'été');
    expect(stdout).toBe('été');
    expect(stderr).toMatch(/^2[4-9]\.\S+ \["a b","--","--x"\]\n$/);
  });

  test('finds a runtime that npm has put into a folder above', async () => {
    const folder = installation("console.log('hoisted', process.versions.node);", 'hoisted');
    expect((await run(node, [join(folder, 'bin', 'cop.js')])).stdout).toMatch(/^hoisted 2[4-9]\./);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('forwards %s, once', async (signal) => {
    const folder = installation(`
      let heard = 0;
      process.on('${signal}', () => { heard += 1; setTimeout(() => { console.log('heard', heard); process.exit(42); }, 200); });
      setInterval(() => {}, 1000);
      console.log('ready');`);
    const { status, stdout } = await run(node, [join(folder, 'bin', 'cop.js')], {}, undefined, signal);
    // Twice would read as impatience, and cut an orderly end short.
    expect(stdout).toBe('ready\nheard 1\n');
    expect(status).toBe(42);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('ends with 128 + n when %s ended the command', async (signal, expected) => {
    const folder = installation("setInterval(() => {}, 1000); console.log('ready');");
    const { status } = await run(node, [join(folder, 'bin', 'cop.js')], {}, undefined, signal);
    expect(status).toBe(expected);
  });

  test('without the runtime package: one line in both languages, status 1', async () => {
    const folder = installation('', 'absent');
    const { status, stdout, stderr } = await run(node, [join(folder, 'bin', 'cop.js'), '--help']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const got = (await run(node, ['-p', 'process.versions.node'])).stdout.trim();
    expect(stderr).toBe(`RUNTIME_MISSING: ${sentence('RUNTIME_MISSING', { got }, 'fr')} / ${sentence('RUNTIME_MISSING', { got }, 'en')}\n`);
  });
});

describe('bin/with-runtime.js', () => {
  const withRuntime = join(root, 'bin', 'with-runtime.js');

  test.skipIf(!old)('runs a tool of node_modules with the pinned Node', async () => {
    const { status, stdout } = await run(old as string, [withRuntime, 'vitest', '--version']);
    expect(stdout).toMatch(/^vitest\/5\.\S+ linux-\S+ node-v2[4-9]\./);
    expect(status).toBe(0);
  });

  test.skipIf(!old)('without the runtime package: one line, status 1', async () => {
    const folder = installation('', 'absent');
    const { status, stderr } = await run(old as string, [join(folder, 'bin', 'with-runtime.js'), 'cli/main.ts']);
    expect(stderr).toMatch(/^RUNTIME_MISSING: [^\n]+\n$/);
    expect(status).toBe(1);
  });

  test('without the runtime package, a Node that is new enough serves', async () => {
    const folder = installation('', 'absent');
    writeFileSync(join(folder, 'cli', 'main.ts'), 'console.log(process.versions.node satisfies string);\n');
    expect((await run(pinned, [join(folder, 'bin', 'with-runtime.js'), 'cli/main.ts'])).stdout).toMatch(/^2[4-9]\./);
  });

  test('names a tool that is not installed', async () => {
    const { status, stderr } = await run(pinned, [withRuntime, 'no-such-tool']);
    expect(stderr).toContain('« no-such-tool »');
    expect(stderr.split('\n')).toHaveLength(2);
    expect(status).toBe(1);
  });

  test('says how it is used', async () => {
    expect((await run(pinned, [withRuntime])).status).toBe(2);
  });
});

// A folder with the launcher as installed, and a command that is `main` alone; the runtime stands in its own
// node_modules, in that of a folder above, or nowhere.
function installation(main: string, runtime: 'own' | 'hoisted' | 'absent' = 'own'): string {
  const outer = mkdtempSync(join(scratch, 'installed-'));
  const folder = join(outer, 'cop-exchange');
  mkdirSync(join(folder, 'cli'), { recursive: true });
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'cli', 'main.ts'), `export async function main(): Promise<void> {\n${main}\n}\n`);
  if (runtime !== 'absent') {
    const modules = join(runtime === 'own' ? folder : outer, 'node_modules');
    mkdirSync(modules);
    symlinkSync(dirname(dirname(pinned)), join(modules, `node-linux-${process.arch}`));
  }
  return folder;
}

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end; sends `signal` to it once it has printed something. */
function run(command: string, args: string[], env: Record<string, string> = {}, input?: string, signal?: NodeJS.Signals): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options: SpawnOptions = {
      env: { ...process.env, XDG_CACHE_HOME: join(scratch, 'cache'), LANG: 'fr_FR.UTF-8', ...env },
      timeout: 15_000,
      killSignal: 'SIGKILL',
    };
    const child = spawn(command, args, { ...options, stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (signal && stdout === '') child.kill(signal);
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(input);
  });
}

/** The first Node below version 22 on PATH. */
function findOldNode(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((node) => existsSync(node))
    .find((node) => Number.parseInt(execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }), 10) < 22);
}
