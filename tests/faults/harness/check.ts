// Holds what the officers were told against what both ends have: facts in, verdict out. Whatever is wrong is a value with a name.
import type { EntryFacts, ProcessFacts, ReceiptFacts, SentDelivery, SentMessage, UnitFacts } from './facts.ts';
import type { Journal } from './journal.ts';

/** What `cop audit verify` said of a unit's log, or of two logs beside each other. */
export interface AuditFacts {
  unit: string;
  with?: string;
  findings: string[];
}

/** All that is known of a run once it is over. */
export interface RunFacts {
  journal: Journal;
  units: readonly UnitFacts[];
  processes: readonly ProcessFacts[];
  audits: readonly AuditFacts[];
  /** Everything came to rest in the time that there was for it. */
  quiet: boolean;
}

/** One thing that is wrong. */
export interface Finding {
  code: FindingCode;
  /** Whose fault it shows at, and with whom. */
  unit: string;
  peer?: string;
  message?: string;
  detail?: string;
}

/** What can be wrong, by the verdict that it belongs to. */
const codes = {
  lost: {
    FORGOTTEN: 'acknowledged to an officer, and its sender has no such message',
    NOT_ARRIVED: 'in the outbox, and neither delivered nor refused',
    COMMIT_LOST: 'its sender holds a receipt of delivery, and its addressee has no such message',
    RECEIPT_LOST: 'its addressee signed a receipt that its sender does not hold',
    DOCUMENT_LOST: 'attached, and not come out whole at the other end',
  },
  duplicated: {
    DOUBLE_ROW: 'in the inbox more than once',
    DOUBLE_ENTRY: 'arrived more than once, by the audit log',
  },
  outOfOrder: {
    NUMBERED_OUT_OF_ORDER: 'has a higher number in its lane than one that was stored later',
    STORED_OUT_OF_ORDER: 'came into the inbox before one that was sent earlier in its lane',
  },
  falseReceipts: {
    FORGED: 'a receipt that its issuer did not sign as it stands',
    NOT_ISSUED: 'a receipt that its issuer does not have',
    REPEATED_OTHERWISE: 'an envelope was answered by two different receipts of one status',
    OF_NO_ENVELOPE: 'a receipt about an envelope that its holder did not send to its issuer',
    PROMISE_BROKEN: 'the entry that a receipt of delivery promises does not stand in its issuer’s log',
  },
  unexplained: {
    STATE: 'a delivery has a status that no receipt gives it',
    UNSENT: 'in the inbox, and its sender has not sent it',
    UNASKED: 'more messages were sent than officers asked for',
    REFUSED: 'an addressee refused what it should take',
    SET_ASIDE: 'came and was not let in',
    CURSOR: 'a lane has not come as far at one end as at the other',
    ALTERED_ENVELOPE: 'an envelope is not what its digest says',
    GATEWAY_ENDED: 'a gateway ended by itself',
    GATEWAY_ERROR: 'a gateway reports an error of its own',
    NOT_READY: 'a gateway did not serve',
    REQUEST_REFUSED: 'an officer was refused',
    DATABASE: 'SQLite finds the file damaged',
    STRAY_FILE: 'a file among the documents that belongs to none',
    NOT_QUIET: 'something was still on its way when time was over',
  },
  auditFindings: {
    ENTRY_ALTERED: 'an entry does not give the leaf that stands with it',
    ROOT_WRONG: 'a checkpoint does not have the root of the entries before it',
    VERIFY: 'found by cop audit verify',
    ENTRY_MISSING: 'a message passed, and a log does not tell of it',
    ALARM: 'an alarm about a log is open',
  },
  memory: {
    TOO_MUCH: 'a gateway took more memory than a unit’s machine has for it',
    GROWING: 'a gateway takes more and more memory',
  },
} as const;

type Codes = typeof codes;
export type VerdictName = keyof Codes;
export type FindingCode = { [Name in VerdictName]: keyof Codes[Name] }[VerdictName];

/** What a finding says, in a sentence. */
export function meaningOf(code: FindingCode): string {
  for (const of of Object.values(codes)) if (code in of) return (of as Record<string, string>)[code] ?? code;
  return code;
}

/** What came out. */
export type Verdict = { [Name in VerdictName]: Finding[] } & { totals: Totals };

