// Every error code, once. `fault` says who must act; `retry` whether the same attempt can succeed
// later by itself; `exit` is the exit status of the command `cop`. Words in braces are filled from the
// error's parameters. protocol/README.md, section 9, lists the codes that travel on the wire.

/** Who must act: the peer broke the rules, speaks another version, our caller misused us, our machine failed. */
export type Fault = 'peer' | 'version' | 'caller' | 'policy' | 'local';

/** One row of the table. */
export interface ErrorRow {
  fault: Fault;
  retry: boolean;
  exit: 1 | 2 | 3 | 4 | 10 | 11 | 12 | 20 | 21 | 22 | 23 | 130;
  fr: string;
  en: string;
}

const peer = { fault: 'peer', retry: false, exit: 1 } as const;
const keys = { fault: 'peer', retry: false, exit: 23 } as const;
const caller = { fault: 'caller', retry: false, exit: 2 } as const;
const local = { fault: 'local', retry: false, exit: 1 } as const;

export const errorTable = {
  // Identifiers
  UNIT_ID_INVALID: {
    ...caller,
    fr: 'Identifiant d’unité attendu, comme ML-BRTMTH (code pays, tiret, sigle en majuscules) ; reçu : « {got} ». Corrigez l’identifiant ; `cop peer list` donne ceux qui existent.',
    en: 'A unit id was expected, such as ML-BRTMTH (country code, hyphen, acronym in capitals); got "{got}". Correct it; `cop peer list` shows the ones that exist.',
  },
  MESSAGE_ID_INVALID: {
    ...caller,
    fr: 'Identifiant de message attendu (UUID version 7) ; reçu : « {got} ». `cop message list` donne les identifiants.',
    en: 'A message id was expected (a version 7 UUID); got "{got}". `cop message list` shows the ids.',
  },
  OFFICER_ID_INVALID: {
    ...caller,
    fr: 'Identifiant de service attendu, comme ol-1 (minuscules, chiffres, tirets) ; reçu : « {got} ». Corrigez-le.',
    en: 'A service identifier was expected, such as ol-1 (lower case, digits, hyphens); got "{got}". Correct it.',
  },

  // Data protection
  FILTER_RECORD_INVALID: {
    ...peer,
    fr: 'Le registre du filtre joint par {peer} n’est pas valable : « {field} ». Le message est refusé ; l’unité émettrice doit l’envoyer de nouveau.',
    en: 'The filter record that {peer} attached is not valid: "{field}". The message is refused; the sending unit must send it again.',
  },

  LEGAL_BASIS_MISSING: {
    fault: 'policy',
    retry: false,
    exit: 20,
    fr: 'Aucune base légale en vigueur avec {peer} pour des données personnelles : un accord signé des deux unités, un article de traité ou une autorisation est attendu. Proposez un accord avec `cop agreement propose`, ou envoyez la vue sans données personnelles avec `--non-personal`.',
    en: 'No legal basis with {peer} is in force for personal data: an agreement signed by both units, a treaty article or an authorisation is expected. Propose one with `cop agreement propose`, or send the view without personal data with `--non-personal`.',
  },
  APPROVAL_OWN: {
    fault: 'policy',
    retry: false,
    exit: 20,
    fr: 'Le message est de {got}, qui ne peut pas l’approuver : un autre officier est attendu. Demandez au chef d’unité, ou à un autre qui peut approuver.',
    en: 'The message is by {got}, who cannot approve it: another officer is expected. Ask the head of unit, or another who may approve.',
  },
  APPROVAL_STALE: {
    fault: 'policy',
    retry: false,
    exit: 20,
    fr: 'Ce qui partirait a changé depuis que vous l’avez vu (empreinte {expected}, maintenant {got}) : un accord, une règle ou la liste des membres n’est plus la même. Relisez avec `cop message show`, puis décidez.',
    en: 'What would leave has changed since you saw it (digest {expected}, now {got}): an agreement, a rule or the roster is no longer the same. Read it again with `cop message show`, then decide.',
  },
  DRAFT_UNKNOWN: {
    ...caller,
    fr: 'Aucun message à approuver ne porte l’identifiant {got}. `cop message list` montre ceux qui attendent.',
    en: 'No message to approve has the id {got}. `cop message list` shows those that wait.',
  },
  DRAFT_DECIDED: {
    ...caller,
    exit: 20,
    fr: 'Le message {got} n’attend plus d’approbation ({detail}). `cop message list` montre ceux qui attendent.',
    en: 'Message {got} no longer waits for approval ({detail}). `cop message list` shows those that wait.',
  },

  HANDLING_UNACKNOWLEDGED: {
    fault: 'caller',
    retry: false,
    exit: 20,
    fr: 'Le message {id} de {peer} porte le code H3 : « {detail} ». Prenez-en acte avec `cop message acknowledge`, puis ouvrez-le.',
    en: 'Message {id} from {peer} carries handling code H3: "{detail}". Take note of it with `cop message acknowledge`, then open it.',
  },
  HANDLING_FORBIDS: {
    fault: 'caller',
    retry: false,
    exit: 20,
    fr: 'Le message {id} ne peut pas sortir d’ici sans la permission de {peer} ({detail}). Demandez-la à l’unité émettrice avec `cop permission ask {id}`.',
    en: 'Message {id} cannot leave this unit without the permission of {peer} ({detail}). Ask the sending unit for it with `cop permission ask {id}`.',
  },
  MESSAGE_RESTRICTED: {
    fault: 'caller',
    retry: false,
    exit: 20,
    fr: 'Le message {id} ne sort plus d’ici : l’unité {peer} en a fait restreindre l’usage, ou il n’est gardé que pour une procédure en cours (demande {detail}). Lisez cette demande avec `cop message show {detail}`.',
    en: 'Message {id} does not leave this unit any more: {peer} has had its use restricted, or it is kept for proceedings alone (order {detail}). Read that order with `cop message show {detail}`.',
  },
  MESSAGE_REPLACED: {
    fault: 'caller',
    retry: false,
    exit: 20,
    fr: 'Le message {id} de {peer} a été corrigé et ne sort plus d’ici : le message {got} le remplace. Utilisez celui-là (`cop message show {got}`).',
    en: 'Message {id} from {peer} was corrected and does not leave this unit any more: message {got} takes its place. Use that one (`cop message show {got}`).',
  },
  LOGFRAME_DIFFERS: {
    ...caller,
    exit: 3,
    fr: 'Les décomptes avec {peer} diffèrent sur {got} échange(s). Voyez avec cette unité chacun d’eux ; ce qui n’est pas encore remis se règle de lui-même.',
    en: 'The counts with {peer} differ in {got} exchange(s). Settle each with that unit; what is not delivered yet settles by itself.',
  },
  INDICATOR_UNKNOWN: {
    ...caller,
    fr: 'Aucun indicateur « {got} » : un code comme IND-1 est attendu. `cop logframe show` les donne.',
    en: 'There is no indicator "{got}": a code such as IND-1 is expected. `cop logframe show` lists them.',
  },
  INDICATOR_DERIVED: {
    ...caller,
    fr: 'L’indicateur {got} se compte à partir des échanges et ne se déclare pas. `cop logframe show --explain {got}` dit comment.',
    en: 'Indicator {got} is counted from exchanges and is not declared. `cop logframe show --explain {got}` says how.',
  },
  DECLARATION_UNKNOWN: {
    ...caller,
    fr: 'Aucune déclaration ne porte le numéro {got}. `cop logframe declarations` les donne.',
    en: 'No declaration has the number {got}. `cop logframe declarations` lists them.',
  },
  DECLARATION_DECIDED: {
    ...caller,
    exit: 20,
    fr: 'La déclaration {got} est déjà décidée, par {detail}. Pour la changer, déclarez de nouveau la même période.',
    en: 'Declaration {got} was decided on by {detail}. To change it, declare the same period again.',
  },
  DECLARATION_OWN: {
    ...caller,
    exit: 20,
    fr: 'La déclaration {id} est de {got}, qui ne peut pas en décider : un autre officier est attendu. Demandez à un autre qui peut confirmer.',
    en: 'Declaration {id} is by {got}, who cannot decide on it: another officer is expected. Ask another who may confirm.',
  },
  DOCUMENT_UNKNOWN: {
    ...caller,
    fr: 'Aucune pièce « {got} » n’est connue ici : l’identifiant d’une pièce déposée, ou le numéro d’une pièce du message, est attendu. `cop message show ID` montre les pièces d’un message.',
    en: 'No document "{got}" is known here: the id of a document that was handed in, or the number of a document of the message, is expected. `cop message show ID` shows the documents of a message.',
  },
  DOCUMENT_INCOMPLETE: {
    ...caller,
    exit: 3,
    retry: true,
    fr: 'La pièce {got} n’est pas encore entièrement arrivée ({detail}). Elle arrive après les messages ; `cop message show {id}` montre où elle en est.',
    en: 'Document {got} has not arrived as a whole yet ({detail}). It comes after the messages; `cop message show {id}` shows how far it is.',
  },
  DOCUMENT_HELD: {
    ...caller,
    exit: 3,
    fr: 'La pièce {got} ne vient pas d’elle-même : elle est plus grande que ce que la liaison de cette unité reçoit sans demande. Demandez-la avec `cop document fetch {id} {number}`.',
    en: 'Document {got} does not come by itself: it is larger than what the line of this unit receives unasked. Ask for it with `cop document fetch {id} {number}`.',
  },
  DOCUMENT_CUT: {
    ...local,
    retry: true,
    fr: 'Le transfert de la pièce s’est interrompu avant la fin ({detail}) : rien n’en est gardé. Recommencez ; si cela se répète, le journal de la passerelle dit pourquoi.',
    en: 'The transfer of the document broke off before its end ({detail}): nothing of it is kept. Try again; if it happens again, the log of the gateway says why.',
  },
  DOCUMENT_ALTERED: {
    ...peer,
    fr: 'La pièce {got} n’est pas celle que le message annonce : ses octets ont été altérés. Elle n’est pas remise ; demandez à {peer} de l’envoyer de nouveau, par un nouveau message.',
    en: 'Document {got} is not the one that the message announces: its octets were altered. It is not given out; ask {peer} to send it again, with a new message.',
  },
  DOCUMENT_GONE: {
    ...peer,
    fr: '{peer} n’a plus la pièce {got} : son message a été effacé, son fichier est perdu ou elle n’a jamais été adressée à cette unité. Demandez-lui un nouvel envoi.',
    en: '{peer} has document {got} no more: its message was erased, its file is lost or it was never addressed to this unit. Ask that unit to send it again.',
  },
  DOCUMENT_TOO_LARGE: {
    ...caller,
    fr: 'La pièce compte plus de {expected} octets. Partagez-la ou réduisez-la, puis recommencez.',
    en: 'The document has more than {expected} octets. Split it or make it smaller, then try again.',
  },
  DOCUMENT_EMPTY: {
    ...caller,
    fr: 'La pièce est vide : au moins un octet est attendu. Vérifiez le fichier.',
    en: 'The document is empty: at least one octet is expected. Check the file.',
  },
  PEER_KEYS_UNKNOWN: {
    ...caller,
    exit: 3,
    fr: 'Les clés de {peer} ne sont pas connues ici, ou ne valent plus : aucun message ne peut lui être chiffré. Le fichier ne porte que nos clés et la liste des membres ; faites-le lire à {peer} avec `cop courier import`, et rapportez son envoi.',
    en: 'The keys of {peer} are not known here, or are no longer valid: nothing can be encrypted to it. The file carries our keys and the roster alone; have {peer} read it with `cop courier import`, and bring back its file.',
  },
  COURIER_MALFORMED: {
    ...caller,
    exit: 1,
    fr: 'Le fichier n’est pas un envoi par porteur ({detail}) : un fichier fait par `cop courier export` est attendu. Vérifiez lequel a été remis ; s’il l’est bien, demandez à l’unité émettrice d’en faire un nouveau.',
    en: 'The file is no courier’s file ({detail}): one made by `cop courier export` is expected. Check which one was handed over; if it is that one, ask the sending unit to make a new one.',
  },
  COURIER_FOREIGN: {
    ...caller,
    exit: 1,
    fr: 'L’envoi par porteur n’est pas pour cette unité, ou cette unité n’a plus la clé pour laquelle il a été chiffré ({got}). Remettez-le à l’unité destinataire ; si c’est bien celle-ci, portez-lui nos clés avec `cop courier export` et demandez un nouvel envoi.',
    en: 'The courier’s file is not for this unit, or this unit does not hold the key any more that it was encrypted to ({got}). Hand it to the unit it is for; if it is this one, bring the sender our keys with `cop courier export` and ask for a new file.',
  },
  COURIER_DAMAGED: {
    ...caller,
    exit: 3,
    fr: 'L’envoi par porteur est endommagé, altéré ou incomplet à partir de l’octet {detail}. Ce qui précède est reçu et vérifié, rien de ce qui suit ne l’est. Copiez de nouveau le fichier, ou demandez à l’unité émettrice d’en faire un nouveau : il reprendra tout ce qui manque.',
    en: 'The courier’s file is damaged, altered or incomplete from octet {detail} on. What stands before is received and verified, nothing of what comes after is. Copy the file again, or ask the sending unit to make a new one: it will bring all that is missing.',
  },
  COURIER_GAP: {
    ...caller,
    exit: 3,
    fr: 'L’envoi par porteur de {peer} commence après ce qui manque ici (n° {expected} attendu, n° {got} reçu) : cette unité a sans doute repris une sauvegarde. Rien de ce qui suit n’est reçu. Rétablissez la liaison avec {peer}, ou faites-lui porter un envoi de cette unité avec `cop courier export --to {peer}` et demandez-en un nouveau.',
    en: 'The courier’s file of {peer} begins behind what is missing here (number {expected} was due, {got} came): this unit has probably gone back to a backup. Nothing of what follows is received. Bring the link with {peer} up again, or have a file of this unit brought there with `cop courier export --to {peer}` and ask for a new one.',
  },
  PARCEL_RECEIPT_INVALID: {
    ...peer,
    fr: 'Attestation de relais refusée : {detail}. L’unité {peer} doit vérifier sa passerelle ; le pli reste compté comme non confié.',
    en: 'The relay’s statement is refused: {detail}. Unit {peer} must check its gateway; the parcel still counts as not handed over.',
  },
  RELAY_UNWILLING: {
    ...caller,
    exit: 22,
    fr: 'L’unité {peer} ne relaie pas entre l’unité qui envoie et {expected}. Faites inscrire les deux unités dans `relay.for` de son fichier unit.yaml, ou désignez un autre relais ; les messages restent en file ici.',
    en: 'Unit {peer} does not relay between the unit that sends and {expected}. Have both units entered in `relay.for` of its unit.yaml, or name another relay; the messages stay in the queue here.',
  },
  RELAY_FULL: {
    ...caller,
    exit: 22,
    retry: true,
    fr: 'Le relais {peer} détient déjà {got} octets, et n’en prend pas plus de {expected}. Rien n’est perdu : ce qui attend reste en file ici, et repart dès qu’il a de la place.',
    en: 'The relay {peer} holds {got} octets already, and takes no more than {expected}. Nothing is lost: what waits stays in the queue here, and goes as soon as it has room.',
  },
  PARCEL_EXPIRED: {
    ...caller,
    exit: 22,
    retry: true,
    fr: 'Le relais {peer} n’a pas pu remettre le pli à {expected} avant son échéance, et ne le détient plus. Les messages qui valent encore sont confiés de nouveau.',
    en: 'The relay {peer} could not hand the parcel over to {expected} before it was due, and holds it no longer. Messages that still count are handed over anew.',
  },
  DISK_LOW: {
    ...local,
    retry: true,
    fr: 'Le disque n’a plus assez de place pour la pièce : {expected} octets sont nécessaires, {got} sont libres au-delà de la réserve. Libérez de la place ; l’échange reprend de lui-même.',
    en: 'The disk has not enough room for the document: {expected} octets are needed, {got} are free beyond the reserve. Make room; the exchange goes on by itself.',
  },
  MESSAGE_ERASED: {
    ...caller,
    exit: 1,
    fr: 'Le contenu du message {got} a été détruit ici à la demande de l’unité émettrice. `cop message show {id}` montre cette demande.',
    en: 'The content of message {got} was destroyed here at the order of its sender. `cop message show {id}` shows that order.',
  },
  RECTIFICATION_IMPOSSIBLE: {
    ...caller,
    fr: 'Le message {got} ne peut pas être corrigé ni repris d’ici ({detail}) : un incident, une demande, une étape ou un compte rendu que cette unité a envoyé et que le destinataire nommé a reçu est attendu. `cop message list --out` montre les messages envoyés.',
    en: 'Message {got} cannot be corrected or taken back from here ({detail}): an incident, a request, a step or a report that this unit has sent, and that the named addressee has got, is expected. `cop message list --out` shows what was sent.',
  },
  REPLACEMENT_UNSENT: {
    ...caller,
    fr: 'L’unité {peer} a reçu le message à corriger, mais pas celui qui le remplace ({got}). Envoyez d’abord le message corrigé à tous ceux qui ont reçu l’autre, puis recommencez.',
    en: 'The unit {peer} has got the message to correct, but not the one that takes its place ({got}). Send the corrected message to everybody who got the other one first, then try again.',
  },
  REPLACEMENT_AWAITED: {
    ...caller,
    exit: 1,
    fr: 'Le message {got}, qui remplace celui à corriger, n’est pas encore arrivé de {peer} : rien n’a changé. Attendez-le (`cop message list --in`), puis recommencez.',
    en: 'Message {got}, which takes the place of the one to correct, has not come from {peer} yet: nothing has changed. Wait for it (`cop message list --in`), then try again.',
  },
  REPLACEMENT_BY_HAND: {
    ...caller,
    exit: 3,
    fr: 'Rien ne remplace le message {got} ({detail}) : seul un incident est refait par cet acte. Écrivez de nouveau ce qui peut rester.',
    en: 'Nothing takes the place of message {got} ({detail}): only an incident is made anew by this act. Write anew what may stay.',
  },
  REPLACEMENT_WAITS: {
    ...caller,
    exit: 21,
    fr: 'Ce qui doit remplacer des messages attend l’approbation d’un second officier : {got}. Les demandes aux unités sont parties. Le chef d’unité le lit avec `cop message show`, puis l’approuve avec `cop message approve` ou le refuse avec `cop message reject`.',
    en: 'What is to take the place of messages waits for the approval of a second officer: {got}. The orders to the units have left. The head of unit reads it with `cop message show`, then approves it with `cop message approve` or refuses it with `cop message reject`.',
  },
  PERSON_UNKNOWN: {
    ...caller,
    fr: 'Aucune fiche de cette personne, par son nom ou un de ses numéros : {got}. Une personne d’un message dont le contenu est ici est attendue ; `cop person find` montre lesquelles.',
    en: 'There is no record of this person, by name or number: {got}. A person of a message whose content is here is expected; `cop person find` shows which.',
  },
  PERSON_PARTLY: {
    ...caller,
    exit: 3,
    fr: 'L’acte {id} est enregistré, mais une partie n’a pas pu être faite, pour les messages {got}. La raison est donnée pour chacun, et leur contenu est encore ici ; traitez-les à la main, puis recommencez pour eux avec `--only`.',
    en: 'Act {id} is recorded, but part of it could not be done, for the messages {got}. The reason is given for each, and their content is still here; deal with them by hand, then try again for them with `--only`.',
  },
  ORDER_UNMATCHED: {
    ...peer,
    fr: 'La demande de rectification venue de {peer} porte sur le message « {got} », que cette unité n’a pas reçu d’elle. Elle est refusée ; seule l’unité qui a envoyé un message peut le faire rectifier.',
    en: 'The rectification order from {peer} is about message "{got}", which this unit has not received from it. It is refused; only the unit that sent a message can have it rectified.',
  },
  PERMISSION_UNMATCHED: {
    ...peer,
    fr: 'La demande de permission venue de {peer} porte sur le message « {got} », que cette unité ne lui a pas envoyé. Elle est refusée ; la permission se demande à l’unité qui a envoyé le message.',
    en: 'The request for permission from {peer} is about message "{got}", which this unit has not sent to it. It is refused; a permission is asked of the unit that sent the message.',
  },
  PERMISSION_IMPOSSIBLE: {
    ...caller,
    fr: 'Aucune permission ne peut être demandée pour le message {got} ({detail}) : un message reçu est attendu, et la demande va à l’unité qui l’a envoyé. `cop message list --in` montre les messages reçus.',
    en: 'No permission can be asked for message {got} ({detail}): a received message is expected, and the request goes to the unit that sent it. `cop message list --in` shows what was received.',
  },
  FORWARD_IMPOSSIBLE: {
    ...caller,
    fr: 'Le message {got} ne peut pas être transféré ({detail}) : un incident reçu et non effacé est attendu. `cop message list --in` montre les messages reçus.',
    en: 'Message {got} cannot be forwarded ({detail}): a received incident that was not erased is expected. `cop message list --in` shows what was received.',
  },

  FIELD_UNKNOWN: {
    ...caller,
    fr: 'Aucun champ ni ligne de la matrice ne s’appelle « {got} ». Donnez un chemin comme `persons.name.surname` ou une ligne comme `person.name`.',
    en: 'No field and no row of the matrix is called "{got}". Give a path such as `persons.name.surname` or a row such as `person.name`.',
  },

  HANDOFF_IMPOSSIBLE: {
    ...caller,
    fr: 'Aucun dossier pour SIENA ne peut être fait du message {got} ({detail}) : un incident reçu par un membre qui alimente EUROPOL, ou envoyé à un tel membre, est attendu. `cop peer list` montre les membres et leur sorte.',
    en: 'No package for SIENA can be made of message {got} ({detail}): an incident received by a member that feeds EUROPOL, or sent to one, is expected. `cop peer list` shows the members and their kind.',
  },

  // Audit log
  AUDIT_ENTRY_INVALID: {
    ...peer,
    fr: 'Une entrée de journal de {peer} n’est pas valable : {detail}. Elle est refusée ; l’unité {peer} doit vérifier son journal avec `cop audit verify`.',
    en: 'An entry of {peer}’s log is not valid: {detail}. It is refused; the unit {peer} must check its log with `cop audit verify`.',
  },
  AUDIT_ENTRY_UNKNOWN: {
    ...peer,
    fr: 'Le journal de {peer} ne contient pas l’entrée demandée : l’entrée que son accusé de réception nomme est attendue. Prévenez l’auditeur des deux unités.',
    en: 'The log of {peer} does not hold the entry that was asked for: the entry that its receipt names is expected. Tell the auditors of both units.',
  },
  AUDIT_QUESTION_INVALID: {
    ...peer,
    fr: 'La question de {peer} sur le journal n’est pas valable : {detail}. Aucune réponse ; les deux unités doivent avoir la même version du logiciel.',
    en: 'The question of {peer} about the log is not valid: {detail}. There is no answer; both units must have the same version of the software.',
  },
  AUDIT_BUSY: {
    ...peer,
    fr: '{peer} a déjà posé trop de questions sur le journal en peu de temps : {expected} par minute au plus. Rien n’est perdu ; la passerelle attend, puis demande à nouveau.',
    en: '{peer} has asked too much about the log in a short time: {expected} a minute at the most. Nothing is lost; the gateway waits and then asks again.',
  },
  LOG_ROLLBACK: {
    ...peer,
    fr: 'Le journal de {peer} a reculé : {expected} entrées attestées, {got} présentes. Une ancienne sauvegarde y a été restaurée. Les échanges continuent ; le chef de l’unité {peer} doit le dire à ses partenaires et ouvrir une nouvelle suite du journal avec `cop audit restart`.',
    en: 'The log of {peer} went back: {expected} entries were witnessed, {got} are there. An old backup was restored. Exchanges go on; the head of unit of {peer} must tell its partners and open a new generation of the log with `cop audit restart`.',
  },
  DELIVERIES_LOST: {
    ...local,
    fr: 'Après une perte de données ici ou chez {peer}, ce qui lui a été envoyé a été comparé avec ce qu’elle a reçu : messages renvoyés, {expected} ; messages de cette unité que {peer} détient et que cette base ne connaît plus, {got} ({detail}). Le chef d’unité demande copie de ces derniers à {peer}, puis clôt l’alarme avec `cop audit close`.',
    en: 'After a loss of data here or at {peer}, what was sent there was compared with what it has received: messages sent again, {expected}; messages of this unit that {peer} has and this database does not know any more, {got} ({detail}). The head of unit asks {peer} for copies of these, then closes the alarm with `cop audit close`.',
  },
  PEER_WENT_BACK: {
    ...peer,
    fr: 'L’unité {peer} n’a plus {got} messages ou accusés qu’elle avait confirmés : elle a repris une ancienne sauvegarde ou changé de disque. Ils lui sont renvoyés d’eux-mêmes ; le chef d’unité le fait savoir au chef de {peer}, puis clôt l’alarme avec `cop audit close`.',
    en: '{peer} does not have {got} messages or receipts any more that it had confirmed: it went back to an old backup, or its disk was replaced. They are sent again by themselves; the head of unit tells the head of {peer}, then closes the alarm with `cop audit close`.',
  },
  LOG_FORK: {
    ...peer,
    fr: 'Le journal de {peer} ne prolonge pas ce qui a été attesté à {expected} entrées : il a été réécrit. Les échanges continuent ; gardez les deux attestations, lancez `cop audit verify` dans cette unité et prévenez l’auditeur.',
    en: 'The log of {peer} does not continue what was witnessed at {expected} entries: it was rewritten. Exchanges go on; keep both checkpoints, run `cop audit verify` in that unit and tell the auditor.',
  },
  LOG_SPLIT_VIEW: {
    ...peer,
    fr: 'Le journal de {peer} a été montré autrement à {detail} qu’ici, à {expected} entrées. Les deux attestations signées en sont la preuve : gardez-les et prévenez l’auditeur.',
    en: 'The log of {peer} was shown to {detail} otherwise than here, at {expected} entries. The two signed checkpoints prove it: keep them and tell the auditor.',
  },
  LOG_UNPROVEN: {
    ...peer,
    fr: '{peer} ne prouve pas que son journal de {expected} entrées, attesté par {detail}, est le même qu’ici. Demandez à l’unité de lancer `cop audit verify`, et prévenez l’auditeur.',
    en: '{peer} does not prove that its log of {expected} entries, witnessed by {detail}, is the same as here. Ask the unit to run `cop audit verify`, and tell the auditor.',
  },
  LOG_RESTARTED: {
    ...peer,
    fr: '{peer} a ouvert la suite n° {got} de son journal ; la précédente s’arrête à {expected} entrées attestées. Demandez-lui pourquoi, et gardez la réponse.',
    en: '{peer} opened generation {got} of its log; the one before ends at {expected} witnessed entries. Ask why, and keep the answer.',
  },
  CHECKPOINT_MALFORMED: {
    ...peer,
    fr: 'Attestation de journal illisible : « {field} », {expected} attendu, reçu : « {got} ». Refusée ; l’unité qui l’a remise doit vérifier sa passerelle et en envoyer une autre.',
    en: 'A checkpoint of a log cannot be read: "{field}", {expected} was expected; got "{got}". Refused; the unit that handed it over must check its gateway and send another.',
  },
  CHECKPOINT_UNSIGNED: {
    ...peer,
    fr: 'L’attestation du journal de {peer} ne porte aucune signature d’une clé de journal annoncée par cette unité (clés nommées : {got}). Refusée ; {peer} doit publier ses clés, puis envoyer une nouvelle attestation.',
    en: 'The checkpoint of the log of {peer} carries no signature by a log key that this unit announced (keys named: {got}). Refused; {peer} must publish its keys, then send a new checkpoint.',
  },
  ROSTER_EQUIVOCATION: {
    ...peer,
    fr: '{peer} tient une autre liste des membres que cette unité sous le même n° {got}, signée elle aussi : des membres ont signé deux listes. Celle d’ici reste en vigueur ; comparez-les avec `cop roster show` et prévenez les chefs d’unité.',
    en: '{peer} holds another list of members than this unit under the same number {got}, signed as well: members have signed two lists. The one here stays in force; compare them with `cop roster show` and tell the heads of unit.',
  },
  HOLD_STANDS: {
    ...caller,
    fr: 'Le message {got} est déjà sous gel : un seul gel à la fois est attendu. `cop audit status` montre les gels en cours.',
    en: 'Message {got} is under hold already: one hold at a time is expected. `cop audit status` shows the holds that stand.',
  },
  HOLD_UNKNOWN: {
    ...caller,
    fr: 'Aucun gel en cours sur le message {got} : un message sous gel est attendu. `cop audit status` montre les gels en cours.',
    en: 'No hold stands on message {got}: a message under hold is expected. `cop audit status` shows the holds that stand.',
  },
  CONTENT_HELD: {
    ...caller,
    fr: 'Le message {got} est sous gel : son contenu n’est pas détruit tant que le gel dure. `cop audit status` montre les gels en cours, et `cop audit lift {got}` lève celui-ci.',
    en: 'Message {got} is under hold: its content is not destroyed while the hold stands. `cop audit status` shows the holds that stand, and `cop audit lift {got}` lifts this one.',
  },
  REVIEW_NEEDLESS: {
    ...caller,
    fr: 'Le message {got} n’est pas à réexaminer : un message avec des données personnelles, dont le contenu est encore ici, est attendu. `cop review list` montre ceux qui le sont.',
    en: 'Message {got} is not to be reviewed: a message with personal data whose content is still here is expected. `cop review list` shows those that are.',
  },
  ERASURE_FIXED: {
    ...caller,
    exit: 20,
    fr: 'Le message {got} ne peut pas être gardé au-delà du {expected} : une restriction de {peer} ou la durée de conservation convenue avec cette unité l’interdit. Choisissez un jour qui n’est pas après, ou demandez à {peer} de l’envoyer de nouveau.',
    en: 'Message {got} cannot be kept beyond {expected}: a restriction by {peer}, or the retention agreed with that unit, forbids it. Choose a day that is not later, or ask {peer} to send it again.',
  },
  SUBJECT_UNKNOWN: {
    ...caller,
    fr: 'Aucun dossier {got} : la référence d’un dossier de personne concernée est attendue, comme DS-2026-7K3QXA. `cop subject list` les montre.',
    en: 'There is no case {got}: the reference of a case of a data subject is expected, such as DS-2026-7K3QXA. `cop subject list` shows them.',
  },
  SUBJECT_CLOSED: {
    ...caller,
    fr: 'Le dossier {got} est clos : un dossier ouvert est attendu. `cop subject list` les montre ; ouvrez-en un autre avec `cop subject open`.',
    en: 'Case {got} is closed: one that is open is expected. `cop subject list` shows them; open another one with `cop subject open`.',
  },
  REVIEW_DUE: {
    ...local,
    fr: 'Messages avec des données personnelles à réexaminer dans les 30 jours : {got}, le premier le {expected}. Sans décision, leur contenu est effacé ce jour-là ; `cop review list` les montre.',
    en: 'Messages with personal data to review within 30 days: {got}, the first on {expected}. Without a decision their content is erased on that day; `cop review list` shows them.',
  },
  ALARM_UNKNOWN: {
    ...caller,
    fr: 'Aucune alerte ouverte n° {got} : le numéro d’une alerte ouverte est attendu. `cop audit status` les montre.',
    en: 'There is no open alarm number {got}: the number of an open alarm is expected. `cop audit status` shows them.',
  },
  LOG_SOUND: {
    ...caller,
    fr: 'Le journal prolonge ce que les partenaires ont attesté : une nouvelle suite n’est ouverte qu’après une alerte LOG_ROLLBACK ou LOG_FORK sur cette unité. Rien n’est à faire ; `cop audit status` montre l’état.',
    en: 'The log continues what partners have witnessed: a new generation is opened only after an alarm LOG_ROLLBACK or LOG_FORK about this unit. Nothing is to be done; `cop audit status` shows the state.',
  },
  AUDIT_OMISSION: {
    ...local,
    fr: '{got} échange(s) manquent dans un des deux journaux, celui de cette unité ou celui de {peer} : chaque échange est attendu dans les deux. La liste dit de quel côté ; prévenez les auditeurs des deux unités.',
    en: '{got} exchange(s) are missing in one of the two logs, this unit’s or that of {peer}: every exchange is expected in both. The list says on which side; tell the auditors of both units.',
  },
  CHECKPOINT_STALE: {
    ...peer,
    fr: 'L’attestation demandée par {peer} part de {got} entrées ; {expected} sont attestées ici. Le journal est prié de reprendre de là.',
    en: 'The cosignature that {peer} asks for starts from {got} entries; {expected} are witnessed here. The log is asked to go on from there.',
  },
  EVIDENCE_INVALID: {
    ...caller,
    exit: 1,
    fr: 'Ce dossier de preuve ne prouve rien : « {field} » n’est pas en ordre ({detail}). Gardez-le tel quel et demandez un nouveau dossier à l’unité qui l’a remis.',
    en: 'This evidence pack proves nothing: "{field}" is not in order ({detail}). Keep it as it is, and ask the unit that handed it over for a new one.',
  },
  JUSTIFICATION_NEEDED: {
    ...caller,
    fr: 'Un motif est attendu pour cet acte ({act}), de 1 à {expected} caractères : la loi veut que le journal le garde. Donnez-le avec `--justification`, ou dans `COP_JUSTIFICATION`.',
    en: 'A justification is expected for this act ({act}), 1 to {expected} characters: the law wants the log to keep it. Give it with `--justification`, or in `COP_JUSTIFICATION`.',
  },
  AUDIT_ALTERED: {
    ...local,
    fr: 'Le journal d’audit a été altéré à l’entrée {got} : {detail}. Ne restaurez rien ; gardez une copie du disque et prévenez l’auditeur.',
    en: 'The audit log was altered at entry {got}: {detail}. Restore nothing; keep a copy of the disk and tell the auditor.',
  },

  // Link frames
  FRAME_MALFORMED: {
    ...peer,
    fr: 'Trame illisible reçue de {peer} : {detail}. La liaison est coupée et sera rétablie ; prévenez l’unité si cela se répète.',
    en: 'A frame from {peer} cannot be read: {detail}. The link is closed and dialled again; tell the unit if this goes on.',
  },
  FRAME_TOO_LARGE: {
    ...peer,
    fr: 'Trame de {got} octets reçue, {expected} au plus sont admis. La liaison est coupée ; prévenez l’unité émettrice.',
    en: 'A frame of {got} octets came, {expected} at the most are allowed. The link is closed; tell the sending unit.',
  },
  FRAME_UNEXPECTED: {
    ...peer,
    fr: 'Trame « {got} » reçue alors que « {expected} » était attendue. La liaison est coupée ; prévenez l’unité émettrice.',
    en: 'A frame "{got}" came where "{expected}" was expected. The link is closed; tell the sending unit.',
  },
  FRAME_FLOOD: {
    ...peer,
    retry: true,
    fr: 'Trop de trames de {peer} qui n’apportent rien : {expected} par minute au plus sont admises. La liaison est coupée et sera rétablie ; prévenez l’unité si cela se répète.',
    en: 'Too many frames from {peer} that bring nothing: {expected} a minute at the most are allowed. The link is closed and dialled again; tell the unit if this goes on.',
  },
  FRAME_SLOW: {
    ...peer,
    retry: true,
    exit: 22,
    fr: 'Une trame de {peer} n’arrive pas : {got} octets en {since} s, alors que {expected} par seconde au moins sont attendus. La liaison est coupée et sera rétablie ; vérifiez la ligne, et prévenez l’unité si cela se répète.',
    en: 'A frame from {peer} does not come: {got} octets in {since} s, where at least {expected} a second are expected. The link is closed and dialled again; check the line, and tell the unit if this goes on.',
  },
  LINK_VERSION: {
    fault: 'version',
    retry: false,
    exit: 1,
    fr: 'Aucune version commune du protocole : cette passerelle parle {expected}, le pair {got}. Mettez à jour la plus ancienne des deux.',
    en: 'No common protocol version: this gateway speaks {expected}, the peer {got}. Update the older of the two.',
  },
  LINK_UNIT_MISMATCH: {
    ...peer,
    exit: 23,
    fr: 'Le pair s’annonce comme {got} mais son certificat est celui de {expected}. Liaison refusée ; prévenez les deux unités.',
    en: 'The peer says that it is {got} but its certificate is that of {expected}. Link refused; tell both units.',
  },
  LINK_SUBPROTOCOL: {
    fault: 'version',
    retry: false,
    exit: 1,
    fr: 'Sous-protocole WebSocket « cop.v1 » attendu, reçu : « {got} ». Vérifiez que l’adresse est celle d’une passerelle COP.',
    en: 'WebSocket subprotocol "cop.v1" was expected; got "{got}". Check that the address is that of a COP gateway.',
  },
  LINK_DUPLICATE: {
    fault: 'peer',
    retry: true,
    exit: 1,
    fr: 'Une autre liaison avec {peer} est déjà établie ; celle-ci est fermée. Rien à faire.',
    en: 'Another link with {peer} is already up; this one is closed. Nothing to do.',
  },
  LINK_SILENT: {
    fault: 'peer',
    retry: true,
    exit: 22,
    fr: 'Aucun signe de vie de {peer} depuis {got} s ({expected} s au plus). La liaison est rétablie automatiquement.',
    en: 'No sign of life from {peer} for {got} s ({expected} s at the most). The link is dialled again by itself.',
  },
  LINK_UNREACHABLE: {
    fault: 'peer',
    retry: true,
    exit: 22,
    fr: '{peer} est injoignable à l’adresse {url} ({detail}). Les messages restent en file ; nouvel essai automatique, ou `cop peer ping {peer}`.',
    en: '{peer} cannot be reached at {url} ({detail}). Messages stay queued; it is tried again by itself, or by `cop peer ping {peer}`.',
  },
  LINK_REFUSED: {
    fault: 'peer',
    retry: true,
    exit: 22,
    fr: '{peer} refuse la liaison de cette passerelle ({detail}). Corrigez la cause indiquée ; nouvel essai automatique.',
    en: '{peer} refuses this gateway’s link ({detail}). Correct the named cause; it is tried again by itself.',
  },
  LINK_CLOSED: {
    fault: 'peer',
    retry: true,
    exit: 22,
    fr: 'La liaison avec {peer} s’est fermée ({detail}). Elle est rétablie automatiquement.',
    en: 'The link with {peer} closed ({detail}). It is dialled again by itself.',
  },
  LINK_STOPPING: {
    fault: 'peer',
    retry: true,
    exit: 22,
    fr: 'La passerelle s’arrête ; la liaison reprendra à son redémarrage.',
    en: 'The gateway is stopping; the link resumes when it is back.',
  },
  LINK_CROWDED: {
    fault: 'peer',
    retry: true,
    exit: 22,
    fr: 'Trop de connexions depuis {got} ({expected} au plus). Attendez une minute et recommencez.',
    en: 'Too many connections from {got} ({expected} at the most). Wait a minute and try again.',
  },
  LINK_REQUEST_INVALID: {
    ...peer,
    fr: 'Seule une demande WebSocket sur {expected} est admise à cette adresse ; reçu : {got}. Vérifiez l’adresse.',
    en: 'Only a WebSocket request for {expected} is served at this address; got {got}. Check the address.',
  },
  DELIVERY_GAP: {
    ...peer,
    retry: true,
    fr: 'Remise n° {got} reçue alors que le n° {expected} était attendu. La liaison reprend au curseur ; rien n’est perdu.',
    en: 'Delivery number {got} came where {expected} was due. The link resumes from the cursor; nothing is lost.',
  },
  DELIVERY_WINDOW: {
    ...peer,
    fr: 'Le pair dépasse la fenêtre accordée ({got} sur {expected}). La liaison est coupée ; prévenez l’unité émettrice.',
    en: 'The peer exceeds the window it was given ({got} of {expected}). The link is closed; tell the sending unit.',
  },
  DELIVERY_FLOOD: {
    ...peer,
    retry: true,
    fr: 'Trop d’envois de {peer} sont refusés, écartés ou répétés : {expected} par minute au plus sont traités. Les suivants attendent, rien n’est perdu ; prévenez l’unité.',
    en: 'Too many deliveries from {peer} are refused, set aside or repeated: {expected} a minute at the most are worked. Those that follow wait, nothing is lost; tell the unit.',
  },
  CURSOR_AHEAD: {
    ...peer,
    fr: 'Le pair dit avoir reçu jusqu’au n° {got}, mais seuls {expected} ont été envoyés : une sauvegarde ancienne a sans doute été restaurée ici. La numérotation reprend après {got}.',
    en: 'The peer says it has received up to number {got}, but only {expected} were sent: an old backup was probably restored here. Numbering goes on after {got}.',
  },

  // TLS
  TLS_VERSION: {
    ...keys,
    fr: 'TLS 1.3 est exigé ; le pair ne le propose pas ({detail}). Mettez à jour le logiciel du pair.',
    en: 'TLS 1.3 is required; the peer does not offer it ({detail}). Update the peer’s software.',
  },
  TLS_GROUP: {
    ...keys,
    fr: 'Aucun échange de clés TLS commun ; X25519MLKEM768 est exigé ({detail}). Mettez à jour le logiciel du pair.',
    en: 'No common TLS key exchange; X25519MLKEM768 is required ({detail}). Update the peer’s software.',
  },
  TLS_NO_CERTIFICATE: {
    ...keys,
    fr: 'Un certificat client est exigé et n’a pas été présenté. Configurez le certificat de la passerelle ou de l’officier.',
    en: 'A client certificate is required and none was presented. Configure the gateway’s or the officer’s certificate.',
  },
  TLS_CERTIFICATE_EXPIRED: {
    ...keys,
    fr: 'Le certificat de {peer} a expiré le {got}. L’unité doit le renouveler.',
    en: 'The certificate of {peer} expired on {got}. The unit must renew it.',
  },
  TLS_CERTIFICATE_NOT_YET_VALID: {
    ...keys,
    fr: 'Le certificat de {peer} n’est valable qu’à partir du {got}. Vérifiez l’horloge des deux machines.',
    en: 'The certificate of {peer} is valid only from {got}. Check the clocks of both machines.',
  },
  TLS_CERTIFICATE_UNTRUSTED: {
    ...keys,
    fr: 'Le certificat de {peer} ne vient pas d’une autorité que la liste des membres lui reconnaît ({detail}). Vérifiez l’autorité, ou la version de la liste.',
    en: 'The certificate of {peer} does not come from an authority that the roster names for it ({detail}). Check the authority, or the roster’s version.',
  },
  TLS_CERTIFICATE_WRONG_UNIT: {
    ...keys,
    fr: 'Certificat de l’unité {expected} attendu, reçu : {got}. Vérifiez l’adresse et le certificat.',
    en: 'A certificate of unit {expected} was expected; got {got}. Check the address and the certificate.',
  },
  TLS_CERTIFICATE_USAGE: {
    ...keys,
    fr: 'Le certificat de {peer} ne permet pas cet usage ({expected} attendu). L’unité doit en émettre un autre.',
    en: 'The certificate of {peer} is not for this use ({expected} was expected). The unit must issue another.',
  },
  TLS_CERTIFICATE_REVOKED: {
    ...keys,
    fr: 'Le certificat de {peer} est révoqué (empreinte {got}). L’unité doit présenter son nouveau certificat.',
    en: 'The certificate of {peer} is revoked (fingerprint {got}). The unit must present its new certificate.',
  },
  TLS_FAILED: {
    ...keys,
    retry: true,
    fr: 'La négociation TLS a échoué : {detail}. Vérifiez l’adresse et les certificats.',
    en: 'The TLS handshake failed: {detail}. Check the address and the certificates.',
  },

  // Envelopes and content
  ENVELOPE_TOO_LARGE: {
    ...peer,
    fr: 'Enveloppe de {got} octets ; {expected} au plus sont admis. L’expéditeur doit réduire le message.',
    en: 'An envelope of {got} octets; {expected} at the most are allowed. The sender must shorten the message.',
  },
  ENVELOPE_MALFORMED: {
    ...peer,
    fr: 'Enveloppe illisible : {detail}. L’expéditeur doit vérifier sa passerelle et renvoyer le message.',
    en: 'The envelope cannot be read: {detail}. The sender must check its gateway and send again.',
  },
  HEADER_VERSION: {
    fault: 'version',
    retry: false,
    exit: 1,
    fr: 'En-tête de version {got} ; cette passerelle connaît la version {expected}. Mettez à jour la plus ancienne des deux.',
    en: 'A header of version {got}; this gateway knows version {expected}. Update the older of the two.',
  },
  HEADER_INVALID: {
    ...peer,
    fr: 'En-tête refusé : {field}, {expected} attendu. L’expéditeur doit vérifier sa passerelle.',
    en: 'Header refused: {field}, {expected} was expected. The sender must check its gateway.',
  },
  SENDER_MISMATCH: {
    ...peer,
    fr: 'Message de {got} présenté par {expected}. Refusé ; prévenez les deux unités.',
    en: 'A message of {got} was presented by {expected}. Refused; tell both units.',
  },
  NOT_ADDRESSED: {
    ...peer,
    fr: 'Ce message n’est pas adressé à {expected}. L’expéditeur doit vérifier les destinataires.',
    en: 'This message is not addressed to {expected}. The sender must check the addressees.',
  },
  DECRYPTION_KEY_UNKNOWN: {
    ...peer,
    fr: 'Message chiffré pour une clé que cette unité n’a pas ou n’a plus ({got}). L’expéditeur doit reprendre nos clés et renvoyer le message.',
    en: 'Encrypted to a key that this unit does not hold, or no longer ({got}). The sender must fetch our keys and send again.',
  },
  DECRYPTION_FAILED: {
    ...peer,
    fr: 'Le message ne peut pas être déchiffré : il a été altéré, ou mal chiffré. L’expéditeur doit le renvoyer.',
    en: 'The message cannot be decrypted: it was altered, or wrongly encrypted. The sender must send it again.',
  },
  PADDING_INVALID: {
    ...peer,
    fr: 'Remplissage du message non conforme. L’expéditeur doit vérifier sa passerelle.',
    en: 'The padding of the message does not conform. The sender must check its gateway.',
  },
  UNPACKED_TOO_LARGE: {
    ...peer,
    fr: 'Le message dépasse {expected} octets une fois décompressé. Refusé ; prévenez l’unité émettrice.',
    en: 'The message exceeds {expected} octets once unpacked. Refused; tell the sending unit.',
  },
  SIGNER_UNKNOWN: {
    ...peer,
    fr: 'Signature par une clé que {peer} n’a pas annoncée pour cette date ({got}). L’expéditeur doit publier ses clés et renvoyer.',
    en: 'Signed with a key that {peer} has not announced for that date ({got}). The sender must publish its keys and send again.',
  },
  SIGNATURE_INVALID: {
    ...peer,
    fr: 'La signature ne correspond pas : le contenu a été altéré ou n’est pas de {peer}. Refusé ; prévenez l’unité.',
    en: 'The signature does not match: the content was altered or is not by {peer}. Refused; tell the unit.',
  },
  CONTENT_MALFORMED: {
    ...peer,
    fr: 'Contenu illisible : {detail}. L’expéditeur doit vérifier sa passerelle.',
    en: 'The content cannot be read: {detail}. The sender must check its gateway.',
  },
  CONTENT_INVALID: {
    ...caller,
    fr: 'Champ « {field} » : {expected} attendu, reçu : « {got} ». Corrigez ce champ.',
    en: 'Field "{field}": {expected} was expected; got "{got}". Correct this field.',
  },
  CLOCK_AHEAD: {
    ...peer,
    fr: 'Message daté du {got}, après l’heure de cette passerelle ({expected}). L’une des deux horloges est fausse : vérifiez-les, puis l’expéditeur renvoie le message.',
    en: 'The message is dated {got}, after this gateway’s time ({expected}). One of the clocks is wrong: check both, then the sender sends again.',
  },
  MESSAGE_EXPIRED: {
    ...peer,
    fr: 'Message expiré le {got}, avant d’être remis. L’expéditeur peut le renvoyer.',
    en: 'The message expired on {got}, before it was delivered. The sender may send it again.',
  },
  MESSAGE_ID_REUSED: {
    ...peer,
    fr: 'L’identifiant {got} a déjà servi pour une autre enveloppe. Refusé ; l’expéditeur doit vérifier sa passerelle.',
    en: 'The id {got} was already used for another envelope. Refused; the sender must check its gateway.',
  },

  // Receipts
  RECEIPT_MALFORMED: {
    ...peer,
    fr: 'Accusé de réception illisible : {detail}. L’unité {peer} doit vérifier sa passerelle.',
    en: 'The receipt cannot be read: {detail}. Unit {peer} must check its gateway.',
  },
  RECEIPT_INVALID: {
    ...peer,
    fr: 'Accusé de réception refusé : {field}, {expected} attendu. L’unité {peer} doit vérifier sa passerelle.',
    en: 'Receipt refused: {field}, {expected} was expected. Unit {peer} must check its gateway.',
  },
  RECEIPT_CONTRADICTS: {
    ...peer,
    fr: '{peer} a signé deux réponses contraires pour le message {id} : {expected}, puis {got}. Les deux sont gardées comme preuve ; demandez à l’unité laquelle vaut.',
    en: '{peer} has signed two contrary answers about message {id}: {expected}, then {got}. Both are kept as evidence; ask the unit which one holds.',
  },
  RECEIPT_MISDATED: {
    ...peer,
    fr: 'Un accusé de {peer} pour le message {id} est daté du {got}, où une date entre {expected} est attendue. Il compte, avec cette date ; vérifiez l’horloge des deux machines.',
    en: 'A receipt of {peer} about message {id} is dated {got}, where a date between {expected} is expected. It counts, with that date; check the clocks of both machines.',
  },
  RECEIPTS_AWAITED: {
    ...peer,
    retry: true,
    exit: 22,
    fr: '{peer} est reliée mais n’a pas signé d’accusé pour {got} message(s), dont le plus ancien attend depuis le {since}. Rien n’est perdu ; appelez l’unité.',
    en: '{peer} is linked but has signed no receipt for {got} message(s), of which the oldest has waited since {since}. Nothing is lost; call the unit.',
  },
  RECEIPT_UNMATCHED: {
    ...peer,
    fr: 'L’accusé de réception de {peer} ne correspond à aucune enveloppe envoyée. Il est écarté et journalisé.',
    en: 'The receipt of {peer} matches no envelope that was sent. It is set aside and logged.',
  },

  // Keysets and roster
  KEYSET_MALFORMED: {
    ...keys,
    fr: 'Jeu de clés illisible : {detail}. L’unité {peer} doit le publier de nouveau.',
    en: 'The keyset cannot be read: {detail}. Unit {peer} must publish it again.',
  },
  KEYSET_INVALID: {
    ...keys,
    fr: 'Jeu de clés refusé : {field}, {expected} attendu. L’unité {peer} doit le publier de nouveau.',
    en: 'Keyset refused: {field}, {expected} was expected. Unit {peer} must publish it again.',
  },
  KEYSET_ROLLBACK: {
    ...keys,
    fr: 'Jeu de clés de version {got}, plus ancien que la version {expected} connue. Refusé ; prévenez l’unité {peer}.',
    en: 'A keyset of version {got}, older than the known version {expected}. Refused; tell unit {peer}.',
  },
  KEYSET_FLOOD: {
    ...keys,
    retry: true,
    fr: '{peer} annonce trop souvent de nouvelles clés : {expected} par jour au plus sont apprises. Celles-ci ne le sont pas, et la liaison reste ; appelez l’unité, car sa clé d’identité est peut-être entre d’autres mains.',
    en: '{peer} announces new keys too often: {expected} a day at the most are learnt. These are not, and the link stays; call the unit, because its identity key may be in other hands.',
  },
  KEYSET_EQUIVOCATION: {
    ...keys,
    fr: 'Deux jeux de clés différents de {peer} portent la version {got}. Refusé ; téléphonez à l’unité.',
    en: 'Two different keysets of {peer} carry version {got}. Refused; telephone the unit.',
  },
  KEYSET_UNKNOWN: {
    ...keys,
    retry: true,
    fr: 'Les clés de {peer} ne sont pas encore connues. Le message part dès qu’elles arrivent.',
    en: 'The keys of {peer} are not known yet. The message leaves as soon as they come.',
  },
  ROSTER_MALFORMED: {
    ...keys,
    fr: 'Liste des membres illisible : {detail}. Demandez le fichier d’origine.',
    en: 'The roster cannot be read: {detail}. Ask for the original file.',
  },
  ROSTER_INVALID: {
    ...keys,
    fr: 'Liste des membres refusée : {field}, {expected} attendu. Demandez une liste corrigée.',
    en: 'Roster refused: {field}, {expected} was expected. Ask for a corrected roster.',
  },
  ROSTER_UNDERSIGNED: {
    ...keys,
    fr: 'Liste des membres signée par {got} unité(s) valable(s) ; {expected} sont exigées. Faites signer les unités manquantes.',
    en: 'The roster carries {got} valid signature(s); {expected} are required. Have the missing units sign.',
  },
  ROSTER_ROLLBACK: {
    ...keys,
    fr: 'Liste des membres de version {got} ; la version {expected} est attendue. Refusée : on ne revient pas en arrière.',
    en: 'A roster of version {got}; version {expected} was expected. Refused: there is no way back.',
  },
  ROSTER_DISCONTINUOUS: {
    ...keys,
    fr: 'Cette liste des membres ne prolonge pas celle en vigueur ({detail}). Demandez les versions intermédiaires.',
    en: 'This roster does not continue the one in force ({detail}). Ask for the versions between.',
  },
  ROSTER_EXPIRED: {
    ...keys,
    fr: 'La liste des membres a expiré le {got}. Les échanges continuent ; faites signer une nouvelle version.',
    en: 'The roster expired on {got}. Exchange goes on; have a new version signed.',
  },
  MEMBER_UNKNOWN: {
    ...caller,
    exit: 1,
    fr: '« {got} » n’est pas membre de la liste en vigueur. `cop peer list` montre les membres.',
    en: '"{got}" is not a member of the roster in force. `cop peer list` shows the members.',
  },

  // Screening and sending
  SCREENING_REFUSED: {
    fault: 'policy',
    retry: false,
    exit: 20,
    fr: 'Envoi refusé par le filtre : « {field} » n’est pas admis pour {peer} ({detail}). Retirez ce champ, ou retirez cette unité des destinataires.',
    en: 'Refused by the filter: "{field}" is not allowed for {peer} ({detail}). Remove this field, or take this unit off the addressees.',
  },
  APPROVAL_REQUIRED: {
    fault: 'policy',
    retry: false,
    exit: 21,
    fr: 'Le message {id} attend l’approbation d’un second officier : {detail}. Rien n’est parti. Le chef d’unité le lit avec `cop message show {id}`, puis l’approuve avec `cop message approve {id}` ou le refuse avec `cop message reject {id}`.',
    en: 'Message {id} waits for the approval of a second officer: {detail}. Nothing has left. The head of unit reads it with `cop message show {id}`, then approves it with `cop message approve {id}` or refuses it with `cop message reject {id}`.',
  },
  ADDRESSEE_SELF: {
    ...caller,
    fr: 'L’unité {got} ne peut pas s’écrire à elle-même. Retirez-la des destinataires.',
    en: 'Unit {got} cannot write to itself. Remove it from the addressees.',
  },
  MESSAGE_UNKNOWN: {
    ...caller,
    exit: 1,
    fr: 'Aucun message « {got} » dans cette passerelle. `cop message list` donne les identifiants.',
    en: 'There is no message "{got}" in this gateway. `cop message list` shows the ids.',
  },
  PROCEDURE_UNKNOWN: {
    ...caller,
    exit: 1,
    fr: 'Aucune réunion ni demande « {got} » dans cette unité, ou pas avec l’unité nommée. `cop message list` donne les identifiants.',
    en: 'This unit has no meeting or request "{got}", or none with the unit that was named. `cop message list` shows the ids.',
  },
  AGREEMENT_INVALID: {
    ...caller,
    fr: 'Accord refusé : champ « {field} », {expected} attendu, reçu : « {got} ». L’unité qui a signé doit corriger ce champ et proposer un nouvel accord.',
    en: 'Agreement refused: field "{field}", {expected} was expected; got "{got}". The unit that signed must correct this field and propose a new agreement.',
  },
  AGREEMENT_UNKNOWN: {
    ...caller,
    exit: 1,
    fr: 'Aucun accord « {got} » dans le registre de cette unité. `cop agreement list` donne les identifiants.',
    en: 'There is no agreement "{got}" in the register of this unit. `cop agreement list` shows the ids.',
  },
  CONTACTS_OVERTAKEN: {
    ...caller,
    exit: 1,
    fr: 'Un autre annuaire de cette unité a été publié au même moment : un numéro supérieur à {got} est attendu, et rien n’a été envoyé. Voyez-le avec `cop contact list`, puis publiez de nouveau.',
    en: 'Another directory of this unit was published at the same moment: a number above {got} is expected, and nothing was sent. See it with `cop contact list`, then publish again.',
  },
  CONTACTS_UNKNOWN: {
    ...caller,
    exit: 1,
    fr: 'Aucun point de contact de {got} n’est connu ici. `cop contact list` montre les unités qui ont publié leur annuaire.',
    en: 'No point of contact of {got} is known here. `cop contact list` shows the units that have published their directory.',
  },
  AGREEMENT_STATE: {
    ...caller,
    exit: 1,
    fr: 'L’entrée {id} du registre est à l’état « {got} », et « {expected} » est attendu pour cet acte. `cop agreement list` montre les états.',
    en: 'Entry {id} of the register is in the state "{got}", and this act needs "{expected}". `cop agreement list` shows the states.',
  },
  REQUEST_INCOMPLETE: {
    ...caller,
    exit: 20,
    fr: 'La demande n’est pas complète ; il manque : {detail}. Complétez-la : sans ces éléments, l’autorité requise devrait la renvoyer.',
    en: 'The request is not whole; it lacks: {detail}. Complete it: without these items the requested authority would have to send it back.',
  },
  EXCHANGE_UNKNOWN: {
    ...caller,
    exit: 1,
    fr: 'Ce rapport ne peut pas nommer l’échange « {got} » : un échange que cette unité a envoyé ou reçu est attendu, réel pour un rapport réel, d’exercice pour un exercice. `cop message show` donne l’échange d’un message.',
    en: 'This report cannot name exchange "{got}": one that this unit has sent or received was expected, a real one in a real report, one of an exercise in an exercise. `cop message show` gives the exchange of a message.',
  },
  STEP_IMPOSSIBLE: {
    ...caller,
    exit: 1,
    fr: 'Impossible dans cet état ({got}) : {act}. Cette unité peut : {expected}. `cop message show` montre où en est la procédure.',
    en: 'Not possible in this state ({got}): {act}. This unit can: {expected}. `cop message show` tells where the procedure stands.',
  },
  STEP_OVERTAKEN: {
    ...caller,
    exit: 1,
    fr: 'La procédure {got} a avancé entre-temps : rien n’est parti. Lisez ce qui est arrivé (`cop message show {got}`), puis décidez.',
    en: 'Procedure {got} has moved on meanwhile: nothing has left. Read what came (`cop message show {got}`), then decide.',
  },
  STEP_PARTLY: {
    ...caller,
    exit: 3,
    fr: 'L’étape est faite pour {expected}, mais pas pour {peer} ({detail}), où la procédure {got} en reste là. Relisez-la (`cop message show {got}`), puis reprenez l’étape pour cette seule unité (`--with {peer}`).',
    en: 'The step is taken for {expected}, but not for {peer} ({detail}), with which procedure {got} stays where it is. Read it again (`cop message show {got}`), then take the step for that unit alone (`--with {peer}`).',
  },
  STEP_UNMATCHED: {
    ...peer,
    fr: 'L’étape venue de {peer} se réfère à « {got} », que cette unité n’a pas avec elle. Elle est refusée ; son auteur doit rouvrir la procédure.',
    en: 'The step from {peer} refers to "{got}", which this unit does not have with it. It is refused; its author must open the procedure anew.',
  },
  STEP_REFUSED: {
    ...peer,
    fr: 'L’étape venue de {peer} n’est pas possible : {act} dans l’état « {got} » ; possible : {expected}. Elle est refusée.',
    en: 'The step from {peer} is not possible: {act} in state "{got}"; possible: {expected}. It is refused.',
  },
  LOGFRAME_MAPPING_MISSING: {
    ...caller,
    fr: 'La correspondance avec le projet Akvo RSR est incomplète ; un numéro est attendu pour : {detail}. Ajoutez-les, chacun un nombre entier, ou `false` pour une période ou une ventilation que le projet n’a pas.',
    en: 'The mapping to the Akvo RSR project is incomplete; a number is expected for: {detail}. Add each as a whole number, or `false` for a period or a breakdown that the project does not have.',
  },
  EXPORT_IMPOSSIBLE: { ...caller, exit: 1, fr: 'Le message {got} ne peut pas être exporté : {detail}.', en: 'Message {got} cannot be exported: {detail}.' },
  DELIVERY_PARTIAL: {
    fault: 'peer',
    retry: true,
    exit: 3,
    fr: 'Remis à {got} destinataire(s) sur {expected} dans le délai. Le reste demeure en file ; suivez avec `cop message show {id}`.',
    en: 'Delivered to {got} of {expected} addressees in time. The rest stays queued; follow with `cop message show {id}`.',
  },
  DELIVERY_PENDING: {
    fault: 'peer',
    retry: true,
    exit: 22,
    fr: 'Message en file : aucun destinataire n’a encore accusé réception. Il part dès que la liaison revient ; suivez avec `cop message show {id}`.',
    en: 'The message is queued: no addressee has acknowledged it yet. It leaves when the link is back; follow with `cop message show {id}`.',
  },
  DELIVERY_REFUSED: {
    fault: 'peer',
    retry: false,
    exit: 20,
    fr: 'Le destinataire {peer} a refusé le message ({detail}). `cop message show {id}` montre l’accusé signé.',
    en: 'Addressee {peer} refused the message ({detail}). `cop message show {id}` shows the signed receipt.',
  },

  // Officers and the officer API
  OFFICER_REFUSED: {
    fault: 'caller',
    retry: false,
    exit: 4,
    fr: 'Ce certificat n’est pas celui d’un officier de {expected} ({detail}). Utilisez le fichier PKCS#12 remis par votre unité.',
    en: 'This certificate is not that of an officer of {expected} ({detail}). Use the PKCS#12 file that your unit gave you.',
  },
  OFFICER_UNKNOWN: {
    fault: 'caller',
    retry: false,
    exit: 4,
    fr: 'Le certificat présenté pour {got} n’est pas inscrit dans cette unité. Demandez à votre administrateur de l’inscrire : `cop officer add`.',
    en: 'The certificate presented for {got} is not enrolled in this unit. Ask your administrator to enrol it: `cop officer add`.',
  },
  OFFICER_REVOKED: {
    fault: 'caller',
    retry: false,
    exit: 4,
    fr: 'L’accès de l’officier {got} est révoqué depuis le {since}. Adressez-vous à votre administrateur.',
    en: 'The access of officer {got} has been revoked since {since}. Ask your administrator.',
  },
  ROLE_REQUIRED: {
    fault: 'policy',
    retry: false,
    exit: 4,
    fr: 'L’acte {act} n’est pas permis au rôle {role}. Demandez-le à un officier qui le peut : {expected}.',
    en: 'The act {act} is not open to the role {role}. Ask an officer whose role allows it: {expected}.',
  },
  OFFICER_CERTIFICATE_INVALID: {
    ...caller,
    exit: 23,
    fr: 'Ce certificat ne permet pas d’inscrire un officier de {expected} ({detail}). Il doit venir de l’autorité des officiers, être en cours de validité, servir à clientAuth et nommer un seul officier ; faites-en émettre un autre.',
    en: 'This certificate cannot enrol an officer of {expected} ({detail}). It must come from the officers’ authority, be in date, serve for clientAuth and name one officer only; have another one issued.',
  },
  OFFICER_ID_UNKNOWN: {
    ...caller,
    exit: 1,
    fr: 'Aucun officier « {got} » n’est inscrit. `cop officer list` les montre.',
    en: 'No officer "{got}" is enrolled. `cop officer list` shows them.',
  },
  OFFICER_ID_REVOKED: {
    ...caller,
    exit: 1,
    fr: 'L’officier {got} est révoqué depuis le {since} ; son identifiant ne sert plus jamais. Faites émettre un certificat sous un autre identifiant.',
    en: 'Officer {got} has been revoked since {since}; the identifier is never used again. Have a certificate issued under another identifier.',
  },
  ASSIGNEE_REVOKED: {
    ...caller,
    exit: 1,
    fr: 'Le message ne peut pas être confié à {got}, dont l’accès est révoqué depuis le {since}. Confiez-le à un autre officier.',
    en: 'The message cannot be assigned to {got}, whose access has been revoked since {since}. Assign it to another officer.',
  },
  ASSIGNEE_ROLE: {
    ...caller,
    exit: 1,
    fr: 'Le message ne peut pas être confié à {got}, dont le rôle ({role}) n’ouvre pas les messages. Confiez-le à un officier qui le peut : {expected}.',
    en: 'The message cannot be assigned to {got}, whose role ({role}) does not open messages. Assign it to an officer who can: {expected}.',
  },
  MESSAGE_TAKEN: {
    ...caller,
    exit: 1,
    fr: 'Le message {got} est déjà confié à {detail}. Demandez à votre chef d’unité de vous le confier.',
    en: 'Message {got} is assigned to {detail} already. Ask your head of unit to assign it to you.',
  },
  OFFICER_SELF: {
    fault: 'policy',
    retry: false,
    exit: 20,
    fr: 'Nul ne se révoque ni ne change son propre rôle ({got}). Demandez-le à un autre administrateur.',
    en: 'Nobody revokes himself or changes his own role ({got}). Ask another administrator.',
  },
  LAST_ADMINISTRATOR: {
    fault: 'policy',
    retry: false,
    exit: 20,
    fr: 'L’officier {got} est le dernier administrateur de l’unité : son rôle ne peut pas lui être retiré. Inscrivez d’abord un autre administrateur avec `cop officer add`.',
    en: 'Officer {got} is the unit’s last administrator and cannot lose the role. Enrol another administrator first with `cop officer add`.',
  },
  INPUT_INVALID: {
    ...caller,
    fr: 'Donnée refusée : {field}, {expected} attendu, reçu : « {got} ». Corrigez-la et recommencez.',
    en: 'Input refused: {field}, {expected} was expected; got "{got}". Correct it and try again.',
  },
  INPUT_TOO_LARGE: { ...caller, fr: 'Demande de plus de {expected} octets. Réduisez-la.', en: 'The request exceeds {expected} octets. Shorten it.' },
  ROUTE_UNKNOWN: {
    ...caller,
    exit: 1,
    fr: 'La passerelle ne connaît pas « {got} ». La commande et la passerelle sont-elles de la même version ?',
    en: 'The gateway does not know "{got}". Are the command and the gateway of the same version?',
  },

  // Configuration, files and store
  CONFIG_INVALID: {
    ...caller,
    fr: 'Configuration refusée ({file}) : {field}, {expected} attendu, reçu : « {got} ». Corrigez le fichier et relancez.',
    en: 'Configuration refused ({file}): {field}, {expected} was expected; got "{got}". Correct the file and start again.',
  },
  CONFIG_CONFLICT: { ...caller, fr: 'Configuration impossible : {detail}. {fix}', en: 'Impossible configuration: {detail}. {fix}' },
  NOT_INITIALISED: {
    ...caller,
    exit: 10,
    fr: 'Aucune unité dans « {got} ». Créez-la avec `cop unit init`, ou indiquez son dossier avec --home.',
    en: 'There is no unit in "{got}". Create it with `cop unit init`, or name its folder with --home.',
  },
  ALREADY_INITIALISED: {
    ...caller,
    exit: 1,
    fr: 'Une unité existe déjà dans « {got} » ; ses clés ne sont jamais écrasées. Choisissez un autre dossier.',
    en: 'There is already a unit in "{got}"; its keys are never overwritten. Choose another folder.',
  },
  FILE_UNREADABLE: {
    ...local,
    fr: 'Le fichier « {file} » ne peut pas être lu ({detail}). Vérifiez le chemin et les droits.',
    en: 'The file "{file}" cannot be read ({detail}). Check the path and the permissions.',
  },
  FILE_UNWRITABLE: {
    ...local,
    fr: 'Le fichier « {file} » ne peut pas être écrit ({detail}). Vérifiez le chemin, les droits et la place sur le disque.',
    en: 'The file "{file}" cannot be written ({detail}). Check the path, the permissions and the room on the disk.',
  },
  FILE_EXISTS: {
    ...caller,
    exit: 1,
    fr: 'Le fichier « {file} » existe déjà et n’est pas écrasé. Choisissez un autre nom.',
    en: 'The file "{file}" exists already and is not overwritten. Choose another name.',
  },
  FILE_EXPOSED: {
    ...local,
    exit: 23,
    fr: 'Le fichier secret « {file} » est lisible par d’autres (droits {got}). Lancez : chmod 600 {file}',
    en: 'The secret file "{file}" can be read by others (mode {got}). Run: chmod 600 {file}',
  },
  MASTER_KEY_MISSING: {
    ...local,
    exit: 23,
    fr: 'La clé maîtresse « {file} » manque. Rétablissez ce fichier depuis sa copie de sûreté, avec les droits 600 ; aucune autre clé n’ouvre ce que cette unité conserve, et aucune n’est créée à sa place.',
    en: 'The master key "{file}" is missing. Restore this file from its safe copy, with mode 600; no other key opens what this unit keeps, and none is made in its place.',
  },
  MASTER_KEY_WRONG: {
    ...local,
    exit: 12,
    fr: '« {file} » n’est pas la clé maîtresse de l’unité {expected}, avec laquelle sa base a été scellée. Rétablissez ce fichier depuis sa copie de sûreté ; rien n’a été modifié.',
    en: '"{file}" is not the master key of unit {expected}, under which its database was sealed. Restore this file from its safe copy; nothing was changed.',
  },
  STORE_LOCKED: {
    ...local,
    retry: true,
    exit: 11,
    fr: 'Une autre passerelle utilise déjà « {file} ». Arrêtez-la d’abord.',
    en: 'Another gateway already uses "{file}". Stop it first.',
  },
  STORE_FULL: {
    ...local,
    retry: true,
    fr: 'Il n’y a plus de place sur le disque pour « {file} » ({detail}). Rien n’en a été enregistré ni accusé ; ce que les partenaires envoient attend chez eux. Libérez de la place (`df -h` montre où) : la passerelle continue d’elle-même.',
    en: 'There is no room left on the disk for "{file}" ({detail}). Nothing of it was recorded or acknowledged; what partners send waits with them. Make room (`df -h` shows where): the gateway goes on by itself.',
  },
  STORE_READ_ONLY: {
    ...local,
    retry: true,
    fr: '« {file} » ne peut pas être modifié ({detail}) : un fichier et un dossier où la passerelle a le droit d’écrire sont attendus. Rien n’a été modifié ni accusé. Vérifiez les droits (`ls -ld`), le montage (`findmnt -T {file}`) et l’état du disque (`dmesg`) ; une passerelle qui tourne continue d’elle-même, une autre est à relancer.',
    en: '"{file}" cannot be changed ({detail}): a file and a folder that the gateway may write to are expected. Nothing was changed or acknowledged. Check the permissions (`ls -ld`), the mount (`findmnt -T {file}`) and the health of the disk (`dmesg`); a gateway that runs goes on by itself, another is to be started again.',
  },
  STORE_FAILED: {
    ...local,
    retry: true,
    fr: 'Le disque refuse de lire ou d’écrire « {file} » ({detail}). Rien n’a été accusé. Vérifiez le disque (`dmesg`) et faites-en une copie avant qu’il ne soit trop tard ; la passerelle réessaie d’elle-même.',
    en: 'The disk refuses to read or to write "{file}" ({detail}). Nothing was acknowledged. Check the disk (`dmesg`) and copy it before it is too late; the gateway tries again by itself.',
  },
  STORE_CORRUPT: {
    ...local,
    fr: 'La base « {file} » est endommagée ({detail}). Ne la supprimez pas, ne la réparez pas et n’effacez pas le fichier « {file}-wal » : gardez une copie des deux, vérifiez le disque, puis rétablissez la dernière sauvegarde du dossier. Ce que les partenaires ont reçu d’ici reste chez eux.',
    en: 'The database "{file}" is damaged ({detail}). Do not delete it, do not repair it, and do not remove the file "{file}-wal": keep a copy of both, check the disk, then restore the latest backup of the folder. What partners got from here is still with them.',
  },
  STORE_NEWER: {
    ...local,
    fr: 'La base « {file} » vient d’une version plus récente ({got}). Mettez à jour cette passerelle.',
    en: 'The database "{file}" comes from a newer version ({got}). Update this gateway.',
  },
  RECORD_ALTERED: {
    ...local,
    fr: 'L’enregistrement {got} a été altéré sur le disque. Il n’est pas affiché ; prévenez l’auditeur.',
    en: 'Record {got} was altered on the disk. It is not shown; tell the auditor.',
  },
  PORT_UNAVAILABLE: {
    ...local,
    fr: 'L’adresse {got} ne peut pas être ouverte ({detail}). Changez le port dans la configuration, ou arrêtez le programme qui l’occupe.',
    en: 'The address {got} cannot be opened ({detail}). Change the port in the configuration, or stop the program that holds it.',
  },

  CERTIFICATE_EXPIRES_SOON: {
    ...local,
    exit: 23,
    fr: 'Le certificat de cette passerelle expire le {got}. Demandez son renouvellement dès maintenant.',
    en: 'This gateway’s certificate expires on {got}. Have it renewed now.',
  },
  CLOCK_LEAPT: {
    ...local,
    retry: true,
    fr: 'L’horloge de cette machine indique {got}, alors que cette passerelle en était à {expected}. Elle ne suit pas ce saut : rien n’expire et rien n’est effacé à cette heure-là. Réglez l’horloge (`timedatectl`) ; si c’est elle qui dit vrai, fermez l’alerte avec `cop audit close`. L’accord des horloges des partenaires suffit aussi.',
    en: 'The clock of this machine says {got}, where this gateway had come to {expected}. It does not follow the leap: nothing expires and nothing is erased by that time. Set the clock (`timedatectl`); if it is the clock that is right, close the alarm with `cop audit close`. That the partners’ clocks agree is enough, too.',
  },
  DISK_FILLING: {
    ...local,
    fr: 'Il reste {got} octets sur le disque de « {file} » ; {expected} au moins sont attendus. Libérez de la place (`df -h` montre où), sinon la passerelle n’acceptera bientôt plus de message.',
    en: 'There are {got} octets left on the disk of "{file}"; {expected} at the least are expected. Make room (`df -h` shows where), or the gateway will soon take no more messages.',
  },
  LINE_BUDGET_NEAR: {
    ...local,
    fr: 'Les liaisons ont pris {got} octets sur les {expected} prévus pour {since} (UTC). Rien n’est retenu ; `cop peer list` montre laquelle en prend le plus. Envoyez les documents par porteur (`cop courier export`) ou relevez `budget` dans unit.yaml.',
    en: 'The links have taken {got} of the {expected} octets meant for {since} (UTC). Nothing is held back; `cop peer list` shows which one takes most. Send documents by courier (`cop courier export`), or raise `budget` in unit.yaml.',
  },
  LINE_BUDGET_SPENT: {
    ...local,
    fr: 'Les liaisons ont pris {got} octets, plus que les {expected} prévus pour {since} (UTC). Rien n’est retenu, et la facture monte : envoyez par porteur ce qui peut attendre (`cop courier export`), ou relevez `budget` dans unit.yaml.',
    en: 'The links have taken {got} octets, more than the {expected} meant for {since} (UTC). Nothing is held back, and the bill grows: send by courier what can wait (`cop courier export`), or raise `budget` in unit.yaml.',
  },
  CLOCK_OFFSET: {
    ...local,
    fr: 'L’horloge de {peer} diffère de {got} s de la nôtre. Vérifiez l’heure des deux machines.',
    en: 'The clock of {peer} differs from ours by {got} s. Check the time of both machines.',
  },

  // Command line
  USAGE: { ...caller, fr: '{detail} Voyez `{command} --help`.', en: '{detail} See `{command} --help`.' },
  GATEWAY_UNREACHABLE: {
    ...local,
    retry: true,
    fr: 'La passerelle ne répond pas à {url} ({detail}). Lancez-la avec `cop gateway run`.',
    en: 'The gateway does not answer at {url} ({detail}). Start it with `cop gateway run`.',
  },
  GATEWAY_UNTRUSTED: {
    ...local,
    exit: 23,
    fr: 'Le service à {url} n’est pas la passerelle de {expected} ({detail}). Vérifiez l’adresse.',
    en: 'The service at {url} is not the gateway of {expected} ({detail}). Check the address.',
  },
  OFFICER_CREDENTIAL_MISSING: {
    ...caller,
    exit: 4,
    fr: 'Indiquez votre fichier PKCS#12 avec --officer ou COP_OFFICER.',
    en: 'Name your PKCS#12 file with --officer or COP_OFFICER.',
  },
  PASSPHRASE_MISSING: {
    ...caller,
    exit: 4,
    fr: 'Le mot de passe de « {file} » manque. Placez-le dans un fichier et indiquez-le avec COP_PASSPHRASE_FILE, ou lancez la commande dans un terminal.',
    en: 'The passphrase of "{file}" is missing. Put it into a file and name that with COP_PASSPHRASE_FILE, or run the command in a terminal.',
  },
  PASSPHRASE_WRONG: {
    ...caller,
    exit: 12,
    fr: 'Le mot de passe de « {file} » est faux, ou le fichier n’est pas un PKCS#12. Recommencez.',
    en: 'The passphrase of "{file}" is wrong, or the file is not PKCS#12. Try again.',
  },
  ANSWER_NEEDED: {
    ...caller,
    fr: 'Il manque {field}, et rien ne peut être demandé sans terminal. Ajoutez {expected}.',
    en: '{field} is missing, and nothing can be asked without a terminal. Add {expected}.',
  },
  OUTPUT_FAILED: {
    ...local,
    fr: 'Le résultat n’a pas pu être écrit ({detail}). La commande a eu lieu ; libérez de la place, puis vérifiez avec `cop message list`.',
    en: 'The result could not be written ({detail}). The command took place; free some space, then check with `cop message list`.',
  },
  INTERRUPTED: { fault: 'caller', retry: true, exit: 130, fr: 'Interrompu.', en: 'Interrupted.' },
  RUNTIME_MISSING: {
    ...local,
    fr: 'Node 24 est nécessaire ; trouvé : {got}. Lancez `npm ci`, qui l’installe dans ce dossier.',
    en: 'Node 24 is needed; found {got}. Run `npm ci`, which installs it in this folder.',
  },
  INTERNAL: {
    ...local,
    fr: 'Erreur interne, référence {ref}. Rien n’a été accusé à tort ; transmettez la référence et le journal à votre administrateur.',
    en: 'Internal error, reference {ref}. Nothing was wrongly acknowledged; give the reference and the log to your administrator.',
  },
} as const satisfies Record<string, ErrorRow>;

/** The closed list of codes. */
export type ErrorCode = keyof typeof errorTable;
