// A network of its own for a run, and real packet loss in it: where root may make a namespace, and where the kernel has netem.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import type { Weather } from './schedule.ts';

// Set for the run that was started inside.
const INSIDE = 'COP_FAULTS_NETWORK';

/** True inside a network that `runInside` has made. */
export function isInside(): boolean {
  return process.env[INSIDE] === 'own';
}

/** Runs this program again in a network namespace with a loopback and nothing else; its exit status. A text: why there can be none. */
export async function runInside(): Promise<number | string> {
  const { status, stderr, error } = spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up'], { encoding: 'utf8' });
  if (status !== 0) return firstLine(error?.message ?? stderr);
  const again = [process.execPath, ...process.argv.slice(1)];
  const child = spawn('unshare', ['-n', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"', ...again], {
    stdio: 'inherit',
    env: { ...process.env, [INSIDE]: 'own' },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [exit] = (await once(child, 'close')) as [number | null];
  return exit ?? 1;
}

/** Weather made by the kernel, packet by packet, for everything on the loopback of this namespace: officers' requests too. */
export class Netem {
  #weathers: Weather[] = [];

  /** Finds out whether it works: what it is told to do must happen. A text: why not. */
  static async probe(): Promise<Netem | string> {
    if (!isInside()) return 'no network of its own';
    const netem = new Netem();
    try {
      const mend = netem.weather({ delayMs: 100, jitterMs: 0, lossShare: 0, lossMs: 0, octetsPerSecond: 0 });
      const slow = await roundTripMs();
      mend();
      const quick = await roundTripMs();
      return slow > 95 && quick < slow / 2 ? netem : `a round trip took ${Math.round(slow)} ms with a delay of 100 ms, and ${Math.round(quick)} ms without`;
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** The newest weather before the others, until the function that is given back is called. Throws Error with what tc says. */
  weather(weather: Weather): () => void {
    this.#weathers.push(weather);
    this.#apply();
    return () => {
      this.#weathers = this.#weathers.filter((each) => each !== weather);
      this.#apply();
    };
  }

  #apply(): void {
    const weather = this.#weathers.at(-1);
    if (!weather) {
      tc('del', 'dev', 'lo', 'root');
      return;
    }
    const { delayMs, jitterMs, lossShare } = weather;
    // Everything goes twice over the loopback, once on each side of the proxy; a piece of the proxy's is several packets.
    tc('replace', 'dev', 'lo', 'root', 'netem', 'limit', '20000', 'delay', `${delayMs / 2}ms`, `${jitterMs / 2}ms`, 'loss', `${lossShare * 25}%`);
  }
}

function tc(...words: string[]): void {
  const { status, stderr, error } = spawnSync('tc', ['qdisc', ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(firstLine(error?.message ?? stderr));
}

/** How long it takes to connect to a port of this machine. */
async function roundTripMs(): Promise<number> {
  const server = createServer((socket) => void socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const begun = performance.now();
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return performance.now() - begun;
  } finally {
    socket.destroy();
    server.close();
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
