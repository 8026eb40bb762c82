// Regenerates protocol/generated from the .proto files: `npm run proto`. The result is committed, and
// tests/protocol/generated.test.ts says when it is stale. `--out DIR` writes elsewhere, for that test.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const out = process.argv[2] === '--out' && process.argv[3] ? process.argv[3] : join(here, '..', 'generated');
const protos = readdirSync(here)
  .filter((name) => name.endsWith('.proto'))
  .sort()
  .map((name) => join(here, name));
const common = ['-t', 'static-module', '-w', 'esm', '-r', 'cop', '--dependency', 'protobufjs/minimal.js'];
const lean = ['--no-create', '--no-verify', '--no-delimited', '--no-service', '--no-convert', '--no-typeurl'];

function run(tool: string, args: string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', 'protobufjs-cli', 'bin', tool), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

const work = mkdtempSync(join(tmpdir(), 'cop-proto-'));
try {
  // The declarations are drawn from the comments, which the shipped code does without: it loads faster.
  run('pbjs', [...common, ...lean, '-o', join(work, 'commented.js'), ...protos]);
  run('pbts', ['-o', join(work, 'wire.d.ts'), join(work, 'commented.js')]);
  run('pbjs', [...common, ...lean, '--no-comments', '-o', join(out, 'wire.js'), ...protos]);
  // The contract has no 64-bit integers, so the generated import of `long` names an unused package.
  const declarations = readFileSync(join(work, 'wire.d.ts'), 'utf8').replace(/^import Long = require\("long"\);\n/m, '');
  writeFileSync(join(out, 'wire.d.ts'), declarations);
} finally {
  rmSync(work, { recursive: true, force: true });
}
