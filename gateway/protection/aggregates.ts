// Counts in the place of persons, for recipients outside the police.
import type { Aggregate, CaseData, Person, SubjectCategory } from '#protocol';
import { restOf, tellable } from './small-counts.ts';
import { subjectOf } from './subjects.ts';

// The matrix generalises suspects and victims towards these recipients, and nobody else: that there are informants at all is told to
// nobody outside. Each person is counted as one of them, a victim before all else: whoever were counted twice could be told from the sums.
const categories = ['victim', 'convicted', 'suspect', 'future_offender'] as const satisfies readonly SubjectCategory[];

interface Counted {
  person: Person;
  category: (typeof categories)[number];
  minor: boolean;
}

/**
 * Persons counted by category, sex, age and nationality, victims by exploitation too. Only persons of a category that is told are
 * counted by anything else, and no count below 5 is told, or can be had from those that are.
 */
export function aggregatesOf(data: CaseData, now: Date): Aggregate[] {
  const all = (data.persons ?? []).flatMap((person) => counted(person, now));
  const told = new Set(
    tellable(
      countsOf(all, ({ category }) => [category]),
      undefined,
    ).map(({ value }) => value),
  );
  const persons = all.filter(({ category }) => told.has(category));
  const victims = persons.filter(({ category }) => category === 'victim');
  const dimensions: [string, readonly Counted[], (each: Counted) => readonly (string | undefined)[]][] = [
    ['category', persons, ({ category }) => [category]],
    ['sex', persons, ({ person }) => [person.sex]],
    ['minor', persons, ({ minor }) => [minor ? 'yes' : 'no']],
    ['nationality', persons, ({ person }) => person.nationalities ?? []],
    ['exploitation', victims, ({ person }) => person.victim?.exploitation ?? []],
  ];
  return dimensions
    .flatMap(([dimension, whole, valuesOf]) => tellable(countsOf(whole, valuesOf), restOf(whole.length)).map((count) => ({ dimension, ...count })))
    .sort((a, b) => (a.dimension + a.value < b.dimension + b.value ? -1 : 1));
}

function counted(person: Person, now: Date): Counted[] {
  const { minor, cleared } = subjectOf(person, now);
  // What was obtained by violation is not even counted (overlay rule 12), nor who was cleared (rule 11).
  if (person.evaluation?.rightsViolation || cleared) return [];
  const category = categories.find((each) => person.categories.includes(each));
  return category ? [{ person, category, minor }] : [];
}

function countsOf(persons: readonly Counted[], valuesOf: (each: Counted) => readonly (string | undefined)[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const each of persons) for (const value of new Set(valuesOf(each))) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
