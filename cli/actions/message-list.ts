import type { MessageList } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseInteger } from '../parse.ts';
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
}

/** Messages of one page, at the most. */
const PAGE_MAX = 500;

/** Shows what waits for a second officer, then the messages, newest first. Throws INPUT_INVALID, UNIT_ID_INVALID, MESSAGE_ID_INVALID. */
export async function messageList(call: Call, options: MessageListOptions): Promise<void> {
  const direction = options.in ? 'in' : options.out ? 'out' : undefined;
  const limit = parseInteger('--limit', options.limit ?? '50', 1, PAGE_MAX);
  await withClient(call, async (client) => {
    const list = await client.get<MessageList>('/v1/messages', { direction, peer: options.peer, kind: options.kind, limit, before: options.before });
    if (call.ui.json) return call.ui.document(list);
    show(list, await readClocks(client), call.ui);
  });
}

function show(list: MessageList, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  const waiting = list.waiting ?? [];
  if (list.messages.length + waiting.length === 0) {
    ui.line(t('text.noMessages'));
    ui.line(t('text.noMessagesNext'));
    return;
  }
  const head = [t('title.id'), t('title.direction'), t('title.with'), t('title.kind'), t('title.date'), t('title.status')];
  const drafts = waiting.map((draft) => [
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
    message.priority === 'urgent' ? `${t(`status.${message.status}`)}, ${t('priority.urgent')}` : t(`status.${message.status}`),
  ]);
  const [titles, ...lines] = table([head, ...drafts, ...rows]);
  ui.title(titles ?? '');
  for (const line of lines) ui.line(line);
  ui.line();
  if (waiting[0]) ui.line(t('text.toApprove', { id: waiting[0].id }));
  ui.line(list.next ? t('text.more', { id: list.next }) : t('text.listNext'));
}
