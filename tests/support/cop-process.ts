// The real command `cop` as a process of its own, and gateways run by it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FederationUnit } from '#certs-dev';
import { initWords } from './init-unit.ts';

const launcher = join(import.meta.dirname, '..', '..', 'bin', 'cop.js');

/** What a finished command left. */
export interface Finished {
  status: number;
  stdout: string;
  stderr: string;
}

/** Where a unit of a development federation has its folder. */
export function homeOf(unit: FederationUnit): string {
  return join(unit.dir, 'home');
}

/** The environment in which `cop` speaks for an officer of this unit. */
export function officerEnvironment(unit: FederationUnit, officer = 'ol-1'): NodeJS.ProcessEnv {
  const { pkcs12File, passphraseFile } = unit.officers.find((candidate) => candidate.officer === officer) ?? fail(officer);
  return { COP_HOME: homeOf(unit), COP_OFFICER: pkcs12File, COP_PASSPHRASE_FILE: passphraseFile, COP_JUSTIFICATION: 'Dossier d’essai' };
}

/** Runs `cop` to its end. `under`: words of a command that becomes `cop`. */
export async function cop(args: readonly string[], env: NodeJS.ProcessEnv = {}, input = '', under: readonly string[] = []): Promise<Finished> {
  const [command = process.execPath, ...before] = under;
  const words = [...before, ...(under.length > 0 ? [process.execPath] : []), launcher, ...args];
  const child = spawn(command, words, { env: { ...bare(), ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return { status: status ?? -1, stdout, stderr };
}

/** Runs `cop … --json`; its document. Throws with what it said when it failed. */
export async function copJson<T>(args: readonly string[], env: NodeJS.ProcessEnv): Promise<T> {
  const finished = await cop([...args, '--json'], env);
  if (finished.status !== 0) throw new Error(`cop ${args.join(' ')}: exit ${finished.status}\n${finished.stderr || finished.stdout}`);
  return JSON.parse(finished.stdout) as T;
}

/** Makes the unit's folder with `cop unit init`. */
export async function initUnit(unit: FederationUnit, rosterFile: string): Promise<void> {
  const addresses = ['--link-port', String(unit.linkPort ?? 0), '--api-port', String(unit.apiPort)];
  await copJson(['unit', 'init', '--home', homeOf(unit), ...initWords(unit, rosterFile), ...addresses], {});
}

/** Where partners and officers connect. */
export interface Ports {
  linkPort: number;
  apiPort: number;
}

/** A gateway process that serves. */
export interface RunningGateway extends Ports {
  process: ChildProcess;
  pid: number;
  /** Where its log is. */
  logFile: string;
  /** Ends it with this signal and waits for its end. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** A gateway process that was started and may not serve yet. */
export interface StartedGateway extends Omit<RunningGateway, keyof Ports> {
  /** Resolves with its ports when it serves, with `undefined` when it is over before. */
  serving: Promise<Ports | undefined>;
  /** Resolves, once it is over, with its exit status or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}

/** Where the gateway of a unit writes its log: beside the unit's folder. */
export function logFileOf(unit: FederationUnit): string {
  return join(unit.dir, 'gateway.log');
}

/** How a gateway is started. `detached`: it survives us. `env`: what it finds beside our own environment. `under`: words of a command that becomes the gateway. */
export interface Start {
  detached?: boolean;
  env?: NodeJS.ProcessEnv;
  under?: readonly string[];
}

/** Starts `cop gateway run`; the log goes to a file. */
export function spawnGateway(unit: FederationUnit, { detached = false, env = {}, under = [] }: Start = {}): StartedGateway {
  // A file, not a pipe: a gateway that outlives us still has somewhere to write.
  const log = openSync(logFileOf(unit), 'a', 0o600);
  const [command = process.execPath, ...before] = under;
  const words = [...before, ...(under.length > 0 ? [process.execPath] : []), launcher, 'gateway', 'run', '--home', homeOf(unit), '--json'];
  const child = spawn(command, words, {
    env: { ...bare(), ...env },
    stdio: ['ignore', 'pipe', log],
    detached,
  });
  closeSync(log);
  const ended = once(child, 'close').then(([status, signal]) => (status ?? signal) as number | NodeJS.Signals);
  const serving = Promise.withResolvers<Ports | undefined>();
  createInterface(child.stdout ?? fail('stdout')).on('line', (line) => {
    const { ready, link, api } = JSON.parse(line) as { ready?: boolean; link: string; api: string };
    if (ready) serving.resolve({ linkPort: Number(new URL(link).port), apiPort: Number(new URL(api).port) });
  });
  void ended.then(() => serving.resolve(undefined));
  return {
    process: child,
    pid: child.pid ?? fail('pid'),
    serving: serving.promise,
    ended,
    logFile: logFileOf(unit),
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** Runs `cop gateway run` and waits until it serves. Throws with the end of its log when it ends instead. */
export async function runGateway(unit: FederationUnit, options: Start = {}): Promise<RunningGateway> {
  const started = spawnGateway(unit, options);
  const ports = await started.serving;
  if (!ports) throw new Error(`the gateway of ${unit.unit} ended at once:\n${readFileSync(logFileOf(unit), 'utf8').slice(-2_000)}`);
  return { ...started, ...ports };
}

/** Asks again until `ask` gives something, every `pauseMs`. Throws after `seconds`. */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined>, pauseMs = 100): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Nothing of the caller's own COP_ variables: a test must not depend on who runs it. */
function bare(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('COP_')));
}

function fail(what: string): never {
  throw new RangeError(what);
}
