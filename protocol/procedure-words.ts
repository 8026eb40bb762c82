// French and English of what happens in a procedure. See labels.ts.
import type { Label } from './labels.ts';
import type { Act, ProcedureKind, Side, State, StepReason } from './procedures.ts';

const actLabels: Readonly<Record<Act, Label>> = {
  accept: { fr: 'accepte', en: 'accepts' },
  decline: { fr: 'décline', en: 'declines' },
  counter: { fr: 'contre-propose', en: 'counter-proposes' },
  propose: { fr: 'propose à nouveau', en: 'proposes anew' },
  cancel: { fr: 'annule', en: 'cancels' },
  record: { fr: 'consigne le résultat', en: 'records the result' },
  acknowledge: { fr: 'prend la demande en charge', en: 'takes charge of the request' },
  ask: { fr: 'demande des précisions', en: 'asks for more information' },
  inform: { fr: 'apporte des précisions', en: 'gives more information' },
  execute: { fr: 'commence l’exécution', en: 'begins to execute' },
  deliver_part: { fr: 'remet une partie du résultat', en: 'hands over a part of the result' },
  deliver: { fr: 'remet le résultat', en: 'hands over the result' },
  refuse: { fr: 'refuse', en: 'refuses' },
  postpone: { fr: 'reporte', en: 'postpones' },
  withdraw: { fr: 'retire sa demande', en: 'withdraws its request' },
  close: { fr: 'clôt la procédure', en: 'closes the procedure' },
  transmit: { fr: 'annonce la transmission officielle', en: 'announces the formal transmission' },
  arrest: { fr: 'annonce l’arrestation', en: 'announces the arrest' },
  grant: { fr: 'accorde l’extradition', en: 'grants the extradition' },
  surrender: { fr: 'remet la personne', en: 'surrenders the person' },
};

// What an act is in procedures of one kind, where the general word says something else.
const actLabelsOf: Partial<Record<ProcedureKind, Partial<Record<Act, Label>>>> = {
  rectification_order: {
    deliver: { fr: 'applique la demande', en: 'applies the order' },
    deliver_part: { fr: 'garde le contenu, d’usage restreint', en: 'keeps the content, its use restricted' },
    withdraw: { fr: 'retire sa demande', en: 'withdraws its order' },
  },
  permission_request: {
    grant: { fr: 'accorde la permission', en: 'grants the permission' },
    refuse: { fr: 'refuse la permission', en: 'refuses the permission' },
  },
};

const stateLabels: Readonly<Record<State, Label>> = {
  proposed: { fr: 'proposée', en: 'proposed' },
  countered: { fr: 'contre-proposition faite', en: 'counter-proposal made' },
  agreed: { fr: 'convenue', en: 'agreed' },
  declined: { fr: 'déclinée', en: 'declined' },
  cancelled: { fr: 'annulée', en: 'cancelled' },
  // Of a meeting and of an operation.
  held: { fr: 'a eu lieu', en: 'took place' },
  sent: { fr: 'envoyée', en: 'sent' },
  acknowledged: { fr: 'prise en charge', en: 'acknowledged' },
  information_requested: { fr: 'précisions demandées', en: 'more information asked' },
  executing: { fr: 'en cours d’exécution', en: 'being executed' },
  partly_executed: { fr: 'exécutée en partie', en: 'partly executed' },
  executed: { fr: 'exécutée', en: 'executed' },
  refused: { fr: 'refusée', en: 'refused' },
  postponed: { fr: 'reportée', en: 'postponed' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
  closed: { fr: 'close', en: 'closed' },
  arrested: { fr: 'personne arrêtée', en: 'person arrested' },
  granted: { fr: 'accordée', en: 'granted' },
  surrendered: { fr: 'personne remise', en: 'person surrendered' },
};

const reasonLabels: Readonly<Record<StepReason, Label>> = {
  no_slot: { fr: 'aucun créneau ne convient', en: 'no slot fits' },
  not_competent: { fr: 'l’unité n’est pas compétente', en: 'the unit is not competent' },
  deployed: { fr: 'les officiers sont déployés ailleurs', en: 'the officers are deployed elsewhere' },
  form: { fr: 'la demande n’a pas la forme voulue', en: 'the request lacks the required form' },
  essential_interests: { fr: 'intérêts essentiels de l’État', en: 'essential interests of the State' },
  domestic_law: { fr: 'le droit interne ne le permet pas', en: 'domestic law does not allow it' },
  legal_system: { fr: 'contraire au droit de l’entraide', en: 'contrary to the law on legal assistance' },
  dual_criminality: { fr: 'le fait n’y est pas une infraction', en: 'the act is no offence there' },
  ongoing_proceedings: { fr: 'une enquête ou une procédure est en cours', en: 'an investigation or proceedings are under way' },
  nationality: { fr: 'la personne est un ressortissant', en: 'the person is a national' },
  discrimination: { fr: 'risque de poursuites discriminatoires', en: 'risk of discriminatory prosecution' },
  lapse_of_time: { fr: 'prescription', en: 'lapse of time' },
  already_judged: { fr: 'déjà jugée pour ces faits', en: 'already judged for these facts' },
  not_found: { fr: 'introuvable', en: 'not found' },
  in_proceedings: { fr: 'déjà utilisé dans une procédure', en: 'used in proceedings already' },
  passed_on: { fr: 'déjà transmis à un tiers, qui est saisi', en: 'passed on already to a third party, which is asked' },
};

const sideLabels: Readonly<Record<Side, Label>> = {
  asking: { fr: 'unité requérante', en: 'asking unit' },
  asked: { fr: 'unité requise', en: 'asked unit' },
};

/** What a unit does by an act, in the present tense behind its name; in procedures of a kind, where that is known. */
export const actLabel = (act: Act, kind?: ProcedureKind): Label => (kind && actLabelsOf[kind]?.[act]) ?? actLabels[act];

/** A state, of a request or a meeting. */
export const stateLabel = (state: State): Label => stateLabels[state];

/** A reason. */
export const reasonLabel = (reason: StepReason): Label => reasonLabels[reason];

/** A side of a procedure. */
export const sideLabel = (side: Side): Label => sideLabels[side];
