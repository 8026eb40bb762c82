// What the page of the evidence pack (protocol/evidence-page/verifier.html) must agree with: the names of the content's fields, and the digests
// with which its policy lets its own script and style run. The page is written by hand and has no build step; after a change of the contract or of
// the page, `npm run evidence-page` writes both into it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs';
import {
  type Act,
  actLabel,
  acts,
  caseData,
  contact,
  type Fields,
  fieldLabel,
  formKinds,
  formShape,
  type Leaf,
  reasonLabel,
  type Shape,
  type StepReason,
  stepReasons,
  wordLabel,
} from '#protocol';
import { type EvidenceText, evidencePattern, evidenceTexts } from '../../gateway/audit/evidence-words.ts';
import { type BodyTitle, bodyTitle, bodyWord } from '../../gateway/documents/content.ts';
import { type WordKey, wordIn } from '../../gateway/handoff/words.ts';
import * as lists from '../../protocol/vocabulary.ts';
import type { WordList } from '../../protocol/words.ts';

const root = join(import.meta.dirname, '../..');
export const pageFile = join(root, 'protocol/evidence-page/verifier.html');
export const page = (): string => readFileSync(pageFile, 'utf8');

type Pair = [fr: string, en: string];
/** A field: its names, and how its value is shown. `list`: words by number, or fields of a message. */
type PageField = [...Pair, how: string, list?: string];
interface Table {
  messages: Record<string, Record<number, PageField>>;
  words: Record<string, Record<number, Pair>>;
}

const both = (say: (language: 'fr' | 'en') => string): Pair => [say('fr'), say('en')];
const frame = (key: EvidenceText) => both((language) => evidencePattern(language, key));
const title = (key: BodyTitle) => both((language) => bodyTitle(key, language));
const handed = (key: WordKey) => both((language) => wordIn(language, key));

// Names of the fields outside of case data, by message and field of the contract; a field that is not here is not shown.
const names: Record<string, Record<string, Pair>> = {
  Content: {
    author: frame('author'),
    case_reference: frame('caseReference'),
    marking: ['Ce que l’unité émettrice demande', 'What the sending unit demands'],
    case_data: ['Données du dossier', 'Case data'],
    forwarded: ['Message transmis', 'Message passed on'],
    filter_record: ['Registre du filtre (signé)', 'Filter record (signed)'],
    incident: handed('incident'),
    meeting_request: ['Demande de réunion', 'Meeting request'],
    step: ['Étape d’une procédure', 'Step of a procedure'],
    agreement_proposal: ['Proposition d’accord', 'Proposal of an agreement'],
    agreement_acceptance: ['Acceptation d’un accord', 'Acceptance of an agreement'],
    contact_directory: ['Annuaire', 'Directory'],
    attachments: ['Pièce jointe', 'Document'],
    assistance_request: ['Demande d’entraide judiciaire', 'Request for mutual legal assistance'],
    extradition_request: ['Demande d’extradition', 'Request for extradition'],
    arrest_report: ['Signalement d’arrestations', 'Report of arrests'],
    rectification_order: ['Demande de rectification', 'Rectification order'],
    permission_request: ['Demande de permission', 'Request for permission'],
    operation_proposal: ['Proposition d’opération conjointe', 'Proposal of a joint operation'],
  },
  // Not its key: whoever has the document needs its digest, and nobody else needs anything.
  AttachedDocument: { title: ['Titre', 'Title'], octets: ['Octets', 'Octets'], sha256: ['Empreinte SHA-256', 'SHA-256 digest'] },
  Author: { officer: frame('author') },
  Forwarded: { from: frame('sender'), message_id: frame('id') },
  Marking: {
    handling: frame('handling'),
    handling_text: ['Texte de H3', 'Text of H3'],
    purposes: title('purposes'),
    restrictions: ['Restriction', 'Restriction'],
    classification: handed('classification'),
  },
  Restriction: { kind: ['Sorte', 'Sort'], text: ['Texte', 'Text'], erase_by: handed('erasure') },
  Incident: {
    type: handed('type'),
    occurred_from_ms: ['Début', 'From'],
    occurred_to_ms: ['Fin', 'To'],
    place: handed('place'),
    route: ['Étape de la route', 'Stage of the route'],
    head_count: handed('people'),
    means: title('means'),
  },
  Place: {
    name: ['Nom', 'Name'],
    country: ['Pays', 'Country'],
    latitude: ['Latitude', 'Latitude'],
    longitude: ['Longitude', 'Longitude'],
    subdivision: ['Région', 'Region'],
  },
  HeadCount: { total: ['Total', 'Total'], women: title('women'), men: title('men'), minors: title('minors') },
  MeetingRequest: { purpose: title('purpose'), mode: title('mode'), place: handed('place'), slots: ['Créneau', 'Slot'] },
  Slot: { start_ms: ['Début', 'From'], end_ms: ['Fin', 'To'] },
  Step: {
    procedure_id: title('request'),
    after_id: ['À la suite de', 'After'],
    act: title('step'),
    slots: ['Créneau', 'Slot'],
    slot: title('slot'),
    reason: title('reason'),
    on: title('on'),
  },
  ContactDirectory: { version: title('version'), contacts: ['Point de contact', 'Point of contact'] },
  AgreementProposal: { signed_terms: ['Termes signés', 'Signed terms'] },
  AgreementAcceptance: { proposal_digest: ['Empreinte de la proposition', 'Digest of the proposal'], signed_terms: ['Termes signés', 'Signed terms'] },
};

