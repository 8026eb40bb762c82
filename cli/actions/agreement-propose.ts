import type { AgreementInput, BasisView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseCitation, parseInteger } from '../parse.ts';
import { given, type ScopeOptions, scopeOf } from '../scope.ts';
import { showBasis } from '../show-basis.ts';
import { readClocks } from '../times.ts';

/** Options of `cop agreement propose`, still text. */
export interface ProposeOptions extends ScopeOptions {
  retention?: string;
  urgentHours?: string;
  routineHours?: string;
  instrument?: string[];
}

/** Months and hours, at the most; the gateway checks the same. */
const RETENTION_MAX_MONTHS = 36;
const ANSWER_MAX_HOURS = 8_760;

/** Proposes an agreement. Throws USAGE, INPUT_INVALID, what the gateway answers. */
export async function agreementPropose(call: Call, options: ProposeOptions): Promise<void> {
  const body: AgreementInput = {
    ...scopeOf(call, options),
    retentionMonths: parseInteger('--retention', given(call, options.retention, '--retention'), 1, RETENTION_MAX_MONTHS),
    urgentHours: parseInteger('--urgent-hours', given(call, options.urgentHours, '--urgent-hours'), 1, ANSWER_MAX_HOURS),
    routineHours: parseInteger('--routine-hours', given(call, options.routineHours, '--routine-hours'), 1, ANSWER_MAX_HOURS),
    ...(options.instrument && { instruments: options.instrument.map((text) => parseCitation('--instrument', text)) }),
  };
  await withClient(call, async (client) => {
    const { ui } = call;
    const basis = await client.post<BasisView>('/v1/agreements', body);
    if (ui.json) return ui.document(basis);
    const clocks = await readClocks(client);
    ui.done(ui.t('text.agreementProposed', { id: basis.id, peer: basis.peer }));
    showBasis(basis, clocks, ui);
    for (const { messageId } of basis.signatures) ui.line(`  ${ui.t('text.follow', { id: messageId })}`);
  });
}
