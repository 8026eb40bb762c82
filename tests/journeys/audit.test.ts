// The log as people meet it: an officer is asked why, the data-protection officer and the auditor look into it, a supervisor gets a file, a
// judge gets a pack. Real gateways, the real command in this process.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntryView, AuditReport, AuditStatus, Comparison } from '#gateway/contract';
import type { EvidenceReport } from '#protocol';
import { type Circumstances, errorOf, runCommand } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { officerAt } from '../support/live-command.ts';

let live: Live;
let mali: LiveUnit;
let dir: string;
let message: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cop-audit-'));
  live = await liveFederation(3);
  mali = live.of('ML-BRTMTH');
  const [senegal, niger] = [live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [mali, senegal, niger]) await unit.start();
  for (const [a, b] of [[mali, senegal], [mali, niger], [senegal, niger]] as const) await linked(a, b); // biome-ignore format: pairs
  message = (await mali.report(['SN-DNLTM'])).id;
  await mali.settled(message);
}, 60_000);
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true, force: true });
});

/** Runs the command as an officer of Mali, without a reason unless the words give one. */
async function cop(officer: string, words: string[], how: Circumstances = {}) {
  return runCommand(words, { ...how, env: { ...officerAt(mali, officer), ...how.env } });
}
const json = async <T>(officer: string, words: string[]): Promise<T> =>
  JSON.parse((await cop(officer, [...words, '--justification', 'Contrôle', '--json'])).out) as T;

describe('an officer who opens a message', () => {
  it('must say why: without a terminal it is refused, and nothing is shown', async () => {
    const { exit, out, err } = await cop('ol-1', ['message', 'show', message, '--json']);
    expect([exit, out, errorOf({ exit, out, err }).code]).toEqual([2, '', 'JUSTIFICATION_NEEDED']);
  });

  it('is asked on a terminal, and what was answered stands in the log', async () => {
    const { exit, out } = await cop('ol-1', ['message', 'show', message], { answers: [['Motif de cet acte', 'Suite de l’enquête de Gao\n']] });
    expect([exit, out.includes(message)]).toEqual([0, true]);
    const [entry] = (await json<{ entries: AuditEntryView[] }>('dpd-1', ['audit', 'list', '--operation', 'consult', '--message', message])).entries;
    expect(entry).toMatchObject({ act: 'message.consulted', officer: 'ol-1', role: 'liaison', justification: 'Suite de l’enquête de Gao', messageId: message });
  });

  it('or says it in the environment, once for a day’s work', async () => {
    const { exit } = await cop('ol-1', ['message', 'show', message], { env: { COP_JUSTIFICATION: 'Permanence' } });
    expect(exit).toBe(0);
  });
});

