// The clocks of the requests at this unit: what a request that opens a procedure wants of each unit that was asked, and until when.
import { type AgreementKind, type Allowance, allowances, type ClockReading, type MessageId, type ProcedureKind, readClock, type UnitId } from '#protocol';
import type { LegalBasis } from '../protection/legal-basis.ts';
import type { Reader } from '../store/database.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import { headerOf, type MessageRow } from '../store/messages.ts';
import { outageBetween } from '../store/outages.ts';
import { receiptsFor } from '../store/receipts.ts';
import { type Proceeding, proceedingsOf } from './proceedings.ts';

/** What clocks depend on beside what was said. */
export interface ClockFacts {
  self: UnitId;
  /** Agreements, also such as have ended since. */
  bases: readonly LegalBasis[];
  now: Date;
}

/** A clock of one unit that was asked. */
export interface AnswerClock extends Allowance, ClockReading {
  /** The unit that was asked. */
  unit: UnitId;
  /** The unit whose turn it is; `undefined` once the clock has stopped. */
  toAct: UnitId | undefined;
  started: Date;
  /** How long there was no link between the two units while it ran, milliseconds. */
  outageMs: number;
}

const wantsAnswer: Partial<Record<ProcedureKind, AgreementKind>> = {
  meeting_request: 'meeting',
  assistance_request: 'assistance',
  extradition_request: 'extradition',
};

/** The clocks of a message, by the agreements among `bases` or by what is usual; none for one that asks for nothing, or has not arrived. */
export async function clocksOf(db: Reader, row: MessageRow, facts: ClockFacts): Promise<AnswerClock[]> {
  const clocks = (await proceedingsOf(db, row)).map((proceeding) => clocksWith(db, row, proceeding, facts));
  return (await Promise.all(clocks)).flat();
}

async function clocksWith(db: Reader, row: MessageRow, proceeding: Proceeding, { self, bases, now }: ClockFacts): Promise<AnswerClock[]> {
  const { id, kind, side, peer, steps } = proceeding;
  const agreement = wantsAnswer[kind];
  const arrived = agreement && (side === 'asked' ? new Date(row.stored_at) : await arrival(db, id, peer));
  if (!agreement || !arrived) return [];
  const { priority } = headerOf(row);
  const [unit, asking] = side === 'asked' ? [self, peer] : [peer, self];
  const clocks = allowances(kind, priority, agreedHours(bases, { peer, kind: agreement, priority, at: arrived })).map(async (allowance) => {
    const reading = readClock(allowance, { kind, opening: id, arrived }, steps, now);
    const outages = await Promise.all(reading.ran.map(({ from, to }) => outageBetween(db, peer, from, to)));
    const toAct = reading.stopped ? undefined : reading.still ? asking : unit;
    return { ...allowance, ...reading, unit, toAct, started: arrived, outageMs: outages.reduce((sum, each) => sum + each, 0) };
  });
  return Promise.all(clocks);
}

/** When a unit got a message, by its own signed receipt. */
async function arrival(db: Reader, id: MessageId, unit: UnitId): Promise<Date | undefined> {
  const delivery = (await deliveriesOf(db, id)).find(({ to_unit }) => to_unit === unit);
  const receipts = delivery?.envelope_digest ? await receiptsFor(db, 'in', unit, delivery.envelope_digest) : [];
  return receipts.find(({ receipt }) => receipt.status === 'delivered')?.receipt.at;
}

/** The shortest time among the agreements that were in force with the peer when it was asked. */
function agreedHours(
  bases: readonly LegalBasis[],
  asked: { peer: UnitId; kind: AgreementKind; priority: MessageRow['priority']; at: Date },
): number | undefined {
  const hours = bases
    .filter(({ peer, kinds, from, until }) => peer === asked.peer && kinds.includes(asked.kind) && from <= asked.at && asked.at <= until)
    .flatMap(({ urgentHours, routineHours }) => (asked.priority === 'urgent' ? urgentHours : routineHours) ?? []);
  return hours.length > 0 ? Math.min(...hours) : undefined;
}
