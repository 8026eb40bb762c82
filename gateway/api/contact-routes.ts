import { type Contact, CopError, type Member, parseUnitId } from '#protocol';
import { openContacts, publishContacts } from '../casework/contacts.ts';
import { STALE_AFTER_DAYS } from '../casework/duty.ts';
import { finderOf } from '../casework/find-contacts.ts';
import { contactCards } from '../documents/contact-cards.ts';
import { type ContactDirectoryRow, listDirectories } from '../store/contact-directories.ts';
import { type ContactCards, type ContactList, cardsInput, contactQuery, contactsInput, type PublishedView } from './contact-contract.ts';
import { directoryView } from './contact-views.ts';
import type { ApiDeps } from './deps.ts';
import { readBody, readQuery } from './input.ts';
import { Routes } from './routes.ts';

/** A member beside what it has published. */
interface Entry {
  member: Member;
  row: ContactDirectoryRow | undefined;
  contacts: Contact[];
}

/** Points of contact: this unit's are published, every unit's are listed, found and exported. */
export function contactRoutes(deps: ApiDeps): Routes {
  const { directory, store, cipher, self } = deps;
  const routes = new Routes(deps);

  /** Of members alone: whoever has left the roster is nobody's partner any more. Throws UNIT_ID_INVALID, MEMBER_UNKNOWN, RECORD_ALTERED. */
  const entries = async (unit: string | undefined): Promise<Entry[]> => {
    const members = unit === undefined ? directory.roster.roster.members : [directory.member(parseUnitId(unit))];
    const rows = new Map((await store.read(listDirectories)).map((row) => [row.unit, row]));
    return members.map((member) => {
      const row = rows.get(member.unit);
      return { member, row, contacts: row ? openContacts(row, cipher) : [] };
    });
  };

  routes.post('contact.publish', '/contacts', async (context) => {
    const { officer } = context.var;
    const { contacts, to } = await readBody(context, contactsInput);
    const published = await publishContacts(contacts, to?.map(parseUnitId), context.var.by, deps);
    deps.log('info', 'contacts.published', { version: published.version, officer, to: published.to.join(', ') });
    const view: PublishedView = { version: published.version, contacts: contacts.length, to: published.to, messageId: published.message };
    return context.json(view, 201);
  });

  routes.get('contact.read', '/contacts', async (context) => {
    const { unit, text } = readQuery(context, contactQuery);
    const finds = text === undefined ? () => true : finderOf(text);
    const at = deps.now();
    const found = (await entries(unit)).map(({ member, row, contacts }) => ({ member, row, contacts: contacts.filter((each) => finds(member, each)) }));
    const shown = text === undefined ? found : found.filter(({ contacts }) => contacts.length > 0);
    const list: ContactList = {
      unit: self,
      at: at.toISOString(),
      staleAfterDays: STALE_AFTER_DAYS,
      directories: shown.map(({ member, row, contacts }) => directoryView(member, row, contacts, at)),
    };
    return context.json(list);
  });

  routes.post('contact.read', '/contacts/cards', async (context) => {
    const { unit, language } = await readBody(context, cardsInput);
    const sources = (await entries(unit)).flatMap(({ member, row, contacts }) => (row ? [{ member, contacts, publishedAt: new Date(row.published_at) }] : []));
    if (sources.length === 0) throw new CopError('CONTACTS_UNKNOWN', { got: unit ?? '–' });
    await deps.audit.record({ act: 'contacts.exported', ...context.var.by, ...(unit === undefined ? {} : { note: unit }) });
    const cards: ContactCards = { cards: sources.reduce((sum, { contacts }) => sum + contacts.length, 0), vcard: contactCards(sources, language) };
    return context.json(cards);
  });

  return routes;
}
