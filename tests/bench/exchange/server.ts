// A server of somebody else's between the two sides: started here with a configuration of our own, and ended with the bench.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Contender } from './contender.ts';

// Of a second, in /proc.
const TICKS = 100;
const GRACE_MS = 5_000;

/** Starts a server that stays in the foreground; `opened` ends it. Gives the processor time that it, and what it has waited for, has used. */
export function startServer(opened: AsyncDisposableStack, command: string, args: readonly string[]): () => number {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  opened.defer(async () => {
    child.kill();
    await Promise.race([ended, wait(GRACE_MS, undefined, { ref: false })]);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await ended;
  });
  return () => {
    const [, fields = ''] = readFileSync(`/proc/${child.pid}/stat`, 'latin1').split(') ');
    // Fields 14 to 17 of proc(5); the third stands first here.
    const ticks = fields.split(' ').slice(11, 15).map(Number);
    return ticks.reduce((sum, each) => sum + each, 0) / TICKS;
  };
}

/** The same contender, with what its server uses. */
export function withServer(contender: Contender, cpuSeconds: () => number): Contender {
  return {
    ...contender,
    async run(inFlight, milliseconds) {
      const before = cpuSeconds();
      const run = await contender.run(inFlight, milliseconds);
      return { ...run, cpuSeconds: run.cpuSeconds + cpuSeconds() - before };
    },
  };
}