/** The names of everything that a content can hold, by the numbers of the contract. */
export function contentTable(): Table {
  const contract = contractRoot();
  const shapes = new Map<string, Shape<Fields>>();
  gather(caseData, shapes);
  gather(contact, shapes);
  for (const kind of formKinds) gather(formShape(kind), shapes);
  const table: Table = { messages: {}, words: {} };
  for (const name of [...Object.keys(names), ...shapes.keys()].sort()) {
    const type = contract.lookupType(`cop.v1.${name}`);
    const fields: [number, PageField][] = type.fieldsArray.flatMap((field) => {
      const label = labelOf(name, field, shapes.get(name));
      return label ? [[field.id, [...label, ...shownAs(field, shapes.get(name), table)]]] : [];
    });
    table.messages[name] = Object.fromEntries(fields);
  }
  return table;
}

function labelOf(message: string, field: protobuf.Field, shape: Shape<Fields> | undefined): Pair | undefined {
  if (!shape) return names[message]?.[field.name];
  const { fr, en } = fieldLabel(shape, camel(field.name));
  return [fr, en];
}

function shownAs(field: protobuf.Field, shape: Shape<Fields> | undefined, table: Table): [how: string, list?: string] {
  const found = field.resolve().resolvedType;
  if (found instanceof protobuf.Enum) {
    table.words[found.name] ??= wordsOf(found.name, field, shape);
    return ['word', found.name];
  }
  if (found) return ['message', found.name];
  if (field.type === 'double') return [field.name.endsWith('_ms') ? 'time' : 'number'];
  if (field.type === 'bytes') return [field.name.endsWith('_id') ? 'uuid' : /digest$|^sha256$/.test(field.name) ? 'hex' : 'octets'];
  if (field.type === 'bool') return ['flag'];
  // People count slots from 1.
  return [field.type === 'uint32' ? (field.name === 'slot' ? 'place' : 'number') : 'text'];
}

const frameWords: Record<string, WordList<string>> = Object.fromEntries(
  Object.entries({
    HandlingCode: lists.handlingCodes,
    Purpose: lists.purposes,
    Classification: lists.classifications,
    RestrictionKind: lists.restrictionKinds,
    IncidentType: lists.incidentTypes,
    Means: lists.meansOfTransport,
    MeetingPurpose: lists.meetingPurposes,
    MeetingMode: lists.meetingModes,
    Act: acts,
    Reason: stepReasons,
  }).map(([name, list]) => [name, list as unknown as WordList<string>]),
);

