// Procedures: the tables, one of them written out by hand; and the walk, against two ends that act without knowing of each other, against
// a slow one, and against walks that are wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Act,
  acts,
  moveIn,
  opensProcedure,
  type ProcedureKind,
  possibleActs,
  procedures,
  type Side,
  type Standing,
  type State,
  type StepFact,
  standingOf,
  stateBefore,
  states,
} from '#protocol';

type Row = readonly [act: Act, by: Side, from: State, to: State];
type Walk = (kind: ProcedureKind, opening: string, steps: readonly StepFact[]) => Standing;

const OPENING = 'opening';
const RUNS = 300;
const kinds = Object.keys(procedures) as ProcedureKind[];
const sides = ['asking', 'asked'] as const;

/** A table with one row for each state in which something may be done. */
function rowsOf(kind: ProcedureKind): Row[] {
  return procedures[kind].moves.flatMap(({ act, by, from, to }) => from.map((state): Row => [act, by, state, to === 'same' ? state : to]));
}

function rowFor(kind: ProcedureKind, state: State, { by, act }: Pick<StepFact, 'by' | 'act'>): Row | undefined {
  return rowsOf(kind).find((row) => row[0] === act && row[1] === by && row[2] === state);
}

/** For each state that can be reached, the fewest steps that lead there. */
function pathsOf(kind: ProcedureKind): Map<State, StepFact[]> {
  const paths = new Map<State, StepFact[]>([[procedures[kind].opens, []]]);
  // A map gives what is added while it is walked through.
  for (const [state, path] of paths)
    for (const [act, by, from, to] of rowsOf(kind))
      if (from === state && !paths.has(to)) paths.set(to, [...path, { id: `path-${path.length}`, after: path.at(-1)?.id ?? OPENING, by, act }]);
  return paths;
}

