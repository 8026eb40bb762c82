import type { MeetingList } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { type Field, fieldLines, optional, requestFields, showAnswer } from '../show-content.ts';
import { lateFields } from '../show-late.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows the meetings that were proposed, each slot on the clock of every capital concerned, and the replies. */
export async function meetingList(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const list = await client.get<MeetingList>('/v1/meetings');
    if (call.ui.json) return call.ui.document(list);
    show(list.meetings, await readClocks(client), client.unit, call.ui);
  });
}

function show(meetings: MeetingList['meetings'], clocks: Clocks, unit: string, ui: Ui): void {
  const { t, language } = ui;
  if (meetings.length === 0) {
    ui.line(t('text.noMeetings'));
    ui.line(t('text.noMeetingsNext'));
    return;
  }
  for (const meeting of meetings) {
    ui.title(`${meeting.id} (${t(`direction.${meeting.direction}`)})`);
    const units = [...new Set([meeting.from, ...meeting.to])];
    const replies = meeting.replies.map((reply) =>
      t('text.reply', {
        unit: reply.unit,
        answer: 'withheld' in reply ? reply.withheld[language] : showAnswer(reply, ui),
        at: showTime(reply.at, clocks.own, language),
      }),
    );
    const fields: Field[] = [
      [t('title.from'), meeting.from],
      [t('title.to'), meeting.to.join(', ')],
      [t('title.created'), showTime(meeting.createdAt, clocks.own, language)],
      ...(meeting.request ? requestFields(meeting.request, units, clocks, ui) : []),
      ...optional(t('title.withheldContent'), meeting.withheld?.[language] ?? ''),
      [t('title.replies'), ...(replies.length > 0 ? replies : [t('word.none')])],
      ...lateFields(meeting.late, clocks, ui),
    ];
    for (const line of fieldLines(fields)) ui.line(line);
    if (meeting.withheld) ui.line(`  ${t('text.toAcknowledge', { id: meeting.id })}`);
    else if (meeting.direction === 'in' && !meeting.replies.some((reply) => reply.unit === unit)) ui.line(`  ${t('text.toAccept', { id: meeting.id })}`);
    ui.line();
  }
}
