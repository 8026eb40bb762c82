// Tables as text that spreadsheets read (RFC 4180): by each language's separator, with nothing in them that is taken for a formula.
import type { Language } from '#protocol';

/** A text, a number, or nothing. */
export type CsvCell = string | number | undefined;

// What spreadsheets cut cells at, whichever separator they expect, and what they begin a formula with, in ASCII and full width.
const formulaStart = /(^|[,;\t\r\n"])(\s*)(?=[=+\-@＝＋－＠\t\r])/g;

/**
 * The rows as UTF-8 text with a byte order mark, by which spreadsheets know it; lines end with CRLF. French: semicolons and decimal commas, English:
 * commas and decimal points; numbers have no thousands separators and at most `digits` digits after the decimal sign. A text that a spreadsheet could
 * take for a formula gets an apostrophe before it, also inside, where another separator would cut it.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], language: Language, digits = 4): string {
  const separator = language === 'fr' ? ';' : ',';
  const lines = rows.map((row) => `${row.map((cell) => cellText(cell, language, digits)).join(separator)}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function cellText(cell: CsvCell, language: Language, digits: number): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return numberOf(cell, language, digits);
  return quoted(cell.replace(formulaStart, "$1$2'"));
}

/** Never in quotes: a decimal comma stands only where semicolons separate. */
function numberOf(value: number, language: Language, digits: number): string {
  const text = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: digits }).format(value);
  return language === 'fr' ? text.replace('.', ',') : text;
}

/** In quotes where a sign of the grammar stands in it, of either language's. */
function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
