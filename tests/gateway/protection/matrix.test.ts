// Every row of the matrix for every class of recipient: 129 × 5 decisions, against the table as it stands in tests/vectors.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../gateway/protection/policy/decide.ts';
import {
  isRow,
  type MatrixAction,
  matrix,
  policyDigest,
  type RecipientClass,
  type RowSubject,
  recipientClasses,
  rowFor,
} from '../../../gateway/protection/policy/matrix.ts';
import type { Question } from '../../../gateway/protection/policy/overlays.ts';
import type { Subject } from '../../../gateway/protection/subjects.ts';
import { walk } from '../../../gateway/protection/walk.ts';
import * as protocol from '../../../protocol/index.ts';
import { type MemberKind, type Purpose, parseUnitId } from '../../../protocol/index.ts';

const root = join(import.meta.dirname, '../../..');
const actions: Record<string, MatrixAction> = { A: 'allow', S: 'necessary', G: 'generalise', P: 'pseudonymise', 'P!': 'pseudonymise_always', D: 'deny' };
const subjects: Record<string, RowSubject> = {
  SUS: 'suspect',
  VIC: 'victim',
  WIT: 'witness',
  INF: 'informant',
  CON: 'contact',
  CC: 'contact_of_contact',
  OFF: 'officer',
  ANY: 'any',
  'N/A': 'none',
};

interface Cell {
  row: string;
  who: string;
  to: RecipientClass;
  letter: string;
}

const lines = readFileSync(join(root, 'tests/vectors/policy-matrix.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ +/));
const cells = lines.flatMap(([row = '', who = '', ...letters]) => recipientClasses.map((to, index): Cell => ({ row, who, to, letter: letters[index] ?? '?' })));

const kinds: Record<RecipientClass, { kind: MemberKind; purposes: Purpose[] }> = {
  PARTNER_COP: { kind: 'partner_cop', purposes: [] },
  EUROPOL_18_2_A: { kind: 'europol_channel', purposes: ['XCHK'] },
  EUROPOL_18_2_BCD: { kind: 'europol_channel', purposes: ['OPAN'] },
  INTERPOL: { kind: 'interpol_ncb', purposes: [] },
  NON_POLICE: { kind: 'non_police', purposes: [] },
};

test('the vector has 129 rows of five cells, and the policy as many', () => {
  expect(lines.length).toBe(129);
  expect(cells.length).toBe(645);
  expect(cells.filter(({ letter }) => !(letter in actions))).toEqual([]);
  expect(matrix.length).toBe(129);
});

describe('the table of the policy', () => {
  test.each(cells)('$row, $who, to $to: $letter', ({ row, who, to, letter }) => {
    for (const name of who.split('|')) expect(rowFor(row, subjects[name] as RowSubject)?.actions[to], name).toBe(actions[letter]);
  });
});

describe('the decision about an adult of whom nothing else is known', () => {
  test.each(cells)('$row, $who, to $to: $letter', ({ row, who, to, letter }) => {
    for (const name of who.split('|')) {
      const question = questionAbout(row, subjects[name] as RowSubject, to);
      const decision = decide(question, { basis: true, unitRules: [] });
      const expected = afterOverlays(row, subjects[name] as RowSubject, to, actions[letter] as MatrixAction);
      expect({ name, action: decision.action, rule: decision.rule }).toEqual({ name, ...expected });
    }
  });
});

/** What the overlay rules must make of the table's action for such a person: reckoned here from their text. */
function afterOverlays(row: string, subject: RowSubject, to: RecipientClass, table: MatrixAction): { action: MatrixAction; rule: string } {
  const nobody = ['incident', 'arrest', 'case', 'crime.offence', 'crime.means', 'poc'];
  if (table === 'deny') return { action: 'deny', rule: row };
  // O3: cross-checking is for suspects alone.
  if (to === 'EUROPOL_18_2_A' && !['suspect', 'any', 'none', 'officer'].includes(subject)) return { action: 'deny', rule: 'O3' };
  // O8: what identifies an informant is stripped, unless it leaves as a code.
  const identifies = ['person.name', 'person.alias', 'person.sex', 'person.birthDate', 'person.nationality', 'informant.code', 'crime.material'];
  if (subject === 'informant' && table === 'necessary' && identifies.includes(row)) return { action: 'deny', rule: 'O8' };
  // O14: outside the police nothing about persons leaves.
  if (to === 'NON_POLICE' && !nobody.includes(row)) return { action: 'deny', rule: 'O14' };
  return { action: table, rule: row };
}

function questionAbout(row: string, subject: RowSubject, to: RecipientClass): Question {
  const categories = subject === 'any' || subject === 'none' || subject === 'officer' ? [] : [subject];
  const about: Subject = {
    ref: 'x1',
    categories,
    minor: false,
    youngSuspect: false,
    anonymous: subject === 'informant',
    exposed: false,
    nationalities: ['GN'],
    cleared: false,
    signature: '',
  };
  const { kind, purposes } = kinds[to];
  return {
    row,
    recipient: { unit: parseUnitId('SN-DNLTM'), kind, country: 'SN' },
    message: { purposes, offences: [], handling: ['H0'], forwarded: false, classification: 'official', classificationCap: 'official' },
    subjects: categories.length === 0 ? [] : [about],
    item: { origin: 'own', handling: [], rightsViolation: false },
  };
}

describe('every field of the contract', () => {
  const folder = join(root, 'protocol/proto');
  const contentFiles = ['content.proto', 'case.proto', 'marking.proto'];
  const declared = readdirSync(folder)
    .filter((name) => contentFiles.includes(name))
    .flatMap((name) => {
      let message = '';
      return readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line) => {
          message = /^message (\w+)/.exec(line)?.[1] ?? (/^enum /.test(line) ? '' : message);
          const field = /^\s*(?:optional |repeated )?[A-Za-z_][\w.]*\s+([a-z_]\w*)\s*=\s*\d+\s*(\[.*\])?;/.exec(line);
          return field && message ? [{ field: `${message}.${field[1]}`, row: /\(row\) = "([^"]+)"/.exec(field[2] ?? '')?.[1] ?? '' }] : [];
        });
    });

  test('was found', () => {
    expect(declared.length).toBeGreaterThan(200);
  });

  test.each(declared)('$field names its row: $row', ({ row }) => {
    expect(row === 'inherit' || isRow(row)).toBe(true);
  });

  test('a field without a row does not leave', () => {
    const shape = protocol.personName;
    const unmapped = { ...shape, rows: { surname: 'person.name' } };
    const seen: [string, string][] = [];
    const kept = walk(unmapped, { surname: 'Diallo', forenames: 'Awa' }, '', '', {
      decide: (row) => ({ action: 'allow', rule: row, article: '' }),
      released: () => true,
      outcome: ({ path, decision }) => void seen.push([path, decision.rule]),
      text: () => {},
      dropped: () => {},
    });
    expect(kept).toEqual({ surname: 'Diallo' });
    expect(seen).toEqual([
      ['surname', 'person.name'],
      ['forenames', 'unmapped'],
    ]);
  });
});

test('the digest of the policy moves with the unit’s own rules', () => {
  expect(Buffer.from(policyDigest('')).equals(policyDigest(''))).toBe(true);
  expect(Buffer.from(policyDigest('')).equals(policyDigest('[["comms","*","*","deny"]]'))).toBe(false);
});
