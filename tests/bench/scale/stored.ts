// What a unit's officers wait for as its database grows, asked of a real gateway by the officer API.
import { Agent } from 'node:https';
import type { FoundList, MessageList } from '#gateway/contract';
import { inclusionProof, parseUnitId, shownLeaf } from '#protocol';
import { DetailsCipher } from '../../../gateway/audit/details-cipher.ts';
import { AuditLog } from '../../../gateway/audit/log.ts';
import { nodeReader } from '../../../gateway/audit/nodes.ts';
import { readSecrets, readUnitFile, toConfig } from '../../../gateway/index.ts';
import { RecordCipher } from '../../../gateway/keys/record-cipher.ts';
import { currentLog, entryAt } from '../../../gateway/store/audit-entries.ts';
import { Store } from '../../../gateway/store/database.ts';
import { expireDeliveries } from '../../../gateway/store/deliveries.ts';
import { splitRecord } from '../../../gateway/store/entry-record.ts';
import { eraseDue, recordName } from '../../../gateway/store/messages.ts';
import { seeReviews } from '../../../gateway/store/reviews.ts';
import { type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { ask } from '../../support/officer-client.ts';
import { type Finding, median, seconds } from '../report.ts';
import { type Point, shapeOf } from './curve.ts';
import { fill, type Samples, type Stopped } from './fill.ts';
import { type Query, queries, type Shown } from './queries.ts';

const TIMES = { least: 3, most: 25 };
const PROOFS = 100;
// A search opens every message there is.
const SEARCHED_MAX = 100_000;

const [self, partner] = ['ML-BRTMTH', 'SN-DNLTM'].map(parseUnitId) as [Stopped['self'], Stopped['self']];

/** Fills one database to each of the sizes in turn, ascending, and measures at each; `budget`: seconds for one query at one size. */
export async function measureStored(sizes: readonly number[], budget: number): Promise<Finding[]> {
  await using live = await liveFederation(5);
  const unit = live.of(self);
  const shown = await exchangedFirst(unit, live.of(partner));
  const curves = new Map<string, { what: string; points: Point[] }>();
  const note = (name: string, what: string, size: number, took: number) => {
    const curve = curves.get(name) ?? { what, points: [] };
    curve.points.push({ size, milliseconds: took * 1_000 });
    curves.set(name, curve);
  };
  const filling: Finding[] = [];
  const now = new Date();
  let stored = 0;
  for (const size of sizes) {
    await stopped(unit, async (parts) => {
      const samples = await samplesOf(shown, parts);
      const took = await seconds(() => fill(stored, size, now, samples, parts));
      filling.push(filled(size, took, parts.store.octets()));
      for (const [name, what, work] of beside(parts)) note(name, what, size, await typical(budget, work));
    });
    stored = size;
    const begun = performance.now();
    const { apiPort } = await unit.start();
    note('start', 'a gateway started, until it serves', size, (performance.now() - begun) / 1_000);
    const agent = new Agent({ keepAlive: true });
    const asked = async ({ method = 'GET', path, body, officer = 'ol-1' }: Query): Promise<unknown> => {
      const answer = await ask(unit.unit, apiPort, method, path, body, officer, agent);
      if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    };
    for (const query of queries(shown)) {
      const { unreadable } = (await asked(query)) as MessageList;
      if (unreadable) throw new RangeError(`${query.path}: ${unreadable} unreadable`);
      note(query.name, query.what, size, await typical(budget, () => asked(query)));
    }
    if (size <= SEARCHED_MAX) {
      const search: Query = { name: 'search', what: '', method: 'POST', path: '/v1/messages/search', body: { text: 'introuvable' } };
      const took = await seconds(async () => {
        const { searched } = (await asked(search)) as FoundList;
        if (searched < size) throw new RangeError(`${searched} of ${size} searched`);
      });
      note('search', 'a word sought that no message holds', size, took);
    }
    agent.destroy();
    await unit.stop();
  }
  return [...filling, ...[...curves].map(([name, { what, points }]) => curveOf(name, what, points))];
}

/** Four messages that both units really exchange: they are shown whatever is stored after them. */
async function exchangedFirst(unit: LiveUnit, other: LiveUnit): Promise<Shown> {
  await unit.start();
  await other.start();
  await linked(unit, other);
  const meeting = { purpose: 'joint_operation', mode: 'video', slots: [{ start: '2027-03-08T09:00:00Z', end: '2027-03-08T12:00:00Z' }] };
  for (const [from, to] of [
    [unit, partner],
    [other, self],
  ] as const) {
    await from.settled((await from.report([to])).id);
    const { status, body } = await from.ask<{ id: string }>('POST', '/v1/meetings', { to: [to], meeting });
    if (status !== 201) throw new Error(JSON.stringify(body));
    await from.settled(body.id);
  }
  const { body } = await unit.ask<MessageList>('GET', '/v1/messages');
  await Promise.all([unit.stop(), other.stop()]);
  const of = (direction: string, kind: string) => body.messages.find((each) => each.direction === direction && each.kind === kind)?.id ?? '';
  return { out: of('out', 'incident'), in: of('in', 'incident'), meetings: [of('out', 'meeting_request'), of('in', 'meeting_request')] };
}

async function stopped(unit: LiveUnit, work: (parts: Stopped) => Promise<void>): Promise<void> {
  const config = toConfig(unit.home, readUnitFile(unit.home), {});
  const cipher = new RecordCipher(readSecrets(config).masterKey);
  const store = await Store.open(config.files.database, { create: false });
  try {
    const now = () => new Date();
    await work({ self, store, cipher, audit: await AuditLog.load(store, await DetailsCipher.load(store, cipher, now()), now) });
  } finally {
    await store.close();
  }
}

async function samplesOf(shown: Shown, { store, cipher }: Stopped): Promise<Samples> {
  return store.read(async (db) => {
    const samples: Partial<Samples> = {};
    for (const id of [shown.out, shown.in, ...shown.meetings]) {
      const row = await db.selectFrom('message').selectAll().where('message_id', '=', id).executeTakeFirstOrThrow();
      const receipt = await db.selectFrom('receipt').selectAll().where('message_id', '=', id).where('status', '=', 'delivered').executeTakeFirstOrThrow();
      if (!row.data_key || !row.sealed) throw new RangeError(id);
      const plaintext = cipher.open(recordName(row.direction, row.from_unit as Stopped['self'], id as never), { dataKey: row.data_key, sealed: row.sealed });
      samples[`${row.direction} ${row.kind}` as keyof Samples] = { row, plaintext, receipt };
    }
    return samples as Samples;
  });
}

/** What no route of the officer API shows alone. */
function beside({ store }: Stopped): [name: string, what: string, work: () => Promise<void>][] {
  let next = 0;
  return [
    [
      'proof',
      `${PROOFS} inclusion proofs of the audit log`,
      () =>
        store.read(async (db) => {
          const log = await currentLog(db);
          if (!log) throw new RangeError('no log');
          for (let n = 0; n < PROOFS; n++) {
            const index = (next++ * 7_919) % log.size;
            const row = await entryAt(db, log.first_entry + index);
            if (!row || !shownLeaf(splitRecord(row))) throw new RangeError(`entry ${index}`);
            await inclusionProof(index, log.size, nodeReader(db, log));
          }
        }),
    ],
    ['upkeep-expiry', 'the look of each minute at what nobody took', () => store.write(async (tx) => void (await expireDeliveries(tx, new Date())))],
    ['upkeep-erasure', 'at what is to be erased', () => store.write(async (tx) => void (await eraseDue(tx, new Date())))],
    ['upkeep-reviews', 'at what is to be reviewed', () => store.write((tx) => seeReviews(tx, new Date()))],
  ];
}

/** The median of the seconds that `work` takes, as often as `budget` seconds allow; the first time is for warming up. */
async function typical(budget: number, work: () => Promise<unknown>): Promise<number> {
  const first = await seconds(work);
  const times = Math.min(TIMES.most, Math.max(TIMES.least, Math.floor(budget / first)));
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await seconds(work));
  return median(all);
}

function filled(size: number, took: number, octets: number): Finding {
  const each = Math.round(octets / size);
  return {
    name: `stored-${size}-database`,
    text: `${size} messages stored: ${(octets / 1e6).toFixed(0)} MB, ${each} octets each; filled in ${took.toFixed(0)} s`,
    figures: { octets, fillSeconds: took },
  };
}

function curveOf(name: string, what: string, points: readonly Point[]): Finding {
  const shape = shapeOf(points);
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  const grown = last.milliseconds / first.milliseconds;
  const more = ((last.milliseconds - first.milliseconds) * 1_000) / (last.size - first.size);
  const each = shape === 'linear' ? `, ${more < 100 ? more.toPrecision(2) : more.toFixed(0)} µs for each message` : '';
  const shown = points.map(({ size, milliseconds }) => `${size}: ${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} ms`).join(', ');
  const figures = Object.fromEntries(points.map(({ size, milliseconds }) => [`at${size}Ms`, milliseconds]));
  return { name: `stored-${name}`, text: `${shape}${each}: ${what}: ${shown}; ${grown.toFixed(2)} times`, figures: { ...figures, grown } };
}
