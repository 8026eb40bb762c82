// XML as text: what stands in an element or an attribute is escaped here, and markup is nothing but what this file has made.

/** Markup that was made here. */
export interface Xml {
  readonly markup: string;
}

/** Values of attributes; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with its attributes, and its text or its children; names are written in this project. */
export function element(name: string, attributes: Attributes = {}, content: string | readonly Xml[] = []): Xml {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = `<${name}${given.map(([key, value]) => ` ${key}="${attributeText(String(value))}"`).join('')}`;
  const inside = typeof content === 'string' ? escaped(content) : content.map(({ markup }) => markup).join('');
  return { markup: inside === '' ? `${start}/>` : `${start}>${inside}</${name}>` };
}

/** A document of one element, in UTF-8. */
export function xmlDocument(root: Xml, standalone = false): string {
  return `<?xml version="1.0" encoding="UTF-8"${standalone ? ' standalone="yes"' : ''}?>\n${root.markup}\n`;
}

// What XML 1.0 has no way to write at all: control characters, halves of pairs, and two that are no characters.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  // A lone carriage return would be read as a line feed.
  return text.replace(unwritable, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Line ends and tabs would be read as spaces. */
function attributeText(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
