// Comma-separated values (RFC 4180), with the semicolon that French spreadsheets expect, and nothing that one would run as a formula.

const SEPARATOR = ';';

/** One line with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(SEPARATOR)}\r\n`;
}

function csvCell(text: string): string {
  // A cell that begins like this is run by spreadsheets; an apostrophe makes it text.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
