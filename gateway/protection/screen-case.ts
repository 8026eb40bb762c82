// Case data for one recipient: each person, thing and fact under its own rules, then texts scanned, then references put in order.
import { createHash } from 'node:crypto';
import type { CaseData, Person } from '#protocol';
import { aggregatesOf } from './aggregates.ts';
import type { CaseItem, CaseItems } from './case-items.ts';
import type { Passage } from './free-text/redact.ts';
import { type Decision, decide } from './policy/decide.ts';
import type { MatrixAction } from './policy/matrix.ts';
import { type MessageFacts, overlays } from './policy/overlays.ts';
import type { Recipient } from './policy/recipients.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { type Frame, type FrameFinding, scannedFrame } from './screen-frame.ts';
import { ageAt, purposesFor, type Subject } from './subjects.ts';
import type { HiddenIn, TextScan } from './text-scan.ts';
import { type FieldOutcome, type KeptText, unmapped, walkWritten } from './walk.ts';
import type { ScannedSort } from './written.ts';

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
  /** Columns of the matrix, or the recipient's kind when it has none. */
  recipientClass: string;
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
  /** Every decision in one text, but for the paths of the fields: what was decided, and its number for each field in turn. */
  told: string;
  /** Personal data was taken out because no legal basis covers it. */
  lacksBasis: boolean;
  /** A suspect under 15 is among the persons who go: a second officer looks, whatever else. */
  youngSuspect: boolean;
  /** Holds pseudonyms, which no two recipients share. */
  coded: boolean;
}

const ROOT = 'caseData';
// A frame without content would only tell that there is such a person or thing.
const emptyFrame: Decision = { action: 'deny', rule: 'structure', article: '(EU) 2018/1725 Art 71(1)(c)' };
// What a place, a plate or a file number tells may be what somebody else is denied; no part of it can be marked.
const hiddenValue: Decision = { action: 'deny', rule: 'hidden', article: '(EU) 2018/1725 Art 74' };
// Where an offence or an organisation names a person by ref.
const refRows: ReadonlySet<string> = new Set(['crime.offence', 'legalPerson']);
const refPath = /\]\.(?:persons|directors)\[\d+\]$/;

/**
 * Screens the case data of one message, for recipients one after the other: those of one class about whom everything is decided alike
 * get the same, unless there is a pseudonym in it.
 */
export class CaseScreen {
  readonly #items: CaseItems;
  readonly #done = new Map<string, ScreenedCase>();

  constructor(items: CaseItems) {
    this.#items = items;
  }

