// The words of the document, in both languages.
import type { Language } from '#protocol';

const words = {
  title: ['Dossier de transmission pour saisie dans SIENA', 'Hand-off package for entry in SIENA'],
  personal: ['Contient des données à caractère personnel', 'Contains personal data'],
  nonPersonal: [
    'Variante sans données à caractère personnel : aucune base légale n’en permet la transmission, ou le filtre de l’expéditeur n’en a laissé passer aucune.',
    'Variant without personal data: no legal basis allows it to be sent, or the sender’s filter let none through.',
  ],
  byHand: [
    'À saisir à la main par l’officier de liaison. Ce document n’est pas une interface de SIENA.',
    'To be entered by hand by the liaison officer. This document is no interface of SIENA.',
  ],
  training: ['EXERCICE', 'EXERCISE'],
  message: ['Message', 'Message'],
  exchange: ['Échange', 'Exchange'],
  from: ['Unité émettrice', 'Sending unit'],
  to: ['Destinataires de cette vue', 'Recipients of this view'],
  author: ['Auteur (identifiant de service)', 'Author (service identifier)'],
  approved: ['Approuvé par', 'Approved by'],
  created: ['Émis le', 'Released on'],
  caseReference: ['Référence du dossier', 'Case reference'],
  purposes: ['Finalités, règlement (UE) 2016/794', 'Purposes, Regulation (EU) 2016/794'],
  handling: ['Codes de traitement', 'Handling codes'],
  restrictions: ['Restrictions, article 19, paragraphe 2', 'Restrictions, Article 19(2)'],
  classification: ['Classification', 'Classification'],
  incident: ['Incident', 'Incident'],
  type: ['Type', 'Type'],
  smuggling_land: ['Trafic de migrants par voie terrestre', 'Migrant smuggling by land'],
  smuggling_sea: ['Trafic de migrants par voie maritime', 'Migrant smuggling by sea'],
  smuggling_air: ['Trafic de migrants par voie aérienne', 'Migrant smuggling by air'],
  trafficking: ['Traite des êtres humains', 'Trafficking in human beings'],
  document_fraud: ['Fraude documentaire', 'Document fraud'],
  transit_house: ['Lieu de transit clandestin', 'Clandestine transit house'],
  distress: ['Migrants en détresse', 'Migrants in distress'],
  when: ['Période (UTC)', 'Period (UTC)'],
  place: ['Lieu', 'Place'],
  route: ['Route', 'Route'],
  people: ['Personnes', 'Persons'],
  withheld: ['Champs retenus par le filtre de l’expéditeur', 'Fields withheld by the sender’s filter'],
  policy: ['Version de la politique de filtrage', 'Version of the filter policy'],
  bases: ['Bases légales (registre de l’expéditeur)', 'Legal bases (sender’s register)'],
  none: ['aucune', 'none'],
  field: ['Champ', 'Field'],
  value: ['Valeur', 'Value'],
  annex: ['Annexe II', 'Annex II'],
  evaluation: ['Évaluation 4×4', '4×4 evaluation'],
  defaulted: ['cotation par défaut', 'graded by default'],
  fact: ['fait', 'fact'],
  assessment: ['appréciation', 'assessment'],
  asOf: ['à jour au', 'as of'],
  only: ['Finalités de cette personne', 'Purposes for this person'],
  Person: ['Personne', 'Person'],
  Organisation: ['Organisation', 'Organisation'],
  Connection: ['Lien', 'Connection'],
  Event: ['Infraction', 'Offence'],
  Item: ['Moyen de transport', 'Means of transport'],
  Text: ['Texte libre', 'Free text'],
  page: ['page {n} sur {of}', 'page {n} of {of}'],
  H0: ['H0 : seulement pour prévenir et combattre la criminalité', 'H0: only for preventing and combating crime'],
  H1: [
    'H1 : pas de divulgation dans une procédure judiciaire sans l’autorisation de l’expéditeur',
    'H1: not to be disclosed in judicial proceedings without the sender’s permission',
  ],
  H2: ['H2 : pas de diffusion sans l’autorisation de l’expéditeur', 'H2: not to be disseminated without the sender’s permission'],
  H3: ['H3 : autre restriction', 'H3: other restriction'],
  public: ['Public', 'Public'],
  official: ['Usage officiel', 'Official use'],
  restricted: ['Diffusion restreinte', 'Restricted'],
  confidential: ['Confidentiel', 'Confidential'],
  access: ['Accès', 'Access'],
  use: ['Utilisation', 'Use'],
  transfer: ['Transfert', 'Transfer'],
  erasure: ['Effacement au plus tard le', 'Erasure by'],
} as const satisfies Record<string, readonly [fr: string, en: string]>;

export type WordKey = keyof typeof words;

/** A word of the document. French colons and semicolons stand after a no-break space. */
export function wordIn(language: Language, key: WordKey): string {
  const text = words[key][language === 'fr' ? 0 : 1];
  return language === 'fr' ? text.replace(/ :/g, '\u00A0:').replace(/ ([;!?])/g, '\u202F$1') : text;
}
