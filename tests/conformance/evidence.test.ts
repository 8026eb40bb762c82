// Two verifiers that share nothing with ours agree with it about packs that hold and packs that do not: one in Python, written from
// protocol/README.md alone, and the page that a judge opens.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asCopError, verifyEvidence } from '#protocol';
import { type EvidenceCase, flipped, goodCases, type WrongCase, wrongCases } from '../protocol/evidence-cases.ts';
import { scene } from '../protocol/evidence-packs.ts';
import { inside, page, policyOf, tableFor, tableIn } from './evidence-page.ts';

/** What a verifier says of a case: a report, or where and what. */
type Verdict = { report: unknown } | { wrong: string };

const script = join(import.meta.dirname, 'verify_evidence.py');
const python = ['/usr/bin/python3', 'python3'].find((candidate) => spawnSync(candidate, ['-c', 'import cryptography']).status === 0);
if (!python) console.warn('tests/conformance/evidence: Python skipped, because no python3 here has the module cryptography (Debian: python3-cryptography).');

// The verifier asked about many packs in one process: starting it costs more than verifying.
const many = [
  'import json, sys',
  'sys.path.insert(0, sys.argv[1])',
  'from verify_evidence import Wrong, verify',
  'verdicts = []',
  'for pack, roster in json.loads(sys.stdin.read()):',
  '    try:',
  '        verdicts.append({"report": verify(open(pack, "rb").read(), open(roster, "rb").read())})',
  '    except Wrong as wrong:',
  '        verdicts.append({"wrong": str(wrong)})',
  'print(json.dumps(verdicts))',
].join('\n');

