import type { EvidenceView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { writeNew } from '../new-file.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';

/**
 * Writes the evidence about one message: the pack that anybody can check with the members' list, and beside it a document to read (.pdf).
 * Throws USAGE, MESSAGE_UNKNOWN, EXPORT_IMPOSSIBLE, HANDLING_FORBIDS, FILE_EXISTS, FILE_UNWRITABLE.
 */
export async function auditExport(call: Call, options: { message?: string; out?: string; withContent?: boolean }): Promise<void> {
  const { ui } = call;
  const [message, out] = [given(call, options.message, '--message'), given(call, options.out, '--out')];
  await withClient(call, async (client) => {
    const { pack, pdf, witnessed, missing } = await client.post<EvidenceView>(`/v1/audit/evidence/${encodeURIComponent(message)}`, {
      content: options.withContent === true,
      language: ui.language,
    });
    const document = `${out.replace(/\.json$/i, '')}.pdf`;
    await writeNew(out, Buffer.from(pack, 'base64'));
    await writeNew(document, Buffer.from(pdf, 'base64'));
    if (ui.json) return ui.document({ messageId: message, files: [out, document], witnessed, missing });
    ui.done(ui.t('text.evidenceWritten', { id: message, file: out }));
    ui.line(`  ${document}`);
    if (!witnessed) ui.line(`  ${ui.t('text.evidenceNotWitnessed')}`);
    for (const unit of missing) ui.line(`  ${ui.t('text.evidenceMissing', { unit })}`);
    ui.line(`  ${ui.t('text.evidenceNext', { file: out })}`);
  });
}
