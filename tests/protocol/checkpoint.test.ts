// Checkpoints and cosignatures: the vectors, examples of others, and every octet of a signed one changed.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  cosign,
  cosignatures,
  emptyRoot,
  encodeNote,
  hex,
  importLogKey,
  importVerifyKey,
  type LogKey,
  limits,
  logOrigin,
  noteKeyId,
  parseLogOrigin,
  parseNote,
  parseUnitId,
  publicHalf,
  readCheckpoint,
  signCheckpoint,
  type UnitId,
  verifyCheckpoint,
  verifyCosignature,
  withSignatures,
  witnessName,
} from '#protocol';
import { signRaw, verifyRaw } from '../../protocol/jose.ts';
import type { CheckpointVectors } from '../vectors/audit-shapes.ts';
import { makeAudit } from '../vectors/make-audit.ts';
import { readVectors, unhex } from '../vectors/plain.ts';
import { ed25519, line, secondForm } from './raw-note.ts';
import { at, guinea, keysOf, mali, niger, refusal, refused, senegal } from './world.ts';

const vectors = readVectors<CheckpointVectors>('checkpoints');
const root = new Uint8Array(32).fill(0xfb);
const head = { unit: mali, generation: 3, size: 4_096, root };
const announced = (...units: UnitId[]) => units.map((unit) => ({ publicKey: publicHalf(keysOf(unit).sign) }));
const raw = (keys: string[]) => keys.map((publicKey) => ({ publicKey: unhex(publicKey) }));
const logKey = (unit: UnitId) => importLogKey(keysOf(unit).sign);

let key: LogKey;
let note: string;
beforeAll(async () => {
  key = await logKey(mali);
  note = await signCheckpoint(head, key);
});

describe('the vectors', () => {
  test('are those that make-audit.ts makes', () => {
    expect(vectors, 'run node tests/vectors/make.ts').toEqual(makeAudit().checkpoints);
  });

  test.each(vectors.valid)('$name', async (vector) => {
    const checkpoint = await verifyCheckpoint(vector.note, vector.unit, raw(vector.publicKeys));
    const { text, origin, generation, size, unit } = checkpoint;
    expect({ text, origin, generation, size, unit }).toEqual({
      text: vector.text,
      origin: vector.origin,
      generation: vector.generation,
      size: vector.size,
      unit: vector.unit,
    });
    expect([hex(checkpoint.root), hex(checkpoint.signedBy)]).toEqual([vector.root, vector.signedBy]);
    expect(encodeNote(checkpoint.note)).toBe(vector.note);
    const found = cosignatures(checkpoint.note);
    expect(found.map((entry) => [entry.unit, entry.at.toISOString()])).toEqual(vector.cosignatures.map((entry) => [entry.unit, entry.at]));
    for (const [i, entry] of vector.cosignatures.entries()) {
      const proven = { unit: entry.unit, at: new Date(entry.at) };
      expect(await verifyCosignature(checkpoint, entry.line, entry.unit, raw(entry.publicKeys))).toEqual(proven);
      expect(await verifyCosignature(checkpoint, found[i]?.signature ?? '', entry.unit, raw(entry.publicKeys))).toEqual(proven);
    }
  });

  test.each(vectors.valid)('made by us, octet for octet: $name', async (vector) => {
    const signed = await signCheckpoint({ ...vector, root: unhex(vector.root) }, key);
    expect(vector.note.startsWith(signed)).toBe(true);
    const checkpoint = await verifyCheckpoint(signed, vector.unit, raw(vector.publicKeys));
    for (const entry of vector.cosignatures) expect(await cosign(checkpoint, entry.unit, await logKey(entry.unit), new Date(entry.at))).toBe(entry.line);
  });

  test.each(vectors.invalid)('refused: $name', async ({ note: wrong, unit, publicKeys, code, field }) => {
    const error = await refused(() => verifyCheckpoint(wrong, unit, raw(publicKeys)));
    expect(error.code).toBe(code);
    if (field !== undefined) expect(error.params.field).toBe(field);
  });

  test.each(vectors.invalidCosignatures)('no cosignature: $name', async ({ note: of, line: wrong, unit, publicKeys, code, field }) => {
    const error = await refused(() => verifyCosignature(readCheckpoint(of), wrong, unit, raw(publicKeys)));
    expect(error.code).toBe(code);
    if (field !== undefined) expect(error.params.field).toBe(field);
  });
});

