// What officers send, as the outbound story takes it.
import {
  type Body,
  CopError,
  handlingCodes,
  type Marking,
  meansOfTransport,
  type Place,
  parseUnitId,
  purposes,
  readCaseData,
  restrictionKinds,
} from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { ComposeInput } from '../outbound/compose.ts';
import type { IncidentInput, MeetingInput, RequestInput } from './contract.ts';

const HOUR_MS = 3_600_000;
const DEFAULT_LIFE_HOURS = 168;

type AnyInput = IncidentInput | MeetingInput | RequestInput;

/** An officer's report. Throws CONTENT_INVALID, UNIT_ID_INVALID. */
export function composeIncident(input: IncidentInput, by: Actor): ComposeInput {
  return withCase(composeInput(input, incidentOf(input), by), input);
}

/** With the case data of the input, and what is asked of the filter. Throws CONTENT_INVALID. */
export function withCase(
  composed: ComposeInput,
  { caseData, necessary, nonPersonal }: Pick<IncidentInput, 'caseData' | 'necessary' | 'nonPersonal'>,
): ComposeInput {
  return {
    ...composed,
    content: { ...composed.content, ...(caseData === undefined ? {} : { caseData: readCaseData(caseData) }) },
    necessary: necessary ?? [],
    nonPersonal: nonPersonal ?? false,
  };
}

/** A message with this body. Throws UNIT_ID_INVALID. */
export function composeInput(input: AnyInput, body: Body, by: Actor): ComposeInput {
  return {
    by,
    content: { author: by.officer, caseReference: input.caseReference ?? '', ...markingOf(input), body },
    to: input.to.map((unit) => parseUnitId(unit)),
    priority: input.priority ?? 'routine',
    training: input.training ?? false,
    lifeMs: Math.round((input.expiresInHours ?? DEFAULT_LIFE_HOURS) * HOUR_MS),
  };
}

function markingOf({ handling, handlingText, purposes: asked, restrictions, classification }: AnyInput): Marking {
  const inOrder = restrictionKinds.all.flatMap((kind) => restrictions?.filter((restriction) => restriction.kind === kind) ?? []);
  return {
    handling: handlingCodes.all.filter((code) => (handling ?? ['H0']).includes(code)),
    ...(handlingText === undefined ? {} : { handlingText }),
    ...(asked?.length ? { purposes: purposes.all.filter((purpose) => asked.includes(purpose)) } : {}),
    ...(inOrder.length > 0 ? { restrictions: inOrder.map(({ kind, text, eraseBy }) => ({ kind, text: text ?? '', eraseBy })) } : {}),
    ...(classification === undefined ? {} : { classification }),
  };
}

function incidentOf({ incident }: IncidentInput): Body {
  // Only the filter makes a place coarser than its name.
  if (incident.place.name === '') throw new CopError('CONTENT_INVALID', { field: 'incident.place.name', expected: 'Gao | Ayoun el Atrous', got: '' });
  const { total, women, men, minors } = incident.headCount ?? {};
  return {
    kind: 'incident',
    type: incident.type,
    occurredFrom: new Date(incident.from),
    occurredTo: incident.until === undefined ? undefined : new Date(incident.until),
    place: placeOf(incident.place),
    route: (incident.route ?? []).map(placeOf),
    headCount: { total, women, men, minors },
    means: meansOfTransport.all.filter((means) => incident.means?.includes(means)),
  };
}

/** An invitation. */
export function meetingOf({ meeting }: MeetingInput): Body {
  const slots = meeting.slots.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) }));
  return {
    kind: 'meeting_request',
    purpose: meeting.purpose,
    mode: meeting.mode,
    place: meeting.place && placeOf(meeting.place),
    slots: slots.sort((a, b) => a.start.getTime() - b.start.getTime()),
  };
}

function placeOf(place: {
  name: string;
  country: string;
  latitude?: number | undefined;
  longitude?: number | undefined;
  subdivision?: string | undefined;
}): Place {
  const { name, country, latitude, longitude, subdivision } = place;
  return { name, country, latitude, longitude, ...(subdivision ? { subdivision } : {}) };
}
