// Who did what an entry says, and why: out of the sealed pieces in which entries have their details.
import type { KeyObject } from 'node:crypto';
import { AUDIT_SALT_OCTETS, type AuditDetails, asCopError, CopError, commitment, parseDetails, sameBytes } from '#protocol';
import type { AuditEntryRow } from '../store/audit-entries.ts';
import { type AuditPieceRow, piecesOf } from '../store/audit-pieces.ts';
import type { Reader } from '../store/database.ts';
import { splitRecord } from '../store/entry-record.ts';
import { openPiece } from './details-cipher.ts';

/** The keys of details by name. */
export type DetailsKeys = ReadonlyMap<string, KeyObject>;

/** Pieces of some entries, each opened once, when it is asked for. */
export class DetailsReader {
  readonly #pieces: ReadonlyMap<number, AuditPieceRow>;
  readonly #keys: DetailsKeys;
  readonly #opened = new Map<number, Uint8Array[] | CopError>();

  constructor(pieces: readonly AuditPieceRow[], keys: DetailsKeys) {
    this.#pieces = new Map(pieces.map((piece) => [piece.id, piece]));
    this.#keys = keys;
  }

  /** Reads the pieces of these entries. */
  static async of(db: Reader, rows: readonly AuditEntryRow[], keys: DetailsKeys): Promise<DetailsReader> {
    return new DetailsReader(await piecesOf(db, rows), keys);
  }

  /** Details of an entry; `undefined` once nobody can open them any more. Throws RECORD_ALTERED for details that are not what it commits to. */
  detailsOf(row: AuditEntryRow): AuditDetails | undefined {
    const part = this.partOf(row);
    return part && parseDetails(part.subarray(AUDIT_SALT_OCTETS), { committed: true });
  }

  /** Salt and encoded details of an entry; otherwise as `detailsOf`. */
  partOf(row: Pick<AuditEntryRow, 'id' | 'piece' | 'part' | 'record'>): Uint8Array | undefined {
    const piece = row.piece === null ? undefined : this.#pieces.get(row.piece);
    const key = piece && this.#keys.get(piece.key_name);
    if (!piece || !key) return undefined;
    const part = this.#open(piece, key)[row.part ?? -1];
    const [salt, details] = [part?.subarray(0, AUDIT_SALT_OCTETS), part?.subarray(AUDIT_SALT_OCTETS)];
    if (!salt || !details || salt.length < AUDIT_SALT_OCTETS || !sameBytes(commitment(salt, details), splitRecord(row).detailsCommitment))
      throw new CopError('RECORD_ALTERED', { got: `audit ${row.id}` });
    return part;
  }

  #open(piece: AuditPieceRow, key: KeyObject): Uint8Array[] {
    let opened = this.#opened.get(piece.id);
    if (!opened) {
      try {
        opened = openPiece(piece.key_name, key, piece.bytes);
      } catch (error) {
        opened = asCopError(error);
        if (!opened) throw error;
      }
      this.#opened.set(piece.id, opened);
    }
    if (opened instanceof CopError) throw opened;
    return opened;
  }
}
