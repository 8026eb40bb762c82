import type { FoundList, SearchInput } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseInstant, parseInteger } from '../parse.ts';
import { table } from '../table.ts';
import { readClocks, showTime } from '../times.ts';

/** Messages in one answer, at the most; the gateway checks the same. */
const LIMIT_MAX = 500;

/** Looks for messages by what they say. Throws INPUT_INVALID. */
export async function messageFind(call: Call, text: string, options: { since?: string; limit?: string }): Promise<void> {
  const { ui } = call;
  const { t, language } = ui;
  const body: SearchInput = {
    text,
    ...(options.since !== undefined && { since: parseInstant('--since', options.since) }),
    ...(options.limit !== undefined && { limit: parseInteger('--limit', options.limit, 1, LIMIT_MAX) }),
  };
  await withClient(call, async (client) => {
    const found = await client.post<FoundList>('/v1/messages/search', body);
    if (ui.json) return ui.document(found);
    const { own } = await readClocks(client);
    const rows = found.messages.map(({ id, direction, from, to, kind, createdAt }) => [
      id,
      t(`direction.${direction}`),
      direction === 'in' ? from : to.join(', '),
      t(`kind.${kind}`),
      showTime(createdAt, own, language),
    ]);
    for (const line of table(rows)) ui.line(line);
    ui.line(t('text.searched', { found: found.messages.length, searched: found.searched, seconds: (found.milliseconds / 1000).toLocaleString(language) }));
    if (found.more) ui.line(t('text.searchedMore'));
    if (found.withheld > 0) ui.line(t('text.searchedWithheld', { n: found.withheld }));
    if (found.unreadable > 0) ui.line(t('text.searchedUnreadable', { n: found.unreadable }));
  });
}
