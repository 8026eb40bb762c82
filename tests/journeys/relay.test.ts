// Two units that can both only dial out, and a third that stores and forwards between them: real gateways, real links, the officers' commands.
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '#gateway';
import type { AuditStatus, MessageList, MessageView, PeerView } from '#gateway/contract';
import type { ParcelFrame, UnitId } from '#protocol';
import { until } from '../support/cop-process.ts';
import { type Live, type LiveUnit, linked, liveFederation } from '../support/live.ts';
import { copAt, jsonAt } from '../support/live-command.ts';

const [ml, sn, ne, gn] = ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI', 'GN-SR'] as [UnitId, UnitId, UnitId, UnitId];
let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
let niger: LiveUnit;
let guinea: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(4);
  [mali, senegal, niger, guinea] = [live.of(ml), live.of(sn), live.of(ne), live.of(gn)];
}, 60_000);
afterEach(() => live.renew());
afterAll(() => live[Symbol.asyncDispose]());

type Change = (config: Config) => Config;

/** A relay between Mali and Senegal. */
const willing =
  (more: Partial<Config['relay']> = {}): Change =>
  (config) => ({ ...config, relay: { ...config.relay, between: new Set([ml, sn]), ...more } });
/** Dials nobody but relays. */
const dialling =
  (...relays: UnitId[]): Change =>
  (config) => ({
    ...config,
    peerUrls: new Map([...config.peerUrls].filter(([unit]) => relays.includes(unit))),
    relay: { ...config.relay, through: relays },
  });

async function startAll(change: Change = willing()): Promise<void> {
  await niger.start(change);
  for (const unit of [mali, senegal]) await come(unit);
}

/** A unit that was away dials the relay. */
async function come(unit: LiveUnit): Promise<void> {
  await unit.start(dialling(ne));
  await linked(unit, niger);
}

/** Both know each other's keys: by the relay alone. */
async function acquainted(): Promise<void> {
  await until('keys', 20, async () => {
    const [a, b] = await Promise.all([peer(mali, sn), peer(senegal, ml)]);
    return a.keysetVersion > 0 && b.keysetVersion > 0 ? true : undefined;
  });
}

const peer = async (at: LiveUnit, unit: UnitId) => (await at.ask<PeerView>('GET', `/v1/peers/${unit}`)).body;
const message = async (at: LiveUnit, id: string) => (await at.ask<MessageView>('GET', `/v1/messages/${id}`)).body;
const delivered = (at: LiveUnit, id: string, seconds = 20) =>
  until(`${id} is delivered`, seconds, async () => ((await message(at, id)).deliveries.every(({ status }) => status === 'delivered') ? true : undefined));
const held = (unit: UnitId = sn) =>
  until('the relay holds something', 20, async () => {
    const { holds } = await peer(niger, unit);
    return holds && holds.for.parcels > 0 ? holds.for : undefined;
  });
async function received(at: LiveUnit): Promise<string[]> {
  return (await jsonAt<MessageList>(at, 'ol-1', 'message', 'list', '--in', '--limit', '500')).messages.map(({ id }) => id);
}
const lines = (at: LiveUnit, event: string) => at.log.filter((line) => line.event === event);

/** Changes what the relay says about parcels from now on; `undefined`: it says nothing. */
function misbehaving(change: (to: UnitId, frame: ParcelFrame) => ParcelFrame | undefined): void {
  const links = niger.gateway?.links as NonNullable<LiveUnit['gateway']>['links'];
  const [sayOf, give] = [links.sayOf.bind(links), links.give.bind(links)];
  const isParcel = (frame: { kind: string }): frame is ParcelFrame => frame.kind.startsWith('parcel');
  const changed = <T>(to: UnitId, frame: Parameters<typeof sayOf>[1], say: (frame: Parameters<typeof sayOf>[1]) => T, nothing: T): T => {
    const said = isParcel(frame) ? change(to, frame) : frame;
    return said ? say(said) : nothing;
  };
  links.sayOf = (to, frame) => changed(to, frame, (said) => sayOf(to, said), true);
  links.give = (to, frame) => changed(to, frame, (said) => give(to, said), Promise.resolve(true));
}

