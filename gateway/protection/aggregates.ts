// Counts in the place of persons, for recipients outside the police.
import type { Aggregate, CaseData, Person } from '#protocol';
import { isSuspect, subjectOf } from './subjects.ts';

/** A count below this would point at persons (overlay rule 14): it is not sent. */
export const SMALLEST_COUNT = 5;

/** Persons counted by category, sex, age and nationality, victims by exploitation too; every count of 5 or more. */
export function aggregatesOf(data: CaseData, now: Date): Aggregate[] {
  const counts = new Map<string, Aggregate>();
  const add = (dimension: string, value: string | undefined) => {
    if (value === undefined) return;
    const key = `${dimension} ${value}`;
    const sofar = counts.get(key);
    counts.set(key, { dimension, value, count: (sofar?.count ?? 0) + 1 });
  };
  for (const person of data.persons ?? []) {
    // What was obtained by violation is not even counted (overlay rule 12), nor who was cleared (rule 11).
    if (person.evaluation?.rightsViolation || subjectOf(person, now).cleared) continue;
    for (const category of person.categories) if (!secret(category)) add('category', category);
    if (!counted(person)) continue;
    add('sex', person.sex);
    add('minor', subjectOf(person, now).minor ? 'yes' : 'no');
    for (const nationality of person.nationalities ?? []) add('nationality', nationality);
    for (const exploitation of person.victim?.exploitation ?? []) add('exploitation', exploitation);
  }
  return [...counts.values()].filter(({ count = 0 }) => count >= SMALLEST_COUNT).sort((a, b) => (a.dimension + a.value < b.dimension + b.value ? -1 : 1));
}

/** The matrix generalises suspects and victims towards these recipients, and nobody else. */
function counted({ categories }: Person): boolean {
  return isSuspect(categories) || categories.includes('victim');
}

/** That there are informants at all is told to nobody outside. */
function secret(category: Person['categories'][number]): boolean {
  return category === 'informant' || category === 'witness' || category === 'contact' || category === 'contact_of_contact' || category === 'unknown';
}
