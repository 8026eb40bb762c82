// A clock that leaps by a year, under real gateways: nothing is erased, expired, rotated or refused for it, and the exchange goes on.
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AuditReport, AuditStatus, MessageList, MessageView, StatusView } from '#gateway/contract';
import { until } from '../../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';
import { copAt, jsonAt } from '../../support/live-command.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
/** By how much Mali's clock is wrong. */
let wrong = 0;
const clock = () => new Date(Date.now() + wrong);

beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
}, 60_000);
afterEach(async () => {
  vi.useRealTimers();
  await live.renew();
});
afterAll(() => live[Symbol.asyncDispose]());

/** What time alone destroys or changes, as the database of the stopped unit has it. */
function kept(): unknown {
  const db = new Sqlite(`${mali.home}/data/cop.sqlite`, { readonly: true });
  try {
    const all = (statement: string) => db.prepare(statement).all();
    return {
      keys: all('select kid, hex(data_key) as sealed from unit_key order by kid'),
      keysets: all('select unit, version from keyset order by unit, version'),
      messages: all('select message_id, hex(data_key) as sealed, erase_at from message order by message_id'),
      details: all('select name, hex(data_key) as sealed, announced_at from audit_key order by name'),
      deliveries: all("select message_id, status from delivery where status in ('queued', 'expired') order by message_id"),
    };
  } finally {
    db.close();
  }
}

/** Mali with all that time works on: a message that waits for a unit that is off, one that came and is to be erased in a month, its keys. */
async function filled(): Promise<{ waiting: string; delivered: string }> {
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
  const inAMonth = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
  const { id: delivered } = await senegal.report(['ML-BRTMTH'], { restrictions: [{ kind: 'erasure', text: 'Effacer ensuite.', eraseBy: inAMonth }] });
  await senegal.settled(delivered);
  await senegal.stop();
  const { id: waiting } = await mali.report(['SN-DNLTM']);
  await mali.stop();
  return { waiting, delivered };
}
const alarms = async () =>
  (await mali.ask<AuditStatus>('GET', '/v1/audit/status', undefined, 'chef-1')).body.alarms.filter(({ reason }) => reason.code === 'CLOCK_LEAPT');
const health = async () => (await mali.ask<StatusView>('GET', '/v1/status')).body.health.map(({ reason }) => reason.code);
const shown = async (id: string) => (await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body;
const near = (instant: string) => expect(Math.abs(Date.parse(instant) - Date.now())).toBeLessThan(120_000);
const sound = async () => expect((await mali.ask<AuditReport>('POST', '/v1/audit/verify', {}, 'chef-1')).body.findings).toEqual([]);

describe.each([
  ['ahead', YEAR_MS],
  ['back', -YEAR_MS],
])('started a year %s', (_, shift) => {
  it('keeps everything, says so, exchanges as ever, and goes by the clock again once it is set right', { timeout: 60_000 }, async () => {
    const { waiting, delivered } = await filled();
    const before = kept();
    wrong = shift;
    await mali.startLeapt(clock);
    expect(await health()).toContain('CLOCK_LEAPT');
    expect((await shown(waiting)).status).toBe('queued');
    expect((await shown(delivered)).content).toHaveProperty('incident');
    await mali.stop();
    expect(kept()).toEqual(before);

    // Again, now with a partner whose clock is right: it does not bear ours out.
    await senegal.start();
    await mali.startLeapt(clock);
    await linked(mali, senegal);
    expect((await mali.settled(waiting)).status).toBe('delivered');
    const sent = await mali.report(['SN-DNLTM']);
    near(sent.createdAt);
    expect((await mali.settled(sent.id)).status).toBe('delivered');
    const came = await senegal.report(['ML-BRTMTH']);
    const [answer] = (await senegal.settled(came.id)).deliveries[0]?.receipts ?? [];
    expect(answer?.status).toBe('delivered');
    near(answer?.at ?? '');
    expect(await alarms()).toHaveLength(1);
    expect(await health()).toContain('CLOCK_OFFSET');
    await sound();
    await mali.stop();

    await mali.start();
    expect([await alarms(), (await health()).includes('CLOCK_LEAPT')]).toEqual([[], false]);
    expect((await mali.ask<MessageList>('GET', '/v1/messages')).body.messages).toHaveLength(4);
    await sound();
  });
});

it.each([
  ['ahead', YEAR_MS],
  ['back', -YEAR_MS],
])('a leap by a year %s under a running gateway is not followed', { timeout: 60_000 }, async (_, shift) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  wrong = 0;
  await mali.startLeapt(clock);
  await senegal.start();
  await linked(mali, senegal);
  wrong = shift;
  // At once, before anything has looked.
  const sent = await mali.report(['SN-DNLTM']);
  near(sent.createdAt);
  expect((await mali.settled(sent.id)).status).toBe('delivered');
  const came = await senegal.report(['ML-BRTMTH']);
  expect((await senegal.settled(came.id)).status).toBe('delivered');
  vi.advanceTimersByTime(61_000);
  await until('the alarm', 15, async () => ((await alarms()).length === 1 ? true : undefined));
  wrong = 0;
  vi.advanceTimersByTime(61_000);
  await until('its end', 15, async () => ((await alarms()).length === 0 ? true : undefined));
  await sound();
});

