// What each vector is. The expected values are written from what went in, never from what a decoder gave.
import { zstdCompressSync } from 'node:zlib';
import {
  type AgreementTerms,
  type Content,
  encodeContent,
  encodeFrame,
  encodeHeader,
  encodeRoster,
  encodeSignedRoster,
  encodeTerms,
  type Frame,
  type Header,
  hex,
  importSigningKey,
  type Keyset,
  parseEnvelope,
  parseUnitId,
  publicHalf,
  type Receipt,
  type Roster,
  sha256,
  signKeyset,
  signReceipt,
  signRoster,
  signTerms,
  type UnitId,
} from '#protocol';
import { decode, encode } from '../../protocol/codec.ts';
import { DICTIONARY_ID } from '../../protocol/dictionary/dictionary.ts';
import { dictionary, pack } from '../../protocol/packing.ts';
import { unpad } from '../../protocol/padding.ts';
import { signPart } from '../../protocol/signed-part.ts';
import { signingPayload } from '../../protocol/signing-payload.ts';
import { bomb, claimingBomb, type Forgery, forge, frameWithWindow, naming } from '../protocol/forge.ts';
import { concat, double, edit, fieldsOf, number, octets } from '../protocol/raw.ts';
import {
  at,
  content,
  contentOf,
  DAY_MS,
  directoryContent,
  header,
  incident,
  keysetOf,
  keysOf,
  mali,
  meetingRequest,
  niger,
  receiptFor,
  rosterOf,
  seal,
  senegal,
  step,
  terms,
} from '../protocol/world.ts';
import { makeAudit } from './make-audit.ts';
import { makeDocuments } from './make-documents.ts';
import { plain } from './plain.ts';
import type { Agreements, Encodings, Envelopes, InvalidVector, Keysets, Packing, Receipts, Rosters } from './shapes.ts';

const flip = (bytes: Uint8Array, index = bytes.length - 1): Uint8Array =>
  bytes.map((octet, i) => (i === (index + bytes.length) % bytes.length ? octet ^ 1 : octet));
const invalid = (name: string, bytes: Uint8Array, code: InvalidVector['code'], field?: string): InvalidVector => ({
  name,
  bytes: hex(bytes),
  code,
  ...(field === undefined ? {} : { field }),
});
const unknown = number(99, 1);
const identity = (unit: UnitId) => importSigningKey(keysOf(unit).identity);

/** Every vector file but the keys. */
export async function makeAll(): Promise<Record<string, unknown>> {
  return {
    packing: packing(),
    contents: await contents(),
    headers: headers(),
    envelopes: await envelopes(),
    receipts: await receipts(),
    agreements: await agreements(),
    keysets: await keysets(),
    rosters: await rosters(),
    frames: frames(),
    ...makeAudit(),
    ...makeDocuments(),
  };
}

function packing(): Packing {
  const valid: [string, Uint8Array, Uint8Array][] = [
    ['an incident, with the dictionary', encodeContent(content), pack(encodeContent(content))],
    ['a step, with the dictionary', encodeContent(contentOf(step)), pack(encodeContent(contentOf(step)))],
    ['an incident, without a dictionary', encodeContent(content), new Uint8Array(zstdCompressSync(encodeContent(content)))],
    ['one block, not compressed', new TextEncoder().encode('small'), frameWithWindow(20, 'small')],
    ['a dictionary that is named in four octets', new TextEncoder().encode('small'), naming(frameWithWindow(20, 'small'), DICTIONARY_ID, 4)],
    ['a Dictionary_ID of 0: none', new TextEncoder().encode('small'), naming(frameWithWindow(20, 'small'), 0)],
  ];
  return {
    dictionary: { id: DICTIONARY_ID, bytes: hex(dictionary()), digest: hex(sha256(dictionary())) },
    valid: valid.map(([name, unpacked, packed]) => ({ name, packed: hex(packed), unpacked: hex(unpacked) })),
    invalid: [
      invalid('another dictionary', naming(frameWithWindow(20, 'small'), DICTIONARY_ID + 1), 'CONTENT_MALFORMED'),
      invalid(
        'another dictionary, of which the last octet is that of this one',
        naming(frameWithWindow(20, 'small'), 0x100 + DICTIONARY_ID, 2),
        'CONTENT_MALFORMED',
      ),
      invalid('a window of 2 MiB', frameWithWindow(21, 'small'), 'CONTENT_MALFORMED'),
      invalid('a window of 2 MiB, with the dictionary', naming(frameWithWindow(21, 'small'), DICTIONARY_ID), 'CONTENT_MALFORMED'),
      invalid('two frames', concat(pack(encodeContent(content)), pack(encodeContent(content))), 'CONTENT_MALFORMED'),
      invalid('octets behind the frame', concat(pack(encodeContent(content)), Uint8Array.of(0)), 'CONTENT_MALFORMED'),
      invalid('a skippable frame', Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 7), 'CONTENT_MALFORMED'),
      invalid('nothing', new Uint8Array(), 'CONTENT_MALFORMED'),
      invalid('31 MiB in 1 KB, with the dictionary', naming(claimingBomb(), DICTIONARY_ID), 'UNPACKED_TOO_LARGE'),
    ],
  };
}

