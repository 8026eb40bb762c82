// Rules of case data beyond the form of each field: references hold, blocks fit the role of the person, an offence has its elements.
import { type CaseData, type Communication, caseData, type Evaluation, type Offence, type Person, type Transport } from './case-data.ts';
import type { SubjectCategory } from './case-vocabulary.ts';
import { CopError } from './errors.ts';
import { printable } from './ids.ts';
import { checkShape, holdsNarrative, type Leaf, shapeFromWire, shapeToWire } from './shape.ts';

const path = 'caseData';

/**
 * Case data as an officer wrote it (JSON, unknown form), checked. Throws CONTENT_INVALID with the field's path.
 * What only the filter may write (pseudonyms, a person's purposes, counts) is refused.
 */
export function readCaseData(json: unknown): CaseData {
  const read = checkRules(checkShape(caseData, json, path, false));
  if (read.aggregates) refuse(`${path}.aggregates`, '–', String(read.aggregates.length));
  read.offences?.forEach(({ iccs, smuggling, trafficking }, index) => {
    // A view may lack the elements, which the filter takes out as a whole; whoever reports the offence names them.
    if (iccs === smugglingCode && !smuggling) refuse(`${path}.offences[${index}].smuggling`, 'procured, enteredCountry, benefits', '');
    if (traffickingCode.test(iccs) && !trafficking) refuse(`${path}.offences[${index}].trafficking`, 'acts, means, purposes', '');
  });
  return read;
}

/** Checks case data that the gateway made or received, every rule; gives it back. Throws CONTENT_INVALID. */
export function checkCaseData(value: CaseData): CaseData {
  return checkRules(checkShape(caseData, value, path, true));
}

/** The wire form of checked case data. */
export function caseDataToWire(value: CaseData): Record<string, unknown> {
  return shapeToWire(caseData, value);
}

/** Case data of a decoded message, checked. Throws CONTENT_INVALID. */
export function caseDataFromWire(wire: object): CaseData {
  return checkCaseData(shapeFromWire(caseData, wire as Readonly<Record<string, unknown>>, path) as unknown as CaseData);
}

/** What is asked whether it holds text that nobody can look through field by field. */
interface TextHolder {
  body: { kind: string };
  attachments?: readonly unknown[] | undefined;
}

/**
 * True for a content that is written freely: a request to a judicial authority, which tells the facts, and what brings documents along,
 * in which anything may stand.
 */
export function holdsText({ body: { kind }, attachments }: TextHolder): boolean {
  return kind === 'assistance_request' || kind === 'extradition_request' || (attachments?.length ?? 0) > 0;
}

/**
 * True when a content is about persons, has free text, or names a thing or a file by which a person is found: what only moves on a
 * legal basis.
 */
export function holdsPersonalData({ caseData: data, ...rest }: TextHolder & { caseData?: CaseData | undefined }): boolean {
  if (holdsText(rest)) return true;
  const items = [data?.persons, data?.relations, data?.statements, data?.organisations, data?.references, data?.transports?.filter(isTraceable)];
  return items.some((some) => (some?.length ?? 0) > 0);
}

/** A car is any car; one with a number, a mark or a description leads to whoever drives it. */
function isTraceable(transport: Transport): boolean {
  return Object.keys(transport).some((name) => name !== 'kind');
}

const suspectCategories: ReadonlySet<SubjectCategory> = new Set(['suspect', 'convicted', 'future_offender']);

/** True for suspected, convicted, and future offenders by factual indications (Annex II, B.1(a) and (b)). */
export function isSuspect(categories: readonly SubjectCategory[]): boolean {
  return categories.some((category) => suspectCategories.has(category));
}

function checkRules(data: CaseData): CaseData {
  const refs = new Set<string>();
  const suspects = new Set<string>();
  data.persons?.forEach((person, index) => {
    const here = `${path}.persons[${index}]`;
    if (refs.has(person.ref)) refuse(`${here}.ref`, '≠', person.ref);
    refs.add(person.ref);
    if (isSuspect(person.categories)) suspects.add(person.ref);
    checkPerson(person, here);
  });
  const known = (ref: string, field: string) => {
    if (!refs.has(ref)) refuse(field, [...refs].slice(0, 8).join(' | ') || 'persons[].ref', ref);
  };
  data.relations?.forEach((relation, index) => {
    known(relation.from, `${path}.relations[${index}].from`);
    known(relation.to, `${path}.relations[${index}].to`);
    if (relation.from === relation.to) refuse(`${path}.relations[${index}].to`, `≠ ${relation.from}`, relation.to);
  });
  const bodies = new Set<string>();
  data.organisations?.forEach((organisation, index) => {
    if (bodies.has(organisation.ref)) refuse(`${path}.organisations[${index}].ref`, '≠', organisation.ref);
    bodies.add(organisation.ref);
    organisation.directors?.forEach((ref, i) => {
      known(ref, `${path}.organisations[${index}].directors[${i}]`);
    });
  });
  data.offences?.forEach((offence, index) => {
    offence.persons?.forEach((ref, i) => {
      known(ref, `${path}.offences[${index}].persons[${i}]`);
      // Whoever is named there is named as a suspect of it: a victim or a witness must not be.
      if (!suspects.has(ref)) refuse(`${path}.offences[${index}].persons[${i}]`, 'suspect | convicted | future_offender', ref);
    });
    checkElements(offence, `${path}.offences[${index}]`);
  });
  checkNarratives(data);
  return data;
}

