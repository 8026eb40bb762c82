// The octets of an audit entry in one column: of all that a row has, columns of octets take the longest to be read and written.
import { AUDIT_SALT_OCTETS, CopError } from '#protocol';
import type { AuditEntryTable } from './schema.ts';

const HASH_OCTETS = 32;
const LEAF_AT = AUDIT_SALT_OCTETS + HASH_OCTETS;
const FACTS_AT = LEAF_AT + HASH_OCTETS;

/** What an entry commits to. */
export interface EntryRecord {
  /** Salt of the commitment to the facts. */
  salt: Uint8Array;
  detailsCommitment: Uint8Array;
  /** Leaf hash of the two commitments: tells which entry was altered, not only that one of two was. */
  leaf: Uint8Array;
  /** Encoded AuditFacts. */
  facts: Uint8Array;
}

/** Puts a record together: salt, commitment to the details, leaf, facts, one behind the other. */
export function joinRecord({ salt, detailsCommitment, leaf, facts }: EntryRecord): Uint8Array {
  return Buffer.concat([salt, detailsCommitment, leaf, facts], FACTS_AT + facts.length);
}

/** Takes it apart again; the parts are views. Throws AUDIT_ALTERED for a record that is too short. */
export function splitRecord({ id, record }: Pick<AuditEntryTable, 'id' | 'record'>): EntryRecord {
  if (record.length < FACTS_AT) throw new CopError('AUDIT_ALTERED', { got: id, detail: '–' });
  return {
    salt: record.subarray(0, AUDIT_SALT_OCTETS),
    detailsCommitment: record.subarray(AUDIT_SALT_OCTETS, LEAF_AT),
    leaf: record.subarray(LEAF_AT, FACTS_AT),
    facts: record.subarray(FACTS_AT),
  };
}

/** Its leaf alone; 32 zeros for a record that is too short. */
export function leafIn(record: Uint8Array): Uint8Array {
  return record.length < FACTS_AT ? new Uint8Array(HASH_OCTETS) : record.subarray(LEAF_AT, FACTS_AT);
}
