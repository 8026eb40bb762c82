// Reasons and notes stand in records that are kept and read in clear, where no value of a message may be: they are scanned like any
// free text, against every value of the draft and not only those that one recipient does not get.
import { type Content, caseData } from '#protocol';
import { mayOccurIn } from './free-text/may-occur.ts';
import { hiddenFinder, redact } from './free-text/redact.ts';
import type { Decision } from './policy/decide.ts';
import { frameTexts } from './screen-frame.ts';
import { valuesOf } from './text-scan.ts';
import { type FieldOutcome, walk } from './walk.ts';

const denied: Decision = { action: 'deny', rule: 'hidden', article: '' };

/** What an officer writes about a draft, without the values of the draft and without what looks like personal data. */
export function scrubbed(text: string, draft: Content): string {
  if (text === '') return text;
  const { places } = frameTexts(draft);
  const outcomes: FieldOutcome[] = [];
  walk(caseData, draft.caseData ?? {}, 'caseData', '', {
    decide: () => denied,
    released: () => false,
    outcome: (outcome) => void outcomes.push(outcome),
    text: () => {},
    dropped: () => {},
  });
  const values = valuesOf(outcomes, []).filter(mayOccurIn([text]));
  return redact(text, hiddenFinder(values, places)).text;
}
