// What the partners have witnessed of one another by the end of the story, and the evidence pack that a judge would get.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Federation } from '#certs-dev';
import type { AuditReport, AuditStatus, Comparison } from '#gateway/contract';
import type { EvidenceReport } from '#protocol';
import { copJson, officerEnvironment } from '../support/cop-process.ts';

/** What the demonstration shows of the logs. */
export interface LogReport {
  /** Each unit's log: entries, how many of them partners have witnessed, and what verifying found. */
  units: { unit: string; entries: number; witnessed: number; findings: number; alarms: number }[];
  /** Two logs against each other. */
  compared: { with: string; agreed: number; omissions: number };
  /** The pack, checked with the members' list alone. */
  evidence: { messageId: string; witnesses: string[]; missing: number };
}

const author = 'ML-BRTMTH';
const partner = 'SN-DNLTM';

/** Verifies every log, compares two, and has the evidence about a message written to `dir` and checked offline. */
export async function proveLogs(federation: Federation, message: string, dir: string, say: (line: string) => void): Promise<LogReport> {
  say('\nVérification des journaux : chaque unité le sien, Bamako et Dakar l’un par l’autre…');
  const mali = federation.unit(author);
  const comparison = await copJson<Comparison>(['audit', 'verify', '--with', partner], officerEnvironment(mali, 'chef-1'));
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const [pack, roster] = [join(dir, 'evidence.json'), join(dir, 'roster.bin')];
  await copJson(['audit', 'export', '--message', message, '--out', pack], officerEnvironment(mali));
  copyFileSync(federation.rosterFile, roster);
  copyFileSync(join(import.meta.dirname, '..', '..', 'protocol', 'evidence-page', 'verifier.html'), join(dir, 'verifier.html'));
  // No officer, no gateway: whoever holds the two files can do this.
  const report = await copJson<EvidenceReport>(['audit', 'verify', pack, '--roster', roster], {});
  const units = await Promise.all(
    federation.units.map(async (unit) => {
      const env = officerEnvironment(unit, 'chef-1');
      const { findings } = await copJson<AuditReport>(['audit', 'verify'], env);
      // Both numbers of one moment: the log grows by its own verification.
      const { size, witnessed, alarms } = await copJson<AuditStatus>(['audit', 'status'], env);
      return { unit: unit.unit, entries: size, witnessed, findings: findings.length, alarms: alarms.length };
    }),
  );
  const own = report.logs.find(({ unit }) => unit === author);
  return {
    units,
    compared: { with: partner, agreed: comparison.agreed, omissions: comparison.omissions.length },
    evidence: { messageId: message, witnesses: own?.witnesses.map(({ unit }) => unit) ?? [], missing: report.missing.length },
  };
}

/** True when nothing is wrong with any log and the pack is witnessed. */
export function logsHold({ units, compared, evidence }: LogReport): boolean {
  return (
    units.every(({ findings, alarms }) => findings === 0 && alarms === 0) && compared.agreed > 0 && compared.omissions === 0 && evidence.witnesses.length >= 2
  );
}

/** Prints it. */
export function printLogs({ units, compared, evidence }: LogReport, say: (line: string) => void): void {
  say('\nJournal     Entrées  Attestées par les partenaires  Altérations');
  for (const { unit, entries, witnessed, findings } of units)
    say(`${unit.padEnd(10)}  ${String(entries).padStart(7)}  ${String(witnessed).padStart(29)}  ${String(findings).padStart(11)}`);
  say('Un journal est attesté toutes les minutes, ou aussitôt qu’une preuve en est demandée, comme ici à Bamako.');
  say(`Bamako et Dakar : ${compared.agreed} échanges concordent, ${compared.omissions} omission(s).`);
  say(`Dossier de preuve du message ${evidence.messageId} : vérifié hors ligne, attesté par ${evidence.witnesses.join(', ')}.`);
}
