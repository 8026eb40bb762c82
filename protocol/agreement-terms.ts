import { decode, encode, instantFrom, type Wire } from './codec.ts';
import { CopError } from './errors.ts';
import { PROTOCOL_VERSION } from './header.ts';
import { type AgreementId, agreementIdFromBytes, parseUnitId, printable, type UnitId, uuidToBytes } from './ids.ts';
import { AGREEMENT_MAX_OCTETS, ANSWER_MAX_HOURS, ARTICLE_MAX_CHARACTERS, INSTRUMENT_MAX_CHARACTERS, INSTRUMENTS_MAX, RETENTION_MAX_MONTHS } from './limits.ts';
import { readPart } from './signed-part.ts';
import { type AgreementKind, agreementKinds, type Purpose, purposes } from './vocabulary.ts';

/** A legal instrument that an agreement rests on. */
export interface LegalInstrument {
  instrument: string;
  article: string;
}

/** What a pair of units agrees on. */
export interface AgreementTerms {
  id: AgreementId;
  proposer: UnitId;
  accepter: UnitId;
  /** In the order of the contract, each once. */
  kinds: AgreementKind[];
  /** In the order of the contract, each once. */
  purposes: Purpose[];
  from: Date;
  /** Last instant. */
  until: Date;
  retentionMonths: number;
  urgentHours: number;
  routineHours: number;
  instruments: LegalInstrument[];
}

// Names of laws and numbers of articles. Five digits in a row are in no citation, but in telephone, document and case numbers.
const citationPattern = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,'’()/°-]*[\p{L}\p{M}\p{N}.)])?$/u;
const longNumber = /\p{N}{5}/u;
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** Encodes terms that keep their rules: the octets that both units sign. Throws AGREEMENT_INVALID. */
export function encodeTerms(terms: AgreementTerms): Uint8Array {
  checkTerms(terms);
  return encode('AgreementTerms', {
    version: PROTOCOL_VERSION,
    agreementId: uuidToBytes(terms.id),
    proposer: terms.proposer,
    accepter: terms.accepter,
    kinds: terms.kinds.map(agreementKinds.number),
    purposes: terms.purposes.map(purposes.number),
    validFromMs: terms.from.getTime(),
    validUntilMs: terms.until.getTime(),
    retentionMonths: terms.retentionMonths,
    urgentHours: terms.urgentHours,
    routineHours: terms.routineHours,
    instruments: terms.instruments,
  });
}

/** Parses the octets that both units sign. Throws CONTENT_MALFORMED (form), HEADER_VERSION, AGREEMENT_INVALID (a field's value). */
export function parseTerms(bytes: Uint8Array): AgreementTerms {
  const rules = { maxOctets: AGREEMENT_MAX_OCTETS, malformed: 'CONTENT_MALFORMED', tooLarge: 'CONTENT_MALFORMED' } as const;
  const wire: Wire<'AgreementTerms'> = decode('AgreementTerms', bytes, rules);
  if (wire.version !== PROTOCOL_VERSION) throw new CopError('HEADER_VERSION', { expected: PROTOCOL_VERSION, got: wire.version });
  return checkTerms({
    id: member('agreement_id', 'UUIDv7', Buffer.from(wire.agreementId).toString('hex'), () => agreementIdFromBytes(wire.agreementId)),
    proposer: member('proposer', 'ML-BRTMTH', wire.proposer, () => parseUnitId(wire.proposer)),
    accepter: member('accepter', 'ML-BRTMTH', wire.accepter, () => parseUnitId(wire.accepter)),
    kinds: (wire.kinds ?? []).map((kind) => agreementKinds.word(kind) ?? invalid('kinds', agreementKinds.all.join(' | '), kind)),
    purposes: (wire.purposes ?? []).map((purpose) => purposes.word(purpose) ?? invalid('purposes', purposes.all.join(' | '), purpose)),
    from: instantFrom(wire.validFromMs) ?? invalid('valid_from_ms', 'ms > 0', wire.validFromMs),
    until: instantFrom(wire.validUntilMs) ?? invalid('valid_until_ms', 'ms > 0', wire.validUntilMs),
    retentionMonths: wire.retentionMonths,
    urgentHours: wire.urgentHours,
    routineHours: wire.routineHours,
    instruments: (wire.instruments ?? []).map(({ instrument, article }) => ({ instrument: instrument ?? '', article: article ?? '' })),
  });
}

/** Reads signed terms without checking the signature: ones that this gateway made, or verified when they came in. Throws as parseTerms. */
export function readTerms(signedTerms: Uint8Array): AgreementTerms {
  return parseTerms(readPart(signedTerms, 'cop-agreement', AGREEMENT_MAX_OCTETS, 'CONTENT_MALFORMED', '?').payload);
}

/** True for the name of a law, of an authority or of an article, of at most `maxCharacters`. */
export function isCitation(text: string, maxCharacters: number): boolean {
  return text.length <= maxCharacters && citationPattern.test(text) && !longNumber.test(text);
}

function checkTerms(terms: AgreementTerms): AgreementTerms {
  const { from, until, instruments } = terms;
  if (terms.accepter === terms.proposer) invalid('accepter', `≠ ${terms.proposer}`, terms.accepter);
  checkWords('kinds', terms.kinds, agreementKinds);
  checkWords('purposes', terms.purposes, purposes);
  checkInstant('valid_from_ms', from);
  checkInstant('valid_until_ms', until);
  if (until <= from) invalid('valid_until_ms', `> ${from.toISOString()}`, until.toISOString());
  checkNumber('retention_months', terms.retentionMonths, 1, RETENTION_MAX_MONTHS);
  checkNumber('urgent_hours', terms.urgentHours, 1, ANSWER_MAX_HOURS);
  checkNumber('routine_hours', terms.routineHours, terms.urgentHours, ANSWER_MAX_HOURS);
  if (instruments.length > INSTRUMENTS_MAX) invalid('instruments', `≤ ${INSTRUMENTS_MAX}`, instruments.length);
  instruments.forEach(({ instrument, article }, i) => {
    if (!isCitation(instrument, INSTRUMENT_MAX_CHARACTERS))
      invalid(`instruments[${i}].instrument`, `UNTOC | A/SA.1/01/10 (≤ ${INSTRUMENT_MAX_CHARACTERS})`, instrument);
    if (!isCitation(article, ARTICLE_MAX_CHARACTERS)) invalid(`instruments[${i}].article`, `art. 27(1) (≤ ${ARTICLE_MAX_CHARACTERS})`, article);
  });
  return terms;
}

function checkWords<W extends string>(field: string, given: readonly W[], list: { all: readonly W[]; number: (word: W) => number }): void {
  if (given.length === 0) invalid(field, list.all.join(' | '), '');
  for (let i = 1; i < given.length; i++) {
    if (list.number(given[i] as W) <= list.number(given[i - 1] as W)) invalid(field, 'ascending, each once', given.join(', '));
  }
}

function checkInstant(field: string, instant: Date): void {
  const time = instant.getTime();
  if (!Number.isInteger(time) || time < earliest || time > latest) invalid(field, '2000–2100', Number.isNaN(time) ? '' : instant.toISOString());
}

function checkNumber(field: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) invalid(field, `${min}–${max}`, value);
}

function member<T>(field: string, expected: string, got: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    return invalid(field, expected, got);
  }
}

function invalid(field: string, expected: string, got: string | number): never {
  throw new CopError('AGREEMENT_INVALID', { field, expected, got: printable(String(got)) });
}
