// What the evidence document says, in both languages. A word in braces is filled in. French colons, semicolons and quotation marks get their
// no-break spaces in typeset.
import type { Language } from '#protocol';
import { typeset } from '../documents/typography.ts';

const texts = {
  title: ['Preuve d’un message échangé entre unités', 'Evidence of a message exchanged between units'],
  about: [
    'Ce document se lit ; la preuve est le fichier dont l’empreinte figure à la fin. Quiconque tient la liste signée des membres peut vérifier ce fichier, sans réseau et sans le concours d’aucune unité.',
    'This document is for reading; the evidence is the file whose digest stands at the end. Anybody who has the signed list of members can verify that file, without a network and without the help of any unit.',
  ],
  exercise: ['EXERCICE', 'EXERCISE'],
  marking: ['Pièce d’un dossier de preuve', 'Part of an evidence pack'],

  held: ['Toutes les signatures et toutes les preuves du fichier ont été vérifiées.', 'Every signature and every proof in the file was verified.'],
  heldBy: ['Vérifié le {day} avec la liste des membres n° {version}.', 'Verified on {day} with the list of members, number {version}.'],
  heldWhole: ['Rien ne manque au dossier.', 'Nothing is missing from the pack.'],
  heldPartly: [
    'Rien n’y est faux. Le dossier ne montre cependant pas tout : voir « Ce que le dossier ne montre pas ».',
    'Nothing in it is wrong. The pack does not show everything, though: see “What the pack does not show”.',
  ],

  summary: ['Ce qui est établi', 'What is established'],
  sentContent: [
    'Le {at}, {from} a signé {kind} à l’intention de {to}. Le contenu joint est, à l’octet près, celui qui a été signé.',
    'On {at}, {from} signed {kind} addressed to {to}. The content enclosed is, octet for octet, the one that was signed.',
  ],
  sentLogged: [
    'Le {at}, {from} a inscrit à son journal l’envoi de {kind} à l’intention de {to}. Le contenu n’est pas joint ; son empreinte est inscrite.',
    'On {at}, {from} recorded in its log that it sent {kind} addressed to {to}. The content is not enclosed; its digest is recorded.',
  ],
  sentNamed: [
    'Une enveloppe qui nomme {from} comme expéditeur, datée du {at}, contient {kind} à l’intention de {to}. Ni le contenu signé ni le journal de l’expéditeur n’est joint.',
    'An envelope that names {from} as its sender, dated {at}, holds {kind} addressed to {to}. Neither the signed content nor the sender’s log is enclosed.',
  ],
  delivered: ['{to} a signé l’accusé de remise le {at}.', '{to} signed the receipt of delivery on {at}.'],
  arrived: [
    'Le journal de {to} contient, à la place n° {index}, l’entrée que cet accusé promettait.',
    'The log of {to} holds, at place {index}, the entry that this receipt promised.',
  ],
  read: ['L’officier « {officer} » de {to} l’a ouvert le {at} (accusé signé).', 'Officer “{officer}” of {to} opened it on {at} (signed receipt).'],
  answered: ['{to} y a répondu le {at}, par l’officier « {officer} » (accusé signé).', '{to} answered it on {at}, by officer “{officer}” (signed receipt).'],
  rejected: ['{to} l’a refusé le {at} : {reason} (accusé signé).', '{to} refused it on {at}: {reason} (signed receipt).'],
  expired: ['Il est arrivé chez {to} le {at}, après son expiration (accusé signé).', 'It came to {to} on {at}, after its expiry (signed receipt).'],
  undeliverable: ['{to} n’a pas pu être atteint : {reason}, le {at} (accusé signé).', '{to} could not be reached: {reason}, on {at} (signed receipt).'],
  nothingFrom: ['Aucun accusé de {to} n’est joint.', 'No receipt of {to} is enclosed.'],
  witnessedLog: [
    'Le journal de {unit}, à {size} entrées, a été attesté par {witnesses} : il ne peut plus être réécrit sans que cela se voie.',
    'The log of {unit}, at {size} entries, was witnessed by {witnesses}: it cannot be rewritten any more without its being seen.',
  ],
  unwitnessedLog: [
    'Le journal de {unit}, à {size} entrées, n’est pas encore attesté par assez de partenaires ({counted} sur {needed}).',
    'The log of {unit}, at {size} entries, is not witnessed by enough partners yet ({counted} of {needed}).',
  ],

  gaps: ['Ce que le dossier ne montre pas', 'What the pack does not show'],
  CONTENT_ABSENT: [
    'Le contenu du message, laissé de côté par l’unité qui a établi le dossier.',
    'The content of the message, left out by the unit that made the pack.',
  ],
  DELIVERY_ABSENT: ['L’enveloppe destinée à {unit}.', 'The envelope addressed to {unit}.'],
  RECEIPT_ABSENT: ['Un accusé de {unit}.', 'A receipt of {unit}.'],
  SENT_ENTRY_ABSENT: [
    'L’entrée du journal de l’expéditeur qui nomme l’enveloppe destinée à {unit}.',
    'The entry of the sender’s log that names the envelope addressed to {unit}.',
  ],
  ARRIVED_ENTRY_ABSENT: [
    'L’entrée que l’accusé de {unit} promet. {unit} peut la montrer plus tard : l’accusé l’y engage.',
    'The entry that the receipt of {unit} promises. {unit} can show it later: the receipt binds it to.',
  ],
  NOT_WITNESSED: [
    'Assez de témoins pour le journal de {unit} à {size} entrées. Un dossier établi plus tard peut les montrer.',
    'Enough witnesses of the log of {unit} at {size} entries. A pack made later can show them.',
  ],

  doubts: ['Ce qu’il faut demander aux unités', 'What must be asked of the units'],
  RECEIPTS_CONTRADICT: [
    '{unit} a signé qu’elle a reçu le message, et aussi qu’elle ne l’a pas pris. Les deux signatures tiennent.',
    '{unit} signed that it received the message, and also that it did not take it. Both signatures hold.',
  ],
  CLOCKS_DIFFER: [
    'L’horloge de {unit} date la remise plus d’un quart d’heure avant l’envoi : une des deux horloges était fausse.',
    'The clock of {unit} dates the delivery more than a quarter of an hour before the sending: one of the two clocks was wrong.',
  ],

  message: ['Le message', 'The message'],
  id: ['Identifiant du message', 'Message id'],
  exchange: ['Identifiant de l’échange', 'Exchange id'],
  sender: ['Unité émettrice', 'Sending unit'],
  addressees: ['Destinataires', 'Addressees'],
  released: ['Émis le', 'Released on'],
  expires: ['Valable jusqu’au', 'Valid until'],
  priority: ['Priorité', 'Priority'],
  urgent: ['urgente', 'urgent'],
  routine: ['courante', 'routine'],
  training: ['Exercice', 'Exercise'],
  yes: ['oui', 'yes'],
  kind: ['Nature', 'Kind'],

  receipts: ['Remise et lecture', 'Delivery and reading'],
  addressee: ['Destinataire', 'Addressee'],
  status: ['Accusé signé', 'Signed receipt'],
  when: ['Date', 'Date'],
  who: ['Officier ou motif', 'Officer or reason'],
  status_delivered: ['remis', 'delivered'],
  status_read: ['lu', 'read'],
  status_answered: ['répondu', 'answered'],
  status_rejected: ['refusé', 'refused'],
  status_expired: ['expiré', 'expired'],
  status_undeliverable: ['non remis', 'undeliverable'],

  logs: ['Journaux et témoins', 'Logs and witnesses'],
  log: ['Journal', 'Log'],
  generation: ['suite n° {generation}', 'generation {generation}'],
  entries: ['Entrées montrées', 'Entries shown'],
  witnesses: ['Témoins, et quand', 'Witnesses, and when'],
  enough: ['{counted} sur {needed} demandés : atteint', '{counted} of {needed} asked for: reached'],
  tooFew: ['{counted} sur {needed} demandés : pas encore', '{counted} of {needed} asked for: not yet'],
  nobody: ['aucun', 'none'],
  notCounted: ['ne compte pas', 'does not count'],
  act_transferred: ['envoi à {partner}', 'sent to {partner}'],
  act_sealed: ['scellé pour {partner}', 'sealed for {partner}'],
  act_receipt: ['accusé de {partner}', 'receipt of {partner}'],
  act_received: ['arrivée de {partner}', 'arrived from {partner}'],
  act_refused: ['refus d’un message de {partner}', 'refused from {partner}'],

  proves: ['Ce que cela prouve', 'What this proves'],
  provesContent: [
    'Le contenu est celui que l’unité émettrice a signé ; ni l’unité qui remet ce dossier ni personne d’autre ne l’a changé.',
    'The content is the one that the sending unit signed; neither the unit that hands over this pack nor anybody else has changed it.',
  ],
  provesDelivery: [
    'Chaque unité qui a signé un accusé de remise tenait alors cette enveloppe, enregistrée durablement ; elle ne peut le nier.',
    'Each unit that signed a receipt of delivery held this envelope then, durably stored; it cannot deny it.',
  ],
  provesLogs: [
    'Les entrées montrées font partie des journaux. Chaque heure de témoin est une limite : l’entrée existait au plus tard à ce moment, selon l’horloge du témoin.',
    'The entries shown are part of the logs. Each witness’s time is a limit: the entry existed at that time at the latest, by the witness’s clock.',
  ],
  provesNot: ['Ce que cela ne prouve pas', 'What this does not prove'],
  notTruth: [
    'Que le message dise vrai : seulement qui l’a signé, et quand il le dit.',
    'That the message tells the truth: only who signed it, and when it says so.',
  ],
  notClock: ['L’heure exacte de chaque acte : chaque unité date à sa propre horloge.', 'The exact time of each act: each unit dates by its own clock.'],
  notPerson: [
    'L’identité civile des officiers : ils figurent sous l’identifiant de service que leur unité leur a donné, et elle seule peut dire qui c’est.',
    'The civil identity of officers: they stand under the service identifier that their unit gave them, and it alone can say who that is.',
  ],
  notInside: [
    'Que l’enveloppe chiffrée contient ce contenu : ce sont les journaux de l’expéditeur et du destinataire qui le disent, l’un et l’autre sous signature.',
    'That the encrypted envelope holds this content: it is the logs of sender and addressee that say so, each under its signature.',
  ],
  notOthers: [
    'Qu’il n’y a pas eu d’autres messages : ce dossier ne parle que de celui-ci.',
    'That there were no other messages: this pack is about this one alone.',
  ],

  content: ['Le contenu', 'The content'],
  author: ['Auteur (identifiant de service)', 'Author (service identifier)'],
  caseReference: ['Référence du dossier de l’unité', 'The unit’s case reference'],
  handling: ['Codes de traitement', 'Handling codes'],
  field: ['Champ', 'Field'],
  value: ['Valeur', 'Value'],

  check: ['Pour vérifier soi-même', 'To verify it yourself'],
  checkHow: [
    'Ouvrez la page « verifier.html » dans un navigateur récent, sans réseau, et donnez-lui le fichier de preuve et la liste signée des membres ; ou lancez « cop audit verify FICHIER --roster LISTE ». Obtenez la liste des membres d’une source en laquelle vous avez confiance, et comparez son empreinte à celle-ci.',
    'Open the page “verifier.html” in a recent browser, without a network, and give it the evidence file and the signed list of members; or run “cop audit verify FILE --roster LIST”. Get the list of members from a source that you trust, and compare its digest with this one.',
  ],
  packDigest: ['Empreinte SHA-256 du fichier de preuve', 'SHA-256 digest of the evidence file'],
  rosterDigest: ['Empreinte SHA-256 de la liste des membres n° {version}', 'SHA-256 digest of the list of members, number {version}'],
  contentDigest: ['Empreinte SHA-256 du contenu', 'SHA-256 digest of the content'],
  envelopeDigest: ['Empreinte SHA-256 de l’enveloppe pour {to}', 'SHA-256 digest of the envelope for {to}'],

  unit: ['l’unité {unit}', 'unit {unit}'],
  unitNamed: ['l’unité {unit} ({name})', 'unit {unit} ({name})'],
  kind_incident: ['un signalement d’incident', 'an incident report'],
  kind_meeting_request: ['une demande de réunion', 'a meeting request'],
  kind_step: ['une étape d’une procédure', 'a step of a procedure'],
  kind_agreement_proposal: ['une proposition d’accord', 'a proposal of an agreement'],
  kind_agreement_acceptance: ['l’acceptation d’un accord', 'the acceptance of an agreement'],
  kind_contact_directory: ['un annuaire de points de contact', 'a directory of points of contact'],
  kind_assistance_request: ['une demande d’entraide judiciaire', 'a request for mutual legal assistance'],
  kind_extradition_request: ['une demande d’extradition', 'a request for extradition'],
  kind_arrest_report: ['un signalement d’arrestations', 'a report of arrests'],
  kind_rectification_order: ['une demande de rectification', 'a rectification order'],
  kind_permission_request: ['une demande de permission', 'a request for permission'],
  kind_operation_proposal: ['une proposition d’opération conjointe', 'a proposal of a joint operation'],
  kind_unknown: ['un message', 'a message'],
  and: ['et', 'and'],
} as const satisfies Record<string, readonly [fr: string, en: string]>;

export type EvidenceText = keyof typeof texts;

/** Every key of the table. */
export const evidenceTexts = Object.keys(texts) as EvidenceText[];

/** A text as it is set, its words in braces still open. */
export function evidencePattern(language: Language, key: EvidenceText): string {
  return typeset(texts[key][language === 'fr' ? 0 : 1], language);
}

/** A text with its words filled in. */
export function evidenceText(language: Language, key: EvidenceText, params: Readonly<Record<string, string | number>> = {}): string {
  return evidencePattern(language, key).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'));
}

/** True for a key of the table: codes become keys. */
export function isEvidenceText(key: string): key is EvidenceText {
  return Object.hasOwn(texts, key);
}
