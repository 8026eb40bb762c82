import type { Attachment } from './attachments.ts';
import { caseDataFromWire, caseDataToWire } from './case-rules.ts';
import { decode, encode, instantFrom, oneOf, type Wire, type WireInput } from './codec.ts';
import { directoryFromWire, directoryToWire } from './contact-rules.ts';
import {
  type Body,
  type Content,
  checkContent,
  type HeadCount,
  type Incident,
  type Marking,
  type MeetingRequest,
  type Outcome,
  type Place,
  type Slot,
  type Step,
} from './content.ts';
import { asCopError, CopError } from './errors.ts';
import { type FormKind, formFromWire, formToWire } from './forms.ts';
import { parseOfficerId, parseUnitId, printable, uuidFromBytes, uuidToBytes } from './ids.ts';
import { UNPACKED_MAX_OCTETS } from './limits.ts';
import { acts, stepReasons } from './procedures.ts';
import { classifications, handlingCodes, incidentTypes, meansOfTransport, meetingModes, meetingPurposes, purposes, restrictionKinds } from './vocabulary.ts';

type WirePlace = NonNullable<NonNullable<Wire<'Content'>['incident']>['place']>;
type Nullable<T> = { [K in keyof T]?: T[K] | null };

// Fields of the contract, by kind of form.
const wireNames = {
  assistance_request: 'assistanceRequest',
  extradition_request: 'extraditionRequest',
  arrest_report: 'arrestReport',
  rectification_order: 'rectificationOrder',
  permission_request: 'permissionRequest',
  operation_proposal: 'operationProposal',
} as const satisfies Record<FormKind, string>;
type FormField = (typeof wireNames)[FormKind];
const formOfWire = Object.fromEntries(Object.entries(wireNames).map(([kind, name]) => [name, kind])) as Record<FormField, FormKind>;
const kinds = [
  'incident',
  'meetingRequest',
  'agreementProposal',
  'agreementAcceptance',
  'contactDirectory',
  'step',
  'assistanceRequest',
  'extraditionRequest',
  'arrestReport',
  'rectificationOrder',
  'permissionRequest',
  'operationProposal',
] as const;

/** Encodes a content that keeps its rules: made once, then signed, packed, encrypted and kept as these bytes. Throws CONTENT_INVALID. */
export function encodeContent(content: Content): Uint8Array {
  checkContent(content);
  const message: WireInput<'Content'> = {
    author: { officer: content.author },
    caseReference: content.caseReference,
    marking: markingToWire(content),
    ...(content.caseData ? { caseData: caseDataToWire(content.caseData) } : {}),
    ...(content.forwarded ? { forwarded: { from: content.forwarded.from, messageId: uuidToBytes(content.forwarded.messageId) } } : {}),
    ...(content.attachments ? { attachments: content.attachments } : {}),
    ...(content.filterRecord ? { filterRecord: content.filterRecord } : {}),
  };
  switch (content.body.kind) {
    case 'incident':
      message.incident = incidentToWire(content.body);
      break;
    case 'meeting_request':
      message.meetingRequest = requestToWire(content.body);
      break;
    case 'step':
      message.step = stepToWire(content.body);
      break;
    case 'agreement_proposal':
      message.agreementProposal = { signedTerms: content.body.signedTerms };
      break;
    case 'agreement_acceptance':
      message.agreementAcceptance = { proposalDigest: content.body.proposalDigest, signedTerms: content.body.signedTerms };
      break;
    case 'contact_directory':
      message.contactDirectory = directoryToWire(content.body);
      break;
    case 'assistance_request':
    case 'extradition_request':
    case 'arrest_report':
    case 'rectification_order':
    case 'permission_request':
    case 'operation_proposal':
      Object.assign(message, { [wireNames[content.body.kind]]: formToWire(content.body) });
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
    ...markingFromWire(wire.marking ?? {}),
    ...(wire.caseData ? { caseData: caseDataFromWire(wire.caseData) } : {}),
    ...(wire.forwarded ? { forwarded: forwardedFromWire(wire.forwarded) } : {}),
    ...(wire.attachments?.length ? { attachments: wire.attachments.map(attachmentFromWire) } : {}),
    ...((wire.filterRecord?.length ?? 0) > 0 ? { filterRecord: wire.filterRecord } : {}),
    body: bodyFromWire(wire),
  });
}

