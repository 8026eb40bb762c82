// The proof of a logical framework: an outsider with the members' list alone reckons the numbers anew from what the log and the receipts say, and
// finds every number that is not so.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogframeView, RectificationView } from '#gateway/contract';
import { asCopError, encodeLogframeProof, type LogframeProof, type LogframeProofReport, readLogframeProof, verifyLogframeProof } from '#protocol';
import { errorOf, runCommand } from '../cli/support/run-command.ts';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

const dir = mkdtempSync(join(tmpdir(), 'cop-logframe-'));
const file = join(dir, 'preuve.json');
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
let roster: Uint8Array;
let shown: LogframeView;
beforeAll(async () => {
  live = await liveFederation(3);
  [mali, senegal, niger] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM'), live.of('NE-ECI')];
  for (const unit of [mali, senegal, niger]) await unit.start();
  for (const [a, b] of [[mali, senegal], [mali, niger], [senegal, niger]] as const) await linked(a, b); // biome-ignore format: pairs
  roster = readFileSync(live.federation.rosterFile);
  // Two partners: one exchange, two deliveries. An exercise counts for nothing.
  await mali.settled((await mali.report(['SN-DNLTM', 'NE-ECI'])).id);
  await mali.settled((await mali.report(['SN-DNLTM'], { training: true })).id);
  const came = await senegal.report(['ML-BRTMTH']);
  await senegal.settled(came.id);
  const report = (count: string) =>
    jsonAt<{ id: string; exchangeId: string }>(senegal, 'ol-1', 'arrest', 'report', '--to', 'ML-BRTMTH', '--exchange', came.exchangeId, '--on', '2026-11-25', '--country', 'SN', '--count', count, '--wait', '20'); // biome-ignore format: one command
  const [wrong, right, recalled] = [await report('08051,male,adult,7'), await report('08051,male,adult,2'), await report('0204,female,adult,9')];
  await jsonAt(senegal, 'ol-1', 'message', 'correct', wrong.id, '--by', right.id, '--because', 'inaccurate');
  await jsonAt(senegal, 'ol-1', 'message', 'recall', recalled.id, '--because', 'inaccurate');
  // Recalled, and the recall withdrawn: it stands.
  const kept = await report('0204,male,minor,3');
  const { orders } = await jsonAt<RectificationView>(senegal, 'ol-1', 'message', 'recall', kept.id, '--because', 'inaccurate');
  await jsonAt(senegal, 'ol-1', 'rectification', 'withdraw', orders[0]?.id ?? '', '--wait', '20');
  // A report of an incident that was corrected counts once.
  const [first, second] = [
    await mali.report(['NE-ECI']),
    await mali.report(['NE-ECI'], { incident: { type: 'trafficking', from: '2026-11-23T05:40:00Z', place: { name: 'Gao', country: 'ML' } } }),
  ];
  for (const { id } of [first, second]) await mali.settled(id);
  await jsonAt(mali, 'ol-1', 'message', 'correct', first.id, '--by', second.id, '--because', 'inaccurate');
  shown = await until('five arrests', 20, async () => {
    const view = await jsonAt<LogframeView>(mali, 'ol-1', 'logframe', 'show', '--period', 'start');
    return view.rows.find(({ code }) => code === 'IND-2')?.value === 5 ? view : undefined;
  });
  await jsonAt(mali, 'ol-1', 'logframe', 'prove', '--period', 'start', '--out', file);
}, 90_000);
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  rmSync(dir, { recursive: true });
});

const value = (code: string) => shown.rows.find((row) => row.code === code)?.value;
const wrongAt = async (proof: LogframeProof): Promise<string> => {
  try {
    await verifyLogframeProof(encodeLogframeProof(proof), roster);
    return 'holds';
  } catch (error) {
    const fault = asCopError(error);
    if (!fault) throw error;
    return `${fault.params.field} ${fault.params.detail}`;
  }
};

describe('what is shown', () => {
  it('counts exchanges once, deliveries each, corrections in the place of what they correct', () => {
    // To two partners, from Senegal, and the corrected one.
    expect([value('IND-1'), value('IND-1R'), value('IND-2')]).toEqual([3, 4, 5]);
    expect(shown.rows.find(({ code }) => code === 'IND-1')?.cells).toEqual(
      expect.arrayContaining([
        { at: { direction: 'sent', type: 'trafficking', crime: '0204' }, value: 1 },
        { at: { direction: 'sent', type: 'smuggling_land', crime: '08051' }, value: 1 },
      ]),
    );
    expect(shown.rows.find(({ code }) => code === 'IND-2')?.cells).toEqual([
      { at: { country: 'SN', crime: '0204', sex: 'male', age: 'minor' }, value: 3 },
      { at: { country: 'SN', crime: '08051', sex: 'male', age: 'adult' }, value: 2 },
    ]);
  });
});

