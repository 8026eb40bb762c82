import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JoseExport, MeetingList, MessageList, MessageView, PeerView, PingView, StatusView } from '#gateway/contract';
import { fromStandardForm, hex, sha256 } from '#protocol';
import { until } from '../support/cop-process.ts';
import { codeOf, type Live, linked, liveFederation } from '../support/live.ts';

let live: Live;
beforeAll(async () => {
  live = await liveFederation(3);
  for (const id of ['ML-BRTMTH', 'SN-DNLTM', 'NE-ECI']) await live.of(id).start();
  await linked(live.of('ML-BRTMTH'), live.of('SN-DNLTM'));
  await linked(live.of('ML-BRTMTH'), live.of('NE-ECI'));
  await linked(live.of('SN-DNLTM'), live.of('NE-ECI'));
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

describe('an incident to two units', () => {
  it('is one exchange with two deliveries, each with a verified receipt bound to its envelope', async () => {
    const mali = live.of('ML-BRTMTH');
    const sent = await mali.report(['SN-DNLTM', 'NE-ECI'], { caseReference: 'BRTMTH/2026/0142', handling: ['H2', 'H1'] });
    expect(sent.status).toBe('queued');
    const { body } = await mali.ask<MessageView>('GET', `/v1/messages/${sent.id}/deliveries?waitSeconds=10`);
    expect(body.status).toBe('delivered');
    expect(body.deliveries.map(({ to }) => to)).toEqual(['NE-ECI', 'SN-DNLTM']);
    for (const { to, receipts, envelopeDigest } of body.deliveries) {
      expect(receipts).toHaveLength(1);
      expect(receipts[0]).toMatchObject({ status: 'delivered', from: to, to: 'ML-BRTMTH', envelopeDigest, verified: true });
    }
    expect(new Set(body.deliveries.map(({ envelopeDigest }) => envelopeDigest)).size).toBe(2);

    const received = await live.of('SN-DNLTM').ask<MessageView>('GET', `/v1/messages/${sent.id}`);
    expect(received.body).toMatchObject({
      direction: 'in',
      exchangeId: sent.exchangeId,
      author: 'ol-1',
      caseReference: 'BRTMTH/2026/0142',
      handling: ['H1', 'H2'],
      content: sent.content,
    });
  });

  it('becomes read when a named officer of the addressee opens it, once', async () => {
    const mali = live.of('ML-BRTMTH');
    const senegal = live.of('SN-DNLTM');
    const { id } = await mali.report(['SN-DNLTM']);
    await mali.settled(id);
    await senegal.ask('GET', `/v1/messages/${id}`, undefined, 'chef-1');
    await senegal.ask('GET', `/v1/messages/${id}`);
    const { deliveries } = await until('read', 10, async () => {
      const { body } = await mali.ask<MessageView>('GET', `/v1/messages/${id}`);
      return body.status === 'read' ? body : undefined;
    });
    expect(deliveries[0]?.receipts.map(({ status, officer }) => [status, officer])).toEqual([
      ['delivered', undefined],
      ['read', 'chef-1'],
    ]);
  });

  it('keeps its training flag and priority', async () => {
    const { id } = await live.of('NE-ECI').report(['ML-BRTMTH'], { training: true, priority: 'urgent' });
    await live.of('NE-ECI').settled(id);
    const { body } = await live.of('ML-BRTMTH').ask<MessageView>('GET', `/v1/messages/${id}`);
    expect(body).toMatchObject({ training: true, priority: 'urgent' });
  });
});

describe('a meeting', () => {
  const meeting = {
    purpose: 'joint_operation',
    mode: 'in_person',
    place: { name: 'Dakar', country: 'SN' },
    slots: [
      { start: '2026-12-10T09:00:00Z', end: '2026-12-10T12:00:00Z' },
      { start: '2026-12-08T09:00:00Z', end: '2026-12-08T12:00:00Z' },
    ],
  };

  it('is answered once per unit, and both sides see the same', async () => {
    const mali = live.of('ML-BRTMTH');
    const senegal = live.of('SN-DNLTM');
    const { body: request } = await mali.ask<MessageView>('POST', '/v1/meetings', { to: ['SN-DNLTM', 'NE-ECI'], meeting });
    await mali.settled(request.id);
    const tooHigh = await senegal.ask('POST', `/v1/procedures/${request.id}/steps`, { act: 'accept', slot: 3 });
    expect(codeOf(tooHigh)).toBe('INPUT_INVALID');
    const { status, body: reply } = await senegal.ask<MessageView>('POST', `/v1/procedures/${request.id}/steps`, { act: 'accept', slot: 2 });
    expect([status, reply.to]).toEqual([201, ['ML-BRTMTH']]);
    await live.of('NE-ECI').ask('POST', `/v1/procedures/${request.id}/steps`, { act: 'decline', reason: 'deployed' });
    expect(codeOf(await senegal.ask('POST', `/v1/procedures/${request.id}/steps`, { act: 'accept', slot: 1 }))).toBe('STEP_IMPOSSIBLE');
    expect(codeOf(await mali.ask('POST', `/v1/procedures/${request.id}/steps`, { act: 'decline' }))).toBe('STEP_IMPOSSIBLE');
    const seen = await until('answers', 10, async () => {
      const { body } = await mali.ask<MeetingList>('GET', '/v1/meetings');
      const found = body.meetings.find(({ id }) => id === request.id);
      return found?.procedures.every(({ steps }) => steps.length === 1) ? found : undefined;
    });
    expect(seen.request?.slots.map(({ start }) => start)).toEqual(['2026-12-08T09:00:00.000Z', '2026-12-10T09:00:00.000Z']);
    expect(seen.procedures.find(({ unit }) => unit === 'SN-DNLTM')).toMatchObject({ state: 'agreed', steps: [{ act: 'accept', step: { slot: 2 } }] });
    expect(seen.procedures.find(({ unit }) => unit === 'NE-ECI')).toMatchObject({
      state: 'declined',
      steps: [{ act: 'decline', step: { reason: 'deployed' } }],
    });
    const answered = await until('answered', 10, async () => {
      const { body } = await mali.ask<MessageView>('GET', `/v1/messages/${request.id}`);
      return body.status === 'answered' ? body : undefined;
    });
    expect(answered.deliveries.every(({ receipts }) => receipts.some(({ status: kind, officer }) => kind === 'answered' && officer === 'ol-1'))).toBe(true);
  });
});

describe('the link', () => {
  it('runs TLS 1.3 with X25519MLKEM768, seen from both sides', async () => {
    for (const [from, to] of [
      ['ML-BRTMTH', 'SN-DNLTM'],
      ['SN-DNLTM', 'ML-BRTMTH'],
    ] as const) {
      const { body } = await live.of(from).ask<PeerView>('GET', `/v1/peers/${to}`);
      expect(body.link).toBe('up');
      expect(body.tls).toMatchObject({ protocol: 'TLSv1.3', group: 'X25519MLKEM768' });
      expect(body.tls?.certificateFingerprint).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('answers a ping', async () => {
    const { status, body } = await live.of('NE-ECI').ask<PingView>('POST', '/v1/peers/ML-BRTMTH/ping');
    expect(status).toBe(200);
    expect(body.roundTripMs).toBeGreaterThan(0);
  });
});

describe('an export in the standard serialisations', () => {
  it('gives the same envelope on both sides, octet for octet', async () => {
    const mali = live.of('ML-BRTMTH');
    const { id } = await mali.report(['SN-DNLTM', 'NE-ECI']);
    await mali.settled(id);
    const here = await mali.ask<JoseExport>('GET', `/v1/messages/${id}/jose?to=SN-DNLTM`);
    const there = await live.of('SN-DNLTM').ask<JoseExport>('GET', `/v1/messages/${id}/jose`);
    expect(there.body).toEqual(here.body);
    const { envelopeBytes } = fromStandardForm(here.body as unknown as Parameters<typeof fromStandardForm>[0]);
    expect(hex(sha256(envelopeBytes))).toBe(here.body.envelopeDigest);
    expect(codeOf(await mali.ask('GET', `/v1/messages/${id}/jose`))).toBe('EXPORT_IMPOSSIBLE');
  });
});

describe('a gateway that was off', () => {
  it('gets what waited, the urgent before the routine, and loses and doubles nothing', async () => {
    const mali = live.of('ML-BRTMTH');
    const niger = live.of('NE-ECI');
    await niger.stop();
    const routine = [await mali.report(['NE-ECI']), await mali.report(['NE-ECI']), await mali.report(['NE-ECI'])];
    const urgent = await mali.report(['NE-ECI'], { priority: 'urgent' });
    expect((await mali.ask<PeerView>('GET', '/v1/peers/NE-ECI')).body.queued).toBe(4);
    const { health } = (await mali.ask<StatusView>('GET', '/v1/status')).body;
    expect(health.map(({ reason }) => reason.code)).toContain('LINK_CLOSED');
    await niger.start();
    for (const { id } of [...routine, urgent]) await mali.settled(id);
    const { body } = await niger.ask<MessageList>('GET', '/v1/messages?direction=in&peer=ML-BRTMTH&limit=500');
    const ids = body.messages.map(({ id }) => id);
    expect(ids.filter((id) => id === urgent.id)).toHaveLength(1);
    const order = ids.filter((id) => [...routine, urgent].some((message) => message.id === id)).reverse();
    expect(order).toEqual([urgent.id, ...routine.map(({ id }) => id)]);
  });
});

describe('lists', () => {
  it('page from newest to oldest without a gap or a repeat', async () => {
    const mali = live.of('ML-BRTMTH');
    const all = (await mali.ask<MessageList>('GET', '/v1/messages?limit=500')).body.messages.map(({ id }) => id);
    const paged: string[] = [];
    let before = '';
    do {
      const { body } = await mali.ask<MessageList>('GET', `/v1/messages?limit=3${before}`);
      paged.push(...body.messages.map(({ id }) => id));
      before = body.next ? `&before=${body.next}` : '';
    } while (before);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
  });
});
