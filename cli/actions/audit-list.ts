import type { AuditEntryView, AuditList } from '#gateway/contract';
import { type Client, withClient } from '../client.ts';
import { csvLine } from '../csv.ts';
import { writeNew } from '../new-file.ts';
import type { Call } from '../options.ts';
import { parseDay, parseInteger } from '../parse.ts';
import { table } from '../table.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Options of `cop audit list`, still text. */
export interface AuditListOptions {
  by?: string;
  subject?: string;
  partner?: string;
  operation?: string;
  message?: string;
  from?: string;
  until?: string;
  limit?: string;
  format?: 'jsonl' | 'csv';
  out?: string;
}

/** Entries of one page, at the most. */
const PAGE_MAX = 1_000;

/** Shows entries of the log, newest first; `--format` writes all that match, oldest first, for a supervisor. Throws INPUT_INVALID, FILE_EXISTS, FILE_UNWRITABLE. */
export async function auditList(call: Call, options: AuditListOptions): Promise<void> {
  const { ui } = call;
  const query = {
    officer: options.by,
    subject: options.subject,
    partner: options.partner,
    operation: options.operation,
    message: options.message,
    from: options.from === undefined ? undefined : parseDay('--from', options.from, 'first'),
    to: options.until === undefined ? undefined : parseDay('--until', options.until, 'last'),
  };
  const limit = options.limit === undefined ? undefined : parseInteger('--limit', options.limit, 1, PAGE_MAX);
  await withClient(call, async (client) => {
    if (options.format) return exportEntries(call, client, query, options.format, options.out);
    const list = await client.get<AuditList>('/v1/audit/entries', { ...query, limit });
    if (ui.json) return ui.document(list);
    showEntries(list, await readClocks(client), ui);
  });
}

function showEntries({ entries, next }: AuditList, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  if (entries.length === 0) {
    ui.line(t('text.noEntries'));
    return;
  }
  const head = ['title.number', 'title.date', 'title.officer', 'title.act', 'title.partner', 'title.message', 'title.justification'] as const;
  const rows = entries.map((entry) => [
    `${entry.index}${entry.witnessed ? '' : ' *'}`,
    showTime(entry.at, clocks.own, language),
    entry.erased ? t('text.erasedDetails') : (entry.officer ?? '–'),
    `${t(`act.${entry.act.replace('.', '_') as 'message_consulted'}`)}${entry.outcome ? ` (${entry.outcome.code})` : ''}`,
    entry.partner ?? '',
    entry.messageId ?? '',
    [entry.justification, entry.note].filter((text) => text !== undefined).join(' · '),
  ]);
  const [titles, ...lines] = table([head.map((key) => t(key)), ...rows]);
  ui.title(titles ?? '');
  for (const line of lines) ui.line(line);
  if (entries.some(({ witnessed }) => !witnessed)) {
    ui.line('');
    ui.line(t('text.notWitnessed'));
  }
  if (next !== undefined) ui.line(t('text.moreEntries'));
}

/** Columns of the table; list cells hold their words separated by spaces. */
const columns = [
  'generation', 'index', 'at', 'operation', 'act', 'officer', 'role', 'justification', 'partner', 'messageId', 'exchangeId', 'kind', 'training',
  'outcome', 'handling', 'bases', 'categories', 'subjects', 'note', 'erased', 'witnessed',
] as const satisfies (keyof AuditEntryView)[]; // biome-ignore format: one list, read as one

async function exportEntries(
  call: Call,
  client: Client,
  query: Record<string, string | undefined>,
  format: 'jsonl' | 'csv',
  out: string | undefined,
): Promise<void> {
  const lines: string[] = format === 'csv' ? [csvLine(columns)] : [];
  for (let beyond: number | undefined; ; ) {
    const { entries, next } = await client.get<AuditList>('/v1/audit/entries', { ...query, order: 'asc', limit: PAGE_MAX, beyond });
    lines.push(...entries.map((entry) => (format === 'csv' ? csvLine(columns.map((column) => cell(entry[column]))) : `${JSON.stringify(entry)}\n`)));
    if (next === undefined) break;
    beyond = next;
  }
  const text = lines.join('');
  if (out === undefined) {
    call.ui.streams.stdout.write(text);
    return;
  }
  await writeNew(out, text);
  const count = lines.length - (format === 'csv' ? 1 : 0);
  if (call.ui.json) call.ui.document({ file: out, entries: count });
  else call.ui.done(call.ui.t('text.entriesWritten', { n: count, file: out }));
}

function cell(value: AuditEntryView[(typeof columns)[number]]): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'object' && 'code' in value ? value.code : String(value);
}
