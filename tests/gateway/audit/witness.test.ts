// Partners witness one another's logs over real links: cosignatures, and what is found when a log does not continue.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditList, AuditStatus, MessageView, StatusView } from '#gateway/contract';
import { until } from '../../support/cop-process.ts';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(3);
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(async () => {
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [mali, senegal, niger]) await unit.start();
  for (const [a, b] of [[mali, senegal], [mali, niger], [senegal, niger]] as const) await linked(a, b); // biome-ignore format: pairs
}, 60_000);
afterEach(() => live.renew());

const status = async (unit: LiveUnit) => (await unit.ask<AuditStatus>('GET', '/v1/audit/status')).body;
const alarms = async (unit: LiveUnit) => (await status(unit)).alarms.map(({ unit: whose, reason }) => [whose, reason.code]);
const alarmed = (unit: LiveUnit, whose: string, code: string) =>
  until(`${code} about ${whose} at ${unit.unit.unit}`, 15, async () =>
    (await alarms(unit)).some((each) => each[0] === whose && each[1] === code) ? true : undefined,
  );
/** Sends, and waits until every entry so far is witnessed by both partners. */
async function witnessed(unit: LiveUnit): Promise<AuditStatus> {
  await unit.gateway?.conversation.checkpoint();
  return until(`witnesses of ${unit.unit.unit}`, 15, async () => {
    const now = await status(unit);
    return now.checkpoint && now.checkpoint.witnesses.length === 2 && now.witnessed >= now.checkpoint.size ? now : undefined;
  });
}
const database = (unit: LiveUnit) => join(unit.home, 'data', 'cop.sqlite');