function markingToWire(marking: Marking): NonNullable<WireInput<'Content'>['marking']> {
  return {
    handling: marking.handling.map(handlingCodes.number),
    ...(marking.handlingText === undefined ? {} : { handlingText: marking.handlingText }),
    purposes: (marking.purposes ?? []).map(purposes.number),
    restrictions: (marking.restrictions ?? []).map(({ kind, text, eraseBy }) => ({
      kind: restrictionKinds.number(kind),
      text,
      ...(eraseBy === undefined ? {} : { eraseBy }),
    })),
    ...(marking.classification === undefined ? {} : { classification: classifications.number(marking.classification) }),
  };
}

function markingFromWire(wire: NonNullable<Wire<'Content'>['marking']>): Marking {
  const restrictions = (wire.restrictions ?? []).map(({ kind, text, eraseBy }, i) => ({
    kind: word(`restrictions[${i}].kind`, restrictionKinds, kind),
    text: text ?? '',
    eraseBy: eraseBy || undefined,
  }));
  return {
    handling: (wire.handling ?? []).map((code) => word('handling', handlingCodes, code)),
    ...(wire.handlingText ? { handlingText: wire.handlingText } : {}),
    ...(wire.purposes?.length ? { purposes: wire.purposes.map((purpose) => word('purposes', purposes, purpose)) } : {}),
    ...(restrictions.length > 0 ? { restrictions } : {}),
    ...(wire.classification ? { classification: word('classification', classifications, wire.classification) } : {}),
  };
}

function forwardedFromWire(wire: NonNullable<Wire<'Content'>['forwarded']>): NonNullable<Content['forwarded']> {
  return {
    from: asContentInvalid('forwarded.from', 'ML-BRTMTH', wire.from ?? '', () => parseUnitId(wire.from ?? '')),
    messageId: messageId('forwarded.messageId', wire.messageId ?? new Uint8Array()),
  };
}

function attachmentFromWire({ title, octets: length, sha256, key }: NonNullable<Wire<'Content'>['attachments']>[number]): Attachment {
  return { title: title ?? '', octets: length ?? 0, sha256: octets(sha256), key: octets(key) };
}

function bodyFromWire(wire: Wire<'Content'>): Body {
  const kind = oneOf(wire, kinds);
  switch (kind) {
    case 'incident':
      return incidentFromWire(wire.incident ?? {});
    case 'meetingRequest':
      return requestFromWire(wire.meetingRequest ?? {});
    case 'step':
      return stepFromWire(wire.step ?? {});
    case 'agreementProposal':
      return { kind: 'agreement_proposal', signedTerms: octets(wire.agreementProposal?.signedTerms) };
    case 'agreementAcceptance': {
      const { proposalDigest, signedTerms } = wire.agreementAcceptance ?? {};
      return { kind: 'agreement_acceptance', proposalDigest: octets(proposalDigest), signedTerms: octets(signedTerms) };
    }
    case 'contactDirectory':
      return directoryFromWire(wire.contactDirectory ?? {});
    case undefined:
      throw new CopError('CONTENT_MALFORMED', { detail: 'kind' });
    default:
      return formFromWire(formOfWire[kind], wire[kind] ?? {});
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
    headCount: headCountFromWire(wire.headCount),
    means: (wire.means ?? []).map((means) => word('incident.means', meansOfTransport, means)),
  };
}

function requestToWire(request: MeetingRequest): NonNullable<WireInput<'Content'>['meetingRequest']> {
  return {
    purpose: meetingPurposes.number(request.purpose),
    mode: meetingModes.number(request.mode),
    ...(request.place ? { place: placeToWire(request.place) } : {}),
    slots: slotsToWire(request.slots),
  };
}