/** What passed. */
export interface Totals {
  acknowledged: number;
  /** Each addressee of each acknowledged message. */
  deliveries: number;
  delivered: number;
  /** Refused or expired, and its sender was told by a signed receipt. */
  reported: number;
  /** Sent without an acknowledgement that reached an officer: cut off by a kill, or of the gateway's own. */
  unacknowledged: number;
  receipts: number;
  /** Largest resident memory of a gateway, megabytes; 0 when it could not be measured. */
  mostMegabytes: number;
}

/** True when nothing is wrong. */
export function isClean(verdict: Verdict): boolean {
  return verdictNames.every((name) => verdict[name].length === 0);
}

export const verdictNames = Object.keys(codes) as VerdictName[];

// A unit's machine has 2 to 4 GB (design, section 1), and other work.
const MEGABYTES_MAX = 512;
// Of a process that lives for long the middle third shows what it needs: beyond it, it may not take so much more.
const GROWTH_MAX_MEGABYTES = 64;
const LONG_LIVED_MS = 180_000;

/** Judges a run. */
export function check({ journal, units, processes, audits, quiet }: RunFacts): Verdict {
  const ends = new Ends(units);
  const found: Finding[] = [
    ...acknowledgedMessages(journal, ends),
    ...sentMessages(ends),
    ...receivedMessages(ends),
    ...requests(journal, ends),
    ...orders(ends),
    ...receiptsHeld(ends),
    ...lanesOf(ends),
    ...units.flatMap((each) => [...stateOf(each)]),
    ...logs(ends),
    ...processes.flatMap((each) => [...processOf(each)]),
    ...audits.flatMap(({ unit, with: peer, findings }) => findings.map((detail) => finding('VERIFY', unit, { peer, detail }))),
    ...documents(journal),
    ...(quiet ? [] : [finding('NOT_QUIET', units.map(({ unit }) => unit).join(', '))]),
  ];
  const by = (name: VerdictName) => found.filter(({ code }) => code in codes[name]);
  return {
    lost: by('lost'),
    duplicated: by('duplicated'),
    outOfOrder: by('outOfOrder'),
    falseReceipts: by('falseReceipts'),
    unexplained: by('unexplained'),
    auditFindings: by('auditFindings'),
    memory: by('memory'),
    totals: totalsOf(journal, ends, processes),
  };
}

/** Both ends of everything, to be looked up. */
class Ends {
  readonly units: readonly UnitFacts[];
  readonly #byUnit: ReadonlyMap<string, UnitFacts>;
  readonly #sent: ReadonlyMap<string, ReadonlyMap<string, SentMessage>>;
  readonly #arrived: ReadonlyMap<string, ReadonlyMap<string, UnitFacts['received']>>;
  readonly #receipts: ReadonlyMap<string, ReadonlyMap<string, ReceiptFacts[]>>;

  constructor(units: readonly UnitFacts[]) {
    this.units = units;
    this.#byUnit = new Map(units.map((each) => [each.unit, each]));
    this.#sent = new Map(units.map(({ unit, sent }) => [unit, new Map(sent.map((each) => [each.id, each]))]));
    this.#arrived = new Map(units.map(({ unit, received }) => [unit, Map.groupBy(received, ({ id, from }) => `${from} ${id}`)]));
    this.#receipts = new Map(
      units.flatMap(({ unit, receipts }) =>
        (['in', 'out'] as const).map((way) => [`${unit} ${way}`, Map.groupBy(receipts[way], ({ about }) => about)] as const),
      ),
    );
  }

  /** Throws RangeError for a unit that is not in the run. */
  of(unit: string): UnitFacts {
    const facts = this.#byUnit.get(unit);
    if (!facts) throw new RangeError(unit);
    return facts;
  }

  sent(unit: string, id: string): SentMessage | undefined {
    return this.#sent.get(unit)?.get(id);
  }

  /** Rows of an inbox. */
  arrived(at: string, from: string, id: string): UnitFacts['received'] {
    return this.#arrived.get(at)?.get(`${from} ${id}`) ?? [];
  }

  /** Receipts about an envelope that a unit holds (`in`) or has issued (`out`). */
  receipts(unit: string, way: 'in' | 'out', about: string | undefined): readonly ReceiptFacts[] {
    return about === undefined ? [] : (this.#receipts.get(`${unit} ${way}`)?.get(about) ?? []);
  }

  /** Every delivery of every message. */
  *deliveries(): Generator<{ from: string; message: SentMessage; delivery: SentDelivery }> {
    for (const { unit, sent } of this.units) for (const message of sent) for (const delivery of message.deliveries) yield { from: unit, message, delivery };
  }
}

const taken = ['delivered', 'read', 'answered'];

