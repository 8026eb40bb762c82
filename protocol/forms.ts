// Kinds of message whose body is a form: a table of fields, and rules beyond the form of each field. One entry here makes a kind that is
// encoded, decoded, screened, read from an officer's file and shown, without another word elsewhere than its labels.
import type { CaseData } from './case-data.ts';
import { CopError } from './errors.ts';
import { printable, type UnitId } from './ids.ts';
import * as data from './request-data.ts';
import { checkShape, type Fields, type Infer, type Shape, shapeFromWire, shapeToWire } from './shape.ts';

/** The shape of each form, by kind of message. */
export const forms = {
  assistance_request: data.assistanceRequest,
  extradition_request: data.extraditionRequest,
  arrest_report: data.arrestReport,
  rectification_order: data.rectificationOrder,
  permission_request: data.permissionRequest,
  operation_proposal: data.operationProposal,
} as const;

export type FormKind = keyof typeof forms;

/** What a form says. */
export type FormData<K extends FormKind = FormKind> = Infer<(typeof forms)[K]>;

/** A body that is a form. */
export type Form = { [K in FormKind]: { kind: K; form: FormData<K> } }[FormKind];

/** Every kind of form. */
export const formKinds = Object.keys(forms) as FormKind[];

/** True for a body that is a form. */
export function isForm(body: { kind: string }): body is Form {
  return Object.hasOwn(forms, body.kind);
}

/** The shape of a kind of form, as whoever walks over any of them takes it. */
export function formShape(kind: FormKind): Shape<Fields> {
  return forms[kind] as unknown as Shape<Fields>;
}

/** An item that a request must have, and the article that asks for it. */
export interface EssentialItem {
  field: string;
  article: string;
}

/**
 * What a form lacks of what the law asks for: a request is not sent before it is whole (UNTOC, Article 18(15); Article 16 and the UN Model
 * Treaty on Extradition, Article 5).
 */
export function missingItems({ kind, form }: Form, caseData: CaseData | undefined): EssentialItem[] {
  if (kind === 'assistance_request') return missingOfAssistance(form);
  if (kind === 'extradition_request') return missingOfExtradition(form, caseData);
  return [];
}

function missingOfAssistance(form: data.AssistanceRequest): EssentialItem[] {
  const { assistance = [] } = form;
  // To serve a document nobody needs the facts.
  const serviceAlone = assistance.length > 0 && assistance.every((each) => each.form === 'service');
  return lacking('UNTOC 18(15)', [
    ['requestingAuthority', '(a)', form.requestingAuthority],
    ['nature', '(b)', form.nature],
    ['subject', '(b)', form.subject],
    ['conductingAuthority', '(b)', form.conductingAuthority],
    ['conductingAuthority.function', '(b)', !form.conductingAuthority || form.conductingAuthority.function],
    ['facts', '(c)', serviceAlone || form.facts],
    ['assistance', '(d)', assistance.length > 0],
    ['assistance.description', '(d)', assistance.every(({ description }) => description)],
    ['purpose', '(f)', form.purpose],
  ]);
}

function missingOfExtradition(form: data.ExtraditionRequest, caseData: CaseData | undefined): EssentialItem[] {
  const person = caseData?.persons?.find(({ ref }) => ref === form.person);
  const provisional = form.kind === 'provisional_arrest';
  const convicted = form.soughtAs === 'convicted';
  const { offences = [] } = form;
  return lacking('', [
    ['requestingAuthority', 'UNTOC 18(15)(a)', form.requestingAuthority],
    ['person', 'UN Model Treaty 5(1)(a)', person],
    ['person.name', 'UN Model Treaty 5(1)(a)', !person || person.name || person.aliases?.length],
    ['facts', 'UN Model Treaty 5(1)(b)', form.facts],
    ['offences', 'UN Model Treaty 5(1)(b)', offences.length > 0],
    ['offences.textOfLaw', 'UN Model Treaty 5(1)(b)', provisional || offences.every(({ textOfLaw }) => textOfLaw)],
    ['offences.penalty', 'UN Model Treaty 5(1)(b)', offences.every(({ penalty }) => penalty)],
    ['act', provisional ? 'UNTOC 16(9)' : 'UN Model Treaty 5(1)(c)', form.act],
    ['act.kind', 'UN Model Treaty 5(1)(c)', !form.act || form.act.kind === (convicted ? 'judgment' : 'warrant')],
    ['sentence', 'UN Model Treaty 5(1)(d)', provisional || !convicted || form.sentence],
    ['remainingMonths', 'UN Model Treaty 5(1)(d)', provisional || !convicted || form.remainingMonths !== undefined],
    ['willRequest', 'UNTOC 16(9)', !provisional || form.willRequest],
  ]);
}

function lacking(instrument: string, items: readonly (readonly [field: string, article: string, there: unknown])[]): EssentialItem[] {
  return items.flatMap(([field, article, there]) => (there ? [] : [{ field, article: `${instrument}${article}` }]));
}