describe('examples of others', () => {
  test('a note of the Go project is read, and its key id and signature hold', async () => {
    const example = [
      'If you think cryptography is the answer to your problem,\n',
      "then you don't know what your problem is.\n",
      '\n',
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
    ].join('');
    const publicKey = new Uint8Array(Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1));
    const { text, signatures } = parseNote(example);
    expect(signatures.map(({ name, keyId }) => [name, hex(keyId)])).toEqual([['PeterNeumann', 'c74f20a3']]);
    expect(hex(noteKeyId('PeterNeumann', 'note', publicKey))).toBe('c74f20a3');
    expect(await verifyRaw(new TextEncoder().encode(text), signatures[0]?.signature as Uint8Array, await importVerifyKey(publicKey))).toBe(true);
    expect(encodeNote({ text, signatures })).toBe(example);
  });

  test('the example of tlog-cosignature is read as a note, and is no log of ours', async () => {
    const example = [
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n',
      '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n',
      '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n',
    ].join('');
    const parsed = parseNote(example);
    expect(parsed.text.split('\n')).toHaveLength(4);
    expect(parsed.signatures.map(({ name, keyId, signature }) => [name, hex(keyId), signature.length])).toEqual([
      ['example.com/behind-the-sofa', '033de0ae', 64],
      ['witness.example.com/w1', '8d66cf3f', 72],
    ]);
    // 1679315147 seconds: the time that the text of the specification names.
    expect(hex(parsed.signatures[1]?.signature.subarray(0, 8) as Uint8Array)).toBe('00000000641850cb');
    expect(cosignatures(parsed)).toEqual([]);
    expect(await refused(() => readCheckpoint(example))).toMatchObject({ code: 'CHECKPOINT_MALFORMED', params: { field: 'origin' } });
  });

  test('a text may hold empty lines', () => {
    const text = 'one\n\ntwo\n\n';
    const parsed = parseNote(`${text}\n${line('a', new Uint8Array(68))}`);
    expect(parsed.text).toBe(text);
    expect(encodeNote(parsed)).toBe(`${text}\n${line('a', new Uint8Array(68))}`);
  });
});

describe('every octet of a cosigned checkpoint', () => {
  const witnesses = [niger, senegal];
  let cosigned: string;
  let octets: Uint8Array;
  let proven: string[];
  beforeAll(async () => {
    const checkpoint = await verifyCheckpoint(note, mali, announced(mali));
    const lines = await Promise.all(witnesses.map(async (unit) => cosign(checkpoint, unit, await logKey(unit), at)));
    cosigned = withSignatures(note, lines);
    octets = new TextEncoder().encode(cosigned);
    proven = await witnessed(octets);
  });

  test('as it is, the log and both witnesses hold', () => {
    expect(proven).toEqual([`NE-ECI ${at.toISOString()}`, `SN-DNLTM ${at.toISOString()}`]);
  });

  test.each([0x01, 0x02, 0x20, 0x80])('changed by ^ %i: refused, or exactly that witness is lost', async (mask) => {
    const bodyEnd = Buffer.from(cosigned).indexOf(`— ${witnessName(niger)}`);
    const secondLine = Buffer.from(cosigned).indexOf(`— ${witnessName(senegal)}`);
    expect(bodyEnd).toBeGreaterThan(150);
    const wrong: string[] = [];
    for (let i = 0; i < octets.length; i++) {
      const changed = octets.map((octet, j) => (j === i ? octet ^ mask : octet));
      const outcome = await witnessed(changed).catch((error: unknown) => (error as { code?: string }).code ?? String(error));
      const lost = i < bodyEnd ? undefined : i < secondLine ? [proven[1]] : [proven[0]];
      const refusedAs = typeof outcome === 'string' && /^(?:CHECKPOINT_MALFORMED|CHECKPOINT_UNSIGNED|SIGNATURE_INVALID)$/.test(outcome);
      const lostOne = lost !== undefined && JSON.stringify(outcome) === JSON.stringify(lost);
      if (!refusedAs && !lostOne) wrong.push(`${i}: ${JSON.stringify(outcome)}`);
    }
    expect(wrong).toEqual([]);
  });

  test('cut off anywhere: refused, or only whole lines of witnesses are lost', async () => {
    const whole = new Set([...cosigned.matchAll(/\n/g)].map(({ index }) => index + 1));
    for (let length = 0; length < octets.length; length++) {
      const outcome = await witnessed(octets.slice(0, length)).catch((error: { code: string }) => error.code);
      if (typeof outcome === 'string') expect(outcome).toMatch(/^CHECKPOINT_(?:MALFORMED|UNSIGNED)$/);
      else expect(whole.has(Buffer.from(cosigned).subarray(0, length).toString().length) && outcome.length < 2, `${length}`).toBe(true);
    }
  });

  test('exchanged lines change nothing', async () => {
    const { text, signatures } = parseNote(cosigned);
    expect((await witnessed(new TextEncoder().encode(encodeNote({ text, signatures: signatures.toReversed() })))).toSorted()).toEqual(proven);
  });

  /** The witnesses whose cosignature holds. Throws when the checkpoint itself does not. */
  async function witnessed(bytes: Uint8Array): Promise<string[]> {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return Promise.reject(Object.assign(new Error('not UTF-8'), { code: 'CHECKPOINT_MALFORMED' }));
    }
    const checkpoint = await verifyCheckpoint(text, mali, announced(mali));
    const held = cosignatures(checkpoint.note).map(async ({ signature, unit }) => {
      if (!witnesses.includes(unit)) return [];
      return verifyCosignature(checkpoint, signature, unit, announced(unit)).then(
        (found) => [`${found.unit} ${found.at.toISOString()}`],
        () => [],
      );
    });
    return (await Promise.all(held)).flat();
  }
});