/** Every message that an officer was told of stands in its sender's outbox, for each addressee. */
function* acknowledgedMessages({ acknowledged }: Journal, ends: Ends): Generator<Finding> {
  for (const { name, from, copies } of acknowledged) {
    for (const { to, id } of copies) {
      if (!ends.sent(from, id)?.deliveries.some((delivery) => delivery.to === to)) yield finding('FORGOTTEN', from, { peer: to, message: id, detail: name });
    }
  }
}

/** Everything in an outbox arrived once, or its sender was told why not. */
function* sentMessages(ends: Ends): Generator<Finding> {
  for (const { from, message, delivery } of ends.deliveries()) {
    const { to, status, reason, digest } = delivery;
    const told = { peer: to, message: message.id };
    const rows = ends.arrived(to, from, message.id);
    const held = ends.receipts(from, 'in', digest).filter(({ peer }) => peer === to);
    const isTaken = held.some((receipt) => taken.includes(receipt.status));
    if (rows.length > 1) yield finding('DOUBLE_ROW', to, { ...told, peer: from, detail: `${rows.length} rows` });
    if (rows.length === 0) {
      if (isTaken || taken.includes(status)) yield finding('COMMIT_LOST', to, { ...told, peer: from, detail: status });
      else if (status === 'queued' || status === 'transmitted') yield finding('NOT_ARRIVED', from, { ...told, detail: status });
      else yield finding('REFUSED', from, { ...told, detail: `${status} ${reason ?? ''}` });
    }
    const explains = held.some((receipt) => receipt.status === status) || (rows.length === 0 && !taken.includes(status));
    if (!explains) yield finding('STATE', from, { ...told, detail: `${status}, receipts: ${held.map((receipt) => receipt.status).join(', ') || 'none'}` });
  }
}

/** Nothing in an inbox but what its sender has sent to this unit, as it was sent. */
function* receivedMessages(ends: Ends): Generator<Finding> {
  for (const { unit, received } of ends.units) {
    const envelopes = new Map<string, number>();
    for (const { id, from, digest, altered } of received) {
      const told = { peer: from, message: id };
      const delivery = ends.sent(from, id)?.deliveries.find(({ to }) => to === unit);
      if (!delivery) yield finding('UNSENT', unit, told);
      if (altered || (delivery && delivery.digest !== digest)) yield finding('ALTERED_ENVELOPE', unit, told);
      envelopes.set(digest, (envelopes.get(digest) ?? 0) + 1);
      // One envelope under two ids is the same message twice.
      if (envelopes.get(digest) === 2 && ends.arrived(unit, from, id).length === 1)
        yield finding('DOUBLE_ROW', unit, { ...told, detail: 'one envelope, two messages' });
    }
  }
}

/** What stands in the outboxes beyond what officers were told of was asked for by requests that were cut off. */
function* requests({ acknowledged, cutOff, refused }: Journal, ends: Ends): Generator<Finding> {
  for (const { unit, sent } of ends.units) {
    const known = new Set(acknowledged.filter(({ from }) => from === unit).flatMap(({ copies }) => copies.map(({ id }) => id)));
    const beyond = sent.filter(({ id }) => !known.has(id));
    const mayBe = cutOff.filter((each) => each.unit === unit).reduce((sum, { atMost }) => sum + atMost, 0);
    if (beyond.length > mayBe)
      yield finding('UNASKED', unit, { detail: `${beyond.length}, and ${mayBe} requests were cut off: ${beyond.map(({ id }) => id).join(' ')}` });
  }
  for (const { unit, asked, status, code, explained } of refused)
    if (!explained) yield finding('REQUEST_REFUSED', unit, { detail: `${asked}: ${status} ${code}` });
}

/** In each lane, what was stored first at the sender has the lower number, and came first into the inbox. */
function* orders(ends: Ends): Generator<Finding> {
  const lanes = Map.groupBy(
    [...ends.deliveries()].filter(({ delivery }) => delivery.number !== undefined),
    ({ from, delivery }) => `${from} ${delivery.to} ${delivery.lane}`,
  );
  for (const passed of lanes.values()) {
    passed.sort((a, b) => (a.delivery.number ?? 0) - (b.delivery.number ?? 0));
    let before = { sent: 0, arrived: 0, number: 0 };
    for (const { from, message, delivery } of passed) {
      const { to, number = 0, lane } = delivery;
      const told = { message: message.id, detail: `${lane} ${number}, after ${before.number}` };
      if (message.row < before.sent) yield finding('NUMBERED_OUT_OF_ORDER', from, { peer: to, ...told });
      const arrived = ends.arrived(to, from, message.id)[0]?.row;
      if (arrived !== undefined && arrived < before.arrived) yield finding('STORED_OUT_OF_ORDER', to, { peer: from, ...told });
      before = { sent: Math.max(before.sent, message.row), arrived: Math.max(before.arrived, arrived ?? 0), number };
    }
  }
}

