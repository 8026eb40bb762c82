// Points of contact: this unit publishes its own, and keeps the newest of every other.
import {
  type Contact,
  type ContactDirectory,
  CopError,
  limits,
  type Member,
  type MessageId,
  namesFunction,
  printable,
  readContacts,
  type UnitId,
  wordsOfMailbox,
} from '#protocol';
import type { Actor } from '../audit/actor.ts';
import type { RecordCipher } from '../keys/record-cipher.ts';
import { type SendDeps, send, sentId } from '../outbound/send.ts';
import { commonNames } from '../protection/free-text/common-names.ts';
import { type ContactDirectoryRow, findDirectory, keepDirectory, type NewDirectory } from '../store/contact-directories.ts';
import { localDay } from './duty.ts';
import { toE164 } from './telephones.ts';

/** A directory that has just left. */
export interface Published {
  version: number;
  /** The first of its messages: members of another kind get one of their own. */
  message: MessageId;
  to: UnitId[];
}

/**
 * Publishes this unit's points of contact, to `to` or to every member: they leave and take the place of the older ones together.
 * `input`: as officers write them (JSON), telephone numbers in any form.
 * Throws CONTENT_INVALID, CONTACTS_OVERTAKEN, what `send` throws.
 */
export async function publishContacts(input: readonly unknown[], to: readonly UnitId[] | undefined, by: Actor, deps: SendDeps): Promise<Published> {
  const at = deps.now();
  const self = deps.directory.member(deps.self);
  const contacts = readContacts(input.map((each, index) => withE164(each, self.country, `contacts[${index}]`)));
  contacts.forEach((contact, index) => {
    checkMailbox(contact, `contacts[${index}]`);
    checkVerified(contact, localDay(at, self.timeZone), `contacts[${index}]`);
  });
  const members = deps.directory.roster.roster.members.filter(({ unit }) => unit !== deps.self).map(({ unit }) => unit);
  const addressees = [...new Set(to ?? members)].sort();
  const before = (await deps.store.read((db) => findDirectory(db, deps.self)))?.version ?? 0;
  // Also a unit that has lost its database goes on above what its partners hold.
  const version = Math.max(before + 1, Math.floor(at.getTime() / 1000));
  const directory: ContactDirectory = { kind: 'contact_directory', version, contacts };
  const entry = deps.audit.prepare({ act: 'contacts.published', ...by, kind: directory.kind, note: String(version) });
  const outgoing = {
    // Each unit publishes its own: nobody passes on another's.
    content: { author: by.officer, caseReference: '', handling: ['H2' as const], body: directory },
    to: addressees,
    priority: 'routine' as const,
    training: false,
    by,
    lifeMs: limits.MESSAGE_LIFE_MAX_MS,
  };
  const record = sealContacts(deps.self, directory, deps.cipher);
  const sent = await send(outgoing, deps, async (tx, message) => {
    const kept = await keepDirectory(tx, { unit: deps.self, version, message, publishedAt: at, storedAt: at, record });
    // Two officers at once: the second one's directory is undone with its transaction.
    if (!kept) throw new CopError('CONTACTS_OVERTAKEN', { got: version });
    await deps.audit.append(tx, entry);
  });
  return { version, message: sentId(sent), to: addressees };
}

/** The points of contact of a directory as they are kept. */
export function sealContacts(unit: UnitId, { version, contacts }: ContactDirectory, cipher: RecordCipher): NewDirectory['record'] {
  return cipher.seal(nameOf(unit, version), Buffer.from(JSON.stringify(contacts)));
}

/** The points of contact of a directory that is kept. Throws RECORD_ALTERED. */
export function openContacts(row: ContactDirectoryRow, cipher: RecordCipher): Contact[] {
  const opened = cipher.open(nameOf(row.unit, row.version), { dataKey: row.data_key, sealed: row.sealed });
  return JSON.parse(Buffer.from(opened).toString('utf8')) as Contact[];
}

function nameOf(unit: string, version: number): string {
  return `contacts ${unit} ${version}`;
}

function withE164(contact: unknown, country: Member['country'], path: string): unknown {
  if (typeof contact !== 'object' || contact === null || !('telephones' in contact) || !Array.isArray(contact.telephones)) return contact;
  const telephones = contact.telephones.map((each: unknown, index) =>
    typeof each === 'string' ? toE164(each, country, `${path}.telephones[${index}]`) : each,
  );
  return { ...contact, telephones };
}

/** The form lets a name stand beside the word for the function; names that are common here are known. */
function checkMailbox({ mailbox }: Contact, path: string): void {
  const named = wordsOfMailbox(mailbox ?? '').find((word) => !namesFunction(word) && commonNames.has(word));
  if (named !== undefined)
    throw new CopError('CONTENT_INVALID', { field: `${path}.mailbox`, expected: 'permanence.brtmth@police.example', got: printable(named) });
}

function checkVerified({ verifiedOn }: Contact, today: string, path: string): void {
  if (verifiedOn > today) throw new CopError('CONTENT_INVALID', { field: `${path}.verifiedOn`, expected: `≤ ${today}`, got: verifiedOn });
}
