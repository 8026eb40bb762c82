// The gateway of Mali with an honest partner, Niger, and one that is not, Senegal; and what each misbehaviour must come to.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Config } from '#gateway';
import type { AuditStatus, PeerView, StatusView } from '#gateway/contract';
import type { ErrorCode, UnitId } from '#protocol';
import { type RunningGateway, runGateway, until } from '../../support/cop-process.ts';
import { type End, HostilePeer } from '../../support/hostile-peer.ts';
import { type Live, type LiveUnit, type LogLine, linked, liveFederation, reportBy } from '../../support/live.ts';
import { ask } from '../../support/officer-client.ts';

export const [ml, sn, ne] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI'] as [UnitId, UnitId, UnitId];

/** What the tests need of Mali, in this process or in one of its own. */
export type Honest = Pick<LiveUnit, 'log' | 'ask' | 'report'>;

export interface Scene extends AsyncDisposable {
  live: Live;
  mali: Honest;
  niger: LiveUnit;
  /** Senegal. */
  peer: HostilePeer;
}

/** Starts Mali and Niger in this process. `change`: of Mali's configuration. */
export async function openScene(change: (config: Config) => Config = (config) => config): Promise<Scene & { mali: LiveUnit }> {
  const live = await liveFederation(3);
  const [mali, niger] = [live.of(ml), live.of(ne)];
  await mali.start(change);
  await niger.start();
  await linked(mali, niger);
  return {
    mali,
    ...(await withPeer(
      live,
      () => mali.gateway?.linkPort ?? 0,
      async () => {},
    )),
  };
}

/** Starts Mali as a process of its own, whose memory is its own, and Niger in this one. */
export async function openProcessScene(): Promise<Scene & { gateway: RunningGateway }> {
  const live = await liveFederation(3);
  const { unit } = live.of(ml);
  const gateway = await runGateway(unit);
  const mali: Honest = {
    get log() {
      const lines = readFileSync(gateway.logFile, 'utf8').split('\n').slice(0, -1);
      return lines.map((line) => JSON.parse(line) as LogLine);
    },
    ask: (method, path, body, officer = 'ol-1') => ask(unit, gateway.apiPort, method, path, body, officer),
    report: (to, more) => reportBy(mali.ask, to, more),
  };
  const niger = live.of(ne);
  await niger.start((config) => ({ ...config, peerUrls: new Map([[ml, [`wss://127.0.0.1:${gateway.linkPort}/cop/v1`]]]) }));
  await until('the link', 15, async () => (niger.gateway?.links.status(ml)?.state === 'up' ? true : undefined));
  return {
    mali,
    gateway,
    ...(await withPeer(
      live,
      () => gateway.linkPort,
      () => gateway.end('SIGTERM'),
    )),
  };
}

async function withPeer(live: Live, port: () => number, stop: () => Promise<void>): Promise<Omit<Scene, 'mali'>> {
  const peer = await HostilePeer.of(live.of(sn), { unit: ml, port });
  return {
    live,
    niger: live.of(ne),
    peer,
    async [Symbol.asyncDispose]() {
      await peer[Symbol.asyncDispose]();
      await stop();
      await live[Symbol.asyncDispose]();
    },
  };
}

/** What a misbehaviour must come to. */
export interface Outcome {
  /** How Mali ends the link; absent: it stays. */
  end?: End;
  /** Shown with the peer: among refusals. */
  refusal?: ErrorCode;
  /** Shown with the peer: among what was not let in. */
  setAside?: ErrorCode;
  /** Shown in the unit's status and among the alarms, until somebody closes it. */
  alarm?: ErrorCode;
}

/** Senegal misbehaves while Mali and Niger exchange; then all that was promised is looked at, and honest traffic goes on. */
export async function misbehave(scene: Scene, act: (peer: HostilePeer) => Promise<void>, { end, refusal, setAside, alarm }: Outcome): Promise<void> {
  const { mali, peer } = scene;
  const [line, since] = [mali.log.length, Date.now()];
  if (!peer.isOpen) await peer.link();
  const others = exchange(scene);
  await act(peer);
  if (end) expect(await peer.end()).toBe(end);
  else expect(peer.isOpen, 'the link stays').toBe(true);
  if (refusal) {
    await until(`the refusal ${refusal} is shown`, 10, async () => (await refusals(mali)).find(({ at, code }) => code === refusal && at >= since - 1), 20);
    await logged(mali, line, (entry) => ['link.refused', 'peer.misbehaved'].includes(entry.event) && entry.code === refusal);
    const { health } = (await mali.ask<StatusView>('GET', '/v1/status')).body;
    expect(health.map(({ reason }) => reason.code)).toContain(refusal);
  }
  if (setAside) {
    await until(`${setAside} is shown`, 10, async () => (await peerView(mali)).setAside.find(({ reason }) => reason.code === setAside), 20);
    await logged(mali, line, (entry) => ['message.refused', 'receipt.set_aside'].includes(entry.event) && entry.code === setAside);
  }
  if (alarm) {
    await until(
      `the alarm ${alarm}`,
      10,
      async () => (await mali.ask<AuditStatus>('GET', '/v1/audit/status')).body.alarms.find(({ unit, reason }) => unit === sn && reason.code === alarm),
      20,
    );
    await logged(mali, line, (entry) => entry.event === 'audit.alarm' && entry.code === alarm);
    const { health } = (await mali.ask<StatusView>('GET', '/v1/status')).body;
    expect(health.filter(({ severity }) => severity === 'error').map(({ reason }) => reason.code)).toContain(alarm);
  }
  await others;
  await behaves(scene);
}

/** Niger sends Mali a message and gets its receipt. */
export async function exchange({ niger }: Scene): Promise<void> {
  await receipted(niger, (await niger.report([ml])).id);
}

/** Senegal sends Mali a message and gets its receipt: nobody had to do anything first. */
export async function behaves({ peer }: Scene): Promise<void> {
  // Links are opened twice a second at the most, after a flood of them.
  if (!peer.isOpen) await until('a link', 15, async () => peer.link().catch(() => undefined));
  const { bytes } = await peer.envelope();
  const before = peer.heard.length;
  peer.say(peer.delivery(bytes));
  expect((await peer.receipt(bytes, before)).status).toBe('delivered');
}

/** So does Mali. */
export async function isReached({ mali, peer }: Scene): Promise<void> {
  const { id } = await mali.report([sn]);
  peer.say(peer.delivery(await peer.sign(await peer.arrived(id)), 'receipts'));
  await receipted(mali, id);
}

/** Waits until a unit has settled a receipt of delivery about its message. */
export async function receipted(unit: Pick<Honest, 'log'>, id: string): Promise<void> {
  await logged(unit, 0, ({ event, message, code }) => event === 'receipt.settled' && message === id && code === undefined);
}

/** What Mali says of Senegal. */
export async function peerView(mali: Honest): Promise<PeerView> {
  return (await mali.ask<PeerView>('GET', `/v1/peers/${sn}`)).body;
}

async function refusals(mali: Honest): Promise<{ at: number; code: string }[]> {
  return (await peerView(mali)).refusals.map(({ at, reason }) => ({ at: Date.parse(at), code: reason.code }));
}

/** Waits until a unit's log has such a line, after the first `from`. */
export function logged(unit: Pick<Honest, 'log'>, from: number, fits: (line: LogLine) => boolean): Promise<LogLine> {
  return until('a line of the log', 15, async () => unit.log.slice(from).find(fits), 10);
}
