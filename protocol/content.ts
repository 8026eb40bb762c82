import { readTerms } from './agreement-terms.ts';
import { type Attachment, checkAttachments } from './attachments.ts';
import type { CaseData } from './case-data.ts';
import { checkCaseData } from './case-rules.ts';
import { type ContactDirectory, checkDirectory } from './contact-rules.ts';
import { CopError } from './errors.ts';
import { checkForm, type Form } from './forms.ts';
import { type MessageId, type OfficerId, printable, type UnitId } from './ids.ts';
import { FILTER_RECORD_MAX_OCTETS, HEAD_COUNT_MAX, MARKING_TEXT_MAX_CHARACTERS, PLACE_NAME_MAX_CHARACTERS, ROUTE_MAX_PLACES, SLOTS_MAX } from './limits.ts';
import type { Act, StepReason } from './procedures.ts';
import { textFormats } from './text-formats.ts';
import type { Classification, HandlingCode, IncidentType, Means, MeetingMode, MeetingPurpose, Purpose, RestrictionKind } from './vocabulary.ts';
import { handlingCodes, meansOfTransport, purposes, restrictionKinds } from './vocabulary.ts';

/** A place; coordinates in WGS 84 decimal degrees, rounded to 0.01, both or neither. */
export interface Place {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  latitude: number | undefined;
  longitude: number | undefined;
  /** First-level subdivision, ISO 3166-2. */
  subdivision?: string | undefined;
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

/** What a unit does in a procedure that an earlier message has opened. */
export interface Step {
  kind: 'step';
  /** The message that opened the procedure. */
  procedureId: MessageId;
  /** The step, or the opening, that stood last where this one was made. */
  afterId: MessageId;
  act: Act;
  /** Empty unless times are proposed. */
  slots: Slot[];
  /** Index from 0 into the slots that were proposed last. */
  slot: number | undefined;
  reason: StepReason | undefined;
  /** A whole day, as 2027-05-31. */
  on: string | undefined;
  /** What a joint operation came to. */
  outcome: Outcome | undefined;
}

/** What a joint operation came to, at the unit that tells it; what is not known is `undefined`. */
export interface Outcome {
  victimsAssisted: number | undefined;
  arrests: number | undefined;
  seizures: number | undefined;
}

/** An offer of an agreement. */
export interface AgreementProposal {
  kind: 'agreement_proposal';
  /** An encoded SignedPart over terms, by the proposer. */
  signedTerms: Uint8Array;
}

/** The acceptance of an agreement. */
export interface AgreementAcceptance {
  kind: 'agreement_acceptance';
  /** SHA-256 of the proposer's signed terms. */
  proposalDigest: Uint8Array;
  /** An encoded SignedPart over the same terms, by the accepter. */
  signedTerms: Uint8Array;
}

/** The kinds of message. */
export type Body = Incident | MeetingRequest | Step | AgreementProposal | AgreementAcceptance | ContactDirectory | Form;

/** A restriction on access, use, transfer or erasure (Regulation (EU) 2016/794, Article 19(2)). */
export interface Restriction {
  kind: RestrictionKind;
  /** In words; empty only for transfer and erasure. */
  text: string;
  /** Only and always for erasure: the day, as 2027-05-31. */
  eraseBy: string | undefined;
}

/** What is demanded of whoever uses a message. */
export interface Marking {
  handling: HandlingCode[];
  /** The text of H3; only and always with it. */
  handlingText?: string | undefined;
  /** Purposes of Article 18(2), ascending. */
  purposes?: Purpose[] | undefined;
  /** By ascending kind, one of a kind. */
  restrictions?: Restriction[] | undefined;
  /** Official use when not said. */
  classification?: Classification | undefined;
}

/** The plaintext of a message. */
export interface Content extends Marking {
  author: OfficerId;
  /** The unit's own file reference, or the empty string. */
  caseReference: string;
  /** Persons, things, facts and texts of the case; only with an incident, a request or a step. */
  caseData?: CaseData | undefined;
  /** The message that is passed on. */
  forwarded?: { from: UnitId; messageId: MessageId } | undefined;
  /** Documents beside it; only with a request to a judicial authority, or a step. */
  attachments?: Attachment[] | undefined;
  /** Signed record of the sender's filter, for a member that feeds EUROPOL. */
  filterRecord?: Uint8Array | undefined;
  body: Body;
}

// Text has a closed alphabet: letters of any script that these countries write, space, hyphen,
// apostrophe and full stop, no digits. A place name can therefore carry no telephone, document or plate
// number. Personal names are possible: the sender's filter (gateway/protection) compares them with those of persons whom a
// recipient does not get.
const placeNamePattern = /^[\p{L}\p{M}](?:[\p{L}\p{M} .'’-]*[\p{L}\p{M}.])?$/u;
const countryPattern = /^[A-Z]{2}$/;
const caseReferencePattern = /^[A-Z0-9](?:[A-Z0-9/.-]{0,38}[A-Z0-9])?$/;
// Persons and free text go with these alone.
const withCaseData: ReadonlySet<Body['kind']> = new Set<Body['kind']>(['incident', 'step', 'assistance_request', 'extradition_request']);
// Documents go with what judicial authorities ask and answer.
const withAttachments: ReadonlySet<Body['kind']> = new Set<Body['kind']>(['step', 'assistance_request', 'extradition_request']);
// Dates outside these years are typing errors or a clock that was reset.
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/**
 * Checks every rule of a content beyond its types; gives it back unchanged.
 * Throws CONTENT_INVALID with the field's path, what was expected and what came; for the terms of an agreement what readTerms throws.
 */
export function checkContent(content: Content): Content {
  if (content.caseReference !== '' && !caseReferencePattern.test(content.caseReference)) {
    refuse('caseReference', 'BRTMTH/2026/0142 (≤ 40)', content.caseReference);
  }
  checkMarking(content);
  if (content.caseData) {
    if (!withCaseData.has(content.body.kind)) refuse('caseData', `– (${content.body.kind})`, '{…}');
    checkCaseData(content.caseData);
  }
  if (content.attachments) {
    if (!withAttachments.has(content.body.kind)) refuse('attachments', `– (${content.body.kind})`, '[…]');
    checkAttachments(content.attachments);
  }
  if (content.filterRecord && content.filterRecord.length > FILTER_RECORD_MAX_OCTETS)
    refuse('filterRecord', `≤ ${FILTER_RECORD_MAX_OCTETS}`, String(content.filterRecord.length));
  switch (content.body.kind) {
    case 'incident':
      checkIncident(content.body);
      break;
    case 'meeting_request':
      checkMeetingRequest(content.body);
      break;
    case 'step':
      checkStep(content.body);
      break;
    case 'agreement_proposal':
      // Their form; whose signature it is, and under which key, is for the receiver to verify.
      readTerms(content.body.signedTerms);
      break;
    case 'agreement_acceptance':
      if (content.body.proposalDigest.length !== 32) refuse('acceptance.proposalDigest', '32 octets', String(content.body.proposalDigest.length));
      readTerms(content.body.signedTerms);
      break;
    case 'contact_directory':
      // It belongs to no case, and is its own unit's to send.
      if (content.caseReference !== '') refuse('caseReference', '– (contact_directory)', content.caseReference);
      if (content.forwarded) refuse('forwarded', '– (contact_directory)', content.forwarded.from);
      checkDirectory(content.body);
      break;
    case 'assistance_request':
    case 'extradition_request':
    case 'arrest_report':
    case 'rectification_order':
    case 'permission_request':
    case 'operation_proposal':
      checkForm(content.body, content.caseData);
      break;
    default:
      content.body satisfies never;
  }
  return content;
}

function checkHandling(codes: HandlingCode[]): void {
  if (codes.length === 0) refuse('handling', 'H0 | H1 | H2 | H3', '');
  checkAscending('handling', codes.map(handlingCodes.number));
  if (codes.length > 1 && codes.includes('H0')) refuse('handling', 'H0 | H1, H2, H3', codes.join(', '));
}

function checkMarking(marking: Marking): void {
  checkHandling(marking.handling);
  const { handlingText, purposes: named = [], restrictions = [] } = marking;
  if (marking.handling.includes('H3') !== (handlingText !== undefined))
    refuse('handlingText', marking.handling.includes('H3') ? '… (H3)' : '– (H3)', handlingText ?? '');
  if (handlingText !== undefined) checkProse('handlingText', handlingText);
  checkAscending('purposes', named.map(purposes.number));
  checkAscending(
    'restrictions',
    restrictions.map(({ kind }) => restrictionKinds.number(kind)),
  );
  restrictions.forEach(({ kind, text, eraseBy }, index) => {
    const here = `restrictions[${index}]`;
    if (text !== '') checkProse(`${here}.text`, text);
    else if (kind === 'access' || kind === 'use') refuse(`${here}.text`, '…', '');
    if ((kind === 'erasure') !== (eraseBy !== undefined)) refuse(`${here}.eraseBy`, kind === 'erasure' ? '2027-05-31' : '–', eraseBy ?? '');
    if (eraseBy !== undefined && !(eraseBy.length === 10 && textFormats.edtf.test(eraseBy))) refuse(`${here}.eraseBy`, '2027-05-31', eraseBy);
  });
}

function checkProse(field: string, text: string): void {
  if (text.length === 0 || text.length > MARKING_TEXT_MAX_CHARACTERS || !textFormats.prose.test(text))
    refuse(field, `… (≤ ${MARKING_TEXT_MAX_CHARACTERS})`, text);
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
  checkSlots('meeting.slots', request.slots);
}

function checkSlots(field: string, slots: readonly Slot[]): void {
  let previous = 0;
  slots.forEach((slot, index) => {
    checkInstant(`${field}[${index}].start`, slot.start);
    checkInstant(`${field}[${index}].end`, slot.end);
    if (slot.end <= slot.start) refuse(`${field}[${index}].end`, `> ${slot.start.toISOString()}`, slot.end.toISOString());
    if (slot.start.getTime() <= previous) refuse(`${field}[${index}].start`, `> ${new Date(previous).toISOString()}`, slot.start.toISOString());
    previous = slot.start.getTime();
  });
}

/** The form alone: what an act must carry depends on the procedure (procedures.ts). */
function checkStep(step: Step): void {
  if (step.slots.length > SLOTS_MAX) refuse('step.slots', `0–${SLOTS_MAX}`, String(step.slots.length));
  checkSlots('step.slots', step.slots);
  if (step.slot !== undefined && !(Number.isInteger(step.slot) && step.slot >= 0 && step.slot < SLOTS_MAX))
    refuse('step.slot', `0–${SLOTS_MAX - 1}`, String(step.slot));
  if (step.on !== undefined && !textFormats.day.test(step.on)) refuse('step.on', textFormats.day.example, step.on);
  const counted = Object.entries(step.outcome ?? {}).filter(([, count]) => count !== undefined);
  if (step.outcome && counted.length === 0) refuse('step.outcome', 'victimsAssisted | arrests | seizures', '');
  for (const [name, count] of counted)
    if (!(Number.isInteger(count) && count >= 0 && count <= HEAD_COUNT_MAX)) refuse(`step.outcome.${name}`, `0–${HEAD_COUNT_MAX}`, String(count));
}

function checkPlace(field: string, place: Place): void {
  // Only the subdivision or the country is told: then there is no name and no position.
  const coarse = place.name === '' && place.latitude === undefined;
  if (!coarse && (place.name.length > PLACE_NAME_MAX_CHARACTERS || !placeNamePattern.test(place.name))) {
    refuse(`${field}.name`, `Gao | Ayoun el Atrous | Saint-Louis (≤ ${PLACE_NAME_MAX_CHARACTERS})`, place.name);
  }
  if (!countryPattern.test(place.country)) refuse(`${field}.country`, 'ML | SN | NE | GN | CI (ISO 3166-1 alpha-2)', place.country);
  if (place.subdivision !== undefined && !textFormats.subdivision.test(place.subdivision))
    refuse(`${field}.subdivision`, textFormats.subdivision.example, place.subdivision);
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
