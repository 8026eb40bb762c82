// Exported meetings, read back by two parsers that are not ours: ical.js, and a strict reader of the grammar of RFC 5545 below.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarMeeting, meetingCalendar } from '../../../gateway/documents/calendar.ts';
import { type Language, limits, type Member, meetingModes, parseMessageId } from '../../../protocol/index.ts';
import { guinea, mali, rosterOf, senegal } from '../../protocol/world.ts';

interface Property {
  name: string;
  parameters: Record<string, string>;
  value: string;
}
interface Component {
  name: string;
  properties: Property[];
  components: Component[];
}

const textProperties = new Set(['UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'PRODID', 'VERSION', 'STATUS', 'CLASS', 'TRANSP']);
const several = new Set(['ATTENDEE']);

/** Reads one iCalendar object by the letter of RFC 5545, sections 3.1 to 3.4; throws where the text leaves its grammar. */
function strictly(text: string): Component {
  if (!text.endsWith('\r\n')) throw new SyntaxError('the last line has no CRLF');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    // A character that was cut in two would not survive the round to octets and back.
    if (Buffer.byteLength(line) > 75 || Buffer.from(line).toString() !== line) throw new SyntaxError(`line: ${line}`);
    if (/[^\P{Cc}\t]/u.test(line)) throw new SyntaxError(`control character: ${line}`);
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n').map(lineOf);
  const root: Component = { name: '', properties: [], components: [] };
  const open = [root];
  for (const property of lines) {
    const current = open.at(-1) as Component;
    if (property.name === 'BEGIN') {
      const component = { name: property.value, properties: [], components: [] };
      current.components.push(component);
      open.push(component);
    } else if (property.name === 'END') {
      if (open.pop()?.name !== property.value) throw new SyntaxError(`END:${property.value}`);
    } else {
      if (!several.has(property.name) && current.properties.some(({ name }) => name === property.name)) throw new SyntaxError(`twice: ${property.name}`);
      current.properties.push(property);
    }
  }
  const [calendar, ...more] = root.components;
  if (open.length !== 1 || !calendar || more.length > 0 || root.properties.length > 0) throw new SyntaxError('not one object');
  return calendar;
}

function lineOf(line: string): Property {
  const head = /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:"[^"]*"|[^";:,]*))*):(.*)$/u.exec(line);
  if (!head) throw new SyntaxError(`content line: ${line}`);
  const [, name = '', given = '', raw = ''] = head;
  const parameters = [...given.matchAll(/;([A-Z0-9-]+)=(?:"([^"]*)"|([^";:,]*))/gu)].map(([, key, quoted, plain]) => [key, quoted ?? plain]);
  if (new Set(parameters.map(([key]) => key)).size !== parameters.length) throw new SyntaxError(`parameter twice: ${line}`);
  return { name, parameters: Object.fromEntries(parameters), value: textProperties.has(name) ? textOf(raw) : raw };
}

function textOf(raw: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(raw)) throw new SyntaxError(`text: ${raw}`);
  return raw.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}

type Read = Record<string, string>[];

/** What both parsers say of the events, after it was compared. */
function read(text: string): Read {
  const calendar = strictly(text);
  expect(calendar.name).toBe('VCALENDAR');
  const other = new ICAL.Component(ICAL.parse(text) as unknown as [string, unknown[], unknown[]]);
  expect(other.name).toBe('vcalendar');
  for (const { name, value } of calendar.properties) expect(other.getFirstPropertyValue(name.toLowerCase())).toBe(value);
  const events = calendar.components.map((component) => {
    expect(component.name).toBe('VEVENT');
    return component.properties;
  });
  const others = other.getAllSubcomponents('vevent');
  expect(others.length).toBe(events.length);
  others.forEach((event, index) => {
    const seen = event.getAllProperties().map((property) => {
      const value: unknown = property.getFirstValue();
      const instant = value instanceof ICAL.Time ? value.toJSDate().toISOString() : undefined;
      const parameters = (property.toJSON() as [string, Record<string, string>])[1];
      return { name: property.name, parameters, value: instant ?? String(value) };
    });
    const ours = (events[index] as Property[]).map(({ name, parameters, value }) => ({
      name: name.toLowerCase(),
      parameters: Object.fromEntries(Object.entries(parameters).map(([key, given]) => [key.toLowerCase(), given])),
      value: value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z'),
    }));
    expect(seen).toEqual(ours);
  });
  return events.map((properties) => Object.fromEntries(properties.filter(({ name }) => !several.has(name)).map(({ name, value }) => [name, value])));
}

