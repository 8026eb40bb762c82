import type { MessageView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { showMessage } from '../show-message.ts';
import { readClocks } from '../times.ts';

/** Shows one message. Throws MESSAGE_ID_INVALID, MESSAGE_UNKNOWN. */
export async function messageShow(call: Call, id: string): Promise<void> {
  await withClient(call, async (client) => {
    const message = await client.get<MessageView>(`/v1/messages/${encodeURIComponent(id)}`);
    if (call.ui.json) return call.ui.document(message);
    showMessage(message, await readClocks(client), call.ui);
  });
}