describe('the log key', () => {
  test('has the id that the keyset gives it, and its public half', async () => {
    expect({ kid: key.kid, publicKey: hex(key.publicKey) }).toEqual({ kid: keysOf(mali).sign.kid, publicKey: hex(publicHalf(keysOf(mali).sign)) });
    await expect(importLogKey(keysOf(mali).encrypt)).rejects.toThrow(TypeError);
  });

  test('one key, two kinds: neither signature can stand for the other', async () => {
    const checkpoint = await verifyCheckpoint(note, mali, announced(mali));
    const own = checkpoint.note.signatures[0]?.signature as Uint8Array;
    const cosignature = await cosign(checkpoint, niger, key, at);
    const borrowed = parseNote(note + cosignature).signatures[1]?.signature as Uint8Array;
    const id = noteKeyId(checkpoint.origin, 'note', key.publicKey);
    const asLog = `${checkpoint.text}\n${line(checkpoint.origin, id, borrowed.slice(8))}`;
    expect(await refusal(() => verifyCheckpoint(asLog, mali, announced(mali)))).toBe('SIGNATURE_INVALID');
    const asWitness = line(witnessName(niger), noteKeyId(witnessName(niger), 'cosignature', key.publicKey), borrowed.slice(0, 8), own);
    expect(await refusal(() => verifyCosignature(checkpoint, asWitness, niger, announced(mali)))).toBe('SIGNATURE_INVALID');
  });

  test('of another unit proves nothing', async () => {
    expect(await refusal(() => verifyCheckpoint(note, mali, announced(niger, senegal, guinea)))).toBe('CHECKPOINT_UNSIGNED');
    expect(await refusal(() => verifyCheckpoint(note, mali, []))).toBe('CHECKPOINT_UNSIGNED');
    const forged = await signCheckpoint(head, await logKey(niger));
    expect(await refused(() => verifyCheckpoint(forged, niger, announced(niger)))).toMatchObject({
      code: 'CHECKPOINT_MALFORMED',
      params: { field: 'origin', got: 'urn:cop:unit:ML-BRTMTH:log:3' },
    });
  });

  test('may change: a line of the old one that is no longer announced is passed over, an announced one must hold', async () => {
    const both = withSignatures(note, [(await signCheckpoint(head, await logKey(guinea))).split('\n\n')[1] as string]);
    const checkpoint = await verifyCheckpoint(both, mali, announced(mali));
    expect(hex(checkpoint.signedBy)).toBe(hex(publicHalf(keysOf(mali).sign)));
    await expect(verifyCheckpoint(both, mali, announced(guinea))).resolves.toMatchObject({ signedBy: publicHalf(keysOf(guinea).sign) });
    await expect(verifyCheckpoint(both, mali, announced(mali, guinea))).resolves.toBeDefined();
  });
});

describe('bare signatures', () => {
  const message = new TextEncoder().encode('message');

  test('are those of RFC 8032', async () => {
    const signature = await signRaw(message, key);
    expect(hex(signature)).toBe(hex(ed25519(keysOf(mali).sign, 'message')));
    expect(await verifyRaw(message, signature, await importVerifyKey(key.publicKey))).toBe(true);
  });

  test('have one form', async () => {
    const signature = await signRaw(message, key);
    const publicKey = await importVerifyKey(key.publicKey);
    expect(await verifyRaw(message, secondForm(signature), publicKey)).toBe(false);
    for (const other of [signature.slice(0, 63), Uint8Array.from([...signature, 0]), new Uint8Array()])
      expect(await verifyRaw(message, other, publicKey)).toBe(false);
  });

  // With such a key there is a signature that fits one message in eight, or every one: who announced it could deny it all.
  test.each([
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ])('of a key of small order, %s, never hold', async (publicKey) => {
    const small = await importVerifyKey(unhex(publicKey));
    // R = S · B with a known S: with the neutral element for a key, this fits any message.
    const signature = Uint8Array.from([1, ...new Uint8Array(63)]);
    const other = Uint8Array.from([...unhex(`58${'66'.repeat(31)}`), 1, ...new Uint8Array(31)]);
    for (let i = 0; i < 32; i++) for (const attempt of [signature, other]) expect(await verifyRaw(Uint8Array.of(i), attempt, small)).toBe(false);
  });
});

