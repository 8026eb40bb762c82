// Case data in which no two texts are alike, so that a value that is not to leave cannot be taken for one that may; and values
// of some fields written into the texts of others, as officers do, in the disguises that a careless or a sly hand would choose.
import { createHash } from 'node:crypto';
import { type CaseData, caseData, type Field, type Fields, type Leaf, type Shape } from '#protocol';

/** One leaf of case data. */
export interface CaseLeaf {
  /** As decisions name it: persons[p0].name.surname. */
  path: string;
  /** The same without positions in lists: where a thing stands in a list of a view is not where it stood in the draft. */
  place: string;
  leaf: Leaf;
  value: unknown;
}

/** A value of one field, written into the text of another. */
export interface Embedded {
  source: string;
  host: string;
  as: string;
}

type Plain = Record<string, unknown>;
type TextLeaf = Extract<Leaf, { type: 'text' }>;
type Visit = (found: CaseLeaf, set: (value: unknown) => void) => void;

/** Every leaf, in the order of the shapes. */
export function leavesOf(data: object): CaseLeaf[] {
  const leaves: CaseLeaf[] = [];
  visit(caseData, data as Plain, '', '', (found) => void leaves.push(found));
  return leaves;
}

function visit(shape: Shape<Fields>, value: Plain, path: string, place: string, each: Visit): void {
  for (const [name, field] of shape.entries) {
    const given = value[name];
    if (given === undefined) continue;
    const at = path === '' ? name : `${path}.${name}`;
    const where = place === '' ? name : `${place}.${name}`;
    if (field.type !== 'list') visitLeaf(field, given, at, where, each, (made) => Object.assign(value, { [name]: made }));
    else visitList(field, given as unknown[], at, where, each);
  }
}

function visitList(field: Extract<Field, { type: 'list' }>, items: unknown[], path: string, place: string, each: Visit): void {
  items.forEach((item, index) => {
    const ref = (item as { ref?: string }).ref;
    visitLeaf(field.of, item, `${path}[${ref ?? index}]`, `${place}[${ref ?? ''}]`, each, (made) => {
      items[index] = made;
    });
  });
}

function visitLeaf(leaf: Leaf, value: unknown, path: string, place: string, each: Visit, set: (value: unknown) => void): void {
  if (leaf.type === 'message') visit(leaf.shape, value as Plain, path, place, each);
  else each({ path, place, leaf, value }, set);
}

/**
 * The letters and digits of a text as a reader who wants to see through a disguise reads them. Control characters stay: in an encoded message one stands
 * before every short field, and two fields side by side are not one value.
 */
export function squeezed(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const latin = plain.replace(/[аеокрсхі]/g, (letter) => 'aeokpcxi'['аеокрсхі'.indexOf(letter)] ?? letter);
  return latin.replace(/[^\p{L}\p{N}\p{Cc}]/gu, '').replace(/[oil]/g, (letter) => (letter === 'o' ? '0' : '1'));
}

/** True for a text that can stand for itself alone: what all have in common (countries, languages, codes of crimes) cannot. */
export function isTelling({ leaf, value, path }: CaseLeaf): boolean {
  if (leaf.type !== 'text') return false;
  // Of a ref nothing can be known but that somebody bears it: it may not stand where that person does not.
  if (leaf.format === 'ref') return path.endsWith('.ref');
  if (leaf.format === 'edtf') return (value as string).length === 10;
  return own.has(leaf.format);
}

const own: ReadonlySet<string> = new Set(['name', 'place', 'line', 'documentNumber', 'sha256', 'prose']);
const syllables = ['ka', 'zi', 'bo', 'mu', 'té', 'ra', 'nu', 'go', 'fa', 'wé', 'do', 'sy', 'pa', 'ju', 'ki', 'ba', 'ño', 'su', 'ma', 'vé'];

