// Where the gateway is, from unit.yaml: what is read without YAML means what YAML says.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { gatewayUrl } from '../../cli/unit-home.ts';
import { writeUnitFile } from '../../gateway/config/unit-file.ts';

const reads = vi.hoisted(() => ({ yaml: 0 }));
vi.mock('../../cli/report-file.ts', async (original) => {
  const actual = await original<typeof import('../../cli/report-file.ts')>();
  const readYamlFile: typeof actual.readYamlFile = (...args) => {
    reads.yaml++;
    return actual.readYamlFile(...args);
  };
  return { ...actual, readYamlFile };
});

const root = mkdtempSync(join(tmpdir(), 'cop-home-'));
afterAll(() => rmSync(root, { recursive: true }));
let homes = 0;

async function read(text: string): Promise<{ url: string; yaml: boolean }> {
  const home = join(root, String(homes++));
  mkdirSync(home);
  writeFileSync(join(home, 'unit.yaml'), text);
  reads.yaml = 0;
  const call = { path: 'cop unit status', globals: { home }, ui: { streams: { env: {} } } } as Parameters<typeof gatewayUrl>[0];
  const url = await gatewayUrl(call).then(
    ({ origin }) => origin,
    (error) => error.failure.code,
  );
  return { url, yaml: reads.yaml > 0 };
}

const plain = 'unit: ML-BRTMTH\nlink:\n  host: 0.0.0.0\n  port: 8440\napi:\n  host: 127.0.0.1\n  port: 8441\nprofile: fibre\n';

it.each([
  ['as written by hand', plain],
  ['with comments', `# api:\n#   host: 10.0.0.1\n${plain}  # port: 1\n`],
  ['with the address at its end', 'unit: ML-BRTMTH\napi:\n  host: 127.0.0.1\n  port: 8441\n'],
  [
    'as `cop unit init` writes it',
    writeUnitFile({ unit: 'ML-BRTMTH', link: { host: '0.0.0.0', port: 8440 }, api: { host: '127.0.0.1', port: 8441 }, profile: 'fibre' }),
  ],
])('%s, without YAML', async (_, text) => {
  expect(await read(text)).toEqual({ url: 'https://127.0.0.1:8441', yaml: false });
});

it.each([
  ['a name', plain.replace('127.0.0.1', 'localhost'), 'https://localhost:8441'],
  ['the other order', plain.replace('  host: 127.0.0.1\n  port: 8441\n', '  port: 8441\n  host: 127.0.0.1\n'), 'https://127.0.0.1:8441'],
  ['braces', plain.replace('api:\n  host: 127.0.0.1\n  port: 8441\n', 'api: { host: 127.0.0.1, port: 8441 }\n'), 'https://127.0.0.1:8441'],
  ['an address inside a text', `note: |\n${plain.replace(/^/gm, ' ')}\napi:\n  host: 127.0.0.2\n  port: 1\n`, 'https://127.0.0.2:1'],
  ['an address inside quotes', `${plain}note: "\napi:\n  host: 127.0.0.2\n  port: 1\n"\n`, 'INPUT_INVALID'],
  ['two addresses', `${plain}api:\n  host: 127.0.0.2\n  port: 1\n`, 'INPUT_INVALID'],
  ['a port that goes on', plain.replace('8441\n', '8441\n\n    2\n'), 'CONFIG_INVALID'],
  ['a port with a leading zero', plain.replace('8441', '08441'), 'https://127.0.0.1:8441'],
  ['a port too high', plain.replace('8441', '84410'), 'CONFIG_INVALID'],
  ['a second document', `${plain}---\n${plain}`, 'INPUT_INVALID'],
  ['accents', `${plain}# é\nnote: é\n`, 'https://127.0.0.1:8441'],
])('%s: YAML decides', async (_, text, url) => {
  expect(await read(text)).toEqual({ url, yaml: true });
});
