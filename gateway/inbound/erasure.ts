import type { Restriction } from '#protocol';
import type { LegalBasis } from '../protection/legal-basis.ts';

/**
 * When a message that came in must be erased: at the end of the day that its sender named, or once the months are over for which
 * the units agreed to keep personal data, whichever comes first. `bases` cover its personal data; of several agreements the shortest
 * time holds. `undefined`: never by itself.
 */
export function eraseAt(restrictions: readonly Restriction[] | undefined, bases: readonly LegalBasis[], storedAt: Date): Date | undefined {
  const days = (restrictions ?? []).flatMap(({ eraseBy }) => (eraseBy === undefined ? [] : [Date.parse(`${eraseBy}T23:59:59.999Z`)]));
  const agreed = bases.flatMap(({ retentionMonths }) => (retentionMonths === undefined ? [] : [monthsAfter(storedAt, retentionMonths)]));
  const first = Math.min(...days, ...agreed);
  return Number.isFinite(first) ? new Date(first) : undefined;
}

/** The same day and hour some months later (UTC); the last day of a month that is too short. */
export function monthsAfter(date: Date, months: number): number {
  const later = new Date(date);
  later.setUTCMonth(date.getUTCMonth() + months);
  // The 31st of a month of 30 days runs over into the next one.
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0);
  return later.getTime();
}
