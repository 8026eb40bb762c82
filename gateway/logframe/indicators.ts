// The indicators of the logical framework, each defined once: what counts as one, what never does, by what it is told apart, where it comes from.
import type { Label } from '#protocol';

/** By what a count is told apart. */
export const dimensionNames = ['direction', 'type', 'crime', 'country', 'sex', 'age', 'partner'] as const;
export type DimensionName = (typeof dimensionNames)[number];

/** Where a number comes from: counted here from receipts, or entered with its source by an officer and confirmed by another. */
export type Origin = 'derived' | 'declared';

/** `number`: things; `persons`: people; `percent`: a part of a whole, with both. */
export type Measure = 'number' | 'persons' | 'percent';

/** One line of the logical framework. */
export interface Indicator {
  code: string;
  origin: Origin;
  measure: Measure;
  /** Which way is better. */
  direction: 'up' | 'down';
  title: Label;
  /** What counts as one. */
  counts: Label;
  /** What never counts. */
  never: Label;
  source: Label;
  /** In the order in which they are shown. Together they split the whole: their cells add up to the value. */
  dimensions: readonly DimensionName[];
}

const label = (fr: string, en: string): Label => ({ fr, en });
const receipts = label(
  'accusés de remise signés par l’unité qui a reçu, et journal témoigné de cette unité',
  'receipts of delivery signed by the unit that received, and the witnessed log of this unit',
);
const neverDerived = label(
  'les exercices, les messages refusés ou expirés, les accusés, les envois répétés ; ce qui rectifie un message compte à sa place, une seule fois',
  'exercises, messages that were refused or expired, receipts, repeats; what rectifies a message counts in its place, once',
);
const declared = label(
  'saisie de l’unité, avec la source et le moyen de vérification, confirmée par un second officier',
  'entered by the unit, with source and means of verification, and confirmed by a second officer',
);
const neverDeclared = label('ce qu’un second officier n’a pas confirmé', 'what no second officer has confirmed');

export const indicators = [
  {
    code: 'IND-1',
    origin: 'derived',
    measure: 'number',
    direction: 'up',
    title: label(
      'Échanges d’informations au niveau régional (incidents, renseignement)',
      'Exchanges of information at regional level (incidents, intelligence)',
    ),
    counts: label(
      'un échange dont une autre unité partenaire, EUROPOL ou INTERPOL a signé la remise, quel que soit le nombre de destinataires ; il compte au premier accusé',
      'one exchange of which another partner unit, EUROPOL or INTERPOL has signed the delivery, however many its addressees; it counts at the first receipt',
    ),
    never: neverDerived,
    source: receipts,
    dimensions: ['direction', 'type', 'crime'],
  },
  {
    code: 'IND-1R',
    origin: 'derived',
    measure: 'number',
    direction: 'up',
    title: label('Remises d’informations, par partenaire', 'Deliveries of information, by partner'),
    counts: label(
      'une remise signée d’un échange d’IND-1 : un message à quatre partenaires est un échange et quatre remises',
      'one signed delivery of an exchange of IND-1: a message to four partners is one exchange and four deliveries',
    ),
    never: neverDerived,
    source: receipts,
    dimensions: ['direction', 'partner'],
  },
  {
    code: 'IND-2',
    origin: 'derived',
    measure: 'persons',
    direction: 'up',
    title: label('Arrestations résultant des échanges', 'Arrests that result from exchanges'),
    counts: label(
      'une personne arrêtée, dans une communication liée à au moins un échange et dont la remise est signée ; elle compte au premier accusé',
      'one person arrested, in a report that is linked to at least one exchange and whose delivery is signed; it counts at the first receipt',
    ),
    never: label(
      `${neverDerived.fr} ; une communication retirée à tous ses destinataires`,
      `${neverDerived.en}; a report that was taken back from all who received it`,
    ),
    source: receipts,
    dimensions: ['country', 'crime', 'sex', 'age'],
  },
  {
    code: 'IND-3',
    origin: 'derived',
    measure: 'number',
    direction: 'up',
    title: label('Demandes d’entraide judiciaire reçues', 'Requests for judicial assistance received'),
    counts: label(
      'une demande adressée à cette unité et dont elle a signé la remise',
      'one request that was sent to this unit and whose delivery it has signed',
    ),
    never: neverDerived,
    source: receipts,
    dimensions: ['partner'],
  },
  {
    code: 'IND-4',
    origin: 'derived',
    measure: 'number',
    direction: 'up',
    title: label('Demandes d’extradition', 'Requests for extradition'),
    counts: label(
      'une demande d’extradition ou d’arrestation provisoire, envoyée à une unité ou reçue d’elle, dont la remise est signée ; à deux unités, ce sont deux demandes',
      'one request for extradition or provisional arrest, sent to a unit or received from it, whose delivery is signed; to two units it is two requests',
    ),
    never: neverDerived,
    source: receipts,
    dimensions: ['direction', 'partner', 'crime'],
  },
  {
    code: 'IND-5',
    origin: 'derived',
    measure: 'number',
    direction: 'up',
    title: label('Affaires avec victimes, par infraction et par sexe des victimes', 'Cases with victims, by crime and gender of the victims'),
    counts: label(
      'un échange d’IND-1 qui parle d’au moins une victime ; « mixte » quand elles ne sont pas toutes du même sexe, ou pas toutes mineures ou majeures',
      'one exchange of IND-1 that tells of at least one victim; "mixed" when they are not all of one sex, or not all minors or adults',
    ),
    never: neverDerived,
    source: receipts,
    dimensions: ['crime', 'sex', 'age'],
  },
  {
    code: 'IND-6',
    origin: 'declared',
    measure: 'percent',
    direction: 'up',
    title: label('Taux de résolution des affaires', 'Resolution rate of cases'),
    counts: label('les affaires résolues, sur les affaires traitées pendant la période', 'cases resolved, of the cases worked on in the period'),
    never: neverDeclared,
    source: declared,
    dimensions: [],
  },
  {
    code: 'IND-7',
    origin: 'declared',
    measure: 'persons',
    direction: 'up',
    title: label('Officiers formés', 'Officers trained'),
    counts: label('un officier qui a achevé une formation pendant la période', 'one officer who completed a training in the period'),
    never: neverDeclared,
    source: declared,
    dimensions: ['sex'],
  },
  {
    code: 'IND-8',
    origin: 'declared',
    measure: 'persons',
    direction: 'up',
    title: label('Officiers encadrés', 'Officers mentored'),
    counts: label('un officier suivi par un mentor pendant la période', 'one officer who was mentored in the period'),
    never: neverDeclared,
    source: declared,
    dimensions: ['sex'],
  },
] as const satisfies readonly Indicator[];

export type IndicatorCode = (typeof indicators)[number]['code'];

/** An indicator by its code; `undefined` for none. */
export function indicatorOf(code: string): Indicator | undefined {
  return indicators.find((each) => each.code === code);
}
