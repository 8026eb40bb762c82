// How many threads a gateway that is a process of its own has beside the one that works.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningGateway, runGateway } from '../support/cop-process.ts';
import { ask } from '../support/officer-client.ts';
import { type TwoUnits, twoUnits } from '../support/two-units.ts';

let units: TwoUnits;
let gateway: RunningGateway | undefined;
beforeEach(async () => {
  units = await twoUnits('threads');
});
afterEach(async () => {
  await gateway?.end('SIGTERM');
  units[Symbol.dispose]();
});

// Only Linux shows the threads of another process.
it.skipIf(!existsSync('/proc/self/task'))('are two, of which what takes long gets one', async () => {
  gateway = await runGateway(units.mali);
  expect((await ask(units.mali, gateway.apiPort, 'GET', '/v1/status')).status).toBe(200);
  const { pid } = gateway;
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) => readFileSync(`/proc/${pid}/task/${thread}/comm`, 'utf8').trim());
  expect(threads.filter((name) => name === 'libuv-worker')).toHaveLength(2);
});
