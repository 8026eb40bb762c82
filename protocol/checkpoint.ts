// Checkpoints of an audit log (C2SP tlog-checkpoint) and the cosignatures of its witnesses (C2SP tlog-cosignature, Ed25519).
// One log key of a unit makes both: the line that begins what is signed tells them apart.
import { hex, sameBytes } from './digest.ts';
import { CopError } from './errors.ts';
import { parseUnitId, printable, type UnitId, unitUri } from './ids.ts';
import { importSigningKey, importVerifyKey, type PrivateJwk, publicHalf, type SigningKey, signRaw, verifyRaw } from './jose.ts';
import { emptyRoot } from './merkle.ts';
import { encodeNote, encodeSignatureLine, fromBase64, type NoteSignature, noteKeyId, parseNote, parseSignatureLine, type SignedNote } from './note.ts';

declare const stage: unique symbol;

/** A private key of use `log`, with the raw public half that its key ids are made of. */
export interface LogKey extends SigningKey {
  /** 32 octets. */
  publicKey: Uint8Array;
}

/** What a log says of itself at one size. */
export interface TreeHead {
  unit: UnitId;
  /** From 1; one more when a unit had to begin a new log, for instance after a restored backup. */
  generation: number;
  /** Number of entries. */
  size: number;
  /** Root hash of the tree, 32 octets. */
  root: Uint8Array;
}

/** A checkpoint that was read; nothing in it is proven. */
export interface Checkpoint extends TreeHead {
  /** Name of the log, and of the key that signs for it. */
  origin: string;
  /** Exactly what is signed: three lines with their newlines. */
  text: string;
  note: SignedNote;
}

/** A checkpoint that the unit whose log it is has signed. */
export interface VerifiedCheckpoint extends Checkpoint {
  readonly [stage]: 'verified';
  /** The raw public key that signed it. */
  signedBy: Uint8Array;
}

/** A cosignature line that was not checked yet. */
export interface CosignatureLine {
  unit: UnitId;
  /** What the line claims, in whole seconds. */
  at: Date;
  signature: NoteSignature;
}

/** A public key of use `log`, such as a keyset announces. */
export interface LogPublicKey {
  /** 32 raw octets. */
  publicKey: Uint8Array;
}

const originPattern = /^urn:cop:unit:([^:]+):log:([1-9]\d{0,8})$/;
const witnessPattern = /^urn:cop:unit:([^:]+):witness$/;
const sizePattern = /^(?:0|[1-9]\d{0,15})$/;
const GENERATION_MAX = 999_999_999;
const TIMESTAMP_OCTETS = 8;
const COSIGNATURE_OCTETS = TIMESTAMP_OCTETS + 64;
// The last second that a Date holds.
const SECONDS_MAX = 8_640_000_000_000;

/** Name of a unit's log. Throws RangeError for a generation that is not 1 to 999999999. */
export function logOrigin(unit: UnitId, generation: number): string {
  if (!Number.isInteger(generation) || generation < 1 || generation > GENERATION_MAX) throw new RangeError(`generation ${generation}`);
  return `${unitUri(unit)}:log:${generation}`;
}

/** The inverse of logOrigin. Throws CHECKPOINT_MALFORMED. */
export function parseLogOrigin(text: string): { unit: UnitId; generation: number } {
  const [, name, generation] = originPattern.exec(text) ?? [];
  const unit = unitIn(name);
  if (unit === undefined) malformed('origin', logOrigin('ML-BRTMTH' as UnitId, 1), text);
  return { unit, generation: Number(generation) };
}

/** Name of the key with which a unit witnesses the logs of others. */
export function witnessName(unit: UnitId): string {
  return `${unitUri(unit)}:witness`;
}

/** Imports a private JWK as a log key. Throws TypeError when it is not Ed25519: our caller's mistake. */
export async function importLogKey(jwk: PrivateJwk): Promise<LogKey> {
  return { ...(await importSigningKey(jwk)), publicKey: publicHalf(jwk) };
}

