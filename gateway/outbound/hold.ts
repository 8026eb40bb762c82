import { CopError, checkContent, encodeContent, parseContent, type UnitId } from '#protocol';
import { about } from '../audit/about.ts';
import type { AuditLog } from '../audit/log.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import type { ScreenedDraft } from '../protection/screen.ts';
import type { Store, Tx } from '../store/database.ts';
import { addDraft, type DraftRow, findDraft } from '../store/drafts.ts';
import { freshIds } from './compose.ts';
import type { Draft } from './draft.ts';

const recordName = (id: string) => `draft ${id}`;

/** A draft that is sealed for a second officer, and stands nowhere yet. */
export interface Holding {
  draft: string;
  /** Keeps it. */
  record: (tx: Tx) => Promise<void>;
}

/** Seals a screened draft until a second officer decides. Throws CONTENT_INVALID now, and not at the approval, for a view that cannot be sent. */
export function holding(screened: ScreenedDraft, deps: { cipher: RecordCipher; audit: AuditLog; now: () => Date }): Holding {
  const { draft, reasons, views } = screened;
  for (const { content } of views) checkContent(content);
  const now = deps.now();
  const id = freshIds(now).messageId;
  const { content, ...rest } = draft;
  const text = JSON.stringify({ ...rest, content: Buffer.from(encodeContent(content)).toString('base64') });
  const sealed = deps.cipher.seal(recordName(id), Buffer.from(text));
  const row = { id, author: content.author, kind: content.body.kind, to: draft.to, priority: draft.priority, training: draft.training, reasons, at: now };
  const entry = deps.audit.prepare({ act: 'draft.held', ...draft.by, ...about(undefined, content), training: draft.training, note: id });
  return {
    draft: id,
    async record(tx) {
      await addDraft(tx, row, sealed);
      await deps.audit.append(tx, entry);
    },
  };
}

/** A draft that waits. Throws DRAFT_UNKNOWN, DRAFT_DECIDED, RECORD_ALTERED. */
export async function heldDraft(id: string, deps: { store: Store; cipher: RecordCipher }): Promise<Draft> {
  const row = await deps.store.read((db) => findDraft(db, id));
  if (!row) throw new CopError('DRAFT_UNKNOWN', { got: id });
  if (row.state !== 'waiting') throw new CopError('DRAFT_DECIDED', { got: id, detail: `${row.state}, ${row.decided_by ?? '–'}` });
  return openDraft(row, deps.cipher);
}

/** Opens the content of a held draft. Throws DRAFT_DECIDED once it was destroyed, RECORD_ALTERED. */
export function openDraft(row: DraftRow, cipher: RecordCipher): Draft {
  if (!row.data_key || !row.sealed) throw new CopError('DRAFT_DECIDED', { got: row.id, detail: row.state });
  const opened = cipher.open(recordName(row.id), { dataKey: row.data_key, sealed: row.sealed });
  const { content, ...rest } = JSON.parse(Buffer.from(opened).toString('utf8')) as Omit<Draft, 'content'> & { content: string; to: UnitId[] };
  return { ...rest, content: parseContent(Buffer.from(content, 'base64')) };
}
