import type { PeerList, PeerSummary } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { table } from '../table.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows the partners, the state of each link, and why a link is not up. */
export async function peerList(call: Call): Promise<void> {
  await withClient(call, async (client) => {
    const list = await client.get<PeerList>('/v1/peers');
    if (call.ui.json) return call.ui.document(list);
    show(list.peers, await readClocks(client), call.ui);
  });
}

function show(peers: PeerSummary[], clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  if (peers.length === 0) {
    ui.line(t('text.noPeers'));
    ui.line(t('text.noPeersNext'));
    return;
  }
  const head = [t('title.unit'), t('title.city'), t('title.link'), t('title.since'), t('title.queued')];
  const rows = peers.map((peer) => [peer.unit, peer.city, t(`link.${peer.link}`), showTime(peer.since, clocks.own, language), String(peer.queued)]);
  const [titles, ...lines] = table([head, ...rows]);
  ui.title(titles ?? '');
  lines.forEach((line, index) => {
    ui.line(line);
    const reason = peers[index]?.reason;
    if (reason) ui.line(`  ${reason[language]} (${reason.code})`);
  });
  ui.line();
  ui.line(t('text.peersNext'));
}
