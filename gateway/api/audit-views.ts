import { type AuditDetails, parseDetails, parseFacts } from '#protocol';
import { logOfEntry } from '../audit/answers.ts';
import type { DetailsCipher } from '../audit/details-cipher.ts';
import type { AuditEntryRow, AuditLogRow } from '../store/audit-entries.ts';
import type { AuditEntryView } from './audit-contract.ts';
import { reasonView } from './views.ts';

const SALT_OCTETS = 32;

/** An entry for those who supervise. `witnessed`: by generation, how many entries enough partners have witnessed. */
export function entryView(row: AuditEntryRow, logs: readonly AuditLogRow[], witnessed: ReadonlyMap<number, number>, details: DetailsCipher): AuditEntryView {
  const log = logOfEntry(logs, row.id);
  const index = row.id - log.first_entry;
  const { operation, act, at, partner, message, exchange, kind, training, outcome, handling, bases, categories } = parseFacts(row.facts);
  const people = detailsOf(row, details);
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

/** Who did it and why; `undefined` once that was erased. */
export function detailsOf({ details_key, details_commitment, details }: AuditEntryRow, cipher: DetailsCipher): AuditDetails | undefined {
  if (details_key === null || details === null) return undefined;
  const opened = cipher.open(details_key, details_commitment, details);
  return opened && parseDetails(opened.subarray(SALT_OCTETS));
}
