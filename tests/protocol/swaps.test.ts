// Genuine parts, put together wrongly: another recipient, another header, another purpose, another unit.

import { describe, expect, test } from 'vitest';
import {
  encodeContent,
  importDecryptionKey,
  importSigningKey,
  importVerifyKey,
  openEnvelope,
  parseEnvelope,
  publicHalf,
  readEnvelope,
  signReceipt,
  verifyKeyset,
  verifyReceipt,
} from '#protocol';
import { encode } from '../../protocol/codec.ts';
import type { Purpose } from '../../protocol/jose.ts';
import { signPart } from '../../protocol/signed-part.ts';
import { forge } from './forge.ts';
import { concat, edit, fieldsOf } from './raw.ts';
import {
  contentOf,
  findVerifyKey,
  guinea,
  header,
  keysetOf,
  keysOf,
  mali,
  meetingRequest,
  niger,
  receiptFor,
  receive,
  refusal,
  seal,
  sealed,
  senegal,
} from './world.ts';

const one = (await sealed()).get(niger) as Uint8Array;
const urgent = (await sealed({ priority: 'urgent' }, encodeContent(contentOf(meetingRequest)))).get(niger) as Uint8Array;
const two = await sealed({ to: [niger, senegal] });
const forNiger = two.get(niger) as Uint8Array;
const forSenegal = two.get(senegal) as Uint8Array;

describe('an envelope', () => {
  test('is refused by a unit that it does not name', async () => {
    for (const unit of [mali, senegal, guinea]) expect(await refusal(() => receive(one, unit))).toBe('NOT_ADDRESSED');
  });

  test('of the other addressee is refused, though the header names both', async () => {
    expect(await refusal(() => receive(forSenegal, niger))).toBe('DECRYPTION_KEY_UNKNOWN');
    expect(await refusal(() => receive(forNiger, senegal))).toBe('DECRYPTION_KEY_UNKNOWN');
  });

  test('sealed for one unit and addressed to another by a changed header is refused', async () => {
    const redirected = edit(one, [1], (bytes) => edit(bytes, [5], () => new TextEncoder().encode(senegal)));
    expect(await refusal(() => receive(redirected, senegal))).toBe('DECRYPTION_KEY_UNKNOWN');
    // Even for one who holds the key.
    const key = await importDecryptionKey(keysOf(niger).encrypt);
    expect(await refusal(() => openEnvelope(readEnvelope(redirected, senegal), async () => key))).toBe('DECRYPTION_FAILED');
  });

  test.each([
    ['header', 1],
    ['protected header', 2],
    ['recipient', 3],
    ['initialisation vector', 4],
    ['ciphertext', 5],
    ['tag', 6],
  ])('with the %s of another one is refused', async (_, field) => {
    const mixed = edit(one, [field], () => fieldsOf(urgent)[field - 1]?.value as Uint8Array);
    expect(await refusal(() => receive(mixed, niger))).toMatch(/^(?:DECRYPTION_FAILED|HEADER_INVALID)$/);
  });

  test('with key id and wrapped key from different ones is refused', async () => {
    const { kid } = parseEnvelope(forSenegal).entry;
    const renamed = edit(forNiger, [3, 1], () => new TextEncoder().encode(kid));
    expect(await refusal(() => receive(renamed, niger))).toBe('DECRYPTION_KEY_UNKNOWN');
    const key = await importDecryptionKey(keysOf(senegal).encrypt);
    expect(await refusal(() => openEnvelope(readEnvelope(renamed, niger), async () => key))).toBe('DECRYPTION_FAILED');
  });

  test('whose content is encrypted anew, by an addressee, under another header is refused', async () => {
    // Niger knows the plaintext of what Mali sent it, and tries to pass it on as sent to Senegal.
    const key = await importDecryptionKey(keysOf(niger).encrypt);
    const { plaintext } = await openEnvelope(readEnvelope(one, niger), async () => key);
    const { headerBytes } = await forge({ fields: { to: [senegal], paddedSize: plaintext.length } });
    const passedOn = (await seal({ headerBytes, plaintext }, [senegal])).get(senegal) as Uint8Array;
    expect(await refusal(() => receive(passedOn, senegal))).toBe('SIGNATURE_INVALID');
  });

  test.each(['messageId', 'exchangeId', 'created', 'expires', 'priority', 'training'] as const)(
    'whose signature covers another %s is refused',
    async (field) => {
      const other = {
        ...header,
        created: new Date(header.created.getTime() + 1),
        expires: new Date(header.expires.getTime() - 1),
        priority: 'urgent',
        training: true,
      } as const;
      const ids = { messageId: header.exchangeId as unknown as typeof header.messageId, exchangeId: header.messageId as unknown as typeof header.exchangeId };
      const signedHeader = (await forge({ fields: { [field]: { ...other, ...ids }[field] } })).headerBytes;
      const swapped = (await seal(await forge({ signedHeader }), [niger])).get(niger) as Uint8Array;
      expect(await refusal(() => receive(swapped, niger))).toBe('SIGNATURE_INVALID');
    },
  );

  test('that claims another sender is refused, whoever’s key it names', async () => {
    const senegalKey = await importSigningKey(keysOf(senegal).sign);
    const claimed = (await seal(await forge({ signer: senegalKey }), [niger])).get(niger) as Uint8Array;
    expect(await refusal(() => receive(claimed, niger))).toBe('SIGNER_UNKNOWN');
    // Even if the directory were to hand out the key.
    const verify = await importVerifyKey(publicHalf(keysOf(mali).sign));
    expect(await refusal(() => receive(claimed, niger, async () => verify))).toBe('SIGNATURE_INVALID');
  });

  test('is looked up with the sender, the key id and the instant of its header', async () => {
    const asked: unknown[] = [];
    await receive(one, niger, async (unit, kid, at) => {
      asked.push([unit, kid, at.toISOString()]);
      return findVerifyKey(unit, kid, at);
    });
    expect(asked).toEqual([[mali, keysOf(mali).sign.kid, header.created.toISOString()]]);
  });
});

