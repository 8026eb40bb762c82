// What the policy says of one field, one category of person and one addressee, without a message.
import { CopError, caseData, type Fields, type Leaf, type Purpose, person, printable, type Shape, type SubjectCategory, type UnitId } from '#protocol';
import { basisInForce, loadBases } from './legal-basis.ts';
import { frameRow } from './mapped.ts';
import { decide } from './policy/decide.ts';
import { isRow, rowFor } from './policy/matrix.ts';
import { classesOf } from './policy/recipients.ts';
import type { ScreenDeps } from './screen.ts';
import { isSuspect } from './subjects.ts';
import { type Why, whyOf } from './why.ts';

/** What is asked. */
export interface ExplainQuestion {
  /** Row of the matrix, or path of a field of the message or its case data. */
  field: string;
  category: SubjectCategory;
  to: UnitId;
  purposes: readonly Purpose[];
}

/** The answer. */
export interface Explanation {
  row: string;
  subject: SubjectCategory;
  to: UnitId;
  recipientClass: string;
  action: string;
  rule: string;
  article: string;
  why: Why;
  annex: string;
  basis: boolean;
}

/** Explains what becomes of a field of an adult of this category. Throws FIELD_UNKNOWN, MEMBER_UNKNOWN. */
export async function explain({ field, category, to, purposes }: ExplainQuestion, deps: ScreenDeps): Promise<Explanation> {
  const names = namesOf(field);
  const ofCase = isRow(field) ? field : (find(caseData, names) ?? find(person, names));
  const row = ofCase ?? frameRow(names);
  if (!row || !isRow(row)) throw new CopError('FIELD_UNKNOWN', { got: printable(field) });
  const member = deps.directory.member(to);
  const recipient = { unit: member.unit, kind: member.kind, country: member.country };
  const question = { self: deps.directory.member(deps.self), peer: member, kinds: ['incident'], purposes: [], at: deps.now() } as const;
  const basis = basisInForce(await loadBases(deps.store, to), question).length > 0;
  const subject = {
    ref: '',
    categories: [category],
    minor: false,
    youngSuspect: false,
    anonymous: category === 'informant',
    exposed: false,
    nationalities: [],
    cleared: false,
    signature: '',
  };
  const message = { purposes, offences: [], handling: [], forwarded: false, classification: 'official', classificationCap: 'official' } as const;
  const decision = decide(
    {
      row,
      recipient,
      message: { ...message, handling: [] },
      // The message itself is about no person, and needs no basis.
      subjects: ofCase === undefined ? [] : [subject],
      item: { origin: 'own', handling: [], rightsViolation: false },
    },
    { basis: basis || ofCase === undefined, unitRules: deps.filter.unitRules },
  );
  const releasable = decision.action === 'necessary' || decision.action === 'pseudonymise';
  const action = decision.action === 'pseudonymise_always' ? 'pseudonymise' : decision.action;
  return {
    row,
    subject: category,
    to,
    recipientClass: classesOf(recipient, purposes).join(' + ') || '–',
    action: decision.action,
    rule: decision.rule,
    article: decision.article,
    why: whyOf({ action: action === 'necessary' ? 'deny' : action, rule: decision.rule, releasable }),
    annex: rowFor(row, isSuspect([category]) ? 'suspect' : category === 'unknown' ? 'contact' : (category as Parameters<typeof rowFor>[1]))?.annex ?? '-',
    basis,
  };
}

/** The names of a path like "persons[v1].name.surname", "name.surname" or "incident.place". */
function namesOf(path: string): string[] {
  return path
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .filter((name) => name !== '' && name !== 'caseData');
}

function find(shape: Shape<Fields>, [name = '', ...rest]: readonly string[], inherited?: string): string | undefined {
  const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  if (!field) return undefined;
  const own = shape.rows[name] === 'inherit' ? inherited : shape.rows[name];
  if (rest.length === 0) return own;
  const leaf: Leaf = field.type === 'list' ? field.of : field;
  return leaf.type === 'message' ? find(leaf.shape, rest, own) : undefined;
}
