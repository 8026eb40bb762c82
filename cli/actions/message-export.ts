import { writeFile } from 'node:fs/promises';
import type { JoseExport } from '#gateway/contract';
import { withClient } from '../client.ts';
import { failure } from '../failure.ts';
import type { Call } from '../options.ts';
import { isSystemError } from '../text-file.ts';

/** Exports one envelope in the standard JOSE forms, to standard output or to a new file. Throws MESSAGE_UNKNOWN, EXPORT_IMPOSSIBLE, FILE_EXISTS, FILE_UNWRITABLE. */
export async function messageExport(call: Call, id: string, options: { to?: string; out?: string }): Promise<void> {
  const { ui } = call;
  await withClient(call, async (client) => {
    const jose = await client.get<JoseExport>(`/v1/messages/${encodeURIComponent(id)}/jose`, { to: options.to });
    if (options.out === undefined) return ui.document(jose);
    await writeNew(options.out, `${JSON.stringify(jose, null, 2)}\n`);
    if (ui.json) return ui.document({ file: options.out, messageId: jose.messageId, from: jose.from, to: jose.to, envelopeDigest: jose.envelopeDigest });
    ui.done(ui.t('text.exported', { from: jose.from, to: jose.to, file: options.out }));
    ui.line(`  ${ui.t('text.exportedNext')}`);
  });
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw error.code === 'EEXIST' ? failure('FILE_EXISTS', { file }, error) : failure('FILE_UNWRITABLE', { file, detail: error.code }, error);
  }
}