/** Five syllables that no other number has. */
function wordOf(number: number): string {
  // Odd, and no multiple of five: every number below the product of the syllables gives another one.
  let rest = (number * 982_451 + 123_457) % syllables.length ** 5;
  const parts: string[] = [];
  for (let count = 0; count < 5; count++) {
    parts.push(syllables[rest % syllables.length] as string);
    rest = Math.floor(rest / syllables.length);
  }
  const text = parts.join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const digitsOf = (number: number, length: number) => String((number * 7_368_787 + 15_485_863) % 10 ** length).padStart(length, '3');
const dayOf = (number: number) => new Date(Date.UTC(1930, 0, 1) + ((number * 7_919) % 34_000) * 86_400_000).toISOString().slice(0, 10);

function textOf({ format, max }: TextLeaf, number: number, before: string, path: string): string {
  if (path.endsWith('.value') && path.includes('communications')) return addressOf(before, number);
  switch (format) {
    case 'name':
    case 'place':
      return wordOf(number);
    case 'line':
      return `QX-${digitsOf(number, 8)}`.slice(0, max);
    case 'documentNumber':
      return `ZK${digitsOf(number, 8)}`.slice(0, max);
    case 'prose':
      return `${wordOf(number)} ${wordOf(number + 50_000).toLowerCase()}`;
    case 'sha256':
      return createHash('sha256').update(String(number)).digest('hex');
    case 'edtf':
      return before.length === 10 ? dayOf(number) : before;
    default:
      return before;
  }
}

function addressOf(before: string, number: number): string {
  if (before.startsWith('+')) return `+2237${digitsOf(number, 7)}`;
  if (/^\d{15}$/.test(before)) return `3520990${digitsOf(number, 8)}`;
  if (/^\d{14}$/.test(before)) return `610020${digitsOf(number, 8)}`;
  if (before.includes('@')) return `${squeezed(wordOf(number))}@exemple.org`;
  return before.startsWith('192') ? `10.${[number >> 14, number >> 7, number].map((part) => (part & 127) + 100).join('.')}` : `facebook ${wordOf(number)}`;
}

const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  // Letters of another alphabet that look alike.
  (text) => text.replace(/[aeo]/g, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter),
  (text) => text.replace(/a/g, 'à').replace(/u/g, 'ü'),
  // Spelled out, and digits in pairs.
  (text) => (/^\p{L}+$/u.test(text) ? [...text.toUpperCase()].join(' ') : text.replace(/(\d\d)(?=\d)/g, '$1 ')),
  (text) => (/^\p{L}+$/u.test(text) ? [...text.toUpperCase()].join('.') : text.replace(/(\d\d)(?=\d)/g, '$1-')),
];

// Dates and numbers have their own forms; prose is a text of many words that nobody writes twice.
const embeddable: ReadonlySet<string> = new Set(['name', 'line', 'documentNumber', 'place', 'edtf']);

// Letters that no hexadecimal digest, no number of these and no disguise begins with.
const refLetters = 'ghjmnprtuvwy';

/** Refs of the whole alphabet that is allowed, each once, the same wherever it was. */
function withRefs(data: CaseData, seed: readonly number[]): CaseData {
  const refs = new Map<string, string>();
  for (const { ref } of [...(data.persons ?? []), ...(data.organisations ?? [])]) {
    const draw = (seed[refs.size % Math.max(seed.length, 1)] ?? 0) + refs.size;
    const letters = `${refLetters[draw % refLetters.length]}${refLetters[(draw >> 4) % refLetters.length]}`;
    refs.set(ref, `${letters}${100 + refs.size}`);
  }
  visit(caseData, data as Plain, '', '', ({ leaf, value }, set) => {
    if (leaf.type === 'text' && leaf.format === 'ref') set(refs.get(value as string) ?? value);
  });
  return data;
}

/** What an officer writes beside the case data. */
export interface Beside {
  caseReference: string;
  /** Of the incident; the rest are stages of the route. */
  places: string[];
  reason: string;
  note: string;
  /** What was written where. */
  embedded: Embedded[];
}

