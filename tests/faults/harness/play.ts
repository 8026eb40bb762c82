// Plays a schedule against real gateway processes, lets everything come to rest, and gives what is then known.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuditReport, Comparison, MessageView, PeerList, Problem } from '#gateway/contract';
import { cop, homeOf, officerEnvironment, until } from '../../support/cop-process.ts';
import type { AuditFacts, RunFacts } from './check.ts';
import { wrongClock } from './clock.ts';
import { Desk } from './desk.ts';
import { isDrained, readFacts } from './facts.ts';
import type { Field, Lines } from './field.ts';
import { GatewayKeeper } from './gateways.ts';
import type { Netem } from './network.ts';
import type { LineCounts } from './proxy.ts';
import type { Schedule, ScheduledEvent, Weather } from './schedule.ts';

/** A run that is over. */
export interface Played extends RunFacts {
  done: Done;
  lines: LineCounts;
  seconds: number;
}

/** What was done to the gateways beside the kills. */
export interface Done {
  partitions: number;
  disksFilled: number;
  clocksShifted: number;
  /** Events that this machine could not do. */
  notDone: number;
}

/** How a run is played. */
export interface PlayOptions {
  say: (line: string) => void;
  /** How long everything may take to come to rest once all is mended, seconds. */
  restSeconds: number;
  /** Makes delay, jitter and loss in place of the proxy. */
  netem?: Netem | undefined;
}

const PROGRESS_MS = 15_000;
// The logs are compared over so long, back and ahead: no clock was that wrong.
const COMPARED_MS = 86_400_000;

/** Plays a schedule from the beginning to the end. Throws for what is this harness's own fault. */
export async function play(field: Field, schedule: Schedule, { say, restSeconds, netem }: PlayOptions): Promise<Played> {
  const begun = performance.now();
  await using lines = await field.renew(schedule.seed);
  const keepers = new Map(field.federation.units.map((unit) => [String(unit.unit), new GatewayKeeper(unit)]));
  const stage: Stage = new Stage(field, lines, netem, keepers, new Desk(field.federation, (unit) => stage.isDiskFull(unit)));
  try {
    const join = stage.partFirst(schedule.events);
    for (const keeper of keepers.values()) keeper.start();
    await Promise.all([...keepers.values()].map((keeper) => keeper.serving()));
    await stage.desk.agree();
    const over = stage.playAll(schedule.events, say);
    join();
    await over;
    const quiet = await stage.comeToRest(restSeconds);
    await stage.saveDocuments(restSeconds);
    const audits = await stage.verifyLogs();
    const drained = await stage.stopDrained(restSeconds);
    for (const keeper of keepers.values()) await keeper.close();
    const facts = await readFacts(field.federation.units.map((unit) => ({ unit: unit.unit, home: homeOf(unit), keys: unit.keys })));
    return {
      journal: stage.desk.journal,
      units: facts,
      processes: [...keepers.values()].map((keeper) => keeper.facts),
      audits,
      quiet: quiet && drained,
      done: stage.done,
      lines: sum(lines.all.map(({ counts }) => counts)),
      seconds: Math.round((performance.now() - begun) / 1000),
    };
  } finally {
    for (const keeper of keepers.values()) await keeper.close();
  }
}

/** A run that is being played. */
class Stage {
  readonly desk: Desk;
  readonly done: Done = { partitions: 0, disksFilled: 0, clocksShifted: 0, notDone: 0 };
  readonly #field: Field;
  readonly #lines: Lines;
  readonly #netem: Netem | undefined;
  readonly #keepers: ReadonlyMap<string, GatewayKeeper>;
  /** What is under way, and what mends what is broken now. */
  readonly #running = new Set<Promise<void>>();
  readonly #mending = new Set<() => void | Promise<void>>();
  readonly #fullDisks = new Set<string>();

  constructor(field: Field, lines: Lines, netem: Netem | undefined, keepers: ReadonlyMap<string, GatewayKeeper>, desk: Desk) {
    this.#field = field;
    this.#lines = lines;
    this.#netem = netem;
    this.#keepers = keepers;
    this.desk = desk;
  }

  isDiskFull(unit: string): boolean {
    return this.#fullDisks.has(unit);
  }

