// Regenerates protocol/generated from the .proto files: `npm run proto`. The result is committed, and
// tests/protocol/generated.test.ts says when it is stale. `--out DIR` writes elsewhere, for that test.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const out = process.argv[2] === '--out' && process.argv[3] ? process.argv[3] : join(here, '..', 'generated');
// The options' own file imports Google's descriptor, which must not end up in the generated code.
const names = readdirSync(here)
  .filter((name) => name.endsWith('.proto') && name !== 'options.proto')
  .sort();
const common = ['-t', 'static-module', '-w', 'esm', '-r', 'cop', '--dependency', 'protobufjs/minimal.js'];
const lean = ['--no-create', '--no-verify', '--no-delimited', '--no-service', '--no-convert', '--no-typeurl'];

function run(tool: string, args: string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', 'protobufjs-cli', 'bin', tool), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

const work = mkdtempSync(join(tmpdir(), 'cop-proto-'));
try {
  const protos = names.map((name) => withoutImports(name));
  // The declarations are drawn from the comments, which the shipped code does without: it loads faster.
  run('pbjs', [...common, ...lean, '-o', join(work, 'commented.js'), ...protos]);
  run('pbts', ['-o', join(work, 'wire.d.ts'), join(work, 'commented.js')]);
  run('pbjs', [...common, ...lean, '--no-comments', '-o', join(out, 'wire.js'), ...protos]);
  // The contract has no 64-bit integers, so the generated import of `long` names an unused package.
  const declarations = readFileSync(join(work, 'wire.d.ts'), 'utf8').replace(/^import Long = require\("long"\);\n/m, '');
  writeFileSync(join(out, 'wire.d.ts'), declarations);
  run('pbjs', ['-t', 'json', '-o', join(work, 'contract.json'), ...protos]);
  writeFileSync(join(out, 'rows.ts'), rowsOf(JSON.parse(readFileSync(join(work, 'contract.json'), 'utf8')) as Contract));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** A copy of a .proto file without its imports: all files are given to the tool together. */
function withoutImports(name: string): string {
  const copy = join(work, name);
  writeFileSync(copy, readFileSync(join(here, name), 'utf8').replace(/^import .*\n/gm, ''));
  return copy;
}

interface Contract {
  nested: { cop: { nested: { v1: { nested: Record<string, { fields?: Record<string, { options?: Record<string, string> }> }> } } } };
}

/** The matrix row of every field that has one, as a module. */
function rowsOf(contract: Contract): string {
  const lines = Object.entries(contract.nested.cop.nested.v1.nested).flatMap(([message, { fields }]) => {
    const rows = Object.entries(fields ?? {}).flatMap(([field, { options }]) => (options?.['(row)'] ? [`    ${field}: '${options['(row)']}',`] : []));
    return rows.length > 0 ? [`  ${message}: {`, ...rows, '  },'] : [];
  });
  return [
    '// Generated from the option (row) of the .proto files by npm run proto.',
    'export const rows: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}
