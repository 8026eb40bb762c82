// The table on paper: its text is read back, spaces and signs included.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logframePdf } from '../../../gateway/logframe/exports/pdf.ts';
import { publicVariant } from '../../../gateway/logframe/exports/public-variant.ts';
import type { LogframeTable } from '../../../gateway/logframe/table.ts';
import { rowOf, sampleTable, tableOf } from './sample-table.ts';

const reader = spawnSync('pdftotext', ['-v']).error === undefined;
if (!reader) process.stdout.write('pdftotext (poppler-utils) is not there: the text of the logical framework is not read back here.\n');

/** The pages of a PDF as text; kinds of spaces stay what they are. */
async function pagesOf(table: LogframeTable, language: 'fr' | 'en'): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'cop-logframe-pdf-'));
  try {
    const file = join(dir, 'logframe.pdf');
    writeFileSync(file, await logframePdf(table, language));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return text
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/[ \n]+/g, ' '));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('the PDF', () => {
  it('is one, with its fonts inside, the same for the same table', async () => {
    const [one, other] = await Promise.all([logframePdf(sampleTable, 'fr'), logframePdf(sampleTable, 'fr')]);
    const text = Buffer.from(one).toString('latin1');
    expect([text.slice(0, 5), text.includes('DejaVuSans')]).toEqual(['%PDF-', true]);
    expect(one.length).toBe(other.length);
  });

  it.skipIf(!reader)('French: thousands, percentages and dates as French sets them', async () => {
    const text = (await pagesOf(sampleTable, 'fr')).join('\n');
    // Narrow no-break spaces come out as what they are, and not as boxes or nothing.
    expect(text).toMatch(/1[\u202F ]234[\u202F ]567/);
    expect(text).toMatch(/2[\u202F ]000[\u202F ]000/);
    for (const each of ['66,7 %', '2 sur 3', '65 %', '120 %', '31 décembre 2026', 'du 1er octobre 2026 au 31 décembre 2026 (heure de Bamako)'])
      expect(plain(text)).toContain(each);
    expect(plain(text)).toContain('Brigade « BRTMTH » & <Bamako> (ML-BRTMTH), Bamako');
    expect(plain(text)).toContain('4 janvier 2027 à 09 h 30 min 00 s UTC (09 h 30 à Bamako)');
    expect(plain(text)).toContain('journal témoigné de cette unité');
    expect(plain(text)).not.toMatch(/undefined|NaN|\{\w+\}|\[object|\uFFFD/);
  });

  it.skipIf(!reader)('English: commas, points, and the day before the month', async () => {
    const text = plain((await pagesOf(sampleTable, 'en')).join('\n'));
    for (const each of ['1,234,567', '66.7%', '2 of 3', '31 December 2026', 'Official use', 'page 1 of', 'What never counts']) expect(text).toContain(each);
    expect(text).not.toMatch(/undefined|NaN|\{\w+\}|\[object|\uFFFD/);
  });

  it.skipIf(!reader)('has each indicator with its parts and its definition on one page', async () => {
    const pages = (await pagesOf(sampleTable, 'fr')).map(plain);
    const pageOf = (words: string) => pages.findIndex((page) => page.includes(words));
    expect(pageOf('IND-2 – Arrestations')).toBeGreaterThan(0);
    const arrests = pages.find((page) => page.includes('IND-2 – Arrestations résultant des échanges Pays'));
    for (const each of ['Mali 17', 'Niger 1', 'Masculin 21', 'Majeur 26', 'une personne arrêtée', 'une communication retirée']) expect(arrests).toContain(each);
    for (const { indicator } of sampleTable.rows) expect(pages.join(' ')).toContain(`${indicator.code} – `);
  });

  it.skipIf(!reader)('a public variant says so, on every page, and what it does not tell', async () => {
    const pages = (await pagesOf(publicVariant(sampleTable), 'fr')).map(plain);
    expect(pages.every((page) => page.includes('Variante publique'))).toBe(true);
    const text = pages.join(' ');
    for (const each of ['un nombre de 1 à 4 n’y figure pas', '< 5', 'non publié', 'Cellules regroupées']) expect(text).toContain(each);
    expect(text).not.toMatch(/chef-1|HYPERLINK|Attestations/);
  });

  it.skipIf(!reader)('a breakdown longer than a page goes on on the next, with its title again', async () => {
    const cells = Array.from({ length: 54 }, (_, i) => ({ at: { partner: `ML-UNIT${String(i).padStart(2, '0')}` }, value: 5 + i }));
    const value = cells.reduce((sum, cell) => sum + cell.value, 0);
    const pages = (await pagesOf(tableOf([rowOf('IND-3', { value, cells, sinceStart: value })]), 'fr')).map(plain);
    const text = pages.join(' ');
    for (const { at, value: number } of cells) expect(text).toContain(`${at.partner} ${number}`);
    expect(pages.filter((page) => /ML-UNIT\d\d/.test(page)).every((page) => page.includes('Partenaire'))).toBe(true);
    expect(pages.length).toBeGreaterThan(2);
  });
});