async function contents(): Promise<Encodings> {
  const [proposed, accepted] = await Promise.all([mali, niger].map(async (unit) => signTerms(terms, await importSigningKey(keysOf(unit).sign))));
  const proposal = contentOf({ kind: 'agreement_proposal', signedTerms: proposed as Uint8Array });
  const acceptance = contentOf({ kind: 'agreement_acceptance', proposalDigest: sha256(proposed as Uint8Array), signedTerms: accepted as Uint8Array });
  const contacts = directoryContent();
  const [author, ...others] = fieldsOf(encodeContent(contacts)).map((field) => field.bytes);
  const valid: [string, Content][] = [
    ['incident, all fields', content],
    [
      'incident, least',
      contentOf(
        {
          ...incident,
          occurredTo: undefined,
          place: { name: 'Nioro du Sahel', country: 'ML', latitude: undefined, longitude: undefined },
          route: [],
          headCount: { total: undefined, women: undefined, men: undefined, minors: undefined },
          means: [],
        },
        { caseReference: '', handling: ['H0'] },
      ),
    ],
    ['incident, counts of zero', contentOf({ ...incident, headCount: { total: 0, women: 0, men: 0, minors: 0 } })],
    ['meeting request, in person', contentOf(meetingRequest)],
    ['meeting request, by video', contentOf({ ...meetingRequest, mode: 'video', place: undefined })],
    ['step, a slot accepted', contentOf(step)],
    ['step, declined', contentOf({ ...step, act: 'decline', slot: undefined, reason: 'deployed' })],
    ['step, other slots proposed', contentOf({ ...step, act: 'counter', slot: undefined, slots: meetingRequest.slots })],
    ['step, put off until a day', contentOf({ ...step, act: 'postpone', slot: undefined, reason: 'ongoing_proceedings', on: '2026-06-30' })],
    ['agreement proposal', proposal],
    ['agreement acceptance', acceptance],
    ['contact directory', contacts],
  ];
  const bytes = encodeContent(content);
  return {
    valid: valid.map(([name, value]) => ({ name, bytes: hex(encodeContent(value)), value: plain(value) })),
    invalid: [
      invalid('empty', new Uint8Array(), 'CONTENT_INVALID', 'author'),
      invalid('no kind', octets(1, octets(1, 'ol-1')), 'CONTENT_MALFORMED'),
      invalid('two kinds', concat(bytes, fieldsOf(encodeContent(contentOf(meetingRequest))).at(-1)?.bytes as Uint8Array), 'CONTENT_MALFORMED'),
      invalid('unknown field', concat(bytes, unknown), 'CONTENT_MALFORMED'),
      invalid(
        'unknown field in the incident',
        edit(bytes, [10], (value) => concat(value, unknown)),
        'CONTENT_MALFORMED',
      ),
      invalid('truncated', bytes.slice(0, -1), 'CONTENT_MALFORMED'),
      invalid(
        'fields out of order',
        concat(
          ...fieldsOf(bytes)
            .map((field) => field.bytes)
            .reverse(),
        ),
        'CONTENT_MALFORMED',
      ),
      invalid(
        'text that is not UTF-8',
        edit(bytes, [10, 4, 1], () => Uint8Array.from([0x41, 0xff, 0x42])),
        'CONTENT_MALFORMED',
      ),
      invalid(
        'telephone number as a place',
        edit(bytes, [10, 4, 1], () => new TextEncoder().encode('Gao 76 12 34 56')),
        'CONTENT_INVALID',
        'incident.place.name',
      ),
      invalid(
        'proposal whose terms are no SignedPart',
        edit(encodeContent(proposal), [13, 1], () => Uint8Array.of(1, 2, 3)),
        'CONTENT_MALFORMED',
      ),
      invalid(
        'proposal that keeps data for 37 months',
        edit(encodeContent(proposal), [13, 1, 2], (value) => concat(...fieldsOf(value).map((field) => (field.number === 9 ? number(9, 37) : field.bytes)))),
        'AGREEMENT_INVALID',
        'retention_months',
      ),
      invalid(
        'acceptance with a digest of 31 octets',
        edit(encodeContent(acceptance), [14, 1], (value) => value.slice(1)),
        'CONTENT_INVALID',
        'acceptance.proposalDigest',
      ),
      invalid('contact directory of a case', concat(author as Uint8Array, octets(2, 'BRTMTH/2026/0142'), ...others), 'CONTENT_INVALID', 'caseReference'),
      invalid(
        'contact directory of version 0',
        edit(encodeContent(contacts), [15], (value) =>
          concat(
            ...fieldsOf(value)
              .slice(1)
              .map((field) => field.bytes),
          ),
        ),
        'CONTENT_INVALID',
        'directory.version',
      ),
      invalid(
        'telephone number without +',
        edit(encodeContent(contacts), [15, 2, 8], () => new TextEncoder().encode('22320223030')),
        'CONTENT_INVALID',
        'contacts[0].telephones[0]',
      ),
      invalid(
        'mailbox of a person',
        edit(encodeContent(contacts), [15, 2, 9], () => new TextEncoder().encode('moussa.diallo@police.example')),
        'CONTENT_INVALID',
        'contacts[0].mailbox',
      ),
      invalid(
        'H0 with H1',
        edit(bytes, [3], () => octets(1, Uint8Array.from([1, 2]))),
        'CONTENT_INVALID',
        'handling',
      ),
      invalid(
        'unknown handling code',
        edit(bytes, [3], () => octets(1, Uint8Array.from([9]))),
        'CONTENT_INVALID',
        'handling',
      ),
      invalid(
        'author in capitals',
        edit(bytes, [1, 1], () => new TextEncoder().encode('OL-1')),
        'CONTENT_INVALID',
        'author',
      ),
    ],
  };
}

function headers(): Encodings {
  const least: Header = { ...header, paddedSize: 448 };
  const most: Header = {
    ...header,
    to: [niger, senegal],
    priority: 'urgent',
    training: true,
    expires: new Date(at.getTime() + 28 * DAY_MS),
    paddedSize: 1_000,
  };
  const bytes = encodeHeader(least);
  const changed = (changes: object) =>
    encode('Header', { ...decode('Header', bytes, { maxOctets: 4_096, malformed: 'INTERNAL', tooLarge: 'INTERNAL' }), ...changes });
  return {
    valid: [least, most].map((value, i) => ({
      name: ['one addressee, routine', 'two addressees, urgent, training, longest life'][i] as string,
      bytes: hex(encodeHeader(value)),
      value: plain(value),
    })),
    invalid: [
      invalid('empty', new Uint8Array(), 'HEADER_VERSION'),
      invalid('version 2', changed({ version: 2 }), 'HEADER_VERSION'),
      invalid('unknown field', concat(bytes, unknown), 'ENVELOPE_MALFORMED'),
      invalid('message id of version 4', changed({ messageId: Buffer.from('019cada05d204000800000000000a001', 'hex') }), 'HEADER_INVALID', 'message_id'),
      invalid('exchange id of 15 octets', changed({ exchangeId: new Uint8Array(15) }), 'HEADER_INVALID', 'exchange_id'),
      invalid('sender in lower case', changed({ from: 'ml-brtmth' }), 'HEADER_INVALID', 'from'),
      invalid('Cyrillic letter in the sender', changed({ from: 'М' + 'L-BRTMTH' }), 'HEADER_INVALID', 'from'),
      invalid('nobody addressed', changed({ to: [] }), 'HEADER_INVALID', 'to'),
      invalid('addressee twice', changed({ to: [niger, niger] }), 'HEADER_INVALID', 'to'),
      invalid('addressees descending', changed({ to: [senegal, niger] }), 'HEADER_INVALID', 'to'),
      invalid('expires when created', changed({ expiresMs: at.getTime() }), 'HEADER_INVALID', 'expires_ms'),
      invalid('expires a millisecond after 28 days', changed({ expiresMs: at.getTime() + 28 * DAY_MS + 1 }), 'HEADER_INVALID', 'expires_ms'),
      invalid('created within a millisecond', changed({ createdMs: at.getTime() + 0.5 }), 'HEADER_INVALID', 'created_ms'),
      invalid('created before 1970', changed({ createdMs: -1 }), 'HEADER_INVALID', 'created_ms'),
      invalid('no priority', changed({ priority: 0 }), 'HEADER_INVALID', 'priority'),
    ],
  };
}

