// A meeting negotiated by two gateways over a link that fails: steps taken while it is down, and steps that cross.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MeetingList, MessageView, Problem, ProcedureView, StepItem } from '#gateway/contract';
import { until } from '../support/cop-process.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
}, 40_000);
beforeEach(joined);
afterAll(() => live[Symbol.asyncDispose]());

const slot = (day: number) => ({ start: `2027-05-${day}T09:00:00Z`, end: `2027-05-${day}T10:00:00Z` });
const step = (unit: LiveUnit, id: string, body: object, officer?: string) => unit.ask<MessageView>('POST', `/v1/procedures/${id}/steps`, body, officer);

/** Both run, with a link between them. */
async function joined(): Promise<void> {
  if (!senegal.gateway) await senegal.start();
  // Only Mali dials: it is started last, and so knows where the other listens.
  await mali.stop();
  await mali.start();
  await linked(mali, senegal);
}

/** Both run, and neither knows an address of the other. */
async function cut(): Promise<void> {
  await Promise.all([mali.stop(), senegal.stop()]);
  for (const unit of [mali, senegal]) await unit.start((config) => ({ ...config, peerUrls: new Map() }));
}

/** Mali asks for a meeting. */
async function requested(): Promise<string> {
  const meeting = { purpose: 'procedures', mode: 'video', slots: [slot(10), slot(11)] };
  const { status, body } = await mali.ask<MessageView>('POST', '/v1/meetings', { to: ['SN-DNLTM'], meeting });
  expect(status).toBe(201);
  return body.id;
}

/** Mali has asked for a meeting, and Senegal has the request. */
async function asked(): Promise<string> {
  const id = await requested();
  await mali.settled(id);
  return id;
}

/** The procedure as a unit sees it; `undefined` before the request has arrived. */
async function found(unit: LiveUnit, id: string): Promise<ProcedureView | undefined> {
  const { meetings } = (await unit.ask<MeetingList>('GET', '/v1/meetings')).body;
  const meeting = meetings.find((each) => each.id === id);
  if (meeting) expect(meeting.procedures).toHaveLength(1);
  return meeting?.procedures[0];
}

async function seen(unit: LiveUnit, id: string): Promise<ProcedureView> {
  const procedure = await found(unit, id);
  if (!procedure) throw new RangeError(id);
  return procedure;
}

