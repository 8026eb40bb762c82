// The values of a case that may stand in a text, and as what they are looked for there.
import { type SoughtValue, sought } from './free-text/may-occur.ts';
import type { PassageKind } from './free-text/passage.ts';
import { compact, folded } from './free-text/view.ts';

/** A field with a text in it, of whatever recipient. */
interface Valued {
  path: string;
  row: string;
  text: string | undefined;
}

// A shorter one is a word like any other.
const SHORTEST_HANDLE = 5;

/** The values of fields, as they may be found in a text. */
export function valuesOf(fields: readonly Valued[]): SoughtValue[] {
  const values: SoughtValue[] = [];
  for (const { path, row, text } of fields) {
    if (text === undefined || text.length < 2) continue;
    const kind = sortOf(row, path, text);
    values.push(sought({ kind, value: text, path }));
    // An account is known by its name alone too, whatever the network is called: facebook: binta.sow.
    const handle = kind === 'account' && row === 'comms' ? /^\p{L}+\s*[:\s]\s*@?(\S.*)$/u.exec(text)?.[1] : undefined;
    if (handle !== undefined && compact(handle).length >= SHORTEST_HANDLE) values.push(sought({ kind, value: handle, path }));
  }
  return values;
}

/** Without addresses that are `places`: one that the recipient reads in the incident tells nothing more about the person who lives there. */
export function withoutPlaces(values: readonly SoughtValue[], places: readonly string[]): SoughtValue[] {
  const known = new Set(places.map(folded));
  return values.filter(({ kind, value }) => kind !== 'address' || !known.has(folded(value)));
}

const sorts: Readonly<Record<string, PassageKind>> = {
  'person.name': 'name',
  'person.alias': 'name',
  'person.parent': 'name',
  'person.birthDate': 'date',
  'person.birthPlace': 'address',
  'person.residence': 'address',
  'behaviour.movements': 'address',
  'id.document': 'document',
  'id.nationalNumber': 'document',
  'financial.accounts': 'account',
  transport: 'plate',
  'informant.code': 'name',
};

const dated = ['.issuedOn', '.expiresOn', '.when', '.date'];

function sortOf(row: string, path: string, value: string): PassageKind {
  if (row === 'comms' && path.endsWith('].value')) return sortOfAddress(value);
  if (dated.some((name) => path.endsWith(name))) return 'date';
  return sorts[row] ?? 'other';
}

function sortOfAddress(value: string): PassageKind {
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return 'email';
  if (/^\+?\d+$/.test(value)) return 'phone';
  return /^[\d.:a-f]+$/i.test(value) ? 'device' : 'account';
}
