// A line as a satellite gives it: what a message takes from cold and on a warm link, whether messages wait behind a document, and how many octets go over it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Weather } from '../faults/harness/schedule.ts';
import type { LiveUnit } from '../support/live.ts';
import { back, counted, cut, kilobyte, octetsOfMessage, octetsOfReturn, type Pair, pairOverLine, quiet, settled, total, wasResumed } from './line.ts';
import { agree, type Beside, drainTime } from './links-document.ts';
import { type Extent, type Finding, median, seconds } from './report.ts';

const LOSS = 0.02;
const TARGET_BEYOND = 900;

/** The line and how often it is gone over. */
interface Scale extends Beside {
  coldRuns: number;
  returnRuns: number;
  warmRuns: number;
}

const long: Scale = { roundTripMs: 600, octetsPerSecond: 8_000, coldRuns: 5, returnRuns: 5, warmRuns: 20, waiting: 50, document: 100_000_000 };
const brief: Scale = { roundTripMs: 60, octetsPerSecond: 80_000, coldRuns: 1, returnRuns: 1, warmRuns: 3, waiting: 5, document: 4_000_000 };

/** `COP_BENCH_DOCUMENT`: octets of the document, instead of a hundred million. */
export async function linksBench({ short }: Extent): Promise<Finding[]> {
  const scale = short ? brief : long;
  const { roundTripMs, warmRuns, coldRuns, returnRuns, waiting } = scale;
  await using pair = await pairOverLine({ documentOctets: 2 ** 31 });
  await agree(pair.live);
  await quiet(pair.line);
  const connection = total(counted(pair.line));
  const { content: bytes, ...octets } = await octetsOfMessage(pair, kilobyte());
  const content = bytes.length;
  const beyond = total(octets) - content;
  const bare = await bareTime(pair, scale);
  const warm = { clear: await warmTimes(pair, scale, 0), lossy: await warmTimes(pair, scale, LOSS) };
  const resumption = total(await octetsOfReturn(pair));
  const again = await returnTimes(pair, scale);
  const cold = await coldTimes(pair, scale);
  const drained = await drainTime(pair, scale, satellite(scale, 0));
  const trips = (ms: number) => ms / roundTripMs;
  const overTarget = ({ median, sending }: Times) => median / (4 * roundTripMs + sending);
  const beyondSending = ({ median, worst, sending }: Times) => ({
    medianTrips: trips(median - sending),
    worstTrips: trips(worst - sending),
    sendingMs: sending,
  });
  const [clear, lossy] = [beyondSending(warm.clear), beyondSending(warm.lossy)];
  return [
    {
      name: 'line',
      text: `${roundTripMs} ms there and back, ${(scale.octetsPerSecond * 8) / 1_000} kbit/s, ${100 * LOSS} % of pieces lost where it is said (sent again after ${lossMs(scale)} ms)`,
      figures: { roundTripMs, bitsPerSecond: scale.octetsPerSecond * 8, lossShare: LOSS },
    },
    {
      name: 'beyond',
      text: `octets beyond a content of ${content}, receipt and acknowledgements included, TLS included, TCP and IP not: ${beyond} (target ${TARGET_BEYOND}: ${(beyond / TARGET_BEYOND).toFixed(2)})`,
      figures: { contentOctets: content, beyondOctets: beyond, overTarget: beyond / TARGET_BEYOND },
    },
    {
      name: 'connection',
      text: `octets of the first connection, both ways: ${connection}; of one that resumes its TLS session: ${resumption} (${(resumption / connection).toFixed(2)})`,
      figures: { firstOctets: connection, resumedOctets: resumption, resumedOverFirst: resumption / connection },
    },
    {
      name: 'warm',
      text: `warm, urgent, to its receipt: ${clear.medianTrips.toFixed(2)} round trips and ${Math.round(clear.sendingMs)} ms of sending (target 1), of which ${trips(bare).toFixed(2)} are both gateways' own work on this machine (${Math.round(bare)} ms without the line); worst of ${warmRuns}: ${clear.worstTrips.toFixed(2)}`,
      figures: { ...clear, overTarget: clear.medianTrips, ownWorkMedianMs: bare },
    },
    {
      name: 'warm with loss',
      text: `warm with loss: ${lossy.medianTrips.toFixed(2)} round trips, worst of ${warmRuns}: ${lossy.worstTrips.toFixed(2)}`,
      figures: lossy,
    },
    {
      name: 'cold',
      text: `cold, from dialling to its receipt: ${trips(cold.median).toFixed(2)} round trips and sending (target 4 and sending: ${overTarget(cold).toFixed(2)}), of which one is TCP's own and reckoned; worst of ${coldRuns}: ${trips(cold.worst).toFixed(2)}`,
      figures: { medianTrips: trips(cold.median), worstTrips: trips(cold.worst), sendingMs: cold.sending, overTarget: overTarget(cold) },
    },
    {
      name: 'return',
      text: `back after a cut, from dialling to the receipt of a message that waited, resumed ${again.resumed} times of ${returnRuns}: ${trips(again.median).toFixed(2)} round trips and sending (target 4 and sending: ${overTarget(again).toFixed(2)}), one of them reckoned as above; worst: ${trips(again.worst).toFixed(2)}`,
      figures: {
        resumed: again.resumed,
        medianTrips: trips(again.median),
        worstTrips: trips(again.worst),
        sendingMs: again.sending,
        overTarget: overTarget(again),
      },
    },
    {
      name: 'beside a document',
      text: `${waiting} messages beside a document of ${drained.document} octets on its way: ${drained.seconds.toFixed(1)} s, ${(drained.seconds / drained.bare).toFixed(2)} times what sending their octets takes; ${drained.given} octets of the document had gone before`,
      figures: { messages: waiting, seconds: drained.seconds, overSending: drained.seconds / drained.bare },
    },
  ];
}