async function envelopes(): Promise<Envelopes> {
  const single = await forge({});
  const double = await forge({ fields: { to: [niger, senegal], priority: 'urgent' } });
  const one = (await seal(single, [niger])).get(niger) as Uint8Array;
  const two = await seal(double, [niger, senegal]);
  const fake = async (forgery: Forgery) => (await seal(await forge(forgery), [niger])).get(niger) as Uint8Array;
  const jweHeader = (change: (header: { enc: string; epk: { x: string } }) => object) =>
    edit(one, [2], (bytes) =>
      new TextEncoder().encode(JSON.stringify(change(JSON.parse(new TextDecoder().decode(bytes)) as { enc: string; epk: { x: string } }))),
    );
  const highBit = (x: string) => Buffer.from(Buffer.from(x, 'base64url').map((octet, i) => (i === 31 ? octet | 0x80 : octet))).toString('base64url');
  const { sign } = keysOf(mali);
  const stolenName = { kid: sign.kid, key: (await importSigningKey(keysOf(senegal).sign)).key };
  const otherHeader = (await forge({ fields: { priority: 'urgent' } })).headerBytes;
  const bytes = encodeContent(content);
  const wrong: [string, Uint8Array, InvalidVector['code'], string?, UnitId?][] = [
    ['empty', new Uint8Array(), 'HEADER_VERSION'],
    ['truncated', one.slice(0, -1), 'ENVELOPE_MALFORMED'],
    ['one octet more', concat(one, Uint8Array.of(0)), 'ENVELOPE_MALFORMED'],
    ['unknown field', concat(one, unknown), 'ENVELOPE_MALFORMED'],
    ['opened by a unit that is not addressed', one, 'NOT_ADDRESSED', undefined, senegal],
    [
      'header: another priority',
      edit(one, [1], () => concat(...fieldsOf(parseEnvelope(one).headerBytes).map((field) => (field.number === 8 ? number(8, 1) : field.bytes)))),
      'DECRYPTION_FAILED',
    ],
    [
      'header: another padded size',
      edit(one, [1], () => concat(...fieldsOf(parseEnvelope(one).headerBytes).map((field) => (field.number === 10 ? number(10, 9_999) : field.bytes)))),
      'HEADER_INVALID',
      'padded_size',
    ],
    ['JWE: another encryption', jweHeader((jwe) => ({ ...jwe, enc: 'A128GCM' })), 'ENVELOPE_MALFORMED'],
    ['JWE: ephemeral key with its highest bit set', jweHeader((jwe) => ({ ...jwe, epk: { ...jwe.epk, x: highBit(jwe.epk.x) } })), 'ENVELOPE_MALFORMED'],
    ['JWE: one more header member', jweHeader((jwe) => ({ ...jwe, zip: 'DEF' })), 'ENVELOPE_MALFORMED'],
    ['JWE: key id of nobody', edit(one, [3, 1], () => new TextEncoder().encode('AAAAAAAAAAAAAAAA')), 'DECRYPTION_KEY_UNKNOWN'],
    [
      'JWE: entry of the other addressee',
      edit(two.get(niger) as Uint8Array, [3], () => fieldsOf(two.get(senegal) as Uint8Array)[2]?.value as Uint8Array),
      'DECRYPTION_KEY_UNKNOWN',
    ],
    ['JWE: a bit of the wrapped key', edit(one, [3, 2], flip), 'DECRYPTION_FAILED'],
    ['JWE: a bit of the ciphertext', edit(one, [5], flip), 'DECRYPTION_FAILED'],
    ['JWE: a bit of the tag', edit(one, [6], flip), 'DECRYPTION_FAILED'],
    ['padding: last octet not zero', await fake({ plaintext: (text) => flip(text) }), 'PADDING_INVALID'],
    ['padding: one octet more', await fake({ plaintext: (text) => concat(text, Uint8Array.of(0)) }), 'PADDING_INVALID'],
    ['padding: length beyond the end', await fake({ plaintext: (text) => text.map((octet, i) => (i === 0 ? 0xff : octet)) }), 'PADDING_INVALID'],
    ['signature: for another purpose', await fake({ purpose: 'cop-receipt' }), 'CONTENT_MALFORMED'],
    ['signature: by a key that nobody announced', await fake({ signer: await importSigningKey(keysOf(mali).identity) }), 'SIGNER_UNKNOWN'],
    ['signature: by another unit under the sender’s key id', await fake({ signer: stolenName }), 'SIGNATURE_INVALID'],
    ['signature: over another header', await fake({ signedHeader: otherHeader }), 'SIGNATURE_INVALID'],
    ['signature: one field more beside it', await fake({ signedContent: (part) => concat(part, unknown) }), 'CONTENT_MALFORMED'],
    ['packing: a frame that unpacks to 1 GiB', await fake({ pack: bomb }), 'UNPACKED_TOO_LARGE'],
    ['packing: with a dictionary that nobody knows', await fake({ pack: () => naming(frameWithWindow(20, 'small'), 2) }), 'CONTENT_MALFORMED'],
    ['packing: two frames', await fake({ pack: (text) => concat(pack(text), pack(text)) }), 'CONTENT_MALFORMED'],
    ['packing: octets behind the frame', await fake({ pack: (text) => concat(pack(text), Uint8Array.of(1, 2, 3)) }), 'CONTENT_MALFORMED'],
    ['packing: none', await fake({ pack: (text) => text }), 'CONTENT_MALFORMED'],
    ['content: signed, with an unknown field', await fake({ contentBytes: concat(bytes, unknown) }), 'CONTENT_MALFORMED'],
    [
      'content: signed, with a digit in a place name',
      await fake({ contentBytes: edit(bytes, [10, 4, 1], () => new TextEncoder().encode('Gao 7')) }),
      'CONTENT_INVALID',
      'incident.place.name',
    ],
  ];
  const valid = (name: string, self: UnitId, sealedBytes: Uint8Array, message: typeof single, fields: Partial<Header>): Envelopes['valid'][number] => {
    const part = decode('SignedContent', unpad(message.plaintext), { maxOctets: 1_048_576, malformed: 'INTERNAL', tooLarge: 'INTERNAL' });
    const { body, entry } = parseEnvelope(sealedBytes);
    return {
      name,
      self,
      bytes: hex(sealedBytes),
      digest: hex(sha256(sealedBytes)),
      header: plain({ ...header, ...fields, paddedSize: message.plaintext.length }),
      headerBytes: hex(message.headerBytes),
      jweProtected: new TextDecoder().decode(body.jweProtected),
      kid: entry.kid,
      plaintext: hex(message.plaintext),
      jwsProtected: new TextDecoder().decode(part.jwsProtected),
      signature: hex(part.signature),
      contentBytes: hex(bytes),
      signingPayload: hex(signingPayload(message.headerBytes, bytes)),
      content: plain(content),
    };
  };
  const both = { to: [niger, senegal], priority: 'urgent' } as const;
  return {
    valid: [
      valid('incident to one addressee', niger, one, single, {}),
      valid('incident to two addressees, opened by the first', niger, two.get(niger) as Uint8Array, double, { ...both, to: [...both.to] }),
      valid('incident to two addressees, opened by the second', senegal, two.get(senegal) as Uint8Array, double, { ...both, to: [...both.to] }),
    ],
    invalid: wrong.map(([name, sealedBytes, code, field, self = niger]) => ({ ...invalid(name, sealedBytes, code, field), self })),
  };
}

