// A line as a satellite gives it: what a message takes from cold and on a warm link, whether messages wait behind a document, and how many octets go over it.
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { officerOf } from '#certs-dev';
import type { Config } from '#gateway';
import type { DocumentView, DraftSummary, MessageView } from '#gateway/contract';
import { parseUnitId } from '#protocol';
import { profiles } from '../../gateway/link/profiles.ts';
import { runCommand } from '../cli/support/run-command.ts';
import { Line } from '../faults/harness/proxy.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { Chance } from '../support/seeded.ts';

const ROUND_TRIP_MS = 600;
const OCTETS_PER_SECOND = 8_000;
const LOSS = 0.02;
// A lost segment is noticed after a round trip and sent again.
const LOSS_MS = ROUND_TRIP_MS + 200;
const COLD_RUNS = 5;
const RETURN_RUNS = 5;
const WARM_RUNS = 20;
const WAITING = 50;
const TARGET_BEYOND = 900;
const SETTLED_OCTETS = 160_000;

/** `COP_BENCH_DOCUMENT`: octets of the document, instead of a hundred million. */
export async function linksBench(): Promise<string[]> {
  const live = await liveFederation(2);
  const dir = mkdtempSync(join(tmpdir(), 'cop-bench-'));
  try {
    const [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
    const vsat = (config: Config): Config => ({ ...config, profile: { ...profiles.vsat, keepAliveMs: 0, documentOctets: 2 ** 31 }, peerUrls: new Map() });
    await senegal.start(vsat);
    await using line = await lineTo(senegal);
    const dialling = (config: Config): Config => ({ ...vsat(config), peerUrls: new Map([[parseUnitId('SN-DNLTM'), [line.url]]]) });
    // Keys are exchanged once; what is measured is a link like any other.
    await mali.start(dialling);
    await linked(mali, senegal);
    await agree(live);

    const beyond = await octetsBeyond(mali, line);
    const bare = await bareTime(mali);
    const warm = { clear: await warmTimes(mali, line, 0), lossy: await warmTimes(mali, line, LOSS) };
    const again = await returnTimes(mali, senegal, line);
    const cold = await coldTimes(mali, dialling, line);
    const drained = await drainTime(mali, line, dir);
    const trips = (ms: number) => (ms / ROUND_TRIP_MS).toFixed(2);
    return [
      `${ROUND_TRIP_MS} ms there and back, ${(OCTETS_PER_SECOND * 8) / 1_000} kbit/s, ${100 * LOSS} % of pieces lost where it is said (sent again after ${LOSS_MS} ms)`,
      `octets beyond a content of ${beyond.content}, receipt and acknowledgements included, TLS included, TCP and IP not: ${beyond.octets} (target ${TARGET_BEYOND}: ${(beyond.octets / TARGET_BEYOND).toFixed(2)})`,
      `octets of the first connection, both ways: ${beyond.connection}; of one that resumes its TLS session: ${again.octets} (${(again.octets / beyond.connection).toFixed(2)})`,
      `warm, urgent, to its receipt: ${trips(warm.clear.median - warm.clear.sending)} round trips and ${Math.round(warm.clear.sending)} ms of sending (target 1), of which ${trips(bare)} are both gateways' own work on this machine (${Math.round(bare)} ms without the line); worst of ${WARM_RUNS}: ${trips(warm.clear.worst - warm.clear.sending)}`,
      `warm with loss: ${trips(warm.lossy.median - warm.lossy.sending)} round trips, worst of ${WARM_RUNS}: ${trips(warm.lossy.worst - warm.lossy.sending)}`,
      `cold, from dialling to its receipt: ${trips(cold.median)} round trips and sending (target 4 and sending: ${(cold.median / (4 * ROUND_TRIP_MS + cold.sending)).toFixed(2)}), of which one is TCP's own and reckoned; worst of ${COLD_RUNS}: ${trips(cold.worst)}`,
      `back after a cut, from dialling to the receipt of a message that waited, resumed ${again.resumed} times of ${RETURN_RUNS}: ${trips(again.median)} round trips and sending (target 4 and sending: ${(again.median / (4 * ROUND_TRIP_MS + again.sending)).toFixed(2)}), one of them reckoned as above; worst: ${trips(again.worst)}`,
      `${WAITING} messages beside a document of ${drained.document} octets on its way: ${drained.seconds.toFixed(1)} s, ${(drained.seconds / drained.bare).toFixed(2)} times what sending their octets takes; ${drained.given} octets of the document had gone before`,
    ];
  } finally {
    await live[Symbol.asyncDispose]();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A line to a unit, with its address. */
async function lineTo(unit: LiveUnit): Promise<Line & AsyncDisposable & { url: string }> {
  const line = await Line.between(new Map([[unit.unit.unit, unit.gateway?.linkPort ?? 0]]), new Chance(1));
  const url = `wss://127.0.0.1:${line.towards(unit.unit.unit)}/cop/v1`;
  return Object.assign(line, { url, [Symbol.asyncDispose]: () => line.close() });
}

const satellite = (lossShare: number) => ({
  delayMs: ROUND_TRIP_MS / 2,
  jitterMs: 0,
  lossShare,
  lossMs: LOSS_MS,
  octetsPerSecond: OCTETS_PER_SECOND,
});

/** An incident of about a kilobyte that does not pack well: places with names that say nothing. */
function kilobyte(): object {
  const name = () =>
    randomBytes(45)
      .toString('base64')
      .replace(/[+/=\d]/g, 'x')
      .slice(0, 58);
  return {
    priority: 'urgent',
    incident: {
      type: 'smuggling_land',
      from: '2026-11-23T05:40:00Z',
      place: { name: 'Gao', country: 'ML' },
      route: Array.from({ length: 12 }, () => ({ name: name(), country: 'ML' })),
      headCount: { total: 23 },
      means: ['pickup'],
    },
  };
}

/** Octets on the line for a message and its receipt, beyond its content; and for a connection. */
async function octetsBeyond(mali: LiveUnit, line: Line): Promise<{ octets: number; content: number; connection: number }> {
  await sleep(1_000);
  const connection = line.counts.octets;
  const { id } = await mali.report(['SN-DNLTM'], kilobyte());
  await mali.settled(id, 60);
  await sleep(1_000);
  const { body } = await mali.ask<{ content: string }>('GET', `/v1/messages/${id}/jose`);
  const content = Buffer.from(body.content, 'base64url').length;
  return { octets: line.counts.octets - connection - content, content, connection };
}

/** The same exchange without delay: what both gateways take, in this one process, milliseconds. */
async function bareTime(mali: LiveUnit): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < WARM_RUNS; i += 1) {
    times.push(await toReceipt(mali));
    await sleep(200);
  }
  return summary(times).median;
}

interface Times {
  median: number;
  worst: number;
  /** What the octets of a message and its receipt take alone, milliseconds. */
  sending: number;
}

async function warmTimes(mali: LiveUnit, line: Line, loss: number): Promise<Times> {
  const clear = line.weather(satellite(loss));
  const before = line.counts.octets;
  const times: number[] = [];
  for (let i = 0; i < WARM_RUNS; i += 1) times.push(await toReceipt(mali));
  clear();
  return { ...summary(times), sending: ((line.counts.octets - before) / WARM_RUNS / OCTETS_PER_SECOND) * 1_000 };
}

/** From dialling to the receipt of a message that waited. A line of this program cannot delay TCP's own first round trip: it is added. */
async function coldTimes(mali: LiveUnit, dialling: (config: Config) => Config, line: Line): Promise<Times> {
  const times: number[] = [];
  let octets = 0;
  for (let i = 0; i < COLD_RUNS; i += 1) {
    await mali.stop();
    await mali.start((config) => ({ ...dialling(config), peerUrls: new Map() }));
    const { id } = await mali.report(['SN-DNLTM'], kilobyte());
    await mali.stop();
    const clear = line.weather(satellite(0));
    const before = line.counts.octets;
    const starting = mali.start(dialling);
    while (line.counts.octets === before) await sleep(1);
    const begun = performance.now();
    await starting;
    await settled(mali, id);
    times.push(performance.now() - begun + ROUND_TRIP_MS);
    octets += line.counts.octets - before;
    clear();
  }
  return { ...summary(times), sending: (octets / COLD_RUNS / OCTETS_PER_SECOND) * 1_000 };
}

/** As `coldTimes`, of two gateways that go on after the line was cut; and the octets of such a connection without a message. */
async function returnTimes(mali: LiveUnit, senegal: LiveUnit, line: Line): Promise<Times & { octets: number; resumed: number }> {
  const cut = async () => {
    const heal = line.partition('reset');
    while (mali.gateway?.links.status(senegal.unit.unit)?.state === 'up') await sleep(10);
    return heal;
  };
  const back = async () => {
    mali.gateway?.links.tryNow(senegal.unit.unit);
    await linked(mali, senegal);
    await sleep(1_000);
  };
  let before = line.counts.octets;
  (await cut())();
  await back();
  const alone = line.counts.octets - before;
  const times: number[] = [];
  let octets = 0;
  let resumed = 0;
  for (let i = 0; i < RETURN_RUNS; i += 1) {
    const heal = await cut();
    const { id } = await mali.report(['SN-DNLTM'], kilobyte());
    before = line.counts.octets;
    const clear = line.weather(satellite(0));
    heal();
    mali.gateway?.links.tryNow(senegal.unit.unit);
    while (line.counts.octets === before) await sleep(1);
    const begun = performance.now();
    await settled(mali, id);
    times.push(performance.now() - begun + ROUND_TRIP_MS);
    octets += line.counts.octets - before;
    if (mali.gateway?.links.status(senegal.unit.unit)?.session?.tls.resumed) resumed += 1;
    clear();
    await back();
  }
  return { ...summary(times), sending: (octets / RETURN_RUNS / OCTETS_PER_SECOND) * 1_000, octets: alone, resumed };
}

/** Fifty messages while a document that would take hours is on its way. */
async function drainTime(mali: LiveUnit, line: Line, dir: string): Promise<{ seconds: number; bare: number; document: number; given: number }> {
  const document = Number(process.env.COP_BENCH_DOCUMENT ?? 100_000_000);
  const sent = await sendDocument(mali, document, dir);
  const clear = line.weather(satellite(0));
  const arrived = async () => {
    const { body } = await mali.ask<{ documents: DocumentView[] }>('GET', `/v1/messages/${sent}`);
    return body.documents[0]?.given?.[0]?.octets ?? 0;
  };
  // Until as much is asked for at once as the line carries.
  while ((await arrived()) < SETTLED_OCTETS) await sleep(100);
  const given = await arrived();
  const begun = performance.now();
  const octets: number[] = [];
  const messages = await Promise.all(Array.from({ length: WAITING }, () => mali.report(['SN-DNLTM'])));
  for (const { id } of messages) {
    await settled(mali, id);
    const { body } = await mali.ask<{ deliveries: { envelopeOctets?: number }[] }>('GET', `/v1/messages/${id}`);
    octets.push(body.deliveries[0]?.envelopeOctets ?? 0);
  }
  const seconds = (performance.now() - begun) / 1_000;
  clear();
  return { seconds, bare: octets.reduce((sum, each) => sum + each, 0) / OCTETS_PER_SECOND + ROUND_TRIP_MS / 1_000, document, given };
}

async function toReceipt(mali: LiveUnit): Promise<number> {
  const begun = performance.now();
  const { id } = await mali.report(['SN-DNLTM'], kilobyte());
  await settled(mali, id);
  return performance.now() - begun;
}

/** By the gateway's own log: to ask it would take as long as what is measured, because opening a message is itself recorded and durable. */
async function settled(mali: LiveUnit, id: string): Promise<void> {
  while (!mali.log.some(({ event, message }) => event === 'receipt.settled' && message === id)) await sleep(1);
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

function summary(times: readonly number[]): { median: number; worst: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}
