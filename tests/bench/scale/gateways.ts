// What a federation costs as it grows: memory, starting, a change of the roster, exchanges.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { MessageList, StatusView } from '#gateway/contract';
import { until } from '../../support/cop-process.ts';
import { reportBy } from '../../support/live.ts';
import { type Finding, median, seconds } from '../report.ts';
import { allLinked, type Member, memoryOf, processorOf, startMembers } from './federation.ts';

// Of a gateway with four links, idle.
const TARGET_OCTETS = 120e6;
const TARGET_LINKS = 4;
const ROSTER_SECONDS = 600;
const RECEIPTS_SECONDS = 900;
const WARMING = 0.25;
// Of each gateway's officers at once.
const IN_FLIGHT = 2;

/** How a federation of `count` gateways is measured: `exchanges` in all, after `idleSeconds` of quiet. */
export interface Extents {
  count: number;
  exchanges: number;
  idleSeconds: number;
}

/** Starts `count` gateways on this machine, each a process of its own, all linked with one another, and measures them. */
export async function measureGateways({ count, exchanges, idleSeconds }: Extents): Promise<Finding[]> {
  const begun = performance.now();
  await using members = await startMembers(count);
  const { all } = members;
  const serving = (performance.now() - begun) / 1_000;
  const linking = await seconds(() => allLinked(all));
  const starting = total(all.map(processorOf));
  await pause(idleSeconds * 1_000);
  const idle = all.map(memoryOf);
  const roster = await rosterReaches(all, members.bringRoster);
  // Code that has hardly run takes several times as long.
  await exchanged(all, exchanges * WARMING);
  const traffic = await exchanged(all, exchanges);
  const busy = all.map(memoryOf);

  const name = `gateways-${count}`;
  const links = (count * (count - 1)) / 2;
  const said = `${count} gateways`;
  const each = traffic.processor / traffic.exchanges;
  return [
    {
      name: `${name}-start`,
      text: `${said} made and serving in ${serving.toFixed(0)} s, all ${links} links up ${linking.toFixed(0)} s later; ${starting.toFixed(0)} s of processor time until then, ${(starting / count).toFixed(1)} s each`,
      figures: { links, servingSeconds: serving, linkedSeconds: linking, processorSeconds: starting },
    },
    { name: `${name}-memory`, ...memory(said, count - 1, idle, busy) },
    {
      name: `${name}-roster`,
      text: `${said}: a roster that one has learnt is in force at half of the others after ${(roster.medianMs / 1_000).toFixed(2)} s, at all after ${(roster.allMs / 1_000).toFixed(2)} s`,
      figures: roster,
    },
    {
      name: `${name}-exchanges`,
      text: `${said}: ${traffic.exchanges} incidents, from the first word of an officer to the last receipt ${traffic.perSecond.toFixed(0)}/s; ${(each * 1_000).toFixed(1)} ms of processor time of the gateways each, and ${((traffic.asking / traffic.exchanges) * 1_000).toFixed(1)} ms of the officers' side`,
      figures: {
        exchanges: traffic.exchanges,
        perSecond: traffic.perSecond,
        processorMs: each * 1_000,
        askingProcessorMs: (traffic.asking / traffic.exchanges) * 1_000,
      },
    },
  ];
}

/** What gateways with so many links have in use, idle and after the exchanges. */
function memory(said: string, links: number, idle: readonly Memory[], busy: readonly Memory[]): Omit<Finding, 'name'> {
  const [used, own] = [idle.map((each) => each.used), idle.map((each) => each.own)];
  const after = busy.map((each) => each.used);
  const figures = {
    usedMedianOctets: median(used),
    usedWorstOctets: Math.max(...used),
    ownMedianOctets: median(own),
    ownWorstOctets: Math.max(...own),
    busyMedianOctets: median(after),
    busyWorstOctets: Math.max(...after),
  };
  const target = links === TARGET_LINKS ? ` (target 120 MB: ${(figures.usedWorstOctets / TARGET_OCTETS).toFixed(2)})` : '';
  const idleText = `idle ${megabytes(figures.usedMedianOctets)} MB each, the worst ${megabytes(figures.usedWorstOctets)} MB${target}`;
  const ownText = `without the program, which is there once for all, ${megabytes(figures.ownMedianOctets)} MB and ${megabytes(figures.ownWorstOctets)} MB`;
  const busyText = `after the exchanges ${megabytes(figures.busyMedianOctets)} MB, the worst ${megabytes(figures.busyWorstOctets)} MB`;
  return { text: `${said} of ${links} links, memory: ${idleText}; ${ownText}; ${busyText}`, figures };
}

/** Milliseconds from when the first gateway has the second roster to when half of the others, and all, have it, by their own logs. */
async function rosterReaches(all: readonly Member[], bring: () => Promise<AsyncDisposable>): Promise<{ medianMs: number; allMs: number }> {
  await using _bearer = await bring();
  const learnt = new Map<Member, number>();
  const look = async () => {
    for (const each of all) {
      const at = learnt.has(each) ? undefined : learntAt(each);
      if (at !== undefined) learnt.set(each, at);
    }
    return learnt.size === all.length ? true : undefined;
  };
  // Seldom: reading the logs of many takes processor time that these want themselves.
  await until('the roster everywhere', ROSTER_SECONDS, look, 500);
  const [first, ...others] = all.map((each) => learnt.get(each) as number);
  const after = others.map((at) => at - (first as number));
  return { medianMs: median(after), allMs: Math.max(...after) };
}

function learntAt({ gateway }: Member): number | undefined {
  const line = readFileSync(gateway.logFile, 'utf8')
    .split('\n')
    .find((each) => each.includes('"roster.learned"'));
  return line === undefined ? undefined : Date.parse((JSON.parse(line) as { at: string }).at);
}

/** Every gateway reports incidents to the others in turn, until there is a receipt of each. */
async function exchanged(all: readonly Member[], wanted: number): Promise<{ exchanges: number; perSecond: number; processor: number; asking: number }> {
  const each = Math.ceil(wanted / all.length);
  const before = all.map(processorOf);
  const own = process.cpuUsage();
  const took = await seconds(async () => {
    await Promise.all(all.map((sender, i) => report(sender, [...all.slice(i + 1), ...all.slice(0, i)], each)));
    const waiting = new Set(all);
    await until('all receipts', RECEIPTS_SECONDS, async () => {
      for (const sender of waiting) if ((await sender.ask<StatusView>('GET', '/v1/status')).body.queue.messages === 0) waiting.delete(sender);
      return waiting.size === 0 ? true : undefined;
    });
  });
  const { user, system } = process.cpuUsage(own);
  const processor = total(all.map((member, i) => processorOf(member) - (before[i] as number)));
  for (const sender of all) {
    const { body } = await sender.ask<MessageList>('GET', '/v1/messages?direction=out&limit=500');
    const other = body.messages.find(({ status }) => status !== 'delivered');
    if (other) throw new RangeError(`${sender.unit.unit} ${other.id}: ${other.status}`);
  }
  const exchanges = each * all.length;
  return { exchanges, perSecond: exchanges / took, processor, asking: (user + system) / 1e6 };
}

async function report(sender: Member, others: readonly Member[], count: number): Promise<void> {
  let next = 0;
  const officer = async () => {
    for (let n = next++; n < count; n = next++) await reportBy(sender.ask, [(others[n % others.length] as Member).unit.unit]);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, officer));
}

type Memory = ReturnType<typeof memoryOf>;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const megabytes = (octets: number): string => (octets / 1e6).toFixed(0);
