// What the logical framework costs over a million exchanges: counting them once, showing a period, and counting on, beside taking an exchange in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Insertable } from 'kysely';
import { type Member, parseUnitId } from '#protocol';
import type { Directory } from '../../gateway/keys/directory.ts';
import { RecordCipher } from '../../gateway/keys/record-cipher.ts';
import { countNew } from '../../gateway/logframe/count.ts';
import { logframeCsv } from '../../gateway/logframe/exports/csv.ts';
import { type IatiActivity, logframeIati } from '../../gateway/logframe/exports/iati.ts';
import { logframePdf } from '../../gateway/logframe/exports/pdf.ts';
import { logframeXlsx } from '../../gateway/logframe/exports/xlsx.ts';
import { readPeriod } from '../../gateway/logframe/period.ts';
import { readTable } from '../../gateway/logframe/read.ts';
import { Store } from '../../gateway/store/database.ts';
import type { DeliveryTable, MessageTable, ReceiptTable } from '../../gateway/store/schema.ts';
import { introduce, openUnit } from '../gateway/inbound/offline.ts';
import { liveFederation } from '../support/live.ts';
import { type Extent, type Finding, seconds } from './report.ts';

const ROWS = 500;
const SHORT = { exchanges: 2_000, envelopes: 64, portion: 200, times: 1 };
// As over several links at once: what comes together shares a commit, which makes taking in cheaper than one by one.
const AT_ONCE = 64;
const LONG = { exchanges: 1_000_000, envelopes: 600, portion: 5_000, times: 5 };

const self = parseUnitId('NE-ECI');
const peers = ['ML-BRTMTH', 'SN-DNLTM', 'GN-SR', 'CI-SDPAF'] as const;
const member = { unit: self, city: 'Niamey', timeZone: 'Africa/Niamey', nameFr: 'Niamey', nameEn: 'Niamey' } as Member;
const [FIRST, LAST] = [Date.UTC(2024, 0, 1), Date.UTC(2027, 0, 1)];

