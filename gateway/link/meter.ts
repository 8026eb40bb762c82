// Octets on the lines: what TCP carried of every connection, handshakes included and those that led to no link. What TCP and IP add themselves is
// not seen from here: some 40 octets for each packet.
import type { Socket } from 'node:net';
import type { UnitId } from '#protocol';

/** Octets both ways. */
export interface Octets {
  in: number;
  out: number;
}

interface Counted {
  peer: UnitId | undefined;
  /** What of it stands in the sums already. */
  counted: Octets;
}

/** Octets by day (UTC) and by unit; under `''` those of nobody who was proven. */
export type Use = Record<string, Record<string, [received: number, sent: number]>>;

// This month and the one before are shown and compared; what is older is nobody's concern.
const DAYS_KEPT = 62;
const DAY_MS = 86_400_000;

/** Counts what goes over the lines, as long as the process runs; `Use` is what is kept of it. */
export class Meter {
  readonly #now: () => Date;
  readonly #open = new Map<Socket, Counted>();
  #use: Use;

  constructor(now: () => Date, use: Use = {}) {
    this.#now = now;
    this.#use = use;
  }

  /** Counts a connection from now on to its end. */
  watch(socket: Socket, peer?: UnitId): void {
    this.#open.set(socket, { peer, counted: { in: 0, out: 0 } });
    socket.once('close', () => {
      this.#count(socket);
      this.#open.delete(socket);
    });
  }

  /** A connection is that of a unit that was proven; what went over it before too. */
  belongs(socket: Socket, peer: UnitId): void {
    const open = this.#open.get(socket);
    if (!open || open.peer === peer) return;
    this.#add(open.peer, { in: -open.counted.in, out: -open.counted.out });
    this.#add(peer, open.counted);
    open.peer = peer;
  }

  /** What has gone over the lines on the days that begin with `period` (`2026-11-26`, `2026-11`), of one unit or in all. */
  used(period: string, peer?: UnitId): Octets {
    this.#countAll();
    const sum = { in: 0, out: 0 };
    for (const [day, units] of Object.entries(this.#use)) {
      if (!day.startsWith(period)) continue;
      for (const [unit, [received, sent]] of Object.entries(units)) {
        if (peer !== undefined && unit !== peer) continue;
        sum.in += received;
        sum.out += sent;
      }
    }
    return sum;
  }

  /** What is to be kept. */
  use(): Use {
    this.#countAll();
    const first = dayOf(new Date(this.#now().getTime() - DAYS_KEPT * DAY_MS));
    this.#use = Object.fromEntries(Object.entries(this.#use).filter(([day]) => day >= first));
    return this.#use;
  }

  #countAll(): void {
    for (const socket of this.#open.keys()) this.#count(socket);
  }

  #count(socket: Socket): void {
    const open = this.#open.get(socket);
    if (!open) return;
    const total = octetsOf(socket);
    this.#add(open.peer, { in: total.in - open.counted.in, out: total.out - open.counted.out });
    open.counted = total;
  }

  #add(peer: UnitId | undefined, octets: Octets): void {
    if (octets.in === 0 && octets.out === 0) return;
    const day = dayOf(this.#now());
    const units = this.#use[day] ?? {};
    this.#use[day] = units;
    const [received, sent] = units[peer ?? ''] ?? [0, 0];
    units[peer ?? ''] = [received + octets.in, sent + octets.out];
  }
}

/** What TCP has carried of a connection so far. */
export function octetsOf({ bytesRead, bytesWritten }: Socket): Octets {
  return { in: bytesRead, out: bytesWritten };
}

/** The day of an instant, UTC: `2026-11-26`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
