// Messages beside a document that is on its way over a slow line.
import { createWriteStream, mkdtempDisposableSync, writeFileSync } from 'node:fs';
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
import { type Pair, settled } from './line.ts';
import { seconds } from './report.ts';

const SETTLED_OCTETS = 160_000;

/** The line, how many messages go beside the document, and its octets. */
export interface Beside {
  roundTripMs: number;
  octetsPerSecond: number;
  waiting: number;
  document: number;
}

/** Seconds that the messages took, and that sending their octets alone takes; octets of the document, and of it before the messages. */
export interface Drained {
  seconds: number;
  bare: number;
  document: number;
  given: number;
}

/** Messages while a document that would take hours is on its way. */
export async function drainTime({ mali, line }: Pair, scale: Beside, weather: Weather): Promise<Drained> {
  const document = Number(process.env.COP_BENCH_DOCUMENT ?? scale.document);
  const sent = await sendDocument(mali, document);
  const clear = line.weather(weather);
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

/** A treaty on both sides: without one no document goes. */
export async function agree(live: Live): Promise<void> {
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 18', kinds: ['assistance'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [at, other] of [
    ['ML-BRTMTH', 'SN-DNLTM'],
    ['SN-DNLTM', 'ML-BRTMTH'],
  ] as const)
    await live.of(at).ask('POST', '/v1/legal-bases', { with: other, ...treaty }, 'chef-1');
}

/** Sends a request with a document, which then is on its way. */
async function sendDocument(mali: LiveUnit, octets: number): Promise<string> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'cop-bench-'));
  const [piece, request] = [join(folder.path, 'piece.bin'), join(folder.path, 'request.yaml')];
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
