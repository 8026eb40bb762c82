import type { PreviewView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call, CaseOptions } from '../options.ts';
import { readReport } from '../report-file.ts';
import { given } from '../scope.ts';
import { withCaseOptions } from '../send.ts';
import { showApproval, showScreened } from '../show-screened.ts';
import { readClocks } from '../times.ts';

/** Shows what each addressee of a report would get, without sending or keeping anything. Throws USAGE, INPUT_INVALID, FILE_UNREADABLE, SCREENING_REFUSED. */
export async function filterPreview(call: Call, options: CaseOptions & { file?: string; to?: string[] }): Promise<void> {
  const { ui } = call;
  const report = await readReport(given(call, options.file, '--file'), ui.streams);
  const body = { ...withCaseOptions(report, options), ...(options.to && { to: [...new Set(options.to)] }) };
  await withClient(call, async (client) => {
    const preview = await client.post<PreviewView>('/v1/filter/preview', body);
    if (ui.json) return ui.document(preview);
    showScreened(preview, await readClocks(client), ui);
    showApproval(preview, ui);
  });
}
