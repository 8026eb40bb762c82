import type { RosterView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { fieldLines } from '../show-content.ts';
import { clocksOf, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows the roster in force, with what people compare by telephone: its digest and the identity keys. */
export async function rosterShow(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const roster = await client.get<RosterView>('/v1/roster');
    if (call.ui.json) return call.ui.document(roster);
    show(roster, client.unit, call.ui);
  });
}

function show(roster: RosterView, unit: string, ui: Ui): void {
  const { t, language } = ui;
  const time = (instant: string) => showTime(instant, clocksOf(roster.members, unit).own, language);
  const expires = time(roster.expiresAt);
  ui.title(t('text.rosterHead', { version: roster.version, members: roster.members.length, threshold: roster.threshold }));
  const head = fieldLines([
    [t('title.date'), time(roster.createdAt)],
    [t('title.expires'), roster.expired ? t('text.rosterExpired', { expires }) : t('text.rosterValid', { expires })],
    [t('title.signedBy'), roster.signedBy.join(', ')],
    [t('title.digest'), roster.digest],
  ]);
  for (const line of head) ui.line(line);
  for (const member of roster.members) {
    ui.line();
    ui.title(`${member.unit}  ${language === 'fr' ? member.nameFr : member.nameEn}`);
    const fields = fieldLines([
      [t('title.city'), `${member.city} (${member.country}, ${member.timeZone})`],
      [t('title.kind'), t(`member.${member.kind}`)],
      [t('title.addresses'), ...member.urls],
      [t('title.identityKey'), member.identityKey],
      [
        t('title.anchors'),
        ...member.anchors.map(({ fingerprint, expiresAt }) => t('text.certificateShort', { fingerprint: fingerprint.slice(0, 16), expires: time(expiresAt) })),
      ],
    ]);
    for (const line of fields) ui.line(line);
  }
}