describe('two units that can only dial out', () => {
  it('get to know one another’s keys, and exchange with signed receipts, readable by nobody between', async () => {
    await startAll();
    await acquainted();
    await senegal.stop();
    const urgent = await mali.report([sn], { priority: 'urgent' });
    const routine = await mali.report([sn]);
    await held();
    const said = await copAt(mali, 'ol-1', 'message', 'show', urgent.id);
    expect(said.out).toMatch(/par le relais NE-ECI\u00a0: détenu le /);
    expect((await copAt(mali, 'admin-1', 'peer', 'show', sn)).out).toMatch(/Par relais.*NE-ECI\u00a0: pli urgent de .*, détenu le /);
    expect((await copAt(niger, 'admin-1', 'peer', 'show', sn)).out).toMatch(/Détenu pour elle +\d pli\(s\), /);
    await niger.stop();
    // What it holds: neither what is in the envelopes nor their headers.
    const db = new Sqlite(`${niger.home}/data/cop.sqlite`, { readonly: true });
    const files = db.prepare('select file from parcel_held where file is not null').pluck().all() as Buffer[];
    db.close();
    expect(files.length).toBeGreaterThan(0);
    for (const id of [urgent.id, routine.id]) for (const file of files) expect(file.includes(Buffer.from(id.replaceAll('-', ''), 'hex'))).toBe(false);

    // Held over a restart of the relay.
    await niger.start(willing());
    await come(senegal);
    await mali.stop();
    await come(mali);
    await Promise.all([delivered(mali, urgent.id), delivered(mali, routine.id)]);
    const back = await senegal.report([ml]);
    await delivered(senegal, back.id);
    expect((await received(senegal)).toSorted()).toEqual([urgent.id, routine.id].toSorted());
    expect(await received(mali)).toEqual([back.id]);
    expect(await received(niger)).toEqual([]);
    expect((await peer(niger, sn)).holds).toEqual({ for: { parcels: 0, octets: 0 }, of: { parcels: 0, octets: 0 } });
    for (const [unit, acts] of [
      [mali, ['parcel.entrusted', 'parcel.handed_over', 'parcel.taken']],
      [niger, ['parcel.held', 'parcel.handed_over']],
      [senegal, ['parcel.entrusted', 'parcel.taken']],
    ] as const) {
      const { out } = await copAt(unit, 'audit-1', 'audit', 'list', '--limit', '200', '--justification', 'Essai du relais');
      expect(out).not.toBe('');
      const logged = JSON.parse((await copAt(unit, 'audit-1', 'audit', 'list', '--limit', '200', '--json', '--justification', 'Essai du relais')).out);
      for (const act of acts) expect(JSON.stringify(logged), `${unit.unit.unit}: ${act}`).toContain(`"${act}"`);
      expect((await copAt(unit, 'audit-1', 'audit', 'verify')).exit).toBe(0);
    }
  }, 120_000);

  it('keeps the order of many, and loses and doubles none when the link comes in between', async () => {
    await startAll();
    await acquainted();
    await senegal.stop();
    const sent: string[] = [];
    for (let i = 0; i < 40; i++) sent.push((await mali.report([sn])).id);
    await held();
    // Now Senegal can be dialled after all: what waits goes over the link, and what the relay holds comes as well.
    await senegal.start((config) => config);
    await linked(mali, senegal);
    await linked(niger, senegal);
    await Promise.all(sent.map((id) => delivered(mali, id)));
    await until('the relay has handed over', 20, async () => ((await peer(niger, sn)).holds?.for.parcels === 0 ? true : undefined));
    expect((await received(senegal)).toReversed()).toEqual(sent);
    expect(lines(senegal, 'message.admitted')).toHaveLength(40);
    expect(lines(senegal, 'message.refused')).toEqual([]);
    expect(lines(senegal, 'parcel.taken').every(({ code }) => code === undefined)).toBe(true);
  }, 120_000);

  it('goes another way when the first relay will not', async () => {
    await guinea.start(willing());
    await niger.start();
    for (const unit of [mali, senegal]) {
      await unit.start((config) => ({ ...dialling(ne, gn)(config) }));
      await linked(unit, niger);
      await linked(unit, guinea);
    }
    await acquainted();
    const { id } = await mali.report([sn]);
    await delivered(mali, id);
    expect((await peer(mali, sn)).parcels.every(({ relay }) => relay === gn)).toBe(true);
  }, 60_000);
});

