import type { DraftView, MessageView } from '#gateway/contract';
import { type Client, withClient } from '../client.ts';
import { CliFailure } from '../failure.ts';
import type { Call } from '../options.ts';
import { showMessage } from '../show-message.ts';
import { readClocks } from '../times.ts';

/** Shows one message, or a draft that waits for a second officer. Throws MESSAGE_ID_INVALID, MESSAGE_UNKNOWN, HANDLING_UNACKNOWLEDGED. */
export async function messageShow(call: Call, id: string): Promise<void> {
  await withClient(call, async (client) => {
    const { ui } = call;
    const found = await find(client, id);
    if (ui.json) return ui.document(found);
    const clocks = await readClocks(client);
    // Labels of case data take the whole protocol along: loaded when there is something to label.
    if ('views' in found) return (await import('../show-draft.ts')).showDraft(found, clocks, ui);
    const cases = found.caseData ? await import('../show-case.ts') : undefined;
    showMessage(found, clocks, ui, (data) => cases?.showCase(data, ui));
  });
}

async function find(client: Client, id: string): Promise<MessageView | DraftView> {
  const path = encodeURIComponent(id);
  try {
    return await client.get<MessageView>(`/v1/messages/${path}`);
  } catch (error) {
    if (!(error instanceof CliFailure) || error.failure.code !== 'MESSAGE_UNKNOWN') throw error;
    return client.get<DraftView>(`/v1/drafts/${path}`).catch((other) => {
      throw other instanceof CliFailure && other.failure.code === 'DRAFT_UNKNOWN' ? error : other;
    });
  }
}
