// A way to exchange messages, as two processes: one sends and verifies the signed receipt, the other takes and signs it. Both are driven from here.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What came of a run. */
export interface Run {
  exchanges: number;
  perSecond: number;
  /** From the beginning of an exchange to its verified, durable receipt, milliseconds. */
  latenciesMs: number[];
  /** Processor time of both processes, seconds. */
  cpuSeconds: number;
  /** Commits to the disk of both processes. */
  commits: number;
}

/** Two processes that exchange. */
export interface Contender extends AsyncDisposable {
  name: string;
  /** Keeps so many exchanges in flight for so long. */
  run(inFlight: number, milliseconds: number): Promise<Run>;
}

/** What is at hand, or why it is not. */
export type AtHand = Contender | { name: string; absent: string };

/** What a side is told, and answers. */
export type Order = { order: 'run'; inFlight: number; milliseconds: number } | { order: 'used' } | { order: 'stop' };
export type Answer = { ran: Pick<Run, 'exchanges' | 'perSecond' | 'latenciesMs'> } | { used: Used } | { ready: unknown } | { failed: string };

/** What a process has used since it began. */
export interface Used {
  cpuSeconds: number;
  commits: number;
}

/** A process of one side. */
export class Side implements AsyncDisposable {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts `module` with `args`; gives what it says when it is ready. Throws when it ends before. */
  static async start<T>(module: string, args: readonly string[]): Promise<{ side: Side; ready: T }> {
    const side = new Side(fork(module, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' }));
    const { ready } = (await side.#answer()) as { ready: T };
    return { side, ready };
  }

  async ask<T extends Answer>(order: Order): Promise<T> {
    const answer = this.#answer();
    this.#child.send(order);
    return (await answer) as T;
  }

  async #answer(): Promise<Answer> {
    const over = new AbortController();
    try {
      const [answer] = (await Promise.race([
        once(this.#child, 'message', { signal: over.signal }),
        once(this.#child, 'exit', { signal: over.signal }).then(([status]) => [{ failed: `ended with ${status}` }]),
      ])) as [Answer];
      if ('failed' in answer) throw new Error(answer.failed);
      return answer;
    } finally {
      over.abort();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    if (this.#child.connected) this.#child.send({ order: 'stop' } satisfies Order);
    await ended;
  }
}

/** A run of two sides, of which the first sends. */
export async function runOf(sides: readonly [Side, Side], inFlight: number, milliseconds: number): Promise<Run> {
  const used = async () => {
    const both = await Promise.all(sides.map(async (side) => (await side.ask<{ used: Used }>({ order: 'used' })).used));
    return { cpuSeconds: both.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0), commits: both.reduce((sum, { commits }) => sum + commits, 0) };
  };
  const before = await used();
  const { ran } = await sides[0].ask<{ ran: Pick<Run, 'exchanges' | 'perSecond' | 'latenciesMs'> }>({ order: 'run', inFlight, milliseconds });
  const after = await used();
  return { ...ran, cpuSeconds: after.cpuSeconds - before.cpuSeconds, commits: after.commits - before.commits };
}
