// Words of the contract that stand in sentences for people: a role, a state, a kind. In a French sentence they are French.
import { actLabel, acts, type CopError, type ErrorCode, type Label, type Language, stateLabel, states } from '#protocol';

type Params = CopError['params'];

const words: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  liaison: ['officier de liaison', 'liaison officer'],
  head: ['chef d’unité', 'head of unit'],
  dpo: ['délégué à la protection des données', 'data-protection officer'],
  auditor: ['auditeur', 'auditor'],
  administrator: ['administrateur', 'administrator'],
  waiting: ['à approuver', 'to approve'],
  approved: ['approuvé', 'approved'],
  rejected: ['refusé', 'refused'],
  erased: ['effacé', 'erased'],
  incident: ['incident', 'incident'],
  meeting_request: ['demande de réunion', 'meeting request'],
  step: ['étape d’une procédure', 'step of a procedure'],
  agreement_proposal: ['proposition d’accord', 'agreement proposal'],
  agreement_acceptance: ['acceptation d’accord', 'agreement acceptance'],
  contact_directory: ['annuaire', 'directory'],
  rectification_order: ['demande de rectification', 'rectification order'],
  permission_request: ['demande de permission', 'request for permission'],
  proposed_here: ['proposé ici', 'proposed here'],
  proposed_there: ['proposé par l’autre unité', 'proposed by the other unit'],
  not_yet: ['pas encore en vigueur', 'not yet in force'],
  in_force: ['en vigueur', 'in force'],
  expired: ['expiré', 'expired'],
  refused: ['sans effet', 'without effect'],
  ended: ['terminé', 'ended'],
  true: ['oui', 'yes'],
  false: ['non', 'no'],
};

const pairs = <W extends string>(all: readonly W[], label: (word: W) => Label) => all.map((word) => [word, [label(word).fr, label(word).en]] as const);
// Acts and states share words with others, and are words of a procedure only in its errors.
const procedureWords = Object.fromEntries([...pairs(acts.all, actLabel), ...pairs(states, stateLabel)]);

// Where such words stand; elsewhere the same letters may be what somebody wrote.
const placesOf: Partial<Record<ErrorCode, readonly string[]>> = {
  ROLE_REQUIRED: ['role', 'expected'],
  ASSIGNEE_ROLE: ['role', 'expected'],
  DRAFT_DECIDED: ['detail'],
  AGREEMENT_STATE: ['got', 'expected'],
  AGREEMENT_INVALID: ['got', 'expected'],
  FORWARD_IMPOSSIBLE: ['detail'],
  HANDOFF_IMPOSSIBLE: ['detail'],
  EXPORT_IMPOSSIBLE: ['detail'],
  RECTIFICATION_IMPOSSIBLE: ['detail'],
};
const ofProcedures: Partial<Record<ErrorCode, readonly string[]>> = { STEP_IMPOSSIBLE: ['act', 'got', 'expected'], STEP_REFUSED: ['act', 'got', 'expected'] };

/** The parameters of an error as its sentence has them in one language. The stable form keeps the words of the contract. */
export function wordedParams(code: ErrorCode, params: Params, language: Language): Params {
  const [places, known] = ofProcedures[code] ? [ofProcedures[code], procedureWords] : [placesOf[code] ?? [], words];
  const worded = Object.entries(params).map(([name, value]) => [name, places.includes(name) ? inWords(String(value), known, language) : value]);
  return Object.fromEntries(worded) as Params;
}

function inWords(text: string, known: typeof words, language: Language): string {
  return text
    .split(', ')
    .map((word) => (Object.hasOwn(known, word) ? known[word]?.[language === 'fr' ? 0 : 1] : word))
    .join(', ');
}