describe('a log that goes on', () => {
  it('is cosigned by both partners, and what it holds counts as witnessed', async () => {
    const { id } = await mali.report(['SN-DNLTM', 'NE-ECI']);
    await mali.settled(id);
    expect((await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body.log.witnessed).toBe(false);
    const { checkpoint, quorum, alarms: raised } = await witnessed(mali);
    expect([checkpoint?.witnesses, quorum, raised]).toEqual([['NE-ECI', 'SN-DNLTM'], 2, []]);
    expect((await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body.log.witnessed).toBe(true);
    expect((await status(senegal)).partners.map(({ unit, size }) => [unit, size])).toContainEqual(['ML-BRTMTH', checkpoint?.size]);
  });

  it('goes on without links, and says that nobody has witnessed it yet', async () => {
    await witnessed(mali);
    await Promise.all([senegal.stop(), niger.stop()]);
    const { id } = await mali.report(['SN-DNLTM']);
    await mali.gateway?.conversation.checkpoint();
    const alone = await status(mali);
    expect([alone.checkpoint?.witnesses, alone.size > alone.witnessed, alone.alarms]).toEqual([[], true, []]);
    expect((await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body.log).toMatchObject({ witnessed: false });
    await senegal.start();
    await niger.start();
    await linked(mali, senegal);
    await linked(mali, niger);
    expect((await witnessed(mali)).alarms).toEqual([]);
  });
});

describe('a log that does not continue', () => {
  it('after a restored backup: found, named and alarmed on both sides, and mended by a new generation', async () => {
    await witnessed(mali);
    await mali.stop();
    const backup = mkdtempSync(join(tmpdir(), 'cop-backup-'));
    try {
      cpSync(join(mali.home, 'data'), backup, { recursive: true });
      await mali.start();
      await linked(mali, senegal);
      await linked(mali, niger);
      await mali.settled((await mali.report(['SN-DNLTM'])).id);
      await witnessed(mali);
      await mali.stop();
      rmSync(join(mali.home, 'data'), { recursive: true });
      cpSync(backup, join(mali.home, 'data'), { recursive: true });
    } finally {
      rmSync(backup, { recursive: true, force: true });
    }
    await mali.start();
    await linked(mali, senegal);
    await linked(mali, niger);
    for (const unit of [mali, senegal, niger]) await alarmed(unit, 'ML-BRTMTH', 'LOG_ROLLBACK');
    // It stands where people look, exchange goes on, and the log says it too.
    const { body } = await mali.ask<StatusView>('GET', '/v1/status');
    expect(body.health.map(({ reason }) => reason.code)).toContain('LOG_ROLLBACK');
    await mali.settled((await mali.report(['NE-ECI'])).id);
    const { body: list } = await senegal.ask<AuditList>('GET', '/v1/audit/entries?act=log.alarm', undefined, 'audit-1');
    expect(list.entries).toContainEqual(
      expect.objectContaining({ act: 'log.alarm', partner: 'ML-BRTMTH', outcome: expect.objectContaining({ code: 'LOG_ROLLBACK' }) }),
    );
    // The head of unit opens the next generation; partners are told and witness it.
    const restarted = await mali.ask<AuditStatus>('POST', '/v1/audit/restart', { reason: 'Sauvegarde du 24 restaurée' }, 'chef-1');
    expect([restarted.status, restarted.body.generation]).toEqual([201, 2]);
    for (const unit of [senegal, niger]) await alarmed(unit, 'ML-BRTMTH', 'LOG_RESTARTED');
    expect((await witnessed(mali)).generation).toBe(2);
  }, 60_000);

  it('after its entries were rewritten in the database: found by the next witness', async () => {
    await mali.settled((await mali.report(['SN-DNLTM'])).id);
    await witnessed(mali);
    await mali.stop();
    const db = new Sqlite(database(mali));
    // The oldest peak: what follows is built on it, and no entry need be touched.
    const { peaks } = db.prepare('select peaks from audit_log').get() as { peaks: Buffer };
    peaks[0] = (peaks[0] as number) ^ 1;
    db.prepare('update audit_log set peaks = ?').run(peaks);
    db.close();
    await mali.start();
    await linked(mali, senegal);
    await mali.gateway?.conversation.checkpoint();
    for (const unit of [mali, senegal]) await alarmed(unit, 'ML-BRTMTH', 'LOG_FORK');
  }, 40_000);

  it('shown to two partners in two ways: one witness hears it from the other', async () => {
    await witnessed(mali);
    // The same unit with the same keys, in two copies that go different ways: one is shown to Dakar, the other to Niamey.
    await mali.stop();
    await niger.stop();
    const copy = mkdtempSync(join(tmpdir(), 'cop-twin-'));
    try {
      cpSync(join(mali.home, 'data'), copy, { recursive: true });
      await mali.start();
      await linked(mali, senegal);
      await mali.settled((await mali.report(['SN-DNLTM'])).id);
      await mali.gateway?.conversation.checkpoint();
      const seen = (await status(senegal)).partners.find(({ unit }) => unit === 'ML-BRTMTH')?.size;
      await until('Dakar witnesses', 10, async () =>
        (await status(senegal)).partners.some(({ unit, size }) => unit === 'ML-BRTMTH' && size >= (seen ?? 0)) ? true : undefined,
      );
      await mali.stop();
      await senegal.stop();
      rmSync(join(mali.home, 'data'), { recursive: true });
      cpSync(copy, join(mali.home, 'data'), { recursive: true });
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
    await niger.start();
    await mali.start();
    await linked(mali, niger);
    for (let n = 0; n < 3; n++) await mali.settled((await mali.report(['NE-ECI'])).id);
    await mali.gateway?.conversation.checkpoint();
    await until('Niamey witnesses', 10, async () => ((await status(mali)).checkpoint?.witnesses.includes('NE-ECI') ? true : undefined));
    // Mali’s two faces never meet; the witnesses do, and only the log itself can tell which is which.
    await senegal.start();
    await linked(senegal, niger);
    await linked(senegal, mali);
    for (const unit of [senegal, niger])
      await until(`split view at ${unit.unit.unit}`, 20, async () => ((await alarms(unit)).some(([whose]) => whose === 'ML-BRTMTH') ? true : undefined));
  }, 60_000);

  it('a new generation is refused while nothing is wrong', async () => {
    expect(codeOf(await mali.ask('POST', '/v1/audit/restart', { reason: 'essai' }, 'chef-1'))).toBe('LOG_SOUND');
  });
});
