// One decision about one field: the matrix, then the overlay rules, then the legal basis, then what the unit made stricter.
import type { SubjectCategory } from '#protocol';
import { isSuspect, purposesFor } from '../subjects.ts';
import { laxer, type MatrixAction, type RecipientClass, type RowSubject, rowFor, stricter } from './matrix.ts';
import { nonPersonalRows, overlays, type Question, thingRows } from './overlays.ts';
import { classesOf } from './recipients.ts';

/** A decision, with what it rests on. */
export interface Decision {
  action: MatrixAction;
  /** Row of the matrix, overlay rule O1 to O14, J (judge), B (no legal basis), U (the unit's own rule), or "unmapped". */
  rule: string;
  article: string;
}

/** A rule by which a unit is stricter than the matrix. `*` stands for all. */
export interface UnitRule {
  row: string;
  recipient: RecipientClass | '*';
  subject: RowSubject | '*';
  action: MatrixAction;
}

/** What decisions depend on beside the field. */
export interface PolicyContext {
  unitRules: readonly UnitRule[];
  /** True when a legal basis covers personal data for this recipient. */
  basis: boolean;
}

/** Decides one field. Nothing here looks at a value. */
export function decide(question: Question, context: PolicyContext): Decision {
  let decision = fromMatrix(question);
  for (const { id, article, apply } of overlays) {
    if (decision.action === 'deny') return decision;
    const action = apply(question, decision.action);
    if (action !== undefined && stricter(action, decision.action) !== decision.action) decision = { action, rule: id, article };
  }
  if (decision.action === 'deny') return decision;
  if (!context.basis && !nonPersonalRows.has(question.row)) {
    const withoutBasis: Decision = {
      action: thingRows.has(question.row) ? 'generalise' : 'deny',
      rule: 'B',
      article: 'A/SA.1/01/10 Art 36 / Malabo Art 14(6)',
    };
    if (withoutBasis.action === 'deny') return withoutBasis;
    decision = closer(withoutBasis, decision);
  }
  return byUnit(question, decision, context.unitRules);
}

function fromMatrix(question: Question): Decision {
  const { row, recipient, message, subjects } = question;
  const decisions = (subjects.length === 0 ? [undefined] : subjects).map((subject) => {
    const purposes = subject ? purposesFor(subject.categories, message.purposes) : message.purposes;
    const classes = classesOf(recipient, purposes);
    // No purpose left: rule O3 says why; the matrix is asked as for cross-checking, which gives least.
    const asked = classes.length > 0 ? classes : (['EUROPOL_18_2_A'] as const);
    // For several purposes at once what is closed for one of them is closed.
    return asked.map((name) => forCategories(row, name, subject?.categories ?? [])).reduce(closer);
  });
  // A relation is about both its ends: the more protected one decides.
  const decision = decisions.reduce(closer);
  // Coded or not, an informant does not appear before a judge.
  const informs = subjects.some(({ categories }) => categories.includes('informant'));
  return recipient.kind === 'judicial' && informs && !nonPersonalRows.has(row) ? { action: 'deny', rule: 'J', article: 'UNTOC Art 24' } : decision;
}

/** Of several categories the union of what they allow (Annex II, B.7), strictly necessary where Article 30(1) protects one of them. */
function forCategories(row: string, recipient: RecipientClass, categories: readonly SubjectCategory[]): Decision {
  const subjects = categories.length === 0 ? (['none'] as const) : [...new Set(categories.flatMap(rowSubjects))];
  const lines = subjects.map((subject) => ({ subject, line: rowFor(row, subject) }));
  const known = lines.filter(({ line }) => line !== undefined);
  const first = known[0]?.line;
  // No line for this field and this subject: what nobody mapped is denied.
  if (!first) return { action: 'deny', rule: rowFor(row, 'suspect') ? row : 'unmapped', article: '(EU) 2016/794 Art 18(5)' };
  const open = known.map(({ line }) => line?.actions[recipient] ?? 'deny').reduce(laxer);
  const protectedToo = known.some(({ subject, line }) => isProtected(subject) && line?.actions[recipient] !== 'allow');
  const action = open === 'allow' && protectedToo ? 'necessary' : open;
  const { articles } = known.find(({ line }) => line?.actions[recipient] === open)?.line ?? first;
  return { action, rule: row, article: articles };
}

function isProtected(subject: RowSubject): boolean {
  return subject === 'victim' || subject === 'witness' || subject === 'informant';
}

function rowSubjects(category: SubjectCategory): readonly RowSubject[] {
  if (isSuspect([category])) return ['suspect'];
  // Not known yet: rule O2 makes each field strictly necessary at least.
  if (category === 'unknown') return ['suspect', 'victim', 'witness', 'contact'];
  return [category as RowSubject];
}

function closer(a: Decision, b: Decision): Decision {
  return stricter(a.action, b.action) === a.action ? a : b;
}

function byUnit(question: Question, decision: Decision, rules: readonly UnitRule[]): Decision {
  if (rules.length === 0) return decision;
  const classes = classesOf(question.recipient, question.message.purposes);
  const subjects = question.subjects.flatMap(({ categories }) => categories.flatMap(rowSubjects));
  const applying = rules.filter(
    (rule) =>
      (rule.row === question.row || rule.row === '*') &&
      (rule.recipient === '*' || classes.includes(rule.recipient)) &&
      (rule.subject === '*' || subjects.includes(rule.subject)),
  );
  // Of several the strictest, in whatever order they stand. One that would open something is no rule: the configuration refuses it,
  // and here it has no effect.
  return applying.reduce(
    (sofar, { action }): Decision => (stricter(action, sofar.action) === sofar.action ? sofar : { action, rule: 'U', article: 'unit.yaml' }),
    decision,
  );
}