async function receipts(): Promise<Receipts> {
  const envelope = new TextEncoder().encode('any octets: the digest alone is bound');
  const key = await importSigningKey(keysOf(niger).sign);
  const cases: [string, Receipt][] = [
    ['delivered', receiptFor(envelope)],
    ['read by an officer', receiptFor(envelope, { status: 'read', officer: contentOf(incident).author })],
    ['answered', receiptFor(envelope, { status: 'answered', officer: contentOf(incident).author })],
    ['rejected', receiptFor(envelope, { status: 'rejected', reason: 'SIGNATURE_INVALID' })],
    ['rejected, header unreadable', receiptFor(envelope, { status: 'rejected', message: undefined, reason: 'ENVELOPE_MALFORMED' })],
    ['expired', receiptFor(envelope, { status: 'expired', reason: 'MESSAGE_EXPIRED' })],
    ['undeliverable', receiptFor(envelope, { status: 'undeliverable', reason: 'NOT_ADDRESSED' })],
  ];
  const roles = { self: mali, peer: niger };
  const good = await signReceipt(receiptFor(envelope), key);
  const payload = fieldsOf(good)[1]?.value as Uint8Array;
  const wire = decode('Receipt', payload, { maxOctets: 2_048, malformed: 'INTERNAL', tooLarge: 'INTERNAL' });
  const changed = (changes: object) => signPart(encode('Receipt', { ...wire, ...changes }), 'cop-receipt', key);
  const wrong: [string, Uint8Array, InvalidVector['code'], string?, Partial<typeof roles>?][] = [
    ['empty', new Uint8Array(), 'RECEIPT_MALFORMED'],
    ['one octet more', concat(good, Uint8Array.of(0)), 'RECEIPT_MALFORMED'],
    ['a bit of the signature', edit(good, [3], flip), 'SIGNATURE_INVALID'],
    ['a bit of the digest', edit(good, [2, 3], flip), 'SIGNATURE_INVALID'],
    ['unknown field, signed', await signPart(concat(payload, unknown), 'cop-receipt', key), 'RECEIPT_MALFORMED'],
    ['signed for another purpose', await signPart(payload, 'cop-keyset', key), 'RECEIPT_MALFORMED'],
    ['signed with the identity key', await signPart(payload, 'cop-receipt', await identity(niger)), 'SIGNER_UNKNOWN'],
    [
      'signed by another unit under this unit’s key id',
      await signPart(payload, 'cop-receipt', { kid: key.kid, key: (await importSigningKey(keysOf(senegal).sign)).key }),
      'SIGNATURE_INVALID',
    ],
    ['version 2', await changed({ version: 2 }), 'HEADER_VERSION'],
    ['handed over by another unit', good, 'RECEIPT_INVALID', 'from', { peer: senegal }],
    ['for another unit', good, 'RECEIPT_INVALID', 'to', { self: senegal }],
    ['no status', await changed({ status: 0 }), 'RECEIPT_INVALID', 'status'],
    ['digest of 31 octets', await changed({ envelopeDigest: new Uint8Array(31) }), 'RECEIPT_INVALID', 'envelope_digest'],
    ['message id without exchange id', await changed({ exchangeId: new Uint8Array() }), 'RECEIPT_INVALID', 'exchange_id'],
    ['delivered, no message named', await changed({ messageId: new Uint8Array(), exchangeId: new Uint8Array() }), 'RECEIPT_INVALID', 'message_id'],
    ['delivered, with a reason', await changed({ reason: 'MESSAGE_EXPIRED' }), 'RECEIPT_INVALID', 'reason'],
    ['delivered, with an officer', await changed({ officer: 'ol-1' }), 'RECEIPT_INVALID', 'officer'],
    ['rejected without a reason', await changed({ status: 4 }), 'RECEIPT_INVALID', 'reason'],
    ['rejected with a reason that is no code', await changed({ status: 4, reason: 'constructor' }), 'RECEIPT_INVALID', 'reason'],
    ['read without an officer', await changed({ status: 2 }), 'RECEIPT_INVALID', 'officer'],
  ];
  return {
    valid: await Promise.all(
      cases.map(async ([name, value]) => {
        const bytes = await signReceipt(value, key);
        return { name, ...roles, bytes: hex(bytes), digest: hex(sha256(bytes)), payload: hex(fieldsOf(bytes)[1]?.value as Uint8Array), value: plain(value) };
      }),
    ),
    invalid: wrong.map(([name, bytes, code, field, changes]) => ({ ...invalid(name, bytes, code, field), ...roles, ...changes })),
  };
}

