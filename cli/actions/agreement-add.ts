import type { BasisInput, BasisView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { given, type ScopeOptions, scopeOf } from '../scope.ts';
import { showBasis } from '../show-basis.ts';
import { readClocks } from '../times.ts';

/** Options of `cop agreement add`, still text. */
export interface AddOptions extends ScopeOptions {
  kind?: string;
  reference?: string;
}

/** Enters a treaty article or an authorisation into the register. Throws USAGE, INPUT_INVALID, what the gateway answers. */
export async function agreementAdd(call: Call, options: AddOptions): Promise<void> {
  const body: BasisInput = {
    // Checked against its list of words before any action runs.
    kind: given(call, options.kind, '--kind') as BasisInput['kind'],
    reference: given(call, options.reference, '--reference'),
    ...scopeOf(call, options),
  };
  await withClient(call, async (client) => {
    const { ui } = call;
    const basis = await client.post<BasisView>('/v1/legal-bases', body);
    if (ui.json) return ui.document(basis);
    const clocks = await readClocks(client);
    ui.done(ui.t('text.basisAdded', { id: basis.id, peer: basis.peer }));
    showBasis(basis, clocks, ui);
    ui.line(`  ${ui.t('text.basisNext')}`);
  });
}
