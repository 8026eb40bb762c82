// The rules of what officers exchange, one row each: what is allowed beside it, and what is refused under which field.

import { describe, expect, test } from 'vitest';
import { type Content, checkContent, encodeContent, type HeadCount, type Incident, type MeetingRequest, type Place, parseContent, type Step } from '#protocol';
import { decode, encode } from '../../protocol/codec.ts';
import { at, content, contentOf, incident, meetingRequest, refused, step } from './world.ts';

const incidentWith = (changes: Partial<Incident>) => contentOf({ ...incident, ...changes });
const placeWith = (changes: Partial<Place>) => incidentWith({ place: { ...incident.place, ...changes } });
const countWith = (changes: Partial<HeadCount>) =>
  incidentWith({ headCount: { total: undefined, women: undefined, men: undefined, minors: undefined, ...changes } });
const requestWith = (changes: Partial<MeetingRequest>) => contentOf({ ...meetingRequest, ...changes });
const stepWith = (changes: Partial<Step>) => contentOf({ ...step, ...changes });
const [firstSlot, secondSlot] = meetingRequest.slots as [MeetingRequest['slots'][0], MeetingRequest['slots'][0]];
const date = (text: string) => new Date(text);

const allowed: [string, Content][] = [
  ['no case reference', contentOf(incident, { caseReference: '' })],
  ['a case reference of one character', contentOf(incident, { caseReference: '7' })],
  ['a case reference of 40 characters', contentOf(incident, { caseReference: `A${'/'.repeat(38)}9` })],
  ['H0 alone', contentOf(incident, { handling: ['H0'] })],
  ['H1 alone', contentOf(incident, { handling: ['H1'] })],
  ['H1 and H2', contentOf(incident, { handling: ['H1', 'H2'] })],
  ['an accent', placeWith({ name: 'Ségou' })],
  ['a decomposed accent', placeWith({ name: 'Se\u0301gou' })],
  ['an apostrophe and hyphens', placeWith({ name: "N’Tsila-l'Est" })],
  ['Arabic script', placeWith({ name: 'أكاديز' })],
  ['one letter', placeWith({ name: 'Y' })],
  ['an abbreviation', placeWith({ name: 'St. Louis N.' })],
  ['no coordinates', placeWith({ latitude: undefined, longitude: undefined })],
  ['the poles and the date line', placeWith({ latitude: -90, longitude: 180 })],
  ['the Greenwich meridian', placeWith({ latitude: 0, longitude: 0 })],
  ['an incident of one instant', incidentWith({ occurredTo: incident.occurredFrom })],
  ['an incident of the first admitted instant', incidentWith({ occurredFrom: date('2000-01-01T00:00:00Z') })],
  ['no means and no route', incidentWith({ means: [], route: [] })],
  ['a total alone', countWith({ total: 12 })],
  ['parts alone', countWith({ women: 3, minors: 4 })],
  ['parts that make up the total', countWith({ total: 7, women: 3, minors: 4 })],
  ['parts below the total', countWith({ total: 8, women: 3, minors: 4 })],
  ['a meeting by telephone', requestWith({ mode: 'telephone', place: undefined })],
  ['a declined meeting without a reason', stepWith({ act: 'decline', slot: undefined })],
  ['a declined meeting with one', stepWith({ act: 'decline', slot: undefined, reason: 'no_slot' })],
];

