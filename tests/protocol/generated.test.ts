import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const protocol = join(import.meta.dirname, '..', '..', 'protocol');

// The generator is two programs that compile all contracts: on a busy machine that takes half a minute.
test('protocol/generated is what the .proto files give', { timeout: 120_000 }, () => {
  const out = mkdtempSync(join(tmpdir(), 'cop-generated-'));
  try {
    execFileSync(process.execPath, [join(protocol, 'proto', 'generate.ts'), '--out', out]);
    const fresh = filesIn(out);
    const committed = filesIn(join(protocol, 'generated'));
    expect(Object.keys(fresh).length).toBeGreaterThan(1);
    expect(Object.keys(committed)).toEqual(Object.keys(fresh));
    for (const name of Object.keys(fresh)) expect(committed[name] === fresh[name], `protocol/generated/${name} is stale: run npm run proto`).toBe(true);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
