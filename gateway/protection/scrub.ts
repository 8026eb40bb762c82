// Reasons and notes stand in records that are kept and read in clear, where no value of a message may be: they are scanned like any
// free text, against every value of the draft and not only those that one recipient does not get.
import type { Content } from '#protocol';
import { mayOccurIn, type SoughtValue } from './free-text/may-occur.ts';
import { hiddenFinder, redact } from './free-text/redact.ts';
import { valuesOf } from './hidden-values.ts';
import { frameTexts } from './screen-frame.ts';
import { fieldsOf, writtenCase } from './written.ts';

/** What an officer writes about a draft, without the values of the draft and without what looks like personal data. */
export function scrubbed(text: string, draft: Content): string {
  return text === '' ? text : scrubbedOf(text, valuesOf(fieldsOf(writtenCase(draft.caseData ?? {}))), frameTexts(draft).places);
}

/** The same, of the values of a draft and the names of its places. */
export function scrubbedOf(text: string, values: readonly SoughtValue[], places: readonly string[]): string {
  return text === '' ? text : redact(text, hiddenFinder(values.filter(mayOccurIn([text])), places)).text;
}