describe.each(kinds)('the table of %s', (kind) => {
  const rows = rowsOf(kind);

  test('names states that there are, and every one of them can be reached', () => {
    const named = new Set([procedures[kind].opens, ...rows.flatMap(([, , from, to]) => [from, to])]);
    expect([...named].filter((state) => !states.includes(state))).toEqual([]);
    expect([...named].filter((state) => !pathsOf(kind).has(state))).toEqual([]);
    expect(opensProcedure(kind)).toBe(true);
  });

  test('has no two lines for the same act of the same side in the same state', () => {
    const places = rows.map(([act, by, from]) => `${act} by ${by} in ${from}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  test('names no part of a step that both must and may be there', () => {
    expect(procedures[kind].moves.filter(({ must = [], may = [] }) => new Set([...must, ...may]).size < must.length + may.length)).toEqual([]);
  });

  test('lets a side do in a state what a line says, and nothing else, asked either way', () => {
    for (const state of states)
      for (const side of sides) {
        const lines = rows.filter(([, by, from]) => by === side && from === state).map(([act]) => act);
        expect(possibleActs(kind, state, side), `${side} in ${state}`).toEqual(lines);
        expect(acts.all.filter((act) => moveIn(kind, state, side, act)).toSorted()).toEqual(lines.toSorted());
        for (const act of lines) expect(moveIn(kind, state, side, act)).toMatchObject({ act, by: side });
      }
  });

  test('leads where its line says; a step without a line changes nothing', () => {
    for (const [state, path] of pathsOf(kind)) {
      const before = standingOf(kind, OPENING, path);
      expect(before).toEqual({ state, head: path.at(-1)?.id ?? OPENING, counted: path });
      for (const by of sides)
        for (const act of acts.all) {
          const step = { id: 'next', after: before.head, by, act };
          const to = rowFor(kind, state, step)?.[3];
          const told = `${act} by ${by} in ${state}`;
          expect(standingOf(kind, OPENING, [...path, step]), told).toEqual(to ? { state: to, head: 'next', counted: [...path, step] } : before);
          expect(stateBefore(kind, OPENING, [...path, step], 'next'), told).toBe(to);
        }
    }
  });
});

test('a meeting is negotiated by these rows and no others', () => {
  const meeting: Row[] = [
    ['accept', 'asked', 'proposed', 'agreed'],
    ['decline', 'asked', 'proposed', 'declined'],
    ['decline', 'asked', 'agreed', 'declined'],
    ['counter', 'asked', 'proposed', 'countered'],
    ['counter', 'asked', 'agreed', 'countered'],
    ['counter', 'asked', 'declined', 'countered'],
    ['accept', 'asking', 'countered', 'agreed'],
    ['decline', 'asking', 'countered', 'proposed'],
    ['propose', 'asking', 'proposed', 'proposed'],
    ['propose', 'asking', 'countered', 'proposed'],
    ['propose', 'asking', 'agreed', 'proposed'],
    ['propose', 'asking', 'declined', 'proposed'],
    ['cancel', 'asking', 'proposed', 'cancelled'],
    ['cancel', 'asking', 'countered', 'cancelled'],
    ['cancel', 'asking', 'agreed', 'cancelled'],
    ['cancel', 'asking', 'declined', 'cancelled'],
    ['record', 'asking', 'agreed', 'held'],
    ['record', 'asking', 'held', 'held'],
    ['record', 'asked', 'agreed', 'held'],
    ['record', 'asked', 'held', 'held'],
  ];
  expect(rowsOf('meeting_request').map(String).toSorted()).toEqual(meeting.map(String).toSorted());
  expect(procedures.meeting_request).toMatchObject({ opens: 'proposed', first: 'asking' });
});

test('an order and a permission are answered by these rows and no others, and the word of the unit that answers comes first', () => {
  const order: Row[] = [
    ['deliver', 'asked', 'sent', 'executed'],
    ['deliver_part', 'asked', 'sent', 'partly_executed'],
    ['refuse', 'asked', 'sent', 'refused'],
    ['withdraw', 'asking', 'sent', 'withdrawn'],
  ];
  const permission: Row[] = [
    ['grant', 'asked', 'sent', 'granted'],
    ['refuse', 'asked', 'sent', 'refused'],
    ['refuse', 'asked', 'granted', 'refused'],
    ['withdraw', 'asking', 'sent', 'withdrawn'],
    ['withdraw', 'asking', 'granted', 'withdrawn'],
  ];
  expect(rowsOf('rectification_order').map(String).toSorted()).toEqual(order.map(String).toSorted());
  expect(rowsOf('permission_request').map(String).toSorted()).toEqual(permission.map(String).toSorted());
  for (const kind of ['rectification_order', 'permission_request'] as const) expect(procedures[kind]).toMatchObject({ opens: 'sent', first: 'asked' });
  // What was passed on is said; what is kept or refused is never without its reason.
  expect(moveIn('rectification_order', 'sent', 'asked', 'deliver')).toMatchObject({ may: ['reason'] });
  for (const act of ['deliver_part', 'refuse'] as const) expect(moveIn('rectification_order', 'sent', 'asked', act)).toMatchObject({ must: ['reason'] });
  expect(moveIn('permission_request', 'sent', 'asked', 'grant')).toMatchObject({ must: ['on'] });
});

test('only a kind that has a table opens a procedure', () => {
  for (const kind of ['incident', 'step', 'toString', '__proto__', '']) expect(opensProcedure(kind)).toBe(false);
});

describe('crossed steps in a meeting', () => {
  const step = (id: string, after: string, by: Side, act: Act): StepFact => ({ id, after, by, act });

  // Which id is the lower one says nothing about which side comes first.
  describe.each([
    ['1', '2'],
    ['2', '1'],
  ])('asked %s, asking %s', (asked, asking) => {
    test.each([
      ['a counter-proposal and a new proposal', 'counter', 'propose', 'proposed'],
      ['an acceptance and a new proposal', 'accept', 'propose', 'proposed'],
      ['an acceptance and a cancellation', 'accept', 'cancel', 'cancelled'],
      ['a refusal and a cancellation', 'decline', 'cancel', 'cancelled'],
    ] as const)('of %s, that of the asking side counts', (_, theirs, ours, state) => {
      const [overtaken, counting] = [step(asked, OPENING, 'asked', theirs), step(asking, OPENING, 'asking', ours)];
      for (const steps of [[overtaken, counting], [counting, overtaken]]) // biome-ignore format: both orders
        expect(standingOf('meeting_request', OPENING, steps)).toEqual({ state, head: asking, counted: [counting] });
    });

    test('once a meeting is agreed, of a counter-proposal and the minutes, the minutes count', () => {
      const agreed = step('0', OPENING, 'asked', 'accept');
      const [overtaken, counting] = [step(asked, '0', 'asked', 'counter'), step(asking, '0', 'asking', 'record')];
      expect(standingOf('meeting_request', OPENING, [overtaken, agreed, counting])).toEqual({ state: 'held', head: asking, counted: [agreed, counting] });
    });

    test('what the asked side did after its overtaken step falls with it, though each was possible there', () => {
      const branch = [step(asked, OPENING, 'asked', 'accept'), step('3', asked, 'asked', 'decline'), step('4', '3', 'asked', 'counter')];
      const counting = step(asking, OPENING, 'asking', 'propose');
      expect(standingOf('meeting_request', OPENING, [...branch, counting])).toEqual({ state: 'proposed', head: asking, counted: [counting] });
      expect(branch.map(({ after }) => stateBefore('meeting_request', OPENING, [...branch, counting], after))).toEqual(['proposed', 'agreed', 'declined']);
      // The asked side has seen it, and goes on from there.
      const answer = step('5', asking, 'asked', 'accept');
      expect(standingOf('meeting_request', OPENING, [...branch, counting, answer])).toEqual({ state: 'agreed', head: '5', counted: [counting, answer] });
    });
  });

  test('a step of the asking side that is not possible there overtakes nothing', () => {
    const [accepted, impossible] = [step('2', OPENING, 'asked', 'accept'), step('1', OPENING, 'asking', 'record')];
    expect(standingOf('meeting_request', OPENING, [impossible, accepted])).toEqual({ state: 'agreed', head: '2', counted: [accepted] });
  });

  test.each([
    ['asked', 'decline', 'accept', 'declined'],
    ['asked', 'accept', 'decline', 'agreed'],
    ['asking', 'cancel', 'propose', 'cancelled'],
    ['asking', 'propose', 'cancel', 'proposed'],
  ] as const)('of two steps by two officers of the %s side, %s with the lower id and %s, the first one counts', (by, first, second, state) => {
    const [lower, higher] = [step('1', OPENING, by, first), step('2', OPENING, by, second)];
    for (const steps of [[lower, higher], [higher, lower]]) // biome-ignore format: both orders
      expect(standingOf('meeting_request', OPENING, steps)).toEqual({ state, head: '1', counted: [lower] });
  });

  test('a step after one that is not known, after an impossible one, or in a circle has no state before it, and counts for nothing', () => {
    const accepted = step('1', OPENING, 'asked', 'accept');
    const steps = [accepted, step('2', 'lost', 'asking', 'cancel'), step('3', '4', 'asking', 'propose'), step('4', '3', 'asking', 'propose')];
    const withImpossible = [...steps, step('5', '1', 'asked', 'cancel'), step('6', '5', 'asking', 'propose')];
    expect(standingOf('meeting_request', OPENING, withImpossible)).toEqual({ state: 'agreed', head: '1', counted: [accepted] });
    for (const after of ['lost', '2', '3', '4', '5', '6', 'never']) expect(stateBefore('meeting_request', OPENING, withImpossible, after)).toBeUndefined();
  });
});

/** Something that happens: a side takes a step, if it can take any; or the network brings a side's next step to the other one. */
interface Happening {
  what: 'step' | 'delivery';
  side: Side;
  /** Which of the possible acts. */
  pick: number;
  /** By how much the clock of the side has gone on: two clocks, of which either may be behind. */
  pause: number;
}
const happenings = fc.array(
  fc.record<Happening>({ what: fc.constantFrom('step', 'delivery'), side: fc.constantFrom(...sides), pick: fc.nat(30), pause: fc.nat(3) }),
  { minLength: 4, maxLength: 40 },
);

/** One end of a procedure. */
class End {
  /** In the order in which they came to be known here. */
  readonly steps: StepFact[] = [];
  readonly side: Side;
  readonly #kind: ProcedureKind;
  readonly #walk: Walk;
  readonly #waiting: StepFact[] = [];
  #clock = 0;

  constructor(kind: ProcedureKind, side: Side, walk: Walk) {
    [this.#kind, this.side, this.#walk] = [kind, side, walk];
  }

  get standing(): Standing {
    return this.#walk(this.#kind, OPENING, this.steps);
  }

  act({ pick, pause }: Happening): void {
    const { state, head, counted } = this.standing;
    const possible = possibleActs(this.#kind, state, this.side);
    const act = possible[pick % possible.length];
    if (!act) return;
    this.#clock += 1 + pause;
    // At the same instant the asked side has the lower id, which must not help it.
    const step = { id: `${String(this.#clock).padStart(4, '0')}-${this.side}`, after: head, by: this.side, act };
    this.steps.push(step);
    this.#waiting.push(step);
    // It stands on everything that this side has seen to count.
    expect(this.standing.counted).toEqual([...counted, step]);
  }

  /** Brings the oldest step that has not arrived to the other end, which judges it as a gateway does; false when there is none. */
  deliverTo(other: End): boolean {
    const step = this.#waiting.shift();
    if (!step) return false;
    const state = stateBefore(this.#kind, OPENING, other.steps, step.after);
    expect(state, `${step.id} after ${step.after}`).toBeDefined();
    expect(moveIn(this.#kind, state as State, step.by, step.act), `${step.id}: ${step.act} in ${state}`).toBeDefined();
    other.steps.push(step);
    return true;
  }
}

/** Lets it all happen, then lets everything arrive; `look` sees both ends after each of these. */
function play(kind: ProcedureKind, all: readonly Happening[], walk: Walk, look: (asking: End, asked: End) => void = () => {}): [asking: End, asked: End] {
  const ends = { asking: new End(kind, 'asking', walk), asked: new End(kind, 'asked', walk) };
  const other = { asking: ends.asked, asked: ends.asking };
  for (const happening of all) {
    const { what, side } = happening;
    if (what === 'step') ends[side].act(happening);
    else ends[side].deliverTo(other[side]);
    look(ends.asking, ends.asked);
  }
  for (const side of sides) while (ends[side].deliverTo(other[side])) look(ends.asking, ends.asked);
  return [ends.asking, ends.asked];
}

/** The rule in its plain words, step by step from the opening. */
function slowStanding(kind: ProcedureKind, steps: readonly StepFact[], at: Standing = { state: procedures[kind].opens, head: OPENING, counted: [] }): Standing {
  const rivals = steps.filter((step) => step.after === at.head && rowFor(kind, at.state, step));
  const ofFirst = rivals.filter(({ by }) => by === procedures[kind].first);
  const next = (ofFirst.length > 0 ? ofFirst : rivals).toSorted(byId)[0];
  if (!next) return at;
  return slowStanding(kind, steps, { state: rowFor(kind, at.state, next)?.[3] as State, head: next.id, counted: [...at.counted, next] });
}

/** The beginning that two lists have in common. */
function common(one: readonly StepFact[], other: readonly StepFact[]): readonly StepFact[] {
  const differs = one.findIndex((step, index) => step.id !== other[index]?.id);
  return differs < 0 ? one : one.slice(0, differs);
}

describe.each(kinds)('two ends of a %s', (kind) => {
  test('that act at the same time and hear of it late see the same in the end, and it is what the rule says', () => {
    let crossed = 0;
    let followed = 0;
    fc.assert(
      fc.property(happenings, (all) => {
        const [asking, asked] = play(kind, all, standingOf, (...ends) => {
          for (const { steps, standing } of ends) expect(standing).toEqual(slowStanding(kind, steps));
        });
        expect(asking.standing).toEqual(asked.standing);
        expect(asking.steps.toSorted(byId)).toEqual(asked.steps.toSorted(byId));
        if (asking.standing.counted.length < asking.steps.length) crossed += 1;
        if (asking.standing.counted.length > 1) followed += 1;
      }),
      { numRuns: RUNS },
    );
    // Otherwise nothing was tried.
    expect(crossed).toBeGreaterThan(RUNS / 20);
    expect(followed > RUNS / 20).toBe(rowsOf(kind).some(([, , , to]) => rowsOf(kind).some(([, , from]) => from === to)));
  });

  test('never lose again a step that counts at both', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        let settled: readonly StepFact[] = [];
        play(kind, all, standingOf, (asking, asked) => {
          const [here, there] = [asking.standing.counted, asked.standing.counted];
          for (const counted of [here, there]) expect(counted.slice(0, settled.length)).toEqual(settled);
          settled = common(here, there);
        });
      }),
      { numRuns: RUNS },
    );
  });
});

/** Steps that were possible where they were made, after any that there are: also two by one side after the same, and ids in any order. */
const growths = fc.array(fc.record({ after: fc.nat(), pick: fc.nat(), time: fc.nat(99) }), { maxLength: 24 });
function grown(kind: ProcedureKind, growth: readonly { after: number; pick: number; time: number }[]): StepFact[] {
  const places: { id: string; state: State }[] = [{ id: OPENING, state: procedures[kind].opens }];
  const steps: StepFact[] = [];
  for (const { after, pick, time } of growth) {
    const place = places[after % places.length] as (typeof places)[number];
    const rows = rowsOf(kind).filter(([, , from]) => from === place.state);
    const row = rows[pick % rows.length];
    if (!row) continue;
    const id = `${String(time).padStart(2, '0')}-${steps.length}`;
    steps.push({ id, after: place.id, by: row[1], act: row[0] });
    places.push({ id, state: row[3] });
  }
  return steps;
}
function byId(a: StepFact, b: StepFact): number {
  return a.id < b.id ? -1 : 1;
}

describe.each(kinds)('any steps of a %s', (kind) => {
  const trees = growths.map((growth) => grown(kind, growth));

  test('give the same standing in any order, and it is what the rule says', () => {
    const twice = trees.chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })));
    fc.assert(
      fc.property(twice, ([steps, shuffled]) => {
        const before = structuredClone(shuffled);
        expect(standingOf(kind, OPENING, shuffled)).toEqual(standingOf(kind, OPENING, steps));
        expect(standingOf(kind, OPENING, steps)).toEqual(slowStanding(kind, steps));
        expect(shuffled).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  test('that count go on counting when a side that has seen them takes another one', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(...sides), fc.nat(), (steps, by, pick) => {
        const { state, head, counted } = standingOf(kind, OPENING, steps);
        const possible = possibleActs(kind, state, by);
        const act = possible[pick % possible.length];
        fc.pre(act !== undefined);
        // Lower than every other id: what is older by the clock is not first.
        const step = { id: '!', after: head, by, act: act as Act };
        expect(standingOf(kind, OPENING, [step, ...steps])).toEqual({ state: rowFor(kind, state, step)?.[3], head: '!', counted: [...counted, step] });
      }),
      { numRuns: RUNS },
    );
  });

  test('without a refused one and all that came after it give a legal standing, and the refused one alone is enough to take away', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (steps, pick) => {
        const refused = steps[pick % steps.length];
        fc.pre(refused !== undefined);
        const gone = new Set([refused?.id]);
        // Each names an earlier one.
        for (const { id, after } of steps) if (gone.has(after)) gone.add(id);
        const left = steps.filter(({ id }) => !gone.has(id));
        const standing = standingOf(kind, OPENING, left);
        expect(standing).toEqual(slowStanding(kind, left));
        expect(stateBefore(kind, OPENING, left, standing.head)).toBe(standing.state);
        // The store takes away the one that was refused: what hangs on it is then after nothing.
        expect(standingOf(kind, OPENING, steps.filter(({ id }) => id !== refused?.id))).toEqual(standing); // biome-ignore format: one thing
        const before = standingOf(kind, OPENING, steps);
        const at = before.counted.findIndex(({ id }) => id === refused?.id);
        if (at < 0) expect(standing).toEqual(before);
        else expect(standing.counted.slice(0, at)).toEqual(before.counted.slice(0, at));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('these tests would find', () => {
  /** Goes to the end of one way; `choose` takes one of those that are possible after the same, in the order in which they came. */
  const walkOf =
    (choose: (rivals: StepFact[], first: Side) => StepFact | undefined): Walk =>
    (kind, opening, steps) => {
      const standing = { state: procedures[kind].opens, head: opening, counted: [] as StepFact[] };
      for (;;) {
        const next = choose(
          steps.filter((step) => step.after === standing.head && rowFor(kind, standing.state, step)),
          procedures[kind].first,
        );
        if (!next) return standing;
        standing.state = rowFor(kind, standing.state, next)?.[3] as State;
        standing.head = next.id;
        standing.counted.push(next);
      }
    };
  const firstComer = walkOf(([first]) => first);
  const lastComer = walkOf((rivals) => rivals.at(-1));
  const lowestId = walkOf((rivals) => rivals.toSorted(byId)[0]);
  const otherSide = walkOf((rivals, first) => rivals.toSorted(byId).find(({ by }) => by !== first) ?? rivals.toSorted(byId)[0]);

  const agreeing = (walk: Walk) =>
    fc.property(happenings, (all) => {
      const [asking, asked] = play('meeting_request', all, walk);
      expect(asking.standing).toEqual(asked.standing);
    });
  const ruled = (walk: Walk) =>
    fc.property(growths, (growth) => {
      const steps = grown('meeting_request', growth);
      expect(walk('meeting_request', OPENING, steps)).toEqual(slowStanding('meeting_request', steps));
    });
  const holds = <T>(property: fc.IProperty<T>) => !fc.check(property, { numRuns: RUNS, seed: 1 }).failed;

  test('a walk that let the first comer win would not agree', () => {
    const accepted = { id: '1', after: OPENING, by: 'asked', act: 'accept' } as const;
    const proposed = { id: '2', after: OPENING, by: 'asking', act: 'propose' } as const;
    // Each end knows its own first.
    const [atAsked, atAsking] = [[accepted, proposed], [proposed, accepted]]; // biome-ignore format: two ends
    expect([atAsked, atAsking].map((steps) => firstComer('meeting_request', OPENING, steps).state)).toEqual(['agreed', 'proposed']);
    expect([atAsked, atAsking].map((steps) => standingOf('meeting_request', OPENING, steps).state)).toEqual(['proposed', 'proposed']);
    expect([firstComer, lastComer].map((walk) => holds(agreeing(walk)))).toEqual([false, false]);
  });

  test('a walk that did not ask which side comes first would agree, on what is not the rule', () => {
    expect([lowestId, otherSide].map((walk) => holds(ruled(walk)))).toEqual([false, false]);
    expect(holds(agreeing(lowestId))).toBe(true);
  });

  test('nothing wrong in the right one', () => {
    expect([holds(agreeing(standingOf)), holds(ruled(standingOf))]).toEqual([true, true]);
  });
});
