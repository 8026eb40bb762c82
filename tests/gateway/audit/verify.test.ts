// Alterations that leave no trace in the tree and must be named all the same, and honest logs that must not be accused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeRoster, encodeSignedRoster, signRoster, type UnitId } from '#protocol';
import { THREAD_FROM_ENTRIES } from '../../../gateway/audit/entry-checker.ts';
import type { AuditReport } from '../../../gateway/audit/findings.ts';
import { AuditLog } from '../../../gateway/audit/log.ts';
import { verifyLog } from '../../../gateway/audit/verify.ts';
import { Directory } from '../../../gateway/keys/directory.ts';
import { until } from '../../support/cop-process.ts';
import { type Live, linked, liveFederation } from '../../support/live.ts';
import { onLogCopy } from './log-copy.ts';

let live: Live;
let home: string;
beforeAll(async () => {
  live = await liveFederation(3);
  const [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  for (const unit of [mali, senegal]) await unit.start();
  await linked(mali, senegal);
  await mali.settled((await mali.report(['SN-DNLTM'])).id);
  await senegal.settled((await senegal.report(['ML-BRTMTH'])).id);
  await mali.gateway?.conversation.checkpoint();
  // The newest checkpoint, with who has cosigned it.
  await until('a witness', 10, async () => (await mali.gateway?.conversation.checkpoints.make())?.witnesses.includes('SN-DNLTM') || undefined);
  for (const unit of [mali, senegal]) await unit.stop();
  home = mali.home;
}, 60_000);
afterAll(() => live[Symbol.asyncDispose]());

const altered = (...statements: string[]): Promise<AuditReport> => onLogCopy(home, statements, verifyLog);
const consulted = "(select max(id) from audit_entry where act = 'message.consulted')";

describe('who did it and why', () => {
  it('is not destroyed on a fresh entry unseen', async () => {
    const { findings } = await altered(`update audit_entry set piece = null, part = null, officer = null where id = ${consulted}`);
    expect(findings).toMatchObject([{ what: 'entry' }]);
  });

  it('is not destroyed, and another officer named, unseen', async () => {
    const { findings } = await altered(`update audit_entry set piece = null, part = null, officer = 'ol-9' where id = ${consulted}`);
    expect(findings).toMatchObject([{ what: 'entry' }]);
  });

  it('is not hidden behind a key that there never was', async () => {
    const { findings } = await altered(
      `update audit_piece set key_name = '1999-01' where id = (select piece from audit_entry where id = ${consulted})`,
      `update audit_entry set officer = 'ol-9' where id = ${consulted}`,
    );
    expect(findings).toMatchObject([{ what: 'entry' }]);
  });

  it('of a whole month is not destroyed before its time unseen', async () => {
    const { findings } = await altered('update audit_key set data_key = null, sealed = null where name = (select max(key_name) from audit_piece)');
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('the table by which data subjects find their entries', () => {
  it('is a part of the log: a reference that is put in is found', async () => {
    const { findings } = await altered(`insert into audit_subject values ('s9', ${consulted})`);
    expect(findings).toMatchObject([{ what: 'entry' }]);
  });
});

describe('what the entries are about', () => {
  it('a message of which the content was destroyed before its time is found', async () => {
    const { findings } = await altered("update message set data_key = null, sealed = null where direction = 'in'");
    expect(findings).toMatchObject([{ what: 'message' }]);
  });
});

describe('generations', () => {
  // A new one begins only after an alarm.
  const broken = 'update audit_log set broken_at = 1';

  it('a whole generation that is gone is found', async () => {
    const { findings } = await onLogCopy(home, [broken], async (deps) => {
      const log = await AuditLog.load(deps.store, deps.details, () => new Date());
      await log.restart({ act: 'log.restarted', note: 'essai' });
      await deps.store.write(async (tx) => {
        const { first_entry } = await tx.selectFrom('audit_log').select('first_entry').where('generation', '=', 2).executeTakeFirstOrThrow();
        await tx.deleteFrom('audit_entry').where('id', '<', first_entry).execute();
        await tx.deleteFrom('checkpoint').where('generation', '=', 1).execute();
        await tx.deleteFrom('cosignature').where('generation', '=', 1).execute();
        await tx.deleteFrom('audit_log').where('generation', '=', 1).execute();
      });
      return verifyLog(deps);
    });
    expect(findings.length).toBeGreaterThan(0);
  });

  it('an honest log in its second generation holds', async () => {
    const { findings } = await onLogCopy(home, [broken], async (deps) => {
      const log = await AuditLog.load(deps.store, deps.details, () => new Date());
      await log.restart({ act: 'log.restarted', note: 'essai' });
      for (let n = 0; n < 9; n++) await log.record({ act: 'gateway.started' });
      return verifyLog(deps);
    });
    expect(findings).toEqual([]);
  });
});

describe('an honest log', () => {
  it('that is written to while it is verified holds', async () => {
    const { findings } = await onLogCopy(home, [], async (deps) => {
      const log = await AuditLog.load(deps.store, deps.details, () => new Date());
      // What waits with it and after it: the gateway goes on working.
      const running = verifyLog(deps);
      const more = Array.from({ length: 20 }, () => log.record({ act: 'gateway.started' }));
      const report = await running;
      await Promise.all(more);
      return report;
    });
    expect(findings).toEqual([]);
  });

  it('cosigned by a member that has left the roster holds', async () => {
    const { findings } = await onLogCopy(home, [], async (deps) => {
      const { roster, digest } = deps.directory.roster;
      const members = roster.members.filter(({ unit }) => unit !== 'SN-DNLTM');
      const payload = encodeRoster({ ...roster, version: roster.version + 1, previousDigest: digest, members, witnessQuorum: 1 });
      const signatures = (['ML-BRTMTH', 'NE-ECI'] as UnitId[]).map((unit) => signRoster(payload, unit, live.of(unit).unit.keys.identity));
      expect(await deps.directory.learnRoster(encodeSignedRoster({ payload, signatures: await Promise.all(signatures) }), new Date())).toBe(true);
      expect((await verifyLog(deps)).findings, 'before a restart').toEqual([]);
      return verifyLog({ ...deps, directory: await Directory.load(deps.store) });
    });
    expect(findings, 'after a restart').toEqual([]);
  });

  it('that is large is checked in a thread while the gateway works on, and what is altered in it is found', async () => {
    await onLogCopy(home, [], async (deps) => {
      const log = await AuditLog.load(deps.store, deps.details, () => new Date());
      while (log.position.size < THREAD_FROM_ENTRIES + 100) await log.record(...Array.from({ length: 500 }, () => ({ act: 'gateway.started' }) as const));
      let turns = 0;
      const count = () => {
        turns += 1;
        probe = setImmediate(count);
      };
      let probe = setImmediate(count);
      const { findings, entries } = await verifyLog(deps);
      clearImmediate(probe);
      expect(findings).toEqual([]);
      expect(entries).toBe(log.position.size);
      // A turn for each page at least.
      expect(turns).toBeGreaterThan(entries / 1_000);
      await deps.store.write((tx) => tx.updateTable('audit_entry').set({ officer: 'ol-9' }).where('id', '=', 12_345).execute());
      await deps.store.write((tx) => tx.updateTable('audit_entry').set({ piece: null, part: null }).where('id', '=', 15_000).execute());
      await deps.store.write((tx) =>
        tx
          .updateTable('audit_entry')
          .set(({ eb }) => ({ part: eb('part', '+', 1) }))
          .where('id', '=', 13_000)
          .execute(),
      );
      expect((await verifyLog(deps)).findings).toMatchObject([
        { what: 'entry', how: 'altered', at: 12_345 },
        { what: 'entry', how: 'altered', at: 13_000 },
        { what: 'entry', how: 'altered', at: 15_000 },
      ]);
    });
  }, 60_000);
});
