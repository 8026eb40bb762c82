// Five units with fixed keys (tests/vectors/keys.json), and what they say to each other.

import { fiveUnits } from '#certs-dev';
import {
  type AgreementTerms,
  type AuthenticMessage,
  authenticate,
  type ContactDirectory,
  type Content,
  CopError,
  encodeContent,
  errorTable,
  type FindVerifyKey,
  type Header,
  type Incident,
  importDecryptionKey,
  importEncryptionKey,
  importSigningKey,
  importVerifyKey,
  type Keyset,
  type MeetingRequest,
  openEnvelope,
  parseAgreementId,
  parseExchangeId,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  publicHalf,
  type Receipt,
  type Roster,
  readEnvelope,
  type Step,
  sealMessage,
  sha256,
  signMessage,
  type UnitId,
  type UnitKey,
} from '#protocol';
import { readVectors, unhex } from '../vectors/plain.ts';
import type { UnitVector } from '../vectors/shapes.ts';

/** A working day's morning in Bamako. */
export const at = new Date('2026-03-02T08:15:00.000Z');
export const DAY_MS = 86_400_000;

export const mali = parseUnitId('ML-BRTMTH');
export const niger = parseUnitId('NE-ECI');
export const senegal = parseUnitId('SN-DNLTM');
export const guinea = parseUnitId('GN-SR');

const vectors = readVectors<UnitVector[]>('keys');

/** The keys of one unit. */
export function keysOf(unit: UnitId): UnitVector {
  const found = vectors.find((candidate) => candidate.unit === unit);
  if (!found) throw new RangeError(`no keys for ${unit}`);
  return found;
}

/** Every unit's announced signing key, at any time. */
export const findVerifyKey: FindVerifyKey = async (unit, kid) => {
  const found = vectors.find((candidate) => candidate.unit === unit && candidate.sign.kid === kid);
  return found && importVerifyKey(publicHalf(found.sign));
};

/** The header of a message from Mali to Niger. */
export const header: Omit<Header, 'paddedSize'> = {
  messageId: parseMessageId('019cada0-5d20-7000-8000-00000000a001'),
  exchangeId: parseExchangeId('019cada0-5d20-7000-8000-00000000e001'),
  from: mali,
  to: [niger],
  created: at,
  expires: new Date(at.getTime() + 7 * DAY_MS),
  priority: 'routine',
  training: false,
};

export const incident: Incident = {
  kind: 'incident',
  type: 'smuggling_land',
  occurredFrom: new Date('2026-03-01T21:30:00.000Z'),
  occurredTo: new Date('2026-03-02T01:00:00.000Z'),
  place: { name: 'Ansongo', country: 'ML', latitude: 15.66, longitude: 0.5 },
  route: [
    { name: 'Gao', country: 'ML', latitude: undefined, longitude: undefined },
    { name: 'Agadez', country: 'NE', latitude: 16.97, longitude: 7.99 },
  ],
  headCount: { total: 34, women: 9, men: 21, minors: undefined },
  means: ['pickup', 'truck'],
};

export const meetingRequest: MeetingRequest = {
  kind: 'meeting_request',
  purpose: 'joint_operation',
  mode: 'in_person',
  place: { name: 'Niamey', country: 'NE', latitude: undefined, longitude: undefined },
  slots: [
    { start: new Date('2026-03-10T09:00:00.000Z'), end: new Date('2026-03-10T11:00:00.000Z') },
    { start: new Date('2026-03-11T14:00:00.000Z'), end: new Date('2026-03-11T16:00:00.000Z') },
  ],
};

/** Senegal accepts the first slot. */
export const step: Step = {
  kind: 'step',
  procedureId: header.messageId,
  afterId: header.messageId,
  act: 'accept',
  slots: [],
  slot: 0,
  reason: undefined,
  on: undefined,
  outcome: undefined,
};

/** What Mali proposes to Niger. */
export const terms: AgreementTerms = {
  id: parseAgreementId('019cada0-5d20-7000-8000-00000000b001'),
  proposer: mali,
  accepter: niger,
  kinds: ['incident', 'assistance', 'arrest'],
  purposes: ['XCHK', 'EXCH'],
  from: new Date('2026-04-01T00:00:00.000Z'),
  until: new Date('2028-03-31T23:59:59.999Z'),
  retentionMonths: 24,
  urgentHours: 24,
  routineHours: 120,
  instruments: [
    { instrument: 'UNTOC', article: 'art. 27(1)' },
    { instrument: 'Convention de Malabo', article: 'art. 14(6)' },
  ],
};

/** What Mali tells its partners about whom to call. */
export const directory: ContactDirectory = {
  kind: 'contact_directory',
  version: 1_772_439_300,
  contacts: [
    {
      role: 'duty_officer',
      competences: ['smuggling_land', 'trafficking'],
      languages: ['fr', 'bm'],
      duty: 'always',
      telephones: ['+22320223030', '+22376123456'],
      mailbox: 'permanence.brtmth@police.example',
      verifiedOn: '2026-02-20',
    },
    {
      role: 'judicial_cooperation',
      languages: ['fr'],
      duty: 'hours',
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      from: '08:00',
      until: '16:30',
      telephones: ['+22320223031'],
      verifiedOn: '2026-02-20',
    },
  ],
};

