// Rules of points of contact beyond the form of each field: hours of duty are whole, somebody can be reached.
import { type Contact, contact } from './contact-data.ts';
import { competences, weekdays } from './contact-vocabulary.ts';
import { CopError } from './errors.ts';
import { printable } from './ids.ts';
import { CONTACTS_MAX } from './limits.ts';
import { checkShape, shapeFromWire, shapeToWire } from './shape.ts';
import type { WordList } from './words.ts';

/** A unit's own points of contact, whole. */
export interface ContactDirectory {
  kind: 'contact_directory';
  /** Above every version that the unit has published before. */
  version: number;
  contacts: Contact[];
}

const VERSION_MAX = 0xffff_ffff;
const path = 'contacts';

/** Points of contact as an officer wrote them (JSON, unknown form), sets of words put in the order of the contract. Throws CONTENT_INVALID with the field's path. */
export function readContacts(json: unknown): Contact[] {
  if (!Array.isArray(json)) refuse(path, '[…]', typeof json);
  checkNumber(json);
  return json.map((each, index) => checkContact(checkShape(contact, each, `${path}[${index}]`, false), `${path}[${index}]`));
}

/** Checks every rule of a directory. Throws CONTENT_INVALID with the field's path. */
export function checkDirectory({ version, contacts }: ContactDirectory): void {
  if (!(Number.isInteger(version) && version >= 1 && version <= VERSION_MAX)) refuse('directory.version', `1–${VERSION_MAX}`, String(version));
  readContacts(contacts);
  contacts.forEach((each, index) => {
    checkOrder(competences, each.competences, `${path}[${index}].competences`);
    checkOrder(weekdays, each.days, `${path}[${index}].days`);
  });
}

/** The wire form of a checked directory. */
export function directoryToWire({ version, contacts }: ContactDirectory): { version: number; contacts: Record<string, unknown>[] } {
  return { version, contacts: contacts.map((each) => shapeToWire(contact, each)) };
}

/** A decoded directory, not yet checked. Throws CONTENT_INVALID for a number that is no word of the contract. */
export function directoryFromWire(wire: { version?: number | null; contacts?: readonly object[] | null }): ContactDirectory {
  const contacts = (wire.contacts ?? []).map((each, index) => {
    const value = shapeFromWire(contact, each as Readonly<Record<string, unknown>>, `${path}[${index}]`);
    // An empty list and no list are the same on the wire: one form is kept.
    return Object.fromEntries(Object.entries(value).filter(([, member]) => !(Array.isArray(member) && member.length === 0))) as unknown as Contact;
  });
  return { kind: 'contact_directory', version: wire.version ?? 0, contacts };
}

function checkNumber(contacts: readonly unknown[]): void {
  if (contacts.length < 1 || contacts.length > CONTACTS_MAX) refuse(path, `1–${CONTACTS_MAX}`, String(contacts.length));
}

function checkContact(checked: Contact, here: string): Contact {
  const { duty, days, from, until, telephones = [], mailbox, languages } = checked;
  for (const [name, value, example] of [
    ['days', days, weekdays.all.join(' | ')],
    ['from', from, '08:00'],
    ['until', until, '16:30'],
  ] as const) {
    if ((duty === 'hours') !== (value !== undefined)) refuse(`${here}.${name}`, duty === 'hours' ? example : `– (${duty})`, String(value ?? ''));
  }
  if (from !== undefined && from === until) refuse(`${here}.until`, `≠ ${from}`, until);
  if (telephones.length === 0 && mailbox === undefined) refuse(here, 'telephones | mailbox', '');
  checkOnce(languages, `${here}.languages`);
  checkOnce(telephones, `${here}.telephones`);
  return checked;
}

function checkOnce(values: readonly string[], field: string): void {
  if (new Set(values).size !== values.length) refuse(field, 'each once', values.join(', '));
}

/** Out of order or twice would be a second form of the same set. */
function checkOrder<W extends string>(words: WordList<W>, given: readonly W[] = [], field: string): void {
  const numbers = given.map(words.number);
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] as number))) refuse(field, 'ascending, each once', given.join(', '));
}

function refuse(field: string, expected: string, got: string): never {
  throw new CopError('CONTENT_INVALID', { field, expected, got: printable(got) });
}
