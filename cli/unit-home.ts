import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failure } from './failure.ts';
import { both } from './i18n/translate.ts';
import type { Call } from './options.ts';
import { shown } from './parse.ts';
import { readBytes } from './text-file.ts';

/** Octets of unit.yaml: the gateway takes no more. */
const UNIT_FILE_MAX_OCTETS = 1_048_576;

/** The unit's folder: --home, then COP_HOME, then the current folder. */
export function homeOf({ ui, globals }: Call): string {
  return resolve(globals.home ?? (ui.streams.env.COP_HOME || '.'));
}

/** Address of the officer API: --gateway, then COP_GATEWAY, then the one in the home's unit.yaml. Throws INPUT_INVALID, NOT_INITIALISED, CONFIG_INVALID. */
export async function gatewayUrl(call: Call): Promise<URL> {
  const { globals, ui } = call;
  if (globals.gateway !== undefined) return parseUrl('--gateway', globals.gateway);
  if (ui.streams.env.COP_GATEWAY) return parseUrl('COP_GATEWAY', ui.streams.env.COP_GATEWAY);
  return readAddress(homeOf(call), call);
}

async function readAddress(home: string, { ui }: Call): Promise<URL> {
  const file = join(home, 'unit.yaml');
  if (!existsSync(file)) throw failure('NOT_INITIALISED', { got: home });
  const plain = plainAddress((await readBytes(file, UNIT_FILE_MAX_OCTETS)).toString('latin1'));
  if (plain) return plain;
  const { isObject, readYamlFile } = await import('./report-file.ts');
  const settings = await readYamlFile(file, ui.streams);
  const api = isObject(settings) && isObject(settings.api) ? settings.api : {};
  const { host, port } = api;
  if (typeof host !== 'string' || !/^[A-Za-z0-9.:-]{1,253}$/.test(host))
    throw failure('CONFIG_INVALID', { file, field: 'api.host', expected: '127.0.0.1', got: shown(String(host)) });
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535)
    throw failure('CONFIG_INVALID', { file, field: 'api.port', expected: '1–65535', got: shown(String(port)) });
  return new URL(`https://${host.includes(':') ? `[${reachable(host)}]` : reachable(host)}:${port}`);
}

// Loading the reader of YAML takes as long as asking the gateway. What `cop unit init` writes is read without it: an address in digits,
// in a text without a sign that could give these lines another meaning. YAML decides about all else; the gateway reads the whole file.
function plainAddress(text: string): URL | undefined {
  const lines = text.replace(/^ *#.*\n/gm, '');
  if (!/^[\n\x20-\x7e]*$/.test(lines) || /["'`&*!|>%@?\\]|\{(?!\})|\[(?!\])|^(?:---|\.\.\.)/m.test(lines)) return undefined;
  const [, host, port] = /^api:\n {2}host: (\d{1,3}(?:\.\d{1,3}){3})\n {2}port: ([1-9]\d{0,4})\n(?!\s)/m.exec(lines) ?? [];
  if (host === undefined || Number(port) > 65_535 || lines.match(/^api\b/gm)?.length !== 1) return undefined;
  return new URL(`https://${reachable(host)}:${port}`);
}

// A gateway that listens everywhere is called on this machine.
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

function parseUrl(field: string, text: string): URL {
  const url = URL.parse(text);
  const plain = url && url.protocol === 'https:' && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!plain) throw failure('INPUT_INVALID', { field, expected: both('expected.url'), got: shown(text) });
  return url;
}