describe('what a relay may refuse', () => {
  it('units that it does not relay between: told with the reason, and nothing is lost', async () => {
    await startAll(willing({ between: new Set([ml]) }));
    await until('the refusal', 20, async () => ((await peer(mali, sn)).parcels.some(({ reason }) => reason?.code === 'RELAY_UNWILLING') ? true : undefined));
    const shown = (await copAt(mali, 'admin-1', 'peer', 'show', sn)).out;
    expect(shown).toContain('abandonné');
    expect(shown).toContain('L’unité NE-ECI ne relaie pas entre l’unité qui envoie et SN-DNLTM.');
    const { id } = await mali.report([sn]);
    expect((await message(mali, id)).deliveries[0]?.status).toBe('queued');
  }, 60_000);

  it('more than it has room for: what waits stays with its sender, and goes when there is room', async () => {
    await startAll();
    await acquainted();
    await senegal.stop();
    await niger.stop();
    await niger.start(willing({ capacity: 80_000 }));
    await mali.stop();
    await come(mali);
    const sent: string[] = [];
    for (let i = 0; i < 60; i++) sent.push(...(await Promise.all([mali.report([sn]), mali.report([sn])])).map(({ id }) => id));
    const { octets } = await held();
    expect(octets).toBeLessThanOrEqual(40_000);
    await until('it is full', 20, async () => lines(mali, 'parcel.stated').find(({ code }) => code === 'RELAY_FULL'));
    expect((await peer(niger, sn)).holds?.for.octets).toBeLessThanOrEqual(40_000);
    await niger.stop();
    await niger.start(willing());
    for (const unit of [mali, senegal]) {
      await unit.stop();
      await come(unit);
    }
    await Promise.all(sent.map((id) => delivered(mali, id, 60)));
    expect(new Set(await received(senegal))).toEqual(new Set(sent));
  }, 180_000);

  it('a parcel that nobody took in its time: the maker is told by the relay, and makes another', async () => {
    await startAll();
    await acquainted();
    await senegal.stop();
    await mali.report([sn]);
    await held();
    await niger.stop();
    await niger.start(willing(), () => new Date(Date.now() + 29 * 86_400_000));
    await mali.stop();
    await mali.start(dialling(ne));
    await linked(mali, niger);
    await until('it is told', 20, async () => ((await peer(mali, sn)).parcels.some(({ reason }) => reason?.code === 'PARCEL_EXPIRED') ? true : undefined));
    expect(lines(niger, 'parcel.given_up')).toMatchObject([{ peer: sn, from: ml, code: 'PARCEL_EXPIRED' }]);
  }, 60_000);
});

