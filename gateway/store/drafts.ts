import type { OfficerId, UnitId } from '#protocol';
import { CopError } from '#protocol';
import type { SealedRecord } from '../keys/record-cipher.ts';
import type { Reader, Tx } from './database.ts';
import type { DraftTable } from './schema.ts';

export type DraftRow = DraftTable;

/** What is told of a held draft without opening it. */
export interface HeldDraft {
  id: string;
  author: OfficerId;
  kind: DraftTable['kind'];
  to: readonly UnitId[];
  priority: DraftTable['priority'];
  training: boolean;
  reasons: readonly string[];
  at: Date;
}

/** Keeps a draft that waits for a second officer. */
export async function addDraft(tx: Tx, draft: HeldDraft, record: SealedRecord): Promise<void> {
  await tx
    .insertInto('draft')
    .values({
      id: draft.id,
      author: draft.author,
      kind: draft.kind,
      to_units: JSON.stringify(draft.to),
      priority: draft.priority,
      training: draft.training ? 1 : 0,
      reasons: JSON.stringify(draft.reasons),
      created_at: draft.at.getTime(),
      state: 'waiting',
      decided_by: null,
      decided_at: null,
      note: null,
      data_key: record.dataKey,
      sealed: record.sealed,
    })
    .execute();
}

/** A draft by its id. */
export function findDraft(db: Reader, id: string): Promise<DraftRow | undefined> {
  return db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Drafts in one state, newest first. */
export function listDrafts(db: Reader, state: DraftTable['state'], limit: number): Promise<DraftRow[]> {
  return db.selectFrom('draft').selectAll().where('state', '=', state).orderBy('created_at', 'desc').limit(limit).execute();
}

/** What was refused of an officer's drafts, newest first, as long as its content is kept. */
export function listRejected(db: Reader, author: OfficerId, limit: number): Promise<DraftRow[]> {
  return db
    .selectFrom('draft')
    .selectAll()
    .where('state', '=', 'rejected')
    .where('author', '=', author)
    .where('data_key', 'is not', null)
    .orderBy('decided_at', 'desc')
    .limit(limit)
    .execute();
}

/** Drafts whose content is still there, in whatever state. */
export function openDrafts(db: Reader): Promise<DraftRow[]> {
  return db.selectFrom('draft').selectAll().where('data_key', 'is not', null).orderBy('created_at').execute();
}

/**
 * Records a decision, once; the content of an approved draft goes, because it now stands in the messages.
 * Throws DRAFT_DECIDED when somebody was faster.
 */
export async function decideDraft(tx: Tx, id: string, state: 'approved' | 'rejected', officer: OfficerId, note: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('draft')
    .set({ state, decided_by: officer, decided_at: at.getTime(), note, ...(state === 'approved' ? { data_key: null, sealed: null } : {}) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new CopError('DRAFT_DECIDED', { got: id, detail: '–' });
}

/** Destroys the content of drafts that were made before `before`. Gives which. */
export function eraseDrafts(tx: Tx, before: Date): Promise<Pick<DraftRow, 'id' | 'kind'>[]> {
  return tx
    .updateTable('draft')
    .set({ data_key: null, sealed: null })
    .where('created_at', '<', before.getTime())
    .where('data_key', 'is not', null)
    .returning(['id', 'kind'])
    .execute();
}