describe('names', () => {
  test('of a log: unit and generation, there and back', () => {
    expect(logOrigin(mali, 12)).toBe('urn:cop:unit:ML-BRTMTH:log:12');
    expect(parseLogOrigin('urn:cop:unit:SN-DNLTM:log:1')).toEqual({ unit: senegal, generation: 1 });
    for (const generation of [1, 999_999_999]) expect(parseLogOrigin(logOrigin(niger, generation))).toEqual({ unit: niger, generation });
    for (const generation of [0, -1, 1.5, Number.NaN, 1_000_000_000]) expect(() => logOrigin(mali, generation)).toThrow(RangeError);
  });

  test.each([
    '',
    'urn:cop:unit:ML-BRTMTH:log:1\n',
    ' urn:cop:unit:ML-BRTMTH:log:1',
    'urn:cop:unit:ML-BRTMTH:log:1:log:1',
    'urn:cop:unit:ML-BRTMTH:LOG:1',
    'urn:cop:unit:ML-BRTMTH:log:١',
  ])('of no log: %j', async (text) => {
    expect(await refused(() => parseLogOrigin(text))).toMatchObject({ code: 'CHECKPOINT_MALFORMED', params: { field: 'origin' } });
  });

  test('of a witness', () => {
    expect(witnessName(senegal)).toBe('urn:cop:unit:SN-DNLTM:witness');
  });
});

describe('signing', () => {
  test.each([{ size: -1 }, { size: 0.5 }, { size: 2 ** 53 }, { size: Number.NaN }, { root: new Uint8Array(31) }, { root: new Uint8Array() }, { size: 0 }])(
    'refuses %j',
    async (changes) => {
      expect(await refusal(() => signCheckpoint({ ...head, ...changes }, key))).toBe('CHECKPOINT_MALFORMED');
    },
  );

  test('an empty log has the empty root', async () => {
    expect((await verifyCheckpoint(await signCheckpoint({ ...head, size: 0, root: emptyRoot }, key), mali, announced(mali))).size).toBe(0);
  });

  test('a unit does not witness its own log', async () => {
    const checkpoint = await verifyCheckpoint(note, mali, announced(mali));
    await expect(cosign(checkpoint, mali, key, at)).rejects.toThrow(RangeError);
  });

  test('a cosignature has whole seconds from 1970 on', async () => {
    const checkpoint = await verifyCheckpoint(note, mali, announced(mali));
    const own = await logKey(niger);
    const made = await cosign(checkpoint, niger, own, new Date(at.getTime() + 999));
    expect((await verifyCosignature(checkpoint, made, niger, announced(niger))).at).toEqual(at);
    for (const wrong of [new Date(0), new Date(999), new Date(-5_000), new Date(Number.NaN)])
      await expect(cosign(checkpoint, niger, own, wrong)).rejects.toThrow(RangeError);
    const last = new Date(8.64e15);
    expect((await verifyCosignature(checkpoint, await cosign(checkpoint, niger, own, last), niger, announced(niger))).at).toEqual(last);
  });
});

describe('withSignatures', () => {
  test('gives the same note for the same lines in any order', async () => {
    const checkpoint = await verifyCheckpoint(note, mali, announced(mali));
    const lines = await Promise.all([senegal, guinea, niger].map(async (unit) => cosign(checkpoint, unit, await logKey(unit), at)));
    const joined = withSignatures(note, lines);
    expect(parseNote(joined).signatures.map(({ name }) => name)).toEqual([checkpoint.origin, ...[guinea, niger, senegal].map(witnessName)]);
    expect(withSignatures(note, lines.toReversed())).toBe(joined);
    expect(withSignatures(withSignatures(note, lines.slice(1)), lines)).toBe(joined);
    expect(withSignatures(joined, [])).toBe(joined);
    expect(withSignatures(note, [])).toBe(note);
  });

  test('keeps two cosignatures of one witness at two times', async () => {
    const checkpoint = await verifyCheckpoint(note, mali, announced(mali));
    const own = await logKey(niger);
    const lines = [await cosign(checkpoint, niger, own, at), await cosign(checkpoint, niger, own, new Date(at.getTime() + 60_000))];
    expect(cosignatures(parseNote(withSignatures(note, lines)))).toHaveLength(2);
  });

  test('refuses lines that are none', async () => {
    for (const wrong of ['', 'x', '\n', '— a b\n', `${line('a', new Uint8Array(68))}${line('b', new Uint8Array(68))}`])
      expect(await refusal(() => withSignatures(note, [wrong]))).toBe('CHECKPOINT_MALFORMED');
  });
});