describe('a relay that is not honest', () => {
  it('alters a parcel: nothing altered is taken, its maker is told and makes another', async () => {
    await startAll();
    await acquainted();
    let altered = 1;
    misbehaving((to, frame) =>
      frame.kind === 'parcel' && to === sn && altered-- > 0
        ? { ...frame, file: frame.file.map((octet, i) => (i === frame.file.length - 20 ? octet ^ 1 : octet)) }
        : frame,
    );
    const { id } = await mali.report([sn]);
    await until('it was seen', 20, async () => lines(senegal, 'parcel.taken').find(({ code }) => code === 'COURIER_DAMAGED'));
    expect(lines(senegal, 'message.admitted')).toEqual([]);
    // The relay cannot say that this one was handed over: the digest is another. It is handed over again on the next link.
    await senegal.stop();
    await come(senegal);
    await delivered(mali, id, 90);
  }, 120_000);

  it('hands over a parcel twice, and an old one: nobody gets a second message', async () => {
    await startAll();
    await acquainted();
    const seen: ParcelFrame[] = [];
    misbehaving((to, frame) => {
      if (frame.kind === 'parcel' && to === sn) seen.push(frame);
      return frame;
    });
    const { id } = await mali.report([sn]);
    await delivered(mali, id);
    const [before, again] = [lines(senegal, 'parcel.taken').length, seen.length];
    for (const frame of [...seen]) niger.gateway?.links.sayOf(sn, frame);
    await until('they were taken', 20, async () => (lines(senegal, 'parcel.taken').length >= before + again ? true : undefined));
    expect(await received(senegal)).toEqual([id]);
    expect(lines(senegal, 'message.admitted')).toHaveLength(1);
  }, 60_000);

  it('hands over an old one, which says that less has come: nothing is sent again for it', async () => {
    await niger.start(willing());
    const seen: ParcelFrame[] = [];
    misbehaving((to, frame) => {
      if (frame.kind === 'parcel' && to === ml) seen.push(frame);
      return frame;
    });
    for (const unit of [mali, senegal]) await come(unit);
    await acquainted();
    const { id } = await mali.report([sn]);
    await delivered(mali, id);
    // Everything that Senegal has ever sent, the oldest last: it was made before anything had come.
    const before = lines(mali, 'parcel.taken').length;
    const old = seen.toReversed();
    for (const frame of old) niger.gateway?.links.sayOf(ml, frame);
    await until('they were taken', 20, async () => (lines(mali, 'parcel.taken').length >= before + old.length ? true : undefined));
    await mali.stop();
    const db = new Sqlite(`${mali.home}/data/cop.sqlite`, { readonly: true });
    const lane = db.prepare("select acknowledged_through as acknowledged, told_through as told from lane where peer = ? and lane = 'routine'").get(sn);
    db.close();
    expect(lane).toEqual({ acknowledged: 1, told: 1 });
  }, 60_000);

  it('says that it has handed over what it keeps: the message does not count as delivered, and goes by hand or by link', async () => {
    await startAll();
    await acquainted();
    misbehaving((to, frame) => (to === sn ? undefined : frame));
    const { id } = await mali.report([sn]);
    await until('it is in custody', 20, async () => ((await message(mali, id)).deliveries[0]?.waiting?.relay?.state === 'held' ? true : undefined));
    expect((await message(mali, id)).deliveries[0]).toMatchObject({ status: 'queued', receipts: [] });
    // Somebody tries the link: there is none, and what the relay keeps goes once more.
    const before = (await peer(mali, sn)).parcels.length;
    expect((await copAt(mali, 'admin-1', 'peer', 'ping', sn)).exit).toBe(22);
    await until('another parcel', 20, async () => ((await peer(mali, sn)).parcels.length > before ? true : undefined));
    await senegal.stop();
    await senegal.start((config) => config);
    await linked(mali, senegal);
    await delivered(mali, id);
  }, 60_000);

  it('forges a statement, or writes another sender on a parcel: named, and believed by nobody', async () => {
    await startAll();
    await acquainted();
    misbehaving((to, frame) => {
      if (frame.kind === 'parcelReceipt' && to === ml)
        return { ...frame, bytes: frame.bytes.map((octet, i) => (i === frame.bytes.length - 1 ? octet ^ 1 : octet)) };
      return frame.kind === 'parcel' && to === sn ? { ...frame, from: gn } : frame;
    });
    const { id } = await mali.report([sn]);
    const misbehaved = (at: LiveUnit, code: string) =>
      until(`${code} is named`, 20, async () => lines(at, 'peer.misbehaved').find((line) => line.peer === ne && line.code === code));
    await misbehaved(mali, 'SIGNATURE_INVALID');
    await misbehaved(senegal, 'SENDER_MISMATCH');
    // What it brought is Mali's all the same: that stands inside, signed.
    await until('it came', 20, async () => ((await received(senegal)).includes(id) ? true : undefined));
    expect((await mali.ask<AuditStatus>('GET', '/v1/audit/status', undefined, 'audit-1')).body.alarms).toEqual([]);
  }, 60_000);
});