/**
 * A form as an officer wrote it (JSON, unknown form), checked field by field; whether a request is whole is for `checkForm`.
 * Throws CONTENT_INVALID with the field's path.
 */
export function readForm(kind: FormKind, json: unknown): Form {
  return { kind, form: checkShape(formShape(kind), json, kind, false) } as unknown as Form;
}

/** Checks every rule of a form with the case data beside it. Throws CONTENT_INVALID, REQUEST_INCOMPLETE with every item that is missing. */
export function checkForm(body: Form, caseData: CaseData | undefined): void {
  const { kind } = body;
  checkShape(formShape(kind), body.form, kind, true);
  if (kind === 'arrest_report') checkArrests(body.form);
  else if (kind === 'rectification_order') checkOrder(body.form);
  else if (kind === 'permission_request') checkPermission(body.form);
  else if (kind === 'operation_proposal') checkOperation(body.form);
  const missing = missingItems(body, caseData);
  if (missing.length > 0) throw new CopError('REQUEST_INCOMPLETE', { detail: missing.map(({ field, article }) => `${field} (${article})`).join(', ') });
}

function checkArrests({ exchanges, arrests }: data.ArrestReport): void {
  once('arrest_report.exchanges', exchanges);
  once(
    'arrest_report.arrests',
    arrests.map(({ iccs, sex, age }) => `${iccs} ${sex} ${age}`),
  );
  const empty = arrests.findIndex(({ count }) => count === 0);
  if (empty >= 0) refuse(`arrest_report.arrests[${empty}].count`, '≥ 1', '0');
}

function checkOrder({ action, because, replacedBy, of, persons = [] }: data.RectificationOrder): void {
  // Whoever was acquitted is erased (Regulation (EU) 2016/794, Annex II, A.5); what is surplus of a person is that person's (B.7).
  if ((because === 'acquitted' || because === 'dropped') && action !== 'erase') refuse('rectification_order.action', `erase (${because})`, action);
  if (because === 'recategorised' && persons.length === 0) refuse('rectification_order.persons', `s1, … (${because})`, '');
  once('rectification_order.persons', persons);
  // What is erased for one person may live on without that person, or with what a new category allows.
  const mayLiveOn = action === 'erase' && (because === 'acquitted' || because === 'dropped' || because === 'recategorised');
  if (action === 'correct' && replacedBy === undefined) refuse('rectification_order.replacedBy', 'UUIDv7', '');
  if (action !== 'correct' && !mayLiveOn && replacedBy !== undefined) refuse('rectification_order.replacedBy', `– (${action}, ${because})`, replacedBy);
  if (replacedBy === of) refuse('rectification_order.replacedBy', `≠ ${of}`, of);
}

function checkPermission({ use, units = [] }: data.PermissionRequest): void {
  if ((use === 'forward') !== units.length > 0) refuse('permission_request.units', use === 'forward' ? 'ML-BRTMTH, …' : `– (${use})`, units.join(', '));
  once('permission_request.units', units);
}

function checkOperation({ from, until, units, countries }: data.OperationProposal): void {
  if (until < from) refuse('operation_proposal.until', `≥ ${from}`, until);
  once('operation_proposal.units', units);
  once('operation_proposal.countries', countries);
}

/**
 * Checks who takes part in a proposed operation against the header of its message: whoever proposes and whoever is asked, so that no unit
 * stands for another, and none is asked that is left out. Throws CONTENT_INVALID.
 */
export function checkParticipants(body: { kind: string }, from: UnitId, to: readonly UnitId[]): void {
  if (!isForm(body) || body.kind !== 'operation_proposal') return;
  const { units } = body.form;
  const missing = [from, ...to].filter((unit) => !units.includes(unit));
  if (missing.length > 0) refuse('operation_proposal.units', [from, ...to].join(', '), units.join(', '));
}

function once(field: string, values: readonly string[]): void {
  if (new Set(values).size !== values.length) refuse(field, 'each once', values.join(', '));
}

/** The wire form of a checked form. */
export function formToWire({ kind, form }: Form): Record<string, unknown> {
  return shapeToWire(formShape(kind), form as Readonly<Record<string, unknown>>);
}

/** A decoded form, not yet checked. Throws CONTENT_INVALID for a number that is no word of the contract. */
export function formFromWire(kind: FormKind, wire: object): Form {
  return { kind, form: withoutEmpty(shapeFromWire(formShape(kind), wire as Readonly<Record<string, unknown>>, kind)) } as unknown as Form;
}

/** An empty list and no list are the same on the wire: one form is kept. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => !(Array.isArray(member) && member.length === 0));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutEmpty(member)]));
}

function refuse(field: string, expected: string, got: string): never {
  throw new CopError('CONTENT_INVALID', { field, expected, got: printable(got) });
}
