import type { Insertable } from 'kysely';
import { CopError, hex, type Receipt, type ReceiptStatus, readReceipt, sameBytes, sha256, type UnitId } from '#protocol';
import type { Reader, Tx } from './database.ts';
import { readStored } from './messages.ts';
import type { ReceiptTable } from './schema.ts';
import { changedOne, first, statement } from './statement.ts';

/** A receipt with the exact octets that were signed. */
export interface StoredReceipt {
  receipt: Receipt;
  bytes: Uint8Array;
  digest: Uint8Array;
}

/** Keeps a receipt that this gateway signed or verified; false when there is one already, which then stays. */
export async function addReceipt(tx: Tx, direction: 'in' | 'out', peer: UnitId, receipt: Receipt, bytes: Uint8Array): Promise<boolean> {
  const row: Insertable<ReceiptTable> = {
    direction,
    peer,
    envelope_digest: receipt.envelopeDigest,
    status: receipt.status,
    message_id: receipt.message?.id ?? null,
    at: receipt.at.getTime(),
    officer: receipt.officer ?? null,
    reason: receipt.reason ?? null,
    bytes,
    digest: sha256(bytes),
  };
  return changedOne(insertReceipt(tx, row));
}

const insertReceipt = statement((db, row: Omit<Insertable<ReceiptTable>, 'id'>) =>
  db
    .insertInto('receipt')
    .values({
      direction: row.direction,
      peer: row.peer,
      envelope_digest: row.envelope_digest,
      status: row.status,
      message_id: row.message_id,
      at: row.at,
      officer: row.officer,
      reason: row.reason,
      bytes: row.bytes,
      digest: row.digest,
    })
    .onConflict((c) => c.columns(['direction', 'peer', 'envelope_digest', 'status']).doNothing()),
);

/** The receipt with which this gateway first answered an envelope of `peer`, or `undefined`. Throws RECORD_ALTERED. */
export async function firstAnswer(db: Reader, peer: UnitId, envelopeDigest: Uint8Array): Promise<StoredReceipt | undefined> {
  const row = await first(selectFirstAnswer(db, { peer, envelopeDigest }));
  return row && stored(row, envelopeDigest);
}

const selectFirstAnswer = statement((db, { peer, envelopeDigest }: { peer: UnitId; envelopeDigest: Uint8Array }) =>
  db
    .selectFrom('receipt')
    .select(['bytes', 'digest'])
    .where('direction', '=', 'out')
    .where('peer', '=', peer)
    .where('envelope_digest', '=', envelopeDigest)
    .where('status', 'in', ['delivered', 'rejected', 'expired'] satisfies ReceiptStatus[]),
);

/** Receipts about one envelope, oldest first. Throws RECORD_ALTERED. */
export async function receiptsFor(db: Reader, direction: 'in' | 'out', peer: UnitId, envelopeDigest: Uint8Array): Promise<StoredReceipt[]> {
  const { rows } = await selectReceipts(db, { direction, peer, envelopeDigest });
  return rows.map((row) => stored(row, envelopeDigest));
}

const selectReceipts = statement((db, { direction, peer, envelopeDigest }: { direction: 'in' | 'out'; peer: UnitId; envelopeDigest: Uint8Array }) =>
  db
    .selectFrom('receipt')
    .select(['bytes', 'digest'])
    .where('direction', '=', direction)
    .where('peer', '=', peer)
    .where('envelope_digest', '=', envelopeDigest)
    .orderBy('id'),
);

function stored({ bytes, digest }: Pick<StoredReceipt, 'bytes' | 'digest'>, envelopeDigest: Uint8Array): StoredReceipt {
  const name = `receipt ${hex(envelopeDigest).slice(0, 16)}`;
  if (!sameBytes(sha256(bytes), digest)) throw new CopError('RECORD_ALTERED', { got: name });
  return { receipt: readStored(name, () => readReceipt(bytes)), bytes, digest };
}

/** True when this unit has issued a receipt of this status for an envelope of `peer`. */
export async function hasIssued(db: Reader, peer: UnitId, envelopeDigest: Uint8Array, status: ReceiptStatus): Promise<boolean> {
  return (await first(selectIssued(db, { peer, envelopeDigest, status }))) !== undefined;
}

const selectIssued = statement((db, { peer, envelopeDigest, status }: { peer: UnitId; envelopeDigest: Uint8Array; status: ReceiptStatus }) =>
  db
    .selectFrom('receipt')
    .select('id')
    .where('direction', '=', 'out')
    .where('peer', '=', peer)
    .where('envelope_digest', '=', envelopeDigest)
    .where('status', '=', status),
);

/** Which receipt it is that somebody looks for. */
interface Named {
  peer: string;
  envelopeDigest: Uint8Array;
  message: string;
  digest: Uint8Array;
}

/** The octets of a receipt that came, as they stand there: nothing is checked. `undefined`: there is none that is said to be this one. */
export async function receiptNamed(db: Reader, named: Named): Promise<Uint8Array | undefined> {
  return (await first(selectNamed(db, named)))?.bytes;
}

const selectNamed = statement((db, { peer, envelopeDigest, message, digest }: Named) =>
  db
    .selectFrom('receipt')
    .select('bytes')
    .where('direction', '=', 'in')
    .where('peer', '=', peer)
    .where('envelope_digest', '=', envelopeDigest)
    .where('message_id', '=', message)
    .where('digest', '=', digest),
);