describe('a signature', () => {
  const purposes: Purpose[] = ['cop-content', 'cop-receipt', 'cop-keyset', 'cop-roster'];

  test.each(purposes.filter((purpose) => purpose !== 'cop-content'))('made as %s does not serve for content', async (purpose) => {
    const wrong = (await seal(await forge({ purpose }), [niger])).get(niger) as Uint8Array;
    expect(await refusal(() => receive(wrong, niger))).toBe('CONTENT_MALFORMED');
  });

  test.each(purposes.filter((purpose) => purpose !== 'cop-receipt'))('made as %s does not serve for a receipt', async (purpose) => {
    const key = await importSigningKey(keysOf(niger).sign);
    const payload = fieldsOf(await signReceipt(receiptFor(one), key))[1]?.value as Uint8Array;
    expect(await refusal(async () => verifyReceipt(await signPart(payload, purpose, key), niger, mali, findVerifyKey))).toBe('RECEIPT_MALFORMED');
  });

  test('whose purpose is renamed afterwards does not verify', async () => {
    const key = await importSigningKey(keysOf(niger).sign);
    const payload = fieldsOf(await signReceipt(receiptFor(one), key))[1]?.value as Uint8Array;
    const part = edit(await signPart(payload, 'cop-content', key), [1], (bytes) =>
      new TextEncoder().encode(new TextDecoder().decode(bytes).replace('cop-content', 'cop-receipt')),
    );
    expect(await refusal(() => verifyReceipt(part, niger, mali, findVerifyKey))).toBe('SIGNATURE_INVALID');
  });

  const headers: [string, (header: Record<string, unknown>) => unknown][] = [
    ['algorithm none', (jws) => ({ ...jws, alg: 'none' })],
    ['algorithm HS256', (jws) => ({ ...jws, alg: 'HS256' })],
    ['an encoded payload', (jws) => ({ ...jws, b64: true })],
    ['no b64', ({ b64, ...jws }) => jws],
    ['nothing critical', ({ crit, ...jws }) => jws],
    ['something else critical', (jws) => ({ ...jws, crit: ['b64', 'exp'] })],
    ['a key of its own', (jws) => ({ ...jws, jwk: { kty: 'OKP', crv: 'Ed25519', x: keysOf(senegal).sign.x } })],
    ['no key id', ({ kid, ...jws }) => jws],
    ['a number as key id', (jws) => ({ ...jws, kid: 7 })],
    ['a list', (jws) => [jws]],
    ['null', () => null],
  ];
  test.each(headers)('with %s in its header is refused for its form', async (_, change) => {
    const key = await importSigningKey(keysOf(niger).sign);
    const bytes = await signReceipt(receiptFor(one), key);
    const changed = edit(bytes, [1], (jws) =>
      new TextEncoder().encode(JSON.stringify(change(JSON.parse(new TextDecoder().decode(jws)) as Record<string, unknown>))),
    );
    expect(await refusal(() => verifyReceipt(changed, niger, mali, findVerifyKey))).toBe('RECEIPT_MALFORMED');
  });

  test('over nothing is refused', async () => {
    const bytes = await signReceipt(receiptFor(one), await importSigningKey(keysOf(niger).sign));
    const without = edit(bytes, [3], () => new Uint8Array());
    expect(await refusal(() => verifyReceipt(without, niger, mali, findVerifyKey))).toBe('RECEIPT_MALFORMED');
    const zeros = edit(bytes, [3], () => new Uint8Array(64));
    expect(await refusal(() => verifyReceipt(zeros, niger, mali, findVerifyKey))).toBe('SIGNATURE_INVALID');
  });
});

