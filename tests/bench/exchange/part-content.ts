import type { AS2MimeNode } from 'libas2';

/** The octets of a part in base64. libas2's own reading of them takes what is no ASCII for text of an unknown character set, and loses it. */
export function partContent(part: AS2MimeNode): Buffer {
  return Buffer.from(part.raw.slice(part.raw.indexOf('\r\n\r\n')), 'base64');
}
