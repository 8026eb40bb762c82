// The clocks of requests between two gateways on one clock in the test's hand: after each story both ends say the same, before the time is over too.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BasisView, ClockView, DraftSummary, DraftView, MessageList, MessageView, RequestList } from '#gateway/contract';
import type { UnitId } from '#protocol';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { jsonAt } from '../../support/live-command.ts';

const HOUR_MS = 3_600_000;
const clock = { ahead: 0 };
// It is always ten in the morning when these tests begin: how far the end of a day is away does not hang on when they run.
const DAY_MS = 24 * HOUR_MS;
const morning = Math.ceil((Date.now() - 10 * HOUR_MS) / DAY_MS) * DAY_MS + 10 * HOUR_MS;
const begun = Date.now();
const now = () => new Date(Date.now() - begun + morning + clock.ahead);

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let example: Record<'assistance' | 'extradition', { form: object; caseData: object }>;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start(undefined, now);
  await linked(mali, senegal);
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 18', kinds: ['assistance', 'extradition'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [at, other] of [[mali, senegal], [senegal, mali]] as const) // biome-ignore format: pairs
    expect((await post(at, '/legal-bases', { with: other.unit.unit, ...treaty }, 'chef-1')).status).toBe(201);
  example = {
    assistance: await jsonAt(mali, 'ol-1', 'assistance', 'example'),
    extradition: await jsonAt(mali, 'ol-1', 'extradition', 'example'),
  };
}, 60_000);
beforeEach(() => {
  clock.ahead = 0;
});
afterAll(() => live[Symbol.asyncDispose]());

const post = <T>(unit: LiveUnit, path: string, body: object, officer = 'ol-1') => unit.ask<T>('POST', `/v1${path}`, body, officer);
const get = async <T>(unit: LiveUnit, path: string) => (await unit.ask<T>('GET', `/v1${path}`)).body;

/** What waits for the head of unit leaves. */
async function approve(at: LiveUnit, draft: string): Promise<MessageView> {
  const { digest } = (await at.ask<DraftView>('GET', `/v1/drafts/${draft}`, undefined, 'chef-1')).body;
  const { status, body } = await post<MessageView>(at, `/drafts/${draft}/approve`, { digest }, 'chef-1');
  expect([status, body]).toMatchObject([201, {}]);
  return body;
}

type Noun = 'assistance' | 'extradition';

/** Sends a request, approved by the head of unit, and waits until it has arrived; its id. */
async function send(noun: Noun, priority: 'urgent' | 'routine'): Promise<string> {
  const { form, caseData } = example[noun];
  const request = { kind: `${noun}_request`, to: ['SN-DNLTM'], handling: ['H1'], priority, form, caseData };
  const { status, body } = await post<DraftSummary>(mali, '/requests', request);
  expect([status, body]).toMatchObject([202, {}]);
  const { id } = await approve(mali, body.id);
  await mali.settled(id);
  return id;
}

/** Takes a step, approved where it tells something, and waits until the other end has it. */
async function step(at: LiveUnit, id: string, act: string, more: object = {}): Promise<void> {
  const { status, body } = await post<DraftSummary>(at, `/procedures/${id}/steps`, { act, ...more });
  expect([status, body]).toMatchObject([status === 202 ? 202 : 201, {}]);
  if (status === 202) await approve(at, body.id);
  const steps = async (unit: LiveUnit) => (await get<MessageView>(unit, `/messages/${id}`)).procedures?.[0]?.steps.map(({ messageId }) => messageId).join();
  await until(`${act} at the other end`, 15, async () => ((await steps(mali)) === (await steps(senegal)) ? true : undefined));
}

const text = (words: string) => ({ caseData: { statements: [{ text: words, evaluation: { epistemic: 'fact' } }] } });
const dayAt = (days: number) => new Date(morning + days * DAY_MS).toISOString().slice(0, 10);
/** Hours from ten in the morning to the end of that day. */
const endOf = (days: number) => days * 24 + 14;

