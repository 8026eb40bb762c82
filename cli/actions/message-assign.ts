import type { AssignInput, AssignmentView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { usage } from '../failure.ts';
import type { Call } from '../options.ts';

/**
 * Gives a message to an officer of the unit, or to nobody. Throws USAGE, OFFICER_ID_INVALID, MESSAGE_UNKNOWN, ROLE_REQUIRED, MESSAGE_TAKEN,
 * OFFICER_ID_UNKNOWN, ASSIGNEE_REVOKED, ASSIGNEE_ROLE.
 */
export async function messageAssign(call: Call, id: string, { to, nobody }: { to?: string; nobody?: boolean }): Promise<void> {
  const { ui } = call;
  if (to === undefined && !nobody) throw usage(call.path, 'usage.missingOneOf', { got: '--to, --nobody' });
  await withClient(call, async (client) => {
    const input: AssignInput = to === undefined ? {} : { to };
    const view = await client.post<AssignmentView>(`/v1/messages/${encodeURIComponent(id)}/assign`, input);
    if (ui.json) return ui.document(view);
    const { messageId, officer } = view;
    ui.done(officer === undefined ? ui.t('text.released', { id: messageId }) : ui.t('text.assigned', { id: messageId, officer }));
    ui.line(`  ${ui.t('text.follow', { id: messageId })}`);
  });
}
