// The data-protection filter of this version: it lets out what carries no personal data, and nothing else.
import { type Body, CopError, type UnitId } from '#protocol';
import type { Directory } from '../keys/directory.ts';
import type { Draft } from '../outbound/draft.ts';

declare const stage: unique symbol;

/** A draft of which every field was looked up in the table of fields that may leave. Only `screen` makes one. */
export interface ScreenedDraft {
  readonly [stage]: 'screened';
  draft: Draft;
  /** Every field path that leaves, for the record; never a value. */
  fields: string[];
}

// Field paths that hold no personal data by construction: numbers, dates, closed word lists, and place names of a closed
// alphabet. A field that is added to the contract and not to this table is refused: forgetting fails safe.
const nonPersonal: Record<Body['kind'], readonly string[]> = {
  incident: [
    'type',
    'occurredFrom',
    'occurredTo',
    'place.name',
    'place.country',
    'place.latitude',
    'place.longitude',
    'route[].name',
    'route[].country',
    'route[].latitude',
    'route[].longitude',
    'headCount.total',
    'headCount.women',
    'headCount.men',
    'headCount.minors',
    'means[]',
  ],
  meeting_request: ['purpose', 'mode', 'place.name', 'place.country', 'place.latitude', 'place.longitude', 'slots[].start', 'slots[].end'],
  meeting_reply: ['requestId', 'answer', 'slot', 'declineReason'],
};
// The author is a service identifier, the case reference the unit's own number: neither names a person outside the unit.
const common = ['author', 'caseReference', 'handling[]'];

/**
 * Screens a draft for all its addressees.
 * Throws MEMBER_UNKNOWN, and SCREENING_REFUSED with the first field that may not leave, or for H0 content to a member
 * outside the police (handling code H0: only for preventing and combating crime).
 */
export function screen(draft: Draft, directory: Directory): ScreenedDraft {
  const { body, ...rest } = draft.content;
  const { kind, ...members } = body;
  const fields = [...fieldPaths(rest), ...fieldPaths(members)];
  const allowed = new Set([...common, ...nonPersonal[kind]]);
  for (const unit of draft.to) {
    const refused = fields.find((field) => !allowed.has(field));
    if (refused) throw new CopError('SCREENING_REFUSED', { peer: unit, field: refused, detail: 'non_personal' });
    checkHandling(draft, unit, directory);
  }
  return { draft, fields } as ScreenedDraft;
}

function checkHandling(draft: Draft, unit: UnitId, directory: Directory): void {
  const { kind } = directory.member(unit);
  if (kind === 'non_police' && draft.content.handling.includes('H0')) throw new CopError('SCREENING_REFUSED', { peer: unit, field: 'handling', detail: 'H0' });
}

/** Paths of the members that hold a value; every index of a list is written []. */
function fieldPaths(value: unknown, path = ''): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => fieldPaths(item, `${path}[]`)))];
  if (typeof value === 'object' && !(value instanceof Date)) {
    return Object.entries(value).flatMap(([name, member]) => fieldPaths(member, path === '' ? name : `${path}.${name}`));
  }
  return [path];
}
