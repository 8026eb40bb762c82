import type { DeliveriesView, RequestInput } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';
import { send, waitOf } from '../send.ts';

/** Options of `cop permission ask`, still text. */
export interface PermissionOptions {
  use?: string;
  unit?: string[];
  until?: string;
  wait?: string;
}

/** Asks the sender of a received message for what its handling code keeps. Throws USAGE, MESSAGE_UNKNOWN, PERMISSION_IMPOSSIBLE, CONTENT_INVALID, INPUT_INVALID. */
export async function permissionAsk(call: Call, of: string, options: PermissionOptions): Promise<void> {
  const use = given(call, options.use, '--use');
  const units = use === 'forward' ? given(call, options.unit, '--unit') : options.unit;
  const form = { of, use, ...(units ? { units: [...new Set(units)] } : {}), until: given(call, options.until, '--until') };
  const wait = waitOf(options);
  await withClient(call, async (client) => {
    const { from } = await client.get<DeliveriesView>(`/v1/messages/${encodeURIComponent(of)}/deliveries`);
    const body: RequestInput = { kind: 'permission_request', to: [from], form };
    await send(call, client, '/v1/requests', body, wait);
  });
}