const wrong: [string, string, Content][] = [
  ['caseReference', 'lower case', contentOf(incident, { caseReference: 'a/2026' })],
  ['caseReference', 'a hyphen last', contentOf(incident, { caseReference: 'A-' })],
  ['caseReference', 'a space', contentOf(incident, { caseReference: 'A 1' })],
  ['caseReference', 'an accent', contentOf(incident, { caseReference: 'É1' })],
  ['caseReference', '41 characters', contentOf(incident, { caseReference: 'A'.repeat(41) })],
  ['caseReference', 'a line break', contentOf(incident, { caseReference: 'A\n' })],
  ['handling', 'no code', contentOf(incident, { handling: [] })],
  ['handling', 'a code twice', contentOf(incident, { handling: ['H1', 'H1'] })],
  ['handling', 'codes descending', contentOf(incident, { handling: ['H2', 'H1'] })],
  ['handling', 'H0 with another', contentOf(incident, { handling: ['H0', 'H2'] })],
  ['incident.occurredFrom', 'the last millisecond of 1999', incidentWith({ occurredFrom: date('1999-12-31T23:59:59.999Z'), occurredTo: undefined })],
  ['incident.occurredFrom', 'the year 2100', incidentWith({ occurredFrom: date('2100-01-01T00:00:00.001Z'), occurredTo: undefined })],
  ['incident.occurredFrom', 'no date', incidentWith({ occurredFrom: new Date(Number.NaN), occurredTo: undefined })],
  ['incident.occurredTo', 'an end before the start', incidentWith({ occurredTo: new Date(incident.occurredFrom.getTime() - 1) })],
  ['incident.place.name', 'nothing', placeWith({ name: '' })],
  ['incident.place.name', 'a digit', placeWith({ name: 'Gao 7' })],
  ['incident.place.name', 'an Arabic digit', placeWith({ name: 'Gao ٧' })],
  ['incident.place.name', 'a comma', placeWith({ name: 'Gao, Mali' })],
  ['incident.place.name', 'an at sign', placeWith({ name: 'a@b' })],
  ['incident.place.name', 'a space first', placeWith({ name: ' Gao' })],
  ['incident.place.name', 'a space last', placeWith({ name: 'Gao ' })],
  ['incident.place.name', 'a tab', placeWith({ name: 'Gao\tGao' })],
  ['incident.place.name', 'a sign that turns the line around', placeWith({ name: 'Gao\u202Eoag' })],
  ['incident.place.name', 'a zero-width joiner', placeWith({ name: 'Ga\u200Do' })],
  ['incident.place.name', 'a picture', placeWith({ name: 'Gao🚚' })],
  ['incident.place.country', 'three letters', placeWith({ country: 'MLI' })],
  ['incident.place.country', 'lower case', placeWith({ country: 'ml' })],
  ['incident.place', 'a latitude alone', placeWith({ longitude: undefined })],
  ['incident.place', 'a longitude alone', placeWith({ latitude: undefined })],
  ['incident.place.latitude', 'three decimals', placeWith({ latitude: 15.661 })],
  ['incident.place.latitude', 'beyond the pole', placeWith({ latitude: 90.01 })],
  ['incident.place.latitude', 'no number', placeWith({ latitude: Number.NaN })],
  ['incident.place.latitude', 'minus zero, a second form of zero', placeWith({ latitude: -0 })],
  ['incident.place.longitude', 'beyond the date line', placeWith({ longitude: -180.01 })],
  ['incident.place.longitude', 'infinity', placeWith({ longitude: Number.POSITIVE_INFINITY })],
  ['incident.route[1].name', 'a digit on the route', incidentWith({ route: [incident.place, { ...incident.place, name: 'RN18' }] })],
  ['incident.headCount.total', 'a negative count', countWith({ total: -1 })],
  ['incident.headCount.women', 'half a person', countWith({ women: 0.5 })],
  ['incident.headCount.men', 'more than anybody counts', countWith({ men: 10_001 })],
  ['incident.headCount.minors', 'no number', countWith({ minors: Number.NaN })],
  ['incident.headCount.total', 'parts above the total', countWith({ total: 6, women: 3, minors: 4 })],
  ['incident.means', 'a means twice', incidentWith({ means: ['truck', 'truck'] })],
  ['incident.means', 'means descending', incidentWith({ means: ['truck', 'pickup'] })],
  ['meeting.place', 'nowhere to meet', requestWith({ place: undefined })],
  ['meeting.place', 'a place for a telephone call', requestWith({ mode: 'telephone' })],
  ['meeting.place.name', 'a digit in the town', requestWith({ place: { ...incident.place, name: 'Gao 7' } })],
  ['meeting.slots', 'no slot', requestWith({ slots: [] })],
  ['meeting.slots[0].end', 'a slot of no length', requestWith({ slots: [{ start: firstSlot.start, end: firstSlot.start }] })],
  ['meeting.slots[1].start', 'slots descending', requestWith({ slots: [secondSlot, firstSlot] })],
  ['meeting.slots[1].start', 'a slot twice', requestWith({ slots: [firstSlot, firstSlot] })],
  ['meeting.slots[0].start', 'a slot in 1999', requestWith({ slots: [{ start: date('1999-01-01T00:00:00Z'), end: at }] })],
  ['step.slot', 'slot −1', stepWith({ slot: -1 })],
  ['step.slot', 'half a slot', stepWith({ slot: 0.5 })],
  ['step.slots[1].start', 'slots descending', stepWith({ act: 'counter', slots: [secondSlot, firstSlot] })],
  ['step.slots[0].end', 'a slot of no length', stepWith({ act: 'counter', slots: [{ start: firstSlot.start, end: firstSlot.start }] })],
  ['step.on', 'a month instead of a day', stepWith({ on: '2026-11' })],
  ['step.on', 'a day that does not exist', stepWith({ on: '2026-02-30' })],
];

test.each(allowed)('allowed: %s', (_, value) => {
  expect(checkContent(value)).toBe(value);
  expect(parseContent(encodeContent(value))).toEqual(value);
});

