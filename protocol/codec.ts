// Bytes to messages of the .proto contract and back: the only importer of the generated code.
// Decoding is strict: what does not encode to the same bytes again is refused, so unknown fields,
// repeated singular fields, overlong integers, fields out of order and trailing bytes have no second form.

import type { ErrorCode } from './error-table.ts';
import { CopError } from './errors.ts';
import { cop } from './generated/wire.js';

const wire = cop.v1;

/** The message types that stand alone as bytes somewhere. */
const types = {
  Header: wire.Header,
  Envelope: wire.Envelope,
  SignedContent: wire.SignedContent,
  Content: wire.Content,
  AgreementTerms: wire.AgreementTerms,
  FilterRecord: wire.FilterRecord,
  Receipt: wire.Receipt,
  SignedPart: wire.SignedPart,
  Keyset: wire.Keyset,
  Roster: wire.Roster,
  SignedRoster: wire.SignedRoster,
  Frame: wire.Frame,
  AuditFacts: wire.AuditFacts,
  AuditDetails: wire.AuditDetails,
  CourierNote: wire.CourierNote,
  CourierInside: wire.CourierInside,
  CourierCover: wire.CourierCover,
  Parcel: wire.Parcel,
  ParcelReceipt: wire.ParcelReceipt,
} as const;

type Types = typeof types;
export type WireName = keyof Types;
/** The decoded shape of a message type. */
export type Wire<N extends WireName> = ReturnType<Types[N]['decode']>;
/** What `encode` takes for a message type. */
export type WireInput<N extends WireName> = Parameters<Types[N]['encode']>[0];

/** How a type of message is refused, and how large it may be. */
export interface DecodeRules {
  maxOctets: number;
  malformed: ErrorCode;
  tooLarge: ErrorCode;
  /** Unit that the bytes came from, for the error. */
  peer?: string;
  /** Octets that this program encoded itself, as a commitment shows: their form is not compared with the canonical one again. */
  committed?: boolean;
}

/** Encodes a message in the one canonical form: fields in ascending order, defaults left out. */
export function encode<N extends WireName>(name: N, message: WireInput<N>): Uint8Array {
  return (types[name].encode as (message: WireInput<N>) => { finish(): Uint8Array })(message).finish();
}

/**
 * Decodes `bytes` strictly.
 * Throws `rules.tooLarge` above the limit, before anything is read, and `rules.malformed` for bytes that are
 * not the canonical encoding of a message of this type.
 */
export function decode<N extends WireName>(name: N, bytes: Uint8Array, rules: DecodeRules): Wire<N> {
  const peer = rules.peer ?? '?';
  if (bytes.length > rules.maxOctets)
    throw new CopError(rules.tooLarge, { field: name, expected: rules.maxOctets, got: bytes.length, detail: `> ${rules.maxOctets}`, peer });
  let message: Wire<N>;
  let again: Uint8Array | undefined;
  try {
    message = types[name].decode(bytes) as Wire<N>;
    if (!rules.committed) again = encode(name, message as WireInput<N>);
  } catch (cause) {
    throw new CopError(rules.malformed, { field: name, detail: `protobuf ${name}`, peer }, cause);
  }
  if (again && Buffer.compare(again, bytes) !== 0) throw new CopError(rules.malformed, { field: name, detail: `protobuf ${name}, canonical form`, peer });
  return message;
}

/** The one member of a oneof that is set; `undefined` when none or several are. */
export function oneOf<T extends object, K extends keyof T & string>(message: T, members: readonly K[]): K | undefined {
  const set = members.filter((member) => Object.hasOwn(message, member) && message[member] !== null);
  return set.length === 1 ? set[0] : undefined;
}

/** An exact instant from a wire double, or `undefined` when it is not an integer number of milliseconds after 1970. */
export function instantFrom(milliseconds: number | null | undefined): Date | undefined {
  const valid = typeof milliseconds === 'number' && Number.isSafeInteger(milliseconds) && milliseconds > 0 && milliseconds < 8.64e15;
  return valid ? new Date(milliseconds) : undefined;
}
