// What the rules ask of a person: derived once for each person of a message.
import { alpha2Of, type Person, type Purpose } from '#protocol';

/** A data subject as the overlay rules see it. */
export interface Subject {
  ref: string;
  categories: Person['categories'];
  /** Under 18, or perhaps. */
  minor: boolean;
  /** Under 15 and suspected: nothing goes without a second officer. */
  youngSuspect: boolean;
  anonymous: boolean;
  /** Asked for asylum, or is a victim at risk. */
  exposed: boolean;
  /** ISO 3166-1 alpha-2. */
  nationalities: readonly string[];
  /** Definitively acquitted, or proceedings dropped. */
  cleared: boolean;
  /** All of this but the ref, as one text: persons with the same one are decided alike. */
  signature: string;
}

const suspectCategories = ['suspect', 'convicted', 'future_offender'] as const;

/** True for suspected, convicted, and future offenders by factual indications (Annex II, B.1(a) and (b)). */
export function isSuspect(categories: Person['categories']): boolean {
  return categories.some((category) => (suspectCategories as readonly string[]).includes(category));
}

/** What the rules need to know of a person at `now`. */
export function subjectOf(person: Person, now: Date): Subject {
  const age = ageAt(person.birthDate, now);
  const band = person.ageBand;
  const under18 = age === undefined ? band === 'under_15' || band === '15_17' || person.minor === 'yes' || person.minor === 'possible' : age < 18;
  // Neither date, band nor statement: nobody has said that this is an adult (overlay rule 6).
  const unsaid = age === undefined && band === undefined && person.minor === undefined;
  const under15 = age === undefined ? band === 'under_15' : age < 15;
  const facts = {
    categories: person.categories,
    minor: under18 || (unsaid && !isSuspect(person.categories)),
    youngSuspect: under15 && isSuspect(person.categories),
    anonymous: person.victim?.anonymityGuaranteed === true || person.witness?.anonymityGuaranteed === true || person.categories.includes('informant'),
    exposed: person.asylumClaim !== undefined || person.migrationStatus === 'asylum_seeker' || person.atRisk === true,
    nationalities: (person.nationalities ?? []).map((code) => alpha2Of(code)).filter((code) => code !== undefined),
    cleared: person.proceedings === 'acquitted' || person.proceedings === 'dropped',
  };
  return { ref: person.ref, ...facts, signature: JSON.stringify(facts) };
}

/** Purposes that remain for a person: cross-checking is for suspects alone (Annex II, A.1). */
export function purposesFor(categories: Person['categories'], purposes: readonly Purpose[]): readonly Purpose[] {
  return isSuspect(categories) ? purposes : purposes.filter((purpose) => purpose !== 'XCHK');
}

/** Whole years at `now`; with a date that is not exact the youngest that the person can be. `undefined` without a date. */
export function ageAt(birthDate: string | undefined, now: Date): number | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/.exec(birthDate ?? '');
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 12), Number(match[3] ?? 31)];
  const hadBirthday = now.getUTCMonth() + 1 > month || (now.getUTCMonth() + 1 === month && now.getUTCDate() >= day);
  // An approximate year may be off by one.
  return now.getUTCFullYear() - year - (hadBirthday ? 0 : 1) - (match[4] ? 1 : 0);
}