/** Regulation (EU) 2018/1725, Article 74(1): facts are told apart from assessments, in every item that tells something. */
function checkNarratives(data: CaseData): void {
  for (const [name, field] of caseData.entries) {
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    if (leaf.type !== 'message') continue;
    const items = (data as Readonly<Record<string, ({ evaluation?: Evaluation } & Readonly<Record<string, unknown>>)[] | undefined>>)[name];
    items?.forEach((item, index) => {
      if (!item.evaluation?.epistemic && holdsNarrative(leaf.shape, item)) refuse(`${path}.${name}[${index}].evaluation.epistemic`, 'fact | assessment', '');
    });
  }
}

function checkPerson(person: Person, here: string): void {
  const { categories } = person;
  if (categories.length === 0) refuse(`${here}.categories`, 'suspect | …', '');
  if (categories.includes('unknown') && categories.length > 1) refuse(`${here}.categories`, 'unknown', categories.join(', '));
  if (person.victim && !categories.includes('victim')) refuse(`${here}.victim`, '– (categories: victim)', '{…}');
  if (person.witness && !categories.includes('witness')) refuse(`${here}.witness`, '– (categories: witness)', '{…}');
  if (person.informant && !categories.includes('informant')) refuse(`${here}.informant`, '– (categories: informant)', '{…}');
  // Membership of a group and traits are assessments, never facts (Annex II, B.2(f)(vii), (j)(v)).
  if ((person.group || person.traits) && person.evaluation?.epistemic === 'fact') refuse(`${here}.evaluation.epistemic`, 'assessment (group, traits)', 'fact');
  person.communications?.forEach((each, index) => {
    checkCommunication(each, `${here}.communications[${index}]`);
  });
}

const addresses: Record<Communication['kind'], { pattern: RegExp; example: string }> = {
  phone: { pattern: /^\+[1-9]\d{6,14}$/, example: '+22376123456 (E.164)' },
  imei: { pattern: /^\d{15}$/, example: 'IMEI, 15' },
  imsi: { pattern: /^\d{14,15}$/, example: 'IMSI, 14–15' },
  email: { pattern: /^[^\s@]{1,64}@[^\s@]{1,90}$/, example: 'a@b.org' },
  social: { pattern: /^\S.*$/, example: 'facebook: …' },
  ip: { pattern: /^[0-9a-fA-F:.]{3,45}$/, example: '192.0.2.1 | 2001:db8::1' },
};

function checkCommunication({ kind, value, pseudonym }: Communication, here: string): void {
  if (value !== undefined && pseudonym !== undefined) refuse(`${here}.pseudonym`, '– (value)', pseudonym);
  if (value === undefined && pseudonym === undefined) refuse(`${here}.value`, addresses[kind].example, '');
  if (value !== undefined && !addresses[kind].pattern.test(value)) refuse(`${here}.value`, addresses[kind].example, value);
}

/** Smuggling of migrants and trafficking in persons in the classification of crime (ICCS). */
const smugglingCode = '08051';
const traffickingCode = /^0204/;

/**
 * The elements of the two protocols to the Palermo Convention: smuggling needs procurement, illegal entry and a benefit;
 * trafficking an act, a purpose, and a means unless the victim is a child.
 */
function checkElements(offence: Offence, here: string): void {
  const { iccs, smuggling, trafficking } = offence;
  if (smuggling && iccs !== smugglingCode) refuse(`${here}.smuggling`, `– (iccs: ${smugglingCode})`, iccs);
  if (trafficking && !traffickingCode.test(iccs)) refuse(`${here}.trafficking`, '– (iccs: 0204…)', iccs);
  if (smuggling && !smuggling.procured) refuse(`${here}.smuggling.procured`, '…', '');
  if (smuggling && !smuggling.benefits) refuse(`${here}.smuggling.benefits`, 'financial | other_material', '');
  if (!trafficking) return;
  if (!trafficking.acts) refuse(`${here}.trafficking.acts`, 'recruitment | transportation | …', '');
  if (!trafficking.purposes) refuse(`${here}.trafficking.purposes`, 'sexual | forced_labour | …', '');
  if (!trafficking.means && !trafficking.child) refuse(`${here}.trafficking.means`, 'force | … (child: true)', '');
}

function refuse(field: string, expected: string, got: string): never {
  throw new CopError('CONTENT_INVALID', { field, expected, got: printable(got) });
}
