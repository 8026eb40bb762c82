import type { AuditStatus } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';
import { readClocks } from '../times.ts';
import { showAuditStatus } from './audit-status.ts';

interface Reason {
  reason?: string;
}

/** Keeps the details about a message past their time. Throws USAGE, MESSAGE_UNKNOWN, HOLD_STANDS. */
export async function auditHold(call: Call, message: string, { reason }: Reason): Promise<void> {
  await act(call, '/v1/audit/holds', { message, reason: given(call, reason, '--reason') });
}

/** Ends a hold. Throws HOLD_UNKNOWN. */
export async function auditLift(call: Call, message: string): Promise<void> {
  await act(call, `/v1/audit/holds/${encodeURIComponent(message)}/lift`, {});
}

/** Opens the next generation of the log after a loss. Throws USAGE, LOG_SOUND. */
export async function auditRestart(call: Call, { reason }: Reason): Promise<void> {
  await act(call, '/v1/audit/restart', { reason: given(call, reason, '--reason') });
}

/** Closes an alarm that was looked into. Throws USAGE, ALARM_UNKNOWN. */
export async function auditClose(call: Call, id: string, { reason }: Reason): Promise<void> {
  await act(call, `/v1/audit/alarms/${encodeURIComponent(id)}/close`, { reason: given(call, reason, '--reason') });
}

async function act(call: Call, path: string, body: object): Promise<void> {
  await withClient(call, async (client) => {
    const status = await client.post<AuditStatus>(path, body);
    if (call.ui.json) return call.ui.document(status);
    showAuditStatus(status, await readClocks(client), call.ui);
  });
}