/** Texts beside the case data with values of it in them, as far as their alphabets allow. `seed` chooses which: any numbers. */
export function besideOf(data: CaseData, seed: readonly number[]): Beside {
  const beside: Beside = { caseReference: 'BRTMTH/2026/0142', places: ['Gao', 'Bamako', 'Kidal'], reason: usualReason, note: 'Vu.', embedded: [] };
  const sources = leavesOf(data).filter((found) => found.leaf.type === 'text' && embeddable.has(found.leaf.format) && isTelling(found));
  const names = sources.filter(({ leaf }) => (leaf as TextLeaf).format === 'name');
  const choose = (from: readonly CaseLeaf[], at: number) => (from.length === 0 ? undefined : from[(seed[at % seed.length] ?? 0) % from.length]);
  const disguised = ({ leaf, value }: CaseLeaf, at: number) => {
    const disguise = disguises[((seed[at % seed.length] ?? 0) >> 4) % disguises.length] as (text: string) => string;
    return (leaf as TextLeaf).format === 'edtf' ? (value as string) : disguise(value as string);
  };
  const write = (host: string, source: CaseLeaf | undefined, as: (source: CaseLeaf) => string, set: (text: string) => void) => {
    if (!source) return;
    const text = as(source);
    set(text);
    beside.embedded.push({ source: source.path, host, as: text });
  };
  // A case reference with a value in it closes the whole message: not every time, or nothing else is seen.
  if ((seed[0] ?? 0) % 4 === 0) {
    const codes = sources.filter(({ leaf, path }) => ['name', 'documentNumber'].includes((leaf as TextLeaf).format) || path.endsWith('].value'));
    write('caseReference', choose(codes, 0), referenceOf, (text) => Object.assign(beside, { caseReference: `GAO/${text}` }));
  }
  beside.places.forEach((_, index) => {
    if ((seed[index % seed.length] ?? 0) % 2 === 0)
      write(
        'place',
        choose(names, index + 1),
        (source) => disguised(source, index + 1),
        (text) => Object.assign(beside.places, { [index]: text }),
      );
  });
  write(
    'reason',
    choose(sources, 4),
    (source) => disguised(source, 4),
    (text) => Object.assign(beside, { reason: `Indispensable pour ${text} sur place.` }),
  );
  write(
    'note',
    choose(sources, 5),
    (source) => disguised(source, 5),
    (text) => Object.assign(beside, { note: `Vu avec ${text} ce matin.` }),
  );
  return beside;
}

const usualReason = 'Indispensable pour identifier la personne.';

/** A value in the alphabet of a case reference. */
function referenceOf({ value }: CaseLeaf): string {
  const plain = (value as string).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  return plain
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 36);
}

/**
 * The same case data with every text and ref made its own, and with values written into texts. `seed` chooses which: any numbers.
 * Gives what was written where.
 */
export function distinct(data: CaseData, seed: readonly number[]): { data: CaseData; embedded: Embedded[] } {
  const own = withRefs(structuredClone(data), seed);
  let number = 0;
  visit(caseData, own as Plain, '', '', ({ leaf, value, path }, set) => {
    number++;
    if (leaf.type === 'text' && leaf.format !== 'ref') set(textOf(leaf, number, value as string, path));
  });
  const sources = leavesOf(own).filter((found) => found.leaf.type === 'text' && embeddable.has(found.leaf.format) && isTelling(found));
  const embedded: Embedded[] = [];
  if (sources.length === 0 || seed.length === 0) return { data: own, embedded };
  const hosts: { found: CaseLeaf; set: (value: unknown) => void }[] = [];
  visit(caseData, own as Plain, '', '', (found, set) => {
    if (found.leaf.type === 'text' && found.leaf.format === 'prose') hosts.push({ found, set });
  });
  hosts.forEach(({ found, set }, index) => {
    const draw = seed[index % seed.length] as number;
    const source = sources[(draw + index) % sources.length] as CaseLeaf;
    const disguise = disguises[(draw >> 8) % disguises.length] as (text: string) => string;
    const as = (source.leaf as TextLeaf).format === 'edtf' ? (source.value as string) : disguise(source.value as string);
    const text = `${found.value as string}, puis ${as} la nuit`;
    if (text.length > (found.leaf as TextLeaf).max) return;
    set(text);
    embedded.push({ source: source.path, host: found.path, as });
  });
  return { data: own, embedded };
}
