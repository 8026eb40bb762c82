import type { AuditStatus } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { type Field, fieldLines } from '../show-content.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows where the log stands, who has witnessed it, and what somebody must look into. */
export async function auditStatus(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const status = await client.get<AuditStatus>('/v1/audit/status');
    if (call.ui.json) return call.ui.document(status);
    showAuditStatus(status, await readClocks(client), call.ui);
  });
}

/** The status for people. */
export function showAuditStatus(status: AuditStatus, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  const time = (instant: string) => showTime(instant, clocks.own, language);
  const { size, witnessed, quorum, checkpoint } = status;
  ui.done(size === witnessed ? t('text.auditWitnessed', { n: size }) : t('text.auditWaiting', { n: size, witnessed, waiting: size - witnessed, quorum }));
  const fields: Field[] = [
    [t('title.log'), status.origin],
    [
      t('title.checkpoint'),
      checkpoint
        ? t('text.checkpoint', { n: checkpoint.size, at: time(checkpoint.madeAt), witnesses: checkpoint.witnesses.join(', ') || t('text.noWitness') })
        : t('text.noCheckpoint'),
    ],
    ...status.partners.map(({ unit, size: seen, at }): Field => [unit, t('text.partnerWitnessed', { n: seen, at: time(at) })]),
    ...status.holds.map(({ messageId, by, at, reason }): Field => [t('title.hold'), t('text.hold', { id: messageId, by, at: time(at), reason })]),
  ];
  for (const line of fieldLines(fields)) ui.line(line);
  ui.line();
  ui.title(t('title.alarms'));
  if (status.alarms.length === 0) ui.line(`#   ${t('text.noAlarms')}`);
  for (const { id, raisedAt, reason } of status.alarms)
    ui.line(`#   ${t('text.alarm', { id, at: time(raisedAt), code: reason.code, reason: reason[language] })}`);
}
