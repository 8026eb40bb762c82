// A meeting as calendars know it: one event for each slot to which units have agreed, or the slots that are proposed.
import { CopError, type MeetingRequest, type MessageId, type Slot, type State, type UnitId } from '#protocol';
import type { CalendarMeeting, CalendarUnit, Participation } from '../documents/calendar.ts';
import type { Directory } from '../keys/directory.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { findDirectory } from '../store/contact-directories.ts';
import type { Reader } from '../store/database.ts';
import { findMessage, type MessageRow } from '../store/messages.ts';
import { openContacts } from './contacts.ts';
import { openStored } from './opened.ts';
import { type Proceeding, proceedingsOf, slotsOnTable } from './proceedings.ts';

interface CalendarDeps {
  self: UnitId;
  directory: Directory;
  cipher: RecordCipher;
}

const participation: Partial<Record<State, Participation>> = { agreed: 'accepted', held: 'accepted', declined: 'declined', countered: 'countered' };

/** One meeting, as far as this unit knows it. Throws PROCEDURE_UNKNOWN for what is no meeting, or was erased. */
export async function calendarMeetings(db: Reader, id: MessageId, deps: CalendarDeps): Promise<CalendarMeeting[]> {
  const row = await findMessage(db, id);
  const request = row && openStored(row, deps.cipher)?.content.body;
  if (!row || request?.kind !== 'meeting_request') throw new CopError('PROCEDURE_UNKNOWN', { got: id });
  const proceedings = await proceedingsOf(db, row);
  const places = await Promise.all(proceedings.map(async (each) => ({ each, slot: await agreedSlot(db, each, deps.cipher) })));
  const bySlot = [...Map.groupBy(places, ({ slot }) => slot?.start.getTime())];
  const agreed = bySlot.filter(([start]) => start !== undefined);
  const shown = agreed.length > 0 ? agreed : bySlot;
  return Promise.all(
    shown.map(async ([, group], index) => {
      const standings = group.map(({ each }) => each.standing);
      const cancelled = standings.every(({ state }) => state === 'cancelled');
      const steps = standings.flatMap(({ counted }) => counted);
      const [first] = group;
      return {
        id,
        ...(agreed.length > 1 ? { part: index + 1 } : {}),
        ...base(request),
        organizer: await unitOf(db, row.from_unit as UnitId, deps),
        attendees: await attendeesOf(
          db,
          group.map(({ each }) => each),
          deps,
        ),
        slot: first?.slot,
        proposed: (first && (await slotsOnTable(db, first.each, deps.cipher))) ?? request.slots,
        // Whatever counts has changed it; both ends count the same.
        sequence: steps.length,
        state: cancelled ? 'cancelled' : first?.slot ? 'confirmed' : 'tentative',
        createdAt: new Date(row.created_at),
        changedAt: lastChange(
          group.map(({ each }) => each),
          row,
        ),
      } satisfies CalendarMeeting;
    }),
  );
}

function base({ mode, place }: MeetingRequest): Pick<CalendarMeeting, 'mode' | 'place'> {
  return { mode, place };
}

/** The slot to which both sides have agreed, also of a meeting that was called off afterwards. */
async function agreedSlot(db: Reader, proceeding: Proceeding, cipher: RecordCipher): Promise<Slot | undefined> {
  const { id, standing } = proceeding;
  const at = standing.counted.findLastIndex(({ act }) => act === 'accept');
  const after = standing.counted.slice(at + 1);
  if (at < 0 || after.some(({ act }) => act === 'counter' || act === 'propose' || act === 'decline')) return undefined;
  const accepted = await findMessage(db, standing.counted[at]?.id as MessageId);
  const body = accepted && openStored(accepted, cipher)?.content.body;
  if (body?.kind !== 'step' || body.slot === undefined) return undefined;
  return (await slotsOnTable(db, { id, standing: { ...standing, counted: standing.counted.slice(0, at) } }, cipher))?.[body.slot];
}

function attendeesOf(db: Reader, proceedings: readonly Proceeding[], deps: CalendarDeps): Promise<CalendarMeeting['attendees']> {
  return Promise.all(
    proceedings.map(async ({ peer, side, standing }) => ({
      ...(await unitOf(db, side === 'asking' ? peer : deps.self, deps)),
      status: participation[standing.state] ?? 'needs_action',
    })),
  );
}

/** A unit with the mailbox of whoever is on duty, or of its liaison, by the directory that it has published. */
async function unitOf(db: Reader, unit: UnitId, { directory, cipher }: CalendarDeps): Promise<CalendarUnit> {
  const member = directory.roster.roster.members.find((each) => each.unit === unit);
  const published = await findDirectory(db, unit);
  const contacts = published ? openContacts(published, cipher) : [];
  const mailbox = (['duty_officer', 'liaison'] as const).flatMap((role) => contacts.find((each) => each.role === role && each.mailbox)?.mailbox ?? [])[0];
  return { unit, nameFr: member?.nameFr ?? unit, nameEn: member?.nameEn ?? unit, mailbox };
}

function lastChange(proceedings: readonly Proceeding[], row: MessageRow): Date {
  const times = proceedings.flatMap(({ steps, standing }) =>
    steps.filter(({ id }) => standing.counted.some((each) => each.id === id)).map(({ at }) => at.getTime()),
  );
  return new Date(Math.max(row.created_at, ...times));
}
