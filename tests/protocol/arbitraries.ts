// Arbitrary valid values of everything that is encoded.

import fc from 'fast-check';
import {
  type AgreementTerms,
  acts,
  agreementKinds,
  type Body,
  type Content,
  classifications,
  encodeTerms,
  errorTable,
  type Frame,
  type Header,
  handlingCodes,
  incidentTypes,
  isErrorCode,
  type LogFrame,
  lanes,
  limits,
  type Marking,
  meansOfTransport,
  meetingModes,
  meetingPurposes,
  type ParcelFrame,
  type Place,
  parseAgreementId,
  parseExchangeId,
  parseMessageId,
  parseOfficerId,
  parseUnitId,
  priorities,
  purposes,
  restrictionKinds,
  type Slot,
  stepReasons,
} from '#protocol';
import { encode } from '../../protocol/codec.ts';
import { protectedHeaderFor } from '../../protocol/jose.ts';
import { caseDataOf } from './case-arbitraries.ts';
import { directory } from './contact-arbitraries.ts';
import { form, soughtCase } from './form-arbitraries.ts';

const lettersOf = (letters: string) => fc.constantFrom(...letters);
const text = (letters: string, minLength: number, maxLength: number) => fc.string({ unit: lettersOf(letters), minLength, maxLength });

export const unitId = fc
  .tuple(text('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 3, 3), text('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 1, 15))
  .map(([letters, rest]) => parseUnitId(`${letters.slice(0, 2)}-${letters[2]}${rest}`));
const uuid = fc.tuple(fc.bigInt(0n, 2n ** 48n - 1n), fc.bigInt(0n, 2n ** 74n - 1n)).map(([time, random]) => {
  const variant = (2n << 62n) | (random & (2n ** 62n - 1n));
  const high = (time << 16n) | 0x7000n | (random >> 62n);
  const hex = ((high << 64n) | variant).toString(16).padStart(32, '0');
  return parseMessageId([hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'));
});
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) }).map((ms) => new Date(ms));
const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const ascending = <T extends string>(all: readonly T[], minLength: number) => fc.subarray([...all], { minLength });

const degrees = (bound: number) => fc.integer({ min: -bound * 100, max: bound * 100 }).map((hundredths) => hundredths / 100 + 0);
const place: fc.Arbitrary<Place> = fc
  .record({
    name: fc.tuple(lettersOf('AÉNDßŊغاو'), text("aéç’ -.'ŋغ", 0, limits.PLACE_NAME_MAX_CHARACTERS - 2), lettersOf('aé.z')).map((parts) => parts.join('')),
    country: text('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2, 2),
    position: optional(fc.record({ latitude: degrees(90), longitude: degrees(180) })),
    subdivision: optional(fc.constantFrom('ML-7', 'SN-DK')),
    coarse: fc.boolean(),
  })
  .map(({ position, subdivision, coarse, name, country }) => ({
    name: coarse && !position ? '' : name,
    country,
    latitude: position?.latitude,
    longitude: position?.longitude,
    ...(subdivision ? { subdivision } : {}),
  }));

const count = optional(fc.integer({ min: 0, max: 3_000 }));
const headCount = fc
  .record({ women: count, men: count, minors: count, more: optional(fc.integer({ min: 0, max: 1_000 })) })
  .map(({ more, ...parts }) => ({ ...parts, total: more === undefined ? undefined : (parts.women ?? 0) + (parts.men ?? 0) + (parts.minors ?? 0) + more }));

const incident: fc.Arbitrary<Body> = fc
  .record({
    type: fc.constantFrom(...incidentTypes.all),
    times: fc.tuple(instant, optional(instant)),
    place,
    route: fc.array(place, { maxLength: limits.ROUTE_MAX_PLACES }),
    headCount,
    means: ascending(meansOfTransport.all, 0),
  })
  .map(({ times: [a, b], ...others }) => ({ kind: 'incident', ...others, occurredFrom: b && b < a ? b : a, occurredTo: b && b < a ? a : b }));

const slots = fc
  .uniqueArray(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 0, 1) }), { minLength: 1, maxLength: limits.SLOTS_MAX })
  .map((starts) => starts.sort((a, b) => a - b).map((start, i) => ({ start: new Date(start), end: new Date(start + 1 + i) })));
