import type { ContactList } from '#gateway/contract';
import { type Client, withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { showDirectory } from '../show-contacts.ts';

/** Shows the points of contact of every member, or of one. Throws UNIT_ID_INVALID, MEMBER_UNKNOWN. */
export async function contactList(call: Call, unit: string | undefined): Promise<void> {
  await withClient(call, (client) => show(call, client, { unit }));
}

/** Shows the points of contact that a text finds, and who of them is on duty now. Throws INPUT_INVALID. */
export async function contactFind(call: Call, text: string): Promise<void> {
  await withClient(call, (client) => show(call, client, { text }));
}

async function show({ ui }: Call, client: Client, query: { unit?: string | undefined; text?: string }): Promise<void> {
  const { t } = ui;
  const list = await client.get<ContactList>('/v1/contacts', query);
  if (ui.json) return ui.document(list);
  if (list.directories.length === 0) {
    ui.line(t('text.noContactFound', { text: query.text ?? '–' }));
    ui.line(t('text.noContactFoundNext'));
    return;
  }
  for (const directory of list.directories) showDirectory(directory, list, ui);
}
