// References of what this unit keeps for itself: read out over a telephone, and told apart from one another there.
import { randomInt } from 'node:crypto';

// No letters and digits that are taken for one another.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 6;

/** A fresh reference, as DS-2026-7K3QXA: of what sort it is, of which year, and chance. */
export function freshReference(sort: 'DS' | 'PA', year: string): string {
  return `${sort}-${year}-${Array.from({ length: CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
}
