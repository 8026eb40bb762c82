// A unit that has gone back to a backup: nothing that was sent or is sent stays away unnoticed, and both heads of unit are told.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditStatus, MessageList, ReconciledView } from '#gateway/contract';
import { errorOf } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let backup: string;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
}, 40_000);
beforeEach(() => {
  backup = mkdtempSync(join(tmpdir(), 'cop-backup-'));
});
afterEach(async () => {
  await live.renew();
  rmSync(backup, { recursive: true });
});
afterAll(() => live[Symbol.asyncDispose]());

type Now = () => Date;

/** Both run, with a link between them. */
async function together(now: Now = () => new Date()): Promise<void> {
  await Promise.all([mali.stop(), senegal.stop()]);
  await senegal.start((config) => config, now);
  await mali.start((config) => config, now);
  await linked(mali, senegal);
}

/** A unit runs alone. */
async function alone(unit: LiveUnit): Promise<void> {
  await Promise.all([mali.stop(), senegal.stop()]);
  await unit.start((config) => ({ ...config, peerUrls: new Map() }));
}

async function saved(unit: LiveUnit): Promise<void> {
  await unit.stop();
  cpSync(unit.home, backup, { recursive: true });
}

async function restored(unit: LiveUnit): Promise<void> {
  await Promise.all([mali.stop(), senegal.stop()]);
  rmSync(unit.home, { recursive: true });
  cpSync(backup, unit.home, { recursive: true });
}

/** Mali has reported so many incidents, and has their receipts. */
async function delivered(count: number): Promise<string[]> {
  const sent = await reported(count);
  await Promise.all(sent.map((id) => mali.settled(id, 30)));
  return sent;
}

async function reported(count: number): Promise<string[]> {
  return (await Promise.all(Array.from({ length: count }, () => mali.report(['SN-DNLTM'])))).map(({ id }) => id);
}

async function received(): Promise<string[]> {
  const { messages } = await jsonAt<MessageList>(senegal, 'ol-1', 'message', 'list', '--in', '--limit', '500');
  return messages.map(({ id }) => id).sort();
}

const alarmsOf = async (unit: LiveUnit) => (await jsonAt<AuditStatus>(unit, 'audit-1', 'audit', 'status')).alarms;
const alarmed = (unit: LiveUnit, code: string) =>
  until(`${code} at ${unit.unit.unit}`, 30, async () => (await alarmsOf(unit)).find(({ reason }) => reason.code === code));

describe('the sender', () => {
  it('that queued as many anew as it had lost sends them all, and is told which of its own it does not know', async () => {
    await together();
    const old = await delivered(3);
    await saved(mali);
    await together();
    const lost = await delivered(4);
    // Its partner has cosigned what its log says of them.
    await mali.gateway?.conversation.checkpoint();
    await until('cosignature', 20, async () => {
      const { partners } = await jsonAt<AuditStatus>(senegal, 'audit-1', 'audit', 'status');
      const { size } = await jsonAt<AuditStatus>(mali, 'audit-1', 'audit', 'status');
      return partners.some((each) => each.unit === 'ML-BRTMTH' && each.size >= size - 2) ? true : undefined;
    });
    await restored(mali);
    await alone(mali);
    const fresh = await reported(4);
    await together();
    await Promise.all(fresh.map((id) => mali.settled(id, 30)));
    expect(await received()).toEqual([...old, ...lost, ...fresh].sort());
    const { reason } = await alarmed(mali, 'DELIVERIES_LOST');
    expect(reason.fr).toMatch(/messages renvoyés, 4\u202f; messages de cette unité que SN-DNLTM détient et que cette base ne connaît plus, 4 \(/);
    for (const id of lost) expect(reason.fr).toContain(id);
    // At the partner's the log that went back says it.
    await until('alarm', 30, async () => ((await alarmsOf(senegal)).some(({ reason: { code } }) => code.startsWith('LOG_')) ? true : undefined));
  }, 90_000);

  it('whose log nobody had witnessed yet finds out because no receipts come', async () => {
    await together();
    await delivered(1);
    await saved(mali);
    await together();
    const lost = await delivered(2);
    await restored(mali);
    await alone(mali);
    const fresh = await reported(2);
    await together();
    // By the cursor alone they have arrived. A quarter of an hour later nobody has signed for them.
    await together(() => new Date(Date.now() + 15 * 60_000));
    await Promise.all(fresh.map((id) => mali.settled(id, 30)));
    expect(await received()).toEqual(expect.arrayContaining([...lost, ...fresh]));
  }, 90_000);
});

describe('the receiver', () => {
  it('gets again what it had confirmed, once, and the sender’s head of unit is told how much', async () => {
    await together();
    const old = await delivered(2);
    await saved(senegal);
    await together();
    const lost = await delivered(3);
    await restored(senegal);
    await together();
    await until('messages', 30, async () => ((await received()).length === 5 ? true : undefined));
    expect(await received()).toEqual([...old, ...lost].sort());
    const { reason } = await alarmed(mali, 'PEER_WENT_BACK');
    expect(reason.fr).toContain('L’unité SN-DNLTM n’a plus 3 messages ou accusés qu’elle avait confirmés');
    expect(await jsonAt<ReconciledView>(mali, 'admin-1', 'peer', 'reconcile', 'SN-DNLTM')).toMatchObject({ theirs: 5, again: [], lost: [] });
  }, 60_000);
});

describe('a comparison', () => {
  it('takes one question when nothing is missing, and few when one in hundreds is', async () => {
    await together();
    for (let i = 0; i < 6; i += 1) await delivered(30);
    expect(await jsonAt<ReconciledView>(mali, 'admin-1', 'peer', 'reconcile', 'SN-DNLTM')).toEqual({
      unit: 'SN-DNLTM',
      theirs: 180,
      again: [],
      lost: [],
      questions: 1,
    });
    // One of them is unknown to Mali's database.
    const gone = (await received())[90] as string;
    const { Store } = await import('../../gateway/store/database.ts');
    await mali.stop();
    const store = await Store.open(join(mali.home, 'data', 'cop.sqlite'), { create: false });
    await store.write(async (tx) => void (await tx.deleteFrom('delivery').where('message_id', '=', gone).execute()));
    await store.close();
    await together();
    const outcome = await copAt(mali, 'admin-1', 'peer', 'reconcile', 'SN-DNLTM', '--json');
    const found = JSON.parse(outcome.out) as ReconciledView;
    expect(found).toMatchObject({ theirs: 180, again: [], lost: [gone] });
    expect(found.questions).toBeLessThanOrEqual(3);
    expect([outcome.exit, errorOf(outcome).code]).toEqual([1, 'DELIVERIES_LOST']);
  }, 120_000);
});
