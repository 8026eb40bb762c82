// Case data for one recipient: each person, thing and fact under its own rules, then texts scanned, then references put in order.
import { createHash } from 'node:crypto';
import {
  type CaseData,
  caseData,
  type Evaluation,
  type Fields,
  type Offence,
  offence,
  organisation,
  type Person,
  person,
  relation,
  type Shape,
  statement,
  systemReference,
  transport,
} from '#protocol';
import { aggregatesOf } from './aggregates.ts';
import type { Passage } from './free-text/redact.ts';
import { type Decision, decide } from './policy/decide.ts';
import { type ItemFacts, type MessageFacts, overlays } from './policy/overlays.ts';
import type { Recipient } from './policy/recipients.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { type Frame, type FrameFinding, scannedFrame } from './screen-frame.ts';
import { ageAt, purposesFor, type Subject, subjectOf } from './subjects.ts';
import type { TextScan } from './text-scan.ts';
import { type FieldOutcome, type KeptText, type ScannedSort, walk } from './walk.ts';

/** What an officer claims: these fields are strictly necessary for this reason. */
export interface NecessityClaim {
  /** Path of a field or of what holds it: "persons[v1]", "persons[v1].name", "statements"; "*" for all. */
  field: string;
  reason: string;
}

/** A decision as it is recorded and shown. */
export interface FieldDecision {
  path: string;
  action: 'allow' | 'necessary' | 'generalise' | 'pseudonymise' | 'deny' | 'redact';
  rule: string;
  article: string;
  reason: string;
  /** Hidden passages of a free text, offsets into what was written. */
  passages: Passage[];
  /** True when a reason of strict necessity would let the field through. */
  releasable: boolean;
}

/** What case data is screened with. */
export interface CaseScreening {
  recipient: Recipient;
  message: MessageFacts;
  claims: readonly NecessityClaim[];
  basis: boolean;
  unitRules: Parameters<typeof decide>[1]['unitRules'];
  pseudonyms: Pseudonyms;
  now: Date;
  /** Of the whole message: recipients share what it has compiled. */
  texts: TextScan;
  frame: Frame;
}

/** What one recipient gets of the case data, with every decision. */
export interface ScreenedCase {
  data: CaseData | undefined;
  /** The frame, without what its texts may not tell. */
  frame: Frame;
  /** What a case reference or a name of a place told, of which no part can be marked. */
  findings: FrameFinding[];
  decisions: FieldDecision[];
  /** Personal data was taken out because no legal basis covers it. */
  lacksBasis: boolean;
  /** A suspect under 15 is among the persons who go: a second officer looks, whatever else. */
  youngSuspect: boolean;
  /** Holds pseudonyms, which no two recipients share. */
  coded: boolean;
}

const ROOT = 'caseData';
// A telephone, device or network number, or an e-mail address; an account in a network may bear any name.
const addressLike = /^[+\d.:a-f]+$|^\S+@\S+$/i;
// A frame without content would only tell that there is such a person or thing.
const emptyFrame: Decision = { action: 'deny', rule: 'structure', article: '(EU) 2018/1725 Art 71(1)(c)' };
// What a place, a plate or a file number tells may be what somebody else is denied; no part of it can be marked.
const hiddenValue: Decision = { action: 'deny', rule: 'hidden', article: '(EU) 2018/1725 Art 74' };
// Where an offence or an organisation names a person by ref.
const refRows: ReadonlySet<string> = new Set(['crime.offence', 'legalPerson']);
const refPath = /\]\.(?:persons|directors)\[\d+\]$/;
// An offence or an organisation is judged like the suspect whom it is about.
const ofSuspects: Subject = {
  ref: '',
  categories: ['suspect'],
  minor: false,
  youngSuspect: false,
  anonymous: false,
  exposed: false,
  nationalities: [],
  cleared: false,
  signature: 'suspects',
};

/**
 * Screens case data as screenCase does, for recipients one after the other: those of one kind get the same, unless a pseudonym or a
 * person's own country makes the difference.
 */
export class CaseScreen {
  readonly #data: CaseData;
  readonly #exposed: boolean;
  readonly #done = new Map<string, ScreenedCase>();

  constructor(data: CaseData, now: Date) {
    this.#data = data;
    this.#exposed = (data.persons ?? []).some((each) => subjectOf(each, now).exposed);
  }