async function agreements(): Promise<Agreements> {
  const key = await importSigningKey(keysOf(mali).sign);
  const least: AgreementTerms = { ...terms, kinds: ['incident'], purposes: ['EXCH'], retentionMonths: 1, urgentHours: 1, routineHours: 1, instruments: [] };
  const cases: [string, AgreementTerms, UnitId][] = [
    ['signed by the proposer', terms, mali],
    ['signed by the accepter', terms, niger],
    ['least', least, mali],
  ];
  const good = await signTerms(terms, key);
  const payload = encodeTerms(terms);
  const wire = decode('AgreementTerms', payload, { maxOctets: 8_192, malformed: 'INTERNAL', tooLarge: 'INTERNAL' });
  const changed = (changes: object) => signPart(encode('AgreementTerms', { ...wire, ...changes }), 'cop-agreement', key);
  const cited = (changes: object) => changed({ instruments: [{ instrument: 'UNTOC', article: 'art. 27', ...changes }] });
  const wrong: [string, Uint8Array, InvalidVector['code'], string?, UnitId?][] = [
    ['empty', new Uint8Array(), 'CONTENT_MALFORMED'],
    ['one octet more', concat(good, Uint8Array.of(0)), 'CONTENT_MALFORMED'],
    ['beyond the limit', await signPart(new Uint8Array(8_193), 'cop-agreement', key), 'CONTENT_MALFORMED'],
    ['a bit of the signature', edit(good, [3], flip), 'SIGNATURE_INVALID'],
    ['unknown field, signed', await signPart(concat(payload, unknown), 'cop-agreement', key), 'CONTENT_MALFORMED'],
    ['signed for another purpose', await signPart(payload, 'cop-content', key), 'CONTENT_MALFORMED'],
    ['signed with the identity key', await signPart(payload, 'cop-agreement', await identity(mali)), 'SIGNER_UNKNOWN'],
    [
      'signed by a unit that is no party',
      await signPart(payload, 'cop-agreement', await importSigningKey(keysOf(senegal).sign)),
      'AGREEMENT_INVALID',
      'signed_terms',
      senegal,
    ],
    ['the proposer’s signature as the accepter’s', good, 'SIGNER_UNKNOWN', undefined, niger],
    [
      'signed by another unit under this unit’s key id',
      await signPart(payload, 'cop-agreement', { kid: key.kid, key: (await importSigningKey(keysOf(senegal).sign)).key }),
      'SIGNATURE_INVALID',
    ],
    ['version 2', await changed({ version: 2 }), 'HEADER_VERSION'],
    ['id of 15 octets', await changed({ agreementId: wire.agreementId.slice(1) }), 'AGREEMENT_INVALID', 'agreement_id'],
    ['id of version 4', await changed({ agreementId: Buffer.from('019cada05d204000800000000000b001', 'hex') }), 'AGREEMENT_INVALID', 'agreement_id'],
    ['proposer in lower case', await changed({ proposer: 'ml-brtmth' }), 'AGREEMENT_INVALID', 'proposer'],
    ['with itself', await changed({ accepter: 'ML-BRTMTH' }), 'AGREEMENT_INVALID', 'accepter'],
    ['no kind', await changed({ kinds: [] }), 'AGREEMENT_INVALID', 'kinds'],
    ['a kind that is none', await changed({ kinds: [6] }), 'AGREEMENT_INVALID', 'kinds'],
    ['a kind twice', await changed({ kinds: [1, 1] }), 'AGREEMENT_INVALID', 'kinds'],
    ['kinds descending', await changed({ kinds: [3, 1] }), 'AGREEMENT_INVALID', 'kinds'],
    ['no purpose', await changed({ purposes: [] }), 'AGREEMENT_INVALID', 'purposes'],
    ['a purpose that is none', await changed({ purposes: [0] }), 'AGREEMENT_INVALID', 'purposes'],
    ['no beginning', await changed({ validFromMs: 0 }), 'AGREEMENT_INVALID', 'valid_from_ms'],
    ['half a millisecond', await changed({ validFromMs: wire.validFromMs + 0.5 }), 'AGREEMENT_INVALID', 'valid_from_ms'],
    ['ends when it begins', await changed({ validUntilMs: wire.validFromMs }), 'AGREEMENT_INVALID', 'valid_until_ms'],
    ['for ever', await changed({ validUntilMs: Date.UTC(2100, 0, 2) }), 'AGREEMENT_INVALID', 'valid_until_ms'],
    ['kept for no month', await changed({ retentionMonths: 0 }), 'AGREEMENT_INVALID', 'retention_months'],
    ['kept for 37 months', await changed({ retentionMonths: 37 }), 'AGREEMENT_INVALID', 'retention_months'],
    ['urgent requests without a time', await changed({ urgentHours: 0 }), 'AGREEMENT_INVALID', 'urgent_hours'],
    ['routine before urgent', await changed({ routineHours: wire.urgentHours - 1 }), 'AGREEMENT_INVALID', 'routine_hours'],
    ['an answer after more than a year', await changed({ routineHours: 8_761 }), 'AGREEMENT_INVALID', 'routine_hours'],
    ['eleven instruments', await changed({ instruments: Array(11).fill({ instrument: 'UNTOC', article: '1' }) }), 'AGREEMENT_INVALID', 'instruments'],
    ['an instrument without a name', await cited({ instrument: '' }), 'AGREEMENT_INVALID', 'instruments[0].instrument'],
    ['a telephone number as an instrument', await cited({ instrument: 'Tel 76123456' }), 'AGREEMENT_INVALID', 'instruments[0].instrument'],
    ['an instrument of 81 characters', await cited({ instrument: 'U'.repeat(81) }), 'AGREEMENT_INVALID', 'instruments[0].instrument'],
    ['an instrument without an article', await cited({ article: '' }), 'AGREEMENT_INVALID', 'instruments[0].article'],
    ['an article of 41 characters', await cited({ article: '1'.repeat(4).padEnd(41, 'a') }), 'AGREEMENT_INVALID', 'instruments[0].article'],
    ['a line break in an article', await cited({ article: 'art.\n27' }), 'AGREEMENT_INVALID', 'instruments[0].article'],
  ];
  return {
    valid: await Promise.all(
      cases.map(async ([name, value, signer]) => {
        const bytes = await signTerms(value, await importSigningKey(keysOf(signer).sign));
        return { name, signer, bytes: hex(bytes), digest: hex(sha256(bytes)), payload: hex(encodeTerms(value)), value: plain(value) };
      }),
    ),
    invalid: wrong.map(([name, bytes, code, field, signer = mali]) => ({ ...invalid(name, bytes, code, field), signer })),
  };
}

