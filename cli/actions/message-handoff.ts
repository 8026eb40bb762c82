import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandoffView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { unwritable, writeNew } from '../new-file.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';

/**
 * Writes the package that a liaison officer enters in SIENA by hand into a new folder, for its owner only.
 * Throws USAGE, HANDOFF_IMPOSSIBLE, HANDLING_UNACKNOWLEDGED, FILE_EXISTS, FILE_UNWRITABLE.
 */
export async function messageHandoff(call: Call, id: string, options: { out?: string }): Promise<void> {
  const { ui } = call;
  const dir = given(call, options.out, '--out');
  await withClient(call, async (client) => {
    const { pdf, json, filterRecord, messageId, variant } = await client.get<HandoffView>(`/v1/messages/${encodeURIComponent(id)}/handoff`, {
      lang: ui.language,
    });
    const files: [name: string, data: string | Uint8Array][] = [
      ['siena.pdf', Buffer.from(pdf, 'base64')],
      ['siena.json', `${JSON.stringify(json, null, 2)}\n`],
      ...(filterRecord
        ? ([
            ['filter-record.json', `${JSON.stringify(filterRecord.record, null, 2)}\n`],
            ['filter-record.bin', Buffer.from(filterRecord.signed, 'base64')],
          ] as [string, string | Uint8Array][])
        : []),
    ];
    await mkdir(dir, { mode: 0o700 }).catch((error) => {
      throw unwritable(dir, error);
    });
    for (const [name, data] of files) await writeNew(join(dir, name), data);
    const written = files.map(([name]) => join(dir, name));
    if (ui.json) return ui.document({ messageId, variant, files: written });
    ui.done(ui.t(`text.handoff.${variant}`, { id: messageId, dir }));
    for (const file of written) ui.line(`  ${file}`);
    ui.line(`  ${ui.t('text.handoffNext')}`);
  });
}
