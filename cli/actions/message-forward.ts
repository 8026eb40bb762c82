import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { parseNecessary } from '../parse.ts';
import { given } from '../scope.ts';
import { send } from '../send.ts';

/** Options of `cop message forward`, still text. */
export interface ForwardOptions {
  to?: string[];
  necessary?: string[];
  nonPersonal?: boolean;
}

/** Passes a received incident on, under its sender's marking. Throws USAGE, INPUT_INVALID, HANDLING_FORBIDS, FORWARD_IMPOSSIBLE, APPROVAL_REQUIRED. */
export async function messageForward(call: Call, id: string, options: ForwardOptions): Promise<void> {
  const body = {
    to: [...new Set(given(call, options.to, '--to'))],
    ...(options.necessary && { necessary: options.necessary.map((text) => parseNecessary('--necessary', text)) }),
    ...(options.nonPersonal && { nonPersonal: true }),
  };
  await withClient(call, (client) => send(call, client, `/v1/messages/${encodeURIComponent(id)}/forward`, body, undefined));
}
