// Messages to their signed receipts, durable on both sides: two gateways, beside the bare floor and what a user would pick instead.
import { as2 } from './exchange/as2.ts';
import type { AtHand, Contender, Run } from './exchange/contender.ts';
import { floor } from './exchange/floor.ts';
import { gateways } from './exchange/gateways.ts';
import { incidentOctets } from './exchange/incident.ts';
import { mail } from './exchange/mail.ts';
import { nats } from './exchange/nats.ts';
import { type Extent, type Finding, median, quantile } from './report.ts';

const AT_ONCE = [1, 16, 256];
const ROUNDS = 3;
const MILLISECONDS = 6_000;
// Code that has run some thousand times takes a half to a quarter of the time.
const WARM_MILLISECONDS = 30_000;
const WARM_AT_ONCE = 64;
const SHORT_WARM_AT_ONCE = 4;
const SHORT_MILLISECONDS = 250;
// Of the floor's rate, at the least.
const TARGET = 0.5;

export async function exchangeBench({ short }: Extent): Promise<Finding[]> {
  const octets = incidentOctets();
  const all: AtHand[] = [];
  await using opened = new AsyncDisposableStack();
  for (const start of [() => floor(octets), gateways, as2, nats, mail]) {
    const found: AtHand = await start();
    all.push(found);
    if (isAtHand(found)) opened.use(found);
  }
  const present = all.filter(isAtHand);
  for (const each of present) await each.run(short ? SHORT_WARM_AT_ONCE : WARM_AT_ONCE, short ? SHORT_MILLISECONDS : WARM_MILLISECONDS);
  const findings: Finding[] = [];
  for (const inFlight of AT_ONCE) {
    const runs = new Map<string, Run[]>(present.map(({ name }) => [name, []]));
    // In turns: what else the machine does falls on all of them.
    for (let round = 0; round < (short ? 1 : ROUNDS); round++)
      for (const each of present) runs.get(each.name)?.push(await each.run(inFlight, short ? SHORT_MILLISECONDS : MILLISECONDS));
    const bare = rateOf(runs.get('floor') ?? []);
    findings.push(...present.map(({ name }) => finding(name, inFlight, runs.get(name) ?? [], bare)));
  }
  return [
    ...findings,
    ...all.flatMap((each) => (isAtHand(each) ? [] : [{ name: `${each.name}.absent`, text: `${each.name}: not at hand (${each.absent})`, figures: {} }])),
  ];
}

function finding(name: string, inFlight: number, runs: readonly Run[], bare: number): Finding {
  const perSecond = rateOf(runs);
  const latencies = runs.flatMap(({ latenciesMs }) => latenciesMs);
  const [p50Ms, p99Ms] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  const exchanges = runs.reduce((sum, run) => sum + run.exchanges, 0);
  const cpuMs = (1_000 * runs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)) / exchanges;
  const commits = runs.reduce((sum, run) => sum + run.commits, 0) / exchanges;
  const overFloor = perSecond / bare;
  const beside = name === 'floor' ? '' : `, ${overFloor.toFixed(2)} of the floor${name === 'COP Exchange' ? ` (target ${TARGET})` : ''}`;
  return {
    name: `${name}.${inFlight}`,
    text: `${String(inFlight).padStart(3)} in flight, ${name}: ${perSecond.toFixed(0)} exchanges/s${beside}; p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms; ${cpuMs.toFixed(2)} ms of processor and ${commits.toFixed(2)} commits each`,
    figures: { inFlight, perSecond, overFloor, p50Ms, p99Ms, cpuMs, commits },
  };
}

/** Exchanges a second, the median of the runs. */
const rateOf = (runs: readonly Run[]): number => median(runs.map(({ perSecond }) => perSecond));

function isAtHand(found: AtHand): found is Contender {
  return !('absent' in found);
}
