// What a partner may ask of this unit's log: the entries about its own exchanges, without who did it and why, and proofs.
import { CopError, consistencyProof, inclusionProof, type LogAnswer, type LogQuestion, limits, type ProvenEntry, sameBytes, type UnitId } from '#protocol';
import { answerTally } from '../logframe/reconcile.ts';
import { answerDeliveries } from '../outbound/reconcile.ts';
import { type AuditEntryRow, type AuditLogRow, allLogs, entriesOfMessage } from '../store/audit-entries.ts';
import type { Reader, Store } from '../store/database.ts';
import { splitRecord } from '../store/entry-record.ts';
import type { Checkpoints } from './checkpoints.ts';
import { nodeReader } from './nodes.ts';

/** Acts that say what passed between two units. */
export const exchangeActs = ['message.transferred', 'message.sealed', 'message.received', 'message.refused'] as const;

/** What answering needs. */
export interface AnswerDeps {
  self: UnitId;
  store: Store;
  checkpoints: Checkpoints;
  /** Counts what is new for the logical framework, before a tally is told. */
  countNew: () => Promise<void>;
}

/** Answers one question of `peer`. Throws AUDIT_ENTRY_UNKNOWN, AUDIT_QUESTION_INVALID. */
export async function answerQuestion(peer: UnitId, question: LogQuestion, deps: AnswerDeps): Promise<LogAnswer> {
  const { self, store, checkpoints } = deps;
  switch (question.about) {
    case 'entry': {
      const rows = await store.read((db) => entriesOfMessage(db, question.message));
      // Only what is about an exchange with the asker, whatever else it may have guessed.
      const row = rows.find((each) => each.partner === peer && sameBytes(splitRecord(each).leaf, question.leaf));
      if (!row) throw new CopError('AUDIT_ENTRY_UNKNOWN', { peer: self });
      return proven(logOfEntry(await store.read(allLogs), row.id), [row], false, { store, checkpoints });
    }
    case 'consistency': {
      const { generation, from, to } = question;
      return store.read(async (db) => {
        const log = (await allLogs(db)).find((each) => each.generation === generation);
        if (!log || from < 1 || from > to || to > log.size) throw new CopError('AUDIT_QUESTION_INVALID', { peer, detail: `${generation}: ${from}–${to}` });
        return { about: 'consistency', hashes: await consistencyProof(from, to, nodeReader(db, log)) };
      });
    }
    case 'exchanges':
      return exchanges(peer, question, { store, checkpoints });
    case 'deliveries':
      return answerDeliveries(peer, question, store);
    case 'tally':
    case 'standing':
      await deps.countNew();
      return answerTally(peer, question, store);
    default:
      return question satisfies never;
  }
}

/** Entries about exchanges with a partner in a period, with ids from `first` to before `end`, in order. */
export function commonEntries(
  db: Reader,
  partner: UnitId,
  period: { from: Date; to: Date },
  { first, end }: { first: number; end: number },
  limit: number,
): Promise<AuditEntryRow[]> {
  return db
    .selectFrom('audit_entry')
    .selectAll()
    .where('partner', '=', partner)
    .where('act', 'in', exchangeActs)
    .where('at', '>=', period.from.getTime())
    .where('at', '<=', period.to.getTime())
    .where('id', '>=', first)
    .where('id', '<', end)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** One page, of the first generation that has something to show. */
async function exchanges(
  peer: UnitId,
  { from, to, after, generation }: Extract<LogQuestion, { about: 'exchanges' }>,
  deps: { store: Store; checkpoints: Checkpoints },
): Promise<LogAnswer> {
  const all = await deps.store.read(allLogs);
  const logs = generation === undefined ? all.slice(-1) : all.filter((log) => log.generation >= generation);
  for (const log of logs) {
    const isLast = log === logs.at(-1);
    const first = log.first_entry + (generation === undefined || generation === log.generation ? after : 0);
    // Nothing is signed in a generation that is broken or was given up: what no checkpoint covers cannot be shown.
    const end = isLast && log.broken_at === null ? Number.MAX_SAFE_INTEGER : log.first_entry + log.checkpointed;
    const rows = await deps.store.read((db) => commonEntries(db, peer, { from, to }, { first, end }, limits.AUDIT_PAGE_ENTRIES + 1));
    const page = rows.slice(0, limits.AUDIT_PAGE_ENTRIES);
    if (page.length > 0) return proven(log, page, rows.length > page.length || !isLast, deps);
  }
  return { about: 'entries', note: '', entries: [], more: false };
}

async function proven(
  log: AuditLogRow,
  rows: readonly AuditEntryRow[],
  more: boolean,
  { store, checkpoints }: { store: Store; checkpoints: Checkpoints },
): Promise<LogAnswer> {
  const { row, note } = await checkpoints.covering(log.generation, (rows.at(-1)?.id ?? 0) - log.first_entry + 1);
  const entries = await store.read((db) => Promise.all(rows.map((each) => provenEntry(db, each, log, row.size))));
  return { about: 'entries', note, entries, more };
}

/** An entry with its inclusion proof in the tree of `size` entries. */
export async function provenEntry(db: Reader, row: AuditEntryRow, log: AuditLogRow, size: number): Promise<ProvenEntry> {
  const index = row.id - log.first_entry;
  const { facts, salt, detailsCommitment } = splitRecord(row);
  return {
    index,
    facts,
    salt,
    detailsCommitment,
    path: await inclusionProof(index, size, nodeReader(db, log)),
  };
}

/** The generation that an entry is in. */
export function logOfEntry(logs: readonly AuditLogRow[], id: number): AuditLogRow {
  const log = logs.findLast(({ first_entry }) => id >= first_entry);
  if (!log) throw new TypeError('the log was not opened');
  return log;
}