  /** Parts at once what is parted from the beginning, so that these gateways have never met; gives what ends it. */
  partFirst(events: readonly ScheduledEvent[]): () => void {
    const mends = events.flatMap((event) => (event.at === 0 && event.do === 'partition' ? [this.#lines.between(event.link).partition(event.how)] : []));
    return () => {
      for (const mend of mends) mend();
    };
  }

  /** Everything in its time; then waits for what is under way, and mends what is still broken. */
  async playAll(events: readonly ScheduledEvent[], say: (line: string) => void): Promise<void> {
    const begun = performance.now();
    const progress = setInterval(() => say(this.#progress(performance.now() - begun)), PROGRESS_MS);
    try {
      // How long the time of the run has stood still.
      let stood = 0;
      for (const event of events) {
        const wait = event.at + stood - (performance.now() - begun);
        if (wait > 0) await sleep(wait);
        if (event.awaits !== undefined) {
          const from = performance.now();
          await this.#keeper(event.awaits).serving();
          stood += performance.now() - from;
        }
        this.#run(this.#begin(event));
      }
      while (this.#running.size > 0) await Promise.all(this.#running);
    } finally {
      clearInterval(progress);
      for (const mend of [...this.#mending]) await mend();
      // Since links resume, so few octets may go that a cut is still to come: it would meet the verifying.
      for (const line of this.#lines.all) line.spare();
    }
    for (const keeper of this.#keepers.values()) await keeper.rightClock();
  }

  /** Waits until every gateway serves and nothing waits for anybody; false when that takes too long. */
  async comeToRest(seconds: number): Promise<boolean> {
    const serving = await Promise.all([...this.#keepers.values()].map((keeper) => keeper.serving()));
    if (serving.includes(false)) return false;
    const units = [...this.#keepers.keys()];
    const pairs = units.flatMap((one) => units.filter((other) => other !== one).map((other) => [one, other] as const));
    return this.#within(seconds, async () => {
      // As an operator would after a cut: whoever waits to dial again dials now.
      await Promise.all(pairs.map(([one, other]) => this.desk.question(one, 'POST', `/v1/peers/${other}/ping`).catch(() => {})));
      const lists = await Promise.all(units.map((unit) => this.desk.question<PeerList>(unit, 'GET', '/v1/peers').catch(() => undefined)));
      return lists.every((list) => list?.status === 200 && list.body.peers.every(({ queued, link }) => queued === 0 && link === 'up'));
    });
  }

  /** Every addressee of a document saves it, once it has it whole. */
  async saveDocuments(seconds: number): Promise<void> {
    const { journal } = this.desk;
    for (const { name, copies, document } of journal.acknowledged) {
      for (const { to, id } of document ? copies : []) journal.saved.push({ name, unit: to, ...(await this.#save(to, id, seconds)) });
    }
  }

  /** What `cop audit verify` asks at each unit, and `cop audit verify --with` of each with each other. */
  async verifyLogs(): Promise<AuditFacts[]> {
    const audits: AuditFacts[] = [];
    const period = { from: new Date(Date.now() - COMPARED_MS).toISOString(), to: new Date(Date.now() + COMPARED_MS).toISOString() };
    for (const unit of this.#keepers.keys()) {
      const report = await this.desk.question<AuditReport>(unit, 'POST', '/v1/audit/verify', {}, 'chef-1');
      audits.push({ unit, findings: report.status === 200 ? findingsOf(report.body) : [JSON.stringify(report.body)] });
      for (const other of this.#keepers.keys()) {
        if (other === unit) continue;
        const compared = await this.desk.question<Comparison>(unit, 'POST', '/v1/audit/compare', { with: other, ...period }, 'chef-1');
        audits.push({ unit, with: other, findings: compared.status === 200 ? omissionsIn(compared.body) : [JSON.stringify(compared.body)] });
      }
    }
    return audits;
  }

  /** Stops all gateways; when something was still on its way, they run on for a while. False when it never comes to an end. */
  async stopDrained(seconds: number): Promise<boolean> {
    const units = this.#field.federation.units.map((unit) => ({ unit: unit.unit, home: homeOf(unit), keys: unit.keys }));
    const end = performance.now() + seconds * 1000;
    for (;;) {
      await Promise.all([...this.#keepers.values()].map((keeper) => keeper.stop()));
      if (isDrained(units)) return true;
      if (performance.now() > end) return false;
      for (const keeper of this.#keepers.values()) keeper.start();
      await this.comeToRest(seconds);
    }
  }

  async #save(to: string, id: string, seconds: number): Promise<{ sha256: string | undefined; refusal: string | undefined }> {
    const unit = this.#field.federation.unit(to);
    await this.#within(seconds, async () => {
      const { status, body } = await this.desk.question<MessageView>(to, 'GET', `/v1/messages/${id}`);
      return status !== 200 || body.documents?.every(({ state }) => state === 'complete') === true;
    });
    const out = join(this.#field.dir, 'saved');
    const saved = await cop(['document', 'save', id, '1', '--out', out, '--json'], officerEnvironment(unit));
    if (saved.status !== 0) return { sha256: undefined, refusal: (JSON.parse(saved.stderr) as Problem).error.code };
    const sha256 = createHash('sha256').update(readFileSync(out)).digest('hex');
    rmSync(out);
    return { sha256, refusal: undefined };
  }

  async #within(seconds: number, come: () => Promise<boolean>): Promise<boolean> {
    try {
      return await until('rest', seconds, async () => ((await come()) ? true : undefined));
    } catch {
      // Not an error of the harness: that it took too long is what is found.
      return false;
    }
  }

  #run(work: Promise<void>): void {
    const running = work.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #begin(event: ScheduledEvent): Promise<void> {
    switch (event.do) {
      case 'kill': {
        return this.#keeper(event.unit).kill(event.downMs, this.#clockFor(event.clockSeconds));
      }
      case 'partition':
        this.done.partitions += 1;
        return this.#lasting(event.forMs, this.#lines.between(event.link).partition(event.how));
      case 'weather':
        return this.#lasting(event.forMs, this.#weather(event.link, event.weather));
      case 'cut':
        return this.#lines.between(event.link).cutAfter(event.afterOctets);
      case 'half-open':
        return this.#lines.between(event.link).halfOpen(event.deaf);
      case 'fill-disk':
        return this.#fillDisk(event.unit, event.forMs);
      case 'send':
      case 'open':
      case 'answer':
      case 'recall':
        return this.desk.carryOut(event);
      default:
        event satisfies never;
    }
  }

  /** The kernel makes what it can make better: packets that are lost, and that overtake each other. */
  #weather(link: [string, string], weather: Weather): () => void {
    const line = this.#lines.between(link);
    const over = this.#netem?.weather(weather);
    const calm = line.weather(over ? { ...weather, delayMs: 0, jitterMs: 0, lossShare: 0 } : weather);
    return () => {
      calm();
      over?.();
    };
  }

  async #fillDisk(unit: string, forMs: number): Promise<void> {
    const disk = this.#field.disks.get(unit);
    if (!disk || this.#fullDisks.has(unit)) {
      this.done.notDone += 1;
      return;
    }
    this.done.disksFilled += 1;
    this.#fullDisks.add(unit);
    this.#keeper(unit).diskFull(true);
    await disk.fill();
    await this.#lasting(forMs, async () => {
      await disk.free();
      this.#fullDisks.delete(unit);
      this.#keeper(unit).diskFull(false);
    });
  }

  /** The environment that gives a process this clock. */
  #clockFor(seconds: number | undefined): NodeJS.ProcessEnv {
    if (seconds === undefined) return {};
    const { faketime } = this.#field;
    if (faketime) this.done.clocksShifted += 1;
    else this.done.notDone += 1;
    return faketime ? wrongClock(faketime, seconds) : {};
  }

  /** Mends it after so long, or at the end of the run. */
  async #lasting(forMs: number, mend: () => void | Promise<void>): Promise<void> {
    this.#mending.add(mend);
    await sleep(forMs);
    this.#mending.delete(mend);
    await mend();
  }

  #keeper(unit: string): GatewayKeeper {
    const keeper = this.#keepers.get(unit);
    if (!keeper) throw new RangeError(unit);
    return keeper;
  }

  #progress(ms: number): string {
    const { acknowledged, cutOff } = this.desk.journal;
    const kills = [...this.#keepers.values()].reduce((all, { facts }) => all + facts.kills, 0);
    return `${Math.round(ms / 1000)} s: ${kills} kills, ${this.done.partitions} partitions, ${acknowledged.length} messages acknowledged, ${cutOff.length} requests cut off`;
  }
}

function findingsOf({ findings }: AuditReport): string[] {
  return findings.map(({ what, how, at, generation, name }) => `${what} ${how} ${generation}:${at} ${name}`);
}

function omissionsIn({ omissions, pending }: Comparison): string[] {
  return [...omissions.map(({ side, what, messageId }) => `${side} lacks ${what} of ${messageId}`), ...(pending > 0 ? [`${pending} pending`] : [])];
}

function sum(counts: readonly LineCounts[]): LineCounts {
  const total: LineCounts = { connections: 0, cut: 0, halfOpen: 0, octets: 0 };
  for (const each of counts) for (const name of Object.keys(total) as (keyof LineCounts)[]) total[name] += each[name];
  return total;
}