const meetingRequest: fc.Arbitrary<Body> = fc
  .record({ purpose: fc.constantFrom(...meetingPurposes.all), mode: fc.constantFrom(...meetingModes.all), place, slots })
  .map((request) => ({ kind: 'meeting_request', ...request, place: request.mode === 'in_person' ? request.place : undefined }));

const step: fc.Arbitrary<Body> = fc
  .record({
    procedureId: uuid,
    afterId: uuid,
    act: fc.constantFrom(...acts.all),
    slots: fc.oneof(fc.constant<Slot[]>([]), slots),
    slot: optional(fc.integer({ min: 0, max: limits.SLOTS_MAX - 1 })),
    reason: optional(fc.constantFrom(...stepReasons.all)),
    on: optional(fc.constantFrom('2026-02-28', '2027-12-31')),
    outcome: optional(
      fc.record({ victimsAssisted: fc.integer({ min: 0, max: limits.HEAD_COUNT_MAX }), arrests: optional(fc.nat(50)), seizures: optional(fc.nat(50)) }),
    ),
  })
  .map((made) => ({ kind: 'step', ...made }));

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });
const citation = (maxLength: number) =>
  fc
    .tuple(lettersOf('UAL2é'), text("ArT. ,'’()/°-é7", 0, maxLength - 2), lettersOf('a1)é.'))
    .map((parts) => parts.join(''))
    .filter((cited) => !/\d{5}/.test(cited));
/** Any terms of an agreement that keep every rule. */
export const terms: fc.Arbitrary<AgreementTerms> = fc
  .record({
    id: uuid.map(parseAgreementId),
    units: fc.uniqueArray(unitId, { minLength: 2, maxLength: 2 }),
    kinds: ascending(agreementKinds.all, 1),
    purposes: ascending(purposes.all, 1),
    times: fc.uniqueArray(instant, { minLength: 2, maxLength: 2, selector: (time) => time.getTime() }),
    retentionMonths: fc.integer({ min: 1, max: limits.RETENTION_MAX_MONTHS }),
    hours: fc.tuple(fc.integer({ min: 1, max: limits.ANSWER_MAX_HOURS }), fc.integer({ min: 1, max: limits.ANSWER_MAX_HOURS })),
    instruments: fc.array(fc.record({ instrument: citation(limits.INSTRUMENT_MAX_CHARACTERS), article: citation(limits.ARTICLE_MAX_CHARACTERS) }), {
      maxLength: limits.INSTRUMENTS_MAX,
    }),
  })
  .map(({ units, times, hours, ...others }) => {
    const [from, until] = times.sort((a, b) => a.getTime() - b.getTime()) as [Date, Date];
    const [proposer, accepter] = units as [AgreementTerms['proposer'], AgreementTerms['accepter']];
    return { ...others, proposer, accepter, from, until, urgentHours: Math.min(...hours), routineHours: Math.max(...hours) };
  });
// Whether a signature is genuine is not for the form of a content to say.
const signedTerms = fc
  .tuple(terms, fc.uint8Array({ minLength: 64, maxLength: 64 }))
  .map(([agreed, signature]) =>
    encode('SignedPart', { jwsProtected: protectedHeaderFor('cop-agreement', 'AAAAAAAAAAAAAAAA'), payload: encodeTerms(agreed), signature }),
  );
const agreement: fc.Arbitrary<Body> = fc.oneof(
  fc.record({ kind: fc.constant('agreement_proposal' as const), signedTerms }),
  fc.record({ kind: fc.constant('agreement_acceptance' as const), proposalDigest: digest, signedTerms }),
);

