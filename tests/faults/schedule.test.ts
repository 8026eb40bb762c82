// Schedules: the same for the same seed, whole without any of their events, and smaller when they are made smaller.
import { describe, expect, it } from 'vitest';
import { countEvents, makeSchedule, readSchedule, type Schedule, type ScheduledEvent, writeSchedule } from './harness/schedule.ts';
import { shrink } from './harness/shrink.ts';

const options = { units: ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'], minutes: 10, kills: 300, partitions: 60 };

describe('a schedule of a seed', () => {
  const schedule = makeSchedule({ ...options, seed: 7 });

  it('is the same each time, and another one for another seed', () => {
    expect(makeSchedule({ ...options, seed: 7 })).toEqual(schedule);
    expect(makeSchedule({ ...options, seed: 8 })).not.toEqual(schedule);
  });

  it('has the kills and partitions that were asked for, and everything else', () => {
    const counts = countEvents(schedule);
    expect([counts.kill, counts.partition]).toEqual([300, 60]);
    expect(Object.keys(counts).sort()).toEqual(['answer', 'cut', 'fill-disk', 'half-open', 'kill', 'open', 'partition', 'recall', 'send', 'weather']);
    const sends = schedule.events.filter((event) => event.do === 'send');
    expect(new Set(sends.map(({ writing }) => writing))).toEqual(new Set(['incident', 'meeting', 'assistance']));
    for (const some of [sends.filter(({ urgent }) => urgent), sends.filter(({ to }) => to.length > 1), sends.filter((send) => send.documentOctets)])
      expect(some.length).toBeGreaterThan(5);
  });

  it('is in order, inside its time, and has each unit started between two kills', () => {
    const { events } = schedule;
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(events.every(({ at }) => at >= 0 && at <= 600_000)).toBe(true);
    for (const unit of schedule.units) {
      const kills = events.filter((event) => event.do === 'kill').filter((kill) => kill.unit === unit);
      expect(kills.slice(1).every(({ at }, i) => at >= (kills[i] as (typeof kills)[number]).at + (kills[i] as (typeof kills)[number]).downMs)).toBe(true);
    }
  });

  it('sends to others than the sender, and lets only addressees open and answer', () => {
    const sends = new Map(schedule.events.flatMap((event) => (event.do === 'send' ? [[event.name, event] as const] : [])));
    for (const event of schedule.events) {
      if (event.do === 'send') expect(event.to).not.toContain(event.from);
      if (event.do === 'open' || event.do === 'answer') expect(sends.get(event.of.replace('r', ''))?.to).toContain(event.by);
      if (event.do === 'recall') expect(sends.get(event.of)?.from).toBe(event.from);
    }
  });

  it('is read as it was written, and what is no schedule is refused', () => {
    expect(readSchedule(writeSchedule(schedule))).toEqual(schedule);
    for (const text of [
      '',
      '{}',
      '{"seed":1,"units":["ML-BRTMTH"]}',
      '{"seed":1,"units":["A","B"]}\n{"at":1,"do":"explode"}',
      '{"seed":1,"units":["A","B"]}\n{"do":"kill"}',
    ])
      expect(() => readSchedule(text)).toThrow(TypeError);
    expect(() => readSchedule('seed 7')).toThrow(SyntaxError);
  });
});

describe('shrinking', () => {
  const events = Array.from({ length: 100 }, (_, i): ScheduledEvent => ({ at: i * 10_000, do: 'kill', unit: `U${i}`, downMs: 0 }));
  const schedule: Schedule = { seed: 1, units: ['A', 'B'], events };
  const names = (of: Schedule) => of.events.map((event) => (event.do === 'kill' ? event.unit : ''));
  const needs = (...units: string[]) => {
    const tried: number[] = [];
    const fails = async (smaller: Schedule) => {
      tried.push(smaller.events.length);
      return units.every((unit) => names(smaller).includes(unit));
    };
    return { tried, fails };
  };

  it.each([[['U42']], [['U3', 'U97']], [['U0', 'U50', 'U51', 'U99']]])('finds what it takes: %s', async (units) => {
    const { fails } = needs(...units);
    const { schedule: smallest, finished } = await shrink(schedule, fails, () => true);
    expect([names(smallest), finished]).toEqual([units, true]);
  });

  it('keeps what cannot be taken away', async () => {
    const { fails } = needs(...names(schedule));
    expect(names((await shrink(schedule, fails, () => true)).schedule)).toEqual(names(schedule));
  });

  it('leaves no long time in which nothing happens', async () => {
    const { fails } = needs('U10', 'U90');
    expect((await shrink(schedule, fails, () => true)).schedule.events.map(({ at }) => at)).toEqual([3_000, 6_000]);
  });

  it('stops when its time is over, with the smallest that failed', async () => {
    let left = 3;
    const { fails, tried } = needs('U3', 'U97');
    const { schedule: smallest, finished, tries } = await shrink(schedule, fails, () => left-- > 0);
    expect([tries, tried.length, finished]).toEqual([tries, tries, false]);
    expect(names(smallest)).toEqual(expect.arrayContaining(['U3', 'U97']));
  });
});
