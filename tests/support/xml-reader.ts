// Reads XML by the letter of what this project writes of it: one element, attributes in double quotes, five entities and numbers, no declarations.
// An independent reader of what is exported; what it does not know, it refuses.

/** An element as it was read. `text` is its own, `children` its elements. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const token = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The root of a document; throws SyntaxError where the text is not well-formed. */
export function readXml(text: string): XmlElement {
  const head = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>\n/.exec(text);
  if (!head) throw new SyntaxError('no XML declaration');
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text)) throw new SyntaxError('a character that XML cannot hold');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  token.lastIndex = head[0].length;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new SyntaxError(`at ${at}: ${text.slice(at, at + 40)}`);
    const [, closing, name = '', attributes = '', empty, plain] = match;
    const current = open.at(-1) as XmlElement;
    if (plain !== undefined) current.text += decoded(plain);
    else if (closing) {
      if (open.pop()?.name !== name || attributes || empty) throw new SyntaxError(`</${name}> at ${at}`);
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only, ...more] = root.children;
  if (open.length !== 1 || !only || more.length > 0 || root.text.trim() !== '') throw new SyntaxError('not one element');
  return only;
}

/** Every element of a name, at any depth, in the order of the document. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decoded(value)] as const);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new SyntaxError(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|[&>]/g, (found, number?: string, name?: string) => {
    if (number !== undefined) return String.fromCodePoint(Number(number));
    const letter = entities[name ?? ''];
    if (letter === undefined) throw new SyntaxError(`entity: ${found}`);
    return letter;
  });
}
