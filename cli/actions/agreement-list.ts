import type { AgreementList, CoverageView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { showBasis } from '../show-basis.ts';
import { fieldLines, optional, showKinds } from '../show-content.ts';
import { readClocks } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows the legal-basis register, and with each partner what personal data may go by it and what is missing. */
export async function agreementList(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const { ui } = call;
    const list = await client.get<AgreementList>('/v1/agreements');
    if (ui.json) return ui.document(list);
    const clocks = await readClocks(client);
    if (list.entries.length === 0) ui.line(ui.t('text.noAgreements'));
    for (const basis of list.entries) {
      ui.title(ui.t('text.basisTitle', { kind: ui.t(`basis.${basis.kind}`), id: basis.id, peer: basis.peer, state: ui.t(`basisState.${basis.state}`) }));
      showBasis(basis, clocks, ui);
      if (basis.state === 'proposed_there') ui.line(`  ${ui.t('text.toAcceptAgreement', { id: basis.id })}`);
      ui.line();
    }
    ui.title(ui.t('title.coverage'));
    for (const peer of list.peers) showCoverage(peer, ui);
    if (list.peers.some(({ missing }) => missing.length > 0)) {
      ui.line();
      ui.line(ui.t('text.nonPersonalOnly'));
      ui.line(ui.t('text.noAgreementsNext'));
    }
  });
}

function showCoverage(peer: CoverageView, ui: Ui): void {
  const { t } = ui;
  const lacking = (reason: 'basis' | 'instrument') =>
    showKinds(
      peer.missing.filter(({ lacks }) => lacks === reason).map(({ kind }) => kind),
      ui,
    );
  ui.line(
    peer.instrumentNeeded ? t('text.coverageStrict', { unit: peer.unit, regime: t(`regime.${peer.regime}`) }) : `${peer.unit} (${t(`regime.${peer.regime}`)})`,
  );
  const fields = [
    ...optional(t('title.covered'), showKinds(peer.covered, ui)),
    ...optional(t('lacks.basis'), lacking('basis')),
    ...optional(t('lacks.instrument'), lacking('instrument')),
  ];
  for (const line of fieldLines(fields)) ui.line(line);
}
