// A line as a satellite gives it: what a message takes from cold and on a warm link, whether messages wait behind a document, and how many octets go over it.
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { officerOf } from '#certs-dev';
import type { DocumentView, DraftSummary, MessageView } from '#gateway/contract';
import { runCommand } from '../cli/support/run-command.ts';
import type { Weather } from '../faults/harness/schedule.ts';
import type { Live, LiveUnit } from '../support/live.ts';
import { back, counted, cut, kilobyte, octetsOfMessage, octetsOfReturn, type Pair, pairOverLine, quiet, settled, total, wasResumed } from './line.ts';
import { type Extent, type Finding, median, seconds } from './report.ts';

const LOSS = 0.02;
const TARGET_BEYOND = 900;
const SETTLED_OCTETS = 160_000;

/** The line and how often it is gone over. */
interface Scale {
  roundTripMs: number;
  octetsPerSecond: number;
  coldRuns: number;
  returnRuns: number;
  warmRuns: number;
  /** Messages beside the document, and its octets. */
  waiting: number;
  document: number;
}

const long: Scale = { roundTripMs: 600, octetsPerSecond: 8_000, coldRuns: 5, returnRuns: 5, warmRuns: 20, waiting: 50, document: 100_000_000 };
const brief: Scale = { roundTripMs: 60, octetsPerSecond: 80_000, coldRuns: 1, returnRuns: 1, warmRuns: 3, waiting: 5, document: 4_000_000 };

/** `COP_BENCH_DOCUMENT`: octets of the document, instead of a hundred million. */
export async function linksBench({ short }: Extent): Promise<Finding[]> {
  const scale = short ? brief : long;
  const { roundTripMs, warmRuns, coldRuns, returnRuns, waiting } = scale;
  const dir = mkdtempSync(join(tmpdir(), 'cop-bench-'));
  try {
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
    const drained = await drainTime(pair, scale, dir);
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
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
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

/** Messages while a document that would take hours is on its way. */
async function drainTime({ mali, line }: Pair, scale: Scale, dir: string): Promise<{ seconds: number; bare: number; document: number; given: number }> {
  const document = Number(process.env.COP_BENCH_DOCUMENT ?? scale.document);
  const sent = await sendDocument(mali, document, dir);
  const clear = line.weather(satellite(scale, 0));
  const arrived = async () => {
    const { body } = await mali.ask<{ documents: DocumentView[] }>('GET', `/v1/messages/${sent}`);
    return body.documents[0]?.given?.[0]?.octets ?? 0;
  };
  // Until as much is asked for at once as the line carries.
  while ((await arrived()) < SETTLED_OCTETS) await sleep(100);
  const given = await arrived();
  const octets: number[] = [];
  const took = await seconds(async () => {
    const messages = await Promise.all(Array.from({ length: scale.waiting }, () => mali.report(['SN-DNLTM'])));
    for (const { id } of messages) {
      await settled(mali, id);
      const { body } = await mali.ask<{ deliveries: { envelopeOctets?: number }[] }>('GET', `/v1/messages/${id}`);
      octets.push(body.deliveries[0]?.envelopeOctets ?? 0);
    }
  });
  clear();
  const bare = octets.reduce((sum, each) => sum + each, 0) / scale.octetsPerSecond + scale.roundTripMs / 1_000;
  return { seconds: took, bare, document, given };
}

async function toReceipt(mali: LiveUnit): Promise<number> {
  const took = await seconds(async () => {
    const { id } = await mali.report(['SN-DNLTM'], kilobyte());
    await settled(mali, id);
  });
  return took * 1_000;
}

/** A treaty on both sides: without one no document goes. */
async function agree(live: Live): Promise<void> {
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 18', kinds: ['assistance'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [at, other] of [
    ['ML-BRTMTH', 'SN-DNLTM'],
    ['SN-DNLTM', 'ML-BRTMTH'],
  ] as const)
    await live.of(at).ask('POST', '/v1/legal-bases', { with: other, ...treaty }, 'chef-1');
}

/** Sends a request with a document, which then is on its way. */
async function sendDocument(mali: LiveUnit, octets: number, dir: string): Promise<string> {
  const [piece, request] = [join(dir, 'piece.bin'), join(dir, 'request.yaml')];
  const zeros = function* () {
    for (let left = octets; left > 0; left -= 1_000_000) yield Buffer.alloc(Math.min(left, 1_000_000));
  };
  await pipeline(Readable.from(zeros()), createWriteStream(piece));
  const { to: _, ...rest } = parse(await cop(mali, 'ol-1', 'assistance', 'example')) as { to: string };
  writeFileSync(request, stringify(rest));
  const draft = await cop(mali, 'ol-1', 'assistance', 'request', '--to', 'SN-DNLTM', '--file', request, '--attach', piece, '--json');
  const { id } = JSON.parse(draft) as DraftSummary;
  return (JSON.parse(await cop(mali, 'chef-1', 'message', 'approve', id, '--yes', '--json')) as MessageView).id;
}

async function cop(at: LiveUnit, officer: string, ...words: string[]): Promise<string> {
  const { pkcs12File, passphraseFile } = officerOf(at.unit, officer);
  const env = {
    COP_OFFICER: pkcs12File,
    COP_PASSPHRASE_FILE: passphraseFile,
    COP_GATEWAY: `https://127.0.0.1:${at.gateway?.apiPort}`,
    COP_JUSTIFICATION: 'bench',
  };
  return (await runCommand(words, { env })).out;
}

/** `octets`: of all of them, both ways. */
function summary(times: readonly number[], octets: number, { octetsPerSecond }: Scale): Times {
  return { median: median(times), worst: Math.max(...times), sending: (octets / times.length / octetsPerSecond) * 1_000 };
}
