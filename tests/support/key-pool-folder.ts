// Before the first test file, and after the last one: the folder of the keys that test files share (see key-pool.ts).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    keyPool: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cop-keys-'));
  project.provide('keyPool', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
