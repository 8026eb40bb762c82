import { type CopError, isErrorCode, sentence } from '#protocol';
import { wordedParams } from './error-words.ts';
import type { Reason } from './reason.ts';

/** A code with its sentences. */
export function reasonView(code: string, params: CopError['params'] = {}): Reason {
  if (!isErrorCode(code)) return { code, fr: code, en: code };
  return { code, fr: sentence(code, wordedParams(code, params, 'fr'), 'fr'), en: sentence(code, wordedParams(code, params, 'en'), 'en') };
}

/** An error as a reason. */
export function errorReason(error: CopError): Reason {
  return reasonView(error.code, error.params);
}

/** A code that was recorded without its parameters, about something that came from or went to `peer`. */
export function reasonOfPeer(code: string, peer: string): Reason {
  return reasonView(code, { peer, expected: '–', got: '–', detail: '–', field: '–', id: '–' });
}
