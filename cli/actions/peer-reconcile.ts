import type { ReconciledView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { failure } from '../failure.ts';
import type { Call } from '../options.ts';

/** Compares what a partner has of this unit's messages with what it should have. Throws UNIT_ID_INVALID, MEMBER_UNKNOWN, LINK_UNREACHABLE; DELIVERIES_LOST when something was missing. */
export async function peerReconcile(call: Call, unit: string): Promise<void> {
  const { ui } = call;
  await withClient(call, async (client) => {
    const { unit: peer, theirs, again, lost, questions } = await client.post<ReconciledView>(`/v1/peers/${encodeURIComponent(unit)}/reconcile`, {});
    if (ui.json) ui.document({ unit: peer, theirs, again, lost, questions });
    else ui.done(ui.t('text.reconciledDeliveries', { unit: peer, theirs, questions }));
    if (!ui.json) for (const id of again) ui.line(ui.t('text.sentAgain', { id }));
    if (!ui.json) for (const id of lost) ui.line(ui.t('text.lostHere', { id: id ?? '?', unit: peer }));
    if (again.length + lost.length > 0)
      throw failure('DELIVERIES_LOST', { peer, expected: again.length, got: lost.length, detail: lost.map((id) => id ?? '?').join(', ') || '–' });
  });
}
