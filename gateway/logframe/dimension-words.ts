// What the dimensions of the logical framework and their words are called, in both languages.
import { arrestAges, arrestSexes, incidentTypes, type Label, sexes, wordLabel } from '#protocol';
import { wordIn } from '../handoff/words.ts';
import type { DimensionName } from './indicators.ts';

/** The word of a cell that was merged with others, and does not tell where they were. */
export const merged = 'merged';

const label = (fr: string, en: string): Label => ({ fr, en });

const titles: Readonly<Record<DimensionName, Label>> = {
  direction: label('Sens', 'Direction'),
  type: label('Type', 'Type'),
  crime: label('Infraction', 'Crime'),
  country: label('Pays', 'Country'),
  sex: label('Sexe', 'Sex'),
  age: label('Âge', 'Age'),
  partner: label('Partenaire', 'Partner'),
};

const directions: Readonly<Record<string, Label>> = { in: label('reçu', 'received'), out: label('envoyé', 'sent') };
const mixed = label('mixte', 'mixed');

// Crimes by their codes in the International Classification of Crime for Statistical Purposes.
const crimes: Readonly<Record<string, Label>> = {
  '08051': label('trafic illicite de migrants', 'smuggling of migrants'),
  '0204': label('traite des personnes', 'trafficking in persons'),
  '07023': label('faux documents', 'forged documents'),
  other: label('autre infraction', 'other crime'),
};

/** The title of a dimension. */
export function dimensionTitle(dimension: DimensionName): Label {
  return titles[dimension];
}

/** What a word of a dimension is called; a unit id and a word without a name stand for themselves. */
export function dimensionWord(dimension: DimensionName, word: string): Label {
  if (word === merged) return label('cellules regroupées', 'merged cells');
  switch (dimension) {
    case 'direction':
      return directions[word] ?? label(word, word);
    case 'type':
      return typeOf(word);
    case 'crime':
      return crimeOf(word);
    case 'country':
      return label(countryIn('fr', word), countryIn('en', word));
    case 'sex':
      // Of persons in the plural, where the list of arrests has the word; of what is mixed or unspecified, its own.
      if (word === 'mixed') return mixed;
      return word === 'unspecified' ? wordLabel(sexes, word) : wordLabel(arrestSexes, word);
    case 'age':
      return word === 'mixed' ? mixed : wordLabel(arrestAges, word);
    case 'partner':
      return label(word, word);
  }
}

function typeOf(word: string): Label {
  const type = incidentTypes.all.find((each) => each === word);
  return type ? label(wordIn('fr', type), wordIn('en', type)) : label(word, word);
}

/** With the code, by which readers of other tables know it. */
function crimeOf(word: string): Label {
  const known = crimes[word];
  if (!known) return label(`ICCS ${word}`, `ICCS ${word}`);
  return word === 'other' ? known : label(`${known.fr} (ICCS ${word})`, `${known.en} (ICCS ${word})`);
}

function countryIn(language: 'fr' | 'en', code: string): string {
  // Only what has the form of a code may be asked for.
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
