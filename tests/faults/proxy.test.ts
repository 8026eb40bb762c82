// The line that fails: what it is told to do to a connection happens to it, and nothing else.
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../support/cop-process.ts';
import { Chance } from '../support/seeded.ts';
import { Line } from './harness/proxy.ts';
import type { Weather } from './harness/schedule.ts';

/** One end of a connection, with all that came and how it ended. */
interface End {
  socket: Socket;
  came: Buffer[];
  over: 'end' | 'error' | undefined;
}

let server: Server;
let line: Line;
/** Ends at the dialled side. */
let there: End[];
beforeEach(async () => {
  there = [];
  server = createServer((socket) => void there.push(watched(socket)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  line = await Line.between(new Map([['SN', port]]), new Chance(1));
});
afterEach(async () => {
  await line.close();
  for (const { socket } of there) socket.destroy();
  server.close();
});

function watched(socket: Socket): End {
  const end: End = { socket, came: [], over: undefined };
  socket.on('data', (octets: Buffer) => void end.came.push(octets));
  socket.on('end', () => {
    end.over ??= 'end';
  });
  socket.on('error', () => {
    end.over = 'error';
  });
  return end;
}

/** As `until`, looking more often: what is awaited takes a millisecond. */
async function soon<T>(what: string, look: () => T | undefined): Promise<T> {
  for (const end = performance.now() + 20_000; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 2))) {
    const seen = look();
    if (seen !== undefined) return seen;
  }
  throw new Error(`not within 20 s: ${what}`);
}

const dial = () => watched(connect(line.towards('SN'), '127.0.0.1'));
const lengthOf = ({ came }: End) => came.reduce((sum, { length }) => sum + length, 0);
const came = (end: () => End | undefined, octets: number) =>
  soon(`${octets} octets`, () => {
    const at = end();
    return at && lengthOf(at) >= octets ? at : undefined;
  });
const over = (end: () => End | undefined) => soon('end', () => end()?.over);
/** A connection over which something has passed in both directions. */
async function joined(): Promise<{ here: End; far: End }> {
  const before = there.length;
  const here = dial();
  here.socket.write('x');
  const far = await came(() => there[before], 1);
  far.socket.write('y');
  await came(() => here, 1);
  return { here, far };
}
const fair: Weather = { delayMs: 0, jitterMs: 0, lossShare: 0, lossMs: 0, octetsPerSecond: 0 };

it('carries what it gets, in its order, in both directions, and the last word', async () => {
  const { here, far } = await joined();
  const octets = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * 7) % 251));
  here.socket.end(octets);
  far.socket.write(octets);
  await came(() => far, octets.length + 1);
  await came(() => here, octets.length + 1);
  expect(Buffer.concat(far.came).subarray(1).equals(octets)).toBe(true);
  expect(Buffer.concat(here.came).subarray(1).equals(octets)).toBe(true);
  expect(await over(() => far)).toBe('end');
  expect(line.counts).toMatchObject({ connections: 1, cut: 0, halfOpen: 0, octets: 2 * octets.length + 2 });
});

it('cuts behind so many octets, in the middle of what was written at once', async () => {
  const { here, far } = await joined();
  line.cutAfter(1_000);
  here.socket.write(Buffer.alloc(4_000));
  expect(await over(() => far)).toBe('error');
  expect(lengthOf(far)).toBe(1_001);
  expect(await over(() => here)).toBe('error');
  expect(line.counts.cut).toBe(1);
  // Once: the next connection is whole.
  const next = await joined();
  next.here.socket.write(Buffer.alloc(4_000));
  await came(() => next.far, 4_001);
});

it('leaves one end deaf, which is told nothing, while the other loses its connection', async () => {
  const { here, far } = await joined();
  line.halfOpen('SN');
  expect(await over(() => here)).toBe('error');
  far.socket.write(Buffer.alloc(1_000));
  // A whole connection beside it: by the time that it has answered, the deaf end would have heard too.
  await joined();
  expect([far.over, far.socket.destroyed, far.socket.writable]).toEqual([undefined, false, true]);
  expect(line.counts.halfOpen).toBe(1);
});

it('lets nothing pass while it is dead, and everything afterwards', async () => {
  const { here, far } = await joined();
  const mend = line.partition('stall');
  here.socket.write('behind');
  const late = dial();
  late.socket.write('new');
  // Another stall, mended at once, mends not the first one.
  line.partition('stall')();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([lengthOf(far), there.length]).toEqual([1, 1]);
  mend();
  await came(() => far, 7);
  await came(() => there[1], 3);
  expect(Buffer.concat(far.came).toString()).toBe('xbehind');
});

it('cuts everything and refuses what is new while it is parted', async () => {
  const { here, far } = await joined();
  const mend = line.partition('reset');
  expect([await over(() => here), await over(() => far)]).toEqual(['error', 'error']);
  const refused = dial();
  expect(await over(() => refused)).toBe('error');
  expect(there).toHaveLength(1);
  mend();
  await joined();
});

it('is as slow as it is told', async () => {
  const { here, far } = await joined();
  const mend = line.weather({ ...fair, octetsPerSecond: 100_000 });
  const begun = performance.now();
  here.socket.write(Buffer.alloc(60_000));
  await came(() => far, 60_001);
  // Never faster; how much slower is for the machine to say.
  expect(performance.now() - begun).toBeGreaterThan(590);
  mend();
  here.socket.write(Buffer.alloc(5_000_000));
  await came(() => far, 5_060_001);
});

it('delays, and holds up what comes behind a piece that was lost', async () => {
  const { here, far } = await joined();
  line.weather({ ...fair, delayMs: 150 });
  const begun = performance.now();
  here.socket.write('a');
  await came(() => far, 2);
  expect(performance.now() - begun).toBeGreaterThan(145);
  line.weather({ ...fair, lossShare: 1, lossMs: 300 });
  const lost = performance.now();
  here.socket.write('b');
  await came(() => far, 3);
  expect(performance.now() - lost).toBeGreaterThan(295);
  expect(Buffer.concat(far.came).toString()).toBe('xab');
});

it('takes no more than it can hold from an end whose partner does not read', async () => {
  const { here, far } = await joined();
  far.socket.pause();
  const octets = 40_000_000;
  here.socket.write(Buffer.alloc(octets));
  // Until nothing moves any more: the buffers of this system and of the line are full.
  let before = -1;
  await until('standstill', 20, async () => {
    const now = line.counts.octets;
    const stands = now === before;
    before = now;
    return stands || undefined;
  });
  expect(line.counts.octets).toBeLessThan(octets / 2);
  far.socket.resume();
  await came(() => far, octets + 1);
});
