// The syntax of vCard 4.0 (RFC 6350): properties to text. What a card says is decided elsewhere.

/** One property. Text and its lists are escaped here; a URI and other values have no sign to escape. */
export interface Property {
  name: string;
  parameters?: Readonly<Record<string, string>>;
  /** `text`: one text; `list`: texts between commas; `parts`: components between semicolons; `raw`: a value that is not text. */
  value: { text: string } | { list: readonly string[] } | { parts: readonly string[] } | { raw: string };
}

/** Octets of a line without its CRLF (RFC 6350, section 3.2). */
const LINE_OCTETS = 75;

/** One card; BEGIN, VERSION and END are added. */
export function vcard(properties: readonly Property[]): string {
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', ...properties.map(lineOf), 'END:VCARD'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function lineOf({ name, parameters = {}, value }: Property): string {
  return `${[name, ...Object.entries(parameters).map(([key, given]) => `${key}=${parameterText(given)}`)].join(';')}:${valueText(value)}`;
}

function valueText(value: Property['value']): string {
  if ('raw' in value) return value.raw;
  if ('text' in value) return escaped(value.text);
  return 'list' in value ? value.list.map(escaped).join(',') : value.parts.map((part) => escaped(part).replaceAll(';', '\\;')).join(';');
}

/**
 * Backslash, comma and line break (RFC 6350, section 3.4). A semicolon is escaped between components alone: elsewhere it need not be, and some
 * readers keep the backslash.
 */
function escaped(text: string): string {
  return text.replace(/[\\,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** In quotes where a sign would end it; a quotation mark has no place in one (RFC 6350, section 3.3). */
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
