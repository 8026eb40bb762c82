// What happens in a run, and when: made from a seed, written and read as JSON lines. Each event is whole in itself (what it breaks it mends
// again), so that a schedule from which events were taken is a schedule.
import { Chance } from '../../support/seeded.ts';

/** How a line carries what goes over it. */
export interface Weather {
  /** One way, milliseconds, and what each piece may take longer. */
  delayMs: number;
  jitterMs: number;
  /** Share of pieces that are lost on the way: TCP sends them again, and everything behind them waits for so long. */
  lossShare: number;
  lossMs: number;
  /** Octets a second in each direction; 0: as many as come. */
  octetsPerSecond: number;
}

/** What officers write. */
export type Writing = 'incident' | 'meeting' | 'assistance';

/** One thing that happens. Times are in milliseconds; `name`: of what is sent, so that later events can be about it. */
export type Happening =
  /** kill -9, and another start after `downMs`; with `clockSeconds` its clock goes wrong by so much from then until its next start. */
  | { do: 'kill'; unit: string; downMs: number; clockSeconds?: number }
  /** Nothing passes between two units. `stall`: as when a line is dead for a while; `reset`: connections are cut, and new ones too. */
  | { do: 'partition'; link: [string, string]; how: 'stall' | 'reset'; forMs: number }
  | { do: 'weather'; link: [string, string]; weather: Weather; forMs: number }
  /** Connections are cut after so many more octets of one direction: in the middle of a frame. */
  | { do: 'cut'; link: [string, string]; afterOctets: number }
  /** One end loses its connections, and the other is never told. */
  | { do: 'half-open'; link: [string, string]; deaf: string }
  | { do: 'fill-disk'; unit: string; forMs: number }
  | { do: 'send'; name: string; from: string; to: string[]; writing: Writing; urgent: boolean; documentOctets?: number }
  /** An addressee opens a message, or answers it. */
  | { do: 'open'; of: string; by: string }
  | { do: 'answer'; of: string; by: string }
  /** Its sender takes it back from all who got it. */
  | { do: 'recall'; name: string; of: string; from: string };

/** When it happens, in milliseconds from the beginning; `awaits`: the time of the run stands still until this unit serves. */
export type ScheduledEvent = { at: number; awaits?: string } & Happening;

/** A run as it is to be. */
export interface Schedule {
  seed: number;
  units: string[];
  /** In the order of their times. */
  events: ScheduledEvent[];
}

/** What a schedule is made for. */
export interface ScheduleOptions {
  seed: number;
  units: readonly string[];
  minutes: number;
  kills: number;
  partitions: number;
}

// Most kills meet a gateway that serves, however long it takes to start here; the others come when they come, some right after another one.
const AWAITING_SHARE = 0.8;
const AGAIN_SHARE = 0.15;
// Officers write around each kill, so that it meets work: from so long before until so long after, milliseconds.
const BURST_BEFORE_MS = 120;
const BURST_AFTER_MS = 60;

/** Makes the schedule of a seed. The last unit is the one whose disk runs full: the others keep a real disk. */
export function makeSchedule({ seed, units, minutes, kills, partitions }: ScheduleOptions): Schedule {
  const chance = new Chance(seed);
  const lengthMs = minutes * 60_000;
  const links = units.flatMap((one, i) => units.slice(i + 1).map((other): [string, string] => [one, other]));
  const officers = new Officers(chance, units);
  const events: ScheduledEvent[] = [];
  const anyTime = () => Math.round(chance.between(0, lengthMs));

  for (const kill of killTimes(chance, kills, lengthMs, units)) {
    const awaits = chance.in(AWAITING_SHARE) ? { awaits: kill.unit } : {};
    events.push({ ...kill, ...awaits });
    for (let n = chance.whole(3, 5); n > 0; n--) {
      const at = Math.max(0, Math.round(kill.at + chance.between(-BURST_BEFORE_MS, BURST_AFTER_MS)));
      const [sent, ...later] = officers.write(at, chance.in(0.5) ? kill.unit : undefined);
      // After the kill nobody waits: whoever writes then finds it starting.
      events.push({ ...sent, ...(at < kill.at ? awaits : {}) }, ...later);
    }
  }
  for (const at of times(chance, 2_500, lengthMs)) events.push(...officers.write(at, undefined));
  for (let n = 0; n < partitions; n++) {
    const how = chance.in(0.6) ? 'reset' : 'stall';
    // The first one is there from the beginning: two gateways that have not met do not know each other's keys.
    events.push({ at: n === 0 ? 0 : anyTime(), do: 'partition', link: chance.one(links), how, forMs: Math.round(chance.pause(2_000, 12_000) + 200) });
  }
  for (const at of times(chance, 12_000, lengthMs)) {
    events.push({ at, do: 'weather', link: chance.one(links), weather: weather(chance), forMs: Math.round(chance.between(2_000, 20_000)) });
  }
  for (const at of times(chance, 8_000, lengthMs)) events.push({ at, do: 'cut', link: chance.one(links), afterOctets: chance.whole(1, 6_000) });
  for (const at of times(chance, 10_000, lengthMs)) {
    const link = chance.one(links);
    events.push({ at, do: 'half-open', link, deaf: chance.one(link) });
  }
  const small = units.at(-1);
  if (small)
    for (const at of times(chance, 90_000, lengthMs)) events.push({ at, do: 'fill-disk', unit: small, forMs: Math.round(chance.between(1_500, 5_000)) });
  return { seed, units: [...units], events: events.filter(({ at }) => at <= lengthMs).sort((a, b) => a.at - b.at) };
}

