// Parcels: a courier's file on its way through a third member. The relay sees from whom to whom, how large and until when; what is in it, it cannot
// read, and it cannot make one. Specification: protocol/README.md, section 18.
import { decode, encode, instantFrom, type Wire, type WireInput } from './codec.ts';
import { sha256 } from './digest.ts';
import type { ErrorCode } from './error-table.ts';
import { CopError, isErrorCode, orFault } from './errors.ts';
import { PROTOCOL_VERSION } from './header.ts';
import { parseUnitId, printable, type UnitId } from './ids.ts';
import type { SigningKey } from './jose.ts';
import { PARCEL_MAX_OCTETS, PARCEL_RECEIPT_MAX_OCTETS } from './limits.ts';
import type { FindVerifyKey } from './open.ts';
import { readPart, signPart, verifyPart } from './signed-part.ts';
import { type ParcelState, parcelStates } from './vocabulary.ts';

/** A courier's file that goes through a relay. */
export interface Parcel {
  /** Made the file. */
  from: UnitId;
  /** May open it. */
  to: UnitId;
  /** When the relay gives it up. */
  expires: Date;
  urgent: boolean;
  file: Uint8Array;
}

/** A frame about parcels. */
export type ParcelFrame =
  | ({ kind: 'parcel' } & Parcel)
  /** The addressee has dealt with it. `code`: why it could not be taken to its end. */
  | { kind: 'parcelTaken'; digest: Uint8Array; code: ErrorCode | undefined }
  /** Signed; nothing was checked of it yet. */
  | { kind: 'parcelReceipt'; bytes: Uint8Array };

/** What a relay states to the unit that made a parcel. */
export interface ParcelReceipt {
  state: ParcelState;
  /** See parcelDigest. */
  digest: Uint8Array;
  /** The relay, which signs. */
  from: UnitId;
  to: UnitId;
  addressee: UnitId;
  at: Date;
  /** Always with `given_up`; with `handed_over` when the addressee could not take the file to its end. */
  reason: ErrorCode | undefined;
}

const DIGEST_OCTETS = 32;

/** SHA-256 of a parcel's encoded octets: of the file and of all that the relay goes by. */
export function parcelDigest(parcel: Parcel): Uint8Array {
  return sha256(encode('Parcel', parcelToWire(parcel)));
}

function parcelToWire({ from, to, expires, urgent, file }: Parcel): WireInput<'Parcel'> {
  return { from, to, expiresMs: expires.getTime(), urgent, file };
}

/** A parcel frame as the codec takes it. */
export function parcelFrameToWire(frame: ParcelFrame): WireInput<'Frame'> {
  switch (frame.kind) {
    case 'parcel':
      return { parcel: parcelToWire(frame) };
    case 'parcelTaken':
      return { parcelTaken: { digest: frame.digest, ...(frame.code === undefined ? {} : { code: frame.code }) } };
    case 'parcelReceipt':
      return { parcelReceipt: frame.bytes };
    default:
      return frame satisfies never;
  }
}

/** A parcel frame from what the codec gave. Throws what `malformed` makes. */
export function parcelFrameFromWire(kind: ParcelFrame['kind'], wire: Wire<'Frame'>, malformed: (detail: string) => CopError): ParcelFrame {
  switch (kind) {
    case 'parcel': {
      const { from, to, expiresMs, urgent, file } = wire.parcel ?? {};
      const expires = instantFrom(expiresMs);
      if (!expires || !file || file.length === 0 || file.length > PARCEL_MAX_OCTETS) throw malformed('parcel');
      const unit = (text: string | null | undefined) =>
        orFault(
          () => parseUnitId(text ?? ''),
          () => malformed('parcel'),
        );
      const parcel = { kind, from: unit(from), to: unit(to), expires, urgent: urgent ?? false, file };
      if (parcel.from === parcel.to) throw malformed('parcel.to');
      return parcel;
    }
    case 'parcelTaken': {
      const { digest, code } = wire.parcelTaken ?? {};
      if (digest?.length !== DIGEST_OCTETS) throw malformed('parcelTaken.digest');
      if (code && !isErrorCode(code)) throw malformed('parcelTaken.code');
      return { kind, digest, code: code ? (code as ErrorCode) : undefined };
    }
    case 'parcelReceipt':
      return { kind, bytes: wire.parcelReceipt ?? new Uint8Array() };
    default:
      return kind satisfies never;
  }
}

/** Signs a statement with the relay's signing key; gives the encoded SignedPart. */
export function signParcelReceipt({ state, digest, from, to, addressee, at, reason }: ParcelReceipt, key: SigningKey): Promise<Uint8Array> {
  const payload = encode('ParcelReceipt', {
    version: PROTOCOL_VERSION,
    state: parcelStates.number(state),
    digest,
    from,
    to,
    addressee,
    atMs: at.getTime(),
    ...(reason === undefined ? {} : { reason }),
  });
  return signPart(payload, 'cop-relay', key);
}

/**
 * Verifies what `relay` states to `self`: form, parties, signature. Throws PARCEL_RECEIPT_INVALID, HEADER_VERSION, SIGNER_UNKNOWN, SIGNATURE_INVALID.
 * Whether `self` has handed it such a parcel is for the caller to look up.
 */
export async function verifyParcelReceipt(bytes: Uint8Array, relay: UnitId, self: UnitId, findKey: FindVerifyKey): Promise<ParcelReceipt> {
  const part = readPart(bytes, 'cop-relay', PARCEL_RECEIPT_MAX_OCTETS, 'PARCEL_RECEIPT_INVALID', relay);
  const receipt = parseParcelReceipt(part.payload, relay);
  if (receipt.from !== relay || receipt.to !== self) throw invalid(relay, 'from, to');
  const key = await findKey(relay, part.kid, receipt.at);
  if (!key) throw new CopError('SIGNER_UNKNOWN', { peer: relay, got: printable(part.kid) });
  if (!(await verifyPart(part, key))) throw new CopError('SIGNATURE_INVALID', { peer: relay });
  return receipt;
}

function parseParcelReceipt(payload: Uint8Array, relay: UnitId): ParcelReceipt {
  const ruled = { maxOctets: PARCEL_RECEIPT_MAX_OCTETS, malformed: 'PARCEL_RECEIPT_INVALID', tooLarge: 'PARCEL_RECEIPT_INVALID', peer: relay } as const;
  const wire = decode('ParcelReceipt', payload, ruled);
  if (wire.version !== PROTOCOL_VERSION) throw new CopError('HEADER_VERSION', { expected: PROTOCOL_VERSION, got: wire.version });
  const state = parcelStates.word(wire.state);
  const at = instantFrom(wire.atMs);
  if (!state || !at || wire.digest.length !== DIGEST_OCTETS) throw invalid(relay, 'state, at_ms, digest');
  if (wire.reason !== '' && !isErrorCode(wire.reason)) throw invalid(relay, 'reason');
  if (wire.reason === '' ? state === 'given_up' : state === 'held') throw invalid(relay, 'reason');
  const unit = (field: string, text: string) =>
    orFault(
      () => parseUnitId(text),
      () => invalid(relay, field),
    );
  return {
    state,
    digest: wire.digest,
    from: unit('from', wire.from),
    to: unit('to', wire.to),
    addressee: unit('addressee', wire.addressee),
    at,
    reason: wire.reason === '' ? undefined : (wire.reason as ErrorCode),
  };
}

function invalid(relay: UnitId, detail: string): CopError {
  return new CopError('PARCEL_RECEIPT_INVALID', { peer: relay, detail });
}
