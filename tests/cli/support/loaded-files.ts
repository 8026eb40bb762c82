// Run as a program: shows the help of `cop` on standard error, and on standard output the addresses of all files that this loaded.
import { registerHooks } from 'node:module';

const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
const { run } = await import('../../../cli/main.ts');
await run(['--help'], { stdin: process.stdin, stdout: process.stderr, stderr: process.stderr, env: {}, signal: new AbortController().signal });
console.log(JSON.stringify(loaded));
