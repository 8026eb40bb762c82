import type { LogReport } from './audit.ts';
import type { CaseworkReport } from './casework.ts';
import type { LogframeReport } from './logframe.ts';
import type { CaseReport } from './persons.ts';

/** One delivery of one exchange. */
export interface ExchangeRow {
  exchangeId: string;
  messageId: string;
  from: string;
  to: string;
  kind: string;
  status: string;
  /** Octets of the sealed envelope. */
  octets: number;
  receipt: { status: string; from: string; at: string; digest: string; verified: true } | null;
}

/** What the demo found. */
export interface DemoReport {
  ok: boolean;
  units: { unit: string; received: number }[];
  links: { between: [string, string]; state: string; tls: string | null; group: string | null; octets: number }[];
  exchanges: ExchangeRow[];
  /** The case with persons, as each recipient got it. */
  case: CaseReport | null;
  /** What liaison officers did on a case, as both units see it. */
  casework: CaseworkReport | null;
  /** Every unit's audit log, two compared, and an evidence pack that was checked offline. */
  logs: LogReport | null;
  /** The quarter's numbers of one unit, compared with its partners. */
  logframe: LogframeReport;
  perPair: Record<string, number>;
  duplicates: number;
  lost: number;
  seconds: number;
}

const kinds: Record<string, string> = { incident: 'incident', meeting_request: 'demande de réunion', step: 'étape d’une procédure' };
const statuses: Record<string, string> = {
  queued: 'en file',
  transmitted: 'transmis',
  delivered: 'remis',
  read: 'lu',
  answered: 'répondu',
  refused: 'refusé',
  expired: 'expiré',
};

/** Prints the tables for people. */
export function printReport(report: DemoReport, say: (line: string) => void): void {
  const header = ['De', 'À', 'Nature', 'État', 'Accusé signé', 'Enveloppe'];
  const rows = report.exchanges.map(({ from, to, kind, status, receipt, octets }) => [
    from,
    to,
    kinds[kind] ?? kind,
    statuses[status] ?? status,
    receipt ? `vérifié ${receipt.digest.slice(0, 12)}` : 'AUCUN',
    `${octets} o`,
  ]);
  say(`\n${table([header, ...rows])}\n`);
  const pairs = Object.entries(report.perPair).map(([pair, count]) => [pair, String(count)]);
  say(`${table([['Échanges par paire', 'Nombre'], ...pairs])}\n`);
  const octets = report.links.reduce((sum, link) => sum + link.octets, 0);
  const groups = [...new Set(report.links.map(({ tls, group }) => `${tls}, ${group}`))].join(' ; ');
  const exchanges = new Set(report.exchanges.map(({ exchangeId }) => exchangeId)).size;
  say(
    `Liaisons : ${report.links.filter(({ state }) => state === 'up').length} sur ${report.links.length} (${groups}), ${octets} octets échangés sur les liaisons en cours.`,
  );
  say(
    `${report.ok ? '✓' : '✗'} ${exchanges} échanges, ${report.exchanges.length} remises, ${report.exchanges.filter(({ receipt }) => receipt).length} accusés vérifiés, ${report.duplicates} doublon(s), ${report.lost} perte(s), en ${report.seconds.toLocaleString('fr-FR')} s.`,
  );
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
