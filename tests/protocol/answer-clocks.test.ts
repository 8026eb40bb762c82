// The clocks of a request: how long they are, which states stop one or let it stand still, and what it says after each story of steps.
import { describe, expect, test } from 'vitest';
import { type Act, allowances, type ClockName, moveIn, type ProcedureKind, procedures, readClock, type Side, states, type TimedStep } from '#protocol';
import { broughtToEnd, waitsForAsking } from '../../protocol/procedures.ts';

const HOUR_MS = 3_600_000;
const OPENING = 'opening';
const arrived = new Date('2026-11-24T10:00:00Z');
const at = (hours: number) => new Date(arrived.getTime() + hours * HOUR_MS);

describe('the time allowed', () => {
  test.each<[ProcedureKind, 'urgent' | 'routine', number | undefined, string[]]>([
    ['assistance_request', 'urgent', undefined, ['first 8', 'result 72']],
    ['assistance_request', 'routine', undefined, ['first 168', 'result 168']],
    ['extradition_request', 'urgent', undefined, ['first 8', 'result 72']],
    ['extradition_request', 'routine', undefined, ['first 168', 'result 168']],
    ['assistance_request', 'urgent', 4, ['first 4 agreed', 'result 72']],
    ['assistance_request', 'routine', 24, ['first 24 agreed', 'result 168']],
    // Nobody has to bring the result before he has to answer at all.
    ['assistance_request', 'urgent', 72, ['first 72 agreed', 'result 72']],
    ['assistance_request', 'urgent', 96, ['first 96 agreed', 'result 96 agreed']],
    ['assistance_request', 'routine', 720, ['first 720 agreed', 'result 720 agreed']],
    // A meeting has no result, and nothing is usual.
    ['meeting_request', 'urgent', undefined, []],
    ['meeting_request', 'urgent', 8, ['first 8 agreed']],
    ['rectification_order', 'urgent', undefined, []],
    ['permission_request', 'routine', undefined, []],
    ['operation_proposal', 'urgent', undefined, []],
  ])('of a %s, %s, agreed: %s h', (kind, priority, agreed, expected) => {
    expect(allowances(kind, priority, agreed).map(({ clock, hours, agreed: said }) => `${clock} ${hours}${said ? ' agreed' : ''}`)).toEqual(expected);
  });
});

describe('the states', () => {
  test.each<[ProcedureKind, string[]]>([
    ['assistance_request', ['partly_executed', 'executed', 'refused', 'withdrawn', 'closed']],
    ['extradition_request', ['refused', 'withdrawn', 'closed', 'surrendered']],
    ['meeting_request', ['cancelled']],
  ])('that bring a %s to its end are those from which it may be closed, and the last ones', (kind, expected) => {
    const reached = states.filter((state) => state === procedures[kind].opens || procedures[kind].moves.some(({ to }) => to === state));
    expect(reached.filter((state) => broughtToEnd(kind, state))).toEqual(expected);
  });

  test('in which the asked unit waits are those in which it was asked for information', () => {
    for (const kind of Object.keys(procedures) as ProcedureKind[]) {
      const judicial = kind === 'assistance_request' || kind === 'extradition_request';
      expect(states.filter((state) => waitsForAsking(kind, state))).toEqual(judicial ? ['information_requested'] : []);
    }
  });

  test('a day is a promise with two acts only, and both carry one', () => {
    const lines = Object.values(procedures).flatMap(({ moves }) => moves.filter(({ expects }) => expects));
    expect([...new Set(lines.map(({ act }) => act))]).toEqual(['postpone', 'execute']);
    for (const { must = [], may = [] } of lines) expect([...must, ...may]).toContain('on');
  });
});

type Told = readonly [hours: number, by: Side, act: Act, on?: string];

/** Each after the one before it. */
const story = (told: readonly Told[]): TimedStep[] =>
  told.map(([hours, by, act, on], index) => ({ id: `${index}`, after: index === 0 ? OPENING : `${index - 1}`, by, act, at: at(hours), on }));

/** "due 72 h", and what else is to be said, in hours since the request arrived. */
function read(kind: ProcedureKind, clock: ClockName, hours: number, steps: readonly TimedStep[], now: number): string {
  const { due, announced, stopped, still, waitedMs, ran } = readClock({ clock, hours }, { kind, opening: OPENING, arrived }, steps, at(now));
  const since = (instant: Date) => Math.round(((instant.getTime() - arrived.getTime()) / HOUR_MS) * 100) / 100;
  return [
    `due ${since(due)}`,
    ...(announced ? ['announced'] : []),
    ...(stopped ? [`stopped ${since(stopped.at)} by ${stopped.by}`] : []),
    ...(still ? ['still'] : []),
    ...(waitedMs > 0 ? [`waited ${waitedMs / HOUR_MS}`] : []),
    `ran ${ran.map(({ from, to }) => `${since(from)}–${since(to)}`).join(' ')}`,
  ].join(', ');
}

