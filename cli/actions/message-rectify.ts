import type { RectificationInput, RectificationView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';

/** Options of `cop message correct|recall|erase|restrict`, still text. */
export interface RectifyOptions {
  by?: string;
  because?: string;
  person?: string[];
  to?: string[];
}

/**
 * Orders every unit that got a message of this unit to correct, take back, erase or restrict it.
 * Throws USAGE, MESSAGE_UNKNOWN, RECTIFICATION_IMPOSSIBLE, REPLACEMENT_UNSENT, CONTENT_INVALID.
 */
export async function messageRectify(call: Call, of: string, action: RectificationInput['action'], options: RectifyOptions): Promise<void> {
  const { ui } = call;
  const replacedBy = action === 'correct' ? given(call, options.by, '--by') : options.by;
  const body: RectificationInput = {
    of,
    action,
    // Checked against the list of words before any action runs.
    because: given(call, options.because, '--because') as RectificationInput['because'],
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(options.person && { persons: [...new Set(options.person)] }),
    ...(options.to && { to: [...new Set(options.to)] }),
  };
  await withClient(call, async (client) => {
    const view = await client.post<RectificationView>('/v1/rectifications', body);
    if (ui.json) return ui.document(view);
    for (const order of view.orders) ui.done(ui.t('text.ordered', order));
    ui.line(`  ${ui.t('text.orderedNext')}`);
  });
}