/** The lines of ORGANIZER and ATTENDEE of the first event. */
function people(text: string): Property[] {
  return (strictly(text).components[0] as Component).properties.filter(({ name }) => name === 'ORGANIZER' || name === 'ATTENDEE');
}

const unit = (id: string) => {
  const { unit, nameFr, nameEn } = rosterOf().members.find((member) => member.unit === id) as Member;
  return { unit, nameFr, nameEn };
};
const now = new Date('2026-03-03T07:00:00.500Z');
const slots = [9, 11, 14].map((hour) => ({ start: new Date(Date.UTC(2026, 2, 10, hour)), end: new Date(Date.UTC(2026, 2, 10, hour + 1, 30)) }));
const [, second] = slots;
const id = parseMessageId('0195571e-9e20-7000-8000-000000000001');
const meeting: CalendarMeeting = {
  id,
  organizer: { ...unit(mali), mailbox: 'permanence.brtmth@police.example' },
  attendees: [{ ...unit(senegal), status: 'accepted' }],
  mode: 'in_person',
  place: { name: 'Ayoun el Atrous', country: 'MR', latitude: 16.66, longitude: -9.61, subdivision: 'MR-02' },
  slot: second,
  proposed: slots,
  sequence: 2,
  state: 'confirmed',
  createdAt: new Date('2026-03-02T08:15:00.123Z'),
  changedAt: new Date('2026-03-02T16:40:07.999Z'),
};

describe('a meeting that was agreed', () => {
  const text = meetingCalendar([meeting], 'en', now);

  it('is one event in one calendar, without a method: a snapshot that expects no answer', () => {
    expect(strictly(text).properties.map(({ name, value }) => [name, value])).toEqual([
      ['VERSION', '2.0'],
      ['PRODID', '-//COP//cop-exchange//EN'],
    ]);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(read(text)).toHaveLength(1);
  });

  it('says when, where and between which units, and nothing else', () => {
    expect(read(text)).toEqual([
      {
        UID: `${id}@cop`,
        SEQUENCE: '2',
        DTSTAMP: '20260303T070000Z',
        CREATED: '20260302T081500Z',
        'LAST-MODIFIED': '20260302T164007Z',
        DTSTART: '20260310T110000Z',
        DTEND: '20260310T123000Z',
        STATUS: 'CONFIRMED',
        CLASS: 'CONFIDENTIAL',
        TRANSP: 'OPAQUE',
        SUMMARY: 'Operational meeting ML-BRTMTH – SN-DNLTM',
        DESCRIPTION: `Message ${id}\nTo open it: cop message show ${id}`,
        LOCATION: 'Ayoun el Atrous, Mauritania',
        ORGANIZER: 'mailto:permanence.brtmth@police.example',
      },
    ]);
  });

  it('names the units, by mailbox where one is known, by their URN elsewhere', () => {
    expect(people(text)).toEqual([
      { name: 'ORGANIZER', parameters: { CN: unit(mali).nameEn }, value: 'mailto:permanence.brtmth@police.example' },
      {
        name: 'ATTENDEE',
        parameters: { CN: unit(senegal).nameEn, ROLE: 'REQ-PARTICIPANT', PARTSTAT: 'ACCEPTED' },
        value: 'urn:cop:unit:SN-DNLTM',
      },
    ]);
  });

  it('says in French what is French', () => {
    const french = meetingCalendar([meeting], 'fr', now);
    const [event] = read(french);
    expect([event?.SUMMARY, event?.DESCRIPTION, event?.LOCATION]).toEqual([
      'Réunion opérationnelle ML-BRTMTH – SN-DNLTM',
      `Message ${id}\nPour l’ouvrir\u00a0: cop message show ${id}`,
      'Ayoun el Atrous, Mauritanie',
    ]);
    expect(people(french).map(({ parameters }) => parameters.CN)).toEqual([unit(mali).nameFr, unit(senegal).nameFr]);
    expect(french).toContain('\r\nPRODID:-//COP//cop-exchange//FR\r\n');
  });

  it('is the same moment for every calendar, because its times are in UTC', () => {
    const [event] = new ICAL.Component(ICAL.parse(text) as unknown as [string, unknown[], unknown[]]).getAllSubcomponents('vevent');
    const { startDate, endDate } = new ICAL.Event(event);
    expect([startDate.toJSDate(), endDate.toJSDate()]).toEqual([second?.start, second?.end]);
    expect([startDate.zone, endDate.zone]).toEqual([ICAL.Timezone.utcTimezone, ICAL.Timezone.utcTimezone]);
  });

  it('tells neither position nor subdivision, and only the country of a place without a name', () => {
    expect(text).not.toMatch(/GEO|16\.66|9\.61|MR-02/);
    const place = { name: '', country: 'SN', latitude: undefined, longitude: undefined, subdivision: 'SN-SL' };
    expect(read(meetingCalendar([{ ...meeting, place }], 'fr', now))[0]?.LOCATION).toBe('Sénégal');
  });

  it('has the word for how they meet in place of a town', () => {
    const where = (mode: CalendarMeeting['mode'], language: Language) =>
      read(meetingCalendar([{ ...meeting, mode, place: undefined }], language, now))[0]?.LOCATION;
    expect([where('telephone', 'fr'), where('video', 'fr')]).toEqual(['par téléphone', 'par visioconférence']);
    expect([where('telephone', 'en'), where('video', 'en')]).toEqual(['by telephone', 'by video']);
    expect(where('in_person', 'en')).toBeUndefined();
  });
});

