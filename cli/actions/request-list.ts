import type { RequestList } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { clockFields } from '../show-clocks.ts';
import { type Field, fieldLines, formFields, optional } from '../show-content.ts';
import { nextSteps, procedureFields } from '../show-procedures.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';
import type { FormKind } from './request-send.ts';

/** Shows the requests of one kind, newest first, and where each stands. */
export async function requestList(call: Call, kind: FormKind): Promise<void> {
  await withClient(call, async (client) => {
    const list = await client.get<RequestList>(`/v1/requests?kind=${kind}`);
    if (call.ui.json) return call.ui.document(list);
    showRequests(list, kind, await readClocks(client), call.ui);
  });
}

// What to say when there are none; any other kind is a request.
const none = {
  arrest_report: ['text.noArrests', 'text.noArrestsNext'],
  operation_proposal: ['text.noOperations', 'text.noOperationsNext'],
} as const;

/** Writes requests of one kind for people: what each says, and where it stands. */
export function showRequests({ requests, next }: RequestList, kind: FormKind, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  if (requests.length === 0)
    for (const key of kind === 'arrest_report' || kind === 'operation_proposal' ? none[kind] : (['text.noRequests'] as const)) ui.line(t(key));
  for (const request of requests) {
    ui.title(`${t(`kind.${kind}`)} ${request.id} (${t(`direction.${request.direction}`)})`);
    const fields: Field[] = [
      [t('title.from'), request.from],
      [t('title.to'), request.to.join(', ')],
      [t('title.created'), showTime(request.createdAt, clocks.own, language)],
      ...optional(t('title.case'), request.caseReference ?? ''),
      ...optional(t('title.training'), request.training ? t('word.yes') : ''),
      ...(request.form ? formFields(request.form, ui) : []),
      ...optional(t('title.withheldContent'), request.withheld?.[language] ?? ''),
      ...procedureFields(request.procedures, clocks, ui),
      ...clockFields(request, clocks, ui),
    ];
    for (const line of fieldLines(fields)) ui.line(line);
    if (request.withheld) ui.line(`  ${t('text.toAcknowledge', { id: request.id })}`);
    else for (const line of nextSteps(request.id, kind, request.procedures, ui)) ui.line(`  ${line}`);
    ui.line();
  }
  if (next) ui.line(t('text.moreOfKind', { kind, id: next }));
}
