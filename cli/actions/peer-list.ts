import type { PeerList } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { showOctets } from '../show-content.ts';
import { table } from '../table.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows the partners, the state of each link, and why a link is not up. */
export async function peerList(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const list = await client.get<PeerList>('/v1/peers');
    if (call.ui.json) return call.ui.document(list);
    show(list, await readClocks(client), call.ui);
  });
}

function show({ peers, use }: PeerList, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  if (peers.length === 0) {
    ui.line(t('text.noPeers'));
    ui.line(t('text.noPeersNext'));
    return;
  }
  const head = [t('title.unit'), t('title.city'), t('title.link'), t('title.since'), t('title.queued'), t('title.octetsToday'), t('title.octetsMonth')];
  const rows = peers.map((peer) => [
    peer.unit,
    peer.city,
    t(`link.${peer.link}`),
    showTime(peer.since, clocks.own, language),
    String(peer.queued),
    showOctets(bothWays(peer.use.today), ui),
    showOctets(bothWays(peer.use.month), ui),
  ]);
  const [titles, ...lines] = table([head, ...rows]);
  ui.title(titles ?? '');
  lines.forEach((line, index) => {
    ui.line(line);
    const reason = peers[index]?.reason;
    if (reason) ui.line(`  ${reason[language]} (${reason.code})`);
  });
  ui.line();
  ui.line(t('text.lineUse', { today: showUse(use.today, use.dailyBudget, ui), month: showUse(use.month, use.monthlyBudget, ui) }));
  ui.line(t('text.peersNext'));
}

type Use = PeerList['use']['today'];

function bothWays({ octetsIn, octetsOut }: Use): number {
  return octetsIn + octetsOut;
}

/** "1,2 Mo sur 2 Mo prévus", or what there is when nobody counts. */
function showUse(use: Use, budget: number | undefined, ui: Ui): string {
  const octets = showOctets(bothWays(use), ui);
  return budget === undefined ? octets : ui.t('text.ofBudget', { octets, budget: showOctets(budget, ui) });
}
