// What a message says, as titled values: an incident, a meeting, a step, an agreement, points of contact. Case data is listed item by item elsewhere.
import {
  actLabel,
  type Body,
  type Contact,
  type Content,
  competenceTexts,
  dutyText,
  formRows,
  hex,
  type Language,
  languageTexts,
  type Place,
  readTerms,
  reasonLabel,
  roleText,
  type Slot,
} from '#protocol';
import { wordIn } from '../handoff/words.ts';
import { dayText, instantText } from './times.ts';
import { numberText } from './typography.ts';

const titles = {
  women: ['Femmes', 'Women'],
  men: ['Hommes', 'Men'],
  minors: ['Mineurs', 'Minors'],
  means: ['Moyens', 'Means'],
  purpose: ['Objet', 'Purpose'],
  mode: ['Forme', 'Form'],
  slots: ['Créneaux', 'Slots'],
  request: ['Demande', 'Request'],
  step: ['Étape', 'Step'],
  slot: ['Créneau retenu', 'Slot chosen'],
  reason: ['Motif', 'Reason'],
  on: ['Jour', 'Day'],
  victimsAssisted: ['Victimes assistées', 'Victims assisted'],
  arrests: ['Arrestations', 'Arrests'],
  seizures: ['Saisies', 'Seizures'],
  agreement: ['Accord', 'Agreement'],
  parties: ['Parties', 'Parties'],
  covered: ['Messages couverts', 'Messages covered'],
  purposes: ['Finalités', 'Purposes'],
  valid: ['Validité', 'Validity'],
  instruments: ['Instruments', 'Instruments'],
  version: ['Numéro de l’annuaire', 'Number of the directory'],
  contacts: ['Points de contact', 'Points of contact'],
  document: ['Pièce jointe', 'Document'],
} as const;

const words: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  foot: ['à pied', 'on foot'],
  motorcycle: ['moto', 'motorcycle'],
  car: ['voiture', 'car'],
  pickup: ['pick-up', 'pickup'],
  bus: ['autocar', 'bus'],
  truck: ['camion', 'truck'],
  boat: ['bateau', 'boat'],
  train: ['train', 'train'],
  aircraft: ['avion', 'aircraft'],
  case_coordination: ['coordination d’un dossier', 'coordination of a case'],
  joint_operation: ['opération conjointe', 'joint operation'],
  route_analysis: ['analyse d’une route', 'analysis of a route'],
  procedures: ['procédures', 'procedures'],
  in_person: ['en présence', 'in person'],
  telephone: ['par téléphone', 'by telephone'],
  video: ['par visioconférence', 'by video'],
  incident: ['incidents', 'incidents'],
  meeting: ['réunions', 'meetings'],
  assistance: ['entraide', 'assistance'],
  extradition: ['extradition', 'extradition'],
  arrest: ['arrestation', 'arrest'],
};

export type BodyTitle = keyof typeof titles;

/** The title of a value. */
export function bodyTitle(key: BodyTitle, language: Language): string {
  return titles[key][language === 'fr' ? 0 : 1];
}

/** What a word of the contract is called; the word itself when it has no name here. */
export function bodyWord(word: string, language: Language): string {
  return words[word]?.[language === 'fr' ? 0 : 1] ?? word;
}

type Row = [title: string, value: string];

/** The body of a message for people. */
export function contentRows({ body, attachments = [] }: Content, language: Language): Row[] {
  const rows = rowsOf(
    body,
    language,
    (key) => bodyTitle(key, language),
    (word) => bodyWord(word, language),
  );
  const documents = attachments.map(({ title, octets, sha256 }): Row => [bodyTitle('document', language), `${title} (${octets} o, SHA-256 ${hex(sha256)})`]);
  return [...rows, ...documents].filter(([, value]) => value !== '');
}

function rowsOf(body: Body, language: Language, title: (key: BodyTitle) => string, word: (key: string) => string): Row[] {
  const time = (at: Date) => instantText(at, language);
  const count = (value: number | undefined) => (value === undefined ? '' : numberText(value, language));
  const slotText = ({ start, end }: Slot, i: number) => `${i + 1}. ${time(start)} – ${time(end)}`;
  switch (body.kind) {
    case 'incident': {
      const { type, occurredFrom, occurredTo, place, route, headCount, means } = body;
      return [
        [wordIn(language, 'type'), wordIn(language, type)],
        [wordIn(language, 'when'), [occurredFrom, ...(occurredTo ? [occurredTo] : [])].map(time).join(' – ')],
        [wordIn(language, 'place'), placeText(place)],
        [wordIn(language, 'route'), route.map(placeText).join(' → ')],
        [wordIn(language, 'people'), count(headCount.total)],
        [title('women'), count(headCount.women)],
        [title('men'), count(headCount.men)],
        [title('minors'), count(headCount.minors)],
        [title('means'), means.map(word).join(', ')],
      ];
    }
    case 'meeting_request':
      return [
        [title('purpose'), word(body.purpose)],
        [title('mode'), word(body.mode)],
        [wordIn(language, 'place'), body.place ? placeText(body.place) : ''],
        [title('slots'), body.slots.map(slotText).join('\n')],
      ];
    case 'step':
      return [
        [title('request'), body.procedureId],
        [title('step'), actLabel(body.act)[language]],
        [title('slots'), body.slots.map(slotText).join('\n')],
        [title('slot'), body.slot === undefined ? '' : String(body.slot + 1)],
        [title('reason'), body.reason ? reasonLabel(body.reason)[language] : ''],
        [title('on'), body.on === undefined ? '' : dayText(new Date(`${body.on}T00:00:00Z`), language)],
        ...(['victimsAssisted', 'arrests', 'seizures'] as const).map((name): Row => [title(name), count(body.outcome?.[name])]),
      ];
    case 'agreement_proposal':
    case 'agreement_acceptance': {
      const terms = readTerms(body.signedTerms);
      return [
        [title('agreement'), terms.id],
        [title('parties'), `${terms.proposer}, ${terms.accepter}`],
        [title('covered'), terms.kinds.map(word).join(', ')],
        [title('purposes'), terms.purposes.join(', ')],
        [title('valid'), `${time(terms.from)} – ${time(terms.until)}`],
        [title('instruments'), terms.instruments.map(({ instrument, article }) => `${instrument}, ${article}`).join('\n')],
      ];
    }
    case 'contact_directory':
      return [
        [title('version'), String(body.version)],
        [title('contacts'), body.contacts.map((contact) => contactText(contact, language)).join('\n')],
      ];
    default:
      return formRows(body, language).map(({ title: name, value }): Row => [name, value]);
  }
}

function contactText(contact: Contact, language: Language): string {
  const { telephones = [], mailbox, verifiedOn } = contact;
  const said = [roleText(contact, language), ...competenceTexts(contact, language), ...languageTexts(contact, language), dutyText(contact, '', language)];
  return [...said, ...telephones, ...(mailbox ? [mailbox] : []), verifiedOn].join(', ');
}

function placeText({ name, subdivision, country, latitude, longitude }: Place): string {
  const position = latitude === undefined || longitude === undefined ? '' : ` [${latitude}, ${longitude}]`;
  return [name, subdivision, country].filter((part) => part !== undefined && part !== '').join(', ') + position;
}
