import type { HeldView, PeerView, RefusalView } from '#gateway/contract';
import { withClient } from '../client.ts';
import type { Call } from '../options.ts';
import { type Field, fieldLines, optional, showOctets } from '../show-content.ts';
import { type Clocks, readClocks, showTime } from '../times.ts';
import type { Ui } from '../ui.ts';

/** Shows one partner. Throws UNIT_ID_INVALID, MEMBER_UNKNOWN. */
export async function peerShow(call: Call, unit: string): Promise<void> {
  await withClient(call, async (client) => {
    const peer = await client.get<PeerView>(`/v1/peers/${encodeURIComponent(unit)}`);
    if (call.ui.json) return call.ui.document(peer);
    show(peer, await readClocks(client), call.ui);
  });
}

function show(peer: PeerView, clocks: Clocks, ui: Ui): void {
  const { t, language } = ui;
  ui.title(`${peer.unit}  ${language === 'fr' ? peer.nameFr : peer.nameEn}`);
  for (const line of fieldLines([...stateFields(peer, clocks, ui), ...linkFields(peer, clocks, ui)])) ui.line(line);
  showSetAside(peer, clocks, ui);
  showRefusals(t('title.refusals'), peer.refusals, clocks, ui);
  showRefusals(t('title.strangers'), peer.strangers, clocks, ui);
}

function stateFields(peer: PeerView, clocks: Clocks, { t, language }: Ui): Field[] {
  const time = (instant: string) => showTime(instant, clocks.own, language);
  const reason = peer.reason ? `${peer.reason[language]} (${peer.reason.code})` : '';
  return [
    [t('title.city'), `${peer.city} (${peer.country}, ${peer.timeZone})`],
    [t('title.kind'), t(`member.${peer.kind}`)],
    [t('title.link'), `${t(`link.${peer.link}`)}, ${time(peer.since)}`],
    ...optional(t('title.reason'), reason),
    ...optional(t('title.nextTry'), peer.nextTryAt ? time(peer.nextTryAt) : ''),
    ...optional(t('title.lastSeen'), peer.lastSeenAt ? time(peer.lastSeenAt) : ''),
    [t('title.queued'), String(peer.queued)],
    [t('title.messages'), t('text.messagesShort', { out: peer.messages.out, delivered: peer.messages.outDelivered, in: peer.messages.in })],
  ];
}

function linkFields(peer: PeerView, clocks: Clocks, ui: Ui): Field[] {
  const { t, language } = ui;
  const { tls, session } = peer;
  const shortTls = tls ? t('text.tlsShort', { protocol: tls.protocol, cipher: tls.cipher, group: tls.group }) : '';
  const certificate = tls
    ? t('text.certificateShort', { fingerprint: tls.certificateFingerprint.slice(0, 16), expires: showTime(tls.certificateExpiresAt, clocks.own, language) })
    : '';
  const counters = session && {
    by: session.dialledBy,
    ms: session.roundTripMs === undefined ? '?' : Math.round(session.roundTripMs),
    offset: Math.round(session.clockOffsetMs),
    in: showOctets(session.lineOctetsIn, ui),
    out: showOctets(session.lineOctetsOut, ui),
  };
  const cursors = peer.cursors.map(({ lane, sentThrough, acknowledgedThrough, receivedThrough }) =>
    t('text.cursor', { lane, sent: sentThrough, acknowledged: acknowledgedThrough, received: receivedThrough }),
  );
  return [
    [t('title.addresses'), ...peer.urls],
    [t('title.keyset'), String(peer.keysetVersion)],
    ...optional(t('title.tls'), tls?.resumed ? t('text.tlsResumed', { tls: shortTls }) : shortTls),
    ...optional(t('title.certificate'), certificate),
    ...optional(t('title.session'), counters ? t('text.sessionShort', counters) : ''),
    [t('title.lineUse'), t('text.useShort', useText(peer.use.today, ui)), t('text.useShortMonth', useText(peer.use.month, ui))],
    [t('title.cursors'), ...cursors],
    ...relayFields(peer, clocks, ui),
  ];
}

/** What went to it through relays, and what is held here for it and of it. */
function relayFields({ parcels, holds }: PeerView, clocks: Clocks, ui: Ui): Field[] {
  const { t, language } = ui;
  const time = (instant: string) => showTime(instant, clocks.own, language);
  const lines = parcels.flatMap(({ relay, state, at, urgent, octets, reason }) => [
    t('text.parcel', {
      relay,
      state: t(`parcel.${state}`),
      at: time(at),
      priority: t(urgent ? 'priority.urgent' : 'priority.routine'),
      octets: showOctets(octets, ui),
    }),
    ...(reason ? [`${reason[language]} (${reason.code})`] : []),
  ]);
  const held = ({ parcels: n, octets, oldestAt }: HeldView) =>
    n === 0 ? [] : [t('text.heldParcels', { n, octets: showOctets(octets, ui), at: oldestAt === undefined ? '?' : time(oldestAt) })];
  const sections: Field[] = [
    [t('title.parcels'), ...lines],
    [t('title.heldFor'), ...(holds ? held(holds.for) : [])],
    [t('title.heldOf'), ...(holds ? held(holds.of) : [])],
  ];
  return sections.filter(([, ...said]) => said.length > 0);
}

function useText({ octetsIn, octetsOut }: PeerView['use']['today'], ui: Ui): { in: string; out: string } {
  return { in: showOctets(octetsIn, ui), out: showOctets(octetsOut, ui) };
}

function showSetAside({ setAside }: PeerView, clocks: Clocks, ui: Ui): void {
  if (setAside.length === 0) return;
  ui.line();
  ui.title(ui.t('title.setAside'));
  for (const { reason, items, latestAt } of setAside) {
    ui.line(`  ${ui.t('text.setAside', { n: items, at: showTime(latestAt, clocks.own, ui.language) })}`);
    ui.line(`    ${reason[ui.language]} (${reason.code})`);
  }
}

function showRefusals(title: string, refusals: RefusalView[], clocks: Clocks, ui: Ui): void {
  if (refusals.length === 0) return;
  ui.line();
  ui.title(title);
  for (const { at, direction, address, reason, times } of refusals) {
    const often = times > 1 ? `, ${ui.t('text.times', { n: times })}` : '';
    ui.line(`  ${showTime(at, clocks.own, ui.language)}, ${ui.t(`refusal.${direction}`)}, ${address}${often}`);
    ui.line(`    ${reason[ui.language]} (${reason.code})`);
  }
}
