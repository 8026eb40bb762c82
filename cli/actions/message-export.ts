import type { JoseExport } from '#gateway/contract';
import { withClient } from '../client.ts';
import { writeNew } from '../new-file.ts';
import type { Call } from '../options.ts';

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