describe('who supervises', () => {
  it('lists by officer, partner, operation and period, and the reading is in the log too', async () => {
    const list = async (...words: string[]) => (await json<{ entries: AuditEntryView[] }>('audit-1', ['audit', 'list', ...words])).entries;
    expect((await list('--by', 'ol-1')).every(({ officer }) => officer === 'ol-1')).toBe(true);
    expect((await list('--partner', 'SN-DNLTM', '--operation', 'transfer')).map(({ act }) => act)).toEqual(['message.transferred']);
    expect(await list('--until', '2020-01-01')).toEqual([]);
    expect((await list('--operation', 'access', '--by', 'audit-1'))[0]).toMatchObject({ act: 'audit.listed', justification: 'Contrôle' });
    const { out } = await cop('audit-1', ['audit', 'list', '--justification', 'Contrôle']);
    expect(out).toContain('consulté');
    expect(out).toMatch(/Suite de l’enquête de Gao/);
  });

  it('sees who was turned away', async () => {
    expect((await cop('admin-1', ['message', 'list', '--json'])).exit).toBe(4);
    const [refused] = (await json<{ entries: AuditEntryView[] }>('audit-1', ['audit', 'list', '--by', 'admin-1'])).entries;
    expect(refused).toMatchObject({ act: 'role.refused', outcome: { code: 'ROLE_REQUIRED' }, note: 'message.read' });
  });

  it('takes the whole log with it, as lines of JSON and as a table that a French spreadsheet opens', async () => {
    const [lines, table] = [join(dir, 'log.jsonl'), join(dir, 'log.csv')];
    for (const [format, file] of [['jsonl', lines], ['csv', table]] as const) // biome-ignore format: pairs
      expect((await cop('audit-1', ['audit', 'list', '--justification', 'Contrôle annuel', '--format', format, '--out', file])).exit).toBe(0);
    const entries = readFileSync(lines, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as AuditEntryView); // biome-ignore format: one chain
    expect(entries.map(({ index }) => index)).toEqual(entries.map((_, i) => i));
    const [head, ...rows] = readFileSync(table, 'utf8').trimEnd().split('\r\n');
    expect([head?.split(';').slice(0, 5), rows.length >= entries.length]).toEqual([['generation', 'index', 'at', 'operation', 'act'], true]);
  });

  it('verifies the log, and compares it with a partner’s', async () => {
    const report = await json<AuditReport>('audit-1', ['audit', 'verify']);
    expect([report.findings, report.entries > 5]).toEqual([[], true]);
    const comparison = await json<Comparison>('audit-1', ['audit', 'verify', '--with', 'SN-DNLTM']);
    expect(comparison).toMatchObject({ with: 'SN-DNLTM', agreed: 1, omissions: [] });
    expect((await cop('audit-1', ['audit', 'verify'])).out).toContain('Le journal est intact.');
  });

  it('places a hold and lifts it', async () => {
    const held = await json<AuditStatus>('dpd-1', ['audit', 'hold', message, '--reason', 'Procédure']);
    expect(held.holds).toMatchObject([{ messageId: message, by: 'dpd-1', reason: 'Procédure' }]);
    expect((await json<AuditStatus>('dpd-1', ['audit', 'lift', message])).holds).toEqual([]);
  });
});

describe('a judge', () => {
  it('gets a pack that is checked without a gateway, and a document to read', async () => {
    const [pack, document] = [join(dir, 'preuve.json'), join(dir, 'preuve.pdf')];
    await until('both logs witnessed', 20, async () => {
      const { exit, out } = await cop('ol-1', [
        'audit',
        'export',
        '--message',
        message,
        '--out',
        pack,
        '--with-content',
        '--justification',
        'Tribunal de Bamako',
        '--json',
      ]);
      expect(exit).toBe(0);
      const { witnessed, missing } = JSON.parse(out) as { witnessed: boolean; missing: string[] };
      if (witnessed && missing.length === 0) return true;
      for (const file of [pack, document]) rmSync(file);
      return undefined;
    });
    expect([existsSync(document), readFileSync(document).subarray(0, 5).toString()]).toEqual([true, '%PDF-']);
    const offline = (words: string[]) => runCommand(['audit', 'verify', ...words], {});
    const checked = await offline([pack, '--roster', live.federation.rosterFile, '--json']);
    const report = JSON.parse(checked.out) as EvidenceReport;
    expect([checked.exit, report.missing, report.doubts]).toEqual([0, [], []]);
    expect(report.message).toMatchObject({ id: message, from: 'ML-BRTMTH', to: ['SN-DNLTM'] });
    expect(report.deliveries[0]?.receipts.map(({ status }) => status)).toContain('delivered');
    expect((await offline([pack, '--roster', live.federation.rosterFile])).out).toContain('Le dossier de preuve est authentique.');
    const altered = join(dir, 'altered.json');
    writeFileSync(
      altered,
      readFileSync(pack).map((octet, i) => (i === 4_000 ? octet ^ 1 : octet)),
    );
    const refused = await offline([altered, '--roster', live.federation.rosterFile, '--json']);
    expect([refused.exit, errorOf(refused).code]).toEqual([1, 'EVIDENCE_INVALID']);
    expect((await offline([pack, '--json'])).exit).toBe(2);
  }, 60_000);
});