test.each(wrong)('%s: %s is refused', async (field, _, value) => {
  const error = await refused(() => checkContent(value));
  expect(error).toMatchObject({ code: 'CONTENT_INVALID', params: { field } });
  expect(String(error.params.got)).not.toMatch(/\p{Cc}|\p{Cf}/u);
  // A sender is told the same before anything is signed.
  expect(await refused(() => encodeContent(value))).toMatchObject({ code: 'CONTENT_INVALID', params: { field } });
});

describe('what only the wire can hold', () => {
  const wire = () => decode('Content', encodeContent(content), { maxOctets: 10_000, malformed: 'INTERNAL', tooLarge: 'INTERNAL' });
  const taken = decode('Content', encodeContent(contentOf(step)), { maxOctets: 10_000, malformed: 'INTERNAL', tooLarge: 'INTERNAL' });
  const request = decode('Content', encodeContent(contentOf(meetingRequest)), { maxOctets: 10_000, malformed: 'INTERNAL', tooLarge: 'INTERNAL' });
  const cases: [string, string, object][] = [
    ['author', 'no author', { ...wire(), author: null }],
    ['author', 'an author with a line break', { ...wire(), author: { officer: 'ol-1\n' } }],
    ['author', 'an author of 33 characters', { ...wire(), author: { officer: 'a'.repeat(33) } }],
    ['author', 'an author as long as a book', { ...wire(), author: { officer: '\u001b[31m'.repeat(10_000) } }],
    ['handling', 'no marking', { ...wire(), marking: null }],
    ['handling', 'a handling code of tomorrow', { ...wire(), marking: { handling: [5] } }],
    ['incident.type', 'no type', { ...wire(), incident: { ...wire().incident, type: 0 } }],
    ['incident.type', 'a type of tomorrow', { ...wire(), incident: { ...wire().incident, type: 99 } }],
    ['incident.type', 'a negative type', { ...wire(), incident: { ...wire().incident, type: -1 } }],
    ['incident.occurredFrom', 'no start', { ...wire(), incident: { ...wire().incident, occurredFromMs: 0 } }],
    ['incident.occurredFrom', 'half a millisecond', { ...wire(), incident: { ...wire().incident, occurredFromMs: at.getTime() + 0.5 } }],
    ['incident.occurredFrom', 'infinity', { ...wire(), incident: { ...wire().incident, occurredFromMs: Number.POSITIVE_INFINITY } }],
    ['incident.occurredTo', 'an end in 1970', { ...wire(), incident: { ...wire().incident, occurredToMs: 0 } }],
    ['incident.place.country', 'no place', { ...wire(), incident: { ...wire().incident, place: null } }],
    ['incident.means', 'a means of tomorrow', { ...wire(), incident: { ...wire().incident, means: [10] } }],
    ['meeting.purpose', 'no purpose', { ...request, meetingRequest: { ...request.meetingRequest, purpose: 0 } }],
    ['meeting.mode', 'no mode', { ...request, meetingRequest: { ...request.meetingRequest, mode: 0 } }],
    ['meeting.slots[0].start', 'an empty slot', { ...request, meetingRequest: { ...request.meetingRequest, slots: [{}] } }],
    ['step.procedureId', 'no procedure', { ...taken, step: { ...taken.step, procedureId: new Uint8Array() } }],
    ['step.procedureId', 'an id of 17 octets', { ...taken, step: { ...taken.step, procedureId: new Uint8Array(17) } }],
    ['step.afterId', 'nothing before it', { ...taken, step: { ...taken.step, afterId: new Uint8Array() } }],
    ['step.procedureId', 'an id of version 4', { ...taken, step: { ...taken.step, procedureId: Buffer.from('019cada05d204000800000000000a001', 'hex') } }],
    ['step.act', 'no act', { ...taken, step: { ...taken.step, act: 0 } }],
    ['step.act', 'an act of tomorrow', { ...taken, step: { ...taken.step, act: 99 } }],
    ['step.reason', 'a reason of tomorrow', { ...taken, step: { ...taken.step, reason: 99 } }],
    ['step.slots[0].start', 'an empty slot', { ...taken, step: { ...taken.step, slots: [{}] } }],
  ];

  test.each(cases)('%s: %s is refused', async (field, _, message) => {
    const error = await refused(() => parseContent(encode('Content', message)));
    expect(error).toMatchObject({ code: 'CONTENT_INVALID', params: { field } });
    expect(String(error.params.got).length).toBeLessThan(60);
    expect(String(error.params.got)).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });

  test('no kind of message, or several, is refused', async () => {
    expect((await refused(() => parseContent(encode('Content', { ...wire(), incident: null })))).code).toBe('CONTENT_MALFORMED');
    expect((await refused(() => parseContent(encode('Content', { ...wire(), step: taken.step ?? null })))).code).toBe('CONTENT_MALFORMED');
  });
});