/** Takes a step that must be possible; the id of its message. */
async function taken(unit: LiveUnit, id: string, body: object): Promise<string> {
  const answer = await step(unit, id, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.id;
}

/** What both units see alike, once both have so many steps. */
async function agreed(id: string, count: number): Promise<Pick<ProcedureView, 'state' | 'steps'>> {
  const [here, there] = await Promise.all(
    [mali, senegal].map((unit) =>
      until(`${count} steps at ${unit.unit.unit}`, 15, async () => {
        const procedure = await found(unit, id);
        return procedure && procedure.steps.length >= count ? procedure : undefined;
      }),
    ),
  );
  expect([here?.side, here?.unit, there?.side, there?.unit]).toEqual(['asking', 'SN-DNLTM', 'asked', 'ML-BRTMTH']);
  const { state, steps } = here as ProcedureView;
  expect({ state: there?.state, steps: there?.steps }).toEqual({ state, steps });
  expect(steps).toHaveLength(count);
  return { state, steps };
}

const told = (steps: readonly StepItem[]) => steps.map(({ messageId, unit, side, act, counts }) => [messageId, unit, side, act, counts]);
const waits = async (unit: LiveUnit, id: string) => (await unit.ask<MessageView>('GET', `/v1/messages/${id}`)).body.deliveries.map(({ status }) => status);

describe('the link is cut in mid-negotiation', () => {
  it('each goes on alone in its turn, and both see the same steps and the same state when the other is back', async () => {
    const id = await asked();
    await mali.stop();
    const counter = await taken(senegal, id, { act: 'counter', slots: [slot(17), slot(18)], reason: 'deployed' });
    expect([(await seen(senegal, id)).state, await waits(senegal, counter)]).toEqual(['countered', ['queued']]);
    await mali.start();
    await linked(mali, senegal);
    const countered = await agreed(id, 1);
    expect([countered.state, told(countered.steps)]).toEqual(['countered', [[counter, 'SN-DNLTM', 'asked', 'counter', true]]]);
    const slots = [17, 18].map((day) => ({ start: `2027-05-${day}T09:00:00.000Z`, end: `2027-05-${day}T10:00:00.000Z` }));
    expect(countered.steps[0]?.step).toEqual({ slots, reason: 'deployed' });

    await senegal.stop();
    const accepted = await taken(mali, id, { act: 'accept', slot: 2 });
    expect([(await seen(mali, id)).state, await waits(mali, accepted)]).toEqual(['agreed', ['queued']]);
    await senegal.start();
    await linked(mali, senegal);
    const { state, steps } = await agreed(id, 2);
    expect([state, told(steps)]).toEqual([
      'agreed',
      [
        [counter, 'SN-DNLTM', 'asked', 'counter', true],
        [accepted, 'ML-BRTMTH', 'asking', 'accept', true],
      ],
    ]);
    expect(steps[1]?.step).toEqual({ slot: 2 });
  }, 40_000);

  it('several steps of one side arrive in their order, and all count', async () => {
    const id = await asked();
    await mali.stop();
    const accepted = await taken(senegal, id, { act: 'accept', slot: 1 });
    const declined = await taken(senegal, id, { act: 'decline', reason: 'deployed' });
    const countered = await taken(senegal, id, { act: 'counter', slots: [slot(20)] });
    await mali.start();
    await linked(mali, senegal);
    const { state, steps } = await agreed(id, 3);
    expect([state, steps.map(({ messageId, counts }) => [messageId, counts])]).toEqual([
      'countered',
      [accepted, declined, countered].map((each) => [each, true]),
    ]);
  }, 40_000);

  it('steps that were taken before the request itself had arrived come after it, and count', async () => {
    await senegal.stop();
    const id = await requested();
    const proposed = await taken(mali, id, { act: 'propose', slots: [slot(21), slot(22)] });
    const again = await taken(mali, id, { act: 'propose', slots: [slot(23)] });
    await senegal.start();
    await linked(mali, senegal);
    const { state, steps } = await agreed(id, 2);
    expect([state, told(steps)]).toEqual([
      'proposed',
      [
        [proposed, 'ML-BRTMTH', 'asking', 'propose', true],
        [again, 'ML-BRTMTH', 'asking', 'propose', true],
      ],
    ]);
  }, 40_000);
});

describe('steps cross', () => {
  it('of an acceptance and a new proposal the acceptance does not count, at either end, and is shown so', async () => {
    const id = await asked();
    await cut();
    const accepted = await taken(senegal, id, { act: 'accept', slot: 1 });
    const proposed = await taken(mali, id, { act: 'propose', slots: [slot(24), slot(25), slot(26)] });
    // Each has only its own, and believes it.
    expect([await waits(senegal, accepted), await waits(mali, proposed)]).toEqual([['queued'], ['queued']]);
    expect([await seen(senegal, id), await seen(mali, id)]).toMatchObject([
      { state: 'agreed', steps: [{ messageId: accepted, counts: true }] },
      { state: 'proposed', steps: [{ messageId: proposed, counts: true }] },
    ]);
    await joined();
    const crossed = await agreed(id, 2);
    expect([crossed.state, told(crossed.steps)]).toEqual([
      'proposed',
      [
        [accepted, 'SN-DNLTM', 'asked', 'accept', false],
        [proposed, 'ML-BRTMTH', 'asking', 'propose', true],
      ],
    ]);
    // What each wrote is there to read, counting or not.
    expect(crossed.steps.map((each) => each.step)).toMatchObject([{ slot: 1 }, { slots: [{}, {}, {}] }]);
    expect([(await seen(senegal, id)).possible, (await seen(mali, id)).possible]).toEqual([
      ['accept', 'decline', 'counter'],
      ['propose', 'cancel'],
    ]);
    // It goes on from what counts: the third slot stands in the new proposal alone.
    const again = await taken(senegal, id, { act: 'accept', slot: 3 });
    const { state, steps } = await agreed(id, 3);
    expect([state, told(steps).at(-1)]).toEqual(['agreed', [again, 'SN-DNLTM', 'asked', 'accept', true]]);
    expect(steps.map(({ counts }) => counts)).toEqual([false, true, true]);
  }, 60_000);

  it('all that was done after an overtaken step falls with it', async () => {
    const id = await asked();
    await cut();
    const cancelled = await taken(mali, id, { act: 'cancel' });
    const accepted = await taken(senegal, id, { act: 'accept', slot: 2 });
    const countered = await taken(senegal, id, { act: 'counter', slots: [slot(27)] });
    expect((await seen(senegal, id)).state).toBe('countered');
    await joined();
    const { state, steps } = await agreed(id, 3);
    expect([state, told(steps)]).toEqual([
      'cancelled',
      [
        [cancelled, 'ML-BRTMTH', 'asking', 'cancel', true],
        [accepted, 'SN-DNLTM', 'asked', 'accept', false],
        [countered, 'SN-DNLTM', 'asked', 'counter', false],
      ],
    ]);
    expect([(await seen(senegal, id)).possible, (await seen(mali, id)).possible]).toEqual([[], []]);
  }, 60_000);
});

describe('a step that cannot be', () => {
  const refused = (answer: { status: number; body: unknown }) => {
    const { code, params } = (answer.body as Problem).error;
    return [answer.status, code, params.act, params.got, params.expected];
  };

  it('is refused, and the answer names what can be done instead; nothing leaves', async () => {
    const id = await asked();
    expect(refused(await step(senegal, id, { act: 'propose', slots: [slot(12)] }))).toEqual([
      422,
      'STEP_IMPOSSIBLE',
      'propose',
      'proposed',
      'accept, decline, counter',
    ]);
    expect(refused(await step(mali, id, { act: 'accept', slot: 1 }))).toEqual([422, 'STEP_IMPOSSIBLE', 'accept', 'proposed', 'propose, cancel']);
    expect((await agreed(id, 0)).state).toBe('proposed');
    await taken(mali, id, { act: 'cancel' });
    expect((await agreed(id, 1)).state).toBe('cancelled');
    expect(refused(await step(senegal, id, { act: 'accept', slot: 1 }))).toEqual([422, 'STEP_IMPOSSIBLE', 'accept', 'cancelled', '–']);
    expect(codeOf(await step(senegal, '018f0000-0000-7000-8000-000000000000', { act: 'accept', slot: 1 }))).toBe('PROCEDURE_UNKNOWN');
    expect((await agreed(id, 1)).steps.map(({ act }) => act)).toEqual(['cancel']);
  }, 40_000);

  it('because it lacks what its act needs, has what it must not have, or names a time that nobody proposed, is refused too', async () => {
    const id = await asked();
    for (const [body, field] of [
      [{ act: 'accept' }, 'slot'],
      [{ act: 'accept', slot: 3 }, 'slot'],
      [{ act: 'accept', slot: 1, reason: 'deployed' }, 'reason'],
      [{ act: 'counter' }, 'slots'],
      [{ act: 'decline', slots: [slot(12)] }, 'slots'],
    ] as const) {
      const { error } = (await step(senegal, id, body)).body as unknown as Problem;
      expect([error.code, error.params.field], JSON.stringify(body)).toEqual(['INPUT_INVALID', field]);
    }
    expect(await agreed(id, 0)).toEqual({ state: 'proposed', steps: [] });
  }, 40_000);
});

describe('two officers of one unit at once', () => {
  it.each(['asked', 'asking'] as const)(
    'one step of the %s unit leaves, the other officer hears that it was too late',
    async (side) => {
      // One round may happen to be one after the other; the rule holds either way.
      for (let round = 0; round < 4; round++) {
        const id = await asked();
        if (side === 'asking') {
          await taken(senegal, id, { act: 'counter', slots: [slot(13), slot(14)] });
          await agreed(id, 1);
        }
        const unit = side === 'asked' ? senegal : mali;
        const answers = await Promise.all(['ol-1', 'ol-2'].map((officer, index) => step(unit, id, { act: 'accept', slot: index + 1 }, officer)));
        const [one, ...more] = answers.filter(({ status }) => status === 201);
        const late = answers.filter(({ status }) => status !== 201).map(codeOf);
        expect([one?.body.kind, more, late]).toEqual(['step', [], [expect.stringMatching(/^STEP_(?:OVERTAKEN|IMPOSSIBLE)$/)]]);
        const { state, steps } = await agreed(id, side === 'asked' ? 1 : 2);
        expect([state, steps.at(-1)?.messageId, steps.at(-1)?.counts]).toEqual(['agreed', one?.body.id, true]);
      }
    },
    60_000,
  );
});