/** The clocks of a request, the same in the list of requests, in the list of messages and with the message itself. */
async function clocksAt(unit: LiveUnit, noun: Noun, id: string): Promise<ClockView[]> {
  // Those that run are read at three instants: within the minute they say the same.
  const [requests, messages, message] = [
    await get<RequestList>(unit, `/requests?kind=${noun}_request`),
    await get<MessageList>(unit, '/messages?limit=200'),
    await get<MessageView>(unit, `/messages/${id}`),
  ];
  const all = [requests.requests.find((each) => each.id === id)?.clocks, messages.messages.find((each) => each.id === id)?.clocks, message.clocks];
  const fixed = (clocks: ClockView[] | undefined) =>
    clocks?.map(({ dueAt, leftMinutes: _, lateMinutes: __, ...rest }) => ({ ...rest, ...(rest.state === 'still' ? {} : { dueAt }) }));
  expect([fixed(all[1]), fixed(all[2])]).toEqual([fixed(all[0]), fixed(all[0])]);
  return message.clocks ?? [];
}

/** "result running usual due 72 left 70": a clock in hours since it began, as exact as a test on a busy machine can tell. */
function said({ clock: name, state, toAct, source, startedAt, dueAt, stoppedAt, leftMinutes, lateMinutes, outageMinutes, waitedMinutes }: ClockView): string {
  const since = (instant: string) => Math.round((Date.parse(instant) - Date.parse(startedAt)) / HOUR_MS);
  const hours = (word: string, minutes: number | undefined) =>
    minutes === undefined || Math.round(minutes / 60) === 0 ? [] : [`${word} ${Math.round(minutes / 60)}`];
  return [
    `${name} ${state}`,
    ...(toAct ? [toAct.slice(0, 2)] : []),
    source,
    `due ${since(dueAt)}`,
    ...(stoppedAt ? [`at ${since(stoppedAt)}`] : []),
    ...hours('left', leftMinutes),
    ...hours('late', lateMinutes),
    ...hours('outage', outageMinutes),
    ...hours('waited', waitedMinutes),
  ].join(' ');
}

/** Both ends say this, of the same instants. */
async function expectClocks(noun: Noun, id: string, expected: readonly string[]): Promise<void> {
  const [here, there] = [await clocksAt(mali, noun, id), await clocksAt(senegal, noun, id)];
  expect([here.map(said), there.map(said)]).toEqual([expected, expected]);
  for (const [index, { unit, startedAt, dueAt, stoppedAt, state }] of here.entries()) {
    expect(unit).toBe('SN-DNLTM');
    // What stands still is due as if it were answered at the instant at which it is read.
    expect(there[index]).toMatchObject({ unit, startedAt, ...(state === 'still' ? {} : { dueAt }), ...(stoppedAt ? { stoppedAt } : {}) });
  }
}

type Act = readonly [hours: number, by: 'mali' | 'senegal', act: string, more?: object];

