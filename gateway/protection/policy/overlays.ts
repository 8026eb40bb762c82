// The fourteen overlay rules, in their order: each may close further what the matrix says, never open it; the first that denies ends it.
import type { Classification, Content, Offence, Purpose } from '#protocol';
import { classifications } from '#protocol';
import { isSuspect, type Subject } from '../subjects.ts';
import { type MatrixAction, stricter } from './matrix.ts';
import { isEuropol, type Recipient } from './recipients.ts';

/** What is asked about one field. */
export interface Question {
  row: string;
  recipient: Recipient;
  message: MessageFacts;
  /** The person that the field is about; several for a relation; none for what is about no person. */
  subjects: readonly Subject[];
  item: ItemFacts;
}

/** What the rules ask of the whole message. */
export interface MessageFacts {
  purposes: readonly Purpose[];
  offences: readonly Offence[];
  handling: Content['handling'];
  /** The message is passed on from somebody else. */
  forwarded: boolean;
  /** Codes that a permission of its provider lifts for everybody to whom it goes; default: none. */
  lifted?: Content['handling'];
  classification: Classification;
  /** Highest classification that this unit's gateway may carry. */
  classificationCap: Classification;
}

/** What the rules ask of the item in which the field stands. */
export interface ItemFacts {
  origin: 'own' | 'partner' | 'europol' | 'interpol' | 'private';
  handling: Content['handling'];
  rightsViolation: boolean;
}

interface Overlay {
  id: `O${number}`;
  article: string;
  /** The action after this rule; `undefined` when it has nothing to say. */
  apply(question: Question, current: MatrixAction): MatrixAction | undefined;
}

// ICCS codes of the crimes of Annex I that these units meet, by prefix: homicide, injury, deprivation of liberty, trafficking,
// sexual violence and exploitation, property crime by gangs, drugs, fraud, forgery, corruption, money laundering, smuggling,
// weapons, organised groups, terrorism.
const annexOne = [
  '0101',
  '0102',
  '0201',
  '0202',
  '0203',
  '0204',
  '0301',
  '0302',
  '0401',
  '0402',
  '0601',
  '0701',
  '0702',
  '0703',
  '0704',
  '08051',
  '0901',
  '0903',
  '0905',
  '0906',
];

/** True when an offence is in EUROPOL's competence (Regulation (EU) 2016/794, Article 3 and Annex I). */
export function inAnnexOne(iccs: string): boolean {
  return annexOne.some((prefix) => iccs.startsWith(prefix));
}

/** Rows by which a person can be told from others, directly or with other knowledge. */
export const identifyingRows: ReadonlySet<string> = new Set([
  'person.name',
  'person.alias',
  'person.parent',
  'person.birthDate',
  'person.birthPlace',
  'person.residence',
  'physical',
  'id.document',
  'id.nationalNumber',
  'id.faceImage',
  'id.biometric',
  'id.dna',
  'occupation.current',
  'occupation.other',
  'financial.accounts',
  'financial.assets',
  'behaviour.movements',
  'comms',
  'transport',
  'crime.material',
  'refs.otherSystems',
  'victim.identification',
  'relation',
]);

// Of these the coarse part, first-level subdivision and age band, tells nobody apart (law: locations finer than that are stripped).
const coarsenable = new Set(['person.birthDate', 'person.birthPlace', 'person.residence', 'behaviour.movements']);

/** Rows of special categories (Article 30(2)). */
export const specialRows: ReadonlySet<string> = new Set([
  'special.ethnicity',
  'special.beliefs',
  'special.health',
  'special.sexLife',
  'behaviour.drugAbuse',
  'id.biometric',
  'id.dna',
]);

/** Rows that are about no person: they stay when personal data may not go. */
export const nonPersonalRows: ReadonlySet<string> = new Set([
  'structure',
  'incident',
  'meeting',
  'agreement',
  'arrest',
  // An officer's function, unit and functional mailbox.
  'poc',
  'crime.offence',
  'crime.means',
]);

/** Rows of things: without a basis their sort goes, and nothing by which the thing leads to a person. */
export const thingRows: ReadonlySet<string> = new Set(['object']);

// What still goes about a person who was cleared: that he was, and of whom it is said.
const afterClearance = new Set(['crime.proceedings', 'structure', 'case', 'incident']);

const foreign = ({ origin }: ItemFacts, { forwarded }: MessageFacts) => forwarded || origin !== 'own';
const personal = (row: string) => !nonPersonalRows.has(row) && !thingRows.has(row);