describe('a proof', () => {
  it('gives an outsider the same numbers, with the members’ list alone and no gateway', async () => {
    const rosterFile = live.federation.rosterFile;
    const { exit, out } = await runCommand(['logframe', 'verify', file, '--roster', rosterFile, '--json'], { env: {} });
    expect(exit).toBe(0);
    const report = JSON.parse(out) as LogframeProofReport;
    expect(report.indicators.map(({ code, value: sum }) => [code, sum])).toEqual(
      ['IND-1', 'IND-1R', 'IND-2', 'IND-3', 'IND-4', 'IND-5'].map((code) => [code, value(code)]),
    );
    expect(report.witnessed).toBe(true);
    const said = await runCommand(['logframe', 'verify', file, '--roster', rosterFile], { env: {} });
    expect(said.out.replaceAll('\u00a0', ' ')).toMatch(/La preuve tient : voici les chiffres de ML-BRTMTH/);
  });

  it('holds no name, no place, no text of any message', () => {
    expect(readFileSync(file, 'latin1')).not.toMatch(/Gao|BRTMTH\/2026/);
    const octets = Buffer.concat(readLogframeProof(readFileSync(file)).logs.flatMap(({ entries }) => entries.map(({ facts }) => facts)));
    expect(octets.toString('latin1')).not.toMatch(/Gao/);
  });

  it('notices every changed octet', async () => {
    const octets = readFileSync(file);
    for (let i = 0; i < 60; i++) {
      const place = (i * 104_729 + 7_919) % octets.length;
      const altered = octets.map((octet, at) => (at === place ? octet ^ (1 << (i % 7)) : octet));
      const refusal = await verifyLogframeProof(altered, roster).then(
        () => 'holds',
        (error: unknown) => asCopError(error)?.code,
      );
      expect(refusal, `octet ${place}`).toBe('EVIDENCE_INVALID');
    }
  });

  /** Another last octet. */
  const flip = (octets: Uint8Array | undefined) => octets?.set([(octets.at(-1) ?? 0) ^ 1], octets.length - 1);
  const proof = () => readLogframeProof(readFileSync(file));
  const changes: [string, (made: LogframeProof) => void, string][] = [
    ['a number that is too high', ({ claims }) => Object.assign(claims[0]?.cells[0] ?? {}, { value: 9 }), 'claims[0] MISMATCH'],
    ['an arrest that was corrected', ({ claims }) => Object.assign(claims[2]?.cells[0] ?? {}, { value: 7 }), 'claims[2] MISMATCH'],
    ['an arrest of which the recall was withdrawn left out', ({ claims }) => claims[2]?.cells.shift(), 'claims[2] MISMATCH'],
    ['an indicator left out', ({ claims }) => claims.pop(), 'claims[5] MISMATCH'],
    ['one that there is not', ({ claims }) => claims.push({ indicator: 'IND-9', cells: [] }), 'claims FORM'],
    ['a receipt left out', ({ receipts }) => receipts.shift(), 'MISMATCH'],
    ['a proof that says nothing', ({ logs }) => Object.assign(logs[0] ?? {}, { consistency: [new Uint8Array(32)] }), 'logs[0].consistency PROOF'],
    ['a receipt twice', ({ receipts }) => receipts.push(receipts[0] as Uint8Array), 'MISMATCH'],
    ['an entry twice', ({ logs }) => logs[0]?.entries.push(logs[0].entries[0] as never), 'ORDER'],
    ['one entry altered', ({ logs }) => flip(logs[0]?.entries[1]?.facts), 'logs[0].entries[1] PROOF'],
    ['one receipt altered', ({ receipts }) => flip(receipts[1]), 'receipts[1] '],
    ['an entry with another proof', ({ logs }) => Object.assign(logs[0]?.entries[0] ?? {}, { path: [] }), 'PROOF'],
    ['another period', (made) => Object.assign(made, { until: made.from + 1 }), 'claims[0] MISMATCH'],
    ['another unit', (made) => Object.assign(made, { unit: 'SN-DNLTM' }), 'logs[0].note MISMATCH'],
    ['no keys', (made) => Object.assign(made, { keysets: [] }), 'logs[0].note SIGNER'],
  ];
  it.each(changes)('with %s does not hold', async (_, change, where) => {
    const made = proof();
    change(made);
    expect(await wrongAt(made)).toContain(where);
  });

  it('is made again and again, and of a period without anything', async () => {
    const empty = join(dir, 'vide.json');
    await jsonAt(mali, 'ol-1', 'logframe', 'prove', '--period', '2020', '--out', empty);
    expect((await verifyLogframeProof(readFileSync(empty), roster)).indicators.every(({ value: sum }) => sum === 0)).toBe(true);
    expect(errorOf(await copAt(mali, 'ol-1', 'logframe', 'prove', '--period', '2020', '--out', empty, '--json')).code).toBe('FILE_EXISTS');
  });

  it('is refused with another federation’s list, and a file that is none', async () => {
    const other = join(dir, 'autre');
    writeFileSync(other, 'x');
    expect(errorOf(await runCommand(['logframe', 'verify', other, '--roster', live.federation.rosterFile, '--json'], { env: {} })).code).toBe(
      'EVIDENCE_INVALID',
    );
  });
});

