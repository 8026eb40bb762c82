// A disk that gives back other octets than were written: of the database, and of its write-ahead log. Whatever was hit, the start is refused and says what
// to do, or what is shown is right; and the audit log names what it finds altered.
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Config, readSecrets, readUnitFile, startGateway, toConfig } from '#gateway';
import type { AuditReport, MessageList, MessageView, Problem } from '#gateway/contract';
import { CopError } from '../../../protocol/index.ts';
import { until } from '../../support/cop-process.ts';
import { digestsBelow } from '../../support/files-below.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { type Answer, ask } from '../../support/officer-client.ts';

const SEED = Number(process.env.COP_DAMAGE_SEED ?? 20_261_126);
/** How many places of each kind. */
const PLACES = Number(process.env.COP_DAMAGE_PLACES ?? 7);
const PAGE = 4_096;

const dir = mkdtempSync(join(tmpdir(), 'cop-damage-'));
const home = join(dir, 'home');
const database = join(home, 'data', 'cop.sqlite');
/** The unit's folder after a clean stop, and as a power cut leaves it. */
const [stopped, cut] = [join(dir, 'stopped'), join(dir, 'cut')];
let live: Live;
let mali: LiveUnit;
let ids: string[];
let right: Map<string, string>;
const random = seeded(SEED);
const below = (end: number) => Math.floor(random() * end);

beforeAll(async () => {
  live = await liveFederation(2);
  mali = live.of('ML-BRTMTH');
  const senegal = live.of('SN-DNLTM');
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  for (const [from, to] of [[mali, senegal], [senegal, mali], [mali, senegal], [senegal, mali], [senegal, mali]] as const) // biome-ignore format: pairs
    await from.settled((await from.report([to.unit.unit])).id);
  const meeting = { purpose: 'joint_operation', mode: 'video', slots: [{ start: '2026-12-08T09:00:00Z', end: '2026-12-08T12:00:00Z' }] };
  const { body } = await mali.ask<MessageView>('POST', '/v1/meetings', { to: ['SN-DNLTM'], meeting });
  await mali.settled(body.id);
  // Opened before: the first time makes a receipt.
  ids = (await mali.ask<MessageList>('GET', '/v1/messages')).body.messages.map(({ id }) => id);
  for (const id of ids) expect((await mali.ask('GET', `/v1/messages/${id}`)).status).toBe(200);
  await until('receipts of reading', 15, async () => {
    const { messages } = (await senegal.ask<MessageList>('GET', '/v1/messages?direction=out')).body;
    return messages.every(({ status }) => status === 'read') ? true : undefined;
  });
  cpSync(mali.home, cut, { recursive: true });
  await mali.stop();
  await senegal.stop();
  cpSync(mali.home, stopped, { recursive: true });
  right = (await served(stopped)).shown;
}, 60_000);
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});

describe(`a damaged database (seed ${SEED})`, { timeout: 120_000 }, () => {
  const pages = () => {
    const octets = readFileSync(join(stopped, 'data', 'cop.sqlite'));
    return Array.from({ length: octets.length / PAGE }, (_, i) => octets.subarray(i * PAGE, (i + 1) * PAGE));
  };
  // SQLite's file format, section 1.6: what a page begins with tells what it is.
  const ofSort = (...sorts: number[]) => pages().flatMap((octets, i) => (i > 0 && sorts.includes(octets[0] as number) ? [i] : []));
  const used = (page: number) => {
    const octets = pages()[page] as Buffer;
    const [cells, from] = [octets.readUInt16BE(3), octets.readUInt16BE(5)];
    return random() < 0.3 || from === 0 ? below(8 + 2 * cells) : from + below(PAGE - from);
  };
  const anyOf = (list: number[]) => list[below(list.length)] as number;
  const kinds: [string, () => number][] = [
    ['the header', () => below(100)],
    ['a page of a table', () => pageAt(anyOf(ofSort(13, 5)))],
    ['a page of an index', () => pageAt(anyOf(ofSort(10, 2)))],
    ['the pages with most in them', () => pageAt(fullest())],
    ['any place', () => below(pages().length * PAGE)],
  ];
  const pageAt = (page: number) => page * PAGE + used(page);
  const fullest = () => {
    const list = ofSort(13).sort((a, b) => (pages()[a] as Buffer).readUInt16BE(5) - (pages()[b] as Buffer).readUInt16BE(5));
    return list[below(12)] as number;
  };

  it.each(kinds)('in %s: the start is refused, or all that is shown is right', async (_, place) => {
    for (let i = 0; i < PLACES; i++) {
      const [at, octets] = [place(), [1, 4, 16, 64, 512][below(5)] as number];
      const where = `${octets} octets at ${at}`;
      renew(stopped);
      overwrite(database, at, octets);
      const before = digestsBelow(home);
      const outcome = await served(home).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(outcome, where).toBeInstanceOf(CopError);
        says(outcome as CopError, where);
        expect(digestsBelow(home), where).toEqual(before);
        continue;
      }
      const { shown, refused } = outcome as Served;
      for (const [name, view] of shown) expect(view, `${where}: ${name}`).toBe(right.get(name));
      expect(shown.size + refused.length, where).toBe(right.size);
      expect(
        refused.filter((code) => !['RECORD_ALTERED', 'STORE_CORRUPT'].includes(code)),
        where,
      ).toEqual([]);
    }
  });

  it('is named by the verification of the log where it hit an entry', async () => {
    renew(stopped);
    const db = new Sqlite(database);
    const entry = db.prepare("select id, record from audit_entry where act = 'message.received' order by id limit 1").get() as { id: number; record: Buffer };
    db.close();
    const at = readFileSync(database).indexOf(entry.record.subarray(20, 120));
    expect(at).toBeGreaterThan(PAGE);
    overwrite(database, at, 16);
    const { findings } = await served(home);
    expect(findings).toContainEqual(expect.objectContaining({ what: 'entry', at: entry.id, how: 'altered' }));
  });
});

