// What a decision says to people: a sentence for each overlay rule, and for what the matrix says of a field.
import type { FilterAction } from '#protocol';

/** A sentence in both languages. */
export interface Why {
  fr: string;
  en: string;
}

const overlays: Readonly<Record<string, Why>> = {
  O1: {
    fr: 'Aucune infraction du message n’est de la compétence d’EUROPOL.',
    en: 'No offence of the message is within EUROPOL’s competence.',
  },
  O2: {
    fr: 'La catégorie de la personne n’est pas connue : rien pour EUROPOL, le strict nécessaire pour les autres.',
    en: 'The person’s category is not known: nothing for EUROPOL, what is strictly necessary for others.',
  },
  O3: {
    fr: 'EUROPOL ne traite que pour une finalité que l’expéditeur indique, et ne recoupe que des suspects et des condamnés.',
    en: 'EUROPOL processes only for a purpose that the sender names, and cross-checks only suspects and convicted persons.',
  },
  O4: {
    fr: 'Le code de traitement de celui qui a fourni l’information l’interdit sans sa permission.',
    en: 'The handling code of whoever provided the information forbids it without permission.',
  },
  O5: {
    fr: 'L’information vient d’EUROPOL et ne va pas plus loin sans son autorisation expresse.',
    en: 'The information comes from EUROPOL and goes no further without its explicit authorisation.',
  },
  O6: {
    fr: 'La personne est mineure, ou l’est peut-être : seul le strict nécessaire part.',
    en: 'The person is a minor, or may be: only what is strictly necessary leaves.',
  },
  O7: {
    fr: 'Une donnée sensible ne part qu’avec d’autres données, et seulement si elle est strictement nécessaire.',
    en: 'Special categories of data leave only beside other data, and only if strictly necessary.',
  },
  O8: {
    fr: 'L’anonymat est garanti, ou la personne est un informateur : ce qui l’identifierait ne part pas.',
    en: 'Anonymity is guaranteed, or the person is an informant: what would identify him or her does not leave.',
  },
  O9: {
    fr: 'Le destinataire est dans le pays de nationalité d’une personne qui demande l’asile ou court un risque.',
    en: 'The recipient is in the country of nationality of a person who seeks asylum or is at risk.',
  },
  O11: {
    fr: 'La personne est définitivement acquittée, ou les poursuites sont abandonnées : seul l’avis d’effacement part.',
    en: 'The person was definitively acquitted or proceedings were dropped: only the notice to delete leaves.',
  },
  O12: {
    fr: 'L’information a été obtenue en violation manifeste des droits de l’homme.',
    en: 'The information was obtained in obvious violation of human rights.',
  },
  O13: {
    fr: 'La classification dépasse ce que cette passerelle est habilitée à transmettre.',
    en: 'The classification exceeds what this gateway is accredited for.',
  },
  O14: {
    fr: 'Hors de la police, seuls des nombres partent, à partir de 5.',
    en: 'Outside the police only counts leave, from 5 upwards.',
  },
  J: {
    fr: 'Un informateur n’apparaît pas dans une procédure judiciaire.',
    en: 'An informant does not appear in judicial proceedings.',
  },
  B: {
    fr: 'Aucune base légale n’est en vigueur avec ce destinataire pour des données personnelles.',
    en: 'No legal basis is in force with this recipient for personal data.',
  },
  U: {
    fr: 'Cette unité est plus stricte que la matrice commune (unit.yaml).',
    en: 'This unit is stricter than the common matrix (unit.yaml).',
  },
  unmapped: {
    fr: 'La matrice ne connaît pas ce champ pour cette personne : il ne part pas.',
    en: 'The matrix does not know this field for this person: it does not leave.',
  },
  hidden: {
    fr: 'Ce champ donnerait ce que le destinataire ne reçoit pas d’une autre personne.',
    en: 'This field would tell what the recipient does not get about another person.',
  },
  structure: {
    fr: 'Il ne reste rien de cet élément qui puisse partir : son cadre vide ne part pas non plus.',
    en: 'Nothing of this item may leave: its empty frame does not leave either.',
  },
};

const actions: Readonly<Record<FilterAction, Why>> = {
  allow: { fr: 'La matrice l’autorise pour ce destinataire.', en: 'The matrix allows it for this recipient.' },
  necessary: {
    fr: 'Strictement nécessaire, pour la raison indiquée ; un second officier décide.',
    en: 'Strictly necessary, for the reason given; a second officer decides.',
  },
  generalise: { fr: 'Seule une forme générale part : tranche d’âge, région, sorte.', en: 'Only a general form leaves: age band, region, sort.' },
  pseudonymise: { fr: 'Un pseudonyme part à sa place ; la clé reste ici.', en: 'A pseudonym leaves in its place; the key stays here.' },
  deny: { fr: 'La matrice le refuse pour ce destinataire.', en: 'The matrix denies it for this recipient.' },
  redact: { fr: 'Des passages du texte sont occultés.', en: 'Passages of the text are hidden.' },
};

const releasable: Why = {
  fr: 'Ne part que s’il est strictement nécessaire : donnez la raison, un second officier décide.',
  en: 'Leaves only if strictly necessary: give the reason, a second officer decides.',
};

/** Why this was decided. */
export function whyOf({ action, rule, releasable: held }: { action: FilterAction; rule: string; releasable: boolean }): Why {
  if (action === 'allow' || action === 'necessary' || action === 'redact') return actions[action];
  return overlays[rule] && !(held && rule !== 'B') ? overlays[rule] : held ? releasable : (overlays[rule] ?? actions[action]);
}

const approvals = {
  recipient: {
    fr: 'Un destinataire n’est pas une unité partenaire.',
    en: 'A recipient is not a partner unit.',
  },
  strictly_necessary: {
    fr: 'Des champs partent parce qu’ils sont strictement nécessaires.',
    en: 'Fields leave because they are strictly necessary.',
  },
  suspect_under_15: {
    fr: 'Un suspect a moins de 15 ans.',
    en: 'A suspect is under 15.',
  },
  place_like_name: {
    fr: 'Le lieu de la réunion porte peut-être le nom d’une personne.',
    en: 'The place of the meeting may bear a person’s name.',
  },
  judicial_request: {
    fr: 'Une demande judiciaire part au nom de l’unité.',
    en: 'A judicial request leaves in the name of the unit.',
  },
} as const satisfies Record<string, Why>;

/** Why a second officer is needed. */
export function whyApproval(reason: keyof typeof approvals): Why {
  return approvals[reason];
}
