import type { ContactsInput, PublishedView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { readContactsFile } from '../contacts-file.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';

/** Options of `cop contact publish`, still text. */
export interface PublishOptions {
  file?: string;
  to?: string[];
}

/** Publishes this unit's points of contact. Throws USAGE, FILE_UNREADABLE, INPUT_INVALID, what the gateway answers. */
export async function contactPublish(call: Call, options: PublishOptions): Promise<void> {
  const { ui } = call;
  const contacts = await readContactsFile(given(call, options.file, '--file'), ui.streams);
  const body: ContactsInput = { contacts, ...(options.to && { to: options.to }) };
  await withClient(call, async (client) => {
    const published = await client.post<PublishedView>('/v1/contacts', body);
    if (ui.json) return ui.document(published);
    ui.done(ui.t('text.contactsPublished', { n: published.contacts, to: published.to.join(', ') }));
    ui.line(`  ${ui.t('text.follow', { id: published.messageId })}`);
    ui.line(`  ${ui.t('text.contactsPublishedNext', { unit: client.unit })}`);
  });
}
