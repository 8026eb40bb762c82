// A line between two gateways that fails as lines fail: it delays, stalls, slows down, cuts in the middle of a frame, or leaves one end
// believing in a connection that the other has lost. TCP in, TCP out; it understands nothing of what it carries.
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Chance } from '../../support/seeded.ts';
import type { Weather } from './schedule.ts';

/** What a line did. */
export interface LineCounts {
  connections: number;
  /** Connections that it cut. */
  cut: number;
  /** Connections of which one end was left deaf. */
  halfOpen: number;
  octets: number;
}

// What is on the way at most in one direction of a connection: a router has a buffer too, and no more than that.
const BUFFER_OCTETS = 256 * 1024;

/** The line between two units. */
export class Line {
  readonly counts: LineCounts = { connections: 0, cut: 0, halfOpen: 0, octets: 0 };
  /** Of `counts.octets`: those that went to whoever dialled. */
  octetsBack = 0;
  readonly #chance: Chance;
  readonly #servers = new Map<string, Server>();
  readonly #connections = new Set<Connection>();
  #weathers: Weather[] = [];
  #stalls = 0;
  #resets = 0;
  /** Octets that still pass before a connection is cut. */
  #cutAfter: number | undefined;

  private constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** A line between the units that listen at these ports. Whoever dials a unit through it takes the port that `towards` gives. */
  static async between(ends: ReadonlyMap<string, number>, chance: Chance): Promise<Line> {
    const line = new Line(chance);
    for (const [unit, port] of ends) {
      const server = createServer({ allowHalfOpen: true }, (near) => line.#dialled(near, unit, port));
      line.#servers.set(unit, server);
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    }
    return line;
  }

  /** The port at which this unit is reached over the line. */
  towards(unit: string): number {
    const server = this.#servers.get(unit);
    if (!server) throw new RangeError(unit);
    return (server.address() as AddressInfo).port;
  }

  /** Nothing passes until the function that is given back is called. */
  partition(how: 'stall' | 'reset'): () => void {
    if (how === 'stall') this.#stalls += 1;
    else {
      this.#resets += 1;
      for (const connection of [...this.#connections]) this.#cut(connection);
    }
    return once(() => {
      if (how === 'stall') this.#stalls -= 1;
      else this.#resets -= 1;
      for (const connection of this.#connections) connection.goOn();
    });
  }

  /** Everything goes as this weather lets it, the newest before the others, until the function that is given back is called. */
  weather(weather: Weather): () => void {
    this.#weathers.push(weather);
    return once(() => {
      this.#weathers = this.#weathers.filter((each) => each !== weather);
    });
  }

  /** The next connection over which so many more octets go in one direction is cut behind them. */
  cutAfter(octets: number): void {
    this.#cutAfter = octets;
  }

  /** What was to be cut and was not yet is spared. */
  spare(): void {
    this.#cutAfter = undefined;
  }

  /** The connections of now are lost to `deaf`'s partner and not to `deaf`, which is told nothing and hears nothing any more. */
  halfOpen(deaf: string): void {
    for (const connection of [...this.#connections]) {
      this.counts.halfOpen += 1;
      connection.halfOpen(deaf);
    }
  }

  /** Ends everything. */
  async close(): Promise<void> {
    for (const connection of [...this.#connections]) connection.destroy();
    await Promise.all([...this.#servers.values()].map((server) => new Promise((resolve) => server.close(resolve))));
  }

  #dialled(near: Socket, unit: string, port: number): void {
    if (this.#resets > 0) {
      near.on('error', () => {});
      near.resetAndDestroy();
      return;
    }
    this.counts.connections += 1;
    const connection: Connection = new Connection(near, unit, port, {
      stalled: () => this.#stalls > 0,
      travel: (octets) => this.#travel(octets),
      passing: (octets, isBack) => this.#passing(octets, isBack),
      cut: () => this.#cut(connection),
      over: () => this.#connections.delete(connection),
    });
    this.#connections.add(connection);
    connection.goOn();
  }

  /** How long a piece is on the way, and for how long it occupies the line, milliseconds. */
  #travel(octets: number): { way: number; occupied: number } {
    const weather = this.#weathers.at(-1);
    if (!weather) return { way: 0, occupied: 0 };
    const lost = this.#chance.in(weather.lossShare) ? weather.lossMs : 0;
    const occupied = weather.octetsPerSecond > 0 ? (octets / weather.octetsPerSecond) * 1000 : 0;
    return { way: weather.delayMs + this.#chance.between(0, weather.jitterMs) + lost, occupied };
  }

  /** How many of these octets still pass. */
  #passing(octets: number, isBack: boolean): number {
    this.counts.octets += octets;
    if (isBack) this.octetsBack += octets;
    if (this.#cutAfter === undefined) return octets;
    if (octets <= this.#cutAfter) {
      this.#cutAfter -= octets;
      return octets;
    }
    const passing = this.#cutAfter;
    this.#cutAfter = undefined;
    return passing;
  }

  #cut(connection: Connection): void {
    this.counts.cut += 1;
    connection.destroy();
  }
}

/** What a connection asks of its line. */
interface Rules {
  stalled: () => boolean;
  travel: (octets: number) => { way: number; occupied: number };
  passing: (octets: number, isBack: boolean) => number;
  cut: () => void;
  over: () => void;
}

/** One connection over a line. The far end is dialled when the line lets it through. */
class Connection {
  readonly #rules: Rules;
  readonly #near: Socket;
  /** Unit that was dialled. */
  readonly #unit: string;
  readonly #port: number;
  #far: Socket | undefined;
  #directions: Direction[] = [];
  /** One end is left to itself. */
  #deserted = false;

  constructor(near: Socket, unit: string, port: number, rules: Rules) {
    this.#near = near;
    this.#unit = unit;
    this.#port = port;
    this.#rules = rules;
    near.setNoDelay(true);
    near.pause();
    near.on('error', () => {});
    near.on('close', () => this.#ended());
  }

  /** The line may let something through that it did not. */
  goOn(): void {
    if (this.#rules.stalled() || this.#near.destroyed || this.#deserted) return;
    if (!this.#far) {
      const far = connect({ host: '127.0.0.1', port: this.#port, allowHalfOpen: true, noDelay: true });
      far.on('error', () => {});
      far.on('close', () => this.#ended());
      this.#far = far;
      this.#directions = [new Direction(this.#near, far, false, this.#rules), new Direction(far, this.#near, true, this.#rules)];
    }
    for (const direction of this.#directions) direction.run();
  }

  /** `deaf` keeps its end and hears nothing; the other loses its own. */
  halfOpen(deaf: string): void {
    this.#deserted = true;
    for (const direction of this.#directions) direction.stop();
    const [kept, lost] = deaf === this.#unit ? [this.#far, this.#near] : [this.#near, this.#far];
    lost?.resetAndDestroy();
    // What it says goes nowhere, until it gives up.
    kept?.on('data', () => {});
    kept?.once('end', () => this.destroy());
    kept?.resume();
  }

  /** Cuts both ends. */
  destroy(): void {
    for (const direction of this.#directions) direction.stop();
    this.#near.resetAndDestroy();
    this.#far?.resetAndDestroy();
    this.#rules.over();
  }

  /** An end is gone, without a word or after both have said their last one: so is the other, unless it was left to itself. */
  #ended(): void {
    if (this.#deserted && !(this.#near.destroyed && (this.#far?.destroyed ?? true))) return;
    this.destroy();
  }
}

/** What goes from one end to the other: in its order, each piece when its time has come. */
class Direction {
  readonly #from: Socket;
  readonly #to: Socket;
  /** Towards whoever dialled. */
  readonly #isBack: boolean;
  readonly #rules: Rules;
  /** `undefined`: the end said its last word. */
  readonly #waiting: { at: number; octets: Buffer | undefined }[] = [];
  #held = 0;
  /** When the last piece arrives, and until when the line is occupied. */
  #last = 0;
  #occupied = 0;
  #timer: NodeJS.Timeout | undefined;
  #blocked = false;
  #stopped = false;

  constructor(from: Socket, to: Socket, isBack: boolean, rules: Rules) {
    this.#from = from;
    this.#to = to;
    this.#isBack = isBack;
    this.#rules = rules;
    from.on('data', (octets: Buffer) => this.#take(octets));
    from.on('end', () => this.#take(undefined));
    to.on('drain', () => {
      this.#blocked = false;
      this.run();
    });
    from.resume();
  }

  /** Lets pass what may pass now. */
  run(): void {
    clearTimeout(this.#timer);
    while (!this.#stopped && !this.#blocked && !this.#rules.stalled()) {
      const [next] = this.#waiting;
      if (!next) return;
      const wait = next.at - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.run(), wait);
        return;
      }
      this.#waiting.shift();
      this.#pass(next.octets);
    }
  }

  /** Nothing more passes. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #take(octets: Buffer | undefined): void {
    if (this.#stopped) return;
    const now = performance.now();
    const { way, occupied } = this.#rules.travel(octets?.length ?? 0);
    this.#occupied = Math.max(this.#occupied, now) + occupied;
    // A piece that was lost holds up what comes behind it.
    this.#last = Math.max(this.#last, this.#occupied + way);
    this.#waiting.push({ at: this.#last, octets });
    this.#held += octets?.length ?? 0;
    if (this.#held > BUFFER_OCTETS) this.#from.pause();
    this.run();
  }

  #pass(octets: Buffer | undefined): void {
    if (!octets) {
      this.#to.end();
      return;
    }
    this.#held -= octets.length;
    if (this.#held <= BUFFER_OCTETS && this.#from.isPaused()) this.#from.resume();
    const passing = this.#rules.passing(octets.length, this.#isBack);
    if (passing < octets.length) {
      // Written before the cut: the frame begins at the other end, and never ends.
      this.#stopped = true;
      this.#to.write(octets.subarray(0, passing), () => this.#rules.cut());
      return;
    }
    this.#blocked = !this.#to.write(octets);
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