/** The names of the words of an enumeration, by their numbers. */
function wordsOf(name: string, field: protobuf.Field, shape: Shape<Fields> | undefined): Record<number, Pair> {
  const given = shape?.fields[camel(field.name)];
  const leaf = given?.type === 'list' ? given.of : given;
  const list = leaf && 'words' in leaf ? leaf.words : frameWords[name];
  if (!list) throw new RangeError(`${name}: no list of words`);
  return Object.fromEntries(list.all.map((word) => [list.number(word), pairOf(list, word)]));
}

function pairOf(list: WordList<string>, word: string): Pair {
  const { fr, en } = list === frameWords.Act ? actLabel(word as Act) : list === frameWords.Reason ? reasonLabel(word as StepReason) : wordLabel(list, word);
  if (fr !== word || en !== word) return list === frameWords.HandlingCode ? [`${word} : ${fr}`, `${word}: ${en}`] : [fr, en];
  const body = both((language) => bodyWord(word, language));
  return body[0] === word && list === frameWords.IncidentType ? handed(word as WordKey) : body;
}

function gather(shape: Shape<Fields>, found: Map<string, Shape<Fields>>): void {
  if (found.has(shape.name)) return;
  found.set(shape.name, shape);
  for (const [, field] of shape.entries) {
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    if (leaf.type === 'message') gather(leaf.shape, found);
  }
}

function contractRoot(): protobuf.Root {
  const folder = join(root, 'protocol/proto');
  const contract = new protobuf.Root();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.proto')))
    protobuf.parse(readFileSync(join(folder, file), 'utf8'), contract, { keepCase: true });
  return contract;
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The two tables that stand in the page as JSON: names of the contract's fields, and the sentences of the document. */
const tables = {
  NAMES: contentTable,
  TEXTS: (): Record<string, Pair> => Object.fromEntries(evidenceTexts.map((key) => [key, frame(key)])),
} as const;
type TableName = keyof typeof tables;

/** Where a table begins and ends. */
function bordersOf(html: string, name: TableName): [begin: number, end: number] {
  const mark = `const ${name} = `;
  const begin = html.indexOf(mark) + mark.length;
  return [begin, html.indexOf(';\n', begin)];
}

/** A table as it stands in the page. */
export function tableIn(html: string, name: TableName): unknown {
  return JSON.parse(html.slice(...bordersOf(html, name)));
}

/** A table as it must be. */
export function tableFor(name: TableName): unknown {
  return tables[name]();
}

/** What is between the tags of the page's only script or style. */
export function inside(html: string, tag: 'script' | 'style'): string {
  const [, ...found] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html) ?? [];
  return found[0] ?? '';
}

/** The policy of the page: nothing but this very script and style, and no network. */
export function policyOf(html: string): string {
  const digest = (tag: 'script' | 'style') => `'sha256-${createHash('sha256').update(inside(html, tag)).digest('base64')}'`;
  return `default-src 'none'; script-src ${digest('script')}; style-src ${digest('style')}; base-uri 'none'; form-action 'none'`;
}

/** The page with the tables and the policy that belong to it. */
export function renewed(html: string): string {
  let page = html;
  for (const name of Object.keys(tables) as TableName[]) {
    const [begin, end] = bordersOf(page, name);
    page = page.slice(0, begin) + printed(tables[name]()) + page.slice(end);
  }
  return page.replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before: string) => before + policyOf(page));
}

/** One line for each message, list or sentence, so that a change can be read. */
function printed(table: object): string {
  const line = ([name, value]: [string, unknown]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  const deep = (value: object, indent: string): string =>
    `{\n${Object.entries(value)
      .map(([name, inner]) =>
        indent === '    ' || Array.isArray(inner) ? `${indent}${line([name, inner])}` : `${indent}${JSON.stringify(name)}: ${deep(inner as object, '    ')}`,
      )
      .join(',\n')}\n${indent.slice(2)}}`;
  return deep(table, '  ');
}

if (import.meta.main) writeFileSync(pageFile, renewed(page()));
