import { usage } from '../failure.ts';
import type { Call, CaseOptions, SendOptions } from '../options.ts';
import { parseArrests, parseCountry, parseWholeDay } from '../parse.ts';
import { requestOf } from './request-send.ts';

/** Options of `cop arrest report`, still text. */
export interface ArrestOptions extends SendOptions, Pick<CaseOptions, 'purpose'> {
  exchange?: string[];
  on?: string;
  country?: string;
  subdivision?: string;
  count?: string[];
}

/**
 * Reports arrests that came of exchanges, as counts. Throws USAGE, INPUT_INVALID, EXCHANGE_UNKNOWN, APPROVAL_REQUIRED, what else the gateway
 * answers, and the delivery codes of `send`.
 */
export async function arrestReport(call: Call, options: ArrestOptions): Promise<void> {
  const { to, exchange, on, country, subdivision, count } = options;
  const missing = (got: string) => usage(call.path, 'usage.missingOption', { got });
  if (to === undefined) throw missing('--to');
  if (!exchange?.length) throw missing('--exchange');
  if (on === undefined) throw missing('--on');
  if (country === undefined) throw missing('--country');
  if (!count) throw missing('--count');
  const form = {
    exchanges: [...new Set(exchange)],
    on: parseWholeDay('--on', on),
    country: parseCountry('--country', country),
    ...(subdivision === undefined ? {} : { subdivision: subdivision.trim().toUpperCase() }),
    arrests: count.map((text) => parseArrests('--count', text)),
  };
  await requestOf(call, 'arrest_report', form, options);
}
