import type { ApprovedView, DraftView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { confirm } from '../confirm.ts';
import { failure } from '../failure.ts';
import type { Call } from '../options.ts';
import { showDraft } from '../show-draft.ts';
import { readClocks } from '../times.ts';

/**
 * Shows what was written beside what would leave, asks, and approves exactly that. Throws DRAFT_UNKNOWN, DRAFT_DECIDED, ANSWER_NEEDED,
 * INTERRUPTED, APPROVAL_OWN, APPROVAL_STALE, ROLE_REQUIRED.
 */
export async function messageApprove(call: Call, id: string, options: { note?: string; yes?: boolean }): Promise<void> {
  const { ui } = call;
  await withClient(call, async (client) => {
    const path = `/v1/drafts/${encodeURIComponent(id)}`;
    const draft = await client.get<DraftView>(path);
    if (draft.digest === undefined) throw failure('DRAFT_DECIDED', { got: draft.id, detail: `${draft.status}, ${draft.decidedBy ?? '–'}` });
    const clocks = await readClocks(client);
    if (!ui.json) showDraft(draft, clocks, ui);
    await confirm(ui, ui.t('ask.approve', { to: draft.to.join(', ') }), options.yes);
    const message = await client.post<ApprovedView>(`${path}/approve`, { digest: draft.digest, ...(options.note !== undefined && { note: options.note }) });
    if (ui.json) return ui.document(message);
    ui.line();
    for (const sent of [message, ...(message.alsoSent ?? [])]) ui.done(ui.t('text.queued', { id: sent.id, to: sent.to.join(', ') }));
    for (const order of message.orders) ui.done(ui.t('text.ordered', order));
    ui.line(`  ${ui.t('text.follow', { id: message.id })}`);
  });
}
