// Who answers now, by the clock of the seat, and what is too old.
import { expect, it } from 'vitest';
import { isOnDuty, isStale, localDay, localTime, STALE_AFTER_DAYS } from '../../../gateway/casework/duty.ts';
import type { Contact } from '../../../protocol/index.ts';

const base: Contact = { role: 'duty_officer', languages: ['fr'], duty: 'always', telephones: ['+22320223030'], verifiedOn: '2026-11-20' };
const office: Contact = { ...base, duty: 'hours', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', until: '16:30' };
const night: Contact = { ...base, duty: 'hours', days: ['fri'], from: '18:00', until: '06:00' };

// 2026-11-27 is a Friday. Bamako is UTC, Niamey an hour ahead.
it.each([
  ['always', base, '2026-11-29T03:00:00Z', 'Africa/Bamako', true],
  ['office, at its first minute', office, '2026-11-27T08:00:00Z', 'Africa/Bamako', true],
  ['office, a minute before', office, '2026-11-27T07:59:59Z', 'Africa/Bamako', false],
  ['office, the same instant in Niamey', office, '2026-11-27T07:59:59Z', 'Africa/Niamey', true],
  ['office, in the minute of its end', office, '2026-11-27T16:30:00Z', 'Africa/Bamako', false],
  ['office, an hour earlier in Niamey', office, '2026-11-27T15:29:59Z', 'Africa/Niamey', true],
  ['office, on a Saturday', office, '2026-11-28T10:00:00Z', 'Africa/Bamako', false],
  ['night, in the evening', night, '2026-11-27T23:59:00Z', 'Africa/Bamako', true],
  ['night, in the morning after', night, '2026-11-28T05:59:00Z', 'Africa/Bamako', true],
  ['night, over', night, '2026-11-28T06:00:00Z', 'Africa/Bamako', false],
  ['night, in the morning before', night, '2026-11-27T05:00:00Z', 'Africa/Bamako', false],
  ['a Sunday night goes on into Monday', { ...night, days: ['sun'] } as Contact, '2026-11-30T05:00:00Z', 'Africa/Bamako', true],
])('%s', (_, contact, at, timeZone, expected) => {
  expect(isOnDuty(contact, new Date(at), timeZone)).toBe(expected);
});

it('tells local time and day', () => {
  const at = new Date('2026-11-29T23:30:00Z');
  expect([localTime(at, 'Africa/Bamako'), localTime(at, 'Africa/Niamey')]).toEqual([
    { day: 6, clock: '23:30' },
    { day: 0, clock: '00:30' },
  ]);
  expect([localDay(at, 'Africa/Bamako'), localDay(at, 'Africa/Niamey')]).toEqual(['2026-11-29', '2026-11-30']);
});

it('an entry is stale once its verification is too old, and when it is still to come', () => {
  const verified = Date.parse(base.verifiedOn);
  const after = (days: number) => isStale(base, new Date(verified + days * 86_400_000));
  expect([after(0), after(STALE_AFTER_DAYS), after(STALE_AFTER_DAYS + 1), after(-1), after(-2)]).toEqual([false, false, true, false, true]);
});