  /** What this recipient gets. Everything but the recipient and the basis must be the same at each call. */
  for(screening: CaseScreening): ScreenedCase {
    const { recipient, basis } = screening;
    const key = `${recipient.kind} ${basis} ${this.#exposed ? recipient.country : ''}`;
    const known = this.#done.get(key);
    if (known) return known;
    const screened = screenCase(this.#data, screening);
    if (!screened.coded) this.#done.set(key, screened);
    return screened;
  }
}

/** Screens case data for one recipient. */
export function screenCase(data: CaseData, screening: CaseScreening): ScreenedCase {
  const { now } = screening;
  // By item: what is asked later is asked of one item, and a case may have thousands of fields.
  const byItem = new Map<string, FieldOutcome[]>();
  const texts: KeptText[] = [];
  const memories = new Map<string, Map<string, Decision>>();
  const subjects = new Map((data.persons ?? []).map((each) => [each.ref, subjectOf(each, now)]));
  const about = (refs: readonly string[]) => refs.map((ref) => subjects.get(ref)).filter((each) => each !== undefined);
  const screenItem = <T>(shape: Shape<Fields>, item: T & { evaluation?: Evaluation }, path: string, row: string, who: readonly Subject[]): T | undefined => {
    const facts = itemFacts(item.evaluation);
    const outcomes: FieldOutcome[] = [];
    byItem.set(path, outcomes);
    // Persons of whom the rules see the same are decided alike: asked once.
    const signature = `${who.map(({ signature: each }) => each).join(' ')} ${facts.origin} ${facts.handling.join()} ${facts.rightsViolation}`;
    const memory = memories.get(signature) ?? new Map<string, Decision>();
    memories.set(signature, memory);
    const decideRow = (asked: string): Decision => {
      const known =
        memory.get(asked) ?? decide({ row: asked, recipient: screening.recipient, message: screening.message, subjects: who, item: facts }, screening);
      memory.set(asked, known);
      return known;
    };
    return walk(shape, item as Readonly<Record<string, unknown>>, path, row, {
      decide: (asked, here, value) => (refRows.has(asked) && refPath.test(here) ? untied(subjects.get(value as string)) : undefined) ?? decideRow(asked),
      released: (_, here) => claimFor(screening.claims, here) !== undefined,
      outcome: (outcome) => void outcomes.push(outcome),
      text(kept) {
        // A number or an address is let in or not as a whole: with a mark in it, it would be none.
        if (kept.row === 'comms' && addressLike.test(kept.text)) return;
        // A person's own number was decided on; one of a thing or a firm may be that of somebody who is hidden.
        if (kept.sort === 'documentNumber' && who.some(({ ref }) => ref !== '')) return;
        texts.push(kept);
      },
      dropped: (here) => takeAway(outcomes, here),
    }) as T | undefined;
  };
  const pathOf = new Map<unknown, string>();
  const each = <T>(name: keyof typeof caseData.fields, items: readonly T[] | undefined, screenOne: (item: T, path: string) => T | undefined): T[] =>
    (items ?? []).flatMap((item, index) => {
      const path = `${ROOT}.${name}[${(item as { ref?: string }).ref ?? index}]`;
      const kept = screenOne(item, path);
      if (kept === undefined) return [];
      pathOf.set(kept, path);
      return [kept];
    });
  const structureOf = (name: string) => caseData.rows[name] ?? '';

  const persons = each('persons', data.persons, (item, path) => {
    const subject = subjects.get(item.ref) as Subject;
    const kept = screenItem<Person>(person, item, path, structureOf('persons'), [subject]);
    if (kept) addDerived(kept, item, subject, path, byItem.get(path) ?? [], data, screening);
    return kept;
  });
  const present = new Set(persons.map(({ ref }) => ref));
  const relations = each('relations', data.relations, (item, path) => {
    const kept = screenItem(relation, item, path, structureOf('relations'), about([item.from, item.to]));
    if (!kept || (present.has(kept.from) && present.has(kept.to))) return kept;
    takeAway(byItem.get(path) ?? [], path);
    return undefined;
  });
  const offences = each('offences', data.offences, (item, path) => {
    const suspected = about(item.persons ?? []);
    // What only persons who were cleared are said to have done is about them; of other offences they are taken off the list.
    const who = suspected.length > 0 && suspected.every(({ cleared }) => cleared) ? suspected : [ofSuspects];
    return screenItem<Offence>(offence, item, path, structureOf('offences'), who);
  });
  const organisations = each('organisations', data.organisations, (item, path) =>
    screenItem(organisation, item, path, structureOf('organisations'), [ofSuspects]),
  );
  const statements = each('statements', data.statements, (item, path) => screenItem(statement, item, path, structureOf('statements'), []));
  const transports = each('transports', data.transports, (item, path) => screenItem(transport, item, path, structureOf('transports'), []));
  const references = each('references', data.references, (item, path) => screenItem(systemReference, item, path, structureOf('references'), []));

  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const of = (ref: string) => byItem.get(`${ROOT}.persons[${ref}]`) ?? [];
  const stays = (each: Person) => related.has(each.ref) || carriesData(each);
  const withoutBare = (some: readonly Person[]) => {
    for (const each of some) if (!stays(each)) takeAway(of(each.ref), `${ROOT}.persons[${each.ref}]`);
    return some.filter(stays);
  };
  for (const each of persons) dropLoneSpecial(each, of(each.ref));
  const candidates = withoutBare(persons);

  const { frame, ...scanned } = scannedFrame(screening.frame, { coarsened: screening.recipient.kind === 'non_police' });
  texts.push(...scanned.texts);
  for (const outcome of scanned.outcomes) byItem.set(outcome.path, [outcome]);
  const found = screening.texts.hide(texts, [...byItem.values()].flat());
  const whole = found.filter(({ sort }) => !isMarked(sort));
  for (const { path } of whole) takeAway(itemOf(byItem, path), path, hiddenValue);
  if (whole.length > 0) for (const each of [...candidates, ...organisations, ...offences, ...transports]) prune(each);
  // What was left of a person may have been a place that bears another one's name.
  const staying = withoutBare(candidates);

  const refs = new Set(staying.map(({ ref }) => ref));
  for (const each of organisations) keepRefs(each, 'directors', refs, (item) => byItem.get(pathOf.get(item) ?? '') ?? []);
  for (const each of offences) keepRefs(each, 'persons', refs, (item) => byItem.get(pathOf.get(item) ?? '') ?? []);
  const screened: CaseData = {
    ...filled('persons', staying),
    ...filled('organisations', organisations),
    ...filled('relations', relations),
    ...filled('offences', offences),
    ...filled('transports', transports),
    ...filled('statements', statements),
    ...filled('references', references),
    ...(screening.recipient.kind === 'non_police' ? filled('aggregates', aggregatesOf(data, now)) : {}),
  };
  const outcomes = [...byItem.values()].flat();
  const decisions = outcomes.map((outcome) => toDecision(outcome, screening.claims));
  const passagesAt = new Map(found.map((each) => [each.path, each]));
  for (const decision of found.length > 0 ? decisions : []) {
    const hidden = passagesAt.get(decision.path);
    if (hidden) Object.assign(decision, { passages: hidden.passages, ...(isMarked(hidden.sort) ? { action: 'redact' } : {}) });
  }
  return {
    data: Object.keys(screened).length > 0 ? screened : undefined,
    frame,
    findings: whole.filter(({ path }) => !path.startsWith(`${ROOT}.`)),
    decisions,
    lacksBasis: outcomes.some(({ decision, kept }) => decision.rule === 'B' && !kept),
    youngSuspect: staying.some(({ ref }) => subjects.get(ref)?.youngSuspect),
    coded: staying.some(isCoded),
  };
}

/**
 * Why a person is not named by ref in an offence or an organisation: whoever was cleared is tied to nothing any more, and whoever is
 * anonymous to nothing by which he could be found.
 */
function untied(subject: Subject | undefined): Decision | undefined {
  const rule = subject?.cleared ? 'O11' : subject?.anonymous ? 'O8' : undefined;
  return rule && { action: 'deny', rule, article: overlays.find(({ id }) => id === rule)?.article ?? '' };
}

function itemFacts(evaluation: Evaluation | undefined): ItemFacts {
  return { origin: evaluation?.origin ?? 'own', handling: evaluation?.handling ?? [], rightsViolation: evaluation?.rightsViolation === true };
}

/** Writes what the filter makes itself: age as a span, pseudonyms, the purposes that remain. */
function addDerived(
  made: Person,
  whole: Person,
  subject: Subject,
  path: string,
  outcomes: readonly FieldOutcome[],
  data: CaseData,
  { recipient, message, pseudonyms, now }: CaseScreening,
): void {
  const rows = new Map(outcomes.map(({ row, decision }) => [row, decision.action]));
  if (rows.get('person.birthDate') === 'generalise') Object.assign(made, ageOf(whole.birthDate, now));
  const coded = ['person.name', 'informant.code'].some((row) => rows.get(row) === 'pseudonymise' || rows.get(row) === 'pseudonymise_always');
  if (coded && !made.name) made.pseudonym = pseudonyms.of('person', identityOf(whole, data), recipient.unit);
  if (rows.get('informant.code') === 'pseudonymise_always' && whole.informant?.code) {
    // Written into what is there: its free texts are still to be scanned in place.
    made.informant = Object.assign(made.informant ?? {}, { pseudonym: pseudonyms.of('code', whole.informant.code, recipient.unit) });
  }
  dropEmptyAddresses(made, outcomes);
  if (rows.get('comms') === 'pseudonymise' && !made.communications) {
    made.communications = (whole.communications ?? []).flatMap(({ kind, value }) =>
      value === undefined ? [] : [{ kind, pseudonym: pseudonyms.of('phone', `${kind} ${value}`, recipient.unit) }],
    );
  }
  if (recipient.kind !== 'europol_channel') return;
  const purposes = purposesFor(subject.categories, message.purposes);
  if (purposes.length < message.purposes.length) made.purposes = [...purposes];
  // A nickname is in Annex II B, not in A: it does not serve cross-checking.
  if (purposes.includes('XCHK') && made.aliases) {
    whole.aliases?.forEach(({ kind }, index) => {
      if (kind === 'nickname')
        takeAway(outcomes, `${path}.aliases[${index}]`, { action: 'deny', rule: 'person.alias', article: '(EU) 2016/794 Annex II A.2(a)' });
    });
    made.aliases = made.aliases.filter(({ kind }) => kind !== 'nickname');
    if (made.aliases.length === 0) delete made.aliases;
  }
}

/** A means of communication of which only the kind was let in says that there is one, and no more. */
function dropEmptyAddresses(made: Person, outcomes: readonly FieldOutcome[]): void {
  if (!made.communications?.some(({ value }) => value === undefined)) return;
  for (const { path, kept, row } of outcomes)
    if (row === 'comms' && !kept && path.endsWith('].value')) takeAway(outcomes, path.slice(0, path.lastIndexOf('.')));
  made.communications = made.communications.filter(({ value }) => value !== undefined);
  if (made.communications.length === 0) delete made.communications;
}

/** The outcomes of the item in which a field stands. */
function itemOf(byItem: ReadonlyMap<string, FieldOutcome[]>, path: string): readonly FieldOutcome[] {
  const [item = ''] = /^caseData\.\w+\[[^\]]*\]/.exec(path) ?? [];
  return byItem.get(item) ?? [];
}