describe('the clocks of a request for assistance', () => {
  // 24 November, 10:00 UTC, is 110 hours before the end of 28 November.
  const cases: [string, Told[], now: number, first: string, result: string][] = [
    ['nothing happens', [], 5, 'due 8, ran 0–5', 'due 72, ran 0–5'],
    ['nothing happens for long', [], 100, 'due 8, ran 0–100', 'due 72, ran 0–100'],
    ['it is acknowledged', [[3, 'asked', 'acknowledge']], 5, 'due 8, stopped 3 by asked, ran 0–3', 'due 72, ran 0–3 3–5'],
    ['it is acknowledged late', [[9, 'asked', 'acknowledge']], 20, 'due 8, stopped 9 by asked, ran 0–9', 'due 72, ran 0–9 9–20'],
    ['the asking unit announces the formal request, which is no answer', [[2, 'asking', 'transmit', '2026-11-30']], 5, 'due 8, ran 0–5', 'due 72, ran 0–2 2–5'],
    ['it is refused at once', [[1, 'asked', 'refuse']], 90, 'due 8, stopped 1 by asked, ran 0–1', 'due 72, stopped 1 by asked, ran 0–1'],
    ['it is withdrawn before it is answered', [[6, 'asking', 'withdraw']], 90, 'due 8, stopped 6 by asking, ran 0–6', 'due 72, stopped 6 by asking, ran 0–6'],
    [
      'it is withdrawn while it is worked on',
      [[1, 'asked', 'acknowledge'], [30, 'asking', 'withdraw']],
      90,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 72, stopped 30 by asking, ran 0–1 1–30',
    ],
    [
      'information is asked for: the clock stands still',
      [[1, 'asked', 'acknowledge'], [10, 'asked', 'ask']],
      34,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 96, still, waited 24, ran 0–1 1–10',
    ],
    [
      'information is asked for and given twice',
      [[1, 'asked', 'acknowledge'], [10, 'asked', 'ask'], [34, 'asking', 'inform'], [40, 'asked', 'ask'], [46, 'asking', 'inform']],
      50,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 102, waited 30, ran 0–1 1–10 34–40 46–50',
    ],
    [
      'information is asked for when it is late already, and given: it is as late as it was',
      [[1, 'asked', 'acknowledge'], [80, 'asked', 'ask'], [100, 'asking', 'inform']],
      101,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 92, waited 20, ran 0–1 1–80 100–101',
    ],
    [
      'it is withdrawn instead of informed upon',
      [[1, 'asked', 'acknowledge'], [10, 'asked', 'ask'], [20, 'asking', 'withdraw']],
      90,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 82, stopped 20 by asking, waited 10, ran 0–1 1–10',
    ],
    [
      'it is postponed',
      [[1, 'asked', 'acknowledge'], [10, 'asked', 'postpone', '2026-11-28']],
      50,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 110, announced, ran 0–1 1–10 10–50',
    ],
    [
      'it is postponed while information is awaited: nobody waits any more',
      [[1, 'asked', 'acknowledge'], [10, 'asked', 'ask'], [20, 'asked', 'postpone', '2026-11-28']],
      50,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 110, announced, waited 10, ran 0–1 1–10 20–50',
    ],
    [
      'it is postponed to a day on which there is time anyway',
      [[1, 'asked', 'acknowledge'], [10, 'asked', 'postpone', '2026-11-25']],
      50,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 72, ran 0–1 1–10 10–50',
    ],
    [
      'information is asked for after it was postponed',
      [[1, 'asked', 'acknowledge'], [10, 'asked', 'postpone', '2026-11-28'], [20, 'asked', 'ask'], [26, 'asking', 'inform']],
      50,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 116, announced, waited 6, ran 0–1 1–10 10–20 26–50',
    ],
    [
      'the execution names a later day',
      [[1, 'asked', 'acknowledge'], [10, 'asked', 'execute', '2026-11-28']],
      50,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 110, announced, ran 0–1 1–10 10–50',
    ],
    [
      'the execution names an earlier day than the postponement',
      [[1, 'asked', 'acknowledge'], [10, 'asked', 'postpone', '2026-11-28'], [20, 'asked', 'execute', '2026-11-27']],
      50,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 110, announced, ran 0–1 1–10 10–20 20–50',
    ],
    [
      'it is executed late',
      [[1, 'asked', 'acknowledge'], [2, 'asked', 'execute'], [75, 'asked', 'deliver']],
      200,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 72, stopped 75 by asked, ran 0–1 1–2 2–75',
    ],
    [
      'a part is delivered: what comes then moves nothing',
      [[1, 'asked', 'acknowledge'], [2, 'asked', 'execute'], [70, 'asked', 'deliver_part'], [80, 'asking', 'withdraw']],
      200,
      'due 8, stopped 1 by asked, ran 0–1',
      'due 72, stopped 70 by asked, ran 0–1 1–2 2–70',
    ],
    [
      'a clock on the wall is behind: what comes after is not before',
      [[-1, 'asked', 'acknowledge'], [10, 'asked', 'ask'], [9, 'asking', 'inform']],
      20,
      'due 8, stopped 0 by asked, ran 0–0',
      'due 72, ran 0–0 0–10 10–20',
    ],
    [
      'it is answered with a date before that of what the answer comes after: it was not made before that',
      [[20, 'asking', 'transmit', '2026-11-25'], [1, 'asked', 'acknowledge']],
      30,
      'due 8, stopped 20 by asked, ran 0–20',
      'due 72, ran 0–20 20–20 20–30',
    ],
  ]; // biome-ignore format: a step is one thing
  test.each(cases)('%s', (_, told, now, first, result) => {
    const steps = story(told);
    expect([read('assistance_request', 'first', 8, steps, now), read('assistance_request', 'result', 72, steps, now)]).toEqual([first, result]);
    // In whatever order they came.
    expect(read('assistance_request', 'result', 72, steps.toReversed(), now)).toBe(result);
    // Every step of the story was possible: none of it was passed over.
    let state = procedures.assistance_request.opens;
    for (const { by, act } of steps) {
      const move = moveIn('assistance_request', state, by, act);
      expect(move, `${act} in ${state}`).toBeDefined();
      if (move && move.to !== 'same') state = move.to;
    }
  });

  test('of crossed steps, the one that counts stops the clock of the result', () => {
    const [acknowledged, begun] = story([
      [1, 'asked', 'acknowledge'],
      [2, 'asked', 'execute'],
    ]) as [TimedStep, TimedStep];
    const withdrawn: TimedStep = { id: 'w', after: begun.id, by: 'asking', act: 'withdraw', at: at(20), on: undefined };
    const delivered: TimedStep = { id: 'd', after: begun.id, by: 'asked', act: 'deliver', at: at(30), on: undefined };
    expect(read('assistance_request', 'result', 72, [acknowledged, begun, withdrawn, delivered], 40)).toContain('stopped 30 by asked');
    expect(read('assistance_request', 'result', 72, [acknowledged, begun, withdrawn], 40)).toContain('stopped 20 by asking');
  });
});

