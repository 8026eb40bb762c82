import type { LogframeItems, LogframeView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { showItems, showLogframe } from '../show-logframe.ts';
import { readClocks } from '../times.ts';

/** Shows the logical framework of a period, or what is behind one of its numbers. Throws INPUT_INVALID, INDICATOR_UNKNOWN. */
export async function logframeShow(call: Call, { period, explain }: { period?: string; explain?: string }): Promise<void> {
  const { ui } = call;
  await withClient(call, async (client) => {
    const view = await client.get<LogframeView>('/v1/logframe', { period, language: ui.language });
    if (explain === undefined) {
      if (ui.json) return ui.document(view);
      return showLogframe(view, await readClocks(client), ui);
    }
    const items = await client.get<LogframeItems>(`/v1/logframe/${encodeURIComponent(explain)}/items`, { period });
    if (ui.json) return ui.document(items);
    showItems(
      items,
      view.rows.find(({ code }) => code === items.indicator),
      await readClocks(client),
      ui,
    );
  });
}