/** Every receipt is its issuer's, is about what was sent, and has come; a repeat is the stored one. */
function* receiptsHeld(ends: Ends): Generator<Finding> {
  const sentTo = new Set([...ends.deliveries()].map(({ from, delivery }) => `${from} ${delivery.to} ${delivery.digest}`));
  for (const { unit, receipts, queuedReceipts } of ends.units) {
    for (const each of [...receipts.in, ...receipts.out]) {
      if (each.fault) yield finding('FORGED', unit, { peer: each.peer, detail: `${each.status}: ${each.fault}` });
    }
    for (const held of receipts.in) {
      const told = { peer: held.peer, detail: `${held.status} ${held.about.slice(0, 16)}` };
      if (!sentTo.has(`${unit} ${held.peer} ${held.about}`)) yield finding('OF_NO_ENVELOPE', unit, told);
      const issued = ends.receipts(held.peer, 'out', held.about).filter((each) => each.peer === unit && each.status === held.status);
      if (!issued.some(({ digest }) => digest === held.digest)) yield finding('NOT_ISSUED', unit, told);
      if (held.promised && !stands(held.promised, ends.of(held.peer).entries)) yield finding('PROMISE_BROKEN', held.peer, { ...told, peer: unit });
    }
    for (const issued of receipts.out) {
      const held = ends.receipts(issued.peer, 'in', issued.about).some((each) => each.peer === unit && each.status === issued.status);
      if (!held) yield finding('RECEIPT_LOST', issued.peer, { peer: unit, detail: `${issued.status} ${issued.about.slice(0, 16)}` });
    }
    const stored = new Set(receipts.out.map(({ peer, digest }) => `${peer} ${digest}`));
    for (const { to, number, digest, about } of queuedReceipts) {
      if (!stored.has(`${to} ${digest}`)) yield finding('REPEATED_OTHERWISE', unit, { peer: to, detail: `receipts ${number}, ${about.slice(0, 16)}` });
    }
  }
}

function stands({ generation, size, leaf }: NonNullable<ReceiptFacts['promised']>, entries: readonly EntryFacts[]): boolean {
  return entries.some((entry) => entry.leaf === leaf && entry.generation === generation && entry.index >= size && entry.act === 'message.received');
}

/** Lanes have come as far at one end as at the other, and hold every number. */
function* lanesOf(ends: Ends): Generator<Finding> {
  for (const { unit, lanes } of ends.units) {
    for (const { peer, lane, sent, items } of lanes) {
      const received = ends.of(peer).lanes.find((other) => other.peer === unit && other.lane === lane)?.received ?? 0;
      if (sent !== received) yield finding('CURSOR', unit, { peer, detail: `${lane}: sent through ${sent}, received through ${received}` });
      if (items !== sent) yield finding('CURSOR', unit, { peer, detail: `${lane}: ${items} items, numbered through ${sent}` });
    }
  }
}

/** What stands in one database alone. */
function* stateOf({ unit, integrity, setAside, strays, alarms, entries, wrongRoots }: UnitFacts): Generator<Finding> {
  for (const detail of integrity) yield finding('DATABASE', unit, { detail });
  for (const { peer, code } of setAside) yield finding('SET_ASIDE', unit, { peer, detail: code });
  for (const detail of strays) yield finding('STRAY_FILE', unit, { detail });
  for (const detail of alarms) yield finding('ALARM', unit, { detail });
  for (const { index, altered, act } of entries) if (altered) yield finding('ENTRY_ALTERED', unit, { detail: `${index} ${act}` });
  for (const { generation, size } of wrongRoots) yield finding('ROOT_WRONG', unit, { detail: `${generation}: ${size}` });
}