/** Signs a checkpoint for the unit's own log; gives the signed note. Throws CHECKPOINT_MALFORMED for a size or root that is none. */
export async function signCheckpoint({ unit, generation, size, root }: TreeHead, key: LogKey): Promise<string> {
  const origin = logOrigin(unit, generation);
  const text = `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
  parseText(text);
  const signature = await signRaw(utf8(text), key);
  return encodeNote({ text, signatures: [{ name: origin, keyId: noteKeyId(origin, 'note', key.publicKey), signature }] });
}

/** Reads a checkpoint and verifies nothing. Throws CHECKPOINT_MALFORMED. */
export function readCheckpoint(note: string): Checkpoint {
  const parsed = parseNote(note);
  return { ...parseText(parsed.text), text: parsed.text, note: parsed };
}

/**
 * Verifies a checkpoint of a log of `unit` with the log keys that it announced. Every signature line under the name of the
 * log with the id of such a key must verify, and there must be one; other lines count for nothing.
 * Throws CHECKPOINT_MALFORMED, also for a log of another unit, CHECKPOINT_UNSIGNED, SIGNATURE_INVALID.
 */
export async function verifyCheckpoint(note: string | Checkpoint, unit: UnitId, publicKeys: readonly LogPublicKey[]): Promise<VerifiedCheckpoint> {
  const checkpoint = typeof note === 'string' ? readCheckpoint(note) : note;
  const { origin, text } = checkpoint;
  if (checkpoint.unit !== unit) malformed('origin', unitUri(unit), origin);
  const lines = checkpoint.note.signatures.filter(({ name }) => name === origin);
  const known = lines.map((line) => ({ line, keys: keysOfId(line, 'note', publicKeys) })).filter(({ keys }) => keys.length > 0);
  const signers = await Promise.all(known.map(({ line, keys }) => signerOf(utf8(text), line.signature, keys)));
  if (signers.includes(undefined)) throw new CopError('SIGNATURE_INVALID', { peer: unit });
  const [signedBy] = signers;
  if (!signedBy) throw new CopError('CHECKPOINT_UNSIGNED', { peer: unit, got: printable(lines.map(({ keyId }) => hex(keyId)).join(' ')) || '–' });
  return { ...checkpoint, signedBy } as VerifiedCheckpoint;
}

/**
 * Cosigns a checkpoint as a witness; gives the signature line. Whoever calls it has checked, and durably kept, that the
 * tree continues every one of this log that it cosigned before. Part of a second in `at` is cut off.
 * Throws RangeError for a unit's own log, and for a time that no cosignature can hold.
 */
export async function cosign(checkpoint: VerifiedCheckpoint, witness: UnitId, key: LogKey, at: Date): Promise<string> {
  if (witness === checkpoint.unit) throw new RangeError(`${witness} cannot witness its own log`);
  const seconds = Math.floor(at.getTime() / 1_000);
  if (!isInstant(seconds)) throw new RangeError(`no cosignature at ${at.getTime()} ms`);
  const name = witnessName(witness);
  const signature = new Uint8Array(COSIGNATURE_OCTETS);
  new DataView(signature.buffer).setBigUint64(0, BigInt(seconds));
  signature.set(await signRaw(cosignedMessage(checkpoint.text, seconds), key), TIMESTAMP_OCTETS);
  return encodeSignatureLine({ name, keyId: noteKeyId(name, 'cosignature', key.publicKey), signature });
}

/** The lines of a note that are named and made like cosignatures of units. Others, such as kinds to come, are passed over. */
export function cosignatures(note: SignedNote): CosignatureLine[] {
  return note.signatures.flatMap((signature) => {
    const unit = unitIn(witnessPattern.exec(signature.name)?.[1]);
    const seconds = secondsOf(signature);
    return unit === undefined || seconds === undefined ? [] : [{ unit, at: new Date(seconds * 1_000), signature }];
  });
}

/**
 * Verifies one cosignature of `witness` with the log keys that it announced for that time.
 * Throws CHECKPOINT_MALFORMED, also for a line of another unit and for one of the log's own unit, SIGNER_UNKNOWN, SIGNATURE_INVALID.
 */
export async function verifyCosignature(
  checkpoint: Checkpoint,
  line: string | NoteSignature,
  witness: UnitId,
  publicKeys: readonly LogPublicKey[],
): Promise<{ unit: UnitId; at: Date }> {
  const signature = typeof line === 'string' ? parseSignatureLine(line) : line;
  if (signature.name !== witnessName(witness)) malformed('witness', witnessName(witness), signature.name);
  if (witness === checkpoint.unit) malformed('witness', `≠ ${checkpoint.unit}`, witness);
  const keys = keysOfId(signature, 'cosignature', publicKeys);
  if (keys.length === 0) throw new CopError('SIGNER_UNKNOWN', { peer: witness, got: hex(signature.keyId) });
  const seconds = secondsOf(signature);
  if (seconds === undefined) malformed('cosignature', `${COSIGNATURE_OCTETS} octets`, hex(signature.signature));
  const signer = await signerOf(cosignedMessage(checkpoint.text, seconds), signature.signature.subarray(TIMESTAMP_OCTETS), keys);
  if (!signer) throw new CopError('SIGNATURE_INVALID', { peer: witness });
  return { unit: witness, at: new Date(seconds * 1_000) };
}

/**
 * The note with these signature lines added: the log's first, then by name, each line once. The same lines in any order
 * give the same note. Throws CHECKPOINT_MALFORMED.
 */
export function withSignatures(note: string, lines: readonly string[]): string {
  const { text, signatures } = parseNote(note);
  const origin = text.slice(0, text.indexOf('\n'));
  const all = [...signatures, ...lines.map(parseSignatureLine)].map((signature) => ({
    signature,
    line: encodeSignatureLine(signature),
    group: signature.name === origin ? 0 : 1,
  }));
  const once = [...new Map(all.map((entry) => [entry.line, entry])).values()];
  // Lines begin with the name and a space, which sorts before all that a name can hold.
  once.sort((a, b) => a.group - b.group || (a.line < b.line ? -1 : 1));
  return encodeNote({ text, signatures: once.map(({ signature }) => signature) });
}

function parseText(text: string): TreeHead & { origin: string } {
  const [origin, size, root, rest, ...more] = text.split('\n') as [string, string, string, string, ...string[]];
  if (rest !== '' || more.length > 0) malformed('text', '3 × \\n', String(text.split('\n').length - 1));
  const { unit, generation } = parseLogOrigin(origin);
  if (!sizePattern.test(size) || !Number.isSafeInteger(Number(size))) malformed('size', '0 – 2^53 − 1', size);
  const octets = fromBase64(root);
  if (octets?.length !== 32) malformed('root', 'base64, 32 octets', root);
  if (size === '0' && !sameBytes(octets, emptyRoot)) malformed('root', Buffer.from(emptyRoot).toString('base64'), root);
  return { origin, unit, generation, size: Number(size), root: octets };
}

/** The public keys with the id that the line names: an id of 4 octets may be that of several. */
function keysOfId(line: NoteSignature, kind: 'note' | 'cosignature', keys: readonly LogPublicKey[]): LogPublicKey[] {
  return keys.filter(({ publicKey }) => sameBytes(noteKeyId(line.name, kind, publicKey), line.keyId));
}

/** The key that signed, or `undefined`. */
async function signerOf(message: Uint8Array, signature: Uint8Array, keys: readonly LogPublicKey[]): Promise<Uint8Array | undefined> {
  for (const { publicKey } of keys) if (await verifyRaw(message, signature, await importVerifyKey(publicKey))) return publicKey;
  return undefined;
}

function cosignedMessage(text: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** The time of a cosignature in seconds, or `undefined` when it has another form. */
function secondsOf({ signature }: NoteSignature): number | undefined {
  if (signature.length !== COSIGNATURE_OCTETS) return undefined;
  const seconds = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  return isInstant(seconds) ? seconds : undefined;
}

function isInstant(seconds: number): boolean {
  return seconds >= 1 && seconds <= SECONDS_MAX;
}

function unitIn(text: string | undefined): UnitId | undefined {
  try {
    return text === undefined ? undefined : parseUnitId(text);
  } catch {
    return undefined;
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function malformed(field: string, expected: string, got: string): never {
  throw new CopError('CHECKPOINT_MALFORMED', { field, expected, got: printable(got) });
}
