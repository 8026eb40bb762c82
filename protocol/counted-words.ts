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

const words: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  direction: { sent: label('envoyé', 'sent'), received: label('reçu', 'received') },
  type: {
    smuggling_land: label('trafic par la route', 'smuggling by land'),
    smuggling_sea: label('trafic par mer', 'smuggling by sea'),
    smuggling_air: label('trafic par air', 'smuggling by air'),
    trafficking: label('traite', 'trafficking'),
    document_fraud: label('fraude documentaire', 'document fraud'),
    transit_house: label('maison de transit', 'transit house'),
    distress: label('détresse', 'distress'),
  },
  crime: {
    '08051': label('trafic illicite de migrants (08051)', 'smuggling of migrants (08051)'),
    '0204': label('traite des personnes (0204)', 'trafficking in persons (0204)'),
    '07023': label('faux documents (07023)', 'forged documents (07023)'),
    other: label('autre', 'other'),
  },
  sex: {
    female: label('féminin', 'female'),
    male: label('masculin', 'male'),
    unspecified: label('X', 'X'),
    unknown: label('inconnu', 'unknown'),
    mixed: label('mixte', 'mixed'),
  },
  age: { adult: label('majeur', 'adult'), minor: label('mineur', 'minor'), unknown: label('inconnu', 'unknown'), mixed: label('mixte', 'mixed') },
};

/** What a dimension is called. */
export function dimensionLabel(name: string): Label {
  return dimensions[name] ?? label(name, name);
}

/** What a word of a dimension is called; a country and a unit by their codes. */
export function countedLabel(dimension: string, word: string): Label {
  return words[dimension]?.[word] ?? label(word, word);
}