const prose = fc.array(text('aéou ’.,', 2, 9), { minLength: 1, maxLength: 8 }).map((words) => `x${words.join(' ').trim()}`);
const restriction = fc.oneof(
  fc.record({ kind: fc.constantFrom('access' as const, 'use' as const), text: prose, eraseBy: fc.constant(undefined) }),
  fc.record({ kind: fc.constant('transfer' as const), text: fc.oneof(fc.constant(''), prose), eraseBy: fc.constant(undefined) }),
  fc.record({ kind: fc.constant('erasure' as const), text: fc.constant(''), eraseBy: fc.constantFrom('2027-05-31', '2030-01-01') }),
);
const restrictions = fc
  .uniqueArray(restriction, { minLength: 1, maxLength: 4, selector: ({ kind }) => kind })
  .map((list) => restrictionKinds.all.flatMap((kind) => list.filter((each) => each.kind === kind)));
const handling = fc.oneof(
  fc.constant<Content['handling']>(['H0']),
  ascending(
    handlingCodes.all.filter((code) => code !== 'H0'),
    1,
  ),
);
/** Restrictions on use, with the text that H3 needs. */
const marking: fc.Arbitrary<Marking> = fc
  .record(
    {
      handling,
      handlingText: prose,
      purposes: ascending(purposes.all, 1),
      restrictions,
      classification: fc.constantFrom(...classifications.all),
    },
    { requiredKeys: ['handling', 'handlingText'] },
  )
  .map(({ handlingText, ...rest }) => ({ ...rest, ...(rest.handling.includes('H3') ? { handlingText } : {}) }));

/** Any content that keeps every rule. */
export const content: fc.Arbitrary<Content> = fc
  .record(
    {
      author: fc.tuple(lettersOf('abcxyz'), text('abc0189-', 0, 31)).map((parts) => parseOfficerId(parts.join(''))),
      caseReference: fc.oneof(
        fc.constant(''),
        text('AZ09', 1, 20),
        fc.tuple(text('AZ09', 1, 10), text('/.-A', 0, 19), text('AZ09', 1, 10)).map((parts) => parts.join('')),
      ),
      marking,
      caseData: caseDataOf({ made: true }),
      forwarded: fc.record({ from: unitId, messageId: uuid }),
      filterRecord: fc.uint8Array({ minLength: 1, maxLength: 80 }),
      body: fc.oneof(incident, meetingRequest, step, agreement, directory, form, form),
    },
    { requiredKeys: ['author', 'caseReference', 'marking', 'body'] },
  )
  .map(({ marking: marked, caseData, forwarded, ...rest }) => ({
    ...rest,
    ...marked,
    // A directory is of no case, and its own unit's to send.
    ...(rest.body.kind === 'contact_directory' ? { caseReference: '' } : forwarded ? { forwarded } : {}),
    ...(rest.body.kind === 'extradition_request'
      ? { caseData: soughtCase }
      : caseData && Object.keys(caseData).length > 0 && ['incident', 'step', 'assistance_request'].includes(rest.body.kind)
        ? { caseData }
        : {}),
  }));

/** Any header that keeps every rule. */
export const header: fc.Arbitrary<Header> = fc
  .record({
    messageId: uuid,
    exchangeId: uuid.map(parseExchangeId),
    from: unitId,
    to: fc.uniqueArray(unitId, { minLength: 1, maxLength: limits.ADDRESSEES_MAX }).map((units) => units.sort()),
    created: instant,
    life: fc.integer({ min: 1, max: limits.MESSAGE_LIFE_MAX_MS }),
    priority: fc.constantFrom(...priorities.all),
    training: fc.boolean(),
    paddedSize: uint32,
  })
  .map(({ life, ...others }) => ({ ...others, expires: new Date(others.created.getTime() + life) }));

