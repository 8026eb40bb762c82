import type { CalendarInput, CalendarView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { writeNew } from '../new-file.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';

/** Writes a meeting for calendars (RFC 5545) to a new file. Throws USAGE, PROCEDURE_UNKNOWN, FILE_EXISTS, FILE_UNWRITABLE. */
export async function meetingExport(call: Call, meeting: string, options: { out?: string }): Promise<void> {
  const { ui } = call;
  const file = given(call, options.out, '--out');
  const body: CalendarInput = { language: ui.language };
  await withClient(call, async (client) => {
    const { meetings, calendar } = await client.post<CalendarView>(`/v1/meetings/${encodeURIComponent(meeting)}/calendar`, body);
    await writeNew(file, calendar);
    if (ui.json) return ui.document({ file, meetings });
    ui.done(ui.t('text.calendarExported', { file }));
  });
}
