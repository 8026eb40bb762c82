import type { AgreementList, FilterLog, FilterRecordView } from '#gateway/contract';
import { type Client, withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseInteger } from '../parse.ts';
import { type Field, fieldLines, optional } from '../show-content.ts';
import { table } from '../table.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Records of one page, at the most. */
const PAGE_MAX = 500;

/**
 * Shows what the filter decided: the latest records, with `special` those by which special categories left, or the one of a message in
 * full. Never a value. Throws INPUT_INVALID, MESSAGE_UNKNOWN.
 */
export async function filterLog(call: Call, id: string | undefined, options: { limit?: string; special?: boolean }): Promise<void> {
  const { ui } = call;
  const limit = parseInteger('--limit', options.limit ?? '50', 1, PAGE_MAX);
  await withClient(call, async (client) => {
    if (id !== undefined) {
      const record = await client.get<FilterRecordView>(`/v1/filter/log/${encodeURIComponent(id)}`);
      if (ui.json) return ui.document(record);
      const clocks = await readClocks(client);
      // Labels take the whole protocol along: loaded when there is something to label.
      const { showPath } = await import('../field-path.ts');
      return showRecord(record, { clocks, bases: await basesOf(record, clocks, client, ui), showPath }, ui);
    }
    const log = await client.get<FilterLog>('/v1/filter/log', { limit, special: options.special ? '1' : undefined });
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
  const head = [t('title.id'), t('title.date'), t('title.to'), t('title.author'), t('title.approvedBy'), t('title.withheld'), t('title.article30')];
  const rows = records.map(({ messageId, at, to, author, approvedBy, withheld, article30 }) => {
    return [messageId, showTime(at, clocks.own, language), to.join(', '), author, approvedBy ?? '–', String(withheld), showArticle30(article30, ui)];
  });
  const [titles, ...lines] = table([head, ...rows]);
  ui.title(titles ?? '');
  for (const line of lines) ui.line(line);
  ui.line();
  ui.line(t('text.recordNext'));
}

/** "personnes protégées 2, catégories particulières 1": what left although Article 30 protects it. */
function showArticle30(article30: FilterRecordView['article30'], { t }: Ui): string {
  if (!article30) return '–';
  const { persons, special } = article30;
  return [...(special > 0 ? [t('text.specialReleased', { n: special })] : []), ...(persons > 0 ? [t('text.protectedReleased', { n: persons })] : [])].join(
    ', ',
  );
}

/** The legal bases of a record by what they are; the id alone of one that this unit no longer has. */
async function basesOf({ bases }: FilterRecordView, clocks: Clocks, client: Client, { t, language }: Ui): Promise<string[]> {
  if (bases.length === 0) return [];
  const { entries } = await client.get<AgreementList>('/v1/agreements');
  return bases.map((id) => {
    const entry = entries.find((each) => each.id === id);
    if (!entry) return id;
    const until = showTime(entry.until, clocks.own, language);
    const named = t('text.basisNamed', { kind: t(`basis.${entry.kind}`), peer: entry.peer, until, id });
    return entry.reference === undefined ? named : `${named}, ${entry.reference}`;
  });
}

/** What a record is shown with. */
interface Shown {
  clocks: Clocks;
  bases: string[];
  showPath: (path: string, ui: Ui) => string;
}

function showRecord(record: FilterRecordView, { clocks, bases, showPath }: Shown, ui: Ui): void {
  const { t, language } = ui;
  ui.title(t('text.recordOf', { id: record.messageId }));
  const fields: Field[] = [
    [t('title.to'), `${record.to.join(', ')} (${record.recipientClass})`],
    [t('title.date'), showTime(record.at, clocks.own, language)],
    [t('title.author'), record.author],
    ...optional(t('title.approvedBy'), record.approvedBy ?? ''),
    ...optional(t('title.note'), record.approvalNote ?? ''),
    [t('title.policy'), `${record.policyVersion}, ${record.policyDigest}`],
    ...(bases.length > 0 ? ([[t('title.basis'), ...bases]] as Field[]) : []),
    [t('title.withheld'), String(record.withheld)],
    ...optional(t('title.article30'), record.article30 ? showArticle30(record.article30, ui) : ''),
    [t('title.digest'), record.digest],
  ];
  for (const line of fieldLines(fields)) ui.line(line);
  const rows = (record.decisions ?? []).map(({ path, action, rule, article, reason }) => {
    return [showPath(path, ui), t(`action.${action}`), rule, reason === undefined ? article : t('text.becauseOf', { reason, article })];
  });
  if (rows.length === 0) return;
  ui.line();
  const [titles, ...lines] = table([[t('title.field'), t('title.decision'), t('title.rule'), t('title.article')], ...rows]);
  ui.title(titles ?? '');
  for (const line of lines) ui.line(line);
}
