import type { DraftView, MessageView, StoryView } from '#gateway/contract';
import { type Client, withClient } from '../client.ts';
import { CliFailure } from '../failure.ts';
import type { Call } from '../options.ts';
import { showMessage } from '../show-message.ts';
import { showStory } from '../show-story.ts';
import { readClocks } from '../times.ts';

/**
 * Shows one message, or a draft that waits for a second officer; of a message whose content is destroyed its story alone, and fails all the same.
 * Throws MESSAGE_ID_INVALID, MESSAGE_UNKNOWN, HANDLING_UNACKNOWLEDGED, MESSAGE_ERASED, EXPORT_IMPOSSIBLE.
 */
export async function messageShow(call: Call, id: string): Promise<void> {
  await withClient(call, async (client) => {
    const { ui } = call;
    const found = await find(client, id).catch(async (error: unknown) => {
      if (isErased(error)) await showErased(client, id, call);
      throw error;
    });
    if (ui.json) return ui.document(found);
    const clocks = await readClocks(client);
    // Labels of case data take the whole protocol along: loaded when there is something to label.
    if ('views' in found) return (await import('../show-draft.ts')).showDraft(found, clocks, ui);
    const cases = found.caseData ? await import('../show-case.ts') : undefined;
    showMessage(found, clocks, ui, (data) => cases?.showCase(data, ui));
  });
}

/** What an order, or the time, has destroyed. */
function isErased(error: unknown): boolean {
  if (!(error instanceof CliFailure)) return false;
  const { code, params } = error.failure;
  return code === 'MESSAGE_ERASED' || (code === 'EXPORT_IMPOSSIBLE' && params.detail === 'erased');
}

async function showErased(client: Client, id: string, { ui }: Call): Promise<void> {
  const view = await client.get<StoryView>(`/v1/messages/${encodeURIComponent(id)}/story`);
  if (ui.json) ui.document(view);
  else showStory(view.story, await readClocks(client), ui);
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