function requestFromWire(wire: NonNullable<Wire<'Content'>['meetingRequest']>): MeetingRequest {
  return {
    kind: 'meeting_request',
    purpose: word('meeting.purpose', meetingPurposes, wire.purpose),
    mode: word('meeting.mode', meetingModes, wire.mode),
    place: wire.place ? placeFromWire(wire.place) : undefined,
    slots: slotsFromWire('meeting.slots', wire.slots),
  };
}

function stepToWire({ procedureId, afterId, act, slots, slot, reason, on, outcome }: Step): NonNullable<WireInput<'Content'>['step']> {
  return {
    procedureId: uuidToBytes(procedureId),
    afterId: uuidToBytes(afterId),
    act: acts.number(act),
    slots: slotsToWire(slots),
    ...(slot === undefined ? {} : { slot }),
    ...(reason === undefined ? {} : { reason: stepReasons.number(reason) }),
    ...(on === undefined ? {} : { on }),
    ...(outcome === undefined ? {} : { outcome: withoutUndefined(outcome) }),
  };
}

function stepFromWire(wire: NonNullable<Wire<'Content'>['step']>): Step {
  return {
    kind: 'step',
    procedureId: messageId('step.procedureId', wire.procedureId ?? new Uint8Array()),
    afterId: messageId('step.afterId', wire.afterId ?? new Uint8Array()),
    act: word('step.act', acts, wire.act),
    slots: slotsFromWire('step.slots', wire.slots),
    slot: wire.slot ?? undefined,
    reason: wire.reason ? word('step.reason', stepReasons, wire.reason) : undefined,
    on: wire.on || undefined,
    outcome: wire.outcome ? outcomeFromWire(wire.outcome) : undefined,
  };
}

function outcomeFromWire(wire: Nullable<Outcome>): Outcome {
  return { victimsAssisted: wire.victimsAssisted ?? undefined, arrests: wire.arrests ?? undefined, seizures: wire.seizures ?? undefined };
}

function slotsToWire(slots: readonly Slot[]): { startMs: number; endMs: number }[] {
  return slots.map(({ start, end }) => ({ startMs: start.getTime(), endMs: end.getTime() }));
}

function slotsFromWire(field: string, slots: readonly { startMs?: number | null; endMs?: number | null }[] | null | undefined): Slot[] {
  return (slots ?? []).map((slot, i) => ({ start: instant(`${field}[${i}].start`, slot.startMs), end: instant(`${field}[${i}].end`, slot.endMs) }));
}

function placeToWire(place: Place): WirePlace {
  return {
    name: place.name,
    country: place.country,
    ...(place.latitude === undefined ? {} : { latitude: place.latitude, longitude: place.longitude }),
    ...(place.subdivision ? { subdivision: place.subdivision } : {}),
  };
}

function placeFromWire(wire: WirePlace | null | undefined): Place {
  return {
    name: wire?.name ?? '',
    country: wire?.country ?? '',
    latitude: wire?.latitude ?? undefined,
    longitude: wire?.longitude ?? undefined,
    ...(wire?.subdivision ? { subdivision: wire.subdivision } : {}),
  };
}

function headCountFromWire(wire: Nullable<HeadCount> | null | undefined): HeadCount {
  // Always written, empty when nobody was counted: without it the same content would have two forms.
  if (!wire) throw new CopError('CONTENT_INVALID', { field: 'incident.headCount', expected: '{}', got: '–' });
  return { total: wire.total ?? undefined, women: wire.women ?? undefined, men: wire.men ?? undefined, minors: wire.minors ?? undefined };
}

/** Octets of their own: what is decoded looks into the whole message. */
function octets(bytes: Uint8Array | null | undefined): Uint8Array {
  return new Uint8Array(bytes ?? []);
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

function messageId(field: string, bytes: Uint8Array): Step['procedureId'] {
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
