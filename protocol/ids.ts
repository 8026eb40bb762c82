import { CopError } from './errors.ts';

declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/** A unit id that was parsed: ISO 3166-1 alpha-2, hyphen, acronym. Compared whole, with ===. */
export type UnitId = Branded<string, 'UnitId'>;

/** A UUIDv7 (RFC 9562) in lower-case text form that names a message. */
export type MessageId = Branded<string, 'MessageId'>;

/** A UUIDv7 that groups the views of one act of sending. */
export type ExchangeId = Branded<string, 'ExchangeId'>;

/** A UUIDv7 that names an agreement of two units. */
export type AgreementId = Branded<string, 'AgreementId'>;

/** An officer's service identifier inside one unit. */
export type OfficerId = Branded<string, 'OfficerId'>;

const unitPattern = /^[A-Z]{2}-[A-Z][A-Z0-9]{1,15}$/;
const uuidV7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const officerPattern = /^[a-z][a-z0-9-]{0,31}$/;

/** True for a unit id. */
export function isUnitId(text: string): text is UnitId {
  return unitPattern.test(text);
}

/** Parses a unit id. Throws UNIT_ID_INVALID. */
export function parseUnitId(text: string): UnitId {
  if (!isUnitId(text)) throw new CopError('UNIT_ID_INVALID', { got: printable(text) });
  return text;
}

/** Parses a message id in text form. Throws MESSAGE_ID_INVALID. */
export function parseMessageId(text: string): MessageId {
  const id = text.toLowerCase();
  if (!uuidV7Pattern.test(id)) throw new CopError('MESSAGE_ID_INVALID', { got: printable(text) });
  return id as MessageId;
}

/** Parses an exchange id in text form. Throws MESSAGE_ID_INVALID. */
export function parseExchangeId(text: string): ExchangeId {
  return parseMessageId(text) as unknown as ExchangeId;
}

/** Parses the id of an agreement in text form. Throws MESSAGE_ID_INVALID. */
export function parseAgreementId(text: string): AgreementId {
  return parseMessageId(text) as unknown as AgreementId;
}

/** Parses an officer's service identifier. Throws OFFICER_ID_INVALID. */
export function parseOfficerId(text: string): OfficerId {
  if (!officerPattern.test(text)) throw new CopError('OFFICER_ID_INVALID', { got: printable(text) });
  return text as OfficerId;
}

/** The 16 octets of a UUID. */
export function uuidToBytes(id: MessageId | ExchangeId | AgreementId): Uint8Array {
  return new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex'));
}

/** The text form of 16 octets; throws MESSAGE_ID_INVALID unless they are a UUIDv7. */
export function uuidFromBytes(bytes: Uint8Array): MessageId {
  const hex = Buffer.from(bytes).toString('hex');
  return parseMessageId([hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'));
}

/** As uuidFromBytes, for the id of an agreement. */
export function agreementIdFromBytes(bytes: Uint8Array): AgreementId {
  return uuidFromBytes(bytes) as unknown as AgreementId;
}

/** The SAN URI that a gateway certificate of this unit carries. */
export function unitUri(unit: UnitId): string {
  return `urn:cop:unit:${unit}`;
}

/** The SAN URI that an officer's certificate carries. */
export function officerUri(unit: UnitId, officer: OfficerId): string {
  return `urn:cop:officer:${unit}:${officer}`;
}

/** At most 40 characters of untrusted text, without control characters, to show in an error. */
export function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '·');
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean;
}