  /** What this recipient gets. Everything but the recipient, its class and the basis must be the same at each call. */
  for(screening: CaseScreening): ScreenedCase {
    const decided = decidedFor(this.#items, screening);
    const key = JSON.stringify([screening.recipientClass, [...decided.values()].map((rows) => [...rows.values()])]);
    const known = this.#done.get(key);
    if (known) return known;
    const screened = screenCase(this.#items, decided, screening);
    if (!screened.coded) this.#done.set(key, screened);
    return screened;
  }
}

/** Every decision about a case for one recipient, by signature of the item and row. */
type Decided = ReadonlyMap<string, ReadonlyMap<string, Decision>>;

function decidedFor({ questions }: CaseItems, screening: CaseScreening): Decided {
  const { recipient, message } = screening;
  const decided = new Map<string, Map<string, Decision>>();
  for (const [signature, { subjects, facts, rows }] of questions) {
    const ofRows = new Map<string, Decision>();
    for (const row of rows) if (row !== '') ofRows.set(row, decide({ row, recipient, message, subjects, item: facts }, screening));
    decided.set(signature, ofRows);
  }
  return decided;
}

/** Screens case data for one recipient. */
function screenCase({ data, subjects, lists }: CaseItems, decided: Decided, screening: CaseScreening): ScreenedCase {
  const { recipient, now } = screening;
  // By item: what is asked later is asked of one item, and a case may have thousands of fields.
  const byItem = new Map<string, FieldOutcome[]>();
  const texts: KeptText[] = [];
  const outcomesOf = new Map<unknown, FieldOutcome[]>();
  const ofItem = (kept: unknown): FieldOutcome[] => outcomesOf.get(kept) ?? [];
  const screenItem = <T>({ written, signature }: CaseItem<T>): T | undefined => {
    const outcomes: FieldOutcome[] = [];
    byItem.set(written.path, outcomes);
    const rows = decided.get(signature);
    return walkWritten(written, {
      decide(asked, here, value) {
        const tied = refRows.has(asked) && refPath.test(here) ? untied(subjects.get(value as string)) : undefined;
        return tied ?? rows?.get(asked) ?? unmapped;
      },
      released: (_, here) => claimFor(screening.claims, here) !== undefined,
      outcome: (outcome) => void outcomes.push(outcome),
      text: (kept) => void texts.push(kept),
      dropped: (here) => takeAway(outcomes, here),
    }) as T | undefined;
  };
  const each = <T>(items: readonly CaseItem<T>[], adjust: (kept: T, item: CaseItem<T>, outcomes: FieldOutcome[]) => T | undefined = (kept) => kept): T[] =>
    items.flatMap((item) => {
      const made = screenItem(item);
      const outcomes = byItem.get(item.written.path) ?? [];
      const kept = made && adjust(made, item, outcomes);
      if (kept === undefined) return [];
      outcomesOf.set(kept, outcomes);
      return [kept];
    });

  const persons = each(lists.persons, (kept, { whole, written }, outcomes) => {
    addDerived(kept, whole, subjects.get(whole.ref) as Subject, written.path, outcomes, data, screening);
    return kept;
  });
  const present = new Set(persons.map(({ ref }) => ref));
  const relations = each(lists.relations, (kept, { written }, outcomes) => {
    if (present.has(kept.from) && present.has(kept.to)) return kept;
    takeAway(outcomes, written.path);
    return undefined;
  });
  const offences = each(lists.offences);
  const organisations = each(lists.organisations);
  const statements = each(lists.statements);
  const transports = each(lists.transports);
  const references = each(lists.references);

  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const stays = (each: Person) => related.has(each.ref) || carriesData(each);
  const withoutBare = (some: readonly Person[]) => {
    for (const each of some) if (!stays(each)) takeAway(ofItem(each), `${ROOT}.persons[${each.ref}]`);
    return some.filter(stays);
  };
  for (const each of persons) dropLoneSpecial(each, ofItem(each));
  const candidates = withoutBare(persons);

  const { frame, ...scanned } = scannedFrame(screening.frame, { coarsened: recipient.kind === 'non_police' });
  texts.push(...scanned.texts);
  for (const outcome of scanned.outcomes) byItem.set(outcome.path, [outcome]);
  const outcomes = [...byItem.values()].flat();
  const found = screening.texts.hide(texts, outcomes);
  const whole = found.filter(({ sort }) => !isMarked(sort));
  for (const { path } of whole) takeAway(itemOf(byItem, path), path, hiddenValue);
  if (whole.length > 0) for (const each of [...candidates, ...organisations, ...offences, ...transports]) prune(each);
  // What was left of a person may have been a place that bears another one's name.
  const staying = whole.length > 0 ? withoutBare(candidates) : candidates;

  const refs = new Set(staying.map(({ ref }) => ref));
  for (const each of organisations) keepRefs(each, 'directors', refs, ofItem(each));
  for (const each of offences) keepRefs(each, 'persons', refs, ofItem(each));
  const screened: CaseData = {
    ...filled('persons', staying),
    ...filled('organisations', organisations),
    ...filled('relations', relations),
    ...filled('offences', offences),
    ...filled('transports', transports),
    ...filled('statements', statements),
    ...filled('references', references),
    ...(recipient.kind === 'non_police' ? filled('aggregates', aggregatesOf(data, now)) : {}),
  };
  const { decisions, told } = decisionsOf(outcomes, found, screening.claims);
  return {
    data: Object.keys(screened).length > 0 ? screened : undefined,
    frame,
    findings: whole.filter(({ path }) => !path.startsWith(`${ROOT}.`)),
    decisions,
    told,
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
  const { birthDate, name, code, comms } = actionsOf(outcomes);
  if (birthDate === 'generalise') Object.assign(made, ageOf(whole.birthDate, now));
  const coded = [name, code].some((action) => action === 'pseudonymise' || action === 'pseudonymise_always');
  // What goes out once more, with less in it, has the codes that its addressee knows; those of another unit are not this one's to pass on.
  const known = (pseudonym: string | undefined) => (message.forwarded ? undefined : pseudonym);
  if (coded && !made.name) made.pseudonym = known(whole.pseudonym) ?? pseudonyms.of('person', identityOf(whole, data), recipient.unit);
  if (code === 'pseudonymise_always' && whole.informant) {
    const pseudonym = whole.informant.code ? pseudonyms.of('code', whole.informant.code, recipient.unit) : known(whole.informant.pseudonym);
    // Written into what is there: its free texts are still to be scanned in place.
    if (pseudonym !== undefined) made.informant = Object.assign(made.informant ?? {}, { pseudonym });
  }
  dropEmptyAddresses(made, outcomes);
  if (comms === 'pseudonymise' && !made.communications) {
    made.communications = (whole.communications ?? []).flatMap(({ kind, value, pseudonym }) => {
      const coded = value === undefined ? known(pseudonym) : pseudonyms.of('phone', `${kind} ${value}`, recipient.unit);
      return coded === undefined ? [] : [{ kind, pseudonym: coded }];
    });
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

type Derived = 'birthDate' | 'name' | 'code' | 'comms';

/** What is to be done with the fields that something is made of, by the last of each. */
function actionsOf(outcomes: readonly FieldOutcome[]): Partial<Record<Derived, MatrixAction>> {
  const actions: Partial<Record<Derived, MatrixAction>> = {};
  for (const { row, decision } of outcomes) {
    if (row === 'person.birthDate') actions.birthDate = decision.action;
    else if (row === 'person.name') actions.name = decision.action;
    else if (row === 'informant.code') actions.code = decision.action;
    else if (row === 'comms') actions.comms = decision.action;
  }
  return actions;
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
export function prune(value: object): void {
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
    if (!outcome.kept || !isWithin(outcome.path, path)) continue;
    outcome.kept = false;
    outcome.decision = decision;
  }
}

/** Whether a path is that of a field or of something in it. */
function isWithin(path: string, field: string): boolean {
  const next = path.charAt(field.length);
  return path.startsWith(field) && (next === '' || next === '.' || next === '[');
}

/** Leaves of a list of refs those of persons who stay. */
function keepRefs<K extends string>(item: { [name in K]?: string[] | undefined }, name: K, refs: ReadonlySet<string>, outcomes: readonly FieldOutcome[]): void {
  const staying = item[name]?.filter((ref) => refs.has(ref));
  if (staying && staying.length < (item[name]?.length ?? 0)) {
    for (const outcome of outcomes) {
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
  if (specialFields.every((name) => each[name] === undefined)) return;
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
    return isWithin(path, field.startsWith(`${ROOT}.`) ? field : `${ROOT}.${field}`);
  });
}

/** What was decided about a field, whichever it is. */
interface Verdict extends Omit<FieldDecision, 'path' | 'passages'> {
  /** The same for what reads the same. */
  number: number;
}

function decisionsOf(
  outcomes: readonly FieldOutcome[],
  found: readonly HiddenIn[],
  claims: readonly NecessityClaim[],
): { decisions: FieldDecision[]; told: string } {
  const passagesAt = new Map(found.map((each) => [each.path, each]));
  // By the reason that was given and what was decided: thousands of fields, and a few dozen of these.
  const verdicts = new Map<string | undefined, Map<Decision, Verdict>>();
  const numberOf = new Map<string, number>();
  const verdictOf = ({ path, decision, kept }: FieldOutcome): Verdict => {
    const reason = !kept ? undefined : decision.action === 'necessary' ? (claimFor(claims, path)?.reason ?? '') : '';
    const known = verdicts.get(reason)?.get(decision);
    if (known) return known;
    const made = toVerdict(decision, reason);
    const line = JSON.stringify(made);
    const number = numberOf.get(line) ?? numberOf.size;
    numberOf.set(line, number);
    const verdict = { ...made, number };
    verdicts.set(reason, (verdicts.get(reason) ?? new Map<Decision, Verdict>()).set(decision, verdict));
    return verdict;
  };
  const numbers: number[] = [];
  const decisions = outcomes.map((outcome): FieldDecision => {
    const { number, action, rule, article, reason, releasable } = verdictOf(outcome);
    const { path, sort } = outcome;
    numbers.push(number);
    const hidden = sort && passagesAt.get(path);
    if (!hidden) return { path, action, rule, article, reason, passages: nothing, releasable };
    return { path, action: isMarked(sort) ? 'redact' : action, rule, article, reason, passages: hidden.passages, releasable };
  });
  const passages = found.map((each) => [each.path, each.passages.map(({ start, end }) => [start, end])]);
  return { decisions, told: [...numberOf.keys(), JSON.stringify(passages), numbers.join()].join('\n') };
}

const nothing: Passage[] = [];

/** `reason`: why the field is let through; empty when it needs none, `undefined` when it is not let through. */
function toVerdict({ action, rule, article }: Decision, reason: string | undefined): Omit<Verdict, 'number'> {
  const kept = reason !== undefined;
  const closed = action === 'pseudonymise_always' ? 'pseudonymise' : action === 'necessary' && !kept ? 'deny' : action;
  const releasable = !kept && (action === 'necessary' || action === 'pseudonymise');
  return { action: closed, rule, article, reason: reason ?? '', releasable };
}

function filled<K extends string, T>(name: K, items: readonly T[]): Partial<Record<K, T[]>> {
  return (items.length > 0 ? { [name]: [...items] } : {}) as Partial<Record<K, T[]>>;
}
