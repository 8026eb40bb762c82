// A year of five units as a list of what happened, made from a seed: who sent what to whom, by which clock, and what became of it. Plain data.
export const gateways = ['CI-SDPAF', 'GN-SR', 'ML-BRTMTH', 'NE-ECI', 'SN-DNLTM'] as const;

/** Every unit that was a member in that year, and its kind. The last one left the roster in summer. */
export const kindOf: Readonly<Record<string, 'partner_cop' | 'europol_channel' | 'interpol_ncb' | 'judicial' | 'non_police'>> = {
  ...Object.fromEntries(gateways.map((unit) => [unit, 'partner_cop' as const])),
  'ES-OLI': 'europol_channel',
  'SN-BCN': 'interpol_ncb',
  'SN-PARQUET': 'judicial',
  'SN-ONG': 'non_police',
  'TD-BLM': 'partner_cop',
};
export const LEFT = 'TD-BLM';

export type Kind = 'incident' | 'arrest_report' | 'assistance_request' | 'extradition_request' | 'operation_proposal' | 'rectification_order' | 'step';

/** What a message says, as far as anything counts by it. */
export interface Says {
  type?: string;
  /** ICCS code of the offence that the case, or the request, is about. */
  offence?: string;
  victims?: readonly { sex?: string; minor?: string }[];
  country?: string;
  arrests?: readonly { iccs: string; sex: string; age: string; count: number }[];
}

/** A message: of several views of one exchange one. */
export interface Message {
  /** Its number in the year; the later one is made later. */
  n: number;
  exchange: number;
  from: string;
  to: readonly string[];
  kind: Kind;
  training: boolean;
  /** By the clock of its sender: milliseconds. */
  made: number;
  says: Says;
  /** Of an order: about this message, in whose place another one comes, or which is taken back. */
  order?: { of: Message; by?: Message; action: 'correct' | 'erase' | 'recall' | 'restrict' };
  /** Of a step: the order that it withdraws. */
  withdraws?: Message;
}

/** Something that happens at one unit. */
export type Happening = { unit: string; at: number } & (
  | { what: 'sends'; message: Message }
  /** It comes, and is receipted; a second time it is answered by the same receipt. `signed`: by the clock of this unit. */
  | { what: 'gets'; message: Message; signed: number }
  | { what: 'refuses'; message: Message; as: 'rejected' | 'expired'; signed: number }
  /** A receipt of `from` comes. */
  | { what: 'learns'; message: Message; from: string; as: 'delivered' | 'rejected' | 'expired' | 'read'; signed: number }
);

type What = Happening extends infer Each ? (Each extends Happening ? Omit<Each, 'unit' | 'at'> : never) : never;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 2026;

/** Numbers from a seed (mulberry32). */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** From 0 to before 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  is(probability: number): boolean {
    return this.next() < probability;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
  some<T>(list: readonly T[], count: number): T[] {
    return list
      .map((each) => [this.next(), each] as const)
      .sort(([a], [b]) => a - b)
      .slice(0, count)
      .map(([, each]) => each);
  }
}

/** Makes the happenings of a year with so many stories, each of one exchange and what follows from it; in the order of true time. */
export function makeYear(seed: number, stories: number): Happening[] {
  const year = new Year(new Chance(seed));
  for (let i = 0; i < stories; i++) year.tell();
  return year.happenings.sort((a, b) => a.at - b.at);
}

/** How each clock differs from true time. */
const skew: Readonly<Record<string, number>> = {
  ...{ 'CI-SDPAF': 0, 'GN-SR': -7 * MINUTE, 'ML-BRTMTH': 4 * MINUTE + 11_003, 'NE-ECI': -2 * MINUTE - 1, 'SN-DNLTM': 9 * MINUTE },
  ...{ 'ES-OLI': 40, 'SN-BCN': -11 * MINUTE, 'SN-PARQUET': 3 * MINUTE, 'SN-ONG': 0, [LEFT]: 6 * MINUTE },
};

class Year {
  readonly happenings: Happening[] = [];
  readonly #chance: Chance;
  /** When a message came to a unit, by the numbers of both. */
  readonly #arrived = new Map<string, number>();
  #messages = 0;
  #exchanges = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** One exchange, and what rectifies it, takes it back, or passes it on. */
  tell(): void {
    const chance = this.#chance;
    const at = this.#instant();
    const from = chance.is(0.92) ? chance.of(gateways) : chance.of(['ES-OLI', 'SN-BCN', 'SN-PARQUET', LEFT]);
    const others = Object.keys(kindOf).filter((unit) => unit !== from);
    const to = chance.some(others, chance.is(0.8) ? 1 : 2 + chance.below(3));
    const kinds = ['incident', 'incident', 'incident', 'incident', 'incident', 'arrest_report', 'assistance_request', 'extradition_request'] as const;
    const kind = chance.is(0.03) ? 'operation_proposal' : chance.of(kinds);
    const training = chance.is(0.06);
    const first = this.#send(at, from, to, kind, training);
    if (chance.is(0.12)) this.#rectify(first, at);
    if (kind === 'incident' && chance.is(0.08)) this.#passOn(first);
  }

