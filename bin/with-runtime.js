#!/usr/bin/env node
// `node bin/with-runtime.js TOOL|FILE ARGS…` runs a development tool of node_modules, or a file of this folder, with
// the pinned runtime: npm's scripts then behave alike whatever Node came first on PATH.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runPinned } from './pinned-runtime.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// Tools are named by their package; the command of these two is called otherwise.
const packages = { biome: '@biomejs/biome', tsc: 'typescript' };

const [name, ...args] = process.argv.slice(2);
if (name === undefined) {
  process.stderr.write('Usage : node bin/with-runtime.js OUTIL|FICHIER [ARGUMENT…] / Usage: node bin/with-runtime.js TOOL|FILE [ARGUMENT…]\n');
  process.exitCode = 2;
} else {
  const script = /\.[jt]s$/.test(name) ? join(root, name) : toolScript(name);
  if (script === undefined) {
    process.stderr.write(`L’outil « ${name} » n’est pas installé. Lancez \`npm ci\`. / The tool "${name}" is not installed. Run \`npm ci\`.\n`);
    process.exitCode = 1;
  } else {
    await runPinned([script, ...args]);
  }
}

function toolScript(tool) {
  const folder = join(root, 'node_modules', packages[tool] || tool);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}