/** Kills spread over the run, some of them shortly after another one of the same unit; some have the clock of the unit go wrong. */
function killTimes(chance: Chance, count: number, lengthMs: number, units: readonly string[]): Extract<ScheduledEvent, { do: 'kill' }>[] {
  const drawn: { at: number; unit: string }[] = [];
  while (drawn.length < count) {
    const before = drawn.at(-1);
    // Between its start and the moment from which it serves: what one kill has left, the next must not spoil.
    if (before && chance.in(AGAIN_SHARE)) drawn.push({ at: Math.min(lengthMs, before.at + Math.round(chance.between(150, 1_000))), unit: before.unit });
    else drawn.push({ at: Math.round(chance.between(0, lengthMs)), unit: chance.one(units) });
  }
  drawn.sort((a, b) => a.at - b.at);
  return drawn.map(({ at, unit }, i) => {
    const next = drawn.slice(i + 1).find((later) => later.unit === unit)?.at ?? Number.POSITIVE_INFINITY;
    const downMs = chance.in(0.15) ? chance.pause(2_000, 8_000) : chance.between(0, 150);
    const clockSeconds = chance.in(0.08) ? chance.whole(-300, 300) : undefined;
    return { at, do: 'kill', unit, downMs: Math.round(Math.min(downMs, (next - at) / 2)), ...(clockSeconds === undefined ? {} : { clockSeconds }) };
  });
}

/** Times at which something happens that happens once in `mean` milliseconds. */
function times(chance: Chance, mean: number, lengthMs: number): number[] {
  const found: number[] = [];
  for (let at = chance.pause(mean, lengthMs); at < lengthMs; at += chance.pause(mean, lengthMs)) found.push(Math.round(at));
  return found;
}

function weather(chance: Chance): Weather {
  const kinds: Weather[] = [
    // A satellite, a mobile line in the rain, a line that is nearly dead, a short round trip with jitter.
    { delayMs: 300, jitterMs: 40, lossShare: 0.02, lossMs: 700, octetsPerSecond: 32_000 },
    { delayMs: 60, jitterMs: 150, lossShare: 0.08, lossMs: 400, octetsPerSecond: 100_000 },
    { delayMs: 120, jitterMs: 80, lossShare: 0.2, lossMs: 1_200, octetsPerSecond: 8_000 },
    { delayMs: 5, jitterMs: 30, lossShare: 0, lossMs: 0, octetsPerSecond: 0 },
  ];
  return chance.one(kinds);
}

/** What officers do of themselves. */
class Officers {
  readonly #chance: Chance;
  readonly #units: readonly string[];
  #count = 0;

  constructor(chance: Chance, units: readonly string[]) {
    this.#chance = chance;
    this.#units = units;
  }

  /** Something is written, and perhaps opened, answered or taken back later. */
  write(at: number, by: string | undefined): [ScheduledEvent, ...ScheduledEvent[]] {
    const chance = this.#chance;
    const from = by ?? chance.one(this.#units);
    const others = this.#units.filter((unit) => unit !== from);
    const to = chance.some(chance.in(0.25) ? others.length : 1, others);
    const writing = chance.in(0.05) ? 'assistance' : chance.in(0.15) ? 'meeting' : 'incident';
    const name = `m${++this.#count}`;
    const documents = writing === 'assistance' && chance.in(0.7) ? { documentOctets: chance.whole(1, chance.in(0.2) ? 2_000_000 : 200_000) } : {};
    const sent: ScheduledEvent = { at, do: 'send', name, from, to, writing, urgent: chance.in(0.3), ...documents };
    const later: ScheduledEvent[] = [];
    const some = () => Math.round(at + chance.between(200, 6_000));
    if (writing === 'meeting') later.push({ at: some(), do: 'answer', of: name, by: chance.one(to) });
    else if (chance.in(0.15)) later.push({ at: some(), do: 'open', of: name, by: chance.one(to) });
    if (chance.in(0.04)) {
      const order = `${name}r`;
      const when = some();
      later.push({ at: when, do: 'recall', name: order, of: name, from }, { at: when + chance.whole(500, 4_000), do: 'answer', of: order, by: chance.one(to) });
    }
    return [sent, ...later];
  }
}

/** The schedule as text: a line that says what it is, then a line for each event. */
export function writeSchedule({ events, ...head }: Schedule): string {
  return [head, ...events].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads what `writeSchedule` wrote. Throws SyntaxError, TypeError for something else. */
export function readSchedule(text: string): Schedule {
  const [head, ...events] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
  if (!isHead(head)) throw new TypeError('the first line of a schedule says {"seed":…,"units":[…]}');
  const wrong = events.findIndex((event) => !isEvent(event));
  if (wrong >= 0) throw new TypeError(`line ${wrong + 2} of the schedule is no event`);
  return { seed: head.seed, units: head.units, events: (events as ScheduledEvent[]).sort((a, b) => a.at - b.at) };
}

function isHead(value: unknown): value is Pick<Schedule, 'seed' | 'units'> {
  const { seed, units } = (value ?? {}) as Partial<Schedule>;
  return typeof seed === 'number' && Array.isArray(units) && units.length > 1;
}

const happenings: ReadonlySet<unknown> = new Set<Happening['do']>([
  'kill',
  'partition',
  'weather',
  'cut',
  'half-open',
  'fill-disk',
  'send',
  'open',
  'answer',
  'recall',
]);

function isEvent(value: unknown): value is ScheduledEvent {
  const { at, do: what } = (value ?? {}) as Partial<ScheduledEvent>;
  return typeof at === 'number' && at >= 0 && happenings.has(what);
}

/** How often each thing happens in it. */
export function countEvents({ events }: Schedule): Partial<Record<Happening['do'], number>> {
  const counts: Partial<Record<Happening['do'], number>> = {};
  for (const { do: what } of events) counts[what] = (counts[what] ?? 0) + 1;
  return counts;
}
