// The syntax of vCard 4.0 (RFC 6350): properties to text. What a card says is decided elsewhere.
import { contentLines } from './content-lines.ts';

/** One property. Text and its lists are escaped here; a URI and other values have no sign to escape. */
export interface Property {
  name: string;
  parameters?: Readonly<Record<string, string>>;
  /** `text`: one text; `list`: texts between commas; `parts`: components between semicolons; `raw`: a value that is not text. */
  value: { text: string } | { list: readonly string[] } | { parts: readonly string[] } | { raw: string };
}

/** One card; BEGIN, VERSION and END are added. */
export function vcard(properties: readonly Property[]): string {
  return contentLines([
    { name: 'BEGIN', value: 'VCARD' },
    { name: 'VERSION', value: '4.0' },
    ...properties.map((property) => ({ ...property, value: valueText(property.value) })),
    { name: 'END', value: 'VCARD' },
  ]);
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
