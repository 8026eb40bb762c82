import type { FilterLog, FilterRecordView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseInteger } from '../parse.ts';
import { type Field, fieldLines, optional } from '../show-content.ts';
import { table } from '../table.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Records of one page, at the most. */
const PAGE_MAX = 500;

/** Shows what the filter decided: the latest records, or the one of a message in full. Never a value. Throws INPUT_INVALID, MESSAGE_UNKNOWN. */
export async function filterLog(call: Call, id: string | undefined, options: { limit?: string }): Promise<void> {
  const { ui } = call;
  const limit = parseInteger('--limit', options.limit ?? '50', 1, PAGE_MAX);
  await withClient(call, async (client) => {
    if (id !== undefined) {
      const record = await client.get<FilterRecordView>(`/v1/filter/log/${encodeURIComponent(id)}`);
      return ui.json ? ui.document(record) : showRecord(record, await readClocks(client), ui);
    }
    const log = await client.get<FilterLog>('/v1/filter/log', { limit });
    if (ui.json) return ui.document(log);
    showLog(log, await readClocks(client), ui);
  });
}

function showLog({ records }: FilterLog, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  if (records.length === 0) {
    ui.line(t('text.noRecords'));
    return;
  }
  const head = [t('title.id'), t('title.date'), t('title.to'), t('title.author'), t('title.approvedBy'), t('title.withheld')];
  const rows = records.map(({ messageId, at, to, author, approvedBy, withheld }) => {
    return [messageId, showTime(at, clocks.own, language), to.join(', '), author, approvedBy ?? '–', String(withheld)];
  });
  const [titles, ...lines] = table([head, ...rows]);
  ui.title(titles ?? '');
  for (const line of lines) ui.line(line);
  ui.line();
  ui.line(t('text.recordNext'));
}

function showRecord(record: FilterRecordView, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  ui.title(t('text.recordOf', { id: record.messageId }));
  const fields: Field[] = [
    [t('title.to'), `${record.to.join(', ')} (${record.recipientClass})`],
    [t('title.date'), showTime(record.at, clocks.own, language)],
    [t('title.author'), record.author],
    ...optional(t('title.approvedBy'), record.approvedBy ?? ''),
    ...optional(t('title.note'), record.approvalNote ?? ''),
    [t('title.policy'), `${record.policyVersion}, ${record.policyDigest}`],
    ...optional(t('title.basis'), record.bases.join(', ')),
    [t('title.withheld'), String(record.withheld)],
    [t('title.digest'), record.digest],
  ];
  for (const line of fieldLines(fields)) ui.line(line);
  const rows = (record.decisions ?? []).map(({ path, action, rule, article, reason }) => {
    return [path.replace(/^caseData\./, ''), t(`action.${action}`), rule, reason === undefined ? article : t('text.becauseOf', { reason, article })];
  });
  if (rows.length === 0) return;
  ui.line();
  const [titles, ...lines] = table([[t('title.field'), t('title.decision'), t('title.rule'), t('title.article')], ...rows]);
  ui.title(titles ?? '');
  for (const line of lines) ui.line(line);
}
