import type { OfficerList, OfficerView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { table } from '../table.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows the unit's officers, their roles, who enrolled them, and who was revoked, by whom and why. */
export async function officerList(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const list = await client.get<OfficerList>('/v1/officers');
    if (call.ui.json) return call.ui.document(list);
    show(list.officers, await readClocks(client), call.ui);
  });
}

function show(officers: OfficerView[], clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  const head = [t('title.officer'), t('title.role'), t('title.enrolled'), t('title.by'), t('title.certificate')];
  const rows = officers.map((officer) => [
    officer.officer,
    t(`role.${officer.role}`),
    showTime(officer.enrolledAt, clocks.own, language),
    officer.enrolledBy ?? 'cop unit init',
    officer.fingerprint.slice(0, 16),
  ]);
  const [titles, ...lines] = table([head, ...rows]);
  ui.title(titles ?? '');
  lines.forEach((line, index) => {
    ui.line(line);
    const revoked = officers[index]?.revoked;
    if (revoked) ui.line(`  ${t('text.officerWasRevoked', { at: showTime(revoked.at, clocks.own, language), by: revoked.by, reason: revoked.reason })}`);
  });
  ui.line();
  ui.line(t('text.officerNext'));
}
