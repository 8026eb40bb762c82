import { decode, encode, instantFrom, oneOf, type Wire, type WireInput } from './codec.ts';
import { type Body, type Content, checkContent, type HeadCount, type Incident, type MeetingReply, type MeetingRequest, type Place } from './content.ts';
import { asCopError, CopError } from './errors.ts';
import { parseOfficerId, printable, uuidFromBytes, uuidToBytes } from './ids.ts';
import { UNPACKED_MAX_OCTETS } from './limits.ts';
import { declineReasons, handlingCodes, incidentTypes, meansOfTransport, meetingAnswers, meetingModes, meetingPurposes } from './vocabulary.ts';

type WirePlace = NonNullable<NonNullable<Wire<'Content'>['incident']>['place']>;
type Nullable<T> = { [K in keyof T]?: T[K] | null };

/** Encodes a content that keeps its rules: made once, then signed, packed, encrypted and kept as these bytes. Throws CONTENT_INVALID. */
export function encodeContent(content: Content): Uint8Array {
  checkContent(content);
  const message: WireInput<'Content'> = {
    author: { officer: content.author },
    caseReference: content.caseReference,
    marking: { handling: content.handling.map(handlingCodes.number) },
  };
  switch (content.body.kind) {
    case 'incident':
      message.incident = incidentToWire(content.body);
      break;
    case 'meeting_request':
      message.meetingRequest = requestToWire(content.body);
      break;
    case 'meeting_reply':
      message.meetingReply = replyToWire(content.body);
      break;
    default:
      content.body satisfies never;
  }
  return encode('Content', message);
}

/** Parses content bytes and checks every rule. Throws CONTENT_MALFORMED (form) or CONTENT_INVALID (a field's value). */
export function parseContent(bytes: Uint8Array): Content {
  const wire = decode('Content', bytes, { maxOctets: UNPACKED_MAX_OCTETS, malformed: 'CONTENT_MALFORMED', tooLarge: 'CONTENT_MALFORMED' });
  return checkContent({
    author: officer(wire.author?.officer ?? ''),
    caseReference: wire.caseReference,
    handling: (wire.marking?.handling ?? []).map((code) => word('handling', handlingCodes, code)),
    body: bodyFromWire(wire),
  });
}

function bodyFromWire(wire: Wire<'Content'>): Body {
  const kind = oneOf(wire, ['incident', 'meetingRequest', 'meetingReply']);
  switch (kind) {
    case 'incident':
      return incidentFromWire(wire.incident ?? {});
    case 'meetingRequest':
      return requestFromWire(wire.meetingRequest ?? {});
    case 'meetingReply':
      return replyFromWire(wire.meetingReply ?? {});
    case undefined:
      throw new CopError('CONTENT_MALFORMED', { detail: 'kind' });
    default:
      return kind satisfies never;
  }
}

function incidentToWire(incident: Incident): NonNullable<WireInput<'Content'>['incident']> {
  return {
    type: incidentTypes.number(incident.type),
    occurredFromMs: incident.occurredFrom.getTime(),
    ...(incident.occurredTo ? { occurredToMs: incident.occurredTo.getTime() } : {}),
    place: placeToWire(incident.place),
    route: incident.route.map(placeToWire),
    headCount: withoutUndefined(incident.headCount),
    means: incident.means.map(meansOfTransport.number),
  };
}

function incidentFromWire(wire: NonNullable<Wire<'Content'>['incident']>): Incident {
  return {
    kind: 'incident',
    type: word('incident.type', incidentTypes, wire.type),
    occurredFrom: instant('incident.occurredFrom', wire.occurredFromMs),
    occurredTo: wire.occurredToMs == null ? undefined : instant('incident.occurredTo', wire.occurredToMs),
    place: placeFromWire(wire.place),
    route: (wire.route ?? []).map(placeFromWire),
    headCount: headCountFromWire(wire.headCount ?? {}),
    means: (wire.means ?? []).map((means) => word('incident.means', meansOfTransport, means)),
  };
}