describe('an export', () => {
  const activity = join(dir, 'activite.yaml');
  const mapping = join(dir, 'numeros.yaml');
  beforeAll(() => {
    const both = (fr: string, en: string) => ({ fr, en });
    writeFileSync(
      activity,
      JSON.stringify({
        identifier: 'XX-COP-1',
        reportingOrg: { ref: 'XX-COP', type: '10', name: both('Unité', 'Unit') },
        startsOn: '2021-01-01',
        title: both('Partenariat', 'Partnership'),
        description: both('Partenariat opérationnel', 'Operational partnership'),
      }),
    );
    const periods = Object.fromEntries(shown.rows.map(({ code }, i) => [code, 100 + i]));
    const words = new Map<string, Record<string, number>>();
    for (const { cells } of shown.rows)
      for (const { at } of cells)
        for (const [name, word] of Object.entries(at))
          words.set(name, { ...words.get(name), [word]: 1 + (words.get(name) ? Object.keys(words.get(name) ?? {}).length : 0) });
    writeFileSync(mapping, JSON.stringify({ periods, dimensions: Object.fromEntries(words) }));
  });

  it.each<[string, string[], RegExp]>([
    ['csv', [], /IND-1;/],
    ['xlsx', [], /^PK/],
    ['pdf', [], /^%PDF-/],
    ['iati', ['--activity', activity], /<iati-activities version="2\.03"/],
    ['rsr', ['--mapping', mapping], /"status": "D"/],
  ])('as %s is a file, for its owner alone, and is not written twice', async (format, more, pattern) => {
    const out = join(dir, `cadre.${format}`);
    const words = ['logframe', 'export', '--period', 'start', '--format', format, '--out', out, ...more];
    await jsonAt(mali, 'ol-1', ...words);
    expect(readFileSync(out, 'latin1')).toMatch(pattern);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(errorOf(await copAt(mali, 'ol-1', ...words, '--json')).code).toBe('FILE_EXISTS');
  });

  it('carries its proof when asked', async () => {
    const out = join(dir, 'avec.csv');
    const { files } = await jsonAt<{ files: string[] }>(mali, 'ol-1', 'logframe', 'export', '--period', 'start', '--format', 'csv', '--out', out, '--proof');
    expect(files).toEqual([out, `${out}.proof.json`]);
    expect((await verifyLogframeProof(readFileSync(`${out}.proof.json`), roster)).indicators[0]?.value).toBe(value('IND-1'));
  });

  it('for anybody tells no small cell', async () => {
    const out = join(dir, 'public.csv');
    await jsonAt(mali, 'ol-1', 'logframe', 'export', '--period', 'start', '--format', 'csv', '--out', out, '--public');
    expect(readFileSync(out, 'utf8')).toMatch(/<\s5/);
  });

  it('says what a format needs', async () => {
    const attempt = async (format: string) =>
      errorOf(await copAt(mali, 'ol-1', 'logframe', 'export', '--format', format, '--out', join(dir, 'rien'), '--json'));
    expect(await attempt('iati')).toMatchObject({ code: 'INPUT_INVALID', params: { field: 'activity' } });
    expect(await attempt('rsr')).toMatchObject({ code: 'INPUT_INVALID', params: { field: 'mapping' } });
  });
});
