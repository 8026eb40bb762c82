// What the vector files of the audit log hold.
import type { ErrorCode, UnitId } from '#protocol';

/** That a leaf is in a tree. All hashes in hex. */
export interface InclusionVector {
  index: number;
  size: number;
  /** Hash of the leaf. */
  leaf: string;
  proof: string[];
  root: string;
}

/** That a tree is the beginning of another. */
export interface ConsistencyVector {
  from: number;
  fromRoot: string;
  to: number;
  toRoot: string;
  proof: string[];
}

/** merkle.json. */
export interface MerkleVectors {
  /** Data of each leaf and its hash, hex. */
  leaves: { data: string; hash: string }[];
  /** Root of the tree of the first `size` leaves. */
  roots: { size: number; root: string }[];
  inclusion: Proofs<InclusionVector>;
  consistency: Proofs<ConsistencyVector>;
  /**
   * The same for trees that 32 bits do not count: the data of every leaf is empty, but for the leaves at the places `marked`,
   * whose data is their place in decimal (ASCII).
   */
  large: { marked: number[]; roots: { size: number; root: string }[]; inclusion: InclusionVector[]; consistency: ConsistencyVector[] };
}

interface Proofs<T> {
  valid: T[];
  /** `name` says what was changed. */
  invalid: (T & { name: string })[];
}

/** checkpoints.json. The private keys are the `sign` keys of keys.json. */
export interface CheckpointVectors {
  valid: {
    name: string;
    unit: UnitId;
    /** Announced log keys of the unit, 32 raw octets each. */
    publicKeys: string[];
    note: string;
    text: string;
    origin: string;
    generation: number;
    size: number;
    root: string;
    /** The one of the public keys that signed. */
    signedBy: string;
    /** The cosignature lines of the note, in its order. */
    cosignatures: { unit: UnitId; publicKeys: string[]; line: string; at: string }[];
  }[];
  /** Notes that are no checkpoint of a log of `unit`. */
  invalid: { name: string; unit: UnitId; publicKeys: string[]; note: string; code: ErrorCode; field?: string }[];
  /** Lines that are no cosignature of the checkpoint `note` by `unit`. */
  invalidCosignatures: { name: string; unit: UnitId; publicKeys: string[]; note: string; line: string; code: ErrorCode; field?: string }[];
}