describe('the clocks where nothing was agreed', () => {
  const taken: Act = [1, 'senegal', 'acknowledge'];
  const asked = (hours: number): Act => [hours, 'senegal', 'ask', text('Quel opérateur gère le compte ?')];
  const informed = (hours: number): Act => [hours, 'mali', 'inform', text('Un opérateur de Dakar.')];
  const met = (at: number) => `first met usual due 8 at ${at}`;

  it.each<[string, Noun, 'urgent' | 'routine', readonly Act[], now: number, expected: string[]]>([
    ['urgent, before the time', 'assistance', 'urgent', [], 7, ['first running SN usual due 8 left 1', 'result running SN usual due 72 left 65']],
    ['urgent, after it', 'extradition', 'urgent', [], 75, ['first running SN usual due 8 late 67', 'result running SN usual due 72 late 3']],
    ['routine, before the time', 'extradition', 'routine', [], 100, ['first running SN usual due 168 left 68', 'result running SN usual due 168 left 68']],
    ['routine, after it', 'assistance', 'routine', [], 170, ['first running SN usual due 168 late 2', 'result running SN usual due 168 late 2']],
    ['answered in time', 'assistance', 'urgent', [taken], 20, [met(1), 'result running SN usual due 72 left 52']],
    [
      'answered late',
      'assistance',
      'urgent',
      [[11, 'senegal', 'acknowledge']],
      20,
      ['first met usual due 8 at 11 late 3', 'result running SN usual due 72 left 52'],
    ],
    ['information asked for', 'assistance', 'urgent', [taken, asked(10)], 40, [met(1), 'result still ML usual due 102 left 62 waited 30']],
    [
      'information asked for and given twice',
      'assistance',
      'urgent',
      [taken, asked(10), informed(34), asked(40), informed(46)],
      50,
      [met(1), 'result running SN usual due 102 left 52 waited 30'],
    ],
    [
      'postponed',
      'assistance',
      'urgent',
      [taken, [2, 'senegal', 'postpone', { reason: 'ongoing_proceedings', on: dayAt(5) }]],
      75,
      [met(1), `result running SN announced due ${endOf(5)} left ${endOf(5) - 75}`],
    ],
    [
      'executed until a day that is named, and late all the same',
      'extradition',
      'urgent',
      [taken, [2, 'senegal', 'execute', { on: dayAt(4) }]],
      200,
      [met(1), `result running SN announced due ${endOf(4)} late ${200 - endOf(4)}`],
    ],
    [
      'executed late',
      'assistance',
      'urgent',
      [taken, [2, 'senegal', 'execute'], [75, 'senegal', 'deliver', text('Le titulaire est identifié.')]],
      150,
      [met(1), 'result met usual due 72 at 75 late 3'],
    ],
    [
      'refused',
      'extradition',
      'urgent',
      [[5, 'senegal', 'refuse', { reason: 'nationality' }]],
      100,
      ['first met usual due 8 at 5', 'result met usual due 72 at 5'],
    ],
    ['withdrawn', 'assistance', 'urgent', [[5, 'mali', 'withdraw']], 100, ['first dropped usual due 8 at 5', 'result dropped usual due 72 at 5']],
  ])(
    '%s',
    async (_, noun, priority, acts, at, expected) => {
      const id = await send(noun, priority);
      for (const [hours, by, act, more] of acts) {
        clock.ahead = hours * HOUR_MS;
        await step(by === 'mali' ? mali : senegal, id, act, more);
      }
      clock.ahead = at * HOUR_MS;
      await expectClocks(noun, id, expected);
    },
    30_000,
  );

  it('the day of a step moves the clock also when its content was erased at one end', async () => {
    const id = await send('assistance', 'urgent');
    await step(senegal, id, 'acknowledge');
    await step(senegal, id, 'postpone', { reason: 'ongoing_proceedings', on: dayAt(5) });
    const postponed = (await get<MessageView>(senegal, `/messages/${id}`)).procedures?.[0]?.steps.at(-1)?.messageId ?? '';
    const order = await post<{ orders: { id: string }[] }>(senegal, '/rectifications', { of: postponed, action: 'erase', because: 'unlawful' }, 'chef-1');
    expect(order.status).toBe(201);
    const erase = order.body.orders[0]?.id ?? '';
    await senegal.settled(erase);
    expect((await post(mali, `/procedures/${erase}/steps`, { act: 'deliver' }, 'chef-1')).status).toBe(201);
    const shown = (await get<MessageView>(mali, `/messages/${id}`)).procedures?.[0]?.steps.at(-1);
    expect([shown?.act, shown?.step]).toEqual(['postpone', undefined]);
    await expectClocks('assistance', id, ['first met usual due 8 at 0', `result running SN announced due ${endOf(5)} left ${endOf(5)}`]);
  }, 30_000);

  it('tells the time without a link apart, and does not take it off; what was spent waiting for information is not told twice', async () => {
    const id = await send('assistance', 'urgent');
    clock.ahead = HOUR_MS;
    await step(senegal, id, 'acknowledge');
    await offline(10);
    clock.ahead = 12 * HOUR_MS;
    await step(senegal, id, 'ask', text('Quel opérateur gère le compte ?'));
    await offline(20);
    clock.ahead = 36 * HOUR_MS;
    await step(mali, id, 'inform', text('Un opérateur de Dakar.'));
    clock.ahead = 40 * HOUR_MS;
    await expectClocks('assistance', id, ['first met usual due 8 at 1', 'result running SN usual due 96 left 56 outage 9 waited 24']);
  }, 60_000);

  /** No link from now on until so many hours after the beginning, by the clocks of both. */
  async function offline(hours: number): Promise<void> {
    await senegal.stop();
    await until('the link is missed', 15, async () => (mali.gateway?.links.status('SN-DNLTM' as UnitId)?.state === 'up' ? undefined : true));
    clock.ahead = hours * HOUR_MS;
    await senegal.start(undefined, now);
    await linked(mali, senegal);
  }
});

