import type { DraftSummary } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';

/** Refuses a draft that waits, with the reason for its author. Throws USAGE, DRAFT_UNKNOWN, DRAFT_DECIDED, APPROVAL_OWN, ROLE_REQUIRED. */
export async function messageReject(call: Call, id: string, options: { reason?: string }): Promise<void> {
  const { ui } = call;
  const reason = given(call, options.reason, '--reason');
  await withClient(call, async (client) => {
    const draft = await client.post<DraftSummary>(`/v1/drafts/${encodeURIComponent(id)}/reject`, { reason });
    if (ui.json) return ui.document(draft);
    ui.done(ui.t('text.rejected', { id: draft.id, author: draft.author }));
    if (draft.replaces) {
      const { of, because } = draft.replaces;
      ui.line(`  ${ui.t(because === 'recategorised' ? 'text.rejectedRestricted' : 'text.rejectedErased', { of })}`);
    }
    ui.line(`  ${ui.t('text.follow', { id: draft.id })}`);
  });
}
