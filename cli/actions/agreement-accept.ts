import type { BasisView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { showBasis } from '../show-basis.ts';
import { readClocks } from '../times.ts';

/** Accepts an agreement that a peer proposed. Throws AGREEMENT_UNKNOWN, AGREEMENT_STATE, what the gateway answers. */
export async function agreementAccept(call: Call, id: string): Promise<void> {
  await withClient(call, async (client) => {
    const { ui } = call;
    const basis = await client.post<BasisView>(`/v1/agreements/${encodeURIComponent(id)}/accept`, {});
    if (ui.json) return ui.document(basis);
    const clocks = await readClocks(client);
    ui.done(ui.t('text.agreementAccepted', { id: basis.id, peer: basis.peer }));
    showBasis(basis, clocks, ui);
    for (const { unit, messageId } of basis.signatures) if (unit === client.unit) ui.line(`  ${ui.t('text.follow', { id: messageId })}`);
  });
}