describe('limits', () => {
  const strangers = (count: number) => Array.from({ length: count }, (_, i) => line('a', Uint8Array.of(0, 0, 0, i), new Uint8Array(64)));

  test('CHECKPOINT_SIGNATURES_MAX lines are read, one more is refused', async () => {
    const most = withSignatures(note, strangers(limits.CHECKPOINT_SIGNATURES_MAX - 1));
    await expect(verifyCheckpoint(most, mali, announced(mali))).resolves.toBeDefined();
    expect(await refused(() => withSignatures(note, strangers(limits.CHECKPOINT_SIGNATURES_MAX)))).toMatchObject({
      code: 'CHECKPOINT_MALFORMED',
      params: { field: 'signatures' },
    });
  });

  test('so many witnesses with the longest names fit CHECKPOINT_MAX_OCTETS', async () => {
    const longest = (i: number) => parseUnitId(`XX-U${String(i).padStart(3, '0')}ABCDEFGHIJKL`);
    const text = `${logOrigin(longest(0), 999_999_999)}\n${Number.MAX_SAFE_INTEGER}\n${Buffer.from(root).toString('base64')}\n`;
    const lines = Array.from({ length: limits.CHECKPOINT_SIGNATURES_MAX }, (_, i) => line(witnessName(longest(i)), new Uint8Array(76)));
    const largest = `${text}\n${lines.join('')}`;
    expect(cosignatures(readCheckpoint(largest).note)).toEqual([]);
    expect(Buffer.byteLength(largest)).toBeLessThanOrEqual(limits.CHECKPOINT_MAX_OCTETS);
  });

  test('CHECKPOINT_MAX_OCTETS are read, one more is refused before it is looked at', async () => {
    const build = (size: number) => `${'x'.repeat(size - 1)}\n\n${line('a', new Uint8Array(68))}`;
    const overhead = Buffer.byteLength(build(1_000)) - 1_000;
    expect(parseNote(build(limits.CHECKPOINT_MAX_OCTETS - overhead)).signatures).toHaveLength(1);
    expect(await refused(() => parseNote(build(limits.CHECKPOINT_MAX_OCTETS - overhead + 1)))).toMatchObject({
      code: 'CHECKPOINT_MALFORMED',
      params: { field: 'note', expected: `≤ ${limits.CHECKPOINT_MAX_OCTETS}` },
    });
  });

  test('octets are counted, not characters', async () => {
    expect(await refusal(() => parseNote(`${'é'.repeat(limits.CHECKPOINT_MAX_OCTETS / 2)}\n\n${line('a', new Uint8Array(68))}`))).toBe('CHECKPOINT_MALFORMED');
  });
});

test.each([
  ['half of a surrogate pair', 'a\ud800\n'],
  ['a control character', 'a\u0007\n'],
  ['DEL', 'a\u007f\n'],
  ['no text', ''],
  ['a text without a newline', 'a'],
])('encodeNote refuses %s', async (_, text) => {
  expect(await refusal(() => encodeNote({ text, signatures: parseNote(note).signatures }))).toBe('CHECKPOINT_MALFORMED');
});

test.each(['', 'a b', 'a\u00a0b', 'a+b', 'a\nb', 'a\u2028b'])('encodeNote refuses the name %j', async (name) => {
  const signatures = [{ name, keyId: new Uint8Array(4), signature: new Uint8Array(64) }];
  expect(await refusal(() => encodeNote({ text: 'a\n', signatures }))).toBe('CHECKPOINT_MALFORMED');
});

test.each([3, 5])('encodeNote refuses a key id of %d octets', async (length) => {
  const signatures = [{ name: 'a', keyId: new Uint8Array(length), signature: new Uint8Array(64) }];
  expect(await refusal(() => encodeNote({ text: 'a\n', signatures }))).toBe('CHECKPOINT_MALFORMED');
});
