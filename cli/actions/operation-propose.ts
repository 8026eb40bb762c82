import { failure, usage } from '../failure.ts';
import { both } from '../i18n/translate.ts';
import type { Call, SendOptions } from '../options.ts';
import { parseCountry, parseWholeDay } from '../parse.ts';
import { requestOf } from './request-send.ts';

/** Options of `cop operation propose`, still text. */
export interface OperationOptions extends SendOptions {
  kind?: string[];
  from?: string;
  until?: string;
  country?: string[];
}

/**
 * Proposes a joint operation; the gateway adds who takes part: this unit and the addressees. Throws USAGE, INPUT_INVALID, APPROVAL_REQUIRED, what
 * else the gateway answers, and the delivery codes of `send`.
 */
export async function operationPropose(call: Call, options: OperationOptions): Promise<void> {
  const { to, kind, from, until, country } = options;
  const missing = (got: string) => usage(call.path, 'usage.missingOption', { got });
  if (to === undefined) throw missing('--to');
  if (!kind?.length) throw missing('--kind');
  if (from === undefined) throw missing('--from');
  if (until === undefined) throw missing('--until');
  if (!country?.length) throw missing('--country');
  const [first, last] = [parseWholeDay('--from', from), parseWholeDay('--until', until)];
  if (last < first) throw failure('INPUT_INVALID', { field: '--until', expected: both('expected.laterDay', { from: first }), got: last });
  const countries = [...new Set(country.map((code) => parseCountry('--country', code)))];
  await requestOf(call, 'operation_proposal', { kinds: [...new Set(kind)], from: first, until: last, countries }, options);
}
