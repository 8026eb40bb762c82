// What a partner may ask of this unit's log: the entries about its own exchanges, without who did it and why, and proofs.
import { CopError, consistencyProof, inclusionProof, type LogAnswer, type LogQuestion, limits, type ProvenEntry, sameBytes, type UnitId } from '#protocol';
import { type AuditEntryRow, type AuditLogRow, allLogs, entriesOfMessage } from '../store/audit-entries.ts';
import type { Reader, Store } from '../store/database.ts';
import type { Checkpoints } from './checkpoints.ts';
import { nodeReader } from './nodes.ts';

/** Acts that say what passed between two units. */
export const exchangeActs = ['message.transferred', 'message.sealed', 'message.received', 'message.refused'] as const;

/** Answers one question of `peer`. Throws AUDIT_ENTRY_UNKNOWN, AUDIT_QUESTION_INVALID. */
export async function answerQuestion(peer: UnitId, question: LogQuestion, deps: { self: UnitId; store: Store; checkpoints: Checkpoints }): Promise<LogAnswer> {
  const { self, store, checkpoints } = deps;
  switch (question.about) {
    case 'entry': {
      const rows = await store.read((db) => entriesOfMessage(db, question.message));
      // Only what is about an exchange with the asker, whatever else it may have guessed.
      const row = rows.find((each) => each.partner === peer && sameBytes(each.leaf, question.leaf));
      if (!row) throw new CopError('AUDIT_ENTRY_UNKNOWN', { peer: self });
      return proven([row], false, { store, checkpoints });
    }
    case 'consistency': {
      const { generation, from, to } = question;
      return store.read(async (db) => {
        const log = (await allLogs(db)).find((each) => each.generation === generation);
        if (!log || from < 1 || from > to || to > log.size) throw new CopError('AUDIT_QUESTION_INVALID', { peer, detail: `${generation}: ${from}–${to}` });
        return { about: 'consistency', hashes: await consistencyProof(from, to, nodeReader(db, log)) };
      });
    }
    case 'exchanges': {
      const rows = await store.read((db) => commonEntries(db, peer, question.from, question.to, question.after, limits.AUDIT_PAGE_ENTRIES + 1));
      const page = rows.slice(0, limits.AUDIT_PAGE_ENTRIES);
      return page.length === 0 ? { about: 'entries', note: '', entries: [], more: false } : proven(page, rows.length > page.length, { store, checkpoints });
    }
    default:
      return question satisfies never;
  }
}

/** Entries about exchanges with a partner in a period, of the current generation, by place. */
export async function commonEntries(db: Reader, partner: UnitId, from: Date, to: Date, after: number, limit: number): Promise<AuditEntryRow[]> {
  const log = (await allLogs(db)).at(-1);
  if (!log) return [];
  return db
    .selectFrom('audit_entry')
    .selectAll()
    .where('partner', '=', partner)
    .where('act', 'in', exchangeActs)
    .where('at', '>=', from.getTime())
    .where('at', '<=', to.getTime())
    .where('id', '>=', log.first_entry + after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

async function proven(rows: readonly AuditEntryRow[], more: boolean, { store, checkpoints }: { store: Store; checkpoints: Checkpoints }): Promise<LogAnswer> {
  const logs = await store.read(allLogs);
  const log = logOfEntry(logs, rows.at(-1)?.id ?? 0);
  const own = rows.filter(({ id }) => id >= log.first_entry);
  const { row, note } = await checkpoints.covering(log.generation, (own.at(-1)?.id ?? 0) - log.first_entry + 1);
  const entries = await store.read((db) => Promise.all(own.map((each) => provenEntry(db, each, log, row.size))));
  return { about: 'entries', note, entries, more };
}

/** An entry with its inclusion proof in the tree of `size` entries. */
export async function provenEntry(db: Reader, row: AuditEntryRow, log: AuditLogRow, size: number): Promise<ProvenEntry> {
  const index = row.id - log.first_entry;
  return {
    index,
    facts: row.facts,
    salt: row.salt,
    detailsCommitment: row.details_commitment,
    path: await inclusionProof(index, size, nodeReader(db, log)),
  };
}

/** The generation that an entry is in. */
export function logOfEntry(logs: readonly AuditLogRow[], id: number): AuditLogRow {
  const log = logs.findLast(({ first_entry }) => id >= first_entry);
  if (!log) throw new TypeError('the log was not opened');
  return log;
}