export const overlays: readonly Overlay[] = [
  {
    id: 'O1',
    article: '(EU) 2016/794 Art 3, Annex I',
    apply: ({ recipient, message }) =>
      isEuropol(recipient) && message.offences.length > 0 && !message.offences.some(({ iccs }) => inAnnexOne(iccs)) ? 'deny' : undefined,
  },
  {
    id: 'O2',
    article: '(EU) 2016/794 Annex II / (EU) 2018/1725 Art 73',
    apply({ recipient, subjects, row }, current) {
      if (!subjects.some(({ categories }) => categories.includes('unknown'))) return undefined;
      if (isEuropol(recipient)) return 'deny';
      return personal(row) ? stricter(current, 'necessary') : undefined;
    },
  },
  {
    id: 'O3',
    article: '(EU) 2016/794 Art 19(1), Annex II A.1',
    apply({ recipient, message, subjects }) {
      if (!isEuropol(recipient)) return undefined;
      if (message.purposes.length === 0) return 'deny';
      const onlyCrossChecking = message.purposes.every((purpose) => purpose === 'XCHK');
      return onlyCrossChecking && subjects.some(({ categories }) => !isSuspect(categories)) ? 'deny' : undefined;
    },
  },
  {
    id: 'O4',
    article: 'H1-H3, (EU) 2016/794 Art 19(2)',
    apply({ recipient, message, item }) {
      if (!foreign(item, message)) return undefined;
      const codes = [...message.handling, ...item.handling].filter((code) => !message.lifted?.includes(code));
      if (codes.includes('H2')) return 'deny';
      // Only who has taken note of the text of a message can pass it on, and the text goes with it; one item's H3 has no text to note.
      const acknowledged = message.forwarded && message.handling.includes('H3');
      if (codes.includes('H3') && !acknowledged) return 'deny';
      return codes.includes('H1') && recipient.kind === 'judicial' ? 'deny' : undefined;
    },
  },
  {
    id: 'O5',
    article: '(EU) 2016/794 Art 23(7)',
    apply: ({ item }) => (item.origin === 'europol' ? 'deny' : undefined),
  },
  {
    id: 'O6',
    article: '(EU) 2016/794 Art 30(1)',
    apply({ subjects, row, recipient }, current) {
      if (!subjects.some(({ minor }) => minor) || !personal(row)) return undefined;
      if (recipient.kind === 'non_police') return 'deny';
      return current === 'allow' ? 'necessary' : undefined;
    },
  },
  {
    id: 'O7',
    article: '(EU) 2016/794 Art 30(2) / (EU) 2018/1725 Art 76',
    apply: ({ row }, current) => (specialRows.has(row) && current === 'allow' ? 'necessary' : undefined),
  },
  {
    id: 'O8',
    article: '(EU) 2016/794 Annex II B.4(d), B.5(b), B.6(a)',
    apply({ subjects, row }, current) {
      if (!identifyingRows.has(row) || !subjects.some(({ anonymous }) => anonymous)) return undefined;
      if (current === 'pseudonymise_always' || current === 'deny') return undefined;
      return coarsenable.has(row) ? 'generalise' : 'deny';
    },
  },
  {
    id: 'O9',
    article: 'Smuggling Protocol Art 16, 1951 Convention Art 33',
    apply({ subjects, row, recipient }) {
      const athome = subjects.some(({ exposed, nationalities }) => exposed && nationalities.includes(recipient.country));
      return athome && (identifyingRows.has(row) || row.startsWith('migration.')) ? 'deny' : undefined;
    },
  },
  {
    id: 'O10',
    article: '(EU) 2016/794 Art 29',
    // The grade that is missing is set to X4 when the message is composed; a narrative that is neither fact nor assessment is refused there.
    apply: () => undefined,
  },
  {
    id: 'O11',
    article: '(EU) 2016/794 Annex II A.5',
    apply: ({ subjects, row }) => (subjects.some(({ cleared }) => cleared) && !afterClearance.has(row) ? 'deny' : undefined),
  },
  {
    id: 'O12',
    article: '(EU) 2016/794 Art 23(9)',
    apply: ({ item }) => (item.rightsViolation ? 'deny' : undefined),
  },
  {
    id: 'O13',
    article: '2009/968/JHA Art 10',
    apply: ({ message }) => (classifications.number(message.classification) > classifications.number(message.classificationCap) ? 'deny' : undefined),
  },
  {
    id: 'O14',
    article: '(EU) 2018/1725 Art 85',
    apply: ({ recipient, row }) => (recipient.kind === 'non_police' && personal(row) ? 'deny' : undefined),
  },
];
