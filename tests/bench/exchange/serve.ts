// The loop of one side: runs when it is told to, and says what it has used.
import type { Answer, Order } from './contender.ts';

/** What a side can do. */
export interface Served {
  /** One exchange, from its beginning to the verified receipt on the disk. The side that takes has none. */
  exchange?: () => Promise<void>;
  commits: () => number;
  stop: () => Promise<void>;
}

/** Answers whoever started this process, until it is told to stop. `ready`: what the other side needs. */
export async function serve(start: () => Promise<{ ready: unknown; served: Served }>): Promise<void> {
  const say = (answer: Answer) => void process.send?.(answer);
  const failed = (error: unknown) => say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.on('uncaughtException', failed);
  // Whoever started it is gone, or has told it to stop.
  process.once('disconnect', () => process.exit());
  try {
    const { ready, served } = await start();
    process.on('message', (order: Order) => void obey(order, served, say).catch(failed));
    say({ ready });
  } catch (error) {
    failed(error);
    process.disconnect();
  }
}

async function obey(order: Order, { exchange, commits, stop }: Served, say: (answer: Answer) => void): Promise<void> {
  if (order.order === 'used') {
    const { user, system } = process.cpuUsage();
    say({ used: { cpuSeconds: (user + system) / 1e6, commits: commits() } });
  } else if (order.order === 'run' && exchange) say({ ran: await keepInFlight(exchange, order.inFlight, order.milliseconds) });
  else if (order.order === 'stop') {
    await stop();
    process.disconnect();
  }
}

/**
 * Begins a new exchange whenever one has ended, until the time is over; then waits for the rest. The rate is of those that ended after as many as are kept
 * in flight and before the time was over: neither the filling nor the emptying counts. Where hardly any did, it is of all and of the whole time.
 */
async function keepInFlight(exchange: () => Promise<void>, inFlight: number, milliseconds: number) {
  const latenciesMs: number[] = [];
  const endedMs: number[] = [];
  const begun = performance.now();
  const one = async () => {
    while (performance.now() - begun < milliseconds) {
      const at = performance.now();
      await exchange();
      latenciesMs.push(performance.now() - at);
      endedMs.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
  const filled = endedMs[inFlight - 1] as number;
  const counted = endedMs.filter((ms) => ms > filled && ms <= milliseconds);
  const [exchanges, seconds] =
    counted.length >= inFlight ? [counted.length, (milliseconds - filled) / 1_000] : [endedMs.length, (performance.now() - begun) / 1_000];
  return { exchanges: endedMs.length, perSecond: exchanges / seconds, latenciesMs };
}
