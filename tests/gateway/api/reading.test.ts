// A READ receipt is a signed statement that a named officer has seen a message. It leaves exactly when one has.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MessageList, MessageView } from '#gateway/contract';
import { codeOf, type Live, type LiveUnit, linked, liveFederation } from '../../support/live.ts';

let live: Live;
let mali: LiveUnit;
let senegal: LiveUnit;
beforeAll(async () => {
  live = await liveFederation(2);
  [mali, senegal] = [live.of('ML-BRTMTH'), live.of('SN-DNLTM')];
  await mali.start();
  await senegal.start();
  await linked(mali, senegal);
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

const delivered = async () => {
  const { id } = await mali.report(['SN-DNLTM']);
  await mali.settled(id);
  return id;
};
const statusOf = async (id: string) => {
  const { body } = await senegal.ask<MessageList>('GET', '/v1/messages?direction=in&limit=500');
  return body.messages.find((message) => message.id === id)?.status;
};

it('not by a list', async () => {
  const id = await delivered();
  await senegal.ask('GET', '/v1/messages');
  expect(await statusOf(id)).toBe('received');
});

it('not by a question that is refused', async () => {
  const id = await delivered();
  expect(codeOf(await senegal.ask('GET', `/v1/messages/${id}/deliveries?waitSeconds=soon`))).toBe('INPUT_INVALID');
  expect(codeOf(await senegal.ask('GET', `/v1/messages/${id}/jose?to=nowhere`))).toBe('UNIT_ID_INVALID');
  expect(await statusOf(id)).toBe('received');
});

it('by opening it, and by exporting it', async () => {
  for (const path of ['', '/jose']) {
    const id = await delivered();
    expect((await senegal.ask('GET', `/v1/messages/${id}${path}`)).status).toBe(200);
    expect(await statusOf(id)).toBe('read');
  }
});

it('once, though two officers open it in the same moment', async () => {
  const id = await delivered();
  await Promise.all(['ol-1', 'chef-1', 'ol-1', 'chef-1'].map((officer) => senegal.ask('GET', `/v1/messages/${id}`, undefined, officer)));
  const { body } = await senegal.ask<MessageView>('GET', `/v1/messages/${id}`);
  expect(body.receipts.map(({ status }) => status)).toEqual(['delivered', 'read']);
});

it('not by opening one that was altered on the disk, which nobody gets to see', async () => {
  const id = await delivered();
  await senegal.stop();
  const disk = new Sqlite(join(senegal.home, 'data', 'cop.sqlite'));
  const { sealed } = disk.prepare('select sealed from message where message_id = ?').get(id) as { sealed: Buffer };
  sealed[40] = (sealed[40] as number) ^ 1;
  disk.prepare('update message set sealed = ? where message_id = ?').run(sealed, id);
  disk.close();
  await senegal.start();
  const answer = await senegal.ask('GET', `/v1/messages/${id}`);
  expect([answer.status, codeOf(answer)]).toEqual([503, 'RECORD_ALTERED']);
  expect(codeOf(await senegal.ask('GET', `/v1/messages/${id}/jose`))).toBe('RECORD_ALTERED');
  expect(await statusOf(id)).toBe('received');
  expect((await mali.ask<MessageView>('GET', `/v1/messages/${id}`)).body.status).toBe('delivered');
});