const lane = fc.constantFrom(...lanes.all);
const cursors = fc.uniqueArray(fc.tuple(lane, uint32), { selector: ([name]) => name }).map((entries) => Object.fromEntries(entries));
const octets = fc.uint8Array({ maxLength: 200 });
const codes = Object.keys(errorTable).filter(isErrorCode);

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const positive = fc.integer({ min: 1, max: 0xffff_ffff });
const lines = fc.string({ unit: 'grapheme', maxLength: 200 });
const hashes = fc.array(hash, { maxLength: 64 });
const proven = fc.record({ index: uint32, facts: octets, salt: hash, detailsCommitment: hash, path: hashes });

/** Any frame about audit logs. */
const logFrame: fc.Arbitrary<LogFrame> = fc.oneof(
  fc.record({ kind: fc.constant('checkpoint' as const), note: lines, oldSize: uint32, proof: hashes }),
  fc.record({ kind: fc.constant('cosignature' as const), origin: lines, size: uint32, line: lines }),
  fc.record({ kind: fc.constant('conflict' as const), code: fc.constantFrom(...codes), note: lines }),
  fc.record({ kind: fc.constant('heads' as const), notes: fc.array(lines, { maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('question' as const),
    id: uint32,
    question: fc.oneof(
      fc.record({ about: fc.constant('entry' as const), leaf: hash, message: fc.uuid({ version: 7 }).map(parseMessageId) }),
      fc.record({ about: fc.constant('consistency' as const), generation: uint32, from: uint32, to: uint32 }),
      fc.record({ about: fc.constant('exchanges' as const), from: instant, to: instant, after: uint32 }),
    ),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    id: uint32,
    answer: fc.oneof(
      fc.record({ about: fc.constant('entries' as const), note: lines, entries: fc.array(proven, { maxLength: 4 }), more: fc.boolean() }),
      fc.record({ about: fc.constant('consistency' as const), hashes }),
      fc.record({ about: fc.constant('refused' as const), code: fc.constantFrom(...codes) }),
    ),
  }),
);

/** Any frame about parcels. */
const parcelFrame: fc.Arbitrary<ParcelFrame> = fc.oneof(
  fc
    .record({
      kind: fc.constant('parcel' as const),
      from: unitId,
      to: unitId,
      expires: instant,
      urgent: fc.boolean(),
      file: fc.uint8Array({ minLength: 1, maxLength: 200 }),
    })
    .filter(({ from, to }) => from !== to),
  fc.record({ kind: fc.constant('parcelTaken' as const), digest: hash, code: fc.option(fc.constantFrom(...codes), { nil: undefined }) }),
  fc.record({ kind: fc.constant('parcelReceipt' as const), bytes: octets }),
);

/** Any frame. */
export const frame: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({
    kind: fc.constant('hello' as const),
    versions: fc.array(uint32, { maxLength: 16 }),
    unit: unitId,
    instance: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex')),
    rosterVersion: uint32,
    keysetVersion: uint32,
    knownKeysetVersion: uint32,
    received: cursors,
    windowOctets: uint32,
    windowItems: uint32,
    clock: instant,
    rosterDigest: hash,
    log: fc.record({ generation: positive, size: uint32 }),
    witnessed: fc.oneof(fc.constant({ generation: 0, size: 0 }), fc.record({ generation: positive, size: uint32 })),
    relayOctets: uint32,
  }),
  fc.record({ kind: fc.constant('deliver' as const), lane, number: fc.integer({ min: 1, max: 0xffff_ffff }), item: octets, received: cursors }),
  fc.record({ kind: fc.constant('acknowledge' as const), received: cursors }),
  fc.record({ kind: fc.constantFrom('ping' as const, 'pong' as const), nonce: uint32 }),
  fc.record({ kind: fc.constant('farewell' as const), code: fc.constantFrom(...codes) }),
  fc.record({ kind: fc.constantFrom('keyset' as const, 'roster' as const), bytes: octets }),
  logFrame,
  parcelFrame,
);
