// What the rules ask of a person: derived once for each person of a message.
import { alpha2Of, isSuspect, type Person, type Purpose } from '#protocol';

export { isSuspect };

/** A data subject as the overlay rules see it. */
export interface Subject {
  ref: string;
  categories: Person['categories'];
  /** Under 18, or perhaps. */
  minor: boolean;
  /** Under 15 and suspected: nothing goes without a second officer. */
  youngSuspect: boolean;
  anonymous: boolean;
  /** Asked for asylum, is a refugee, or a victim at risk. */
  exposed: boolean;
  /** ISO 3166-1 alpha-2; where nobody wrote one that is a country's, the country of birth. */
  nationalities: readonly string[];
  /** Definitively acquitted, or proceedings dropped. */
  cleared: boolean;
  /** All of this but the ref, as one text: persons with the same one are decided alike. */
  signature: string;
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
    exposed: isRefugee(person) || person.atRisk === true,
    nationalities: countriesOf(person),
    cleared: person.proceedings === 'acquitted' || person.proceedings === 'dropped',
  };
  return { ref: person.ref, ...facts, signature: JSON.stringify(facts) };
}

// Refugees as travel documents tell them: under the Convention of 1951, and otherwise (ICAO Doc 9303-3, section 5).
const refugeeCodes: ReadonlySet<string> = new Set(['XXB', 'XXC']);

/** Fled, whatever of it was written: the claim, the status, a refugee's travel document, or a code in the place of a nationality. */
function isRefugee({ asylumClaim, migrationStatus, documents, nationalities }: Person): boolean {
  return (
    asylumClaim !== undefined ||
    migrationStatus === 'asylum_seeker' ||
    migrationStatus === 'refugee' ||
    documents?.some(({ kind }) => kind === 'PR') === true ||
    nationalities?.some((code) => refugeeCodes.has(code)) === true
  );
}

function countriesOf({ nationalities, birthPlace }: Person): string[] {
  const written = (nationalities ?? []).map((code) => alpha2Of(code)).filter((code) => code !== undefined);
  return written.length === 0 && birthPlace?.country !== undefined ? [birthPlace.country] : written;
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
