// French and English of every field of case data, of points of contact and of requests. See labels.ts.
import * as data from './case-data.ts';
import { contact } from './contact-data.ts';
import * as requests from './request-data.ts';
import type { Fields, Shape } from './shape.ts';

type Pair = readonly [fr: string, en: string];

/** Labels of the fields of one shape. */
export type FieldLabels = Readonly<Record<string, Pair>>;

/** A shape beside the labels of its fields: the compiler misses none. */
function of<F extends Fields>(shape: Shape<F>, labels: Readonly<Record<keyof F & string, Pair>>): [{ name: string }, FieldLabels] {
  return [shape, labels];
}

const evaluationPair: Pair = ['Cotation', 'Grading'];
const refPair: Pair = ['Repère', 'Reference'];
const kindPair: Pair = ['Sorte', 'Sort'];
const descriptionPair: Pair = ['Description', 'Description'];
const datePair: Pair = ['Date', 'Date'];
const when: Pair = ['Quand', 'When'];
const anonymity: Pair = ['Anonymat garanti', 'Anonymity guaranteed'];
const protection: Pair = ['Protection nécessaire', 'Protection needed'];
const court: Pair = ['Peut participer au procès', 'Can participate in court'];
const pseudonym: Pair = ['Pseudonyme', 'Pseudonym'];
const identity: Pair = ['Nouvelle identité', 'New identity'];
const accounts: Pair = ['Compte', 'Account'];
const transports: Pair = ['Moyen de transport', 'Means of transport'];
const personsPair: Pair = ['Personnes', 'Persons'];
const transmissionPair: Pair = ['Transmission', 'Transmission'];
const requestingPair: Pair = ['Autorité requérante', 'Requesting authority'];
const centralPair: Pair = ['Autorité centrale', 'Central authority'];
const offencesPair: Pair = ['Infractions', 'Offences'];
const answerPair: Pair = ['Réponse attendue pour le', 'Answer needed by'];