async function keysets(): Promise<Keysets> {
  const key = await identity(mali);
  const small = keysetOf(mali);
  const cases: [string, Keyset][] = [
    ['two keys', small],
    ['two revoked certificates', keysetOf(mali, { version: 7, revokedCertificates: [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)] })],
  ];
  const good = await signKeyset(small, key);
  const payload = fieldsOf(good)[1]?.value as Uint8Array;
  const changed = (changes: Partial<Keyset>) => signKeyset({ ...small, ...changes }, key);
  const changedKey = (use: 'sign' | 'encrypt', changes: object) =>
    changed({ keys: small.keys.map((entry) => (entry.use === use ? { ...entry, ...changes } : entry)) });
  const foreign = keysetOf(senegal).keys.find(({ use }) => use === 'encrypt');
  const wrong: [string, Uint8Array, InvalidVector['code'], string?, UnitId?][] = [
    ['empty', new Uint8Array(), 'KEYSET_MALFORMED'],
    ['a bit of the payload', edit(good, [2, 4, 3], flip), 'KEYSET_INVALID', 'kid'],
    ['a bit of the signature', edit(good, [3], flip), 'SIGNATURE_INVALID'],
    ['unknown field, signed', await signPart(concat(payload, unknown), 'cop-keyset', key), 'KEYSET_MALFORMED'],
    ['signed as a receipt', await signPart(payload, 'cop-receipt', key), 'KEYSET_MALFORMED'],
    ['keys of this unit, signed by another', await signKeyset(small, await identity(senegal)), 'SIGNATURE_INVALID'],
    [
      'keys of this unit, signed by another under this unit’s key id',
      await signKeyset(small, { kid: key.kid, key: (await identity(senegal)).key }),
      'SIGNATURE_INVALID',
    ],
    ['signed with the signing key instead of the identity key', await signKeyset(small, await importSigningKey(keysOf(mali).sign)), 'SIGNATURE_INVALID'],
    ['handed over as that of another unit', good, 'KEYSET_INVALID', 'unit', senegal],
    ['version 0', await changed({ version: 0 }), 'KEYSET_INVALID', 'version'],
    ['no keys', await changed({ keys: [] }), 'KEYSET_INVALID', 'keys'],
    ['keys not by ascending kid', await changed({ keys: small.keys.toReversed() }), 'KEYSET_INVALID', 'keys'],
    ['kid of another key', await changedKey('encrypt', { kid: foreign?.kid }), 'KEYSET_INVALID', 'kid'],
    ['public key of another unit under this kid', await changedKey('encrypt', { publicKey: foreign?.publicKey }), 'KEYSET_INVALID', 'kid'],
    ['public key of 31 octets', await changedKey('sign', { publicKey: new Uint8Array(31) }), 'KEYSET_INVALID', 'public_key'],
    ['encryption key of small order', await changedKey('encrypt', { publicKey: new Uint8Array(32) }), 'KEYSET_INVALID', 'public_key'],
    [
      'encryption key with its highest bit set',
      await changedKey('encrypt', { publicKey: publicHalf(keysOf(mali).encrypt).map((octet, i) => (i === 31 ? octet | 0x80 : octet)) }),
      'KEYSET_INVALID',
      'public_key',
    ],
    ['key that ends when it begins', await changedKey('sign', { notAfter: small.keys[0]?.notBefore }), 'KEYSET_INVALID', 'not_after_ms'],
    ['revoked certificate twice', await changed({ revokedCertificates: [new Uint8Array(32), new Uint8Array(32)] }), 'KEYSET_INVALID', 'revoked_certificates'],
    ['fingerprint of 20 octets', await changed({ revokedCertificates: [new Uint8Array(20)] }), 'KEYSET_INVALID', 'revoked_certificates'],
  ];
  return {
    valid: await Promise.all(
      cases.map(async ([name, value]) => {
        const bytes = await signKeyset(value, key);
        return { name, unit: mali, bytes: hex(bytes), payload: hex(fieldsOf(bytes)[1]?.value as Uint8Array), value: plain(value) };
      }),
    ),
    invalid: wrong.map(([name, bytes, code, field, unit = mali]) => ({ ...invalid(name, bytes, code, field), unit })),
  };
}