/** Each message that passed stands once in the log of its sender, and once in its addressee's. */
function* logs(ends: Ends): Generator<Finding> {
  const told = new Map<string, EntryFacts[]>();
  const name = (unit: string, partner: string | undefined, message: string | undefined) => `${unit} ${partner} ${message}`;
  for (const { unit, entries } of ends.units) {
    for (const entry of entries) {
      const key = name(unit, entry.partner, entry.message);
      if (entry.act === 'message.received' || entry.act === 'message.transferred') told.set(key, [...(told.get(key) ?? []), entry]);
    }
  }
  for (const { from, message, delivery } of ends.deliveries()) {
    const { to, digest } = delivery;
    const transfers = (told.get(name(from, to, message.id)) ?? []).filter(({ act }) => act === 'message.transferred');
    const arrivals = (told.get(name(to, from, message.id)) ?? []).filter(({ act }) => act === 'message.received');
    if (transfers.length === 0) yield finding('ENTRY_MISSING', from, { peer: to, message: message.id, detail: 'message.transferred' });
    const arrived = ends.arrived(to, from, message.id).length > 0;
    if (arrived && !arrivals.some((entry) => entry.digest === digest))
      yield finding('ENTRY_MISSING', to, { peer: from, message: message.id, detail: 'message.received' });
    if (arrivals.length > 1 || transfers.length > 1) yield finding('DOUBLE_ENTRY', arrivals.length > 1 ? to : from, { message: message.id });
  }
}

/** What the processes did by themselves, and what they took. */
function* processOf({ unit, ended, notReady, errors, memory }: ProcessFacts): Generator<Finding> {
  for (const { status, explained } of ended) if (!explained) yield finding('GATEWAY_ENDED', unit, { detail: String(status) });
  for (const { text, explained } of errors) if (!explained) yield finding('GATEWAY_ERROR', unit, { detail: text });
  if (notReady > 0) yield finding('NOT_READY', unit, { detail: String(notReady) });
  const most = Math.max(0, ...memory.map(({ mostMegabytes }) => mostMegabytes));
  if (most > MEGABYTES_MAX) yield finding('TOO_MUCH', unit, { detail: `${Math.round(most)} MB` });
  for (const samples of Map.groupBy(memory, ({ pid }) => pid).values()) {
    const lived = samples.at(-1)?.agedMs ?? 0;
    if (lived < LONG_LIVED_MS) continue;
    const third = (n: number) =>
      median(samples.filter(({ agedMs }) => agedMs >= (lived * n) / 3 && agedMs < (lived * (n + 1)) / 3).map(({ megabytes }) => megabytes));
    const [middle, last] = [third(1), third(2)];
    if (last - middle > GROWTH_MAX_MEGABYTES) yield finding('GROWING', unit, { detail: `${Math.round(middle)} MB, then ${Math.round(last)} MB` });
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Every document came out as it was put in, unless its message was taken back. */
function* documents({ acknowledged, saved }: Journal): Generator<Finding> {
  const takenBack = new Set(acknowledged.map(({ name }) => name).filter((name) => name.endsWith('r')));
  for (const { name, copies, document } of acknowledged) {
    for (const { to, id } of document ? copies : []) {
      const out = saved.find((each) => each.name === name && each.unit === to);
      if (out?.sha256 === document?.sha256) continue;
      if (takenBack.has(`${name}r`) && out?.refusal === 'MESSAGE_ERASED') continue;
      yield finding('DOCUMENT_LOST', to, { message: id, detail: out?.refusal ?? out?.sha256 ?? 'not saved' });
    }
  }
}

function totalsOf({ acknowledged }: Journal, ends: Ends, processes: readonly ProcessFacts[]): Totals {
  const copies = acknowledged.flatMap(({ from, copies: all }) => all.map((copy) => ({ from, ...copy })));
  const known = new Set(copies.map(({ from, id }) => `${from} ${id}`));
  const arrived = copies.filter(({ from, to, id }) => ends.arrived(to, from, id).length === 1);
  const told = copies.filter(({ from, to, id }) =>
    ['refused', 'expired'].includes(ends.sent(from, id)?.deliveries.find((delivery) => delivery.to === to)?.status ?? ''),
  );
  return {
    acknowledged: acknowledged.length,
    deliveries: copies.length,
    delivered: arrived.length,
    reported: told.length,
    unacknowledged: ends.units.reduce((sum, { unit, sent }) => sum + sent.filter(({ id }) => !known.has(`${unit} ${id}`)).length, 0),
    receipts: ends.units.reduce((sum, { receipts }) => sum + receipts.in.length, 0),
    mostMegabytes: Math.round(Math.max(0, ...processes.flatMap(({ memory }) => memory.map(({ mostMegabytes }) => mostMegabytes)))),
  };
}

function finding(code: FindingCode, unit: string, more: { peer?: string | undefined; message?: string; detail?: string } = {}): Finding {
  const { peer, ...rest } = more;
  return { code, unit, ...(peer === undefined ? {} : { peer }), ...rest };
}