/** The content of a directory: of no case, and not to be passed on. */
export const directoryContent = (changes: Partial<ContactDirectory> = {}): Content =>
  contentOf({ ...directory, ...changes }, { caseReference: '', handling: ['H2'] });

/** A content around one of the bodies. */
export function contentOf(body: Content['body'], changes: Partial<Content> = {}): Content {
  return { author: parseOfficerId('ol-1'), caseReference: 'BRTMTH/2026/0142', handling: ['H1', 'H2'], body, ...changes };
}

export const content = contentOf(incident);

/** Signs as the unit in the header and seals for its addressees. */
export async function sealed(fields: Partial<typeof header> = {}, contentBytes: Uint8Array = encodeContent(content)): Promise<Map<UnitId, Uint8Array>> {
  const full = { ...header, ...fields };
  const signed = await signMessage(full, contentBytes, await importSigningKey(keysOf(full.from).sign));
  return seal(signed, full.to);
}

/** Seals for the announced encryption keys of these units. */
export async function seal(message: { headerBytes: Uint8Array; plaintext: Uint8Array }, to: readonly UnitId[]): Promise<Map<UnitId, Uint8Array>> {
  return sealMessage(message, await Promise.all(to.map(async (unit) => ({ unit, key: await importEncryptionKey(publicHalf(keysOf(unit).encrypt)) }))));
}

/** All that a receiver does with an envelope in this room: read, open, authenticate. */
export async function receive(bytes: Uint8Array, self: UnitId, findKey: FindVerifyKey = findVerifyKey): Promise<AuthenticMessage> {
  const own = await importDecryptionKey(keysOf(self).encrypt);
  const opened = await openEnvelope(readEnvelope(bytes, self), async (kid) => (kid === own.kid ? own : undefined));
  return authenticate(opened, findKey);
}

/** Niger's receipt for an envelope of Mali. */
export function receiptFor(envelope: Uint8Array, changes: Partial<Receipt> = {}): Receipt {
  return {
    status: 'delivered',
    envelopeDigest: sha256(envelope),
    message: { id: header.messageId, exchange: header.exchangeId },
    from: niger,
    to: mali,
    at: new Date(at.getTime() + 90_000),
    officer: undefined,
    reason: undefined,
    // Only a receipt of delivery names the entry of the log.
    log: (changes.status ?? 'delivered') === 'delivered' ? { leaf: new Uint8Array(32).fill(9), size: 41, generation: 1 } : undefined,
    ...changes,
  };
}

/** The two announced keys of a unit. */
export function keysetOf(unit: UnitId, changes: Partial<Keyset> = {}): Keyset {
  const { sign, encrypt } = keysOf(unit);
  const notBefore = new Date(at.getTime() - DAY_MS);
  const keys: UnitKey[] = [
    { kid: sign.kid, use: 'sign', publicKey: publicHalf(sign), notBefore, notAfter: new Date(at.getTime() + 400 * DAY_MS) },
    { kid: encrypt.kid, use: 'encrypt', publicKey: publicHalf(encrypt), notBefore, notAfter: new Date(at.getTime() + 35 * DAY_MS) },
  ];
  return { unit, version: 1, created: at, keys: keys.sort((a, b) => (a.kid < b.kid ? -1 : 1)), revokedCertificates: [], ...changes };
}

/** The first roster: all five units, three of which must sign. */
export function rosterOf(changes: Partial<Roster> = {}): Roster {
  const members = fiveUnits
    .map((spec) => ({
      ...spec,
      urls: [`wss://${spec.unit.toLowerCase()}.example:8443/cop/v1`],
      tlsAnchors: [unhex(keysOf(spec.unit).anchor)],
      identityKey: publicHalf(keysOf(spec.unit).identity),
    }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
  return {
    version: 1,
    previousDigest: new Uint8Array(),
    created: at,
    expires: new Date(at.getTime() + 365 * DAY_MS),
    threshold: 3,
    members,
    witnessQuorum: Math.min(2, (changes.members ?? members).length - 1),
    ...changes,
  };
}

/**
 * The error with which `act` is refused. Fails when it is accepted, when something else than a CopError is thrown, and
 * when a word in braces of the code's sentence was left unfilled.
 */
export async function refused(act: () => unknown): Promise<CopError> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof CopError)) throw error;
    const unfilled = (errorTable[error.code].en.match(/\{\w+\}/g) ?? []).filter((word) => error.params[word.slice(1, -1)] === undefined);
    if (unfilled.length > 0) throw new Error(`${error.code} leaves ${unfilled.join(', ')} unfilled`, { cause: error });
    return error;
  }
  throw new Error('accepted');
}

/** The code of the refusal. */
export async function refusal(act: () => unknown): Promise<CopError['code']> {
  return (await refused(act)).code;
}