describe('the clocks where the pair has agreed', () => {
  /** An agreement about answers, in force at both ends; its id. */
  async function agree(urgentHours: number, routineHours: number): Promise<string> {
    const offer = { with: 'SN-DNLTM', kinds: ['assistance'], purposes: ['EXCH'], until: new Date(Date.now() + 365 * 24 * HOUR_MS).toISOString() };
    const terms = { ...offer, retentionMonths: 12, urgentHours, routineHours, instruments: [{ instrument: 'UNTOC', article: 'art. 18' }] };
    const { id } = (await post<BasisView>(mali, '/agreements', terms, 'chef-1')).body;
    await until('the proposal', 15, async () => ((await post(senegal, `/agreements/${id}/accept`, {}, 'chef-1')).status === 201 ? true : undefined));
    await until('the acceptance', 15, async () => {
      const { entries } = await get<{ entries: BasisView[] }>(mali, '/agreements');
      return entries.some((each) => each.id === id && each.state === 'in_force') ? true : undefined;
    });
    return id;
  }

  it('the first answer goes by the agreement, the result by it when that is longer than usual; what was asked under one stays so when it ends', async () => {
    const agreement = await agree(96, 120);
    const [urgent, routine, extradition] = [await send('assistance', 'urgent'), await send('assistance', 'routine'), await send('extradition', 'urgent')];
    const told = async () => {
      await expectClocks('assistance', urgent, ['first running SN agreed due 96 left 96', 'result running SN agreed due 96 left 96']);
      await expectClocks('assistance', routine, ['first running SN agreed due 120 left 120', 'result running SN usual due 168 left 168']);
      // The agreement says nothing of extraditions.
      await expectClocks('extradition', extradition, ['first running SN usual due 8 left 8', 'result running SN usual due 72 left 72']);
    };
    await told();
    for (const unit of [mali, senegal]) {
      expect((await post(unit, `/agreements/${agreement}/end`, { reason: 'Renégocié.' }, 'chef-1')).status).toBe(200);
      await told();
    }
    await expectClocks('assistance', await send('assistance', 'urgent'), ['first running SN usual due 8 left 8', 'result running SN usual due 72 left 72']);
  }, 30_000);

  it('a proposal that was never accepted and then ended was no agreement', async () => {
    const offer = { with: 'SN-DNLTM', kinds: ['assistance'], purposes: ['EXCH'], until: new Date(Date.now() + 365 * 24 * HOUR_MS).toISOString() };
    const terms = { ...offer, retentionMonths: 12, urgentHours: 2, routineHours: 4, instruments: [{ instrument: 'UNTOC', article: 'art. 18' }] };
    const { id } = (await post<BasisView>(mali, '/agreements', terms, 'chef-1')).body;
    const request = await send('assistance', 'urgent');
    expect((await post(mali, `/agreements/${id}/end`, { reason: 'Retirée.' }, 'chef-1')).status).toBe(200);
    await expectClocks('assistance', request, ['first running SN usual due 8 left 8', 'result running SN usual due 72 left 72']);
  }, 30_000);
});
