// Lines of content, which vCard (RFC 6350) and iCalendar (RFC 5545) have in common: a name, parameters, a value; long lines are folded.

/** One line; its value has its escapes already, which differ between the two. */
export interface ContentLine {
  name: string;
  parameters?: Readonly<Record<string, string>>;
  value: string;
}

/** Octets of a line without its CRLF (RFC 6350, section 3.2; RFC 5545, section 3.1). */
const LINE_OCTETS = 75;

/** The lines as text: each folded where it is long, each ended by CRLF. */
export function contentLines(lines: readonly ContentLine[]): string {
  return lines.map((line) => `${folded(lineOf(line))}\r\n`).join('');
}

function lineOf({ name, parameters = {}, value }: ContentLine): string {
  return `${[name, ...Object.entries(parameters).map(([key, given]) => `${key}=${parameterText(given)}`)].join(';')}:${value}`;
}

/** In quotes where a sign would end it; a quotation mark has no place in one (RFC 6350, section 3.3; RFC 5545, section 3.2). */
function parameterText(text: string): string {
  const plain = text.replaceAll('"', '');
  return /[:;,]/.test(plain) ? `"${plain}"` : plain;
}

/** A line in pieces of at most 75 octets, each after the first behind one space; no character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = '';
      // The space in front of it counts.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
