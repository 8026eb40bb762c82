// Arbitrary case data, drawn from the shapes themselves: a field that is added there is tried here without another word.
import fc from 'fast-check';
import {
  type CaseData,
  type Communication,
  caseData,
  type Field,
  type Fields,
  holdsNarrative,
  isSuspect,
  type Leaf,
  type Offence,
  type Person,
  type Shape,
} from '#protocol';

type Format = Extract<Leaf, { type: 'text' }>['format'];

const letters = 'abcdefghijklmnopqrstuvwxyzéèïñŋ';
const word = (min: number, max: number) => fc.string({ unit: fc.constantFrom(...letters), minLength: min, maxLength: max });
const digits = (min: number, max: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const formats: Record<Format, fc.Arbitrary<string>> = {
  ref: fc.tuple(fc.constantFrom(...'spvwx'), digits(1, 3)).map((parts) => parts.join('')),
  dimension: fc.constantFrom('category', 'sex', 'minor', 'nationality', 'exploitation'),
  name: fc
    .oneof(
      word(3, 12),
      fc.tuple(word(3, 8), word(3, 9)).map((parts) => parts.map(capital).join(' ')),
    )
    .map(capital),
  place: word(3, 14).map(capital),
  line: fc.tuple(word(3, 10), digits(0, 8)).map((parts) => parts.join('')),
  prose: fc.array(word(2, 9), { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  edtf: fc.oneof(
    day,
    day.map((date) => date.slice(0, 7)),
    day.map((date) => date.slice(0, 4)),
    day.map((date) => `${date.slice(0, 4)}~`),
  ),
  country2: fc.constantFrom('ML', 'SN', 'NE', 'GN', 'CI', 'DZ'),
  country3: fc.constantFrom('MLI', 'SEN', 'NER', 'GIN', 'CIV', 'XXA'),
  subdivision: fc.constantFrom('ML-7', 'SN-DK', 'NE-8', 'GN-C', 'CI-AB'),
  documentNumber: fc.tuple(fc.constantFrom('AA', 'B', 'SN'), digits(6, 8)).map((parts) => parts.join('')),
  iccs: fc.constantFrom('08051', '0204', '02041', '07023', '0703', '0101'),
  sha256: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  language: fc.constantFrom('fr', 'bm', 'wo', 'ha-Latn'),
  day,
  clock: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
  e164: fc.tuple(fc.constantFrom('+223', '+221', '+1'), digits(7, 11)).map((parts) => parts.join('')),
  uuid7: fc.constantFrom('019cada0-5d20-7000-8000-00000000a001', '019cada0-5d20-7000-8000-00000000a002', '019cada0-5d20-7000-8000-00000000a003'),
  unit: fc.constantFrom('ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'),
  mailbox: fc
    .tuple(
      fc.constantFrom('permanence', 'liaison', 'dpo'),
      fc.constantFrom('.', '-', '_'),
      fc.constantFrom('brtmth', 'dnltm', 'sr2'),
      fc.constantFrom('police.example', 'a-b.ml'),
    )
    .map(([word, sign, unit, domain]) => `${word}${sign}${unit}@${domain}`),
  pseudonym: fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), minLength: 16, maxLength: 16 }).map((text) => `P-${text}`),
};

function leafOf(leaf: Leaf, made: boolean): fc.Arbitrary<unknown> {
  switch (leaf.type) {
    case 'text':
      return formats[leaf.format].map((text) => text.slice(0, leaf.max).trim());
    case 'word':
      return fc.constantFrom(...leaf.words.all);
    case 'wordSet':
      return fc.subarray([...leaf.words.all], { minLength: 1 });
    case 'flag':
      return fc.boolean();
    case 'count':
      return fc.integer({ min: 0, max: leaf.max });
    case 'message':
      return anyOf(leaf.shape, made);
    default:
      return leaf satisfies never;
  }
}

function fieldOf(field: Field, made: boolean): fc.Arbitrary<unknown> {
  return field.type === 'list' ? fc.array(leafOf(field.of, made), { minLength: 1, maxLength: 3 }) : leafOf(field, made);
}