// A lost segment is noticed after a round trip and sent again.
const lossMs = ({ roundTripMs }: Scale) => roundTripMs + 200;

const satellite = (scale: Scale, lossShare: number): Weather => ({
  delayMs: scale.roundTripMs / 2,
  jitterMs: 0,
  lossShare,
  lossMs: lossMs(scale),
  octetsPerSecond: scale.octetsPerSecond,
});

/** The same exchange without delay: what both gateways take, in this one process, milliseconds. */
async function bareTime({ mali }: Pair, { warmRuns }: Scale): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < warmRuns; i += 1) {
    times.push(await toReceipt(mali));
    await sleep(200);
  }
  return median(times);
}

interface Times {
  median: number;
  worst: number;
  /** What the octets of a message and its receipt take alone, milliseconds. */
  sending: number;
}

async function warmTimes({ mali, line }: Pair, scale: Scale, loss: number): Promise<Times> {
  const clear = line.weather(satellite(scale, loss));
  const before = line.counts.octets;
  const times: number[] = [];
  for (let i = 0; i < scale.warmRuns; i += 1) times.push(await toReceipt(mali));
  clear();
  return summary(times, line.counts.octets - before, scale);
}

/** From dialling to the receipt of a message that waited. A line of this program cannot delay TCP's own first round trip: it is added. */
async function coldTimes({ mali, line, dialling }: Pair, scale: Scale): Promise<Times> {
  const times: number[] = [];
  let octets = 0;
  for (let i = 0; i < scale.coldRuns; i += 1) {
    await mali.stop();
    await mali.start((config) => ({ ...dialling(config), peerUrls: new Map() }));
    const { id } = await mali.report(['SN-DNLTM'], kilobyte());
    await mali.stop();
    const clear = line.weather(satellite(scale, 0));
    const before = line.counts.octets;
    const starting = mali.start(dialling);
    while (line.counts.octets === before) await sleep(1);
    const begun = performance.now();
    await starting;
    await settled(mali, id);
    times.push(performance.now() - begun + scale.roundTripMs);
    octets += line.counts.octets - before;
    clear();
  }
  return summary(times, octets, scale);
}

/** As `coldTimes`, of two gateways that go on after the line was cut. */
async function returnTimes(pair: Pair, scale: Scale): Promise<Times & { resumed: number }> {
  const { mali, senegal, line } = pair;
  const times: number[] = [];
  let octets = 0;
  let resumed = 0;
  for (let i = 0; i < scale.returnRuns; i += 1) {
    const heal = await cut(pair);
    const { id } = await mali.report(['SN-DNLTM'], kilobyte());
    const before = line.counts.octets;
    const clear = line.weather(satellite(scale, 0));
    heal();
    mali.gateway?.links.tryNow(senegal.unit.unit);
    while (line.counts.octets === before) await sleep(1);
    const begun = performance.now();
    await settled(mali, id);
    times.push(performance.now() - begun + scale.roundTripMs);
    octets += line.counts.octets - before;
    if (wasResumed(pair)) resumed += 1;
    clear();
    await back(pair);
  }
  return { ...summary(times, octets, scale), resumed };
}

async function toReceipt(mali: LiveUnit): Promise<number> {
  const took = await seconds(async () => {
    const { id } = await mali.report(['SN-DNLTM'], kilobyte());
    await settled(mali, id);
  });
  return took * 1_000;
}

/** `octets`: of all of them, both ways. */
function summary(times: readonly number[], octets: number, { octetsPerSecond }: Scale): Times {
  return { median: median(times), worst: Math.max(...times), sending: (octets / times.length / octetsPerSecond) * 1_000 };
}