it('an officer who closes the alarm says that the clock is right: time then does its work', { timeout: 60_000 }, async () => {
  const { waiting } = await filled();
  wrong = 100 * DAY_MS;
  await mali.startLeapt(clock);
  const [alarm] = await alarms();
  const told = await copAt(mali, 'chef-1', 'audit', 'status', '--lang', 'fr');
  expect(told.out).toContain('CLOCK_LEAPT');
  expect(told.out.replaceAll('\u00a0', ' ')).toContain(`L’horloge de cette machine indique ${clock().toISOString().slice(0, 10)}`);
  const closed = await jsonAt<AuditStatus>(mali, 'chef-1', 'audit', 'close', String(alarm?.id), '--reason', 'L’horloge dit vrai.');
  expect(closed.alarms).toEqual([]);
  expect(await health()).not.toContain('CLOCK_LEAPT');
  await mali.stop();
  await mali.startLeapt(clock);
  expect([await alarms(), (await shown(waiting)).status]).toEqual([[], 'expired']);
  await sound();
});

it('a gateway that was off for a month goes on by itself: its partner’s clock bears its own out', { timeout: 60_000 }, async () => {
  const { waiting } = await filled();
  wrong = 30 * DAY_MS;
  await mali.startLeapt(clock);
  expect([(await alarms()).length, (await shown(waiting)).status]).toEqual([1, 'queued']);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await mali.stop();
  await mali.startLeapt(clock);
  await senegal.start(undefined, clock);
  await linked(mali, senegal);
  await until('the end of the alarm', 15, async () => ((await alarms()).length === 0 ? true : undefined));
  // What is over since is over at the next upkeep.
  vi.advanceTimersByTime(61_000);
  await until('expired', 15, async () => ((await shown(waiting)).status === 'expired' ? true : undefined));
});

it('a machine with a dead battery, after a night without power, exchanges by its partner’s time', { timeout: 60_000 }, async () => {
  await filled();
  const db = new Sqlite(`${mali.home}/data/cop.sqlite`);
  db.prepare("update fact set value = ? where name = 'alive'").run(Buffer.from(String(Date.now() - 9 * 3_600_000)));
  db.close();
  wrong = Date.UTC(2000, 0, 1) - Date.now();
  await senegal.start();
  const { id } = await senegal.report(['ML-BRTMTH']);
  await mali.startLeapt(clock);
  await linked(mali, senegal);
  const [answer] = (await senegal.settled(id, 30)).deliveries[0]?.receipts ?? [];
  expect(answer?.status).toBe('delivered');
  near(answer?.at ?? '');
  expect(await alarms()).toHaveLength(1);
});
