// Starting, watching and ending one child.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job, Said } from './records.ts';

/** How a child ended. */
export type Ended = { how: 'end' } | { how: 'hang' } | { how: 'crash'; detail: string };

/** A child that can be told to stop. */
export interface Running {
  /** It ends after the batch that it is at. */
  stop(): void;
  ended: Promise<Ended>;
}

// Loading, and opening a target, on a machine that is busy.
const OPENING_MS = 120_000;

/** Runs a job in a process of its own. `patienceMs`: how long it may say nothing, once its target is open. */
export function runChild(job: Job, patienceMs: number, hear: (said: Said) => void): Running {
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [JSON.stringify(job)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let isOver = false;
  let failed: string | undefined;
  let stderr = '';
  child.stderr?.on('data', (octets: Buffer) => {
    stderr = (stderr + octets.toString()).slice(-2_000);
  });
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const watch = new Watch(() => {
    resolve({ how: 'hang' });
    child.kill('SIGKILL');
  });
  watch.wait(OPENING_MS);
  child.on('message', (message) => {
    const said = message as Said;
    if (said.say === 'failed') failed = said.detail;
    if (said.say === 'end') isOver = true;
    watch.wait(said.say === 'end' ? OPENING_MS : patienceMs);
    hear(said);
  });
  child.once('close', (status, signal) => {
    watch.end();
    resolve(isOver && status === 0 ? { how: 'end' } : { how: 'crash', detail: failed ?? `${signal ?? `exit status ${status}`} ${lastLine(stderr)}`.trim() });
  });
  child.once('error', (error) => resolve({ how: 'crash', detail: error.message }));
  return { stop: () => void tell(child), ended: promise };
}

function tell(child: ChildProcess): void {
  if (child.connected) child.send('stop');
}

function lastLine(text: string): string {
  return text.trim().split('\n').find((line) => /error|fatal/i.test(line))?.slice(0, 300) ?? ''; // biome-ignore format: one line
}

/** Does something once nothing was heard for so long. */
class Watch {
  readonly #late: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(late: () => void) {
    this.#late = late;
  }

  wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#late, milliseconds);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
