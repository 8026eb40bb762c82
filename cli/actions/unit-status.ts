import type { StatusView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { type Field, fieldLines, showOctets } from '../show-content.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows the state of the gateway; what it finds wrong with itself stands at the bottom, where it is seen. */
export async function unitStatus(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const status = await client.get<StatusView>('/v1/status');
    if (call.ui.json) return call.ui.document(status);
    show(status, await readClocks(client), call.ui);
  });
}

function show(status: StatusView, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  ui.done(t('text.statusWell', { unit: status.unit, up: status.links.up, of: status.links.of }));
  for (const line of fieldLines(statusFields(status, clocks, ui))) ui.line(line);
  ui.line();
  ui.title(t('title.health'));
  if (status.health.length === 0) ui.line(`#   ${t('text.healthWell')}`);
  for (const { severity, reason } of status.health)
    ui.line(`#   - ${t('text.healthLine', { severity: t(`text.severity.${severity}`), code: reason.code, reason: reason[language] })}`);
}

function statusFields(status: StatusView, clocks: Clocks, ui: Ui): Field[] {
  const { t, language } = ui;
  const time = (instant: string) => showTime(instant, clocks.own, language);
  const { roster, keyset, certificate, queue, store } = status;
  const validity = roster.expired ? t('text.rosterExpired', { expires: time(roster.expiresAt) }) : t('text.rosterValid', { expires: time(roster.expiresAt) });
  return [
    [t('title.version'), status.version],
    [t('title.officer'), `${status.officer} (${t(`role.${status.role}`)})`],
    [t('title.started'), time(status.startedAt)],
    [t('title.roster'), t('text.rosterShort', { version: roster.version, members: roster.members, validity })],
    [
      t('title.keys'),
      t('text.keysShort', {
        version: keyset.version,
        signing: keyset.signingKey.slice(0, 12),
        encryption: keyset.encryptionKey.slice(0, 12),
        until: time(keyset.encryptionKeyUntil),
      }),
    ],
    [t('title.certificate'), t('text.certificateShort', { fingerprint: certificate.fingerprint.slice(0, 16), expires: time(certificate.expiresAt) })],
    [t('title.links'), t('text.linksShort', status.links)],
    [t('title.queue'), queue.oldestAt ? t('text.queueFull', { n: queue.messages, oldest: time(queue.oldestAt) }) : t('text.queueEmpty')],
    [t('title.log'), t('text.auditShort', { n: status.audit.size, witnessed: status.audit.witnessed, quorum: status.audit.quorum })],
    [t('title.store'), t('text.storeShort', { file: store.file, size: showOctets(store.octets, ui), in: store.messagesIn, out: store.messagesOut })],
  ];
}
