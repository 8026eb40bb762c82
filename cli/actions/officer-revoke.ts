import type { OfficerView, RevocationInput } from '#gateway/contract';
import { withClient } from '../client.ts';
import { usage } from '../failure.ts';
import type { Call } from '../options.ts';

/** Revokes an officer for good. Throws USAGE, OFFICER_ID_INVALID, OFFICER_ID_UNKNOWN, OFFICER_ID_REVOKED, OFFICER_SELF, LAST_ADMINISTRATOR. */
export async function officerRevoke(call: Call, officer: string, { reason }: { reason?: string }): Promise<void> {
  const { ui } = call;
  if (reason === undefined) throw usage(call.path, 'usage.missingOption', { got: '--reason' });
  await withClient(call, async (client) => {
    const view = await client.post<OfficerView>(`/v1/officers/${encodeURIComponent(officer)}/revoke`, { reason } satisfies RevocationInput);
    if (ui.json) return ui.document(view);
    ui.done(ui.t('text.officerRevoked', { officer: view.officer }));
    ui.line(`  ${ui.t('text.officersNext')}`);
  });
}