describe(`a damaged write-ahead log (seed ${SEED})`, { timeout: 60_000 }, () => {
  it('as a power cut leaves it is taken in, with all that was acknowledged', async () => {
    renew(cut);
    const { shown, refused } = await served(home);
    expect([[...shown], refused]).toEqual([[...right], []]);
  });

  it('cut off within its last transaction, too: that was never acknowledged', async () => {
    renew(cut);
    const log = readFileSync(`${database}-wal`);
    const frames = (log.length - 32) / (24 + PAGE);
    expect(frames).toBeGreaterThan(50);
    overwrite(`${database}-wal`, 32 + Math.floor(frames) * (24 + PAGE) - 100, 100);
    const { refused } = await served(home);
    expect(refused).toEqual([]);
  });

  it('anywhere else stops the start, and both files stay as they are', async () => {
    for (let i = 0; i < PLACES; i++) {
      renew(cut);
      const log = `${database}-wal`;
      // The header, then anywhere before the last tenth: the last transaction is none of it.
      const [at, octets] = [i === 0 ? below(32) : below(Math.floor(readFileSync(log).length * 0.9)), [1, 4, 16, 64, 512][below(5)] as number];
      const where = `${octets} octets at ${at}`;
      overwrite(log, at, octets);
      const before = digestsBelow(home);
      const outcome = await served(home).catch((error: unknown) => error);
      expect(outcome, where).toBeInstanceOf(CopError);
      says(outcome as CopError, where);
      expect(digestsBelow(home), where).toEqual(before);
    }
  });
});

interface Served {
  /** What is shown, by its path, without what time and links alone change. */
  shown: Map<string, string>;
  /** Codes of what is refused. */
  refused: string[];
  findings: AuditReport['findings'];
}

/** Everything that the gateway of a folder shows. Throws what its start throws. */
async function served(folder: string): Promise<Served> {
  const config: Config = toConfig(folder, readUnitFile(folder), {});
  const gateway = await startGateway(config, readSecrets(config), () => {});
  const agent = new Agent({ keepAlive: true });
  const get = <T>(path: string) => ask<T>(mali.unit, gateway.apiPort, 'GET', path, undefined, 'ol-1', agent);
  const served: Served = { shown: new Map(), refused: [], findings: [] };
  const keep = (name: string, { status, body }: Answer<unknown>) => {
    if (status === 200) served.shown.set(name, lasting(body));
    else served.refused.push((body as Problem).error.code);
  };
  try {
    const list = await get<MessageList>('/v1/messages');
    // What was altered is left out, and counted: the others are as they were.
    const messages = list.status === 200 ? list.body.messages : [];
    for (const id of ids) {
      const message = messages.find((each) => each.id === id);
      if (message) keep(`list ${id}`, { status: 200, body: message });
      else
        served.refused.push(list.status === 200 && list.body.unreadable ? 'RECORD_ALTERED' : ((list.body as unknown as Problem).error?.code ?? 'passed over'));
      keep(id, await get(`/v1/messages/${id}`));
    }
    keep('meetings', await get('/v1/meetings'));
    keep('roster', await get('/v1/roster'));
    served.findings = (await ask<AuditReport>(mali.unit, gateway.apiPort, 'POST', '/v1/audit/verify', {}, 'chef-1')).body.findings;
  } finally {
    agent.destroy();
    await gateway.stop();
  }
  return served;
}

function lasting(view: unknown): string {
  // When something was stored here or a status began is told by nothing else: SQLite keeps no checksum, and nobody has signed it.
  const passing = new Set(['since', 'storedAt', 'unopened', 'log', 'story', 'waiting', 'reviewAt']);
  return JSON.stringify(view, (name, value: unknown) => (passing.has(name) ? undefined : value));
}

/** What an operator must be told: which file, that it is damaged, and what not to do. */
function says(error: CopError, where: string): void {
  expect(error.code, where).toBe('STORE_CORRUPT');
  for (const language of ['fr', 'en'] as const) expect(error.say(language)).toContain(database);
  expect(error.say('fr')).toContain('rétablissez la dernière sauvegarde');
  expect(error.say('en')).toContain('Do not delete it, do not repair it');
}

function renew(from: string): void {
  rmSync(home, { recursive: true, force: true });
  cpSync(from, home, { recursive: true });
}

function overwrite(file: string, at: number, octets: number): void {
  const descriptor = openSync(file, 'r+');
  const damage = Buffer.from(Array.from({ length: octets }, () => below(256)));
  // Not beyond the end: a disk does not make files longer.
  const end = readFileSync(file).length;
  writeSync(descriptor, damage, 0, Math.min(octets, end - at), at);
  closeSync(descriptor);
}

/** Mulberry32: a seed gives the same damage again. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
