// What a liaison officer enters in SIENA by hand: one message, every item with its grade and the place of its kind in Annex II.
// There is no public interface to SIENA and none is claimed: this is a document for a person.
import {
  type Content,
  caseData,
  type Evaluation,
  type Fields,
  type FilterRecord,
  fieldLabel,
  type Header,
  holdsPersonalData,
  type Label,
  type Leaf,
  type Offence,
  type Organisation,
  type Person,
  type Relation,
  type Shape,
  valueLabel,
} from '#protocol';
import { rowFor } from '../protection/policy/matrix.ts';
import { isSuspect } from '../protection/subjects.ts';

/** One field of an item. */
export interface HandoffField {
  path: string;
  label: Label;
  value: Label;
  /** Reference in Annex II of Regulation (EU) 2016/794; "-" when the field has none. */
  annex: string;
}

/** A person, thing, fact or text. */
export interface HandoffItem {
  /**
   * Entity of the exchange between authorities (after Decisions (EU) 2023/220 and 2023/221): Person, Organisation, Connection, Event, Item,
   * Text; Reference: where another system holds something on the case.
   */
  entity: 'Person' | 'Organisation' | 'Connection' | 'Event' | 'Item' | 'Text' | 'Reference';
  ref: string;
  /** 4×4 code, as B2; `defaulted`: X4 because nobody graded it. */
  evaluation: { code: string; defaulted: boolean; epistemic: 'fact' | 'assessment' | undefined; asOf: string | undefined };
  /** Purposes for which this item alone is provided, when they are fewer than the message's. */
  purposes: string[] | undefined;
  /** Handling codes that its provider put on this item, beside those of the message. */
  handling: string[];
  fields: HandoffField[];
}

/** The package. */
export interface HandoffPackage {
  format: 'cop-handoff-1';
  variant: 'personal' | 'non_personal';
  messageId: string;
  exchangeId: string;
  from: string;
  to: string[];
  author: string;
  createdAt: string;
  training: boolean;
  caseReference: string;
  /** Article 18(2) of Regulation (EU) 2016/794. */
  purposes: { code: string; point: string }[];
  handling: string[];
  handlingText: string | undefined;
  restrictions: { kind: string; text: string; eraseBy: string | undefined }[];
  classification: string;
  incident: object;
  items: HandoffItem[];
  filter: { withheld: number; approvedBy: string | undefined; policyVersion: string; bases: string[] } | undefined;
}

const points: Record<string, string> = { XCHK: '18(2)(a)', STRAT: '18(2)(b)', OPAN: '18(2)(c)', EXCH: '18(2)(d)' };

/** Makes the package of a message about an incident. `record`: what the sender's filter decided, when the view has case data. */
export function makePackage(header: Header, content: Content, record: FilterRecord | undefined): HandoffPackage {
  const data = content.caseData ?? {};
  const { kind: _, ...incident } = content.body;
  const items = [
    ...(data.persons ?? []).map((each) => personItem(each)),
    ...(data.organisations ?? []).map((each) => item('Organisation', 'organisations', each.ref, each, 'suspect')),
    ...(data.relations ?? []).map((each, index) => item('Connection', 'relations', String(index + 1), each, 'suspect')),
    ...(data.offences ?? []).map((each, index) => item('Event', 'offences', String(index + 1), each, 'suspect')),
    ...(data.transports ?? []).map((each, index) => item('Item', 'transports', String(index + 1), each, 'none')),
    ...(data.statements ?? []).map((each, index) => item('Text', 'statements', String(index + 1), each, 'any')),
    ...(data.references ?? []).map((each, index) => item('Reference', 'references', String(index + 1), each, 'none')),
  ];
  return {
    format: 'cop-handoff-1',
    variant: holdsPersonalData(content) ? 'personal' : 'non_personal',
    messageId: header.messageId,
    exchangeId: header.exchangeId,
    from: header.from,
    to: header.to,
    author: content.author,
    createdAt: header.created.toISOString(),
    training: header.training,
    caseReference: content.caseReference,
    purposes: (content.purposes ?? []).map((code) => ({ code, point: points[code] ?? '–' })),
    handling: content.handling,
    handlingText: content.handlingText,
    restrictions: content.restrictions ?? [],
    classification: content.classification ?? 'official',
    incident,
    items,
    filter: record && { withheld: record.withheld, approvedBy: record.approvedBy, policyVersion: record.policyVersion, bases: record.bases },
  };
}

type Described = { evaluation?: Evaluation } & (Person | Organisation | Relation | Offence | object);
type Column = Parameters<typeof rowFor>[1];

function personItem(each: Person): HandoffItem {
  const [category = 'unknown'] = each.categories;
  const column: Column = isSuspect(each.categories) ? 'suspect' : category === 'unknown' ? 'contact' : (category as Column);
  return { ...item('Person', 'persons', each.ref, each, column), purposes: each.purposes };
}

function item(entity: HandoffItem['entity'], list: keyof typeof caseData.fields, ref: string, value: Described, column: Column): HandoffItem {
  const field = caseData.fields[list];
  const leaf: Leaf = field.of;
  const { evaluation } = value;
  return {
    entity,
    ref,
    evaluation: {
      code: `${evaluation?.source ?? 'X'}${evaluation?.information ?? '4'}`,
      defaulted: evaluation?.defaulted === true,
      epistemic: evaluation?.epistemic,
      asOf: evaluation?.asOf,
    },
    purposes: undefined,
    handling: evaluation?.handling ?? [],
    fields: leaf.type === 'message' ? fieldsOf(leaf.shape, value, '', caseData.rows[list] ?? '', column, undefined) : [],
  };
}

/** Every value of an item by the name that officers read; the frame (ref, grade) is told apart. */
function fieldsOf(shape: Shape<Fields>, value: object, path: string, inherited: string, column: Column, above: Label | undefined): HandoffField[] {
  return shape.entries.flatMap(([name, field]) => {
    const given = (value as Record<string, unknown>)[name];
    if (given === undefined || name === 'evaluation' || name === 'ref') return [];
    const own = shape.rows[name];
    const row = own === 'inherit' || own === undefined ? inherited : own;
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    const items = field.type === 'list' ? (given as unknown[]) : [given];
    const label = under(above, fieldLabel(shape, name));
    return items.flatMap((each, index) => {
      const here = `${path}${path === '' ? '' : '.'}${name}${field.type === 'list' ? `[${index}]` : ''}`;
      if (leaf.type === 'message') return fieldsOf(leaf.shape, each as object, here, row, column, label);
      return [{ path: here, label, value: valueLabel(leaf, each), annex: rowFor(row, column)?.annex ?? '-' }];
    });
  });
}

function under(above: Label | undefined, label: Label): Label {
  return above ? { fr: `${above.fr} – ${label.fr.toLocaleLowerCase('fr')}`, en: `${above.en} – ${label.en.toLowerCase()}` } : label;
}
