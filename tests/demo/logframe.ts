// How the story ends: the quarter's numbers for the donor, and each of them compared with the partner that has the other half.
import type { Federation } from '#certs-dev';
import type { LogframeView, ReconciliationView } from '#gateway/contract';
import { cop, copJson, officerEnvironment } from '../support/cop-process.ts';

/** What the demonstration shows of the donor's logical framework. */
export interface LogframeReport {
  table: LogframeView;
  /** What is counted as exchanged with each partner, at both units. */
  reconciled: Pick<ReconciliationView, 'with' | 'own' | 'partners' | 'questions' | 'differences'>[];
  /** As the officer sees it. */
  shown: string;
}

const author = 'ML-BRTMTH';
const partners = ['SN-DNLTM', 'NE-ECI', 'GN-SR', 'CI-SDPAF'];

/** Reads the quarter's table of Mali and compares it with the four partners. */
export async function countQuarter(federation: Federation, say: (line: string) => void): Promise<LogframeReport> {
  say('\nCadre logique du trimestre : Bamako compte ses échanges et les compare avec ses quatre partenaires…');
  const environment = officerEnvironment(federation.unit(author));
  const table = await copJson<LogframeView>(['logframe', 'show'], environment);
  // The same quarter for all that follows, also when it ends meanwhile.
  const period = ['--period', table.period.name];
  const { stdout } = await cop(['logframe', 'show', ...period], environment);
  const reconciled: LogframeReport['reconciled'] = [];
  for (const partner of partners) {
    const { status, stdout: answer, stderr } = await cop(['logframe', 'reconcile', '--with', partner, ...period, '--json'], environment);
    // With differences it exits with 3, and has told them all the same.
    if (status !== 0 && status !== 3) throw new Error(`cop logframe reconcile --with ${partner}: exit ${status}\n${stderr || answer}`);
    const { with: unit, own, partners: theirs, questions, differences } = JSON.parse(answer) as ReconciliationView;
    reconciled.push({ with: unit, own, partners: theirs, questions, differences });
  }
  return { table, reconciled, shown: stdout };
}

/** True when something was exchanged with every partner and both units count the same. */
export function countsAgree({ table, reconciled }: LogframeReport): boolean {
  const regional = table.rows.find(({ code }) => code === 'IND-1')?.value ?? 0;
  return regional > 0 && reconciled.every(({ own, partners: theirs, differences }) => own > 0 && own === theirs && differences.length === 0);
}

/** Prints it. */
export function printLogframe({ reconciled, shown }: LogframeReport, say: (line: string) => void): void {
  say(`\n${shown.trimEnd()}`);
  say('\nÉchanges comptés avec  À Bamako  Chez lui  Écarts');
  for (const { with: unit, own, partners: theirs, differences } of reconciled)
    say(`${unit.padEnd(21)}  ${String(own).padStart(8)}  ${String(theirs).padStart(8)}  ${String(differences.length).padStart(6)}`);
}
