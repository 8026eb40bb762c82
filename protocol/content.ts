import { CopError } from './errors.ts';
import { type MessageId, type OfficerId, printable } from './ids.ts';
import { HEAD_COUNT_MAX, PLACE_NAME_MAX_CHARACTERS, ROUTE_MAX_PLACES, SLOTS_MAX } from './limits.ts';
import type { DeclineReason, HandlingCode, IncidentType, Means, MeetingAnswer, MeetingMode, MeetingPurpose } from './vocabulary.ts';
import { handlingCodes, meansOfTransport } from './vocabulary.ts';

/** A place; coordinates in WGS 84 decimal degrees, rounded to 0.01, both or neither. */
export interface Place {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  latitude: number | undefined;
  longitude: number | undefined;
}

/** Persons counted; what is not known is `undefined`, never 0. */
export interface HeadCount {
  total: number | undefined;
  women: number | undefined;
  men: number | undefined;
  minors: number | undefined;
}

/** Something that happened on a route. */
export interface Incident {
  kind: 'incident';
  type: IncidentType;
  occurredFrom: Date;
  occurredTo: Date | undefined;
  place: Place;
  route: Place[];
  headCount: HeadCount;
  means: Means[];
}

/** A proposed time. */
export interface Slot {
  start: Date;
  end: Date;
}

/** Invitation to an operational meeting (RFC 5546 REQUEST; the message id is the UID). */
export interface MeetingRequest {
  kind: 'meeting_request';
  purpose: MeetingPurpose;
  mode: MeetingMode;
  /** Required when the meeting is in person, absent otherwise. */
  place: Place | undefined;
  slots: Slot[];
}

/** Answer to an invitation (RFC 5546 REPLY). */
export interface MeetingReply {
  kind: 'meeting_reply';
  requestId: MessageId;
  answer: MeetingAnswer;
  /** Index from 0; only when accepted. */
  slot: number | undefined;
  /** Only when declined. */
  declineReason: DeclineReason | undefined;
}

/** The kinds of message. */
export type Body = Incident | MeetingRequest | MeetingReply;

/** The plaintext of a message. */
export interface Content {
  author: OfficerId;
  /** The unit's own file reference, or the empty string. */
  caseReference: string;
  handling: HandlingCode[];
  body: Body;
}

