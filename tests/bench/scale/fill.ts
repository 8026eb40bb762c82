// Fills the database of a unit with messages as if they had been exchanged: each has its own header, its own sealed record that opens, its
// delivery, its receipt, its place in a lane and its entries in the audit log.
import { randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import {
  type ExchangeId,
  encodeHeader,
  type Header,
  type MessageId,
  parseHeader,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  sha256,
  type UnitId,
} from '#protocol';
import type { AuditEvent, AuditLog } from '../../../gateway/audit/log.ts';
import type { RecordCipher } from '../../../gateway/keys/record-cipher.ts';
import type { Store, Tx } from '../../../gateway/store/database.ts';
import { noteCounted } from '../../../gateway/store/logframe.ts';
import { type MessageRow, recordName } from '../../../gateway/store/messages.ts';
import type { DeliveryTable, LaneItemTable, MessageTable, ReceiptTable } from '../../../gateway/store/schema.ts';
import { insertMany } from '../../../gateway/store/statement.ts';

/** A unit's parts while its gateway is stopped. */
export interface Stopped {
  self: UnitId;
  store: Store;
  cipher: RecordCipher;
  audit: AuditLog;
}

/** Messages that were really exchanged, of which the others are copies: a report and a request for a meeting, out and in. */
export type Samples = Record<`${'out' | 'in'} ${'incident' | 'meeting_request'}`, Sample>;

interface Sample {
  row: MessageRow;
  plaintext: Uint8Array;
  receipt: { envelope_digest: Uint8Array; bytes: Uint8Array };
}

/** Between messages: a million are spread over two years. */
const STEP_MS = 63_000;
const ALL = 1_000_000;
const PORTION = 1_024;
const LIFE_MS = 14 * 86_400_000;
const REVIEW_MS = 3 * 365 * 86_400_000;

const often = ['SN-DNLTM', 'NE-ECI', 'CI-SDPAF'].map(parseUnitId);
/** A partner with whom forty of the first thousand messages were exchanged, and none since. */
export const seldom = parseUnitId('GN-SR');

/** Writes messages number `from` to before `until`; at `now` a million would be there. */
export async function fill(from: number, until: number, now: Date, samples: Samples, { self, store, cipher, audit }: Stopped): Promise<void> {
  const lanes = new Map<string, number>();
  for (let n = from; n < until; n += PORTION) {
    const some = Array.from({ length: Math.min(PORTION, until - n) }, (_, i) => rowsOf(n + i, now, self, samples, cipher));
    const entries = audit.prepareAll(some.flatMap(({ events }) => events));
    await store.write(async (tx) => {
      await insert(
        tx,
        'message',
        some.map(({ message }) => message),
      );
      await insert(
        tx,
        'delivery',
        some.flatMap(({ delivery }) => delivery ?? []),
      );
      await insert(
        tx,
        'receipt',
        some.map(({ receipt }) => receipt),
      );
      await insert(tx, 'lane_item', await numbered(tx, some, lanes));
      await audit.append(tx, entries);
    });
  }
  // Counting them for the logical framework is measured elsewhere, and would go on beside what is measured here.
  const last = (table: 'receipt' | 'message') => store.read((db) => db.selectFrom(table).select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow());
  const [receipt, message] = [(await last('receipt')).id, (await last('message')).id];
  await store.write((tx) => noteCounted(tx, { receipt, message }));
}

interface Rows {
  message: Insertable<MessageTable>;
  delivery: DeliveryTable | undefined;
  receipt: Insertable<ReceiptTable>;
  item: Omit<LaneItemTable, 'number'>;
  events: AuditEvent[];
}

function rowsOf(n: number, now: Date, self: UnitId, samples: Samples, cipher: RecordCipher): Rows {
  const isIn = n % 2 === 0;
  const direction = isIn ? 'in' : 'out';
  // Half of the first thousand, and one in 25 since: a list of them is full at every size.
  const kind = n % 50 === 7 || n % 50 === 8 || (n < 1_000 && n % 50 >= 25) ? 'meeting_request' : 'incident';
  const peer = n < 1_000 && n % 50 < 2 ? seldom : (often[n % often.length] as UnitId);
  const [from, to] = isIn ? [peer, self] : [self, peer];
  const at = now.getTime() - (ALL - n) * STEP_MS;
  const sample = samples[`${direction} ${kind}`];
  const header: Header = {
    ...parseHeader(sample.row.header),
    messageId: idOf(n, at),
    exchangeId: idOf(n, at) as string as ExchangeId,
    from,
    to: [to],
    created: new Date(at),
    expires: new Date(at + LIFE_MS),
  };
  const { messageId: message_id } = header;
  const { dataKey, sealed } = cipher.seal(recordName(direction, from, message_id), sample.plaintext);
  const envelope = randomBytes(sample.row.sealed?.length ?? 0);
  const digest = sha256(envelope);
  const isPersonal = n % 4 < 2;
  const message: Insertable<MessageTable> = {
    ...{ direction, from_unit: from, message_id, exchange_id: header.exchangeId, kind, answers_id: null, to_units: JSON.stringify(header.to) },
    ...{ header: encodeHeader(header), created_at: at, expires_at: at + LIFE_MS, stored_at: at, priority: header.priority, training: header.training ? 1 : 0 },
    ...{ data_key: dataKey, sealed, envelope: isIn ? envelope : null, envelope_digest: isIn ? digest : null, counted: '[]' },
    // One in twenty was not opened, and is nobody's.
    ...{ assigned_to: isIn && n % 20 > 0 ? `ol-${1 + (n % 4) / 2}` : null, opened_at: isIn && n % 20 > 0 ? at + 60_000 : null },
    ...{ personal: isPersonal ? 1 : 0, article30: 0, review_at: isPersonal ? at + REVIEW_MS : null },
  };
  const said = { peer, envelope_digest: digest, message_id, at: at + 5_000 };
  const lane = { lane: isIn ? ('receipts' as const) : ('routine' as const), item: isIn ? randomBytes(300) : envelope };
  return {
    message,
    delivery: isIn
      ? undefined
      : {
          message_id,
          to_unit: peer,
          status: 'delivered',
          since: at + 5_000,
          lane: 'routine',
          number: n,
          envelope_digest: digest,
          envelope_octets: envelope.length,
          reason: null,
        },
    receipt: { ...said, direction: isIn ? 'out' : 'in', status: 'delivered', officer: null, reason: null, ...receiptOf(sample, digest) },
    item: { peer, ...lane, queued_at: at },
    events: eventsOf(isIn, { message: message_id, partner: peer, kind, handling: ['H1'] }),
  };
}

/** The sample's receipt as if it were about another envelope: nobody checks its signature again. */
function receiptOf({ receipt }: Sample, about: Uint8Array): { bytes: Uint8Array; digest: Uint8Array } {
  const bytes = Buffer.from(receipt.bytes);
  const place = bytes.indexOf(receipt.envelope_digest);
  if (place < 0) throw new RangeError('a receipt that does not name its envelope');
  bytes.set(about, place);
  return { bytes, digest: sha256(bytes) };
}

/** What passed, and of what came that an officer has opened it. */
function eventsOf(isIn: boolean, about: Pick<AuditEvent, 'message' | 'partner' | 'kind' | 'handling'>): AuditEvent[] {
  const event = { ...about, categories: ['suspect'], subjects: [] };
  if (!isIn) return [{ act: 'message.transferred', ...event }];
  const by = { officer: parseOfficerId('ol-1'), role: 'liaison', justification: 'Enquête BRTMTH/2026/0142' };
  return [
    { act: 'message.received', ...event },
    { act: 'message.consulted', ...event, ...by },
  ];
}

/** Items with their numbers; the lanes stand where they end, all acknowledged. */
async function numbered(tx: Tx, rows: readonly Rows[], lanes: Map<string, number>): Promise<LaneItemTable[]> {
  const items: LaneItemTable[] = [];
  for (const { item } of rows) {
    const { peer, lane } = item;
    const name = `${peer} ${lane}`;
    const known =
      lanes.get(name) ??
      (await tx.selectFrom('lane').select('sent_through').where('peer', '=', peer).where('lane', '=', lane).executeTakeFirst())?.sent_through;
    const number = (known ?? 0) + 1;
    lanes.set(name, number);
    items.push({ ...item, number });
  }
  for (const [name, through] of lanes) {
    const [peer = '', lane] = name.split(' ') as [string, LaneItemTable['lane']];
    const position = { sent_through: through, acknowledged_through: through };
    await tx
      .insertInto('lane')
      .values({ peer, lane, received_through: 0, told_through: null, ...position })
      .onConflict((c) => c.columns(['peer', 'lane']).doUpdateSet(position))
      .execute();
  }
  return items;
}

async function insert<R extends object>(tx: Tx, table: string, rows: readonly R[]): Promise<void> {
  if (rows[0]) await insertMany(tx, table, Object.keys(rows[0]) as (keyof R & string)[], rows);
}

/** An id of that time, another for each number. */
function idOf(n: number, at: number): MessageId {
  const time = at.toString(16).padStart(12, '0');
  return parseMessageId(`${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`);
}
