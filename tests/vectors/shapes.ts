// What the vector files hold.
import type { ErrorCode, PrivateJwk, UnitId } from '#protocol';
import type { Plain } from './plain.ts';

/** A private key for tests, never used elsewhere. */
export type TestJwk = PrivateJwk & { kid: string };

/** keys.json: the keys of one unit. */
export interface UnitVector {
  unit: UnitId;
  identity: TestJwk;
  sign: TestJwk;
  encrypt: TestJwk;
  /** X.509 certificate of its authority, DER, hex. */
  anchor: string;
}

/** Octets that decode to exactly `value`. */
export interface ValidVector {
  name: string;
  bytes: string;
  value: Plain;
}

/** Octets that are refused with exactly `code`, and with the field `field` when it is given. */
export interface InvalidVector {
  name: string;
  bytes: string;
  code: ErrorCode;
  field?: string;
}

/** A file of plain encodings. */
export interface Encodings {
  valid: ValidVector[];
  invalid: InvalidVector[];
}

/** packing.json. */
export interface Packing {
  dictionary: {
    /** Dictionary_ID. */
    id: number;
    bytes: string;
    /** SHA-256. */
    digest: string;
  };
  valid: { name: string; packed: string; unpacked: string }[];
  invalid: InvalidVector[];
}

/** envelopes.json. */
export interface Envelopes {
  valid: {
    name: string;
    /** Who opens it. */
    self: UnitId;
    bytes: string;
    /** SHA-256. */
    digest: string;
    header: Plain;
    headerBytes: string;
    /** UTF-8. */
    jweProtected: string;
    kid: string;
    plaintext: string;
    /** UTF-8. */
    jwsProtected: string;
    signature: string;
    contentBytes: string;
    signingPayload: string;
    content: Plain;
  }[];
  /** `self` opens and authenticates; somewhere on that way it is refused. */
  invalid: (InvalidVector & { self: UnitId })[];
}

/** receipts.json: `self` verifies what `peer` hands over. */
export interface Receipts {
  valid: (ValidVector & { self: UnitId; peer: UnitId; payload: string; digest: string })[];
  invalid: (InvalidVector & { self: UnitId; peer: UnitId })[];
}

/** agreements.json: signed terms that `signer` hands over. */
export interface Agreements {
  valid: (ValidVector & { signer: UnitId; payload: string; digest: string })[];
  invalid: (InvalidVector & { signer: UnitId })[];
}

/** keysets.json: keysets that `unit` hands over. */
export interface Keysets {
  valid: (ValidVector & { unit: UnitId; payload: string })[];
  invalid: (InvalidVector & { unit: UnitId })[];
}

/** rosters.json: rosters on their own, and successions. */
export interface Rosters {
  valid: (ValidVector & { payload: string; digest: string; signedBy: UnitId[] })[];
  invalid: InvalidVector[];
  /** `next` after `current`: accepted when there is no code. */
  successions: { name: string; current: string; next: string; code?: ErrorCode }[];
}