describe('the clocks of other requests', () => {
  test('an extradition is at its end when the person is surrendered, not when he is arrested or the extradition granted', () => {
    const told: Told[] = [
      [1, 'asked', 'acknowledge'],
      [5, 'asked', 'arrest', '2026-12-24'],
      [30, 'asked', 'grant', '2026-12-24'],
    ];
    // The day of an arrest is no promise.
    expect(read('extradition_request', 'result', 72, story(told), 50)).toBe('due 72, ran 0–1 1–5 5–30 30–50');
    expect(read('extradition_request', 'result', 72, story([...told, [60, 'asked', 'surrender', '2026-11-26']]), 90)).toContain('stopped 60 by asked');
  });

  test('an answer to a meeting that was overtaken is one all the same; a meeting that is called off needs none', () => {
    const accepted: TimedStep = { id: 'a', after: OPENING, by: 'asked', act: 'accept', at: at(3), on: undefined };
    const proposed: TimedStep = { id: 'p', after: OPENING, by: 'asking', act: 'propose', at: at(2), on: undefined };
    const cancelled: TimedStep = { id: 'c', after: 'p', by: 'asking', act: 'cancel', at: at(4), on: undefined };
    expect(read('meeting_request', 'first', 8, [accepted, proposed], 20)).toBe('due 8, stopped 3 by asked, ran 0–3');
    expect(read('meeting_request', 'first', 8, [proposed], 20)).toBe('due 8, ran 0–20');
    expect(read('meeting_request', 'first', 8, [proposed, cancelled], 20)).toBe('due 8, stopped 4 by asking, ran 0–4');
  });
});
