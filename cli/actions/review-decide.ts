import type { KeepInput } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseWholeDay } from '../parse.ts';
import { given } from '../scope.ts';
import { showDay } from '../times.ts';

/** Keeps a message with personal data until a day. Throws USAGE, INPUT_INVALID, MESSAGE_UNKNOWN, REVIEW_NEEDLESS, ERASURE_FIXED. */
export async function reviewKeep(call: Call, id: string, options: { until?: string; reason?: string }): Promise<void> {
  const { ui } = call;
  const until = parseWholeDay('--until', given(call, options.until, '--until'));
  const body: KeepInput = { until, reason: given(call, options.reason, '--reason') };
  await withClient(call, async (client) => {
    const kept = await client.post(`/v1/reviews/${encodeURIComponent(id)}/keep`, body);
    if (ui.json) return ui.document(kept);
    ui.done(ui.t('text.reviewKept', { id, day: showDay(until, ui.language) }));
  });
}

/** Erases the content of a message with personal data. Throws USAGE, MESSAGE_UNKNOWN, REVIEW_NEEDLESS, CONTENT_HELD. */
export async function reviewErase(call: Call, id: string, options: { reason?: string }): Promise<void> {
  const { ui } = call;
  const reason = given(call, options.reason, '--reason');
  await withClient(call, async (client) => {
    const erased = await client.post(`/v1/reviews/${encodeURIComponent(id)}/erase`, { reason });
    if (ui.json) return ui.document(erased);
    ui.done(ui.t('text.reviewErased', { id }));
  });
}
