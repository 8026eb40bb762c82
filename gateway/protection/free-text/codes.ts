// Numbers of documents, accounts, devices and vehicles, as they look without knowing whose they are.
import type { Passage, PassageKind } from './passage.ts';
import type { View } from './view.ts';

// Letters that stand beside a number without being part of a plate or of a series, in capitals.
const besides = new Set(
  `LE LA LES DE DU DES ET AU AUX UN UNE EN IL ON OU PAR SUR THE OF TO IN ON AT AND BY IS MAI MAY JUN AUG SEP OCT NOV DEC JAN FEB MAR APR
  KM KG H MN MIN CM MM M G T L F CFA EUR XOF XAF USD GNF NGN GBP FG UE EU ART NO N PV RN RP BP ONU UN`.split(/\s+/),
);
const mrz = /[a-z0-9<]{12,}/g;
const unit = /^\d+(?:km|kg|mm|cm|m2|ml|cl|kwh|mn|min|[mglthf]|e|eme|th|st|nd|rd)$/;
const plates = [
  /(?<![A-Za-z0-9])([A-Z]{1,3})([ -]?)(\d{2,5})([ -]?)([A-Z]{1,3})(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])(\d{3,5})([ -]?)([A-Z]{2,3})([ -]?)(\d{1,3})(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9])(\d{1,2})()([A-Z]{1,2})([ -]?)(\d{3,4})(?![A-Za-z0-9])/g,
];
const joinedPlate =
  /(?<![a-z0-9])(?:[a-z]{1,3}-?\d{3,5}-?[a-z]{1,3}|\d{3,5}-?[a-z]{2}-?\d{1,3}|[a-z]{2}-\d{2,5}-[a-z]{1,3}|\d{1,2}[a-z]{1,2}-?\d{4})(?![a-z0-9])/g;
const series = /(?<![A-Za-z0-9])([A-Z]{1,3})[ -]\d{6,9}[A-Z]?(?![A-Za-z0-9])/g;
const iban = /(?<![A-Za-z0-9])(?:[A-Z]{2} ?|[a-z]{2})\d{2}(?=[ -]?[A-Za-z0-9]{3,4}[ -]?[A-Za-z0-9])/g;

