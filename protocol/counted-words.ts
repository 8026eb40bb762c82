// What the words by which the logical framework tells counts apart are called.
import type { Label } from './labels.ts';

const label = (fr: string, en: string): Label => ({ fr, en });

const dimensions: Readonly<Record<string, Label>> = {
  direction: label('Sens', 'Direction'),
  type: label('Type', 'Type'),
  crime: label('Infraction', 'Crime'),
  country: label('Pays', 'Country'),
  sex: label('Sexe', 'Sex'),
  age: label('Âge', 'Age'),
  partner: label('Partenaire', 'Partner'),
};

// "unknown" also for what was erased before it was kept what it counts as.
const words: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  direction: { sent: label('envoyé', 'sent'), received: label('reçu', 'received') },
  type: {
    smuggling_land: label('trafic de migrants par voie terrestre', 'migrant smuggling by land'),
    smuggling_sea: label('trafic de migrants par voie maritime', 'migrant smuggling by sea'),
    smuggling_air: label('trafic de migrants par voie aérienne', 'migrant smuggling by air'),
    trafficking: label('traite des êtres humains', 'trafficking in human beings'),
    document_fraud: label('fraude documentaire', 'document fraud'),
    transit_house: label('maison de transit', 'transit house'),
    distress: label('détresse', 'distress'),
    unknown: label('inconnu', 'unknown'),
  },
  crime: {
    '08051': label('trafic illicite de migrants (ICCS 08051)', 'smuggling of migrants (ICCS 08051)'),
    '0204': label('traite des personnes (ICCS 0204)', 'trafficking in persons (ICCS 0204)'),
    '07023': label('faux documents (ICCS 07023)', 'forged documents (ICCS 07023)'),
    other: label('autre infraction', 'other crime'),
  },
  sex: {
    female: label('féminin', 'female'),
    male: label('masculin', 'male'),
    unspecified: label('X (non précisé)', 'X (unspecified)'),
    unknown: label('inconnu', 'unknown'),
    mixed: label('mixte', 'mixed'),
  },
  age: { adult: label('majeur', 'adult'), minor: label('mineur', 'minor'), unknown: label('inconnu', 'unknown'), mixed: label('mixte', 'mixed') },
};

/** What a dimension is called. */
export function dimensionLabel(name: string): Label {
  return dimensions[name] ?? label(name, name);
}

/** What a word of a dimension is called; a unit by its id. */
export function countedLabel(dimension: string, word: string): Label {
  if (dimension === 'country') return label(countryIn('fr', word), countryIn('en', word));
  return words[dimension]?.[word] ?? label(word, word);
}

function countryIn(language: 'fr' | 'en', code: string): string {
  // Only what has the form of a code may be asked for.
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
