// A document on its way, and both gateways killed at random points: it arrives whole all the same, and nothing but it is left on the disks.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { FederationUnit } from '#certs-dev';
import type { MessageView } from '#gateway/contract';
import { cop, copJson, homeOf, officerEnvironment, type RunningGateway, runGateway, until } from '../support/cop-process.ts';
import { ask } from '../support/officer-client.ts';
import { type TwoUnits, twoUnits } from '../support/two-units.ts';

const ROUNDS = Number(process.env.COP_KILL_ROUNDS ?? 12);

let units: TwoUnits;
let dir: string;
let mali: FederationUnit;
let senegal: FederationUnit;
const running = new Map<string, RunningGateway>();
beforeAll(async () => {
  units = await twoUnits('kill-document');
  ({ dir, mali, senegal } = units);
  for (const unit of [mali, senegal]) running.set(unit.unit, await runGateway(unit));
  const treaty = { kind: 'treaty', reference: 'UNTOC, art. 18', kinds: ['assistance'], purposes: ['EXCH'], until: '2090-12-31T00:00:00Z' };
  for (const [one, other] of [[mali, senegal], [senegal, mali]] as const) // biome-ignore format: pairs
    expect((await ask(one, one.apiPort, 'POST', '/v1/legal-bases', { with: other.unit, ...treaty }, 'chef-1')).status).toBe(201);
}, 60_000);
afterAll(async () => {
  await Promise.all([...running.values()].map((gateway) => gateway.end('SIGTERM')));
  units[Symbol.dispose]();
});

const filesOf = (unit: FederationUnit) => readdirSync(join(homeOf(unit), 'data', 'documents'));
const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

it(`survives ${ROUNDS} kill -9 on either side`, { timeout: 280_000 }, async () => {
  const { to: _, ...rest } = parse((await cop(['assistance', 'example'], officerEnvironment(mali))).stdout) as { to: string };
  writeFileSync(join(dir, 'request.yaml'), stringify(rest));
  writeFileSync(join(dir, 'video.mp4'), randomBytes(40_000_000));
  const words = ['assistance', 'request', '--to', 'SN-DNLTM', '--file', join(dir, 'request.yaml'), '--attach', join(dir, 'video.mp4'), '--json'];
  // One that is killed while the document comes in: nothing of it stays.
  const lost = cop(words, officerEnvironment(mali));
  await until('it comes in', 10, async () => (filesOf(mali).length > 0 ? true : undefined));
  await running.get(mali.unit)?.end('SIGKILL');
  expect((await lost).status).toBe(1);
  running.set(mali.unit, await runGateway(mali));
  await until('nothing is left of it', 5, async () => (filesOf(mali).length === 0 ? true : undefined));

  const { id } = JSON.parse((await cop(words, officerEnvironment(mali))).stdout) as { id: string };
  const sent = await copJson<MessageView>(['message', 'approve', id, '--yes'], officerEnvironment(mali, 'chef-1'));
  for (let round = 0; round < ROUNDS; round++) {
    await sleep(300 + Math.random() * 1_200);
    const victim = round % 2 === 0 ? senegal : mali;
    await running.get(victim.unit)?.end('SIGKILL');
    running.set(victim.unit, await runGateway(victim));
  }
  await until('it has arrived', 120, async () => {
    const { body } = await ask<MessageView>(senegal, senegal.apiPort, 'GET', `/v1/messages/${sent.id}`).catch(() => ({ body: undefined }));
    return body?.documents?.[0]?.state === 'complete' ? true : undefined;
  });
  await copJson(['document', 'save', sent.id, '1', '--out', join(dir, 'saved')], officerEnvironment(senegal));
  expect(digestOf(join(dir, 'saved'))).toBe(digestOf(join(dir, 'video.mp4')));
  expect([filesOf(mali).length, filesOf(senegal).length]).toEqual([1, 1]);
});