function requestToWire(request: MeetingRequest): NonNullable<WireInput<'Content'>['meetingRequest']> {
  return {
    purpose: meetingPurposes.number(request.purpose),
    mode: meetingModes.number(request.mode),
    ...(request.place ? { place: placeToWire(request.place) } : {}),
    slots: request.slots.map(({ start, end }) => ({ startMs: start.getTime(), endMs: end.getTime() })),
  };
}

function requestFromWire(wire: NonNullable<Wire<'Content'>['meetingRequest']>): MeetingRequest {
  return {
    kind: 'meeting_request',
    purpose: word('meeting.purpose', meetingPurposes, wire.purpose),
    mode: word('meeting.mode', meetingModes, wire.mode),
    place: wire.place ? placeFromWire(wire.place) : undefined,
    slots: (wire.slots ?? []).map((slot, i) => ({
      start: instant(`meeting.slots[${i}].start`, slot.startMs),
      end: instant(`meeting.slots[${i}].end`, slot.endMs),
    })),
  };
}

function replyToWire(reply: MeetingReply): NonNullable<WireInput<'Content'>['meetingReply']> {
  return {
    requestId: uuidToBytes(reply.requestId),
    answer: meetingAnswers.number(reply.answer),
    ...(reply.slot === undefined ? {} : { slot: reply.slot }),
    ...(reply.declineReason === undefined ? {} : { declineReason: declineReasons.number(reply.declineReason) }),
  };
}

function replyFromWire(wire: NonNullable<Wire<'Content'>['meetingReply']>): MeetingReply {
  return {
    kind: 'meeting_reply',
    requestId: messageId('reply.requestId', wire.requestId ?? new Uint8Array()),
    answer: word('reply.answer', meetingAnswers, wire.answer),
    slot: wire.slot ?? undefined,
    declineReason: wire.declineReason ? word('reply.declineReason', declineReasons, wire.declineReason) : undefined,
  };
}

function placeToWire(place: Place): WirePlace {
  return { name: place.name, country: place.country, ...(place.latitude === undefined ? {} : { latitude: place.latitude, longitude: place.longitude }) };
}

function placeFromWire(wire: WirePlace | null | undefined): Place {
  return { name: wire?.name ?? '', country: wire?.country ?? '', latitude: wire?.latitude ?? undefined, longitude: wire?.longitude ?? undefined };
}

function headCountFromWire(wire: Nullable<HeadCount>): HeadCount {
  return { total: wire.total ?? undefined, women: wire.women ?? undefined, men: wire.men ?? undefined, minors: wire.minors ?? undefined };
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

function word<W extends string>(field: string, words: { all: readonly W[]; word(number: number): W | undefined }, number: number | null | undefined): W {
  const found = words.word(number ?? 0);
  if (found === undefined) throw new CopError('CONTENT_INVALID', { field, expected: words.all.join(' | '), got: number ?? 0 });
  return found;
}

function instant(field: string, milliseconds: number | null | undefined): Date {
  const found = instantFrom(milliseconds);
  if (!found) throw new CopError('CONTENT_INVALID', { field, expected: 'ms > 0', got: milliseconds ?? 0 });
  return found;
}

function officer(text: string): Content['author'] {
  return asContentInvalid('author', 'ol-1', text, () => parseOfficerId(text));
}

function messageId(field: string, bytes: Uint8Array): MeetingReply['requestId'] {
  return asContentInvalid(field, 'UUIDv7', Buffer.from(bytes.subarray(0, 16)).toString('hex'), () => uuidFromBytes(bytes));
}

function asContentInvalid<T>(field: string, expected: string, got: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    if (!asCopError(cause)) throw cause;
    throw new CopError('CONTENT_INVALID', { field, expected, got: printable(got) }, cause);
  }
}