describe('a meeting that was not agreed yet', () => {
  const tentative: CalendarMeeting = { ...meeting, slot: undefined, state: 'tentative', sequence: 0 };

  it('is one tentative event for each of three slots, each with its own UID', () => {
    const events = read(meetingCalendar([tentative], 'en', now));
    expect(events.map(({ UID, STATUS, DTSTART, DTEND }) => [UID, STATUS, DTSTART, DTEND])).toEqual([
      [`${id}.1@cop`, 'TENTATIVE', '20260310T090000Z', '20260310T103000Z'],
      [`${id}.2@cop`, 'TENTATIVE', '20260310T110000Z', '20260310T123000Z'],
      [`${id}.3@cop`, 'TENTATIVE', '20260310T140000Z', '20260310T153000Z'],
    ]);
  });

  it('is never confirmed', () => {
    const events = read(meetingCalendar([{ ...tentative, state: 'confirmed' }], 'en', now));
    expect(events.map(({ STATUS }) => STATUS)).toEqual(['TENTATIVE', 'TENTATIVE', 'TENTATIVE']);
  });

  it('shows what each unit has said', () => {
    const statuses = ['needs_action', 'accepted', 'declined', 'countered'] as const;
    const text = meetingCalendar([{ ...tentative, attendees: statuses.map((status) => ({ ...unit(guinea), status })) }], 'en', now);
    expect(people(text).map(({ parameters }) => parameters.PARTSTAT)).toEqual([undefined, 'NEEDS-ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE']);
  });
});

describe('a meeting that was cancelled', () => {
  const cancelled = (before: CalendarMeeting): CalendarMeeting => ({ ...before, state: 'cancelled', sequence: before.sequence + 1, changedAt: now });
  const facts = (each: CalendarMeeting) => read(meetingCalendar([each], 'en', now)).map(({ UID, STATUS, SEQUENCE }) => ({ UID, STATUS, SEQUENCE }));

  it('keeps its UID and raises its SEQUENCE', () => {
    expect(facts(meeting)).toEqual([{ UID: `${id}@cop`, STATUS: 'CONFIRMED', SEQUENCE: '2' }]);
    expect(facts(cancelled(meeting))).toEqual([{ UID: `${id}@cop`, STATUS: 'CANCELLED', SEQUENCE: '3' }]);
  });

  it('is cancelled slot by slot when none was agreed', () => {
    const before: CalendarMeeting = { ...meeting, slot: undefined, state: 'tentative' };
    expect(facts(cancelled(before))).toEqual(facts(before).map(({ UID }) => ({ UID, STATUS: 'CANCELLED', SEQUENCE: '3' })));
  });
});

