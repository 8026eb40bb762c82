// Every example in a document runs in a test: each `cop` line of the READMEs, in order, against real gateways.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageList } from '#gateway/contract';
import { cop, officerEnvironment } from '../support/cop-process.ts';
import { type Live, linked, liveFederation } from '../support/live.ts';

const root = join(import.meta.dirname, '..', '..');
let live: Live;
beforeAll(async () => {
  live = await liveFederation(2);
  await live.of('ML-BRTMTH').start();
  await live.of('SN-DNLTM').start();
  await linked(live.of('ML-BRTMTH'), live.of('SN-DNLTM'));
}, 40_000);
afterAll(() => live[Symbol.asyncDispose]());

describe.each(['README.md', 'README.fr.md'])('%s', (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));

  it('has examples', () => {
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.every((line) => line.startsWith('cop '))).toBe(true);
  });

  it.each(lines)('%s', async (line) => {
    const mali = live.of('ML-BRTMTH');
    const newest = (await mali.ask<MessageList>('GET', '/v1/messages?direction=out&limit=1')).body.messages[0]?.id ?? '';
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const args = words
      .slice(1)
      .map((word) =>
        word === '$ID' ? newest : word.replace(/^federation\//, `${live.federation.dir}/`).replace(/^\w+\.json$/, (file) => join(live.federation.dir, file)),
      );
    const officer = args[0] === 'officer' ? 'admin-1' : 'ol-1';
    const { status, stdout, stderr } = await cop(args, {
      ...officerEnvironment(mali.unit, officer),
      COP_GATEWAY: `https://127.0.0.1:${mali.gateway?.apiPort}`,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().length).toBeGreaterThan(20);
    if (args.includes('--json')) expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('names the two set-up commands, and no third', () => {
    expect(text).toContain('npm ci && npm run demo');
    expect(text).toContain('npm ci && npm test');
    expect(text.match(/npm ci &&/g)).toHaveLength(2);
  });

  it('names only files and scripts that exist', async () => {
    const { existsSync } = await import('node:fs');
    for (const [, file = ''] of text.matchAll(/\]\(([^)]+)\)/g)) expect(existsSync(join(root, file)), file).toBe(true);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    for (const [, script = ''] of text.matchAll(/npm run (?:-s )?(\w+)/g)) expect(scripts[script], script).toBeDefined();
  });
});