let folder: string;
let good: EvidenceCase[];
let wrong: WrongCase[];
let altered: EvidenceCase[];
/** Every octet there is, in the place of one of a note: what a file may hold as it is, and what only escaped. */
let octets: EvidenceCase[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cop-evidence-'));
  good = await goodCases();
  wrong = await wrongCases();
  const { rosters, ...made } = await scene();
  const bytes = made.bytes();
  altered = Array.from({ length: 150 }, (_, i) => {
    const place = (i * 104_729 + 7_919) % bytes.length;
    return { name: `octet ${place}`, bytes: bytes.map((octet, j) => (j === place ? octet ^ (1 << (i % 7)) : octet)), roster: rosters[0] };
  });
  altered.push({ name: 'its own roster altered', bytes, roster: flipped(rosters[0]) });
  const inNote = Buffer.from(bytes).indexOf('"note":"') + 12;
  octets = Array.from({ length: 256 }, (_, octet) => ({ name: `octet ${octet} in a note`, bytes: bytes.with(inNote, octet), roster: rosters[0] }));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ours({ bytes, roster }: EvidenceCase): Promise<Verdict> {
  try {
    return { report: JSON.parse(JSON.stringify(await verifyEvidence(bytes, roster))) as unknown };
  } catch (error) {
    const fault = asCopError(error);
    if (!fault) throw error;
    return { wrong: fault.code === 'EVIDENCE_INVALID' ? `${fault.params.field} ${fault.params.detail}` : 'ROSTER' };
  }
}

function pythons(cases: readonly EvidenceCase[]): Verdict[] {
  const files = cases.map(({ bytes, roster }, i) => {
    const names = [join(folder, `${i}.json`), join(folder, `${i}.roster`)] as const;
    writeFileSync(names[0], bytes);
    writeFileSync(names[1], roster);
    return names;
  });
  const said = execFileSync(python as string, ['-c', many, import.meta.dirname], { input: JSON.stringify(files), encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(said) as Verdict[];
}

interface PageVerifier {
  isAble(): Promise<boolean>;
  verify(pack: Uint8Array, roster: Uint8Array): Promise<{ report: unknown; content: Uint8Array | null }>;
}

/** The page's own script, with what a browser gives it and no document. */
const pageVerifier = (() => {
  const context = createContext({ crypto: globalThis.crypto, TextEncoder, TextDecoder, atob, btoa, Uint8Array, DataView, Map, Set, Date });
  runInContext(inside(page(), 'script'), context);
  return (context as { copEvidence: PageVerifier }).copEvidence;
})();

async function pages({ bytes, roster }: EvidenceCase): Promise<Verdict> {
  try {
    return { report: JSON.parse(JSON.stringify((await pageVerifier.verify(bytes, roster)).report)) as unknown };
  } catch (error) {
    const { field, fault } = error as { field?: string; fault?: string };
    if (field === undefined) throw error;
    return { wrong: `${field} ${fault}` };
  }
}

const rosterFault = (verdict: Verdict): Verdict => ('wrong' in verdict && verdict.wrong.startsWith('ROSTER') ? { wrong: 'ROSTER' } : verdict);

/** Where alone: what an octet that was changed at random makes of a certificate is not worth three parsers. */
const partOf = (verdict: Verdict): Verdict => ('wrong' in verdict ? { wrong: verdict.wrong.split(' ')[0] ?? '' } : verdict);

/** Cases about which a verifier says something else than ours. */
async function differing(cases: readonly EvidenceCase[], said: readonly Verdict[], as = (verdict: Verdict) => verdict): Promise<string[]> {
  const differences: string[] = [];
  for (const [i, each] of cases.entries()) {
    const [own, other] = [as(await ours(each)), as(rosterFault(said[i] as Verdict))];
    if (JSON.stringify(sorted(own)) !== JSON.stringify(sorted(other))) differences.push(`${each.name}: ${shown(other)}, not ${shown(own)}`);
  }
  return differences;
}

function shown(verdict: Verdict): string {
  return 'wrong' in verdict ? verdict.wrong : JSON.stringify(verdict.report).slice(0, 2_000);
}

/** The same with the members of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

describe.skipIf(!python)('the verifier in Python', () => {
  test('proves the same of packs that hold', async () => {
    expect(await differing(good, pythons(good))).toEqual([]);
  });

  test('finds the same wrong, at the same place', async () => {
    expect(await differing(wrong, pythons(wrong))).toEqual([]);
  });

  test('notices every changed octet', async () => {
    const said = pythons(altered);
    expect(altered.filter((_, i) => !('wrong' in (said[i] as Verdict))).map(({ name }) => name)).toEqual([]);
    expect(await differing(altered, said, partOf)).toEqual([]);
  });

  test('takes the same octets in a text, and the same only escaped', async () => {
    expect(await differing(octets, pythons(octets), partOf)).toEqual([]);
  });

  test('is a command: JSON and 0, or one line and 1', () => {
    const [pack, roster] = [join(folder, 'pack.json'), join(folder, 'roster')];
    const { bytes, roster: pinned } = good[0] as EvidenceCase;
    writeFileSync(pack, bytes);
    writeFileSync(roster, pinned);
    const held = spawnSync(python as string, [script, pack, roster], { encoding: 'utf8' });
    expect([held.status, held.stderr]).toEqual([0, '']);
    expect(JSON.parse(held.stdout)).toMatchObject({ format: 'cop-evidence-1', missing: [] });
    writeFileSync(pack, flipped(bytes));
    const refused = spawnSync(python as string, [script, pack, roster], { encoding: 'utf8' });
    expect([refused.status, refused.stdout, refused.stderr]).toEqual([1, '', 'file FORM\n']);
  });
});

describe('the page', () => {
  test('finds that Ed25519 is there', async () => {
    expect(await pageVerifier.isAble()).toBe(true);
  });

  test('proves the same of packs that hold', async () => {
    const said: Verdict[] = [];
    for (const each of good) said.push(await pages(each));
    expect(await differing(good, said)).toEqual([]);
  }, 60_000);

  test('finds the same wrong, at the same place', async () => {
    const said: Verdict[] = [];
    for (const each of wrong) said.push(await pages(each));
    expect(await differing(wrong, said)).toEqual([]);
  }, 60_000);

  test('notices every changed octet', async () => {
    const said: Verdict[] = [];
    for (const each of altered) said.push(await pages(each));
    expect(altered.filter((_, i) => !('wrong' in (said[i] as Verdict))).map(({ name }) => name)).toEqual([]);
    expect(await differing(altered, said, partOf)).toEqual([]);
  }, 60_000);

  test('takes the same octets in a text, and the same only escaped', async () => {
    const said: Verdict[] = [];
    for (const each of octets) said.push(await pages(each));
    expect(await differing(octets, said, partOf)).toEqual([]);
  }, 60_000);

  const renew = 'run npm run evidence-page';
  test('calls the fields of a content as the contract and its labels do', () => {
    expect(tableIn(page(), 'NAMES'), renew).toEqual(JSON.parse(JSON.stringify(tableFor('NAMES'))));
  });

  test('says what the document says', () => {
    expect(tableIn(page(), 'TEXTS'), renew).toEqual(tableFor('TEXTS'));
  });

  test('lets nothing run but its own script, and nothing be fetched', () => {
    const html = page();
    expect(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1], renew).toBe(policyOf(html));
    expect(html.match(/<script\b/g)).toHaveLength(1);
    expect(html.match(/<style\b/g)).toHaveLength(1);
    expect(html).not.toMatch(/\bsrc=|\bhref=|\bon[a-z]+="|style="|https?:\/\/|@import|url\(/);
  });

  test('puts nothing from a file into the page but text', () => {
    expect(inside(page(), 'script')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\b|new Function/,
    );
  });

  test('says everything in both languages, set as French is', () => {
    const words = /const PAGE = \{([\s\S]*?)\n\};/.exec(inside(page(), 'script'))?.[1] ?? '';
    const pairs = [...words.matchAll(/\[\s*'([^']*)',\s*'([^']*)',?\s*\]/g)];
    expect(pairs.length).toBe([...words.matchAll(/^ {2}\w+: \[/gm)].length);
    for (const [, fr = '', en = ''] of pairs) {
      expect(fr.trim() && en.trim()).not.toBe('');
      expect(fr).not.toMatch(/["]|\.\.\.|\S[:;!?](?:\s|$)|«(?! )|(?<! )»/);
      expect(en).not.toMatch(/[«»]| [:;!?]|\.\.\./);
    }
  });
});