it('two meetings are two events of one calendar, each with its own units', () => {
  const other: CalendarMeeting = {
    ...meeting,
    id: parseMessageId('0195571e-9e20-7000-8000-000000000002'),
    organizer: unit(senegal),
    attendees: [
      { ...unit(mali), status: 'accepted' },
      { ...unit(guinea), status: 'needs_action' },
    ],
  };
  const events = read(meetingCalendar([meeting, other], 'en', now));
  expect(events.map(({ UID, SUMMARY, ORGANIZER }) => [UID, SUMMARY, ORGANIZER])).toEqual([
    [`${id}@cop`, 'Operational meeting ML-BRTMTH – SN-DNLTM', 'mailto:permanence.brtmth@police.example'],
    [`${other.id}@cop`, 'Operational meeting SN-DNLTM – ML-BRTMTH – GN-SR', 'urn:cop:unit:SN-DNLTM'],
  ]);
});

it('no meeting is an empty calendar', () => {
  expect(read(meetingCalendar([], 'fr', now))).toEqual([]);
});

it('a case reference, an officer or prose never gets into a calendar, even when the caller hands over more than the type has', () => {
  const more = { caseReference: 'BRTMTH/2026/0142', author: 'ol-1', purpose: 'joint_operation', caseData: { texts: ['Contact: Diallo'] }, reason: 'deployed' };
  const text = meetingCalendar([{ ...meeting, ...more, attendees: meeting.attendees.map((each) => ({ ...each, ...more })) }], 'fr', now);
  expect(text).toBe(meetingCalendar([meeting], 'fr', now));
  expect(text).not.toMatch(/BRTMTH\/2026|ol-1|joint|conjointe|Diallo|deployed|COMMENT|CONTACT|CATEGORIES|ATTACH|X-/);
});

it('long names with accents are folded at 75 octets and come back whole', () => {
  const nameFr = 'Brigade de répression du trafic de migrants et de la traite des êtres humains, Côte d’Ivoire (Théâtre d’opérations n° 3)';
  const text = meetingCalendar([{ ...meeting, organizer: { ...unit(mali), nameFr } }], 'fr', now);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(3);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  read(text);
  expect(people(text)[0]?.parameters.CN).toBe(nameFr);
});

it('any names and places are read as they were written', () => {
  // Names have the alphabet of the roster and the signs that ask for quotes; a text has every sign that is escaped.
  const name = fc.string({ unit: fc.constantFrom(..."aZ9 éŋΩ漢.,'’()/&-;:"), minLength: 1, maxLength: 120 });
  const text = fc.string({ unit: fc.constantFrom(...'aé漢😀 ;,:\\"^n\n'), minLength: 1, maxLength: 200 });
  const language = fc.constantFrom('fr' as const, 'en' as const);
  const proposed = fc.array(fc.constantFrom(...slots), { minLength: 1, maxLength: limits.SLOTS_MAX });
  fc.assert(
    fc.property(name, name, text, proposed, fc.constantFrom(...meetingModes.all), language, (fr, en, town, times, mode, spoken) => {
      const place = mode === 'in_person' ? { name: town, country: 'ML', latitude: undefined, longitude: undefined } : undefined;
      const named = { ...unit(mali), nameFr: fr, nameEn: en };
      const written = meetingCalendar([{ ...meeting, organizer: named, mode, place, slot: undefined, proposed: times, state: 'tentative' }], spoken, now);
      const events = read(written);
      expect(events).toHaveLength(times.length);
      expect(people(written)[0]?.parameters.CN).toBe(spoken === 'fr' ? fr : en);
      if (place) expect(events[0]?.LOCATION).toBe(`${town}, Mali`);
    }),
    { numRuns: 100 },
  );
});

describe('the strict reader of the tests', () => {
  const event = (line: string) => `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

  it.each([
    ['a bare semicolon in a text', 'SUMMARY:a;b'],
    ['a bare comma in a text', 'LOCATION:Gao, Mali'],
    ['an escape that does not exist', 'SUMMARY:a\\b'],
    ['a comma in a parameter without quotes', 'ORGANIZER;CN=a,b:urn:x'],
    ['a line of 76 octets', `SUMMARY:${'é'.repeat(34)}`],
    ['a line feed alone', 'SUMMARY:a\nb'],
    ['a property twice', 'UID:a\r\nUID:b'],
    ['a line without a name', ':a'],
    ['an end of something else', 'END:VALARM'],
  ])('refuses %s', (_, line) => {
    expect(() => strictly(event(line))).toThrow(SyntaxError);
  });

  it('takes what is right', () => {
    expect(strictly(event('SUMMARY:a\\;b\\, c\\\\d\\ne')).components[0]?.properties).toEqual([{ name: 'SUMMARY', parameters: {}, value: 'a;b, c\\d\ne' }]);
  });
});
