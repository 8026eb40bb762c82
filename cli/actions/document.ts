import { stat } from 'node:fs/promises';
import type { DocumentView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { fillNew } from '../new-file.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';
import { showOctets } from '../show-content.ts';
import { documentLine } from '../show-documents.ts';

/** Writes a document of a message to a new file. Throws USAGE, DOCUMENT_UNKNOWN, DOCUMENT_INCOMPLETE, DOCUMENT_ALTERED, FILE_EXISTS, FILE_UNWRITABLE, what else the gateway answers. */
export async function documentSave(call: Call, message: string, number: string, options: { out?: string; draft?: true }): Promise<void> {
  const { ui } = call;
  const file = given(call, options.out, '--out');
  await withClient(call, async (client) => {
    await fillNew(file, (open) => client.download(pathOf(options.draft ? 'drafts' : 'messages', message, number), open));
    const { size } = await stat(file);
    if (ui.json) return ui.document({ file, octets: size });
    ui.done(ui.t('text.documentSaved', { file, size: showOctets(size, ui) }));
  });
}

/** Asks for a document that does not come by itself. Throws DOCUMENT_UNKNOWN, what else the gateway answers. */
export async function documentFetch(call: Call, message: string, number: string): Promise<void> {
  const { ui } = call;
  await withClient(call, async (client) => {
    const document = await client.post<DocumentView>(`${pathOf('messages', message, number)}/fetch`, {});
    if (ui.json) return ui.document(document);
    ui.line(documentLine(document, ui));
  });
}

function pathOf(of: 'messages' | 'drafts', message: string, number: string): string {
  return `/v1/${of}/${encodeURIComponent(message)}/documents/${encodeURIComponent(number)}`;
}
