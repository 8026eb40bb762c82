// What an officer declares counts once another one has confirmed it, and nothing that was set is overwritten: in a unit's real database and log.
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../gateway/audit/actor.ts';
import { type Declared, decide, declare, setTarget } from '../../../gateway/logframe/declare.ts';
import { readPeriod } from '../../../gateway/logframe/period.ts';
import { readTable } from '../../../gateway/logframe/read.ts';
import { listDeclarations, listTargets } from '../../../gateway/store/logframe.ts';
import { parseOfficerId } from '../../../protocol/index.ts';
import { refused } from '../../protocol/world.ts';
import { type Live, liveFederation } from '../../support/live.ts';
import { type OfflineUnit, openUnit } from '../inbound/offline.ts';

const now = new Date('2026-11-24T12:00:00Z');
const officer = (id: string, role: Actor['role']): Actor => ({ officer: parseOfficerId(id), role, justification: 'Rapport trimestriel' });
const [ol, chef, chef2] = [officer('ol-1', 'liaison'), officer('chef-1', 'head'), officer('chef-2', 'head')];

let live: Live;
let unit: OfflineUnit;
beforeAll(async () => {
  live = await liveFederation(2);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  unit = await openUnit(live.of('ML-BRTMTH'));
});
afterEach(() => unit[Symbol.asyncDispose]());

const member = () => unit.directory.member(unit.self);
const period = (name: string) => readPeriod(name, member().timeZone, now);
const said = { source: 'Registre de formation', verification: 'Listes de présence signées' };
const trained = (name: string, female: number, male: number): Declared => ({
  ...{ indicator: 'IND-7', period: period(name), ...said },
  cells: [
    { sex: 'female', value: female },
    { sex: 'male', value: male },
  ],
});
const resolved = (name: string, part: number, whole: number): Declared => ({ indicator: 'IND-6', period: period(name), part, whole, ...said });

/** Declared by the one, confirmed or rejected by the other. */
async function settled(what: Declared, accepted = true): Promise<number> {
  const id = await declare(what, ol, unit);
  await decide(id, accepted, chef, unit);
  return id;
}
const row = async (code: string, name: string) => {
  const { rows } = await unit.store.read((db) => readTable(db, member(), period(name), 'fr', now));
  return rows.find(({ indicator }) => indicator.code === code);
};
const shown = async (code: string, name: string) => {
  const found = await row(code, name);
  return [found?.value, found?.sinceStart];
};
const acts = () =>
  unit.store.read(async (db) =>
    (await db.selectFrom('audit_entry').select(['act', 'officer']).orderBy('id').execute()).map(({ act, officer: by }) => `${act} ${by}`),
  );
const logged = async () => (await acts()).filter((each) => each.startsWith('logframe.'));

