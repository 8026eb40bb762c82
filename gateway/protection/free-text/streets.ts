// Where somebody lives, by house: streets, doors and post boxes with a number.
import type { Passage } from './passage.ts';
import type { View } from './view.ts';

const number = '(?:n[°o]\\.? ?|numero )?\\d{1,5}(?: ?(?:bis|ter)\\b)?';
const street = new RegExp(
  `\\b(?:(?:rue|avenue|av\\.|villa|porte|appartement|appt\\.?|lot|b\\.?p\\.?|p\\.? ?o\\.? ?box|street|house) ${number}(?:,? (?:rue|avenue|porte|villa|lot|appartement) ${number}){0,3}|\\d{1,5},? (?:rue|avenue|boulevard) [^\\n,.;]{2,40})(?![a-z0-9])`,
  'g',
);

/** Positions are in the view. */
export function findStreets(view: View): Passage[] {
  return [...view.lower.matchAll(street)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'address', because: undefined }));
}
