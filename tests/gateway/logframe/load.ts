// Writes what happened at a unit into its database, row by row as its gateway does, without signing and sealing anything.
import {
  type Content,
  countedAs,
  type ExchangeId,
  encodeRoster,
  encodeSignedRoster,
  generatePrivateJwk,
  type Header,
  type MessageId,
  parseExchangeId,
  parseMessageId,
  parseOfficerId,
  publicHalf,
  type Receipt,
  type Roster,
  sha256,
  signRoster,
  type UnitId,
} from '#protocol';
import { aboutWhich } from '../../../gateway/casework/about-which.ts';
import { Directory } from '../../../gateway/keys/directory.ts';
import { RecordCipher } from '../../../gateway/keys/record-cipher.ts';
import type { Store, Tx } from '../../../gateway/store/database.ts';
import { addDelivery, moveDelivery, placeDelivery } from '../../../gateway/store/deliveries.ts';
import { addMessage, type NewMessage } from '../../../gateway/store/messages.ts';
import { addReceipt } from '../../../gateway/store/receipts.ts';
import { addStep } from '../../../gateway/store/steps.ts';
import { addRoster } from '../../../gateway/store/trust-records.ts';
import { incident, keysOf, at as rosterAt, rosterOf } from '../../protocol/world.ts';
import { newStore } from '../store/new-store.ts';
import { gateways, type Happening, type Kind, kindOf, LEFT, type Message } from './events.ts';

/** A unit of which only the database is there, and what counting needs. */
export interface Loaded extends AsyncDisposable {
  unit: UnitId;
  store: Store;
  directory: Directory;
  cipher: RecordCipher;
}

/** Makes the database of a unit, with the rosters of the year: one that names everybody, and a later one without the unit that left. */
export async function emptyUnit(unit: string, rosters: readonly Uint8Array[]): Promise<Loaded> {
  const made = await newStore();
  const { store } = made;
  await store.write(async (tx) => {
    for (const [index, bytes] of rosters.entries()) await addRoster(tx, index + 1, bytes, rosterAt);
  });
  return {
    ...{ unit: unit as UnitId, store, cipher: new RecordCipher(new Uint8Array(32)), directory: await Directory.load(store) },
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  };
}

/** Both rosters, signed by three of the five units. */
export async function rostersOfYear(): Promise<Uint8Array[]> {
  const base = rosterOf();
  const [like] = base.members as [Roster['members'][number]];
  const guests = await Promise.all(
    Object.entries(kindOf)
      .filter(([unit]) => !(gateways as readonly string[]).includes(unit))
      .map(async ([unit, kind]) => ({
        ...like,
        unit: unit as UnitId,
        kind,
        country: unit.slice(0, 2),
        urls: [],
        identityKey: publicHalf(await generatePrivateJwk('Ed25519')),
      })),
  );
  const members = [...base.members, ...guests].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const first = await signed(rosterOf({ members, witnessQuorum: 2 }));
  const left = members.filter(({ unit }) => unit !== LEFT);
  const second = await signed(rosterOf({ version: 2, previousDigest: sha256(first.payload), members: left, witnessQuorum: 2 }));
  return [first.bytes, second.bytes];
}

async function signed(roster: Roster): Promise<{ payload: Uint8Array; bytes: Uint8Array }> {
  const payload = encodeRoster(roster);
  const signatures = await Promise.all(gateways.slice(0, 3).map((unit) => signRoster(payload, unit as UnitId, keysOf(unit as UnitId).identity)));
  return { payload, bytes: encodeSignedRoster({ payload, signatures }) };
}

const ROWS = 2_000;
const LIFE_MS = 28 * 86_400_000;
const officer = parseOfficerId('ol-1');

/** Writes what happened at this unit, in this order. */
export async function load({ unit, store }: Pick<Loaded, 'unit' | 'store'>, happenings: readonly Happening[]): Promise<void> {
  const own = happenings.filter((each) => each.unit === unit);
  for (let n = 0; n < own.length; n += ROWS)
    await store.write(async (tx) => {
      for (const each of own.slice(n, n + ROWS)) await write(tx, unit, each);
    });
}