async function rosters(): Promise<Rosters> {
  const sign = async (roster: Roster | Uint8Array, units: readonly UnitId[], as: (unit: UnitId) => UnitId = (unit) => unit): Promise<Uint8Array> => {
    const payload = roster instanceof Uint8Array ? roster : encodeRoster(roster);
    const signatures = await Promise.all(units.map(async (unit) => ({ ...(await signRoster(payload, unit, keysOf(unit).identity)), unit: as(unit) })));
    return encodeSignedRoster({ payload, signatures });
  };
  const ivory = parseUnitId('CI-SDPAF');
  const three = [mali, niger, senegal];
  const first = rosterOf();
  const firstBytes = await sign(first, three);
  const payload = encodeRoster(first);
  const second = rosterOf({ version: 2, previousDigest: sha256(payload), threshold: 2, members: first.members.filter(({ unit }) => unit !== ivory) });
  const secondBytes = await sign(second, three);
  const wire = decode('Roster', payload, { maxOctets: 524_288, malformed: 'INTERNAL', tooLarge: 'INTERNAL' });
  const changed = (changes: object) => sign(encode('Roster', { ...wire, ...changes }), three);
  const changedMember = (changes: object) => changed({ members: (wire.members ?? []).map((entry, i) => (i === 0 ? { ...entry, ...changes } : entry)) });
  const signature = fieldsOf(firstBytes)[1]?.value as Uint8Array;
  const valid = (name: string, roster: Roster, bytes: Uint8Array, signedBy: UnitId[]) => ({
    name,
    bytes: hex(bytes),
    payload: hex(encodeRoster(roster)),
    digest: hex(sha256(encodeRoster(roster))),
    signedBy,
    value: plain(roster),
  });
  const newcomers = rosterOf({
    version: 2,
    previousDigest: sha256(payload),
    threshold: 2,
    members: first.members.map((entry) =>
      entry.unit === mali || entry.unit === niger ? { ...entry, identityKey: publicHalf(keysOf(entry.unit).sign) } : entry,
    ),
  });
  return {
    valid: [
      valid('version 1, threshold of signatures', first, firstBytes, three),
      valid('version 2, all signatures', second, await sign(second, [...three, parseUnitId('GN-SR')]), [parseUnitId('GN-SR'), ...three]),
    ],
    invalid: [
      invalid('empty', new Uint8Array(), 'ROSTER_INVALID', 'created_ms'),
      invalid('unknown field', concat(firstBytes, unknown), 'ROSTER_MALFORMED'),
      invalid('unknown field in the payload, signed', await sign(concat(payload, unknown), three), 'ROSTER_MALFORMED'),
      invalid('two signatures of three', await sign(first, [mali, niger]), 'ROSTER_UNDERSIGNED'),
      invalid('a bit of a signature', edit(firstBytes, [2, 3], flip), 'ROSTER_UNDERSIGNED'),
      invalid(
        'one signature three times',
        encode('SignedRoster', { payload, signatures: [0, 1, 2].map(() => decodeSignature(signature)) }),
        'ROSTER_INVALID',
        'signatures',
      ),
      invalid(
        'one unit’s signature under three names',
        await sign(first, [mali, niger, senegal], (unit) => unit).then((bytes) => renamed(bytes, signature)),
        'ROSTER_UNDERSIGNED',
      ),
      invalid(
        'signatures descending',
        encode('SignedRoster', {
          payload,
          signatures: fieldsOf(firstBytes)
            .slice(1)
            .reverse()
            .map(({ value }) => decodeSignature(value as Uint8Array)),
        }),
        'ROSTER_INVALID',
        'signatures',
      ),
      invalid('threshold of one', await changed({ threshold: 1 }), 'ROSTER_INVALID', 'threshold'),
      invalid('threshold above the members', await changed({ threshold: 6 }), 'ROSTER_INVALID', 'threshold'),
      invalid('version 1 with a predecessor', await changed({ previousDigest: new Uint8Array(32) }), 'ROSTER_INVALID', 'previous_digest'),
      invalid('version 2 without one', await changed({ version: 2 }), 'ROSTER_INVALID', 'previous_digest'),
      invalid('expires before it is drawn up', await changed({ expiresMs: at.getTime() - 1 }), 'ROSTER_INVALID', 'expires_ms'),
      invalid('members descending', await changed({ members: wire.members?.toReversed() }), 'ROSTER_INVALID', 'members'),
      invalid(
        'member twice',
        await changed({ members: wire.members?.map((entry, i) => (i === 1 ? (wire.members?.[0] ?? entry) : entry)) }),
        'ROSTER_INVALID',
        'members',
      ),
      invalid(
        'one identity key under two names',
        await changed({ members: wire.members?.map((entry, i) => (i === 1 ? { ...entry, identityKey: wire.members?.[0]?.identityKey } : entry)) }),
        'ROSTER_INVALID',
        'identity_key',
      ),
      invalid('look-alike unit id', await changedMember({ unit: 'СI-SDPAF' }), 'ROSTER_INVALID', 'members[0].unit'),
      invalid('unit id of another country', await changedMember({ country: 'ML' }), 'ROSTER_INVALID', 'members[CI-SDPAF].country'),
      invalid('address without TLS', await changedMember({ urls: ['ws://ci.example/cop/v1'] }), 'ROSTER_INVALID', 'members[CI-SDPAF].urls'),
      invalid('address with a password', await changedMember({ urls: ['wss://a:b@ci.example/cop/v1'] }), 'ROSTER_INVALID', 'members[CI-SDPAF].urls'),
      invalid('no TLS anchor', await changedMember({ tlsAnchors: [] }), 'ROSTER_INVALID', 'members[CI-SDPAF].tls_anchors'),
      invalid(
        'TLS anchor that is no certificate',
        await changedMember({ tlsAnchors: [new TextEncoder().encode('certificate')] }),
        'ROSTER_INVALID',
        'members[CI-SDPAF].tls_anchors',
      ),
      invalid('identity key of 31 octets', await changedMember({ identityKey: new Uint8Array(31) }), 'ROSTER_INVALID', 'members[CI-SDPAF].identity_key'),
      invalid('name that turns the line around', await changedMember({ nameFr: 'Unité \u202Eelbaif' }), 'ROSTER_INVALID', 'members[CI-SDPAF].name_fr'),
      invalid('no kind', await changedMember({ kind: 0 }), 'ROSTER_INVALID', 'members[0].kind'),
    ],
    successions: [
      { name: 'version 2 after version 1', current: hex(firstBytes), next: hex(secondBytes) },
      { name: 'version 1 after version 2', current: hex(secondBytes), next: hex(firstBytes), code: 'ROSTER_ROLLBACK' },
      { name: 'version 1 after itself', current: hex(firstBytes), next: hex(firstBytes), code: 'ROSTER_ROLLBACK' },
      { name: 'version 3 after version 1', current: hex(firstBytes), next: hex(await sign({ ...second, version: 3 }, three)), code: 'ROSTER_DISCONTINUOUS' },
      {
        name: 'version 2 of another version 1',
        current: hex(firstBytes),
        next: hex(await sign({ ...second, previousDigest: sha256(firstBytes) }, three)),
        code: 'ROSTER_DISCONTINUOUS',
      },
      {
        name: 'enough signatures for the new threshold, too few for the old',
        current: hex(firstBytes),
        next: hex(await sign(second, [mali, niger])),
        code: 'ROSTER_UNDERSIGNED',
      },
      {
        name: 'signed with the new keys that it gives to two members, not with theirs',
        current: hex(firstBytes),
        next: hex(
          encodeSignedRoster({
            payload: encodeRoster(newcomers),
            signatures: [
              await signRoster(encodeRoster(newcomers), mali, keysOf(mali).sign),
              await signRoster(encodeRoster(newcomers), niger, keysOf(niger).sign),
              await signRoster(encodeRoster(newcomers), senegal, keysOf(senegal).identity),
            ],
          }),
        ),
        code: 'ROSTER_UNDERSIGNED',
      },
    ],
  };
}