  /** Anywhere in the year, but often within minutes of where a month ends, in UTC or in the cities that are an hour ahead. */
  #instant(): number {
    const chance = this.#chance;
    if (chance.is(0.7)) return Date.UTC(YEAR, 0, 1) + chance.below(365 * DAY);
    const midnight = chance.is(0.5) ? Date.UTC(YEAR, chance.below(13), 1) : Date.UTC(YEAR, 0, 1 + chance.below(366));
    return midnight - chance.of([0, HOUR]) + chance.below(24 * MINUTE) - 12 * MINUTE;
  }

  /** Sends one exchange, in one view or in several, and lets it fare. */
  #send(at: number, from: string, to: readonly string[], kind: Kind, training: boolean): Message[] {
    const chance = this.#chance;
    const exchange = this.#exchanges++;
    const says = sayingOf(kind, chance);
    const outside = to.filter((unit) => kindOf[unit] !== 'partner_cop');
    const apart = to.length > 1 && outside.length > 0 && outside.length < to.length && chance.is(0.8);
    const views = apart ? [outside, to.filter((unit) => !outside.includes(unit))] : [to];
    return views.map((addressees) => {
      // What is reduced for an addressee outside may not tell of the victims.
      const told = apart && addressees === outside && chance.is(0.5) ? { ...says, victims: [] } : says;
      return this.#post(at, { exchange, from, to: addressees, kind, training, says: told });
    });
  }

  #post(at: number, message: Omit<Message, 'n' | 'made'>): Message {
    const made: Message = { ...message, n: this.#messages++, made: at + (skew[message.from] ?? 0) };
    this.#happen(at, message.from, { what: 'sends', message: made });
    for (const unit of message.to) this.#fare(at, made, unit);
    return made;
  }

  /** What becomes of a message on its way to one unit. */
  #fare(sent: number, message: Message, unit: string): void {
    const fate = message.kind === 'rectification_order' || message.kind === 'step' ? 1 : this.#chance.next();
    if (fate < 0.04) this.#refuse(sent, message, unit, 'rejected');
    else if (fate < 0.07) this.#refuse(sent, message, unit, 'expired');
    // In between nobody ever answers.
    else if (fate > 0.1) this.#arrive(sent, message, unit, 0.97);
  }

  /** It comes, now or once an outage of days is over; so does its receipt, or never. */
  #arrive(sent: number, message: Message, unit: string, back: number): void {
    const chance = this.#chance;
    const came = sent + 1_000 + this.#delay();
    const signed = came + (skew[unit] ?? 0);
    this.#happen(came, unit, { what: 'gets', message, signed });
    if (chance.is(0.05)) this.#happen(came + this.#delay(), unit, { what: 'gets', message, signed });
    if (!chance.is(back)) return;
    const learnt = came + 1_000 + this.#delay();
    const receipt = { what: 'learns', message, from: unit } as const;
    if (chance.is(0.03)) this.#happen(came + this.#delay(), message.from, { ...receipt, as: 'read', signed: signed + MINUTE });
    this.#happen(learnt, message.from, { ...receipt, as: 'delivered', signed });
    if (chance.is(0.05)) this.#happen(learnt + this.#delay(), message.from, { ...receipt, as: 'delivered', signed });
    // A unit that contradicts itself: what it signed first stands.
    if (chance.is(0.01)) this.#happen(learnt + 1_000, message.from, { ...receipt, as: 'rejected', signed: signed + HOUR });
  }

  #refuse(sent: number, message: Message, unit: string, as: 'rejected' | 'expired'): void {
    const chance = this.#chance;
    const came = sent + 1_000 + this.#delay();
    const signed = came + (skew[unit] ?? 0);
    this.#happen(came, unit, { what: 'refuses', message, as, signed });
    const learnt = came + this.#delay();
    this.#happen(learnt, message.from, { what: 'learns', message, from: unit, as, signed });
    // It signs a delivery afterwards: after a refusal too late, after an expiry it is right. Only a gateway that is none of these five does so.
    if (!(gateways as readonly string[]).includes(unit) && chance.is(0.3))
      this.#happen(learnt + 1_000 + this.#delay(), message.from, { what: 'learns', message, from: unit, as: 'delivered', signed: signed + HOUR });
  }

  /** Corrected once, several times, anew, for everybody or not; taken back; each order perhaps withdrawn. */
  #rectify(views: readonly Message[], sent: number): void {
    const chance = this.#chance;
    const [first] = views;
    if (!first) return;
    const fate = chance.next();
    const at = sent + 2 * HOUR + chance.below(40 * DAY);
    if (fate < 0.35) {
      this.#order(at, views, undefined, chance.of(['recall', 'erase', 'restrict']));
      return;
    }
    const again = this.#correct(at, views);
    if (fate < 0.5) this.#correct(at + DAY, again);
    else if (fate < 0.6) this.#correct(at + DAY, views);
    else if (fate < 0.7) this.#order(at + DAY, again, undefined, 'recall');
    else if (fate < 0.75) this.#order(at + DAY, views, undefined, 'recall');
    else if (fate < 0.85) {
      // Two reports of the same, put right by one.
      const double = this.#send(sent + HOUR, first.from, first.to, first.kind, first.training);
      this.#order(at + DAY, double, again, 'correct');
    }
  }

  /** Sends what takes the place of an exchange, perhaps to somebody else too, and orders it. */
  #correct(at: number, views: readonly Message[]): Message[] {
    const chance = this.#chance;
    const [first] = views as [Message];
    const to = views.flatMap((view) => view.to);
    const more = chance.is(0.2) ? Object.keys(kindOf).filter((unit) => unit !== first.from && !to.includes(unit) && chance.is(0.2)) : [];
    const next = this.#send(at, first.from, [...to, ...more], first.kind, first.training);
    // Of an acquittal: what is left of the message without somebody takes its place, the rest is destroyed.
    this.#order(at + MINUTE, views, next, chance.of(['correct', 'erase']));
    return next;
  }

  #order(at: number, views: readonly Message[], next: readonly Message[] | undefined, action: NonNullable<Message['order']>['action']): void {
    const chance = this.#chance;
    // Sometimes not everybody who has it is asked.
    const everybody = chance.is(0.7);
    for (const view of views)
      for (const unit of view.to) {
        if (!everybody && chance.is(0.5)) continue;
        const by = next?.find(({ to }) => to.includes(unit));
        if (next && by === undefined) continue;
        // Nobody orders anything about what was refused, and nobody takes in an order about what he does not have.
        if (!this.#arrived.has(`${view.n} ${unit}`)) continue;
        const order = { of: view, action, ...(by === undefined ? {} : { by }) };
        const { from, training } = view;
        const sent = this.#post(at + 25 * DAY, { exchange: this.#exchanges++, from, to: [unit], kind: 'rectification_order', training, says: {}, order });
        if (chance.is(0.15)) this.#post(at + 70 * DAY, { exchange: this.#exchanges++, from, to: [unit], kind: 'step', training, says: {}, withdraws: sent });
      }
  }

  /** Who has got an incident tells a third unit, in an exchange of his own. */
  #passOn(views: readonly Message[]): void {
    const chance = this.#chance;
    const view = chance.of(views);
    const unit = gateways.find((each) => this.#arrived.has(`${view.n} ${each}`));
    if (!unit) return;
    const third = gateways.filter((each) => each !== unit && each !== view.from);
    this.#send((this.#arrived.get(`${view.n} ${unit}`) ?? 0) + HOUR, unit, [chance.of(third)], 'incident', view.training);
  }

  /** Mostly minutes; after an outage days. */
  #delay(): number {
    const chance = this.#chance;
    return chance.is(0.93) ? chance.below(15 * MINUTE) : chance.below(20 * DAY);
  }

  #happen(at: number, unit: string, what: What): void {
    if (what.what === 'gets') this.#arrived.set(`${what.message.n} ${unit}`, at);
    this.happenings.push({ unit, at, ...what } as Happening);
  }
}