describe('a declaration', () => {
  it('counts for nothing until another officer has confirmed it, then with its source and both names', async () => {
    const id = await declare(trained('2026-Q4', 3, 9), ol, unit);
    expect(await shown('IND-7', '2026-Q4')).toEqual([undefined, undefined]);
    const decided = await decide(id, true, chef, unit);
    expect([decided.accepted, decided.decided_by]).toEqual([1, 'chef-1']);
    expect(await row('IND-7', '2026-Q4')).toMatchObject({
      value: 12,
      sinceStart: 12,
      cells: [
        { at: { sex: 'female' }, value: 3 },
        { at: { sex: 'male' }, value: 9 },
      ],
      declarations: [{ ...said, by: 'ol-1', confirmedBy: 'chef-1' }],
    });
    expect(await logged()).toEqual(['logframe.declared ol-1', 'logframe.confirmed chef-1']);
  });

  it('that was rejected counts for nothing, and stays', async () => {
    await settled(trained('2026-Q4', 3, 9), false);
    expect(await shown('IND-7', '2026-Q4')).toEqual([undefined, undefined]);
    expect(await unit.store.read(listDeclarations)).toMatchObject([{ accepted: 0, decided_by: 'chef-1', declared_by: 'ol-1' }]);
    expect(await logged()).toEqual(['logframe.declared ol-1', 'logframe.rejected chef-1']);
  });

  it.each([true, false])('is not decided on by who made it (%s)', async (accepted) => {
    const id = await declare(trained('2026-Q4', 3, 9), chef, unit);
    const error = await refused(() => decide(id, accepted, chef, unit));
    expect([error.code, error.row.exit]).toEqual(['DECLARATION_OWN', 20]);
    expect(await unit.store.read(listDeclarations)).toMatchObject([{ accepted: null, decided_by: null }]);
    expect(await logged()).toEqual(['logframe.declared chef-1']);
  });

  it('is decided on once: of two at the same time by the first', async () => {
    const id = await declare(trained('2026-Q4', 3, 9), ol, unit);
    const outcomes = await Promise.allSettled([decide(id, true, chef, unit), decide(id, false, chef2, unit)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const error = await refused(() => decide(id, true, chef2, unit));
    expect(error.code).toBe('DECLARATION_DECIDED');
    expect((await logged()).length).toBe(2);
  });

  it('that there is not is not decided on', async () => {
    expect((await refused(() => decide(404, true, chef, unit))).code).toBe('DECLARATION_UNKNOWN');
    expect(await logged()).toEqual([]);
  });

  it.each<[string, Partial<Declared>, string, string?]>([
    ['of what is counted here', { indicator: 'IND-1' }, 'INDICATOR_DERIVED'],
    ['of no indicator', { indicator: 'IND-99' }, 'INDICATOR_UNKNOWN'],
    ['for all time', { period: period0('start') }, 'INPUT_INVALID', 'period'],
    ['of nobody', { cells: [] }, 'INPUT_INVALID', 'cells'],
    ['without people', { cells: undefined as never }, 'INPUT_INVALID', 'cells'],
    ['of the same people twice', { cells: [{ sex: 'male', value: 1 }, { sex: 'male', value: 2 }] }, 'INPUT_INVALID', 'cells'], // biome-ignore format: a table
    ['of fewer than none', { cells: [{ sex: 'male', value: -1 }] }, 'INPUT_INVALID', 'cells.male'],
    ['of half a person', { cells: [{ sex: 'female', value: 1.5 }] }, 'INPUT_INVALID', 'cells.female'],
    ['of more than there can be', { cells: [{ sex: 'unknown', value: 1_000_001 }] }, 'INPUT_INVALID', 'cells.unknown'],
    ['of people, with a part', { part: 1 }, 'INPUT_INVALID', 'part'],
    ['of a rate, with people', { indicator: 'IND-6', part: 1, whole: 2 }, 'INPUT_INVALID', 'cells'],
    ['of a rate of nothing', { indicator: 'IND-6', cells: undefined as never, part: 0, whole: 0 }, 'INPUT_INVALID', 'whole'],
    ['of a rate without its whole', { indicator: 'IND-6', cells: undefined as never, part: 1 }, 'INPUT_INVALID', 'whole'],
    ['of a rate without its part', { indicator: 'IND-6', cells: undefined as never, whole: 3 }, 'INPUT_INVALID', 'part'],
    ['of more than the whole', { indicator: 'IND-6', cells: undefined as never, part: 4, whole: 3 }, 'INPUT_INVALID', 'part'],
  ])('%s is refused, and leaves nothing', async (_, change, code, field) => {
    const { cells, ...what } = { ...trained('2026-Q4', 3, 9), ...change };
    const error = await refused(() => declare({ ...what, ...(cells === undefined ? {} : { cells }) }, ol, unit));
    expect([error.code, error.params.field]).toEqual([code, field]);
    expect([await unit.store.read(listDeclarations), await logged()]).toEqual([[], []]);
  });

  it('for the same time takes the place of an earlier one once it is confirmed, whichever was confirmed first', async () => {
    await settled(trained('2026-Q4', 3, 9));
    const second = await declare(trained('2026-Q4', 4, 9), ol, unit);
    expect(await shown('IND-7', '2026-Q4')).toEqual([12, 12]);
    const third = await declare(trained('2026-Q4', 5, 9), ol, unit);
    await decide(third, true, chef, unit);
    await decide(second, true, chef, unit);
    expect(await shown('IND-7', '2026-Q4')).toEqual([14, 14]);
    expect((await unit.store.read(listDeclarations)).map(({ said: words }) => words)).toHaveLength(3);
  });

  it('of a month adds to its quarter and year, by sex; a rate by its parts', async () => {
    await settled(trained('2026-10', 1, 2));
    await settled(trained('2026-11', 10, 20));
    await settled(trained('2026-Q3', 100, 200));
    expect([await shown('IND-7', '2026-11'), await shown('IND-7', '2026-Q4'), await shown('IND-7', '2026'), await shown('IND-7', '2026-Q2')]).toEqual([
      [30, 333],
      [33, 333],
      [333, 333],
      [undefined, undefined],
    ]);
    expect((await row('IND-7', '2026'))?.cells).toEqual([
      { at: { sex: 'female' }, value: 111 },
      { at: { sex: 'male' }, value: 222 },
    ]);
    await settled(resolved('2026-10', 1, 4));
    await settled(resolved('2026-11', 2, 2));
    expect(await row('IND-6', '2026-Q4')).toMatchObject({ value: 50, of: { part: 3, whole: 6 }, sinceStart: 50 });
  });

  it('of a quarter holds what was declared of its months, and a year what was declared of both: nobody counts twice', async () => {
    await settled(trained('2026-11', 10, 20));
    await settled(trained('2026-Q4', 15, 25));
    expect([await shown('IND-7', '2026-11'), await shown('IND-7', '2026-Q4'), await shown('IND-7', '2026')]).toEqual([
      [30, 30],
      [40, 40],
      [40, 40],
    ]);
    expect((await row('IND-7', '2026'))?.declarations).toHaveLength(1);
    await settled(trained('2026', 50, 60));
    expect([await shown('IND-7', '2026-Q4'), await shown('IND-7', '2026')]).toEqual([
      [40, 110],
      [110, 110],
    ]);
  });

  it('is not kept when it cannot be logged', async () => {
    const id = await declare(trained('2026-Q3', 3, 9), ol, unit);
    await unit.store.write((tx) => sql`create trigger full before insert on audit_entry begin select raise(abort, 'no room'); end`.execute(tx));
    await expect(declare(trained('2026-Q4', 3, 9), ol, unit)).rejects.toThrow('no room');
    await expect(decide(id, true, chef, unit)).rejects.toThrow('no room');
    await expect(setTarget({ indicator: 'IND-7', kind: 'target', on: '2026-12-31', value: 5 }, chef, unit)).rejects.toThrow('no room');
    expect(await unit.store.read(listDeclarations)).toMatchObject([{ period: '2026-Q3', accepted: null }]);
    expect(await unit.store.read(listTargets)).toEqual([]);
  });
});

// Before the unit is open.
function period0(name: string) {
  return readPeriod(name, 'Africa/Bamako', now);
}

describe('what is set for a day', () => {
  const set = (kind: 'baseline' | 'milestone' | 'target', on: string, value: number, indicator = 'IND-7') =>
    setTarget({ indicator, kind, on, value }, chef, unit);
  const goals = async (name: string, code = 'IND-7') => {
    const { baseline, milestone, target, progress } = (await row(code, name)) ?? {};
    return { baseline, milestone, target, progress };
  };

  it('is kept beside what was set before: the last one stands, the earlier ones are there', async () => {
    await set('target', '2026-12-31', 40);
    await set('target', '2026-12-31', 60);
    await set('target', '2027-12-31', 90);
    expect((await goals('2026-Q4')).target).toEqual({ on: '2026-12-31', value: 60 });
    expect((await goals('2027-Q1')).target).toEqual({ on: '2027-12-31', value: 90 });
    // Once all are over the last one.
    expect((await goals('2028-Q1')).target).toEqual({ on: '2027-12-31', value: 90 });
    expect((await unit.store.read(listTargets)).map(({ value, set_by }) => [value, set_by])).toEqual([
      [40, 'chef-1'],
      [60, 'chef-1'],
      [90, 'chef-1'],
    ]);
    expect(await logged()).toEqual(Array.from({ length: 3 }, () => 'logframe.target_set chef-1'));
  });

  it('says how far it is from the baseline to the target, below none and above all of it', async () => {
    await settled(trained('2026-Q4', 10, 20));
    expect(await goals('2026-Q4')).toEqual({ baseline: undefined, milestone: undefined, target: undefined, progress: undefined });
    await set('target', '2026-12-31', 60);
    expect((await goals('2026-Q4')).progress).toBe(0.5);
    await set('baseline', '2025-12-31', 20);
    expect(await goals('2026-Q4')).toMatchObject({ baseline: { on: '2025-12-31', value: 20 }, progress: 0.25 });
    await set('baseline', '2025-12-31', 40);
    expect((await goals('2026-Q4')).progress).toBe(-0.5);
    await set('baseline', '2025-12-31', 0);
    await set('target', '2026-12-31', 15);
    expect((await goals('2026-Q4')).progress).toBe(2);
    await set('target', '2026-12-31', 0);
    expect((await goals('2026-Q4')).progress).toBe(1);
    // Nothing was declared by then.
    expect((await goals('2026-Q3')).progress).toBeUndefined();
  });

  it('shows the milestone that is due next at the end of the period, or the last one', async () => {
    await set('milestone', '2026-06-30', 10);
    await set('milestone', '2026-09-30', 20);
    await set('milestone', '2026-12-31', 30);
    const due = async (name: string) => (await goals(name)).milestone?.on;
    expect([await due('2026-05'), await due('2026-06'), await due('2026-07'), await due('2026-Q3'), await due('2026-Q4'), await due('2027')]).toEqual([
      ...['2026-06-30', '2026-06-30', '2026-09-30', '2026-09-30', '2026-12-31', '2026-12-31'],
    ]);
  });

  it('is set for what is counted too, and a rate has no more than a hundred', async () => {
    await set('target', '2026-12-31', 500, 'IND-1');
    expect((await goals('2026-Q4', 'IND-1')).progress).toBe(0);
    await set('target', '2026-12-31', 100, 'IND-6');
    for (const [
      value,
      indicator,
      code,
    ] of [[100.5, 'IND-6', 'INPUT_INVALID'], [-1, 'IND-7', 'INPUT_INVALID'], [Number.NaN, 'IND-7', 'INPUT_INVALID'], [1, 'IND-0', 'INDICATOR_UNKNOWN']] as const) // biome-ignore format: a table
      expect((await refused(() => set('target', '2026-12-31', value, indicator))).code).toBe(code);
    expect(await unit.store.read(listTargets)).toHaveLength(2);
  });
});
