// What the exports call things, in both languages. A word in braces is filled in.
import type { Label, Language } from '#protocol';
import { typeset } from '../../documents/typography.ts';

const words = {
  framework: ['Cadre logique', 'Logical framework'],
  sheetIndicators: ['Indicateurs', 'Indicators'],
  sheetDefinitions: ['Définitions', 'Definitions'],
  sheetCells: ['Ventilation', 'Breakdown'],
  indicator: ['Indicateur', 'Indicator'],
  title: ['Intitulé', 'Title'],
  unitOfPolice: ['Unité', 'Unit'],
  period: ['Période', 'Period'],
  periodOf: ['{name} : du {from} au {to} (heure de {city})', '{name}: {from} to {to} (time in {city})'],
  periodOfAll: ['depuis le début, jusqu’au {to} (heure de {city})', 'since the start, until {to} (time in {city})'],
  from: ['Du', 'From'],
  to: ['Au', 'To'],
  madeAt: ['Établi le', 'Made on'],
  value: ['Valeur de la période', 'Value of the period'],
  sinceStart: ['Depuis le début', 'Since the start'],
  baseline: ['Valeur de référence', 'Baseline'],
  baselineOn: ['Date de référence', 'Baseline date'],
  milestone: ['Jalon', 'Milestone'],
  milestoneOn: ['Date du jalon', 'Milestone date'],
  target: ['Cible', 'Target'],
  targetOn: ['Date de la cible', 'Target date'],
  progress: ['Progression', 'Progress'],
  progressPercent: ['Progression (%)', 'Progress (%)'],
  measure: ['Unité de mesure', 'Unit of measure'],
  number: ['nombre', 'number'],
  persons: ['personnes', 'persons'],
  percent: ['%', '%'],
  parts: ['{part} sur {whole}', '{part} of {whole}'],
  definition: ['Définition', 'Definition'],
  counts: ['Ce qui compte', 'What counts'],
  never: ['Ce qui ne compte jamais', 'What never counts'],
  source: ['Source et moyen de vérification', 'Source and means of verification'],
  dimensions: ['Ventilé par', 'Broken down by'],
  notBroken: ['non ventilé', 'not broken down'],
  define: [
    'Compte : {counts}. Ne compte jamais : {never}. Ventilé par : {dimensions}.',
    'Counts: {counts}. Never counts: {never}. Broken down by: {dimensions}.',
  ],
  declared: ['déclaré : {source} ; vérification : {verification}', 'declared: {source}; verification: {verification}'],
  total: ['ensemble', 'total'],
  small: ['<\u00A05', '<\u00A05'],
  apart: ['non publié', 'not published'],
  none: ['–', '–'],
  publicVariant: ['Variante publique', 'Public variant'],
  publicRule: [
    'Ce tableau est public : un nombre de 1 à 4 n’y figure pas (« < 5 »), les petites cellules sont regroupées avec celle qui les complète, et un total d’où un petit nombre se déduirait n’est pas publié.',
    'This table is public: a number of 1 to 4 does not stand in it ("< 5"), small cells are merged with the one that completes them, and a total from which a small number would follow is not published.',
  ],
  restricted: ['Usage officiel', 'Official use'],
  progressChart: ['Progression vers les cibles', 'Progress towards the targets'],
  progressNote: [
    'Chemin parcouru de la valeur de référence à la cible ; le trait marque la cible.',
    'Part of the way from the baseline to the target; the line marks the target.',
  ],
  numbers: ['Valeurs', 'Values'],
  asOf: ['au {day}', 'as of {day}'],
  notTold: ['La valeur de la période est de 1 à 4 et n’est pas publiée.', 'The value of the period is 1 to 4 and is not published.'],
} as const satisfies Record<string, readonly [fr: string, en: string]>;

export type ExportWord = keyof typeof words;

/** A word of the exports, as the language sets it, with what stands in braces filled in. */
export function exportWord(language: Language, key: ExportWord, params: Readonly<Record<string, string>> = {}): string {
  return typeset(words[key][language === 'fr' ? 0 : 1], language).replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '?');
}

/** A label of the framework in one language, as it is set. */
export function labelIn(label: Label, language: Language): string {
  return typeset(label[language], language);
}

/** Every word, for what looks at all of them. */
export const exportWords = Object.keys(words) as ExportWord[];
