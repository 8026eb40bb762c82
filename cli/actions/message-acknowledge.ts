import type { MessageView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { confirm } from '../confirm.ts';
import { CliFailure } from '../failure.ts';
import type { Call } from '../options.ts';

/**
 * Takes note of the text of handling code H3, which the sender demands before anything is shown. The gateway gives the text when the
 * message is asked for. Throws MESSAGE_UNKNOWN, ANSWER_NEEDED, INTERRUPTED.
 */
export async function messageAcknowledge(call: Call, id: string, options: { yes?: boolean }): Promise<void> {
  const { ui } = call;
  await withClient(call, async (client) => {
    const path = `/v1/messages/${encodeURIComponent(id)}`;
    const text = await client.get<MessageView>(path).then(
      () => undefined,
      (error) => {
        if (error instanceof CliFailure && error.failure.code === 'HANDLING_UNACKNOWLEDGED') return error.failure.params;
        throw error;
      },
    );
    if (text === undefined) {
      if (ui.json) return ui.document({ messageId: id, acknowledged: false });
      return ui.line(ui.t('text.nothingToAcknowledge', { id }));
    }
    const { peer = '–', detail = '–' } = text;
    if (!ui.json) {
      ui.title(ui.t('text.handlingOf', { peer }));
      ui.line(`  ${detail}`);
    }
    await confirm(ui, ui.t('ask.acknowledge'), options.yes);
    const answer = await client.post<{ messageId: string; officer: string }>(`${path}/acknowledge`, {});
    if (ui.json) return ui.document(answer);
    ui.done(ui.t('text.acknowledged', { id, officer: answer.officer }));
    ui.line(`  ${ui.t('text.follow', { id })}`);
  });
}
