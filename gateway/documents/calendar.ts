// Operational meetings for a calendar program (RFC 5545): when, which units, and the id under which the gateway shows the rest.
import { type Language, type MeetingMode, type Member, type MessageId, type Place, type Slot, unitUri } from '#protocol';
import { bodyWord } from './content.ts';
import { type ContentLine, contentLines } from './content-lines.ts';

/** A unit that takes part, with the mailbox of a function where one is known. */
export interface CalendarUnit extends Pick<Member, 'unit' | 'nameFr' | 'nameEn'> {
  mailbox?: string | undefined;
}

/** What an invited unit has said last. */
export type Participation = 'needs_action' | 'accepted' | 'declined' | 'countered';

/** What a calendar is told of a meeting: there is no field for a case, an officer, a purpose or free text. */
export interface CalendarMeeting {
  /** The message that opened it. */
  id: MessageId;
  organizer: CalendarUnit;
  attendees: readonly (CalendarUnit & { status: Participation })[];
  mode: MeetingMode;
  /** With a meeting in person. */
  place?: Place | undefined;
  /** The slot that was agreed. */
  slot?: Slot | undefined;
  /** From 1, where units have agreed to different slots: each is an event of its own. */
  part?: number | undefined;
  /** The slots that were proposed last, in their order. */
  proposed: readonly Slot[];
  /** How often the meeting has changed, from 0. */
  sequence: number;
  state: 'tentative' | 'confirmed' | 'cancelled';
  createdAt: Date;
  changedAt: Date;
}

const participations: Readonly<Record<Participation, string>> = {
  needs_action: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  // A unit that offers other times is willing to meet.
  countered: 'TENTATIVE',
};

/**
 * Meetings as one iCalendar object (RFC 5545). A meeting with an agreed slot is one event; without one, each proposed slot is an event of its
 * own, tentative until the meeting is called off. The UID comes from the message id, and from the number of the slot (from 1) while none is agreed:
 * a later edition of the same meeting takes the place of the earlier one by its higher SEQUENCE (RFC 5546, section 2.1.5). Times are in UTC, which
 * every calendar shows as local time. `now` is the time of this edition (DTSTAMP). Without meetings the object has no component, which the grammar
 * of RFC 5545 does not provide for and readers take as an empty calendar. Throws RangeError for an invalid date or country code; checkContent lets
 * none through.
 *
 * There is no METHOD: the file is no invitation to be answered by e-mail, answers go through the gateway; and a published event would have no
 * ATTENDEE (RFC 5546, section 3.2.1), by which an officer sees who has accepted.
 */
export function meetingCalendar(meetings: readonly CalendarMeeting[], language: Language, now: Date): string {
  return contentLines([
    { name: 'BEGIN', value: 'VCALENDAR' },
    { name: 'VERSION', value: '2.0' },
    { name: 'PRODID', value: `-//COP//cop-exchange//${language.toUpperCase()}` },
    ...meetings.flatMap((meeting) => eventsOf(meeting, language, now)),
    { name: 'END', value: 'VCALENDAR' },
  ]);
}

function eventsOf(meeting: CalendarMeeting, language: Language, now: Date): ContentLine[] {
  const { id, slot, part, proposed, state } = meeting;
  if (slot) return eventOf(meeting, { uid: part === undefined ? `${id}@cop` : `${id}-${part}@cop`, slot, status: state }, language, now);
  // What nobody has agreed to is never confirmed.
  const status = state === 'cancelled' ? state : 'tentative';
  return proposed.flatMap((each, index) => eventOf(meeting, { uid: `${id}.${index + 1}@cop`, slot: each, status }, language, now));
}

interface Occurrence {
  /** Built on a UUID; it tells nothing of a user or a machine (RFC 7986, section 5.3). */
  uid: string;
  slot: Slot;
  status: CalendarMeeting['state'];
}

function eventOf(meeting: CalendarMeeting, { uid, slot, status }: Occurrence, language: Language, now: Date): ContentLine[] {
  const { organizer, attendees, sequence, createdAt, changedAt } = meeting;
  const location = locationOf(meeting, language);
  return [
    { name: 'BEGIN', value: 'VEVENT' },
    { name: 'UID', value: uid },
    { name: 'SEQUENCE', value: String(sequence) },
    { name: 'DTSTAMP', value: utc(now) },
    { name: 'CREATED', value: utc(createdAt) },
    { name: 'LAST-MODIFIED', value: utc(changedAt) },
    { name: 'DTSTART', value: utc(slot.start) },
    { name: 'DTEND', value: utc(slot.end) },
    { name: 'STATUS', value: status.toUpperCase() },
    { name: 'CLASS', value: 'CONFIDENTIAL' },
    { name: 'TRANSP', value: 'OPAQUE' },
    { name: 'SUMMARY', value: escaped(summaryOf(meeting, language)) },
    { name: 'DESCRIPTION', value: escaped(descriptionOf(meeting, language)) },
    ...(location === '' ? [] : [{ name: 'LOCATION', value: escaped(location) }]),
    { name: 'ORGANIZER', parameters: { CN: nameOf(organizer, language) }, value: addressOf(organizer) },
    ...attendees.map((attendee) => ({
      name: 'ATTENDEE',
      parameters: { CN: nameOf(attendee, language), ROLE: 'REQ-PARTICIPANT', PARTSTAT: participations[attendee.status] },
      value: addressOf(attendee),
    })),
    { name: 'END', value: 'VEVENT' },
  ];
}

function summaryOf({ organizer, attendees }: CalendarMeeting, language: Language): string {
  const units = [organizer, ...attendees].map(({ unit }) => unit).join(' – ');
  return language === 'fr' ? `Réunion opérationnelle ${units}` : `Operational meeting ${units}`;
}

function descriptionOf({ id }: CalendarMeeting, language: Language): string {
  return language === 'fr' ? `Message ${id}\nPour l’ouvrir\u00a0: cop message show ${id}` : `Message ${id}\nTo open it: cop message show ${id}`;
}

/** The town and the country, and neither subdivision nor position; otherwise the word for how they meet. */
function locationOf({ mode, place }: CalendarMeeting, language: Language): string {
  if (mode !== 'in_person') return bodyWord(mode, language);
  if (!place) return '';
  const country = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(place.country) ?? place.country;
  return [place.name, country].filter((part) => part !== '').join(', ');
}

const nameOf = ({ nameFr, nameEn }: CalendarUnit, language: Language) => (language === 'fr' ? nameFr : nameEn);

/** A calendar address is any URI (RFC 5545, section 3.3.3): a unit without a mailbox has the one of its certificate. */
const addressOf = ({ unit, mailbox }: CalendarUnit) => (mailbox === undefined ? unitUri(unit) : `mailto:${mailbox}`);

const utc = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Backslash, semicolon, comma and line break (RFC 5545, section 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}
