// The hours within which the units agreed to answer, or those that are usual, and who is past them. A request that opens a procedure wants an answer.
import type { AgreementKind, UnitId } from '#protocol';
import type { LegalBasis } from '../protection/legal-basis.ts';
import type { Reader } from '../store/database.ts';
import { deliveriesOf, headerOf, type MessageRow, repliesTo } from '../store/messages.ts';
import { outageBetween } from '../store/outages.ts';
import { receiptsFor } from '../store/receipts.ts';

/** A unit that should have answered, and since when. */
export interface LateAnswer {
  unit: UnitId;
  since: Date;
  /** How long there was no link between the two units since it was asked, milliseconds. */
  outageMs: number;
}

const HOUR_MS = 3_600_000;
const wantsAnswer: Partial<Record<MessageRow['kind'], AgreementKind>> = {
  meeting_request: 'meeting',
  assistance_request: 'assistance',
  extradition_request: 'extradition',
};

// Where nothing was agreed: 8 hours when it is urgent, 7 days otherwise, as Directive (EU) 2023/977, Article 5, has it for police requests.
const usualHours: Partial<Record<AgreementKind, Record<MessageRow['priority'], number>>> = {
  assistance: { urgent: 8, routine: 168 },
  extradition: { urgent: 8, routine: 168 },
};

/** The units whose answer to a message is late at `now`, by the agreements among `bases`, or by what is usual. A request that has not arrived is not late. */
export async function lateAnswers(
  db: Reader,
  row: MessageRow,
  { self, bases, now }: { self: UnitId; bases: readonly LegalBasis[]; now: Date },
): Promise<LateAnswer[]> {
  const kind = wantsAnswer[row.kind];
  if (kind === undefined) return [];
  const { messageId, from, priority } = headerOf(row);
  const asked = row.direction === 'in' ? [{ unit: self, peer: from, at: new Date(row.stored_at) }] : await arrivals(db, row);
  const answered = new Set((await repliesTo(db, messageId)).map(({ from_unit }) => from_unit));
  const late = asked.flatMap(({ unit, peer, at }) => {
    const hours = agreedHours(bases, { peer, kind, priority, at }) ?? usualHours[kind]?.[priority];
    if (hours === undefined || answered.has(unit)) return [];
    const since = new Date(at.getTime() + hours * HOUR_MS);
    return since < now ? [{ unit, peer, at, since }] : [];
  });
  return Promise.all(late.map(async ({ unit, peer, at, since }) => ({ unit, since, outageMs: await outageBetween(db, peer, at, now) })));
}

/** When each addressee got a message, by its own signed receipt. */
async function arrivals(db: Reader, row: MessageRow): Promise<{ unit: UnitId; peer: UnitId; at: Date }[]> {
  const deliveries = await deliveriesOf(db, headerOf(row).messageId);
  const arrived = deliveries.map(async ({ to_unit, envelope_digest }) => {
    const unit = to_unit as UnitId;
    const receipts = envelope_digest ? await receiptsFor(db, 'in', unit, envelope_digest) : [];
    return receipts.filter(({ receipt }) => receipt.status === 'delivered').map(({ receipt }) => ({ unit, peer: unit, at: receipt.at }));
  });
  return (await Promise.all(arrived)).flat();
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
