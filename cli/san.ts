/** The URIs of a certificate's subject alternative names, from the text that Node makes of them. */
export function sanUris(subjectAltName: string | undefined): string[] {
  // Node writes a name that holds a comma or a quote as a JSON string, so that no name can pose as two.
  const names = subjectAltName?.match(/[A-Za-z ]+:(?:"(?:[^"\\]|\\.)*"|[^,]*)/g) ?? [];
  return names
    .map((name) => name.trim())
    .filter((name) => name.startsWith('URI:') && !name.startsWith('URI:"'))
    .map((name) => name.slice('URI:'.length));
}
