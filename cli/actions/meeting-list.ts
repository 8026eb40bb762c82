import type { MeetingList } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { clockFields } from '../show-clocks.ts';
import { type Field, fieldLines, optional, requestFields } from '../show-content.ts';
import { nextSteps, procedureFields } from '../show-procedures.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows the meetings that were proposed, each slot on the clock of every capital concerned, and where each stands. */
export async function meetingList(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const list = await client.get<MeetingList>('/v1/meetings');
    if (call.ui.json) return call.ui.document(list);
    show(list.meetings, await readClocks(client), call.ui);
  });
}

function show(meetings: MeetingList['meetings'], clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  if (meetings.length === 0) {
    ui.line(t('text.noMeetings'));
    ui.line(t('text.noMeetingsNext'));
    return;
  }
  for (const meeting of meetings) {
    ui.title(`${meeting.id} (${t(`direction.${meeting.direction}`)})`);
    const units = [...new Set([meeting.from, ...meeting.to])];
    const fields: Field[] = [
      [t('title.from'), meeting.from],
      [t('title.to'), meeting.to.join(', ')],
      [t('title.created'), showTime(meeting.createdAt, clocks.own, language)],
      ...(meeting.request ? requestFields(meeting.request, units, clocks, ui) : []),
      ...optional(t('title.withheldContent'), meeting.withheld?.[language] ?? ''),
      ...procedureFields(meeting.procedures, clocks, ui),
      ...clockFields(meeting, clocks, ui),
    ];
    for (const line of fieldLines(fields)) ui.line(line);
    if (meeting.withheld) ui.line(`  ${t('text.toAcknowledge', { id: meeting.id })}`);
    else for (const line of nextSteps(meeting.id, 'meeting_request', meeting.procedures, ui)) ui.line(`  ${line}`);
    ui.line();
  }
}