async function write(tx: Tx, unit: UnitId, happening: Happening): Promise<void> {
  const { message } = happening;
  switch (happening.what) {
    case 'sends': {
      await addMessage(tx, rowOf(message, 'out', message.made));
      for (const to of message.to as UnitId[]) {
        await addDelivery(tx, messageId(message), to, new Date(message.made), undefined);
        await placeDelivery(tx, messageId(message), to, { lane: 'routine', number: message.n, digest: digestOf(message, to), octets: 900 });
      }
      return withdraw(tx, message, message.to[0] as UnitId);
    }
    case 'gets': {
      // What came before is answered as it was.
      if (!(await addReceipt(tx, 'out', message.from as UnitId, receiptOf(message, unit, 'delivered', happening.signed), new Uint8Array(1)))) return;
      await addMessage(tx, rowOf(message, 'in', happening.signed, digestOf(message, unit)));
      return withdraw(tx, message, message.from as UnitId);
    }
    case 'refuses':
      await addReceipt(tx, 'out', message.from as UnitId, receiptOf(message, unit, happening.as, happening.signed), new Uint8Array(1));
      return;
    case 'learns': {
      const { from, as, signed: at } = happening;
      await addReceipt(tx, 'in', from as UnitId, receiptOf(message, from as UnitId, as, at), new Uint8Array(1));
      const status = as === 'rejected' ? 'refused' : as;
      await moveDelivery(tx, { message_id: messageId(message), to_unit: from }, status, new Date(happening.at), null);
    }
  }
}

async function withdraw(tx: Tx, message: Message, peer: UnitId): Promise<void> {
  const { withdraws } = message;
  if (!withdraws) return;
  const order = messageId(withdraws);
  await addStep(tx, order, peer, { id: messageId(message), after: order, by: 'asking', act: 'withdraw', at: new Date(message.made), on: undefined });
}

/** The id of a message: the time of its making is in it. */
export function messageId({ made, n }: Pick<Message, 'made' | 'n'>): MessageId {
  return parseMessageId(`${timeOf(made)}-7000-8000-${hex(n)}`);
}

// An exchange has an id of its own, also where it has one view.
function exchangeId({ made, exchange }: Message): ExchangeId {
  return parseExchangeId(`${timeOf(made)}-7000-9000-${hex(exchange)}`);
}

const hex = (n: number) => n.toString(16).padStart(12, '0');
const timeOf = (made: number) => hex(made).replace(/^.{8}/, '$&-');

// Each addressee gets an envelope of its own.
function digestOf(message: Message, to: string): Uint8Array {
  return sha256(Buffer.from(`${message.n} ${to}`));
}

function rowOf(message: Message, direction: 'in' | 'out', storedAt: number, digest?: Uint8Array): NewMessage {
  const { from, to, kind, training, made, withdraws } = message;
  const header: Header = {
    ...{ messageId: messageId(message), exchangeId: exchangeId(message), from: from as UnitId, to: [...to] as UnitId[] },
    ...{ created: new Date(made), expires: new Date(made + LIFE_MS), priority: 'routine', training, paddedSize: 512 },
  };
  const content = contentOf(message);
  return {
    ...{ direction, header, headerBytes: new Uint8Array(1), kind, storedAt: new Date(storedAt) },
    answers: withdraws && messageId(withdraws),
    about: aboutWhich(content),
    record: { dataKey: new Uint8Array(1), sealed: new Uint8Array(1) },
    envelope: digest && { bytes: new Uint8Array(1), digest },
    counted: countedAs(content),
  };
}

function receiptOf(message: Message, from: UnitId, status: Receipt['status'], at: number): Receipt {
  const about = { envelopeDigest: digestOf(message, from), message: { id: messageId(message), exchange: exchangeId(message) } };
  const signer = { from, to: message.from as UnitId, at: new Date(at), officer: status === 'read' ? officer : undefined };
  const negative = status === 'rejected' || status === 'expired';
  return { status, ...about, ...signer, reason: negative ? 'MESSAGE_EXPIRED' : undefined, log: undefined };
}

/** What a message says, as its content has it: as much of it as anything counts by. */
export function contentOf({ kind, says, order, withdraws }: Message): Content {
  const { type, victims = [], offence, country, arrests } = says;
  const offences = offence === undefined ? {} : { offences: [{ iccs: offence }] };
  const persons = victims.map((victim, index) => ({ ref: `v${index}`, categories: ['victim'], ...victim }));
  const forms: Record<Kind, object> = {
    incident: { ...incident, type },
    arrest_report: { kind, form: { exchanges: [], on: '2026-11-24', country, arrests } },
    assistance_request: { kind, form: {} },
    extradition_request: { kind, form: offences },
    operation_proposal: { kind, form: {} },
    rectification_order: { kind, form: order && { of: messageId(order.of), action: order.action, ...(order.by ? { replacedBy: messageId(order.by) } : {}) } },
    step: { kind, ...(withdraws ? { act: 'withdraw', procedureId: messageId(withdraws) } : {}) },
  };
  const caseData = kind === 'incident' && (persons.length > 0 || offence !== undefined) ? { caseData: { persons, ...offences } } : {};
  return { author: officer, caseReference: '', handling: ['H1'], body: forms[kind], ...caseData } as unknown as Content;
}