/** True for a text in which a mark can stand. */
function isMarked(sort: ScannedSort): boolean {
  return sort === 'prose' || sort === 'line';
}

/** Takes out what is empty once a text was taken from it, at any depth: an empty place says nothing. */
function prune(value: object): void {
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || inner === null) continue;
    prune(inner);
    if (Array.isArray(inner)) {
      const left = inner.filter((each) => each !== undefined && !isEmpty(each));
      if (left.length < inner.length) Object.assign(value, { [name]: left });
      if (left.length === 0) delete (value as Record<string, unknown>)[name];
    } else if (isEmpty(inner)) delete (value as Record<string, unknown>)[name];
  }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Marks what was kept at or below a path as taken out after all. */
function takeAway(outcomes: readonly FieldOutcome[], path: string, decision: Decision = emptyFrame): void {
  for (const outcome of outcomes) {
    if (!outcome.kept || !(outcome.path === path || outcome.path.startsWith(`${path}.`) || outcome.path.startsWith(`${path}[`))) continue;
    outcome.kept = false;
    outcome.decision = decision;
  }
}

/** Leaves of a list of refs those of persons who stay. */
function keepRefs<K extends string>(
  item: { [name in K]?: string[] | undefined },
  name: K,
  refs: ReadonlySet<string>,
  outcomesOf: (item: object) => readonly FieldOutcome[],
): void {
  const staying = item[name]?.filter((ref) => refs.has(ref));
  if (staying && staying.length < (item[name]?.length ?? 0)) {
    for (const outcome of outcomesOf(item)) {
      const isGone = outcome.kept && outcome.path.includes(`].${name}[`) && !refs.has(outcome.value ?? '');
      if (isGone) Object.assign(outcome, { kept: false, decision: emptyFrame });
    }
  }
  if (staying && staying.length > 0) item[name] = staying;
  else delete item[name];
}