describe('a receipt', () => {
  test('for another unit, or issued by another, is refused', async () => {
    const bytes = await signReceipt(receiptFor(one), await importSigningKey(keysOf(niger).sign));
    expect(await refusal(() => verifyReceipt(bytes, niger, senegal, findVerifyKey))).toBe('RECEIPT_INVALID');
    expect(await refusal(() => verifyReceipt(bytes, senegal, mali, findVerifyKey))).toBe('RECEIPT_INVALID');
  });

  test('that a unit signs in the name of another is refused', async () => {
    const bytes = await signReceipt(receiptFor(one), await importSigningKey(keysOf(senegal).sign));
    expect(await refusal(() => verifyReceipt(bytes, niger, mali, findVerifyKey))).toBe('SIGNER_UNKNOWN');
    expect(await refusal(() => verifyReceipt(bytes, senegal, mali, findVerifyKey))).toBe('RECEIPT_INVALID');
  });

  test('whose payload is another receipt’s is refused', async () => {
    const key = await importSigningKey(keysOf(niger).sign);
    const delivered = await signReceipt(receiptFor(one), key);
    const rejected = await signReceipt(receiptFor(one, { status: 'rejected', reason: 'DECRYPTION_FAILED' }), key);
    const mixed = edit(rejected, [2], () => fieldsOf(delivered)[1]?.value as Uint8Array);
    expect(await refusal(() => verifyReceipt(mixed, niger, mali, findVerifyKey))).toBe('SIGNATURE_INVALID');
  });

  test('of the wrong form is not signed in the first place', async () => {
    const key = await importSigningKey(keysOf(niger).sign);
    const officer = contentOf(meetingRequest).author;
    for (const changes of [
      { status: 'rejected' },
      { status: 'read' },
      { officer },
      { reason: 'MESSAGE_EXPIRED' },
      { envelopeDigest: new Uint8Array(20) },
      { message: undefined },
    ] as const) {
      expect(await refusal(() => signReceipt(receiptFor(one, changes), key)), JSON.stringify(changes)).toBe('RECEIPT_INVALID');
    }
  });

  test('is bound to the exact octets of the envelope', async () => {
    const { envelopeDigest } = receiptFor(one);
    expect(Buffer.compare(parseEnvelope(one).digest, envelopeDigest)).toBe(0);
    expect(Buffer.compare(parseEnvelope(urgent).digest, envelopeDigest)).not.toBe(0);
  });
});

describe('key material of another kind', () => {
  test('does not import', async () => {
    await expect(importSigningKey(keysOf(mali).encrypt)).rejects.toThrow(TypeError);
    await expect(importDecryptionKey(keysOf(mali).sign)).rejects.toThrow(TypeError);
  });

  test('one raw key has different ids for signing and for encryption', async () => {
    const keyset = keysetOf(mali);
    const [first] = keyset.keys;
    const otherUse = { ...(first as NonNullable<typeof first>), use: first?.use === 'sign' ? ('encrypt' as const) : ('sign' as const) };
    const payload = encode('Keyset', {
      unit: mali,
      version: 1,
      createdMs: keyset.created.getTime(),
      keys: [
        {
          kid: otherUse.kid,
          use: otherUse.use === 'sign' ? 1 : 2,
          publicKey: otherUse.publicKey,
          notBeforeMs: otherUse.notBefore.getTime(),
          notAfterMs: otherUse.notAfter.getTime(),
        },
      ],
    });
    const bytes = await signPart(payload, 'cop-keyset', await importSigningKey(keysOf(mali).identity));
    expect(await refusal(() => verifyKeyset(bytes, mali, publicHalf(keysOf(mali).identity)))).toBe('KEYSET_INVALID');
  });
});

describe('a message longer by a border shift', () => {
  test('is another message to the signature: the lengths of header and content are signed', async () => {
    const { headerBytes } = await forge({});
    const contentBytes = encodeContent(contentOf(meetingRequest));
    // The same octets in a row, with the border between header and content one octet later.
    const longer = concat(headerBytes, contentBytes.slice(0, 1));
    const shifted = (await seal(await forge({ signedHeader: longer, contentBytes: contentBytes.slice(1) }), [niger])).get(niger) as Uint8Array;
    expect(await refusal(() => receive(shifted, niger))).toBe('SIGNATURE_INVALID');
  });
});
