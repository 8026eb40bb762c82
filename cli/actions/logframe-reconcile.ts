import type { ReconcileInput, ReconciliationView } from '#gateway/contract';
import { withClient } from '../client.ts';
import { failure } from '../failure.ts';
import type { Call } from '../options.ts';
import { given } from '../scope.ts';
import { table } from '../table.ts';
import { readClocks, showTime } from '../times.ts';

/**
 * Compares with a partner what both count as exchanged with each other. Throws USAGE, MEMBER_UNKNOWN, ADDRESSEE_SELF, LINK_UNREACHABLE;
 * after showing LOGFRAME_DIFFERS when one side counts what the other does not.
 */
export async function logframeReconcile(call: Call, options: { with?: string; period?: string }): Promise<void> {
  const { ui } = call;
  const { t, language } = ui;
  const body: ReconcileInput = { with: given(call, options.with, '--with'), ...(options.period === undefined ? {} : { period: options.period }) };
  await withClient(call, async (client) => {
    const view = await client.post<ReconciliationView>('/v1/logframe/reconcile', body);
    const { differences } = view;
    if (ui.json) ui.document(view);
    else {
      const clocks = await readClocks(client);
      ui.line(t('text.reconciled', { unit: view.with, period: view.period.name, own: view.own, partners: view.partners, questions: view.questions }));
      const rows = differences.map(({ exchange, countedBy, at, standing, standingAt }) => [
        exchange,
        t('text.countedBy', { unit: countedBy, at: showTime(at, clocks.own, language) }),
        standingAt ? t('standing.countedElse', { at: showTime(standingAt, clocks.own, language) }) : t(`standing.${standing}`),
      ]);
      for (const line of table(rows)) ui.line(`  ${line}`);
      if (differences.length === 0) ui.done(t('text.reconciledSame'));
    }
    if (differences.length > 0) throw failure('LOGFRAME_DIFFERS', { peer: view.with, got: differences.length });
  });
}
