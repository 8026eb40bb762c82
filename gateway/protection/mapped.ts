// Every field of a message has a row of the matrix, or the message does not leave: forgetting fails safe.
import { type Body, type Content, CopError, type Fields, type FormKind, formShape, isForm, type Leaf, rowOf, type Shape, type UnitId } from '#protocol';
import { isRow } from './policy/matrix.ts';

// Which message of the .proto files a part of the content is written as.
const messages: Readonly<Record<Exclude<Body['kind'], FormKind> | 'content' | 'marking', { name: string; inner: Readonly<Record<string, string>> }>> = {
  content: { name: 'Content', inner: { forwarded: 'Forwarded', attachments: 'AttachedDocument' } },
  marking: { name: 'Marking', inner: { restrictions: 'Restriction' } },
  incident: { name: 'Incident', inner: { place: 'Place', route: 'Place', headCount: 'HeadCount' } },
  meeting_request: { name: 'MeetingRequest', inner: { place: 'Place', slots: 'Slot' } },
  agreement_proposal: { name: 'AgreementProposal', inner: {} },
  agreement_acceptance: { name: 'AgreementAcceptance', inner: {} },
  contact_directory: { name: 'ContactDirectory', inner: { contacts: 'Contact' } },
  step: { name: 'Step', inner: { slots: 'Slot', outcome: 'Outcome' } },
};

/** The row of the matrix that decides on a kind of message as a whole. */
export const rowOfKind: Readonly<Record<Body['kind'], string>> = {
  incident: 'incident',
  meeting_request: 'meeting',
  step: 'meeting',
  agreement_proposal: 'agreement',
  agreement_acceptance: 'agreement',
  // It names functions, not officers: what the row's generalisation would leave.
  contact_directory: 'poc',
  assistance_request: 'request',
  extradition_request: 'request',
  arrest_report: 'arrest',
  rectification_order: 'meeting',
  permission_request: 'meeting',
  operation_proposal: 'meeting',
};

/** Throws SCREENING_REFUSED with the first field of frame or body that no row decides on. Case data is walked field by field elsewhere. */
export function checkMapped(content: Omit<Content, 'caseData'>, peer: UnitId): void {
  const { body, ...frame } = content;
  for (const [name, value] of Object.entries(frame)) {
    if (value === undefined) continue;
    const part = hasRow('Content', name) ? messages.content : hasRow('Marking', name) ? messages.marking : undefined;
    if (!part) refuse(peer, name);
    check(value, part.inner[name], name, peer);
  }
  if (isForm(body)) {
    if (!isRow(rowOfKind[body.kind])) refuse(peer, body.kind);
    for (const name of Object.keys(body)) if (name !== 'kind' && name !== 'form') refuse(peer, name);
    checkFormMapped(formShape(body.kind), body.form as Readonly<Record<string, unknown>>, body.kind, peer);
    return;
  }
  const { kind, ...members } = body;
  const { name: message, inner } = messages[kind];
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined) continue;
    if (!hasRow(message, name)) refuse(peer, name);
    check(value, inner[name], name, peer);
  }
}

/** Every field of a form has a row, at any depth, and there is no other. */
function checkFormMapped(shape: Shape<Fields>, value: Readonly<Record<string, unknown>>, path: string, peer: UnitId): void {
  for (const name of Object.keys(value)) if (!Object.hasOwn(shape.fields, name)) refuse(peer, `${path}.${name}`);
  for (const [name, field] of shape.entries) {
    const given = value[name];
    if (given === undefined) continue;
    const row = shape.rows[name];
    if (row !== 'inherit' && (row === undefined || !isRow(row))) refuse(peer, `${path}.${name}`);
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    if (leaf.type !== 'message') continue;
    for (const item of field.type === 'list' ? (given as object[]) : [given])
      checkFormMapped(leaf.shape, item as Readonly<Record<string, unknown>>, `${path}.${name}`, peer);
  }
}

// What reports call fields that the contract calls otherwise.
const spoken: Readonly<Record<string, string>> = { meeting: 'meeting_request', from: 'occurredFrom', until: 'occurredTo' };

/** The row of a field of frame or body by the names of its path: caseReference, handling, incident.place.name; `undefined` when there is none. */
export function frameRow([first = '', ...rest]: readonly string[]): string | undefined {
  const kind = Object.hasOwn(spoken, first) ? (spoken[first] as string) : first;
  if (isForm({ kind })) return isFormField(formShape(kind as FormKind), rest) ? rowOfKind[kind as FormKind] : undefined;
  if (Object.hasOwn(messages, kind)) {
    const { name, inner } = messages[kind as keyof typeof messages];
    const row = rowOfKind[kind as Body['kind']];
    return isFieldOf(name, inner, rest) ? row : undefined;
  }
  if (isFieldOf('Marking', messages.marking.inner, [first, ...rest])) return rowOf('Content', 'marking');
  return rest.length === 0 && hasRow('Content', first) ? rowOf('Content', first) : undefined;
}

function isFormField(shape: Shape<Fields>, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  const field = shape.fields[name];
  const leaf = field?.type === 'list' ? field.of : field;
  return field !== undefined && (rest.length === 0 || (leaf?.type === 'message' && isFormField(leaf.shape, rest)));
}

function isFieldOf(message: string, inner: Readonly<Record<string, string>>, [name, part, ...more]: readonly string[]): boolean {
  if (name === undefined) return true;
  const field = Object.hasOwn(spoken, name) ? (spoken[name] as string) : name;
  const below = inner[field];
  return hasRow(message, field) && (part === undefined || (below !== undefined && more.length === 0 && hasRow(below, part)));
}

function check(value: unknown, message: string | undefined, path: string, peer: UnitId): void {
  if (Array.isArray(value)) {
    for (const item of value) check(item, message, `${path}[]`, peer);
    return;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return;
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    if (message === undefined || !hasRow(message, name)) refuse(peer, `${path}.${name}`);
    check(inner, undefined, `${path}.${name}`, peer);
  }
}

/** Instants are dates here and milliseconds in the contract. */
function hasRow(message: string, field: string): boolean {
  const row = rowOf(message, field) ?? rowOf(message, `${field}Ms`);
  return row === 'inherit' || (row !== undefined && isRow(row));
}

function refuse(peer: UnitId, field: string): never {
  throw new CopError('SCREENING_REFUSED', { peer, field, detail: 'unmapped' });
}