/** Any value of a shape: every field there or not. Never an empty object, which the wire cannot tell from none in a list. */
export function anyOf(shape: Shape<Fields>, made: boolean): fc.Arbitrary<Record<string, unknown>> {
  const fields = shape.entries.filter(([, field]) => made || !field.made);
  const model = Object.fromEntries(fields.map(([name, field]) => [name, fieldOf(field, made)]));
  return fc.record(model, { requiredKeys: [...shape.required] });
}

/** Any case data that keeps every rule. `made`: with what only the filter writes. */
export function caseDataOf({ made }: { made: boolean }): fc.Arbitrary<CaseData> {
  const drawn = fc.record(
    Object.fromEntries(
      caseData.entries
        .filter(([name]) => made || name !== 'aggregates')
        .map(([name, field]) => [name, field.type === 'list' ? fc.array(leafOf(field.of, made), { minLength: 1, maxLength: 3 }) : fieldOf(field, made)]),
    ),
    { requiredKeys: [] },
  );
  return drawn.map((data) => repaired(structuredClone(data) as CaseData, made));
}

/** Makes the parts fit one another: references, blocks by category, elements of offences, addresses by sort. */
function repaired(data: CaseData, made: boolean): CaseData {
  data.persons?.forEach((person, index) => {
    person.ref = `p${index}`;
    fitBlocks(person, made);
  });
  const refs = (data.persons ?? []).map(({ ref }) => ref);
  const suspects = (data.persons ?? []).filter(({ categories }) => isSuspect(categories)).map(({ ref }) => ref);
  data.organisations?.forEach((organisation, index) => {
    organisation.ref = `o${index}`;
    if (organisation.directors) organisation.directors = refs.slice(0, 2);
    if (organisation.directors?.length === 0) delete organisation.directors;
  });
  if (refs.length < 2) delete data.relations;
  data.relations?.forEach((relation, index) => {
    relation.from = refs[index % refs.length] as string;
    relation.to = refs[(index + 1) % refs.length] as string;
  });
  data.offences?.forEach((offence) => {
    if (suspects.length === 0) delete offence.persons;
    else if (offence.persons) offence.persons = suspects.slice(0, 1);
    fitElements(offence);
  });
  for (const [name, field] of caseData.entries) {
    const leaf: Leaf = field.type === 'list' ? field.of : field;
    if (leaf.type === 'message') for (const item of (data[name as 'persons'] ?? []) as Person[]) fitNarrative(leaf.shape, item);
  }
  return data;
}

/** What tells something says whether it is fact or assessment. */
function fitNarrative(shape: Shape<Fields>, item: Pick<Person, 'evaluation'>): void {
  if (holdsNarrative(shape, item) && !item.evaluation?.epistemic) item.evaluation = { ...item.evaluation, epistemic: 'assessment' };
}

function fitBlocks(person: Person, made: boolean): void {
  if (person.categories.includes('unknown')) person.categories = ['unknown'];
  if (!person.categories.includes('victim')) delete person.victim;
  if (!person.categories.includes('witness')) delete person.witness;
  if (!person.categories.includes('informant')) delete person.informant;
  if ((person.group || person.traits) && person.evaluation?.epistemic === 'fact') person.evaluation.epistemic = 'assessment';
  person.communications?.forEach((each, index) => {
    fitAddress(each, index, made);
  });
}

function fitAddress(each: Communication, index: number, made: boolean): void {
  const number = String(10_000_000 + ((each.value ?? each.pseudonym ?? '').length * 7_919 + index * 104_729) * 61).slice(0, 8);
  const values: Record<Communication['kind'], string> = {
    phone: `+223${number}`,
    imei: `3520990${number}`,
    imsi: `610020${number}`,
    email: `u${number}@exemple.org`,
    social: `facebook u${number}`,
    ip: '192.0.2.1',
  };
  if (made && each.pseudonym !== undefined) delete each.value;
  else {
    delete each.pseudonym;
    each.value = values[each.kind];
  }
}

function fitElements(offence: Offence): void {
  if (offence.iccs === '08051') {
    delete offence.trafficking;
    offence.smuggling = { procured: 'transport', enteredCountry: 'DZ', benefits: ['financial'], ...offence.smuggling };
  } else delete offence.smuggling;
  if (offence.iccs.startsWith('0204')) offence.trafficking = { acts: ['harbouring'], means: ['fraud'], purposes: ['servitude'], ...offence.trafficking };
  else delete offence.trafficking;
}
