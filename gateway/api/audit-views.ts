import { parseFacts } from '#protocol';
import { logOfEntry } from '../audit/answers.ts';
import type { DetailsReader } from '../audit/entry-details.ts';
import type { AuditEntryRow, AuditLogRow } from '../store/audit-entries.ts';
import { splitRecord } from '../store/entry-record.ts';
import type { AuditEntryView } from './audit-contract.ts';
import { reasonView } from './reason-views.ts';

/** An entry for those who supervise. `witnessed`: by generation, how many entries enough partners have witnessed. */
export function entryView(row: AuditEntryRow, logs: readonly AuditLogRow[], witnessed: ReadonlyMap<number, number>, details: DetailsReader): AuditEntryView {
  const log = logOfEntry(logs, row.id);
  const index = row.id - log.first_entry;
  const { operation, act, at, partner, message, exchange, kind, training, outcome, handling, bases, categories } = parseFacts(splitRecord(row).facts);
  const people = details.detailsOf(row);
  return {
    generation: log.generation,
    index,
    number: row.id,
    at: at.toISOString(),
    operation,
    act,
    ...(partner ? { partner } : {}),
    ...(message ? { messageId: message } : {}),
    ...(exchange ? { exchangeId: exchange } : {}),
    ...(kind ? { kind } : {}),
    ...(training ? { training } : {}),
    ...(outcome
      ? { outcome: reasonView(outcome, { peer: partner ?? '–', expected: '–', got: '–', detail: '–', field: '–', act: '–', role: '–', since: '–', id: '–' }) }
      : {}),
    ...(handling ? { handling } : {}),
    ...(bases ? { bases } : {}),
    ...(categories ? { categories } : {}),
    ...people,
    erased: people === undefined,
    witnessed: index < (witnessed.get(log.generation) ?? 0),
  };
}
