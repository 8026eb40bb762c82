// The gateway processes of a run: started, killed, started again; what they do by themselves is noted.
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FederationUnit } from '#certs-dev';
import { logFileOf, type StartedGateway, spawnGateway } from '../../support/cop-process.ts';
import type { ProcessFacts } from './facts.ts';
import { ofFullDisk } from './full-disk.ts';

// A gateway that ends by itself is started again, so that the run goes on; a service manager waits for as long.
const RESTART_MS = 500;
const READY_MAX_MS = 60_000;
const SAMPLE_MS = 1_000;

const living = new Set<StartedGateway>();

/** Kills every gateway that this process has started, at once. */
export function killAll(): void {
  for (const { process: child } of living) child.kill('SIGKILL');
}

/** The gateway of one unit. */
export class GatewayKeeper {
  readonly facts: ProcessFacts;
  readonly #unit: FederationUnit;
  #current: StartedGateway | undefined;
  /** The work on it, one after the other. */
  #queue: Promise<void> = Promise.resolve();
  #env: NodeJS.ProcessEnv = {};
  /** The next end is ours. */
  #ending: StartedGateway | undefined;
  #isStarting = false;
  #startedAt = 0;
  #diskFull = false;
  #closed = false;
  /** Where in the log the disk was full, from and to. */
  readonly #fullBetween: [number, number][] = [];
  readonly #sampling: NodeJS.Timeout;

  constructor(unit: FederationUnit) {
    this.#unit = unit;
    this.facts = { unit: unit.unit, kills: 0, killsWhileStarting: 0, starts: 0, ended: [], notReady: 0, errors: [], memory: [] };
    this.#sampling = setInterval(() => this.#sample(), SAMPLE_MS);
  }

  /** Starts it; does not wait until it serves. */
  start(): void {
    if (this.#current) throw new RangeError(`${this.#unit.unit} runs`);
    const started = spawnGateway(this.#unit, { env: this.#env });
    living.add(started);
    this.#current = started;
    this.#startedAt = performance.now();
    this.#isStarting = true;
    this.facts.starts += 1;
    void started.serving.then((ready) => {
      if (ready && this.#current === started) this.#isStarting = false;
    });
    void started.ended.then((status) => {
      living.delete(started);
      this.#over(started, status);
    });
  }

  /** kill -9, and another start after so long, with a clock that is wrong when `env` makes it so. */
  kill(downMs: number, env: NodeJS.ProcessEnv): Promise<void> {
    return this.#inTurn(async () => {
      const current = this.#current;
      if (current) {
        this.facts.kills += 1;
        if (this.#isStarting) this.facts.killsWhileStarting += 1;
        await this.#end(current, 'SIGKILL');
      }
      await sleep(downMs);
      this.#env = env;
      if (!this.#current) this.start();
    });
  }

  /** Waits until it serves. False when it does not in a time that is enough for any machine. */
  async serving(): Promise<boolean> {
    await this.#queue;
    for (const until = performance.now() + READY_MAX_MS; performance.now() < until; ) {
      const current = this.#current;
      if (current && (await Promise.race([current.serving, sleep(READY_MAX_MS, undefined, { ref: false })]))) return true;
      await sleep(50);
    }
    this.facts.notReady += 1;
    return false;
  }

  /** Starts it with the right clock, if the one it has is wrong. */
  rightClock(): Promise<void> {
    return this.#inTurn(async () => {
      if (Object.keys(this.#env).length === 0) return;
      this.#env = {};
      if (this.#current) await this.#end(this.#current, 'SIGTERM');
      this.start();
    });
  }

  /** SIGTERM; it is not started again. */
  stop(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#current) await this.#end(this.#current, 'SIGTERM');
    });
  }

  /** Its disk is full from now on, or has room again. */
  diskFull(full: boolean): void {
    if (full === this.#diskFull) return;
    this.#diskFull = full;
    const at = statSync(logFileOf(this.#unit), { throwIfNoEntry: false })?.size ?? 0;
    if (full) this.#fullBetween.push([at, Number.POSITIVE_INFINITY]);
    else (this.#fullBetween.at(-1) as [number, number])[1] = at;
  }

  /** Ends it if it runs, and reads what its log says of errors. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#sampling);
    await this.stop();
    this.facts.errors.push(...errorsIn(readFileSync(logFileOf(this.#unit)), this.#fullBetween));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work);
    // Who asked is told when it fails; the next turn comes all the same.
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #end(current: StartedGateway, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#ending = current;
    await current.end(signal);
    const status = await current.ended;
    if (signal === 'SIGTERM' && status !== 0) this.facts.ended.push({ status, explained: false });
  }

  #over(started: StartedGateway, status: number | NodeJS.Signals): void {
    this.#current = undefined;
    if (this.#ending === started) return;
    // Whoever cannot write its database when it starts says so and ends; it runs again once there is room.
    this.facts.ended.push({ status, explained: this.#diskFull && this.#isStarting });
    void this.#inTurn(async () => {
      await sleep(RESTART_MS);
      if (!this.#current) this.start();
    });
  }

  #sample(): void {
    const pid = this.#current?.pid;
    if (pid === undefined) return;
    let text: string;
    try {
      text = readFileSync(`/proc/${pid}/status`, 'utf8');
    } catch {
      // Over meanwhile, or a system without /proc: the facts then have no sample, which the report says.
      return;
    }
    const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? Number.NaN);
    const [now, most] = [kilobytes('VmRSS'), kilobytes('VmHWM')];
    if (Number.isNaN(now)) return;
    this.facts.memory.push({ pid, agedMs: Math.round(performance.now() - this.#startedAt), megabytes: now / 1024, mostMegabytes: most / 1024 });
  }
}

/** Lines of a log that say that something is wrong with the gateway, and what is no line of it: a stack trace of Node. */
function errorsIn(log: Buffer, fullBetween: readonly [number, number][]): ProcessFacts['errors'] {
  const errors: ProcessFacts['errors'] = [];
  for (let from = 0; from < log.length; ) {
    const end = log.indexOf('\n', from);
    const to = end < 0 ? log.length : end;
    const text = log.subarray(from, to).toString();
    const line = parsed(text);
    const diskWasFull = fullBetween.some(([first, last]) => from >= first && from <= last + AFTER_FULL_OCTETS);
    if (!line) errors.push({ event: '–', code: '–', text: text.slice(0, 300), explained: false });
    else if (line.level === 'error')
      errors.push({ event: String(line.event), code: String(line.code), text: text.slice(0, 300), explained: diskWasFull && ofFullDisk.includes(line.code) });
    from = to + 1;
  }
  return errors;
}

// What was begun on a full disk may end a little later.
const AFTER_FULL_OCTETS = 4_096;

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
