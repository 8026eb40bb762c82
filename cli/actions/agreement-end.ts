import type { BasisView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';

/** Ends this unit's side of an entry of the register. Throws USAGE, AGREEMENT_UNKNOWN, AGREEMENT_STATE. */
export async function agreementEnd(call: Call, id: string, options: { reason?: string }): Promise<void> {
  const reason = given(call, options.reason, '--reason');
  await withClient(call, async (client) => {
    const { ui } = call;
    const basis = await client.post<BasisView>(`/v1/agreements/${encodeURIComponent(id)}/end`, { reason });
    if (ui.json) return ui.document(basis);
    ui.done(ui.t('text.basisEnded', { id: basis.id, peer: basis.peer }));
    if (basis.signatures.length > 0) ui.line(`  ${ui.t('text.basisEndedAlone', { peer: basis.peer })}`);
    ui.line(`  ${ui.t('text.basisNext')}`);
  });
}
