// Signed notes (C2SP signed-note): a text, an empty line, and one line for each signature. They can be read on paper and
// checked with any Ed25519 tool.
import { createHash } from 'node:crypto';
import { CopError } from './errors.ts';
import { printable } from './ids.ts';
import { CHECKPOINT_MAX_OCTETS, CHECKPOINT_SIGNATURES_MAX } from './limits.ts';

/** One signature line, not checked yet. */
export interface NoteSignature {
  /** Name of the key. */
  name: string;
  /** 4 octets: with the name they tell which key and which kind of signature. */
  keyId: Uint8Array;
  /** What the kind of signature makes of it: 64 octets for a log, 72 for a witness. */
  signature: Uint8Array;
}

/** A text with signatures that were not checked yet. */
export interface SignedNote {
  /** Exactly what is signed, with its last newline. */
  text: string;
  /** At least one, in the order of their lines. */
  signatures: NoteSignature[];
}

/** The kinds of signature that we make and know: the octet that goes into the key id. */
export const signatureKinds = { note: 0x01, cosignature: 0x04 } as const;

const KEY_ID_OCTETS = 4;
const signatureLine = /^— ([^\p{White_Space}+]+) ([A-Za-z0-9+/]+={0,2})\n$/u;
const hiddenOctets = /[^\P{Cc}\n]/u;

/** The key id of a raw public key: the first 4 octets of SHA-256(name ‖ 0x0A ‖ kind ‖ public key). */
export function noteKeyId(name: string, kind: keyof typeof signatureKinds, publicKey: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(signatureKinds[kind])).update(publicKey).digest();
  return new Uint8Array(digest.subarray(0, KEY_ID_OCTETS));
}

/**
 * Reads a signed note. Throws CHECKPOINT_MALFORMED for one beyond the limits, control characters, signature lines that have
 * another form or stand there twice, and base64 that has another form than the shortest.
 */
export function parseNote(note: string): SignedNote {
  const size = Buffer.byteLength(note);
  if (size > CHECKPOINT_MAX_OCTETS) malformed('note', `≤ ${CHECKPOINT_MAX_OCTETS}`, String(size));
  if (!note.isWellFormed() || hiddenOctets.test(note)) malformed('note', 'UTF-8', note);
  // The last empty line: the text may hold others.
  const border = note.lastIndexOf('\n\n');
  if (border < 1) malformed('note', '…\\n\\n— …\\n', note.slice(-40));
  const text = note.slice(0, border + 1);
  const lines = note.slice(border + 2).split(/(?<=\n)/);
  if (lines.length > CHECKPOINT_SIGNATURES_MAX) malformed('signatures', `1–${CHECKPOINT_SIGNATURES_MAX}`, String(lines.length));
  const twice = lines.find((line, i) => lines.indexOf(line) < i);
  if (twice !== undefined) malformed('signatures', 'each line once', twice);
  return { text, signatures: lines.map(parseSignatureLine) };
}

/** The signed note as text. Throws CHECKPOINT_MALFORMED for what parseNote would not read as the same. */
export function encodeNote({ text, signatures }: SignedNote): string {
  const note = `${text}\n${signatures.map(encodeSignatureLine).join('')}`;
  if (parseNote(note).text !== text) malformed('note', '…\\n', text.slice(-40));
  return note;
}

/** Reads one signature line with its newline. Throws CHECKPOINT_MALFORMED. */
export function parseSignatureLine(line: string): NoteSignature {
  const [, name, base64] = signatureLine.exec(line) ?? malformed('signature', '— … base64', line);
  const octets = fromBase64(base64 as string) ?? malformed('signature', 'base64', base64 as string);
  if (octets.length <= KEY_ID_OCTETS) malformed('signature', `> ${KEY_ID_OCTETS}`, String(octets.length));
  return { name: name as string, keyId: octets.slice(0, KEY_ID_OCTETS), signature: octets.slice(KEY_ID_OCTETS) };
}

/** One signature line with its newline. Throws CHECKPOINT_MALFORMED for a name that none can have. */
export function encodeSignatureLine({ name, keyId, signature }: NoteSignature): string {
  const line = `— ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
  if (keyId.length !== KEY_ID_OCTETS || parseSignatureLine(line).name !== name) malformed('signature', '— … base64', line);
  return line;
}

/** Octets of base64 (RFC 4648, section 4), or `undefined` for text that is not the one form of them. */
export function fromBase64(text: string): Uint8Array | undefined {
  const octets = Buffer.from(text, 'base64');
  return octets.toString('base64') === text ? new Uint8Array(octets) : undefined;
}

function malformed(field: string, expected: string, got: string): never {
  throw new CopError('CHECKPOINT_MALFORMED', { field, expected, got: printable(got) });
}