function ageOf(birthDate: string | undefined, now: Date): Pick<Person, 'ageBand' | 'minor'> {
  const age = ageAt(birthDate, now);
  if (age === undefined) return {};
  const bands = [
    [15, 'under_15'],
    [18, '15_17'],
    [25, '18_24'],
    [40, '25_39'],
    [60, '40_59'],
  ] as const;
  return { ageBand: bands.find(([below]) => age < below)?.[1] ?? '60_plus', minor: age < 18 ? 'yes' : 'no' };
}

/**
 * What a pseudonym stands for: the same person in two messages must give the same one, whatever the ref, and two persons two. A name as
 * the source writes it, or an alias, stands for one that nobody took apart; a person without any name is that of this case alone.
 */
function identityOf({ informant, name, aliases, birthDate, ref }: Person, data: CaseData): string {
  if (informant?.code !== undefined) return informant.code;
  const parted = [name?.surname, name?.forenames];
  const others = [name?.asWritten, name?.maidenName, ...(aliases ?? []).map((alias) => alias.name).sort()];
  const names = (parted.some((part) => part !== undefined) ? parted : others).filter((part) => part !== undefined);
  const known = names.length > 0 ? names : [createHash('sha256').update(JSON.stringify(data)).digest('base64'), ref];
  return [...known, ...(birthDate === undefined ? [] : [birthDate])].join('|').normalize('NFC').toLocaleLowerCase('fr');
}

