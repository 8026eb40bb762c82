import type { DraftSummary, MessageList, RefusedList } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseInteger } from '../parse.ts';
import { lateTexts } from '../show-clocks.ts';
import { type Field, fieldLines, optional, showOctets } from '../show-content.ts';
import { rectifiedText } from '../show-message.ts';
import { table } from '../table.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Options of `cop message list`, still text. */
export interface MessageListOptions {
  in?: boolean;
  out?: boolean;
  peer?: string;
  kind?: string;
  limit?: string;
  before?: string;
  mine?: boolean;
  unassigned?: boolean;
  unread?: boolean;
  refused?: boolean;
}

/** Lines of one page, at the most: messages, and what came and was not let in. */
const PAGE_MAX = 500;
const REFUSED_MAX = 200;

/**
 * Shows what waits for a second officer and what one has refused of one's own drafts, then the messages, newest first; with `refused` what
 * came and was not let in. Throws INPUT_INVALID, UNIT_ID_INVALID, MESSAGE_ID_INVALID.
 */
export async function messageList(call: Call, options: MessageListOptions): Promise<void> {
  if (options.refused) return refusedList(call, options);
  const direction = options.in ? 'in' : options.out ? 'out' : undefined;
  const limit = parseInteger('--limit', options.limit ?? '50', 1, PAGE_MAX);
  await withClient(call, async (client) => {
    const { peer, kind, before } = options;
    const [mine, unassigned, unread] = [options.mine, options.unassigned, options.unread].map((asked) => (asked ? '1' : undefined));
    const list = await client.get<MessageList>('/v1/messages', { direction, peer, kind, mine, unassigned, unread, limit, before });
    if (call.ui.json) return call.ui.document(list);
    const flags = [...(options.mine ? ['--mine'] : []), ...(options.unassigned ? ['--unassigned'] : []), ...(options.unread ? ['--unread'] : [])];
    show(list, flags, await readClocks(client), call.ui);
  });
}

async function refusedList(call: Call, options: MessageListOptions): Promise<void> {
  const limit = parseInteger('--limit', options.limit ?? '50', 1, REFUSED_MAX);
  const before = options.before === undefined ? undefined : parseInteger('--before', options.before, 1, Number.MAX_SAFE_INTEGER);
  await withClient(call, async (client) => {
    const list = await client.get<RefusedList>('/v1/quarantine', { limit, before });
    if (call.ui.json) return call.ui.document(list);
    showRefused(list, await readClocks(client), call.ui);
  });
}

function showRefused({ refused, next }: RefusedList, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  if (refused.length === 0) {
    ui.line(t('text.noRefused'));
    return;
  }
  for (const { id, peer, at, reason, messageId, octets } of refused) {
    ui.title(t('text.refusedItem', { id, peer, at: showTime(at, clocks.own, language) }));
    const fields = [
      ...optional(t('title.message'), messageId ?? ''),
      [t('title.reason'), `${reason[language]} (${reason.code})`],
      [t('title.envelope'), showOctets(octets, ui)],
    ] as Field[];
    for (const line of fieldLines(fields)) ui.line(line);
    ui.line();
  }
  ui.line(next === undefined ? t('text.refusedNext') : t('text.moreRefused', { id: next }));
}

function show(list: MessageList, flags: readonly string[], clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  const { waiting = [], rejected = [] } = list;
  if (list.messages.length + waiting.length + rejected.length + (list.unreadable ?? 0) === 0) {
    ui.line(t('text.noMessages'));
    ui.line(t('text.noMessagesNext'));
    return;
  }
  const head = [t('title.id'), t('title.direction'), t('title.with'), t('title.kind'), t('title.date'), t('title.status')];
  const drafts = [...waiting, ...rejected].map((draft: DraftSummary) => [
    draft.id,
    t('direction.draft'),
    draft.to.join(', '),
    t(`kind.${draft.kind as 'incident'}`),
    showTime(draft.createdAt, clocks.own, language),
    draft.priority === 'urgent' ? `${t(`status.${draft.status}`)}, ${t('priority.urgent')}` : t(`status.${draft.status}`),
  ]);
  const rows = list.messages.map((message) => [
    message.id,
    t(`direction.${message.direction}`),
    message.direction === 'in' ? message.from : message.to.join(', '),
    message.training ? `${t(`kind.${message.kind}`)} (${t('title.training').toLowerCase()})` : t(`kind.${message.kind}`),
    showTime(message.createdAt, clocks.own, language),
    [
      t(`status.${message.status}`),
      ...(message.priority === 'urgent' ? [t('priority.urgent')] : []),
      ...[rectifiedText(message, ui)].filter((text) => text !== ''),
      ...(message.unopened ? [t('text.unopened')] : []),
      ...(message.assignedTo ? [t('text.assignedTo', { officer: message.assignedTo })] : []),
      ...lateTexts(message, ui),
    ].join(', '),
  ]);
  const [titles, ...lines] = table([head, ...drafts, ...rows]);
  ui.title(titles ?? '');
  for (const line of lines) ui.line(line);
  ui.line();
  if (list.unreadable) ui.line(t('text.searchedUnreadable', { n: list.unreadable }));
  if (waiting[0]) ui.line(t('text.toApprove', { id: waiting[0].id }));
  if (rejected[0]) ui.line(t('text.whyRejected', { id: rejected[0].id }));
  ui.line(list.next ? moreText(list.next, flags, ui) : t('text.listNext'));
}

/** How to go on; the next page of everything would not be the next page of what was asked. */
function moreText(id: string, flags: readonly string[], { t }: Ui): string {
  return flags.length === 0 ? t('text.more', { id }) : t('text.moreNarrowed', { command: `cop message list ${flags.join(' ')}`, id });
}