/** Something that a message of this kind may say. */
export function sayingOf(kind: Kind, chance: Chance): Says {
  const iccs = ['08051', '080511', '0204', '02041', '07023', '070231', '0703', '0101'] as const;
  switch (kind) {
    case 'incident': {
      const type = chance.of(['smuggling_land', 'smuggling_sea', 'smuggling_air', 'trafficking', 'document_fraud', 'transit_house', 'distress']);
      const victim = () => ({
        ...(chance.is(0.9) ? { sex: chance.of(['female', 'female', 'male', 'unspecified', 'unknown']) } : {}),
        ...(chance.is(0.9) ? { minor: chance.of(['yes', 'no', 'no', 'possible']) } : {}),
      });
      const victims = chance.is(0.3) ? Array.from({ length: 1 + chance.below(3) }, victim) : [];
      return { type, victims, ...(chance.is(0.4) ? { offence: chance.of(iccs) } : {}) };
    }
    case 'arrest_report': {
      const group = () => ({
        ...{ iccs: chance.of(iccs), sex: chance.of(['female', 'male', 'unknown']), age: chance.of(['adult', 'minor', 'unknown']) },
        count: 1 + chance.below(7),
      });
      // A report tells of each crime, sex and age once.
      const groups = Array.from({ length: 1 + chance.below(3) }, group);
      const once = groups.filter(
        ({ iccs: code, sex, age }, at) => groups.findIndex((each) => each.iccs === code && each.sex === sex && each.age === age) === at,
      );
      return { country: chance.of(['ML', 'SN', 'NE', 'GN', 'CI']), arrests: once };
    }
    case 'extradition_request':
      return chance.is(0.9) ? { offence: chance.of(iccs) } : {};
    default:
      return {};
  }
}
