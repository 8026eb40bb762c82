// A content without somebody in it, or with somebody in another category: what a message says that takes the place of an earlier one
// (Regulation (EU) 2016/794, Annex II, A.5 and B.7). It only takes away; the filter screens what is left like any message.
import { type CaseData, type Content, isSuspect, type Person, type SubjectCategory, subjectCategories } from '#protocol';
import { caseItems } from './case-items.ts';
import type { SoughtValue } from './free-text/may-occur.ts';
import { hiddenFinder, MARK, redactValues } from './free-text/redact.ts';
import { valuesOf } from './hidden-values.ts';
import type { Decision } from './policy/decide.ts';
import { prune } from './screen-case.ts';
import { frameTexts, scannedFrame } from './screen-frame.ts';
import { TextScan } from './text-scan.ts';
import { type FieldOutcome, type KeptText, walkWritten } from './walk.ts';
import { fieldsOf } from './written.ts';

const stays: Decision = { action: 'allow', rule: 'structure', article: '(EU) 2016/794 Annex II A.5' };
const goes: Decision = { action: 'deny', rule: 'O11', article: '(EU) 2016/794 Annex II A.5' };

/**
 * A content without these persons: without their records, relations with them, offences that nobody else is named for, and their values in
 * every text that stays. A text that the others' own data share with them (a telephone in two records) stays in the records of the others.
 */
export function withoutPersons(content: Content, refs: readonly string[], now: Date): Content {
  const { filterRecord: _, caseData = {}, ...rest } = content;
  const gone = new Set(refs);
  const whole = caseItems(caseData, now);
  const fields = whole.lists.persons.filter((item) => gone.has(item.whole.ref)).flatMap(({ written }) => fieldsOf(written));
  const values = valuesOf(fields);
  const outcomes: FieldOutcome[] = fields.map(({ path, row, text, sort }) => ({ path, row, decision: goes, value: text, sort, kept: false }));
  const { data, texts, outcomes: kept } = copied(untied(caseData, gone), now);
  const scanned = scannedFrame({ ...rest }, { coarsened: false });
  const all = [...outcomes, ...kept, ...scanned.outcomes];
  const found = new TextScan(frameTexts(content), whole.fields, () => values).hide([...texts, ...scanned.texts], all);
  for (const person of data.persons ?? []) dropNames(person, values);
  prune(data);
  // No part of it can be marked; whoever gets it knows the case by the rest.
  const told = found.some(({ path }) => path === 'caseReference');
  return { ...rest, ...scanned.frame, ...(told ? { caseReference: '' } : {}), ...(Object.keys(data).length > 0 ? { caseData: data } : {}) };
}

/** True when something is left that was said of somebody or something else: another person, an organisation, a vehicle. */
export function livesOn({ caseData: { persons = [], organisations = [], transports = [] } = {} }: Content): boolean {
  return persons.length + organisations.length + transports.length > 0;
}

/** A content with these persons in other categories, without the blocks that belong to a category alone, and without what names a suspect where nobody is one any more. */
export function withCategories(content: Content, refs: readonly string[], categories: readonly SubjectCategory[]): Content {
  const { filterRecord: _, caseData = {}, ...rest } = content;
  const moved = new Set(refs);
  const persons = caseData.persons?.map((person) => (moved.has(person.ref) ? inCategories(person, categories) : person));
  const offences = isSuspect(categories) ? caseData.offences : caseData.offences?.map((offence) => without(offence, 'persons', moved));
  return { ...rest, caseData: { ...caseData, ...(persons ? { persons } : {}), ...(offences ? { offences } : {}) } };
}

function inCategories({ victim, witness, informant, purposes: _, ...person }: Person, categories: readonly SubjectCategory[]): Person {
  return {
    ...person,
    categories: subjectCategories.all.filter((each) => categories.includes(each)),
    ...(victim && categories.includes('victim') ? { victim } : {}),
    ...(witness && categories.includes('witness') ? { witness } : {}),
    ...(informant && categories.includes('informant') ? { informant } : {}),
  };
}

/** Case data in which nothing points to these persons. */
function untied(data: CaseData, gone: ReadonlySet<string>): CaseData {
  const lists: CaseData = {
    ...data,
    ...(data.persons ? { persons: data.persons.filter(({ ref }) => !gone.has(ref)) } : {}),
    ...(data.relations ? { relations: data.relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to)) } : {}),
    // An offence that only they are said to have committed is about them.
    ...(data.offences ? { offences: data.offences.filter(({ persons = [] }) => persons.length === 0 || persons.some((ref) => !gone.has(ref))) } : {}),
  };
  return {
    ...lists,
    ...(lists.offences ? { offences: lists.offences.map((offence) => without(offence, 'persons', gone)) } : {}),
    ...(lists.organisations ? { organisations: lists.organisations.map((organisation) => without(organisation, 'directors', gone)) } : {}),
  };
}

function without<K extends string, T extends { [name in K]?: string[] | undefined }>(item: T, name: K, gone: ReadonlySet<string>): T {
  const left = item[name]?.filter((ref) => !gone.has(ref));
  const { [name]: _, ...rest } = item;
  return (left && left.length > 0 ? { ...rest, [name]: left } : rest) as T;
}

/** A copy of case data, with the texts in it that can be changed in place, and every field as one that stays. */
function copied(data: CaseData, now: Date): { data: CaseData; texts: KeptText[]; outcomes: FieldOutcome[] } {
  const texts: KeptText[] = [];
  const outcomes: FieldOutcome[] = [];
  const { lists } = caseItems(data, now);
  const copy: Record<string, unknown> = data.aggregates ? { aggregates: structuredClone(data.aggregates) } : {};
  for (const [name, items] of Object.entries(lists)) {
    const made = items.flatMap(({ written }) => {
      const item = walkWritten(written, {
        decide: () => stays,
        released: () => false,
        outcome: (outcome) => void outcomes.push(outcome),
        text: (text) => void texts.push(text),
        dropped: () => {},
      });
      return item ? [item] : [];
    });
    if (made.length > 0) copy[name] = made;
  }
  return { data: copy as CaseData, texts, outcomes };
}

/** Takes from somebody else's record the parents and other names that are a removed person's: fields of a name are not scanned as texts are. */
function dropNames(person: Person, values: readonly SoughtValue[]): void {
  const finder = hiddenFinder(values, []);
  const isTheirs = (text: string) => !/[\p{L}\p{N}]/u.test(redactValues(text, finder).text.replaceAll(MARK, ''));
  for (const parent of ['father', 'mother'] as const) if (person[parent] && Object.values(person[parent]).every(isTheirs)) delete person[parent];
  if (!person.aliases) return;
  person.aliases = person.aliases.filter(({ name }) => !isTheirs(name));
  if (person.aliases.length === 0) delete person.aliases;
}
