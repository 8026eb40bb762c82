import type { CardsInput, ContactCards } from '#gateway/contract';
import { withClient } from '../client.ts';
import { writeNew } from '../new-file.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';

/** Writes the points of contact of every member, or of one, as vCard 4.0 to a new file. Throws USAGE, CONTACTS_UNKNOWN, MEMBER_UNKNOWN, FILE_EXISTS, FILE_UNWRITABLE. */
export async function contactExport(call: Call, unit: string | undefined, options: { out?: string }): Promise<void> {
  const { ui } = call;
  const file = given(call, options.out, '--out');
  const body: CardsInput = { language: ui.language, ...(unit === undefined ? {} : { unit }) };
  await withClient(call, async (client) => {
    const { cards, vcard } = await client.post<ContactCards>('/v1/contacts/cards', body);
    await writeNew(file, vcard);
    if (ui.json) return ui.document({ file, cards });
    ui.done(ui.t('text.contactsExported', { n: cards, file }));
  });
}
