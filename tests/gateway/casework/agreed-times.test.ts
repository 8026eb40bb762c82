// What two units agreed to keep and to answer within, used and not only shown: between two gateways on one clock in the test's hand.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BasisView, MeetingList, MessageList, MessageView } from '#gateway/contract';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

const HOUR_MS = 3_600_000;
const clock = { ahead: 0 };
const now = () => new Date(Date.now() + clock.ahead);

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start(undefined, now);
  await linked(mali, senegal);
  await agree({ kinds: ['incident', 'meeting'], retentionMonths: 12, urgentHours: 8, routineHours: 72 });
}, 60_000);
beforeEach(() => {
  clock.ahead = 0;
});
afterAll(() => live[Symbol.asyncDispose]());

const post = <T>(unit: LiveUnit, path: string, body: object, officer = 'ol-1') => unit.ask<T>('POST', `/v1${path}`, body, officer);
const get = async <T>(unit: LiveUnit, path: string) => (await unit.ask<T>('GET', `/v1${path}`)).body;

/** An agreement between the two units, in force at both. */
async function agree(terms: object): Promise<void> {
  const offer = { with: 'SN-DNLTM', purposes: ['EXCH'], until: new Date(Date.now() + 365 * 24 * HOUR_MS).toISOString() };
  const instruments = [{ instrument: 'UNTOC', article: 'art. 27(1)' }];
  const { body } = await post<BasisView>(mali, '/agreements', { ...offer, ...terms, instruments }, 'chef-1');
  await until('the proposal', 15, async () => ((await post(senegal, `/agreements/${body.id}/accept`, {}, 'chef-1')).status === 201 ? true : undefined));
  await until('the acceptance', 15, async () => {
    const { entries } = await get<{ entries: BasisView[] }>(mali, '/agreements');
    return entries.some(({ id, state }) => id === body.id && state === 'in_force') ? true : undefined;
  });
}

const persons = [{ ref: 's1', categories: ['suspect'], name: { surname: 'Diarra' }, birthDate: '1985-03-12' }];

/** When the receiver destroys a report. */
async function erasure(more: object): Promise<string | undefined> {
  const { id } = await mali.report(['SN-DNLTM'], { handling: ['H1'], ...more });
  await mali.settled(id);
  return (await get<MessageView>(senegal, `/messages/${id}`)).eraseAt;
}

describe('the agreed retention', () => {
  it('lets nobody keep personal data longer than the months agreed', async () => {
    const at = await erasure({ caseData: { persons } });
    const months = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
    expect(months(new Date(at ?? ''))).toBe(months(now()) + 12);
  });

  it('says nothing of a report that is about nobody', async () => {
    expect(await erasure({})).toBeUndefined();
  });

  it('gives way to an earlier day that the sender named, and not to a later one', async () => {
    const named = async (eraseBy: string) => erasure({ caseData: { persons }, restrictions: [{ kind: 'erasure', eraseBy }] });
    const soon = new Date(Date.now() + 48 * HOUR_MS).toISOString().slice(0, 10);
    expect(await named(soon)).toBe(`${soon}T23:59:59.999Z`);
    expect((await named('2090-01-01'))?.slice(0, 4)).toBe(String(now().getUTCFullYear() + 1));
  });
});

describe('the agreed answer times', () => {
  /** A request for a meeting that has arrived, the hours after which its answer is late. */
  async function asked(priority: 'urgent' | 'routine'): Promise<string> {
    const slots = [{ start: '2027-03-10T09:00:00Z', end: '2027-03-10T11:00:00Z' }];
    const { body } = await post<MessageView>(mali, '/meetings', { to: ['SN-DNLTM'], priority, meeting: { purpose: 'procedures', mode: 'video', slots } });
    await mali.settled(body.id);
    return body.id;
  }

  const lateIn = async (unit: LiveUnit, id: string) => {
    const [messages, meetings] = [await get<MessageList>(unit, '/messages?limit=100'), await get<MeetingList>(unit, '/meetings')];
    const both = [messages.messages.find((each) => each.id === id)?.clocks, meetings.meetings.find((each) => each.id === id)?.clocks];
    // A meeting has no result to wait for.
    expect(both.map((clocks) => clocks?.map(({ clock: name, source }) => [name, source]))).toEqual([[['first', 'agreed']], [['first', 'agreed']]]);
    return both.map((clocks) => clocks?.find(({ stoppedAt, lateMinutes }) => stoppedAt === undefined && lateMinutes !== undefined)?.unit);
  };

  it.each([
    ['urgent', 8],
    ['routine', 72],
  ] as const)('%s: after %i hours both lists of both units name who has not answered', async (priority, hours) => {
    const id = await asked(priority);
    clock.ahead = hours * HOUR_MS - 60_000;
    expect([await lateIn(mali, id), await lateIn(senegal, id)]).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    clock.ahead = hours * HOUR_MS + 60_000;
    expect([await lateIn(mali, id), await lateIn(senegal, id)]).toEqual([
      ['SN-DNLTM', 'SN-DNLTM'],
      ['SN-DNLTM', 'SN-DNLTM'],
    ]);
  });

  it('an answer ends it', async () => {
    const id = await asked('urgent');
    expect((await post(senegal, `/procedures/${id}/steps`, { act: 'decline', reason: 'no_slot' })).status).toBe(201);
    await until('the reply', 15, async () =>
      (await get<MeetingList>(mali, '/meetings')).meetings.find((each) => each.id === id)?.procedures[0]?.steps.length ? true : undefined,
    );
    clock.ahead = 9 * HOUR_MS;
    expect([await lateIn(mali, id), await lateIn(senegal, id)]).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
