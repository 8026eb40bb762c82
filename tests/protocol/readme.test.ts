// protocol/README.md is what a second implementation is written from: its numbers and examples are those of the code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorTable, limits, procedures, SUBPROTOCOL, type UnitId, unitUri } from '#protocol';
import { LINK_PATH } from '../../gateway/link/socket.ts';
import { TLS_GROUP } from '../../gateway/link/tls.ts';
import { type Plain, readVectors } from '../vectors/plain.ts';
import { fillExamples } from '../vectors/readme-examples.ts';

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'protocol', 'README.md'), 'utf8');

test('section 10 lists every limit with the number of the code', () => {
  const rows = [...section(10).matchAll(/^\| `(\w+)` \| (\d+) \| (octets|items|characters|ms|months|hours) \|$/gm)].map(([, name, value]) => [
    name,
    Number(value),
  ]);
  expect(Object.fromEntries(rows)).toEqual({ ...limits });
  expect(rows.length).toBe(Object.keys(limits).length);
});

test('section 11 names codes that exist', () => {
  const codes = [...section(11).matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, code]) => code as string);
  expect(codes.length).toBeGreaterThan(25);
  expect(codes.filter((code) => !(code in errorTable))).toEqual([]);
});

describe('section 12', () => {
  test('holds the values of the vectors', () => {
    expect(readme, 'run node tests/vectors/make.ts').toBe(fillExamples(readme, (file) => readVectors<Plain>(file)));
    expect(section(12).match(/^```vector/gm)?.length).toBeGreaterThan(12);
  });

  test('is the only place with octets: none is there unchecked', () => {
    const elsewhere = readme.replace(/```vector[\s\S]*?```/g, '');
    expect(elsewhere.match(/\b[0-9a-f]{16,}\b|[A-Za-z0-9_-]{40,}/g)).toBeNull();
  });
});

test('section 3 lists the kinds and the lines of every procedure as the code has them', () => {
  const table = (columns: number) =>
    [...section(3).matchAll(/^\| `([a-z_]+)` \|(.*)\|$/gm)]
      .map(([, kind, rest]) => [kind as string, ...(rest as string).split('|').map((cell) => cell.trim().replaceAll('`', ''))])
      .filter((row) => row.length === columns && row[0] !== undefined && row[0] in procedures);
  expect(table(3)).toEqual(Object.entries(procedures).map(([kind, { opens, first }]) => [kind, opens, first]));
  expect(table(7)).toEqual(
    Object.entries(procedures).flatMap(([kind, { moves }]) =>
      moves.map(({ act, by, from, to, must = [], may = [] }) => [kind, act, by, from.join(', '), to, must.join(', ') || '–', may.join(', ') || '–']),
    ),
  );
});

test('the names that both sides must know are those of the code', () => {
  for (const name of [SUBPROTOCOL, `GET ${LINK_PATH}`, unitUri('' as UnitId)]) expect(section(8)).toContain(`\`${name}\``);
  expect(section(8)).toContain(`key exchange ${TLS_GROUP} only`);
});

/** The text of one numbered section. */
function section(number: number): string {
  const found = new RegExp(`^## ${number}\\. [^\\n]*\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(readme)?.[1];
  if (!found) throw new RangeError(`no section ${number}`);
  return found;
}
