// Memory goes back to the machine when there is nothing to do. V8 by itself collects what is left over only when more is asked for: what starting a gateway
// leaves, a quarter of all that it has, would stand there for the whole night.
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const PERIOD_MS = 10_000;
/** Of the time, that a process may work and still be called idle. */
const IDLE = 0.05;
/** How much more than after the last collection is worth one, which keeps the process for a tenth of a second. */
const GROWN = 1.15;

/** What a process has done since it was last looked at. */
export interface Standing {
  /** Share of the time in which it worked. */
  utilization: number;
  /** Octets that V8 has of the system for what JavaScript makes. */
  heapOctets: number;
  /** The same after the last collection; 0 before the first. */
  leftOctets: number;
}

/** Whether a collection is worth its time, and disturbs nobody. */
export function isWorthCollecting({ utilization, heapOctets, leftOctets }: Standing): boolean {
  return utilization <= IDLE && heapOctets > GROWN * leftOctets;
}

/** Collects everything that is left over, and gives back what it took; the octets that V8 keeps. */
export function collect(): number {
  // Node shows this function to whoever was started with the flag alone, and `cop` is started by its name.
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (options: { type: 'major'; flavor: 'last-resort' }) => void;
  gc({ type: 'major', flavor: 'last-resort' });
  return process.memoryUsage().heapTotal;
}

/** Looks now and then whether this process is idle, and then gives back what it does not need; until it is disposed of. */
export function giveMemoryBack(): Disposable {
  let before = performance.eventLoopUtilization();
  let leftOctets = 0;
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (isWorthCollecting({ utilization, heapOctets: process.memoryUsage().heapTotal, leftOctets })) leftOctets = collect();
  }, PERIOD_MS);
  timer.unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
