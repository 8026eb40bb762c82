// Runs a program with the Node that the lockfile pins. Plain JavaScript, for an old Node reads it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

// The oldest Node that runs the project, as in bin/cop.js: better-sqlite3 and running TypeScript as it is need it.
const NEEDED_MAJOR = 24;

// Both sentences are those of protocol/error-table.ts, which an old Node cannot read; tests/runtime compares them.
const RUNTIME_MISSING = {
  fr: 'Node 24 est nécessaire\u202F; trouvé\u00A0: {got}. Lancez `npm ci`, qui l’installe dans ce dossier.',
  en: 'Node 24 is needed; found {got}. Run `npm ci`, which installs it in this folder.',
};

/**
 * Runs `node ...args` with the pinned runtime on this process's own streams, and ends this process with its status
 * (128 + n when signal n ended it). Without the runtime: one line on stderr (RUNTIME_MISSING), status 1.
 */
export async function runPinned(args) {
  // A Node that is new enough serves as well, on a machine for which no runtime is pinned.
  const node = findPinned() ?? (Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR ? process.execPath : undefined);
  if (node === undefined) {
    const got = process.versions.node;
    process.stderr.write(`RUNTIME_MISSING: ${RUNTIME_MISSING.fr.replace('{got}', got)} / ${RUNTIME_MISSING.en.replace('{got}', got)}\n`);
    process.exitCode = 1;
    return;
  }
  process.exitCode = await run(node, args);
}

/** Path of the pinned runtime for this machine, wherever npm has put its package; `undefined` when it is not installed. */
export function findPinned() {
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-linux-${process.arch}/package.json`);
    const node = join(dirname(manifest), 'bin', 'node');
    return existsSync(node) ? node : undefined;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

function run(node, args) {
  return new Promise((resolve, reject) => {
    // Programs that the child starts as `node` are to be the same one.
    const env = { ...process.env, PATH: [dirname(node), process.env.PATH].filter(Boolean).join(delimiter) };
    const child = spawn(node, args, { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        // Ctrl-C in a terminal reaches the child by itself; a second SIGINT would read as impatience.
        if (signal === 'SIGINT' && process.stdin.isTTY) return;
        child.kill(signal);
      });
    }
    child.on('error', reject);
    child.on('close', (status, signal) => resolve(signal === null ? status : 128 + constants.signals[signal]));
  });
}
