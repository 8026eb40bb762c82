// The data-protection matrix: which field of which data subject may reach which class of recipient. The two tables beside this
// file are the policy; a data-protection officer can read them in a spreadsheet. Their octets are hashed into every filter record.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of the two tables and of the overlay rules: raised with every change of what they decide. */
export const POLICY_VERSION = '2026-11-27';

/** Classes of recipients, in the order of the table's columns. EUROPOL stands twice, by purpose (Regulation (EU) 2016/794, Annex II). */
export const recipientClasses = ['PARTNER_COP', 'EUROPOL_18_2_A', 'EUROPOL_18_2_BCD', 'INTERPOL', 'NON_POLICE'] as const;
export type RecipientClass = (typeof recipientClasses)[number];

/** What may be done with a field, from open to closed. */
export const matrixActions = ['allow', 'necessary', 'generalise', 'pseudonymise', 'pseudonymise_always', 'deny'] as const;
export type MatrixAction = (typeof matrixActions)[number];

/** Whom a row is about: a category of data subjects, any of them, nobody, an officer. */
export type RowSubject = 'suspect' | 'victim' | 'witness' | 'informant' | 'contact' | 'contact_of_contact' | 'any' | 'none' | 'officer';

/** One line of the tables. */
export interface MatrixRow {
  row: string;
  subjects: readonly RowSubject[];
  actions: Readonly<Record<RecipientClass, MatrixAction>>;
  /** Reference in Annex II of Regulation (EU) 2016/794, or "-". */
  annex: string;
  articles: string;
}

const files = ['matrix.csv', 'beyond.csv'].map((name) => readFileSync(join(import.meta.dirname, name)));

/** The matrix: 129 lines. */
export const matrix: readonly MatrixRow[] = parse(files[0] as Buffer);

/** Fields that the matrix does not know because they are about no person: how an item is described, things, meetings, requests, agreements. */
export const beyondMatrix: readonly MatrixRow[] = parse(files[1] as Buffer);

const byRow = Map.groupBy([...matrix, ...beyondMatrix], ({ row }) => row);

/** The line for a field about one kind of subject; `undefined` when the tables have none, and then the field is denied. */
export function rowFor(row: string, subject: RowSubject): MatrixRow | undefined {
  const lines = byRow.get(row) ?? [];
  return (
    lines.find(({ subjects }) => subjects.includes(subject)) ??
    lines.find(({ subjects }) => ['any', 'none', 'officer'].some((all) => subjects.includes(all as RowSubject)))
  );
}

/** True when the tables know the row at all. */
export function isRow(row: string): boolean {
  return byRow.has(row);
}

/** The more closed of two actions. */
export function stricter(a: MatrixAction, b: MatrixAction): MatrixAction {
  return matrixActions.indexOf(a) >= matrixActions.indexOf(b) ? a : b;
}

/** The more open of two actions. */
export function laxer(a: MatrixAction, b: MatrixAction): MatrixAction {
  return stricter(a, b) === a ? b : a;
}

/** SHA-256 over the tables, the version, and what a unit made stricter: the policy that a decision followed. */
export function policyDigest(unitRules: string): Uint8Array {
  const hash = createHash('sha256').update(POLICY_VERSION);
  for (const file of files) hash.update(file);
  return new Uint8Array(hash.update(unitRules).digest());
}

function parse(file: Buffer): MatrixRow[] {
  const [, ...lines] = file.toString('utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [row = '', subjects = '', ...rest] = line.split(';');
    const actions = Object.fromEntries(recipientClasses.map((name, index) => [name, rest[index]])) as MatrixRow['actions'];
    const wrong = Object.values(actions).find((action) => !matrixActions.includes(action));
    if (rest.length !== recipientClasses.length + 2 || wrong) throw new TypeError(`policy table: ${line}`);
    return { row, subjects: subjects.split('|') as RowSubject[], actions, annex: rest[5] ?? '-', articles: rest[6] ?? '-' };
  });
}