function frames(): Encodings {
  const hash = (octet: number) => new Uint8Array(32).fill(octet);
  const cases: [string, Frame][] = [
    [
      'hello',
      {
        kind: 'hello',
        versions: [1],
        unit: mali,
        instance: '000102030405060708090a0b0c0d0e0f',
        rosterVersion: 3,
        keysetVersion: 12,
        knownKeysetVersion: 0,
        received: { receipts: 41, routine: 7 },
        windowOctets: 4_194_304,
        windowItems: 256,
        clock: at,
        rosterDigest: sha256(new Uint8Array([1])),
        log: { generation: 1, size: 70_000 },
        witnessed: { generation: 2, size: 300 },
        relayOctets: 1_000_000,
      },
    ],
    ['deliver an envelope, with an acknowledgement', { kind: 'deliver', lane: 'urgent', number: 1, item: Uint8Array.of(1, 2, 3), received: { receipts: 300 } }],
    ['deliver a receipt', { kind: 'deliver', lane: 'receipts', number: 4_294_967_295, item: Uint8Array.of(4, 5), received: {} }],
    ['acknowledge', { kind: 'acknowledge', received: { receipts: 1, urgent: 2, routine: 3 } }],
    ['ping', { kind: 'ping', nonce: 77 }],
    ['pong', { kind: 'pong', nonce: 0 }],
    ['farewell', { kind: 'farewell', code: 'LINK_STOPPING' }],
    ['keyset', { kind: 'keyset', bytes: Uint8Array.of(6) }],
    ['roster', { kind: 'roster', bytes: Uint8Array.of(7) }],
    ['checkpoint', { kind: 'checkpoint', note: 'a\n', oldSize: 2, proof: [hash(1), hash(2)] }],
    ['cosignature', { kind: 'cosignature', origin: 'o', size: 9, line: '— w x\n' }],
    ['conflict', { kind: 'conflict', code: 'CHECKPOINT_STALE', note: 'a\n' }],
    ['heads', { kind: 'heads', notes: ['a\n', 'b\n'] }],
    ['question about an entry', { kind: 'question', id: 1, question: { about: 'entry', leaf: hash(3), message: header.messageId } }],
    ['question about growth', { kind: 'question', id: 2, question: { about: 'consistency', generation: 1, from: 4, to: 9 } }],
    ['question about exchanges', { kind: 'question', id: 3, question: { about: 'exchanges', from: at, to: new Date(at.getTime() + DAY_MS), after: 12 } }],
    [
      'answer with an entry',
      {
        kind: 'answer',
        id: 1,
        answer: {
          about: 'entries',
          note: 'a\n',
          entries: [{ index: 8, facts: Uint8Array.of(1), salt: hash(4), detailsCommitment: hash(5), path: [hash(6)] }],
          more: true,
        },
      },
    ],
    ['answer with a proof', { kind: 'answer', id: 2, answer: { about: 'consistency', hashes: [hash(7)] } }],
    ['parcel', { kind: 'parcel', from: mali, to: niger, expires: at, urgent: true, file: Uint8Array.of(8, 9) }],
    ['parcel taken', { kind: 'parcelTaken', digest: hash(8), code: undefined }],
    ['parcel that could not be taken', { kind: 'parcelTaken', digest: hash(9), code: 'COURIER_DAMAGED' }],
    ['statement about a parcel', { kind: 'parcelReceipt', bytes: Uint8Array.of(1, 2) }],
    ['answer that there is none', { kind: 'answer', id: 3, answer: { about: 'refused', code: 'AUDIT_ENTRY_UNKNOWN' } }],
  ];
  const [hello, deliver] = cases.map(([, frame]) => encodeFrame(frame)) as [Uint8Array, Uint8Array];
  const cursor = (lane: number, through: number) => concat(number(1, lane), number(2, through));
  return {
    valid: cases.map(([name, frame]) => ({ name, bytes: hex(encodeFrame(frame)), value: plain(frame) })),
    invalid: [
      invalid('empty', new Uint8Array(), 'FRAME_MALFORMED'),
      invalid('unknown body', octets(15, ''), 'FRAME_MALFORMED'),
      invalid('two bodies', concat(octets(4, number(1, 1)), octets(5, number(1, 1))), 'FRAME_MALFORMED'),
      invalid('one octet more', concat(hello, Uint8Array.of(0)), 'FRAME_MALFORMED'),
      invalid(
        'unknown field in the hello',
        edit(hello, [1], (value) => concat(value, unknown)),
        'FRAME_MALFORMED',
      ),
      invalid(
        'hello of a unit in lower case',
        edit(hello, [1, 2], () => new TextEncoder().encode('ml-brtmth')),
        'FRAME_MALFORMED',
      ),
      invalid(
        'hello with an instance of 15 octets',
        edit(hello, [1, 3], (value) => value.slice(1)),
        'FRAME_MALFORMED',
      ),
      invalid(
        'hello with half a millisecond',
        edit(hello, [1], (value) => concat(...fieldsOf(value).map((field) => (field.number === 10 ? double(10, 0.5) : field.bytes)))),
        'FRAME_MALFORMED',
      ),
      invalid('delivery number 0', octets(2, concat(number(1, 2), octets(3, 'x'))), 'FRAME_MALFORMED'),
      invalid('delivery without an item', octets(2, concat(number(1, 2), number(2, 1))), 'FRAME_MALFORMED'),
      invalid('delivery with two items', octets(2, concat(number(1, 2), number(2, 1), octets(3, 'x'), octets(4, 'y'))), 'FRAME_MALFORMED'),
      invalid('receipt in a lane of envelopes', octets(2, concat(number(1, 2), number(2, 1), octets(4, 'x'))), 'FRAME_MALFORMED'),
      invalid('envelope in the lane of receipts', octets(2, concat(number(1, 1), number(2, 1), octets(3, 'x'))), 'FRAME_MALFORMED'),
      invalid(
        'delivery in an unknown lane',
        edit(deliver, [2], (value) => concat(...fieldsOf(value).map((field) => (field.number === 1 ? number(1, 4) : field.bytes)))),
        'FRAME_MALFORMED',
      ),
      invalid('cursor of a lane twice', octets(3, concat(octets(1, cursor(2, 1)), octets(1, cursor(2, 2)))), 'FRAME_MALFORMED'),
      invalid('cursors descending', octets(3, concat(octets(1, cursor(2, 1)), octets(1, cursor(1, 2)))), 'FRAME_MALFORMED'),
      invalid('cursor without a lane', octets(3, octets(1, number(2, 1))), 'FRAME_MALFORMED'),
      invalid('parcel without a file', octets(18, concat(octets(1, mali), octets(2, niger), double(3, at.getTime()))), 'FRAME_MALFORMED'),
      invalid('parcel to its maker', octets(18, concat(octets(1, mali), octets(2, mali), double(3, at.getTime()), octets(5, 'x'))), 'FRAME_MALFORMED'),
      invalid('parcel without an end', octets(18, concat(octets(1, mali), octets(2, niger), octets(5, 'x'))), 'FRAME_MALFORMED'),
      invalid('parcel taken, with a digest of 31 octets', octets(19, octets(1, hash(1).slice(1))), 'FRAME_MALFORMED'),
      invalid('parcel taken, with a code that is none', octets(19, concat(octets(1, hash(1)), octets(2, 'toString'))), 'FRAME_MALFORMED'),
      invalid('farewell with a code that is none', octets(6, octets(1, 'toString')), 'FRAME_MALFORMED'),
    ],
  };
}

function decodeSignature(bytes: Uint8Array): { unit: string; jwsProtected: Uint8Array; signature: Uint8Array } {
  const [unit, jwsProtected, signature] = fieldsOf(bytes).map(({ value }) => value as Uint8Array) as [Uint8Array, Uint8Array, Uint8Array];
  return { unit: new TextDecoder().decode(unit), jwsProtected, signature };
}

/** Every signature replaced by `signature`, each under the name of the unit that stood there. */
function renamed(signedRoster: Uint8Array, signature: Uint8Array): Uint8Array {
  const [payload, ...signatures] = fieldsOf(signedRoster).map(({ value }) => value as Uint8Array) as [Uint8Array, ...Uint8Array[]];
  return encode('SignedRoster', { payload, signatures: signatures.map((entry) => ({ ...decodeSignature(signature), unit: decodeSignature(entry).unit })) });
}