function isCoded({ pseudonym, informant, communications }: Person): boolean {
  return pseudonym !== undefined || informant?.pseudonym !== undefined || communications?.some((each) => each.pseudonym !== undefined) === true;
}

const bare: ReadonlySet<string> = new Set(['ref', 'categories', 'evaluation', 'purposes']);

/** True when more than the frame of a person is left: a bare frame would only tell that there is such a person. */
function carriesData(each: Person): boolean {
  return Object.keys(each).some((name) => !bare.has(name));
}

const specialFields = ['special', 'biometrics', 'dnaReferences', 'drugAbuse'] as const;

/** Special categories only supplement other data (Article 30(2)): alone they are taken out. */
function dropLoneSpecial(each: Person, outcomes: readonly FieldOutcome[]): void {
  // That somebody is of age supplements nothing.
  const others = Object.keys(each).filter((name) => !bare.has(name) && name !== 'minor' && !(specialFields as readonly string[]).includes(name));
  if (others.length > 0) return;
  for (const name of specialFields) {
    delete each[name];
    takeAway(outcomes, `${ROOT}.persons[${each.ref}].${name}`, { action: 'deny', rule: 'O7', article: '(EU) 2016/794 Art 30(2)' });
  }
}

function claimFor(claims: readonly NecessityClaim[], path: string): NecessityClaim | undefined {
  return claims.find(({ field }) => {
    if (field === '*') return true;
    const name = field.startsWith(`${ROOT}.`) ? field : `${ROOT}.${field}`;
    const next = path.charAt(name.length);
    return path.startsWith(name) && (next === '' || next === '.' || next === '[');
  });
}

const nothing: Passage[] = [];

function toDecision({ path, decision, kept }: FieldOutcome, claims: readonly NecessityClaim[]): FieldDecision {
  const { action, rule, article } = decision;
  const closed = action === 'pseudonymise_always' ? 'pseudonymise' : action === 'necessary' && !kept ? 'deny' : action;
  const reason = action === 'necessary' && kept ? (claimFor(claims, path)?.reason ?? '') : '';
  return { path, action: closed, rule, article, reason, passages: nothing, releasable: !kept && (action === 'necessary' || action === 'pseudonymise') };
}

function filled<K extends string, T>(name: K, items: readonly T[]): Partial<Record<K, T[]>> {
  return (items.length > 0 ? { [name]: [...items] } : {}) as Partial<Record<K, T[]>>;
}