// With the digits that a number after the word must have: counts and years follow such words too.
const cues: readonly (readonly [RegExp, PassageKind, number])[] = [
  [
    /\b(?:passeports?|passports?|cnib?|nina|cin|cip|permis|licen[cs]e|visas?|laissez-passer|titres? de (?:sejour|voyage)|carte (?:nationale|d'identite|consulaire|d'electeur|biometrique|de sejour|cedeao|nina)|(?:identity|id|voter) card|recepisse|extrait de naissance|acte de naissance|birth certificate|matricule|numero d'identification|travel document|document de voyage)\b/g,
    'document',
    5,
  ],
  [/\b(?:immatricule(?:e|s|es)?|immatriculation|plaques?|plates?|registration|chassis|vin)\b/g, 'plate', 4],
  [/\b(?:iban|rib|compte|account|orange money|moov money|wave|mobile money|western union|moneygram|mtcn|wallet|portefeuille)\b/g, 'account', 6],
  [/\b(?:imei|imsi|iccid|serie|serial)\b/g, 'device', 6],
];

/** `view`: with harmless numbers blanked, so that a case number is no document. Positions are in the view. */
export function findCodes(view: View): Passage[] {
  return [...lines(view), ...mixed(view), ...accounts(view), ...vehicles(view), ...announced(view)];
}

// The machine-readable lines of a passport or card.
function lines({ lower }: View): Passage[] {
  return [...lower.matchAll(mrz)].filter(([run]) => run.split('<').length > 2).map((match) => passage(match.index, match[0].length, 'document'));
}

// Letters and digits in one word, with at least five digits.
function mixed({ lower, cased }: View): Passage[] {
  const found = [...lower.matchAll(/[a-z0-9]+/g)].filter(([word]) => /[a-z]/.test(word) && digitsOf(word) >= 5 && !(digitsOf(word) <= 7 && unit.test(word)));
  const numbered = [...cased.matchAll(series)].filter(([, letters]) => !besides.has(letters as string));
  return [...found, ...numbered].map((match) => passage(match.index, match[0].length, /^[a-hj-npr-z0-9]{17}$/i.test(match[0]) ? 'plate' : 'document'));
}

// An IBAN in groups: words go on with it while they hold a digit, or are four capitals before a digit.
function accounts({ lower, cased }: View): Passage[] {
  const found: Passage[] = [];
  for (const match of cased.matchAll(iban)) {
    let end = match.index + match[0].length;
    for (let more: RegExpExecArray | null; end - match.index < 48; end += (more as RegExpExecArray)[0].length) {
      more = /^[ -]?(?:[A-Z]{4}(?=[ -]?\d)|(?=[A-Za-z]{0,3}\d)[A-Za-z0-9]{1,30})(?![A-Za-z0-9])/.exec(cased.slice(end, end + 36));
      if (more === null) break;
    }
    if (digitsOf(lower.slice(match.index, end)) >= 10) found.push(passage(match.index, end - match.index, 'account'));
  }
  return found;
}

// Letters, digits, letters (BA 1234 MD, DK-1234-AB, AA 123 AA); digits, letters, digits (1234 FH 01); 8A 1234.
function vehicles({ lower, cased }: View): Passage[] {
  const found: Passage[] = [];
  for (const pattern of plates) {
    for (const match of cased.matchAll(pattern)) {
      const groups = match.slice(1).filter((group) => /\w/.test(group));
      const spaced = match.slice(1).includes(' ');
      const worded = groups.some((group) => besides.has(group));
      // "le 12 MAI", "EN 2026 LA" and "A 12 B" are no plates; with hyphens or without spaces they are.
      if (!spaced || (!worded && digitsOf(match[0]) >= 3)) if (digitsOf(match[0]) >= 3) found.push(passage(match.index, match[0].length, 'plate'));
    }
  }
  for (const match of lower.matchAll(joinedPlate)) if (!unit.test(match[0])) found.push(passage(match.index, match[0].length, 'plate'));
  return found;
}

// The first number after a word that announces one: passeport n° 123456, immatriculée 1234, compte 0123 456.
function announced({ lower, cased }: View): Passage[] {
  const found: Passage[] = [];
  for (const [pattern, kind, fewest] of cues) {
    for (const match of lower.matchAll(pattern)) {
      const from = match.index + match[0].length;
      const near = cased.slice(from, from + 96);
      const number =
        /^(?:[^\n.;!?]|(?<=\b[Nn]o?)\.){0,32}?(?<![A-Za-z0-9])((?:[A-Z]{1,3}[ -]?)?(?=[A-Za-z0-9]{0,5}\d)[A-Za-z0-9]{2,34}(?:[ /.-](?:(?=[A-Za-z0-9]{0,5}\d)[A-Za-z0-9]{1,20}|[A-Z]{1,3}\b)){0,7})/.exec(
          near,
        );
      const code = number?.[1];
      if (!number || !code || digitsOf(code) < fewest || /^(?:19|20)\d\d$/.test(code)) continue;
      const start = from + number[0].length - code.length;
      const [series, letters] = kind === 'plate' ? plateLetters(cased, start, start + code.length) : [0, 0];
      found.push(passage(start - series, series + code.length + letters, kind));
    }
  }
  return found;
}

// The letters of a plate before and after its digits, also in small letters: immatriculée dk 1234 ab.
function plateLetters(cased: string, start: number, end: number): [number, number] {
  const series = /(?<![A-Za-z])([A-Za-z]{1,3})[ -]$/.exec(cased.slice(Math.max(0, start - 5), start));
  const letters = /^[ -]([A-Za-z]{1,2})(?![A-Za-z])/.exec(cased.slice(end, end + 4));
  const length = (found: RegExpExecArray | null): number => (found && !besides.has((found[1] as string).toUpperCase()) ? found[0].length : 0);
  return [length(series), length(letters)];
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}

function passage(start: number, length: number, kind: PassageKind): Passage {
  return { start, end: start + length, kind, because: undefined };
}