/** Every shape with the labels of its fields. */
export const fieldLabels = [
  of(data.evaluation, {
    source: ['Fiabilité de la source', 'Reliability of the source'],
    information: ['Exactitude de l’information', 'Accuracy of the information'],
    defaulted: ['Cotation par défaut', 'Graded by default'],
    epistemic: ['Fait ou appréciation', 'Fact or assessment'],
    asOf: ['À la date du', 'As of'],
    verifiedOn: ['Vérifié le', 'Verified on'],
    origin: ['Origine', 'Origin'],
    rightsViolation: ['Obtenu en violation des droits', 'Obtained in violation of rights'],
    handling: ['Code de traitement', 'Handling code'],
  }),
  of(data.personName, {
    surname: ['Nom', 'Surname'],
    forenames: ['Prénoms', 'Forenames'],
    maidenName: ['Nom de naissance', 'Maiden name'],
    asWritten: ['Nom tel qu’écrit', 'Name as written'],
  }),
  of(data.alias, { kind: kindPair, name: ['Autre nom', 'Other name'] }),
  of(data.locality, {
    street: ['Rue ou quartier', 'Street or quarter'],
    locality: ['Localité', 'Locality'],
    subdivision: ['Région', 'Region'],
    country: ['Pays', 'Country'],
    when,
  }),
  of(data.identityDocument, {
    kind: kindPair,
    number: ['Numéro', 'Number'],
    issuer: ['Délivré par', 'Issued by'],
    issuedOn: ['Délivré le', 'Issued on'],
    expiresOn: ['Expire le', 'Expires on'],
    state: ['Constat', 'Finding'],
  }),
  of(data.communication, { kind: kindPair, value: ['Numéro ou adresse', 'Number or address'], pseudonym }),
  of(data.mediaReference, { sha256: ['Empreinte du fichier', 'Digest of the file'], description: descriptionPair }),
  of(data.biometric, { kind: kindPair, reference: ['Référence', 'Reference'] }),
  of(data.account, { kind: kindPair, identifier: ['Numéro', 'Number'], institution: ['Établissement', 'Institution'] }),
  of(data.transport, {
    kind: kindPair,
    registration: ['Immatriculation', 'Registration'],
    registrationCountry: ['Pays d’immatriculation', 'Country of registration'],
    identifier: ['Numéro de série', 'Serial number'],
    description: descriptionPair,
  }),
  of(data.conviction, { iccs: ['Infraction (ICCS)', 'Offence (ICCS)'], date: datePair, court: ['Juridiction et peine', 'Court and sentence'] }),
  of(data.groupMembership, { group: ['Nom du groupe', 'Name of the group'], position: ['Position', 'Position'] }),
  of(data.systemReference, { system: ['Système', 'System'], reference: ['Référence', 'Reference'] }),
  of(data.victimDetails, {
    identification: ['Autres éléments d’identification', 'Further identification'],
    exploitation: ['Exploitation', 'Exploitation'],
    damage: ['Préjudice', 'Damage'],
    anonymityGuaranteed: anonymity,
    courtParticipation: court,
    information: ['Déclarations', 'Information given'],
  }),
  of(data.witnessDetails, {
    information: ['Déclarations', 'Information given'],
    anonymityGuaranteed: anonymity,
    protectionNeeded: protection,
    protectedBy: ['Protégé par', 'Protected by'],
    newIdentity: identity,
    courtParticipation: court,
  }),
  of(data.informantDetails, {
    code: ['Nom de code', 'Code name'],
    pseudonym,
    information: ['Objet des informations', 'Subject of the information'],
    informationDetail: ['Précisions', 'Details'],
    anonymityGuaranteed: anonymity,
    protectionNeeded: protection,
    courtParticipation: court,
    negativeExperiences: ['Expériences négatives', 'Negative experiences'],
    rewards: ['Rétributions', 'Rewards'],
    newIdentity: identity,
  }),
  of(data.specialData, {
    ethnicOrigin: ['Origine ethnique', 'Ethnic origin'],
    beliefs: ['Opinions et croyances', 'Opinions and beliefs'],
    health: ['Santé', 'Health'],
    sexualLife: ['Vie sexuelle', 'Sex life'],
  }),
  of(data.person, {
    ref: refPair,
    categories: ['Catégorie', 'Category'],
    evaluation: evaluationPair,
    purposes: ['Finalités', 'Purposes'],
    pseudonym,
    name: ['Nom', 'Name'],
    aliases: ['Autre nom', 'Other name'],
    father: ['Père', 'Father'],
    mother: ['Mère', 'Mother'],
    sex: ['Sexe', 'Sex'],
    birthDate: ['Date de naissance', 'Date of birth'],
    ageBand: ['Tranche d’âge', 'Age band'],
    minor: ['Mineur', 'Minor'],
    birthPlace: ['Lieu de naissance', 'Place of birth'],
    nationalities: ['Nationalité', 'Nationality'],
    maritalStatus: ['État matrimonial', 'Marital status'],
    residences: ['Domicile', 'Residence'],
    physicalDescription: ['Signalement', 'Physical description'],
    distinguishingMarks: ['Signes particuliers', 'Distinguishing marks'],
    documents: ['Document', 'Document'],
    nationalNumbers: ['Numéro national', 'National number'],
    faceImages: ['Image du visage', 'Image of the face'],
    biometrics: ['Donnée biométrique', 'Biometric trace'],
    dnaReferences: ['Référence ADN', 'DNA reference'],
    occupation: ['Profession', 'Occupation'],
    occupationGroup: ['Catégorie professionnelle', 'Occupational group'],
    formerOccupations: ['Parcours', 'Background'],
    languages: ['Langue', 'Language'],
    accounts,
    assets: ['Patrimoine', 'Assets'],
    lifestyle: ['Mode de vie', 'Way of life'],
    movements: ['Déplacement', 'Movement'],
    weapons: ['Armes', 'Weapons'],
    dangerRating: ['Dangerosité', 'Danger'],
    escapeRisk: ['Risque de fuite', 'May flee'],
    traits: ['Traits et profil', 'Traits and profile'],
    drugAbuse: ['Toxicomanie', 'Drug abuse'],
    communications: ['Communication', 'Communication'],
    transports,
    convictions: ['Condamnation', 'Conviction'],
    roles: ['Rôle', 'Role'],
    group: ['Groupe', 'Group'],
    material: ['Pièce', 'Material'],
    proceedings: ['Poursuites', 'Proceedings'],
    otherSystems: ['Autre système', 'Other system'],
    victim: ['Comme victime', 'As a victim'],
    witness: ['Comme témoin', 'As a witness'],
    informant: ['Comme informateur', 'As an informant'],
    special: ['Données sensibles', 'Special categories'],
    migrationStatus: ['Situation de séjour', 'Status of stay'],
    asylumClaim: ['Demande d’asile', 'Asylum claim'],
    atRisk: ['En danger', 'At risk'],
  }),
  of(data.organisation, {
    ref: refPair,
    evaluation: evaluationPair,
    name: ['Dénomination', 'Name'],
    place: ['Siège', 'Seat'],
    registrationNumber: ['Numéro de registre', 'Registration number'],
    legalForm: ['Forme juridique', 'Legal form'],
    activity: ['Activité', 'Activity'],
    directors: ['Dirigeant', 'Director'],
    accounts,
  }),
  of(data.relation, { from: ['De', 'From'], to: ['À', 'To'], kind: ['Lien', 'Relation'], nature: ['Nature', 'Nature'], evaluation: evaluationPair }),
  of(data.smugglingElements, {
    procured: ['Aide apportée', 'How entry was procured'],
    enteredCountry: ['Pays d’entrée', 'Country of entry'],
    benefits: ['Avantage recherché', 'Benefit sought'],
    aggravations: ['Circonstances aggravantes', 'Aggravating circumstances'],
  }),
  of(data.traffickingElements, {
    acts: ['Actes', 'Acts'],
    means: ['Moyens', 'Means'],
    purposes: ['But d’exploitation', 'Purpose of exploitation'],
    child: ['Victime mineure', 'The victim is a child'],
  }),
  of(data.offence, {
    iccs: ['Code ICCS', 'ICCS code'],
    stage: ['Stade', 'Stage'],
    when,
    where: ['Lieu', 'Place'],
    how: ['Comment', 'How'],
    modusOperandi: ['Mode opératoire', 'Mode of operation'],
    range: ['Pays concerné', 'Country concerned'],
    persons: ['Mis en cause', 'Suspect'],
    smuggling: ['Trafic de migrants', 'Smuggling of migrants'],
    trafficking: ['Traite des personnes', 'Trafficking in persons'],
    evaluation: evaluationPair,
  }),
  of(data.statement, { text: ['Texte', 'Text'], evaluation: evaluationPair }),
  of(data.aggregate, { dimension: ['Compté par', 'Counted by'], value: ['Valeur', 'Value'], count: ['Nombre', 'Count'] }),
  of(data.caseData, {
    persons: personsPair,
    organisations: ['Organisations', 'Organisations'],
    relations: ['Liens', 'Relations'],
    offences: ['Infractions', 'Offences'],
    transports: ['Moyens de transport', 'Means of transport'],
    statements: ['Textes', 'Statements'],
    aggregates: ['Décomptes', 'Counts'],
    references: ['Références', 'References'],
  }),
  of(contact, {
    role: ['Fonction', 'Function'],
    competences: ['Compétence', 'Competence'],
    languages: ['Langue', 'Language'],
    duty: ['Service', 'Duty'],
    days: ['Jour de service', 'Day of duty'],
    from: ['Début du service', 'Duty from'],
    until: ['Fin du service', 'Duty until'],
    telephones: ['Téléphone', 'Telephone'],
    mailbox: ['Boîte fonctionnelle', 'Functional mailbox'],
    verifiedOn: ['Vérifié le', 'Verified on'],
  }),
  of(requests.authority, { name: ['Autorité', 'Authority'], function: ['Fonction', 'Function'], country: ['Pays', 'Country'] }),
  of(requests.soughtAssistance, {
    form: ['Forme d’entraide', 'Form of assistance'],
    description: descriptionPair,
    procedure: ['Procédure particulière', 'Particular procedure'],
  }),
  of(requests.offenceLaw, {
    iccs: ['Infraction (ICCS)', 'Offence (ICCS)'],
    provision: ['Disposition', 'Provision'],
    textOfLaw: ['Texte de la loi', 'Text of the law'],
    penalty: ['Peine encourue', 'Penalty'],
    limitation: ['Prescription', 'Limitation'],
  }),
  of(requests.assistanceRequest, {
    transmission: transmissionPair,
    requestingAuthority: requestingPair,
    conductingAuthority: ['Autorité chargée de l’affaire', 'Authority conducting the matter'],
    centralAuthority: centralPair,
    nature: ['Nature', 'Nature'],
    subject: ['Objet de la procédure', 'Subject matter'],
    facts: ['Exposé des faits', 'Summary of the facts'],
    assistance: ['Entraide demandée', 'Assistance sought'],
    purpose: ['But de la demande', 'Purpose of the request'],
    offences: offencesPair,
    legalBases: ['Bases légales', 'Legal bases'],
    answerBy: answerPair,
    urgency: ['Urgence', 'Urgency'],
    confidential: ['Confidentielle', 'Confidential'],
    confidentiality: ['Motif de la confidentialité', 'Why confidential'],
    useLimitation: ['Limite d’utilisation', 'Limit of use'],
  }),
  of(requests.judicialAct, { kind: kindPair, issuer: ['Délivré par', 'Issued by'], issuedOn: ['Délivré le', 'Issued on'], reference: refPair }),
  of(requests.extraditionRequest, {
    kind: ['Demande', 'Request'],
    transmission: transmissionPair,
    person: ['Personne recherchée', 'Person sought'],
    soughtAs: ['Recherchée comme', 'Sought as'],
    requestingAuthority: requestingPair,
    centralAuthority: centralPair,
    facts: ['Exposé des faits', 'Statement of the facts'],
    offences: offencesPair,
    act: ['Mandat ou jugement', 'Warrant or judgment'],
    sentence: ['Peine prononcée', 'Sentence'],
    remainingMonths: ['Mois restant à purger', 'Months left to serve'],
    willRequest: ['L’extradition sera demandée', 'Extradition will be requested'],
    answerBy: answerPair,
  }),
  of(requests.arrestCount, { iccs: ['Infraction (ICCS)', 'Offence (ICCS)'], sex: ['Sexe', 'Sex'], age: ['Âge', 'Age'], count: ['Nombre', 'Number'] }),
  of(requests.arrestReport, {
    exchanges: ['Échanges à l’origine', 'Exchanges that led to it'],
    on: ['Jour', 'Day'],
    country: ['Pays', 'Country'],
    subdivision: ['Région', 'Region'],
    arrests: ['Arrestations', 'Arrests'],
  }),
  of(requests.rectificationOrder, {
    of: ['Message visé', 'Message concerned'],
    action: ['Mesure demandée', 'Measure asked'],
    because: ['Motif', 'Reason'],
    replacedBy: ['Remplacé par', 'Replaced by'],
    persons: personsPair,
  }),
  of(requests.permissionRequest, {
    of: ['Message visé', 'Message concerned'],
    use: ['Usage', 'Use'],
    units: ['Unités', 'Units'],
    until: ['Jusqu’au', 'Until'],
  }),
  of(requests.operationProposal, {
    kinds: ['Nature de l’opération', 'Nature of the operation'],
    from: ['Du', 'From'],
    until: ['Au', 'Until'],
    countries: ['Pays', 'Countries'],
    units: ['Unités participantes', 'Units taking part'],
  }),
];
