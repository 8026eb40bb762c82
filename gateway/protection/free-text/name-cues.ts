// Words after which a name comes.

/** How sure: `sure` also before a word without a capital or a known one, `title` before a known one too, `likely` before an unknown capital. */
export type Cue = 'sure' | 'title' | 'likely';

const sure = `nomme nommee nommes nommees denomme denommee denommes denommees prenomme prenommee surnomme surnommee surnommes alias sobriquet pseudo
  pseudonyme aka named nicknamed appelle appelait appellent المدعو المدعوه المسمي المسماه الملقب اسمه اسمها السيد السيده`;
const titles = `m mm mr mrs ms miss mme mmes mlle mlles monsieur madame mademoiselle messieurs sieur sieurs hadj hadji elhadj elhadji alhaji alhadji hadja
  maitre me dr pr docteur doctor thierno serigne oustaz cheikh cheick chérif`;
const likely = `dit dite dits called nee ne veuve epouse capitaine lieutenant colonel commandant adjudant sergent caporal major brigadier inspecteur
  commissaire captain commander inspector sergeant general agent officier juge procureur chauffeur conducteur convoyeur passeur passeuse logeur complice
  rabatteur trafiquant coxeur marabout imam suspect suspecte prevenu victime temoin driver smuggler trafficker witness victim accomplice recruiter broker
  contact frere soeur fils fille pere mere cousin neveu oncle tante mari brother sister father mother wife husband uncle nephew enfant bebe dame patron`;
const kin = new Set(
  'fils fille frere soeur epouse veuve femme mari mere pere cousin cousine neveu niece oncle tante fiancee son daughter brother sister wife husband mother father nephew uncle widow enfant enfants parents'.split(
    ' ',
  ),
);
const filled = new Set('nom noms prenom prenoms name names surname forename forenames firstname lastname'.split(' '));
// Titles that are words of their own without a capital.
const capitalOnly = new Set(['m', 'mm', 'me', 'pr', 'ms', 'dr']);

const cues = new Map<string, Cue>();
for (const [list, cue] of [[likely, 'likely'] as const, [titles, 'title'] as const, [sure, 'sure'] as const]) {
  for (const word of list.split(/\s+/)) cues.set(word.normalize('NFD').replace(/\p{M}/gu, ''), cue);
}
// After these a by-name stands in quotes.
const byNames = new Set([
  'dit',
  'dite',
  'alias',
  'surnomme',
  'surnommee',
  'sobriquet',
  'pseudo',
  'pseudonyme',
  'aka',
  'called',
  'nicknamed',
  'nomme',
  'nommee',
]);

/** Whether a name is to be expected after `word`, folded; `capital`: it is written with one. `before`: the word before; `sign`: what follows. */
export function cueOf(word: string, capital: boolean, before: string | undefined, sign: string): Cue | undefined {
  if (/^ ?:/.test(sign) && filled.has(word)) return 'sure';
  if ((word === 'de' || word === 'd' || word === 'of') && before !== undefined && kin.has(before)) return 'likely';
  if (capitalOnly.has(word) && !capital) return undefined;
  return cues.get(word) ?? cues.get(word.slice(word.lastIndexOf(' ') + 1));
}

/** Whether a by-name in quotes may follow `word`. */
export function announcesByName(word: string): boolean {
  return byNames.has(word);
}