// Text has a closed alphabet: letters of any script that these countries write, space, hyphen,
// apostrophe and full stop, no digits. A place name can therefore carry no telephone, document or plate
// number. Personal names are possible in principle; the field says "town", and the filter of persons
// (gateway/protection) is the second line.
const placeNamePattern = /^[\p{L}\p{M}](?:[\p{L}\p{M} .'’-]*[\p{L}\p{M}.])?$/u;
const countryPattern = /^[A-Z]{2}$/;
const caseReferencePattern = /^[A-Z0-9](?:[A-Z0-9/.-]{0,38}[A-Z0-9])?$/;
// Dates outside these years are typing errors or a clock that was reset.
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/**
 * Checks every rule of a content beyond its types; gives it back unchanged.
 * Throws CONTENT_INVALID with the field's path, what was expected and what came.
 */
export function checkContent(content: Content): Content {
  if (content.caseReference !== '' && !caseReferencePattern.test(content.caseReference)) {
    refuse('caseReference', 'BRTMTH/2026/0142 (≤ 40)', content.caseReference);
  }
  checkHandling(content.handling);
  switch (content.body.kind) {
    case 'incident':
      checkIncident(content.body);
      break;
    case 'meeting_request':
      checkMeetingRequest(content.body);
      break;
    case 'meeting_reply':
      checkMeetingReply(content.body);
      break;
    default:
      content.body satisfies never;
  }
  return content;
}

function checkHandling(codes: HandlingCode[]): void {
  if (codes.length === 0) refuse('handling', 'H0 | H1 | H2', '');
  checkAscending('handling', codes.map(handlingCodes.number));
  if (codes.length > 1 && codes.includes('H0')) refuse('handling', 'H0 | H1, H2', codes.join(', '));
}

function checkIncident(incident: Incident): void {
  checkInstant('incident.occurredFrom', incident.occurredFrom);
  if (incident.occurredTo) {
    checkInstant('incident.occurredTo', incident.occurredTo);
    if (incident.occurredTo < incident.occurredFrom)
      refuse('incident.occurredTo', `≥ ${incident.occurredFrom.toISOString()}`, incident.occurredTo.toISOString());
  }
  checkPlace('incident.place', incident.place);
  if (incident.route.length > ROUTE_MAX_PLACES) refuse('incident.route', `≤ ${ROUTE_MAX_PLACES}`, String(incident.route.length));
  incident.route.forEach((place, index) => {
    checkPlace(`incident.route[${index}]`, place);
  });
  checkHeadCount(incident.headCount);
  checkAscending('incident.means', incident.means.map(meansOfTransport.number));
}

function checkHeadCount(count: HeadCount): void {
  const parts = [count.women, count.men, count.minors].filter((part) => part !== undefined);
  for (const [name, value] of Object.entries(count)) {
    if (value !== undefined && !(Number.isInteger(value) && value >= 0 && value <= HEAD_COUNT_MAX)) {
      refuse(`incident.headCount.${name}`, `0–${HEAD_COUNT_MAX}`, String(value));
    }
  }
  const sum = parts.reduce((a, b) => a + b, 0);
  if (count.total !== undefined && sum > count.total) refuse('incident.headCount.total', `≥ ${sum}`, String(count.total));
}

function checkMeetingRequest(request: MeetingRequest): void {
  if (request.mode === 'in_person') {
    if (!request.place) refuse('meeting.place', 'place (in_person)', '');
    checkPlace('meeting.place', request.place);
  } else if (request.place) {
    refuse('meeting.place', `– (${request.mode})`, request.place.name);
  }
  if (request.slots.length < 1 || request.slots.length > SLOTS_MAX) refuse('meeting.slots', `1–${SLOTS_MAX}`, String(request.slots.length));
  let previous = 0;
  request.slots.forEach((slot, index) => {
    checkInstant(`meeting.slots[${index}].start`, slot.start);
    checkInstant(`meeting.slots[${index}].end`, slot.end);
    if (slot.end <= slot.start) refuse(`meeting.slots[${index}].end`, `> ${slot.start.toISOString()}`, slot.end.toISOString());
    if (slot.start.getTime() <= previous) refuse(`meeting.slots[${index}].start`, `> ${new Date(previous).toISOString()}`, slot.start.toISOString());
    previous = slot.start.getTime();
  });
}

function checkMeetingReply(reply: MeetingReply): void {
  if (reply.answer === 'accepted') {
    if (reply.slot === undefined || !Number.isInteger(reply.slot) || reply.slot < 0 || reply.slot >= SLOTS_MAX)
      refuse('reply.slot', `0–${SLOTS_MAX - 1}`, String(reply.slot));
    if (reply.declineReason !== undefined) refuse('reply.declineReason', '– (accepted)', reply.declineReason);
  } else if (reply.slot !== undefined) {
    refuse('reply.slot', '– (declined)', String(reply.slot));
  }
}

function checkPlace(field: string, place: Place): void {
  if (place.name.length > PLACE_NAME_MAX_CHARACTERS || !placeNamePattern.test(place.name)) {
    refuse(`${field}.name`, `Gao | Ayoun el Atrous | Saint-Louis (≤ ${PLACE_NAME_MAX_CHARACTERS})`, place.name);
  }
  if (!countryPattern.test(place.country)) refuse(`${field}.country`, 'ML | SN | NE | GN | CI (ISO 3166-1 alpha-2)', place.country);
  if ((place.latitude === undefined) !== (place.longitude === undefined)) refuse(field, 'latitude + longitude', String(place.latitude ?? place.longitude));
  if (place.latitude !== undefined) checkDegrees(`${field}.latitude`, place.latitude, 90);
  if (place.longitude !== undefined) checkDegrees(`${field}.longitude`, place.longitude, 180);
}

function checkDegrees(field: string, value: number, bound: number): void {
  const rounded = Math.round(value * 100) / 100;
  // Minus zero would be a second form of zero.
  if (!Number.isFinite(value) || Math.abs(value) > bound || !Object.is(rounded, value + 0)) refuse(field, `±${bound}, 0.01°`, String(value));
}

function checkInstant(field: string, instant: Date): void {
  const time = instant.getTime();
  if (!Number.isInteger(time) || time < earliest || time > latest) refuse(field, '2000–2100', Number.isNaN(time) ? '' : new Date(time).toISOString());
}

function checkAscending(field: string, numbers: number[]): void {
  for (let i = 1; i < numbers.length; i++) {
    if ((numbers[i] as number) <= (numbers[i - 1] as number)) refuse(field, 'ascending, each once', numbers.join(', '));
  }
}

function refuse(field: string, expected: string, got: string): never {
  throw new CopError('CONTENT_INVALID', { field, expected, got: printable(got) });
}
