// The command in a process of its own, as a person runs it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Failure } from './failure-file.ts';

/** What a run came to. */
export interface FuzzRun {
  status: number | null;
  out: string;
  err: string;
  /** What it wrote down, with the files. */
  failures: (Failure & { file: string })[];
}

/** Runs the fuzzer with these words; `folder`: where failures go. */
export async function runFuzz(folder: string, ...words: string[]): Promise<FuzzRun> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url)), '--out', folder, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.once('close', resolve))]);
  const failures = files(folder).map((file) => ({ ...(JSON.parse(readFileSync(file, 'utf8')) as Failure), file }));
  return { status, out, err, failures };
}

/** A folder for failures. */
export function failureFolder(): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'cop-fuzz-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

function files(folder: string): string[] {
  return readdirSync(folder).sort().map((name) => join(folder, name)); // biome-ignore format: one line
}

async function text(source: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
