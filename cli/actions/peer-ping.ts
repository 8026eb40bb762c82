import type { PingView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';

/** Tries the link with a partner now. Throws UNIT_ID_INVALID, MEMBER_UNKNOWN, LINK_UNREACHABLE and the other reasons of a link. */
export async function peerPing({ ui, ...rest }: Call, unit: string): Promise<void> {
  await withClient({ ui, ...rest }, async (client) => {
    const pong = await client.post<PingView>(`/v1/peers/${encodeURIComponent(unit)}/ping`, {});
    if (ui.json) return ui.document(pong);
    const ms = new Intl.NumberFormat(ui.language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(pong.roundTripMs);
    ui.done(ui.t('text.pong', { unit: pong.unit, ms, group: pong.group }));
    ui.line(`  ${ui.t('text.pingNext', { unit: pong.unit })}`);
  });
}
