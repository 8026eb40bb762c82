import type { MeetingInput } from '#gateway/contract';
import type { MeetingMode, MeetingPurpose } from '#protocol/vocabulary';
import { withClient } from '../client.ts';
import { usage } from '../failure.ts';
import type { Call, SendOptions } from '../options.ts';
import { parsePlace, parseSlot } from '../parse.ts';
import { envelopeOf, send, waitOf } from '../send.ts';

/** Options of `cop meeting request`, still text. */
export interface MeetingOptions extends SendOptions {
  purpose?: string;
  mode?: string;
  place?: string;
  slot?: string[];
}

/** Proposes a meeting. Throws USAGE, INPUT_INVALID, what the gateway answers, and the delivery codes of `send`. */
export async function meetingRequest(call: Call, options: MeetingOptions): Promise<void> {
  const body = meetingOf(call, options);
  const wait = waitOf(options);
  await withClient(call, (client) => send(call, client, '/v1/meetings', body, wait));
}

function meetingOf(call: Call, options: MeetingOptions): MeetingInput {
  const { purpose, mode, place, slot } = options;
  const envelope = envelopeOf(call, options);
  if (purpose === undefined) throw usage(call.path, 'usage.missingOption', { got: '--purpose' });
  if (mode === undefined) throw usage(call.path, 'usage.missingOption', { got: '--mode' });
  if (slot === undefined) throw usage(call.path, 'usage.missingOption', { got: '--slot' });
  if (mode === 'in_person' && place === undefined) throw usage(call.path, 'usage.missingOption', { got: '--place' });
  if (mode !== 'in_person' && place !== undefined) throw usage(call.path, 'usage.conflictingOption', { got: '--place', other: `--mode ${mode}` });
  return {
    ...envelope,
    meeting: {
      // Both checked against their lists of words before any action runs.
      purpose: purpose as MeetingPurpose,
      mode: mode as MeetingMode,
      ...(place !== undefined && { place: parsePlace('--place', place) }),
      slots: slot.map((text) => parseSlot('--slot', text)),
    },
  };
}