/** A million exchanges of three years (COP_BENCH_EXCHANGES: another number), one in a hundred corrected. */
export async function logframeBench({ short }: Extent): Promise<Finding[]> {
  const { portion, times, ...extent } = short ? SHORT : LONG;
  const exchanges = Number(process.env.COP_BENCH_EXCHANGES ?? extent.exchanges);
  const { each: ingest, sealed, envelope } = await takenIn(extent.envelopes);
  const dir = mkdtempSync(join(tmpdir(), 'cop-bench-'));
  const store = await Store.open(join(dir, 'cop.sqlite'), { create: true });
  try {
    const deps = { store, cipher: new RecordCipher(new Uint8Array(32)), directory: { rostersAfter: () => [] } as unknown as Directory };
    const sizes = { sealed: new Uint8Array(sealed), envelope: new Uint8Array(envelope) };
    await fill(store, 0, exchanges, exchanges, sizes);
    const first = await seconds(() => countNew(deps));
    const shown: string[] = [];
    const shownFigures: Record<string, number> = {};
    for (const [name, label] of [
      ['2026-Q4', 'quarter'],
      ['2026', 'year'],
      ['start', 'all'],
    ] as const) {
      const period = readPeriod(name, member.timeZone, new Date(LAST - 1));
      const took = await least(times, async () => {
        await countNew(deps);
        const { rows } = await store.read((db) => readTable(db, member, period, 'fr', new Date()));
        if (!rows.some(({ value }) => value)) throw new RangeError('nothing was counted');
      });
      shown.push(`${name} ${(took * 1_000).toFixed(0)} ms (target 1000 ms: ${took.toFixed(2)})`);
      Object.assign(shownFigures, { [`${label}LeastMs`]: took * 1_000, [`${label}OverTarget`]: took });
    }
    const exported = await exports(store, exchanges, times);
    await fill(store, exchanges, exchanges + portion, exchanges, sizes);
    const on = (await seconds(() => countNew(deps))) / portion;
    return [
      {
        name: 'first',
        text: `${exchanges} exchanges, ${Math.round(store.octets() / 1e6)} MB, counted for the first time in ${first.toFixed(1)} s, ${((first / exchanges) * 1e6).toFixed(0)} µs each`,
        figures: { exchanges, octets: store.octets(), seconds: first, eachUs: (first / exchanges) * 1e6 },
      },
      { name: 'shown', text: `shown: ${shown.join(', ')}`, figures: shownFigures },
      exported,
      {
        name: 'on',
        text: `taking an exchange in, ${AT_ONCE} at once: ${(ingest * 1e6).toFixed(0)} µs; counting ${portion} more: ${(on * 1e6).toFixed(0)} µs each, ${((100 * on) / ingest).toFixed(1)} % (target 5 %: ${((20 * on) / ingest).toFixed(2)})`,
        figures: { takingInUs: ingest * 1e6, countingUs: on * 1e6, countingOverTakingIn: on / ingest, overTarget: (20 * on) / ingest },
      },
    ];
  } finally {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Seconds for each format, from the database to the octets of the file. */
async function exports(store: Store, exchanges: number, times: number): Promise<Finding> {
  const period = readPeriod('start', member.timeZone, new Date(LAST - 1));
  const table = () => store.read((db) => readTable(db, member, period, 'fr', new Date()));
  const title = { fr: 'Coopération', en: 'Cooperation' };
  const reportingOrg = { ref: 'XM-DAC-0', type: '10', name: title };
  const activity: IatiActivity = { identifier: 'XM-DAC-0-COP', reportingOrg, startsOn: '2024-01-01', title, description: title };
  const formats: Record<string, () => Promise<string | Uint8Array>> = {
    CSV: async () => logframeCsv(await table(), 'fr'),
    XLSX: async () => logframeXlsx(await table(), 'fr'),
    PDF: async () => logframePdf(await table(), 'fr'),
    IATI: async () => logframeIati(await table(), activity),
  };
  const said: string[] = [];
  const figures: Record<string, number> = {};
  for (const [format, make] of Object.entries(formats)) {
    let octets = 0;
    const took = await least(times, async () => {
      octets = (await make()).length;
    });
    if (octets < 1_000) throw new RangeError(`${format} of ${exchanges} exchanges has ${octets} octets`);
    said.push(`${format} ${(took * 1_000).toFixed(0)} ms (target 10000 ms: ${(took / 10).toFixed(3)})`);
    Object.assign(figures, { [`${format.toLowerCase()}LeastMs`]: took * 1_000, [`${format.toLowerCase()}OverTarget`]: took / 10 });
  }
  return { name: 'exported', text: `exported, all there is: ${said.join(', ')}`, figures };
}

/** Seconds that a gateway takes for an exchange that comes in: opened, verified, stored, receipted, logged. And how large one is. */
async function takenIn(envelopeCount: number): Promise<{ each: number; sealed: number; envelope: number }> {
  await using live = await liveFederation(2);
  const at = new Date();
  await using here = await openUnit(live.of('ML-BRTMTH'), at);
  await using there = await openUnit(live.of('SN-DNLTM'), at);
  await introduce(here, there);
  for (let n = 0; n < envelopeCount; n += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, () => here.report([there.self])));
  const envelopes = await here.items(there.self);
  const took = await seconds(async () => {
    for (let n = 0; n < envelopes.length; n += AT_ONCE)
      for (const { kind } of await Promise.all(envelopes.slice(n, n + AT_ONCE).map((bytes) => there.take(here.self, bytes))))
        if (kind !== 'admitted') throw new RangeError(kind);
  });
  const [row] = await there.store.read((db) => db.selectFrom('message').select(['sealed', 'envelope']).limit(1).execute());
  return { each: took / envelopes.length, sealed: row?.sealed?.length ?? 0, envelope: row?.envelope?.length ?? 0 };
}

/** Writes exchanges `from` to before `until`, of `all` that are spread over the years; every second one came in. */
async function fill(store: Store, from: number, until: number, all: number, sizes: { sealed: Uint8Array; envelope: Uint8Array }): Promise<void> {
  for (let n = from; n < until; n += ROWS)
    await store.write(async (tx) => {
      const rows = Array.from({ length: Math.min(ROWS, until - n) }, (_, i) => rowsOf(n + i, all, sizes));
      await tx
        .insertInto('message')
        .values(rows.flatMap(({ messages }) => messages))
        .execute();
      const deliveries = rows.flatMap((each) => each.deliveries);
      if (deliveries.length > 0) await tx.insertInto('delivery').values(deliveries).execute();
      await tx
        .insertInto('receipt')
        .values(rows.flatMap(({ receipts }) => receipts))
        .execute();
    });
}

interface Rows {
  messages: Insertable<MessageTable>[];
  deliveries: DeliveryTable[];
  receipts: Insertable<ReceiptTable>[];
}

function rowsOf(n: number, all: number, sizes: { sealed: Uint8Array; envelope: Uint8Array }): Rows {
  const at = Math.floor(FIRST + ((LAST - FIRST) * (n % all)) / all);
  const kinds = ['incident', 'incident', 'incident', 'incident', 'incident', 'incident', 'arrest_report', 'extradition_request'] as const;
  // Eight and nine have no common divisor: every kind says everything.
  const kind = kinds[n % 8] as (typeof kinds)[number];
  const [type, crime] = [['smuggling_land', 'smuggling_sea', 'trafficking'][n % 3], ['08051', '0204', 'other'][n % 3]];
  const victims = n % 4 === 0 ? [`victims:${['female', 'male', 'mixed'][n % 3]}/${['adult', 'minor'][n % 2]}`] : [];
  const said = {
    incident: [`type:${type}`, `crime:${crime}`, ...victims],
    arrest_report: [`country:${['NE', 'ML'][n % 2]}`, `arrests:${crime}/male/adult/${1 + (n % 3)}`, `arrests:${crime}/female/adult/1`],
    extradition_request: [`crime:${crime}`],
  }[kind];
  const parts = [rowOf(n, 0, kind, at, said, sizes)];
  // One in a hundred is corrected: by a message, and an order that says so.
  if (n % 100 === 99) {
    parts.push(rowOf(n, 1, kind, at + 60_000, said, sizes));
    parts.push(rowOf(n, 2, 'rectification_order', at + 90_000, [`replaces:${idOf(n, 0)}/${idOf(n, 1)}`], sizes));
  }
  return {
    messages: parts.map(({ message }) => message),
    deliveries: parts.flatMap((each) => each.deliveries),
    receipts: parts.flatMap((each) => each.receipts),
  };
}

function rowOf(n: number, turn: number, kind: MessageTable['kind'], at: number, counted: string[], sizes: { sealed: Uint8Array; envelope: Uint8Array }) {
  const isIn = n % 2 === 0;
  const to = n % 5 === 0 && turn === 0 && !isIn ? peers.slice(0, 2) : [peers[n % 4] as string];
  const [from, id] = [isIn ? (to[0] as string) : self, idOf(n, turn)];
  const digest = (unit: string) => Buffer.from(`${unit.padEnd(12)}${id.replaceAll('-', '').slice(12)}`);
  const message: Insertable<MessageTable> = {
    ...{ direction: isIn ? 'in' : 'out', from_unit: from, message_id: id, exchange_id: idOf(n, turn, 9), kind, to_units: JSON.stringify(isIn ? [self] : to) },
    ...{ header: new Uint8Array(150), created_at: at, expires_at: at, stored_at: at, priority: 'routine', training: 0, data_key: new Uint8Array(60) },
    ...{ sealed: sizes.sealed, envelope: isIn ? sizes.envelope : null, envelope_digest: isIn ? digest(self) : null, counted: JSON.stringify(counted) },
  };
  const receipts = (isIn ? [from] : to).map((peer): Insertable<ReceiptTable> => {
    const ids = { direction: isIn ? ('out' as const) : ('in' as const), peer, envelope_digest: digest(isIn ? self : peer), message_id: id };
    return { ...ids, status: 'delivered', at: at + 5_000, bytes: new Uint8Array(300), digest: new Uint8Array(32) };
  });
  const deliveries = (isIn ? [] : to).map((unit): DeliveryTable => {
    const lane = { lane: 'routine' as const, number: n, envelope_digest: digest(unit), envelope_octets: 900 };
    return { message_id: id, to_unit: unit, status: 'delivered', since: at, ...lane, reason: null };
  });
  return { message, deliveries, receipts };
}

function idOf(n: number, turn: number, variant = 8): string {
  return `019aaaaa-0000-7000-${variant}00${turn}-${n.toString(16).padStart(12, '0')}`;
}

/** The least of several times: what else the machine does takes nothing away. */
async function least(times: number, work: () => Promise<void>): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await seconds(work));
  return Math.min(...all);
}
