import type { MeetingReplyInput } from '#gateway/contract';
import type { DeclineReason } from '#protocol/vocabulary';
import { withClient } from '../client.ts';
import { usage } from '../failure.ts';
import type { Call } from '../options.ts';
import { parseInteger } from '../parse.ts';
import { send, waitOf } from '../send.ts';

/** Slots of one request, at the most; the gateway checks the same. */
const SLOTS_MAX = 5;

/** Accepts a slot of a meeting. Throws USAGE, INPUT_INVALID, MEETING_UNKNOWN, MEETING_ANSWERED, and the delivery codes of `send`. */
export async function meetingAccept(call: Call, request: string, options: { slot?: string; wait?: string }): Promise<void> {
  if (options.slot === undefined) throw usage(call.path, 'usage.missingOption', { got: '--slot' });
  await reply(call, request, { answer: 'accepted', slot: parseInteger('--slot', options.slot, 1, SLOTS_MAX) }, options);
}

/** Declines a meeting. Throws as `meetingAccept`. */
export async function meetingDecline(call: Call, request: string, options: { reason?: string; wait?: string }): Promise<void> {
  // Checked against the list of words before any action runs.
  await reply(call, request, { answer: 'declined', ...(options.reason !== undefined && { reason: options.reason as DeclineReason }) }, options);
}

async function reply(call: Call, request: string, body: MeetingReplyInput, options: { wait?: string }): Promise<void> {
  const wait = waitOf(options);
  await withClient(call, (client) => send(call, client, `/v1/meetings/${encodeURIComponent(request)}/reply`, body, wait));
}
