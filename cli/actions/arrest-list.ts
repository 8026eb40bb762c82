import type { ArrestList } from '#gateway/contract';
import { arrestAges, arrestSexes, wordLabel } from '#protocol';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { table } from '../table.ts';
import { readClocks } from '../times.ts';
import type { Ui } from '../ui.ts';
import { showRequests } from './request-list.ts';

/** Shows the reports of arrests, newest first, and what they come to by crime, sex and age. */
export async function arrestList(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const list = await client.get<ArrestList>('/v1/arrests');
    if (call.ui.json) return call.ui.document(list);
    showRequests(list, 'arrest_report', await readClocks(client), call.ui);
    showTotals(list.totals, call.ui);
  });
}

function showTotals({ reports, uncounted, arrests }: ArrestList['totals'], ui: Ui): void {
  const { t, language } = ui;
  if (reports > 0) {
    ui.title(t('text.arrestTotals', { n: reports }));
    const sum = (side: 'own' | 'partners') => arrests.reduce((all, each) => all + each[side], 0);
    const rows = [
      [t('title.crime'), t('title.sex'), t('title.age'), t('title.ownArrests'), t('title.partnerArrests'), t('title.total')],
      ...arrests.map(({ iccs, sex, age, own, partners }) => [
        iccs,
        wordLabel(arrestSexes, sex)[language],
        wordLabel(arrestAges, age)[language],
        ...[own, partners, own + partners].map(String),
      ]),
      [t('title.total'), '', '', ...[sum('own'), sum('partners'), sum('own') + sum('partners')].map(String)],
    ];
    for (const line of table(rows)) ui.line(`  ${line}`);
  }
  if (uncounted > 0) ui.line(t('text.arrestsUncounted', { n: uncounted }));
}
