#!/usr/bin/env node
// The launcher of `cop`. Plain JavaScript without new syntax, because an old Node must be able to read it: on
// Node 24 or newer it runs the command at once, otherwise it runs itself again with the pinned runtime.
import process from 'node:process';

const NEEDED_MAJOR = 24;

if (Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR) {
  const { useCompileCache } = await import('./compile-cache.js');
  useCompileCache();
  const { main } = await import('../cli/main.ts');
  await main();
} else {
  const { runPinned } = await import('./pinned-runtime.js');
  await runPinned(process.argv.slice(1));
}
